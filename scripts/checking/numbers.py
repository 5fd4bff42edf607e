"""No number in prose: a typed phone number is one that nobody checks again.

Contacts reach a page only through shortcodes. This looks at every Markdown body, front matter
and strings file, whatever the language and its digits, for what slipped in by hand.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import phonenumbers

from scripts.content.contacts import Contact, national_digits
from scripts.content.domains import allowed, host
from scripts.content.library import Library
from scripts.finding import Finding

# Between the digits of a number people put spaces, dashes, dots, brackets, slashes and Markdown's
# marks for bold and code. A line may break in it once. Commas, colons and the bars of a table are
# left out, because they stand between figures and times.
GAP = r"[ \t\-./()\[\]*_`~]{0,4}\n?[ \t>]{0,6}"
DIGITS = re.compile(rf"\+?\d(?:{GAP}\d)*")
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
SCHEME = re.compile(
    r"\b(?:tel|sms|mailto|facetime|whatsapp)://?[^\s)>\"]*|\b(?:tel|sms|mailto):[^\s)>\"]+", re.I
)
URL = re.compile(r"(?:https?:)?//[^\s)>\"'\]]+|\bwww\.[^\s)>\"'\]]+", re.IGNORECASE)
BARE_DOMAIN = re.compile(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s)>\"'\]]*)?", re.IGNORECASE)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{1,2}[:.]\d{2}")
# A figure as we write it, 8,778 or 137,550: never a leading zero. Other languages may group with a
# dot or a space, but so may a phone number; there the grouping is left to the comma too.
FIGURE = re.compile(r"(?<!\d)[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
MAY_BE_TYPED = {"999"}


@dataclass(frozen=True)
class Passage:
    """A piece of text that readers see, and the line on which it starts."""

    path: Path
    line: int
    text: str
    markdown: bool = False


def check_numbers(library: Library) -> list[Finding]:
    """A finding for each phone number, text code, e-mail or contact address typed by hand."""
    contacts = list(library.book.contacts.values())
    by_number: dict[str, str] = {}
    for contact in contacts:
        for number, use in _numbers_of(contact):
            by_number.setdefault(number, use)
    findings = []
    for passage in _passages(library):
        text = plain_digits(passage.text)
        for start, what, mend in _typed(text, library, by_number):
            line = passage.line + text.count("\n", 0, start)
            findings.append(Finding(passage.path, line, what, mend))
    return findings


def plain_digits(text: str) -> str:
    """Text with every script's digits as 0 to 9 and without invisible marks, line for line.

    ٠١٢, ০১২ and ੦੧੨ all become 012; HTML entities are read; a no-break space becomes a space and
    every kind of dash a hyphen.
    """
    plain = []
    for character in unicodedata.normalize("NFKC", html.unescape(text)):
        category = unicodedata.category(character)
        if character == "\n":
            plain.append(character)
        elif category == "Nd":
            plain.append(str(unicodedata.digit(character)))
        elif category == "Pd":
            plain.append("-")
        elif category == "Zs":
            plain.append(" ")
        elif category not in ("Cf", "Mn", "Cc"):
            plain.append(character)
    return "".join(plain)


def _passages(library: Library) -> Iterator[Passage]:
    for page in library.pages.values():
        yield Passage(page.path, page.body_line, _without_shortcodes(page.body), markdown=True)
        for key, value in _texts(page.front_file.data):
            if key[0] != "source_hash":
                yield Passage(page.path, page.front_file.line(key), value)
    for strings in library.strings_files.values():
        for name, words in strings.words.items():
            yield Passage(strings.file.path, strings.line(name), words)


def _texts(
    data: object, key: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, (*key, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*key, index))
    elif isinstance(data, (str, int)) and not isinstance(data, bool):
        yield key, str(data)


def _without_shortcodes(body: str) -> str:
    """The body with shortcodes and heading ids blanked out, so that places stay the same."""
    blank = re.compile(r"\{\{[^{}\n]*\}\}|\{ *#[a-z0-9-]+ *\}")
    return blank.sub(lambda match: "¤" * len(match[0]), body)


def _numbers_of(contact: Contact) -> Iterator[tuple[str, str]]:
    if contact.phone:
        yield national_digits(contact.phone), f'{{{{ phone("{contact.id}") }}}}'
    if contact.text:
        yield national_digits(contact.text.number), f'{{{{ sms("{contact.id}") }}}}'


def _typed(
    text: str, library: Library, by_number: dict[str, str]
) -> Iterator[tuple[int, str, str]]:
    """Start, what and how to mend for each number or address in a text with plain digits."""
    card = '{{ contact("id") }}'
    taken: list[range] = []

    def new(match: re.Match[str]) -> bool:
        fresh = not any(match.start() in span for span in taken)
        taken.append(range(match.start(), match.end()))
        return fresh

    for match in SCHEME.finditer(text):
        if new(match):
            mend = f"take the link out and use a shortcode, such as {card}"
            yield match.start(), f"the link {match[0]!r} is typed by hand", mend
    for match in EMAIL.finditer(text):
        if new(match):
            yield match.start(), f"the e-mail address {match[0]!r} is typed by hand", f"use {card}"
    for pattern in (URL, BARE_DOMAIN):
        for match in pattern.finditer(text):
            contact = _contact_at(match[0], library)
            if contact and new(match):
                mend = f'use {{{{ link("{contact}") }}}} or {{{{ contact("{contact}") }}}}'
                yield match.start(), f"the contact address {match[0]!r} is typed by hand", mend
            elif pattern is URL:
                taken.append(range(match.start(), match.end()))
                if not allowed(_with_scheme(match[0]), library.domains):
                    mend = "link to a contact or cite a source; or add the domain to domains.yml"
                    yield match.start(), f"the domain of {match[0]!r} is not in domains.yml", mend
    taken += [range(match.start(), match.end()) for match in FIGURE.finditer(text)]
    for match in DIGITS.finditer(text):
        if any(match.start() in span for span in taken):
            continue
        if what := _phone_like(match[0], library.book.short_codes, by_number):
            shown = " ".join(match[0].split())
            mend = by_number.get(re.sub(r"\D", "", what), card)
            yield match.start(), f"the number {shown!r} is typed by hand", f"use {mend}"


def _with_scheme(url: str) -> str:
    return url if url.startswith("http") else "https://" + url.removeprefix("//")


def _contact_at(url: str, library: Library) -> str:
    """The id of the contact that lives at a URL; a whole site if no page may link there else."""
    url = _with_scheme(url.rstrip(".,;:!?"))
    for contact in library.book.contacts.values():
        if contact.url and host(contact.url) == host(url):
            same = _bare(contact.url) == _bare(url)
            own_site = not any(
                other.url and other.id != contact.id and host(other.url) == host(contact.url)
                for other in library.book.contacts.values()
            )
            if same or own_site:
                return contact.id
    return ""


def _bare(url: str) -> str:
    return host(url) + url.split("://", 1)[-1].partition("/")[2].rstrip("/").lower()


def _phone_like(run: str, short_codes: dict[str, str], by_number: dict[str, str]) -> str:
    """The digits of a run that is, or could be, a number to call or text; empty if it is not."""
    digits = re.sub(r"\D", "", run)
    pieces = [piece for piece in re.split(r"\D+", run) if piece]
    if DATE.fullmatch(run) or TIME.fullmatch(run):
        return digits if digits in by_number else ""
    if digits in by_number or digits.removeprefix("44") in by_number:
        return digits if digits not in MAY_BE_TYPED else ""
    if digits in short_codes:
        return digits if digits not in MAY_BE_TYPED else ""
    if any(piece in short_codes and piece not in MAY_BE_TYPED for piece in pieces):
        return digits
    if any(len(piece) >= 5 for piece in pieces):  # a text code, or a number without spaces
        return digits
    if any(len(piece) >= 3 and piece.startswith("0") for piece in pieces):  # 0800, 020, 03
        return digits
    if len(digits) >= 7 and (run.startswith("+") or digits.startswith("0")):
        return digits
    return digits if len(digits) >= 7 and _valid(run) else ""


def _valid(run: str) -> bool:
    try:
        number = phonenumbers.parse(run, "GB")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)
