"""The pages of the decision guide: its questions, and a plan at the end of each path.

They are made here and put into the same template as every other page, with a view of their own, so
they work without a script and print like any page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.content.guide import NATIONS, Guide, PlanPage, Seen, pages_of, question_address
from scripts.content.languages import SOURCE, Language
from scripts.content.library import Library
from scripts.content.strings import Strings
from scripts.rendering.addresses import address_in, link
from scripts.rendering.contact_card import contact_card
from scripts.rendering.lists import page_link
from scripts.rendering.made_pages import MadePage, made_page
from scripts.rendering.partials import partials

START = "help/decide.md"


def guide_pages(language: Language, library: Library) -> Iterator[MadePage]:
    """Every page of the guide but the first, which is help/decide.md, for a reader's language."""
    guide = library.guide
    if guide is None or (SOURCE, START) not in library.pages:
        return
    shown = _words_locale(language, library)
    strings = library.strings(shown)
    page = _Maker(language, shown, strings, library, guide)
    yield page.second_question()
    for seen in guide.seen:
        yield page.last_questions(seen)
    for plan in guide.plans:
        for ending in pages_of(plan):
            yield page.plan(ending)


def first_question(language: Language, library: Library) -> str:
    """The first question as HTML, for the page help/decide/."""
    guide = library.guide
    if guide is None:
        return ""
    shown = _words_locale(language, library)
    return _Maker(language, shown, library.strings(shown), library, guide).first_question()


def _words_locale(language: Language, library: Library) -> str:
    """The language of the guide's words: the reader's, or English until all of them are there."""
    english = library.strings_files.get(SOURCE)
    own = library.strings_files.get(language.code)
    wanted = {key for key in english.words if key.startswith("guide.")} if english else set()
    return language.code if own and wanted <= own.words.keys() else SOURCE


