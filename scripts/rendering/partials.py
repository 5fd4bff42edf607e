"""Our own small templates, overrides/partials/, for what stands inside a page's text."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader


@cache
def partials(root: Path) -> Environment:
    """The environment of our own small templates, which escapes everything."""
    return Environment(
        loader=FileSystemLoader(root / "overrides"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
