# ruff: noqa: E501 (a row of a table stays on one line)
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.checking.numbers import check_numbers, plain_digits
from scripts.content.library import Library, read_library
from scripts.content.pages import read_page
from scripts.content.strings import read_strings
from scripts.finding import Finding
from tests.project import REPOSITORY, front_matter

PHONE = 'use {{ phone("childline") }}'
CARD = 'use {{ contact("id") }}'

# One number of a contact, 0800 1111, as people write it. Each has to be found where it starts.
SPELLINGS = {
    "as we show it": "0800 1111",
    "without a space": "08001111",
    "with a dash": "0800-1111",
    "with a dot": "0800.1111",
    "with a slash": "0800/1111",
    "with brackets": "(0800) 1111",
    "with two spaces": "0800  1111",
    "in pairs": "0800 11 11",
    "digit by digit": "0 8 0 0 1 1 1 1",
    "with a no-break space": "0800\u00a01111",
    "with a thin space": "0800\u20091111",
    "with a narrow no-break space": "0800\u202f1111",
    "with a tab": "0800\t1111",
    "with a no-break hyphen": "0800\u20111111",
    "with a spaced en dash": "0800 \u2013 1111",
    "with a spaced em dash": "0800 \u2014 1111",
    "with a minus sign": "0800\u22121111",
    "with a zero-width space": "0800\u200b1111",
    "with a soft hyphen": "08\u00ad001111",
    "with marks of direction": "\u20660800\u200e 1111\u2069",
    "half in bold": "0800 **1111**",
    "the other half in bold": "**0800** 1111",
    "all in bold": "**0800 1111**",
    "in italics": "_0800 1111_",
    "as code": "`0800 1111`",
    "with a backslash": "0800\\-1111",
    "over two lines": "0800\n1111",
    "over two lines of a quotation": "> 0800\n> 1111",
    "from abroad": "+44 800 1111",
    "from abroad without spaces": "+448001111",
    "from abroad with a bracket": "+44 (0)800 1111",
    "from abroad with spaced brackets": "+44 (0) 800 1111",
    "from abroad with zeros": "0044 800 1111",
    "as a link": "[Call](tel:08001111)",
    "as a link from abroad": "[Call](tel:+448001111)",
    "as a bare link": "<tel:+448001111>",
    "as the words of a link": "[0800 1111](help/index.md)",
    "in a sentence": "Call Childline on 0800 1111.",
    "before a comma": "Call 0800 1111, day or night.",
    "before other figures": "Call 0800 1111 24 hours a day.",
    "after a colon": "Tel:0800 1111",
    "in brackets": "Childline (0800 1111) listens.",
    "in a list": "- 0800 1111",
    "in a numbered list": "1. 0800 1111",
    "in a table": "| Childline | 0800 1111 |",
    "in a heading": "## Call 0800 1111 { #call }",
    "in a card": '!!! care-now ""\n    Call 0800 1111',
    "in the title of a block": '??? note "Call 0800 1111"\n    Text',
    "in a code block": "    0800 1111",
    "with an entity": "0800&nbsp;1111",
    "with entities for digits": "&#48;800 1111",
    "in full-width digits": "０８００ １１１１",
    "in Arabic-Indic digits": "٠٨٠٠ ١١١١",
    "in Extended Arabic-Indic digits": "۰۸۰۰ ۱۱۱۱",
    "in Bengali digits": "০৮০০ ১১১১",
    "in Gurmukhi digits": "੦੮੦੦ ੧੧੧੧",
    "in Devanagari digits": "०८०० ११११",
    "in digits of two scripts": "0800 ۱۱۱۱",
    "in an Urdu sentence": "چائلڈ لائن کو ۰۸۰۰ ۱۱۱۱ پر کال کریں۔",
}

