"""The pages of contacts by need: help/contacts/<need>/, every card for one need.

All cards on one page were 28 KB in Urdu, more than a first view may weigh, so help/contacts/ has a
row for each contact, which leads to its card here. The title of such a page is the heading under
which its rows stand.
"""

from collections.abc import Iterator
from typing import Any, get_args

from scripts.content.contacts import Contact
from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.vocabulary import Nation
from scripts.rendering.addresses import link
from scripts.rendering.contact_card import contact_card
from scripts.rendering.hours import said_list
from scripts.rendering.made_pages import MadePage, made_page
from scripts.rendering.partials import partials
from scripts.rendering.view import page_entry

CONTACTS = "help/contacts.md"
NATIONS = get_args(Nation)


def needs_of(page: Page) -> list[str]:
    """The needs that a page shows rows for, in order: each has a page of its own."""
    return [code.kwargs["need"] for code in page.shortcodes if code.name == "contact_rows"]


def need_address(need: str) -> str:
    """The address of the page for a need, below a language's prefix."""
    return f"help/contacts/{need}/"


def contact_rows(need: str, page: Page, language: Language, library: Library) -> str:
    """A row for each contact of a need, as HTML: who, how to reach them, and where they work."""
    strings = library.strings(language.code)
    rows = []
    for contact in library.book.select(need):
        where = [] if _place(contact) == "uk" else contact.nations
        said = said_list([strings(f"nations.{nation}") for nation in where], language)
        rows.append({**contact_card(contact, language, strings), "where": said})
    start = language.prefix + page.address
    below = link(start, language.prefix + need_address(need))
    return _show("contact-rows", library, language, rows=rows, below=below)


def need_pages(language: Language, library: Library) -> Iterator[MadePage]:
    """The page of each need, for a reader's language."""
    if CONTACTS not in library.english_names:
        return
    page = library.pages.get((language.code, CONTACTS)) or library.english(CONTACTS)
    titles = {
        block.heading_id: " ".join(sentence.text for sentence in block.sentences)
        for block in page.blocks
        if block.heading_id
    }
    site_url = library.settings.site_url
    content = library.settings.languages[page.locale]
    for need in needs_of(page):
        address = need_address(need)
        html = _show(
            "need-page",
            library,
            language,
            groups=_groups(need, language, library),
            back=link(language.prefix + address, language.prefix + page.address),
        )
        made = made_page(
            page,
            language,
            library,
            address,
            html,
            title=titles[need],
            # Our own sentence, so it is in the reader's language where the title is.
            description=library.strings(page.locale)("need_pages.description"),
            canonical=site_url + content.prefix + address if site_url else "",
            trail=page_entry(CONTACTS, language, library),
        )
        for notice in made.view["notices"]:
            if notice["english"]:
                notice["english"] = address
        yield made


def _groups(need: str, language: Language, library: Library) -> list[dict[str, Any]]:
    """The cards of a need: first those for the whole UK, then by the first nation of each."""
    strings = library.strings(language.code)
    found = library.book.select(need)
    groups = []
    for place in ("uk", "several", *NATIONS):
        here = [contact for contact in found if _place(contact) == place]
        if here:
            cards = [contact_card(contact, language, strings) for contact in here]
            said = strings("need_pages.several" if place == "several" else f"nations.{place}")
            heading = strings("card.where", nations=said)
            groups.append({"place": place, "heading": heading, "cards": cards})
    return groups


def _place(contact: Contact) -> str:
    if len(contact.nations) == len(NATIONS):
        return "uk"
    return contact.nations[0] if len(contact.nations) == 1 else "several"


def _show(template: str, library: Library, language: Language, **values: Any) -> str:
    found = partials(library.root).get_template(f"partials/{template}.html")
    words = library.strings(language.code).tree()
    return found.render(words=words, reader=language, **values).strip()
