"""The page stays whole under what readers do to it: zoom, spacing, own colours, less motion."""

import pytest
from playwright.sync_api import Page

from tests.browsing import CONTROLS, DESKTOP, Visits

PAGES = (
    "",
    "about/style/",
    "ur/about/style/",
    "help/",
    "ur/help/",
    "help/contacts/",
    "help/decide/violence/",
    "find/",
    "talk/practise/racist-joke/",
)
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")

# WCAG 2.2, 1.4.12: what a page has to bear.
SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
"""
# Pieces of text that reach outside the page, or outside a box that cuts off what is too much.
CUT_OFF = """() => {
    const wide = document.documentElement.clientWidth;
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue;
        if (element.closest("script, style, .skip-link, .exit-shift, thead, svg")) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const box of range.getClientRects()) {
            let out = box.left < -1 || box.right > wide + 1;
            for (let at = element; at !== document.body; at = at.parentElement) {
                if (getComputedStyle(at).overflow === "visible") continue;
                const frame = at.getBoundingClientRect();
                out ||= box.bottom > frame.bottom + 1 || box.right > frame.right + 1;
            }
            if (out) found.push(texts.currentNode.textContent.trim().slice(0, 50));
        }
    }
    return found;
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def opened(page: Page) -> Page:
    """A page with every block open, since what is closed can be cut off too."""
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    return page


@each_page
def test_text_keeps_its_room_when_its_spacing_is_changed(visit: Visits, path: str) -> None:
    page = opened(visit(path))
    page.add_style_tag(content=SPACING)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SIDEWAYS) <= 0


@each_page
def test_a_page_works_at_400_per_cent(visit: Visits, path: str) -> None:
    page = opened(visit(path))
    page.set_viewport_size({"width": DESKTOP // 4, "height": 1024 // 4})
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []
    fixed = page.evaluate(
        """[...document.querySelectorAll("body *")].filter((element) =>
            ["fixed", "sticky"].includes(getComputedStyle(element).position)
            && element.checkVisibility()).map((element) => element.className)"""
    )
    assert fixed == [], "what stays in its place covers a window that is this low"


@each_page
def test_text_grows_with_the_reader_s_own_size(visit: Visits, path: str) -> None:
    page = opened(visit(path))
    before = page.locator("h1").evaluate("(h1) => parseFloat(getComputedStyle(h1).fontSize)")
    # What a browser does when its reader sets 32 px in the place of 16.
    page.add_style_tag(content="html { font-size: 200% }")
    after = page.locator("h1").evaluate("(h1) => parseFloat(getComputedStyle(h1).fontSize)")
    assert after == 2 * before
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []


@each_page
def test_nothing_moves_for_a_reader_who_wants_less_motion(visit: Visits, path: str) -> None:
    page = visit(path)
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.animationName !== "none" || style.scrollBehavior === "smooth"
                || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
        }).length"""
    )
    assert moving == 0


@each_page
def test_every_control_shows_its_edge_in_the_reader_s_own_colours(visit: Visits, path: str) -> None:
    page = visit(path)
    page.emulate_media(forced_colors="active")
    bare = page.locator("button, .button, summary, .admonition, .contact").evaluate_all(
        """(all) => all.filter((element) => {
            const style = getComputedStyle(element);
            const edge = ["Top", "Right", "Bottom", "Left"].some((side) =>
                parseFloat(style[`border${side}Width`]) > 0
                && style[`border${side}Style`] !== "none");
            return element.checkVisibility() && !edge && !element.textContent.trim();
        }).length"""
    )
    assert bare == 0
    drawings = page.locator(".admonition :is(h2, h3)").evaluate_all(
        """(all) => all.filter((heading) => {
            const drawing = getComputedStyle(heading, "::before");
            return drawing.backgroundColor !== getComputedStyle(heading).color;
        }).length"""
    )
    assert drawings == 0, "a drawing does not have the colour of its heading"


@pytest.mark.parametrize("language", ["", "ur/"])
@pytest.mark.parametrize("path", ["", "about/style/", "help/", "help/decide/", "find/"])
def test_what_is_pressed_is_large_enough_for_a_thumb(
    visit: Visits, path: str, language: str
) -> None:
    page = visit(language + path, touch=True)
    small = page.locator(CONTROLS).evaluate_all(
        """(all) => all.filter((control) => {
            // A link in a sentence is as tall as the sentence's lines (WCAG 2.5.8, inline).
            const inline = control.matches("a") && getComputedStyle(control).display === "inline";
            const box = control.getBoundingClientRect();
            return control.checkVisibility() && !inline && !control.matches(".skip-link")
                && (box.height < 44 || box.width < 44);
        }).map((control) => control.outerHTML.slice(0, 120))"""
    )
    assert small == []
