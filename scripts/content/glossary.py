"""Glossary: docs/_data/glossary.yml, official words in plain ones."""

from pathlib import Path

from pydantic import Field, model_validator

from scripts.content.contacts import ContactId, Strict, Words
from scripts.content.languages import SOURCE
from scripts.content.yaml_file import YamlFile, read_by_id
from scripts.finding import Finding


class Agreed(Strict):
    """What one language says for a term.

    `forms` are pieces of text of which every form of the term holds at least one: its stem, and in
    Welsh each mutated one; without them no page is asked for it. `avoid` are words that no page of
    this language uses. `say` tells translators in English how to say it and why.
    """

    term: Words
    plain: Words
    forms: list[Words] = Field(default=[])
    avoid: list[Words] = Field(default=[])
    say: Words | None = None


class Term(Strict):
    """One term, with what each language says for it; `say` is for writers and translators."""

    id: ContactId
    official: Words | None = None
    source: ContactId | None = None
    page: Words | None = None
    say: Words | None = None
    languages: dict[str, Agreed]

    @model_validator(mode="after")
    def _whole(self) -> "Term":
        if SOURCE not in self.languages:
            raise ValueError(f"languages has no {SOURCE}: words, which all others start from")
        if self.official and not self.source:
            raise ValueError("official says what a source means, so it needs source")
        return self

    @property
    def english(self) -> Agreed:
        """What English says, which all other languages start from."""
        return self.languages[SOURCE]


def read_glossary(path: Path) -> tuple[dict[str, Term], YamlFile | None, list[Finding]]:
    """Terms by id, their file for line numbers, and a finding for each thing wrong in it."""
    return read_by_id(path, Term, "term")
