"""The figures in a text, in a form in which every language writes them alike."""

import re
import unicodedata
from collections import Counter

# 612,000 in English is 612 000 in Polish and 612.000 in Romanian.
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)")
FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
FIGURE = re.compile(r"\d+(?:[.:,]\d+)?")
AFTERNOON = re.compile(r"(\d{1,2})((?:[.:]\d\d)?)\s?pm\b")


def figures(text: str) -> Counter[str]:
    """How often each figure stands in a text.

    Digits of any script count as 0 to 9, thousands without their mark, and a time by the 24 hour
    clock without empty minutes: 5pm and 17:00 are both `17`.
    """
    text = western(text)
    text = THOUSANDS.sub(lambda match: re.sub(r"\D", "", match[0]), text)
    text = AFTERNOON.sub(lambda match: f"{int(match[1]) % 12 + 12}{match[2]}", text)
    return Counter(_plain(figure) for figure in FIGURE.findall(text))


def western(text: str) -> str:
    """The text with digits 0 to 9 in place of any script's own."""
    return FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def _plain(figure: str) -> str:
    whole, _, part = figure.replace(",", ":").replace(".", ":").partition(":")
    return str(int(whole)) + (f":{part}" if part.strip("0") else "")
