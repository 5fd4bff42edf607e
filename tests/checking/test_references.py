from pathlib import Path

import pytest

from scripts.checking.references import check_references
from scripts.content.library import read_library
from scripts.finding import errors
from tests.project import REPOSITORY, Project, make_project

INDEX = "docs/en/index.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project) -> list[tuple[str, int, str]]:
    return project.said(check_references(project.library()))


def test_the_small_project_names_only_what_there_is(project: Project) -> None:
    assert found(project) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{{ contact("nobody") }}', "there is no contact 'nobody'"),
        ('{{ phone("nobody") }}', "there is no contact 'nobody'"),
        ('{{ sms("nobody") }}', "there is no contact 'nobody'"),
        ('{{ link("nobody") }}', "there is no contact 'nobody'"),
        ('{{ contact("Childline") }}', "there is no contact 'Childline'"),
        ('{{ contact("") }}', "there is no contact ''"),
        ('{{ phone("shout") }}', "'shout' is live and has no phone"),
        ('{{ sms("childline") }}', "'childline' is live and has no text"),
        ('{{ link("police-101") }}', "'police-101' is live and has no url"),
        ('{{ phone("quiet-line") }}', "'quiet-line' is unconfirmed and has no phone"),
        ('{{ contacts(need="thirst") }}', "there is no contact for thirst"),
        ('{{ contacts(nation="cornwall") }}', "there is no contact for cornwall"),
        ('{{ contacts(need="school", nation="wales") }}', "no contact for school and wales"),
        ('{{ cite("gone-2020") }}', "there is no source 'gone-2020'"),
    ],
)
def test_what_a_page_names_has_to_be_there_and_usable(
    project: Project, text: str, what: str
) -> None:
    project.add(INDEX, f"\n{text}\n")
    line = project.line(INDEX, text)
    said = found(project)
    assert any((f, n) == (INDEX, line) and what in words for f, n, words in said), said


def test_a_translation_is_looked_at_too(project: Project) -> None:
    project.add("docs/ur/index.md", '\n{{ contact("nobody") }}\n')
    assert [file for file, _, _ in found(project)] == ["docs/ur/index.md"]


def test_a_closed_contact_is_named_nowhere(project: Project) -> None:
    name = "docs/_data/contacts.yml"
    project.change(name, "status: unconfirmed", "status: closed")
    line = project.line("docs/en/help/index.md", '{{ contact("quiet-line") }}')
    said = found(project)
    assert ("docs/en/help/index.md", line, "the contact 'quiet-line' is closed") in said


def test_a_page_lists_its_sources_in_the_order_in_which_it_cites_them(project: Project) -> None:
    name = "docs/en/help/index.md"
    old = "[ons-language-2022, school-bullying-2025]"
    project.change(name, old, "[school-bullying-2025, ons-language-2022]")
    ((file, line, what),) = found(project)
    assert (file, line) == (name, project.line(name, "sources:"))
    assert "ons-language-2022, school-bullying-2025" in what


@pytest.mark.parametrize("sources", ["[]", "[ons-language-2022]", "[ons-language-2022, other]"])
def test_a_page_lists_exactly_the_sources_that_it_cites(project: Project, sources: str) -> None:
    name = "docs/en/help/index.md"
    project.change(name, "[ons-language-2022, school-bullying-2025]", sources)
    assert [(file, line) for file, line, _ in found(project)] == [
        (name, project.line(name, "sources:"))
    ]


@pytest.mark.parametrize("name", ["contacts.yml", "sources.yml"])
def test_a_data_file_that_cannot_be_read_is_not_said_once_for_every_use(
    project: Project, name: str
) -> None:
    project.write(f"docs/_data/{name}", "broken: [\n")
    assert found(project) == []
    assert errors(project.library().findings)


def test_the_real_content_names_only_what_there_is() -> None:
    assert check_references(read_library(REPOSITORY)) == []
