"""Settings: what mkdocs.yml says about the site, its menu and its languages."""

from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError

from scripts.content.files import read_text
from scripts.content.languages import SOURCE, Language
from scripts.content.yaml_file import YamlFile, parse_yaml
from scripts.finding import BadContent, Finding


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says about the site as a whole; an empty text means: not set yet."""

    site_name: str
    site_url: str
    repository: str
    corrections_email: str
    nav: tuple[str, ...]
    languages: dict[str, Language]
    file: YamlFile


def read_settings(path: Path) -> Settings:
    """The settings in mkdocs.yml. Raises BadContent if they cannot be read."""
    file = parse_yaml(path, read_text(path))
    data = file.data if isinstance(file.data, dict) else {}
    extra = data.get("extra") or {}
    nav = data.get("nav")
    if not isinstance(nav, list) or not all(isinstance(entry, str) for entry in nav):
        raise BadContent(
            file.finding(("nav",), "nav is not a plain list of pages", "write one path a line")
        )
    site_url = str(data.get("site_url") or "")
    return Settings(
        site_name=str(data.get("site_name") or ""),
        site_url=site_url if not site_url or site_url.endswith("/") else site_url + "/",
        repository=str(extra.get("repository") or "").rstrip("/"),
        corrections_email=str(extra.get("corrections_email") or ""),
        nav=tuple(nav),
        languages=_languages(file),
        file=file,
    )


def _languages(file: YamlFile) -> dict[str, Language]:
    for number, plugin in enumerate(file.data.get("plugins") or []):
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            entries = plugin["i18n"].get("languages") or []
            languages = {}
            for index, entry in enumerate(entries):
                try:
                    code, name = str(entry["locale"]), str(entry["name"])
                    babel = Locale.parse(code)
                except (KeyError, TypeError, ValueError, UnknownLocaleError):
                    raise BadContent(
                        file.finding(
                            ("plugins", number, "i18n", "languages", index),
                            "this language has no known locale and own name",
                            "write locale: ur and name: in the language's own words",
                        )
                    ) from None
                languages[code] = Language(
                    code=code,
                    name=name,
                    english_name=babel.get_display_name("en") or code,
                    direction="rtl" if babel.text_direction == "rtl" else "ltr",
                )
            if SOURCE in languages:
                return languages
    raise BadContent(
        Finding(file.path, 1, "no plugin i18n with the language en", "bring back the i18n block")
    )
