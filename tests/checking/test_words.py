from pathlib import Path

import pytest

from scripts.checking.words import check_words
from scripts.content.library import Library
from tests.checking.pages import library_of, page_of
from tests.project import make_project

SIGNS = "| Ordinary | Worth a talk | Act now |\n| --- | --- | --- |\n"


def found(
    small: Library, folder: Path, body: str, name: str = "page.md", **front: str
) -> list[tuple[int, str, str]]:
    """How many lines into the body a word stands, the word, and how grave it is."""
    page = page_of(folder, body, name, **front)
    findings = check_words(library_of(small, page))
    return [(f.line - page.body_line, f.what.split("'")[1], f.severity) for f in findings]


def test_the_small_project_uses_no_such_word(small: Library) -> None:
    assert check_words(small) == []


@pytest.mark.parametrize(
    "words",
    [
        "radicalised child", "radicalised pupils", "teenage extremist", "vulnerable children",
        "the disabled", "Islamic extremism", "jihadist", "illegal immigrants", "BAME",
        "more religious", "change of dress", "moderate Muslims", "brainwashed", "broken home",
        "committed suicide", "proven to prevent", "evidence-based", "e.g.", "and/or",
        "stakeholders", "Prevent always needs your permission", "keep it as evidence",
    ],
)  # fmt: skip
def test_a_word_that_we_do_not_use_is_an_error(small: Library, tmp_path: Path, words: str) -> None:
    ((line, word, severity),) = found(small, tmp_path, f"Text.\n\nIt says {words} there.\n")
    assert (line, severity) == (2, "error")
    assert word in words


@pytest.mark.parametrize("words", ["should", "rabbit hole", "red flag", "obviously", "behavior"])
def test_a_word_of_style_is_a_warning(small: Library, tmp_path: Path, words: str) -> None:
    assert found(small, tmp_path, f"It {words} be.\n") == [(0, words, "warning")]


def test_words_to_say_may_hold_what_the_text_may_not(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "> “They should stop.”\n") == []
    assert found(small, tmp_path, "> “He is a radicalised boy.”\n") != []


def test_a_title_and_a_description_are_read_too(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "Text.\n", title="A radicalised child") != []
    assert found(small, tmp_path, "Text.\n", description="For vulnerable people.") != []


def test_a_word_may_stand_where_its_reason_says_so(small: Library, tmp_path: Path) -> None:
    text = "Becoming more religious is no sign.\n"
    assert found(small, tmp_path, text, "signs/not-a-sign.md") == []
    assert found(small, tmp_path, text) != []


def test_keeping_material_may_be_forbidden_and_not_advised(small: Library, tmp_path: Path) -> None:
    assert found(small, tmp_path, "Do not download it or keep it as evidence.\n") == []
    assert found(small, tmp_path, "Save it as evidence.\n") != []


@pytest.mark.parametrize(
    "sign",
    [
        "Prays more than before.", "Starts to wear a hijab.", "Converts to a faith.",
        "Goes to protests.", "Is autistic.", "Speaks another language.", "Is rude to teachers.",
        "Visits another country.", "Talks about politics all day.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("column", [1, 2])
def test_who_a_child_is_never_stands_as_a_sign(
    small: Library, tmp_path: Path, sign: str, column: int
) -> None:
    cells = ["Fine.", "Fine.", "Fine."]
    cells[column] = sign
    row = SIGNS + f"| {' | '.join(cells)} |\n"
    ((line, _, severity),) = found(small, tmp_path, row)
    assert (line, severity) == (2, "error")


def test_it_may_stand_as_ordinary(small: Library, tmp_path: Path) -> None:
    row = SIGNS + "| Prays, protests and is rude. | Stops sleeping. | Has a plan. |\n"
    assert found(small, tmp_path, row) == []


def test_those_who_are_meant_to_be_hurt_may_be_named(small: Library, tmp_path: Path) -> None:
    row = (
        SIGNS + "| Fine. | Says people of one faith are less than human. | Threatens a mosque. |\n"
    )
    assert found(small, tmp_path, row) == []


def test_the_words_of_templates_and_the_glossary_are_read_too(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.change("docs/en/_strings.yml", "menu: Menu", "menu: Menu and/or list")
    project.change("docs/_data/glossary.yml", "A panel that offers", "A panel of stakeholders for")
    findings = project.said(check_words(project.library()))
    assert [(file, line) for file, line, _ in findings] == [
        ("docs/en/_strings.yml", project.line("docs/en/_strings.yml", "menu: Menu and/or")),
        ("docs/_data/glossary.yml", project.line("docs/_data/glossary.yml", "stakeholders")),
    ]
