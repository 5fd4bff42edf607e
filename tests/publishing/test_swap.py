"""A finished site takes the last one's place, whole or not at all."""

from pathlib import Path

import pytest

from scripts.publishing.swap import recover, set_aside, swap_in


def folder(path: Path, says: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(says, encoding="utf-8")
    return path


def said(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_the_first_site_needs_no_last_one(tmp_path: Path) -> None:
    swap_in(folder(tmp_path / "new", "new"), tmp_path / "site")
    assert said(tmp_path / "site") == "new"


def test_the_new_site_takes_the_place_of_the_last_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    folder(tmp_path / "site", "old")
    swap_in(folder(tmp_path / "new", "new"), tmp_path / "site")
    assert said(tmp_path / "site") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_new_site_that_is_not_there_leaves_the_last_one(tmp_path: Path) -> None:
    live = folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="No such file"):
        swap_in(tmp_path / "missing", live)
    assert said(live) == "old"


def test_a_swap_that_was_cut_off_is_undone(tmp_path: Path) -> None:
    live = folder(tmp_path / "site", "old")
    live.rename(set_aside(live))
    recover(live)
    assert said(live) == "old"


def test_a_swap_that_was_cut_off_at_the_end_keeps_the_new_site(tmp_path: Path) -> None:
    live = folder(tmp_path / "site", "new")
    folder(set_aside(live), "old")
    recover(live)
    assert said(live) == "new"


def test_what_an_earlier_swap_left_is_cleared_away(tmp_path: Path) -> None:
    live = folder(tmp_path / "site", "old")
    folder(set_aside(live), "older")
    swap_in(folder(tmp_path / "new", "new"), live)
    assert said(live) == "new"
    assert not set_aside(live).exists()


def test_without_a_cut_off_swap_there_is_nothing_to_bring_back(tmp_path: Path) -> None:
    recover(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []
