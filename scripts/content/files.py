"""Reading one text file under docs/, with every refusal said in words; writing one whole."""

import re
from pathlib import Path

from scripts.finding import BadContent, Finding

PRIVATE_USE = re.compile("[\ue000-\uf8ff]")  # rendering/shortcodes.py marks places with these
LONGEST_LINE = 5_000  # characters; MkDocs can read on a long line of brackets for hours
MOST_BYTES = 500_000  # the longest page we know is a tenth of this; more is an accident


def read_text(path: Path) -> str:
    """The text of a content file.

    Raises BadContent if the file is missing, empty, larger than MOST_BYTES or not UTF-8.
    """

    def refuse(what: str, mend: str, line: int = 0) -> BadContent:
        return BadContent(Finding(path, line, what, mend))

    if path.is_dir():
        raise refuse("this is a folder, not a file", "rename the folder")
    if not path.is_file():
        raise refuse("the file is missing", "add it again, or take back the change that removed it")
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise refuse(
            f"the file has {size:,} bytes, more than {MOST_BYTES:,}",
            "split it, or check that the right file was saved",
        )
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise refuse("the text is not UTF-8", "save the file again as UTF-8", line) from None
    if not text.strip():
        raise refuse("the file is empty", "write it, or delete it")
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise refuse("there is a NUL character", "delete the invisible character", line)
    for number, long in enumerate(text.split("\n"), start=1):
        if len(long) > LONGEST_LINE:
            what = f"the line has {len(long):,} characters, more than {LONGEST_LINE:,}"
            raise refuse(what, "make it several lines", number)
    if mark := PRIVATE_USE.search(text):
        line = text[: mark.start()].count("\n") + 1
        raise refuse("there is a character that has no meaning", "delete the odd character", line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Write a file whole: beside it first, then in its place, so that half a file never stands."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def symbolic_links(docs: Path) -> list[Finding]:
    """A finding for every symbolic link below docs/: it may lead out of it, or in a circle."""
    return [
        Finding(
            path,
            0,
            "this is a symbolic link out of docs/, or to another place in it",
            "put a copy of the file here instead of the link",
        )
        for path in sorted(docs.rglob("*"))
        if path.is_symlink()
    ]
