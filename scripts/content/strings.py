"""Interface words: docs/<language>/_strings.yml. English is the schema of all others."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.content.yaml_file import YamlFile, read_yaml
from scripts.finding import BadContent, Finding

CONTACT_WORDS = ("purpose", "answers", "asks", "name")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Strings:
    """The words of one language by dotted key (`header.menu`), English where it has none."""

    words: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words for a key, with `{placeholders}` filled in. Raises KeyError if unknown."""
        return PLACEHOLDER.sub(lambda match: str(values[match[1]]), self.words[key])

    def has(self, key: str) -> bool:
        """Whether there are words for a key at all."""
        return key in self.words

    def tree(self) -> dict[str, Any]:
        """All words but those about contacts as nested mappings, for the templates."""
        tree: dict[str, Any] = {}
        for key, words in self.words.items():
            *parents, last = key.split(".")
            if parents[0] != "contacts":
                branch = tree
                for parent in parents:
                    branch = branch.setdefault(parent, {})
                branch[last] = words
        return tree


@dataclass(frozen=True)
class StringsFile:
    """A strings file as read: its words and where they stand."""

    words: dict[str, str]
    file: YamlFile

    def line(self, key: str) -> int:
        """The line of a dotted key."""
        return self.file.line(tuple(key.split(".")))


def read_strings(path: Path) -> tuple[StringsFile | None, list[Finding]]:
    """A strings file, or None and why it cannot be read; plus a finding for each bad value."""
    try:
        file = read_yaml(path)
    except BadContent as bad:
        return None, [bad.finding]
    if not isinstance(file.data, dict):
        return None, [Finding(path, 1, "this is not a list of key: words", "compare with English")]
    words: dict[str, str] = {}
    findings: list[Finding] = []
    for key, value in _flat(file.data):
        if isinstance(value, str) and value.strip():
            words[".".join(key)] = value.strip()
        else:
            findings.append(
                file.finding(
                    key, f"{'.'.join(key)} is not text", "write words; quote numbers, yes and no"
                )
            )
    return StringsFile(words, file), findings


def _flat(
    data: Mapping[Any, Any], parents: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], Any]]:
    flat: list[tuple[tuple[str, ...], Any]] = []
    for key, value in data.items():
        path = (*parents, str(key))
        flat += _flat(value, path) if isinstance(value, Mapping) and value else [(path, value)]
    return flat


def compare_with_english(english: StringsFile, other: StringsFile) -> list[Finding]:
    """What a translated strings file lacks, has too much, or fills in differently."""
    path = other.file.path
    findings = []
    missing: dict[str, list[str]] = {}
    for key, words in english.words.items():
        if key not in other.words:
            missing.setdefault(key.partition(".")[0], []).append(key)
        elif sorted(PLACEHOLDER.findall(words)) != sorted(PLACEHOLDER.findall(other.words[key])):
            findings.append(
                Finding(
                    path,
                    other.line(key),
                    f"{key} has other {{placeholders}} than the English {words[:60]!r}",
                    "use the same words in braces",
                )
            )
    for keys in missing.values():
        first = f"{keys[0]} is missing"
        more = f", and {len(keys) - 1} more beside it" if len(keys) > 1 else ""
        what = f"{first}{more}; readers see the English {english.words[keys[0]][:40]!r}"
        findings.append(Finding(path, 0, what, "add it with its translation", "warning"))
    for key in other.words:
        if key not in english.words and not _is_contact_name(key):
            findings.append(
                Finding(path, other.line(key), f"the key {key!r} is not in English", "delete it")
            )
    return findings


def _is_contact_name(key: str) -> bool:
    """A translation may say a descriptive contact name in its own words, English need not."""
    return key.startswith("contacts.") and key.endswith(".name")


def check_contact_words(english: StringsFile, contacts: Collection[str]) -> list[Finding]:
    """Every contact says in English what it is for; no words without a contact."""
    path = english.file.path
    findings = [
        Finding(
            path,
            english.line("contacts"),
            f"the contact {contact!r} has no purpose",
            f"add contacts: {contact}: purpose: and one plain sentence",
        )
        for contact in sorted(contacts)
        if f"contacts.{contact}.purpose" not in english.words
    ]
    for key in english.words:
        parts = key.split(".")
        if parts[0] == "contacts":
            known = len(parts) == 3 and parts[1] in contacts and parts[2] in CONTACT_WORDS
            if not known:
                findings.append(
                    Finding(
                        path,
                        english.line(key),
                        f"{key} belongs to no contact",
                        f"use an id of contacts.yml and one of {', '.join(CONTACT_WORDS)}",
                    )
                )
    return findings
