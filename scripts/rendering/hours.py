"""Opening hours, days and dates in the words of a language."""

import re
from datetime import date, time

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list

from scripts.content.contacts import Contact
from scripts.content.languages import Language
from scripts.content.strings import Strings
from scripts.content.vocabulary import Day

DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def said_date(day: date, language: Language) -> str:
    """A date as the language says it in full: 23 November 2026."""
    return format_date(day, "d MMMM y", locale=language.locale)


def said_published(published: str | None, language: Language) -> str:
    """When something was published: a day, a month and year, a year, or nothing."""
    match (published or "").split("-"):
        case [year, month, day]:
            return said_date(date(int(year), int(month), int(day)), language)
        case [year, month]:
            return format_date(date(int(year), int(month), 1), "LLLL y", locale=language.locale)
    return published or ""


def said_list(items: list[str], language: Language) -> str:
    """Items joined as the language joins them: England, Wales and Scotland."""
    if language.code == "cy":
        return ", ".join(items)  # CLDR joins Welsh with "a(c)", which is not a word
    return format_list(items, locale=language.locale)


def said_hours(contact: Contact, language: Language, strings: Strings) -> list[str]:
    """The opening hours of a contact, a line for each; empty where they are not known."""
    if contact.hours is None:
        return []
    if contact.hours == "always":
        return [strings("hours.always")]
    lines = [
        strings("hours.all_day", days=said_days(entry.days, language, strings))
        if (entry.opens, entry.closes) == ("00:00", "24:00")
        else strings(
            "hours.range",
            days=said_days(entry.days, language, strings),
            opens=said_time(entry.opens, language, strings),
            closes=said_time(entry.closes, language, strings),
        )
        for entry in contact.hours
    ]
    if contact.bank_holidays:
        lines.append(strings(f"hours.bank_holidays.{contact.bank_holidays.replace('-', '_')}"))
    return lines


def said_day_names(language: Language) -> list[str]:
    """The days of the week from Monday on, as they stand in the hours."""
    names = get_day_names("wide", locale=language.locale)
    return [names[day] for day in range(len(DAYS))]


def said_days(days: list[Day], language: Language, strings: Strings) -> str:
    """Days as people say them: every day, Monday to Friday, Monday and Wednesday."""
    wanted = [day for day in DAYS if day in days]
    if len(wanted) == len(DAYS):
        return strings("hours.every_day")
    names = said_day_names(language)
    said = [names[DAYS.index(day)] for day in wanted]
    first, last = DAYS.index(wanted[0]), DAYS.index(wanted[-1])
    if len(wanted) > 2 and last - first == len(wanted) - 1:
        return strings("hours.days", first=said[0], last=said[-1])
    return said_list(said, language)


def said_time(clock: str, language: Language, strings: Strings) -> str:
    """A time by the language's own pattern (CLDR), such as 9am, 10:30pm or 21:00."""
    if clock in ("24:00", "00:00"):
        return strings("hours.midnight")
    if clock == "12:00":
        return strings("hours.midday")
    moment = time.fromisoformat(clock)
    pattern = strings("hours.clock" if moment.minute else "hours.clock_full_hour")
    said = format_time(moment, pattern, locale=language.locale)
    return re.sub(r"\s+", " ", said).lower()
