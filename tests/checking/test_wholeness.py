from dataclasses import replace
from pathlib import Path

import pytest

from scripts.checking.wholeness import check_wholeness
from scripts.content.library import Library
from tests.checking.pages import library_of, page_of

NEXT = "## What to do next { #next }\n\nGo [home](index.md).\n"


def found(small: Library, *pages: object) -> list[str]:
    library = replace(library_of(small, *pages), data_files={})  # type: ignore[arg-type]
    return [finding.what for finding in check_wholeness(library)]


def test_the_small_project_is_whole(small: Library) -> None:
    assert check_wholeness(small) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("Text.\n", "the page does not end with a next step"),
        (NEXT + "\n## More { #more }\n\nText.\n", "the page does not end with a next step"),
        ("## Next { #next }\n\nRest.\n", "the next step leads nowhere"),
    ],
)
def test_a_page_without_a_next_step_is_found(
    small: Library, tmp_path: Path, body: str, what: str
) -> None:
    assert found(small, page_of(tmp_path, body, "index.md")) == [what]


def test_a_contact_is_a_next_step(small: Library, tmp_path: Path) -> None:
    body = '## Next { #next }\n\nCall {{ phone("childline") }}.\n'
    assert found(small, page_of(tmp_path, body, "index.md")) == []


def test_two_pages_with_one_title_are_found(small: Library, tmp_path: Path) -> None:
    one = page_of(tmp_path, "See [b](b.md).\n\n" + NEXT, "index.md", title="Same title")
    two = page_of(tmp_path, NEXT, "b.md", title="Same Title", description="Other.")
    assert found(small, one, two) == ["index.md has the same title"]


def test_two_pages_with_one_description_are_found(small: Library, tmp_path: Path) -> None:
    one = page_of(tmp_path, "See [b](b.md).\n\n" + NEXT, "index.md", description="Same.")
    two = page_of(tmp_path, NEXT, "b.md", title="Other", description="Same.")
    assert found(small, one, two) == ["index.md has the same description"]


def test_a_page_that_no_other_links_to_is_found(small: Library, tmp_path: Path) -> None:
    home = page_of(tmp_path, NEXT, "index.md")
    alone = page_of(tmp_path, NEXT + "\nSee [me](b.md#next).\n", "b.md", title="B")
    assert found(small, home, alone) == ["no other page links to 'b.md'"]


def test_a_source_that_nothing_cites_is_found(small: Library) -> None:
    pages = {k: p for k, p in small.pages.items() if p.name != "help/index.md"}
    unused = check_wholeness(replace(small, pages=pages, glossary={}))
    said = [f.what for f in unused if "cites" in f.what]
    assert said == [
        "no page or term cites the source 'ons-language-2022'",
        "no page or term cites the source 'school-bullying-2025'",
    ]


def test_a_term_of_the_glossary_uses_a_source(small: Library) -> None:
    pages = {k: p for k, p in small.pages.items() if p.name != "help/index.md"}
    said = [f.what for f in check_wholeness(replace(small, pages=pages)) if "cites" in f.what]
    assert said == ["no page or term cites the source 'school-bullying-2025'"]
