"""Words that we do not use: words.yml with the reason and the better word beside each.

And one rule that a list of words cannot hold: in a table of signs, nothing about who a child is
stands under "Worth a talk" or "Act now".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import Field

from scripts.checking.texts import english_sentences
from scripts.content.contacts import Strict, Words
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.prose import Block
from scripts.content.yaml_file import read_yaml, validate
from scripts.finding import BadContent, Finding, Severity, quoted

LIST = Path(__file__).with_name("words.yml")
FORBIDDING = re.compile(r"\b(?:do not|don’t|don't|never|nor|no)\b", re.IGNORECASE)
ORDINARY = "ordinary"
# Who a child is, and what is every child's right: never a sign.
IDENTITY = re.compile(
    r"\b(?:pray\w*|fast(?:s|ing)|mosques?|church\w*|synagogues?|temples?|gurdwaras?|hijabs?|niqabs?"
    r"|headscar\w+|beards?|turbans?|kippahs?|convert\w*|religio\w+|faith|beliefs?|devout|dress\w*"
    r"|clothes|clothing|accents?|languages?|passports?|abroad|countr(?:y|ies)|immigrants?|migrants?"
    r"|autis\w+|adhd|neurodiver\w+|politic\w+|protest\w*|march(?:es|ing)?|rude\w*|swear\w*)\b",
    re.IGNORECASE,
)
# There the words stand for the people who are meant to be hurt, or the place.
AIMED_AT = re.compile(
    r"\b(?:people|person|children|anyone|those|groups?|places?) (?:of|from|outside|with|in)\b"
    r"|\b(?:attack\w*|threat\w*|hurt\w*|kill\w*|harm\w*|damage\w*|insult\w*|less than human)\b",
    re.IGNORECASE,
)


class BannedWord(Strict):
    """One entry of words.yml."""

    find: Words
    instead: Words
    why: Words
    quoted: bool = False
    allowed: dict[str, Words] = Field(default={})
    severity: Severity = "error"


@dataclass(frozen=True)
class _Rule:
    word: BannedWord
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[_Rule, ...]:
    """The rules of words.yml. Raises BadContent if the file cannot be used."""
    file = read_yaml(LIST)
    rules = []
    for index, entry in enumerate(file.data if isinstance(file.data, list) else []):
        word = validate(BannedWord, file, entry, (index,))
        if isinstance(word, list):
            raise BadContent(word[0])
        try:
            pattern = re.compile(rf"(?<![\w-])(?:{word.find})(?![\w-])", re.IGNORECASE)
        except re.error as error:
            what = f"the expression {quoted(word.find)} cannot be read: {error}"
            raise BadContent(file.finding((index, "find"), what, "mend it")) from None
        rules.append(_Rule(word, pattern))
    return tuple(rules)


def check_words(library: Library) -> list[Finding]:
    """Findings about words that no English page, string or term uses."""
    findings: list[Finding] = []
    for page in library.pages.values():
        if page.locale == SOURCE:
            findings += [*_page(page), *_signs(page)]
    for path, line, sentence in english_sentences(library):
        findings += _found(path, line, "", sentence.text, quote=False)
    return findings


def _page(page: Page) -> Iterator[Finding]:
    for key in ("title", "description"):
        line = page.front_file.line((key,))
        yield from _found(page.path, line, page.name, getattr(page.front, key), quote=False)
    for block in page.blocks:
        for sentence in block.sentences:
            quote = block.kind == "quote" or "“" in sentence.text
            yield from _found(page.path, block.line, page.name, sentence.text, quote=quote)


def _found(path: Path, line: int, page: str, text: str, *, quote: bool) -> Iterator[Finding]:
    for rule in _rules():
        word = rule.word
        if page in word.allowed or (quote and not word.quoted):
            continue
        if "*" in word.allowed and FORBIDDING.search(text):
            continue
        if match := rule.pattern.search(text):
            what = f"{quoted(match[0])}: {word.why}"
            yield Finding(path, line, what, f"use: {word.instead}", word.severity)


def _signs(page: Page) -> Iterator[Finding]:
    """Identity under the second or third heading of a table of signs."""
    table_of_signs = False
    for block in page.blocks:
        if block.kind != "cell":
            table_of_signs = False
        elif block.column == 0 and block.text.lower() == ORDINARY:
            table_of_signs = True
        elif table_of_signs and block.column > 0 and (match := _identity(block)):
            what = f"{quoted(match)} stands as a sign: {quoted(block.text)}"
            mend = "say what the child does; faith, dress, language, politics are never signs"
            yield Finding(page.path, block.line, what, mend)


def _identity(block: Block) -> str:
    for sentence in block.sentences:
        match = IDENTITY.search(sentence.text)
        if match and not AIMED_AT.search(sentence.text):
            return match[0]
    return ""
