from pathlib import Path

import pytest

from scripts.content.guide import PlanPage, pages_of, question_address, read_guide
from tests.project import DATA

GUIDE = DATA["guide.yml"]


def said(folder: Path, old: str = "", new: str = "") -> list[tuple[int, str]]:
    assert old in GUIDE
    path = folder / "guide.yml"
    path.write_text(GUIDE.replace(old, new, 1), encoding="utf-8")
    return [(finding.line, finding.what) for finding in read_guide(path)[2]]


def test_a_good_guide_is_read(tmp_path: Path) -> None:
    assert said(tmp_path) == []
    guide, _, _ = read_guide(tmp_path / "guide.yml")
    assert guide is not None
    assert [plan.id for plan in guide.plans] == ["danger", "parent-afraid", "parent-targeted"]


def test_a_plan_has_a_page_for_each_nation_or_one_for_all(tmp_path: Path) -> None:
    said(tmp_path)
    guide, _, _ = read_guide(tmp_path / "guide.yml")
    assert guide is not None
    assert [page.address for page in pages_of(guide.plan("danger"))] == ["help/decide/plan/danger/"]
    assert [page.nation for page in pages_of(guide.plan("parent-targeted"))] == [
        "england", "wales", "scotland", "northern-ireland",
    ]  # fmt: skip
    ending = PlanPage(guide.plan("parent-targeted"), "wales")
    assert ending.address == "help/decide/plan/parent-targeted/wales/"


def test_each_question_has_an_address() -> None:
    assert question_address() == "help/decide/seen/"
    assert question_address("afraid") == "help/decide/afraid/"


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("danger: danger", "danger: panic", 2, "danger leads to 'panic', which is no plan"),
        ("parent: parent-afraid", "parent: no-such", 5, "afraid leads parent to 'no-such'"),
        ("- id: parent-afraid\n", "- id: danger\n", 21, "the plan id 'danger' is used twice"),
        ("    wales: help/index.md#today\n", "", 9, "then home says nothing for wales"),
        ("  then: home\n", "  then: away\n", 19, "'away' does not stand under then"),
        ("  urgent: true\n", "  hurry: true\n", 17, "the key 'plans.0.hurry' is not known"),
        ("contacts: [emergency-999]", "contacts: []", 18, "plans.0.contacts"),
        ("  england: help", "  france: help", 10, "then.home.france"),
    ],
)
def test_what_is_wrong_is_said_on_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    findings = said(tmp_path, old, new)
    assert any(found == line and what in words for found, words in findings), findings


def test_a_plan_that_no_answer_leads_to_is_found(tmp_path: Path) -> None:
    findings = said(tmp_path, "plans: {parent: parent-afraid,", "plans: {parent: danger,")
    assert [what for _, what in findings] == ["no answer leads to the plan 'parent-afraid'"]
