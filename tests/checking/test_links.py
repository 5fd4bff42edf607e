from dataclasses import replace
from pathlib import Path

import pytest

from scripts.checking.links import check_links
from scripts.content.library import Library, read_library
from scripts.content.pages import read_page
from scripts.finding import Finding
from tests.project import REPOSITORY, front_matter


def found(small: Library, folder: Path, text: str, locale: str = "en") -> list[Finding]:
    """What is found on one more page, talk/more.md, whose third line after the top is the text."""
    path = folder / "more.md"
    path.write_text(front_matter("More") + f"## Own {{ #own }}\n\n{text}\n", encoding="utf-8")
    page, findings = read_page(path, "en", "talk/more.md")
    assert page, findings
    page = replace(page, locale=locale)
    return check_links(replace(small, pages={**small.pages, (locale, page.name): page}))


@pytest.mark.parametrize(
    "text",
    [
        "[Help](../help/index.md)",
        "[Help](../help/index.md#call-999)",
        "[Help](<../help/index.md>)",
        '[Help](../help/index.md "A title")',
        "[Help](../help/../help/index.md)",
        "[Talk](index.md)",
        "[Talk](./index.md)",
        "[Home](../index.md)",
        "[Own](#own)",
        "[Own](more.md#own)",
        "[Help][help]\n\n[help]: ../help/index.md#today",
        "[A source](https://example.org/)",
        "[Text in brackets]",
        "[Text] (and more)",
        "A sum: 1 < 2 and 3 > 2",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(
    small: Library, tmp_path: Path, text: str
) -> None:
    assert found(small, tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[Help](gone.md)", "the link 'gone.md' leads to no page"),
        ("[Help](help/index.md)", "leads to no page"),
        ("[Help](../Help/index.md)", "leads to no page"),
        ("[Help](../help/index.md#gone)", "leads to no heading"),
        ("[Help](../help/index.md#Today)", "leads to no heading"),
        ("[Help](#gone)", "the link '#gone' leads to no heading"),
        ("[Help](<gone.md>)", "leads to no page"),
        ('[Help](gone.md "A title")', "leads to no page"),
        ("[Help](gone.md 'A title')", "leads to no page"),
        ("[Help](%67one.md)", "leads to no page"),
        ("[Help\nnow](gone.md)", "leads to no page"),
        ("[[Help] now](gone.md)", "leads to no page"),
        ("[**Help**](gone.md)", "leads to no page"),
        ("- [Help](gone.md)", "leads to no page"),
        ("| [Help](gone.md) | x |", "leads to no page"),
        ("[gone]: gone.md", "leads to no page"),
        ("[Help](/help/)", "starts at the root"),
        ("[Help](/help/index.md)", "starts at the root"),
        ("[Help](../../ur/index.md)", "leads out of this language"),
        ("[Help](../../../mkdocs.yml)", "leads out of this language"),
        ("[Help](../help/)", "is not to a page"),
        ("[Help](../help)", "is not to a page"),
        ("[Help](../help/index.html)", "is not to a page"),
        ("[Help](../_strings.yml)", "is not to a page"),
        ("![Picture](../../assets/icon.svg)", "leads out of this language"),
        ("![Picture](gone.png)", "is not to a page"),
        ("[Help]()", ""),
        ("[Help][gone]", ""),
        ("<b>Bold</b>", "there is HTML in the page: '<b>'"),
        ("<script>alert(1)</script>", "there is HTML"),
        ("<img src=x onerror=alert(1)>", "there is HTML"),
        ("</div>", "there is HTML"),
        ("< b>", "there is HTML"),
        ("<b\nclass=x>", "there is HTML"),
        ("[x](javascript:alert(1))", ""),
        ("[x](data:text/html,x)", ""),
        ("[x](JaVaScRiPt:alert(1))", ""),
        ("[x](java&#115;cript:alert(1))", ""),
        ("[x]: javascript:alert(1)", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_found_on_its_line(
    small: Library, tmp_path: Path, text: str, what: str
) -> None:
    findings = found(small, tmp_path, text)
    path = tmp_path / "more.md"
    line = path.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1
    assert any(f.line == line and f.file == path and what in f.what for f in findings), findings


def test_the_headings_that_a_link_could_lead_to_are_named(small: Library, tmp_path: Path) -> None:
    (finding,) = found(small, tmp_path, "[Help](../help/index.md#gone)")
    assert "call-999" in finding.mend
    assert "today" in finding.mend


def test_a_translation_may_link_to_a_page_that_is_not_translated(
    small: Library, tmp_path: Path
) -> None:
    assert ("ur", "help/contacts.md") not in small.pages
    assert found(small, tmp_path, "[All](../help/contacts.md#children)", "ur") == []
    assert found(small, tmp_path, "[All](../help/contacts.md#gone)", "ur")


def test_the_real_content_has_no_dead_link() -> None:
    assert check_links(read_library(REPOSITORY)) == []