# Other numbers, short codes and addresses: what is written, and the shortcode to use.
TYPED = {
    "101": 'use {{ phone("police-101") }}',
    "Call **101**.": 'use {{ phone("police-101") }}',
    "١٠١": 'use {{ phone("police-101") }}',
    "১০১": 'use {{ phone("police-101") }}',
    "1-0-1": 'use {{ phone("police-101") }}',
    "111": CARD,
    "116 123": CARD,
    "116123": CARD,
    "116-123": CARD,
    "18000": CARD,
    "18001 101": CARD,
    "85258": 'use {{ sms("shout") }}',
    "Text SHOUT to 85258.": 'use {{ sms("shout") }}',
    "852 58": 'use {{ sms("shout") }}',
    "[Text](sms:85258)": "use a shortcode",
    "61016": CARD,
    "Text 60777 now.": CARD,
    "118500": CARD,
    "786786": CARD,
    "0808 157 0123": 'use {{ phone("parent-line") }}',
    "0808 1570 123": 'use {{ phone("parent-line") }}',
    "+44 (0)808 157 0123": 'use {{ phone("parent-line") }}',
    "020 7946 0000": CARD,
    "(020) 7946 0000": CARD,
    "0161 496 0000": CARD,
    "07400 123456": CARD,
    "+44 7400 123456": CARD,
    "03003 000000": CARD,
    "0300 123 12 34": CARD,
    "+1 202 555 0100": CARD,
    "+48 22 555 01 00": CARD,
    "0800 000 000": CARD,
    "0800 1112": CARD,
    "7946 0000 020": CARD,
    "help@parentline.example.net": CARD,
    "HELP@PARENTLINE.EXAMPLE.NET": CARD,
    "<help@parentline.example.net>": CARD,
    "**help@parentline.example.net**": CARD,
    "name@school.sch.uk": CARD,
    "first.last+tag@example.org": CARD,
    "name (at) site.org": CARD,
    "name [at] site.org": CARD,
    "name(at)site.org": CARD,
    "name @ site.org": CARD,
    "name&#64;site.org": CARD,
    "name＠site.org": CARD,
    "[Write](mailto:help@parentline.example.net)": "use a shortcode",
    "https://www.childline.org.uk": 'use {{ link("childline") }}',
    "http://www.childline.org.uk/": 'use {{ link("childline") }}',
    "https://childline.org.uk": 'use {{ link("childline") }}',
    "//childline.org.uk": 'use {{ link("childline") }}',
    "www.childline.org.uk": 'use {{ link("childline") }}',
    "childline.org.uk": 'use {{ link("childline") }}',
    "Childline.org.uk": 'use {{ link("childline") }}',
    "See childline.org.uk.": 'use {{ link("childline") }}',
    "(childline.org.uk)": 'use {{ link("childline") }}',
    "childline.org.uk/get-support": 'use {{ link("childline") }}',
    "<https://www.childline.org.uk>": 'use {{ link("childline") }}',
    "[Childline](https://www.childline.org.uk)": 'use {{ link("childline") }}',
    "[c]: https://www.childline.org.uk": 'use {{ link("childline") }}',
    "giveusashout.org/get-help": 'use {{ link("shout") }}',
    "quiet.example.com": 'use {{ link("quiet-line") }}',
    "[Evil](https://evil.example.com/)": "domains.yml",
    "https://notexample.org/": "domains.yml",
    "https://example.org.evil.com/": "domains.yml",
    "http://127.0.0.1/": "domains.yml",
}  # fmt: skip

