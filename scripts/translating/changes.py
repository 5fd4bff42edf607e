"""What has changed in the English since a translation was made, heading by heading."""

import difflib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from scripts.content.library import Library
from scripts.content.pages import FRONT_MATTER, Page, source_hash

SECTION = re.compile(r"^ *#{2,6} .*\{ #([a-z][a-z0-9-]*) \}\s*$", re.MULTILINE)


def changes_since(page: Page, library: Library) -> str:
    """For a stale translation, each changed section of the English, old lines and new ones."""
    english = library.english(page.name)
    where = english.path.relative_to(library.root)
    noted = getattr(page.front, "source_hash", "")
    if not library.is_stale(page):
        return f"{page.path.relative_to(library.root)} is up to date with {where}."
    bodies = earlier_bodies(library.root, where)
    then = next((body for body in bodies if source_hash(body) == noted), None)
    if then is None:
        return (
            f"{where}: the text with the hash {noted} is not in the history of this clone, so "
            "what has changed cannot be shown. Compare the two pages as a whole."
        )
    old, new = _sections(then), _sections(english.body)
    told = [f"{where} since {page.path.relative_to(library.root)} was translated:"]
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            state = "new" if name not in old else "taken out" if name not in new else "changed"
            told.append(f"\n# {name}: {state}")
            told += _lines(old.get(name, ""), new.get(name, ""))
    return "\n".join(told)


def earlier_bodies(root: Path, path: Path) -> Iterator[str]:
    """The bodies of a page, given by its path below `root`, in each commit that changed it.

    The newest comes first. Nothing without git; a shallow clone has not the whole history.
    """
    for commit in _git(root, "log", "--format=%H", "--", path.as_posix()).split():
        text = _git(root, "show", f"{commit}:./{path.as_posix()}")
        front = FRONT_MATTER.match(text)
        yield text[front.end() :] if front else text


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _sections(body: str) -> dict[str, str]:
    """The text of each section by the id of its heading; what stands before all is `start`."""
    pieces = SECTION.split(body)
    headings = [match[0].strip() for match in SECTION.finditer(body)]
    sections = {"start": pieces[0].strip()}
    for heading, name, text in zip(headings, pieces[1::2], pieces[2::2], strict=True):
        sections[name] = f"{heading}\n{text.strip()}"
    return sections


def _lines(old: str, new: str) -> list[str]:
    difference = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in difference if line[0] in "-+" and line[1:].strip()]
