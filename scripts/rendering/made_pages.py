"""Pages that are no files of docs/: the guide's and those of contacts by need.

They go into the same template as every other page, with the view of the page that they belong to,
changed where they differ.
"""

from dataclasses import dataclass
from typing import Any

from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.rendering.view import page_view


@dataclass(frozen=True)
class MadePage:
    """A page that was made: its address below the site's root, its view, its text as HTML."""

    address: str
    view: dict[str, Any]
    html: str


def made_page(
    belongs_to: Page,
    language: Language,
    library: Library,
    address: str,
    html: str,
    **changed: Any,
) -> MadePage:
    """A page at `address` below the language's prefix, for a reader of `language`.

    `changed` is what its view has other than that of the page it belongs to, title first of all.
    """
    view = page_view(belongs_to, language, library)
    languages = [
        {**entry, "address": library.settings.languages[entry["code"]].prefix + address}
        for entry in view["languages"]
    ]
    own = {"address": language.prefix + address, "languages": languages, "sources": []}
    return MadePage(language.prefix + address, {**view, **own, **changed}, html)
