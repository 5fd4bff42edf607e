"""Pictures: docs/_data/pictures.yml, steps that we draw for people who would rather look than read.

The file says what is drawn. All words are in _strings.yml, so that they translate: what the
pictures share under `picture`, and each picture's own under `pictures`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field, field_validator

from scripts.content.contacts import ContactId, Strict
from scripts.content.prose import WORD
from scripts.content.strings import StringsFile
from scripts.content.yaml_file import YamlFile, read_by_id
from scripts.finding import Finding, quoted

MOST_WORDS = 10  # of a line in a picture; a picture is for looking

# Each has its drawing in scripts/rendering/icons.py.
Icon = Literal[
    "alert", "badge", "bell", "clock", "door", "ear", "envelope", "eye", "folder", "fork", "form",
    "gift", "hand", "heart", "house", "info", "magnifier", "moon", "pen", "people", "phone",
    "question", "school", "shield", "speech", "sun", "table", "tabs", "threat", "trail",
]  # fmt: skip
# Who does a step, and whether it needs consent: said by a line style and by a label.
Mark = Literal["police", "consent", "no-consent"]
Note = Literal["danger", "plain"]

# The words that all pictures share.
SHARED = tuple(
    f"picture.{key}" for key in ("words", "say", "onward", "police", "consent", "no-consent")
)
# What is said of a picture and of a step besides its steps and its outcomes, so no id of those.
OF_PICTURE = ("title", "before", "after")
OF_STEP = ("name", "text", "say", "onward")


class Outcome(Strict):
    """One of the ways in which a step can end."""

    id: ContactId
    icon: Icon

    @field_validator("id")
    @classmethod
    def _free(cls, value: str) -> str:
        return _free(value, OF_STEP)


class Step(Strict):
    """A step: a box with a number. With outcomes it is a choice, and the next step is one more way.

    `say` adds words that a reader can say at this step.
    """

    id: ContactId
    icon: Icon
    marks: list[Mark] = Field(default=[], max_length=2)
    say: bool = False
    outcomes: list[Outcome] = Field(default=[], max_length=3)

    @field_validator("id")
    @classmethod
    def _free(cls, value: str) -> str:
        return _free(value, OF_PICTURE)

    @field_validator("marks")
    @classmethod
    def _one_on_consent(cls, value: list[Mark]) -> list[Mark]:
        if len(set(value)) < len(value) or {"consent", "no-consent"} <= set(value):
            raise ValueError("consent is needed or it is not, and each mark is given once")
        return value

    @field_validator("outcomes")
    @classmethod
    def _each_once(cls, value: list[Outcome]) -> list[Outcome]:
        return _each_once(value)


Part = TypeVar("Part", Step, Outcome)


class Picture(Strict):
    """A picture: its steps from top to bottom, and a note before or after them."""

    id: ContactId
    before: Note | None = None
    steps: list[Step] = Field(min_length=2, max_length=8)
    after: Note | None = None

    @field_validator("steps")
    @classmethod
    def _each_once(cls, value: list[Step]) -> list[Step]:
        return _each_once(value)

    def words(self) -> Iterator[str]:
        """The key of all words that the picture needs, in the order in which they are read."""
        top = f"pictures.{self.id}"
        yield f"{top}.title"
        if self.before:
            yield f"{top}.before"
        for step in self.steps:
            own = f"{top}.{step.id}"
            yield f"{own}.name"
            yield f"{own}.text"
            if step.say:
                yield f"{own}.say"
            yield from (f"{own}.{outcome.id}" for outcome in step.outcomes)
            if step.outcomes and step is not self.steps[-1]:
                yield f"{own}.onward"
        if self.after:
            yield f"{top}.after"


def _free(value: str, taken: tuple[str, ...]) -> str:
    if value in taken:
        raise ValueError(f"{value!r} is what other words are called; take another id")
    return value


def _each_once(parts: list[Part]) -> list[Part]:
    ids = [part.id for part in parts]
    if twice := next((one for one in ids if ids.count(one) > 1), ""):
        raise ValueError(f"the id {twice!r} is used twice")
    return parts


def read_pictures(path: Path) -> tuple[dict[str, Picture], YamlFile | None, list[Finding]]:
    """Pictures by id, their file for line numbers, and a finding for each thing wrong in it."""
    return read_by_id(path, Picture, "picture")


def picture_ids(file: YamlFile | None) -> set[str]:
    """The ids in pictures.yml, also of entries that have a mistake and so are no picture."""
    entries = file.data if file and isinstance(file.data, list) else []
    return {str(entry.get("id")) for entry in entries if isinstance(entry, dict)}


def check_picture_words(
    english: StringsFile, pictures: dict[str, Picture], ids: set[str]
) -> Iterator[Finding]:
    """Every picture has all its words in English, each short, and there are no others.

    `ids` are those of all entries; where one has a mistake, its words are left alone.
    """
    path = english.file.path
    needed = {key for picture in pictures.values() for key in picture.words()}
    for key in SHARED:
        if key not in english.words:
            what = f"the words {key} of all pictures are missing"
            yield Finding(path, english.line(key), what, "bring them back")
    for picture in pictures.values():
        for key in picture.words():
            if key not in english.words:
                what = f"the picture {picture.id!r} has no words {key}"
                mend = f"write them there, at most {MOST_WORDS} words"
                yield Finding(path, english.line(key), what, mend)
    for key, words in english.words.items():
        top, _, below = key.partition(".")
        if top != "pictures":
            continue
        if key not in needed:
            if below.partition(".")[0] in ids - pictures.keys():
                continue
            what, mend = f"{key} belongs to no picture", "use ids of pictures.yml, or delete it"
            yield Finding(path, english.line(key), what, mend)
        elif (count := len(WORD.findall(words))) > MOST_WORDS:
            what = f"{key} has {count} words: {quoted(words)}"
            mend = f"cut it, {MOST_WORDS} are the most in a picture"
            yield Finding(path, english.line(key), what, mend)
