"""The view of a page: everything that the templates show around its text, as plain data.

It is put into the page's front matter (`page.meta.view`), so that the templates need nothing of
MkDocs but `page.meta`, `page.content` and the `url` filter, and another generator can take over.
Addresses are relative to the site's root, without a slash in front.
"""

import re
from typing import Any
from urllib.parse import quote

from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.languages import SOURCE, Language
from scripts.content.library import Library
from scripts.content.pages import Page, address_of
from scripts.rendering.hours import said_date, said_published
from scripts.rendering.language_names import language_name
from scripts.rendering.open_now import page_data

SAFELY = "help/using-this-site-safely.md"
# What a reader looks for at the end of any page.
FOOTER = (SAFELY, "about/privacy.md", "about/accessibility.md")


def page_view(page: Page, language: Language, library: Library) -> dict[str, Any]:
    """The view of `page` for a reader of `language`; the page is English where untranslated."""
    settings = library.settings
    strings = library.strings(language.code)
    front = library.front(page.name)
    original = page.locale == language.code
    content = settings.languages[page.locale]
    return {
        **site_view(language, library),
        "address": language.prefix + page.address,
        "home": page.address == "",
        "content_locale": content.code,
        "content_direction": content.direction,
        "title": page.front.title,
        "description": page.front.description,
        "canonical": settings.site_url + content.prefix + page.address if settings.site_url else "",
        "sheet": {
            "site": re.sub(r"^https?://(www\.)?|/$", "", settings.site_url),
            "name": css_text(strings("site.name")),
            "checked": css_text(strings("end.reviewed", date=said_date(front.reviewed, language))),
        },
        "index": original
        and page.name not in settings.unlisted
        and language.code in settings.listed,
        "languages": _languages(page, language, library),
        "menu": _menu(page, language, library),
        "trail": _trail(page, language, library),
        "footer": [
            page_entry(name, language, library) for name in FOOTER if name in library.english_names
        ],
        "keep_address": language.prefix + address_of(SAFELY) + "#keep"
        if SAFELY in library.english_names
        else "",
        "notices": _notices(page, language, library),
        "exit": front.exit,
        "reviewed": {
            "date": front.reviewed.isoformat(),
            "said": said_date(front.reviewed, language),
        },
        "review_by": {
            "date": front.review_by.isoformat(),
            "said": said_date(front.review_by, language),
        },
        "sources": [_source(identity, library, language) for identity in page.citations],
        "edit": _edit(page, library),
        "correct": _correct(page, language, library),
        "review_due": strings("notices.review_due", date=said_date(front.review_by, language)),
    }


def site_view(language: Language, library: Library) -> dict[str, Any]:
    """What is the same on every page of a language."""
    return {
        "locale": language.code,
        "direction": language.direction,
        "home_address": language.prefix,
        "help_address": language.prefix + "help/",
        "words": library.strings(language.code).tree(),
        "open_now": page_data(language, library),
    }


def css_text(text: str) -> str:
    """Text that stands between quotation marks in a stylesheet, whatever it holds."""
    return re.sub(r"[^\w ,.:-]", lambda sign: f"\\{ord(sign[0]):x} ", text)


def _languages(page: Page, reader: Language, library: Library) -> list[dict[str, Any]]:
    """This page in every language that is offered, in the order of mkdocs.yml."""
    offered = library.settings.listed | {reader.code: reader}
    return [
        {
            "code": language.code,
            "name": language.name,
            "local_name": language_name(language, reader),
            "direction": language.direction,
            "address": language.prefix + page.address,
            "current": language.code == reader.code,
        }
        for language in offered.values()
    ]


def _trail(page: Page, language: Language, library: Library) -> dict[str, Any] | None:
    """The page one step up: the start of the section, or home; None on the home page."""
    folder = page.name.removesuffix("/index.md").rpartition("/")[0]
    if page.address == "":
        return None
    if not folder:  # the name of the site is shorter than the title of its first page
        home = page_entry("index.md", language, library)
        return {**home, "title": library.strings(language.code)("site.name")}
    return page_entry(f"{folder}/index.md", language, library)


def _menu(page: Page, language: Language, library: Library) -> list[dict[str, Any]]:
    """The menu: a section for each folder, headed by its index page, in the order of mkdocs.yml."""
    sections: dict[str, dict[str, Any]] = {}
    for name in library.settings.nav:
        if (SOURCE, name) not in library.pages:
            continue
        entry = {**page_entry(name, language, library), "current": name == page.name}
        folder = name.rpartition("/")[0]
        if folder not in sections:
            sections[folder] = {**entry, "pages": []}
        else:
            sections[folder]["pages"].append(entry)
    return list(sections.values())


def page_entry(name: str, language: Language, library: Library) -> dict[str, Any]:
    """A page as others link to it, in the reader's language where there is a translation."""
    shown = library.pages.get((language.code, name)) or library.pages[SOURCE, name]
    return {
        "title": shown.front.title,
        "address": language.prefix + address_of(name),
        "locale": shown.locale,
        "direction": library.settings.languages[shown.locale].direction,
    }


def _notices(page: Page, language: Language, library: Library) -> list[dict[str, str]]:
    """What a reader has to know about the text before reading it."""
    strings = library.strings(language.code)
    kinds = []
    if page.locale != language.code:
        kinds.append("untranslated")
    elif isinstance(page.front, TranslationFrontMatter):
        if page.front.status == "draft":
            kinds.append("draft")
        if library.is_stale(page):
            kinds.append("stale")
    return [
        {
            "kind": kind,
            "text": strings(f"notices.{kind}"),
            # An untranslated page is the English one already.
            "english": page.address if kind != "untranslated" else "",
            "link": strings("notices.english") if kind != "untranslated" else "",
        }
        for kind in kinds
    ]


def _source(identity: str, library: Library, language: Language) -> dict[str, str]:
    source = library.sources[identity]
    strings = library.strings(language.code)
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": said_published(source.published, language),
        "accessed": strings("sources.accessed", date=said_date(source.accessed, language)),
    }


def _edit(page: Page, library: Library) -> str:
    """Where this page can be changed in a browser; empty where no repository is set."""
    repository = library.settings.repository
    path = f"docs/{page.locale}/{page.name}"
    return f"{repository}/edit/main/{path}" if repository else ""


def _correct(page: Page, language: Language, library: Library) -> str:
    """Where a mistake on this page can be told; empty where neither way is set."""
    settings = library.settings
    subject = quote(f"{settings.site_name}: {language.prefix}{page.address or 'home'}")
    if settings.corrections_email:
        return f"mailto:{settings.corrections_email}?subject={subject}"
    if settings.repository:
        return f"{settings.repository}/issues/new?title={subject}"
    return ""
