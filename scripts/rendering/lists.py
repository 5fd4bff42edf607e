"""Lists of the whole library, for the shortcodes find, a_z, glossary, sources and changes.

Each is plain data for a partial. A page that is not translated is named in English and says so.
"""

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Any, get_args

from scripts.content.languages import SOURCE, Language
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.vocabulary import Age, Platform, Topic
from scripts.rendering.addresses import address_in, link
from scripts.rendering.hours import said_date, said_published


def page_link(name: str, start: str, language: Language, library: Library) -> dict[str, str]:
    """A link from the address `start` to a page in the reader's language: words and address."""
    path = name.partition("#")[0]
    page = library.pages.get((language.code, path)) or library.english(path)
    return {
        "title": page.front.title,
        "description": page.front.description,
        "address": link(start, address_in(language.prefix, name)),
        "locale": page.locale if page.locale != language.code else "",
        "direction": library.settings.languages[page.locale].direction,
    }


def pages_by(kind: str, start: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """The pages for each age, topic or platform that there are pages for, by section of the menu.

    `kind` is ages, topics or platforms, the keys of front matter.
    """
    values: dict[str, Iterable[str]] = {
        "ages": get_args(Age),
        "topics": get_args(Topic),
        "platforms": get_args(Platform),
    }
    strings = library.strings(language.code)
    groups = []
    for value in values[kind]:
        names = [n for n in library.settings.nav if value in getattr(library.front(n), kind)]
        if names:
            label = strings("find.count", name=strings(f"{kind}.{value}"), count=len(names))
            sections = _by_section(names, start, language, library)
            groups.append({"id": value, "label": label, "sections": sections})
    return groups


def _by_section(
    names: list[str], start: str, language: Language, library: Library
) -> list[dict[str, Any]]:
    """Pages under the name of their section, the title of its first page; the menu's order."""
    sections = []
    for folder, found in groupby(names, lambda name: name.partition("/")[0]):
        links = [page_link(name, start, language, library) for name in found]
        head = f"{folder}/index.md"
        known = (SOURCE, head) in library.pages
        heading = page_link(head, start, language, library) if known else links[0]
        sections.append({"heading": heading, "pages": links})
    return sections


def pages_by_letter(start: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """Every page under the first letter of its title."""
    links = [page_link(name, start, language, library) for name in library.settings.nav]
    ordered = sorted(links, key=lambda entry: _sorting(entry["title"]))
    return [
        {"letter": letter, "pages": list(pages)}
        for letter, pages in groupby(ordered, lambda entry: _sorting(entry["title"])[:1].upper())
    ]


def _sorting(title: str) -> str:
    """A title as it is sorted: without marks in front, capitals and accents."""
    plain = unicodedata.normalize("NFKD", title).casefold()
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return kept.lstrip("“\"'(‘ ")


def glossary_terms(start: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """Every term with its plain and official meaning, in the order of the reader's words."""
    terms = []
    for term in library.glossary.values():
        own = language.code if language.code in term.languages else SOURCE
        source = library.sources.get(term.source or "")
        terms.append(
            {
                "id": term.id,
                "term": term.languages[own].term,
                "plain": term.languages[own].plain,
                "locale": own if own != language.code else "",
                "direction": library.settings.languages[own].direction,
                "official": term.official or "",
                "source": {"title": source.title, "url": source.url} if source else None,
                "page": page_link(term.page, start, language, library) if term.page else None,
            }
        )
    return sorted(terms, key=lambda entry: _sorting(str(entry["term"])))


def source_list(start: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """Every source by publisher, with when we read it and the pages that cite it."""
    strings = library.strings(language.code)
    cited: dict[str, list[dict[str, str]]] = {}
    for name in library.settings.nav:
        for identity in library.english(name).citations:
            cited.setdefault(identity, []).append(page_link(name, start, language, library))
    in_glossary = {term.source for term in library.glossary.values() if term.source}
    for name in (n for n in library.settings.nav if _shows_glossary(library.english(n))):
        for identity in sorted(in_glossary):
            cited.setdefault(identity, []).append(page_link(name, start, language, library))
    return [
        {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "published": said_published(source.published, language),
            "accessed": said_date(source.accessed, language),
            "confidence": strings(f"sources_list.confidence.{source.confidence}"),
            "pages": cited.get(source.id, []),
        }
        for source in sorted(
            library.sources.values(), key=lambda s: (_sorting(s.publisher), _sorting(s.title))
        )
    ]


def _shows_glossary(page: Page) -> bool:
    return any(code.name == "glossary" for code in page.shortcodes)


def change_list(start: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """The changes by day, newest first. They are written in English only."""
    return [
        {
            "date": day.isoformat(),
            "said": said_date(day, language),
            "changes": [
                {
                    "what": change.what,
                    "pages": [page_link(name, start, language, library) for name in change.pages],
                }
                for change in changes
            ],
        }
        for day, changes in groupby(library.changes, lambda change: change.date)
    ]
