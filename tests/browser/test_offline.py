"""A copy on the phone: nothing before the tap, everything without a network, gone in one tap."""

import gzip
import hashlib
import json
import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.content.library import Library
from scripts.loopback import serve_folder
from scripts.rendering.hours import said_date
from tests.browser.conftest import KEPT
from tests.browsing import Visits, here

SAFELY = "help/using-this-site-safely/"
EMPTY = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}
LONDON = ZoneInfo("Europe/London")
# What is kept of a language: its version, and when it was last the same as the site.
COPY = """async (language) => {
    const copy = await caches.match(new URL(`/offline/${language}.bin`, location.href));
    return copy ? [copy.headers.get("etag"), copy.headers.get("date")] : null;
}"""
# A copy as if nothing had been asked since a day.
AGE = """async ([language, day]) => {
    const cache = await caches.open(`talk-first-${language}`);
    for (const request of await cache.keys()) {
        const copy = await cache.match(request), headers = new Headers(copy.headers);
        headers.set("date", day);
        await cache.put(request, new Response(await copy.blob(), { headers }));
    }
}"""
# Whether every stylesheet of the page has come; some may have no rule of their own.
STYLED = """() => {
    const sheets = [...document.querySelectorAll("link[rel=stylesheet]")].map((l) => l.sheet);
    const rules = sheets.map((sheet) => sheet?.cssRules.length ?? NaN);
    return rules.reduce((sum, count) => sum + count, 0) > 50;
}"""


@dataclass
class Network:
    """A copy of the site behind a network that can be slow, cut off, or back again."""

    site: Path
    port: int = 0
    _up: ExitStack = field(default_factory=ExitStack)

    def on(self) -> str:
        """Serve the site, at the same address each time."""
        self.off()
        address = self._up.enter_context(serve_folder(self.site, self.port))
        self.port = urlsplit(address).port or 0
        return address

    def off(self) -> None:
        """Nobody answers."""
        self._up.close()

    def stall(self) -> None:
        """Take every connection and never say a word."""
        self.off()
        silent = self._up.enter_context(socket.socket())
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        silent.bind(("127.0.0.1", self.port))
        silent.listen(50)

    def fail(self) -> None:
        """Answer everything with a mistake of the server's own, 501."""
        self.off()
        server = ThreadingHTTPServer(("127.0.0.1", self.port), BaseHTTPRequestHandler)
        Thread(target=server.serve_forever, daemon=True).start()
        self._up.callback(server.server_close)
        self._up.callback(server.shutdown)

    def publish(self, language: str, old: bytes, new: bytes) -> str:
        """Put another version of a language's copy on the site. Gives its name."""
        path = self.site / "offline" / f"{language}.bin"
        plain = gzip.decompress(path.read_bytes())
        assert old in plain
        assert len(old) == len(new)
        packed = gzip.compress(plain.replace(old, new), mtime=0)
        path.write_bytes(packed)
        version = hashlib.sha256(packed).hexdigest()
        facts = {"version": version, "bytes": len(packed)}
        path.with_suffix(".json").write_text(json.dumps(facts), encoding="utf-8")
        return version


@pytest.fixture
def network(site: Path, tmp_path: Path) -> Iterator[Network]:
    network = Network(Path(shutil.copytree(site, tmp_path / "site")))
    yield network
    network.off()


@pytest.fixture
def visit(browser: Browser, network: Network) -> Iterator[Visits]:
    visits = Visits(browser, network.on())
    yield visits
    visits.close()


def go(page: Page, visit: Visits, path: str) -> int:
    """Open another page; gives the status with which it came."""
    response = page.goto(visit.address + path)
    assert response
    return response.status


def keep(visit: Visits, prefix: str = "", page: Page | None = None) -> Page:
    """Press the button and wait until the copy is there."""
    page = page or visit()
    go(page, visit, prefix + SAFELY)
    page.locator("[data-part=offer]").click()
    expect(page.locator("[data-part=remove]")).to_be_visible(timeout=20_000)
    return page


