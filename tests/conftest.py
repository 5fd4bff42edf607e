"""What many tests share and is dear to make: built sites, served, and one browser."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
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
UNTRANSLATED = ("talk/index.md", "signs/not-a-sign.md")


@pytest.fixture(scope="session")
def library() -> Library:
    """The repository's own content."""
    return read_library(REPOSITORY)


@pytest.fixture(scope="session")
def fair_day(library: Library) -> date:
    """A day on which no contact is overdue, so that nothing goes red because time has passed."""
    return min(contact.check_by for contact in library.book.contacts.values())


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of one test run share: what is dear is made once, by the first."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "together"
    folder.mkdir(exist_ok=True)
    return folder


def made_once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The path `name` in the folder of all workers; the first one makes it, others wait."""
    path = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder / f"{name}.done"
        if not done.exists():
            shutil.rmtree(path, ignore_errors=True)  # half made, by a worker that failed
            make(path)
            done.touch()
    return path


@pytest.fixture(scope="session")
def site(together: Path, fair_day: date) -> Path:
    """The built site of the repository's own content. Read it, do not change it."""

    def make(root: Path) -> None:
        build(copy_repository(root), fair_day)

    return made_once(together, "repository", make) / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serve_folder(site) as served:
        yield served


@pytest.fixture(scope="session")
def partial(together: Path, fair_day: date) -> Project:
    """The repository with every setting made, and UNTRANSLATED pages in English only; built."""

    def make(root: Path) -> None:
        project = copy_repository(root)
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

    return Project(made_once(together, "partial", make))


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
