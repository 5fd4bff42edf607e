"""What is said of a report of Lighthouse."""

from pathlib import Path
from typing import Any

import pytest

from scripts.measuring.lighthouse import measure_with_lighthouse, scores


def report(audits: dict[str, dict[str, Any]], score: float | None) -> dict[str, Any]:
    parts = [{"id": name, "weight": 0 if name == "told" else 1} for name in audits]
    return {
        "categories": {
            "seo": {"title": "SEO", "score": score, "auditRefs": parts},
            "best": {"title": "Best", "score": 1, "auditRefs": []},
        },
        "audits": audits,
    }


def test_the_audits_that_cost_points_are_named() -> None:
    audits: dict[str, dict[str, Any]] = {
        "good": {"title": "Good", "score": 1},
        "slow": {"title": "Slow", "score": 0.5, "displayValue": "9\xa0s"},
        "told": {"title": "Told", "score": 0},
        "other": {"title": "Does not apply", "score": None},
    }
    assert list(scores("help/", report(audits, 0.914))) == [
        "help/",
        "  seo 91, best 100",
        "    seo: Slow 9 s",
    ]


def test_nothing_is_said_of_what_cost_no_point() -> None:
    audits = {"slow": {"title": "Slow", "score": 0.99}}
    assert list(scores("", report(audits, 0.998)))[2:] == []


def test_a_category_without_a_score_says_so() -> None:
    assert "seo none" in list(scores("", report({}, None)))[1]


def test_without_npx_a_line_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = measure_with_lighthouse(["http://127.0.0.1/"], Path("chromium"), tmp_path, print)
    assert "npx" in said
    assert "\n" not in said
