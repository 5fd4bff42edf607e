"""A picture on a built page: what is drawn, and the same in words."""

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.markup import one, parse_file, text_of
from tests.pictures import TWO_PICTURES, add_page, change_words, translate_page
from tests.project import TODAY, Project, make_project
from tests.repository import build

SVG = "{http://www.w3.org/2000/svg}"
SHORT = {
    "title": "Short",
    "one": {"name": "One", "text": "First."},
    "two": {"name": "Two", "text": "Second."},
}
WORDS = {
    "ways": {
        "title": "Ways & <b>means</b>",
        "before": "Call 999 if it burns.",
        "start": {"name": "Start", "text": "Call <em>someone</em>.", "say": "“Hello & welcome.”"},
        "choose": {
            "name": "Choose",
            "text": "Which is it?",
            "stay": "You stay.",
            "go": "You go.",
            "onward": "Or both",
        },
        "end": {"name": "End", "text": "All is well."},
        "after": "That is all.",
    },
    "short": SHORT,
}
URDU = {
    "ways": {
        "title": "راستے (Channel)",
        "before": "آگ لگے تو 999 پر کال کریں۔",
        "start": {"name": "شروع", "text": "ACT Early کو کال کریں۔", "say": "“سلام۔”"},
        "choose": {
            "name": "چنیں",
            "text": "کون سا راستہ؟",
            "stay": "رکیں۔",
            "go": "جائیں۔",
            "onward": "یا دونوں",
        },
        "end": {"name": "آخر", "text": "سب ٹھیک ہے۔"},
        "after": "بس۔",
    },
}
SHARED = {
    "words": "یہی بات الفاظ میں",
    "say": "آپ کہہ سکتے ہیں",
    "onward": "{words}: قدم {number}",
    "police": "پولیس",
    "consent": "رضامندی ضروری ہے",
    "no-consent": "رضامندی ضروری نہیں",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Two pictures; Urdu has all words of the first, and not of the second. Welsh has no page."""
    project = make_project(tmp_path_factory.mktemp("pictures"))
    project.write("docs/_data/pictures.yml", TWO_PICTURES)
    for locale in ("en", "cy"):
        change_words(project, locale, pictures=WORDS)
    change_words(project, "ur", picture=SHARED, pictures=URDU)
    add_page(project, "ways", "short", "ways")
    translate_page(project, "ur")
    build(project, TODAY)
    return project


def page(project: Project, prefix: str = "") -> Element:
    return parse_file(project.path(f"site/{prefix}talk/pictures/index.html"))


def figures(element: Element, picture: str) -> list[Element]:
    return element.findall(f".//figure[@data-picture='{picture}']")


@pytest.fixture
def ways(project: Project) -> Element:
    return figures(page(project), "ways")[0]


@pytest.fixture
def urdu_ways(project: Project) -> Element:
    return figures(page(project, "ur/"), "ways")[0]


def drawn(figure: Element) -> list[str]:
    """The lines of text in the drawing."""
    return [text_of(text) for text in figure.iter(f"{SVG}text")]


def test_the_drawing_is_one_image_with_the_title_as_its_name(ways: Element) -> None:
    svg = one(ways, f"{SVG}svg")
    assert svg.get("role") == "img"
    assert text_of(one(svg, f"{SVG}title")) == "Ways & <b>means</b>"


def test_the_letters_of_the_drawing_are_hidden_from_screen_readers(ways: Element) -> None:
    hidden = one(one(ways, f"{SVG}svg"), f"{SVG}g[@aria-hidden='true']")
    assert len(list(ways.iter(f"{SVG}text"))) == len(list(hidden.iter(f"{SVG}text"))) > 0


def test_the_drawing_asks_for_nothing(ways: Element) -> None:
    tags = {element.tag.removeprefix(SVG) for element in one(ways, f"{SVG}svg").iter()}
    assert tags == {"svg", "title", "g", "path", "text"}
    assert not [e for e in ways.iter() if any(key in e.attrib for key in ("href", "src", "style"))]


def test_the_list_says_everything_in_the_order_of_the_drawing(ways: Element) -> None:
    said = text_of(one(ways, "details"))
    expected = [
        "The same in words",
        "Call 999 if it burns.",
        "Start: Call <em>someone</em>.",
        "Police",
        "Consent not needed",
        "You can say: “Hello & welcome.”",
        "Choose: Which is it?",
        "You stay.",
        "You go.",
        "Or both: step 3",
        "End: All is well.",
        "Consent needed",
        "That is all.",
    ]
    places = [said.find(words) for words in expected]
    assert -1 not in places, said
    assert places == sorted(places)


def test_the_list_is_numbered_as_the_drawing_is(ways: Element) -> None:
    items = one(ways, ".//ol").findall("li")
    badges = [text_of(t) for t in ways.iter(f"{SVG}text") if t.get("class") == "figure"]
    assert badges == [str(number) for number in range(1, len(items) + 1)]


def test_the_words_are_closed_until_somebody_opens_them(ways: Element) -> None:
    assert "open" not in one(ways, "details").attrib


def test_markup_in_the_words_is_shown_and_not_obeyed(ways: Element) -> None:
    assert ways.find(".//em") is None
    assert ways.find(".//b") is None
    assert "Call <em>someone</em>." in " ".join(drawn(ways))


def test_a_picture_speaks_the_language_of_the_text(urdu_ways: Element) -> None:
    assert (urdu_ways.get("lang"), urdu_ways.get("dir")) == ("ur", "rtl")
    assert "سب ٹھیک ہے۔" in drawn(urdu_ways)
    assert SHARED["words"] in text_of(one(urdu_ways, ".//summary"))


def test_on_a_page_that_is_not_translated_it_speaks_as_the_page_does(project: Project) -> None:
    figure = figures(page(project, "cy/"), "ways")[0]
    assert (figure.get("lang"), figure.get("dir")) == ("en", "ltr")
    assert "All is well." in drawn(figure)


def test_a_picture_that_lacks_words_is_english_as_a_whole(project: Project) -> None:
    (figure,) = figures(page(project, "ur/"), "short")
    assert (figure.get("lang"), figure.get("dir")) == ("en", "ltr")
    assert one(figure, f"{SVG}svg").get("direction") == "ltr"
    assert text_of(one(figure, ".//summary")) == "The same in words"


def test_names_and_numbers_stand_apart_in_right_to_left_text(urdu_ways: Element) -> None:
    apart = [text_of(bdi) for bdi in one(urdu_ways, "details").iter("bdi")]
    assert apart == ["999", "ACT Early", "3"]
    assert all(bdi.get("dir") == "ltr" for bdi in urdu_ways.iter("bdi"))
    drawing = " ".join(drawn(urdu_ways))
    for name in ("Channel", "999", "ACT Early"):
        assert f"\u2066{name}\u2069" in drawing


def test_the_same_picture_may_stand_on_a_page_twice(project: Project) -> None:
    first, second = figures(page(project), "ways")
    assert text_of(first) == text_of(second)


def test_a_strict_parser_accepts_the_page(project: Project) -> None:
    for prefix in ("", "cy/", "ur/"):
        parser = html5lib.HTMLParser()
        parser.parse(project.read(f"site/{prefix}talk/pictures/index.html"))
        assert parser.errors == []


def test_a_picture_stands_in_no_paragraph(project: Project) -> None:
    article = one(page(project), ".//article")
    assert [child.get("data-picture") for child in article.findall("figure")] == [
        "ways",
        "short",
        "ways",
    ]
    assert "" not in [text_of(paragraph) for paragraph in article.findall("p")]


def test_a_picture_shares_its_line_with_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.add("docs/en/index.md", '\nLook: {{ picture("school-route") }}\n')
    assert "picture shares its line with other text" in [f.what for f in project.check()]
