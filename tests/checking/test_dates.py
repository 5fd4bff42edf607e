from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts.checking.dates import check_dates
from scripts.finding import Finding
from tests.project import CHECK_BY, READ, TODAY, Project, make_project

CONTACTS = "docs/_data/contacts.yml"
DAY = timedelta(days=1)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project, today: date) -> list[Finding]:
    return check_dates(project.library(), today)


def test_nothing_is_overdue_before_its_day(project: Project) -> None:
    assert found(project, TODAY) == []


def test_nothing_is_overdue_on_its_day(project: Project) -> None:
    assert found(project, CHECK_BY) == []


def test_a_contact_is_overdue_the_day_after(project: Project) -> None:
    overdue = [finding for finding in found(project, CHECK_BY + DAY) if finding.severity == "error"]
    assert [finding.file for finding in overdue] == [project.path(CONTACTS)] * len(
        project.library().book.contacts
    )


def test_bank_holidays_that_run_out_are_warned_about_60_days_before(project: Project) -> None:
    last = READ + timedelta(days=400)
    path = project.path("docs/_data/bank_holidays.yml")

    def said(today: date) -> list[Finding]:
        return [finding for finding in found(project, today) if finding.file == path]

    assert said(last - 60 * DAY) == []
    [warning] = said(last - 59 * DAY)
    assert warning.severity == "warning"
    assert str(last) in warning.what
    assert "https://example.org/holidays" in warning.mend


def test_each_overdue_contact_is_named_on_its_line_with_what_to_run(project: Project) -> None:
    lines = project.read(CONTACTS).split("\n")
    for finding in found(project, CHECK_BY + DAY):
        if finding.severity == "error":
            identity = finding.what.split()[0]
            above = "\n".join(lines[: finding.line])
            assert lines[finding.line - 1] == f"  check_by: {CHECK_BY}"
            assert above.rpartition("- id: ")[2].startswith(identity)
            assert finding.mend.endswith(f"python -m scripts confirm {identity}")


def test_a_closed_contact_is_never_overdue(project: Project) -> None:
    project.change(CONTACTS, "status: unconfirmed", "status: closed")
    named = [finding.what for finding in found(project, CHECK_BY + DAY)]
    assert not any("quiet-line" in what for what in named)


def test_a_page_that_is_overdue_is_only_warned_about_on_its_line(project: Project) -> None:
    pages = [finding for finding in found(project, CHECK_BY + DAY) if finding.file.suffix == ".md"]
    english = [page.path for (code, _), page in project.library().pages.items() if code == "en"]
    assert sorted(finding.file for finding in pages) == sorted(english)
    for finding in pages:
        line = finding.file.read_text(encoding="utf-8").split("\n")[finding.line - 1]
        assert line == f"review_by: {CHECK_BY}"
        assert finding.severity == "warning"


@pytest.mark.parametrize("english", ["", "Only text.\n", "---\nbroken: [\n---\nText\n"])
def test_an_english_page_that_cannot_be_read_does_not_stop_the_check(
    project: Project, english: str
) -> None:
    project.write("docs/en/index.md", english)
    assert found(project, TODAY) == []


def test_an_english_page_that_is_gone_does_not_stop_the_check(project: Project) -> None:
    project.path("docs/en/index.md").unlink()
    assert found(project, TODAY) == []


@pytest.mark.parametrize("entry", ["- hello\n", "- id: [a]\n", "- id: {a: b}\n", "-\n", "- 7\n"])
def test_an_entry_that_is_no_contact_does_not_stop_the_check(project: Project, entry: str) -> None:
    project.add(CONTACTS, entry)
    assert found(project, TODAY) == []


def test_a_confirmed_contact_is_due_later(project: Project) -> None:
    later = CHECK_BY + 30 * DAY
    project.change(
        CONTACTS,
        f"  read: {READ}\n  check_by: {CHECK_BY}",
        f"  read: {READ}\n  confirmed: {{date: {TODAY}, by: Me}}\n  check_by: {later}",
    )
    named = [finding.what for finding in found(project, CHECK_BY + DAY)]
    assert not any("emergency-999" in what for what in named)
