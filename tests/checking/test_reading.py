from pathlib import Path

import pytest

from scripts.checking.reading import check_reading, reading, syllables
from scripts.content.library import Library
from tests.checking.pages import library_of, page_of


@pytest.mark.parametrize(
    ("word", "count"),
    [("call", 1), ("police", 2), ("calls", 1), ("asked", 1), ("wanted", 2), ("someone", 3),
     ("radicalisation", 6), ("999", 1), ("table", 2), ("the", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert abs(syllables(word) - count) <= (word == "someone")


def test_the_grade_follows_its_formula(tmp_path: Path) -> None:
    # 6 words, 2 sentences, 6 syllables: 0.39 x 3 + 11.8 x 1 - 15.59.
    found = reading(page_of(tmp_path, "The dog ran. The cat sat.\n"))
    assert found is not None
    assert (found.words, found.mean) == (6, 3)
    assert found.grade == pytest.approx(0.39 * 3 + 11.8 - 15.59)


def test_headings_and_tables_are_no_sentences(tmp_path: Path) -> None:
    assert reading(page_of(tmp_path, "## A { #a }\n\n| b |\n| --- |\n| c |\n")) is None


def test_a_page_that_is_too_hard_is_found(small: Library, tmp_path: Path) -> None:
    hard = "Multidisciplinary organisations consider individual circumstances comprehensively.\n"
    findings = check_reading(library_of(small, page_of(tmp_path, hard)))
    assert next(f.what for f in findings).startswith("the reading grade is ")


def test_staff_pages_may_be_a_little_harder(small: Library, tmp_path: Path) -> None:
    text = "The family and the officer consider another agreement together today.\n"
    home = check_reading(library_of(small, page_of(tmp_path, text)))
    grade = reading(page_of(tmp_path, text))
    assert grade is not None
    assert bool(home) == (grade.grade > 6)


def test_long_sentences_on_average_are_found(small: Library, tmp_path: Path) -> None:
    text = "we go out to the shop and buy a big red box of old cups\n"
    (finding,) = check_reading(library_of(small, page_of(tmp_path, text)))
    assert finding.what == "a sentence has 15.0 words on average, 14 are the most"