def cut(page: Page, network: Network) -> None:
    """Take the network away from the page and from its worker."""
    network.off()
    page.context.set_offline(True)


def storage(page: Page) -> dict[str, object]:
    assert page.context.cookies() == []
    found: dict[str, object] = page.evaluate(KEPT)
    return found


def test_nothing_is_stored_or_fetched_before_the_tap(visit: Visits) -> None:
    page = visit()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    for path in ("", "help/contacts/", SAFELY, f"ur/{SAFELY}"):
        go(page, visit, path)
        page.wait_for_load_state("networkidle")
        assert storage(page) == EMPTY, path
    expect(page.locator("[data-part=offer]")).to_be_visible()
    expect(page.locator("[data-part=cannot]")).to_be_hidden()
    expect(page.locator("[data-notice=copy]")).to_be_hidden()
    assert [url for url in asked if "/offline" in url] == []


@pytest.mark.parametrize("code", ["en", "ur"])
def test_help_contacts_and_the_guide_work_without_a_network(
    visit: Visits, network: Network, library: Library, code: str
) -> None:
    language = library.settings.languages[code]
    page = keep(visit, language.prefix)
    cut(page, network)
    today = said_date(datetime.now(LONDON).date(), language)
    words = library.strings(code)("keep.notice", date=today)
    for path in ("", "help/", "help/contacts/", "talk/", "about/privacy/"):
        assert go(page, visit, language.prefix + path) == 200
        expect(page.locator("[data-notice=copy]")).to_have_text(words)
        assert page.evaluate(STYLED), path
    go(page, visit, f"{language.prefix}help/decide/")
    page.locator("[data-guide=danger] .answers a").nth(1).click()
    page.locator("[data-guide=seen] .answers a").first.click()
    page.locator("[data-guide=who] .answers a").first.click()
    expect(page.locator("[data-guide=plan] [data-contact]").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.locator("[data-notice=copy]")).to_have_text(words)


def test_an_address_as_people_type_it_finds_its_page(visit: Visits, network: Network) -> None:
    page = keep(visit)
    cut(page, network)
    for typed in ("help", "help/index.html", "help/?from=a-letter#today"):
        go(page, visit, typed)
        assert page.locator("h1").inner_text() == "Get help now", typed
    go(page, visit, "help")
    assert here(page, visit.address) == "help/"


@pytest.mark.parametrize("code", ["en", "ur"])
def test_a_page_that_is_not_kept_says_so_and_leads_to_help(
    visit: Visits, network: Network, library: Library, code: str
) -> None:
    prefix = library.settings.languages[code].prefix
    page = keep(visit, prefix)
    cut(page, network)
    assert go(page, visit, f"{prefix}school/assembly/") == 503
    words = library.strings(code)
    expect(page.locator("h1")).to_have_text(words("keep.not_kept.heading"))
    expect(page.locator("main")).to_contain_text("999")
    assert page.evaluate(STYLED)
    page.get_by_role("link", name=words("help_bar.link")).click()
    assert here(page, visit.address) == f"{prefix}help/"
    assert page.locator("[data-contact]").first.is_visible()


def test_a_page_of_a_language_that_is_not_kept_is_told_in_one_that_is(
    visit: Visits, network: Network
) -> None:
    page = keep(visit, "ur/")
    cut(page, network)
    assert go(page, visit, "help/") == 503
    expect(page.locator("html")).to_have_attribute("lang", "ur")


def test_with_a_network_the_page_is_the_one_on_the_site(visit: Visits, network: Network) -> None:
    page = keep(visit)
    path = network.site / "help/index.html"
    path.write_text(path.read_text("utf-8").replace("Get help now", "Get newer help"), "utf-8")
    go(page, visit, "help/")
    expect(page.locator("h1")).to_have_text("Get newer help")
    expect(page.locator("[data-notice=copy]")).to_be_hidden()


