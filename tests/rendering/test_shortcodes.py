"""Shortcodes work wherever one may stand, and nothing of them is left over."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.markup import card, one, text_of
from tests.project import LOCALES, Project
from tests.repository import files_of


def cards(element: Element) -> list[str]:
    return [found.get("data-contact", "") for found in element.findall(".//*[@data-contact]")]


def section(page: Element, start: str, end: str) -> list[Element]:
    """The elements of the article between two headings."""
    children = list(one(page, ".//article"))
    places = {child.get("id"): number for number, child in enumerate(children)}
    return children[places[start] : places[end]]


def test_a_card_stands_inside_its_list_item(page: Element) -> None:
    lists = [child for child in section(page, "in-a-list", "in-a-table") if child.tag == "ul"]
    assert [cards(item) for item in lists[0].findall("li")] == [["everything-line"], []]


def test_the_list_goes_on_after_a_card(page: Element) -> None:
    lists = [child for child in section(page, "in-a-list", "in-a-table") if child.tag == "ul"]
    assert "0800 1111" in text_of(lists[0].findall("li")[1])


def test_cards_stand_inside_a_care_card(page: Element) -> None:
    care = one(page, ".//div[@class='admonition care-now']")
    assert cards(care) == ["emergency-999", "everything-line"]


def test_a_card_stands_inside_a_closed_block(page: Element) -> None:
    assert cards(one(page, ".//details")) == ["shout"]


def test_numbers_and_links_stand_inside_table_cells(page: Element) -> None:
    cells = one(page, ".//table").findall(".//td")
    link = one(cells[0], "a")
    assert (text_of(link), link.get("href")) == ("Childline", "https://www.childline.org.uk")
    assert text_of(cells[1]) == "0800 1111"
    assert text_of(cells[3]).startswith("85258")


def test_a_number_stands_inside_a_quotation(page: Element) -> None:
    assert text_of(one(page, ".//blockquote")) == "“Call 0800 1111.”"


def test_a_card_leaves_no_empty_paragraph_around_it(page: Element) -> None:
    """A browser closes a paragraph where a card starts, so a wrapped one shows as two gaps."""
    paragraphs = [text_of(found) for found in one(page, ".//article").iter("p")]
    assert paragraphs
    assert "" not in paragraphs


def test_two_cards_in_a_row_come_both_and_in_order(page: Element) -> None:
    assert cards(one(page, ".//article"))[:2] == ["childline", "shout"]


def test_a_number_alone_on_its_line_is_a_paragraph(page: Element) -> None:
    assert "0808 157 0789" in [text_of(found) for found in one(page, ".//article").findall("p")]


def test_a_list_of_contacts_holds_those_for_the_need_in_the_nation(
    page: Element, gallery: Project
) -> None:
    expected = [contact.id for contact in gallery.library().book.select("parent", "wales")]
    found = [
        identity
        for child in section(page, "parents", "next")
        if (identity := child.get("data-contact"))
    ]
    assert found == expected


def test_a_closed_contact_is_shown_nowhere(gallery: Project) -> None:
    for name, content in files_of(gallery.path("site")).items():
        assert b"old-line" not in content, name
        assert b"0808 157 0999" not in content, name


def test_sources_are_numbered_in_order_of_first_use(page: Element) -> None:
    marks = [text_of(mark) for mark in page.findall(".//sup[@class='citation']")]
    assert marks == ["1", "2", "1", "2"]


def test_a_citation_leads_to_its_source(page: Element) -> None:
    for mark in page.findall(".//sup[@class='citation']/a"):
        source = one(page, f".//*[@id='{mark.get('href', '')[1:]}']")
        assert source.tag == "li"


def test_a_citation_says_what_it_is(page: Element, gallery: Project) -> None:
    mark = page.find(".//sup[@class='citation']/a")
    assert mark is not None
    assert mark.get("aria-label") == gallery.library().strings("en")("sources.mark", number=1)


def test_words_in_a_sentence_speak_the_language_of_the_sentence(urdu_page: Element) -> None:
    """The page is English, so the link in its table is the English name."""
    assert text_of(one(one(urdu_page, ".//table"), ".//tbody/tr[1]/td[1]/a")) == "Childline"


def test_the_list_of_languages_counts_pages_and_drafts(gallery: Project) -> None:
    library = gallery.library()
    strings = library.strings("en")
    said = gallery.read("site/index.html")
    total = sum(1 for code, _ in library.pages if code == "en")
    for locale in LOCALES:
        own = sum(1 for code, _ in library.pages if code == locale)
        assert strings("languages.pages", count=own, total=total) in said


@pytest.mark.parametrize("mark", ["\ue000", "\ue001", "{{", "}}", "{ #"])
def test_nothing_of_a_shortcode_is_left_over(gallery: Project, mark: str) -> None:
    pages = {n: c for n, c in files_of(gallery.path("site")).items() if n.endswith(".html")}
    read = {
        name: re.sub(r"<(style|script)\b.*?</\1>", "", content.decode(), flags=re.DOTALL)
        for name, content in pages.items()
    }
    assert [name for name, content in read.items() if mark in content] == []


def test_a_strict_parser_accepts_every_page(gallery: Project) -> None:
    for name, content in files_of(gallery.path("site")).items():
        if name.endswith(".html"):
            parser = html5lib.HTMLParser()
            parser.parse(content.decode())
            assert parser.errors == [], name


def test_a_card_has_the_same_words_wherever_it_stands(page: Element) -> None:
    found = page.findall(".//*[@data-contact='everything-line']")
    assert len(found) > 1
    assert {text_of(card_) for card_ in found} == {text_of(card(page, "everything-line"))}
