"""Reading one text file under docs/, with every refusal said in words."""

from pathlib import Path

from scripts.finding import BadContent, Finding

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
    return text.replace("\r\n", "\n").replace("\r", "\n")


def leads_out(path: Path, docs: Path) -> bool:
    """Whether a path is a symbolic link that leads out of docs/, nowhere, or to itself."""
    if not path.is_symlink():
        return False
    try:
        return not path.resolve(strict=True).is_relative_to(docs.resolve())
    except (OSError, RuntimeError):  # Python 3.11 says RuntimeError for a link to itself
        return True


def links_out(docs: Path) -> list[Finding]:
    """A finding for every symbolic link below docs/ that leads out of it."""
    return [
        Finding(
            path,
            0,
            "this is a symbolic link out of docs/, or to nothing",
            "put a copy of the file here instead of the link",
        )
        for path in sorted(docs.rglob("*"))
        if leads_out(path, docs)
    ]
