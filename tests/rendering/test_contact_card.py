"""A contact card shows all that we know of a contact, in the reader's language, and no more."""

import json
from xml.etree.ElementTree import Element

import pytest

from scripts.rendering.hours import said_date
from tests.markup import card, one, parse_file, text_of
from tests.project import READ, Project


def links(element: Element) -> list[str]:
    return [link.get("href", "") for link in element.iter("a")]


@pytest.fixture
def full(page: Element) -> Element:
    return card(page, "everything-line")


def rows(element: Element) -> dict[str, list[str]]:
    """Each label of the card with the values under it."""
    found: dict[str, list[str]] = {}
    label = ""
    for child in element.findall("dl/*"):
        if child.tag == "dt":
            label = text_of(child)
            found[label] = []
        else:
            found[label].append(text_of(child))
    return found


def test_markup_in_the_words_is_shown_and_not_obeyed(full: Element) -> None:
    said = text_of(full)
    assert "Mums & Dads <em>Line</em>" in said
    assert "Listens to <b>anyone</b> & helps." in said


def test_the_card_says_what_it_is_for_who_answers_and_what_they_ask(full: Element) -> None:
    said = text_of(full)
    assert said.index("Listens to") < said.index("Parents answer.") < said.index("They ask for")


def test_the_number_is_shown_as_people_write_it_and_called_as_phones_need_it(
    full: Element,
) -> None:
    assert "0808 157 0456" in text_of(full)
    assert "tel:+448081570456" in links(full)


def test_a_text_number_says_which_word_to_send(full: Element, gallery: Project) -> None:
    strings = gallery.library().strings("en")
    [said] = rows(full)[strings("card.text")]
    assert strings("card.text_keyword", keyword="HELLO") in said
    assert "85258" in said


def test_a_text_starts_with_the_word_that_is_asked_for(page: Element, full: Element) -> None:
    assert "sms:85258?&body=HELLO" in links(full)
    assert "sms:61016" in links(card(page, "text-line"))


def test_a_button_to_text_says_the_word_and_the_number(page: Element, gallery: Project) -> None:
    strings = gallery.library().strings("en")
    said = {
        identity: text_of(one(card(page, identity), ".//a[@class='button call'][last()]"))
        for identity in ("shout", "text-line")
    }
    assert said["shout"] == strings("card.text_keyword", keyword="SHOUT") + " 85258"
    assert said["text-line"] == strings("card.text_send", number="61016")


def test_only_hours_that_a_clock_can_be_held_against_have_a_place_for_open_now(
    page: Element,
) -> None:
    assert len(card(page, "everything-line").findall(".//*[@data-open-now]")) == 1
    for identity in ("childline", "no-hours-line", "unknown-hours-line", "quiet-line"):
        assert card(page, identity).findall(".//*[@data-open-now]") == []


def test_bank_holidays_are_once_on_a_page_with_such_hours_and_on_no_other(
    page: Element, gallery: Project
) -> None:
    where = ".//script[@id='open-now']"
    assert set(json.loads(one(page, where).text or "")) == {"dates", "midnight", "say", "week"}
    assert parse_file(gallery.path("site/talk/index.html")).findall(where) == []


def test_a_number_can_be_copied_only_where_a_script_says_so(full: Element) -> None:
    button = one(full, ".//button[@data-copy]")
    assert button.get("data-copy") == "0808 157 0456"
    assert button.get("hidden") is not None


def test_text_relay_sign_language_e_mail_and_website_are_there(full: Element) -> None:
    assert "18001 0808 157 0456" in text_of(full)
    assert {"https://example.org/bsl", "mailto:hello@example.org"} <= set(links(full))
    assert "https://www.example.org/line" in links(full)


def test_each_line_of_the_hours_stands_by_itself(full: Element, gallery: Project) -> None:
    strings = gallery.library().strings("en")
    hours = rows(full)[strings("card.hours")]
    assert len(hours) == 4
    assert hours[2:] == [strings("hours.bank_holidays.closed"), ""]  # and a place for "Open now"


def test_the_facts_are_said_in_words(full: Element, gallery: Project) -> None:
    strings = gallery.library().strings("en")
    facts = [text_of(fact) for fact in full.findall("ul/li")]
    assert facts == [
        strings("card.where", nations="England and Wales"),
        strings("card.area.some"),
        strings("card.cost.free"),
        strings("card.anonymous.yes"),
        strings("card.interpreters"),
        strings("card.languages", languages="Welsh and Urdu"),
    ]


def test_a_contact_in_all_nations_is_for_the_whole_country(page: Element, gallery: Project) -> None:
    strings = gallery.library().strings("en")
    where = strings("card.where", nations=strings("nations.uk"))
    assert where in text_of(card(page, "childline"))


def test_a_confirmed_contact_says_when_it_was_checked(full: Element, gallery: Project) -> None:
    library = gallery.library()
    day = said_date(READ, library.settings.languages["en"])
    assert library.strings("en")("card.confirmed", date=day) in text_of(full)


def test_a_contact_that_nobody_has_called_says_where_its_details_are_from(
    page: Element, gallery: Project
) -> None:
    library = gallery.library()
    day = said_date(READ, library.settings.languages["en"])
    said = card(page, "childline")
    assert library.strings("en")("card.read", site="example.org", date=day) in text_of(said)
    assert "https://example.org/childline" in links(said)


def test_a_phone_with_unknown_hours_says_where_to_look(page: Element, gallery: Project) -> None:
    said = text_of(card(page, "unknown-hours-line"))
    assert gallery.library().strings("en")("card.hours_unknown") in said


def test_a_contact_without_a_website_does_not_send_readers_to_it(
    page: Element, gallery: Project
) -> None:
    """no-hours-line has no url, so nothing on its card may point to "the website"."""
    strings = gallery.library().strings("en")
    said = card(page, "no-hours-line")
    assert strings("card.web") not in rows(said)
    assert "website" not in text_of(said)


def test_an_unconfirmed_contact_shows_its_website_and_says_why_there_is_no_number(
    page: Element, gallery: Project
) -> None:
    said = card(page, "quiet-line")
    assert gallery.library().strings("en")("card.unconfirmed") in text_of(said)
    assert "https://quiet.example.com" in links(said)
    assert [link for link in links(said) if link.startswith(("tel:", "mailto:", "sms:"))] == []


def test_a_card_speaks_the_reader_s_language_on_an_english_page(
    urdu_page: Element, gallery: Project
) -> None:
    said = card(urdu_page, "childline")
    assert (said.get("lang"), said.get("dir")) == ("ur", "rtl")
    assert "بچوں کی لائن" in text_of(said)


def test_an_official_english_name_says_that_it_is_english(urdu_page: Element) -> None:
    name = card(urdu_page, "shout").find(".//strong")
    assert name is not None
    assert (name.get("lang"), name.get("dir")) == ("en", "ltr")


def test_a_name_in_the_reader_s_language_does_not_claim_to_be_english(urdu_page: Element) -> None:
    name = card(urdu_page, "childline").find(".//strong")
    assert name is not None
    assert name.get("lang") is None


def test_numbers_keep_their_direction(urdu_page: Element) -> None:
    numbers = urdu_page.findall(".//*[@class='number']")
    assert numbers
    assert {number.get("dir") for number in numbers} == {"ltr"}
