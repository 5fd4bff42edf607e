"""Prose: the text of a page in blocks, each with its line, as a reader meets them.

The checks of language read these. markdown-it reads the Markdown; admonitions and details, which
it does not know, are taken apart first, line for line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

Kind = Literal["heading", "paragraph", "item", "quote", "cell", "summary"]

OPENER = re.compile(r'(?:!!!|\?\?\?\+?) +(?P<kind>[\w-]+)(?: +"(?P<title>.*)")?\s*$')
HEADING_ID = re.compile(r"\s*\{ #([a-z][a-z0-9-]*) \}\s*$")
SHORTCODE = re.compile(r"\{\{\s*(\w+)\(([^{}]*)\)\s*\}\}")
ARGUMENT = re.compile(r'"([^"]*)"')
# What a shortcode that shows something in a sentence counts as when words are counted.
SPOKEN = {"phone": "0800 000 000", "sms": "00000", "link": "the service"}
MARK_OPEN, MARK_CLOSE = "\ue010", "\ue011"
MARK = re.compile(f"{MARK_OPEN}([a-z0-9-]+){MARK_CLOSE}")
# A sentence ends where a capital, a number or a quotation starts after its stop.
SENTENCE_END = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=[\"“(‘A-Z0-9\\\[])")
CITED_AFTER = re.compile(rf"([.!?][”’\")]*)\s*((?:\s*{MARK_OPEN}[a-z0-9-]+{MARK_CLOSE})+)")
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")

_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Sentence:
    """One sentence and the sources that it cites."""

    text: str
    cites: tuple[str, ...]

    @property
    def words(self) -> list[str]:
        """Its words, without marks."""
        return WORD.findall(self.text)


@dataclass(frozen=True)
class Link:
    """A link in a block: its words and where it leads as written."""

    text: str
    target: str


@dataclass(frozen=True)
class Block:
    """A piece of text: a paragraph, a list item, a heading, a table cell, a quotation.

    `line` counts from 1 in the file. `group` is the same for all items of one list and all cells of
    one row; 0 outside. `column` counts a row's cells from 0. `heading_id` is a heading's own id.
    `starts_item` tells the first block of a list item from a second one. `inside` names the
    admonitions around it, outermost first.
    """

    kind: Kind
    line: int
    sentences: tuple[Sentence, ...]
    links: tuple[Link, ...] = ()
    group: int = 0
    column: int = 0
    level: int = 0
    heading_id: str = ""
    italic: bool = False
    starts_item: bool = False
    inside: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """All of it, without marks of citations."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def cites(self) -> tuple[str, ...]:
        """The sources that it cites, in order."""
        return tuple(cite for sentence in self.sentences for cite in sentence.cites)

    @property
    def words(self) -> list[str]:
        """Its words."""
        return [word for sentence in self.sentences for word in sentence.words]


def read_blocks(body: str, first_line: int) -> tuple[Block, ...]:
    """The blocks of a page body that starts at `first_line` of its file, in order."""
    lines, inside, summaries = _flat(body.split("\n"))
    blocks = [*_blocks("\n".join(lines), first_line, inside)]
    blocks += [
        Block("summary", first_line + at, _sentences(title), inside=inside[at])
        for at, title in summaries
    ]
    return tuple(sorted(blocks, key=lambda block: block.line))


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of plain text."""
    return _sentences(text)


def _flat(
    lines: list[str],
) -> tuple[list[str], list[tuple[str, ...]], list[tuple[int, str]]]:
    """The lines without admonitions, the kinds of those around each line, and their titles.

    An opening line becomes empty, what it holds loses its indent, so every line keeps its number.
    """
    open_kinds: list[str] = []
    flat: list[str] = []
    around: list[tuple[str, ...]] = []
    titles: list[tuple[int, str]] = []
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        while line.strip() and open_kinds and indent < 4 * len(open_kinds):
            open_kinds.pop()
        rest = line[4 * len(open_kinds) :]
        opener = OPENER.match(rest)
        around.append(tuple(open_kinds))
        if opener:
            if opener["title"]:
                titles.append((at, opener["title"]))
            open_kinds.append(opener["kind"])
            rest = ""
        flat.append(rest)
    return flat, around, titles


def _blocks(text: str, first_line: int, inside: list[tuple[str, ...]]) -> Iterator[Block]:
    """The blocks of Markdown without admonitions."""
    parents: list[Token] = []
    lists: list[int] = []  # the numbers of the lists that are open
    list_count = row = column = 0
    item_starts = False
    for token in _MARKDOWN.parse(text):
        if token.nesting == 1:
            parents.append(token)
            if token.type.endswith("_list_open"):
                list_count += 1
                lists.append(list_count)
            elif token.type == "list_item_open":
                item_starts = True
            elif token.type == "tr_open":
                row, column = row + 1, -1
            elif token.type in ("td_open", "th_open"):
                column += 1
        elif token.nesting == -1:
            parents.pop()
            if token.type.endswith("_list_close"):
                lists.pop()
        elif token.type == "inline":
            kind = _kind([parent.type for parent in parents])
            at = next(parent.map for parent in reversed(parents) if parent.map)[0]
            shown, links = _shown(token.children or [])
            heading_id = HEADING_ID.search(shown) if kind == "heading" else None
            said = _sentences(HEADING_ID.sub("", shown) if heading_id else shown)
            if said:
                yield Block(
                    kind,
                    first_line + at,
                    said,
                    links,
                    group={"item": lists[-1] if lists else 0, "cell": row}.get(kind, 0),
                    column=column if kind == "cell" else 0,
                    level=int(parents[-1].tag[1]) if kind == "heading" else 0,
                    heading_id=heading_id[1] if heading_id else "",
                    italic=any(child.type == "em_open" for child in token.children or []),
                    starts_item=item_starts,
                    inside=inside[at],
                )
            item_starts = False


def _kind(parents: list[str]) -> Kind:
    if parents[-1] == "heading_open":
        return "heading"
    if parents[-1] in ("td_open", "th_open"):
        return "cell"
    if "blockquote_open" in parents:
        return "quote"
    return "item" if "list_item_open" in parents else "paragraph"


def _shown(children: list[Token]) -> tuple[str, tuple[Link, ...]]:
    """The words of inline Markdown with shortcodes spoken or marked, and its links."""
    text = ""
    links: list[Link] = []
    opened: list[tuple[str, int]] = []
    for child in children:
        if child.type == "link_open":
            opened.append((str(child.attrGet("href")), len(text)))
        elif child.type == "link_close":
            target, start = opened.pop()
            links.append(Link(text[start:].strip(), target))
        elif child.type in ("softbreak", "hardbreak"):
            text += " "
        else:
            text += child.content
    return SHORTCODE.sub(_spoken, text).strip(), tuple(links)


def _spoken(match: re.Match[str]) -> str:
    name: str = match[1]
    arguments = ARGUMENT.findall(match[2])
    if name == "cite" and arguments:
        return f"{MARK_OPEN}{arguments[0]}{MARK_CLOSE}"
    return SPOKEN.get(name, "")


def _sentences(text: str) -> tuple[Sentence, ...]:
    # A citation stands behind the full stop of the sentence that it belongs to.
    text = CITED_AFTER.sub(lambda match: "".join(match[2].split()) + match[1], text)
    found = []
    for piece in SENTENCE_END.split(text):
        said = " ".join(MARK.sub("", piece).split())
        if WORD.search(said):
            found.append(Sentence(said, tuple(MARK.findall(piece))))
    return tuple(found)
