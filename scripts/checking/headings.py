"""Headings: an id on each, no level skipped, none twice. lock.py compares them with English."""

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding, quoted

HEADING = re.compile(r"^ *(#{1,6})[ \t]+(.*?)[ \t]*$")
UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
PLAIN = re.compile(r"^ {0,3}[^\s#>|*+!?-]")  # a line that an underline would make a heading
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
# The ids of our own templates (overrides/), which a heading would take away from them.
RESERVED = re.compile(r"main|menu|languages|sources|about-this-page|.*-heading|source-.*")
ID = re.compile(r"\{ #([a-z][a-z0-9-]*) \}$")


@dataclass(frozen=True)
class Heading:
    """A Markdown heading: its level (1 to 6), text, id (empty if it has none) and line."""

    level: int
    text: str
    id: str
    line: int


def headings(page: Page) -> list[Heading]:
    """The headings of a page, those in care cards too, in order."""
    found = []
    lines = _without_code(page.body.split("\n"))
    for index, line in enumerate(lines):
        match = HEADING.match(line)
        if match:
            level, text = len(match[1]), match[2]
        elif UNDERLINE.match(line) and index and PLAIN.match(lines[index - 1]):
            index, text = index - 1, lines[index - 1].strip()
            level = 1 if line.lstrip().startswith("=") else 2
        else:
            continue
        identity = ID.search(text)
        text = ID.sub("", text).strip()
        found.append(Heading(level, text, identity[1] if identity else "", page.body_line + index))
    return found


def _without_code(lines: list[str]) -> list[str]:
    """The lines, with those of a fenced block of code left empty."""
    fence = ""
    kept = []
    for line in lines:
        mark = FENCE.match(line)
        if not fence and mark:
            fence = mark[1]
            line = ""
        elif fence:
            if mark and mark[1].startswith(fence):
                fence = ""
            line = ""
        kept.append(line)
    return kept


def check_headings(library: Library) -> list[Finding]:
    """Findings about the headings of every page."""
    findings = []
    for page in library.pages.values():
        findings += _of_one_page(page.path, headings(page))
    return findings


def _of_one_page(path: Path, found: list[Heading]) -> list[Finding]:
    findings = []
    seen: set[str] = set()
    level = 1
    for heading in found:
        where = f"the heading {quoted(heading.text)}"
        if heading.level == 1:
            what, mend = f"{where} is a second h1; the title is the first", "start it with ##"
            findings.append(Finding(path, heading.line, what, mend))
        elif heading.level > level + 1:
            what, mend = f"{where} skips a level", f"start it with {'#' * (level + 1)}"
            findings.append(Finding(path, heading.line, what, mend))
        if not heading.id:
            what, mend = f"{where} has no id", "end it with { #short-name }, spaces included"
            findings.append(Finding(path, heading.line, what, mend))
        elif RESERVED.fullmatch(heading.id):
            what, mend = f"the id {quoted(heading.id)} is the template's own", "give it another id"
            findings.append(Finding(path, heading.line, what, mend))
        elif heading.id in seen:
            what, mend = f"the id {quoted(heading.id)} is used twice", "give this heading its own"
            findings.append(Finding(path, heading.line, what, mend))
        seen.add(heading.id)
        level = heading.level
    return findings
