"""Pages on paper, as Chromium prints them: read back sheet by sheet."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from scripts.content.library import Library
from scripts.content.pages import address_of
from scripts.rendering.hours import said_date
from tests.browsing import DESKTOP, PHONE, Visits

A4 = (210 * 72 / 25.4, 297 * 72 / 25.4)

# One page for each template, and how many sheets of it are too many.
TEMPLATES = {
    "": 3,
    "help/": 15,
    "help/contacts/": 90,
    "help/england/": 12,
    "signs/": 8,
    "talk/practise/racist-joke/": 6,
    "talk/police-contact/": 10,
    "help/decide/": 2,
    "help/decide/plan/parent-violence/england/": 7,
    "find/": 40,
    "a-z/": 14,
    "glossary/": 25,
    "about/sources/": 50,
    "school/trip-risk-assessment/": 16,
    "school/assembly/": 14,
}
LOCALES = {"en": "", "ur": "ur/"}
# Long lists that are English in every language but for their headings: printed once.
ONCE = ("glossary/", "about/sources/")
PAGES = [
    (locale, name) for locale in LOCALES for name in TEMPLATES if locale == "en" or name not in ONCE
]

# What has to stay on one sheet: the texts of each, a list for each place that matches.
WHOLE = {
    "contact": ".contact",
    "care card": ".admonition:not(:has(.contact))",
    "quotation": "blockquote",
    "row": "tr",
}
PIECES = """(selector) => [...document.querySelectorAll(selector)].map((whole) => {
    for (const link of whole.querySelectorAll("[data-print]")) {
        link.append(`(${link.dataset.print})`);
        delete link.dataset.print;
    }
    const inner = [...whole.querySelectorAll("h2, h3, p, dt, dd, li, th, td")].filter(
        (piece) => piece.getClientRects().length);
    return (inner.length ? inner : [whole]).map((piece) => piece.innerText);
})"""
NOT_PRINTED = (
    ".site-header, .help-bar, .skip-link, .panel, .trail, button, .button, form, .call, [data-exit]"
)
VISIBLE = """all => all.filter((element) => element.getClientRects().length)
    .map((element) => element.textContent.trim())"""
# Everything that has text or a drawing: its colours.
COLOURS = """() => [...document.querySelectorAll("body, main *")]
    .filter((element) => element.getClientRects().length)
    .flatMap((element) => {
        const style = getComputedStyle(element);
        return [["text", style.color], ["behind", style.backgroundColor]];
    }).map(String)"""


@dataclass(frozen=True)
class Print:
    """A page on paper: sizes of the sheets, and the text of each as it was read back."""

    sizes: list[tuple[float, float]]
    sheets: list[str]


Printer = Callable[..., Print]


@pytest.fixture(scope="module")
def on_paper(browser: Browser, address: str) -> Iterator[Printer]:
    """Prints pages of the real site, each once; scripts do nothing for it."""
    visits, done = Visits(browser, address), {}

    def on_paper(path: str, dark: bool = False) -> Print:
        if (path, dark) not in done:
            done[path, dark] = put_on_paper(visits(path, width=PHONE, dark=dark, scripts=False))
            visits.close()
        return done[path, dark]

    yield on_paper
    visits.close()


def put_on_paper(page: Page) -> Print:
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return Print(
        [(float(sheet.mediabox.width), float(sheet.mediabox.height)) for sheet in reader.pages],
        [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in reader.pages],
    )


def print_view(visits: Visits, path: str, touch: bool = False, dark: bool = False) -> Page:
    """A page laid out as on paper."""
    page = visits(path, width=DESKTOP, touch=touch, dark=dark)
    page.emulate_media(media="print")
    return page


def dense(text: str) -> str:
    """Text without white space and marks of direction, which a PDF sets as it likes."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(a for a in normal if not a.isspace() and unicodedata.category(a) != "Cf")


def letters(text: str) -> list[str]:
    """The letters in an order of their own: a PDF can hold Urdu as it is seen, left to right."""
    return sorted(dense(text))


