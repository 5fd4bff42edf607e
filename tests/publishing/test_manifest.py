"""The manifest of each language: its words, its scope, and no offer to install anything."""

import json
import posixpath
from pathlib import Path

import pytest

from scripts.content.library import Library


@pytest.mark.parametrize("code", ["en", "cy", "ur"])
def test_each_language_has_a_manifest_of_its_own(site: Path, library: Library, code: str) -> None:
    language = library.settings.languages[code]
    path = site / language.prefix / "manifest.webmanifest"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    assert (manifest["lang"], manifest["dir"]) == (code, language.direction)
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")  # from where it stands
    assert manifest["name"] == library.strings(code)("site.name")
    # Anything else would let a browser offer to install the site on a phone that others look at.
    assert manifest["display"] == "browser"
    for icon in manifest["icons"]:
        address = posixpath.normpath(posixpath.join(language.prefix, icon["src"]))
        assert (site / address).is_file(), address


@pytest.mark.parametrize("page", ["index.html", "help/rights/index.html", "ur/help/index.html"])
def test_a_page_names_the_manifest_of_its_language(site: Path, page: str) -> None:
    html = (site / page).read_text(encoding="utf-8")
    address = html.split('<link rel="manifest" href="')[1].split('"')[0]
    wanted = ("ur/" if page.startswith("ur/") else "") + "manifest.webmanifest"
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), address)) == wanted
