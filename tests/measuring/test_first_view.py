"""The instruments measure what they say they measure."""

import gzip
import os
from pathlib import Path

from playwright.sync_api import Browser

from scripts.loopback import LEVEL
from scripts.measuring.first_view import PAGES, samples
from scripts.measuring.slow_phone import LATENCY, SPEED, visit
from scripts.measuring.wire import weigh
from tests.markup import parse_file
from tests.project import Project

HEADERS = 500  # more than the headers of one answer take
START = '<!doctype html><link rel="icon" href="data:,"><meta name="viewport" content="width=360">'
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><path d="M0 0h9"/></svg>'


def is_with_headers(sent: int, body: int) -> bool:
    return body < sent < body + HEADERS


def test_a_page_weighs_what_is_sent_of_it(
    browser: Browser, small: Project, small_address: str
) -> None:
    weight = weigh(browser, small_address + "help/")
    page = small.path("site/help/index.html").read_bytes()
    assert is_with_headers(weight.sent["page"], len(gzip.compress(page, LEVEL)))
    assert weight.failed == 0


def test_every_request_that_the_page_makes_is_counted(
    browser: Browser, small: Project, small_address: str
) -> None:
    page = parse_file(small.path("site/help/index.html"))
    # A browser reads the manifest only when somebody puts the site on the home screen.
    not_asked = {"canonical", "manifest"}
    linked = {link.get("href") for link in page.iter("link") if link.get("rel") not in not_asked}
    linked |= {element.get("src") for element in page.iter() if element.get("src")}
    assert weigh(browser, small_address + "help/").requests == 1 + len(linked)


def test_each_kind_is_weighed_by_itself(browser: Browser, folder: Path, served: str) -> None:
    files = {"a.css": b"p{}", "b.js": b"1;", "c.svg": SQUARE.encode(), "d.bin": os.urandom(9_000)}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "index.html").write_text(
        f'{START}<link rel="stylesheet" href="a.css"><script src="b.js"></script>'
        '<p>Words<img src="c.svg"><script>fetch("d.bin").then((answer) => answer.blob())</script>'
    )
    weight = weigh(browser, served)
    assert weight.requests == 5
    assert set(weight.sent) == {"page", "style", "script", "image", "other"}
    assert is_with_headers(weight.sent["other"], 9_000)
    assert weight.total == sum(weight.sent.values())


def test_a_request_that_comes_to_nothing_is_counted(
    browser: Browser, folder: Path, served: str
) -> None:
    (folder / "index.html").write_text(
        f'{START}<link rel="stylesheet" href="lost.css"><p>Words<img src="http://127.0.0.1:1/x.png">'
    )
    weight = weigh(browser, served)
    assert (weight.requests, weight.failed) == (3, 2)


def test_a_second_visit_costs_the_same(browser: Browser, small_address: str) -> None:
    first, second = (weigh(browser, small_address) for _ in range(2))
    assert first == second


def test_the_phone_is_slow(browser: Browser, folder: Path, served: str) -> None:
    """Its page waits for a stylesheet that cannot be compressed: two answers, and 50,000 bytes."""
    (folder / "a.css").write_text(f"/*{os.urandom(50_000).hex()}*/")
    (folder / "index.html").write_text(f'{START}<link rel="stylesheet" href="a.css"><p>Words')
    view = visit(browser, served)
    assert 2 * LATENCY + 50_000 / SPEED * 1_000 <= view.fcp <= view.lcp
    assert view.shift == 0


def test_a_picture_without_a_size_moves_the_page(
    browser: Browser, folder: Path, served: str
) -> None:
    (folder / "a.svg").write_text(SQUARE)
    for name, size in (("moves", ""), ("stays", "width=300 height=300")):
        (folder / f"{name}.html").write_text(
            f"{START}<p>Before</p><img {size} src=a.svg><p>{'After ' * 40}</p>"
        )
    assert visit(browser, served + "moves.html").shift > 0.05
    assert visit(browser, served + "stays.html").shift == 0


def test_the_pages_to_visit_are_those_that_a_language_has(small: Project) -> None:
    library = small.library()
    found = samples(small.path("site"), library.settings.languages.values())
    names = {"": "index.md", "help/": "help/index.md", "help/contacts/": "help/contacts.md"}
    assert [(sample.language, sample.page) for sample in found] == [
        (code, page)
        for code in library.settings.languages
        for page in PAGES
        if (code, names.get(page)) in library.pages
    ]
    assert {sample.language for sample in found} == {"en", "cy", "ur"}
