from pathlib import Path

import pytest
import yaml

from scripts.content.pictures import (
    MOST_WORDS,
    Picture,
    check_picture_words,
    picture_ids,
    read_pictures,
)
from scripts.content.strings import read_strings
from scripts.finding import Finding
from tests.pictures import TWO_PICTURES
from tests.project import REPOSITORY

PICTURES = "# Two pictures.\n" + TWO_PICTURES
WORDS = """\
picture:
  words: The same in words
  say: You can say
  onward: "{words}: step {number}"
  police: Police
  consent: Consent needed
  no-consent: Consent not needed
pictures:
  ways:
    title: Ways
    before: Mind the step.
    start:
      name: Start
      text: Call someone.
      say: Hello.
    choose:
      name: Choose
      text: Which is it?
      stay: You stay.
      go: You go.
      onward: Or both
    end:
      name: End
      text: All is well.
    after: That is all.
  short:
    title: Short
    one:
      name: One
      text: First.
    two:
      name: Two
      text: Second.
"""


def read(tmp_path: Path, text: str) -> tuple[dict[str, Picture], list[Finding]]:
    path = tmp_path / "pictures.yml"
    path.write_text(text, encoding="utf-8")
    pictures, _, findings = read_pictures(path)
    return pictures, findings


def words_found(tmp_path: Path, words: str, pictures: str = PICTURES) -> list[tuple[int, str]]:
    """Line and text of what is wrong with English words for pictures."""
    path = tmp_path / "pictures.yml"
    path.write_text(pictures, encoding="utf-8")
    known, file, _ = read_pictures(path)
    strings_path = tmp_path / "_strings.yml"
    strings_path.write_text(words, encoding="utf-8")
    english, findings = read_strings(strings_path)
    assert findings == []
    assert english
    found = [*check_picture_words(english, known, picture_ids(file))]
    assert all(finding.file == strings_path for finding in found)
    return [(finding.line, finding.what) for finding in found]


def test_good_pictures_are_read_in_their_order(tmp_path: Path) -> None:
    pictures, findings = read(tmp_path, PICTURES)
    assert findings == []
    assert list(pictures) == ["ways", "short"]
    assert [step.id for step in pictures["ways"].steps] == ["start", "choose", "end"]


def test_a_picture_asks_for_its_words_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    pictures, _ = read(tmp_path, PICTURES)
    own = yaml.safe_load(WORDS)["pictures"]["ways"]
    expected = []
    for key, value in own.items():
        below = [f"{key}.{part}" for part in value] if isinstance(value, dict) else [key]
        expected += [f"pictures.ways.{part}" for part in below]
    assert list(pictures["ways"].words()) == expected


def test_a_last_step_with_outcomes_leads_nowhere_else(tmp_path: Path) -> None:
    text = PICTURES.replace(
        "{id: two, icon: ear}", "{id: two, icon: ear, outcomes: [{id: a, icon: eye}]}"
    )
    pictures, _ = read(tmp_path, text)
    assert "pictures.short.two.a" in pictures["short"].words()
    assert "pictures.short.two.onward" not in pictures["short"].words()


# What somebody changed, a text on the line to point at, and what has to be said.
@pytest.mark.parametrize(
    ("old", "new", "at", "what"),
    [
        ("  before: danger", "  befor: danger", "befor:", "the key 'befor' is not known"),
        ("icon: phone,", "icon: phone, kind: police,", "kind: police", "'steps.0.kind' is not"),
        ("{id: stay, icon: house}", "{id: stay, ikon: house}", "ikon:", "is not known"),
        ("{id: stay, icon: house}", "{id: stay}", "{id: stay}", "outcomes.0.icon' is missing"),
        ("icon: phone", "icon: telephone", "telephone", "'telephone'"),
        ("before: danger", "before: fear", "before: fear", "'fear'"),
        ("[consent]", "[consent, consent]", "[consent, consent]", "each mark is given once"),
        ("[consent]", "[consent, no-consent]", "[consent, no-", "is needed or it is not"),
        ("[consent]", "[permission]", "[permission]", "'permission'"),
        ("{id: go,", "{id: stay,", "    outcomes:", "the id 'stay' is used twice"),
        ("{id: end,", "{id: start,", "  steps:", "the id 'start' is used twice"),
        ("{id: go,", "{id: onward,", "{id: onward,", "'onward' is what other words are called"),
        ("{id: end,", "{id: title,", "{id: title,", "'title' is what other words are called"),
        ("{id: end,", "{id: The End,", "{id: The End,", "id: "),
        ("- id: short", "- id: ways # again", "# again", "the picture id 'ways' is used twice"),
        ("  - {id: two, icon: ear}\n", "", "  steps:\n  - {id: one", "steps: "),
        ("- id: short\n", "- hello\n- id: short\n", "- hello", "hello"),
    ],
)
def test_what_is_wrong_in_a_picture_is_said_on_its_line(
    tmp_path: Path, old: str, new: str, at: str, what: str
) -> None:
    assert old in PICTURES
    text = PICTURES.replace(old, new, 1)
    _, findings = read(tmp_path, text)
    line = text.partition(at)[0].count("\n") + 1
    said = [(finding.line, finding.what) for finding in findings]
    assert any(where == line and what in words for where, words in said), said


