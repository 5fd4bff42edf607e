"""The scenes to practise: choices inside choices, without a script."""

import pytest

from scripts.content.library import Library
from tests.browsing import Visits

FOLDER = "talk/practise/"


def scenes(library: Library) -> list[str]:
    return [
        name for name in library.settings.nav if name.startswith(FOLDER) and "index" not in name
    ]


def test_there_are_at_least_six_scenes(library: Library) -> None:
    assert len(scenes(library)) >= 6


def test_every_scene_says_that_it_is_made_up(library: Library) -> None:
    for name in scenes(library):
        assert "made up" in library.english(name).body.replace("made-up", "made up"), name


def test_every_choice_opens_without_a_script_and_is_answered(
    visit: Visits, library: Library
) -> None:
    for name in scenes(library):
        page = visit(library.english(name).address, scripts=False)
        choices = page.locator("article details.choice")
        assert choices.count() >= 9, name
        assert page.locator("details.choice details.choice details.choice").count() >= 1, name
        top = page.locator("article > details.choice")
        assert top.count() == 3, name
        for index in range(top.count()):
            choice = top.nth(index)
            answer = choice.locator(":scope > p").first
            assert not answer.is_visible(), name
            choice.locator(":scope > summary").click()
            assert answer.is_visible(), name


@pytest.mark.parametrize("label", ["Opens the door.", "Closes the door."])
def test_every_scene_has_choices_that_help_and_that_do_not(library: Library, label: str) -> None:
    for name in scenes(library):
        assert f"**{label}**" in library.english(name).body, name
