"""A small complete project for tests: our own code and templates around a docs/ of a few pages.

Its data is made up, but for the numbers that everybody knows. Its dates follow the day of the
test, so that no test goes red only because time has passed.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from scripts.checking.check import check_content
from scripts.content.library import Library, read_library
from scripts.content.pages import Page, read_page
from scripts.finding import Finding

REPOSITORY = Path(__file__).resolve().parents[1]
TODAY = date.today()
READ = TODAY - timedelta(days=10)
CHECK_BY = READ + timedelta(days=90)
LOCALES = ("en", "cy", "ur")
MENU = ("index.md", "help/index.md", "help/contacts.md", "talk/index.md")
TRANSLATED = ("index.md", "help/index.md")


@dataclass(frozen=True)
class Project:
    """A project on disk; every name is a path below its root, such as docs/en/index.md."""

    root: Path

    def path(self, name: str) -> Path:
        """Where a file is."""
        return self.root / name

    def read(self, name: str) -> str:
        """The text of a file."""
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        """Make a file, or write it anew."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text where it first stands in a file. It has to stand there."""
        text = self.read(name)
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        """Write a text at the end of a file."""
        self.write(name, self.read(name) + text)

    def line(self, name: str, text: str) -> int:
        """The line of a file, from 1, on which a text first stands."""
        before, found, _ = self.read(name).partition(text)
        assert found, f"{text!r} is not in {name}"
        return before.count("\n") + 1

    def library(self) -> Library:
        """All content, read."""
        return read_library(self.root)

    def page(self, name: str) -> Page:
        """One page, read. It has to be a good one."""
        _, locale, below = name.split("/", 2)
        page, findings = read_page(self.path(name), locale, below)
        assert page, findings
        return page

    def check(self) -> list[Finding]:
        """What all checks of content find."""
        return check_content(self.root, TODAY)[1]

    def said(self, findings: list[Finding]) -> list[tuple[str, int, str]]:
        """File, line and words of what is wrong."""
        return [
            (finding.file.relative_to(self.root).as_posix(), finding.line, finding.what)
            for finding in findings
        ]

    def run(
        self, *arguments: str, timeout: float = 120, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run `python -m scripts` in this project, as the Makefile does."""
        return subprocess.run(
            [sys.executable, "-m", "scripts", *arguments],
            cwd=self.root,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
        )


def make_project(root: Path) -> Project:
    """A small complete project in the empty or missing folder `root`."""
    project = Project(root)
    skip = shutil.ignore_patterns("__pycache__")
    for folder in ("scripts", "overrides", "docs/assets"):
        shutil.copytree(REPOSITORY / folder, root / folder, ignore=skip)
    project.write("mkdocs.yml", _settings((REPOSITORY / "mkdocs.yml").read_text("utf-8")))
    for name, text in DATA.items():
        project.write(f"docs/_data/{name}", text)
    # Its pictures are the repository's, as its words are.
    shutil.copy(REPOSITORY / "docs/_data/pictures.yml", root / "docs/_data/pictures.yml")
    words = _words((REPOSITORY / "docs/en/_strings.yml").read_text("utf-8"))
    for locale in LOCALES:
        own = words if locale == "en" else _strings_in_other_words(words, locale)
        project.write(f"docs/{locale}/_strings.yml", own)
    for name, text in PAGES.items():
        project.write(f"docs/en/{name}", text)
    for locale in LOCALES[1:]:
        for name in TRANSLATED:
            _translate(project, name, locale)
    return project


def copy_project(project: Project, root: Path) -> Project:
    """The same project once more, in the missing folder `root`."""
    shutil.copytree(project.root, root, symlinks=True)
    return Project(root)


def front_matter(title: str, sources: str = "", /, **changed: str) -> str:
    """The front matter of an English page, keys changed or added as asked for."""
    keys = {
        "title": f'"{title}"',
        "description": f"'{title}: what the page is for.'",
        "audience": "[parents, teachers]",
        "ages": "[7-11, 11-14]",
        "topics": "[getting-help, talking]",
        "platforms": "[]",
        "keywords": "[help, worried]",
        "reviewed": READ.isoformat(),
        "review_by": CHECK_BY.isoformat(),
        "sources": f"[{sources}]",
        "critical": "false",
        "exit": "true",
    }
    return "".join(["---\n", *(f"{k}: {v}\n" for k, v in (keys | changed).items()), "---\n"])


def _translate(project: Project, name: str, locale: str) -> None:
    """A draft translation in made-up words, which are in the letters of the language."""
    english = project.page(f"docs/en/{name}")
    keys = {
        "title": f'"{in_other_words(english.front.title, locale)}"',
        "description": in_other_words("What this page is for.", locale),
        "keywords": "[help, worried]",
        "source_hash": f'"{english.source_hash}"',
        "status": "draft",
        "translator": "A machine",
        "translated": READ.isoformat(),
    }
    head = "".join(f"{key}: {value}\n" for key, value in keys.items())
    body = in_other_words(english.body, locale)
    project.write(f"docs/{locale}/{name}", f"---\n{head}---\n{body}")


def in_other_words(text: str, locale: str) -> str:
    """The text with every word made strange, and with its shortcodes, ids and links as they are."""
    kept = re.compile(
        r"(\{\{.*?\}\}|\{ #.*?\}|\{\w+\}|\]\(.*?\)|^ *(?:!!!|\?\?\?\+?) [\w-]+)", re.MULTILINE
    )
    letters = str.maketrans(LETTERS[locale])
    pieces = kept.split(text)
    return "".join(
        piece if place % 2 else piece.translate(letters) for place, piece in enumerate(pieces)
    )


def _strings_in_other_words(words: str, locale: str) -> str:
    """The English strings in made-up words; keys, patterns of time and the address stay."""
    kept = re.compile(r"^(.*(?:https:|clock).*$| *[\w\"-]+:(?: >-)?)", re.MULTILINE)
    pieces = kept.split(re.sub(r"^ *#.*\n", "", words, flags=re.MULTILINE))
    return "".join(
        piece if place % 2 else in_other_words(piece, locale) for place, piece in enumerate(pieces)
    )


# Letters of the small project's languages for English ones.
LETTERS: dict[str, dict[str, str]] = {
    "en": {},
    "cy": dict(zip("aeiou", "wyoea", strict=True)),
    "ur": dict(zip("abdeghiklmnoprstuwy", "ابدےگہیکلمنوپرستءوی", strict=True)),
}


def _settings(text: str) -> str:
    """The repository's mkdocs.yml with our short menu and our three languages."""
    menu = "nav:\n" + "".join(f"  - {name}\n" for name in MENU)
    text = re.sub(r"^nav:\n(?: .*\n)+", menu, text, flags=re.MULTILINE)
    entry = re.compile(r"^ +- locale: (\w+)\n(?: +[^- \n].*\n)+", re.MULTILINE)
    text = entry.sub(lambda found: found[0] if found[1] in LOCALES else "", text)
    assert {found[1] for found in entry.finditer(text)} == set(LOCALES)
    return re.sub(r"^  preview: .*\n", "", text, flags=re.MULTILINE)


def _words(text: str) -> str:
    """The repository's English strings, with words for our own contacts."""
    own = "contacts:\n" + "".join(
        f"  {identity}:\n    purpose: {purpose}\n" for identity, purpose in PURPOSES.items()
    )
    return re.sub(r"^contacts:\n(?:[ #].*\n|\n)*", own, text, flags=re.MULTILINE)


PURPOSES = {
    "emergency-999": "The police, ambulance or fire service help when someone is in danger.",
    "police-101": "The police take a report when nobody is in danger now.",
    "childline": "A trained counsellor listens to children about anything.",
    "shout": "A trained volunteer answers by text.",
    "parent-line": "Someone listens to parents.",
    "quiet-line": "A charity that nobody has confirmed yet.",
}

_COMMON = f"""\
  nations: [england, wales, scotland, northern-ireland]
  audiences: [anyone]
  read: {READ}
  check_by: {CHECK_BY}
"""

DATA = {
    "contacts.yml": f"""\
# The contacts of the small project.
short_codes:
  "999": Emergency services
  "101": Police
  "111": Health
  "116123": Samaritans
  "18000": Text relay to 999
  "18001": Text relay, before any other number
  "85258": Shout, by text
contacts:
- id: emergency-999
  name: "999 emergency services"
  needs: [danger]
  phone: "999"
  display: "999"
  relay: "18000"
  hours: always
  cost: free
  source_url: https://example.org/999
  confidence: high
  status: live
{_COMMON}\
- id: police-101
  name: Police 101
  needs: [danger, hate-crime]
  phone: "101"
  display: "101"
  relay: "18001 101"
  source_url: https://example.org/101
  confidence: high
  status: live
{_COMMON}\
- id: childline
  name: Childline
  needs: [child]
  phone: "+448001111"
  display: "0800 1111"
  hours: always
  cost: free
  interpreters: true
  languages: [cy]
  url: https://www.childline.org.uk
  source_url: https://example.org/childline
  confidence: high
  status: live
{_COMMON}\
- id: shout
  name: Shout
  needs: [child, parent]
  text: {{number: "85258", keyword: SHOUT}}
  hours: always
  url: https://giveusashout.org/get-help/
  source_url: https://example.org/shout
  confidence: high
  status: live
{_COMMON}\
- id: parent-line
  name: Parent Line
  needs: [parent]
  phone: "+448081570123"
  display: "0808 157 0123"
  relay: "18001 0808 157 0123"
  email: help@parentline.example.net
  hours:
  - {{days: [mon, tue, wed, thu, fri], opens: "10:00", closes: "20:30"}}
  bank_holidays: closed
  anonymous: true
  url: https://parentline.example.net
  source_url: https://example.org/parents
  confidence: high
  status: live
{_COMMON}\
- id: quiet-line
  name: Quiet Line
  needs: [parent]
  url: https://quiet.example.com
  source_url: https://example.org/quiet
  confidence: medium
  status: unconfirmed
{_COMMON}""",
    "sources.yml": f"""\
# The sources of the small project.
- id: ons-language-2022
  title: "Languages spoken"
  publisher: "Statistics"
  url: https://example.org/languages
  published: "2022"
  accessed: {READ}
  confidence: high
- id: school-bullying-2025
  title: "Bullying at school"
  publisher: "Schools"
  url: https://example.org/bullying
  published: "2025-11-06"
  accessed: {READ}
  confidence: medium
""",
    "glossary.yml": """\
# The glossary of the small project.
- id: channel
  official: "A panel of several bodies."
  source: ons-language-2022
  page: help/index.md
  languages:
    en: {term: Channel, plain: "A panel that offers support."}
- id: consent
  languages:
    en: {term: consent, plain: "Saying yes."}
    cy: {term: cydsyniad, plain: "Dweud ie.", forms: [ydsyni], avoid: [caniatâd swyddogol]}
""",
    "changes.yml": f"""\
# The changes of the small project.
- date: {READ}
  what: There is a page on talking.
  pages: [talk/index.md]
- date: {READ - timedelta(days=1)}
  what: The site is there.
""",
    "bank_holidays.yml": f"""\
# The bank holidays of the small project.
source_url: https://example.org/holidays
read: {READ}
dates:
  england-and-wales: [{READ}, {READ + timedelta(days=400)}]
  scotland: [{READ + timedelta(days=400)}]
  northern-ireland: [{READ + timedelta(days=400)}]
""",
    "guide.yml": """\
# The guide of the small project.
danger: danger
seen:
- id: afraid
  plans: {parent: parent-afraid, young-person: parent-targeted}
- id: targeted
  plans: {parent: parent-targeted}
then:
  home:
    england: help/index.md#today
    wales: help/index.md#today
    scotland: help/index.md#today
    northern-ireland: help/index.md#today
plans:
- id: danger
  by_nation: false
  urgent: true
  contacts: [emergency-999]
  then: home
  read: [help/index.md]
- id: parent-afraid
  by_nation: false
  contacts: [childline, quiet-line]
  then: home
  read: [talk/index.md]
- id: parent-targeted
  contacts: [childline, shout]
  then: home
  read: [talk/index.md, help/contacts.md]
""",
    "domains.yml": """\
# The domains of the small project.
example.org: "Sources"
childline.org.uk: "Childline"
giveusashout.org: "Shout"
parentline.example.net: "Parent Line"
quiet.example.com: "Quiet Line"
bbc.co.uk: "BBC, where the exit button leads"
wikipedia.org: "Wikipedia, where it leads in other languages"
""",
}

PAGES = {
    "index.md": front_matter("What to do now")
    + """\
!!! care-now ""
    ## Call 999 now { #now }

    Someone is in danger. [What to say](help/index.md#call-999)

## Know what this site is { #what-this-is }

We are here in these languages:

{{ languages() }}

## What to do next { #next }

Then [talk](talk/index.md).
""",
    "help/index.md": front_matter("Get help now", "ons-language-2022, school-bullying-2025")
    + """\
## Call 999 if { #call-999 }

- someone is hurt
- someone is about to be hurt

{{ contact("emergency-999") }}

## Call someone today { #today }

Call {{ link("childline") }} on {{ phone("childline") }}, or text {{ sms("shout") }}.

{{ contact("quiet-line") }}

## Know how many { #how-many }

Many children speak two languages. {{ cite("ons-language-2022") }} Some are bullied,
schools said in 2025. {{ cite("school-bullying-2025") }} {{ cite("ons-language-2022") }}

| year | children |
| --- | --- |
| 2023/24 | 6,922 |
| 2024/25 | 8,778 |

## What to do next { #next }

See [everyone you can call](contacts.md#children), or go back [home](../index.md).
""",
    "help/contacts.md": front_matter("Everyone you can call")
    + """\
## For children { #children }

{{ contacts(need="child") }}

## For parents in Wales { #parents }

{{ contacts(need="parent", nation="wales") }}

## What to do next { #next }

Go back to [help](index.md).
""",
    "talk/index.md": front_matter("Start the talk", critical="false", exit="false")
    + """\
Choose a quiet moment.

## Say this { #words }

> “I heard what you said. What made you say it?”

??? note "What some children say"
    Some of them say things that upset you.

### If it ends in a fight { #fight }

1. Wait a day.
2. Try again.

## What to do next { #next }

If it goes on, [get help](../help/index.md#today).
""",
}
