from pathlib import Path

import pytest

from scripts.checking.guide import check_guide
from scripts.content.guide import NATIONS, PlanPage, pages_of
from scripts.content.library import Library
from tests.project import Project, make_project

FILE = "docs/_data/guide.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project) -> list[tuple[str, int, str]]:
    return project.said(check_guide(project.library()))


def test_the_guide_of_the_small_project_is_whole(project: Project) -> None:
    assert found(project) == []


def test_a_contact_that_is_not_there_is_found(project: Project) -> None:
    project.change(FILE, "[childline, shout]", "[childline, nobody]")
    line = project.line(FILE, "nobody")
    assert found(project) == [(FILE, line, "there is no contact 'nobody'")]


def test_a_nation_without_anyone_to_contact_is_found(project: Project) -> None:
    project.change(FILE, "[childline, shout]", "[parent-line]")
    contacts = "docs/_data/contacts.yml"
    before, after = project.read(contacts).split("- id: parent-line")
    only = after.replace("[england, wales, scotland, northern-ireland]", "[england, scotland]", 1)
    project.write(contacts, before + "- id: parent-line" + only)
    line = project.line(FILE, "[parent-line]")
    assert found(project) == [
        (FILE, line, "the plan parent-targeted has no live contact in wales"),
        (FILE, line, "the plan parent-targeted has no live contact in northern-ireland"),
    ]


def test_a_contact_that_nobody_confirmed_does_not_count(project: Project) -> None:
    project.change(FILE, "[childline, quiet-line]", "[quiet-line]")
    ((_, _, what),) = found(project)
    assert what == "the plan parent-afraid has no live contact that is valid in all four nations"


def test_a_page_that_is_not_there_is_found(project: Project) -> None:
    project.change(FILE, "read: [talk/index.md, help/contacts.md]", "read: [talk/no.md]")
    project.change(FILE, "wales: help/index.md#today", "wales: help/no.md#today")
    assert sorted(what for _, _, what in found(project)) == [
        "there is no page 'help/no.md#today'",
        "there is no page 'talk/no.md'",
    ]


def test_an_answer_without_words_is_found(project: Project) -> None:
    project.change(FILE, "- id: afraid", "- id: puzzled")
    ((file, line, what),) = found(project)
    assert (file, what) == (
        "docs/en/_strings.yml",
        "the guide has no words for guide.seen.answers.puzzled",
    )
    assert line == project.line(file, "      violence:") - 1


# --- The real guide ---------------------------------------------------------------------------


def endings(library: Library) -> list[PlanPage]:
    assert library.guide is not None
    return [page for plan in library.guide.plans for page in pages_of(plan)]


def test_every_path_ends_with_someone_to_contact_in_its_nation(library: Library) -> None:
    for ending in endings(library):
        contacts = ending.contacts(library.book)
        assert contacts, ending
        for contact in contacts:
            assert contact.status == "live", ending
            for nation in [ending.nation] if ending.nation else NATIONS:
                assert nation in contact.nations, (ending, contact.id)


def test_every_reader_can_answer_every_question(library: Library) -> None:
    assert library.guide is not None
    for seen in library.guide.seen:
        assert set(seen.plans) == {"parent", "young-person", "school", "community"}, seen.id


def test_northern_ireland_is_never_sent_to_prevent(library: Library) -> None:
    prevent = {
        "act-early-line",
        "prevent-referral-form",
        "prevent-scotland",
        "oipc-prevent-concern",
    }
    there = [e for e in endings(library) if e.nation == "northern-ireland"]
    assert there
    for ending in there:
        assert not prevent & {contact.id for contact in ending.contacts(library.book)}, ending
    strings = library.strings("en")
    words = strings("guide.then.concern.northern-ireland")
    assert "Prevent" not in words
    assert "Channel" not in words


def test_the_first_to_contact_is_not_the_police(library: Library) -> None:
    police = {"police-101", "act-early-line", "emergency-999", "police-scotland-hate"}
    assert library.guide is not None
    for ending in endings(library):
        first = ending.contacts(library.book)[0]
        assert first.id not in police or ending.plan.id == library.guide.danger, ending


def test_in_danger_999_is_first(library: Library) -> None:
    assert library.guide is not None
    plan = library.guide.plan(library.guide.danger)
    assert plan.contacts[0] == "emergency-999"
    assert plan.urgent
