"""Recording that a translation is up to date, or that English changed without changing meaning."""

import re
from datetime import date
from pathlib import Path

from scripts.checking.lock import differences
from scripts.content.files import read_text, write_text
from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page, source_hash
from scripts.finding import BadContent, Finding
from scripts.translating.changes import earlier_bodies


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
    write_text(path, _set(text, "translated", today.isoformat()))
    return f"{path.relative_to(library.root)}: up to date with the English of {today}"


def same_meaning(path: Path, reason: str, library: Library) -> str:
    """Mark the last change of an English page as one that leaves its meaning alone.

    Translations that were current before it stay current; one that was stale already stays stale.
    Raises BadContent if the page is not English, no reason is given, or git knows no other text.
    """
    page = next((p for p in library.pages.values() if p.path == path and p.locale == SOURCE), None)
    if page is None:
        what, mend = "this is no English page", "name one: docs/en/help/index.md"
        raise BadContent(Finding(path, 0, what, mend))
    words = " ".join(reason.split())
    if not words:
        raise BadContent(Finding(path, 0, "no reason is given", 'say why: --reason "A comma."'))
    now = page.source_hash
    where = path.relative_to(library.root)
    hashes = map(source_hash, earlier_bodies(library.root, where))
    before = next((earlier for earlier in hashes if earlier != now), None)
    if before is None:
        what = "there is no earlier text of this page in the history"
        raise BadContent(Finding(path, 0, what, "bring translations up to date, then --accept"))
    known = [mark.of for mark in library.front(page.name).same_meaning if mark.now == before]
    quoted = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    marks = [f'  - {{of: "{of}", now: "{now}", reason: {quoted}}}\n' for of in (before, *known)]
    text = re.sub(r"^same_meaning:\n(?:  .*\n)+", "", read_text(path), flags=re.MULTILINE)
    head, end, body = text.partition("\n---\n")
    write_text(path, f"{head}\nsame_meaning:\n{''.join(marks).rstrip()}{end}{body}")
    return f"{where}: marked as meaning the same as before: {words}"


def _set(text: str, key: str, value: str) -> str:
    return re.sub(rf"^{key}:.*$", f"{key}: {value}", text, count=1, flags=re.MULTILINE)
