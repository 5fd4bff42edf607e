"""What building costs: our whole build beside `mkdocs build` of the same content."""

import shutil
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from scripts.content.library import read_library
from scripts.publishing.build import build_site, run_mkdocs

ROUNDS = 3


def measure_builds(root: Path) -> str:
    """A table of medians of ROUNDS alternating runs, in seconds, and their ratio."""
    plain: list[float] = []
    whole: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        left_out = shutil.ignore_patterns(".git", ".venv", "site", ".site-*", ".*_cache")
        shutil.copytree(root, copy, ignore=left_out)
        for _ in range(ROUNDS):
            start = time.perf_counter()
            run_mkdocs(copy, Path(folder) / "plain")
            plain.append(time.perf_counter() - start)
            start = time.perf_counter()
            build_site(copy, date.today())
            whole.append(time.perf_counter() - start)
    library = read_library(root)
    names = sum(1 for code, _ in library.pages if code == "en")
    languages = len(library.settings.languages)
    middle, full = statistics.median(plain), statistics.median(whole)
    return "\n".join(
        [
            f"{names} pages x {languages} languages, median of {ROUNDS} runs",
            f"mkdocs build   {middle:6.2f} s",
            f"make build     {full:6.2f} s",
            f"ratio          {full / middle:6.2f}",
        ]
    )
