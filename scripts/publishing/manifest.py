"""/manifest.webmanifest, one a language: what a phone shows if a reader puts us on its home screen.

The page opens as a page of the browser (`display: browser`): with its address, its tabs and the way
to close them; and no browser then offers by itself to install us on a phone that others look at.
"""

import json
import re
from pathlib import Path

from scripts.content.library import Library

COLOURS = "assets/css/colours.css"


def write_manifests(library: Library, site: Path) -> None:
    """Write a manifest beside the start page of each language."""
    brand = re.search(r"--brand: (#\w+)", (library.docs / COLOURS).read_text(encoding="utf-8"))
    assert brand, COLOURS
    for language in library.settings.languages.values():
        name = library.strings(language.code)("site.name")
        assets = ("../" if language.prefix else "") + "assets/"
        manifest = {
            "name": name,
            "short_name": name,
            "lang": language.code,
            "dir": language.direction,
            "start_url": "./",
            "scope": "./",
            "display": "browser",
            "theme_color": brand[1],
            "icons": [
                {"src": assets + "icon.svg", "type": "image/svg+xml", "sizes": "any"},
                # An iPhone knows no SVG here, and would show a picture of the page instead.
                {"src": assets + "icon.png", "type": "image/png", "sizes": "192x192"},
            ],
        }
        path = site / language.prefix / "manifest.webmanifest"
        path.write_text(json.dumps(manifest, ensure_ascii=False) + "\n", encoding="utf-8")
