"""The one command line of Talk First: `python -m scripts <command>`; the Makefile calls it."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from scripts.browser import NoBrowser, ensure_chromium
from scripts.checking.balance import balance_table
from scripts.checking.check import check_content
from scripts.checking.linkchecker import check_links_served
from scripts.content.library import Library, read_library
from scripts.finding import BadContent, Finding, errors
from scripts.measuring.bench import bench
from scripts.publishing.build import build_site
from scripts.publishing.confirm import confirm
from scripts.publishing.launch import launch_list
from scripts.serving import serve
from scripts.translating.accept import accept, same_meaning, translation_at
from scripts.translating.changes import changes_since
from scripts.translating.mend import mend_all
from scripts.translating.new_language import new_language
from scripts.translating.state import stale_by_page, state_table

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one command on the project at `root`. Returns the exit status: 0 is good, 1 is not."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Urdu letters still gets a line
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(options, root)
    except BadContent as bad:
        return _report([bad.finding], root)
    except NoBrowser as problem:
        print(f"browser: error: {problem}")
    except BrokenPipeError:  # whoever read what we print, such as head, has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as problem:
        print(f"{problem.filename or 'the disk'}: error: {problem.strerror or problem}")
    except KeyboardInterrupt:
        print()
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    served = commands.add_parser("serve", help="serve the site with live reload")
    served.add_argument("--locale", default="", help="build this language only, such as ur")
    commands.add_parser("build", help="build the publishable site into site/")
    commands.add_parser("check", help="check the content, offline")
    links = commands.add_parser("links", help="check the links of the built site with LinkChecker")
    links.add_argument("--external", action="store_true", help="links to other sites too")
    commands.add_parser("bench", help="print what building and reading cost")
    kept = commands.add_parser("translations", help="how far each language is, and what is stale")
    kept.add_argument("files", nargs="*", type=Path, help="say what changed in English since these")
    kept.add_argument("--accept", action="store_true", help="record that they are up to date now")
    kept.add_argument(
        "--same-meaning", action="store_true", help="mark that these English pages mean the same"
    )
    kept.add_argument("--reason", default="", help="why they mean the same")
    kept.add_argument("--mend", action="store_true", help="mend digits, letters and heading ids")
    new = commands.add_parser("new-language", help="make the folder of a new language")
    new.add_argument("code", help="its 2 letters, such as so for Somali")
    commands.add_parser("browser", help="find a Chromium for the tests, or install one")
    commands.add_parser("launch-check", help="list what a person has to confirm before launch")
    confirmed = commands.add_parser("confirm", help="record that a contact was checked live")
    confirmed.add_argument("contact", help="its id in docs/_data/contacts.yml")
    confirmed.add_argument("--by", required=True, help="the name of the person who checked it")
    return parser


def _run(options: argparse.Namespace, root: Path) -> int:
    today = date.today()
    match options.command:
        case "serve":
            serve(root, options.locale)
        case "build":
            print("Checking and building; the last site stays in place until this one is whole.")
            status = _report(build_site(root, today), root)
            print("Not built; site/ is as it was." if status else "Built: site/")
            return status
        case "check":
            library, findings = check_content(root, today)
            status = _report(findings, root)
            if library:
                print(_summary(library, findings))
            return status
        case "links":
            return _report(check_links_served(root / "site", options.external), root)
        case "bench":
            for table in bench(root, lambda doing: print(doing, file=sys.stderr, flush=True)):
                print(table, end="\n\n", flush=True)
        case "new-language":
            print(new_language(options.code, read_library(root), today))
        case "translations":
            for told in _translations(root, options, today):
                print(told)
        case "browser":
            print(f"Chromium: {ensure_chromium()}")
        case "launch-check":
            print(launch_list(root, today))
        case "confirm":
            print(confirm(root, options.contact, options.by, today))
    return 0


def _translations(root: Path, options: argparse.Namespace, today: date) -> Iterator[str]:
    """What `translations` is asked for: a table, what changed, or a line for each file written."""
    for file in options.files:
        path = file.resolve()
        library = read_library(root)
        if options.accept:
            yield accept(path, library, today)
        elif options.same_meaning:
            yield same_meaning(path, options.reason, library)
        else:
            yield changes_since(translation_at(path, library), library)
    if options.mend:
        yield from mend_all(read_library(root)) or ["Nothing to mend."]
    elif not options.files:
        yield state_table(read_library(root))


def _report(findings: list[Finding], root: Path) -> int:
    """Print findings with paths as seen from the project. Returns 1 if there is an error."""
    for finding in findings:
        print(str(finding).replace(f"{root}/", "", 1))
    return 1 if errors(findings) else 0


def _summary(library: Library, findings: list[Finding]) -> str:
    bad = len(errors(findings))
    settings = library.settings
    unset = [
        words
        for value, words in (
            (settings.site_url, "site_url (no canonical addresses, no sitemap.xml)"),
            (settings.repository, "extra.repository (no link to change a page)"),
            (
                settings.corrections_email or settings.repository,
                "extra.corrections_email (no link to tell us about a mistake)",
            ),
        )
        if not value
    ]
    lines = [
        f"{len(library.pages)} pages in {len(settings.languages)} languages, "
        f"{len(library.book.contacts)} contacts, {len(library.sources)} sources: "
        f"{bad} errors, {len(findings) - bad} warnings."
    ]
    if unset:
        lines.append("Not set in mkdocs.yml, so left out of the site: " + "; ".join(unset) + ".")
    lines += [
        f"docs/en/{name} has changed; now stale: {', '.join(codes)}"
        for name, codes in stale_by_page(library).items()
    ]
    if table := balance_table(library):
        lines.append(table)
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
