"""Everything works with a keyboard alone, and one sees where one is."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import CONTROLS, DESKTOP, PHONE, Visits, focused

PAGES = ("", "help/", "ur/", "ur/help/")


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top until the page is left; gives each place of the focus."""
    places: list[dict[str, Any]] = []
    while True:
        page.keyboard.press("Tab")
        place = focused(page)
        if place["tag"] == "body" or (places and place["number"] == places[0]["number"]):
            return places
        places.append(place)
        assert len(places) < 1000, "Tab never leaves the page"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_the_first_stop_is_the_link_to_the_text(visit: Visits, path: str) -> None:
    page = visit(path)
    page.keyboard.press("Tab")
    assert focused(page)["leads"] == "#main"
    expect(page.locator(".skip-link")).to_be_in_viewport()


def test_the_link_to_the_text_jumps_over_the_header(visit: Visits) -> None:
    page = visit("help/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_tab_reaches_every_control(visit: Visits, path: str, width: int) -> None:
    page = visit(path, width=width)
    reached = {place["number"] for place in walk(page)}
    numbers = page.locator(CONTROLS).evaluate_all(
        """(controls) => {
            const all = [...document.querySelectorAll("*")];
            return controls.filter((control) => control.checkVisibility()).map(
                (control) => all.indexOf(control));
        }"""
    )
    assert numbers
    assert set(numbers) - reached == set()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_one_sees_where_the_focus_is(visit: Visits, path: str, dark: bool) -> None:
    page = visit(path, dark=dark)
    places = walk(page)
    assert places
    assert [place["text"] for place in places if place["outline"] < 2] == []


@pytest.mark.parametrize("panel", ["languages", "menu"])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_a_panel_and_tab_goes_into_it(visit: Visits, panel: str, key: str) -> None:
    page = visit("help/")
    page.focus(f"button[popovertarget={panel}]")
    page.keyboard.press(key)
    expect(page.locator(f"#{panel}")).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page)["inside"] == panel


@pytest.mark.parametrize("panel", ["languages", "menu"])
def test_one_sees_where_the_focus_is_inside_a_panel(visit: Visits, panel: str) -> None:
    page = visit("help/")
    page.focus(f"button[popovertarget={panel}]")
    page.keyboard.press("Enter")
    for _ in range(page.locator(f"#{panel} :is(a, button)").count()):
        page.keyboard.press("Tab")
        place = focused(page)
        assert place["inside"] == panel
        assert place["outline"] >= 2, place


@pytest.mark.parametrize("panel", ["languages", "menu"])
def test_escape_closes_a_panel_and_the_focus_goes_back_to_its_button(
    visit: Visits, panel: str
) -> None:
    page = visit("help/")
    button = page.locator(f"button[popovertarget={panel}]").first
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(f"#{panel}")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("panel", ["languages", "menu"])
def test_the_close_button_gives_the_focus_back_too(visit: Visits, panel: str) -> None:
    page = visit("help/")
    button = page.locator(f"button[popovertarget={panel}]").first
    button.focus()
    page.keyboard.press("Enter")
    page.locator(f"#{panel} .close").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{panel}")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("panel", ["languages", "menu"])
def test_a_button_says_whether_its_panel_is_open(visit: Visits, panel: str) -> None:
    page = visit("help/")
    button = page.locator(f"button[popovertarget={panel}]").first
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
