"""Whatever is wrong in the content, `make build` says where and how to mend it, and stops there.

Each row of the tables is one mistake: what it is called, in which file it is, what somebody did to
the file, on which line it has to be pointed out, and words that the message has to hold. The real
command line runs on a real project whose site/ holds a good site already.
"""
# ruff: noqa: E501 (a row of a table stays on one line)

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.project import (
    CHECK_BY,
    READ,
    Project,
    copy_project,
    front_matter,
    in_other_words,
    make_project,
)

INDEX = "docs/en/index.md"
HELP = "docs/en/help/index.md"
TALK = "docs/en/talk/index.md"
MORE = "docs/en/more.md"
URDU = "docs/ur/index.md"
CONTACTS = "docs/_data/contacts.yml"
SOURCES = "docs/_data/sources.yml"
DOMAINS = "docs/_data/domains.yml"
GLOSSARY = "docs/_data/glossary.yml"
CHANGES = "docs/_data/changes.yml"
HOLIDAYS = "docs/_data/bank_holidays.yml"
GUIDE = "docs/_data/guide.yml"
PICTURES = "docs/_data/pictures.yml"
WORDS = "docs/en/_strings.yml"
URDU_WORDS = "docs/ur/_strings.yml"
SETTINGS = "mkdocs.yml"
YAML_FILES = (
    CONTACTS,
    SOURCES,
    DOMAINS,
    GLOSSARY,
    CHANGES,
    HOLIDAYS,
    GUIDE,
    PICTURES,
    WORDS,
    URDU_WORDS,
    SETTINGS,
)

LONGEST_LINE = 600  # characters; the list of topics that a page may have fits in
SECONDS = 60  # more than any content may keep a check of a few pages busy

Spoil = Callable[[Project, str], object]


@dataclass(frozen=True)
class Bad:
    """A mistake in `file`, to be pointed out there or, where given, `at` another file.

    `line` is a text on the line to point at, or its number; 0 is the whole file.
    """

    name: str
    file: str
    spoil: Spoil
    line: int | str = 0
    says: str = ""
    at: str = ""

    def place(self, project: Project) -> str:
        """What the message has to start with: the file and, where it has one, the line."""
        file = self.at or self.file
        if not self.line:
            return f"{file}:"
        line = project.line(file, self.line) if isinstance(self.line, str) else self.line
        return f"{file}:{line}: error: "


@dataclass(frozen=True)
class Outcome:
    """What came of a mistake: what was printed, and the files before and after."""

    case: Bad
    place: str
    done: subprocess.CompletedProcess[str]
    before: dict[str, str]
    after: dict[str, str]

    @property
    def printed(self) -> list[str]:
        return (self.done.stdout + self.done.stderr).split("\n")


def put(content: str | bytes) -> Spoil:
    """The file holds this and nothing else."""
    return lambda project, file: project.write(file, content)


def swap(old: str, new: str) -> Spoil:
    """A text takes the place of another."""
    return lambda project, file: project.change(file, old, new)


def add(text: str) -> Spoil:
    """A text at the end of the file."""
    return lambda project, file: project.add(file, text)


def say(text: str) -> Spoil:
    """A paragraph at the end of a page."""
    return add(f"\n{text}\n")


def key(text: str) -> Spoil:
    """A line at the end of a page's front matter."""
    return swap("\n---\n", f"\n{text}\n---\n")


def field(name: str, value: str) -> Spoil:
    """Another value for a key, where it first stands."""
    return swap(f"\n{name}: ", f"\n{name}: {value} # ")


def remove(project: Project, file: str) -> None:
    project.path(file).unlink()


def link(target: str) -> Spoil:
    """The file or folder becomes a symbolic link."""

    def spoil(project: Project, file: str) -> None:
        project.write("outside/page.md", PAGE)
        project.path(file).unlink(missing_ok=True)
        project.path(file).symlink_to(target)

    return spoil


def copy(other: str) -> Spoil:
    """The file holds what another one holds."""
    return lambda project, file: project.write(file, project.read(other))


def folder(project: Project, file: str) -> None:
    project.path(file).unlink(missing_ok=True)
    project.path(file).mkdir()


def pipe(project: Project, file: str) -> None:
    os.mkfifo(project.path(file))


PAGE = front_matter("One more page") + "Some text.\n"
DATE = "write a real date as 2026-11-23"
CALL = "only a call with text in quotes is allowed"
LARGE = 5_000_000
# Ten names for ten of the line before: a few lines that would fill any memory.
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)

