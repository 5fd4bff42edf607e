"""A translation that differs from its English page in ways that a reader would be hurt by."""

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.checking.lock import check_lock
from scripts.checking.terms import check_terms
from scripts.checking.untranslated import check_untranslated
from scripts.content.library import Library, read_library
from scripts.content.pages import Page, read_page
from scripts.finding import Finding
from tests.project import REPOSITORY, front_matter, make_project

ENGLISH = """\
Say where you are first.

!!! care-now ""
    ## Call 999 if { #call-999 }

    - your child has a weapon
    - someone is hurt now

    {{ contact("emergency-999") }}

## Say this { #say }

> “I am here, and I am listening.”

Most of the 1,200 people in 2024 were adults. {{ cite("ons-language-2022") }}
See [who answers](contacts.md).

| Age | What to say |
| --- | --- |
| 7 to 11 | Wait until 5:30pm. |

??? note "What happened"
    Someone told a lie.
"""
WELSH = """\
Dywedwch ble rydych chi yn gyntaf.

!!! care-now ""
    ## Ffoniwch 999 os { #call-999 }

    - oes gan eich plentyn arf
    - oes rhywun wedi brifo nawr

    {{ contact("emergency-999") }}

## Dywedwch hyn { #say }

> “Rydw i yma, ac rydw i'n gwrando.”

Oedolion oedd y rhan fwyaf o'r 1,200 o bobl yn 2024. {{ cite("ons-language-2022") }}
Gwelwch [pwy sy'n ateb](contacts.md).

| Oed | Beth i'w ddweud |
| --- | --- |
| 7 i 11 | Arhoswch tan 17:30. |

??? note "Beth ddigwyddodd"
    Dywedodd rhywun gelwydd.
"""
TRANSLATION = """\
---
title: "Tudalen"
description: "Beth yw diben y dudalen."
keywords: [help]
source_hash: "{hash}"
status: draft
translator: A machine
translated: 2026-01-02
---
"""


def pages(small: Library, folder: Path, body: str, english: str = ENGLISH) -> Library:
    """The small library with one English page and its Welsh translation."""
    source = _page(folder / "en.md", "en", front_matter("A page") + english)
    known = _page(folder / "old.md", "en", front_matter("A page") + ENGLISH).source_hash
    own = _page(folder / "cy.md", "cy", TRANSLATION.format(hash=known) + body)
    return replace(small, pages={("en", "page.md"): source, ("cy", "page.md"): own})


def _page(path: Path, locale: str, text: str) -> Page:
    path.write_text(text, encoding="utf-8")
    page, findings = read_page(path, locale, "page.md")
    assert page, findings
    return page


def found(library: Library) -> list[Finding]:
    return [*check_lock(library), *check_untranslated(library), *check_terms(library)]


def broken(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_a_true_translation_differs_in_nothing(small: Library, tmp_path: Path) -> None:
    assert [f for f in found(pages(small, tmp_path, WELSH)) if f.file.name == "cy.md"] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("## Dywedwch hyn { #say }", "## Dywedwch hyn { #tell }", "with the id 'tell'"),
        ("## Dywedwch hyn { #say }", "### Dywedwch hyn { #say }", "a heading of level 3"),
        ("    - oes rhywun wedi brifo nawr\n", "", "has a list item in care-now"),
        ('!!! care-now ""', '!!! care-today ""', "in care-today"),
        ("emergency-999", "police-101", 'here is {{ contact("police-101") }}'),
        (' {{ cite("ons-language-2022") }}', "", "no shortcode is left"),
        ("](contacts.md)", "](index.md)", "another link"),
        ("1,200", "12,000", "lost 1200; new 12000"),
        ("2024", "2042", "lost 2024; new 2042"),
        ("17:30", "16:30", "lost 17:30; new 16:30"),
        ("7 i 11", "7 i 12", "lost 11; new 12"),
        ("2024", "٢٠٢٤", "digits of another script"),
        ("| 7 i 11 | Arhoswch tan 17:30. |\n", "", "cell 1 of a table row"),
        ("> “Rydw i yma, ac rydw i'n gwrando.”\n\n", "", "has a quote"),
        ("??? note", "???+ note", "a block opens with ???+ note"),
        ("| 7 i 11 |", "| | |\n| 7 i 11 |", "the tables have 4 lines"),
        ("Dywedwch ble rydych chi yn gyntaf.", "Say where you are first.", "is not translated"),
        (
            "Dywedwch ble rydych chi yn gyntaf.",
            "Tell the police officer who answers that your child is the one you worry about.",
            "is not translated",
        ),
        ("Dywedwch ble", "Heb caniatâd swyddogol, dywedwch ble", "is not said here"),
    ],
)
def test_each_way_of_breaking_it_is_found(
    small: Library, tmp_path: Path, old: str, new: str, said: str
) -> None:
    library = pages(small, tmp_path, broken(WELSH, old, new))
    words = [f.what for f in found(library) if f.file.name == "cy.md" and f.severity == "error"]
    assert any(said in what for what in words), words


