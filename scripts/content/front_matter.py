"""Front matter: what each page says about itself."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.content.contacts import ContactId, Strict, Words
from scripts.content.months import months_after
from scripts.content.vocabulary import Age, Audience, Platform, Topic

MONTHS_UNREVIEWED = 12

Title = Annotated[Words, Field(max_length=65)]
Description = Annotated[Words, Field(max_length=160)]
Keywords = Annotated[list[Words], Field(min_length=1)]


Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class SameMeaning(Strict):
    """A change of the English that left its meaning alone: translations `of` it hold `now` too."""

    of: Hash
    now: Hash
    reason: Words


class EnglishFrontMatter(Strict):
    """Front matter of an English page."""

    title: Title
    description: Description
    audience: list[Audience] = Field(min_length=1)
    ages: list[Age] = Field(default=[])
    topics: list[Topic] = Field(min_length=1)
    platforms: list[Platform] = Field(default=[])
    keywords: Keywords
    reviewed: date
    review_by: date
    sources: list[ContactId] = Field(default=[])
    critical: bool = False
    exit: bool = False
    takeaway: Literal["handout", "form", "slides"] | None = None
    same_meaning: list[SameMeaning] = Field(default=[])

    @model_validator(mode="after")
    def _dates_in_order(self) -> "EnglishFrontMatter":
        if not self.reviewed < self.review_by <= months_after(self.reviewed, MONTHS_UNREVIEWED):
            raise ValueError(
                f"review_by {self.review_by} has to be within {MONTHS_UNREVIEWED} months after "
                f"reviewed {self.reviewed}"
            )
        return self


class TranslationFrontMatter(Strict):
    """Front matter of a translation; everything else is taken from the English page."""

    title: Title
    description: Description
    keywords: Keywords
    source_hash: Hash
    status: Literal["draft", "reviewed"]
    translator: Words
    reviewer: Words | None = None
    translated: date

    @model_validator(mode="after")
    def _reviewed_by_someone(self) -> "TranslationFrontMatter":
        if (self.status == "reviewed") != (self.reviewer is not None):
            raise ValueError("status is reviewed exactly where a reviewer is named")
        return self
