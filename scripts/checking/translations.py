"""Translations over time: stale or missing ones, and marks that a change left the meaning alone."""

from collections.abc import Iterator

from scripts.content.front_matter import EnglishFrontMatter
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.finding import Finding, Severity


def check_translations(library: Library) -> list[Finding]:
    """Errors for critical pages of offered languages that are stale or missing, else warnings."""
    return [*_stale(library), *_missing(library), *_complete(library), *_marks(library)]


def _stale(library: Library) -> Iterator[Finding]:
    for page in library.pages.values():
        if library.is_stale(page):
            offered = page.locale in library.settings.listed
            worst = offered and page.name in library.critical()
            severity: Severity = "error" if worst else "warning"
            what = "the English page has changed since this translation"
            where = page.path.relative_to(library.root)
            mend = (
                f"python -m scripts translations {where} shows what; bring it up to date, then "
                f"--accept {where}"
            )
            if worst:
                mend += ", or mark the English change with --same-meaning"
            yield Finding(page.path, page.front_file.line(("source_hash",)), what, mend, severity)


def _missing(library: Library) -> Iterator[Finding]:
    for code in library.settings.listed:
        for name in library.critical():
            path = library.docs / code / name
            # One that cannot be read is said where it was read.
            if not path.exists():
                what = f"this critical page is missing in {code}, which readers are offered"
                mend = f"translate docs/{SOURCE}/{name}, or add {code} to extra.preview"
                yield Finding(path, 0, what, mend)


def _complete(library: Library) -> Iterator[Finding]:
    """A language in preview that has everything it waits for."""
    settings = library.settings
    for code in settings.preview:
        pages = [library.pages.get((code, name)) for name in library.critical()]
        if all(page and not library.is_stale(page) for page in pages):
            what = f"{code} has its home page and every critical page"
            mend = f"take {code} out of preview, so that readers are offered it"
            file = settings.file
            yield Finding(file.path, file.line(("extra", "preview")), what, mend, "warning")


def _marks(library: Library) -> Iterator[Finding]:
    for page in library.pages.values():
        if isinstance(page.front, EnglishFrontMatter):
            for index, mark in enumerate(page.front.same_meaning):
                if mark.now != page.source_hash:
                    line = page.front_file.line(("same_meaning", index))
                    what = "this same_meaning is about an older text than the page has now"
                    mend = "take it out, or mark the new change with translations --same-meaning"
                    yield Finding(page.path, line, what, mend)
