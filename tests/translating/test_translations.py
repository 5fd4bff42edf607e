"""The command `translations`: what it shows, and what it writes."""

import subprocess
from pathlib import Path

import pytest

from tests.project import TODAY, Project, make_project

EN, CY, UR = (f"docs/{code}/help/index.md" for code in ("en", "cy", "ur"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small project with a history of one commit."""
    project = make_project(tmp_path / "project")
    git(project, "init", "--quiet")
    commit(project)
    return project


def git(project: Project, *arguments: str) -> None:
    names = ["-c", "user.name=A person", "-c", "user.email=person@example.org"]
    subprocess.run(["git", *names, *arguments], cwd=project.root, check=True, capture_output=True)


def commit(project: Project) -> None:
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "A change")


def said(project: Project, *arguments: str) -> str:
    answer = project.run("translations", *arguments)
    assert "Traceback" not in answer.stdout + answer.stderr
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def row(table: str, code: str) -> list[int]:
    line = next(line for line in table.splitlines() if line.startswith(f"{code}  "))
    return [int(word) for word in line.split() if word.isdigit()]


def test_the_table_says_how_far_each_language_is(project: Project) -> None:
    project.change("docs/ur/index.md", "status: draft", "status: reviewed\nreviewer: A person")
    project.write("docs/cy/gone.md", project.read("docs/cy/index.md"))
    project.add(EN, "\nOne more sentence.\n")
    table = said(project)
    # current, stale, missing, orphan, draft, reviewed
    assert row(table, "cy") == [1, 1, 2, 1, 3, 0]
    assert row(table, "ur") == [1, 1, 2, 0, 1, 1]
    assert "orphan: docs/cy/gone.md" in table
    assert "stale: docs/ur/help/index.md" in table
    assert "missing: docs/ur/talk/index.md" in table


def test_check_lists_what_a_change_of_english_makes_stale(project: Project) -> None:
    project.add(EN, "\nOne more sentence.\n")
    assert f"{EN} has changed; now stale: cy, ur" in project.run("check").stdout


def test_a_stale_page_is_shown_what_changed_heading_by_heading(project: Project) -> None:
    project.change(
        EN, "## What to do next { #next }", "## More { #more }\n\nNew.\n\n## Next { #next }"
    )
    project.change(EN, "Call {{", "Phone {{")
    commit(project)
    told = said(project, UR)
    assert "# more: new" in told
    assert "# next: changed" in told
    assert "# today: changed" in told
    assert "# how-many" not in told
    assert "\n- Call {{" in told
    assert "\n+ Phone {{" in told


def test_without_a_history_it_says_so(project: Project) -> None:
    project.change(UR, 'source_hash: "', 'source_hash: "00000000')
    project.write(UR, project.read(UR).replace("00000000" + project.page(EN).source_hash, "0" * 16))
    assert "is not in the history of this clone" in said(project, UR)


def test_accepting_a_translation_makes_it_current(project: Project) -> None:
    project.add(EN, "\nOne more sentence.\n")
    project.add(UR, "\nایک اور جملہ۔\n")
    assert "up to date" in said(project, UR, "--accept")
    library = project.library()
    page = library.pages["ur", "help/index.md"]
    assert not library.is_stale(page)
    assert f"translated: {TODAY}" in project.read(UR)
    assert library.is_stale(library.pages["cy", "help/index.md"])


def test_what_still_differs_is_not_accepted(project: Project) -> None:
    project.add(EN, "\n## More { #more }\n\nText.\n")
    before = project.read(UR)
    answer = project.run("translations", UR, "--accept")
    assert answer.returncode == 1
    assert "'more'" in answer.stdout
    assert project.read(UR) == before


@pytest.mark.parametrize("name", [EN, "docs/ur/no-such-page.md"])
def test_only_a_translation_is_accepted(project: Project, name: str) -> None:
    answer = project.run("translations", name, "--accept")
    assert answer.returncode == 1
    assert "this is no translation" in answer.stdout


def test_a_change_that_keeps_the_meaning_is_marked_with_its_reason(project: Project) -> None:
    project.change(EN, "critical: false", "critical: true")
    project.change(EN, "Call {{", "Phone {{")
    assert project.run("check").returncode == 1
    said(project, EN, "--same-meaning", "--reason", "Another word for it.")
    answer = project.run("check")
    assert answer.returncode == 0, answer.stdout
    assert "Another word for it." in project.read(EN)
    # Once more, and the mark is about the newest text only.
    project.change(EN, "Phone {{", "Ring {{")
    said(project, EN, "--same-meaning", "--reason", "Yet another.")
    assert "Another word for it." not in project.read(EN)
    assert project.run("check").returncode == 0


def test_a_page_that_was_stale_before_such_a_change_stays_stale(project: Project) -> None:
    project.change(EN, "Call {{", "Never call {{")
    said(project, UR, "--accept")
    commit(project)
    project.change(EN, "Never call {{", "Never phone {{")
    said(project, EN, "--same-meaning", "--reason", "Another word for it.")
    library = project.library()
    assert library.is_stale(library.pages["cy", "help/index.md"])
    assert not library.is_stale(library.pages["ur", "help/index.md"])


def test_marks_add_up_over_changes_that_are_committed(project: Project) -> None:
    for old, new in (("Call", "Phone"), ("Phone", "Ring")):
        project.change(EN, f"{old} {{{{", f"{new} {{{{")
        said(project, EN, "--same-meaning", "--reason", "Another word for it.")
        commit(project)
    library = project.library()
    assert not library.is_stale(library.pages["cy", "help/index.md"])


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        ((EN, "--same-meaning"), "no reason is given"),
        ((UR, "--same-meaning", "--reason", "x"), "this is no English page"),
        ((EN, "--same-meaning", "--reason", "x"), "there is no earlier text"),
    ],
)
def test_a_mark_that_makes_no_sense_is_refused(
    project: Project, arguments: tuple[str, ...], what: str
) -> None:
    answer = project.run("translations", *arguments)
    assert answer.returncode == 1
    assert what in answer.stdout


def test_what_has_one_right_form_is_mended(project: Project) -> None:
    project.change(UR, "{ #today }", "{ #aaj }")
    project.change(UR, "2025", "۲۰۲۵")
    project.add(UR, "\nیہ كيا\n")
    assert f"{UR}: mended" in said(project, "--mend")
    text = project.read(UR)
    assert "{ #today }" in text
    assert "2025" in text
    assert "یہ کیا" in text
    assert "Nothing to mend." in said(project, "--mend")
