"""The publishable site: built beside the last one, checked, and swapped in whole."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from scripts.checking.check import check_content
from scripts.checking.site import check_site
from scripts.content.library import Library
from scripts.finding import Finding, errors
from scripts.publishing.contacts_json import write_contacts
from scripts.publishing.feed import write_feed
from scripts.publishing.first_view import lighten
from scripts.publishing.manifest import write_manifests
from scripts.publishing.offline import write_offline
from scripts.publishing.print_addresses import write_print_addresses
from scripts.publishing.sitemap import write_sitemap
from scripts.publishing.swap import recover, swap_in

# MkDocs writes a day into sitemap.xml.gz; a fixed one makes two builds alike.
EPOCH = "1700000000"


def build_site(root: Path, today: date) -> list[Finding]:
    """Build `root`/site. Returns what was found; with an error in it, the last site still stands.

    Raises OSError if the disk does not let us write.
    """
    live = root / "site"
    new = root / ".site-next"
    recover(live)
    if new.exists():
        shutil.rmtree(new)
    try:
        with start_mkdocs(root, new) as running:
            library, findings = check_content(root, today)  # while MkDocs builds
            if library is None or errors(findings):
                running.kill()
                return findings
            found = finish_mkdocs(running, root)
        if not errors(found):
            publish(library, new)
            found += check_site(new, urlsplit(library.settings.site_url).path)
        if not errors(found):
            swap_in(new, live)
        return findings + found
    finally:
        if new.exists():
            shutil.rmtree(new)


def publish(library: Library, site: Path) -> None:
    """Add what MkDocs does not make."""
    write_contacts(library, site)
    write_sitemap(library, site)
    write_feed(library, site)
    write_print_addresses(site)
    write_manifests(library, site)
    # The copy has each stylesheet once, so it is made before they are put into the pages.
    write_offline(library, site)
    lighten(library, site)
    (site / ".nojekyll").touch()  # GitHub Pages would leave out names that start with a dot or _


def mkdocs_environment(locale: str = "") -> dict[str, str]:
    """The environment in which we run MkDocs; `locale` builds one language only."""
    env = {key: value for key, value in os.environ.items() if key != "TALK_FIRST_LOCALE"}
    # The theme's notice about the end of MkDocs 1 is known: CONTRIBUTING.md, "Where this is going".
    env |= {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}
    return env | ({"TALK_FIRST_LOCALE": locale} if locale else {})


def start_mkdocs(root: Path, site: Path) -> "subprocess.Popen[str]":
    """Start MkDocs in strict mode; it builds into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.Popen(
        [*command, "--site-dir", str(site)],
        cwd=root,
        env=mkdocs_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish_mkdocs(running: "subprocess.Popen[str]", root: Path) -> list[Finding]:
    """Wait for MkDocs; every warning or error of it becomes a finding."""
    out, err = running.communicate()
    if running.returncode == 0:
        return []
    lines = [line for line in (out + err).splitlines() if line.strip()]
    said = [line for line in lines if re.match(r"(WARNING|ERROR|CRITICAL)\b", line)]
    mend = "mend what it names, then build again"
    # A mistake in a template is at the last template that the traceback names.
    templates = re.findall(r'File "([^"]+\.(?:html|xml))", line (\d+)', err)
    file, at = templates[-1] if templates else (str(root / "mkdocs.yml"), "0")
    return [
        Finding(Path(file), int(at), f"MkDocs says: {line.split('-', 1)[-1].strip()}", mend)
        for line in said or lines[-1:] or ["it stopped without a word"]
    ]
