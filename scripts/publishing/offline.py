"""The copy of the core pages that a reader can keep on the phone, one file a language.

docs/assets/offline/worker.js fetches and shows it. A copy is one gzip: a line of JSON that says
where each file stands, then the files one after the other. So it is one request, and the pages take
less than half of what they take compressed one by one, because each begins and ends alike.
"""

import gzip
import hashlib
import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from babel.dates import get_month_names

from scripts.content.languages import SOURCE, Language
from scripts.content.library import Library
from scripts.rendering.partials import partials

# Every folder is for families, and so core, but these two.
NOT_CORE = ("school", "community")
# Not the address of any page: what is shown in the place of one that is not in the copy.
NOT_KEPT = "offline/"
HTML = "text/html; charset=utf-8"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
LOADED = re.compile(r'<(?:link|script|img)\b[^>]*\b(?:href|src)="([^":]+(\.\w+))"')


def write_offline(library: Library, site: Path) -> None:
    """Write offline/<language>.bin, its version as .json, and the worker, which is /offline.js.

    Takes the pages as they stand in `site`, with links to their stylesheets and scripts.
    """
    folder = site / "offline"
    folder.mkdir()
    for language in library.settings.languages.values():
        copy = offline_copy(language, library, site)
        facts = {"version": hashlib.sha256(copy).hexdigest(), "bytes": len(copy)}
        (folder / f"{language.code}.bin").write_bytes(copy)
        (folder / f"{language.code}.json").write_text(json.dumps(facts), encoding="utf-8")
    # A worker answers only for what stands beside or below it.
    worker = site / "assets" / "offline" / "worker.js"
    worker.rename(site / "offline.js")
    worker.parent.rmdir()


def offline_copy(language: Language, library: Library, site: Path) -> bytes:
    """The copy of a language. The same site gives the same bytes."""
    files = {
        address: (HTML, (site / address / "index.html").read_bytes())
        for address in core_addresses(language, library, site)
    }
    assets: dict[str, tuple[str, bytes]] = {}
    for address, (_, page) in files.items():
        for name, kind in loaded(address, page.decode()):
            if name not in assets:
                assets[name] = (kind, (site / name).read_bytes())
    sheets = [name for name in assets if name.endswith(".css")]
    files |= {**assets, NOT_KEPT: (HTML, _not_kept(language, library, sheets))}
    places, start = {}, 0
    for name, (kind, content) in files.items():
        places[name] = (kind, start, len(content))
        start += len(content)
    months = get_month_names("wide", "format", language.locale)
    index = {"months": [months[number] for number in range(1, 13)], "files": places}
    head = json.dumps(index, ensure_ascii=False).encode()
    everything = b"".join([head, b"\n", *(content for _, content in files.values())])
    return gzip.compress(everything, mtime=0)


def core_addresses(language: Language, library: Library, site: Path) -> list[str]:
    """The addresses of a language's core pages in the built site, generated ones too."""
    others = [code for code in library.settings.languages if code != SOURCE]
    left_out = (*NOT_CORE, *(others if language.code == SOURCE else ()))
    home = site / language.prefix
    pages = [path.parent.relative_to(home) for path in home.rglob("index.html")]
    core = [page for page in pages if not page.parts or page.parts[0] not in left_out]
    return sorted(language.prefix + (f"{page.as_posix()}/" if page.parts else "") for page in core)


def loaded(address: str, page: str) -> Iterator[tuple[str, str]]:
    """The files that a page shows itself with, below the site's root, and what they are."""
    for link, ending in LOADED.findall(page):
        if ending in TYPES:
            yield posixpath.normpath(posixpath.join(address, link)), TYPES[ending]


def _not_kept(language: Language, library: Library, sheets: list[str]) -> bytes:
    template = partials(library.root).get_template("not-kept.html")
    words = library.strings(language.code).tree()
    return template.render(language=language, words=words, sheets=sheets).encode()
