"""Text that is still English, or in another script, or in another language's letters."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.strings import StringsFile
from scripts.content.writing import WRONG_LETTERS, script_of, share_written_in
from scripts.finding import Finding, quoted

NAMES = 3  # words that may stand in English together: names of services, apps and laws
MOSTLY = 0.5  # of a page's letters are in the language's own script, at least
HARDLY = 0.2  # of a sentence with English names in it are
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
# Frequent in English and, as written, no words of the other languages in Latin letters.
ENGLISH = frozenset(
    "the and of with your you that this what who they have from about".split()  # noqa: SIM905
)


def check_untranslated(library: Library) -> list[Finding]:
    """Findings about text in a translation that its readers may not be able to read.

    In a preview, which no reader is led to, they only warn: its pages start as English.
    """
    findings: list[Finding] = []
    for (code, name), page in library.pages.items():
        if code != SOURCE:
            found = [*_page(page, library.pages.get((SOURCE, name)))]
            soft = code in library.settings.preview
            findings += [replace(f, severity="warning") for f in found] if soft else found
    for code, strings in library.strings_files.items():
        if code != SOURCE:
            # English words on a button are better than no site.
            found = [*_strings(code, strings, library)]
            findings += [replace(finding, severity="warning") for finding in found]
    return findings


def _page(page: Page, english: Page | None) -> Iterator[Finding]:
    originals = {block.text for block in english.blocks} if english else set()
    script = script_of(page.locale)
    whole = " ".join(block.text for block in page.blocks)
    if script != "LATIN" and share_written_in(script, whole) < MOSTLY:
        what = f"most of the page is not in {script.title()} letters"
        yield Finding(page.path, page.body_line, what, "translate it")
        return
    for key in ("title", "description"):
        line = page.front_file.line((key,))
        yield from _text(page.path, line, page.locale, getattr(page.front, key), originals)
    for block in page.blocks:
        yield from _text(page.path, block.line, page.locale, block.text, originals)


def _strings(code: str, strings: StringsFile, library: Library) -> Iterator[Finding]:
    english = library.strings(SOURCE).words
    for key, words in strings.words.items():
        if not words.startswith("https:"):
            own = {english.get(key, "")}
            yield from _text(strings.file.path, strings.line(key), code, words, own)


def _text(path: Path, line: int, code: str, text: str, originals: set[str]) -> Iterator[Finding]:
    words = WORD.findall(text)
    if len(words) > NAMES and _is_english(code, text, words, originals):
        yield Finding(path, line, f"this is not translated: {quoted(text)}", "translate it")
    for wrong, right in WRONG_LETTERS.get(code, {}).items():
        if wrong in text:
            what = f"{wrong} is not the letter of this language: {quoted(text)}"
            mend = f"write {right}, or: python -m scripts translations --mend"
            yield Finding(path, line, what, mend)


def _is_english(code: str, text: str, words: list[str], originals: set[str]) -> bool:
    if text in originals or share_written_in(script_of(code), text) < HARDLY:
        return True
    known = [word for word in words if word.lower() in ENGLISH]
    return len(set(known)) > 1 and len(known) * 6 > len(words)
