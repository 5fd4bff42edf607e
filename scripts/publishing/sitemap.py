"""/sitemap.xml: every real page with its translations; a page shown in English is none."""

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.rendering.need_pages import CONTACTS, need_address, needs_of

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def write_sitemap(library: Library, site: Path) -> None:
    """Write sitemap.xml in the place of MkDocs' own; none where the site's address is not set."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)
    if library.settings.site_url:
        (site / "sitemap.xml").write_text(sitemap(library), encoding="utf-8")


def sitemap(library: Library) -> str:
    """The sitemap: an entry a page and language, each naming all languages and x-default."""
    entries = []
    for name, below in _listed(library):
        shown = [
            (code, page)
            for code in library.settings.listed
            if (page := library.pages.get((code, name)))
        ]
        links = [(code, _address(library, code, below)) for code, _ in shown]
        links.append(("x-default", dict(links)[SOURCE]))
        alternates = "".join(
            f'    <xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(url)}/>\n'
            for code, url in links
        )
        entries += [
            f"  <url>\n    <loc>{escape(_address(library, code, below))}</loc>\n"
            f"    <lastmod>{_last_changed(page)}</lastmod>\n{alternates}  </url>\n"
            for code, page in shown
        ]
    return HEAD + "".join(entries) + "</urlset>\n"


def _listed(library: Library) -> Iterator[tuple[str, str]]:
    """Every page of the menu and its address; after the contacts, a page for each need."""
    for name in library.settings.nav:
        page = library.english(name)
        yield name, page.address
        if name == CONTACTS:
            yield from ((name, need_address(need)) for need in needs_of(page))


def _address(library: Library, code: str, below: str) -> str:
    settings = library.settings
    return settings.site_url + settings.languages[code].prefix + below


def _last_changed(page: Page) -> str:
    front = page.front
    day = front.translated if isinstance(front, TranslationFrontMatter) else front.reviewed
    return day.isoformat()
