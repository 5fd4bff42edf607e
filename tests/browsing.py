"""Visiting pages in Chromium as different readers would."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

PHONE, DESKTOP = 360, 1280
HEIGHTS = {PHONE: 740}

# What a keyboard can reach and what can be pressed, as a reader sees it.
CONTROLS = "a[href], button, summary, input, select, textarea"


@dataclass
class Visits:
    """Opens pages of a served site. Each page has a context of its own: a reader's first visit."""

    browser: Browser
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self,
        path: str = "",
        *,
        width: int = PHONE,
        touch: bool = False,
        scripts: bool = True,
        dark: bool = False,
        zone: str = "Europe/London",
        at: datetime | None = None,
        prefers: str = "en-GB",
    ) -> Page:
        """A page at an address below the site's, with the reader's clock standing at `at`.

        `prefers` is the language of the reader's phone.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 900)},
            has_touch=touch,
            is_mobile=touch,
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            timezone_id=zone,
            locale=prefers,
        )
        self.contexts.append(context)
        page = context.new_page()
        if at:
            page.clock.set_fixed_time(at)
        page.goto(self.address + path)
        return page

    def close(self) -> None:
        """Forget every reader."""
        for context in self.contexts:
            context.close()
        self.contexts.clear()


def here(page: Page, address: str) -> str:
    """Where a page is, below the site's address."""
    return page.url.removeprefix(address)


def focused(page: Page) -> dict[str, Any]:
    """The element that has the focus: what it is, where it leads, and how it is marked."""
    found: dict[str, Any] = page.evaluate(
        """() => {
            const element = document.activeElement, style = getComputedStyle(element);
            return {
                tag: element.tagName.toLowerCase(),
                id: element.id,
                text: (element.ariaLabel || element.textContent).trim().replace(/\\s+/g, " "),
                leads: element.getAttribute("href") || element.getAttribute("popovertarget") || "",
                number: [...document.querySelectorAll("*")].indexOf(element),
                outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
                inside: element.closest("[popover], main, header, footer, section")?.id ?? "",
            };
        }"""
    )
    return found
