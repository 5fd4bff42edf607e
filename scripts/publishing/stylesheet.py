"""A stylesheet cut down to what a page uses, so that it can travel inside the page.

A selector is kept if everything that it names (elements, classes, ids, attributes, languages) is
on the page. That errs on the side of keeping: it does not ask whether one stands inside the other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2

from scripts.finding import BadContent, Finding

# What a reader or a script changes on a page that is open: no page is built with it, so it has to
# be named here. tests/browser/test_first_view.py compares pictures with the whole stylesheet.
LATER = frozenset({"[open", "[hidden", "[aria-expanded", "[data-reading", "[data-spoken"})

# A text in quotation marks, which stays; or white space and comments, with what needs none around.
GAP = r"(?:\s|/\*.*?\*/)"
SPACE = re.compile(
    rf"""("[^"]*"|'[^']*')|{GAP}*([{{}};,>]){GAP}*|(:){GAP}+|{GAP}+""",
    re.DOTALL,
)
TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>")
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')


@dataclass(frozen=True)
class Rule:
    """Selectors, each with the names that it needs on a page, and what they set."""

    selectors: tuple[tuple[str, frozenset[str]], ...]
    body: str


@dataclass(frozen=True)
class Block:
    """Rules under a condition, such as @media print."""

    condition: str
    inside: "tuple[Part, ...]"


# A text is kept as it is, such as @page.
Part = Rule | Block | str


class Stylesheet:
    """A stylesheet that can say which part of it a page uses."""

    def __init__(self, files: Iterable[Path]) -> None:
        """Read stylesheets in order. Raises BadContent for what is no CSS."""
        self.parts = tuple(part for file in files for part in _read(file))
        self.names = frozenset(_names(self.parts))
        self._cut = lru_cache(maxsize=None)(lambda seen: _cut(self.parts, seen))

    def used_by(self, html: str) -> str:
        """The rules that a page can use, without comments and line breaks."""
        cut: str = self._cut(self.names & (names_on(html) | LATER))
        return cut


def names_on(html: str) -> set[str]:
    """What selectors can name on a page: p, .class, #id, [attribute, [attribute=value."""
    names: set[str] = set()
    for tag, attributes in TAG.findall(html):
        names.add(tag)
        for attribute, value in ATTRIBUTE.findall(attributes):
            names.add(f"[{attribute}")
            names.add(f"[{attribute}={value}")
            if attribute == "class":
                names.update(f".{name}" for name in value.split())
            elif attribute == "id":
                names.add(f"#{value}")
    return names


def _read(file: Path) -> Iterator[Part]:
    try:
        yield from _parts(file.read_text(encoding="utf-8"))
    except _NoRule as problem:
        what = f"this is not CSS that a browser understands: {problem.node.message}"
        mend = "mend it; the mistake can be in the rule before"
        raise BadContent(Finding(file, problem.node.source_line, what, mend)) from None


class _NoRule(Exception):
    def __init__(self, node: Any) -> None:
        self.node = node


def _parts(css: Any) -> Iterator[Part]:
    """The parts of a stylesheet (text) or of a block in it (tokens)."""
    parse = tinycss2.parse_stylesheet if isinstance(css, str) else tinycss2.parse_rule_list
    for node in parse(css, skip_comments=True, skip_whitespace=True):
        if node.type == "qualified-rule":
            selectors = tuple(
                (_short(selector), frozenset(_needs(selector))) for selector in _split(node.prelude)
            )
            yield Rule(selectors, _short(node.content).rstrip("; "))
        elif node.type == "at-rule" and node.lower_at_keyword in ("media", "supports"):
            condition = f"@{node.lower_at_keyword} {_short(node.prelude)}"
            yield Block(condition, tuple(_parts(node.content)))
        elif node.type == "at-rule":
            yield _short([node])
        else:
            raise _NoRule(node)


def _split(tokens: list[Any]) -> Iterator[list[Any]]:
    """The selectors of a list of selectors."""
    selector: list[Any] = []
    for token in tokens:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _needs(selector: list[Any]) -> Iterator[str]:
    """The names without which a selector matches nothing; alternatives in :is() are not asked."""
    before = ""
    for token in selector:
        if token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.lower_value
        elif token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "[] block":
            attribute, *rest = [part for part in token.content if part.type != "whitespace"]
            exactly = len(rest) == 2 and rest[0] == "="
            yield f"[{attribute.value}" + (f"={rest[1].value}" if exactly else "")
        elif token.type == "function" and token.lower_name == "lang":
            yield f"[lang={tinycss2.serialize(token.arguments)}"
        before = token.value if token.type == "literal" else ""


def _names(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Block):
            yield from _names(part.inside)
        elif isinstance(part, Rule):
            for _, needs in part.selectors:
                yield from needs


def _cut(parts: tuple[Part, ...], seen: frozenset[str]) -> str:
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
        elif isinstance(part, Block):
            inside = _cut(part.inside, seen)
            text += f"{part.condition}{{{inside}}}" if inside else ""
        else:
            kept = [selector for selector, needs in part.selectors if needs <= seen]
            text += f"{','.join(kept)}{{{part.body}}}" if kept else ""
    return text


def _short(tokens: list[Any]) -> str:
    """Tokens as text without comments, with the white space that CSS needs and no more."""
    return SPACE.sub(lambda m: m[1] or m[2] or m[3] or " ", tinycss2.serialize(tokens)).strip()
