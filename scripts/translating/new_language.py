"""A new language: its folder with everything that is to be translated first, as a preview."""

import re
from datetime import date

import yaml
from babel import Locale, UnknownLocaleError

from scripts.content.files import read_text, write_text
from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.finding import BadContent, Finding, quoted

HEAD = """\
# The words of our own templates in {name}. Translate what stands after each colon.
# Words in {{braces}} are filled in; keep them as they are.
"""
ENTRY = re.compile(r"(?:^ +- locale: \S+\n(?: +[^- \n].*\n)+)+", re.MULTILINE)
PREVIEW = re.compile(r"^  preview: \[(.*)\]$", re.MULTILINE)


def new_language(code: str, library: Library, today: date) -> str:
    """Make docs/<code>/ and add the language to mkdocs.yml as a preview. Returns what to do next.

    The strings, the home page and every critical page stand there in English, to be translated.
    Raises BadContent, and writes nothing, for a code that is unknown, not of 2 letters (which is
    all that static-i18n can build), or there already.
    """
    settings = library.root / "mkdocs.yml"
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError):
        locale = None
    if locale is None or not re.fullmatch(r"[a-z]{2}", code):
        what = f"{quoted(code)} is no code of a language with 2 letters"
        raise BadContent(Finding(settings, 0, what, "use one of ISO 639-1, such as so"))
    folder = library.docs / code
    if code in library.settings.languages or folder.exists():
        raise BadContent(Finding(folder, 0, f"{code} is there already", "go on translating it"))
    name = str(locale.get_display_name(code) or locale.english_name or code)
    name = name[:1].upper() + name[1:]
    text = _with_language(read_text(settings), code, name)
    files = {folder / "_strings.yml": _strings(library, name)}
    for page in library.critical():
        files[folder / page] = _page(library, page, today)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, content)
    write_text(settings, text)
    first = "\n".join(f"  docs/{code}/{page}" for page in library.critical())
    return (
        f"docs/{code}/ is there, and {name} is a preview: built at /{code}/, in no menu.\n"
        f"Translate docs/{code}/_strings.yml and these pages; make check says what is left:\n"
        f"{first}\n"
        f"Then take {code} out of preview in mkdocs.yml. The other pages follow at any time."
    )


def _with_language(text: str, code: str, name: str) -> str:
    quote = f'"{code}"'  # or YAML takes Norwegian, no, for a false
    text = ENTRY.sub(
        lambda found: (
            f'{found[0]}        - locale: "{code}"\n          name: {name}\n          build: true\n'
        ),
        text,
        count=1,
    )
    if not PREVIEW.search(text):
        return re.sub(r"^extra:\n", f'extra:\n  preview: ["{code}"]\n', text, flags=re.MULTILINE)
    return PREVIEW.sub(
        lambda found: f"  preview: [{', '.join(filter(None, [found[1], quote]))}]", text
    )


def _strings(library: Library, name: str) -> str:
    english = read_text(library.docs / SOURCE / "_strings.yml")
    body = re.sub(r"\A(?:#.*\n)+", "", english)
    return HEAD.format(name=name) + body


def _page(library: Library, name: str, today: date) -> str:
    page = library.english(name)
    front = {
        "title": page.front.title,
        "description": page.front.description,
        "keywords": page.front.keywords,
        "source_hash": page.source_hash,
        "status": "draft",
        "translator": "the name of who translates it",
        "translated": today,
    }
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n{page.body}"
