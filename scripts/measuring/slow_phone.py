"""An emulated slow phone, and how soon a page can be read on it when it is first visited."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

LATENCY = 400  # ms before each answer
SPEED = 50_000  # bytes a second, each way
SLOWDOWN = 4  # times slower than this machine's processor
WIDTH, HEIGHT = 360, 640
# What the browser has noted up to now: Chromium keeps these entries, so asking late loses none.
# A page that has not loaded its fonts may still move.
NOTED = """async () => {
    await document.fonts.ready;
    return new Promise((done) => {
        const found = { fcp: 0, lcp: 0, shift: 0 };
        const read = (list) => {
            for (const entry of list.getEntries()) {
                if (entry.name === "first-contentful-paint") found.fcp = entry.startTime;
                if (entry.entryType === "largest-contentful-paint") found.lcp = entry.startTime;
                if (entry.entryType === "layout-shift") found.shift += entry.value;
            }
            if (found.fcp && found.lcp)
                requestAnimationFrame(() => requestAnimationFrame(() => done(found)));
        };
        for (const type of ["layout-shift", "largest-contentful-paint", "paint"])
            new PerformanceObserver(read).observe({ type, buffered: true });
    });
}"""


@dataclass(frozen=True)
class FirstView:
    """First and largest contentful paint in ms, and how far the page moved meanwhile (CLS)."""

    fcp: float
    lcp: float
    shift: float


@contextmanager
def phone_page(browser: Browser) -> Iterator[Page]:
    """An empty page on a phone that has never been anywhere."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, is_mobile=True, has_touch=True
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(browser: Browser, url: str) -> FirstView:
    """Visit a page on the slow phone until it has loaded."""
    with phone_page(browser) as page:
        phone = page.context.new_cdp_session(page)
        speed = {"latency": LATENCY, "downloadThroughput": SPEED, "uploadThroughput": SPEED}
        phone.send("Network.enable")
        phone.send("Network.setCacheDisabled", {"cacheDisabled": True})
        phone.send("Network.emulateNetworkConditions", {"offline": False, **speed})
        phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(url, wait_until="load")
        return FirstView(**page.evaluate(NOTED))
