"""Pictures as readers see them: text in its boxes, large enough, mirrored, in words too."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from scripts.loopback import serve_folder
from scripts.rendering.icons import ICONS
from tests.browser.test_accessibility import RULES
from tests.browsing import DESKTOP, PHONE, Visits
from tests.pictures import add_real_pictures
from tests.project import TODAY, make_project
from tests.repository import build

ADDRESS = {"en": "talk/pictures/", "cy": "cy/talk/pictures/", "ur": "ur/talk/pictures/"}
LEAST = 15  # px, of letters on a phone
TABLET = 600
# The tallest and the widest letters that a phone may have, where the machine has them.
FONTS = {
    "own": ".picture { }",
    "tall": ".picture { font-family: 'Noto Nastaliq Urdu' }",
    "wide": ".picture { font-family: 'DejaVu Sans' }",
}

# The rectangles of every text, of the frame of its box, and of the whole picture, in pixels.
RECTANGLES = """() => [...document.querySelectorAll(".picture svg")].flatMap((svg) => {
    const rectangle = (element) => {
        const r = element.getBoundingClientRect();
        return {left: r.left, right: r.right, top: r.top, bottom: r.bottom};
    };
    return [...svg.querySelectorAll("text")].map((text) => {
        const box = text.closest("[data-box]");
        return {
            said: text.textContent,
            size: Number(getComputedStyle(text).fontSize.replace("px", ""))
                * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
            text: rectangle(text),
            svg: rectangle(svg),
            box: box ? rectangle(box.querySelector("path")) : null,
        };
    });
})"""


@pytest.fixture(scope="module")
def pictures_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with every real picture on one page, in each language."""
    project = make_project(tmp_path_factory.mktemp("pictures") / "project")
    add_real_pictures(project)
    with serve_folder(build(project, TODAY)) as address:
        yield address


@pytest.fixture
def look(browser: Browser, pictures_address: str) -> Iterator[Visits]:
    visits = Visits(browser, pictures_address)
    yield visits
    visits.close()


def inside(inner: dict[str, float], outer: dict[str, float]) -> bool:
    return (
        outer["left"] - 0.5 <= inner["left"]
        and inner["right"] <= outer["right"] + 0.5
        and outer["top"] - 0.5 <= inner["top"]
        and inner["bottom"] <= outer["bottom"] + 0.5
    )


def rectangles(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(RECTANGLES)
    assert len(found) > 100
    return found


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize(
    ("language", "font"),
    [*((language, font) for language in ADDRESS for font in ("own", "wide")), ("ur", "tall")],
)
def test_no_text_leaves_its_box_or_the_picture(
    look: Visits, language: str, width: int, font: str
) -> None:
    page = look(ADDRESS[language], width=width)
    page.add_style_tag(content=FONTS[font])
    found = rectangles(page)
    assert [f["said"] for f in found if not inside(f["text"], f["svg"])] == []
    assert [f["said"] for f in found if f["box"] and not inside(f["text"], f["box"])] == []


@pytest.mark.parametrize("language", ADDRESS)
def test_letters_are_large_enough_on_a_phone(look: Visits, language: str) -> None:
    page = look(ADDRESS[language])
    assert min(found["size"] for found in rectangles(page)) >= LEAST


def test_a_picture_is_as_wide_as_a_phone_and_not_as_a_desk(look: Visits) -> None:
    def widths(width: int) -> tuple[float, float]:
        page = look(ADDRESS["en"], width=width)
        svg, article = (
            page.locator(selector).first.bounding_box() for selector in (".picture svg", "article")
        )
        assert svg
        assert article
        return svg["width"], article["width"]

    picture, column = widths(PHONE)
    assert picture == column
    picture, column = widths(DESKTOP)
    assert picture < column * 0.6


@pytest.mark.parametrize("width", [TABLET, DESKTOP])
def test_letters_are_as_large_as_those_of_the_text_where_there_is_room(
    look: Visits, width: int
) -> None:
    page = look(ADDRESS["en"], width=width)
    size = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('article > p:not([class])')).fontSize)"
    )
    name = next(found for found in rectangles(page) if found["said"] == "A form goes to the")
    assert name["size"] == pytest.approx(size, abs=1)


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("cy", "left"), ("ur", "right")])
def test_numbers_and_icons_stand_on_the_side_where_reading_starts(
    look: Visits, language: str, side: str
) -> None:
    page = look(ADDRESS[language])
    middles = page.locator(".picture svg :is(.badge, .box ~ path[transform])").evaluate_all(
        """(paths) => paths.map((path) => {
            const own = path.getBoundingClientRect();
            const svg = path.ownerSVGElement.getBoundingClientRect();
            return (own.left + own.width / 2 - svg.left) / svg.width;
        })"""
    )
    assert len(middles) > 50
    assert {
        "left" if middle < 0.25 else "right" if middle > 0.75 else "" for middle in middles
    } == {side}


