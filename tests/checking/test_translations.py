"""Translations over time: what a stale or missing page does to the build."""

from pathlib import Path

import pytest

from scripts.checking.translations import check_translations
from scripts.finding import Finding
from tests.project import Project, make_project

HOME, HELP = "docs/en/index.md", "docs/en/help/index.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project) -> list[Finding]:
    return check_translations(project.library())


def make_critical(project: Project) -> None:
    project.change(HELP, "critical: false", "critical: true")


def test_the_small_project_is_whole(project: Project) -> None:
    assert found(project) == []


def test_a_stale_page_is_warned_about_on_its_line(project: Project) -> None:
    project.add(HELP, "\nOne more sentence.\n")
    stale = found(project)
    assert sorted(finding.file for finding in stale) == [
        project.path("docs/cy/help/index.md"),
        project.path("docs/ur/help/index.md"),
    ]
    for finding in stale:
        line = finding.file.read_text(encoding="utf-8").split("\n")[finding.line - 1]
        assert line.startswith("source_hash: ")
        assert finding.severity == "warning"
        assert "--accept docs/" in finding.mend


@pytest.mark.parametrize("name", [HOME, HELP])
def test_a_stale_critical_page_stops_the_build(project: Project, name: str) -> None:
    make_critical(project)
    project.add(name, "\nOne more sentence.\n")
    assert [finding.severity for finding in found(project)] == ["error"] * 2


def test_a_missing_critical_page_stops_the_build(project: Project) -> None:
    make_critical(project)
    project.path("docs/ur/help/index.md").unlink()
    (finding,) = found(project)
    assert finding.severity == "error"
    assert finding.file == project.path("docs/ur/help/index.md")


def test_a_language_in_preview_may_lack_them(project: Project) -> None:
    make_critical(project)
    project.change("mkdocs.yml", "extra:\n", "extra:\n  preview: [ur]\n")
    project.path("docs/ur/help/index.md").unlink()
    project.add(HOME, "\nOne more sentence.\n")
    assert {f.severity for f in found(project) if "/ur/" in str(f.file)} == {"warning"}


def test_a_language_in_preview_that_is_whole_is_to_be_offered(project: Project) -> None:
    project.change("mkdocs.yml", "extra:\n", "extra:\n  preview: [ur]\n")
    (finding,) = found(project)
    assert finding.severity == "warning"
    assert finding.line == project.line("mkdocs.yml", "preview:")
    assert "take ur out of preview" in finding.mend


def mark(project: Project, of: str) -> None:
    """Mark that the English help page means what it meant as `of`."""
    now = project.page(HELP).source_hash
    entry = f'same_meaning: [{{of: "{of}", now: "{now}", reason: A comma.}}]\n'
    project.change(HELP, "exit: ", f"{entry}exit: ")


def test_a_change_that_is_marked_as_not_touching_meaning_makes_nothing_stale(
    project: Project,
) -> None:
    make_critical(project)
    before = project.page(HELP).source_hash
    project.add(HELP, "\nOne more sentence.\n")
    mark(project, before)
    assert found(project) == []


def test_the_mark_holds_for_that_change_only(project: Project) -> None:
    make_critical(project)
    before = project.page(HELP).source_hash
    project.add(HELP, "\nOne more sentence.\n")
    mark(project, before)
    project.add(HELP, "\nA new danger.\n")
    said = [(finding.file.parent.parent.name, finding.severity) for finding in found(project)]
    assert sorted(said) == [("cy", "error"), ("en", "error"), ("ur", "error")]
