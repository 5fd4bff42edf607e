"""What holds for every page in every language, seen in the browser."""

from itertools import pairwise

import pytest

from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.library import Library
from tests.browser.conftest import WIDTHS, Survey


def test_every_page_of_the_menu_opens_in_every_language(survey: Survey, library: Library) -> None:
    assert len(survey.looks) == len(library.settings.languages) * len(library.settings.nav)
    assert survey.failures == []


def test_nothing_is_asked_of_another_site(survey: Survey) -> None:
    assert survey.requests
    assert [url for url in survey.requests if not url.startswith(survey.address)] == []


def test_no_page_complains_in_the_console(survey: Survey) -> None:
    assert survey.complaints == []


def test_no_cookie_is_set(survey: Survey) -> None:
    assert survey.cookies == []


def test_nothing_is_stored_on_the_phone(survey: Survey) -> None:
    empty = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}
    assert survey.kept == empty


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(survey: Survey, width: int) -> None:
    wide = [f"{x.locale} {x.name}: {x.wider[width]}" for x in survey.looks if x.wider[width] > 0]
    assert wide == []


def test_the_page_speaks_the_reader_s_language(survey: Survey, library: Library) -> None:
    for look in survey.looks:
        language = library.settings.languages[look.locale]
        assert (look.seen["lang"], look.seen["dir"]) == (language.code, language.direction), look


def test_the_text_says_which_language_it_is_in(survey: Survey, library: Library) -> None:
    for look in survey.looks:
        own = (look.locale, look.name) in library.pages
        language = library.settings.languages[look.locale if own else "en"]
        said = (look.seen["article_lang"], look.seen["article_dir"])
        assert said == (language.code, language.direction), look


def test_every_page_has_one_first_heading(survey: Survey) -> None:
    assert [look.name for look in survey.looks if look.seen["headings"].count(1) != 1] == []


def test_no_heading_skips_a_level(survey: Survey) -> None:
    for look in survey.looks:
        levels = [0, *look.seen["headings"]]
        steps = [lower - upper for upper, lower in pairwise(levels)]
        assert max(steps) == 1, look


def test_the_head_names_no_translations(survey: Survey) -> None:
    # The sitemap does; in the head each of them would cost a request.
    assert [look.name for look in survey.looks if look.seen["alternates"]] == []


def test_every_page_offers_every_language_and_marks_its_own(
    survey: Survey, library: Library
) -> None:
    for look in survey.looks:
        expected = [[code, code == look.locale] for code in library.settings.languages]
        assert look.seen["languages"] == expected, look


def test_a_page_shows_a_card_for_each_contact_that_it_names(
    survey: Survey, library: Library
) -> None:
    for look in survey.looks:
        page = library.pages.get((look.locale, look.name)) or library.english(look.name)
        expected: list[str] = []
        for code in page.shortcodes:
            if code.name == "contact":
                expected.append(code.args[0])
            elif code.name in ("contacts", "contact_rows"):
                expected += [contact.id for contact in library.book.select(**code.kwargs)]
        assert look.seen["contacts"] == expected, look


def test_every_page_says_when_it_was_checked(survey: Survey, library: Library) -> None:
    for look in survey.looks:
        assert look.seen["reviewed"] == [library.front(look.name).reviewed.isoformat()], look


def test_a_draft_says_so_and_a_checked_text_does_not(survey: Survey, library: Library) -> None:
    for look in survey.looks:
        page = library.pages.get((look.locale, look.name))
        draft = (
            page is not None
            and isinstance(page.front, TranslationFrontMatter)
            and page.front.status == "draft"
        )
        assert ("draft" in look.seen["notices"]) == draft, look


def test_a_page_in_english_for_want_of_a_translation_says_so(
    survey: Survey, library: Library
) -> None:
    for look in survey.looks:
        foreign = (look.locale, look.name) not in library.pages
        assert ("untranslated" in look.seen["notices"]) == foreign, look
