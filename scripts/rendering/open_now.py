"""What docs/assets/js/open-now.js needs to say "Open now, until 5pm" in a reader's language.

Nothing here depends on the day of the build: the script asks the reader's clock.
"""

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
        "dates": {key: " ".join(day.isoformat() for day in days) for key, days in dates.items()},
        "week": said_day_names(language),
        "midnight": strings("hours.midnight"),
        "say": strings.tree()["card"]["now"],
    }


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
