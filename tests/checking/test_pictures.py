"""Pictures that pages name exist and have words; a file with a mistake is said once."""

from pathlib import Path

import pytest

from scripts.checking.references import check_references
from scripts.checking.structure import check_structure
from scripts.finding import errors
from tests.project import Project, in_other_words, make_project

INDEX = "docs/en/index.md"
PICTURES = "docs/_data/pictures.yml"
WORDS = "docs/en/_strings.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project) -> list[tuple[str, int, str]]:
    library = project.library()
    return project.said([*library.findings, *check_structure(library), *check_references(library)])


@pytest.mark.parametrize("page", [INDEX, "docs/ur/index.md"])
def test_a_picture_that_is_not_there_is_said_where_it_is_named(project: Project, page: str) -> None:
    project.add(page, '\n{{ picture("gone") }}\n')
    line = project.line(page, "gone")
    assert found(project) == [(page, line, "there is no picture 'gone'")]


def test_a_picture_that_is_there_is_good(project: Project) -> None:
    project.add(INDEX, '\n{{ picture("school-route") }}\n')
    assert found(project) == []


def test_a_picture_with_a_mistake_is_not_said_to_be_gone(project: Project) -> None:
    project.add(INDEX, '\n{{ picture("school-route") }}\n')
    project.change(PICTURES, "{id: notice, icon: ear}", "{id: notice, icon: nose}")
    ((file, line, what),) = found(project)
    assert (file, line) == (PICTURES, project.line(PICTURES, "nose"))
    assert "'nose'" in what


def test_a_word_that_is_missing_is_said_in_the_english_words(project: Project) -> None:
    for locale in ("en", "cy", "ur"):
        text = f"      text: {in_other_words('Rest. Answer no rumours.', locale)}\n"
        project.change(f"docs/{locale}/_strings.yml", text, "")
    line = project.line(WORDS, "    evening:")
    what = "the picture 'first-24-hours' has no words pictures.first-24-hours.evening.text"
    assert found(project) == [(WORDS, line, what)]


def test_a_step_without_words_is_said_in_the_english_words(project: Project) -> None:
    project.change(PICTURES, "  - {id: trace,", "  - {id: ask, icon: phone}\n  - {id: trace,")
    line = project.line(WORDS, "  check-a-claim:")
    said = found(project)
    assert [(file, where) for file, where, _ in said] == [(WORDS, line)] * 2
    assert said[0][2].endswith("check-a-claim.ask.name")
    assert said[1][2].endswith("check-a-claim.ask.text")


def test_a_word_that_only_a_translation_lacks_is_a_warning(project: Project) -> None:
    text = f"      text: {in_other_words('Rest. Answer no rumours.', 'ur')}\n"
    project.change("docs/ur/_strings.yml", text, "")
    library = project.library()
    (finding,) = check_structure(library)
    assert finding.severity == "warning"
    assert "pictures.first-24-hours.evening.text" in finding.what


@pytest.mark.parametrize("text", ["broken: [\n", ""])
def test_a_file_that_cannot_be_read_is_said_once(project: Project, text: str) -> None:
    project.add(INDEX, '\n{{ picture("school-route") }}\n')
    project.write(PICTURES, text)
    said = [(file, what) for file, _, what in found(project)]
    assert len(said) == 1
    assert said[0][0] == PICTURES


def test_the_build_stops_at_a_picture_that_is_not_there(project: Project) -> None:
    project.add(INDEX, '\n{{ picture("gone") }}\n')
    line = project.line(INDEX, "gone")
    done = project.run("build")
    assert done.returncode == 1
    assert f"{INDEX}:{line}: error: there is no picture 'gone'" in done.stdout
    assert "docs/_data/pictures.yml" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_missing_file_is_an_error(project: Project) -> None:
    project.path(PICTURES).unlink()
    assert [f.file for f in errors(project.check())] == [project.path(PICTURES)]
