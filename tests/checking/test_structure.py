from pathlib import Path

import pytest

from scripts.checking.structure import check_structure
from scripts.content.domains import allowed, host
from scripts.content.library import read_library
from scripts.finding import errors
from tests.project import REPOSITORY, Project, front_matter, in_other_words, make_project

PAGE = front_matter("One more page") + "Some text.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def found(project: Project) -> list[tuple[str, int, str]]:
    return project.said(check_structure(project.library()))


def test_the_small_project_is_in_order(project: Project) -> None:
    assert found(project) == []


def test_every_english_page_is_in_the_menu(project: Project) -> None:
    project.write("docs/en/more.md", PAGE)
    assert found(project) == [("docs/en/more.md", 0, "this page is not in the menu")]


def test_every_page_of_the_menu_is_there(project: Project) -> None:
    project.change("mkdocs.yml", "  - talk/index.md", "  - walk/index.md")
    line = project.line("mkdocs.yml", "walk/index.md")
    assert ("mkdocs.yml", line, "the menu names 'walk/index.md', which is not there") in found(
        project
    )


def test_a_page_that_cannot_be_read_is_still_there_for_the_menu(project: Project) -> None:
    project.write("docs/en/talk/index.md", "Only text.\n")
    assert found(project) == []


def test_a_translation_has_an_english_page(project: Project) -> None:
    project.write("docs/ur/more.md", project.read("docs/ur/index.md"))
    said = found(project)
    what = "there is no English page docs/en/more.md for this translation"
    assert said == [("docs/ur/more.md", 0, what)]


@pytest.mark.parametrize(
    "name",
    [
        "docs/more.md",
        "docs/xx/index.md",
        "docs/en/more.markdown",
        "docs/en/more.MD",
        "docs/en/picture.png",
        "docs/en/help/_strings.yml",
        "docs/en/index.md.orig",
        "docs/_data/more.yml",
        "docs/_data/more/contacts.yml",
        "docs/index.html",
        "docs/ur/.index.md.swp",
    ],
)
def test_a_file_that_nothing_reads_is_named(project: Project, name: str) -> None:
    project.write(name, "words\n")
    assert found(project) == [(name, 0, "nothing reads this file")]


@pytest.mark.parametrize("name", ["docs/assets/more.svg", "docs/assets/fonts/x/y.woff2"])
def test_files_of_the_page_design_are_left_alone(project: Project, name: str) -> None:
    project.write(name, "words\n")
    assert found(project) == []


@pytest.mark.parametrize("key", ["url", "source_url", "bsl"])
def test_every_address_of_a_contact_is_on_a_known_domain(project: Project, key: str) -> None:
    name = "docs/_data/contacts.yml"
    address = "https://evil.example.com/page"
    if key == "source_url":
        project.change(name, "https://example.org/999", address)
    else:
        project.change(name, "  cost:", f"  {key}: {address}\n  cost:")
    assert found(project) == [
        (name, project.line(name, address), f"the domain of {address} is not in domains.yml")
    ]


def test_every_address_of_a_source_is_on_a_known_domain(project: Project) -> None:
    name = "docs/_data/sources.yml"
    project.change(name, "https://example.org", "https://evil.example.com")
    ((file, line, what),) = found(project)
    assert (file, line) == (name, project.line(name, "evil"))
    assert "is not in domains.yml" in what


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://example.org", True),
        ("https://example.org/page?x=1#y", True),
        ("http://example.org:8080/", True),
        ("https://www.example.org/", True),
        ("https://sub.example.org/", True),
        ("https://EXAMPLE.org/", True),
        ("https://notexample.org/", False),
        ("https://example.org.evil.com/", False),
        ("https://example.org@evil.com/", False),
        ("https://evil.com/example.org", False),
        ("https://evil.com\\@example.org/", False),
        ("https://example.com/", False),
        ("https://org/", False),
        ("https://[", False),
        ("javascript:alert(1)", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_an_address_is_on_a_domain_or_below_it(url: str, good: bool) -> None:
    assert allowed(url, {"example.org": "Us"}) is good


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.Example.org/x", "example.org"), ("https://a.b.org", "a.b.org"), ("x", "")],
)
def test_a_host_is_said_in_one_way(url: str, name: str) -> None:
    assert host(url) == name


def test_a_translation_that_lacks_a_word_is_only_warned_about(project: Project) -> None:
    project.change("docs/ur/_strings.yml", f"  menu: {in_other_words('Menu', 'ur')}\n", "")
    (finding,) = check_structure(project.library())
    assert finding.severity == "warning"
    assert finding.file == project.path("docs/ur/_strings.yml")
    assert "header.menu" in finding.what


def test_a_contact_that_is_taken_out_leaves_no_words_behind(project: Project) -> None:
    name = "docs/_data/contacts.yml"
    project.write(name, project.read(name).partition("- id: quiet-line")[0])
    words = "docs/en/_strings.yml"
    line = project.line(words, "quiet-line") + 1
    what = "contacts.quiet-line.purpose belongs to no contact"
    assert found(project) == [(words, line, what)]


def test_a_contact_with_a_mistake_is_not_said_to_be_gone(project: Project) -> None:
    project.change("docs/_data/contacts.yml", "  cost:", "  prize:")
    assert found(project) == []


def test_the_real_content_is_in_order() -> None:
    assert errors(check_structure(read_library(REPOSITORY))) == []
