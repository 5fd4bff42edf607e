"""The publishable site: the same each time, whole or not at all."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from scripts.content.library import Library
from scripts.finding import errors
from scripts.publishing.build import build_site
from tests.project import TODAY, Project, copy_project, make_project
from tests.repository import build, copy_repository, files_of, set_up


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("good"))
    build(project, TODAY)
    return project


@pytest.fixture
def small(good: Project, tmp_path: Path) -> Project:
    """A small project with a good site in site/, to be spoilt."""
    return copy_project(good, tmp_path / "small")


def test_two_builds_are_alike_byte_for_byte(site: Path, fair_day: date, tmp_path: Path) -> None:
    """In another folder and with another order of sets; the fixture's seed is the machine's."""
    other = copy_repository(tmp_path / "elsewhere" / "deeper")
    code = (
        "import sys, datetime, pathlib; from scripts.publishing.build import build_site; "
        "print(build_site(pathlib.Path.cwd(), datetime.date.fromisoformat(sys.argv[1])))"
    )
    env = {**os.environ, "PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-c", code, fair_day.isoformat()], cwd=other.root, env=env, check=True
    )
    one, two = files_of(site), files_of(other.path("site"))
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_every_page_of_the_menu_is_built_in_every_language(site: Path, library: Library) -> None:
    for language in library.settings.languages.values():
        for name in library.settings.nav:
            address = language.prefix + library.english(name).address
            assert (site / address / "index.html").is_file(), address


def test_what_is_no_page_stays_out_of_the_site(site: Path) -> None:
    names = list(files_of(site))
    assert [name for name in names if "_data" in name or name.endswith((".yml", ".md"))] == []


def test_the_site_carries_one_script_a_worker_and_no_stylesheet(site: Path) -> None:
    script, worker = [name for name in files_of(site) if name.endswith((".js", ".css"))]
    assert re.fullmatch(r"assets/js/page-[0-9a-f]{8}\.js", script)
    assert worker == "offline.js"


def test_nothing_is_left_beside_the_site(small: Project) -> None:
    assert [path.name for path in small.root.glob(".site*")] == []


def break_content(project: Project) -> None:
    project.change("docs/en/help/index.md", '{{ phone("childline") }}', '{{ phone("nobody") }}')


def break_template(project: Project) -> None:
    project.add("overrides/partials/footer.html", "{% if %}")


def break_link(project: Project) -> None:
    project.add("overrides/partials/footer.html", "<a href=\"{{ 'no/such/' | url }}\">x</a>")


def break_fragment(project: Project) -> None:
    project.add("overrides/partials/footer.html", '<a href="#no-such-place">x</a>')


def break_settings(project: Project) -> None:
    project.change("mkdocs.yml", "nav:\n", "nav: [\n")


BREAKS = [break_content, break_template, break_link, break_fragment, break_settings]


@pytest.mark.parametrize("spoil", BREAKS)
def test_a_build_that_fails_leaves_the_last_site_as_it_was(
    small: Project, spoil: Callable[[Project], None]
) -> None:
    before = files_of(small.path("site"))
    spoil(small)
    assert errors(build_site(small.root, TODAY))
    assert files_of(small.path("site")) == before
    assert [path.name for path in small.root.glob(".site*")] == []


def test_a_dead_link_from_a_template_is_named_on_every_page_that_has_it(small: Project) -> None:
    break_link(small)
    bad = errors(build_site(small.root, TODAY))
    pages = list(small.path("site").rglob("index.html"))
    assert len({finding.file for finding in bad}) == len(pages)
    assert all("no/such/" in finding.what for finding in bad)


def test_a_broken_template_is_named_in_one_line(small: Project) -> None:
    break_template(small)
    [bad] = errors(build_site(small.root, TODAY))
    assert "footer.html" in str(bad)
    assert "Traceback" not in str(bad)


def test_a_swap_that_was_cut_off_is_mended_by_the_next_build(small: Project) -> None:
    before = files_of(small.path("site"))
    # The machine went down between the two steps of the swap.
    small.path("site").rename(small.path(".site-old"))
    break_content(small)
    assert errors(build_site(small.root, TODAY))
    assert files_of(small.path("site")) == before


def test_what_an_earlier_build_left_half_done_does_not_get_into_the_site(small: Project) -> None:
    small.write(".site-next/half/index.html", "half a page")
    build(small, TODAY)
    assert not small.path("site/half").exists()
    assert not small.path(".site-next").exists()


def test_a_page_that_was_taken_out_is_gone_from_the_site(small: Project) -> None:
    small.change("mkdocs.yml", "  - talk/index.md\n", "")
    before = small.page("docs/en/index.md").source_hash
    small.change("docs/en/index.md", "[talk](talk/index.md)", "[get help](help/index.md)")
    for locale in ("cy", "ur"):
        small.change(f"docs/{locale}/index.md", "](talk/index.md)", "](help/index.md)")
        small.change(f"docs/{locale}/index.md", before, small.page("docs/en/index.md").source_hash)
    for data in ("guide", "changes"):
        name = f"docs/_data/{data}.yml"
        small.write(name, small.read(name).replace("talk/index.md", "help/index.md"))
    small.path("docs/en/talk/index.md").unlink()
    build(small, TODAY)
    assert not small.path("site/talk").exists()


def test_an_overdue_contact_stops_the_build(small: Project) -> None:
    last = min(contact.check_by for contact in small.library().book.contacts.values())
    assert not errors(build_site(small.root, last))
    [first, *_] = errors(build_site(small.root, last.replace(year=last.year + 1)))
    assert first.file.name == "contacts.yml"


@pytest.mark.parametrize(
    "site_url", ["https://talkfirst.example/", "https://name.example/talk-first/"]
)
def test_a_site_can_be_published_at_the_root_or_in_a_folder(small: Project, site_url: str) -> None:
    set_up(small, site_url=site_url)
    built = build(small, TODAY)
    home = "/" + site_url.split("/", 3)[3]
    links = re.findall(r'href="([^"]+)"', (built / "404.html").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not link.startswith(home)] == []


def test_mkdocs_alone_makes_a_usable_site_too(small: Project) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"]
    subprocess.run(command, cwd=small.root, check=True, capture_output=True)
    plain = files_of(small.path("plain"))
    for name, content in files_of(small.path("site")).items():
        if name.endswith(".html"):
            assert body(plain[name]) == body(content), name


def body(html: bytes) -> bytes:
    """What a reader reads; style and scripts are linked above it, or stand there.

    Addresses for paper are added after MkDocs.
    """
    return re.sub(rb' data-print="[^"]*"', b"", html.partition(b"<body>")[2])
