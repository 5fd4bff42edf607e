from datetime import date
from pathlib import Path

import pytest

from scripts.content.bank_holidays import DIVISIONS, divisions_of, read_bank_holidays
from scripts.content.library import Library

GOOD = """\
source_url: https://example.org/holidays
read: 2026-11-24
dates:
  england-and-wales: [2026-12-25, 2026-12-28]
  scotland: [2026-11-30, 2026-12-25]
  northern-ireland: [2026-12-25]
"""


def found(folder: Path, old: str = "", new: str = "") -> list[tuple[int, str, str]]:
    path = folder / "bank_holidays.yml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
    return [(f.line, f.what, f.mend) for f in read_bank_holidays(path)[2]]


def test_days_are_read_by_division(tmp_path: Path) -> None:
    assert found(tmp_path) == []
    holidays, file, _ = read_bank_holidays(tmp_path / "bank_holidays.yml")
    assert holidays
    assert file
    assert holidays.dates["scotland"] == [date(2026, 11, 30), date(2026, 12, 25)]


def test_what_is_known_ends_with_the_division_that_ends_first(tmp_path: Path) -> None:
    found(tmp_path)
    holidays, _, _ = read_bank_holidays(tmp_path / "bank_holidays.yml")
    assert holidays
    assert holidays.last == date(2026, 12, 25)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("2026-12-28]", "2026-12-24]", 4, "2026-12-24 stands after 2026-12-25"),
        ("2026-12-28]", "2026-12-25]", 4, "2026-12-25 stands after 2026-12-25"),
        ("2026-12-28]", "2026-12-32]", 4, "date"),
        ("  scotland: [2026-11-30, 2026-12-25]\n", "", 3, "scotland is missing"),
        ("  scotland:", "  wales:", 5, "wales"),
        ("[2026-12-25]", "[]", 6, "at least 1"),
        ("read: 2026-11-24\n", "", 1, "the key 'read' is missing"),
        ("https://example.org/holidays", "gov.uk", 1, "source_url"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_a_remedy(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    [(at, what, mend)] = found(tmp_path, old, new)
    assert at == line
    assert words in what
    assert mend


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    assert read_bank_holidays(tmp_path / "gone.yml")[2]


def test_england_and_wales_have_the_same_holidays() -> None:
    assert divisions_of(["wales", "england"]) == ["england-and-wales"]
    assert divisions_of(["northern-ireland", "scotland", "wales"]) == [
        "england-and-wales",
        "scotland",
        "northern-ireland",
    ]


@pytest.mark.parametrize("division", DIVISIONS)
def test_christmas_and_good_friday_are_on_file_where_their_year_is(
    library: Library, division: str
) -> None:
    """Days that nobody moves but to the next working day; a typing mistake stands out."""
    assert library.bank_holidays
    days = [
        day
        for key, known in library.bank_holidays.dates.items()
        if key == division
        for day in known
    ]
    assert all(day.weekday() < 5 for day in days)
    for year in {day.year for day in days} - {2026}:
        assert sum(day.year == year and day.month == 12 and day.day > 24 for day in days) == 2
        assert sum(day.year == year and day.weekday() == 4 and day.month in (3, 4) for day in days)
