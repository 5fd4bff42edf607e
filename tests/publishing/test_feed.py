from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.project import TODAY, Project, make_project
from tests.repository import build, set_up

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def read(site: Path) -> ElementTree.Element:
    return ElementTree.parse(site / "feed.xml").getroot()


def test_the_feed_has_every_change_newest_first(project: Project) -> None:
    feed = read(build(project, TODAY))
    said = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert said == ["There is a page on talking.", "The site is there."]
    first = project.library().changes[0].date.isoformat()
    assert feed.findtext(f"{ATOM}updated") == f"{first}T00:00:00Z"


def test_a_new_change_leaves_the_names_of_the_others_alone(project: Project) -> None:
    def names(site: Path) -> list[str | None]:
        return [entry.findtext(f"{ATOM}id") for entry in read(site).findall(f"{ATOM}entry")]

    before = names(build(project, TODAY))
    old = project.read("docs/_data/changes.yml")
    new = f"- date: {TODAY}\n  what: Something & <more>.\n"
    project.write("docs/_data/changes.yml", new + old)
    after = names(build(project, TODAY))
    assert after[1:] == before
    assert after[0] not in before


def test_links_need_the_address_of_the_site(project: Project) -> None:
    assert read(build(project, TODAY)).findall(f".//{ATOM}link") == []
    set_up(project, site_url="https://talkfirst.example/")
    feed = read(build(project, TODAY))
    links = [link.get("href") for link in feed.findall(f".//{ATOM}link")]
    assert links == [
        "https://talkfirst.example/feed.xml",
        "https://talkfirst.example/talk/",
        "https://talkfirst.example/",
    ]


def test_without_changes_there_is_no_feed(project: Project) -> None:
    project.write("docs/_data/changes.yml", "[]\n")
    assert not (build(project, TODAY) / "feed.xml").exists()