# fmt: off
YAML = [
    *(Bad(f"broken YAML in {file}", file, add('broken: "a" b\n'), "broken:", "the YAML is broken")
      for file in YAML_FILES),
    *(Bad(f"broken YAML on top of {file}", file, key('broken: "a" b'), "broken:", "the YAML is broken")
      for file in (INDEX, TALK, URDU)),
    *(Bad(f"a key twice in {file}", file, add("twice: a\ntwice: b\n"), "twice: b", "given twice")
      for file in (DOMAINS, WORDS, URDU_WORDS, SETTINGS)),
    Bad("a key twice in a contact", CONTACTS, swap("  cost:", "  cost: x\n  cost:"), "  cost: free", "given twice"),
    Bad("a key twice in a source", SOURCES, add("  title: Again\n"), "title: Again", "given twice"),
    Bad("a key twice on top of a page", INDEX, key("exit: false"), "exit: false", "given twice"),
    *(Bad(f"a bomb of aliases in {file}", file, put(BOMB), "a1:", "alias") for file in (CONTACTS, WORDS, SETTINGS)),
    Bad("a bomb of aliases on top of a page", TALK, put(f"---\n{BOMB}---\nText\n"), "a1:", "alias"),
    *(Bad(f"YAML nested without end in {file}", file, put("[" * 4_000), 1, "nested too deeply")
      for file in (CONTACTS, SETTINGS)),
    *(Bad(f"lists nested {n} deep", DOMAINS, put("a: " + "[" * n + "]" * n), 1) for n in (100, 300)),
    *(Bad(f"tags nested {n} deep", DOMAINS, put("a: " + "!a [" * n + "]" * n), 1) for n in (100, 300)),
    *(Bad(f"mappings nested {n} deep", URDU_WORDS, add("q: " + "{q: " * n + "}" * n)) for n in (100, 300)),
    *(Bad(f"a list in place of a mapping in {file}", file, put("- a\n- b\n"), 1)
      for file in (CONTACTS, DOMAINS, WORDS, URDU_WORDS, SETTINGS)),
    *(Bad(f"a mapping in place of a list in {file}", file, put("a: b\n"), 1, "this is not a list of")
      for file in (SOURCES, GLOSSARY, CHANGES, PICTURES)),
    Bad("a list in place of the guide", GUIDE, put("- a\n"), 1, ""),
    Bad("only a word", CONTACTS, put("hello\n"), 1, "short_codes"),
    Bad("only a comment", CONTACTS, put("# nothing yet\n"), 1, "short_codes"),
    Bad("a list on top of a page", TALK, put("---\n- a\n---\nText\n"), 2),
    Bad("a shortcode on top of a page", TALK, field("title", '{{ cite("x") }}'), "title:"),
    Bad("a list as a key", DOMAINS, add("? [a, b]\n: c\n"), "? [a"),
    Bad("a tab before a key", CONTACTS, swap("  cost:", "\tcost:"), "\tcost:", "the YAML is broken"),
    Bad("an invisible character", WORDS, swap("menu: Menu", "menu: Me\anu"), "menu: Me\anu", "character"),
    Bad("a tag that runs code", DOMAINS, add("code.example: !!python/object/apply:os.getcwd []\n"), "code.example"),
    Bad("a tag that claims a date", TALK, key("takeaway: !!timestamp soon"), "takeaway:"),
    Bad("a tag that claims yes or no", TALK, key("takeaway: !!bool maybe"), "takeaway:"),
    Bad("a tag that claims a number", TALK, key("takeaway: !!int many"), "takeaway:"),
    Bad("a number of 10,000 digits in YAML", TALK, key(f"takeaway: {'9' * 10_000}"), "takeaway:"),
    Bad("a key of 2,000 characters", TALK, key("k" * 2_000 + ": x"), "kkk"),
]

