"""What the first view may cost, on the real site. Times are no test: `make bench` prints them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.content.library import Library
from scripts.measuring.bench import MEASURED
from scripts.measuring.first_view import samples
from scripts.measuring.slow_phone import visit
from scripts.measuring.wire import weigh

BYTES, REQUESTS, SHIFT = 24_000, 4, 0.01


@pytest.fixture(scope="module")
def pages(site: Path, address: str, library: Library) -> dict[str, str]:
    """The pages to visit in every language, and where they are served."""
    found = samples(site, library.settings.languages.values())
    return {str(sample): address + sample.address for sample in found}


def test_a_page_is_visited_in_each_of_the_scripts(pages: dict[str, str]) -> None:
    assert {page.rpartition(" in ")[2] for page in pages} >= set(MEASURED)


def test_a_first_view_is_light(browser: Browser, pages: dict[str, str]) -> None:
    heavy = []
    for page, url in pages.items():
        weight = weigh(browser, url)
        # The one font, Nastaliq, comes after the text is there in the phone's own.
        size = weight.total - weight.sent["font"]
        if size > BYTES or weight.requests > REQUESTS or weight.failed:
            heavy.append(f"{page}: {size} bytes, {weight.requests} requests, {weight.failed} bad")
    assert not heavy, "\n".join(heavy)


def test_a_first_view_stays_where_it_is(browser: Browser, pages: dict[str, str]) -> None:
    # Each visit takes seconds, so one language of each script; the rules are the same in all.
    looked_at = {p: url for p, url in pages.items() if p.rpartition(" in ")[2] in MEASURED}
    shifts = {page: visit(browser, url).shift for page, url in looked_at.items()}
    assert {page: shift for page, shift in shifts.items() if shift > SHIFT} == {}
