"""Reading built HTML as a browser does, for tests of what stands in it."""

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib


def parse(html: str) -> Element:
    """A whole page or a piece of one as an element tree without namespaces."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def parse_file(path: Path) -> Element:
    """The page in a file."""
    return parse(path.read_text(encoding="utf-8"))


def text_of(element: Element) -> str:
    """The text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def one(element: Element, path: str) -> Element:
    """The only element at an ElementTree path."""
    found = element.findall(path)
    assert len(found) == 1, f"{len(found)} elements at {path}"
    return found[0]


def card(page: Element, contact: str) -> Element:
    """The first card of a contact on a page."""
    found = page.find(f".//*[@data-contact='{contact}']")
    assert found is not None, f"there is no card of {contact}"
    return found