FRONT_MATTER = [
    Bad("no front matter", TALK, put("Text only.\n"), 1, "there is no front matter"),
    Bad("front matter without an end", TALK, put("---\ntitle: x\n"), 1, "there is no front matter"),
    Bad("front matter with nothing in it", TALK, put("---\n\n---\nText\n"), 1),
    Bad("no text", TALK, put(front_matter("Empty") + "\n"), front_matter("").count("\n") + 1, "the page has no text"),
    Bad("an unknown key on a page", TALK, key("autor: me"), "autor:", "'autor' is not known"),
    Bad("an unknown key in a translation", URDU, key("exit: true"), "exit:", "'exit' is not known"),
    Bad("no title", TALK, swap("title: ", "# "), "description:", "'title' is missing"),
    Bad("no source_hash", URDU, swap("source_hash: ", "# "), "title:", "'source_hash' is missing"),
    Bad("a title that is a number", TALK, field("title", "2025"), "title:", "in double quotes"),
    Bad("30 February", TALK, field("reviewed", "2026-02-30"), "reviewed:", DATE),
    Bad("30 February in a translation", URDU, field("translated", "2026-02-30"), "translated:", DATE),
    Bad("a date in words", TALK, field("reviewed", "yesterday"), "reviewed:", DATE),
    Bad("review_by before reviewed", TALK, field("review_by", "2020-01-01"), "review_by:", "within 12 months after"),
    Bad("the last of all years", TALK, field("reviewed", "9999-06-01"), "review_by:"),
    Bad("a topic that does not exist", TALK, field("topics", "[weather]"), "topics:", "'weather'"),
    Bad("a source that the page does not cite", TALK, field("sources", "[ons-language-2022]"), "sources:", "cites"),
]

DATA_FILES = [
    Bad("an unknown key in a contact", CONTACTS, swap("  cost:", "  prize:"), "  prize:", "'prize' is not known"),
    Bad("an unknown key in a source", SOURCES, add("  autor: me\n"), "  autor:", "'autor' is not known"),
    Bad("a contact without a name", CONTACTS, swap("  name: Childline\n", ""), "- id: childline", "'name' is missing"),
    Bad("a source without a title", SOURCES, swap("  title: ", "  # "), "- id: ons-language", "'title' is missing"),
    Bad("a contact id twice", CONTACTS, swap("- id: shout", "- id: childline # again"), "# again", "'childline' is used twice"),
    Bad("a source id twice", SOURCES, swap("- id: school", "- id: ons-language-2022 # again"), "# again", "used twice"),
    Bad("a contact id that is a list", CONTACTS, swap("- id: shout", "- id: [a]"), "- id: [a]", "id"),
    Bad("a contact that is a word", CONTACTS, add("- hello\n"), "- hello", "hello"),
    Bad("a source that is a word", SOURCES, add("- hello\n"), "- hello", "hello"),
    Bad("a number that is none", CONTACTS, swap('"+448001111"', '"+44800"'), "+44800", "'+44800' is not a valid UK number"),
    Bad("a landline with a digit missing", CONTACTS, swap('"+448001111"', '"+44161496000"'), "+44161496000", "is a digit missing?"),
    Bad("a number without quotes", CONTACTS, swap('"+448001111"', "+448001111"), "+448001111", "double quotes"),
    Bad("a short code without quotes", CONTACTS, swap('"111":', "111:"), "  111:", "in quotes"),
    Bad("a nation that does not exist", CONTACTS, swap("[england,", "[cornwall,"), "[cornwall,", "'cornwall'"),
    Bad("30 February in a contact", CONTACTS, swap("read: ", "read: 2026-02-30 # "), "2026-02-30", DATE),
    Bad("30 February in a source", SOURCES, swap("accessed: ", "accessed: 2026-02-30 # "), "2026-02-30", DATE),
    Bad("a contact that was due years ago", CONTACTS, swap(f"read: {READ}\n  check_by: {CHECK_BY}", "read: 2020-01-01\n  check_by: 2020-05-01"), "2020-05-01", "python -m scripts confirm emergency-999"),
    Bad("a weekday that does not exist", CONTACTS, swap("[mon, tue", "[mon, tues"), "tues", "'tues'"),
    Bad("an address that runs code", CONTACTS, swap("https://quiet.example.com", "javascript:alert(1)"), "javascript:", "url"),
    Bad("a contact's address that nobody let in", CONTACTS, swap("quiet.example.com", "evil.example.com"), "evil.example.com", "domains.yml"),
    Bad("a source's address that nobody let in", SOURCES, swap("example.org", "evil.example.com"), "evil.example.com", "domains.yml"),
    Bad("an address with half a bracket", SOURCES, swap("https://", "https://["), "https://[", "domains.yml"),
    Bad("an unconfirmed contact with a number", CONTACTS, swap("- id: quiet-line", '- id: quiet-line\n  relay: "18000"'), "status: unconfirmed", "unconfirmed"),
    Bad("a domain without an owner", DOMAINS, add("evil.example.com:\n"), "evil.example.com:", "whose it is"),
    Bad("words that are a number", URDU_WORDS, swap(f"menu: {in_other_words('Menu', 'ur')}", "menu: 7"), "menu: 7", "is not text"),
    Bad("words that would colour a terminal", URDU_WORDS, add('"red\\e[31m": 7\n'), "red\\e", "is not text"),
    Bad("words that English has not", URDU_WORDS, add("surplus: words\n"), "surplus:", "'surplus' is not in English"),
    Bad("an exit that is not encrypted", URDU_WORDS, swap("https://www.bbc", "http://www.bbc"), "http://www.bbc", "no https address"),
    Bad("an exit to a domain that nobody let in", URDU_WORDS, swap("www.bbc.co.uk", "evil.example.com"), "evil.example.com", "domains.yml"),
    Bad("another placeholder", URDU_WORDS, swap("{number}", "{nummer}"), "{nummer}", "placeholders"),
    Bad("a term without English", GLOSSARY, swap("en: {term: Channel", "ur: {term: Channel"), "languages:", "no en: words"),
    Bad("a term twice", GLOSSARY, swap("- id: consent", "- id: channel # again"), "# again", "used twice"),
    Bad("a term with a source that is not there", GLOSSARY, swap("source: ons", "source: nobody"), "source: nobody", "there is no source"),
    Bad("a term with a page that is not there", GLOSSARY, swap("page: help/", "page: hope/"), "page: hope/", "there is no page"),
    Bad("a change without a day", CHANGES, swap("- date: ", "- # "), "what: There is", "'date' is missing"),
    Bad("a change on a page that is not there", CHANGES, swap("[talk/", "[walk/"), "[walk/", "there is no page"),
    Bad("an old change on top", CHANGES, swap(f"- date: {READ}", "- date: 2020-01-01"), f"date: {READ - timedelta(days=1)}", "older"),
    Bad("an answer that leads nowhere", GUIDE, swap("parent: parent-afraid", "parent: nobody"), "parent: nobody", "which is no plan"),
    Bad("a plan without a live contact", GUIDE, swap("[childline, quiet-line]", "[quiet-line]"), "[quiet-line]", "no live contact"),
    Bad("a plan with a contact that is not there", GUIDE, swap("[childline, quiet-line]", "[childline, nobody]"), "[childline, nobody]", "there is no contact"),
    Bad("a guide without words", GUIDE, swap("- id: afraid", "- id: puzzled"), "    answers:", "guide.seen.answers.puzzled", at=WORDS),
    Bad("an unknown key in the guide", GUIDE, swap("  urgent: true", "  hurry: true"), "hurry", "is not known"),
    Bad("words for no contact", WORDS, add("  nobody:\n    purpose: x\n"), "purpose: x", "belongs to no contact"),
    Bad("a contact without words", WORDS, swap("  shout:", "  shouting:"), "contacts:", "'shout' has no purpose"),
]

