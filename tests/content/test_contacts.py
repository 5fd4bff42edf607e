# ruff: noqa: E501 (a row of a table stays on one line)
from datetime import date, timedelta
from pathlib import Path

import phonenumbers
import pytest
import yaml

from scripts.content.contacts import ContactBook, national_digits, read_contacts
from scripts.finding import Finding
from tests.project import DATA, READ, REPOSITORY

REAL = REPOSITORY / "docs/_data/contacts.yml"
# Numbers as a text could hold them by mistake, one of each sort.
GOOD_NUMBERS = ["+448001111", "+448081570123", "+442079460000", "+447400123456", "+443003000000"]
BAD_NUMBERS = {
    "+44161496000": "is a digit missing?",
    "+4416149600000": "is not a valid UK number",
    "+4408001111": "without spaces",
    "+44": "is not a phone number",
    "+33123456789": "is not a valid UK number",
    "+12025550100": "is not a valid UK number",
    "+44 800 1111": "without spaces",
    "+44-800-1111": "without spaces",
    "+44(0)8001111": "without spaces",
    "08001111": "is not a declared short code",
    "0044800111": "is not a declared short code",
    "112": "is not a declared short code",
    "116 123": "is not a declared short code",
    "call us": "is not a declared short code",
    "": "is not a declared short code",
}


def changed(tmp_path: Path, old: str, new: str) -> tuple[ContactBook, list[Finding], str]:
    """What is read of the small project's contacts with one text in the place of another."""
    assert old in DATA["contacts.yml"]
    text = DATA["contacts.yml"].replace(old, new, 1)
    path = tmp_path / "contacts.yml"
    path.write_text(text, encoding="utf-8")
    book, _, findings = read_contacts(path)
    return book, findings, text


def line_of(text: str, words: str) -> int:
    return text.partition(words)[0].count("\n") + 1


def test_good_contacts_are_read_in_their_order(tmp_path: Path) -> None:
    book, findings, text = changed(tmp_path, "# The", "# The")
    ids = [entry["id"] for entry in yaml.safe_load(text)["contacts"]]
    assert findings == []
    assert list(book.contacts) == ids


def test_a_contact_holds_what_stands_in_the_file(tmp_path: Path) -> None:
    book, _, text = changed(tmp_path, "# The", "# The")
    for entry in yaml.safe_load(text)["contacts"]:
        held = book.contacts[entry["id"]].model_dump(exclude_unset=True)
        assert held == entry


@pytest.mark.parametrize("number", GOOD_NUMBERS)
def test_a_valid_uk_number_is_taken(tmp_path: Path, number: str) -> None:
    old = 'phone: "+448001111"\n  display: "0800 1111"'
    new = f'phone: "{number}"\n  display: "{national_digits(number)}"'
    book, findings, _ = changed(tmp_path, old, new)
    assert findings == []
    assert book.contacts["childline"].phone == number


@pytest.mark.parametrize(("number", "what"), BAD_NUMBERS.items())
def test_what_nobody_can_dial_is_refused_on_its_line(
    tmp_path: Path, number: str, what: str
) -> None:
    book, (finding, *_), text = changed(tmp_path, '"+448001111"', f'"{number}"')
    assert what in finding.what
    assert finding.line == line_of(text, f'phone: "{number}"\n  display: "0800 1111"')
    assert "childline" not in book.contacts


@pytest.mark.parametrize(("number", "what"), BAD_NUMBERS.items())
def test_what_nobody_can_text_is_refused(tmp_path: Path, number: str, what: str) -> None:
    _, (finding, *_), _ = changed(tmp_path, 'number: "85258"', f'number: "{number}"')
    assert what in finding.what


def test_every_short_code_has_to_be_declared(tmp_path: Path) -> None:
    _, (finding, *_), text = changed(tmp_path, '  "85258": Shout, by text\n', "")
    assert "'85258' is not a declared short code" in finding.what
    assert finding.line == line_of(text, "  text: {")


