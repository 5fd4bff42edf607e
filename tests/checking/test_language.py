from pathlib import Path

import pytest

from scripts.checking.language import check_language
from scripts.content.library import Library
from tests.checking.pages import library_of, page_of
from tests.project import make_project

TEN = "one two three four five six seven eight nine ten"


def found(small: Library, folder: Path, body: str, title: str = "A page") -> list[tuple[int, str]]:
    """How many lines into the body something is wrong (a title: below 0), and what."""
    page = page_of(folder, body, title=title)
    library = library_of(small, page)
    return [(f.line - page.body_line, f.what) for f in check_language(library)]


def test_the_small_project_is_well_written(small: Library) -> None:
    assert check_language(small) == []


def test_twenty_words_are_a_sentence(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, f"{TEN} {TEN}.\n") == []


@pytest.mark.parametrize(("more", "severity"), [(1, "warning"), (5, "warning"), (6, "error")])
def test_a_longer_sentence_is_found(
    small: Library, tmp_path: Path, more: int, severity: str
) -> None:
    page = page_of(tmp_path, f"Short.\n\n{TEN} {TEN}{' more' * more}.\n")
    (finding,) = check_language(library_of(small, page))
    assert finding.line == page.body_line + 2
    assert finding.what.startswith(f"a sentence has {20 + more} words")
    assert finding.severity == severity


@pytest.mark.parametrize(
    "body",
    [
        f"- {TEN} {TEN} more\n",
        f"> “{TEN} {TEN} more.”\n",
        f'!!! care-now ""\n    {TEN} {TEN} more.\n',
        f"| a |\n| --- |\n| {TEN} {TEN} more |\n",
    ],
    ids=["item", "quotation", "card", "cell"],
)
def test_a_long_sentence_is_found_wherever_it_stands(
    small: Library, tmp_path: Path, body: str
) -> None:
    assert ["21 words" in what for _, what in found(small, tmp_path, body)] == [True]


def test_four_sentences_are_too_many_for_a_paragraph(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "A b. C d. E f.\n") == []
    assert found(small, tmp_path, "A b. C d. E f. G h.\n") == [(0, "a paragraph has 4 sentences")]


def test_seven_items_are_too_many_for_a_list(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "- a\n" * 6) == []
    assert found(small, tmp_path, "Text.\n\n" + "1. a\n" * 7) == [(2, "a list has 7 items")]


def test_two_lists_are_not_one_long_one(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "- a\n" * 4 + "\nText.\n\n" + "- a\n" * 4) == []


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("Is it a sign?", "is a question"),
        ("Call now!", "ends with a mark"),
        ("Call now.", "ends with a mark"),
        ("Get Help Right Now", "has capitals inside: Help, Right, Now"),
        ("A " + "very " * 15 + "long one", "has 85 characters"),
    ],
)
def test_a_heading_that_is_none_of_ours_is_found(
    small: Library, tmp_path: Path, heading: str, what: str
) -> None:
    ((line, said),) = found(small, tmp_path, f"Text.\n\n## {heading} {{ #here }}\n")
    assert line == 2
    assert what in said


@pytest.mark.parametrize(
    "heading",
    [
        "Call 999 if",
        "A Prevent referral in England and Wales",
        "Northern Ireland: share the worry",
        "If they say “You are lying”",
        "What AI does",
    ],
)
def test_names_keep_their_capitals_in_a_heading(
    small: Library, tmp_path: Path, heading: str
) -> None:
    assert found(small, tmp_path, f"## {heading} {{ #here }}\n") == []


def test_the_title_is_a_heading_too(small: Library, tmp_path: Path) -> None:
    ((line, said),) = found(small, tmp_path, "Text.\n", title="Is it a sign?")
    assert line < 0
    assert "is a question" in said


@pytest.mark.parametrize("words", ["here", "click here", "Read more", "this page", "link"])
def test_a_link_that_does_not_say_where_it_goes_is_found(
    small: Library, tmp_path: Path, words: str
) -> None:
    ((line, said),) = found(small, tmp_path, f"Text.\n\nSee [{words}](help/index.md).\n")
    assert (line, said) == (2, f"the link {words!r} does not say where it goes")


def test_the_same_words_do_not_lead_to_two_pages(small: Library, tmp_path: Path) -> None:
    body = "See [the signs](a.md), [the signs](a.md#b).\n\nAnd [The signs](c.md).\n"
    assert found(small, tmp_path, body) == [
        (2, "two links say 'The signs' and lead to different pages")
    ]


def test_italics_and_dashes_are_found(small: Library, tmp_path: Path) -> None:
    body = "Say *this*.\n\nWait — then say it.\n\nFrom 7–11 it is fine.\n"
    assert found(small, tmp_path, body) == [
        (0, "there are italics, which are hard to read"),
        (2, "there is a dash between words"),
    ]


def test_a_long_sentence_in_a_string_or_a_term_is_found(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.change("docs/en/_strings.yml", "menu: Menu", f"menu: {TEN} {TEN} {TEN}")
    project.change("docs/_data/glossary.yml", "A panel that offers", f"{TEN} {TEN} {TEN}")
    findings = project.said(check_language(project.library()))
    assert [file for file, _, what in findings if "words" in what] == [
        "docs/en/_strings.yml",
        "docs/_data/glossary.yml",
    ]
