from pathlib import Path

import pytest
import yaml

from scripts.content.sources import Source, read_sources
from scripts.finding import Finding
from tests.project import DATA, REPOSITORY


def changed(tmp_path: Path, old: str, new: str) -> tuple[dict[str, Source], list[Finding], str]:
    """What is read of the small project's sources with one text in the place of another."""
    assert old in DATA["sources.yml"]
    text = DATA["sources.yml"].replace(old, new, 1)
    path = tmp_path / "sources.yml"
    path.write_text(text, encoding="utf-8")
    sources, _, findings = read_sources(path)
    return sources, findings, text


def test_good_sources_are_read_in_their_order(tmp_path: Path) -> None:
    sources, findings, text = changed(tmp_path, "# The", "# The")
    assert findings == []
    assert list(sources) == [entry["id"] for entry in yaml.safe_load(text)]


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("2025-11-06", "2025-11-06"),
        ('"2025-11-06"', "2025-11-06"),
        ("2025-11", "2025-11"),
        ('"2025-11"', "2025-11"),
        ("2025", "2025"),
        ('"2025"', "2025"),
        ("", None),
    ],
)
def test_a_publication_has_a_date_a_month_a_year_or_none(
    tmp_path: Path, written: str, held: str | None
) -> None:
    sources, findings, _ = changed(tmp_path, 'published: "2022"', f"published: {written}")
    assert findings == []
    assert sources["ons-language-2022"].published == held


# What somebody changed, a text on the line to point at, and what has to be said.
@pytest.mark.parametrize(
    ("old", "new", "at", "what"),
    [
        ("  title: ", "  # ", "- id: ons", "the key 'title' is missing"),
        ("  published: ", "  # ", "- id: ons", "the key 'published' is missing"),
        ("  accessed: ", "  # ", "- id: ons", "the key 'accessed' is missing"),
        ("  publisher: ", "  author: ", "author:", "the key 'author' is not known"),
        ("- id: school-bullying-2025", "- id: ons-language-2022 # again", "# again", "used twice"),
        ("- id: ons-language-2022", "- id: ONS", "- id: ONS", "id: "),
        ("- id: ons-language-2022", "- id: 2022", "- id: 2022", "id: "),
        ('"2022"', '"2022-13"', '"2022-13"', "not a date, a month or a year"),
        ('"2022"', "2026-02-30", "2026-02-30", "not a date, a month or a year"),
        ('"2022"', '"22"', '"22"', "published: "),
        ('"2022"', '"last year"', '"last year"', "not a date, a month or a year"),
        ('"2022"', "true", "published: true", "published: "),
        ("accessed: ", "accessed: 2026-02-30 # ", "2026-02-30", "accessed: "),
        ("confidence: high", "confidence: low", "confidence: low", "confidence: "),
        ("https://", "", "url: example", "url: "),
        ('"Languages spoken"', '""', 'title: ""', "title: "),
    ],
)
def test_what_is_wrong_in_a_source_is_said_on_its_line(
    tmp_path: Path, old: str, new: str, at: str, what: str
) -> None:
    _, findings, text = changed(tmp_path, old, new)
    line = text.partition(at)[0].count("\n") + 1
    said = [(finding.line, finding.what) for finding in findings]
    assert any(where == line and what in words for where, words in said), said


@pytest.mark.parametrize("text", ["", "hello\n", "a: b\n", "# none\n"])
def test_a_file_of_another_shape_is_said_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(text)
    sources, _, findings = read_sources(path)
    assert (sources, len(findings)) == ({}, 1)


def test_every_real_entry_becomes_a_source() -> None:
    path = REPOSITORY / "docs/_data/sources.yml"
    sources, _, findings = read_sources(path)
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert findings == []
    assert list(sources) == [entry["id"] for entry in entries]
