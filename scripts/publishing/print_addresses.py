"""The short address of each link, for paper: what a person types to get there.

It is an attribute, data-print, that the stylesheet shows after the link. CSS could show href, but
not shorten it. An address inside the site starts with a slash: the stylesheet knows the host.
"""

import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

# What is printed of a page; the header, the way up and the menu are not.
PRINTED = re.compile(r"<article\b.*</main>", re.DOTALL)
LINK = re.compile(
    r'<a (?P<before>[^>]*?\bhref="(?P<href>[^"]*)"[^>]*)>(?P<text>.*?)</a>', re.DOTALL
)
TAG = re.compile(r"<[^>]*>")
# Nobody types a longer one: the part after the question mark goes.
LONG = 80


def write_print_addresses(site: Path) -> None:
    """Note the short addresses on every page of a built site."""
    for page in site.rglob("*.html"):
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        html = page.read_text(encoding="utf-8")
        page.write_text(with_print_addresses(html, address), encoding="utf-8")


def with_print_addresses(html: str, address: str) -> str:
    """A page, read at `address` below the site, whose links say where they lead on paper."""

    def mark(link: re.Match[str]) -> str:
        short = short_address(unescape(link["href"]), address)
        if not short or _says(link["text"], short):
            return link[0]
        return f'<a {link["before"]} data-print="{escape(short)}">{link["text"]}</a>'

    return PRINTED.sub(lambda printed: LINK.sub(mark, printed[0]), html, count=1)


def short_address(href: str, address: str) -> str:
    """Where a link leads, as short as it can be typed; empty where paper has no use for it."""
    parts = urlsplit(href)
    if parts.scheme == "mailto":
        return parts.path
    if parts.scheme in ("http", "https"):
        short = parts.netloc.removeprefix("www.") + parts.path.rstrip("/")
        whole = f"{short}?{parts.query}" if parts.query else short
        return whole if len(whole) <= LONG else short
    if parts.scheme or not parts.path:
        return ""  # a phone number, or a place on the same page
    return urljoin("/" + address, parts.path)


def _says(text: str, short: str) -> bool:
    """Whether the words of a link are its address, or hold it."""
    return short.lower().rstrip("/") in unescape(TAG.sub("", text)).lower()
