"""Terms: every page of a language says what its glossary has agreed on, and nothing it avoids."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from scripts.content.glossary import Term
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding, quoted

# Letters, and the vowel signs of Arabic and of India's scripts (their full stop U+0964 left out).
IN_A_WORD = r"\w\u064b-\u065f\u0900-\u0963\u0966-\u0dff"


def check_terms(library: Library) -> list[Finding]:
    """Findings about words of translations that are not those of docs/_data/glossary.yml.

    A word to avoid stops the build. Another word than the agreed one only warns: a language can
    have a good way to say it without the term.
    """
    findings: list[Finding] = []
    named = {
        name: _places(page, library.glossary.values())
        for (code, name), page in library.pages.items()
        if code == SOURCE
    }
    for code in library.settings.languages:
        if code == SOURCE:
            continue
        own = [t for t in library.glossary.values() if code in t.languages]
        avoided = {word: t.languages[code].term for t in own for word in t.languages[code].avoid}
        for page in library.pages.values():
            if page.locale == code:
                for block in page.blocks:
                    findings += _avoided(page.path, block.line, block.text, avoided)
                findings += _agreed(page, named.get(page.name, {}), own)
        if strings := library.strings_files.get(code):
            for key, words in strings.words.items():
                findings += _avoided(strings.file.path, strings.line(key), words, avoided)
    return findings


def _avoided(path: Path, line: int, text: str, avoided: dict[str, str]) -> Iterator[Finding]:
    """The first word in a text that is to be avoided, with the term to say in its place."""
    found = _any_of(tuple(avoided)).search(text) if avoided else None
    if found:
        said = {word.casefold(): term for word, term in avoided.items()}
        mend = f"say {said.get(found[0].casefold(), 'the agreed word')}, or put it another way"
        yield Finding(path, line, f"{quoted(found[0])} is not said here", mend)


def _agreed(page: Page, places: dict[str, int], terms: list[Term]) -> Iterator[Finding]:
    """A page whose English names a term, while it says the agreed word nowhere."""
    whole = _plain(" ".join(block.text for block in page.blocks))
    for term in terms:
        agreed = term.languages[page.locale]
        if (
            term.id in places
            and agreed.forms
            and not any(_plain(form) in whole for form in agreed.forms)
        ):
            what = (
                f"English says {quoted(term.english.term)} here, and this page never {agreed.term}"
            )
            mend = "use the agreed word, or mend it in docs/_data/glossary.yml"
            line = page.blocks[min(places[term.id], len(page.blocks) - 1)].line
            yield Finding(page.path, line, what, mend, "warning")


def _places(page: Page, terms: Iterable[Term]) -> dict[str, int]:
    """For each term that an English page names, by id, the number of the first block that does."""
    places = {}
    for term in terms:
        word = _word(term.english.term)
        at = next((at for at, block in enumerate(page.blocks) if word.search(block.text)), None)
        if at is not None:
            places[term.id] = at
    return places


@cache
def _word(term: str) -> re.Pattern[str]:
    """The English term and its plural. Capitals count where it has some: SEND is not send."""
    flags = 0 if any(letter.isupper() for letter in term) else re.IGNORECASE
    return re.compile(rf"\b{re.escape(term)}s?\b", flags)


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these as whole words: a letter or vowel sign on either side makes another word."""
    longest_first = sorted(words, key=len, reverse=True)
    pieces = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<![{IN_A_WORD}])(?:{pieces})(?![{IN_A_WORD}])", re.IGNORECASE)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
