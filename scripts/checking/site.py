"""Checks of the built site: what a reader's browser would stumble over."""

import posixpath
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.finding import Finding

CHUNK = 32  # pages that a process reads at once
LEFT_OVER = ("{{", "}}", "{ #", "\ue000", "\ue001")
LOADED = {("script", "src"), ("img", "src"), ("link", "href"), ("source", "src"), ("iframe", "src")}


@dataclass
class _Seen:
    """What one HTML file holds."""

    ids: set[str] = field(default_factory=set)
    twice: list[tuple[int, str]] = field(default_factory=list)
    addresses: list[tuple[int, str, bool]] = field(default_factory=list)  # line, URL, loaded
    left_over: list[tuple[int, str]] = field(default_factory=list)
    h1: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = _Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        self.seen.h1 += tag == "h1"
        canonical = ("rel", "canonical") in attrs
        for name, value in attrs:
            if name == "id" and value:
                if value in self.seen.ids:
                    self.seen.twice.append((line, value))
                self.seen.ids.add(value)
            elif name in ("href", "src") and value is not None and not canonical:
                self.seen.addresses.append((line, value, (tag, name) in LOADED))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:  # inside <style> or <script>, which nobody reads
            return
        for mark in LEFT_OVER:
            if mark in data:
                self.seen.left_over.append((self.getpos()[0], mark))


def check_site(site: Path, base: str = "/") -> list[Finding]:
    """Findings about the built site: dead links and anchors, ids given twice, markup left over.

    `base` is the folder of the host that the site is published in, with slashes around it. The 404
    page starts its addresses there, because it is shown at any address.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.endswith(".html"))
    with ProcessPoolExecutor() as workers:
        read = workers.map(_read, [site / name for name in names], chunksize=CHUNK)
        pages = dict(zip(names, read, strict=True))
    findings = []
    for name, seen in pages.items():
        path = site / name
        for line, identity in seen.twice:
            what = f"the id {identity!r} is used twice"
            findings.append(Finding(path, line, what, "give one of the two another id"))
        for line, mark in seen.left_over:
            what = f"readers see the mark {mark!r}"
            findings.append(Finding(path, line, what, "mend the shortcode or heading it is from"))
        if seen.h1 != 1:
            what = f"there are {seen.h1} h1 headings, not 1"
            findings.append(Finding(path, 0, what, "mend overrides/main.html or the page"))
        findings += _addresses(site, base, name, pages, files)
    return findings


def _read(path: Path) -> _Seen:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.seen


def _addresses(
    site: Path, base: str, name: str, pages: dict[str, _Seen], files: set[str]
) -> Iterator[Finding]:
    for line, address, loaded in pages[name].addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if loaded and parts.scheme != "data":
                what = f"the page loads {address!r} from another site"
                yield Finding(site / name, line, what, "keep a copy under docs/assets/")
            continue
        path = unquote(parts.path)
        if path.startswith("/"):
            path = "/" + path.removeprefix(unquote(base or "/")).lstrip("/")
        target = _target(name, path)
        if target not in files:
            what = f"the address {address!r} leads nowhere"
            yield Finding(site / name, line, what, "mend the link or the template")
        elif parts.fragment and target in pages and parts.fragment not in pages[target].ids:
            what = f"the address {address!r} leads to no place on its page"
            yield Finding(site / name, line, what, "mend the part after #")


def _target(name: str, path: str) -> str:
    """The file that an address on page `name` leads to, below the site."""
    if path.startswith("/"):
        joined = path.lstrip("/")
    elif path:
        joined = posixpath.join(posixpath.dirname(name), path)
    else:
        return name
    folder = path.endswith(("/", ".", "..")) or not posixpath.splitext(joined)[1]
    normal = posixpath.normpath(joined) if joined else "."
    return posixpath.normpath(posixpath.join(normal, "index.html")) if folder else normal
