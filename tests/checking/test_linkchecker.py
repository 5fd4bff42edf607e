"""LinkChecker, which knows nothing of us, agrees that every link of the site works."""

import shutil
from pathlib import Path

import pytest

from scripts.checking.linkchecker import check_links_served
from scripts.content.library import Library
from tests.project import TODAY, Project, make_project
from tests.repository import build


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(make_project(tmp_path_factory.mktemp("small")), TODAY)


@pytest.fixture
def copy(small_site: Path, tmp_path: Path) -> Project:
    """A good site, to be spoilt."""
    return Project(shutil.copytree(small_site, tmp_path / "site"))


def test_every_link_of_the_real_site_works(site: Path, library: Library) -> None:
    # Every build follows the links of all languages itself (checking/site.py). LinkChecker, which
    # takes 1 minute a language, reads two: one for each direction of text.
    others = set(library.settings.languages) - {"en", "ur"}
    found = check_links_served(site, leave_out=others)
    assert found == [], "\n".join(str(finding) for finding in found)


def test_a_link_to_no_page_is_found_where_it_stands(copy: Project) -> None:
    copy.change("talk/index.html", "</article>", '\n<a href="../no-page/">x</a></article>')
    [finding] = check_links_served(copy.root)
    assert "no-page" in finding.what
    assert finding.file == copy.path("talk/index.html")
    assert finding.line == copy.line("talk/index.html", "no-page")


@pytest.mark.parametrize("address", ["#no-place", "../help/#no-place"])
def test_a_link_to_no_place_on_a_page_is_found(copy: Project, address: str) -> None:
    copy.change("talk/index.html", "</article>", f'<a href="{address}">x</a></article>')
    [finding] = check_links_served(copy.root)
    assert "no-place" in finding.what
    assert finding.line == copy.line("talk/index.html", "no-place")


def test_a_script_that_is_not_there_is_found(copy: Project) -> None:
    [script] = copy.path("assets/js").iterdir()
    script.unlink()
    assert any(script.name in finding.what for finding in check_links_served(copy.root))


def test_without_a_site_it_says_what_to_do_first(tmp_path: Path) -> None:
    [finding] = check_links_served(tmp_path)
    assert "make build" in finding.mend
