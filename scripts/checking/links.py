"""Links from page to page: the page and the heading have to be there."""

import re
from urllib.parse import unquote

from scripts.checking.headings import headings
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding, quoted

# The text of a link may hold one more pair of brackets; its title stands in " or '.
TEXT = r"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
LINK = re.compile(TEXT + r"\(\s*<?(?P<target>[^\s)>]*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
USE = re.compile(TEXT + r"\[(?P<name>[^\[\]]*)\]")
REFERENCE = re.compile(r"^ {0,3}\[(?P<name>[^\]]+)\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
HTML = re.compile(r"<\s*(?:!--|/?\s*[a-zA-Z][^\s>]*)[^>\n]*>?")


def check_links(library: Library) -> list[Finding]:
    """A finding for each link to a page or heading that is not there."""
    ids = {key: {heading.id for heading in headings(page)} for key, page in library.pages.items()}
    findings = []
    for page in library.pages.values():
        for pattern in (LINK, REFERENCE):
            for match in pattern.finditer(page.body):
                line = page.body_line + page.body.count("\n", 0, match.start())
                if problem := _problem(page, match["target"], library, ids):
                    what, mend = problem
                    findings.append(Finding(page.path, line, what, mend))
        names = {match["name"].lower() for match in REFERENCE.finditer(page.body)}
        for match in USE.finditer(page.body):
            if (match["name"] or match["text"]).lower() not in names:
                line = page.body_line + page.body.count("\n", 0, match.start())
                what = f"the link {quoted(match[0])} has no address"
                findings.append(Finding(page.path, line, what, "write it as [words](page.md)"))
        for match in HTML.finditer(page.body):
            line = page.body_line + page.body.count("\n", 0, match.start())
            what = f"there is HTML in the page: {quoted(match[0])}"
            mend = "write it in Markdown or with a shortcode"
            findings.append(Finding(page.path, line, what, mend))
    return findings


def _problem(
    page: Page, target: str, library: Library, ids: dict[tuple[str, str], set[str]]
) -> tuple[str, str] | None:
    if re.match(r"https?:|//|(tel|sms|mailto):", target, re.IGNORECASE):
        return None  # a link outwards is looked at in numbers.py
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", target):
        return f"the link {quoted(target)} is to no page", "link to a page, or name a contact"
    if not target:
        return "a link has no address", "write it as [words](page.md)"
    path, _, fragment = unquote(target).partition("#")
    if path.startswith("/"):
        return (
            f"the link {quoted(target)} starts at the root",
            "start it from this page: ../help/index.md",
        )
    name = page.linked(path)
    if name.startswith(".."):
        return (
            f"the link {quoted(target)} leads out of this language",
            "link to a page of this language",
        )
    if path and not name.endswith(".md"):
        return f"the link {quoted(target)} is not to a page", "link to the .md file of the page"
    if (SOURCE, name) not in library.pages and name not in library.english_names:
        return (
            f"the link {quoted(target)} leads to no page",
            "mend the path; it starts at this file",
        )
    # A page that is not translated is shown in English, with the same ids.
    reached = ids.get((page.locale, name)) or ids.get((SOURCE, name))
    if fragment and reached is not None and fragment not in reached:
        return (
            f"the link {quoted(target)} leads to no heading",
            f"use one of {', '.join(sorted(reached))}",
        )
    return None
