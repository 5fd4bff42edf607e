"""What goes over the wire when a page is first visited.

It is the same however slow the phone is, so it is weighed once, and without waiting.
"""

from collections import Counter
from dataclasses import dataclass

from playwright.sync_api import Browser, Request

from scripts.measuring.slow_phone import phone_page

# Playwright's names for what is asked for, and ours; everything else is "other".
KINDS = {
    "document": "page",
    "stylesheet": "style",
    "script": "script",
    "font": "font",
    "image": "image",
}
OTHER = "other"


@dataclass(frozen=True)
class Weight:
    """Bytes as they are sent, headers included, by kind; requests, and how many came to nothing."""

    sent: Counter[str]
    requests: int
    failed: int

    @property
    def total(self) -> int:
        """All bytes."""
        return self.sent.total()


def weigh(browser: Browser, url: str) -> Weight:
    """Visit a page until nothing more is asked for, and add up what came."""
    asked: list[Request] = []
    sent: Counter[str] = Counter()
    failed = 0
    with phone_page(browser) as page:
        page.on("request", lambda request: asked.append(request))
        page.goto(url, wait_until="networkidle")
        # A data: address is part of the page, and no request.
        over_wire = [request for request in asked if request.url.startswith("http")]
        for request in over_wire:
            answer = request.response()
            failed += answer is None or answer.status >= 400
            if answer:
                sizes = request.sizes()
                kind = KINDS.get(request.resource_type, OTHER)
                sent[kind] += sizes["responseHeadersSize"] + sizes["responseBodySize"]
    return Weight(sent, len(over_wire), failed)
