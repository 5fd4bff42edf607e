from pathlib import Path

import pytest

from scripts.content.glossary import read_glossary
from tests.project import DATA

GLOSSARY = DATA["glossary.yml"]


def said(folder: Path, old: str = "", new: str = "") -> list[tuple[int, str]]:
    assert old in GLOSSARY
    path = folder / "glossary.yml"
    path.write_text(GLOSSARY.replace(old, new, 1), encoding="utf-8")
    return [(finding.line, finding.what) for finding in read_glossary(path)[2]]


def test_terms_are_read_by_id(tmp_path: Path) -> None:
    assert said(tmp_path) == []
    terms, _, _ = read_glossary(tmp_path / "glossary.yml")
    assert list(terms) == ["channel", "consent"]
    words = terms["consent"].languages
    assert {code: agreed.term for code, agreed in words.items()} == {
        "en": "consent",
        "cy": "cydsyniad",
    }


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("en: {term: Channel", "cy: {term: Channel", 6, "languages has no en: words"),
        ("cydsyniad,", "cydsyniad, word: x,", 11, "the key 'languages.cy.word' is not known"),
        ("  source: ons-language-2022\n", "", 3, "official says what a source means"),
        ("- id: consent", "- id: channel", 8, "the term id 'channel' is used twice"),
        ("  page: help", "  see: help", 5, "the key 'see' is not known"),
    ],
)
def test_what_is_wrong_is_said_on_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    ((found, words),) = said(tmp_path, old, new)
    assert found == line
    assert what in words
