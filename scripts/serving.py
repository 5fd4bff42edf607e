"""`make serve`: MkDocs' own server with live reload, on loopback."""

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from scripts.content.settings import read_settings
from scripts.finding import BadContent, quoted
from scripts.publishing.build import mkdocs_environment

FIRST_PORT, LAST_PORT = 8000, 8099


def serve(root: Path, locale: str = "") -> NoReturn:
    """Serve the project until it is stopped.

    Raises BadContent if mkdocs.yml cannot be read or has no such language, OSError if no port is
    free.
    """
    settings = read_settings(root / "mkdocs.yml")
    languages = settings.languages
    if locale and locale not in languages:
        what = f"there is no language {quoted(locale)}"
        raise BadContent(settings.file.finding(("plugins",), what, f"use {', '.join(languages)}"))
    address = f"127.0.0.1:{_free_port()}"
    prefix = languages[locale].prefix if locale else ""
    print(f"Talk First is at http://{address}/{prefix} (Ctrl+C stops it)", flush=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    # A change of a template or of our own code is seen at once too.
    command += ["--watch", "overrides", "--watch", "scripts"]
    os.chdir(root)
    # In our own place, so that whoever ends us ends the server too.
    os.execve(sys.executable, command, mkdocs_environment(locale))


def _free_port() -> int:
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError(f"no port from {FIRST_PORT} to {LAST_PORT} is free; stop another server")
