"""The content of the small project, read once for all checks."""

import pytest

from scripts.content.library import Library
from tests.project import make_project


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of the small project. Nobody changes it."""
    return make_project(tmp_path_factory.mktemp("small") / "project").library()