@pytest.mark.parametrize(("locale", "name"), PAGES)
def test_every_sheet_is_a4_and_says_what_it_is(
    on_paper: Printer, library: Library, locale: str, name: str
) -> None:
    path = LOCALES[locale] + name
    printed = on_paper(path)
    count = len(printed.sheets)
    # Nastaliq needs more room between the lines: a sheet more.
    assert 1 <= count <= TEMPLATES[name] + (locale == "ur")
    assert all(size == pytest.approx(A4, abs=1) for size in printed.sizes)
    # The pages of the guide are checked with its first.
    start = "help/decide/" if name.startswith("help/decide/") else name
    [page] = [known for known in library.settings.nav if address_of(known) == start]
    language, strings = library.settings.languages[locale], library.strings(locale)
    checked = strings("end.reviewed", date=said_date(library.front(page).reviewed, language))
    for number, sheet in enumerate(printed.sheets, 1):
        top, bottom, *_ = sheet.strip().split("\n")
        assert letters(top) == letters(f"{strings('site.name')} · {checked}")
        assert dense(bottom) == dense(f"/{path} · {number} / {count}")


@pytest.mark.parametrize(("locale", "name"), PAGES)
def test_the_whole_text_is_printed_closed_blocks_too(
    on_paper: Printer, visit: Visits, locale: str, name: str
) -> None:
    path = LOCALES[locale] + name
    page, printed = visit(path), on_paper(path)
    text = "".join(printed.sheets)
    title = page.locator("h1").inner_text()
    lines = printed.sheets[0].split("\n")
    some = [lines[at : at + length] for at in range(len(lines)) for length in (1, 2)]
    assert any(letters(title) == letters("".join(part)) for part in some)
    # In print no two texts stand in each other's way, so a block is told by its letters.
    closed = page.locator("main details:not([open])")
    blocks = closed.locator("xpath=.//p | .//li").evaluate_all(
        "all => all.filter(p => !p.querySelector('p, li, a')).map(p => p.textContent)"
    )
    # Only English is held in the order of reading.
    english = [block for block in blocks if block.isascii()]
    for block in english:
        assert dense(block) in dense(text), block
    assert page.locator("main details").count() == 0 or blocks


def test_a_scene_is_told_apart_by_numbers(on_paper: Printer) -> None:
    text = dense("".join(on_paper("talk/practise/racist-joke/").sheets))
    numbers = re.findall(r"\D([1-3](?:\.\d)*)“", text)
    assert numbers[:5] == ["1", "1.1", "1.1.1", "1.1.2", "1.2"]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize(
    "name",
    ["help/", "help/contacts/child/", "signs/", "school/trip-risk-assessment/", "school/assembly/"],
)
def test_no_card_quotation_or_row_is_on_two_sheets(
    on_paper: Printer, visit: Visits, name: str, kind: str
) -> None:
    page = print_view(visit, name)
    sheets = [dense(sheet) for sheet in on_paper(name).sheets]
    places = page.locator(WHOLE[kind])
    kept = places.evaluate_all("all => all.map(a => getComputedStyle(a).breakInside)")
    assert set(kept) <= {"avoid"}
    for pieces in page.evaluate(PIECES, WHOLE[kind]):
        # Two lines of a cell are read with others between them where cells stand side by side.
        wanted = [dense(line) for piece in pieces for line in piece.split("\n")]
        assert any(all(piece in sheet for piece in wanted) for sheet in sheets), pieces


def test_the_kinds_that_stay_whole_are_all_looked_at(visit: Visits) -> None:
    for kind, name in (
        ("contact", "help/contacts/child/"),
        ("care card", "signs/"),
        ("row", "signs/"),
    ):
        assert visit(name).locator(WHOLE[kind]).count() >= 1
    assert visit("help/").locator(WHOLE["quotation"]).count() >= 5


@pytest.mark.parametrize("name", ["help/england/", "signs/", "talk/police-contact/", "find/"])
def test_no_heading_is_the_last_thing_on_a_sheet(
    on_paper: Printer, visit: Visits, name: str
) -> None:
    headings = print_view(visit, name).locator("h2, h3, summary").all_inner_texts()
    assert len(headings) >= 4
    for sheet in on_paper(name).sheets:
        assert not dense(sheet).endswith(tuple(dense(heading) for heading in headings))


