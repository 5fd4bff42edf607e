"""How much room text takes, estimated without a font: SVG does not wrap, so we do, at build time.

The reader's phone chooses the font. So every number here is that of a wide one (DejaVu Sans for
Latin letters, Noto Sans for others, Noto Nastaliq Urdu for height); narrower fonts leave some air.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

BOLD = 1.14  # how much wider bold letters are
# Widths in em of Latin letters and marks; a letter with an accent is as wide as without.
LATIN = {
    letter: em
    for letters, em in (
        ("ijlI|'’‘.,:;! ", 0.33),
        ("frt()[]-/", 0.43),
        ("sczJ?“”\"", 0.55),
        ("abdeghknopquvxyL0123456789", 0.64),
        ("ABCDEFGHKNOPQRSTUVXYZ", 0.74),
        ("mwMW–…&%@", 1.0),
    )
    for letter in letters
}  # fmt: skip
ROUNDING = 0.01  # sums of parts may differ by that from a room made for them
# A letter of these scripts; others are squares, as in Chinese.
ARABIC, INDIC, OTHER = 0.52, 0.62, 1.0

# Latin letters and figures inside right-to-left text, with the marks between them; no brackets,
# which would part from each other.
LATIN_RUN = re.compile(r"[0-9A-Za-zÀ-ɏ]+(?:[ .,:/&’'–-]+[0-9A-Za-zÀ-ɏ]+)*")


@dataclass(frozen=True)
class Lettering:
    """The height of a script in em: what stands above a baseline, below it, and between two.

    `air` is what a box leaves free above and below, in units: a tall script brings its own. `lean`
    is how far a first letter may reach before the start of its line.
    """

    ascent: float
    descent: float
    line: float
    air: float
    lean: float = 0


LOW = Lettering(ascent=1.07, descent=0.3, line=1.28, air=8)
MIDDLE = Lettering(ascent=1.1, descent=0.45, line=1.6, air=8)
HIGH = Lettering(ascent=1.3, descent=0.65, line=1.8, air=6)
NASTALIQ = Lettering(ascent=2.1, descent=0.65, line=2.2, air=3, lean=0.5)


@dataclass(frozen=True)
class Run:
    """A piece of a text; `apart` is Latin in right-to-left text, kept from being turned round."""

    text: str
    apart: bool = False


def lettering(language: str, texts: Iterable[str]) -> Lettering:
    """The height that texts in a language need. Urdu is shown in Nastaliq, which slopes."""
    if language == "ur":
        return NASTALIQ
    letters = {letter for text in texts for letter in text}
    if any("\u0590" <= letter <= "\u08ff" for letter in letters):
        return HIGH
    return MIDDLE if any("\u0900" <= letter <= "\u1fff" for letter in letters) else LOW


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most, in the unit of `size`."""
    return sum(_advance(letter) for letter in text) * size * (BOLD if bold else 1)


def _advance(letter: str) -> float:
    if letter in LATIN:
        return LATIN[letter]
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):  # stands over or under another
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    if base in LATIN:
        return LATIN[base]
    if letter < "\u0590":  # Greek, Cyrillic and what Latin letters are left
        return 0.74
    if letter <= "\u08ff" or "\ufb50" <= letter <= "\ufefc":
        return ARABIC
    return INDIC if letter <= "\u1fff" else OTHER


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Text in as few lines as the room allows, and those about equally long.

    A number stays with what it counts.
    """
    glued = re.sub(r"(?<!\S)(\d+) ", "\\1\u00a0", text)
    words = [piece for word in glued.split(" ") for piece in _pieces(word, size, room, bold)]
    lines = _filled(words, size, room, bold)
    fewest, narrower = len(lines), room - size / 4
    while narrower > 0 and len(closer := _filled(words, size, narrower, bold)) == fewest:
        if max(width(line, size, bold=bold) for line in closer) > narrower:
            break  # one word is as long as this
        lines, narrower = closer, narrower - size / 4
    return lines


def _filled(words: list[str], size: float, room: float, bold: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= room + ROUNDING:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word, cut where it would be wider than the room."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room + ROUNDING:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def apart(line: str) -> str:
    """A line of right-to-left text with its Latin names and numbers set apart by invisible marks.

    SVG has no <bdi>; a <tspan> with a direction of its own would also turn round where a line that
    starts with it is anchored.
    """
    return LATIN_RUN.sub(lambda match: f"\u2066{match[0]}\u2069", line)


def runs(line: str, *, rtl: bool) -> list[Run]:
    """A text in pieces: in right-to-left text, names and numbers in Latin letters stand apart."""
    if not rtl:
        return [Run(line)]
    found: list[Run] = []
    end = 0
    for match in LATIN_RUN.finditer(line):
        if match.start() > end:
            found.append(Run(line[end : match.start()]))
        found.append(Run(match[0], apart=True))
        end = match.end()
    if end < len(line):
        found.append(Run(line[end:]))
    return found
