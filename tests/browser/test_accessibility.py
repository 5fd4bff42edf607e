"""axe finds nothing: every template, narrow and wide, light and dark, panels closed and open.

Structure does not depend on colour, so the dark page is only asked about colours. The two pages
belong to two readers, so that Chromium looks at them side by side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe, AxeResults
from playwright.sync_api import Browser, Page

from scripts.content.pages import address_of
from tests.browsing import DESKTOP, PHONE, Visits
from tests.conftest import UNTRANSLATED

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
LANGUAGES = ("en", "cy", "ur", "ar", "bn", "pa")
TEMPLATES = (
    "",
    "help/",
    "help/contacts/",
    "help/decide/",
    "help/decide/violence/",
    "help/decide/plan/parent-violence/wales/",
    "signs/",
    "talk/",
    "talk/practise/racist-joke/",
    "find/",
    "a-z/",
    "glossary/",
    "about/languages/",
    "about/changes/",
    "about/style/",
)
MISSING = address_of(UNTRANSLATED[0])
PANELS = ("languages", "menu")


@dataclass
class Eyes:
    """A light and a dark page, and axe to look at both."""

    light: Page
    dark: Page

    def open(self, url: str, width: int) -> None:
        """Go to a page on both."""
        for page in (self.light, self.dark):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(url)

    def press(self, panel: str) -> None:
        """Open a panel on both."""
        for page in (self.light, self.dark):
            page.click(f"button[popovertarget={panel}]")

    def close(self) -> None:
        """Close whatever panel is open."""
        for page in (self.light, self.dark):
            page.keyboard.press("Escape")

    def complaints(self) -> str:
        """What axe reports about both; empty if it is content."""
        script = Axe().axe_script
        for page, rules in ((self.light, RULES), (self.dark, COLOURS)):
            page.evaluate(script)
            options: dict[str, Any] = {"runOnly": rules, "resultTypes": ["violations"]}
            # Not waited for: the other page starts meanwhile.
            page.evaluate("(options) => { window.axeResult = axe.run(options); }", options)
        reports = []
        for theme, page in (("light", self.light), ("dark", self.dark)):
            results = AxeResults(page.evaluate("window.axeResult"))
            if results.violations_count:
                reports.append(f"{theme}: {results.generate_report()}")
        return "\n".join(reports)


@pytest.fixture(scope="module")
def eyes(browser: Browser, address: str) -> Iterator[Eyes]:
    """The two pages, reused for every look."""
    visits = Visits(browser, address)
    yield Eyes(visits(), visits(dark=True))
    visits.close()


def prefix(language: str) -> str:
    return "" if language == "en" else f"{language}/"


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path or "home")
def test_axe_finds_nothing_on_a_page(
    eyes: Eyes, address: str, template: str, language: str, width: int
) -> None:
    eyes.open(address + prefix(language) + template, width)
    assert eyes.complaints() == ""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_on_the_list_of_all_sources(eyes: Eyes, address: str, width: int) -> None:
    # The longest page by far, and the same words in every language: looked at once.
    eyes.open(address + "about/sources/", width)
    assert eyes.complaints() == ""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES[1:3])
def test_axe_finds_nothing_on_a_page_that_is_not_translated(
    eyes: Eyes, partial_address: str, language: str, width: int
) -> None:
    eyes.open(partial_address + prefix(language) + MISSING, width)
    assert eyes.complaints() == ""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_on_the_page_for_a_wrong_address(
    eyes: Eyes, address: str, width: int
) -> None:
    eyes.open(address + "no/such/page/", width)
    assert eyes.complaints() == ""


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES[:3])
def test_axe_finds_nothing_with_a_panel_open(
    eyes: Eyes, address: str, language: str, width: int, panel: str
) -> None:
    eyes.open(address + prefix(language), width)
    eyes.press(panel)
    assert eyes.complaints() == ""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES[1:3])
def test_axe_finds_nothing_in_a_menu_with_untranslated_titles(
    eyes: Eyes, partial_address: str, language: str, width: int
) -> None:
    eyes.open(partial_address + prefix(language) + "about/", width)
    eyes.press("menu")
    assert eyes.complaints() == ""
