from pathlib import Path

import pytest
import yaml

from scripts.content.contacts import read_contacts
from scripts.content.strings import (
    Strings,
    StringsFile,
    check_contact_words,
    compare_with_english,
    read_strings,
)
from tests.project import DATA, REPOSITORY

ENGLISH = """\
header:
  menu: Menu
sources:
  mark: Source {number}
hours:
  range: "{days}, {opens} to {closes}"
contacts:
  childline:
    purpose: Someone listens.
"""


def read(tmp_path: Path, text: str, name: str = "_strings.yml") -> StringsFile:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    strings, findings = read_strings(path)
    assert findings == []
    assert strings
    return strings


def compared(tmp_path: Path, old: str, new: str) -> list[tuple[int, str, str]]:
    """Line, severity and words of what is wrong in a translation that differs in one text."""
    assert old in ENGLISH
    english = read(tmp_path, ENGLISH, "english.yml")
    other = read(tmp_path, ENGLISH.replace(old, new, 1), "other.yml")
    found = compare_with_english(english, other)
    assert all(finding.file == tmp_path / "other.yml" for finding in found)
    return [(finding.line, finding.severity, finding.what) for finding in found]


def test_words_are_found_by_dotted_keys(tmp_path: Path) -> None:
    words = read(tmp_path, ENGLISH).words
    assert words["header.menu"] == "Menu"
    assert words["contacts.childline.purpose"] == "Someone listens."


def test_words_know_their_line(tmp_path: Path) -> None:
    strings = read(tmp_path, ENGLISH)
    lines = ENGLISH.split("\n")
    for key in strings.words:
        assert lines[strings.line(key) - 1].strip().startswith(key.split(".")[-1] + ":")


@pytest.mark.parametrize(
    "value", ["", "7", "yes", "[a, b]", "2026-11-23", '""', '"  "', "{}", "null", "1.5"]
)
def test_a_value_that_is_not_text_is_said_on_its_line(tmp_path: Path, value: str) -> None:
    path = tmp_path / "_strings.yml"
    path.write_text(f"header:\n  menu: {value}\n")
    _, (finding,) = read_strings(path)
    assert (finding.line, finding.what) == (2, "header.menu is not text")


@pytest.mark.parametrize("text", ["- a\n", "words\n", "7\n", "", "# none\n"])
def test_a_file_that_is_no_mapping_is_said_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "_strings.yml"
    path.write_text(text)
    strings, findings = read_strings(path)
    assert strings is None
    assert len(findings) == 1


def test_placeholders_are_filled_in(tmp_path: Path) -> None:
    strings = Strings(read(tmp_path, ENGLISH).words)
    assert strings("hours.range", days="Mon", opens="9am", closes="5pm") == "Mon, 9am to 5pm"


def test_what_is_filled_in_is_not_filled_in_again(tmp_path: Path) -> None:
    strings = Strings(read(tmp_path, ENGLISH).words)
    assert strings("sources.mark", number="{number}") == "Source {number}"


def test_the_tree_for_templates_has_all_words_but_those_of_contacts(tmp_path: Path) -> None:
    tree = Strings(read(tmp_path, ENGLISH).words).tree()
    assert tree["header"] == {"menu": "Menu"}
    assert "contacts" not in tree


def test_the_same_keys_and_placeholders_are_good(tmp_path: Path) -> None:
    assert compared(tmp_path, "Menu", "Dewislen") == []


def test_placeholders_may_stand_in_another_order(tmp_path: Path) -> None:
    assert compared(tmp_path, "{days}, {opens} to {closes}", "{opens}-{closes}, {days}") == []


def test_a_missing_key_is_only_a_warning_because_readers_see_english(tmp_path: Path) -> None:
    found = compared(tmp_path, "  menu: Menu\n", "  # none\n  x: y\n")
    assert (0, "warning", "header.menu is missing; readers see the English 'Menu'") in found


def test_a_key_that_english_has_not_is_an_error(tmp_path: Path) -> None:
    found = compared(tmp_path, "  menu: Menu\n", "  menu: Menu\n  menue: Menu\n")
    assert found == [(3, "error", "the key 'header.menue' is not in English")]


@pytest.mark.parametrize("words", ["Source", "Source {nummer}", "{number} {number}", "Source {}"])
def test_other_placeholders_are_an_error(tmp_path: Path, words: str) -> None:
    ((line, severity, what),) = compared(tmp_path, "Source {number}", f'"{words}"')
    assert (line, severity) == (4, "error")
    assert what.startswith("sources.mark has other {placeholders}")


def test_a_translation_may_name_a_contact_in_its_own_words(tmp_path: Path) -> None:
    new = "  childline:\n    name: Llinell\n"
    assert compared(tmp_path, "  childline:\n", new) == []


def contact_words(tmp_path: Path, contacts: str) -> list[tuple[int, str]]:
    """Line and words of what is wrong with English words about the small project's contacts."""
    path = tmp_path / "contacts.yml"
    path.write_text(DATA["contacts.yml"], encoding="utf-8")
    book, _, findings = read_contacts(path)
    assert findings == []
    english = read(tmp_path, "header:\n  menu: Menu\n" + contacts)
    return [(found.line, found.what) for found in check_contact_words(english, book.contacts)]


def test_every_contact_without_a_purpose_is_named(tmp_path: Path) -> None:
    found = contact_words(tmp_path, "contacts:\n  childline:\n    purpose: Someone listens.\n")
    named = {what for _, what in found}
    assert "the contact 'shout' has no purpose" in named
    assert "the contact 'childline' has no purpose" not in named
    assert {line for line, _ in found} == {3}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("  nobody:\n    purpose: x\n", "contacts.nobody.purpose"),
        ("  shout:\n    purpse: x\n", "contacts.shout.purpse"),
        ("  shout: words\n", "contacts.shout"),
        ("  shout:\n    asks:\n      more: x\n", "contacts.shout.asks.more"),
    ],
)
def test_words_that_belong_to_no_contact_are_named(tmp_path: Path, words: str, key: str) -> None:
    found = contact_words(tmp_path, "contacts:\n" + words)
    assert f"{key} belongs to no contact" in [what for _, what in found]


def test_the_real_english_words_and_contacts_fit_together() -> None:
    english, findings = read_strings(REPOSITORY / "docs/en/_strings.yml")
    book, _, _ = read_contacts(REPOSITORY / "docs/_data/contacts.yml")
    assert findings == []
    assert english
    assert check_contact_words(english, book.contacts) == []


def test_every_real_word_of_the_file_is_read() -> None:
    path = REPOSITORY / "docs/en/_strings.yml"
    english, _ = read_strings(path)
    assert english
    top = {key.split(".")[0] for key in english.words}
    assert top == set(yaml.safe_load(path.read_text(encoding="utf-8")))
