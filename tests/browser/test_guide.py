"""The decision guide, followed as readers do: by links alone, without a script."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from scripts.content.guide import NATIONS
from scripts.content.library import Library
from tests.browsing import Visits
from tests.markup import parse_file, text_of

START = "help/decide/"
WHO = ("parent", "young-person", "school", "community")


@dataclass(frozen=True)
class Way:
    """A way through the guide: the answers given, and the page of the plan at its end."""

    answers: tuple[str, ...]
    plan: Element


def guide_part(site: Path, address: str) -> Element:
    """What stands between the questions' or the plan's first and last line on a built page."""
    part = parse_file(site / address / "index.html").find(".//*[@data-guide]")
    assert part is not None, address
    return part


def walk(site: Path, address: str, answers: tuple[str, ...]) -> Iterator[Way]:
    """Every path from an address to a plan. More than four answers are a way without end."""
    part = guide_part(site, address)
    if part.get("data-guide") == "plan":
        yield Way(answers, part)
        return
    assert len(answers) < 4, answers
    for link in part.findall(".//ul[@class='answers']//a"):
        target = posixpath.normpath(posixpath.join(address, str(link.get("href"))))
        yield from walk(site, target, (*answers, text_of(link)))


@pytest.fixture(scope="module")
def paths(site: Path) -> list[Way]:
    return list(walk(site, START, ()))


def test_every_answer_leads_to_a_plan(paths: list[Way], library: Library) -> None:
    assert library.guide is not None
    ends = {(p.plan.get("data-plan"), p.plan.get("data-nation")) for p in paths}
    wanted = {
        (plan.id, nation)
        for plan in library.guide.plans
        for nation in (NATIONS if plan.by_nation else ("",))
    }
    assert ends == wanted


def test_every_plan_names_someone_to_contact_who_is_there_for_the_nation(
    paths: list[Way], library: Library
) -> None:
    for path in paths:
        shown = [str(card.get("data-contact")) for card in path.plan.findall(".//*[@data-contact]")]
        assert shown, path.answers
        nation = path.plan.get("data-nation")
        for identity in shown:
            contact = library.book.contacts[identity]
            assert contact.status == "live", path.answers
            for place in [nation] if nation else NATIONS:
                assert place in contact.nations, (path.answers, identity)


def test_danger_comes_first_on_every_plan(paths: list[Way]) -> None:
    for path in paths:
        said = text_of(path.plan)
        assert said.startswith("If someone is in danger, call 999 first."), path.answers
    danger = next(path for path in paths if len(path.answers) == 1)
    cards = danger.plan.findall(".//*[@data-contact]")
    assert cards[0].get("data-contact") == "emergency-999"


def test_northern_ireland_is_not_sent_to_prevent(paths: list[Way]) -> None:
    there = [path for path in paths if path.plan.get("data-nation") == "northern-ireland"]
    assert there
    for path in there:
        assert not re.search(r"\b(Prevent|Channel|ACT Early)\b", text_of(path.plan)), path.answers


@pytest.mark.parametrize("nation", ["England", "Wales", "Scotland", "Northern Ireland"])
def test_a_parent_reaches_a_number_by_links_alone(visit: Visits, nation: str) -> None:
    page = visit(START, scripts=False)
    page.get_by_role("link", name="No, nobody is in danger now").click()
    page.get_by_role("link", name="A big change").click()
    page.get_by_role("link", name=nation, exact=True).first.click()
    assert page.locator("h1").inner_text().startswith("A big change")
    assert page.locator("[data-contact] .number").first.is_visible()
    page.get_by_role("link", name="Start again").click()
    assert page.locator("[data-guide=danger]").is_visible()


def test_the_answers_can_be_reached_and_pressed_by_keyboard(visit: Visits) -> None:
    page = visit(START + "seen/")
    first = page.locator(".answers a").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-guide=who]")).to_be_visible()


def test_an_answer_is_large_enough_for_a_finger(visit: Visits) -> None:
    page = visit(START + "violence/")
    for link in page.locator(".answers a").all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_the_first_question_says_which_language_it_is_in(visit: Visits, library: Library) -> None:
    # Its page need not be translated where its words are.
    for code, language in library.settings.languages.items():
        page = visit(language.prefix + START)
        part = page.locator("[data-guide=danger]")
        words = library.strings(str(part.get_attribute("lang")))
        assert words("guide.danger.title") in part.inner_text(), code


def test_until_it_is_translated_the_guide_says_that_it_is_in_english(
    visit: Visits, library: Library
) -> None:
    english = {key for key in library.strings_files["en"].words if key.startswith("guide.")}
    for code, words in library.strings_files.items():
        page = visit(f"{library.settings.languages[code].prefix}{START}seen/")
        own = english <= words.words.keys()
        assert page.locator("[data-guide]").get_attribute("lang") == (code if own else "en")
        assert page.locator("article").get_attribute("lang") == (code if own else "en")
        assert page.locator("[data-notice=untranslated]").count() == (not own)
        assert page.locator("[data-notice=draft]").count() == (own and code != "en")
