"""The limit page: the text of one of our pages as somebody would write it by hand, in one file.

Nothing that shows the same text can be much faster, so it is what we measure ourselves against.
"""

from html import escape
from html.parser import HTMLParser

# Not text, or not text before a script has run.
LEFT_OUT = {"script", "style", "template", "button", "svg"}
KEPT = {"href", "id", "lang", "dir"}
VOID = {"br", "hr", "img", "input", "wbr"}


def limit_page(html: str) -> str:
    """The article of a built page, without our classes, in a document of its own."""
    reader = _Article()
    reader.feed(html)
    reader.close()
    lines = (line.strip() for line in "".join(reader.kept).splitlines())
    text = "\n".join(line for line in lines if line)
    return f"""\
<!doctype html>
<html{reader.languages}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{escape(reader.title.strip())}</title>
<link rel="icon" href="data:,">
<style>
:root {{ color-scheme: light dark; font: 1.25rem/1.5 sans-serif }}
body {{ max-inline-size: 40rem; margin: 1rem auto; padding-inline: 1rem }}
dl, table {{ font-size: 1rem }}
</style>
{text}
</html>
"""


class _Article(HTMLParser):
    """Keeps what stands in <article>, tags without most of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.languages = ""
        self.title = ""
        self._open: list[tuple[str, bool]] = []  # tag, and whether what is in it is kept

    @property
    def _keeps(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        said = "".join(f' {k}="{escape(v)}"' for k, v in attributes.items() if k in KEPT)
        if tag == "article":
            self.languages = said
            self._open.append((tag, True))
        elif tag in VOID:
            self.kept += [f"<{tag}>"] if self._keeps and tag in {"br", "hr", "wbr"} else []
        elif self._open:
            keeps = self._keeps and tag not in LEFT_OUT and "hidden" not in attributes
            self._open.append((tag, keeps))
            self.kept += [f"<{tag}{said}>"] if keeps else []

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, kept = self._open.pop()
            self.kept += [f"</{tag}>"] if kept and self._open else []

    def handle_data(self, data: str) -> None:
        if self._keeps:
            self.kept.append(escape(data, quote=False))
            if self._open[-1][0] == "h1":
                self.title += data