# What is no number to call, and must never be found.
FINE = [
    "999",
    "Call 999.",
    "**999**",
    "৯৯৯",
    "2017",
    "2025",
    "۲۰۲۵",
    "২০২৫",
    "the 2017 attacks",
    "Census 2021, England and Wales",
    "6 November 2025",
    "11 September 2001 and 7 July 2005",
    "۶ نومبر ۲۰۲۵",
    "6 Tachwedd 2025",
    "2026-11-23",
    "8,778",
    "137,550",
    "1,234,567",
    "10,000 to 20,000 children",
    "6,922, then 8,778",
    "in 2023, 2,000 children",
    "۸٬۷۷۸",
    "۱۳۷٬۵۵۰",
    "৮,৭৭৮",
    "2024/25",
    "2024-25",
    "2023/24 and 2024/25",
    "2019-2024",
    "from 2016 to 2019",
    "2021, 2022 and 2023",
    "50%",
    "12.5%",
    "2.5 million",
    "£1,000",
    "1 in 4",
    "11 to 14",
    "7-11, 11-14, 15-18",
    "under 7, 7 to 11 and 11 to 14",
    "ages 5, 6, 7, 8, 9, 10 and 11",
    "Year 7 to Year 11",
    "16+",
    "9am",
    "9.30am to 5.30pm",
    "9am-5pm",
    "09:00",
    "09:00 to 17:00",
    "09:00-17:00",
    "Monday to Friday, 08:00 to 20:00",
    "24 hours a day, 7 days a week",
    "24/7",
    "48 hours",
    "page 12 of 30",
    "section 26 of the 2015 Act",
    "[2020] EWHC 2528 (Admin)",
    "CC BY-SA 4.0",
    "Chapter 3.2.1",
    "COVID-19",
    "Use a few words, e.g. hello.",
    "Ask first. Then listen.",
    "I said that.It was late.",
    "Look at home or at school.",
    "She is good @ maths",
    "1. One\n2. Two\n3. Three",
    "1. Wait a day.\n1. Try again.\n10. Stop.",
    "| year | children | share |\n| --- | --- | --- |\n| 2023/24 | 6,922 | 13% |\n| 2024/25 | 8,778 | 10% |",
    "| 2021 | 2022 | 2023 |\n| --- | --- | --- |\n| 101,000 | 9,876 | 345 |",
    "| age | 7 | 8 | 9 | 10 | 11 |",
    "## Step 1 { #step-1 }",
    "## Call 999 { #call-999 }",
    "## The year 2025 { #year-2025 }",
    "## A heading { #id-08001111 }",
    '{{ contact("emergency-999") }}',
    'Call {{ phone("police-101") }}.',
    'Text {{ sms("shout") }}.',
    'It is known. {{ cite("ons-language-2022") }}',
    "[Help](help/index.md#call-999)",
    "[The year 2025](help/index.md)",
    "https://example.org/a-page-of-2025",
    "[A source](https://sub.example.org/)",
    "Text: what to write",
    "WhatsApp: how to report a message",
    "SMS: a text message",
    "Tel: the phone of the school",
]  # fmt: skip


def on_a_page(small: Library, folder: Path, text: str, head: str = "") -> list[Finding]:
    """What is found on a page that holds a text from its 17th line on."""
    path = folder / "page.md"
    body = f"First words.\n\n{text}\n\nLast words.\n"
    path.write_text((head or front_matter("A page")) + body, encoding="utf-8")
    page, findings = read_page(path, "en", "page.md")
    assert page, findings
    return check_numbers(replace(small, pages={("en", "page.md"): page}, strings_files={}))


def line_of(folder: Path, text: str) -> int:
    return (folder / "page.md").read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def first_digit(text: str) -> int:
    """How many lines into a text its first digit stands."""
    match = re.search(r"\d|&#48;", text)
    assert match
    return text.count("\n", 0, match.start())


def test_the_small_project_itself_is_free_of_numbers(small: Library) -> None:
    assert check_numbers(small) == []


