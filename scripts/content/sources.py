"""Sources: docs/_data/sources.yml, what a claim on a page rests on."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, field_validator

from scripts.content.contacts import ContactId, HttpUrl, Strict, Words
from scripts.content.yaml_file import YamlFile, read_by_id
from scripts.finding import Finding


class Source(Strict):
    """One publication. `published` is a date, a month (2025-11), a year, or empty if undated."""

    id: ContactId
    title: Words
    publisher: Words
    url: HttpUrl
    published: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None
    accessed: date
    confidence: Literal["high", "medium"]

    @field_validator("published", mode="before")
    @classmethod
    def _as_text(cls, value: object) -> object:
        # YAML reads 2025 as a number and 2025-11-06 as a date.
        if isinstance(value, (int, date)) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str):
            whole = value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value
            try:
                date.fromisoformat(whole)
            except ValueError:
                raise ValueError(f"{value!r} is not a date, a month or a year") from None
        return value


def read_sources(path: Path) -> tuple[dict[str, Source], YamlFile | None, list[Finding]]:
    """Sources by id, their file for line numbers, and a finding for each thing wrong in it."""
    return read_by_id(path, Source, "source")
