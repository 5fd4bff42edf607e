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
from scripts.finding import Finding, quoted

# Between the digits of a number people put spaces, dashes, dots, brackets and slashes. A line may
# break in it once. Commas, colons and the bars of a table are left out, because they stand between
# figures and times.
GAP = r"[ \t\-./()\[\]_~]{0,4}\n?[ \t>]{0,6}"
DIGITS = re.compile(rf"\+?\d(?:{GAP}\d){{0,40}}")
# Lengths are bounded, so that a long line is not read over and over.
EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.IGNORECASE
)
# Only where a link stands; "Tel: 0800" in a sentence is found by its digits.
SCHEME = re.compile(
    r"(?:(?<=[(<\"'])|(?<=\]: ))(?:tel|sms|mailto|whatsapp|facetime):[^\s)>\"]*", re.IGNORECASE
)
URL = re.compile(r"(?:https?:)?//[^\s)>\"'\]]+|\bwww\.[^\s)>\"'\]]+", re.IGNORECASE)
BARE_DOMAIN = re.compile(
    r"\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:/[^\s)>\"'\]]*)?", re.IGNORECASE
)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{1,2}[:.]\d{2}")
# A figure as we write it, 8,778 or 137,550: never a leading zero. Other languages may group with a
# dot or a space, but so may a phone number; there the grouping is left to the comma too.
FIGURE = re.compile(r"(?<!\d)[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
MAY_BE_TYPED = {"999"}
MOST_DIGITS = 17  # ITU-T E.164 has up to 15, and 00 may stand before them
ABROAD = re.compile(r"^(?:\+|00)?44(?:0(?=\d{9}))?")
EMPHASIS = "*`\\"


CARD = '{{ contact("id") }}'


@dataclass(frozen=True)
class Passage:
    """A piece of text that readers see, and the line on which it starts."""

    path: Path
    line: int
    text: str


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

    ٠١٢, ০১২ and ੦੧੨ all become 012; HTML entities are read; a no-break space becomes a space, every
    kind of dash a hyphen; Markdown's marks for bold and code are gone.
    """
    return "\n".join("".join(map(_plain, _unescaped(line))) for line in text.split("\n"))


def _unescaped(line: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", html.unescape(line)).splitlines())


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Pd" or character == "\u2212":  # the minus sign
        return "-"
    if category == "Zs" or character == "\t":
        return " "
    return "" if category in ("Cf", "Mn", "Cc") or character in EMPHASIS else character


def _passages(library: Library) -> Iterator[Passage]:
    for page in library.pages.values():
        yield Passage(page.path, page.body_line, _without_shortcodes(page.body))
        for key, value in _texts(page.front_file.data):
            if key[0] not in ("source_hash", "same_meaning"):
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
    taken: list[range] = []

    def new(match: re.Match[str]) -> bool:
        fresh = not any(match.start() in span for span in taken)
        taken.append(range(match.start(), match.end()))
        return fresh

    for match in filter(new, SCHEME.finditer(text)):
        mend = _known(match[0], by_number) or CARD
        mend = f"take the link out and use a shortcode instead: use {mend}"
        yield match.start(), f"the link {quoted(match[0])} is typed by hand", mend
    for match in filter(new, URL.finditer(text)):
        if contact := _contact_at(match[0], library):
            yield match.start(), *_typed_address(match[0], contact)
        elif not allowed(_with_scheme(match[0]), library.domains):
            mend = "link to a contact or cite a source; or add the domain to domains.yml"
            yield match.start(), f"the domain of {quoted(match[0])} is not in domains.yml", mend
    for match in filter(new, EMAIL.finditer(text)):
        what = f"the e-mail address {quoted(match[0])} is typed by hand"
        yield match.start(), what, f"use {CARD}"
    for match in BARE_DOMAIN.finditer(text):
        contact = _contact_at(match[0], library)
        if contact and new(match):
            yield match.start(), *_typed_address(match[0], contact)
    taken += [range(match.start(), match.end()) for match in FIGURE.finditer(text)]
    for match in DIGITS.finditer(text):
        fresh = not any(match.start() in span for span in taken)
        if fresh and _phone_like(match[0], library.book.short_codes, by_number):
            shown = " ".join(match[0].split())
            mend = _known(match[0], by_number) or CARD
            yield match.start(), f"the number {quoted(shown)} is typed by hand", f"use {mend}"


def _typed_address(address: str, contact: str) -> tuple[str, str]:
    mend = f'use {{{{ link("{contact}") }}}} or {{{{ contact("{contact}") }}}}'
    return f"the contact address {quoted(address)} is typed by hand", mend


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


def _known(run: str, by_number: dict[str, str]) -> str:
    """The shortcode for the contact whose number stands in a run, alone or beside other figures."""
    if run.startswith("1800"):  # text relay, before a number: only a card says what it is
        return ""
    pieces = re.findall(r"\d+", run)
    found = []
    for start in range(len(pieces)):
        digits = ""
        for piece in pieces[start:]:
            digits += piece
            if len(digits) > MOST_DIGITS:
                break
            for number in (digits, "0" + ABROAD.sub("", digits)):
                if number in by_number and number not in MAY_BE_TYPED:
                    found.append((len(digits), by_number[number]))
    return max(found, default=(0, ""))[1]


def _phone_like(run: str, short_codes: dict[str, str], by_number: dict[str, str]) -> bool:
    """Whether a run of digits is, or could be, a number to call or text."""
    if DATE.fullmatch(run) or TIME.fullmatch(run):
        return False
    if _known(run, by_number):
        return True
    digits = re.sub(r"\D", "", run)
    pieces = re.findall(r"\d+", run)
    declared = short_codes.keys() - MAY_BE_TYPED
    if digits in declared or any(piece in declared for piece in pieces):
        return True
    if any(len(piece) >= 5 for piece in pieces):  # a text code, or a number without spaces
        return True
    if any(len(piece) >= 3 and piece.startswith("0") for piece in pieces):  # 0800, 020
        return True
    return len(digits) >= 7 and (run.startswith("+") or digits.startswith("0") or _valid(run))


def _valid(run: str) -> bool:
    try:
        number = phonenumbers.parse(run, "GB")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)
