"""What docs/assets/js/open-now.js needs to say "Open now, until 5pm" in a reader's language.

Nothing here depends on the day of the build: the script asks the reader's clock.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from scripts.content.bank_holidays import divisions_of
from scripts.content.contacts import Contact
from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.content.strings import Strings
from scripts.rendering.hours import DAYS, said_day_names, said_time

DAY = 24 * 60


def page_data(language: Language, library: Library) -> dict[str, Any]:
    """What all cards of a page share: bank holidays, the names of the days, the sentences."""
    strings = library.strings(language.code)
    dates = library.bank_holidays.dates if library.bank_holidays else {}
    return {
        "dates": {key: " ".join(_with_the_day_itself(days)) for key, days in dates.items()},
        "week": said_day_names(language),
        "midnight": strings("hours.midnight"),
        "say": strings.tree()["card"]["now"],
    }


def _with_the_day_itself(days: Iterable[date]) -> list[str]:
    """Bank holidays, and the 25th and 26th of December and 1 January in their years.

    Where one of these is on a weekend the bank holiday is another day, but people are off on both.
    """
    last = max(days)
    fixed = {
        date(year, month, day)
        for year in {day.year for day in days}
        for month, day in ((1, 1), (12, 25), (12, 26))
    }
    return sorted(day.isoformat() for day in {*days, *fixed} if day <= last)


def card_data(contact: Contact, language: Language, strings: Strings) -> dict[str, Any] | None:
    """The hours of a contact for the script; None where they are always, or nobody knows them."""
    if not isinstance(contact.hours, list):
        return None
    openings = []
    for entry in contact.hours:
        opens, closes = _minutes(entry.opens), _minutes(entry.closes)
        openings.append(
            {
                "days": [DAYS.index(day) for day in entry.days],
                "opens": opens,
                "closes": closes if closes > opens else closes + DAY,
                "said": [
                    said_time(time, language, strings) for time in (entry.opens, entry.closes)
                ],
            }
        )
    return {
        "hours": openings,
        "holidays": contact.bank_holidays,
        "divisions": divisions_of(contact.nations),
    }


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
