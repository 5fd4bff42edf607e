"""`confirm ID --by NAME` records that a person checked a contact with the live service."""

from datetime import timedelta
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.content.contacts import MONTHS_UNCHECKED
from scripts.content.months import months_after
from tests.project import TODAY, Project, make_project

CONTACTS = "docs/_data/contacts.yml"
IDS = ("emergency-999", "childline", "quiet-line")  # the first, one between, the last


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path)


def confirm(project: Project, contact: str, by: str = "A Person") -> int:
    return main(["confirm", contact, "--by", by], project.root)


@pytest.mark.parametrize("contact", IDS)
def test_it_notes_who_and_when_and_sets_the_next_check(project: Project, contact: str) -> None:
    assert confirm(project, contact) == 0
    found = project.library().book.contacts[contact]
    assert found.confirmed is not None
    assert (found.confirmed.by, found.confirmed.date) == ("A Person", TODAY)
    assert found.check_by == months_after(TODAY, MONTHS_UNCHECKED)


@pytest.mark.parametrize("contact", IDS)
def test_all_other_lines_stay_as_they_are(project: Project, contact: str) -> None:
    before = project.read(CONTACTS).split("\n")
    confirm(project, contact)
    after = project.read(CONTACTS).split("\n")
    changed = [line.strip().split(":")[0] for line in after if line not in before]
    assert changed == ["confirmed", "check_by"]
    assert len(after) == len(before) + 1


def test_comments_stay(project: Project) -> None:
    project.change(CONTACTS, "  name: Childline\n", "  name: Childline  # as it calls itself\n")
    project.change(CONTACTS, "- id: shout\n", "# by text only\n- id: shout\n")
    confirm(project, "childline")
    text = project.read(CONTACTS)
    for comment in ("# The contacts of the", "# as it calls itself", "# by text only\n- id: shout"):
        assert comment in text


def test_a_comment_beside_the_day_of_the_next_check_stays(project: Project) -> None:
    day = project.library().book.contacts["childline"].check_by
    text = project.read(CONTACTS)
    start = text.index("- id: childline")
    noted = text[start:].replace(f"check_by: {day}", f"check_by: {day}  # hours may change", 1)
    project.write(CONTACTS, text[:start] + noted)
    confirm(project, "childline")
    assert "# hours may change" in project.read(CONTACTS)


def test_a_second_check_takes_the_place_of_the_first(project: Project) -> None:
    confirm(project, "childline", "First Person")
    confirm(project, "childline", "Second Person")
    text = project.read(CONTACTS)
    assert "First Person" not in text
    assert text.count("confirmed:") == 1


def test_a_check_written_on_several_lines_is_replaced_too(project: Project) -> None:
    yesterday = TODAY - timedelta(days=1)
    project.change(
        CONTACTS,
        "- id: childline\n",
        f"- id: childline\n  confirmed:\n    date: {yesterday}\n    by: First Person\n",
    )
    assert confirm(project, "childline", "Second Person") == 0
    found = project.library().book.contacts["childline"].confirmed
    assert found is not None
    assert found.by == "Second Person"


@pytest.mark.parametrize("by", ["Siân O'Neill", 'The "duty" officer', "a\\b", "Ayşe: #1", "علی"])
def test_any_name_comes_back_as_it_was_given(project: Project, by: str) -> None:
    assert confirm(project, "childline", by) == 0
    found = project.library().book.contacts["childline"].confirmed
    assert found is not None
    assert found.by == by


@pytest.mark.parametrize(
    ("contact", "by"),
    [("no-such-line", "A Person"), ("childline", ""), ("childline", "  "), ("childline", "a\x07b")],
)
def test_a_bad_id_or_name_is_refused_in_one_line_and_nothing_is_written(
    project: Project, capsys: pytest.CaptureFixture[str], contact: str, by: str
) -> None:
    before = project.read(CONTACTS)
    assert confirm(project, contact, by) == 1
    said = capsys.readouterr()
    assert said.err == ""
    [line] = said.out.splitlines()
    assert line.startswith(CONTACTS)
    assert " to mend: " in line
    assert project.read(CONTACTS) == before


def test_data_that_does_not_read_is_refused_and_nothing_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.change(CONTACTS, "needs: [danger]", "needs: [nothing]")
    before = project.read(CONTACTS)
    assert confirm(project, "childline") == 1
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert project.read(CONTACTS) == before


def test_nothing_is_left_beside_the_file(project: Project) -> None:
    before = sorted(project.path("docs/_data").iterdir())
    confirm(project, "childline")
    assert sorted(project.path("docs/_data").iterdir()) == before


def test_it_says_what_it_has_done(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    confirm(project, "childline")
    [line] = capsys.readouterr().out.splitlines()
    assert "childline" in line
    assert "A Person" in line