SHORTCODES = [
    *(Bad(f"the shortcode {text}", INDEX, say(text), text, says) for text, says in (
        ('{{ contact("nobody") }}', "there is no contact 'nobody'"),
        ('{{ phone("quiet-line") }}', "'quiet-line' is unconfirmed"),
        ('{{ cite("nothing-2020") }}', "there is no source 'nothing-2020'"),
        ('{{ contacts(need="thirst") }}', "there is no contact for thirst"),
        ('{{ contact("childline") }', "not closed"),
        ('{{ contact("childline" }}', "cannot be read"),
        ('{{ kontact("childline") }}', "the shortcode 'kontact' is unknown"),
        ("{{ contact.__class__ }}", CALL),
        ('{{ contact("x").__class__.__mro__ }}', CALL),
        ("{{ ''.__class__ }}", CALL),
        ('{{ contact("childline") | upper }}', CALL),
        ("{{ 9**9**9 }}", CALL),
        ('{{ "a"*10**9 }}', CALL),
        ("{% for x in y %}{% endfor %}", CALL),
        ("{% for x in y %}", "cannot be read"),
        ('{% include "/etc/passwd" %}', CALL),
        ("{% raw %}a{% endraw %}", ""),
        ('{% raw %}{{ contact("childline") }}{% endraw %}', ""),
    )),
    Bad("a shortcode of many brackets", INDEX, say("{{ " + "(" * 5_000 + ")" * 5_000 + " }}"), "{{ ((("),
    Bad("a shortcode of many signs", INDEX, say("{{ " + "-" * 5_000 + "1 }}"), "{{ ---"),
    Bad("a shortcode of many digits", INDEX, say("{{ contact(" + "9" * 5_000 + ") }}"), "{{ contact(999"),
    Bad("a shortcode with a long name", INDEX, say("{{ " + "a" * 2_000 + "() }}"), "{{ aaa"),
    Bad("a shortcode with a long id", INDEX, say('{{ contact("' + "a" * 2_000 + '") }}'), '{{ contact("aaa'),
    Bad("our own mark typed by hand", INDEX, say("\ue0000\ue001"), "\ue000"),
    Bad("our own mark without a card", INDEX, say("\ue00099\ue001"), "\ue000"),
]

TEXT = [
    *(Bad(f"the text {text}", INDEX, say(text), text, says) for text, says in (
        ("Call 0800 1111.", 'use {{ phone("childline") }}'),
        ("Write to help@parentline.example.net.", "e-mail"),
        ("See https://www.childline.org.uk.", 'use {{ link("childline") }}'),
        ("[See](https://evil.example.com/)", "domains.yml"),
        ("[See](javascript:alert(1))", ""),
        ("[See](gone.md)", "leads to no page"),
        ("[See](help/index.md#gone)", "leads to no heading"),
        ("[See](../ur/index.md)", "leads out of this language"),
        ("[See](%00.md)", "leads to no page"),
        ("![A picture](gone.png)", "is not to a page"),
        ("<script>alert(1)</script>", "HTML"),
        ("# One more title { #title }", "second h1"),
        ("## No id", "has no id"),
        ("## The same id { #next }", "used twice"),
        ("## An id of the template { #main }", "main"),
        ("It is 56% of them.", "has no source"),
        ("He is a radicalised child.", "at risk or harmed"),
        ("See [here](help/index.md).", "does not say where it goes"),
        ("This one sentence goes on and on and on and on and on and on and on and on and on and on and on and on and on.", "words"),
    )),
    Bad("an id that the English page has not", URDU, swap("{ #now }", "{ #soon }"), "{ #soon }", "English page"),
    Bad("a link to a page with a long name", INDEX, say(f"[See]({'a' * 300}.md)"), "[See](aaa", "leads to no page"),
    Bad("a link of 2,000 characters", INDEX, say(f"[See](gone/{'a/' * 1_000}.md)"), "[See](gone/", "leads to no page"),
    Bad("a heading of 2,000 characters", INDEX, say("## " + "a" * 2_000), "## aaa", "has no id"),
    Bad("HTML of 2,000 characters", INDEX, say(f"<b {'a' * 2_000}>"), "<b aaa", "HTML"),
    Bad("a number of 2,000 digits", INDEX, say("0800" + "1" * 2_000), "080011", "by hand"),
    Bad("an e-mail address of 2,000 characters", INDEX, say("a" * 2_000 + "@a.org"), "aaa", "e-mail"),
    Bad("a page of one word without end", INDEX, say("a" * 400_000), "aaa"),
    Bad("a page of brackets without end", INDEX, say("[" * 400_000), "[[["),
]

