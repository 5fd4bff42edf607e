"""A Chromium for tests and benchmarks: the one here, or else one that is installed now."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Fonts for every script we publish in; without them a layout test would measure empty boxes.
DEBIAN_PACKAGES = ("chromium", "fonts-noto-core")

# Chromium as root in a container has no sandbox and no graphics card, and sends nothing home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
)


class NoBrowser(Exception):
    """There is no Chromium and none could be installed; says what to do."""


def find_chromium() -> Path | None:
    """The path of a Chromium on this machine: on PATH, or the one Playwright keeps."""
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        kept = Path(playwright.chromium.executable_path)
    return kept if kept.is_file() else None


def ensure_chromium() -> Path:
    """A Chromium, installed if need be: Debian's package as root, Playwright's own elsewhere.

    Raises NoBrowser.
    """
    if found := find_chromium():
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        commands = [
            ["apt-get", "update", "--quiet"],
            ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *DEBIAN_PACKAGES],
        ]
    else:
        commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
            raise NoBrowser(
                f"{' '.join(command)} failed: {''.join(last)}; install Chromium by hand"
            )
    if found := find_chromium():
        return found
    raise NoBrowser("Chromium was installed but cannot be found; put it on PATH")
