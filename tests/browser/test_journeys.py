"""From the home page to a phone number in each nation, as a reader without scripts goes there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.content.library import Library
from tests.browsing import Visits

NATIONS = ("england", "wales", "scotland", "northern-ireland")
LANGUAGES = ("en", "cy", "ur")
MOST_STOPS = 1000  # Tab reaches everything before this

Go = Callable[[Page, Locator], None]


def press(page: Page, link: Locator) -> None:
    """With a finger."""
    link.tap()


def by_keyboard(page: Page, link: Locator) -> None:
    """With Tab from where one is, then Enter."""
    handle = link.element_handle()
    assert handle
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if handle.evaluate("(link) => link === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError("Tab never reaches the link")


@pytest.fixture(params=[press, by_keyboard], ids=["pressing", "keyboard"])
def go(request: pytest.FixtureRequest) -> Go:
    """A way to follow a link."""
    way: Go = request.param
    return way


@pytest.fixture(params=LANGUAGES)
def prefix(request: pytest.FixtureRequest, library: Library) -> str:
    """What addresses start with in each language."""
    return library.settings.languages[request.param].prefix


def leading_to(page: Page, end: str) -> Locator:
    """The first link in sight that leads to an address with this end."""
    return page.locator(f"a[href$='{end}']").locator("visible=true").first


def get_help(visit: Visits, prefix: str, go: Go) -> Page:
    """From the home page to "Get help now", by the bar that stands on every page."""
    page = visit(prefix, touch=True, scripts=False)
    go(page, page.locator(".help-bar a"))
    expect(page.locator("#call-999")).to_be_visible()
    return page


@pytest.mark.parametrize("nation", NATIONS)
def test_the_page_of_a_nation_gives_a_number_that_works_there(
    visit: Visits, library: Library, prefix: str, nation: str, go: Go
) -> None:
    page = get_help(visit, prefix, go)
    go(page, leading_to(page, f"{nation}/"))
    page.wait_for_url(f"**/help/{nation}/")
    assert offers_a_call(page, library, nation)


@pytest.mark.parametrize("nation", NATIONS)
def test_the_list_of_contacts_gives_a_number_that_works_in_a_nation(
    visit: Visits, library: Library, prefix: str, nation: str, go: Go
) -> None:
    page = get_help(visit, prefix, go)
    go(page, leading_to(page, "contacts/"))
    page.wait_for_url("**/help/contacts/")
    identity = offers_a_call(page, library, nation)
    go(page, page.locator(f"[data-contact={identity}] > a").first)
    card = page.locator(f"#contact-{identity}")
    expect(card).to_be_in_viewport()
    expect(card.locator("a[href^='tel:']")).to_be_visible()


def offers_a_call(page: Page, library: Library, nation: str) -> str:
    """The first contact beyond danger that works in a nation has a number and a button to call."""
    for place in page.locator("[data-contact]").all():
        contact = library.book.contacts[str(place.get_attribute("data-contact"))]
        if contact.phone and nation in contact.nations and "danger" not in contact.needs:
            expect(place.locator(".number").first).to_have_text(contact.display or "")
            call = place.locator("a[href^='tel:']")
            expect(call).to_be_visible()
            expect(call).to_have_attribute("href", f"tel:{contact.phone}")
            return contact.id
    raise AssertionError(f"no number for {nation}")
