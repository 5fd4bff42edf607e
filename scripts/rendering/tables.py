"""Tables that fold on a phone: each cell carries its column's heading.

On a narrow screen the stylesheet shows a row as a block and the heading before each cell. The
roles are written out because a browser forgets that a table is one when its display is changed.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# Marks of shortcodes (scripts/rendering/shortcodes.py), whose HTML has no place in an attribute.
PRIVATE_USE = re.compile("\ue000\\d+\ue001")
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


class FoldingTables(Extension):
    """Python-Markdown extension; goes with `tables`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after attr_list (8) and before the serialiser."""
        md.treeprocessors.register(_Fold(md), "folding-tables", 5)


class _Fold(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            headings = ["".join(cell.itertext()) for cell in table.iter("th")]
            labels = [PRIVATE_USE.sub("", heading).strip() for heading in headings]
            for element in table.iter():
                if element.tag in ROLES:
                    element.set("role", ROLES[element.tag])
            for cell in table.iter("th"):
                cell.set("role", "columnheader")
                cell.set("scope", "col")
            for row in table.iter("tr"):
                for label, cell in zip(labels, row.findall("td"), strict=False):
                    cell.set("data-label", label)
