"""Mending translations where that is safe: what has only one right form."""

import re

from scripts.checking.headings import headings
from scripts.content.figures import western
from scripts.content.files import read_text, write_text
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.writing import WRONG_LETTERS


def mend_all(library: Library) -> list[str]:
    """Mend every translation; returns a line for each file that was changed.

    Digits become 0 to 9, letters of a neighbouring language the language's own, and headings get
    the English ids where there are as many of the same levels.
    """
    told = []
    for (code, name), page in library.pages.items():
        if code != SOURCE and (SOURCE, name) in library.pages:
            before = read_text(page.path)
            after = mended(before, page, library.english(name))
            if after != before:
                write_text(page.path, after)
                told.append(f"{page.path.relative_to(library.root)}: mended")
    return told


def mended(text: str, page: Page, english: Page) -> str:
    """The text of a translation's file, mended."""
    text = western(text)
    for wrong, right in WRONG_LETTERS.get(page.locale, {}).items():
        text = text.replace(wrong, right)
    ours, theirs = headings(page), headings(english)
    if [heading.level for heading in ours] == [heading.level for heading in theirs]:
        lines = text.split("\n")
        for own, their in zip(ours, theirs, strict=True):
            if own.id != their.id:
                place = own.line - 1
                bare = re.sub(r"\s*\{.*?\}\s*$", "", lines[place])
                lines[place] = f"{bare} {{ #{their.id} }}"
        text = "\n".join(lines)
    return text
