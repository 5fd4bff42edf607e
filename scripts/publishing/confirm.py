"""Recording that a person checked a contact with the live service."""

import re
from datetime import date
from pathlib import Path

from scripts.content.contacts import MONTHS_UNCHECKED, read_contacts
from scripts.content.files import read_text
from scripts.content.months import months_after
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
    index = list(book.contacts).index(contact)
    start = file.line(("contacts", index)) - 1
    lines = read_text(path).split("\n")
    end = next(
        (n for n in range(start + 1, len(lines)) if re.match(r"\s*- id:", lines[n])), len(lines)
    )
    entry = [line for line in lines[start:end] if not re.match(r"\s+confirmed:", line)]
    place = next(n for n, line in enumerate(entry) if re.match(r"\s+check_by:", line))
    indent = entry[place][: len(entry[place]) - len(entry[place].lstrip())]
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    next_check = months_after(today, MONTHS_UNCHECKED)
    entry[place : place + 1] = [
        f"{indent}confirmed: {{date: {today}, by: {quoted}}}",
        f"{indent}check_by: {next_check}",
    ]
    beside = path.with_suffix(".yml.new")
    beside.write_text("\n".join([*lines[:start], *entry, *lines[end:]]), encoding="utf-8")
    _, _, findings = read_contacts(beside)
    if findings:
        beside.unlink()
        raise BadContent(findings[0])
    beside.replace(path)
    return f"{contact}: checked on {today} by {name}; next check by {next_check}"
