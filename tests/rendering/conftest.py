"""A small project, built once, with shortcodes in every place where one may stand."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.markup import parse_file
from tests.project import CHECK_BY, LOCALES, READ, TODAY, Project, front_matter, make_project
from tests.repository import build

CONTACTS = f"""\
- id: everything-line
  name: Mums & Dads <em>Line</em>
  needs: [child, parent]
  nations: [england, wales]
  area: some
  audiences: [anyone]
  phone: "+448081570456"
  display: "0808 157 0456"
  text: {{number: "85258", keyword: HELLO}}
  relay: "18001 0808 157 0456"
  bsl: https://example.org/bsl
  email: hello@example.org
  hours:
  - {{days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:30"}}
  - {{days: [sat], opens: "10:00", closes: "12:00"}}
  bank_holidays: closed
  cost: free
  anonymous: true
  interpreters: true
  languages: [cy, ur]
  url: https://www.example.org/line
  source_url: https://example.org/source
  read: {READ}
  confirmed: {{date: {READ}, by: A Person}}
  check_by: {CHECK_BY}
  confidence: high
  status: live
- id: text-line
  name: Text Line
  needs: [parent]
  nations: [scotland]
  audiences: [anyone]
  text: {{number: "61016"}}
  source_url: https://example.org/source
  read: {READ}
  check_by: {CHECK_BY}
  confidence: high
  status: live
- id: no-hours-line
  name: No Hours Line
  needs: [parent]
  nations: [scotland]
  audiences: [anyone]
  phone: "+448081570789"
  display: "0808 157 0789"
  source_url: https://example.org/source
  read: {READ}
  check_by: {CHECK_BY}
  confidence: high
  status: live
- id: unknown-hours-line
  name: Unknown Hours Line
  needs: [parent]
  nations: [scotland]
  audiences: [anyone]
  phone: "+448081570788"
  display: "0808 157 0788"
  url: https://www.example.org/hours
  source_url: https://example.org/source
  read: {READ}
  check_by: {CHECK_BY}
  confidence: high
  status: live
- id: old-line
  name: Old Line
  needs: [child, parent]
  nations: [england, wales, scotland, northern-ireland]
  audiences: [anyone]
  phone: "+448081570999"
  display: "0808 157 0999"
  source_url: https://example.org/source
  read: {READ}
  check_by: {CHECK_BY}
  confidence: high
  status: closed
"""

WORDS = """
contacts:
  everything-line:
    purpose: Listens to <b>anyone</b> & helps.
    answers: Parents answer.
    asks: They ask for nothing.
  text-line:
    purpose: Answers by text.
  no-hours-line:
    purpose: Listens at some time.
  unknown-hours-line:
    purpose: Listens, and says on its site when.
  old-line:
    purpose: Listened once.
"""

GALLERY = (
    front_matter("Everything everywhere", "school-bullying-2025, ons-language-2022")
    + """\
Two cards without an empty line between them:

{{ contact("childline") }}
{{ contact("shout") }}

Facts, schools said. {{ cite("school-bullying-2025") }} More. {{ cite("ons-language-2022") }}
Again, they said. {{ cite("school-bullying-2025") }}

## In a list { #in-a-list }

- First call someone.

    {{ contact("everything-line") }}

- Then call {{ phone("childline") }} or text {{ sms("shout") }}.

## In a table { #in-a-table }

| Who | **How** to call |
| --- | --- |
| {{ link("childline") }} | {{ phone("childline") }} |
| Shout | {{ sms("shout") }} {{ cite("ons-language-2022") }} |

## In a block { #in-a-block }

!!! care-now ""
    ### Call now { #call-now }

    {{ contact("emergency-999") }}

    {{ contact("everything-line") }}

??? note "Someone says"
    {{ contact("shout") }}

> “Call {{ phone("childline") }}.”

{{ phone("no-hours-line") }}

{{ contact("no-hours-line") }}

{{ contact("text-line") }}

{{ contact("unknown-hours-line") }}

{{ contact("quiet-line") }}

## For parents in Wales { #parents }

{{ contacts(need="parent", nation="wales") }}

## What to do next { #next }

[Get help](../help/index.md).
"""
)


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project with the page talk/gallery.md, built. It is translated nowhere."""
    project = make_project(tmp_path_factory.mktemp("gallery"))
    project.add("docs/_data/contacts.yml", CONTACTS)
    project.change(
        "docs/_data/contacts.yml", '  "85258":', '  "61016": Police, by text\n  "85258":'
    )
    for locale in LOCALES:
        project.change(f"docs/{locale}/_strings.yml", "\ncontacts:\n", WORDS)
    project.change(
        "docs/ur/_strings.yml", "  childline:\n", "  childline:\n    name: بچوں کی لائن\n"
    )
    project.write("docs/en/talk/gallery.md", GALLERY)
    project.change("mkdocs.yml", "  - talk/index.md\n", "  - talk/index.md\n  - talk/gallery.md\n")
    project.add("docs/en/talk/index.md", "\nOr see [everything](gallery.md).\n")
    build(project, TODAY)
    return project


@pytest.fixture(scope="session")
def page(gallery: Project) -> Element:
    """The built gallery in English."""
    return parse_file(_built(gallery, "talk/gallery/"))


@pytest.fixture(scope="session")
def urdu_page(gallery: Project) -> Element:
    """The built gallery as an Urdu reader gets it: English text, her own cards."""
    return parse_file(_built(gallery, "ur/talk/gallery/"))


def _built(project: Project, address: str) -> Path:
    return project.path(f"site/{address}index.html")