# What somebody changed, a text on the line to point at, and what has to be said.
REFUSED = [
    ("  name: Childline\n", "", "- id: childline", "the key 'name' is missing"),
    ("- id: childline\n  name", "- name", "- name: Childline", "the key 'id' is missing"),
    ("  status: live\n", "", "- id: emergency-999", "the key 'status' is missing"),
    ("  read: ", "  # ", "- id: emergency-999", "the key 'read' is missing"),
    ("  cost:", "  prize:", "  prize:", "the key 'prize' is not known"),
    ("keyword: SHOUT", "word: SHOUT", "  text:", "word' is not known"),
    ("- id: shout", "- id: Shout", "- id: Shout", "id: "),
    ("- id: shout", "- id: a b", "- id: a b", "id: "),
    ("- id: shout", '- id: "../x"', '- id: "../x"', "id: "),
    ("- id: shout", "- id: childline # again", "# again", "'childline' is used twice"),
    ("name: Childline", 'name: " Childline"', 'name: " Childline"', "spaces at the start"),
    ("name: Childline", 'name: ""', 'name: ""', "name: "),
    ("[england,", "[cornwall,", "[cornwall,", "'cornwall'"),
    ("[danger]", "[thirst]", "[thirst]", "'thirst'"),
    ("[danger]", "[]", "needs: []", "needs: "),
    ("audiences: [anyone]", "audiences: [cat]", "[cat]", "'cat'"),
    ('"0800 1111"', '"0800 1112"', '"0800 1112"', "other digits than phone"),
    ('"0800 1111"', '"800 1111"', '"800 1111"', "other digits than phone"),
    ('  phone: "+448001111"\n', "", "- id: childline", "phone and display go together"),
    ('  display: "0800 1111"\n', "", 'phone: "+448001111"', "phone and display go together"),
    ('"18001 101"', '"18001 102"', "18001 102", "is not 18001 and the number"),
    ('"18001 0808 157 0123"', '"18001 0800 1111"', "18001 0800", "is not 18001 and"),
    ('"18001 101"', '"18002 101"', '"18002 101"', "text relay is 18000, or 18001"),
    ("help@parentline", "help at parentline", "help at", "email: "),
    ("bank_holidays: closed", "bank_holidays: maybe", "bank_holidays: maybe", "bank_holidays: "),
    ("  hours: always\n", "  hours: always\n  bank_holidays: open\n", "bank_holidays: open", "where there are opening hours"),
    ("hours: always", "hours: sometimes", "hours: sometimes", "hours"),
    ('"20:30"', '"25:30"', "opens:", "closes"),
    ('"20:30"', '"8.30pm"', "opens:", "closes"),
    ('opens: "10:00", ', "", "- {days", "opens' is missing"),
    ("[mon, tue", "[mon, tues", "[mon, tues", "'tues'"),
    ("[mon, tue, wed, thu, fri]", "[]", "days: []", "days"),
    ("cost: free", "cost: cheap", "cost: cheap", "cost: "),
    ("languages: [cy]", "languages: [Welsh]", "[Welsh]", "languages.0: "),
    ("https://www.child", "www.child", "url: www.child", "url: "),
    ("https://www.child", "https:// www.child", "url: https:// www", "url: "),
    ("https://www.childline.org.uk", "javascript:alert(1)", "javascript:", "url: "),
    ("  read: ", "  read: 2026-02-30 # ", "2026-02-30", "read: "),
    ("  read: ", "  read: soon # ", "read: soon", "read: "),
    ("  read:", "  confirmed: {date: 2026-02-30, by: Me}\n  read:", "confirmed:", "date: "),
    ("  read:", "  confirmed: {by: Me}\n  read:", "confirmed:", "date' is missing"),
    ("  check_by: ", "  check_by: 2020-01-01 # ", "2020-01-01", "check_by has to be within 6"),
    ("  confidence: high", "  confidence: low", "confidence: low", "confidence: "),
    ("  confidence: high", "  confidence: medium", "status: live", "needs confidence high"),
    ("  status: live", "  status: maybe", "status: maybe", "status: "),
    ("- id: quiet-line", '- id: quiet-line\n  phone: "101"\n  display: "101"', "status: unconfirmed", "number or an e-mail"),
    ("- id: quiet-line", '- id: quiet-line\n  text: {number: "101"}', "status: unconfirmed", "number or an e-mail"),
    ("- id: quiet-line", '- id: quiet-line\n  relay: "18000"', "status: unconfirmed", "number or an e-mail"),
    ("- id: quiet-line", "- id: quiet-line\n  email: a@example.org", "status: unconfirmed", "number or an e-mail"),
    ('  "111": Health', '  "1x1": Health', '"1x1"', "is not 2 to 6 digits in quotes"),
    ('  "111": Health', "  111: Health", "  111:", "is not 2 to 6 digits in quotes"),
    ('  "111": Health', '  "1": Health', '"1":', "is not 2 to 6 digits in quotes"),
    ('  "111": Health', '  "1111111": Health', '"1111111"', "is not 2 to 6 digits in quotes"),
    ('  "111": Health', '  "১১১": Health', '"১১১"', "is not 2 to 6 digits in quotes"),
    ('  "111": Health', '  "111":', '  "111":', "does not say what it is"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "at", "what"), REFUSED)
def test_what_is_wrong_in_a_contact_is_said_on_its_line(
    tmp_path: Path, old: str, new: str, at: str, what: str
) -> None:
    _, findings, text = changed(tmp_path, old, new)
    said = [(finding.line, finding.what) for finding in findings]
    assert any(line == line_of(text, at) and what in words for line, words in said), said
    assert all(finding.mend for finding in findings)


def test_a_mistake_in_opening_hours_is_said_once(tmp_path: Path) -> None:
    _, findings, _ = changed(tmp_path, '"20:30"', '"25:30"')
    assert len(findings) == 1


