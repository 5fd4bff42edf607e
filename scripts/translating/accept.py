"""Recording that a translation is up to date, or that English changed without changing meaning."""

import re
from datetime import date
from pathlib import Path

from scripts.checking.lock import differences
from scripts.content.files import read_text
from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import BadContent, Finding
from scripts.translating.changes import english_then


def translation_at(path: Path, library: Library) -> Page:
    """The translation in a file. Raises BadContent if the file is none."""
    for page in library.pages.values():
        translated = isinstance(page.front, TranslationFrontMatter)
        if page.path == path and translated and (SOURCE, page.name) in library.pages:
            return page
    raise BadContent(
        Finding(path, 0, "this is no translation that can be read", "name one: docs/ur/index.md")
    )


def accept(path: Path, library: Library, today: date) -> str:
    """Write the English page's hash and the day into a translation. Returns what was done.

    Raises BadContent, and writes nothing, while the translation still differs from the English.
    """
    page = translation_at(path, library)
    english = library.english(page.name)
    for finding in differences(page, english):
        raise BadContent(finding)
    text = _set(read_text(path), "source_hash", f'"{english.source_hash}"')
    _write(path, _set(text, "translated", today.isoformat()))
    return f"{path.relative_to(library.root)}: up to date with the English of {today}"


def same_meaning(path: Path, reason: str, library: Library) -> str:
    """Mark the last change of an English page as one that leaves its meaning alone.

    Translations of the text before it count as current. Raises BadContent if the page is not
    English, no reason is given, or no translation is made from an earlier text.
    """
    page = next((p for p in library.pages.values() if p.path == path and p.locale == SOURCE), None)
    if page is None:
        what, mend = "this is no English page", "name one: docs/en/help/index.md"
        raise BadContent(Finding(path, 0, what, mend))
    words = " ".join(reason.split())
    if not words:
        raise BadContent(Finding(path, 0, "no reason is given", 'say why: --reason "A comma."'))
    now = page.source_hash
    before = sorted(
        {
            own.front.source_hash
            for own in library.pages.values()
            if own.name == page.name
            and isinstance(own.front, TranslationFrontMatter)
            and own.front.source_hash != now
        }
    )
    where = path.relative_to(library.root)
    known = [of for of in before if english_then(library.root, where, of) is not None]
    if not known:
        what = "no translation was made from an earlier text that is in the history"
        raise BadContent(Finding(path, 0, what, "commit the English page first, or use --accept"))
    quoted = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    marks = [f'  - {{of: "{of}", now: "{now}", reason: {quoted}}}\n' for of in known]
    text = re.sub(r"^same_meaning:\n(?:  .*\n)+", "", read_text(path), flags=re.MULTILINE)
    head, end, body = text.partition("\n---\n")
    _write(path, f"{head}\nsame_meaning:\n{''.join(marks).rstrip()}{end}{body}")
    return f"{where}: marked as meaning the same as before: {words}"


def _set(text: str, key: str, value: str) -> str:
    return re.sub(rf"^{key}:.*$", f"{key}: {value}", text, count=1, flags=re.MULTILINE)


def _write(path: Path, text: str) -> None:
    """Write a file whole: beside it first, then in its place."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
