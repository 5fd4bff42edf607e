"""A language that Material has no words for, from nothing to a site that is offered."""

from pathlib import Path

import pytest

from tests.project import TODAY, Project, in_other_words, make_project
from tests.repository import build


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def test_a_new_language_is_built_and_offered_to_nobody(project: Project) -> None:
    answer = project.run("new-language", "so")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "docs/so/index.md" in answer.stdout
    library = project.library()
    assert library.settings.languages["so"].name == "Soomaali"
    assert library.settings.preview == ("so",)
    assert project.run("check").returncode == 0
    site = build(project, TODAY)
    home = (site / "so/index.html").read_text(encoding="utf-8")
    assert '<html lang="so" dir="ltr">' in home
    assert 'name="robots" content="noindex"' in home
    assert 'hreflang="so"' not in (site / "index.html").read_text(encoding="utf-8")


def test_a_code_that_yaml_takes_for_something_else_is_a_language_too(project: Project) -> None:
    for code in ("no", "so"):
        answer = project.run("new-language", code)
        assert answer.returncode == 0, answer.stdout + answer.stderr
    assert project.library().settings.preview == ("no", "so")


def test_once_it_is_translated_it_can_be_offered(project: Project) -> None:
    project.run("new-language", "so")
    project.change("mkdocs.yml", '  preview: ["so"]\n', "")
    assert "is not translated" in project.run("check").stdout
    page = project.page("docs/so/index.md")
    head = project.read("docs/so/index.md").partition("---\n")[2].partition("---\n")[0]
    for text in (page.front.description, page.front.title):
        head = head.replace(text, in_other_words(text, "cy"))
    body = in_other_words(page.body, "cy")
    project.write("docs/so/index.md", f"---\n{head}---\n{body}")
    answer = project.run("check")
    assert answer.returncode == 0, answer.stdout
    site = build(project, TODAY)
    assert 'hreflang="so"' in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("ur", "is there already"),
        ("zz", "is no code"),
        ("gsw", "is no code"),
        ("../x", "is no code"),
    ],
)
def test_a_code_that_makes_no_sense_is_refused(project: Project, code: str, what: str) -> None:
    before = project.read("mkdocs.yml")
    answer = project.run("new-language", code)
    assert answer.returncode == 1
    assert what in answer.stdout
    assert "Traceback" not in answer.stdout + answer.stderr
    assert project.read("mkdocs.yml") == before