@pytest.mark.parametrize(("locale", "name"), PAGES)
def test_nothing_to_press_is_printed(visit: Visits, locale: str, name: str) -> None:
    page = print_view(visit, LOCALES[locale] + name, touch=True)
    controls = page.locator(NOT_PRINTED)
    assert controls.count() >= 4
    assert controls.evaluate_all(VISIBLE) == []


@pytest.mark.parametrize(("locale", "name"), PAGES)
def test_text_is_12_point_and_black_on_white_on_a_dark_phone_too(
    visit: Visits, locale: str, name: str
) -> None:
    page = print_view(visit, LOCALES[locale] + name, dark=True)
    sizes = page.locator("article > p:not(.aside), article > :is(ul, ol):not(.source-list)")
    assert set(sizes.evaluate_all("all => all.map(a => getComputedStyle(a).fontSize)")) == {"16px"}
    inside = page.locator("blockquote, td, .contact p:not(.contact-name, .contact-checked)")
    assert set(inside.evaluate_all("all => all.map(a => getComputedStyle(a).fontSize)")) <= {"16px"}
    assert set(page.evaluate(COLOURS)) <= {
        "text,rgb(0, 0, 0)",
        "behind,rgb(255, 255, 255)",
        "behind,rgba(0, 0, 0, 0)",
    }


def test_urdu_is_printed_from_right_to_left(visit: Visits) -> None:
    page = print_view(visit, "ur/signs/")
    direction = "a => [getComputedStyle(a).direction, getComputedStyle(a).textAlign].join()"
    for place in ("h1", "article > p", "td", ".care-now li"):
        assert page.locator(place).first.evaluate(direction) == "rtl,start", place


def test_a_link_says_where_it_leads(on_paper: Printer, visit_partial: Visits) -> None:
    printed = dense("".join(on_paper("help/").sheets))
    assert "reportahatecrime(/help/hate-crime/)" in printed
    assert "Wherethiscomesfrom(actearly.uk/contact)" in printed
    assert "(999bsl.co.uk)" in printed
    assert "https://" not in printed
    # Words that are the address, a number, and a mark that leads to a source say nothing more.
    assert "papyrus-uk.orgFor" in printed
    assert "help@nspcc.org.ukOpen" in printed
    # With the host, where the site has one.
    [first, *_] = put_on_paper(visit_partial("help/")).sheets
    assert "talkfirst.example/help/ · 1 / " in first
    last = dense("".join(put_on_paper(visit_partial("help/")).sheets))
    assert "reportahatecrime(talkfirst.example/help/hate-crime/)" in last
    assert "Tellusaboutamistakeonthispage(mistakes@talkfirst.example)" in last
    assert "Changethispage" not in last


def test_a_script_opens_what_is_closed_where_the_stylesheet_cannot(visit: Visits) -> None:
    page = visit("talk/practise/racist-joke/")
    blocks = page.locator("main details")
    blocks.first.locator(":scope > summary").click()
    states = "all => all.map(block => block.open)"
    before = blocks.evaluate_all(states)
    assert before.count(True) == 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(blocks.evaluate_all(states)) == {True}
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert blocks.evaluate_all(states) == before


def test_an_empty_cell_has_room_for_handwriting(visit: Visits) -> None:
    for name in ("school/trip-risk-assessment/", "help/decide/plan/parent-violence/england/"):
        cells = print_view(visit, name).locator("td:empty")
        heights = cells.evaluate_all("all => all.map(a => a.getBoundingClientRect().height)")
        assert heights
        assert min(heights) >= 45  # px: 12 mm


def test_a_table_goes_on_with_its_headings(on_paper: Printer, visit: Visits) -> None:
    page = print_view(visit, "school/trip-risk-assessment/")
    assert page.locator("thead").first.evaluate("a => getComputedStyle(a).display") == (
        "table-header-group"
    )
    sheets = on_paper("school/trip-risk-assessment/").sheets
    heading = dense("Risk Who may be harmed How likely What we do Who")
    assert (
        sum(dense(sheet).count(heading) for sheet in sheets)
        > page.locator("thead:has-text('How likely')").count()
    )
