"""A wrong address leads on, in every language, however deep it is."""

import pytest
from playwright.sync_api import Page, expect

from scripts.content.library import Library
from tests.browsing import Visits

WRONG = ("no-such-page", "help/no/such/page/", "ur/no/such/page.html")


@pytest.fixture(params=WRONG)
def lost(request: pytest.FixtureRequest, visit: Visits) -> Page:
    return visit(str(request.param))


def test_a_wrong_address_is_said_to_be_wrong(lost: Page) -> None:
    assert lost.request.get(lost.url).status == 404
    expect(lost.locator("h1")).to_have_count(1)


def test_it_has_its_style_everywhere(lost: Page) -> None:
    rules = "[...document.styleSheets].map((sheet) => sheet.cssRules.length)"
    [count] = lost.evaluate(rules)
    assert count > 10


def test_its_links_lead_somewhere_from_everywhere(lost: Page) -> None:
    links = lost.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
    assert links
    assert [link for link in links if lost.request.get(link).status != 200] == []


def test_it_speaks_every_language(lost: Page, library: Library, address: str) -> None:
    for code, language in library.settings.languages.items():
        part = lost.locator(f"section[lang={code}][dir={language.direction}]")
        expect(part.get_by_role("heading")).to_have_text(library.strings(code)("not_found.heading"))
        links = part.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
        assert address + language.prefix in links
        assert address + language.prefix + "help/" in links


def test_it_does_not_scroll_sideways_on_the_smallest_phone(visit: Visits) -> None:
    page = visit(WRONG[0], width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
