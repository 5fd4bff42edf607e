"""A card says whether it is open now, by the clock in London; a number can be copied."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.loopback import serve_folder
from scripts.rendering.hours import said_day_names, said_hours, said_time
from tests.browsing import DESKTOP, PHONE, Visits
from tests.project import CHECK_BY, READ, REPOSITORY, TODAY, Project, make_project
from tests.repository import build

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
UK = "england, wales, scotland, northern-ireland"
WEEK = "days: [mon, tue, wed, thu, fri]"
OFFICE = f'{{{WEEK}, opens: "09:00", closes: "17:00"}}'
SATURDAY = '{days: [sat], opens: "10:00", closes: "12:00"}'
NIGHT = '{days: [mon, tue, wed, thu, fri, sat, sun], opens: "22:00", closes: "02:30"}'
OUT_OF_HOURS = (
    f'{{{WEEK}, opens: "17:00", closes: "09:00"}}, {{days: [sat, sun], opens: "00:00", '
    'closes: "24:00"}, {days: [mon], opens: "00:00", closes: "09:00"}'
)
LINES = {  # id: nations, hours, what it says of bank holidays
    "england-line": ("england", f"{OFFICE}, {SATURDAY}", "closed"),
    "uk-line": (UK, OFFICE, "closed"),
    "silent-line": (UK, OFFICE, ""),
    "brave-line": (UK, OFFICE, "open"),
    "night-line": ("wales", NIGHT, "open"),
    "gateway": ("northern-ireland", OUT_OF_HOURS, "all-day"),
    "wednesday-line": ("england", '{days: [wed], opens: "10:30", closes: "11:30"}', "closed"),
    "monday-line": ("england", '{days: [mon], opens: "10:30", closes: "11:30"}', "closed"),
}
HOLIDAYS = """\
source_url: https://example.org/holidays
read: 2026-11-24
dates:
  england-and-wales: [2026-12-25, 2026-12-28, 2027-03-29, 2028-12-26]
  scotland: [2026-11-30, 2026-12-25, 2026-12-28, 2028-12-26]
  northern-ireland: [2026-12-25, 2026-12-28, 2027-03-17, 2027-03-29, 2028-12-26]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with a line of each kind, in the repository's English and Urdu words."""
    project = make_project(tmp_path_factory.mktemp("open-now"))
    project.write("docs/_data/bank_holidays.yml", HOLIDAYS)
    words = ""
    for number, (identity, (nations, hours, holidays)) in enumerate(LINES.items()):
        project.add(
            "docs/_data/contacts.yml",
            f"""\
- id: {identity}
  name: {identity}
  needs: [parent]
  nations: [{nations}]
  audiences: [anyone]
  phone: "+44808157030{number}"
  display: "0808 157 030{number}"
  hours: [{hours}]
{f"  bank_holidays: {holidays}" if holidays else "  # it does not say"}
  source_url: https://example.org/source
  read: {READ}
  check_by: {CHECK_BY}
  confidence: high
  status: live
""",
        )
        words += f"  {identity}:\n    purpose: Listens to parents.\n"
    own = project.read("docs/en/_strings.yml").partition("\ncontacts:\n")[2]
    mine = f"contacts:\n{words}{own}"
    for locale in ("en", "ur"):
        text = (REPOSITORY / f"docs/{locale}/_strings.yml").read_text("utf-8")
        text = re.sub(r"^contacts:\n(?:[ #].*\n|\n)*", lambda _: mine, text, flags=re.MULTILINE)
        project.write(f"docs/{locale}/_strings.yml", text)
    cards = "".join(f'{{{{ contact("{identity}") }}}}\n\n' for identity in LINES)
    project.change("docs/en/help/contacts.md", "## What to do", f"{cards}## What to do")
    build(project, TODAY)
    return project


@pytest.fixture(scope="module")
def served(project: Project) -> Iterator[str]:
    """Where the site is served."""
    with serve_folder(project.path("site")) as address:
        yield address


@pytest.fixture
def look(browser: Browser, served: str) -> Iterator[Visits]:
    """Opens pages of the site with a line of each kind."""
    visits = Visits(browser, served)
    yield visits
    visits.close()


def london(moment: str) -> datetime:
    """A moment on a clock in London, or more exactly, such as 2027-10-31 01:30+00:00."""
    found = datetime.fromisoformat(moment)
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo("Europe/London"))


def place(page: Page, identity: str) -> Locator:
    return page.locator(f"[data-contact={identity}] [data-open-now]").first


