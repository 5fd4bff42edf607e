from pathlib import Path

import pytest

from scripts.content.files import LONGEST_LINE, MOST_BYTES, read_text, symbolic_links
from scripts.finding import BadContent, Finding


def refused(path: Path) -> Finding:
    with pytest.raises(BadContent) as caught:
        read_text(path)
    return caught.value.finding


@pytest.mark.parametrize(
    "raw",
    [b"one\ntwo\n", b"one\r\ntwo\r\n", b"one\rtwo\r", b"\xef\xbb\xbfone\ntwo\n"],
    ids=["Unix", "Windows", "old Mac", "byte order mark"],
)
def test_a_text_is_the_same_whatever_editor_saved_it(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    assert read_text(path) == "one\ntwo\n"


def test_letters_of_every_script_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    words = "مدد, সাহায্য, ਮਦਦ, pomóc, cymorth 👋\n"
    path.write_text(words, encoding="utf-8")
    assert read_text(path) == words


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    finding = refused(tmp_path / "gone.md")
    assert finding.file == tmp_path / "gone.md"
    assert finding.what == "the file is missing"


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
def test_a_file_with_nothing_to_read_is_empty(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    assert refused(path).what == "the file is empty"


def test_the_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"one\ntwo\ncaf\xe9\n")
    assert (refused(path).what, refused(path).line) == ("the text is not UTF-8", 3)


def test_the_line_of_a_nul_is_named(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"one\ntwo\0\n")
    assert (refused(path).what, refused(path).line) == ("there is a NUL character", 2)


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"x\n" * (MOST_BYTES // 2))
    assert len(read_text(path)) == MOST_BYTES
    path.write_bytes(b"x\n" * (MOST_BYTES // 2) + b"x")
    assert f"{MOST_BYTES + 1:,} bytes" in refused(path).what


def test_a_line_may_be_as_long_as_the_limit_and_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("Text\n" + "x" * LONGEST_LINE)
    assert read_text(path)
    path.write_text("Text\n" + "x" * (LONGEST_LINE + 1))
    assert refused(path).line == 2


def test_a_folder_is_not_called_missing(tmp_path: Path) -> None:
    (tmp_path / "page.md").mkdir()
    assert "folder" in refused(tmp_path / "page.md").what


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/index.md").write_text("Text\n")
    (tmp_path / "outside.md").write_text("Text\n")
    return tmp_path / "docs"


@pytest.mark.parametrize("target", ["../../outside.md", "../..", "/etc", "/nowhere/at/all"])
def test_a_link_out_of_docs_is_found(docs: Path, target: str) -> None:
    (docs / "en/link").symlink_to(target)
    assert [finding.file for finding in symbolic_links(docs)] == [docs / "en/link"]


def test_a_link_that_stays_in_docs_is_found_too(docs: Path) -> None:
    (docs / "en/link.md").symlink_to("index.md")
    assert [finding.file for finding in symbolic_links(docs)] == [docs / "en/link.md"]


def test_without_links_nothing_is_found(docs: Path) -> None:
    assert symbolic_links(docs) == []


def test_a_link_that_leads_out_by_way_of_another_is_found(docs: Path) -> None:
    (docs / "en/a.md").symlink_to("../../outside.md")
    (docs / "en/b.md").symlink_to("a.md")
    assert [finding.file.name for finding in symbolic_links(docs)] == ["a.md", "b.md"]


def test_a_link_to_itself_does_not_stop_the_search(docs: Path) -> None:
    (docs / "en/a.md").symlink_to("a.md")
    (docs / "en/b.md").symlink_to("../../outside.md")
    assert docs / "en/b.md" in [finding.file for finding in symbolic_links(docs)]
