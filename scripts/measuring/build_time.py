"""What building costs: our whole build beside `mkdocs build` of the same content."""

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from scripts.content.library import read_library
from scripts.finding import BadContent, errors
from scripts.publishing.build import build_site, finish_mkdocs, start_mkdocs

ROUNDS = 3


def measure_builds(project: Path, plain_site: Path, say: Callable[[str], None]) -> str:
    """A table of medians of ROUNDS alternating runs, in seconds, and their ratio.

    Leaves both sites behind. Raises BadContent if the project does not build.
    """
    plain: list[float] = []
    whole: list[float] = []
    for number in range(1, ROUNDS + 1):
        say(f"build {number} of {ROUNDS}")
        start = time.perf_counter()
        finish_mkdocs(start_mkdocs(project, plain_site), project)
        plain.append(time.perf_counter() - start)
        start = time.perf_counter()
        findings = build_site(project, date.today())
        whole.append(time.perf_counter() - start)
        if bad := errors(findings):
            raise BadContent(bad[0])
    library = read_library(project)
    names = sum(1 for code, _ in library.pages if code == "en")
    languages = len(library.settings.languages)
    middle, full = statistics.median(plain), statistics.median(whole)
    return "\n".join(
        [
            f"Build of {names} pages x {languages} languages, median of {ROUNDS} runs",
            f"mkdocs build   {middle:6.2f} s",
            f"make build     {full:6.2f} s",
            f"ratio          {full / middle:6.2f}",
        ]
    )
