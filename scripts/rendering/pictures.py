"""Pictures: a picture in the words of a language, for the template that draws it."""

from typing import Any

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pictures import SHARED, Picture
from scripts.content.strings import Strings
from scripts.rendering.icons import ICONS
from scripts.rendering.lettering import Run, lettering, runs
from scripts.rendering.picture_layout import (
    SAID,
    WIDTH,
    Layout,
    Line,
    Shape,
    Story,
    Symbol,
    Text,
    Told,
    lay_out,
    short,
)


def picture_view(picture: Picture, locale: str, library: Library) -> dict[str, Any]:
    """Everything that partials/picture.html shows.

    A picture speaks the language of the text around it. Where that lacks any of its words the
    whole picture is English, so that it never speaks two languages.
    """
    file = library.strings_files.get(locale)
    if not file or not all(key in file.words for key in (*SHARED, *picture.words())):
        locale = SOURCE
    language = library.settings.languages[locale]
    strings = library.strings(locale)
    story = tell(picture, strings)
    letters = lettering(locale, story.texts())
    layout = lay_out(story, letters, rtl=language.direction == "rtl")
    return {
        "id": picture.id,
        "locale": locale,
        "direction": language.direction,
        "title": story.title,
        "label": strings("picture.words"),
        "drawing": _drawn(layout),
        "story": _in_words(story, rtl=layout.rtl),
    }


def _drawn(layout: Layout) -> dict[str, Any]:
    """The layout as plain data for the template."""

    def outline(one: Shape | Line) -> dict[str, str]:
        return {"look": one.look, "path": one.path}

    def symbol(one: Symbol) -> dict[str, str]:
        place = f"translate({short(one.x)} {short(one.y)}) scale({one.size / 24:.3g})"
        return {"look": one.look, "path": ICONS[one.icon], "place": place}

    def text(one: Text) -> dict[str, Any]:
        return {
            "x": short(one.x),
            "y": short(one.y),
            "size": one.size if one.size != SAID else "",
            "bold": one.bold,
            "middle": one.middle,
            "look": one.look,
            "said": one.said,
        }

    return {
        "width": WIDTH,
        "height": layout.height,
        "size": SAID,
        "lines": [outline(one) for one in layout.lines],
        "boxes": [
            {
                "frame": outline(box.frame) if box.frame.look else "",
                "inside": [*map(outline, box.shapes), *map(outline, box.lines)],
                "symbols": [symbol(one) for one in box.symbols],
                "texts": [text(one) for one in box.texts],
            }
            for box in layout.boxes
        ],
    }


def _in_words(story: Story, *, rtl: bool) -> dict[str, Any]:
    """The story for the list under the picture; each piece of text in runs, as in the picture."""

    def told(text: str) -> list[Run]:
        return runs(text, rtl=rtl) if text else []

    return {
        "before": told(story.before[1]),
        "after": told(story.after[1]),
        "steps": [
            {
                "name": told(step.name),
                "text": told(step.text),
                "marks": [told(words) for _, words in step.marks],
                "say_label": told(story.say),
                "say": told(step.say),
                "outcomes": [told(words) for _, words in step.outcomes],
                "onward": told(step.onward_to),
            }
            for step in story.steps
        ],
    }


def tell(picture: Picture, strings: Strings) -> Story:
    """A picture with its words."""

    def said(key: str) -> str:
        return strings(f"pictures.{picture.id}.{key}")

    steps = []
    for number, step in enumerate(picture.steps, 1):
        last = number == len(picture.steps)
        onward = said(f"{step.id}.onward") if step.outcomes and not last else ""
        onward_to = strings("picture.onward", words=onward, number=number + 1) if onward else ""
        steps.append(
            Told(
                name=said(f"{step.id}.name"),
                text=said(f"{step.id}.text"),
                icon=step.icon,
                marks=tuple((mark, strings(f"picture.{mark}")) for mark in step.marks),
                say=said(f"{step.id}.say") if step.say else "",
                outcomes=tuple((way.icon, said(f"{step.id}.{way.id}")) for way in step.outcomes),
                onward=onward,
                onward_to=onward_to,
            )
        )
    return Story(
        title=said("title"),
        before=(picture.before, said("before")) if picture.before else ("", ""),
        steps=tuple(steps),
        after=(picture.after, said("after")) if picture.after else ("", ""),
        say=strings("picture.say"),
    )
