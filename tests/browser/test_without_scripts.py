"""Everything that matters works with JavaScript off."""

import pytest
from playwright.sync_api import Page, expect

from scripts.content.library import Library
from tests.browsing import Visits, here


@pytest.fixture
def home(visit: Visits) -> Page:
    return visit(scripts=False)


def test_help_is_one_press_away_from_home(home: Page, address: str) -> None:
    home.click(".help-bar a")
    assert here(home, address) == "help/"


def test_a_number_to_call_is_plain_text(visit: Visits, library: Library) -> None:
    page = visit("help/", scripts=False)
    first = next(c for c in library.english("help/index.md").contacts if _phone(library, c))
    card = page.locator(f"[data-contact={first}]").first
    expect(card.get_by_text(_phone(library, first), exact=True).first).to_be_visible()


@pytest.mark.parametrize("panel", ["languages", "menu"])
def test_a_panel_opens_and_closes(home: Page, panel: str) -> None:
    expect(home.locator(f"#{panel}")).to_be_hidden()
    home.click(f"button[popovertarget={panel}]:visible")
    expect(home.locator(f"#{panel}")).to_be_visible()
    home.click(f"#{panel} .close")
    expect(home.locator(f"#{panel}")).to_be_hidden()


@pytest.mark.parametrize("panel", ["languages", "menu"])
@pytest.mark.parametrize("start", ["", "ur/help/rights/"])
def test_every_link_in_a_panel_works(visit: Visits, address: str, start: str, panel: str) -> None:
    page = visit(start, scripts=False)
    links = page.locator(f"#{panel} a").evaluate_all("(links) => links.map((link) => link.href)")
    assert links
    broken = [link for link in links if page.request.get(link).status != 200]
    assert broken == []


def test_the_menu_leads_to_every_page(home: Page, address: str, library: Library) -> None:
    links = home.locator("#menu a").evaluate_all("(links) => links.map((link) => link.href)")
    assert links == [address + library.english(name).address for name in library.settings.nav]


def test_a_closed_block_opens(visit: Visits, library: Library) -> None:
    name = next(n for n in library.settings.nav if "\n??? " in library.english(n).body)
    page = visit(library.english(name).address, scripts=False)
    block = page.locator("details").first
    inside = block.locator("p:not(.admonition-title)").first
    expect(inside).to_be_hidden()
    block.locator("summary").click()
    expect(inside).to_be_visible()


def test_the_notice_of_a_late_check_stays_hidden(home: Page) -> None:
    # Without a script nobody knows the day; a false alarm on every page would be worse.
    expect(home.locator("[data-notice=review-due]")).to_be_hidden()


def _phone(library: Library, contact: str) -> str:
    return library.book.contacts[contact].display or ""
