"""`launch-check` lists what a person has still to confirm before the site is announced."""

from pathlib import Path

import pytest

from scripts.__main__ import main
from tests.project import Project, make_project
from tests.repository import set_up

SETTINGS = ("site_url", "extra.repository", "extra.corrections_email")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path)


def launch_check(project: Project, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["launch-check"], project.root) == 0
    return capsys.readouterr().out.splitlines()


def of(lines: list[str], word: str) -> str:
    [line] = [line for line in lines if word in line]
    return line


def test_settings_that_are_not_made_are_to_do(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(project)
    lines = launch_check(project, capsys)
    for setting in SETTINGS:
        assert "to do" in of(lines, setting)


def test_settings_that_are_made_are_done(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(project, "https://a.example/", "https://github.com/a/b", "a@b.example")
    lines = launch_check(project, capsys)
    for setting in SETTINGS:
        assert "done" in of(lines, setting)


def test_every_live_contact_is_listed_until_it_is_confirmed(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    live = [c for c in project.library().book.contacts.values() if c.status == "live"]
    lines = launch_check(project, capsys)
    for contact in live:
        assert contact.display is None or contact.display in of(lines, f"  {contact.id}: ")
    assert f"{len(live)} of {len(live)}" in "\n".join(lines)
    main(["confirm", "childline", "--by", "A Person"], project.root)
    after = launch_check(project, capsys)
    assert [line for line in after if "  childline: " in line] == []
    assert f"{len(live) - 1} of {len(live)}" in "\n".join(after)


def test_contacts_without_a_number_are_listed_apart(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "https://quiet.example.com" in of(launch_check(project, capsys), "quiet-line")


def test_drafts_are_listed_until_a_speaker_has_read_them(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "docs/ur/index.md" in "\n".join(launch_check(project, capsys))
    project.change("docs/ur/index.md", "status: draft", "status: reviewed\nreviewer: A Speaker")
    assert "docs/ur/index.md" not in "\n".join(launch_check(project, capsys))


def test_settings_that_cannot_be_read_are_refused_in_one_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.change("mkdocs.yml", "nav:\n", "nav: [\n")
    assert main(["launch-check"], project.root) == 1
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith("mkdocs.yml:")
