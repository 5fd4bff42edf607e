"""Language: sentences, paragraphs, lists, headings and links that a tired reader can follow.

The limits are those of the NHS content guide (20 words a sentence, 3 sentences a paragraph) and,
as the point where a build stops, GOV.UK's 25 words. They hold for English, which all other
languages are translated from.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from scripts.checking.texts import english_sentences
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.prose import Block, Sentence
from scripts.finding import Finding, Severity, quoted

WORDS, MOST_WORDS = 20, 25  # of a sentence: where we warn, where a build stops
SENTENCES = 3  # of a paragraph
ITEMS = 6  # of a list
HEADING_CHARACTERS = 65
NAMES = Path(__file__).with_name("names.txt")
NOT_A_PLACE = re.compile(
    r"(click )?(here|this|more|this page|that page|the page|link|this link|read more|find out more"
    r"|learn more|more information|see more|details)",
    re.IGNORECASE,
)
DASH = re.compile(r"[—–](?! ?\d)")


@cache
def _names() -> frozenset[str]:
    """The words that keep their capital inside a heading."""
    return frozenset(NAMES.read_text(encoding="utf-8").split())


def check_language(library: Library) -> list[Finding]:
    """Findings about how the English pages, strings and terms are written."""
    found = [
        finding
        for page in library.pages.values()
        if page.locale == SOURCE
        for finding in (*_sentences(page), *_groups(page), *_headings(page), *_links(page))
    ]
    for path, line, sentence in english_sentences(library):
        found += _sentence(path, line, sentence)
    return found


def _sentences(page: Page) -> Iterator[Finding]:
    for block in page.blocks:
        for sentence in block.sentences:
            yield from _sentence(page.path, block.line, sentence)
        if block.italic:
            what, mend = "there are italics, which are hard to read", "take the * or _ away"
            yield Finding(page.path, block.line, what, mend)
        if DASH.search(block.text):
            what, mend = "there is a dash between words", "write a full stop or a comma"
            yield Finding(page.path, block.line, what, mend, "warning")


def _sentence(path: Path, line: int, sentence: Sentence) -> Iterator[Finding]:
    count = len(sentence.words)
    if count > WORDS:
        severity: Severity = "error" if count > MOST_WORDS else "warning"
        what = f"a sentence has {count} words: {quoted(sentence.text)}"
        mend = f"cut it in two, {WORDS} words are the most"
        yield Finding(path, line, what, mend, severity)


def _groups(page: Page) -> Iterator[Finding]:
    """Paragraphs that are too long, and lists with too many items."""
    for block in page.blocks:
        if block.kind == "paragraph" and len(block.sentences) > SENTENCES:
            what = f"a paragraph has {len(block.sentences)} sentences"
            yield Finding(page.path, block.line, what, f"part it, {SENTENCES} are the most")
    items = (block for block in page.blocks if block.kind == "item" and block.starts_item)
    for _, group in groupby(sorted(items, key=lambda b: (b.group, b.line)), lambda b: b.group):
        found = list(group)
        if len(found) > ITEMS:
            what = f"a list has {len(found)} items"
            mend = f"part it under subheadings, {ITEMS} are the most"
            yield Finding(page.path, found[0].line, what, mend)


def _headings(page: Page) -> Iterator[Finding]:
    front = page.front
    title = Block("heading", page.front_file.line(("title",)), (Sentence(front.title, ()),))
    for block in (title, *(block for block in page.blocks if block.kind == "heading")):
        if problem := _heading(block.text):
            what, mend = problem
            yield Finding(page.path, block.line, f"the heading {quoted(block.text)} {what}", mend)


def _heading(text: str) -> tuple[str, str] | None:
    if text.endswith("?") and not text.startswith(("“", "Slide")):
        return "is a question", "say what to do or what it is"
    if text.endswith((".", "!", ":")):
        return "ends with a mark", "end it with a word"
    if len(text) > HEADING_CHARACTERS:
        return f"has {len(text)} characters", f"cut it, {HEADING_CHARACTERS} are the most"
    words = re.split(r"[\s/-]+", re.sub(r"[^\w\s'/-]", " ", text.replace("’", "'")))
    capitals = [word for word in words[1:] if word.istitle() and word not in _names()]
    # After a colon or in a quotation a sentence may start.
    free = set(re.findall(r"[:“(]\s*(\w+)", text))
    capitals = [word for word in capitals if word not in free]
    if len(capitals) > 1 or (capitals and len(words) == 2):
        mend = "write it in lower case; a name goes into scripts/checking/names.txt"
        return f"has capitals inside: {', '.join(capitals)}", mend
    return None


def _links(page: Page) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for block in page.blocks:
        for link in block.links:
            if NOT_A_PLACE.fullmatch(link.text.strip(" .")):
                what = f"the link {quoted(link.text)} does not say where it goes"
                yield Finding(page.path, block.line, what, "name what the reader finds there")
            target = link.target.partition("#")[0] or link.target
            if seen.setdefault(link.text.lower(), target) != target:
                what = f"two links say {quoted(link.text)} and lead to different pages"
                yield Finding(page.path, block.line, what, "give each its own words")
