"""Stock Material on the same Markdown: what a site is that keeps the theme as it comes."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from scripts.content.yaml_file import YamlFile
from scripts.publishing.build import mkdocs_environment

# Our shortcodes become the same HTML as on our own pages; nothing else of ours takes part.
HOOK = "from scripts.rendering.mkdocs_hook import on_page_content, on_page_markdown\n"


def build_stock(project: Path, settings: YamlFile, folder: Path, address: str) -> None:
    """Build the content of a project with the theme's defaults into `folder`/site.

    `address` is where it will be served. Raises CalledProcessError if MkDocs fails.
    """
    # Shortcodes need the small templates below overrides/, but the theme is not given the folder.
    for part in ("docs", "overrides", "scripts"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(project / part, folder / part, ignore=ignored)
    (folder / "hook.py").write_text(HOOK, encoding="utf-8")
    stock = yaml.safe_dump(stock_settings(settings.data, address), allow_unicode=True)
    (folder / "mkdocs.yml").write_text(stock, encoding="utf-8")
    # Not --strict: the decision guide's pages are made by the part of our hook that is left out.
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"],
        cwd=folder,
        env=mkdocs_environment(),
        capture_output=True,
        check=True,
    )


def stock_settings(ours: dict[str, Any], address: str) -> dict[str, Any]:
    """Our mkdocs.yml without what we have changed of the theme and of the plugin i18n."""
    [i18n] = [plugin["i18n"] for plugin in ours["plugins"] if "i18n" in plugin]
    languages = {key: i18n[key] for key in ("docs_structure", "fallback_to_default", "languages")}
    kept = ("site_name", "nav", "not_in_nav", "exclude_docs", "markdown_extensions")
    return {
        **{key: ours[key] for key in kept},
        "site_url": address,
        "theme": {"name": "material", "font": False},  # its font comes from another server
        "plugins": ["search", {"i18n": languages}],
        "hooks": ["hook.py"],
    }
