"""A look at every page of the site, taken once for many tests."""

import pickle
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Request

from scripts.content.library import Library
from tests.browsing import Visits
from tests.conftest import made_once

WIDTHS = (320, 360, 1280)

# What a page says about itself once a browser has made it.
LOOK = """() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const article = document.querySelector("article");
    return {
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        article_lang: article.lang,
        article_dir: article.dir,
        headings: all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1])),
        alternates: all("head [hreflang]").length,
        languages: all("[data-languages] a[hreflang]").map(
            (link) => [link.hreflang, link.hasAttribute("aria-current")]),
        contacts: all("[data-contact]").map((card) => card.dataset.contact),
        reviewed: all("[data-reviewed]").map((place) => place.dataset.reviewed),
        notices: all("[data-notice]").filter((notice) => !notice.hidden).map(
            (notice) => notice.dataset.notice),
    };
}"""
# Everything that a site can leave behind on a phone.
KEPT = """async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((database) => database.name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
WIDER = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""


@dataclass(frozen=True)
class Look:
    """A page as it came out: `seen` is what LOOK gives, `wider` what juts out, by width."""

    locale: str
    name: str
    seen: dict[str, Any]
    wider: dict[int, int]


@dataclass
class Survey:
    """Every page in every language, and what the browser did on the way."""

    address: str
    looks: list[Look] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)

    def watch(self, context: BrowserContext) -> None:
        """Note what pages ask for, what fails, and what they complain about in the console."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", self._fail)
        context.on("response", lambda a: self.failures.append(a.url) if a.status >= 400 else None)
        context.on("console", lambda message: self.complaints.append(message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _fail(self, request: Request) -> None:
        # Chromium drops the icon of a page that is left at once; nobody misses it there.
        if request.failure != "net::ERR_ABORTED":
            self.failures.append(f"{request.url}: {request.failure}")


@pytest.fixture(scope="session")
def survey(browser: Browser, address: str, library: Library, together: Path) -> Survey:
    """What one reader finds who opens every page in every language."""

    def make(file: Path) -> None:
        file.write_bytes(pickle.dumps(_survey(browser, address, library)))

    found: Survey = pickle.loads(made_once(together, "survey", make).read_bytes())
    return found


def _survey(browser: Browser, address: str, library: Library) -> Survey:
    survey = Survey(address)
    visits = Visits(browser, address)
    page = visits()
    survey.watch(page.context)
    for language in library.settings.languages.values():
        for name in library.settings.nav:
            page.goto(address + language.prefix + library.english(name).address)
            wider = {}
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 740})
                wider[width] = page.evaluate(WIDER)
            survey.looks.append(Look(language.code, name, page.evaluate(LOOK), wider))
    survey.kept = page.evaluate(KEPT)
    survey.cookies = [str(cookie) for cookie in page.context.cookies()]
    visits.close()
    return replace(survey)  # without what Playwright has hung on it
