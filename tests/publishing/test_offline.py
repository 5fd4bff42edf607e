"""The copy for the phone: every core page of one language, whole, small, the same each time."""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.publishing.offline import NOT_CORE, NOT_KEPT
from scripts.rendering.guide_pages import guide_pages
from scripts.rendering.hours import said_date
from tests.project import TODAY, make_project
from tests.repository import build

CODES = ("en", "cy", "ur")
MOST_BYTES = 1_000_000  # what the page promises: less than 1 MB


@dataclass(frozen=True)
class Copy:
    """A copy as the worker reads it, written down once more without the code that made it."""

    language: Language
    packed: bytes
    months: list[str]
    files: dict[str, bytes]
    types: dict[str, str]

    @property
    def pages(self) -> set[str]:
        return {name for name, kind in self.types.items() if kind.startswith("text/html")}


def read(site: Path, language: Language) -> Copy:
    packed = (site / "offline" / f"{language.code}.bin").read_bytes()
    head, _, rest = gzip.decompress(packed).partition(b"\n")
    index = json.loads(head)
    files, end = {}, 0
    for name, (_, start, length) in index["files"].items():
        assert start == end, name  # one after the other, nothing between them
        end = start + length
        files[name] = rest[start:end]
    assert end == len(rest)
    types = {name: kind for name, (kind, _, _) in index["files"].items()}
    return Copy(language, packed, index["months"], files, types)


@pytest.fixture(params=CODES)
def copy(request: pytest.FixtureRequest, site: Path, library: Library) -> Copy:
    return read(site, library.settings.languages[request.param])


def test_it_has_every_core_page_of_its_language_and_no_other(copy: Copy, library: Library) -> None:
    prefix = copy.language.prefix
    menu = [library.english(name).address for name in library.settings.nav]
    core = {prefix + address for address in menu if not address.startswith(NOT_CORE)}
    guide = {page.address for page in guide_pages(copy.language, library)}
    assert guide
    assert core | guide <= copy.pages
    others = [code for code in CODES if f"{code}/" != prefix]
    strangers = [f"{code}/" for code in others] + [f"{prefix}{folder}/" for folder in NOT_CORE]
    assert [page for page in copy.pages if page.startswith(tuple(strangers))] == []
    assert [page for page in copy.pages - {NOT_KEPT} if not page.startswith(prefix)] == []


def test_it_has_all_that_its_pages_show_themselves_with(copy: Copy, library: Library) -> None:
    settings = library.settings.file.data
    for name in [*settings["extra_css"], *settings["extra_javascript"], "assets/icon.svg"]:
        assert copy.files[name] == (library.docs / name).read_bytes(), name
    assert all(re.search(rb'<link rel="stylesheet" href="', copy.files[p]) for p in copy.pages)


def test_the_page_for_what_is_not_kept_leads_to_kept_pages(copy: Copy, library: Library) -> None:
    page = copy.files[NOT_KEPT].decode()
    assert f'<html lang="{copy.language.code}" dir="{copy.language.direction}">' in page
    assert "999" in page
    links = re.findall(r'<a href="(?:\./)?([^"]*)"', page)
    assert f"{copy.language.prefix}help/contacts/" in links
    assert set(links) <= copy.pages


def test_it_says_dates_as_the_site_does(copy: Copy) -> None:
    for number, month in enumerate(copy.months, 1):
        day = TODAY.replace(month=number, day=1)
        assert said_date(day, copy.language) == f"1 {month} {day.year}"


def test_it_is_small(copy: Copy) -> None:
    assert len(copy.packed) < MOST_BYTES, f"{copy.language.code}: {len(copy.packed)} bytes"


def test_its_version_is_what_it_is(copy: Copy, site: Path) -> None:
    facts = json.loads((site / "offline" / f"{copy.language.code}.json").read_text("utf-8"))
    version = hashlib.sha256(copy.packed).hexdigest()
    assert facts == {"version": version, "bytes": len(copy.packed)}


def test_a_page_that_changes_is_a_new_version(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    build(project, TODAY)
    before = project.read("site/offline/en.json"), project.read("site/offline/cy.json")
    project.change("docs/en/talk/index.md", "quiet moment", "calm moment")
    build(project, TODAY)
    assert project.read("site/offline/en.json") != before[0]
    # The page is shown in English where it is not translated, so Welsh has changed too.
    assert project.read("site/offline/cy.json") != before[1]


def test_the_worker_stands_at_the_root_and_nowhere_else(site: Path, library: Library) -> None:
    source = (library.docs / "assets/offline/worker.js").read_bytes()
    assert [path for path in site.rglob("*.js") if path.read_bytes() == source] == [
        site / "offline.js"
    ]
