"""Copies of this repository's own content, for tests of the real thing."""

import re
import shutil
from datetime import date
from pathlib import Path

from scripts.finding import errors
from scripts.publishing.build import build_site
from tests.project import REPOSITORY, Project

PARTS = ("docs", "overrides", "scripts", "mkdocs.yml")


def copy_repository(root: Path) -> Project:
    """What a site is built from, in the folder `root`; the repository's own site/ is left alone."""
    for part in PARTS:
        source = REPOSITORY / part
        if source.is_dir():
            skip = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, root / part, ignore=skip)
        else:
            shutil.copy(source, root / part)
    return Project(root)


def set_up(
    project: Project, site_url: str = "", repository: str = "", corrections_email: str = ""
) -> None:
    """Write the settings that a maintainer makes before launch; empty takes one away."""
    text = project.read("mkdocs.yml")
    for key, value in (
        ("site_url", site_url),
        ("  repository", repository),
        ("  corrections_email", corrections_email),
    ):
        text, found = re.subn(rf"^{key}:.*$", f'{key}: "{value}"', text, flags=re.MULTILINE)
        assert found == 1, f"mkdocs.yml has {found} lines that start with {key}:"
    project.write("mkdocs.yml", text)


def build(project: Project, today: date) -> Path:
    """Build a project that has to be good; gives its site."""
    bad = errors(build_site(project.root, today))
    assert not bad, "\n".join(str(finding) for finding in bad)
    return project.path("site")


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
