"""Lighthouse's scores for a phone, where Node is installed."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from scripts.browser import FLAGS

# The last one that runs on Node 20. What it needs is pinned by the day: nothing newer is taken.
VERSION, UNTIL = "12.8.2", "2026-11-01"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# It may ask the site that it looks at, and nobody else.
ALONE = '--host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"'


def measure_with_lighthouse(
    urls: list[str], chromium: Path, folder: Path, say: Callable[[str], None]
) -> str:
    """The scores of each page, and what cost it points; or a line that says why there are none.

    Lighthouse is installed into `folder`, from npm's registry.
    """
    if not shutil.which("npx"):
        return "Lighthouse: left out, as Node's npx is not on PATH"
    say("installing Lighthouse")
    install = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund"]
    install += ["--ignore-scripts", f"--before={UNTIL}", f"lighthouse@{VERSION}"]
    lines = [f"Lighthouse {VERSION}, mobile"]
    try:
        _run(install)
        for url in urls:
            say(f"Lighthouse: {url}")
            lines += scores(url, _report(url, chromium, folder))
    except subprocess.CalledProcessError as failed:
        said = (failed.stderr.strip() or "no word").splitlines()[-1]
        lines.append(f"{Path(failed.cmd[0]).name} stopped: {said}")
    return "\n".join(lines)


def _report(url: str, chromium: Path, folder: Path) -> dict[str, Any]:
    flags = " ".join(["--headless=new", *FLAGS, ALONE])
    command = [str(folder / "node_modules/.bin/lighthouse"), url, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    # It would offer to report its own mistakes to its makers.
    command += ["--no-enable-error-reporting"]
    report: dict[str, Any] = json.loads(_run(command, CHROME_PATH=str(chromium)))
    return report


def _run(command: list[str], **environment: str) -> str:
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout


def scores(name: str, report: dict[str, Any]) -> Iterable[str]:
    """A page's scores in a line; below it, for each score under 100, the audits that cost it."""
    categories = report["categories"].values()
    yield name
    yield "  " + ", ".join(f"{c['title'].lower()} {_points(c['score'])}" for c in categories)
    for category in categories:
        if _points(category["score"]) == "100":
            continue
        for part in category["auditRefs"]:
            audit = report["audits"][part["id"]]
            # No score: does not apply to this page. No weight: told, but not counted.
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                said = " ".join(str(audit.get("displayValue", "")).split())
                yield f"    {category['title'].lower()}: {audit['title']} {said}".rstrip()


def _points(score: float | None) -> str:
    return "none" if score is None else f"{score * 100:.0f}"
