"""What the first view may cost, on the real site. Times are no test: `make bench` prints them."""

from pathlib import Path

from playwright.sync_api import Browser

from scripts.content.library import Library
from scripts.measuring.first_view import samples
from scripts.measuring.slow_phone import visit
from scripts.measuring.wire import weigh

BYTES, REQUESTS, SHIFT = 24_000, 4, 0.01


def test_a_first_view_is_light(
    browser: Browser, site: Path, address: str, library: Library
) -> None:
    heavy = []
    for sample in samples(site, library.settings.languages.values()):
        weight = weigh(browser, address + sample.address)
        # The one font, Nastaliq, comes after the text is there in the phone's own.
        size = weight.total - weight.sent["font"]
        if size > BYTES or weight.requests > REQUESTS or weight.failed:
            heavy.append(f"{sample}: {size} bytes, {weight.requests} requests, {weight.failed} bad")
    assert not heavy, "\n".join(heavy)


def test_a_first_view_stays_where_it_is(
    browser: Browser, site: Path, address: str, library: Library
) -> None:
    shifts = {
        str(sample): visit(browser, address + sample.address).shift
        for sample in samples(site, library.settings.languages.values())
    }
    assert {page: shift for page, shift in shifts.items() if shift > SHIFT} == {}