@dataclass(frozen=True)
class _Maker:
    language: Language
    shown: str
    strings: Strings
    library: Library
    guide: Guide

    def first_question(self) -> str:
        start = address_in("", START)
        answers = [
            self._answer(start, PlanPage(self.guide.plan(self.guide.danger), None).address, "now"),
            self._answer(start, question_address(), "not-now"),
        ]
        return self._show(
            "guide-question",
            question="danger",
            number=1,
            title=self.strings("guide.danger.title"),
            help=self.strings("guide.danger.help"),
            groups=[{"heading": "", "answers": answers}],
            back="",
        )

    def second_question(self) -> MadePage:
        address = question_address()
        answers = [
            {
                "words": self.strings(f"guide.seen.answers.{seen.id}"),
                "address": self._link(address, question_address(seen.id)),
            }
            for seen in self.guide.seen
        ]
        html = self._show(
            "guide-question",
            question="seen",
            number=2,
            title="",
            help=self.strings("guide.unsure"),
            groups=[{"heading": "", "answers": answers}],
            back=self._link(address, address_in("", START)),
        )
        title = self.strings("guide.seen.title")
        return self._page(address, title, self.strings("guide.seen.description"), html)

    def last_questions(self, seen: Seen) -> MadePage:
        address = question_address(seen.id)
        groups = []
        for who, identity in seen.plans.items():
            answers = [
                {
                    "words": self.strings(f"nations.{ending.nation}")
                    if ending.nation
                    else self.strings("guide.who.all"),
                    "address": self._link(address, ending.address),
                }
                for ending in pages_of(self.guide.plan(identity))
            ]
            groups.append({"heading": self.strings(f"guide.who.answers.{who}"), "answers": answers})
        html = self._show(
            "guide-question",
            question="who",
            number=3,
            title="",
            help=self.strings("guide.chosen", answer=self.strings(f"guide.seen.answers.{seen.id}")),
            groups=groups,
            back=self._link(address, address_in("", START)),
        )
        title = self.strings("guide.who.title")
        return self._page(address, title, self.strings("guide.who.description"), html)

    def plan(self, ending: PlanPage) -> MadePage:
        plan, address = ending.plan, ending.address
        strings, key = self.strings, f"guide.plans.{ending.plan.id}"
        places = self.guide.then[plan.then]
        then = places[ending.nation or NATIONS[0]]
        if ending.nation is None and len(set(places.values())) > 1:
            then = then.partition("#")[0]  # not to the place of one nation
        html = self._show(
            "guide-plan",
            plan=plan.id,
            nation=ending.nation or "",
            urgent=plan.urgent,
            danger=plan.id == self.guide.danger,
            today=[
                strings(f"{key}.do.{step}") for step in "abc" if strings.has(f"{key}.do.{step}")
            ],
            say=strings(f"{key}.say"),
            badly=strings(f"{key}.badly"),
            cards=[
                contact_card(contact, self.language, self.library.strings(self.language.code))
                for contact in ending.contacts(self.library.book)
            ],
            then=self._then(ending),
            then_link=self._page_link(then, address),
            rights=self._page_link("help/rights.md", address),
            read=[self._page_link(name, address) for name in plan.read],
            back=self._link(address, address_in("", START)),
        )
        return self._page(address, strings(f"{key}.title"), self._for(ending), html)

    def _then(self, ending: PlanPage) -> str:
        if ending.plan.id == self.guide.danger:
            return self.strings("guide.then.danger")
        key = f"guide.then.{ending.plan.then}"
        return self.strings(key if self.strings.has(key) else f"{key}.{ending.nation}")

    def _for(self, ending: PlanPage) -> str:
        """Whom a plan is for: the reader, in words, and the nation."""
        if ending.plan.id == self.guide.danger:
            return self.strings("guide.plan.danger_now")
        who = next(
            who
            for seen in self.guide.seen
            for who, identity in seen.plans.items()
            if identity == ending.plan.id
        )
        said = self.strings(f"guide.who.answers.{who}")
        said = said[:1].lower() + said[1:] if self.shown == SOURCE else said
        if ending.nation is None:
            return self.strings("guide.plan.description_all", who=said)
        nation = self.strings(f"nations.{ending.nation}")
        return self.strings("guide.plan.description", who=said, nation=nation)

    def _notices(self, address: str) -> list[dict[str, str]]:
        """What a reader has to know about the words, which stand in _strings.yml.

        Nobody is named there as having read them, so a translation of them is a draft.
        """
        if self.language.code == SOURCE:
            return []
        words = self.library.strings(self.language.code)
        if self.shown == SOURCE:
            text = words("notices.untranslated")
            return [{"kind": "untranslated", "text": text, "english": "", "link": ""}]
        link = words("notices.english")
        return [{"kind": "draft", "text": words("notices.draft"), "english": address, "link": link}]

    def _answer(self, start: str, target: str, key: str) -> dict[str, str]:
        return {
            "words": self.strings(f"guide.danger.{key}"),
            "address": self._link(start, target),
        }

    def _link(self, start: str, target: str) -> str:
        prefix = self.language.prefix
        return link(prefix + start, prefix + target)

    def _page_link(self, name: str, address: str) -> dict[str, str]:
        return page_link(name, self.language.prefix + address, self.language, self.library)

    def _show(self, template: str, **values: Any) -> str:
        found = partials(self.library.root).get_template(f"partials/{template}.html")
        # The first question stands in a page that may be in another language than its words.
        shown = self.library.settings.languages[self.shown]
        words = self.strings.tree()
        return found.render(words=words, shown=shown, **values).strip()

    def _page(self, address: str, title: str, description: str, html: str) -> MadePage:
        library, language = self.library, self.language
        start = library.pages.get((self.shown, START)) or library.english(START)
        content = library.settings.languages[self.shown]
        return made_page(
            start,
            language,
            library,
            address,
            html,
            content_locale=content.code,
            content_direction=content.direction,
            title=title,
            description=description,
            # One of many that differ in a few words: search engines get the first page only.
            canonical="",
            index=False,
            notices=self._notices(address),
        )