@pytest.mark.parametrize("text", ["", "hello\n", "a: b\n", "# none\n"])
def test_a_file_of_another_shape_is_said_once(tmp_path: Path, text: str) -> None:
    pictures, findings = read(tmp_path, text)
    assert (pictures, len(findings)) == ({}, 1)


def test_pictures_with_all_their_words_are_good(tmp_path: Path) -> None:
    assert words_found(tmp_path, WORDS) == []


@pytest.mark.parametrize(
    ("gone", "at", "key"),
    [
        ("    title: Ways\n", "  ways:", "pictures.ways.title"),
        ("    before: Mind the step.\n", "  ways:", "pictures.ways.before"),
        ("      say: Hello.\n", "    start:", "pictures.ways.start.say"),
        ("      go: You go.\n", "    choose:", "pictures.ways.choose.go"),
        ("      onward: Or both\n", "    choose:", "pictures.ways.choose.onward"),
        ("    after: That is all.\n", "  ways:", "pictures.ways.after"),
        ("    two:\n      name: Two\n      text: Second.\n", "  short:", "pictures.short.two.name"),
    ],
)
def test_a_missing_word_is_said_where_it_belongs(
    tmp_path: Path, gone: str, at: str, key: str
) -> None:
    assert gone in WORDS
    text = WORDS.replace(gone, "")
    line = text.partition(at)[0].count("\n") + 1
    identity = key.split(".")[1]
    what = f"the picture {identity!r} has no words {key}"
    assert (line, what) in words_found(tmp_path, text)


def test_words_that_all_pictures_share_are_asked_for(tmp_path: Path) -> None:
    text = WORDS.replace("  consent: Consent needed\n", "")
    what = "the words picture.consent of all pictures are missing"
    assert words_found(tmp_path, text) == [(1, what)]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("  nobody:\n    title: x\n", "pictures.nobody.title"),
        ("    three:\n      name: x\n", "pictures.short.three.name"),
        ("      say: x\n", "pictures.short.two.say"),
    ],
)
def test_words_of_no_picture_are_named(tmp_path: Path, words: str, key: str) -> None:
    text = WORDS + words
    line = text.rstrip("\n").count("\n") + 1
    assert (line, f"{key} belongs to no picture") in words_found(tmp_path, text)


def test_words_of_a_picture_with_a_mistake_are_left_alone(tmp_path: Path) -> None:
    pictures = PICTURES.replace("icon: eye", "icon: spy")
    assert words_found(tmp_path, WORDS, pictures) == []


def test_a_line_has_few_words(tmp_path: Path) -> None:
    most = " ".join(["word"] * MOST_WORDS)
    assert words_found(tmp_path, WORDS.replace("Call someone.", most)) == []
    text = WORDS.replace("Call someone.", most + " more")
    line = text.partition(most)[0].count("\n") + 1
    ((where, what),) = words_found(tmp_path, text)
    assert where == line
    assert what.startswith(f"pictures.ways.start.text has {MOST_WORDS + 1} words")


def test_every_real_entry_becomes_a_picture() -> None:
    path = REPOSITORY / "docs/_data/pictures.yml"
    pictures, _, findings = read_pictures(path)
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert findings == []
    assert list(pictures) == [entry["id"] for entry in entries]


def test_the_real_pictures_have_all_their_words() -> None:
    pictures, file, _ = read_pictures(REPOSITORY / "docs/_data/pictures.yml")
    english, _ = read_strings(REPOSITORY / "docs/en/_strings.yml")
    assert english
    assert [*check_picture_words(english, pictures, picture_ids(file))] == []


@pytest.mark.parametrize("locale", ["cy", "ur"])
def test_a_real_translation_says_every_word_of_every_picture(locale: str) -> None:
    """Where one is missing, the whole picture would be English."""
    pictures, _, _ = read_pictures(REPOSITORY / "docs/_data/pictures.yml")
    strings, _ = read_strings(REPOSITORY / f"docs/{locale}/_strings.yml")
    assert strings
    asked = {key for picture in pictures.values() for key in picture.words()}
    assert asked - strings.words.keys() == set()
