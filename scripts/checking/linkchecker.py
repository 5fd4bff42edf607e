"""LinkChecker over the built site, served on loopback as a host would serve it."""

import csv
import io
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

from scripts.finding import Finding
from scripts.loopback import serve_folder

CONFIG = Path(__file__).with_name("linkchecker.ini")


def check_links_served(
    site: Path, external: bool = False, leave_out: Collection[str] = ()
) -> list[Finding]:
    """A finding for each link that LinkChecker cannot follow, fragments included.

    It does not read the pages of the languages that are left out, by code; links to them it does.
    """
    if not (site / "index.html").is_file():
        return [Finding(site, 0, "there is no built site", "run make build first")]
    with serve_folder(site) as address:
        command = [str(Path(sys.executable).with_name("linkchecker")), "--no-status"]
        command += ["--config", str(CONFIG), "--output", "csv"]
        command += ["--check-extern"] if external else []
        command += [f"--no-follow-url={re.escape(address)}{code}/" for code in leave_out]
        done = subprocess.run([*command, address], capture_output=True, text=True, check=False)
        rows = "\n".join(line for line in done.stdout.splitlines() if not line.startswith("# "))
        findings = [
            _finding(site, address, row) for row in csv.DictReader(io.StringIO(rows), delimiter=";")
        ]
    if done.returncode and not findings:
        last = (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]
        findings = [Finding(site, 0, f"LinkChecker stopped: {last}", "run it by hand")]
    return findings


def _finding(site: Path, address: str, row: dict[str, str]) -> Finding:
    page = row["parentname"].removeprefix(address).partition("#")[0]
    page += "index.html" if not page or page.endswith("/") else ""
    line = int(row["line"]) if row["line"].isdigit() else 0
    result = row["result"] if row["valid"] == "False" else row["warningstring"]
    what = f"the link {row['urlname']!r} does not work: {result}"
    return Finding(site / page, line, what, "mend the link, or the page it leads to")
