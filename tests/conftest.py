"""What many tests share and is dear to make: built sites, served, and one browser."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.browser import FLAGS, find_chromium
from scripts.content.library import Library, read_library
from scripts.loopback import serve_folder
from tests.browsing import Visits
from tests.project import REPOSITORY, Project
from tests.repository import build, copy_repository, set_up

# What the second site has in no language but English.
UNTRANSLATED = ("help/index.md", "signs/index.md")


@pytest.fixture(scope="session")
def library() -> Library:
    """The repository's own content."""
    return read_library(REPOSITORY)


@pytest.fixture(scope="session")
def fair_day(library: Library) -> date:
    """A day on which no contact is overdue, so that nothing goes red because time has passed."""
    return min(contact.check_by for contact in library.book.contacts.values())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, fair_day: date) -> Path:
    """The built site of the repository's own content. Read it, do not change it."""
    return build(copy_repository(tmp_path_factory.mktemp("repository")), fair_day)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serve_folder(site) as served:
        yield served


@pytest.fixture(scope="session")
def partial(tmp_path_factory: pytest.TempPathFactory, fair_day: date) -> Project:
    """The repository with every setting made, and UNTRANSLATED pages in English only; built.

    The languages in preparation are built too.
    """
    project = copy_repository(tmp_path_factory.mktemp("partial"))
    settings = project.read("mkdocs.yml").replace("build: false", "build: true")
    project.write("mkdocs.yml", settings)
    for locale in project.library().settings.languages:
        for name in UNTRANSLATED if locale != "en" else ():
            project.path(f"docs/{locale}/{name}").unlink(missing_ok=True)
    set_up(
        project,
        site_url="https://talkfirst.example/",
        repository="https://github.com/example/talk-first",
        corrections_email="mistakes@talkfirst.example",
    )
    build(project, fair_day)
    return project


@pytest.fixture(scope="session")
def partial_address(partial: Project) -> Iterator[str]:
    """Where the site with untranslated pages is served."""
    with serve_folder(partial.path("site")) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = find_chromium()
    assert path, "there is no Chromium; python -m scripts browser installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visits]:
    """Opens pages of the real site as one reader or another."""
    visits = Visits(browser, address)
    yield visits
    visits.close()


@pytest.fixture
def visit_partial(browser: Browser, partial_address: str) -> Iterator[Visits]:
    """Opens pages of the site with untranslated pages."""
    visits = Visits(browser, partial_address)
    yield visits
    visits.close()
