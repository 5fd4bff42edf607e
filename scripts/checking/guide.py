"""The decision guide: every path ends in a plan with words, and with someone to contact there."""

from collections.abc import Iterator

from scripts.content.guide import Guide, PlanPage, pages_of
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.yaml_file import KeyPath, YamlFile
from scripts.finding import Finding, quoted

STEPS = ("title", "do.a", "do.b", "say", "badly")


def check_guide(library: Library) -> list[Finding]:
    """Findings about what the guide names: contacts, pages and words."""
    file = library.data_files.get("guide.yml")
    guide = library.guide
    if file is None or guide is None:
        return []
    return [
        *_contacts(library, guide, file),
        *_pages(library, guide, file),
        *_words(guide, library),
    ]


def _contacts(library: Library, guide: Guide, file: YamlFile) -> Iterator[Finding]:
    if "contacts.yml" not in library.data_files:
        return
    for index, plan in enumerate(guide.plans):
        for place, identity in enumerate(plan.contacts):
            if identity not in library.contact_ids:
                what = f"there is no contact {quoted(identity)}"
                mend = "use an id that stands in docs/_data/contacts.yml"
                yield file.finding(("plans", index, "contacts", place), what, mend)
        for ending in pages_of(plan):
            if not ending.contacts(library.book):
                what = f"the plan {plan.id} has no live contact {_where(ending)}"
                mend = "add one that is live and valid there"
                yield file.finding(("plans", index, "contacts"), what, mend)


def _where(ending: PlanPage) -> str:
    return f"in {ending.nation}" if ending.nation else "that is valid in all four nations"


def _pages(library: Library, guide: Guide, file: YamlFile) -> Iterator[Finding]:
    named: list[tuple[KeyPath, str]] = [
        (("plans", index, "read", place), name)
        for index, plan in enumerate(guide.plans)
        for place, name in enumerate(plan.read)
    ]
    named += [
        (("then", kind, nation), name)
        for kind, places in guide.then.items()
        for nation, name in places.items()
    ]
    for key, name in named:
        if name.partition("#")[0] not in library.english_names:
            what = f"there is no page {quoted(name)}"
            yield file.finding(key, what, "name a page below docs/en/, such as talk/index.md")


def _words(guide: Guide, library: Library) -> Iterator[Finding]:
    english = library.strings_files.get(SOURCE)
    if english is None:
        return
    wanted = [f"guide.seen.answers.{seen.id}" for seen in guide.seen]
    wanted += [f"guide.plans.{plan.id}.{step}" for plan in guide.plans for step in STEPS]
    for key in wanted:
        if key not in english.words:
            what = f"the guide has no words for {key}"
            yield Finding(english.file.path, english.line(key), what, "add them in this file")