def test_the_line_of_both_pages_is_named(small: Library, tmp_path: Path) -> None:
    library = pages(small, tmp_path, broken(WELSH, "2024", "2042"))
    (finding,) = check_lock(library)
    assert "2042" in finding.file.read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert f"line {library.english('page.md').body_line + 14}" in finding.what


def test_a_stale_translation_is_only_warned_about(small: Library, tmp_path: Path) -> None:
    library = pages(small, tmp_path, WELSH, ENGLISH + "\n## More { #more }\n\nText.\n")
    assert {finding.severity for finding in check_lock(library)} == {"warning"}


def test_a_page_of_another_script_is_found(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    english = project.page("docs/en/index.md")
    head = project.read("docs/ur/index.md").partition("\n---\n")[0]
    project.write("docs/ur/index.md", f"{head}\n---\n{english.body}")
    said = [finding.what for finding in check_untranslated(project.library())]
    assert "most of the page is not in Arabic letters" in said


def test_letters_of_another_language_are_found(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.add("docs/ur/index.md", "\nيہ\n")
    said = [finding.what for finding in check_untranslated(project.library())]
    assert any("ي is not the letter of this language" in what for what in said)


def test_a_term_that_the_glossary_agreed_on_otherwise_is_warned_about(
    small: Library, tmp_path: Path
) -> None:
    english = ENGLISH.replace("where you are", "that you give consent")
    (finding,) = check_terms(pages(small, tmp_path, WELSH, english))
    assert finding.severity == "warning"
    assert "'consent'" in finding.what
    assert "cydsyniad" in finding.what


def test_the_agreed_term_may_be_inflected(small: Library, tmp_path: Path) -> None:
    english = ENGLISH.replace("where you are", "that you give consent")
    welsh = WELSH.replace("ble rydych", "eich bod yn cydsynio")
    assert check_terms(pages(small, tmp_path, welsh, english)) == []


def test_a_figure_in_the_words_of_a_template_is_the_english_one(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.change("docs/ur/_strings.yml", "999", "998")
    (finding,) = check_lock(project.library())
    assert "lost 999; new 998" in finding.what


def test_a_figure_in_a_title_is_the_english_one(small: Library, tmp_path: Path) -> None:
    library = pages(small, tmp_path, WELSH)
    page = library.pages["cy", "page.md"]
    front = page.front.model_copy(update={"title": "Tudalen 7"})
    spoilt = replace(
        library, pages={**library.pages, ("cy", "page.md"): replace(page, front=front)}
    )
    (finding,) = check_lock(spoilt)
    assert "the title has another figure than in English: new 7" in finding.what


def test_a_figure_in_the_glossary_is_the_english_one(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.change("docs/_data/glossary.yml", "Dweud ie.", "Dweud ie 2 waith.")
    (finding,) = check_lock(project.library())
    assert finding.line == project.line("docs/_data/glossary.yml", "Dweud ie")
    assert "new 2" in finding.what


def test_the_real_translations_are_true() -> None:
    library = read_library(REPOSITORY)
    assert [str(f) for f in found(library) if f.severity == "error"] == []
