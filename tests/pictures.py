"""Small projects with pictures, for tests: made up, or the real ones in every language."""

from typing import Any

import yaml

from tests.project import LOCALES, REPOSITORY, Project, front_matter, in_other_words

PAGE = "docs/en/talk/pictures.md"
TWO_PICTURES = """\
- id: ways
  before: danger
  steps:
  - {id: start, icon: phone, marks: [police, no-consent], say: true}
  - id: choose
    icon: fork
    outcomes:
    - {id: stay, icon: house}
    - {id: go, icon: door}
  - {id: end, icon: heart, marks: [consent]}
  after: plain
- id: short
  steps:
  - {id: one, icon: eye}
  - {id: two, icon: ear}
"""


def add_page(project: Project, *pictures: str) -> None:
    """A page talk/pictures.md, in the menu and linked to, that shows these pictures."""
    shown = "\n\n".join(f'{{{{ picture("{identity}") }}}}' for identity in pictures)
    next_step = "## What to do next { #next }\n\nGo [home](../index.md).\n"
    project.write(PAGE, front_matter("Pictures of steps") + f"Look.\n\n{shown}\n\n{next_step}")
    project.change("mkdocs.yml", "  - talk/index.md\n", "  - talk/index.md\n  - talk/pictures.md\n")
    project.add("docs/en/talk/index.md", "\nOr see [pictures](pictures.md).\n")


def translate_page(project: Project, locale: str) -> None:
    """The same page in another language, so that its pictures speak that language."""
    english = project.page(PAGE)
    head = (
        f'---\ntitle: "Pictures ({locale})"\ndescription: Pictures.\nkeywords: [help]\n'
        f'source_hash: "{english.source_hash}"\nstatus: draft\ntranslator: A machine\n'
        f"translated: {english.front_file.data['reviewed']}\n---\n"
    )
    body = in_other_words(english.body, locale)
    project.write(PAGE.replace("/en/", f"/{locale}/"), head + body)


def change_words(project: Project, locale: str, **blocks: Any) -> None:
    """Other words for whole top-level keys of a strings file."""
    name = f"docs/{locale}/_strings.yml"
    words = yaml.safe_load(project.read(name)) | blocks
    project.write(name, yaml.safe_dump(words, allow_unicode=True, sort_keys=False))


def add_real_pictures(project: Project) -> list[str]:
    """Every picture of the repository on one page, in its own words of each language; their ids."""
    ids = [entry["id"] for entry in yaml.safe_load(project.read("docs/_data/pictures.yml"))]
    add_page(project, *ids)
    for locale in LOCALES[1:]:
        path = REPOSITORY / f"docs/{locale}/_strings.yml"
        real = yaml.safe_load(path.read_text(encoding="utf-8"))
        change_words(project, locale, picture=real["picture"], pictures=real["pictures"])
        translate_page(project, locale)
    return ids
