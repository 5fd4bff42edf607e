from datetime import date
from pathlib import Path

from scripts.content.changes import read_changes


def read(folder: Path, text: str) -> tuple[list[str], list[tuple[int, str]]]:
    path = folder / "changes.yml"
    path.write_text(text, encoding="utf-8")
    changes, _, findings = read_changes(path)
    return [change.what for change in changes], [(f.line, f.what) for f in findings]


def test_changes_are_read_in_order(tmp_path: Path) -> None:
    text = "- date: 2026-11-24\n  what: New.\n  pages: [a.md]\n- date: 2026-11-24\n  what: Old.\n"
    assert read(tmp_path, text) == (["New.", "Old."], [])
    changes, _, _ = read_changes(tmp_path / "changes.yml")
    assert changes[0].date == date(2026, 11, 24)
    assert changes[0].pages == ["a.md"]


def test_the_newest_stands_first(tmp_path: Path) -> None:
    text = "- date: 2026-11-23\n  what: Old.\n- date: 2026-11-24\n  what: New.\n"
    assert read(tmp_path, text)[1] == [(3, "2026-11-24 stands below 2026-11-23, which is older")]


def test_a_change_says_when_and_what(tmp_path: Path) -> None:
    assert [line for line, _ in read(tmp_path, "- what: New.\n")[1]] == [1]
    assert [line for line, _ in read(tmp_path, "- date: yesterday\n  what: New.\n")[1]] == [1]
