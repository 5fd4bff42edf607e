"""Shortcodes to HTML, in Jinja's sandbox, with our functions and nothing else.

Each call leaves a mark of private-use characters in the Markdown, and the HTML takes the mark's
place once the page is HTML. So Markdown never sees our HTML, and a card works inside lists,
tables and admonitions.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from scripts.content.languages import Language
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.shortcodes import BLOCKS, SIGNATURES, environment
from scripts.rendering.addresses import link
from scripts.rendering.contact_card import contact_card, contact_name
from scripts.rendering.guide_pages import first_question
from scripts.rendering.language_names import language_list
from scripts.rendering.lists import (
    change_list,
    glossary_terms,
    pages_by,
    pages_by_letter,
    source_list,
)
from scripts.rendering.need_pages import contact_rows
from scripts.rendering.partials import partials
from scripts.rendering.pictures import picture_view

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
MARKS_ALONE = re.compile(f"<p>((?:\\s*{OPEN}\\d+{CLOSE})+\\s*)</p>")


@dataclass
class Fragments:
    """The HTML that a page's marks stand for, in the order of the calls."""

    html: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)

    def mark(self, html: str, block: bool) -> str:
        """Keep a piece of HTML and get the mark that stands for it."""
        if block:
            self.blocks.add(len(self.html))
        self.html.append(html)
        return f"{OPEN}{len(self.html) - 1}{CLOSE}"

    def put_back(self, page_html: str) -> str:
        """Page HTML with every mark replaced; a paragraph that is only cards is no paragraph."""

        def unwrap(match: re.Match[str]) -> str:
            numbers = [int(number) for number in MARK.findall(match[1])]
            return match[1].strip() if all(n in self.blocks for n in numbers) else match[0]

        return MARK.sub(lambda m: self.html[int(m[1])], MARKS_ALONE.sub(unwrap, page_html))


def evaluate(page: Page, language: Language, library: Library) -> tuple[str, Fragments]:
    """A page's Markdown with its shortcodes replaced by marks, and what the marks stand for.

    `page` is what is shown (English where there is no translation), `language` the reader's.
    """
    fragments = Fragments()
    env = environment()
    functions = _functions(page, language, library)
    assert functions.keys() == SIGNATURES.keys()
    for name, function in functions.items():
        env.globals[name] = _marking(function, fragments, name in BLOCKS)
    return env.from_string(page.body).render(), fragments


def _marking(function: Callable[..., str], fragments: Fragments, block: bool) -> Callable[..., str]:
    return lambda *args, **kwargs: fragments.mark(function(*args, **kwargs), block)


def _functions(page: Page, language: Language, library: Library) -> dict[str, Callable[..., str]]:
    contacts = library.book.contacts
    # A card speaks the reader's language even on a page that is not translated; what stands in a
    # sentence speaks the language of the sentence.
    reader_words = library.strings(language.code)
    page_words = library.strings(page.locale)
    page_language = library.settings.languages[page.locale]
    templates = partials(library.root)

    def show(template: str, **values: Any) -> str:
        return templates.get_template(f"partials/{template}.html").render(**values).strip()

    def contact(identity: str) -> str:
        card = contact_card(contacts[identity], language, reader_words)
        return show("contact-card", card=card)

    def contact_list(need: str = "", nation: str = "") -> str:
        return "".join(contact(found.id) for found in library.book.select(need, nation))

    def phone(identity: str) -> str:
        return show("number", number=contacts[identity].display)

    def sms(identity: str) -> str:
        text = contacts[identity].text
        assert text is not None  # checked when the library was read
        return show("number", number=text.number)

    def link(identity: str) -> str:
        name, official = contact_name(contacts[identity], page_words)
        return show("contact-link", url=contacts[identity].url, name=name, official=official)

    def cite(identity: str) -> str:
        number = page.citations.index(identity) + 1
        label = page_words("sources.mark", number=number)
        return show("citation", id=identity, number=number, label=label)

    def languages() -> str:
        return show("language-list", languages=language_list(library, page_language))

    def picture(identity: str) -> str:
        view = picture_view(library.pictures[identity], page.locale, library)
        return show("picture", picture=view)

    return {
        "contact": contact,
        "contacts": contact_list,
        "contact_rows": lambda need: contact_rows(need, page, language, library),
        "phone": phone,
        "sms": sms,
        "link": link,
        "cite": cite,
        "languages": languages,
        **_lists(page, language, library, show),
        "picture": picture,
    }


def _lists(
    page: Page, language: Language, library: Library, show: Callable[..., str]
) -> dict[str, Callable[..., str]]:
    """The shortcodes that show the whole library: in the reader's language, as the menu is."""
    strings = library.strings(language.code)
    words = strings.tree()
    start = language.prefix + page.address
    own = page.locale == language.code

    def whole(template: str, **values: Any) -> str:
        text = show(template, words=words, **values)
        said = f'lang="{language.code}" dir="{language.direction}"'
        return text if own else f"<div {said}>{text}</div>"

    def find() -> str:
        sections = [
            {
                "kind": kind,
                "heading": strings(f"find.{kind}"),
                "groups": pages_by(values, start, language, library),
            }
            for kind, values in (("age", "ages"), ("worry", "topics"), ("platform", "platforms"))
        ]
        return whole("find", sections=sections)

    return {
        "guide": lambda: first_question(language, library),
        "find": find,
        "a_z": lambda: whole("a-z", groups=pages_by_letter(start, language, library)),
        "glossary": lambda: whole("glossary", terms=glossary_terms(start, language, library)),
        "sources": lambda: whole("source-list", sources=source_list(start, language, library)),
        "changes": lambda: whole("changes", days=change_list(start, language, library)),
        "keep": lambda: whole("keep", locale=language.code, root=link(start, "")),
    }
