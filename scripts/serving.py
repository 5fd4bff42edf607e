"""`make serve`: MkDocs' own server with live reload, on loopback."""

import socket
import subprocess
import sys
from pathlib import Path

from scripts.content.settings import read_settings
from scripts.publishing.build import mkdocs_environment

FIRST_PORT, LAST_PORT = 8000, 8099


def serve(root: Path, locale: str = "") -> int:
    """Serve the project until it is stopped. Returns the exit status.

    Raises BadContent if mkdocs.yml cannot be read, OSError if no port is free.
    """
    languages = read_settings(root / "mkdocs.yml").languages
    if locale and locale not in languages:
        print(f"mkdocs.yml: error: no language {locale!r} | to mend: use {', '.join(languages)}")
        return 1
    address = f"127.0.0.1:{_free_port()}"
    prefix = languages[locale].prefix if locale else ""
    print(f"Talk First is at http://{address}/{prefix} (Ctrl+C stops it)", flush=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    # A change of a template or of our own code is seen at once too.
    command += ["--watch", "overrides", "--watch", "scripts"]
    process = subprocess.run(command, cwd=root, env=mkdocs_environment(locale), check=False)
    return process.returncode


def _free_port() -> int:
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError(f"no port from {FIRST_PORT} to {LAST_PORT} is free; stop another server")
