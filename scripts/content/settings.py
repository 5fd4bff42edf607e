"""Settings: what mkdocs.yml says about the site, its menu and its languages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from scripts.content.files import read_text
from scripts.content.languages import SOURCE, Language
from scripts.content.yaml_file import KeyPath, YamlFile, parse_yaml
from scripts.finding import BadContent, Finding


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says about the site as a whole; an empty text means: not set yet."""

    site_name: str
    site_url: str
    repository: str
    corrections_email: str
    nav: tuple[str, ...]
    unlisted: tuple[str, ...]  # pages that are in no menu and no list
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    languages: dict[str, Language]
    preview: tuple[str, ...]  # codes of languages that are built, but not offered to readers yet
    file: YamlFile

    @property
    def listed(self) -> dict[str, Language]:
        """The languages that readers are offered: menus, sitemap and lists name these."""
        return {code: own for code, own in self.languages.items() if code not in self.preview}


def read_settings(path: Path) -> Settings:
    """The settings in mkdocs.yml. Raises BadContent if they cannot be read."""
    file = parse_yaml(path, read_text(path))
    data = file.data if isinstance(file.data, dict) else {}
    extra = data.get("extra") or {}
    if not isinstance(extra, dict):
        what = "extra is not a block of key: value"
        raise BadContent(file.finding(("extra",), what, "bring back the keys below it"))
    nav = data.get("nav")
    if not isinstance(nav, list) or not all(isinstance(entry, str) for entry in nav):
        raise BadContent(
            file.finding(("nav",), "nav is not a plain list of pages", "write one path a line")
        )
    languages = _languages(file)
    preview = extra.get("preview") or []
    offers = [code for code in languages if code != SOURCE]
    if not isinstance(preview, list) or any(code not in offers for code in preview):
        what = "preview is not a list of codes of languages below"
        raise BadContent(file.finding(("extra", "preview"), what, "write such as: preview: [so]"))
    site_url = str(data.get("site_url") or "")
    return Settings(
        site_name=str(data.get("site_name") or ""),
        site_url=site_url if not site_url or site_url.endswith("/") else site_url + "/",
        repository=str(extra.get("repository") or "").rstrip("/"),
        corrections_email=str(extra.get("corrections_email") or ""),
        nav=tuple(nav),
        unlisted=tuple(
            line.strip().removeprefix("*/") for line in str(data.get("not_in_nav") or "").split()
        ),
        stylesheets=tuple(str(name) for name in _entries(file, "extra_css")),
        scripts=tuple(str(name) for name in _entries(file, "extra_javascript")),
        languages=languages,
        preview=tuple(preview),
        file=file,
    )


def _languages(file: YamlFile) -> dict[str, Language]:
    """Every language by its code, in the order of the menu."""
    for number, plugin in enumerate(_entries(file, "plugins")):
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            key: KeyPath = ("plugins", number, "i18n", "languages")
            languages: dict[str, Language] = {}
            for index, entry in enumerate(_list(file, key, plugin["i18n"].get("languages"))):
                language = _language(file, (*key, index), entry)
                if language.code in languages:
                    what = f"the language {language.code} is given twice"
                    raise BadContent(file.finding((*key, index), what, "keep one"))
                languages[language.code] = language
            if SOURCE in languages:
                return languages
    raise BadContent(
        Finding(file.path, 1, "no plugin i18n with the language en", "bring back the i18n block")
    )


def _entries(file: YamlFile, key: str) -> list[Any]:
    data = file.data if isinstance(file.data, dict) else {}
    return _list(file, (key,), data.get(key))


def _list(file: YamlFile, key: KeyPath, entries: Any) -> list[Any]:
    if isinstance(entries, (int, float)):
        raise BadContent(file.finding(key, "this is not a list", "start each entry with a dash"))
    return list(entries or [])


def _language(file: YamlFile, key: KeyPath, entry: Any) -> Language:
    try:
        code, name = entry["locale"], entry["name"]
        babel = Locale.parse(code)
    except (KeyError, TypeError, ValueError, UnknownLocaleError):
        what = "this language has no known locale and own name"
        mend = "write locale: ur and name: in the language's own words"
        raise BadContent(file.finding(key, what, mend)) from None
    return Language(
        code=str(code),
        name=str(name),
        english_name=babel.get_display_name("en") or str(code),
        direction="rtl" if babel.text_direction == "rtl" else "ltr",
    )