@pytest.mark.parametrize("language", ADDRESS)
def test_a_screen_reader_meets_one_image_and_then_the_words(look: Visits, language: str) -> None:
    page = look(ADDRESS[language])
    figure = page.locator("[data-picture=recruiter-steps]")
    title = figure.locator("svg title").text_content()
    said = figure.aria_snapshot()
    assert said.count(str(title)) == 1
    assert [line.split()[1] for line in said.splitlines() if "- img" in line] == ["img"]
    drawn = figure.locator("svg text").all_text_contents()
    assert not [line for line in drawn if f": {line}" in said or f'"{line}"' in said]
    figure.locator("summary").click()
    expect(figure.get_by_role("list").first).to_be_visible()
    assert len(figure.aria_snapshot()) > len(said)


@pytest.mark.parametrize(("width", "dark"), [(PHONE, False), (PHONE, True), (DESKTOP, False)])
@pytest.mark.parametrize("language", ADDRESS)
def test_axe_finds_nothing_in_a_picture(
    look: Visits, language: str, width: int, dark: bool
) -> None:
    page = look(ADDRESS[language], width=width, dark=dark)
    for summary in page.locator(".picture summary").all():
        summary.click()
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    results = Axe().run(page, context=".picture", options=options)
    assert results.violations_count == 0, results.generate_report()


CONTRAST = """() => {
    const channel = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const light = (colour) => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map((n) => channel(n / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const pairs = [];
    for (const box of document.querySelectorAll(".picture [data-box]")) {
        const frame = getComputedStyle(box.querySelector("path"));
        const back = frame.fill === "none"
            ? getComputedStyle(document.body).backgroundColor : frame.fill;
        for (const text of box.querySelectorAll("text")) {
            const [a, b] = [light(getComputedStyle(text).fill), light(back)].sort((x, y) => y - x);
            pairs.push((a + 0.05) / (b + 0.05));
        }
    }
    return pairs;
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_letters_differ_enough_from_what_they_stand_on(look: Visits, dark: bool) -> None:
    """axe does not look at the colours of letters in SVG."""
    page = look(ADDRESS["en"], dark=dark)
    ratios = page.evaluate(CONTRAST)
    assert len(ratios) > 100
    assert min(ratios) >= 7


@pytest.mark.parametrize("language", ADDRESS)
def test_print_shows_the_words_beside_the_picture(look: Visits, language: str) -> None:
    page = look(ADDRESS[language], width=DESKTOP)
    words = page.locator(".picture-words ol").first
    expect(words).to_be_hidden()
    page.emulate_media(media="print")
    expect(words).to_be_visible()
    picture, beside = (
        page.locator(selector).first.bounding_box() for selector in (".picture svg", ".picture ol")
    )
    assert picture
    assert beside
    left, right = sorted((picture, beside), key=lambda box: box["x"])
    assert left["x"] + left["width"] <= right["x"]
    assert (left is picture) == (language != "ur")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_print_is_black_on_white(look: Visits, dark: bool) -> None:
    page = look(ADDRESS["en"], dark=dark)
    page.emulate_media(media="print", color_scheme="dark" if dark else "light")
    colours = page.locator(".picture svg *").evaluate_all(
        """(shapes) => shapes.flatMap((shape) => {
            const style = getComputedStyle(shape);
            return [style.fill, style.stroke];
        })"""
    )
    assert set(colours) <= {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert len(set(colours)) == 3


def test_no_picture_is_longer_than_a_printed_page(look: Visits) -> None:
    page = look(ADDRESS["ur"], width=DESKTOP)
    page.emulate_media(media="print")
    heights = page.locator(".picture svg").evaluate_all(
        "(pictures) => pictures.map((picture) => picture.getBoundingClientRect().height)"
    )
    assert len(heights) == 7
    assert max(heights) <= 257 / 25.4 * 96  # A4 with margins of 2 cm


def test_words_open_by_themselves_where_letters_are_larger_than_a_picture_can_show(
    look: Visits,
) -> None:
    """A phone of 240 px with letters of 16 px stands for one of 360 px with letters of 24 px."""
    page = look(ADDRESS["en"], width=PHONE)
    expect(page.locator(".picture-words ol").first).to_be_hidden()
    page = look(ADDRESS["en"], width=240)
    expect(page.locator(".picture-words ol").first).to_be_visible()


def test_every_icon_stays_inside_its_square(look: Visits) -> None:
    page = look(ADDRESS["en"])
    boxes = page.evaluate(
        """(icons) => Object.entries(icons).map(([name, path]) => {
            document.body.innerHTML = `<svg viewBox="0 0 24 24"><path d="${path}"/></svg>`;
            const box = document.querySelector("path").getBBox();
            return [name, box.x, box.y, box.x + box.width, box.y + box.height, box.width];
        })""",
        ICONS,
    )
    assert len(boxes) == len(ICONS)
    for name, left, top, right, bottom, wide in boxes:
        assert min(left, top) >= 0.9, name  # half a line stands out of it
        assert max(right, bottom) <= 23.1, name
        assert wide > 10, name