@pytest.mark.parametrize("text", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_a_number_is_found_however_it_is_written(small: Library, tmp_path: Path, text: str) -> None:
    findings = on_a_page(small, tmp_path, text)
    assert [finding.line for finding in findings] == [line_of(tmp_path, text) + first_digit(text)]


@pytest.mark.parametrize("text", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_the_shortcode_to_use_is_named_however_the_number_is_written(
    small: Library, tmp_path: Path, text: str
) -> None:
    (finding,) = on_a_page(small, tmp_path, text)
    assert PHONE.removeprefix("use ") in finding.mend


@pytest.mark.parametrize(("text", "mend"), TYPED.items())
def test_what_a_contact_or_source_should_hold_is_found_with_the_remedy(
    small: Library, tmp_path: Path, text: str, mend: str
) -> None:
    (finding,) = on_a_page(small, tmp_path, text)
    assert finding.line == line_of(tmp_path, text)
    assert mend in finding.mend


@pytest.mark.parametrize("text", FINE)
def test_what_is_no_number_to_call_is_left_alone(small: Library, tmp_path: Path, text: str) -> None:
    assert on_a_page(small, tmp_path, text) == []


@pytest.mark.parametrize("key", ["title", "description", "keywords"])
@pytest.mark.parametrize("text", ["0800 1111", "۰۸۰۰ ۱۱۱۱", "85258", "a@b.org", "childline.org.uk"])
def test_front_matter_is_looked_at_too(small: Library, tmp_path: Path, key: str, text: str) -> None:
    value = f'[help, "{text}"]' if key == "keywords" else f'"Help, {text}"'
    (finding,) = on_a_page(small, tmp_path, "Text.", front_matter("A page", **{key: value}))
    assert finding.line == line_of(tmp_path, f"\n{key}: ") + 1


@pytest.mark.parametrize("text", ["999", "2025", "8,778", "2024/25", "help 24/7"])
def test_front_matter_may_hold_figures(small: Library, tmp_path: Path, text: str) -> None:
    head = front_matter(f"A page, {text}", keywords=f'["{text}"]')
    assert on_a_page(small, tmp_path, "Text.", head) == []


@pytest.mark.parametrize("text", ["0800 1111", "۰۸۰۰ ۱۱۱۱", "85258", "a@b.org", "childline.org.uk"])
def test_strings_are_looked_at_too(small: Library, tmp_path: Path, text: str) -> None:
    path = tmp_path / "_strings.yml"
    path.write_text(f"header:\n  menu: Menu\nhelp:\n  now: Help, {text}\n", encoding="utf-8")
    strings, _ = read_strings(path)
    assert strings
    (finding,) = check_numbers(replace(small, pages={}, strings_files={"ur": strings}))
    assert (finding.file, finding.line) == (path, 4)


@pytest.mark.parametrize("text", ["Call 999", "2025", "WhatsApp: how to report", "{days}, {opens}"])
def test_strings_may_hold_words_and_figures(small: Library, tmp_path: Path, text: str) -> None:
    path = tmp_path / "_strings.yml"
    path.write_text(f'header:\n  menu: "{text}"\n', encoding="utf-8")
    strings, _ = read_strings(path)
    assert strings
    assert check_numbers(replace(small, pages={}, strings_files={"ur": strings})) == []


def test_every_number_of_a_page_is_found_on_its_own_line(small: Library, tmp_path: Path) -> None:
    text = "Call 0800 1111.\n\nOr text 85258, or call 101.\n\nOr write to a@b.org."
    findings = on_a_page(small, tmp_path, text)
    start = line_of(tmp_path, text)
    assert sorted(f.line - start for f in findings) == [0, 2, 2, 4]


def test_a_number_after_a_shortcode_is_found_on_its_line(small: Library, tmp_path: Path) -> None:
    text = '{{ contact("childline") }}\n\n{{ phone("childline") }} or 0808 157 0123'
    (finding,) = on_a_page(small, tmp_path, text)
    assert finding.line == line_of(tmp_path, "or 0808")


def test_a_number_cannot_hide_in_a_shortcode_of_another_kind(
    small: Library, tmp_path: Path
) -> None:
    assert on_a_page(small, tmp_path, "## Heading { #call title='0800 1111' }")


def test_a_number_cannot_hide_behind_a_comment(small: Library, tmp_path: Path) -> None:
    assert on_a_page(small, tmp_path, "0800 <!-- not a number --> 1111")


def test_digits_of_every_script_become_plain_ones() -> None:
    written = "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ০১২৩৪৫৬৭৮৯ ੦੧੨੩੪੫੬੭੮੯ ०१२३४५६७८९ ０１２３４５６７８９"
    assert plain_digits(written) == " ".join(["0123456789"] * 6)


@pytest.mark.parametrize("text", ["one\ntwo\n\nthree", "a&#10;b\nc", "a\u2028b\nc"])
def test_making_digits_plain_keeps_every_line_in_its_place(text: str) -> None:
    plain = plain_digits(text).split("\n")
    assert plain[-1] == text.split("\n")[-1]
    assert len(plain) == len(text.split("\n"))


def test_no_number_is_typed_anywhere_in_the_real_content() -> None:
    assert check_numbers(read_library(REPOSITORY)) == []
