"""The lists of the whole library, on the pages that show them."""

import posixpath
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from tests.markup import one, parse_file, text_of


def shown(site: Path, address: str) -> Element:
    return one(parse_file(site / address / "index.html"), ".//article")


def leads(site: Path, address: str, link: Element) -> str:
    """The address below the site that a link on a page leads to, which has to be there."""
    target = posixpath.normpath(posixpath.join("/", address, str(link.get("href"))))
    assert (site / target.lstrip("/") / "index.html").is_file(), target
    return target.strip("/")


def groups(site: Path, kind: str) -> dict[str, list[str]]:
    """The addresses under each age, worry or app on the page find/."""
    section = one(shown(site, "find"), f".//section[@aria-labelledby='by-{kind}']")
    return {
        text_of(one(group, "summary")): [
            leads(site, "find", link) for link in group.findall(".//a")
        ]
        for group in section.findall("details")
    }


@pytest.mark.parametrize(
    ("kind", "key"), [("age", "ages"), ("worry", "topics"), ("platform", "platforms")]
)
def test_every_page_is_found_by_all_that_it_is_about(
    site: Path, library: Library, kind: str, key: str
) -> None:
    strings = library.strings(SOURCE)
    found = groups(site, kind)
    wanted: dict[str, list[str]] = {}
    for name in library.settings.nav:
        for value in getattr(library.front(name), key):
            label = strings(f"{key}.{value}")
            wanted.setdefault(label, []).append(library.english(name).address.strip("/"))
    assert {label.rpartition(" (")[0]: sorted(pages) for label, pages in found.items()} == {
        label: sorted(pages) for label, pages in wanted.items()
    }
    for label, pages in found.items():
        assert label.endswith(f"({len(pages)})")


def test_every_page_has_a_worry(library: Library) -> None:
    assert [name for name in library.settings.nav if not library.front(name).topics] == []


def test_every_page_stands_once_in_a_to_z(site: Path, library: Library) -> None:
    article = shown(site, "a-z")
    lists = article.findall(".//ul[@class='page-list']")
    found = [leads(site, "a-z", a) for group in lists for a in group.findall("li/a")]
    assert sorted(found) == sorted(
        library.english(name).address.strip("/") for name in library.settings.nav
    )


def test_a_to_z_is_in_order(site: Path) -> None:
    lists = shown(site, "a-z").findall(".//ul[@class='page-list']")
    titles = [text_of(a).lower() for group in lists for a in group.findall("li/a")]
    assert titles == sorted(titles)


def test_every_source_is_listed_with_where_it_is_used(site: Path, library: Library) -> None:
    listed = {
        str(entry.get("id")): [leads(site, "about/sources", a) for a in entry.findall("p[3]/a")]
        for entry in one(shown(site, "about/sources"), ".//ul[@class='source-list']")
    }
    assert listed.keys() == library.sources.keys()
    for name in library.settings.nav:
        page = library.english(name)
        for identity in page.citations:
            assert page.address.strip("/") in listed[identity]
    assert [identity for identity, pages in listed.items() if not pages] == []


def test_a_source_says_who_published_it_and_when_we_read_it(site: Path, library: Library) -> None:
    article = shown(site, "about/sources")
    for source in library.sources.values():
        entry = text_of(one(article, f".//*[@id='{source.id}']"))
        assert source.publisher in entry
        assert f"{source.accessed.day} " in entry
        assert f"{source.accessed:%B %Y}" in entry


def test_every_term_is_explained(site: Path, library: Library) -> None:
    article = shown(site, "glossary")
    for term in library.glossary.values():
        assert text_of(one(article, f".//dt[@id='term-{term.id}']")) == term.english.term
    said = text_of(article)
    assert all(term.english.plain in said for term in library.glossary.values())
    assert len(library.glossary) >= 60


def test_changes_stand_newest_first(site: Path, library: Library) -> None:
    said = text_of(shown(site, "about/changes"))
    places = [said.index(change.what) for change in library.changes]
    assert places == sorted(places)


def test_in_another_language_the_lists_are_in_it_and_lead_to_it(site: Path) -> None:
    article = shown(site, "ur/a-z")
    lists = article.findall(".//ul[@class='page-list']")
    found = {leads(site, "ur/a-z", a): a for group in lists for a in group.findall("li/a")}
    assert all(address.split("/")[0] == "ur" for address in found)
    translated = found["ur/help"]
    assert translated.get("lang") is None
    english = found["ur/school/duty"]  # schools read English and Welsh
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
