"""How a language is written: its script, and letters that look like its own but are not."""

import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

# Scripts whose letters Unicode calls otherwise than CLDR does; for all others the names are one.
UNICODE_NAMES = {"Beng": "BENGALI", "Hans": "CJK", "Hant": "CJK"}
# Letters of another language that keyboards put in. They look right, but search and reading aloud
# do not know the word.
WRONG_LETTERS = {
    "ur": {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ"},
    "ro": {"ş": "ș", "Ş": "Ș", "ţ": "ț", "Ţ": "Ț"},
}

# Figures that the form of the noun says: Arabic has a dual, and one needs no number.
SAID_BY_THE_NOUN = {"ar": frozenset({"1", "2"})}


@cache
def script_of(locale: str) -> str:
    """The script of a language as Unicode names its letters: `ARABIC` for ur, `LATIN` for pl.

    By CLDR's likely subtags, in which pa is pa_Guru_IN.
    """
    subtags = get_global("likely_subtags").get(locale, "").split("_")
    code = next((part for part in subtags if len(part) == 4), "Latn")
    return UNICODE_NAMES.get(code) or str(Locale("en").scripts[code]).upper()


def share_written_in(script: str, text: str) -> float:
    """The share, 0 to 1, of the letters of a text that are of this script; 1 without letters."""
    letters = [_script_of_letter(letter) for letter in text if letter.isalpha()]
    return letters.count(script) / len(letters) if letters else 1.0


@cache
def _script_of_letter(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