@pytest.mark.parametrize(
    "text", ["", "hello\n", "- a\n", "contacts: []\n", "short_codes: {}\ncontacts: {}\n"]
)
def test_a_file_of_another_shape_is_said_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(text)
    book, _, findings = read_contacts(path)
    assert len(findings) == 1
    assert book.contacts == {}


def test_one_bad_contact_does_not_hide_the_others(tmp_path: Path) -> None:
    book, findings, text = changed(tmp_path, "  name: Childline\n", "")
    ids = [entry["id"] for entry in yaml.safe_load(text)["contacts"]]
    assert len(findings) == 1
    assert list(book.contacts) == [identity for identity in ids if identity != "childline"]


def test_a_confirmation_counts_instead_of_the_reading(tmp_path: Path) -> None:
    checked = READ + timedelta(days=300)
    old = "  read: "
    new = f"  confirmed: {{date: {checked}, by: Me}}\n  read: "
    _, (finding,), text = changed(tmp_path, old, new)
    assert finding.line == line_of(text, "check_by: ")
    assert f"within 6 months after {checked}" in finding.what


@pytest.mark.parametrize(
    ("read", "check_by", "good"),
    [
        ("2026-08-31", "2027-02-28", True),
        ("2026-08-31", "2027-03-01", False),
        ("2026-08-31", "2026-09-01", True),
        ("2026-08-31", "2026-08-31", False),
    ],
)
def test_a_contact_is_looked_at_again_within_half_a_year(
    tmp_path: Path, read: str, check_by: str, good: bool
) -> None:
    text = DATA["contacts.yml"]
    start = text.index(f"  read: {READ}")
    old = text[start : text.index("\n- id:", start)]
    _, findings, _ = changed(tmp_path, old, f"  read: {read}\n  check_by: {check_by}")
    assert (findings == []) is good


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [("+448001111", "08001111"), ("+442079460000", "02079460000"), ("101", "101"), ("999", "999")],
)
def test_a_number_is_said_as_people_in_the_uk_dial_it(phone: str, dialled: str) -> None:
    assert national_digits(phone) == dialled


def test_contacts_are_chosen_by_need_and_nation(tmp_path: Path) -> None:
    book, findings, _ = changed(tmp_path, "  needs: [child]\n", "  needs: [child, danger]\n")
    assert findings == []
    wanted = [c.id for c in book.contacts.values() if "danger" in c.needs]
    assert [contact.id for contact in book.select(need="danger")] == wanted
    assert "childline" in wanted


def test_a_contact_is_chosen_only_for_its_nations(tmp_path: Path) -> None:
    book, _, _ = changed(tmp_path, "nations: [england, wales,", "nations: [wales,")
    assert "emergency-999" in [contact.id for contact in book.select(nation="wales")]
    assert "emergency-999" not in [contact.id for contact in book.select(nation="england")]


def test_a_closed_contact_is_never_chosen(tmp_path: Path) -> None:
    book, findings, _ = changed(tmp_path, "status: unconfirmed", "status: closed")
    assert findings == []
    assert "quiet-line" in book.contacts
    assert "quiet-line" not in [contact.id for contact in book.select()]


# --- The numbers that the site really shows -----------------------------------------------------


@pytest.fixture(scope="module")
def real() -> ContactBook:
    book, _, findings = read_contacts(REAL)
    assert findings == []
    return book


def test_every_real_entry_becomes_a_contact(real: ContactBook) -> None:
    entries = yaml.safe_load(REAL.read_text(encoding="utf-8"))["contacts"]
    assert list(real.contacts) == [entry["id"] for entry in entries]


def test_every_real_number_can_be_dialled_in_the_uk(real: ContactBook) -> None:
    numbers = [contact.phone for contact in real.contacts.values() if contact.phone]
    numbers += [contact.text.number for contact in real.contacts.values() if contact.text]
    long = [number for number in numbers if number not in real.short_codes]
    assert long
    for number in long:
        assert phonenumbers.is_valid_number_for_region(phonenumbers.parse(number), "GB"), number


def test_every_real_display_dials_the_real_number(real: ContactBook) -> None:
    for contact in real.contacts.values():
        if contact.phone and contact.display and contact.phone not in real.short_codes:
            dialled = phonenumbers.parse(contact.display, "GB")
            form = phonenumbers.PhoneNumberFormat.E164
            assert phonenumbers.format_number(dialled, form) == contact.phone, contact.id


def test_no_real_contact_that_nobody_confirmed_carries_a_number() -> None:
    entries = yaml.safe_load(REAL.read_text(encoding="utf-8"))["contacts"]
    unconfirmed = [entry for entry in entries if entry["status"] == "unconfirmed"]
    carried = {"phone", "display", "text", "relay", "email"}
    assert unconfirmed
    assert [entry["id"] for entry in unconfirmed if carried & set(entry)] == []


def test_every_real_contact_was_read_before_today(real: ContactBook) -> None:
    assert [c.id for c in real.contacts.values() if c.read > date.today()] == []
