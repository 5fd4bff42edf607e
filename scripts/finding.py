"""A finding: one thing that is wrong, where it is, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]
LONGEST_VALUE = 60  # characters of a value that a finding quotes
LONGEST = 240  # characters of what is wrong, and of how to mend it


@dataclass(frozen=True, order=True)
class Finding:
    """One problem in one line of a file; `line` counts from 1, 0 means the whole file.

    An error stops the build. A warning is printed and the build goes on.
    """

    file: Path
    line: int
    what: str
    mend: str
    severity: Severity = "error"

    def __str__(self) -> str:
        place = one_line(f"{self.file}:{self.line}" if self.line else f"{self.file}")
        return f"{place}: {self.severity}: {one_line(self.what)} | to mend: {one_line(self.mend)}"


class BadContent(Exception):
    """Raised where reading cannot go on; carries the finding to show."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def one_line(text: str) -> str:
    """Text on one line of a terminal: no control characters, and cut where nobody reads on."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 3] + "..."


def quoted(text: object) -> str:
    """A value in quotes, short enough that the sentence around it is read."""
    said = str(text)
    return repr(said if len(said) <= LONGEST_VALUE else said[: LONGEST_VALUE - 3] + "...")


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Only the findings that stop a build."""
    return [finding for finding in findings if finding.severity == "error"]
