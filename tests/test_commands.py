"""The command line: every command answers, and what is wrong is said in one line."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from scripts.browser import find_chromium
from scripts.checking.balance import PAGES
from tests.project import LOCALES, REPOSITORY, Project, front_matter, make_project

COMMANDS = (
    "serve",
    "build",
    "check",
    "links",
    "bench",
    "browser",
    "launch-check",
    "confirm",
)
SECONDS = 30  # far more than a small project takes to answer; a dead server fails at once


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def test_help_names_every_command(project: Project) -> None:
    answer = project.run("--help")
    assert answer.returncode == 0
    assert [command for command in COMMANDS if command not in answer.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(project: Project, command: str) -> None:
    answer = project.run(command, "--help")
    assert answer.returncode == 0
    assert f"python -m scripts {command}" in answer.stdout


def test_without_a_command_the_usage_is_shown(project: Project) -> None:
    answer = project.run()
    assert answer.returncode != 0
    assert answer.stderr.startswith("usage:")
    assert "Traceback" not in answer.stderr


def test_check_counts_pages_languages_contacts_and_sources(project: Project) -> None:
    library = project.library()
    answer = project.run("check")
    assert answer.returncode == 0, answer.stdout
    assert (
        f"{len(library.pages)} pages in {len(library.settings.languages)} languages, "
        f"{len(library.book.contacts)} contacts, {len(library.sources)} sources: "
        "0 errors, 0 warnings."
    ) in answer.stdout


def test_check_counts_errors_and_warnings(project: Project) -> None:
    # Its translations are stale now.
    project.change("docs/en/help/index.md", "## What to do next {", "## What to do now {")
    project.change("docs/en/talk/index.md", "../help/index.md#today", "../help/index.md#never")
    answer = project.run("check")
    assert answer.returncode == 1
    stale = sum(1 for code, name in project.library().pages if name == "help/index.md") - 1
    assert f"1 errors, {stale} warnings." in answer.stdout
    assert answer.stdout.count(": error: ") == 1
    assert answer.stdout.count(": warning: ") == stale


def test_the_worst_file_comes_first(project: Project) -> None:
    project.add("docs/en/help/index.md", "\nOne is *wrong*.\n")
    project.add("docs/en/talk/index.md", "\nTwo are *wrong* and\n\n*wrong* again.\n")
    said = [line for line in project.run("check").stdout.splitlines() if ": error: " in line]
    assert [line.partition(":")[0] for line in said] == [
        "docs/en/talk/index.md",
        "docs/en/talk/index.md",
        "docs/en/help/index.md",
    ]


def test_check_prints_how_the_pages_on_each_kind_of_hate_compare() -> None:
    answer = Project(REPOSITORY).run("check")
    rows = [line.split() for line in answer.stdout.splitlines() if line.startswith("signs/")]
    assert [row[0] for row in rows][-len(PAGES) :] == list(PAGES)
    assert "largest : smallest" in answer.stdout


def test_whoever_stops_reading_gets_no_traceback(project: Project) -> None:
    project.write("docs/en/talk/index.md", front_matter("Talk") + "Wrong *here*.\n\n" * 3_000)
    reader = f"{sys.executable} -u -m scripts check | head -1"
    answer = subprocess.run(
        reader, shell=True, cwd=project.root, capture_output=True, text=True, check=False
    )
    assert answer.stdout.count("\n") == 1
    assert answer.stderr == ""


def test_check_says_which_settings_are_not_made(project: Project) -> None:
    answer = project.run("check")
    for setting in ("site_url", "extra.repository", "extra.corrections_email"):
        assert setting in answer.stdout


def test_check_names_files_as_seen_from_the_project(project: Project) -> None:
    project.change("docs/en/talk/index.md", "../help/index.md#today", "../help/index.md#never")
    line = project.line("docs/en/talk/index.md", "#never")
    assert project.run("check").stdout.startswith(f"docs/en/talk/index.md:{line}: error: ")


def test_build_makes_the_site_and_says_where(project: Project) -> None:
    answer = project.run("build")
    assert answer.returncode == 0, answer.stdout
    assert answer.stdout.splitlines()[-1] == "Built: site/"
    assert project.path("site/index.html").is_file()


def test_build_says_so_when_it_has_not_built(project: Project) -> None:
    project.change("docs/en/talk/index.md", "../help/index.md#today", "../help/index.md#never")
    answer = project.run("build")
    assert answer.returncode == 1
    assert answer.stdout.splitlines()[-1].startswith("Not built")
    assert not project.path("site").exists()


def test_links_without_a_site_says_what_to_do_first(project: Project) -> None:
    answer = project.run("links")
    assert answer.returncode == 1
    [line] = answer.stdout.splitlines()
    assert "make build" in line
    assert answer.stderr == ""


def test_bench_says_what_building_and_reading_cost(project: Project, tmp_path: Path) -> None:
    for locale in LOCALES[1:]:
        shutil.rmtree(project.path(f"docs/{locale}/help"))  # fewer pages to visit
    for name in ("npx", "npm"):  # nothing is installed in a test
        (tmp_path / name).write_text("#!/bin/sh\necho no registry here >&2\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    once = """if True:
        import sys
        from scripts.__main__ import main
        from scripts.measuring import build_time, first_view
        build_time.ROUNDS = first_view.VISITS = 1
        sys.exit(main(["bench"]))
    """
    answer = subprocess.run(
        [sys.executable, "-c", once],
        cwd=project.root,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    build, _, rest = answer.stdout.partition("\n\nFirst view")
    views, _, lighthouse = rest.partition("\n\nLighthouse")
    assert float(build.split()[-1]) > 0
    for words in ("home in en", "help/ in en", "home in ur", "limit", "stock", "ours"):
        assert words in views
    assert "npm stopped: no registry here" in lighthouse
    assert max(len(line) for line in answer.stdout.splitlines()) <= 100
    assert "Traceback" not in answer.stderr
    assert not project.path("site").exists()


def test_browser_names_the_chromium_that_the_tests_use(project: Project) -> None:
    assert project.run("browser").stdout == f"Chromium: {find_chromium()}\n"


@contextmanager
def serving(project: Project, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running `serve` and the address that it gives, once it answers there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", *arguments],
        cwd=project.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        words = process.stdout.readline().split()
        address = next(word for word in words if word.startswith("http://127.0.0.1:"))
        wait_for(process, address, answering=True)
        yield process, address
    finally:
        # MkDocs runs in the same group of processes, which is ours alone.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def wait_for(process: subprocess.Popen[str], address: str, answering: bool) -> None:
    """Ask again and again until the address answers, or until it does not any more."""
    deadline = time.monotonic() + SECONDS
    while (status(address) is not None) != answering:
        assert time.monotonic() < deadline, f"{address} answering: {not answering}"
        if answering:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
                pytest.fail(f"serve stopped by itself with {process.returncode}")


def status(address: str) -> int | None:
    """What a server answers, or None if there is none."""
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return None


def test_serve_shows_the_site_at_the_address_that_it_names(project: Project) -> None:
    with serving(project) as (_, address):
        for path in ("", "help/", "ur/help/", "assets/css/text.css"):
            assert status(address + path) == 200, path
        assert status(address + "no/such/page/") == 404


def test_serve_of_one_language_builds_only_that_language(project: Project) -> None:
    with serving(project, "--locale", "ur") as (_, address):
        root = address.removesuffix("ur/")
        assert address == root + "ur/"
        assert status(root + "ur/help/") == 200
        assert status(root + "ur/talk/") == 200, "a page that is not translated"
        assert status(root + "help/") == 404
        assert status(root + "cy/help/") == 404


def test_control_c_stops_the_server_without_a_traceback(project: Project) -> None:
    with serving(project) as (process, address):
        os.killpg(process.pid, signal.SIGINT)  # what a terminal does
        said, _ = process.communicate(timeout=SECONDS)
        assert "Traceback" not in said
        wait_for(process, address, answering=False)


def test_a_server_that_is_terminated_leaves_nothing_running(project: Project) -> None:
    with serving(project) as (process, address):
        process.terminate()
        assert process.wait(timeout=SECONDS) == -signal.SIGTERM
        wait_for(process, address, answering=False)


def test_an_unknown_language_is_refused_in_one_line(project: Project) -> None:
    answer = project.run("serve", "--locale", "xx")
    assert answer.returncode == 1
    assert answer.stderr == ""
    [line] = answer.stdout.splitlines()
    assert "'xx'" in line
    for code in project.library().settings.languages:
        assert code in line


def test_bad_content_is_refused_before_the_server_starts(project: Project) -> None:
    project.change("mkdocs.yml", "nav:\n", "nav: [\n")
    answer = project.run("serve")
    assert answer.returncode == 1
    [line] = answer.stdout.splitlines()
    assert line.startswith("mkdocs.yml:")
    assert answer.stderr == ""
