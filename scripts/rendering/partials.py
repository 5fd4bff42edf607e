"""Our own small templates, overrides/partials/, for what stands inside a page's text."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

# Data for our scripts: without spaces, and letters of other scripts as they are (fewer bytes).
SHORT_JSON = {"ensure_ascii": False, "separators": (",", ":")}


@cache
def partials(root: Path) -> Environment:
    """The environment of our own small templates, which escapes everything."""
    env = Environment(
        loader=FileSystemLoader(root / "overrides"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["json.dumps_kwargs"] = SHORT_JSON
    return env
