"""A page with the rules it uses looks as it would with the whole stylesheet."""

import re

import pytest
from playwright.sync_api import Page, Route

from scripts.content.library import Library
from tests.browsing import DESKTOP, PHONE, Visits
from tests.project import REPOSITORY

# A page of each kind, and in each direction; the style page has every part.
PAGES = (
    "about/style/",
    "ur/about/style/",
    "",
    "help/contacts/attack/",
    "help/decide/plan/parent-violence/wales/",
    "search/",
    "no/such/page/",
)
OPENED = ("languages", "menu")


@pytest.fixture(scope="module")
def whole(library: Library) -> str:
    """Every rule that there is."""
    docs = REPOSITORY / "docs"
    return "\n".join(
        (docs / name).read_text(encoding="utf-8") for name in library.settings.stylesheets
    )


def with_whole_stylesheet(page: Page, whole: str) -> None:
    """Give a page every rule in the place of its own."""

    def answer(route: Route) -> None:
        found = route.fetch()
        html, count = re.subn(
            r"<style>.*?</style>",
            lambda _: f"<style>{whole}</style>",
            found.text(),
            count=1,
            flags=re.DOTALL,
        )
        assert count == 1
        route.fulfill(response=found, body=html)

    page.route(lambda url: url.endswith("/"), answer)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_a_page_looks_the_same_with_fewer_rules(
    visit: Visits, address: str, whole: str, path: str, width: int, dark: bool
) -> None:
    pages = [visit("no/such/page/", width=width, dark=dark) for _ in range(2)]
    with_whole_stylesheet(pages[1], whole)
    for page in pages:
        page.goto(address + path)
    fewer, all_of_them = (page.locator("style").first.inner_html() for page in pages)
    assert len(fewer) < len(all_of_them)
    for state in states(pages[0]):
        one, two = (picture(page, state) for page in pages)
        assert one == two, f"{path} looks different: {state}"


def states(page: Page) -> list[str]:
    """What a reader or a printer can make of a page."""
    panels = [panel for panel in OPENED if page.locator(f"#{panel}").count()]
    return ["as it is", "opened", *panels, "print"]


def picture(page: Page, state: str) -> bytes:
    """The whole page in a state, as a PNG."""
    if state == "opened":
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    elif state == "print":
        page.emulate_media(media="print")
    elif state in OPENED:
        page.keyboard.press("Escape")
        page.click(f"button[popovertarget={state}]")
        return page.screenshot()
    page.keyboard.press("Escape")
    return page.screenshot(full_page=True)
