"""Changes: docs/_data/changes.yml, what changed for readers and when, newest first."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from pydantic import Field

from scripts.content.contacts import Strict, Words
from scripts.content.yaml_file import YamlFile, read_list
from scripts.finding import Finding


class Change(Strict):
    """One change: the day, what changed in one or two sentences, and the pages it is on."""

    date: date
    what: Words
    pages: list[Words] = Field(default=[])


def read_changes(path: Path) -> tuple[tuple[Change, ...], YamlFile | None, list[Finding]]:
    """The changes in the order of the file, the file for line numbers, and what is wrong in it."""
    entries, file, findings = read_list(path, Change, "changes")
    for (_, newer), (index, older) in pairwise(entries):
        if file and older.date > newer.date:
            what = f"{older.date} stands below {newer.date}, which is older"
            findings.append(file.finding((index, "date"), what, "put the newest change first"))
    return tuple(change for _, change in entries), file, findings
