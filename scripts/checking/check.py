"""All checks of content, without building anything."""

from collections import Counter
from datetime import date
from pathlib import Path

from scripts.checking.balance import check_balance
from scripts.checking.claims import check_claims
from scripts.checking.dates import check_dates
from scripts.checking.guide import check_guide
from scripts.checking.headings import check_headings
from scripts.checking.language import check_language
from scripts.checking.links import check_links
from scripts.checking.lock import check_lock
from scripts.checking.numbers import check_numbers
from scripts.checking.reading import check_reading
from scripts.checking.references import check_references
from scripts.checking.structure import check_structure
from scripts.checking.terms import check_terms
from scripts.checking.translations import check_translations
from scripts.checking.untranslated import check_untranslated
from scripts.checking.wholeness import check_wholeness
from scripts.checking.words import check_words
from scripts.content.library import Library, read_library
from scripts.finding import BadContent, Finding


def check_content(root: Path, today: date) -> tuple[Library | None, list[Finding]]:
    """The library under `root` and everything that is wrong with it, the worst file first.

    The library is None only where mkdocs.yml cannot be read.
    """
    try:
        library = read_library(root)
    except BadContent as bad:
        return None, [bad.finding]
    return library, check_library(library, today)


def check_buildable(library: Library) -> list[Finding]:
    """What a page cannot be made without: readable files, and references that lead somewhere."""
    return [
        *library.findings,
        *check_structure(library),
        *check_references(library),
        *check_guide(library),
    ]


def check_library(library: Library, today: date) -> list[Finding]:
    """Everything that is wrong with a library that has been read."""
    return worst_first(
        {
            *check_buildable(library),
            *check_headings(library),
            *check_links(library),
            *check_numbers(library),
            *check_dates(library, today),
            *check_language(library),
            *check_words(library),
            *check_claims(library),
            *check_reading(library),
            *check_wholeness(library),
            *check_balance(library),
            *check_lock(library),
            *check_terms(library),
            *check_translations(library),
            *check_untranslated(library),
        }
    )


def worst_first(findings: set[Finding]) -> list[Finding]:
    """Findings by file, that with the most errors, then warnings, first; in a file by line."""
    counts: dict[str, Counter[Path]] = {"error": Counter(), "warning": Counter()}
    for finding in findings:
        counts[finding.severity][finding.file] += 1
    return sorted(
        findings,
        key=lambda f: (-counts["error"][f.file], -counts["warning"][f.file], f),
    )
