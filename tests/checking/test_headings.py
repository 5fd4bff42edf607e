from dataclasses import replace
from pathlib import Path

import pytest

from scripts.checking.headings import Heading, check_headings, headings
from scripts.content.library import Library, read_library
from scripts.content.pages import Page, read_page
from tests.project import REPOSITORY, front_matter


def page_of(folder: Path, body: str) -> Page:
    path = folder / "page.md"
    path.write_text(front_matter("A page") + body, encoding="utf-8")
    page, findings = read_page(path, "en", "page.md")
    assert page, findings
    return page


def found(small: Library, page: Page) -> list[tuple[int, str]]:
    """How many lines into the body something is wrong, and what."""
    library = replace(small, pages={("en", "page.md"): page})
    return [(f.line - page.body_line, f.what) for f in check_headings(library)]


def test_the_small_project_has_good_headings(small: Library) -> None:
    assert check_headings(small) == []


def test_a_heading_has_level_text_id_and_line(tmp_path: Path) -> None:
    page = page_of(tmp_path, "## Call 999 if { #call }\n\nText.\n\n### Say { #say-1 }\n")
    assert headings(page) == [
        Heading(2, "Call 999 if", "call", page.body_line),
        Heading(3, "Say", "say-1", page.body_line + 4),
    ]


def test_a_heading_in_a_card_is_one_too(tmp_path: Path) -> None:
    page = page_of(tmp_path, '!!! care-now ""\n    ## Call { #call }\n')
    assert [(heading.text, heading.id) for heading in headings(page)] == [("Call", "call")]


@pytest.mark.parametrize("text", ["#Tag", "Number # 5", "A { #b }", "> # not ours", "- # not ours"])
def test_what_does_not_start_as_a_heading_is_none(tmp_path: Path, text: str) -> None:
    assert headings(page_of(tmp_path, text + "\n")) == []


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        ("# Title { #title }\n", 0, "the heading 'Title' is a second h1; the title is the first"),
        ("Text.\n\n### Deep { #deep }\n", 2, "the heading 'Deep' skips a level"),
        ("## A { #a }\n\n#### B { #b }\n", 2, "the heading 'B' skips a level"),
        ("## A { #a }\n\n## B\n", 2, "the heading 'B' has no id"),
        ("## A {#a}\n", 0, "the heading 'A {#a}' has no id"),
        ("## A { #A }\n", 0, "the heading 'A { #A }' has no id"),
        ("## A { #1 }\n", 0, "the heading 'A { #1 }' has no id"),
        ("## A { .class }\n", 0, "the heading 'A { .class }' has no id"),
        ("## A { #a }\n\n## B { #a }\n", 2, "the id 'a' is used twice"),
        ("Heading\n-------\n", 0, "has no id"),
        ("Heading\n=======\n", 0, "second h1"),
    ],
)
def test_a_bad_heading_is_found_on_its_line(
    small: Library, tmp_path: Path, body: str, line: int, what: str
) -> None:
    said = found(small, page_of(tmp_path, body))
    assert any(where == line and what in words for where, words in said), said


@pytest.mark.parametrize(
    "body",
    [
        "## A { #a }\n\n### B { #b }\n\n#### C { #c }\n\n## D { #d }\n",
        "## A { #a }\n\n### B { #b }\n\n## C { #c }\n\n### D { #d }\n",
        "Only text.\n",
    ],
)
def test_good_headings_are_left_alone(small: Library, tmp_path: Path, body: str) -> None:
    assert found(small, page_of(tmp_path, body)) == []


def test_the_real_content_has_good_headings() -> None:
    assert check_headings(read_library(REPOSITORY)) == []
