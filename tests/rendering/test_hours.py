"""Opening hours and dates as people say them."""

from datetime import date
from typing import Literal

import pytest

from scripts.content.contacts import Contact, OpeningHours
from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.content.strings import Strings
from scripts.content.vocabulary import Day
from scripts.rendering.hours import DAYS, said_date, said_days, said_hours

ENGLISH = Language("en", "English", "English", "ltr")
WORDS = {
    "hours.always": "always open",
    "hours.every_day": "every day",
    "hours.days": "{first} to {last}",
    "hours.range": "{days}, {opens} to {closes}",
    "hours.all_day": "{days}, all day and night",
    "hours.midnight": "midnight",
    "hours.midday": "midday",
    "hours.clock": "h:mma",
    "hours.clock_full_hour": "ha",
    "hours.bank_holidays.closed": "closed on holidays",
    "hours.bank_holidays.open": "open on holidays",
    "hours.bank_holidays.all_day": "all day on holidays",
}
WEEK: list[Day] = ["mon", "tue", "wed", "thu", "fri"]


def contact(
    hours: Literal["always"] | list[OpeningHours] | None,
    holidays: Literal["closed", "open", "all-day"] | None = None,
) -> Contact:
    return Contact(
        id="line",
        name="Line",
        needs=["child"],
        nations=["wales"],
        audiences=["anyone"],
        url="https://example.org",
        source_url="https://example.org",
        hours=hours,
        bank_holidays=holidays,
        read=date(2026, 1, 1),
        check_by=date(2026, 2, 1),
        confidence="high",
        status="live",
    )


def said(opens: str, closes: str, days: list[Day] = WEEK, **words: str) -> str:
    hours = [OpeningHours(days=days, opens=opens, closes=closes)]
    own = {f"hours.{key}": value for key, value in words.items()}
    return said_hours(contact(hours), ENGLISH, Strings(WORDS | own))[0]


def test_hours_that_nobody_knows_are_not_said() -> None:
    assert said_hours(contact(None), ENGLISH, Strings(WORDS)) == []


def test_a_line_that_never_closes_is_always_open() -> None:
    assert said_hours(contact("always"), ENGLISH, Strings(WORDS)) == ["always open"]


def test_full_hours_are_said_without_minutes() -> None:
    assert said("09:00", "17:00") == "Monday to Friday, 9am to 5pm"


def test_minutes_are_said_where_there_are_some() -> None:
    assert said("09:30", "22:05") == "Monday to Friday, 9:30am to 10:05pm"


@pytest.mark.parametrize("closes", ["24:00", "00:00"])
def test_midnight_is_a_word(closes: str) -> None:
    assert said("16:00", closes) == "Monday to Friday, 4pm to midnight"


def test_midday_is_a_word_so_that_nobody_takes_it_for_the_night() -> None:
    assert said("12:00", "12:30") == "Monday to Friday, midday to 12:30pm"


def test_a_line_that_closes_in_the_morning_says_when() -> None:
    assert said("22:00", "06:00") == "Monday to Friday, 10pm to 6am"


def test_a_whole_day_is_all_day_and_night() -> None:
    assert said("00:00", "24:00", ["sat", "sun"]) == "Saturday and Sunday, all day and night"


def test_a_language_with_24_hours_says_them() -> None:
    assert said("09:00", "21:30", clock="H:mm", clock_full_hour="H:mm").endswith("9:00 to 21:30")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["wed"], "Wednesday"),
        (["sat", "sun"], "Saturday and Sunday"),
        (["tue", "wed", "thu"], "Tuesday to Thursday"),
        (["mon", "wed", "fri"], "Monday, Wednesday and Friday"),
        (["mon", "sat", "sun"], "Monday, Saturday and Sunday"),
        (["sun", "mon", "wed", "tue", "sat", "thu", "fri"], "every day"),
        (["thu", "tue", "wed"], "Tuesday to Thursday"),
    ],
)
def test_days_are_said_as_people_say_them(days: list[Day], words: str) -> None:
    assert said_days(days, ENGLISH, Strings(WORDS)) == words


def test_each_set_of_days_has_its_line_and_bank_holidays_come_last() -> None:
    hours = [
        OpeningHours(days=WEEK, opens="09:00", closes="17:00"),
        OpeningHours(days=["sat"], opens="10:00", closes="13:00"),
    ]
    assert said_hours(contact(hours, "closed"), ENGLISH, Strings(WORDS)) == [
        "Monday to Friday, 9am to 5pm",
        "Saturday, 10am to 1pm",
        "closed on holidays",
    ]


@pytest.mark.parametrize(
    ("holidays", "words"), [("open", "open on holidays"), ("all-day", "all day on holidays")]
)
def test_bank_holidays_are_said_where_they_are_known(
    holidays: Literal["open", "all-day"], words: str
) -> None:
    hours = [OpeningHours(days=WEEK, opens="09:00", closes="17:00")]
    assert said_hours(contact(hours, holidays), ENGLISH, Strings(WORDS))[-1] == words


def test_a_date_is_said_in_full() -> None:
    assert said_date(date(2026, 11, 6), ENGLISH) == "6 November 2026"


def test_every_language_says_dates_with_the_digits_of_a_phone(library: Library) -> None:
    for language in library.settings.languages.values():
        words = said_date(date(2026, 11, 23), language).split()
        assert (words[0], words[-1]) == ("23", "2026"), language


def test_every_language_says_the_hours_of_every_contact(library: Library) -> None:
    for language in library.settings.languages.values():
        strings = library.strings(language.code)
        for known in library.book.contacts.values():
            lines = said_hours(known, language, strings)
            assert bool(lines) == (known.hours is not None), known.id
            assert not [line for line in lines if "{" in line or not line.strip()], known.id


def test_every_language_has_its_own_names_for_days(library: Library) -> None:
    names = {
        said_days(list(DAYS[:3]), language, library.strings(language.code))
        for language in library.settings.languages.values()
    }
    assert len(names) == len(library.settings.languages)
