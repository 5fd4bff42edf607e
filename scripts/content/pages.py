"""Pages: the Markdown files of docs/<language>/."""

import hashlib
import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.content.files import read_text
from scripts.content.front_matter import EnglishFrontMatter, TranslationFrontMatter
from scripts.content.languages import SOURCE
from scripts.content.prose import Block, read_blocks
from scripts.content.shortcodes import Shortcode, read_shortcodes
from scripts.content.yaml_file import YamlFile, parse_yaml, validate
from scripts.finding import BadContent, Finding

FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---[ \t]*\n", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One Markdown file in one language.

    `name` is the path below the language's folder, the same in every language
    (`help/rights.md`); `body_line` is the line of the file on which the body starts.
    """

    path: Path
    locale: str
    name: str
    front: EnglishFrontMatter | TranslationFrontMatter
    front_file: YamlFile
    body: str
    body_line: int
    shortcodes: tuple[Shortcode, ...]

    @property
    def address(self) -> str:
        """The address without language: `help/rights/`, empty for the home page."""
        return address_of(self.name)

    def linked(self, path: str) -> str:
        """The name of what a relative path in a link on this page leads to; no path is itself."""
        folder = posixpath.dirname(self.name)
        return posixpath.normpath(posixpath.join(folder, path)) if path else self.name

    @property
    def contacts(self) -> list[str]:
        """Ids of the contacts that the page names, in order."""
        return [code.args[0] for code in self.shortcodes if code.names_contact and code.args]

    @property
    def citations(self) -> list[str]:
        """Ids of the sources that the page cites, in order of first use."""
        return list(
            dict.fromkeys(c.args[0] for c in self.shortcodes if c.name == "cite" and c.args)
        )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its text in blocks: headings, paragraphs, list items, cells, quotations."""
        return read_blocks(self.body, self.body_line)

    @property
    def source_hash(self) -> str:
        """The hash of its body.

        A translation notes the English page's value, so that we see when English has moved on.
        """
        return source_hash(self.body)


def source_hash(body: str) -> str:
    """First 16 hex digits of SHA-256 of a page's body without spaces at line ends."""
    normal = "\n".join(line.rstrip() for line in body.strip().split("\n"))
    return hashlib.sha256(normal.encode()).hexdigest()[:16]


def address_of(name: str) -> str:
    """`help/rights.md` is read at `help/rights/`, `help/index.md` at `help/`."""
    stem = name.removesuffix(".md")
    return stem.removesuffix("index") if stem.split("/")[-1] == "index" else stem + "/"


def read_page(path: Path, locale: str, name: str) -> tuple[Page | None, list[Finding]]:
    """A page, or None and why it cannot be read."""
    try:
        text = read_text(path)
        match = FRONT_MATTER.match(text)
        if not match:
            raise BadContent(
                Finding(path, 1, "there is no front matter", "start with ---, the keys, and ---")
            )
        front_file = parse_yaml(path, match[1], first_line=2)
    except BadContent as bad:
        return None, [bad.finding]
    model: type[EnglishFrontMatter] | type[TranslationFrontMatter] = (
        EnglishFrontMatter if locale == SOURCE else TranslationFrontMatter
    )
    front = validate(model, front_file, front_file.data)
    body = text[match.end() :]
    body_line = text[: match.end()].count("\n") + 1
    if isinstance(front, list):
        return None, front
    if not body.strip():
        return None, [Finding(path, body_line, "the page has no text", "write it, or delete it")]
    shortcodes, findings = read_shortcodes(path, body, body_line)
    return Page(path, locale, name, front, front_file, body, body_line, tuple(shortcodes)), findings
