"""The library: everything under docs/ and the settings, read once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.content.bank_holidays import BankHolidays, read_bank_holidays
from scripts.content.changes import Change, read_changes
from scripts.content.contacts import ContactBook, read_contacts
from scripts.content.domains import read_domains
from scripts.content.files import symbolic_links
from scripts.content.front_matter import EnglishFrontMatter, TranslationFrontMatter
from scripts.content.glossary import Term, read_glossary
from scripts.content.guide import Guide, read_guide
from scripts.content.languages import SOURCE
from scripts.content.pages import Page, read_page
from scripts.content.pictures import Picture, read_pictures
from scripts.content.settings import Settings, read_settings
from scripts.content.sources import Source, read_sources
from scripts.content.strings import Strings, StringsFile, read_strings
from scripts.content.yaml_file import YamlFile
from scripts.finding import Finding

STAFF_FOLDERS = ("school", "community")
STAFF_LANGUAGES = (SOURCE, "cy")


@dataclass(frozen=True)
class Library:
    """All content. Pages are keyed by (language code, name); findings is what reading it found.

    `english_names` are the names of all English pages, also of those that cannot be read.
    """

    root: Path
    settings: Settings
    pages: dict[tuple[str, str], Page]
    english_names: frozenset[str]
    book: ContactBook
    sources: dict[str, Source]
    glossary: dict[str, Term]
    changes: tuple[Change, ...]
    bank_holidays: BankHolidays | None
    guide: Guide | None
    pictures: dict[str, Picture]
    strings_files: dict[str, StringsFile]
    domains: dict[str, str]
    data_files: dict[str, YamlFile]
    findings: tuple[Finding, ...]

    @property
    def docs(self) -> Path:
        """The folder of all content."""
        return self.root / "docs"

    def contact_entries(self) -> list[dict[str, Any]]:
        """The entries of contacts.yml as they stand there, in order, for their line numbers."""
        file = self.data_files.get("contacts.yml")
        entries = file.data.get("contacts") if file and isinstance(file.data, dict) else None
        return [entry if isinstance(entry, dict) else {} for entry in entries or []]

    @property
    def contact_ids(self) -> set[str]:
        """The ids in contacts.yml, also of entries that have a mistake and so are no contact."""
        return {str(entry.get("id")) for entry in self.contact_entries()}

    def strings(self, locale: str) -> Strings:
        """The interface words of a language over the English ones."""
        words: dict[str, str] = {}
        for code in (SOURCE, locale):
            if code in self.strings_files:
                words |= self.strings_files[code].words
        return Strings(words)

    def english(self, name: str) -> Page:
        """The English page of a name, from which all others are translated."""
        return self.pages[SOURCE, name]

    def front(self, name: str) -> EnglishFrontMatter:
        """The English front matter of a name: what holds for the page in every language."""
        front = self.english(name).front
        assert isinstance(front, EnglishFrontMatter)
        return front

    def is_stale(self, page: Page) -> bool:
        """Whether the English page means something else since this translation was made."""
        english = self.pages.get((SOURCE, page.name))
        if english is None or not isinstance(page.front, TranslationFrontMatter):
            return False
        now = english.source_hash
        marks = self.front(page.name).same_meaning
        same = {mark.of for mark in marks if mark.now == now}
        return page.front.source_hash not in {now, *same}

    def due(self, code: str) -> list[str]:
        """The names of the pages that are to be there in a language, in the order of the menu.

        Schools and community groups read English, and Welsh by the idea of Welsh law.
        """
        every = [name for name in self.settings.nav if name in self.english_names]
        if code in STAFF_LANGUAGES:
            return every
        return [name for name in every if name.partition("/")[0] not in STAFF_FOLDERS]

    def critical(self) -> list[str]:
        """The pages that a language is not offered without: home, and all marked critical."""
        return [
            name
            for name in self.settings.nav
            if (SOURCE, name) in self.pages and (name == "index.md" or self.front(name).critical)
        ]


def read_library(root: Path) -> Library:
    """Everything under `root`. Raises BadContent only if mkdocs.yml itself cannot be read."""
    settings = read_settings(root / "mkdocs.yml")
    docs = root / "docs"
    data = docs / "_data"
    findings = symbolic_links(docs)
    book, contacts_file, found = read_contacts(data / "contacts.yml")
    findings += found
    sources, sources_file, found = read_sources(data / "sources.yml")
    findings += found
    domains, domains_file, found = read_domains(data / "domains.yml")
    findings += found
    glossary, glossary_file, found = read_glossary(data / "glossary.yml")
    findings += found
    changes, changes_file, found = read_changes(data / "changes.yml")
    findings += found
    holidays, holidays_file, found = read_bank_holidays(data / "bank_holidays.yml")
    findings += found
    guide, guide_file, found = read_guide(data / "guide.yml")
    findings += found
    pictures, pictures_file, found = read_pictures(data / "pictures.yml")
    findings += found
    strings_files: dict[str, StringsFile] = {}
    pages: dict[tuple[str, str], Page] = {}
    for code in settings.languages:
        strings, found = read_strings(docs / code / "_strings.yml")
        findings += found
        if strings:
            strings_files[code] = strings
        for path in sorted((docs / code).rglob("*.md")):
            if path.is_symlink():
                continue  # said above
            name = path.relative_to(docs / code).as_posix()
            page, found = read_page(path, code, name)
            findings += found
            if page:
                pages[code, name] = page
    files = {
        "contacts.yml": contacts_file,
        "sources.yml": sources_file,
        "domains.yml": domains_file,
        "glossary.yml": glossary_file,
        "changes.yml": changes_file,
        "bank_holidays.yml": holidays_file,
        "guide.yml": guide_file,
        "pictures.yml": pictures_file,
    }
    return Library(
        root=root,
        settings=settings,
        pages=pages,
        english_names=frozenset(
            path.relative_to(docs / SOURCE).as_posix() for path in (docs / SOURCE).rglob("*.md")
        ),
        book=book,
        sources=sources,
        glossary=glossary,
        changes=changes,
        bank_holidays=holidays,
        guide=guide,
        pictures=pictures,
        strings_files=strings_files,
        domains=domains,
        data_files={name: file for name, file in files.items() if file},
        findings=tuple(findings),
    )
