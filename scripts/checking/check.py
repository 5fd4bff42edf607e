"""All checks of content, without building anything."""

from datetime import date
from pathlib import Path

from scripts.checking.dates import check_dates
from scripts.checking.headings import check_headings
from scripts.checking.links import check_links
from scripts.checking.numbers import check_numbers
from scripts.checking.references import check_references
from scripts.checking.structure import check_structure
from scripts.content.library import Library, read_library
from scripts.finding import BadContent, Finding


def check_content(root: Path, today: date) -> tuple[Library | None, list[Finding]]:
    """The library under `root` and everything that is wrong with it, in order of file and line.

    The library is None only where mkdocs.yml cannot be read.
    """
    try:
        library = read_library(root)
    except BadContent as bad:
        return None, [bad.finding]
    return library, check_library(library, today)


def check_buildable(library: Library) -> list[Finding]:
    """What a page cannot be made without: readable files, and references that lead somewhere."""
    return [*library.findings, *check_structure(library), *check_references(library)]


def check_library(library: Library, today: date) -> list[Finding]:
    """Everything that is wrong with a library that has been read."""
    return sorted(
        {
            *check_buildable(library),
            *check_headings(library),
            *check_links(library),
            *check_numbers(library),
            *check_dates(library, today),
        }
    )
