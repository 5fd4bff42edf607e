"""Links from page to page: the page and the heading have to be there."""

import posixpath
import re
from urllib.parse import unquote

from scripts.checking.headings import headings
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding

LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\(\s*<?(?P<target>[^\s)>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"^ {0,3}\[(?P<text>[^\]]+)\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
HTML = re.compile(r"<\s*/?\s*[a-zA-Z][^>]*>")


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
        for match in HTML.finditer(page.body):
            line = page.body_line + page.body.count("\n", 0, match.start())
            what = f"there is HTML in the page: {match[0]!r}"
            mend = "write it in Markdown or with a shortcode"
            findings.append(Finding(page.path, line, what, mend))
    return findings


def _problem(
    page: Page, target: str, library: Library, ids: dict[tuple[str, str], set[str]]
) -> tuple[str, str] | None:
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        return None  # a link outwards is looked at in numbers.py
    path, _, fragment = unquote(target).partition("#")
    if path.startswith("/"):
        return (
            f"the link {target!r} starts at the root",
            "start it from this page: ../help/index.md",
        )
    name = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
        if path
        else page.name
    )
    if name.startswith(".."):
        return f"the link {target!r} leads out of this language", "link to a page of this language"
    if path and not name.endswith(".md"):
        return f"the link {target!r} is not to a page", "link to the .md file of the page"
    if (SOURCE, name) not in library.pages and not (library.docs / SOURCE / name).exists():
        return f"the link {target!r} leads to no page", "mend the path; it starts at this file"
    # A page that is not translated is shown in English, with the same ids.
    reached = ids.get((page.locale, name)) or ids.get((SOURCE, name))
    if fragment and reached is not None and fragment not in reached:
        return (
            f"the link {target!r} leads to no heading",
            f"use one of {', '.join(sorted(reached))}",
        )
    return None