FILES = [
    *(Bad(f"{file} empty", file, put(""), 0, "the file is empty") for file in (CONTACTS, WORDS, SETTINGS, INDEX, TALK, URDU)),
    *(Bad(f"{file} missing", file, remove, 0, "the file is missing") for file in YAML_FILES),
    Bad("a page missing", TALK, remove, "talk/index.md", "'talk/index.md', which is not there", at=SETTINGS),
    *(Bad(f"{file} not UTF-8", file, put(b"a: b\n# \xe9t\xe9\n"), 2, "the text is not UTF-8")
      for file in (CONTACTS, URDU_WORDS, SETTINGS, INDEX, TALK, URDU)),
    Bad("a page in UTF-16", TALK, put(PAGE.encode("utf-16")), 1, "the text is not UTF-8"),
    *(Bad(f"a NUL in {file}", file, add("# a\0b\n"), "# a\0b", "NUL") for file in (CONTACTS, WORDS, SETTINGS, INDEX, URDU)),
    *(Bad(f"5 MB of {file}", file, put("# Word.\n" * (LARGE // 8)), 0, "bytes") for file in (CONTACTS, URDU_WORDS, SETTINGS)),
    Bad("5 MB of text", TALK, put(PAGE + "Word.\n" * (LARGE // 6)), 0, "bytes"),
    Bad("5 MB on one line", TALK, put(PAGE + "x" * LARGE), 0, "bytes"),
    *(Bad(f"{file} a folder", file, folder, 0, "folder") for file in (CONTACTS, SETTINGS, TALK, MORE)),
    Bad("a pipe", MORE, pipe),
    Bad("a page that is a link out of docs", MORE, link("../../outside/page.md"), 0, "symbolic link out of docs/"),
    Bad("a page that became a link out of docs", TALK, link("../../../outside/page.md"), 0, "symbolic link out of docs/"),
    Bad("a folder that is a link out of docs", "docs/en/more", link("../../outside"), 0, "symbolic link out of docs/"),
    Bad("contacts that are a link out of docs", CONTACTS, link("../../outside/page.md"), 0, "symbolic link out of docs/"),
    Bad("a picture that is a link out of docs", "docs/assets/x.svg", link("/etc/hostname"), 0, "symbolic link out of docs/"),
    Bad("a link out of docs that leads nowhere", MORE, link("/nowhere/page.md"), 0, "symbolic link out of docs/"),
    Bad("a link to nowhere", MORE, link("gone.md")),
    Bad("a link to itself", MORE, link("more.md")),
    Bad("a link to the folder above", "docs/en/more", link("../en")),
    Bad("a page that is not in the menu", MORE, put(PAGE), 0, "add more.md to nav in mkdocs.yml"),
    Bad("a translation of no page", "docs/ur/more.md", copy(URDU), 0, "there is no English page docs/en/more.md"),
    Bad("a page in a language that we do not have", "docs/xx/index.md", put(PAGE), 0, "nothing reads this file"),
    Bad("a page beside the languages", "docs/more.md", put(PAGE), 0, "nothing reads this file"),
    Bad("a page with another ending", "docs/en/more.markdown", put(PAGE), 0, "nothing reads this file"),
]

MKDOCS = [
    Bad("a menu with a page that is not there", SETTINGS, swap("  - talk/", "  - walk/"), "  - walk/", "'walk/index.md'"),
    Bad("a menu with a long name", SETTINGS, swap("  - talk/", f"  - {'a' * 300}/"), "  - aaa", "not there"),
    Bad("a menu with titles", SETTINGS, swap("  - talk/", "  - Talk: talk/"), "nav:", "plain list"),
    Bad("no menu", SETTINGS, swap("\nnav:", "\nnavigation:"), 0, "nav is not a plain list"),
    Bad("a language that does not exist", SETTINGS, swap("locale: ur", "locale: qq"), "locale: qq", "locale"),
    Bad("a language that is a path", SETTINGS, swap("locale: ur", "locale: ../.."), "locale: ../..", "locale"),
    Bad("a language without files", SETTINGS, swap("locale: ur", "locale: ar"), 0, "missing", at="docs/ar/_strings.yml"),
    Bad("languages that are a number", SETTINGS, swap("      languages:", "      languages: 5\n      more:"), "languages: 5"),
    Bad("plugins that are a number", SETTINGS, swap("\nplugins:", "\nplugins: 5\nmore:"), "plugins: 5"),
    Bad("no English", SETTINGS, swap("locale: en", "locale: de"), 1, "language en"),
    Bad("extra that is a list", SETTINGS, swap("\nextra:", "\nextra: [a]\nmore:"), "extra: [a]"),
    Bad("extra that is a word", SETTINGS, swap("\nextra:", "\nextra: a\nmore:"), "extra: a"),
    Bad("an address that is none", SETTINGS, swap("site_url:", "site_url: soon #"), 0, "URL"),
    Bad("a theme that does not exist", SETTINGS, swap("name: material", "name: marble"), 0, "marble"),
    Bad("a plugin that does not exist", SETTINGS, swap("\nplugins:", "\nplugins:\n  - gone"), 0, "gone"),
]
# fmt: on

BAD = [*YAML, *FRONT_MATTER, *DATA_FILES, *SHORTCODES, *TEXT, *FILES, *MKDOCS]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with a good site."""
    project = make_project(tmp_path_factory.mktemp("good") / "project")
    done = project.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture(scope="module")
def running(
    good: Project, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[dict[Bad, Future[Outcome]]]:
    """The cases that were asked for, worked through side by side to save time."""
    calls = [getattr(item, "callspec", None) for item in request.session.items]
    asked = {id(call.params.get("outcome")) for call in calls if call}
    folder = tmp_path_factory.mktemp("bad")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {
            case: pool.submit(come_to, case, good, folder / str(number))
            for number, case in enumerate(BAD)
            if id(case) in asked
        }


@pytest.fixture(scope="module", params=BAD, ids=lambda case: case.name[:60])
def outcome(running: dict[Bad, Future[Outcome]], request: pytest.FixtureRequest) -> Outcome:
    return running[request.param].result()


def come_to(case: Bad, good: Project, root: Path) -> Outcome:
    """Make the mistake in a copy of a good project, build it, and see what came of it."""
    project = copy_project(good, root)
    case.spoil(project, case.file)
    place = case.place(project)
    before = files(project)
    try:
        done = project.run("build", timeout=SECONDS)
        return Outcome(case, place, done, before, files(project))
    finally:
        shutil.rmtree(root)


def files(project: Project) -> dict[str, str]:
    """Every file but docs/ and what Python keeps for itself, with the hash of what it holds."""
    return {
        path.relative_to(project.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(project.root.rglob("*"))
        if path.is_file()
        and path.relative_to(project.root).parts[0] != "docs"
        and "__pycache__" not in path.parts
    }


def test_bad_content_stops_the_build(outcome: Outcome) -> None:
    assert outcome.done.returncode == 1


def test_bad_content_is_pointed_out_where_it_is_with_a_remedy(outcome: Outcome) -> None:
    found = [line for line in outcome.printed if line.startswith(outcome.place)]
    assert found, f"nothing starts with {outcome.place}"
    assert any(outcome.case.says in line for line in found), found
    for line in found:
        assert re.search(r": (error|warning): \S.* \| to mend: \S", line), line


def test_bad_content_never_ends_in_a_traceback(outcome: Outcome) -> None:
    assert not [line for line in outcome.printed if "Traceback" in line or "  File " in line]


def test_what_is_printed_about_bad_content_can_be_read(outcome: Outcome) -> None:
    assert [line[:100] for line in outcome.printed if len(line) > LONGEST_LINE] == []
    assert [line for line in outcome.printed if not line.isprintable()] == []


def test_bad_content_leaves_the_last_good_site_as_it_was_and_nothing_beside_it(
    outcome: Outcome,
) -> None:
    assert any(name.startswith("site/") for name in outcome.before)
    assert outcome.after == outcome.before


@pytest.mark.parametrize(
    ("mark", "end"),
    [(b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n")],
    ids=["with the line ends of Windows", "with a byte order mark"],
)
def test_content_as_other_editors_save_it_makes_the_same_site(
    good: Project, tmp_path: Path, mark: bytes, end: bytes
) -> None:
    project = copy_project(good, tmp_path / "project")
    before = files(project)
    for path in (project.path(SETTINGS), *project.path("docs").rglob("*")):
        if path.suffix in {".md", ".yml"}:
            path.write_bytes(mark + path.read_bytes().replace(b"\n", end))
    done = project.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert files(project) | {SETTINGS: before[SETTINGS]} == before


@pytest.mark.parametrize(
    "name",
    [os.fsdecode(b"docs/en/caf\xe9.md"), "docs/en/two\nlines.md", "docs/en/\x1b[31mred.md"],
    ids=["in another encoding", "of two lines", "with a colour"],
)
def test_a_page_with_an_odd_name_is_pointed_out_on_one_line(
    good: Project, tmp_path: Path, name: str
) -> None:
    project = copy_project(good, tmp_path / "project")
    project.write(name, PAGE)
    done = project.run("build", timeout=SECONDS)
    said = [line for line in done.stdout.splitlines() if line.startswith("docs/en/")]
    assert done.returncode == 1
    assert done.stderr == ""
    assert any("not in the menu" in line for line in said)
    assert all(": error: " in line and " | to mend: " in line for line in said)
    assert all(line.isprintable() for line in said)


def test_a_terminal_without_urdu_letters_is_told_what_is_wrong_too(
    good: Project, tmp_path: Path
) -> None:
    project = copy_project(good, tmp_path / "project")
    project.add(URDU, "\n## سرخی\n")
    done = project.run("build", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    line = project.line(URDU, "## سرخی")
    assert done.returncode == 1
    assert f"{URDU}:{line}: error: the heading" in done.stdout
    assert done.stderr == ""
