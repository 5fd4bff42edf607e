from pathlib import Path

import pytest

from scripts.checking.claims import check_claims
from scripts.content.library import Library
from tests.checking.pages import library_of, page_of

HIGH, MEDIUM = "ons-language-2022", "school-bullying-2025"


def found(small: Library, folder: Path, body: str) -> list[tuple[int, str]]:
    """How many lines into the body something is wrong, and what."""
    page = page_of(folder, body)
    library = library_of(small, page)
    return [(f.line - page.body_line, f.what) for f in check_claims(library)]


def test_the_small_project_claims_nothing_without_a_source(small: Library) -> None:
    assert check_claims(small) == []


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("It is 56% of them.", "a figure"),
        ("It is 1 in 14 of them.", "a figure"),
        ("There were 8,778 of them.", "a figure"),
        ("It is half of all referrals.", "a figure"),
        ("It has been so since 2015.", "a date"),
        ("Schools have a legal duty.", "a statement about the law"),
        ("Sharing it is a crime.", "a statement about the law"),
        ("It can be an offence to keep it.", "a statement about the law"),
        ("Research says so.", "a statement about research"),
        ("Studies find small links.", "a statement about research"),
        ("The evidence shows more.", "a statement about research"),
    ],
)
def test_a_claim_without_a_source_is_found(
    small: Library, tmp_path: Path, claim: str, kind: str
) -> None:
    ((line, said),) = found(small, tmp_path, f"Text.\n\n{claim}\n")
    assert (line, said) == (2, f"{kind} has no source: {claim!r}")
    assert found(small, tmp_path, f'Text.\n\n{claim} {{{{ cite("{HIGH}") }}}}\n') == []


@pytest.mark.parametrize(
    "text",
    [
        "Wait 10 minutes, then ask 2 questions.",
        "It is for ages 11 to 14.",
        "If it is a crime, call the police.",
        "Do not keep it as evidence.",
        "The evidence here is thin.",
        "We read a stored copy on 23 November 2026.",
        "Not every cruel remark is a crime.",
        "> “It is against the law, and 90% of people know it.”",
    ],
)
def test_what_is_no_claim_needs_no_source(small: Library, tmp_path: Path, text: str) -> None:
    assert found(small, tmp_path, text + "\n") == []


def test_a_source_before_a_list_or_table_holds_for_all_of_it(
    small: Library, tmp_path: Path
) -> None:
    cited = f'The figures: {{{{ cite("{HIGH}") }}}}\n\n'
    for rows in ("- 12% here\n- 13% there\n", "| a |\n| --- |\n| 12% |\n"):
        assert found(small, tmp_path, cited + rows) == []
        assert len(found(small, tmp_path, "The figures:\n\n" + rows)) >= 1


def test_a_source_in_a_row_holds_for_the_row_only(small: Library, tmp_path: Path) -> None:
    body = f'| a | b |\n| --- | --- |\n| 12% | c {{{{ cite("{HIGH}") }}}} |\n| 13% | d |\n'
    assert found(small, tmp_path, body) == [(3, "a figure has no source: '13%'")]


def test_the_law_may_be_told_on_another_page_and_a_figure_may_not(
    small: Library, tmp_path: Path
) -> None:
    assert found(small, tmp_path, "It can be a crime: [the law](help/index.md).\n") == []
    assert len(found(small, tmp_path, "It is 5%: [the law](help/index.md).\n")) == 1


def test_a_medium_source_is_named_in_the_text(small: Library, tmp_path: Path) -> None:
    cite = f'{{{{ cite("{MEDIUM}") }}}}'
    ((line, said),) = found(small, tmp_path, f"Text.\n\nMany are bullied. {cite}\n")
    assert line == 2
    assert said == f"{MEDIUM} is of medium confidence, and the sentence states it as fact"
    for named in ("Teachers said in 2025 that many are.", "Schools count many."):
        assert found(small, tmp_path, f"{named} {cite}\n") == []
    assert found(small, tmp_path, f'Many are. {{{{ cite("{HIGH}") }}}}\n') == []
