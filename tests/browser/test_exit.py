"""The button that leaves the site. A stub stands for the page it leads to: nobody else is asked."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from scripts.content.library import Library
from tests.browser.conftest import KEPT
from tests.browsing import DESKTOP, PHONE, Visits, here

LANGUAGES = ("en", "cy", "ur")
STUB = "<!doctype html><title>Stub</title><h1>Another page</h1>"
EXIT, COVER, PRESSES = "[data-exit]", ".exit-cover", ".exit-presses"
# Whether what is on top at points all over the window belongs to the cover.
COVERED = """() => [0.02, 0.25, 0.5, 0.75, 0.98].every((x) => [0.02, 0.25, 0.5, 0.75, 0.98].every(
    (y) => document.elementFromPoint(x * innerWidth, y * innerHeight)?.closest(".exit-cover")))"""
RETURN = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
# What has the focus, and what of it lies under the button or outside the window.
FOCUSED = """() => {
    const element = document.activeElement, exit = document.querySelector(".exit");
    const a = element.getBoundingClientRect(), b = exit.getBoundingClientRect();
    const under = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return {
        body: element === document.body,
        what: element.outerHTML.slice(0, 90),
        hidden: !exit.contains(element) && under || a.bottom > innerHeight + 1 || a.top < -1,
    };
}"""


def stub(page: Page, library: Library, language: str = "en", *, answer: bool = True) -> str:
    """Answer for the page that the button leads to. Gives its address.

    Without an answer (204) the browser stays where it is, as while it waits for a slow line.
    """
    address = library.strings(language)("exit.address")

    def respond(route: Route) -> None:
        if answer:
            route.fulfill(body=STUB, content_type="text/html")
        else:
            route.fulfill(status=204)

    page.context.route(address, respond)
    return address


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def prefix(language: str) -> str:
    return "" if language == "en" else f"{language}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_it_is_a_link_and_says_nothing_of_shift(
    visit: Visits, library: Library, language: str
) -> None:
    page = visit(f"{prefix(language)}help/", scripts=False)
    address = stub(page, library, language)
    link = page.locator(EXIT)
    expect(link).to_have_text(library.strings(language)("exit.link"), use_inner_text=True)
    assert "noreferrer" in (link.get_attribute("rel") or "")
    link.click()
    expect(page).to_have_url(address)


def test_it_stands_on_pages_that_ask_for_it_and_on_no_other(site: Path, library: Library) -> None:
    for language in library.settings.languages.values():
        for name in library.settings.nav:
            html = site / language.prefix / library.english(name).address / "index.html"
            stands = " data-exit>" in html.read_text(encoding="utf-8")
            assert stands == library.front(name).exit, html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["click", "enter", "shift"])
def test_back_after_leaving_goes_to_the_page_before(
    visit: Visits, address: str, library: Library, way: str, language: str
) -> None:
    page = visit(f"{prefix(language)}about/")
    to = stub(page, library, language)
    page.goto(f"{address}{prefix(language)}help/")
    if way == "click":
        page.click(EXIT)
    elif way == "enter":
        page.focus(EXIT)
        press(page, "Enter")
    else:
        press(page, "Shift", "Shift", "Shift")
    expect(page).to_have_url(to)
    page.go_back()
    assert here(page, address) == f"{prefix(language)}about/"
    page.go_forward()
    assert page.url == to


@pytest.mark.parametrize("panel", ["", "menu", "languages"], ids=lambda panel: panel or "closed")
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_page_is_covered_at_once(
    visit: Visits, library: Library, width: int, panel: str
) -> None:
    page = visit("ur/help/", width=width)
    stub(page, library, "ur", answer=False)
    if panel:
        page.click(f"button[popovertarget={panel}]")
        expect(page.locator(f"#{panel}")).to_be_visible()
    assert not page.evaluate(COVERED)
    press(page, "Shift", "Shift", "Shift")
    assert page.evaluate(COVERED)
    words = library.strings("ur")("exit.loading")
    assert page.title() == words
    assert page.locator("link[rel=icon]").get_attribute("href") == "data:,"
    # Nothing behind the cover can be reached, by Tab or by a screen reader.
    expect(page.locator(f"{COVER} [role=alert]")).to_have_text(words)
    page.focus("main a")
    assert page.evaluate("document.activeElement.closest('main') === null")


@pytest.mark.parametrize("key", ["Escape", "Tab", "Enter"])
def test_no_key_uncovers_the_page(visit: Visits, library: Library, key: str) -> None:
    page = visit("help/")
    stub(page, library, answer=False)
    page.click(EXIT)
    press(page, key, key, key)
    assert page.evaluate(COVERED)


def test_a_close_that_no_key_asked_for_is_undone(visit: Visits, library: Library) -> None:
    # The Back gesture on Android closes a dialog; no keyboard event tells of it.
    page = visit("help/")
    stub(page, library, answer=False)
    page.click(EXIT)
    page.evaluate(f"document.querySelector('{COVER}').close()")
    page.wait_for_function(COVERED)
    assert page.evaluate(COVERED)


def test_a_browser_without_dialogs_covers_the_page_too(visit: Visits, library: Library) -> None:
    page = visit("about/")
    page.add_init_script("delete HTMLDialogElement.prototype.showModal")
    page.click(".help-bar a")
    stub(page, library, answer=False)
    page.click(EXIT)
    assert page.evaluate(COVERED)


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift"],
        ["Shift", "Shift", "a", "Shift"],
        ["Shift", "Tab", "Shift", "Shift"],
        ["Shift+A", "Shift+B", "Shift+C"],
        ["Alt+Shift", "Alt+Shift", "Alt+Shift"],
        ["Control+Shift", "Control+Shift", "Control+Shift"],
        ["Shift+Alt", "Shift+Alt", "Shift+Alt"],
    ],
    ids=" ".join,
)
def test_other_keys_do_not_leave(
    visit: Visits, address: str, library: Library, keys: list[str]
) -> None:
    page = visit("help/")
    stub(page, library, answer=False)
    press(page, *keys)
    expect(page.locator(COVER)).to_be_hidden()
    assert here(page, address) == "help/"


def test_a_press_of_the_pointer_starts_the_count_again(visit: Visits, library: Library) -> None:
    page = visit("help/")
    stub(page, library, answer=False)
    press(page, "Shift", "Shift")
    page.click("h1")
    press(page, "Shift")
    expect(page.locator(COVER)).to_be_hidden()
    page.keyboard.down("Shift")
    page.click("h1")
    page.keyboard.up("Shift")
    press(page, "Shift")
    expect(page.locator(COVER)).to_be_hidden()


def test_the_presses_have_to_follow_each_other_within_five_seconds(
    visit: Visits, library: Library
) -> None:
    page = visit("about/")
    page.clock.install()
    page.click(".help-bar a")
    address = stub(page, library)
    press(page, "Shift", "Shift")
    page.clock.run_for(5001)
    # Not waited for: the clock goes on meanwhile.
    assert page.locator(PRESSES).inner_text() == ""
    press(page, "Shift", "Shift")
    page.clock.run_for(3000)
    press(page, "Shift")
    expect(page).to_have_url(address)


def test_shift_alone_leaves_from_a_text_field_too(visit: Visits, library: Library) -> None:
    page = visit("help/")
    address = stub(page, library)
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    page.focus("main input")
    page.keyboard.type("SHIFT In Words")
    expect(page.locator(COVER)).to_be_hidden()
    press(page, "Shift", "Shift", "Shift")
    expect(page).to_have_url(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_many_presses_are_left_is_said(visit: Visits, library: Library, language: str) -> None:
    words = library.strings(language)
    page = visit(f"{prefix(language)}help/")
    said = page.locator(PRESSES)
    expect(said).to_have_role("status")
    expect(said).to_have_text("")
    press(page, "Shift")
    expect(said).to_have_text(words("exit.two_left"))
    press(page, "Shift")
    expect(said).to_have_text(words("exit.one_left"))
    press(page, "ArrowDown")
    expect(said).to_have_text("")


@pytest.mark.parametrize("touch", [False, True], ids=["pointer", "touch"])
def test_a_screen_reader_hears_of_shift(visit: Visits, library: Library, touch: bool) -> None:
    words = library.strings("en")
    page = visit("help/", width=PHONE if touch else DESKTOP, touch=touch)
    name = f"{words('exit.link')} {words('exit.shift')}"
    expect(page.locator(EXIT)).to_have_accessible_name(name)
    seen = page.locator(".exit-shift").evaluate("(e) => getComputedStyle(e).clipPath === 'none'")
    assert seen is not touch


def test_it_comes_right_after_the_header_for_a_keyboard(visit: Visits) -> None:
    page = visit("help/")
    before = page.evaluate(
        """() => {
            const all = [...document.querySelectorAll("a[href], button")];
            const exit = document.querySelector("[data-exit]");
            return all.slice(0, all.indexOf(exit)).every(
                (element) => element.closest(".skip-link, .site-header, .help-bar"));
        }"""
    )
    assert before


def test_a_page_that_comes_back_whole_is_as_it_was(visit: Visits, library: Library) -> None:
    page = visit("help/")
    stub(page, library, answer=False)
    title, icon = page.title(), page.locator("link[rel=icon]").evaluate("(icon) => icon.href")
    page.click(EXIT)
    assert page.evaluate(COVERED)
    page.evaluate(RETURN)
    expect(page.locator(COVER)).to_be_hidden()
    assert page.title() == title
    assert page.locator("link[rel=icon]").evaluate("(icon) => icon.href") == icon
    press(page, "Shift", "Shift")
    page.evaluate(RETURN)
    expect(page.locator(PRESSES)).to_have_text("")
    press(page, "Shift", "Shift")
    expect(page.locator(COVER)).to_be_hidden()
    press(page, "Shift")
    assert page.evaluate(COVERED)


def test_a_page_still_loading_stays_covered_when_it_is_loaded(
    visit: Visits, library: Library
) -> None:
    page = visit("help/")
    stub(page, library, answer=False)
    page.click(EXIT)
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert page.evaluate(COVERED)


def test_leaving_asks_for_one_address_and_keeps_nothing(visit: Visits, library: Library) -> None:
    page = visit("help/")
    address = stub(page, library, answer=False)
    asked: list[Any] = []
    page.on("request", lambda r: asked.append((r.url, r.headers.get("referer"))))
    press(page, "Shift")
    page.keyboard.press("a")
    with page.expect_request(address):
        page.click(EXIT)
    kept = page.evaluate(KEPT)
    # Chromium fetches the icon whenever it likes.
    assert [ask for ask in asked if not ask[0].endswith("icon.svg")] == [(address, None)]
    assert not any(kept.values()), kept
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["help/", "ur/help/", "help/contacts/", "signs/"])
@pytest.mark.parametrize("size", [(360, 640), (320, 256)], ids=["phone", "400 % zoom"])
def test_it_hides_nothing_that_has_the_focus(
    visit: Visits, path: str, size: tuple[int, int]
) -> None:
    page = visit(path)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    hidden, count = [], 0
    while True:
        press(page, "Tab")
        place = page.evaluate(FOCUSED)
        if place["body"]:
            break
        count += 1
        if place["hidden"]:
            hidden.append(place["what"])
    assert count > 10
    assert hidden == []


@pytest.mark.parametrize("path", ["help/", "ur/help/", "cy/help/"])
def test_the_end_of_the_page_can_be_read_beside_it(visit: Visits, path: str) -> None:
    page = visit(path)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    exit_box = page.locator(".exit").bounding_box()
    last = page.locator(".site-footer p").last.bounding_box()
    assert exit_box
    assert last
    assert last["y"] + last["height"] <= exit_box["y"]


@pytest.mark.parametrize("path", ["help/", "ur/help/", "cy/help/"])
def test_it_is_large_enough_for_a_thumb_and_in_the_corner(visit: Visits, path: str) -> None:
    page = visit(path, touch=True)
    page.evaluate("scrollTo(0, 900)")
    box = page.locator(EXIT).bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["y"] + box["height"] > page.evaluate("innerHeight") - 40
    near = box["x"] if path.startswith("ur/") else PHONE - box["x"] - box["width"]
    assert 0 < near < 40


def test_at_400_percent_zoom_it_stands_in_the_text(visit: Visits) -> None:
    page = visit("help/")
    page.set_viewport_size({"width": 320, "height": 256})
    page.evaluate("scrollTo(0, 900)")
    expect(page.locator(EXIT)).not_to_be_in_viewport()


def test_it_is_not_printed(visit: Visits) -> None:
    page = visit("help/")
    page.emulate_media(media="print")
    expect(page.locator(EXIT)).to_be_hidden()


def test_it_can_be_seen_in_forced_colours(visit: Visits) -> None:
    page = visit("help/")
    page.emulate_media(forced_colors="active")
    style = page.locator(EXIT).evaluate(
        "(e) => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).borderTopWidth]"
    )
    assert style == ["solid", "2px"]