def said(project: Project, locale: str, key: str, clock: str, day: int | None) -> str:
    """A sentence in a language, with time and day as its printed hours say them."""
    library = project.library()
    language, strings = library.settings.languages[locale], library.strings(locale)
    if not key:
        return ""
    return strings(
        f"card.now.{key}",
        time=said_time(clock, language, strings) if clock else "",
        day="" if day is None else said_day_names(language)[day],
    )


MOMENTS = [
    # An ordinary week: Tuesday 24 November 2026 and on.
    ("england-line", "2026-11-24 12:00", "until", "17:00", None),
    ("england-line", "2026-11-24 08:59", "opens", "09:00", None),
    ("england-line", "2026-11-24 09:00", "until", "17:00", None),
    ("england-line", "2026-11-24 16:59", "until", "17:00", None),
    ("england-line", "2026-11-24 17:00", "opens_day", "09:00", WED),
    ("england-line", "2026-11-27 18:00", "opens_day", "10:00", SAT),
    ("england-line", "2026-11-28 11:00", "until", "12:00", None),
    ("england-line", "2026-11-28 12:00", "opens_day", "09:00", MON),
    ("england-line", "2026-11-29 12:00", "opens_day", "09:00", MON),
    # Past midnight.
    ("night-line", "2026-11-24 23:30", "until", "02:30", None),
    ("night-line", "2026-11-25 00:30", "until", "02:30", None),
    ("night-line", "2026-11-25 02:30", "opens", "22:00", None),
    # Three entries that follow each other are one.
    ("gateway", "2026-11-24 12:00", "opens", "17:00", None),
    ("gateway", "2026-11-24 20:00", "until", "09:00", None),
    ("gateway", "2026-11-27 20:00", "until_day", "09:00", MON),
    ("gateway", "2026-11-28 12:00", "until_day", "09:00", MON),
    ("gateway", "2026-11-30 03:00", "until", "09:00", None),
    # St Andrew's Day: a bank holiday in Scotland only.
    ("england-line", "2026-11-30 12:00", "until", "17:00", None),
    ("uk-line", "2026-11-30 12:00", "holiday", "", None),
    ("silent-line", "2026-11-30 12:00", "holiday", "", None),
    ("brave-line", "2026-11-30 12:00", "until", "17:00", None),
    ("uk-line", "2026-11-29 12:00", "closed", "", None),
    ("silent-line", "2026-11-27 12:00", "until", "17:00", None),
    # Christmas 2026: Friday 25, Saturday 26, and Monday 28 December in its place.
    ("uk-line", "2026-12-25 12:00", "opens_day", "09:00", TUE),
    ("england-line", "2026-12-25 12:00", "opens_day", "09:00", TUE),
    ("england-line", "2026-12-24 18:00", "opens_day", "09:00", TUE),
    ("silent-line", "2026-12-25 12:00", "holiday", "", None),
    ("brave-line", "2026-12-25 12:00", "until", "17:00", None),
    ("night-line", "2026-12-25 01:00", "until", "02:30", None),
    ("gateway", "2026-12-24 20:00", "until_day", "09:00", TUE),
    ("gateway", "2026-12-28 12:00", "until", "09:00", None),
    # A day that is a week away or more has no name that tells it.
    ("monday-line", "2026-12-21 12:00", "closed", "", None),
    ("wednesday-line", "2026-11-26 12:00", "opens_day", "10:30", WED),
    # The clocks go forward on 28 March 2027 at 1am, and back on 31 October 2027 at 2am.
    ("night-line", "2027-03-28 00:59+00:00", "until", "02:30", None),
    ("night-line", "2027-03-28 01:29+00:00", "until", "02:30", None),
    ("night-line", "2027-03-28 01:30+00:00", "opens", "22:00", None),
    ("night-line", "2027-10-31 00:30+00:00", "until", "02:30", None),
    ("night-line", "2027-10-31 01:30+00:00", "until", "02:30", None),
    ("night-line", "2027-10-31 02:30+00:00", "opens", "22:00", None),
    ("england-line", "2027-03-30 08:00+00:00", "until", "17:00", None),
    ("england-line", "2027-11-01 08:59+00:00", "opens", "09:00", None),
    # The last day on file, and after it.
    ("england-line", "2028-12-26 12:00", "closed", "", None),
    ("england-line", "2028-12-27 12:00", "", "", None),
]


