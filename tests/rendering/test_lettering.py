import unicodedata

import pytest

from scripts.rendering.lettering import apart, lettering, runs, width, wrap

ENGLISH = "The police check it. They can contact the sender."
TEXTS = [
    ENGLISH,
    "Mae'r heddlu'n ei gwirio. Gallan nhw gysylltu â'r anfonwr.",
    "پولیس اسے جانچتی ہے۔ وہ بھیجنے والے سے رابطہ کر سکتی ہے۔",
    "আপনার সন্তানের জন্য আগে আপনার সম্মতি প্রয়োজন।",
    "ਤੁਹਾਡੇ ਬੱਚੇ ਲਈ ਪਹਿਲਾਂ ਤੁਹਾਡੀ ਸਹਿਮਤੀ ਦੀ ਲੋੜ ਹੈ।",
    "Złość, strach albo pewność? Jeszcze nie udostępniaj.",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
    "警察首先进行检查",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("room", [40.0, 130.0, 246.0])
@pytest.mark.parametrize("bold", [False, True])
def test_no_line_is_wider_than_the_room(text: str, room: float, bold: bool) -> None:
    lines = wrap(text, 16, room, bold=bold)
    assert max(width(line, 16, bold=bold) for line in lines) <= room + 0.1


@pytest.mark.parametrize("text", TEXTS)
def test_wrapping_loses_nothing(text: str) -> None:
    def letters(pieces: list[str]) -> str:
        return "".join("".join(pieces).split())

    assert letters(wrap(text, 16, 60)) == letters([text])


def test_lines_are_about_equally_long() -> None:
    room = width(ENGLISH, 16) * 0.9
    first, second = (width(line, 16) for line in wrap(ENGLISH, 16, room))
    assert abs(first - second) < room / 4


def test_text_that_fits_stays_on_one_line() -> None:
    assert wrap(ENGLISH, 16, width(ENGLISH, 16)) == [ENGLISH]


def test_a_number_stays_with_what_it_counts() -> None:
    text = "10 minutes, 5 people, 1 message."
    for room in range(100, 260, 10):
        for line in wrap(text, 16, room):
            assert not line.endswith(("10", "5", "1")), (room, line)


def test_bold_letters_and_capitals_take_more_room() -> None:
    assert width("consent", 16, bold=True) > width("consent", 16)
    assert width("CONSENT", 16) > width("consent", 16)


def test_an_accent_takes_no_room_of_its_own() -> None:
    assert width("ŵyn â chi", 16) == width("wyn a chi", 16)
    assert width(unicodedata.normalize("NFD", "ŵyn"), 16) == width("wyn", 16)


def test_scripts_that_stand_taller_get_more_height() -> None:
    low = lettering("en", [ENGLISH])
    bengali = lettering("bn", [TEXTS[3], "Prevent"])
    arabic = lettering("ar", ["الشرطة تتحقق", "Prevent"])
    urdu = lettering("ur", [TEXTS[2]])
    heights = [low.line, bengali.line, arabic.line, urdu.line]
    assert heights == sorted(set(heights))
    assert lettering("cy", ["Gallwch chi â Prevent"]) == low


MIXED = "معاملہ Prevent کو 8.45 بجے، ACT Early (PMAP) اور 24 گھنٹے"


def test_names_and_numbers_in_right_to_left_text_stand_apart() -> None:
    found = runs(MIXED, rtl=True)
    assert "".join(run.text for run in found) == MIXED
    assert [run.text for run in found if run.apart] == [
        "Prevent",
        "8.45",
        "ACT Early",
        "PMAP",
        "24",
    ]


def test_left_to_right_text_is_one_piece() -> None:
    assert [(run.text, run.apart) for run in runs("Call 999 now", rtl=False)] == [
        ("Call 999 now", False)
    ]


def test_the_marks_around_a_name_are_invisible_and_come_in_pairs() -> None:
    marked = apart("999 پر کال کریں، Childline")
    assert marked == "\u2066999\u2069 پر کال کریں، \u2066Childline\u2069"
    assert {unicodedata.category(letter) for letter in "\u2066\u2069"} == {"Cf"}
