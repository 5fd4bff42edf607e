"""Glossary: docs/_data/glossary.yml, official words in plain ones."""

from pathlib import Path

from pydantic import Field, model_validator

from scripts.content.contacts import ContactId, Strict, Words
from scripts.content.languages import SOURCE
from scripts.content.yaml_file import YamlFile, read_by_id
from scripts.finding import Finding


class Term(Strict):
    """One term. `term` and `plain` are by language code; `say` is for writers and translators."""

    id: ContactId
    term: dict[str, Words] = Field(min_length=1)
    plain: dict[str, Words] = Field(min_length=1)
    official: Words | None = None
    source: ContactId | None = None
    page: Words | None = None
    say: Words | None = None

    @model_validator(mode="after")
    def _whole(self) -> "Term":
        for name in ("term", "plain"):
            if SOURCE not in getattr(self, name):
                raise ValueError(f"{name} has no {SOURCE}: words, which all others start from")
        if self.official and not self.source:
            raise ValueError("official says what a source means, so it needs source")
        return self


def read_glossary(path: Path) -> tuple[dict[str, Term], YamlFile | None, list[Finding]]:
    """Terms by id, their file for line numbers, and a finding for each thing wrong in it."""
    return read_by_id(path, Term, "term")
