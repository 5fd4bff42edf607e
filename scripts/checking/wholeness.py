"""Wholeness: a page ends with a next step, has its own title, is reached from another page."""

from collections.abc import Iterator

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding, quoted

NEXT_STEP = "next"
HOME = "index.md"


def check_wholeness(library: Library) -> list[Finding]:
    """Findings about what the English pages lack as parts of one site."""
    english = [page for page in library.pages.values() if page.locale == SOURCE]
    return [
        *(finding for page in english for finding in _next_step(page)),
        *_twins(english),
        *_unreached(english, library.settings.unlisted),
        *_unused_sources(library),
    ]


def _next_step(page: Page) -> Iterator[Finding]:
    parts = [block for block in page.blocks if block.kind == "heading" and block.level == 2]
    if not parts or parts[-1].heading_id != NEXT_STEP:
        line = parts[-1].line if parts else page.body_line
        mend = f"end it with ## What to do next {{ #{NEXT_STEP} }} and one calm step"
        yield Finding(page.path, line, "the page does not end with a next step", mend)
        return
    line = parts[-1].line
    after = [block for block in page.blocks if block.line > line]
    named = any(code.line > line for code in page.shortcodes)
    if not named and not any(block.links for block in after):
        mend = "link to one page, or name one contact"
        yield Finding(page.path, line, "the next step leads nowhere", mend)


def _twins(english: list[Page]) -> Iterator[Finding]:
    for key in ("title", "description"):
        seen: dict[str, Page] = {}
        for page in english:
            words = getattr(page.front, key).casefold()
            first = seen.setdefault(words, page)
            if first is not page:
                what = f"{first.name} has the same {key}"
                mend = "say what is different here"
                yield Finding(page.path, page.front_file.line((key,)), what, mend)


def _unreached(english: list[Page], unlisted: tuple[str, ...]) -> Iterator[Finding]:
    reached = {HOME, *unlisted}
    for page in english:
        for block in page.blocks:
            for link in block.links:
                name = page.linked(link.target.partition("#")[0])
                if name != page.name:
                    reached.add(name)
    for page in english:
        if page.name not in reached:
            mend = "link to it from the page on which a reader would want it"
            yield Finding(page.path, 0, f"no other page links to {quoted(page.name)}", mend)


def _unused_sources(library: Library) -> Iterator[Finding]:
    file = library.data_files.get("sources.yml")
    if file is None or not isinstance(file.data, list):
        return
    cited = {cite for page in library.pages.values() for cite in page.citations}
    cited |= {term.source for term in library.glossary.values() if term.source}
    for index, entry in enumerate(file.data):
        identity = entry.get("id") if isinstance(entry, dict) else None
        if identity in library.sources and identity not in cited:
            what = f"no page or term cites the source {quoted(identity)}"
            yield file.finding((index, "id"), what, "cite it, or delete it")
