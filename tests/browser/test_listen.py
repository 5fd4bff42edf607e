"""Reading aloud. Chromium here has no voices, so a phone's speech is played: it notes what it is
told to say, and a sentence ends when the test says so."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scripts.content.library import Library
from tests.browsing import DESKTOP, Visits

Open = Callable[..., Page]
LOCAL = [
    {"lang": "en-US", "localService": True},
    {"lang": "en-GB", "localService": True},
    {"lang": "ur_PK", "localService": True},
]
REMOTE = [{**voice, "localService": False} for voice in LOCAL]
SPEECH = """
let voices = VOICES;
const said = [];
const speech = {
    getVoices: () => voices,
    speak(utterance) { said.push(utterance); },
    // As Safari does: what is cut short says that it ended.
    cancel() {
        const last = said[said.length - 1];
        speech.cancelled += 1;
        setTimeout(() => last?.onend?.({ target: last }));
    },
    cancelled: 0,
};
class Utterance { constructor(text) { this.text = text; } }
Object.defineProperty(window, "speechSynthesis", { value: speech });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
Object.assign(window, {
    said, speech,
    finish: (event = "end") => {
        const last = said[said.length - 1];
        last["on" + event]({ target: last });
    },
    arrive: (more) => { voices = more; speech.onvoiceschanged?.(); },
});
"""
START, BAR, PAUSE, STOP, SPEED = (
    "[data-listen=start]",
    ".listen-bar",
    "[data-listen=pause]",
    "[data-listen=stop]",
    "[data-listen=speed]",
)
NEXT = "() => { finish(); return said[said.length - 1].text; }"
# The whole page, a sentence after the other.
ALL = """() => {
    const bar = document.querySelector(".listen-bar");
    for (let count = 0; !bar.hidden && count < 2000; count += 1) finish();
    return said.map((utterance) => [utterance.text, utterance.voice.lang]);
}"""
MARKED = """() => [...(CSS.highlights.get("spoken") ?? [])].map(
    (range) => range.toString().replace(/\\s+/g, " ").trim()).join()"""


@pytest.fixture
def listen(visit: Visits, address: str) -> Open:
    """Opens a page on a phone with these voices."""

    def open_page(path: str, voices: list[dict[str, Any]] = LOCAL, **how: Any) -> Page:
        page = visit("404.html", **how)
        page.add_init_script(SPEECH.replace("VOICES", json.dumps(voices)))
        page.goto(address + path)
        return page

    return open_page


def last(page: Page) -> dict[str, Any]:
    """What was said last."""
    found: dict[str, Any] = page.evaluate(
        """() => {
            const { text, rate } = said[said.length - 1];
            return { text, rate, count: said.length };
        }"""
    )
    return found


@pytest.mark.parametrize("voices", [[], REMOTE, [LOCAL[2]]], ids=["none", "remote", "other"])
def test_no_voice_on_the_phone_no_button(listen: Open, voices: list[dict[str, Any]]) -> None:
    page = listen("help/", voices)
    expect(page.locator(START)).to_be_hidden()


def test_no_script_no_button_and_no_gap(visit: Visits) -> None:
    page = visit("help/", scripts=False)
    expect(page.locator(START)).to_be_hidden()
    expect(page.locator(".listen")).to_be_hidden()


def test_a_browser_that_cannot_speak_has_no_button(visit: Visits, address: str) -> None:
    page = visit("404.html")
    page.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis")
    page.goto(address + "help/")
    assert page.evaluate("window.speechSynthesis === undefined")
    expect(page.locator(START)).to_be_hidden()


@pytest.mark.parametrize("path", ["help/", "ur/help/"])
def test_a_voice_that_comes_late_shows_the_button_and_moves_nothing(
    listen: Open, path: str
) -> None:
    page = listen(path, [])
    place = "document.querySelector('.listen').nextElementSibling.getBoundingClientRect().top"
    tops = [page.evaluate(place)]
    page.evaluate("(voices) => arrive(voices)", LOCAL)
    expect(page.locator(START)).to_be_visible()
    tops.append(page.evaluate(place))
    box = page.locator(START).bounding_box()
    assert box
    assert box["height"] >= 44
    assert tops[0] == tops[1]


def test_a_voice_that_goes_takes_the_button_along(listen: Open) -> None:
    page = listen("help/")
    expect(page.locator(START)).to_be_visible()
    page.evaluate("(voices) => arrive(voices)", REMOTE)
    expect(page.locator(START)).to_be_hidden()


def test_a_british_voice_is_preferred_and_no_remote_one_is_used(listen: Open) -> None:
    remote = {"lang": "en-GB", "localService": False}
    page = listen("help/", [remote, *LOCAL])
    page.click(START)
    voice = page.evaluate("({ ...said[0].voice })")
    assert voice == {"lang": "en-GB", "localService": True}


def test_the_page_is_read_in_order_without_what_is_no_text(listen: Open, library: Library) -> None:
    page = listen("help/")
    page.click(START)
    said = [text for text, _ in page.evaluate(ALL)]
    front = library.english("help/index.md").front
    assert said[0] == front.title
    assert said[1] == front.description.replace("999", "9 9 9")
    order = [
        "Call 9 9 9 if",
        "someone is about to be hurt, or is hurt now",
        "Say where you are first.",
        "“I am at this address.",
        "My child says they will hurt someone today.",
        "If the call goes badly, say it again, slowly.",
        "Get help today if",
        "You do not have to give your name to the first 3 services below.",
    ]
    places = [said.index(text) for text in order]
    assert places == sorted(places)
    # No mark of a citation.
    assert [text for text in said if text.isdigit()] == []
    everything = " ".join(said)
    words = library.strings("en")
    assert words("card.source") not in everything
    assert words("listen.start") not in said
    assert words("card.hours") in everything


def test_a_number_is_read_digit_by_digit(listen: Open, library: Library) -> None:
    page = listen("help/contacts/child/")
    page.click(START)
    said = [text for text, _ in page.evaluate(ALL)]
    digits = " ".join((library.book.contacts["childline"].display or "").replace(" ", ""))
    assert digits in said


def test_a_table_is_read_row_by_row_with_its_labels(listen: Open, library: Library) -> None:
    name = next(n for n in library.settings.nav if "\n| --- |" in library.english(n).body)
    page = listen(library.english(name).address, width=DESKTOP)
    cells = page.locator("article td[data-label]").evaluate_all(
        """(cells) => cells.filter((cell) => !cell.closest("details:not([open])")).map(
            (cell) => `${cell.dataset.label}: `)"""
    )
    page.click(START)
    labels = [text for text, _ in page.evaluate(ALL)]
    assert cells
    for cell in cells:
        place = next(i for i, text in enumerate(labels) if text.startswith(cell))
        labels = labels[place + 1 :]


def test_a_closed_block_stays_unread_and_an_open_one_is_read(
    listen: Open, library: Library
) -> None:
    name = next(n for n in library.settings.nav if "\n??? note" in library.english(n).body)
    page = listen(library.english(name).address)
    block = page.locator("article details.note").first
    inside = block.locator("p:not(.admonition-title)").last.evaluate("(p) => p.textContent.trim()")
    page.click(START)
    said = [text for text, _ in page.evaluate(ALL)]
    assert block.locator("summary").inner_text().strip() in " ".join(said)
    assert not any(text and inside.startswith(text) for text in said)
    block.locator("summary").click()
    page.evaluate("said.length = 0")
    page.click(START)
    assert any(inside.startswith(text) for text, _ in page.evaluate(ALL))


def test_what_a_picture_shows_is_read_from_its_words(listen: Open, library: Library) -> None:
    name = next(n for n in library.settings.nav if "{{ picture(" in library.english(n).body)
    page = listen(library.english(name).address)
    step = page.locator(".picture-words li strong").first.evaluate("(e) => e.textContent")
    page.click(START)
    assert any(text.startswith(step) for text, _ in page.evaluate(ALL))


def test_an_urdu_page_is_read_by_an_urdu_voice_and_english_in_it_by_an_english_one(
    listen: Open, library: Library
) -> None:
    page = listen("ur/help/")
    page.click(START)
    said = page.evaluate(ALL)
    title = library.pages["ur", "help/index.md"].front.title
    assert said[0] == [title, "ur_PK"]
    assert ["Childline", "en-GB"] in said
    # A full stop in Urdu ends a sentence.
    assert [text for text, _ in said if "۔ " in text] == []


def test_an_urdu_voice_reads_english_names_where_no_english_one_is(listen: Open) -> None:
    page = listen("ur/help/", LOCAL[2:])
    page.click(START)
    assert ["Childline", "ur_PK"] in page.evaluate(ALL)


def test_an_english_voice_does_not_read_urdu(listen: Open, library: Library) -> None:
    page = listen("ur/school/duty/", LOCAL[:2])
    page.click(START)
    said = page.evaluate(ALL)
    assert said[0][0] == library.english("school/duty.md").front.title
    assert [
        text for text, _ in said if any("\u0600" <= letter <= "\u06ff" for letter in text)
    ] == []


def test_a_browser_that_cannot_split_sentences_reads_the_same(listen: Open) -> None:
    said = []
    for script in ("", "delete Intl.Segmenter"):
        page = listen("ur/help/")
        page.evaluate(script)
        page.click(START)
        said.append(page.evaluate(ALL))
    assert said[0] == said[1]


def test_pause_and_go_on_begin_the_sentence_again(listen: Open, library: Library) -> None:
    words = library.strings("en")
    page = listen("help/")
    page.click(START)
    expect(page.locator(PAUSE)).to_be_focused()
    text = page.evaluate(NEXT)
    page.keyboard.press("Enter")
    expect(page.locator(PAUSE)).to_have_text(words("listen.resume"))
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert last(page)["count"] == 2
    page.keyboard.press("Enter")
    expect(page.locator(PAUSE)).to_have_text(words("listen.pause"))
    assert last(page) == {"text": text, "rate": 1, "count": 3}


def test_a_voice_that_comes_while_paused_changes_nothing(listen: Open, library: Library) -> None:
    page = listen("help/")
    page.click(START)
    page.click(PAUSE)
    page.evaluate("(voices) => arrive(voices)", LOCAL)
    expect(page.locator(PAUSE)).to_have_text(library.strings("en")("listen.resume"))
    expect(page.locator(START)).to_be_hidden()


def test_another_speed_begins_the_sentence_again(listen: Open) -> None:
    page = listen("help/")
    page.click(START)
    text = page.evaluate(NEXT)
    page.select_option(SPEED, "1.3")
    assert last(page) == {"text": text, "rate": 1.3, "count": 3}
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert last(page)["count"] == 3
    page.click(PAUSE)
    page.select_option(SPEED, "0.75")
    assert last(page)["count"] == 3
    page.click(PAUSE)
    assert last(page) == {"text": text, "rate": 0.75, "count": 4}


@pytest.mark.parametrize(
    "way", ["button", "Escape", "end", "error", "pagehide", "leave"], ids=lambda way: way
)
def test_it_stops(listen: Open, way: str) -> None:
    page = listen("help/")
    page.click(START)
    page.evaluate(NEXT)
    if way == "button":
        page.click(STOP)
    elif way == "Escape":
        page.keyboard.press("Escape")
    elif way == "end":
        page.evaluate(ALL)
    elif way == "error":
        page.evaluate("finish('error')")
    else:
        page.evaluate(f"dispatchEvent(new Event('{way}'))")
    count = last(page)["count"]
    expect(page.locator(BAR)).to_be_hidden()
    expect(page.locator(START)).to_be_visible()
    expect(page.locator(START)).to_be_focused()
    assert page.evaluate("speech.cancelled") > 0
    assert page.evaluate(MARKED) == ""
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert last(page)["count"] == count


def test_leaving_the_site_is_silent_at_once(listen: Open, library: Library) -> None:
    page = listen("help/")
    page.context.route(
        library.strings("en")("exit.address"), lambda route: route.fulfill(status=204)
    )
    page.click(START)
    page.click("[data-exit]")
    assert page.evaluate("speech.cancelled") > 0
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert last(page)["count"] == 1


def test_the_sentence_is_marked_in_the_text_and_in_sight(listen: Open) -> None:
    page = listen("help/")
    page.emulate_media(reduced_motion="reduce")
    page.click(START)
    for _ in range(40):
        text = page.evaluate(NEXT)
        # Between the pieces that are read can stand a button, which is not.
        marked = page.evaluate(MARKED).replace("999", "9 9 9").replace(" ", "")
        assert marked.startswith(text.replace(" ", ""))
        in_sight = page.evaluate(
            """() => {
                const [range] = CSS.highlights.get("spoken");
                const place = range.getBoundingClientRect();
                const bar = document.querySelector(".listen").getBoundingClientRect();
                const beside = place.bottom <= bar.top || place.top >= bar.bottom - 1;
                return beside && place.top >= 0 && place.bottom <= innerHeight;
            }"""
        )
        assert in_sight, text


def test_a_browser_that_cannot_mark_a_sentence_marks_its_block(listen: Open) -> None:
    page = listen("help/")
    page.evaluate("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page.click(START)
    expect(page.locator("[data-spoken]")).to_have_count(1)
    assert page.locator("[data-spoken]").evaluate("(e) => e.tagName") == "H1"
    page.evaluate(NEXT)
    expect(page.locator("[data-spoken]")).to_have_count(1)
    assert page.locator("[data-spoken]").evaluate("(e) => e.tagName") == "P"
    page.click(STOP)
    expect(page.locator("[data-spoken]")).to_have_count(0)


@pytest.mark.parametrize("path", ["help/", "cy/help/", "ur/help/"])
def test_the_bar_fits_a_small_phone_and_stays_in_sight(
    listen: Open, library: Library, path: str
) -> None:
    voices = [*LOCAL, {"lang": "cy-GB", "localService": True}]
    page = listen(path, voices)
    page.set_viewport_size({"width": 320, "height": 640})
    page.click(START)
    page.evaluate("scrollTo(0, 1500)")
    for control in (PAUSE, STOP, SPEED):
        expect(page.locator(control)).to_be_in_viewport(ratio=1)
        box = page.locator(control).bounding_box()
        assert box
        assert box["height"] >= 44


def test_nothing_is_asked_or_kept(listen: Open) -> None:
    page = listen("help/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.click(START)
    page.evaluate(ALL)
    # Chromium fetches the icon whenever it likes.
    assert [url for url in asked if not url.endswith("icon.svg")] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_it_is_not_printed(listen: Open) -> None:
    page = listen("help/")
    page.emulate_media(media="print")
    expect(page.locator(START)).to_be_hidden()
