"""The decision guide: docs/_data/guide.yml.

Four questions at most: is anyone in danger now, what have you seen, who are you, where does the
child live. The shape is fixed here, the file says which answers there are and what they lead to;
the words are in each _strings.yml under guide.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from scripts.content.contacts import Contact, ContactBook, ContactId, Strict, Words
from scripts.content.vocabulary import Nation
from scripts.content.yaml_file import YamlFile, read_whole
from scripts.finding import Finding

Who = Literal["parent", "young-person", "school", "community"]
FOLDER = "help/decide/"


class Seen(Strict):
    """An answer to the second question, and the plan that it leads each reader to."""

    id: ContactId
    plans: dict[Who, ContactId] = Field(min_length=1)


class Plan(Strict):
    """What to do: a page for each nation, or one for all where nothing differs.

    `urgent` puts 999 first in full instead of in a line. `contacts` are in the order in which to
    try them; each nation shows those that are valid there. `then` names an entry of `then` below.
    """

    id: ContactId
    by_nation: bool = True
    urgent: bool = False
    contacts: list[ContactId] = Field(min_length=1)
    then: ContactId
    read: list[Words] = Field(min_length=1)


class Guide(Strict):
    """The whole guide. `then` names, for each nation, the place that says what happens next."""

    danger: ContactId
    seen: list[Seen] = Field(min_length=1)
    then: dict[ContactId, dict[Nation, Words]]
    plans: list[Plan] = Field(min_length=1)

    def plan(self, identity: str) -> Plan:
        """A plan by its id. Raises StopIteration if there is none."""
        return next(plan for plan in self.plans if plan.id == identity)


@dataclass(frozen=True)
class PlanPage:
    """A page that ends a path: a plan, in a nation or, where None, in all of them."""

    plan: Plan
    nation: Nation | None

    @property
    def address(self) -> str:
        """Its address without language."""
        place = f"{self.nation}/" if self.nation else ""
        return f"{FOLDER}plan/{self.plan.id}/{place}"

    def contacts(self, book: ContactBook) -> list[Contact]:
        """The contacts to show: live, and valid in the nation or, for all nations, in all four."""
        found = (book.contacts.get(identity) for identity in self.plan.contacts)
        return [
            contact
            for contact in found
            if contact
            and contact.status == "live"
            and (self.nation in contact.nations if self.nation else len(contact.nations) == 4)
        ]


NATIONS: tuple[Nation, ...] = get_args(Nation)


def pages_of(plan: Plan) -> list[PlanPage]:
    """The pages of a plan."""
    return [PlanPage(plan, nation) for nation in (NATIONS if plan.by_nation else (None,))]


def question_address(seen: str = "") -> str:
    """Where the second question is asked or, after an answer to it, the third and fourth."""
    return f"{FOLDER}{seen or 'seen'}/"


def read_guide(path: Path) -> tuple[Guide | None, YamlFile | None, list[Finding]]:
    """The guide, its file for line numbers, and a finding for each thing wrong in it."""
    guide, file, findings = read_whole(path, Guide)
    if guide is None or file is None:
        return guide, file, findings
    return guide, file, list(_loose_ends(guide, file))


def _loose_ends(guide: Guide, file: YamlFile) -> Iterator[Finding]:
    """Answers that lead to no plan, plans that no answer leads to, and names given twice."""
    plans = [plan.id for plan in guide.plans]
    wanted = {guide.danger}
    if guide.danger not in plans:
        what = f"danger leads to {guide.danger!r}, which is no plan"
        yield file.finding(("danger",), what, f"use one of {', '.join(plans)}")
    for index, seen in enumerate(guide.seen):
        for who, chosen in seen.plans.items():
            wanted.add(chosen)
            if chosen not in plans:
                what = f"{seen.id} leads {who} to {chosen!r}, which is no plan"
                mend = f"use one of {', '.join(plans)}"
                yield file.finding(("seen", index, "plans", who), what, mend)
    for index, plan in enumerate(guide.plans):
        key = ("plans", index)
        if plan.id not in wanted:
            yield file.finding(key, f"no answer leads to the plan {plan.id!r}", "delete it")
        if plans.index(plan.id) != index:
            yield file.finding(key, f"the plan id {plan.id!r} is used twice", "rename it")
        if plan.then not in guide.then:
            mend = f"use one of {', '.join(guide.then)}"
            yield file.finding((*key, "then"), f"{plan.then!r} does not stand under then", mend)
    for name, places in guide.then.items():
        if missing := [nation for nation in NATIONS if nation not in places]:
            what = f"then {name} says nothing for {', '.join(missing)}"
            yield file.finding(("then", name), what, "name a place for each nation")
