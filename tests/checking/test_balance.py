from pathlib import Path

from scripts.checking.balance import PAGES, balance_table, check_balance, weight
from scripts.content.library import Library, read_library
from scripts.content.pages import Page
from tests.checking.pages import library_of, page_of
from tests.project import REPOSITORY

SIGNS = "| Ordinary | Worth a talk | Act now |\n| --- | --- | --- |\n"
BODY = (
    '!!! care-now ""\n    ## Call 999 if { #call }\n\n    Now.\n\n'
    "## Look { #look }\n\n" + SIGNS + "| a | b | c |\n| d | e | f |\n\n> “Say it.”\n\n> “Again.”\n"
)


def pages(folder: Path, *bodies: str) -> list[Page]:
    return [page_of(folder, body, name) for body, name in zip(bodies, PAGES, strict=False)]


def test_a_page_is_weighed(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, BODY)
    found = weight(page)
    assert (found.headings, found.signs, found.care_cards, found.quotations) == (2, 2, 1, 2)
    assert found.words == 20


def test_pages_of_one_shape_are_in_balance(small: Library, tmp_path: Path) -> None:
    assert check_balance(library_of(small, *pages(tmp_path, BODY, BODY, BODY))) == []


def test_a_page_with_more_signs_is_found(small: Library, tmp_path: Path) -> None:
    more = BODY.replace("| a | b | c |\n", "| a | b | c |\n" * 2)
    findings = check_balance(library_of(small, *pages(tmp_path, BODY, more)))
    assert [f.what for f in findings] == [
        "signs/islamist.md has 3 signs and signs/far-right.md has 2: more than 1.25 times as many"
    ]


def test_a_page_with_more_words_is_found(small: Library, tmp_path: Path) -> None:
    findings = check_balance(library_of(small, *pages(tmp_path, BODY, BODY + "\nWord " * 9)))
    assert ["words" in f.what for f in findings] == [True]


def test_the_figures_are_printed(small: Library, tmp_path: Path) -> None:
    table = balance_table(library_of(small, *pages(tmp_path, BODY, BODY)))
    lines = table.split("\n")
    assert [line.split()[0] for line in lines[2:4]] == list(PAGES[:2])
    assert lines[-1].split()[-5:] == ["1.00"] * 5
    assert balance_table(small) == ""


def test_the_real_pages_are_all_there_and_in_balance() -> None:
    library = read_library(REPOSITORY)
    assert [name for name in PAGES if ("en", name) not in library.pages] == []
    assert check_balance(library) == []
