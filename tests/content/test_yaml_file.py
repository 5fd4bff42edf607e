from datetime import date
from pathlib import Path

import pytest

from scripts.content.contacts import Strict
from scripts.content.yaml_file import KeyPath, YamlFile, parse_yaml, read_yaml, validate
from scripts.finding import BadContent, Finding

PATH = Path("some.yml")

TEXT = """\
# A comment.
name: Talk
list:
  - one
  - key: two
    more: >-
      folded
      words
short: {a: 1, b: [x, y]}

last: end
"""


class Sheet(Strict):
    name: str
    day: date
    count: int


def refused(text: str, first_line: int = 1) -> Finding:
    with pytest.raises(BadContent) as caught:
        parse_yaml(PATH, text, first_line)
    return caught.value.finding


def sheet(text: str) -> Sheet | list[Finding]:
    file = parse_yaml(PATH, text)
    return validate(Sheet, file, file.data)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("name",), 2),
        (("list",), 3),
        (("list", 0), 4),
        (("list", 1), 5),
        (("list", 1, "more"), 6),
        (("short", "a"), 9),
        (("short", "b", 1), 9),
        (("last",), 11),
    ],
)
def test_every_value_knows_its_line(key: KeyPath, line: int) -> None:
    assert parse_yaml(PATH, TEXT).line(key) == line


def test_a_key_that_is_not_there_has_the_line_of_what_it_would_be_in() -> None:
    assert parse_yaml(PATH, TEXT).line(("list", 1, "gone", "too")) == 5


def test_lines_count_from_where_the_text_starts_in_its_file() -> None:
    assert parse_yaml(PATH, TEXT, first_line=11).line(("last",)) == 21


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "some.yml"
    path.write_text(TEXT, encoding="utf-8")
    assert read_yaml(path) == YamlFile(path, parse_yaml(PATH, TEXT).data, read_yaml(path).lines)


def test_dates_are_dates() -> None:
    assert parse_yaml(PATH, "day: 2026-11-23\n").data == {"day": date(2026, 11, 23)}


def test_a_day_that_the_calendar_has_not_is_left_for_a_better_message() -> None:
    assert parse_yaml(PATH, "day: 2026-02-30\n").data == {"day": "2026-02-30"}


def test_tags_of_mkdocs_are_read_as_what_they_tag() -> None:
    data = parse_yaml(PATH, "locale: !ENV [TALK_FIRST_LOCALE, null]\nname: !ENV NAME\n").data
    assert data == {"locale": ["TALK_FIRST_LOCALE", None], "name": "NAME"}


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "the YAML is broken"),
        ('a: 1\nb: "x" y\n', 2, "the YAML is broken"),
        ("a: 1\n b: 2\n", 2, "the YAML is broken"),
        ("a: 1\n\tb: 2\n", 2, "the YAML is broken"),
        ("a: 1\nb: x: y\n", 2, "the YAML is broken"),
        ("a: 1\nb: @x\n", 2, "the YAML is broken"),
        ("a: 1\nb: !!python/name:os.system\n", 2, "the YAML is broken"),
        ("a: 1\nb: 2\na: 3\n", 3, "the key 'a' is given twice"),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", 4, "the key 'b' is given twice"),
        ("a: 1\nb: {x: 1, x: 2}\n", 2, "the key 'x' is given twice"),
        ("- a\n- x: 1\n  x: 2\n", 3, "the key 'x' is given twice"),
        ("a: &a 1\nb: *a\n", 2, "the alias *a is used"),
        ("a: &a {x: 1}\nb:\n  <<: *a\n", 3, "the alias *a is used"),
        ("a: 1\nb: !!int many\n", 2, "the YAML is broken"),
        ("a: 1\nb: !!bool maybe\n", 2, ""),
        ("a: 1\nb: !!timestamp soon\n", 2, ""),
        ("a: 1\n? [x, y]\n: 2\n", 2, ""),
        ("a: 1\nb: {{ x }}\n", 2, ""),
        ("a: 1\nb: \a\n", 2, "the YAML is broken"),
        ("a: 1\n---\nb: 2\n", 2, "the YAML is broken"),
    ],
)
def test_broken_yaml_is_refused_with_its_line(text: str, line: int, what: str) -> None:
    finding = refused(text, first_line=1)
    assert (finding.file, finding.line) == (PATH, line)
    assert finding.what.startswith(what)
    assert finding.mend


def test_the_line_of_broken_yaml_counts_from_where_it_starts_in_its_file() -> None:
    assert refused('a: 1\nb: "x" y\n', first_line=2).line == 3


@pytest.mark.parametrize("depth", [100, 200, 300, 400, 600])
@pytest.mark.parametrize(("before", "after"), [("[", "]"), ("{a: ", "}"), ("!a [", "]")])
def test_nesting_of_any_depth_is_read_or_refused(before: str, after: str, depth: int) -> None:
    try:
        parse_yaml(PATH, before * depth + after * depth)
    except BadContent as bad:
        assert "nested" in bad.finding.what  # noqa: PT017 (either may happen)


def test_what_fits_the_model_becomes_one() -> None:
    found = sheet("name: x\nday: 2026-11-23\ncount: 3\n")
    assert found == Sheet(name="x", day=date(2026, 11, 23), count=3)


@pytest.mark.parametrize(
    ("text", "line", "what", "mend"),
    [
        ("day: 2026-11-23\ncount: 3\n", 1, "the key 'name' is missing", "add it"),
        (
            "name: x\nday: 2026-11-23\ncount: 3\nnam: y\n",
            4,
            "the key 'nam' is not known",
            "use one of: count, day, name",
        ),
        ("name: x\nday: 2026-02-30\ncount: 3\n", 2, "day: ", "write a real date as 2026-11-23"),
        ("name: 7\nday: 2026-11-23\ncount: 3\n", 1, "name: ", "double quotes"),
        ("name: x\nday: 2026-11-23\ncount: many\n", 3, "count: ", "change the value"),
    ],
)
def test_what_does_not_fit_is_said_with_line_and_remedy(
    text: str, line: int, what: str, mend: str
) -> None:
    findings = sheet(text)
    assert isinstance(findings, list)
    (finding,) = findings
    assert finding.line == line
    assert finding.what.startswith(what)
    assert mend in finding.mend


def test_each_thing_that_does_not_fit_is_said() -> None:
    findings = sheet("name: 7\nday: soon\nmore: x\n")
    assert isinstance(findings, list)
    assert len(findings) == 4


@pytest.mark.parametrize("text", ["- a\n", "only words\n", "7\n", "# nothing\n"])
def test_what_is_no_mapping_is_said_once(text: str) -> None:
    findings = sheet(text)
    assert isinstance(findings, list)
    assert len(findings) == 1
