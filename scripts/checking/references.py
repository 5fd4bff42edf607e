"""References: contacts, sources and pictures that pages name have to exist and to be usable."""

from collections.abc import Iterator

from scripts.content.contacts import Contact
from scripts.content.front_matter import EnglishFrontMatter
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.pictures import picture_ids
from scripts.content.shortcodes import Shortcode
from scripts.finding import Finding, quoted

# What a shortcode shows of a contact; the card shows whatever there is.
SHOWN = {"phone": "phone", "sms": "text", "link": "url"}


def check_references(library: Library) -> list[Finding]:
    """A finding for each shortcode whose contact or source is not there or not usable.

    Where a data file itself cannot be read, only that is said, not every use of it.
    """
    findings: list[Finding] = []
    for page in library.pages.values():
        for code in page.shortcodes:
            if "contacts.yml" in library.data_files:
                findings += _contact(page, code, library)
            if "sources.yml" in library.data_files:
                findings += _source(page, code, library)
            findings += _picture(page, code, library)
        if isinstance(page.front, EnglishFrontMatter) and page.front.sources != page.citations:
            findings.append(
                page.front_file.finding(
                    ("sources",),
                    f"sources are not those that the page cites: {', '.join(page.citations)}",
                    "list exactly the ids that the page cites, in order of first use",
                )
            )
    return [*findings, *_glossary(library), *_changes(library)]


def _glossary(library: Library) -> Iterator[Finding]:
    file = library.data_files.get("glossary.yml")
    if file is None or not isinstance(file.data, list):
        return
    for index, entry in enumerate(file.data):
        term = library.glossary.get(str(entry.get("id"))) if isinstance(entry, dict) else None
        if term is None:
            continue  # said where it was read
        unknown = term.source and term.source not in library.sources
        if unknown and "sources.yml" in library.data_files:
            what = f"there is no source {quoted(term.source)}"
            yield file.finding((index, "source"), what, "use an id of docs/_data/sources.yml")
        if term.page and term.page.partition("#")[0] not in library.english_names:
            what = f"there is no page {quoted(term.page)}"
            yield file.finding((index, "page"), what, "name a page below docs/en/")


def _changes(library: Library) -> Iterator[Finding]:
    file = library.data_files.get("changes.yml")
    if file is None or not isinstance(file.data, list):
        return
    for index, entry in enumerate(file.data):
        pages = entry.get("pages") if isinstance(entry, dict) else None
        for place, name in enumerate(pages if isinstance(pages, list) else []):
            if str(name).partition("#")[0] not in library.english_names:
                what = f"there is no page {quoted(name)}"
                yield file.finding((index, "pages", place), what, "name a page below docs/en/")


def _heading(page: Page, identity: str) -> bool:
    return any(block.heading_id == identity for block in page.blocks)


def _contact(page: Page, code: Shortcode, library: Library) -> Iterator[Finding]:
    def found(what: str, mend: str) -> Finding:
        return Finding(page.path, code.line, what, mend)

    if code.name in ("contacts", "contact_rows"):
        if not library.book.select(**code.kwargs):
            what = f"there is no contact for {' and '.join(code.kwargs.values()) or 'anything'}"
            yield found(what, "use a need and a nation of scripts/content/vocabulary.py")
        elif code.name == "contact_rows" and not _heading(page, code.kwargs["need"]):
            need = code.kwargs["need"]
            what = f"no heading has the id {need}, and the page of these contacts takes its title"
            yield found(what, f"write it above: ## Words {{ #{need} }}")
    elif code.names_contact:
        contact = library.book.contacts.get(code.args[0])
        if contact is None and code.args[0] in library.contact_ids:
            return  # its entry has a mistake, and that is said there
        if contact is None:
            mend = "use an id that stands in docs/_data/contacts.yml"
            yield found(f"there is no contact {quoted(code.args[0])}", mend)
        elif contact.status == "closed":
            yield found(f"the contact {quoted(contact.id)} is closed", "name another service")
        elif lacking := _lacking(code.name, contact):
            mend = f'use {{{{ contact("{contact.id}") }}}} or another contact'
            yield found(f"{quoted(contact.id)} is {contact.status} and has no {lacking}", mend)


def _lacking(shortcode: str, contact: Contact) -> str:
    field = SHOWN.get(shortcode, "")
    return "" if not field or getattr(contact, field) else field


def _source(page: Page, code: Shortcode, library: Library) -> Iterator[Finding]:
    if code.name == "cite" and code.args[0] not in library.sources:
        what = f"there is no source {quoted(code.args[0])}"
        mend = "add it to docs/_data/sources.yml, or use an id from there"
        yield Finding(page.path, code.line, what, mend)


def _picture(page: Page, code: Shortcode, library: Library) -> Iterator[Finding]:
    file = library.data_files.get("pictures.yml")
    # Of an entry with a mistake that is said, and not here too.
    if code.name == "picture" and file and code.args[0] not in picture_ids(file):
        what = f"there is no picture {quoted(code.args[0])}"
        yield Finding(
            page.path, code.line, what, "use an id that stands in docs/_data/pictures.yml"
        )
