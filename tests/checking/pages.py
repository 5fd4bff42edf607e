"""One page in a small library, for checks that look at pages."""

from dataclasses import replace
from pathlib import Path

from scripts.content.library import Library
from scripts.content.pages import Page, read_page
from tests.project import front_matter


def page_of(folder: Path, body: str, name: str = "page.md", **front: str) -> Page:
    """A page with this body, read from a file in `folder`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(front_matter(front.pop("title", "A page"), **front) + body, encoding="utf-8")
    page, findings = read_page(path, "en", name)
    assert page, findings
    return page


def library_of(small: Library, *pages: Page) -> Library:
    """The small library with these English pages instead of its own."""
    return replace(small, pages={("en", page.name): page for page in pages})
