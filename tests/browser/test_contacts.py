"""Calling: a button under a thumb, a number to read everywhere."""

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.content.library import Library
from tests.browsing import DESKTOP, PHONE, Visits

LANGUAGES = ("en", "cy", "ur")
PAGES = ("help/contacts/", "help/contacts/child/")
THUMB = 44  # px, what style guides ask of something to press


@pytest.fixture(params=[(code, path) for code in LANGUAGES for path in PAGES], ids="/".join)
def contacts(request: pytest.FixtureRequest, library: Library) -> str:
    """The address of a page of contacts in rows or in cards, in each language."""
    code, path = request.param
    return f"{library.settings.languages[code].prefix}{path}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_leads_to_the_card_of_the_contact(
    visit: Visits, library: Library, language: str
) -> None:
    prefix = library.settings.languages[language].prefix
    page = visit(f"{prefix}help/contacts/", scripts=False)
    rows = page.locator("[data-contact]")
    found: dict[str, set[str]] = {}
    for identity, link in rows.evaluate_all(
        "(rows) => rows.map((row) => [row.dataset.contact, row.querySelector('a').href])"
    ):
        found.setdefault(link.partition("#")[0], set()).add(identity)
        assert link.endswith(f"#contact-{identity}")
    assert {contact.id for contact in library.book.select()} == set().union(*found.values())
    for address, identities in found.items():
        page.goto(address)
        cards = page.locator(".contact[id]").evaluate_all("(all) => all.map((card) => card.id)")
        assert set(cards) == {f"contact-{identity}" for identity in identities}, address


def first_with_phone(page: Page) -> Locator:
    return page.locator("[data-contact]:has(a[href^='tel:'])").first


def test_a_phone_offers_a_button_to_call(visit: Visits, library: Library, contacts: str) -> None:
    page = visit(contacts, touch=True)
    card = first_with_phone(page)
    contact = library.book.contacts[card.get_attribute("data-contact") or ""]
    button = card.locator("a[href^='tel:']")
    expect(button).to_be_visible()
    expect(button).to_have_attribute("href", f"tel:{contact.phone}")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_screen_without_touch_offers_no_button_to_call(
    visit: Visits, contacts: str, width: int
) -> None:
    page = visit(contacts, width=width)
    buttons = page.locator("a[href^='tel:']")
    assert buttons.count()
    assert buttons.locator("visible=true").count() == 0


@pytest.mark.parametrize("touch", [True, False], ids=["touch", "no touch"])
def test_a_number_can_be_read_and_copied_whole(
    visit: Visits, library: Library, contacts: str, touch: bool
) -> None:
    page = visit(contacts, touch=touch)
    card = first_with_phone(page)
    contact = library.book.contacts[card.get_attribute("data-contact") or ""]
    number = card.locator(".number").first
    expect(number).to_be_visible()
    number.dblclick()
    assert page.evaluate("getSelection().toString().trim()") == contact.display


def test_numbers_run_from_left_to_right(visit: Visits, contacts: str) -> None:
    page = visit(contacts)
    directions = page.locator(".number").evaluate_all(
        "(numbers) => numbers.map((number) => getComputedStyle(number).direction)"
    )
    assert directions
    assert set(directions) == {"ltr"}


def test_a_contact_without_a_confirmed_number_shows_none(
    visit: Visits, library: Library, contacts: str
) -> None:
    page = visit(contacts, touch=True)
    unsure = [c.id for c in library.book.contacts.values() if c.status == "unconfirmed"]
    cards = page.locator(", ".join(f"[data-contact={identity}]" for identity in unsure))
    assert cards.count()
    assert (
        cards.locator(".number, a[href^='tel:'], a[href^='sms:'], a[href^='mailto:']").count() == 0
    )


def test_the_button_to_call_is_large_enough(visit: Visits, contacts: str) -> None:
    page = visit(contacts, touch=True)
    heights = page.locator("a[href^='tel:']").evaluate_all(
        "(buttons) => buttons.map((button) => button.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= THUMB


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("touch", [True, False], ids=["touch", "no touch"])
def test_the_controls_of_the_header_are_large_enough(
    visit: Visits, library: Library, language: str, touch: bool
) -> None:
    page = visit(library.settings.languages[language].prefix, touch=touch)
    controls = page.locator("header :is(a, button)").locator("visible=true")
    assert controls.count() >= 3
    for control in controls.all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= THUMB, control.text_content()
        assert box["width"] >= THUMB, control.text_content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_controls_of_the_header_fit_beside_each_other(
    visit: Visits, library: Library, language: str
) -> None:
    page = visit(library.settings.languages[language].prefix)
    boxes = [
        box
        for control in page.locator("header :is(a, button)").locator("visible=true").all()
        if (box := control.bounding_box())
    ]
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            beside = (
                one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            )
            below = one["y"] + one["height"] <= other["y"]
            assert beside or below, (one, other)
