"""What MkDocs calls. Each event is one call into this package; nothing is computed here.

static-i18n builds once for each language and calls every event again each time, so an event may
run many times on one configuration.
"""

import os
import sys
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# MkDocs loads a hook by its path; without this, `mkdocs build` does not find our package.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.pages import Page as MkDocsPage  # noqa: E402

from scripts.checking.check import check_buildable  # noqa: E402
from scripts.content.languages import SOURCE, Language  # noqa: E402
from scripts.content.library import Library, read_library  # noqa: E402
from scripts.finding import BadContent, errors  # noqa: E402
from scripts.rendering.guide_pages import guide_pages  # noqa: E402
from scripts.rendering.made_pages import MadePage  # noqa: E402
from scripts.rendering.need_pages import need_pages  # noqa: E402
from scripts.rendering.partials import SHORT_JSON  # noqa: E402
from scripts.rendering.shortcodes import Fragments, evaluate  # noqa: E402
from scripts.rendering.tables import FoldingTables  # noqa: E402
from scripts.rendering.view import page_view, site_view  # noqa: E402

_fragments: dict[str, Fragments] = {}


@lru_cache(maxsize=1)
def _read(root: Path, _stamp: tuple[tuple[str, int, int], ...]) -> Library:
    library = read_library(root)
    if problems := errors(check_buildable(library)):
        raise PluginError("\n".join(str(problem) for problem in problems))
    return library


def _library(config: MkDocsConfig) -> Library:
    """The library of the project that is built, read again only when a file has changed."""
    root = Path(config.config_file_path).resolve().parent
    files = [root / "mkdocs.yml", *sorted((root / "docs").rglob("*"))]
    stamp = tuple(
        (str(file), file.stat().st_mtime_ns, file.stat().st_size)
        for file in files
        if file.is_file()
    )
    try:
        return _read(root, stamp)
    except BadContent as bad:
        raise PluginError(str(bad.finding)) from None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Refuse bad content before anything is written; set up what MkDocs builds with."""
    _library(config)
    # static-i18n's own build_only_locale would make that language the default one, with other
    # addresses and without the English pages to fall back on.
    if only := os.environ.get("TALK_FIRST_LOCALE"):
        i18n: Any = config.plugins["i18n"]
        i18n.current_language = only
        for language in i18n.config.languages:
            language.build = language.locale == only
    extensions: list[Any] = config.markdown_extensions
    if not any(isinstance(extension, FoldingTables) for extension in extensions):
        extensions.append(FoldingTables())
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own files: our templates use none of them."""
    for file in list(files):
        if not Path(config.docs_dir, file.src_uri).exists():
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
    """Escape what templates show: a title with < or & stays text. page.content is marked safe.

    Then write the pages that are no files of docs/, in the language that is being built.
    """
    env.autoescape = True
    env.policies["json.dumps_kwargs"] = SHORT_JSON
    library = _library(config)
    i18n: Any = config.plugins["i18n"]
    language = library.settings.languages[i18n.current_language]
    for page in (*guide_pages(language, library), *need_pages(language, library)):
        _write(page, env, config)
    return env


def _write(page: MadePage, env: Environment, config: MkDocsConfig) -> None:
    shown = SimpleNamespace(url=page.address, meta={"view": page.view}, content=page.html)
    html = env.get_template("main.html").render(page=shown, config=config, base_url=".")
    path = Path(config.site_dir, page.address, "index.html")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, **_: Any) -> str:
    """The page's Markdown with shortcodes evaluated, and its view in the front matter."""
    library = _library(config)
    shown, language = _shown(page, library)
    page.meta["view"] = page_view(shown, language, library)
    text, _fragments[page.url] = evaluate(shown, language, library)
    return text


def on_page_content(html: str, page: MkDocsPage, **_: Any) -> str:
    """The page's HTML with the contact cards, numbers and citations in their places."""
    return _fragments.pop(page.url).put_back(html)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """For the one neutral 404 page: the home page of every language, in its own words."""
    if template_name == "404.html":
        library = _library(config)
        context["sites"] = [
            {**site_view(language, library), "name": language.name}
            for language in library.settings.listed.values()
        ]
    return context


def _shown(page: MkDocsPage, library: Library) -> tuple[Any, Language]:
    """Our page for a page of MkDocs, and the language of its reader.

    static-i18n notes on the file which language its text is in (`locale`) and which language it
    is built for (`locale_alternate_of`).
    """
    file: Any = page.file
    name = file.src_uri.partition("/")[2]
    locale = file.locale if (file.locale, name) in library.pages else SOURCE
    return library.pages[locale, name], library.settings.languages[file.locale_alternate_of]
