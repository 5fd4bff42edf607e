"""Recording that a person checked a contact with the live service."""

import re
from datetime import date
from pathlib import Path

from scripts.content.contacts import MONTHS_UNCHECKED, read_contacts
from scripts.content.files import read_text
from scripts.content.months import months_after
from scripts.content.yaml_file import YamlFile
from scripts.finding import BadContent, Finding


def confirm(root: Path, contact: str, by: str, today: date) -> str:
    """Write `confirmed` and a new `check_by` into contacts.yml. Returns what was done, in words.

    The file's comments and order stay. Raises BadContent if the contact is not there, the name is
    empty, or the file does not read well afterwards; then nothing is written.
    """
    path = root / "docs" / "_data" / "contacts.yml"
    book, file, findings = read_contacts(path)
    if findings or file is None:
        raise BadContent(findings[0])
    if contact not in book.contacts:
        what = f"there is no contact {contact!r}"
        raise BadContent(Finding(path, 0, what, "use an id that stands in this file"))
    name = " ".join(by.split())
    if not name or not all(character.isprintable() for character in name):
        raise BadContent(Finding(path, 0, "no name is given", 'say who checked: --by "Name"'))
    next_check = months_after(today, MONTHS_UNCHECKED)
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    lines = read_text(path).split("\n")
    keys = _lines_of_keys(file, list(book.contacts).index(contact), len(lines))
    place, _ = keys["check_by"]
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    new = re.sub(r"(check_by:\s*)\S+", rf"\g<1>{next_check}", lines[place])
    lines[place : place + 1] = [f"{indent}confirmed: {{date: {today}, by: {quoted}}}", new]
    if "confirmed" in keys:  # it stands before check_by, or after it and so one line further on
        first, end = (line + (line > place) for line in keys["confirmed"])
        del lines[first:end]
    beside = path.with_suffix(".yml.new")
    beside.write_text("\n".join(lines), encoding="utf-8")
    _, _, findings = read_contacts(beside)
    if findings:
        beside.unlink()
        raise BadContent(findings[0])
    beside.replace(path)
    return f"{contact}: checked on {today} by {name}; next check by {next_check}"


def _lines_of_keys(file: YamlFile, index: int, end: int) -> dict[str, tuple[int, int]]:
    """For each key of an entry, its first line and the line after its last, both from 0."""
    entry = ("contacts", index)
    own = [key for key in file.lines if key[:2] == entry and len(key) == 3]
    starts = {str(key[2]): file.lines[key] - 1 for key in own}
    later = sorted([*starts.values(), file.lines.get(("contacts", index + 1), end + 1) - 1])
    return {
        key: (start, next(line for line in later if line > start)) for key, start in starts.items()
    }
