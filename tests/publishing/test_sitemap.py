"""sitemap.xml: every real page with its translations, for search engines."""

from dataclasses import replace
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from scripts.content.library import Library
from scripts.content.vocabulary import Need
from scripts.publishing.sitemap import sitemap
from tests.conftest import UNTRANSLATED
from tests.project import TODAY, Project, make_project
from tests.repository import build, set_up

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture(scope="session")
def library_of_partial(partial: Project) -> Library:
    return partial.library()


@pytest.fixture(scope="session")
def entries(partial: Project) -> dict[str, dict[str, str]]:
    """Address -> its alternatives by language, as a search engine reads the sitemap."""
    root = ET.parse(partial.path("site/sitemap.xml")).getroot()
    return {
        entry.findtext("s:loc", "", NAMES): {
            link.get("hreflang", ""): link.get("href", "")
            for link in entry.findall("x:link", NAMES)
        }
        for entry in root.findall("s:url", NAMES)
    }


NEEDS = [f"help/contacts/{need}/" for need in get_args(Need)]


def test_it_has_every_page_that_is_written_and_no_other(
    entries: dict[str, dict[str, str]], library_of_partial: Library
) -> None:
    settings = library_of_partial.settings
    expected = {
        settings.site_url + settings.languages[code].prefix + address
        for (code, name), page in library_of_partial.pages.items()
        if name not in settings.unlisted and code in settings.listed
        for address in [page.address, *(NEEDS if name == "help/contacts.md" else [])]
    }
    assert entries.keys() == expected


def test_a_page_shown_in_english_for_want_of_a_translation_is_not_in_it(
    entries: dict[str, dict[str, str]], library_of_partial: Library
) -> None:
    base = library_of_partial.settings.site_url
    for name in UNTRANSLATED:
        address = library_of_partial.english(name).address
        assert base + address in entries
        assert base + "ur/" + address not in entries
        assert "ur" not in entries[base + address]


def test_every_entry_names_itself_and_the_english_page_for_all_others(
    entries: dict[str, dict[str, str]],
) -> None:
    for address, others in entries.items():
        assert address in others.values()
        assert others["x-default"] == others["en"]


def test_alternatives_name_each_other(entries: dict[str, dict[str, str]]) -> None:
    for address, others in entries.items():
        for other in others.values():
            assert entries[other] == others, (address, other)


def test_every_address_in_it_is_a_page_of_the_site(
    entries: dict[str, dict[str, str]], partial: Project, library_of_partial: Library
) -> None:
    base = library_of_partial.settings.site_url
    for address in entries:
        path = partial.path("site") / address.removeprefix(base) / "index.html"
        assert path.is_file(), address
        assert f'rel="canonical" href="{address}"' in path.read_text(encoding="utf-8")


def test_it_says_when_each_page_was_last_changed(partial: Project) -> None:
    root = ET.parse(partial.path("site/sitemap.xml")).getroot()
    for entry in root.findall("s:url", NAMES):
        day = entry.findtext("s:lastmod", "", NAMES)
        assert len(day) == len("2026-11-23"), day


def test_an_address_with_special_characters_keeps_it_well_formed(library: Library) -> None:
    settings = replace(library.settings, site_url="https://talkfirst.example/a&b/")
    root = ET.fromstring(sitemap(replace(library, settings=settings)))
    first = root.findtext("s:url/s:loc", "", NAMES)
    assert first.startswith("https://talkfirst.example/a&b/")


def test_without_an_address_of_the_site_there_is_none(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    set_up(project)
    built = build(project, TODAY)
    assert [path.name for path in built.glob("sitemap*")] == []
