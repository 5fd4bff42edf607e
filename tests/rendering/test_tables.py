"""A table that folds on a phone: each cell carries its heading, and it stays a table."""

from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown

from scripts.rendering.tables import FoldingTables
from tests.markup import one, parse, parse_file, text_of
from tests.project import TODAY, front_matter, make_project
from tests.repository import build

TABLE = """\
| Ordinary | **Worth** a `talk` | |
| --- | --- | --- |
| one | two | three |
| four | five | six |
"""


def table(text: str) -> Element:
    html = Markdown(extensions=["tables", FoldingTables()]).convert(text)
    return one(parse(html), ".//table")


def labels(row: Element) -> list[str | None]:
    return [cell.get("data-label") for cell in row.findall("td")]


def test_each_cell_carries_the_heading_of_its_column() -> None:
    for row in table(TABLE).findall("tbody/tr"):
        assert labels(row)[:2] == ["Ordinary", "Worth a talk"]


def test_a_column_without_a_heading_has_an_empty_label() -> None:
    assert labels(one(table(TABLE), "tbody/tr[1]"))[2] == ""


def test_a_short_row_keeps_to_the_first_columns() -> None:
    row = one(table("| a | b |\n| --- | --- |\n| x |\n"), "tbody/tr")
    assert labels(row)[0] == "a"


def test_headings_with_quotation_marks_do_not_break_the_table() -> None:
    row = one(table('| say "no" & <go> | b |\n| --- | --- |\n| x | y |\n'), "tbody/tr")
    assert labels(row)[0] == 'say "no" & <go>'


def test_every_part_says_what_it_is_because_folding_hides_it() -> None:
    found = table(TABLE)
    roles = {(element.tag, element.get("role")) for element in found.iter()}
    assert {
        ("table", "table"),
        ("thead", "rowgroup"),
        ("tbody", "rowgroup"),
        ("tr", "row"),
        ("th", "columnheader"),
        ("td", "cell"),
    } <= roles
    assert {head.get("scope") for head in found.iter("th")} == {"col"}


def test_two_tables_keep_their_own_headings() -> None:
    text = "| a |\n| --- |\n| x |\n\ntext\n\n| b |\n| --- |\n| y |\n"
    html = Markdown(extensions=["tables", FoldingTables()]).convert(text)
    assert [c.get("data-label") for c in parse(html).iter("td")] == ["a", "b"]


def test_a_shortcode_in_a_column_heading_does_not_spill_into_the_cells(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.write(
        "docs/en/talk/index.md",
        front_matter("Start the talk", "ons-language-2022")
        + '## Say this { #words }\n\n| Who {{ cite("ons-language-2022") }} |\n| --- |\n| x |\n'
        + "\n## What to do next { #next }\n\n[Get help](../help/index.md#today).\n",
    )
    page = parse_file(build(project, TODAY) / "talk/index.html")
    cell = one(page, ".//table//td")
    assert text_of(cell) == "x"
    assert (cell.get("data-label") or "").startswith("Who")
    assert "<" not in (cell.get("data-label") or "")
