"""/feed.xml: what changed, as an Atom feed (RFC 4287), for people who follow the site."""

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from scripts.content.changes import Change
from scripts.content.library import Library
from scripts.rendering.addresses import address_in

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
# RFC 4151: a name for a thing that is no address, so that it stays the same when the site moves.
TAG = "tag:talk-first,2026:"


def write_feed(library: Library, site: Path) -> None:
    """Write feed.xml; none where nothing has changed yet, because a feed needs a date."""
    if library.changes:
        (site / "feed.xml").write_text(feed(library), encoding="utf-8")


def feed(library: Library) -> str:
    """The feed. Links need the site's address, and are left out until it is set."""
    settings = library.settings
    changes = library.changes
    parts = [
        f"  <id>{TAG}changes</id>\n",
        f"  <title>{escape(settings.site_name)}</title>\n",
        f"  <author><name>{escape(settings.site_name)}</name></author>\n",
        f"  <updated>{_moment(changes[0])}</updated>\n",
    ]
    if settings.site_url:
        parts.append(f'  <link rel="self" href={quoteattr(settings.site_url + "feed.xml")}/>\n')
    for index, change in enumerate(changes):
        parts += _entry(change, len(changes) - index, settings.site_url)
    return HEAD + "".join(parts) + "</feed>\n"


def _entry(change: Change, number: int, site_url: str) -> list[str]:
    first = address_in("", change.pages[0]) if change.pages else ""
    link = f"    <link href={quoteattr(site_url + first)}/>\n" if site_url else ""
    return [
        "  <entry>\n",
        # Counted from the oldest, so that a new change leaves the numbers of the others alone.
        f"    <id>{TAG}change-{number}</id>\n",
        f"    <title>{escape(change.what)}</title>\n",
        f"    <updated>{_moment(change)}</updated>\n",
        link,
        f"    <summary>{escape(change.what)}</summary>\n",
        "  </entry>\n",
    ]


def _moment(change: Change) -> str:
    return f"{change.date.isoformat()}T00:00:00Z"
