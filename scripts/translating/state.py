"""How far each language is: `make translations`."""

from scripts.content.languages import SOURCE
from scripts.content.library import Library

COLUMNS = ("current", "stale", "missing", "orphan", "draft", "reviewed")


def state_table(library: Library) -> str:
    """A table with a line for each language, then the names behind its figures.

    current, stale and missing are pages that are due in the language; an orphan has no English
    page; draft and reviewed are what the pages say of themselves.
    """
    settings = library.settings
    languages = [language for code, language in settings.languages.items() if code != SOURCE]
    lines = [f"{'':24}" + "".join(f"{column:>10}" for column in COLUMNS)]
    for language in languages:
        counts = _counts(language.code, library)
        preview = " (preview)" if language.code in settings.preview else ""
        name = f"{language.code}  {language.english_name}{preview}"
        lines.append(f"{name:24}" + "".join(f"{len(counts[c]):>10}" for c in COLUMNS))
    for language in languages:
        counts = _counts(language.code, library)
        for column in ("stale", "missing", "orphan"):
            lines += [f"{column}: docs/{language.code}/{name}" for name in counts[column]]
    return "\n".join(lines)


def stale_by_page(library: Library) -> dict[str, list[str]]:
    """The codes of the languages in which a page is stale, by the name of the page."""
    stale: dict[str, list[str]] = {}
    for (code, name), page in library.pages.items():
        if library.is_stale(page):
            stale.setdefault(name, []).append(code)
    return stale


def _counts(code: str, library: Library) -> dict[str, list[str]]:
    own = {name: page for (locale, name), page in library.pages.items() if locale == code}
    due = library.due(code)
    return {
        "current": [n for n in due if n in own and not library.is_stale(own[n])],
        "stale": [n for n in own if library.is_stale(own[n])],
        "missing": [n for n in due if n not in own],
        "orphan": [n for n in own if n not in library.english_names],
        **{
            status: [n for n, page in own.items() if getattr(page.front, "status", "") == status]
            for status in ("draft", "reviewed")
        },
    }
