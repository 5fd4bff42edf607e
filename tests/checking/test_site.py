"""Checks of a built site find what a reader's browser would stumble over."""

from pathlib import Path

import pytest

from scripts.checking.site import check_site
from scripts.finding import Finding

HEAD = "<!doctype html><html lang='en'><head><title>t</title></head><body>"


def write(site: Path, name: str, body: str, h1: str = "<h1>t</h1>") -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{HEAD}\n{h1}\n{body}\n</body></html>\n", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two good pages, one below a folder, and a stylesheet."""
    write(tmp_path, "index.html", '<a href="help/">h</a><a href="help/#now">n</a>')
    write(tmp_path, "help/index.html", '<p id="now">x</p><a href="..">up</a><a href="#now">n</a>')
    write(tmp_path, "404.html", '<a href="/">home</a><a href="/help/#now">n</a>')
    (tmp_path / "site.css").write_text("p {}", encoding="utf-8")
    return tmp_path


def only(findings: list[Finding]) -> Finding:
    [finding] = findings
    assert finding.severity == "error"
    assert finding.mend
    return finding


def test_a_good_site_has_no_findings(site: Path) -> None:
    assert check_site(site) == []


@pytest.mark.parametrize(
    "address",
    ["no/", "no", "no.html", "../", "help/no/", "/no/", "help/index.htm", "no%20page/"],
)
def test_a_link_that_leads_nowhere_is_found_on_its_line(site: Path, address: str) -> None:
    write(site, "index.html", f'<a href="{address}">x</a>')
    finding = only(check_site(site))
    assert address in finding.what
    assert (finding.file, finding.line) == (site / "index.html", 3)


@pytest.mark.parametrize("address", ["#no", "help/#no", "./#no", "/help/#no"])
def test_a_fragment_that_leads_nowhere_is_found(site: Path, address: str) -> None:
    write(site, "index.html", f'<a href="{address}">x</a>')
    assert address in only(check_site(site)).what


@pytest.mark.parametrize(
    "address", ["help/", "help/index.html", "./help/", "/help/", "help/#now", "#top", "help/?q=a"]
)
def test_a_link_that_works_is_left_alone(site: Path, address: str) -> None:
    write(site, "index.html", f'<p id="top"></p><a href="{address}">x</a>')
    assert check_site(site) == []


@pytest.mark.parametrize(
    "address", ["https://example.org/", "tel:999", "mailto:a@b.example", "//example.org/x"]
)
def test_links_that_leave_the_site_are_not_followed(site: Path, address: str) -> None:
    write(site, "index.html", f'<a href="{address}">x</a>')
    assert check_site(site) == []


@pytest.mark.parametrize("tag", ["script", "img", "link", "iframe"])
def test_a_file_that_is_not_there_is_found(site: Path, tag: str) -> None:
    name = "href" if tag == "link" else "src"
    write(site, "index.html", f'<{tag} {name}="no.x">')
    assert "no.x" in only(check_site(site)).what


@pytest.mark.parametrize("address", ["https://cdn.example.org/x", "//cdn.example.org/x"])
@pytest.mark.parametrize(
    "markup",
    [
        '<script src="{}"></script>',
        '<img src="{}">',
        '<link rel="stylesheet" href="{}">',
        '<iframe src="{}"></iframe>',
        '<source src="{}">',
    ],
)
def test_what_is_loaded_from_another_site_is_found(site: Path, markup: str, address: str) -> None:
    write(site, "index.html", markup.format(address))
    assert "another site" in only(check_site(site)).what


def test_the_canonical_address_is_not_loaded(site: Path) -> None:
    write(site, "index.html", '<link rel="canonical" href="https://talkfirst.example/">')
    assert check_site(site) == []


def test_an_id_used_twice_is_found_on_the_second_line(site: Path) -> None:
    write(site, "index.html", '<p id="a">x</p>\n<p id="a">y</p>')
    finding = only(check_site(site))
    assert "'a'" in finding.what
    assert finding.line == 4


@pytest.mark.parametrize(("h1", "count"), [("", 0), ("<h1>a</h1><h1>b</h1>", 2)])
def test_a_page_without_one_first_heading_is_found(site: Path, h1: str, count: int) -> None:
    write(site, "help/index.html", '<p id="now">x</p>', h1)
    finding = only(check_site(site))
    assert finding.file == site / "help/index.html"
    assert str(count) in finding.what


@pytest.mark.parametrize("mark", ["{{ x", "x }}", "{ #id }", "\ue000", "\ue001"])
def test_what_is_left_over_of_a_shortcode_is_found(site: Path, mark: str) -> None:
    write(site, "index.html", f"<p>a {mark} b</p>")
    assert "readers see" in only(check_site(site)).what


def test_each_thing_that_is_wrong_is_said(site: Path) -> None:
    write(site, "index.html", '<p id="a"></p><p id="a"></p><a href="no/">x</a>', "")
    assert len(check_site(site)) == 3
