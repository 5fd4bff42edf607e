import hashlib
from pathlib import Path

import pytest

from scripts.content.pages import Page, address_of, read_page
from scripts.finding import Finding
from tests.project import TRANSLATED, front_matter, make_project

HEAD = front_matter("Start the talk")


def read(tmp_path: Path, text: str) -> tuple[Page | None, list[Finding]]:
    path = tmp_path / "page.md"
    path.write_text(text, encoding="utf-8")
    return read_page(path, "en", "talk/page.md")


def page_of(tmp_path: Path, body: str) -> Page:
    page, findings = read(tmp_path, HEAD + body)
    assert findings == []
    assert page
    return page


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("index.md", ""),
        ("help/index.md", "help/"),
        ("help/rights.md", "help/rights/"),
        ("help/reindex.md", "help/reindex/"),
        ("index/index.md", "index/"),
    ],
)
def test_a_page_is_read_at_the_address_of_its_file(name: str, address: str) -> None:
    assert address_of(name) == address


def test_the_body_starts_on_its_line_in_the_file(tmp_path: Path) -> None:
    page = page_of(tmp_path, "First.\n\nLast.\n")
    lines = page.path.read_text().split("\n")
    assert page.body == "First.\n\nLast.\n"
    assert lines[page.body_line - 1] == "First."


def test_a_rule_in_the_text_does_not_end_the_front_matter(tmp_path: Path) -> None:
    assert page_of(tmp_path, "First.\n\n---\n\nLast.\n").body == "First.\n\n---\n\nLast.\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("Text.\n", 1, "there is no front matter"),
        ("\n" + HEAD + "Text.\n", 1, "there is no front matter"),
        ("----\ntitle: x\n----\nText.\n", 1, "there is no front matter"),
        (HEAD.removesuffix("---\n") + "Text.\n", 1, "there is no front matter"),
        (HEAD, HEAD.count("\n") + 1, "the page has no text"),
        (HEAD + "\n  \n", HEAD.count("\n") + 1, "the page has no text"),
        ("", 0, "the file is empty"),
    ],
)
def test_half_a_page_is_refused(tmp_path: Path, text: str, line: int, what: str) -> None:
    page, (finding,) = read(tmp_path, text)
    assert page is None
    assert (finding.line, finding.what) == (line, what)


def test_the_line_of_a_shortcode_is_its_line_in_the_file(tmp_path: Path) -> None:
    page = page_of(tmp_path, 'First.\n\n{{ contact("childline") }}\n\n- {{ phone("shout") }}\n')
    lines = page.path.read_text().split("\n")
    assert ["contact" in lines[page.shortcodes[0].line - 1]] == [True]
    assert ["phone" in lines[page.shortcodes[1].line - 1]] == [True]


def test_a_page_knows_the_contacts_that_it_names(tmp_path: Path) -> None:
    body = (
        '{{ contact("a") }}\n\n{{ phone("b") }}, {{ sms("c") }}, {{ link("d") }}\n\n'
        '{{ cite("e") }}\n\n{{ contacts(need="child") }}\n'
    )
    assert page_of(tmp_path, body).contacts == ["a", "b", "c", "d"]


def test_a_page_knows_its_citations_in_the_order_of_first_use(tmp_path: Path) -> None:
    body = '{{ cite("b") }} {{ cite("a") }} {{ cite("b") }} {{ cite("c") }}\n'
    assert page_of(tmp_path, body).citations == ["b", "a", "c"]


@pytest.mark.parametrize("body", ["One.\n\nTwo.  \n", "\nOne.\n\nTwo.\n\n", "One.\t\n\nTwo."])
def test_spaces_that_nobody_sees_do_not_make_a_translation_stale(tmp_path: Path, body: str) -> None:
    plain = page_of(tmp_path, "One.\n\nTwo.\n").source_hash
    assert page_of(tmp_path, body).source_hash == plain


@pytest.mark.parametrize("body", ["One.\n\nTwo!\n", "One.\nTwo.\n", "    One.\n\nTwo. Three.\n"])
def test_every_change_of_the_text_makes_a_translation_stale(tmp_path: Path, body: str) -> None:
    plain = page_of(tmp_path, "One.\n\nTwo.\n").source_hash
    assert page_of(tmp_path, body).source_hash != plain


def test_a_change_of_the_front_matter_does_not_make_a_translation_stale(tmp_path: Path) -> None:
    plain = page_of(tmp_path, "One.\n").source_hash
    page, _ = read(tmp_path, front_matter("Another title", critical="false") + "One.\n")
    assert page
    assert page.source_hash == plain


def test_the_hash_is_one_that_anybody_can_compute(tmp_path: Path) -> None:
    expected = hashlib.sha256(b"One.\n\nTwo.").hexdigest()[:16]
    assert page_of(tmp_path, "One.\n\nTwo.\n").source_hash == expected


def test_a_translation_goes_stale_when_english_moves_on(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    before = project.library()
    project.add("docs/en/index.md", "\nOne more sentence.\n")
    after = project.library()
    assert not any(before.is_stale(before.pages["cy", name]) for name in TRANSLATED)
    assert [after.is_stale(after.pages["cy", name]) for name in TRANSLATED] == [
        name == "index.md" for name in TRANSLATED
    ]
