"""What a reader has to know about a text stands before it, in her own language."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from scripts.content.library import Library
from scripts.rendering.hours import said_date
from tests.browsing import Visits
from tests.project import Project

LONDON = ZoneInfo("Europe/London")
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("language", ["cy", "ur"])
def test_an_untranslated_page_says_so_in_the_reader_s_language(
    visit_partial: Visits, partial: Project, language: str
) -> None:
    library = partial.library()
    page = visit_partial(f"{language}/talk/")
    notice = page.locator("[data-notice=untranslated]")
    expect(notice).to_be_visible()
    expect(notice).to_have_attribute("lang", language)
    expect(notice).to_have_attribute("dir", library.settings.languages[language].direction)
    expect(notice).to_contain_text(library.strings(language)("notices.untranslated"))


@pytest.mark.parametrize("language", ["cy", "ur"])
def test_a_draft_says_so_and_leads_to_the_english_text(
    visit: Visits, address: str, library: Library, language: str
) -> None:
    name = next(
        page.name
        for (code, _), page in library.pages.items()
        if code == language and getattr(page.front, "status", "") == "draft"
    )
    words = library.strings(language)
    page = visit(library.settings.languages[language].prefix + library.english(name).address)
    notice = page.locator("[data-notice=draft]")
    expect(notice).to_be_visible()
    expect(notice).to_have_attribute("lang", language)
    expect(notice).to_contain_text(words("notices.draft"))
    notice.get_by_role("link", name=words("notices.english")).click()
    assert page.url == address + library.english(name).address


def test_a_notice_stands_before_the_text(visit_partial: Visits) -> None:
    page = visit_partial("ur/talk/")
    notice = page.locator("[data-notice=untranslated]").bounding_box()
    text = page.locator("article :is(h2, h3, .admonition)").first.bounding_box()
    assert notice
    assert text
    assert notice["y"] + notice["height"] <= text["y"]


@pytest.mark.parametrize("zone", ["Europe/London", "America/Los_Angeles", "Pacific/Auckland"])
def test_a_late_check_is_said_from_the_day_after_in_london(
    visit: Visits, library: Library, zone: str
) -> None:
    due = library.front("help/index.md").review_by
    midnight = datetime.combine(due + timedelta(days=1), time(0), LONDON)
    before = visit("help/", at=midnight - MINUTE, zone=zone)
    expect(before.locator("[data-notice=review-due]")).to_be_hidden()
    after = visit("help/", at=midnight + MINUTE, zone=zone)
    expect(after.locator("[data-notice=review-due]")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "cy", "ur"])
def test_a_late_check_is_said_with_its_day_in_the_reader_s_language(
    visit: Visits, library: Library, language: str
) -> None:
    due = library.front("help/index.md").review_by
    late = datetime.combine(due + timedelta(days=30), time(12), LONDON)
    page = visit(library.settings.languages[language].prefix + "help/", at=late)
    notice = page.locator("[data-notice=review-due]")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(said_date(due, library.settings.languages[language]))
    expect(notice).to_have_attribute("lang", language)


def test_no_check_is_late_on_the_day_of_the_review(visit: Visits, library: Library) -> None:
    reviewed = library.front("help/index.md").reviewed
    page = visit("help/", at=datetime.combine(reviewed, time(12), LONDON))
    expect(page.locator("[data-notice=review-due]")).to_be_hidden()
