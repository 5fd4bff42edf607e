"""What the templates show around a text."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.rendering.hours import said_date
from scripts.rendering.view import page_view
from tests.project import TRANSLATED, Project

HELP = "help/index.md"  # translated into every language of the small project
TALK = "talk/index.md"  # in English only


@pytest.fixture(scope="session")
def small(gallery: Project) -> Library:
    """The content of the small project, with no setting made."""
    library = gallery.library()
    none = replace(library.settings, site_url="", repository="", corrections_email="")
    return replace(library, settings=none)


def view(library: Library, name: str, locale: str, **settings: str) -> dict[str, Any]:
    """The view of a page for a reader of a language, as MkDocs gets it."""
    library = replace(library, settings=replace(library.settings, **settings))  # type: ignore[arg-type]
    page = library.pages.get((locale, name)) or library.english(name)
    return page_view(page, library.settings.languages[locale], library)


def translated(library: Library, name: str, **front: object) -> Library:
    """The library with the Urdu page of a name changed in its front matter."""
    page: Page = library.pages["ur", name]
    changed = replace(page, front=page.front.model_copy(update=front))
    return replace(library, pages=library.pages | {("ur", name): changed})


def notices(library: Library, name: str, locale: str = "ur") -> list[str]:
    return [notice["kind"] for notice in view(library, name, locale)["notices"]]


def test_an_english_page_has_no_notice(small: Library) -> None:
    assert notices(small, HELP, "en") == []


def test_a_draft_has_a_notice_with_a_way_to_the_english_page(small: Library) -> None:
    [notice] = view(small, HELP, "ur")["notices"]
    assert (notice["kind"], notice["english"]) == ("draft", "help/")
    assert notice["text"] == small.strings("ur")("notices.draft")


def test_a_checked_translation_has_no_notice(small: Library) -> None:
    library = translated(small, HELP, status="reviewed", reviewer="A Speaker")
    assert notices(library, HELP) == []


def test_a_translation_of_an_older_text_says_so(small: Library) -> None:
    library = translated(small, HELP, status="reviewed", source_hash="0" * 16)
    assert notices(library, HELP) == ["stale"]


def test_a_stale_draft_says_both(small: Library) -> None:
    assert notices(translated(small, HELP, source_hash="0" * 16), HELP) == ["draft", "stale"]


def test_an_untranslated_page_says_so_and_offers_no_way_to_itself(small: Library) -> None:
    [notice] = view(small, TALK, "ur")["notices"]
    assert (notice["kind"], notice["english"]) == ("untranslated", "")


def test_an_untranslated_page_shows_english_text_around_which_all_is_translated(
    small: Library,
) -> None:
    shown = view(small, TALK, "ur")
    assert (shown["locale"], shown["direction"]) == ("ur", "rtl")
    assert (shown["content_locale"], shown["content_direction"]) == ("en", "ltr")


def test_an_untranslated_page_is_not_for_search_engines(small: Library) -> None:
    assert view(small, TALK, "ur")["index"] is False
    assert view(small, HELP, "ur")["index"] is True


def test_without_an_address_of_the_site_no_page_claims_one(small: Library) -> None:
    assert view(small, HELP, "ur")["canonical"] == ""


def test_a_translation_is_its_own_original(small: Library) -> None:
    shown = view(small, HELP, "ur", site_url="https://talkfirst.example/")
    assert shown["canonical"] == "https://talkfirst.example/ur/help/"


def test_the_original_of_an_untranslated_page_is_the_english_one(small: Library) -> None:
    shown = view(small, TALK, "ur", site_url="https://talkfirst.example/")
    assert shown["canonical"] == "https://talkfirst.example/talk/"


def test_sources_come_in_the_order_in_which_the_page_cites_them(small: Library) -> None:
    shown = view(small, HELP, "en")
    assert [source["id"] for source in shown["sources"]] == small.english(HELP).citations


def test_a_source_says_when_we_read_it_in_the_reader_s_language(small: Library) -> None:
    language = small.settings.languages["ur"]
    [first, *_] = view(small, HELP, "ur")["sources"]
    assert said_date(small.sources[first["id"]].accessed, language) in first["accessed"]


def test_a_source_says_when_it_was_published_as_people_say_dates(gallery: Project) -> None:
    """Readers see 6 November 2025, as everywhere else on the page, and never 2025-11-06."""
    source = gallery.library().sources["school-bullying-2025"]
    day = date.fromisoformat(source.published or "")
    page = gallery.read("site/help/index.html")
    assert f"{day:%Y-%m-%d}" not in page
    assert said_date(day, gallery.library().settings.languages["en"]) in page


def test_a_page_is_offered_in_every_language_at_the_same_place(small: Library) -> None:
    languages = view(small, HELP, "cy")["languages"]
    assert [entry["address"] for entry in languages] == ["help/", "cy/help/", "ur/help/"]
    assert [entry["current"] for entry in languages] == [False, True, False]


def test_languages_are_also_called_by_their_names_in_the_reader_s_language(
    small: Library,
) -> None:
    names = {entry["code"]: entry["local_name"] for entry in view(small, HELP, "en")["languages"]}
    assert names == {"en": "English", "cy": "Welsh", "ur": "Urdu"}


def test_the_menu_has_every_page_once_in_the_order_of_the_settings(small: Library) -> None:
    sections = view(small, HELP, "en")["menu"]
    flat = [e["address"] for s in sections for e in (s, *s["pages"])]
    assert flat == [small.english(name).address for name in small.settings.nav]


def test_a_folder_is_a_section_of_the_menu(small: Library) -> None:
    sections = {section["address"]: section for section in view(small, HELP, "en")["menu"]}
    assert [page["address"] for page in sections["help/"]["pages"]] == ["help/contacts/"]


def test_the_menu_marks_the_page_that_is_open(small: Library) -> None:
    sections = view(small, "help/contacts.md", "en")["menu"]
    current = [e["address"] for s in sections for e in (s, *s["pages"]) if e["current"]]
    assert current == ["help/contacts/"]


def test_the_menu_says_which_titles_are_not_translated(small: Library) -> None:
    sections = view(small, HELP, "ur")["menu"]
    locales = {e["address"]: e["locale"] for s in sections for e in (s, *s["pages"])}
    for name in small.settings.nav:
        expected = "ur" if name in TRANSLATED else "en"
        assert locales["ur/" + small.english(name).address] == expected


def test_without_a_repository_there_is_no_link_to_change_the_page(small: Library) -> None:
    assert view(small, HELP, "en")["edit"] == ""


REPOSITORY = "https://github.com/example/talk-first"


def test_a_page_is_changed_where_its_text_is(small: Library) -> None:
    shown = view(small, HELP, "ur", repository=REPOSITORY)
    assert shown["edit"] == f"{REPOSITORY}/edit/main/docs/ur/help/index.md"


def test_an_untranslated_page_is_changed_in_english(small: Library) -> None:
    shown = view(small, TALK, "ur", repository=REPOSITORY)
    assert shown["edit"] == f"{REPOSITORY}/edit/main/docs/en/talk/index.md"


def test_without_any_setting_there_is_no_link_to_tell_us(small: Library) -> None:
    assert view(small, HELP, "en")["correct"] == ""


def test_a_mistake_is_told_by_e_mail_where_there_is_one(small: Library) -> None:
    shown = view(small, HELP, "ur", corrections_email="a@b.example", repository=REPOSITORY)
    parts = urlsplit(shown["correct"])
    assert (parts.scheme, parts.path) == ("mailto", "a@b.example")
    assert "ur/help/" in parse_qs(parts.query)["subject"][0]


def test_without_an_e_mail_a_mistake_is_told_in_the_repository(small: Library) -> None:
    shown = view(small, "index.md", "en", repository=REPOSITORY)
    parts = urlsplit(shown["correct"])
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPOSITORY}/issues/new"
    assert parse_qs(parts.query)["title"]


def test_the_links_to_change_and_to_tell_us_stand_on_the_page(partial: Project) -> None:
    page = partial.read("site/ur/talk/index.html")
    settings = partial.library().settings
    assert f'href="{settings.repository}/edit/main/docs/en/talk/index.md"' in page
    assert f'href="mailto:{settings.corrections_email}?' in page


def test_without_settings_no_link_to_change_or_tell_us_stands_on_the_page(
    gallery: Project,
) -> None:
    page = gallery.read("site/help/index.html")
    assert "/edit/main/" not in page
    assert 'rel="canonical"' not in page
