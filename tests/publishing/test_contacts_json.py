"""contacts.json: our contacts for other sites, without what we could not confirm."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.content.library import Library
from tests.project import READ, TODAY, Project, make_project
from tests.publishing.json_schema import problems
from tests.repository import build


@pytest.fixture(scope="session")
def schema(site: Path) -> dict[str, Any]:
    return read(site / "contacts.schema.json")


@pytest.fixture(scope="session")
def document(site: Path) -> dict[str, Any]:
    return read(site / "contacts.json")


def read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def contacts(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {contact["id"]: contact for contact in document["contacts"]}


def test_it_fits_its_published_schema(schema: dict[str, Any], document: dict[str, Any]) -> None:
    assert problems(schema, document, schema) == []


@pytest.mark.parametrize(
    "change",
    [
        {"phone": 999},
        {"needs": []},
        {"status": "dead"},
        {"read": None},
        {"colour": "red"},
        {"id": "Not An Id"},
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_contact(
    schema: dict[str, Any], document: dict[str, Any], change: dict[str, Any]
) -> None:
    bad = {**document, "contacts": [{**document["contacts"][0], **change}]}
    assert problems(schema, bad, schema)


def test_the_schema_asks_for_a_purpose(schema: dict[str, Any], document: dict[str, Any]) -> None:
    contact = {k: v for k, v in document["contacts"][0].items() if k != "purpose"}
    assert problems(schema, {**document, "contacts": [contact]}, schema)


def test_it_has_every_contact_that_is_not_closed(
    document: dict[str, Any], library: Library
) -> None:
    expected = [c.id for c in library.book.contacts.values() if c.status != "closed"]
    assert list(contacts(document)) == expected


def test_it_says_of_each_what_our_data_says(document: dict[str, Any], library: Library) -> None:
    for identity, published in contacts(document).items():
        contact = library.book.contacts[identity]
        assert published.get("phone") == contact.phone
        assert published["check_by"] == contact.check_by.isoformat()
        purpose = library.strings("en")(f"contacts.{identity}.purpose")
        assert published["purpose"] == purpose


def test_a_contact_that_is_not_confirmed_carries_no_number(document: dict[str, Any]) -> None:
    unsure = [c for c in document["contacts"] if c["status"] == "unconfirmed"]
    assert unsure
    for contact in unsure:
        assert contact.keys() & {"phone", "display", "text", "relay", "email"} == set(), contact


def test_it_names_its_licence_and_warns_that_numbers_change(document: dict[str, Any]) -> None:
    assert "CC BY-SA" in document["licence"]
    assert "check_by" in document["note"]


def test_a_closed_contact_is_not_published(tmp_path: Path) -> None:
    project: Project = make_project(tmp_path)
    old = "  status: unconfirmed\n  nations: [england, wales, scotland, northern-ireland]\n"
    project.change("docs/_data/contacts.yml", old, old.replace("unconfirmed", "closed"))
    project.change("docs/en/help/index.md", '{{ contact("quiet-line") }}', "Nobody.")
    for locale in ("cy", "ur"):
        project.change(f"docs/{locale}/help/index.md", '{{ contact("quiet-line") }}', "Nobody.")
    document = read(build(project, TODAY) / "contacts.json")
    assert "quiet-line" not in contacts(document)
    assert "childline" in contacts(document)


def test_who_confirmed_a_contact_is_published_with_the_day(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.change(
        "docs/_data/contacts.yml",
        "- id: childline\n",
        f"- id: childline\n  confirmed: {{date: {READ}, by: A Person}}\n",
    )
    built = build(project, TODAY)
    document, schema = read(built / "contacts.json"), read(built / "contacts.schema.json")
    assert problems(schema, document, schema) == []
    assert contacts(document)["childline"]["confirmed"]["date"] == READ.isoformat()
