"""Layouts of every real picture in every language, without a browser."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from scripts.content.library import Library, read_library
from scripts.content.pictures import Icon
from scripts.rendering.icons import ICONS
from scripts.rendering.lettering import LOW, NASTALIQ, lettering
from scripts.rendering.picture_layout import (
    WIDTH,
    Box,
    Layout,
    Line,
    Shape,
    Story,
    Text,
    Told,
    lay_out,
)
from scripts.rendering.pictures import tell
from tests.project import REPOSITORY

LIBRARY = read_library(REPOSITORY)
CASES = [
    pytest.param(picture, locale, id=f"{picture}-{locale}")
    for picture in LIBRARY.pictures
    for locale in ("en", "cy", "ur")
]
STEP = Told("Stop", "Wait a moment.", "hand", (), "", (), "", "")
STORY = Story("Two steps", ("", ""), (STEP, STEP), ("", ""), "You can say")


def real(library: Library, picture: str, locale: str) -> Layout:
    story = tell(library.pictures[picture], library.strings(locale))
    letters = lettering(locale, story.texts())
    return lay_out(story, letters, rtl=library.settings.languages[locale].direction == "rtl")


def drawn(layout: Layout) -> list[Box]:
    """The boxes that are to be seen."""
    return [box for box in layout.boxes if box.frame.look]


def left_of(text: Text, rtl: bool) -> float:
    if text.middle:
        return text.x - text.width / 2
    return text.x - text.width if rtl else text.x


def texts(layout: Layout) -> Iterator[tuple[Box, Text]]:
    return ((box, text) for box in layout.boxes for text in box.texts)


def written(layout: Layout) -> str:
    return "".join(text.said for _, text in texts(layout)).replace(" ", "")


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_no_line_of_text_is_wider_than_its_box(picture: str, locale: str) -> None:
    layout = real(LIBRARY, picture, locale)
    for box, text in texts(layout):
        left = left_of(text, layout.rtl)
        assert box.frame.x <= left, text
        assert left + text.width <= box.frame.x + box.frame.width + 0.1, text


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_no_line_of_text_is_higher_or_lower_than_its_box(picture: str, locale: str) -> None:
    layout = real(LIBRARY, picture, locale)
    letters = NASTALIQ if locale == "ur" else LOW
    for box, text in texts(layout):
        if text.look == "figure":  # the number of a step, which has no descender
            continue
        assert box.frame.y <= text.y - letters.ascent * text.size + 0.1, text
        assert text.y + letters.descent * text.size <= box.frame.y + box.frame.height + 0.1, text


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_everything_is_inside_the_picture(picture: str, locale: str) -> None:
    layout = real(LIBRARY, picture, locale)
    for box in layout.boxes:
        for shape in (box.frame, *box.shapes):
            assert shape.x >= 0
            assert shape.y >= 0
            assert shape.x + shape.width <= WIDTH
            assert shape.y + shape.height <= layout.height
        for symbol in box.symbols:
            assert box.frame.x <= symbol.x
            assert symbol.x + symbol.size <= box.frame.x + box.frame.width
            assert box.frame.y <= symbol.y
            assert symbol.y + symbol.size <= box.frame.y + box.frame.height
    for line in layout.lines:
        for x, y in line.points:
            assert 0 <= x <= WIDTH
            assert 0 <= y <= layout.height


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_boxes_of_steps_outcomes_and_notes_do_not_touch(picture: str, locale: str) -> None:
    layout = real(LIBRARY, picture, locale)
    looks = ("box", "police", "outcome", "note", "danger")
    frames = [box.frame for box in drawn(layout) if box.frame.look in looks]
    frames.sort(key=lambda frame: frame.y)
    assert len(frames) > 2
    for upper, lower in pairwise(frames):
        assert upper.y + upper.height < lower.y


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_no_icon_stands_on_text(picture: str, locale: str) -> None:
    layout = real(LIBRARY, picture, locale)
    for box, text in texts(layout):
        left = left_of(text, layout.rtl)
        for symbol in box.symbols:
            assert symbol.x + symbol.size <= left or left + text.width <= symbol.x, text


@pytest.mark.parametrize(("picture", "locale"), CASES)
def test_every_word_is_drawn(picture: str, locale: str) -> None:
    strings = LIBRARY.strings(locale)
    drawing = written(real(LIBRARY, picture, locale))
    drawing = drawing.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", "")
    for key in LIBRARY.pictures[picture].words():
        assert strings(key).replace(" ", "") in drawing, key


def mirrored(shape: Shape) -> Shape:
    return replace(shape, x=WIDTH - shape.x - shape.width)


@pytest.mark.parametrize("picture", LIBRARY.pictures)
def test_right_to_left_is_the_mirror_of_left_to_right(picture: str) -> None:
    story = tell(LIBRARY.pictures[picture], LIBRARY.strings("ur"))
    ltr, rtl = (lay_out(story, NASTALIQ, rtl=side) for side in (False, True))
    assert rtl.height == ltr.height
    assert len(rtl.boxes) == len(ltr.boxes)
    for box, other in zip(ltr.boxes, rtl.boxes, strict=True):
        assert other.frame == mirrored(box.frame)
        assert other.shapes == tuple(mirrored(shape) for shape in box.shapes)
        for symbol, twin in zip(box.symbols, other.symbols, strict=True):
            assert (twin.icon, twin.y, twin.size) == (symbol.icon, symbol.y, symbol.size)
            assert twin.x == WIDTH - symbol.x - symbol.size
        for text, twin_text in zip(box.texts, other.texts, strict=True):
            assert (twin_text.x, twin_text.y) == (WIDTH - text.x, text.y)
    for line, twin_line in zip(ltr.lines, rtl.lines, strict=True):
        assert twin_line.points == tuple((WIDTH - x, y) for x, y in line.points)


def test_steps_are_numbered_from_top_to_bottom() -> None:
    layout = lay_out(replace(STORY, steps=(STEP,) * 4), LOW, rtl=False)
    badges = [box for box in layout.boxes if box.frame.look == "badge"]
    assert [box.texts[0].said for box in badges] == ["1", "2", "3", "4"]
    assert [box.frame.y for box in badges] == sorted(box.frame.y for box in badges)


def arrows(layout: Layout) -> list[Line]:
    return [line for line in layout.lines if line.look == "head"]


def test_an_arrow_leads_from_each_step_to_the_next_and_not_from_the_last() -> None:
    for count in (2, 3, 6):
        layout = lay_out(replace(STORY, steps=(STEP,) * count), LOW, rtl=False)
        assert len(arrows(layout)) == count - 1


def test_an_arrow_leads_to_each_outcome() -> None:
    ways: tuple[tuple[Icon, str], ...] = (("house", "You stay."), ("door", "You go."))
    choice = replace(STEP, outcomes=ways, onward="Or both")
    layout = lay_out(replace(STORY, steps=(choice, STEP)), LOW, rtl=False)
    outcomes = [box.frame for box in layout.boxes if box.frame.look == "outcome"]
    tips = [line.points[1] for line in arrows(layout)]
    for frame in outcomes:
        assert (frame.x - 1, frame.y + frame.height / 2) in tips
    assert len(tips) == 3


def test_a_box_is_as_high_as_its_text() -> None:
    def height(text: str) -> float:
        story = replace(STORY, steps=(replace(STEP, text=text), STEP))
        layout = lay_out(story, LOW, rtl=False)
        return next(box.frame.height for box in layout.boxes if box.frame.look == "box")

    two, three = (height("word " * count) for count in (12, 18))
    assert three - two == pytest.approx(LOW.line * 16, abs=0.2)


def look(**changed: object) -> tuple[str, float, bool, int]:
    """How a step's own line is drawn: its style, corners, if they are cut, lines inside."""
    layout = lay_out(replace(STORY, steps=(replace(STEP, **changed), STEP)), LOW, rtl=False)  # type: ignore[arg-type]
    box = drawn(layout)[0]
    return box.frame.look, box.frame.corner, box.frame.cut, len(box.shapes)


