from pathlib import Path

import pytest

from scripts.content.front_matter import EnglishFrontMatter, TranslationFrontMatter
from scripts.content.pages import read_page
from scripts.finding import Finding
from tests.project import READ, front_matter

TRANSLATION = f"""\
---
title: "Cychwyn y sgwrs"
description: "I beth mae'r dudalen hon."
keywords: [help]
source_hash: "0123456789abcdef"
status: draft
translator: A machine
translated: {READ}
---
Text.
"""


def read(tmp_path: Path, locale: str, text: str) -> tuple[object, list[Finding]]:
    path = tmp_path / "page.md"
    path.write_text(text, encoding="utf-8")
    page, findings = read_page(path, locale, "page.md")
    return page and page.front, findings


def english(tmp_path: Path, **keys: str) -> tuple[object, list[Finding]]:
    """The front matter of an English page with some keys changed."""
    return read(tmp_path, "en", front_matter("Start the talk", **keys) + "Text.\n")


def translation(tmp_path: Path, old: str, new: str) -> tuple[object, list[Finding]]:
    """The front matter of a translation with a text in the place of another."""
    assert old in TRANSLATION
    return read(tmp_path, "cy", TRANSLATION.replace(old, new, 1))


def test_an_english_page_says_all_about_itself(tmp_path: Path) -> None:
    front, findings = english(tmp_path, takeaway="handout", platforms="[tiktok, x]")
    assert findings == []
    assert isinstance(front, EnglishFrontMatter)
    assert (front.title, front.takeaway, front.platforms) == (
        "Start the talk",
        "handout",
        ["tiktok", "x"],
    )


def test_a_translation_says_only_what_is_its_own(tmp_path: Path) -> None:
    front, findings = translation(tmp_path, "keywords", "keywords")
    assert findings == []
    assert isinstance(front, TranslationFrontMatter)
    assert (front.title, front.status) == ("Cychwyn y sgwrs", "draft")


@pytest.mark.parametrize(
    "key", ["title", "description", "audience", "topics", "keywords", "reviewed", "review_by"]
)
def test_an_english_page_lacks_none_of_its_keys(tmp_path: Path, key: str) -> None:
    text = front_matter("Start the talk").replace(f"\n{key}: ", "\n# ") + "Text.\n"
    _, (finding,) = read(tmp_path, "en", text)
    assert finding.what == f"the key '{key}' is missing"


@pytest.mark.parametrize(
    "key", ["title", "description", "keywords", "source_hash", "status", "translator", "translated"]
)
def test_a_translation_lacks_none_of_its_keys(tmp_path: Path, key: str) -> None:
    _, (finding,) = translation(tmp_path, f"\n{key}: ", "\n# ")
    assert finding.what == f"the key '{key}' is missing"


@pytest.mark.parametrize(
    "key", ["autor", "Title", "source_hash", "status", "nav", "template", "hide"]
)
def test_an_unknown_key_is_named_with_those_that_are_known(tmp_path: Path, key: str) -> None:
    _, (finding,) = english(tmp_path, **{key: "x"})
    assert finding.what == f"the key '{key}' is not known"
    assert "title" in finding.mend


@pytest.mark.parametrize(
    "key", ["exit", "critical", "reviewed", "review_by", "sources", "audience", "topics"]
)
def test_a_translation_takes_the_rest_from_english(tmp_path: Path, key: str) -> None:
    _, (finding,) = translation(tmp_path, "keywords:", f"{key}: true\nkeywords:")
    assert finding.what == f"the key '{key}' is not known"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "x" * 66),
        ("title", '""'),
        ("title", '" Padded"'),
        ("title", "2025"),
        ("title", "yes"),
        ("title", "[Start]"),
        ("description", "x" * 161),
        ("description", ""),
        ("audience", "[]"),
        ("audience", "parents"),
        ("audience", "[mothers]"),
        ("ages", "[7-12]"),
        ("topics", "[]"),
        ("topics", "[weather]"),
        ("platforms", "[myspace]"),
        ("keywords", "[]"),
        ("keywords", "[999]"),
        ("keywords", '[""]'),
        ("keywords", "help"),
        ("reviewed", "2026-02-30"),
        ("reviewed", "2026-11-31"),
        ("reviewed", "23/11/2026"),
        ("reviewed", "yesterday"),
        ("reviewed", "2026-11"),
        ("reviewed", "2026-11-23 10:00:00"),
        ("review_by", "0000-00-00"),
        ("sources", "ons-language-2022"),
        ("sources", "[A B]"),
        ("critical", "maybe"),
        ("critical", "2"),
        ("exit", '"of course"'),
        ("takeaway", "poster"),
    ],
)
def test_a_value_that_does_not_fit_is_said_on_its_own_line(
    tmp_path: Path, key: str, value: str
) -> None:
    front, findings = english(tmp_path, **{key: value})
    path = tmp_path / "page.md"
    lines = path.read_text().split("\n")
    assert front is None
    assert [lines[finding.line - 1].partition(":")[0] for finding in findings] == [key]
    assert findings[0].what.startswith(key)
    assert findings[0].mend


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "x" * 65),
        ("description", "x" * 160),
        ("title", "\"'Quoted': 100%\""),
        ("title", "یہ کیا ہے؟"),
    ],
)
def test_a_value_that_just_fits_is_taken(tmp_path: Path, key: str, value: str) -> None:
    assert english(tmp_path, **{key: value})[1] == []


@pytest.mark.parametrize(
    ("reviewed", "review_by", "good"),
    [
        ("2026-01-31", "2026-02-01", True),
        ("2026-01-31", "2027-01-31", True),
        ("2028-02-29", "2029-02-28", True),
        ("2026-01-31", "2027-02-01", False),
        ("2026-01-31", "2026-01-31", False),
        ("2026-01-31", "2020-01-01", False),
        ("2026-01-31", "2126-01-31", False),
    ],
)
def test_a_page_is_reviewed_again_within_a_year(
    tmp_path: Path, reviewed: str, review_by: str, good: bool
) -> None:
    _, findings = english(tmp_path, reviewed=reviewed, review_by=review_by)
    assert (findings == []) is good, findings


def test_dates_out_of_order_are_said_where_they_stand(tmp_path: Path) -> None:
    _, (finding,) = english(tmp_path, review_by="2020-01-01")
    lines = (tmp_path / "page.md").read_text().split("\n")
    assert lines[finding.line - 1].startswith("review_by")
    assert "2020-01-01" in finding.what


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"0123456789abcdef"', '"0123456789abcde"', "source_hash"),
        ('"0123456789abcdef"', '"0123456789ABCDEF"', "source_hash"),
        ('"0123456789abcdef"', "1234567890123456", "source_hash"),
        ("status: draft", "status: done", "status"),
        ("status: draft", "status: reviewed", "where a reviewer is named"),
        ("status: draft", "status: draft\nreviewer: A. Person", "where a reviewer is named"),
        ("status: draft", 'status: reviewed\nreviewer: ""', "reviewer"),
        ("translator: A machine", "translator:", "translator"),
        (f"translated: {READ}", "translated: 2026-02-30", "translated"),
    ],
)
def test_what_is_wrong_in_a_translation_is_said(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    front, (finding,) = translation(tmp_path, old, new)
    assert front is None
    assert what in finding.what


def test_a_reviewed_translation_names_who_read_it(tmp_path: Path) -> None:
    front, findings = translation(
        tmp_path, "status: draft", "status: reviewed\nreviewer: A. Person"
    )
    assert findings == []
    assert isinstance(front, TranslationFrontMatter)
    assert front.reviewer == "A. Person"