def test_a_connection_that_stalls_counts_as_none(visit: Visits, network: Network) -> None:
    page = keep(visit)
    network.stall()
    go(page, visit, "help/")
    expect(page.locator("[data-notice=copy]")).to_be_visible()
    assert page.evaluate(STYLED)


def test_a_server_that_fails_counts_as_none(visit: Visits, network: Network) -> None:
    page = keep(visit)
    network.fail()
    assert go(page, visit, "help/") == 200
    expect(page.locator("[data-notice=copy]")).to_be_visible()
    assert go(page, visit, "school/") == 501  # not kept, so the reader sees what the server says


def test_a_newer_version_takes_the_place_of_the_old_one_by_itself(
    visit: Visits, network: Network
) -> None:
    page = keep(visit)
    go(page, visit, "help/")
    version = network.publish("en", b"Get help now", b"Get new help")
    page.evaluate(AGE, ["en", old(days=2)])
    go(page, visit, "talk/")
    until(page, "en", version)
    cut(page, network)
    go(page, visit, "help/")
    assert page.locator("h1").inner_text() == "Get new help"


def test_it_does_not_ask_twice_a_day(visit: Visits, network: Network) -> None:
    page = keep(visit)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.evaluate(AGE, ["en", old(hours=23)])
    go(page, visit, "talk/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/offline/" in url] == []


def test_a_reader_can_ask_for_the_newest_now(
    visit: Visits, network: Network, library: Library
) -> None:
    page = keep(visit)
    expect(page.locator("[data-part=update]")).to_be_hidden()
    page.evaluate(AGE, ["en", old(hours=2)])
    version = network.publish("en", b"Get help now", b"Get new help")
    page.reload()
    page.get_by_role("button", name=library.strings("en")("keep.newest")).click()
    until(page, "en", version)
    expect(page.locator("[data-part=update]")).to_be_hidden()
    expect(page.locator("[data-part=remove]")).to_be_visible()


@pytest.mark.parametrize("spoil", ["half", "other", "gone"])
def test_a_download_that_is_not_whole_leaves_the_old_copy(
    visit: Visits, network: Network, library: Library, spoil: str
) -> None:
    page = keep(visit)
    page.evaluate(AGE, ["en", old(hours=2)])
    before = page.evaluate(COPY, "en")
    network.publish("en", b"Get help now", b"Get bad help")
    path = network.site / "offline/en.bin"
    data = path.read_bytes()
    if spoil == "gone":
        path.unlink()
    else:
        other = gzip.compress(gzip.decompress(data).replace(b"Get bad help", b"Get odd help"))
        path.write_bytes(data[:1000] if spoil == "half" else other)
    page.reload()
    page.locator("[data-part=update]").click()
    expect(page.locator("[data-keep] [role=status]")).to_contain_text(
        library.strings("en")("keep.failed")
    )
    assert page.evaluate(COPY, "en") == before
    cut(page, network)
    go(page, visit, "help/")
    expect(page.locator("h1")).to_have_text("Get help now")


@pytest.mark.parametrize("gone", ["offline.js", "offline/en.json", "offline/en.bin"])
def test_where_it_cannot_be_fetched_nothing_is_left(
    visit: Visits, network: Network, library: Library, gone: str
) -> None:
    (network.site / gone).unlink()
    page = visit(SAFELY)
    page.locator("[data-part=offer]").click()
    expect(page.locator("[data-keep] [role=status]")).to_have_text(
        library.strings("en")("keep.failed")
    )
    expect(page.locator("[data-part=offer]")).to_be_visible()
    assert storage(page) == EMPTY


