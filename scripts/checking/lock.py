"""The lock: a translation has the parts of its English page, in their order, and its figures.

Headings, care cards, contacts, citations, links, lists, tables and numbers are the same in every
language; only the words differ. While a translation is stale its differences only warn.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from scripts.content.figures import figures, western
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.prose import Block
from scripts.content.shortcodes import Shortcode
from scripts.content.writing import SAID_BY_THE_NOUN
from scripts.finding import Finding, quoted

OPENING = re.compile(r"^ *((?:!!!|\?\?\?\+?) [\w-]+)", re.MULTILINE)
ROW = re.compile(r"^ *\|", re.MULTILINE)
# Many languages say "12 at night" and "12 at noon".
SAID_WITH_A_FIGURE = ("hours.midnight", "hours.midday")


def check_lock(library: Library) -> list[Finding]:
    """What differs between each translation and its English page."""
    findings = []
    for (code, name), page in library.pages.items():
        if code != SOURCE and (SOURCE, name) in library.pages:
            stale = library.is_stale(page)
            for finding in differences(page, library.english(name)):
                findings.append(replace(finding, severity="warning") if stale else finding)
    return [*findings, *_strings(library), *_glossary(library)]


def differences(page: Page, english: Page) -> list[Finding]:
    """What differs between one translation and its English page; nothing where they agree."""
    shapes = [*_shapes(page, english)]
    return [
        *shapes,
        *_openings(page, english),
        *_rows(page, english),
        *_shortcodes(page, english),
        *_front(page, english),
        *([] if shapes else _contents(page, english)),
    ]


def _shapes(page: Page, english: Page) -> Iterator[Finding]:
    """The first block that is not of the same kind: from there on nothing can be compared."""
    for ours, theirs in zip_longest(page.blocks, english.blocks):
        if _shape(ours) != _shape(theirs):
            line = ours.line if ours else page.body_line + page.body.rstrip().count("\n")
            here = f"here is {_described(ours)}" if ours else "the page ends here"
            there = _described(theirs) if theirs else "nothing more"
            where = f"line {theirs.line}" if theirs else "at the end"
            what = f"{here}, the English page has {there} ({where})"
            yield Finding(page.path, line, what, "bring the same parts into the same order")
            return


def _shape(block: Block | None) -> tuple[object, ...] | None:
    """What of a block is the same in every language."""
    if block is None:
        return None
    own = (block.kind, block.level, block.heading_id, block.column)
    return (*own, block.inside, block.starts_item)


def _described(block: Block) -> str:
    named = {"item": "a list item", "cell": f"cell {block.column + 1} of a table row"}
    said = named.get(block.kind, f"a {block.kind}")
    if block.kind == "heading":
        said = f"a heading of level {block.level} with the id {quoted(block.heading_id)}"
    if block.inside:
        said += f" in {' in '.join(reversed(block.inside))}"
    return f"{said}: {quoted(block.text[:40])}"


def _openings(page: Page, english: Page) -> Iterator[Finding]:
    """The first block that is open where the English one is closed, or of another kind."""
    ours, theirs = OPENING.findall(page.body), OPENING.findall(english.body)
    for here, there in zip(ours, theirs, strict=False):
        if here != there:
            what = f"a block opens with {here}, the English one with {there}"
            line = page.body_line + page.body[: page.body.index(here)].count("\n")
            yield Finding(page.path, line, what, f"start it with {there}")
            return


def _rows(page: Page, english: Page) -> Iterator[Finding]:
    """Tables with more or fewer rows: one with empty cells, to be filled in, is no block."""
    ours, theirs = ROW.findall(page.body), ROW.findall(english.body)
    if len(ours) != len(theirs):
        what = f"the tables have {len(ours)} lines, those of the English page {len(theirs)}"
        line = page.body_line + page.body[: page.body.find("|")].count("\n")
        yield Finding(page.path, line, what, "bring back the same rows, empty ones too")


def _shortcodes(page: Page, english: Page) -> Iterator[Finding]:
    """The first contact, citation or other shortcode that is another one than in English."""
    for ours, theirs in zip_longest(page.shortcodes, english.shortcodes):
        if ours is None or theirs is None or replace(ours, line=0) != replace(theirs, line=0):
            line = ours.line if ours else page.body_line + page.body.rstrip().count("\n")
            here = f"here is {_written(ours)}" if ours else "no shortcode is left"
            there = f"{_written(theirs)} (line {theirs.line})" if theirs else "none"
            what = f"{here}, the English page has {there}"
            yield Finding(page.path, line, what, "use the same shortcodes in the same order")
            return


def _written(code: Shortcode) -> str:
    named = (f'{key}="{value}"' for key, value in code.kwargs.items())
    given = ", ".join((*(f'"{value}"' for value in code.args), *named))
    return f"{{{{ {code.name}({given}) }}}}"


def _front(page: Page, english: Page) -> Iterator[Finding]:
    """Figures in the title and the description."""
    for key in ("title", "description"):
        ours, theirs = getattr(page.front, key), getattr(english.front, key)
        yield from _same_figures(
            page.path, page.front_file.line((key,)), page.locale, f"the {key}", ours, theirs
        )


def _contents(page: Page, english: Page) -> Iterator[Finding]:
    """Links, citations and figures, block by block."""
    for ours, theirs in zip(page.blocks, english.blocks, strict=True):
        where = f"the English page, line {theirs.line}"
        for word, here, there in (
            ("link", _targets(ours), _targets(theirs)),
            ("citation", Counter(ours.cites), Counter(theirs.cites)),
            ("figure", *_figures(page.locale, ours.text, theirs.text)),
        ):
            if here != there:
                what = f"another {word} than in {where}: {_compared(here, there)}"
                yield Finding(page.path, ours.line, what, f"use the same {word} here")
        if western(ours.text) != ours.text:
            what = f"digits of another script: {quoted(ours.text)}"
            mend = "write 0 to 9, or: python -m scripts translations --mend"
            yield Finding(page.path, ours.line, what, mend)


def _figures(locale: str, here: str, there: str) -> tuple[Counter[str], Counter[str]]:
    """The figures of both texts, without those that the language may say in another way."""
    ours, theirs = figures(here), figures(there)
    for figure in SAID_BY_THE_NOUN.get(locale, ()):
        if ours[figure] < theirs[figure]:
            theirs[figure] = ours[figure]
    return +ours, +theirs


def _targets(block: Block) -> Counter[str]:
    return Counter(link.target for link in block.links)


def _compared(here: Counter[str], there: Counter[str]) -> str:
    lost, new = sorted(there - here), sorted(here - there)
    said = [f"lost {', '.join(lost)}"] if lost else []
    return "; ".join(said + ([f"new {', '.join(new)}"] if new else []))


def _strings(library: Library) -> Iterator[Finding]:
    """The figures in the words of templates, the guide and contacts."""
    english = library.strings_files.get(SOURCE)
    for code, strings in library.strings_files.items():
        if english is None or code == SOURCE:
            continue
        for key, words in strings.words.items():
            if key not in SAID_WITH_A_FIGURE:
                theirs = english.words.get(key, words)
                line = strings.line(key)
                yield from _same_figures(strings.file.path, line, code, key, words, theirs)


def _glossary(library: Library) -> Iterator[Finding]:
    """The figures in the plain words of terms."""
    file = library.data_files.get("glossary.yml")
    for index, entry in enumerate(file.data if file and isinstance(file.data, list) else []):
        term = library.glossary.get(str(entry.get("id"))) if isinstance(entry, dict) else None
        if file and term:
            for code, agreed in term.languages.items():
                line = file.line((index, "languages", code, "plain"))
                theirs = term.english.plain
                yield from _same_figures(file.path, line, code, "plain", agreed.plain, theirs)


def _same_figures(
    path: Path, line: int, locale: str, said: str, ours: str, theirs: str
) -> Iterator[Finding]:
    here, there = _figures(locale, ours, theirs)
    if here != there:
        what = f"{said} has another figure than in English: {_compared(here, there)}"
        yield Finding(path, line, what, "use the same figures")
