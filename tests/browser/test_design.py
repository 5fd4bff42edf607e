"""What the design promises: colours of 7:1, four doors in the first screen, cards told by shape."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browsing import PHONE, Visits

STYLE = "about/style/"
SMALL_PHONE = ViewportSize(width=PHONE, height=640)
CARDS = ("care-now", "care-today", "care-week", "care-talk")

# The contrast of every piece of text with what is behind it (WCAG 2.2, relative luminance).
CONTRASTS = """() => {
    const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = channels(colour).slice(0, 3).map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if ((channels(colour)[3] ?? 1) > 0) return colour;
        }
        return "rgb(255, 255, 255)";
    };
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue;
        if (element.closest("svg, script, style, .skip-link")) continue;
        const [one, two] = [light(getComputedStyle(element).color), light(behind(element))];
        const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
        found.push([ratio, texts.currentNode.textContent.trim().slice(0, 40)]);
    }
    return found;
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["", STYLE, f"ur/{STYLE}", "help/contacts/", "help/decide/"])
def test_text_stands_out_7_to_1(visit: Visits, path: str, dark: bool) -> None:
    contrasts = visit(path, dark=dark).evaluate(CONTRASTS)
    assert len(contrasts) > 20
    assert [found for found in contrasts if found[0] < 7] == []


@pytest.mark.parametrize("language", ["", "cy/", "pl/", "ro/", "pa/", "ur/", "ar/", "bn/"])
def test_the_four_doors_are_in_the_first_screen_of_a_small_phone(
    visit: Visits, language: str
) -> None:
    page = visit(language)
    page.set_viewport_size(SMALL_PHONE)
    doors = page.locator("article .admonition")
    assert [door.get_attribute("class") for door in doors.all()] == [
        f"admonition {card}" for card in CARDS
    ]
    last = doors.last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= SMALL_PHONE["height"]
    leave = page.locator("[data-exit]").bounding_box()
    assert leave
    for line in doors.last.locator("a").evaluate(
        "(link) => [...link.getClientRects()].map((box) => box.toJSON())"
    ):
        apart = line["right"] <= leave["x"] or line["left"] >= leave["x"] + leave["width"]
        assert apart or line["bottom"] <= leave["y"], "the button to leave covers the last door"


@pytest.mark.parametrize("number", range(4), ids=CARDS)
def test_a_door_opens_wherever_it_is_pressed(visit: Visits, number: int) -> None:
    page = visit()
    door = page.locator("article .admonition").nth(number)
    leads = door.locator("a").evaluate("(link) => link.href")
    door.scroll_into_view_if_needed()
    box = door.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] - 12, box["y"] + box["height"] - 12)
    page.wait_for_url(leads)


def shape(page: Page, card: str) -> tuple[str, ...]:
    """How a care card looks without its colours."""
    found: list[str] = page.locator(f"article .{card}").first.evaluate(
        """(card) => {
            const own = getComputedStyle(card);
            const drawing = getComputedStyle(card.querySelector("h2"), "::before").maskImage;
            return [drawing, own.borderStyle, own.borderWidth, own.borderRadius,
                String(getComputedStyle(card.querySelector("h2")).backgroundColor)];
        }"""
    )
    return tuple(found)


@pytest.mark.parametrize("path", ["", STYLE], ids=["doors", "cards"])
def test_care_cards_are_told_apart_without_colour(visit: Visits, path: str) -> None:
    page = visit(path)
    shapes = [shape(page, card) for card in CARDS]
    assert len({found[0] for found in shapes}) == len(CARDS), "two have the same drawing"
    assert len({found[1:4] for found in shapes}) >= 3, "too many have the same border"


def test_the_columns_of_signs_fold_in_their_order(visit: Visits) -> None:
    page = visit(STYLE)
    row = page.locator("tbody tr").first
    tops = [cell.bounding_box() for cell in row.locator("td").all()]
    labels = row.locator("td").evaluate_all("(cells) => cells.map((cell) => cell.dataset.label)")
    assert labels == ["Ordinary", "Worth a talk", "Act now"]
    assert all(tops)
    ys = [box["y"] for box in tops if box]
    assert ys == sorted(set(ys)), "the cells do not stand one under the other"
    assert len({box["x"] for box in tops if box}) == 1


def test_the_style_page_shows_every_kind_of_part(visit: Visits) -> None:
    page = visit(STYLE)
    for part in (
        *(f".{card}" for card in CARDS),
        "blockquote",
        "article > ol",
        ".contact",
        "table",
        "details.note",
        "details.choice details.choice",
        ".picture",
        ".citation",
        ".number",
    ):
        assert page.locator(f"article {part}" if "article" not in part else part).count(), part


def test_the_style_page_is_in_no_menu_and_no_list(visit: Visits) -> None:
    for path in ("", "a-z/", "find/", STYLE):
        page = visit(path)
        assert page.locator("a[href$='style/']:not([hreflang])").count() == 0, path
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