def test_the_site_works_where_worker_and_copies_have_gone_from_it(
    visit: Visits, network: Network
) -> None:
    page = keep(visit)
    shutil.rmtree(network.site / "offline")
    (network.site / "offline.js").unlink()
    page.evaluate(AGE, ["en", old(days=2)])
    for path in ("help/", "talk/", "school/"):
        assert go(page, visit, path) == 200
        expect(page.locator("[data-notice=copy]")).to_be_hidden()
    assert go(page, visit, "no-such-page/") == 404
    cut(page, network)
    assert go(page, visit, "help/") == 200


def test_one_tap_removes_everything(visit: Visits, library: Library) -> None:
    page = keep(visit)
    go(page, visit, SAFELY)  # a page that the worker answers for
    page.get_by_role("button", name=library.strings("en")("keep.remove")).click()
    expect(page.locator("[data-keep] [role=status]")).to_have_text(
        library.strings("en")("keep.removed")
    )
    expect(page.locator("[data-part=offer]")).to_be_visible()
    assert storage(page) == EMPTY
    go(page, visit, "help/")
    page.wait_for_load_state("networkidle")
    assert storage(page) == EMPTY


def test_it_can_be_removed_without_a_network(visit: Visits, network: Network) -> None:
    page = keep(visit)
    cut(page, network)
    go(page, visit, SAFELY)
    page.locator("[data-part=remove]").click()
    expect(page.locator("[data-part=offer]")).to_be_visible()
    assert storage(page) == EMPTY


def test_two_languages_are_kept_and_removed_each_for_itself(
    visit: Visits, network: Network
) -> None:
    page = keep(visit, "ur/", keep(visit))
    network.off()
    for path, locale in (("help/", "en"), ("ur/help/", "ur")):
        assert go(page, visit, path) == 200
        expect(page.locator("html")).to_have_attribute("lang", locale)
        assert go(page, visit, path.replace("help", "school")) == 503
        expect(page.locator("html")).to_have_attribute("lang", locale)
    go(page, visit, f"ur/{SAFELY}")
    page.locator("[data-part=remove]").click()
    expect(page.locator("[data-part=offer]")).to_be_visible()
    assert go(page, visit, "help/") == 200
    assert go(page, visit, "ur/help/") == 503
    go(page, visit, SAFELY)
    page.locator("[data-part=remove]").click()
    expect(page.locator("[data-part=offer]")).to_be_visible()
    assert storage(page) == EMPTY


def test_a_keyboard_is_enough_and_keeps_its_place(visit: Visits) -> None:
    page = visit(SAFELY)
    page.locator("[data-part=offer]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-keep] [role=status]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-part=remove]")).to_be_focused()


def test_a_browser_that_cannot_says_so_and_offers_nothing(visit: Visits, library: Library) -> None:
    words = library.strings("en")("keep.cannot")
    page = visit(SAFELY, scripts=False)
    expect(page.locator("[data-part=cannot]")).to_have_text(words)
    expect(page.locator(".keep button:visible")).to_have_count(0)
    page = visit()
    page.add_init_script("delete window.DecompressionStream")
    go(page, visit, SAFELY)
    expect(page.locator("[data-part=cannot]")).to_have_text(words)
    expect(page.locator(".keep button:visible")).to_have_count(0)


def test_the_manifest_is_there_for_a_browser_that_asks(visit: Visits) -> None:
    for path in ("", f"ur/{SAFELY}"):
        page = visit(path)
        client = page.context.new_cdp_session(page)
        manifest = client.send("Page.getAppManifest")
        assert manifest["errors"] == []
        assert manifest["url"].startswith(visit.address + path[:3])


def old(**ago: int) -> str:
    return (datetime.now(UTC) - timedelta(**ago)).strftime("%a, %d %b %Y %H:%M:%S GMT")


def until(page: Page, language: str, version: str) -> None:
    """Wait until a version of a language's copy is on the phone."""
    page.wait_for_function(
        f"async ([language, version]) => (await ({COPY})(language))?.[0] === version",
        arg=[language, version],
    )
