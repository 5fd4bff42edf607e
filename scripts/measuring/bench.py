"""`make bench`: what building costs, and what a page costs a reader with a slow phone."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.browser import FLAGS, ensure_chromium
from scripts.content.settings import read_settings
from scripts.loopback import serve_folder
from scripts.measuring.build_time import measure_builds
from scripts.measuring.first_view import (
    LIMIT,
    OURS,
    STOCK,
    measure_first_views,
    samples,
    write_limit_pages,
)
from scripts.measuring.lighthouse import measure_with_lighthouse
from scripts.measuring.stock_material import build_stock

# One language of each script; tests/measuring/test_reach.py weighs every language.
MEASURED = ("en", "ur", "ar", "bn")
LIGHTHOUSE_PAGES = ("", "help/", "ur/help/")


def bench(root: Path, say: Callable[[str], None]) -> Iterator[str]:
    """Each table as soon as it is made. `say` is told meanwhile what is being done.

    Raises NoBrowser, and BadContent if the project does not build.
    """
    chromium = ensure_chromium()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, limit, stock = folder / "project", folder / "limit", folder / "stock"
        left_out = shutil.ignore_patterns(".git", ".venv", "site", ".site-*", ".*_cache")
        shutil.copytree(root, project, ignore=left_out)
        site = project / "site"
        with (
            serve_folder(limit) as limit_address,
            serve_folder(stock / "site") as stock_address,
            serve_folder(site) as address,
        ):
            _prepare(project, address)
            yield measure_builds(project, folder / "plain", say)
            say("building with stock Material")
            settings = read_settings(project / "mkdocs.yml")
            build_stock(project, settings.file, stock, stock_address)
            measured = [own for code, own in settings.languages.items() if code in MEASURED]
            wanted = samples(site, measured)
            write_limit_pages(site, wanted, limit)
            served = {LIMIT: limit_address, STOCK: stock_address, OURS: address}
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
                yield measure_first_views(browser, served, wanted, say)
                browser.close()
            urls = [address + page for page in LIGHTHOUSE_PAGES if (site / page).is_dir()]
            yield measure_with_lighthouse(urls, chromium, folder / "lighthouse", say)


def _prepare(project: Path, address: str) -> None:
    """Set the site's address, so that its pages are what a published site's are."""
    file = project / "mkdocs.yml"
    text = re.sub(r"^site_url:.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(f"{text}\nsite_url: {address}\n", encoding="utf-8")
