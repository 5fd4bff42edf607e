"""Changing the language keeps the reader on the page that she was reading."""

import pytest
from playwright.sync_api import expect

from scripts.content.library import Library
from tests.browsing import Visits, here

PLACES = ("", "help/rights/")


@pytest.mark.parametrize("place", PLACES, ids=lambda path: path or "home")
@pytest.mark.parametrize("start", ["en", "cy", "ur"])
@pytest.mark.parametrize("goal", ["en", "cy", "ur"])
def test_a_language_is_chosen_on_the_same_page(
    visit: Visits, address: str, library: Library, place: str, start: str, goal: str
) -> None:
    languages = library.settings.languages
    page = visit(languages[start].prefix + place)
    page.click("button[popovertarget=languages]")
    page.click(f"[data-languages] a[hreflang={goal}]")
    assert here(page, address) == languages[goal].prefix + place
    expect(page.locator("html")).to_have_attribute("lang", goal)


def test_each_language_is_named_in_its_own_words(visit: Visits, library: Library) -> None:
    page = visit()
    for code, language in library.settings.listed.items():
        name = page.locator(f"[data-languages] a[hreflang={code}] [lang={code}]")
        expect(name).to_have_text(language.name)
        expect(name).to_have_attribute("dir", language.direction)


def test_going_on_from_a_page_stays_in_the_language(visit: Visits, address: str) -> None:
    page = visit("ur/")
    page.click(".help-bar a")
    assert here(page, address) == "ur/help/"
    page.click(".site-name")
    assert here(page, address) == "ur/"


def test_a_page_that_is_not_translated_keeps_the_reader_s_menu(
    visit_partial: Visits, partial_address: str
) -> None:
    page = visit_partial("ur/talk/")
    expect(page.locator("html")).to_have_attribute("lang", "ur")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("article")).to_have_attribute("lang", "en")
    expect(page.locator("article")).to_have_attribute("dir", "ltr")
    page.click(".site-name")
    assert here(page, partial_address) == "ur/"


def test_english_titles_in_another_menu_say_that_they_are_english(visit_partial: Visits) -> None:
    page = visit_partial("ur/about/")
    page.click("button[popovertarget=menu]")
    title = page.locator("#menu a[href$='/talk/'], #menu a[href='../talk/']").first
    expect(title).to_have_attribute("lang", "en")
    expect(title).to_have_attribute("dir", "ltr")


@pytest.mark.parametrize(("phone", "offered"), [("ur-PK", "ur"), ("cy", "cy"), ("cy-GB", "cy")])
def test_an_english_page_offers_the_language_of_the_phone(
    visit: Visits, library: Library, phone: str, offered: str
) -> None:
    page = visit("help/", prefers=phone)
    button = page.locator("button[popovertarget=languages].control")
    own = library.settings.languages[offered].name
    expect(button).to_contain_text(own)
    expect(button.locator(f"[lang={offered}]")).to_be_visible()
    expect(button).to_have_accessible_name(f"{own}, {library.strings('en')('header.languages')}")
    assert (
        page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    )


@pytest.mark.parametrize(
    ("path", "phone"), [("help/", "en-US"), ("help/", "fr"), ("ur/help/", "en-GB"), ("cy/", "ur")]
)
def test_nothing_is_offered_that_we_do_not_have_or_that_the_reader_left(
    visit: Visits, library: Library, path: str, phone: str
) -> None:
    page = visit(path, prefers=phone)
    code = page.locator("html").get_attribute("lang") or ""
    words = library.strings(code)("header.languages")
    expect(page.locator("button[popovertarget=languages].control")).to_have_accessible_name(words)


def test_a_change_of_language_stays_at_the_heading(visit: Visits, address: str) -> None:
    page = visit("help/rights/#records")
    expect(page.locator("#records")).to_be_in_viewport()
    page.click("button[popovertarget=languages]")
    page.click("[data-languages] a[hreflang=ur]")
    assert here(page, address) == "ur/help/rights/#records"
    expect(page.locator("#records")).to_be_in_viewport()
