"""The first view of a page on a slow phone: the limit page, stock Material and ours."""

import re
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from scripts.content.languages import Language
from scripts.measuring.limit_page import limit_page
from scripts.measuring.slow_phone import LATENCY, SLOWDOWN, SPEED, FirstView, visit
from scripts.measuring.wire import KINDS, OTHER, Weight, weigh

VISITS = 5
# Home, the page of a bad moment, a long one, the longest, and the guide.
PAGES = ("", "help/", "talk/police-contact/", "help/contacts/", "help/decide/")
# Where a script that these have and English has not is seen before any other page is translated.
LIMIT, STOCK, OURS = "limit", "stock", "ours"
COLUMNS = (*KINDS.values(), OTHER)


@dataclass(frozen=True)
class Sample:
    """A page in a language, as far as the site has it; `address` is below the site's."""

    page: str
    language: str
    address: str

    def __str__(self) -> str:
        return f"{self.page or 'home'} in {self.language}"


@dataclass(frozen=True)
class Measured:
    """What one page costs: medians of several visits, and its weight."""

    times: FirstView
    weight: Weight


def samples(site: Path, languages: Iterable[Language]) -> list[Sample]:
    """The pages to visit: those of PAGES that the built site has in the words of a language."""
    found = []
    for language in languages:
        for page in PAGES:
            address = language.prefix + page
            file = site / address / "index.html"
            own = re.compile(rf'<article\b[^>]* lang="{language.code}"')
            if file.is_file() and own.search(file.read_text(encoding="utf-8")):
                found.append(Sample(page, language.code, address))
    return found


def write_limit_pages(site: Path, wanted: list[Sample], folder: Path) -> None:
    """The limit page of each sample, at the same address below another folder."""
    for sample in wanted:
        html = (site / sample.address / "index.html").read_text(encoding="utf-8")
        file = folder / sample.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(limit_page(html), encoding="utf-8")


def measure(browser: Browser, served: dict[str, str], sample: Sample) -> dict[str, Measured]:
    """One page on each site. `served` gives the sites' addresses.

    The sites take turns, so that whatever else the machine does hits all alike.
    """
    urls = {name: address + sample.address for name, address in served.items()}
    weights = {name: weigh(browser, url) for name, url in urls.items()}
    visits: dict[str, list[FirstView]] = {name: [] for name in urls}
    for _ in range(VISITS):
        for name, url in urls.items():
            visits[name].append(visit(browser, url))
    return {name: Measured(_median(visits[name]), weights[name]) for name in urls}


def measure_first_views(
    browser: Browser, served: dict[str, str], wanted: list[Sample], say: Callable[[str], None]
) -> str:
    """A table of the first view of every sample on the limit page, stock Material and ours."""
    found = {}
    for number, sample in enumerate(wanted, start=1):
        say(f"first view {number} of {len(wanted)}: {sample}")
        found[sample] = measure(browser, served, sample)
    return "\n".join([*_head(), *_rows(found), "", *_summary(found)])


def _median(visits: list[FirstView]) -> FirstView:
    return FirstView(
        statistics.median(view.fcp for view in visits),
        statistics.median(view.lcp for view in visits),
        statistics.median(view.shift for view in visits),
    )


def _head() -> list[str]:
    kinds = "".join(f"{kind:>7}" for kind in COLUMNS)
    return [
        f"First view on a slow phone: {LATENCY} ms latency, {SPEED // 1000} KB/s, "
        f"processor {SLOWDOWN} times slower, nothing cached",
        f"Median of {VISITS} visits. Times in ms (x: times the limit), sizes in KB of 1,000 bytes",
        "",
        f"{'':9}{'FCP':>6}{'x':>6}{'LCP':>6}{'x':>6}{kinds}{'total':>8}{'asked':>6}{'bad':>4}"
        f"{'shift':>7}",
    ]


def _rows(found: dict[Sample, dict[str, Measured]]) -> Iterable[str]:
    for sample, sites in found.items():
        yield str(sample)
        limit = sites[LIMIT].times
        for name, site in sites.items():
            times, weight = site.times, site.weight
            kinds = "".join(f"{_kilobytes(weight.sent[kind]):>7}" for kind in COLUMNS)
            yield (
                f"  {name:<7}{times.fcp:6.0f}{times.fcp / limit.fcp:6.2f}"
                f"{times.lcp:6.0f}{times.lcp / limit.lcp:6.2f}{kinds}"
                f"{_kilobytes(weight.total):>8}{weight.requests:6}{weight.failed:4}"
                f"{times.shift:7.3f}"
            )


def _kilobytes(count: int) -> str:
    return f"{count / 1000:.1f}" if count else "-"


def _summary(found: dict[Sample, dict[str, Measured]]) -> Iterable[str]:
    for name in (STOCK, OURS):
        ratios = {
            sample: sites[name].times.fcp / sites[LIMIT].times.fcp
            for sample, sites in found.items()
        }
        worst = max(ratios, key=lambda sample: ratios[sample])
        yield (
            f"{name} / limit, FCP: median {statistics.median(ratios.values()):.2f}, "
            f"worst {ratios[worst]:.2f} ({worst})"
        )
