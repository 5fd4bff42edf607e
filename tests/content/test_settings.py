from pathlib import Path

import pytest
import yaml

from scripts.content.settings import Settings, read_settings
from scripts.finding import BadContent, Finding
from tests.project import REPOSITORY

GOOD = """\
site_name: Talk First
site_url: https://example.org/talk
extra:
  repository: https://github.com/name/talk-first/
  corrections_email: help@example.org
nav:
  - index.md
  - help/index.md
plugins:
  - search
  - i18n:
      build_only_locale: !ENV [TALK_FIRST_LOCALE, null]
      languages:
        - locale: en
          name: English
          default: true
        - locale: ur
          name: اردو
        - locale: cy
          name: Cymraeg
"""


def read(tmp_path: Path, old: str = "", new: str = "") -> Settings:
    assert old in GOOD
    path = tmp_path / "mkdocs.yml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return read_settings(path)


def refused(tmp_path: Path, old: str, new: str) -> Finding:
    with pytest.raises(BadContent) as caught:
        read(tmp_path, old, new)
    return caught.value.finding


def test_settings_are_read(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.site_name == "Talk First"
    assert settings.corrections_email == "help@example.org"
    assert settings.nav == ("index.md", "help/index.md")


def test_languages_keep_the_order_of_the_menu(tmp_path: Path) -> None:
    languages = read(tmp_path).languages
    assert list(languages) == ["en", "ur", "cy"]
    assert languages["ur"].name == "اردو"


@pytest.mark.parametrize(
    ("code", "english_name", "direction", "prefix"),
    [("en", "English", "ltr", ""), ("ur", "Urdu", "rtl", "ur/"), ("cy", "Welsh", "ltr", "cy/")],
)
def test_a_language_knows_name_direction_and_address(
    tmp_path: Path, code: str, english_name: str, direction: str, prefix: str
) -> None:
    language = read(tmp_path).languages[code]
    assert (language.english_name, language.direction) == (english_name, direction)
    assert language.prefix == prefix


@pytest.mark.parametrize("written", ["https://example.org/talk", "https://example.org/talk/"])
def test_the_sites_address_ends_with_one_slash(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, "https://example.org/talk", written).site_url == (
        "https://example.org/talk/"
    )


def test_the_repositorys_address_ends_without_a_slash(tmp_path: Path) -> None:
    assert read(tmp_path).repository == "https://github.com/name/talk-first"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("site_url: https://example.org/talk\n", ""),
        ("site_url: https://example.org/talk", "site_url:"),
        ("site_url: https://example.org/talk", 'site_url: ""'),
        ("site_url: https://example.org/talk", "site_url: null"),
    ],
)
def test_an_address_that_is_not_set_yet_is_empty(tmp_path: Path, old: str, new: str) -> None:
    assert read(tmp_path, old, new).site_url == ""


def test_no_extra_block_is_an_empty_one(tmp_path: Path) -> None:
    settings = read(tmp_path, "extra:\n", "other:\n")
    assert (settings.repository, settings.corrections_email) == ("", "")


# What somebody changed, a text on the line to point at, and what has to be said.
@pytest.mark.parametrize(
    ("old", "new", "at", "what"),
    [
        ("nav:\n", "nav: all\nmore:\n", "nav: all", "nav is not a plain list"),
        ("  - help/index.md", "  - Help: help/index.md", "nav:", "nav is not a plain list"),
        ("  - help/index.md", "  - 7", "nav:", "nav is not a plain list"),
        ("locale: ur", "locale: qq", "locale: qq", "no known locale"),
        ("locale: ur", "locale: ../..", "locale: ../..", "no known locale"),
        ("locale: ur", "locale: [ur]", "locale: [ur]", "no known locale"),
        ("locale: ur", "local: ur", "local: ur", "no known locale"),
        ("          name: اردو\n", "", "locale: ur", "no known locale"),
        ("locale: en", "locale: de", "", "the language en"),
        ("- i18n", "- l18n", "", "the language en"),
        ("plugins:", "plugin:", "", "the language en"),
        ("plugins:\n", "plugins: 5\nmore:\n", "plugins: 5", ""),
        ("plugins:\n", "plugins: i18n\nmore:\n", "", "the language en"),
        ("languages:\n", "languages: 5\n      more:\n", "languages: 5", ""),
        ("languages:\n", "languages: ur\n      more:\n", "languages: ur", "no known locale"),
        ("extra:\n", "extra: words\nmore:\n", "extra: words", ""),
        ("extra:\n", "extra: [a]\nmore:\n", "extra: [a]", ""),
    ],
)
def test_settings_that_cannot_work_are_refused_on_their_line(
    tmp_path: Path, old: str, new: str, at: str, what: str
) -> None:
    finding = refused(tmp_path, old, new)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert finding.file == tmp_path / "mkdocs.yml"
    assert what in finding.what
    assert not at or finding.line == text.partition(at)[0].count("\n") + 1


@pytest.mark.parametrize("text", ["- a\n", "words\n", "# none\n"])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(text)
    with pytest.raises(BadContent):
        read_settings(path)


def test_a_language_given_twice_is_refused(tmp_path: Path) -> None:
    finding = refused(tmp_path, "locale: cy", "locale: ur")
    assert "ur" in finding.what


def test_the_real_settings_name_every_language_folder() -> None:
    settings = read_settings(REPOSITORY / "mkdocs.yml")
    folders = {path.name for path in (REPOSITORY / "docs").iterdir() if path.is_dir()}
    assert set(settings.languages) == folders - {"_data", "assets"}


def test_a_language_in_preview_is_none_of_those_that_readers_are_offered(tmp_path: Path) -> None:
    settings = read(tmp_path, "  repository:", "  preview: [ur]\n  repository:")
    assert "ur" in settings.languages
    assert "ur" not in settings.listed


def test_a_preview_of_what_is_no_language_is_refused(tmp_path: Path) -> None:
    finding = refused(tmp_path, "  repository:", "  preview: [xx]\n  repository:")
    assert "preview" in finding.what


def test_the_real_menu_names_every_english_page_once() -> None:
    settings = read_settings(REPOSITORY / "mkdocs.yml")
    english = REPOSITORY / "docs/en"
    pages = [path.relative_to(english).as_posix() for path in english.rglob("*.md")]
    assert sorted([*settings.nav, *settings.unlisted]) == sorted(pages)


def test_the_real_file_is_one_that_mkdocs_reads_the_same_way() -> None:
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    plain = yaml.safe_load(text.replace("!ENV ", ""))
    assert read_settings(REPOSITORY / "mkdocs.yml").nav == tuple(plain["nav"])