def test_consent_police_and_choice_are_told_apart_by_their_lines() -> None:
    plain = look()
    consent = look(marks=(("consent", "Consent needed"),))
    police = look(marks=(("police", "Police"),))
    choice = look(outcomes=(("house", "You stay."),), onward="Or")
    assert len({plain, consent, police, choice}) == 4


@pytest.mark.parametrize("mark", ["police", "consent", "no-consent"])
def test_a_mark_is_said_in_words_too(mark: str) -> None:
    step = replace(STEP, marks=((mark, "So it is"),))  # type: ignore[arg-type]
    layout = lay_out(replace(STORY, steps=(step, STEP)), LOW, rtl=False)
    assert "Soitis" in written(layout)


def test_labels_that_fit_stand_beside_each_other_and_others_below() -> None:
    def tops(words: str) -> set[float]:
        step = replace(STEP, marks=(("police", "Police"), ("no-consent", words)))
        layout = lay_out(replace(STORY, steps=(step, STEP)), LOW, rtl=False)
        return {box.frame.y for box in layout.boxes if box.frame.look.startswith("label")}

    assert len(tops("No")) == 1
    assert len(tops("Consent is not needed")) == 2


def test_every_icon_has_a_drawing_and_every_drawing_is_an_icon() -> None:
    assert set(ICONS) == set(get_args(Icon))
    assert len(set(ICONS.values())) == len(ICONS)
