"""What a first view loads: the page with the rules that it uses inside it, one script, one icon.

On a slow phone each request costs as much as 20 KB (400 ms at 50 KB/s), so the stylesheet travels
in the page; the scripts are extras, so they come after it, as one file.
"""

import hashlib
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import rjsmin

from scripts.content.library import Library
from scripts.publishing.stylesheet import Stylesheet

CHUNK = 32  # pages that a process takes at once
LINKS = re.compile(r'(?:\s*<link rel="stylesheet" href="[^"]*">)+')
SCRIPTS = re.compile(r'(?:\s*<script type="module" src="([^"]*/)[^"/]*\.js"></script>)+')


def lighten(library: Library, site: Path) -> None:
    """Put into every page of a built site what it uses of the stylesheets; join the scripts.

    The files that nothing asks for any more are taken out. Raises BadContent for what is no CSS.
    """
    styles = [site / name for name in library.settings.stylesheets]
    scripts = [site / name for name in library.settings.scripts]
    Stylesheet(styles)  # what is no CSS is said here, once
    joined = join_scripts([path.read_text(encoding="utf-8") for path in scripts])
    script = f"page-{hashlib.sha256(joined.encode()).hexdigest()[:8]}.js"
    pages = sorted(site.rglob("*.html"))
    with ProcessPoolExecutor(initializer=_prepare, initargs=(styles, script)) as workers:
        for _ in workers.map(_lighten, pages, chunksize=CHUNK):
            pass
    for path in (*styles, *scripts):
        path.unlink()
    (scripts[0].parent / script).write_text(joined, encoding="utf-8")


# What every page needs, made once in each of the processes that share the pages out.
_sheet: Stylesheet
_script: str


def _prepare(styles: list[Path], script: str) -> None:
    global _sheet, _script
    _sheet, _script = Stylesheet(styles), script


def _lighten(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    style = f"\n    <style>{_sheet.used_by(html)}</style>"
    html = LINKS.sub(lambda _: style, html, count=1)
    html = SCRIPTS.sub(rf'\n    <script type="module" src="\g<1>{_script}"></script>', html)
    page.write_text(html, encoding="utf-8")


def join_scripts(scripts: list[str]) -> str:
    """Scripts as one, each in a block, so that their names do not meet; without comments."""
    return "\n".join(f"{{{rjsmin.jsmin(script)}}}" for script in scripts)
