"""Structure: every file in its place, every page in the menu, every address on a known domain."""

from collections.abc import Iterator

from scripts.content.domains import allowed, host
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pictures import check_picture_words, picture_ids
from scripts.content.strings import check_contact_words, compare_with_english
from scripts.content.yaml_file import KeyPath, YamlFile
from scripts.finding import Finding, quoted

DATA = (
    "contacts.yml",
    "sources.yml",
    "domains.yml",
    "glossary.yml",
    "changes.yml",
    "bank_holidays.yml",
    "guide.yml",
    "pictures.yml",
)


def check_structure(library: Library) -> list[Finding]:
    """Findings about what belongs together: pages and menu, languages, words, domains, files."""
    return [
        *_strings(library),
        *_twins(library),
        *_menu(library),
        *_domains(library),
        *_exit(library),
        *_strays(library),
    ]


def _strings(library: Library) -> Iterator[Finding]:
    english = library.strings_files.get(SOURCE)
    if english is None:
        return
    if "contacts.yml" in library.data_files:
        yield from check_contact_words(english, library.contact_ids)
    if pictures := library.data_files.get("pictures.yml"):
        yield from check_picture_words(english, library.pictures, picture_ids(pictures))
    for code, strings in library.strings_files.items():
        if code != SOURCE:
            yield from compare_with_english(english, strings)


def _twins(library: Library) -> Iterator[Finding]:
    for (code, name), page in library.pages.items():
        if code != SOURCE and name not in library.english_names:
            what = f"there is no English page docs/{SOURCE}/{name} for this translation"
            yield Finding(page.path, 0, what, "move it to the English page's name, or delete it")


def _menu(library: Library) -> Iterator[Finding]:
    settings = library.settings
    for index, name in enumerate(settings.nav):
        if name not in library.english_names:
            what = f"the menu names {quoted(name)}, which is not there"
            yield settings.file.finding(("nav", index), what, "mend the path, or take it out")
    for (code, name), page in library.pages.items():
        if code == SOURCE and name not in (*settings.nav, *settings.unlisted):
            yield Finding(
                page.path, 0, "this page is not in the menu", f"add {name} to nav in mkdocs.yml"
            )


def _domains(library: Library) -> Iterator[Finding]:
    """Every address in our data is on a domain that a reviewer has let in."""
    if "domains.yml" not in library.data_files:
        return
    for file, key, url in _data_urls(library):
        if not allowed(url, library.domains):
            what = f"the domain of {url} is not in domains.yml"
            yield file.finding(key, what, "add it there, with whose it is")


def _data_urls(library: Library) -> Iterator[tuple[YamlFile, KeyPath, str]]:
    if file := library.data_files.get("contacts.yml"):
        for index, contact in enumerate(library.contact_entries()):
            for field in ("url", "source_url", "bsl"):
                if isinstance(url := contact.get(field), str):
                    yield file, ("contacts", index, field), url
    if file := library.data_files.get("sources.yml"):
        for index, entry in enumerate(file.data if isinstance(file.data, list) else []):
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                yield file, (index, "url"), entry["url"]


def _exit(library: Library) -> Iterator[Finding]:
    """Where the exit button leads; numbers.py looks at its domain, as at any in words."""
    for code, strings in library.strings_files.items():
        address = strings.words.get("exit.address", "" if code == SOURCE else None)
        if address is not None and not (address.startswith("https://") and host(address)):
            what = f"the exit button leads to {quoted(address)}, which is no https address"
            line = strings.line("exit.address")
            yield Finding(
                strings.file.path, line, what, "write all of it: https://www.example.org/"
            )


def _strays(library: Library) -> Iterator[Finding]:
    """Files under docs/ that nothing reads: most often a page saved under the wrong name."""
    docs = library.docs
    for path in sorted(docs.rglob("*")):
        if path.is_dir() or path.is_symlink():
            continue
        top, *rest = path.relative_to(docs).parts
        if top == "assets" or (top == "_data" and "/".join(rest) in DATA):
            continue
        if top in library.settings.languages and (path.suffix == ".md" or rest == ["_strings.yml"]):
            continue
        mend = f"a page is docs/<language>/<name>.md, data is one of {', '.join(DATA)}"
        yield Finding(path, 0, "nothing reads this file", mend)
