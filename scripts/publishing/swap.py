"""Putting a finished site in the place of the last one, whole or not at all."""

import shutil
from pathlib import Path


def set_aside(live: Path) -> Path:
    """Where the last good site waits while the new one moves in."""
    return live.with_name(f".{live.name}-old")


def recover(live: Path) -> None:
    """Bring the last good site back if a swap was cut off between its two steps."""
    old = set_aside(live)
    if old.exists() and not live.exists():
        old.rename(live)


def swap_in(new: Path, live: Path) -> None:
    """Move `new` to `live`. If that fails, `live` is what it was. Raises OSError."""
    recover(live)
    old = set_aside(live)
    if old.exists():
        shutil.rmtree(old)
    if live.exists():
        live.rename(old)
    try:
        new.rename(live)
    except OSError:
        recover(live)
        raise
    if old.exists():
        shutil.rmtree(old)
