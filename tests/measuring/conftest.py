"""The small site and a few pages of our own making, served to the measuring instruments."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.loopback import serve_folder
from tests.project import TODAY, Project, make_project
from tests.repository import build


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project, built. Nobody changes it."""
    project = make_project(tmp_path_factory.mktemp("measured") / "project")
    build(project, TODAY)
    return project


@pytest.fixture(scope="session")
def small_address(small: Project) -> Iterator[str]:
    """Where the small site is served."""
    with serve_folder(small.path("site")) as served:
        yield served


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for pages of a test's own."""
    return tmp_path


@pytest.fixture
def served(folder: Path) -> Iterator[str]:
    """Where that folder is served."""
    with serve_folder(folder) as address:
        yield address
