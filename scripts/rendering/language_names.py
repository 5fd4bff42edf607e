"""What languages are called, and how much of the site is in each."""

from babel.lists import format_list

from scripts.content.languages import Language
from scripts.content.library import Library


def language_list(library: Library, reader: Language) -> list[dict[str, str]]:
    """Every language that is offered: how many pages, how many drafts, and who has read some."""
    strings = library.strings(reader.code)
    listed = library.settings.nav
    rows = []
    for language in library.settings.listed.values():
        own = [
            library.pages[language.code, n] for n in listed if (language.code, n) in library.pages
        ]
        drafts = sum(1 for page in own if getattr(page.front, "status", "") == "draft")
        state = strings("languages.pages", count=len(own), total=len(listed))
        if drafts:
            state += " " + strings("languages.drafts", count=drafts)
        readers = {name for page in own if (name := getattr(page.front, "reviewer", None))}
        if readers:
            names = format_list(sorted(readers), locale=reader.locale)
            state += " " + strings("languages.reviewers", names=names)
        rows.append(
            {
                "code": language.code,
                "name": language.name,
                "direction": language.direction,
                "local_name": language_name(language, reader),
                "state": state,
            }
        )
    return rows


def language_name(language: Language, reader: Language) -> str:
    """What a language is called in the reader's language."""
    return str(reader.locale.languages.get(language.code, language.english_name))