@pytest.mark.parametrize("locale", ["en", "ur"])
def test_a_card_says_whether_it_is_open_now(look: Visits, project: Project, locale: str) -> None:
    """The page is seen again at each moment, as one that was left open in another tab."""
    path = "help/contacts/" if locale == "en" else "ur/help/contacts/"
    page = look(path, at=london("2026-11-24"))
    wrong = []
    for identity, moment, key, clock, day in MOMENTS:
        page.clock.set_fixed_time(london(moment))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        shown = place(page, identity).text_content()
        expected = said(project, locale, key, clock, day)
        if shown != expected:
            wrong.append(f"{identity} at {moment}: {shown!r}, not {expected!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Karachi", "America/Los_Angeles"])
def test_the_clock_is_london_s_whatever_the_phone_is_set_to(
    look: Visits, project: Project, zone: str
) -> None:
    page = look("help/contacts/", at=london("2026-11-24 16:59"), zone=zone)
    expect(place(page, "england-line")).to_have_text(said(project, "en", "until", "17:00", None))
    page = look("help/contacts/", at=london("2026-11-24 17:01"), zone=zone)
    expect(place(page, "england-line")).to_have_text(said(project, "en", "opens_day", "09:00", WED))


def test_without_scripts_the_hours_stand_alone(look: Visits, project: Project) -> None:
    library = project.library()
    page = look("help/contacts/", scripts=False)
    expect(place(page, "england-line")).to_be_hidden()
    [first, *_] = said_hours(
        library.book.contacts["england-line"],
        library.settings.languages["en"],
        library.strings("en"),
    )
    expect(page.locator("[data-contact=england-line]").first).to_contain_text(first)
    assert page.locator("[data-copy]").count()
    assert page.locator("[data-copy]").locator("visible=true").count() == 0


SHIFT = """async () => {
    const places = [...document.querySelectorAll("[data-open-now]")];
    const buttons = [...document.querySelectorAll("[data-copy]")];
    const settled = () => new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))));
    places[0].scrollIntoView();
    for (const place of places) place.textContent = "";
    for (const button of buttons) button.hidden = true;
    await settled();
    let moved = 0;
    const add = (entries) => { for (const entry of entries) moved += entry.value; };
    const watch = new PerformanceObserver((list) => add(list.getEntries()));
    watch.observe({ type: "layout-shift" });
    for (const button of buttons) button.hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    await settled();
    add(watch.takeRecords());
    return [moved, places.filter((place) => place.textContent).length];
}"""


@pytest.mark.parametrize("locale", ["", "ur/"])
@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
def test_nothing_moves_when_the_clock_has_been_asked(look: Visits, locale: str, width: int) -> None:
    """On a Thursday, when wednesday-line has the longest sentence of all."""
    page = look(f"{locale}help/contacts/", at=london("2026-11-26 18:00"), width=width)
    moved, filled = page.evaluate(SHIFT)
    assert filled >= len(LINES)
    assert moved <= 0.01


@pytest.mark.parametrize("locale", ["", "ur/"])
def test_a_number_is_copied_as_it_is_shown_and_that_is_announced(
    look: Visits, project: Project, locale: str
) -> None:
    page = look(f"{locale}help/contacts/", width=DESKTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    words = project.library().strings("ur" if locale else "en")
    card = page.locator("[data-contact=england-line]").first
    button = card.get_by_role("button", name=f"{words('card.copy_number')} 0808 157 0300")
    status = card.get_by_role("status")
    expect(status).to_be_empty()
    button.focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text(words("card.copied"))
    assert page.evaluate("navigator.clipboard.readText()") == "0808 157 0300"


def test_a_phone_offers_one_button_to_call_and_none_to_copy(look: Visits) -> None:
    page = look("help/contacts/", touch=True)
    call = page.locator("[data-contact=england-line]").first.locator("a[href^='tel:']")
    expect(call).to_be_visible()
    assert page.locator("[data-copy]").locator("visible=true").count() == 0
    assert page.locator("a[href^='sms:']").locator("visible=true").count()


def test_a_screen_without_touch_offers_no_button_to_text(look: Visits) -> None:
    page = look("help/contacts/", width=DESKTOP)
    assert page.locator("a[href^='sms:']").count()
    assert page.locator("a[href^='sms:']").locator("visible=true").count() == 0


def test_what_can_be_pressed_or_passes_is_not_printed(look: Visits) -> None:
    page = look("help/contacts/", at=london("2026-11-24 12:00"), touch=True)
    page.emulate_media(media="print")
    passing = page.locator("[data-contact] :is(.call, [data-copy], [data-open-now])")
    assert passing.count()
    assert passing.locator("visible=true").count() == 0
