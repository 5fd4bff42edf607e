from pathlib import Path

import pytest

from scripts.content.shortcodes import Shortcode, environment, read_shortcodes

PATH = Path("page.md")
FIRST = 12  # the line of the file on which a body starts

GOOD = {
    '{{ contact("childline") }}': Shortcode("contact", ("childline",), {}, FIRST),
    "{{ contact('childline') }}": Shortcode("contact", ("childline",), {}, FIRST),
    '{{contact("childline")}}': Shortcode("contact", ("childline",), {}, FIRST),
    '{{ phone("childline") }}': Shortcode("phone", ("childline",), {}, FIRST),
    '{{ sms("shout") }}': Shortcode("sms", ("shout",), {}, FIRST),
    '{{ link("ceop") }}': Shortcode("link", ("ceop",), {}, FIRST),
    '{{ cite("ons-2022") }}': Shortcode("cite", ("ons-2022",), {}, FIRST),
    "{{ contacts() }}": Shortcode("contacts", (), {}, FIRST),
    '{{ contacts(need="child") }}': Shortcode("contacts", (), {"need": "child"}, FIRST),
    '{{ contacts(nation="wales", need="child") }}': Shortcode(
        "contacts", (), {"nation": "wales", "need": "child"}, FIRST
    ),
    "{{ languages() }}": Shortcode("languages", (), {}, FIRST),
}

UNREADABLE = "a shortcode cannot be read"
OPEN = "a shortcode is not closed"
NO_CALL = "this is not a shortcode"
TEXT_ONLY = "takes only text in quotes"
ARGUMENTS = "is given the wrong arguments"

BAD = {
    '{{ contact("childline") }': OPEN,
    '{{ contact("childline")': OPEN,
    'contact("childline") }}': OPEN,
    '{{ contact("childline")\n}}': OPEN,
    '{{\ncontact("childline") }}': OPEN,
    '{{ contact("childline" }}': UNREADABLE,
    '{{ contact("childline) }}': UNREADABLE,
    '{{ contact(“childline”) }}': UNREADABLE,
    "{{ }}": UNREADABLE,
    "{{ contact childline }}": UNREADABLE,
    '{{ contact("a"), }}': NO_CALL,
    '{{ kontact("childline") }}': "the shortcode 'kontact' is unknown",
    '{{ Contact("childline") }}': "the shortcode 'Contact' is unknown",
    "{{ range(9) }}": "the shortcode 'range' is unknown",
    "{{ lipsum() }}": "the shortcode 'lipsum' is unknown",
    "{{ dict() }}": "the shortcode 'dict' is unknown",
    "{{ cycler() }}": "the shortcode 'cycler' is unknown",
    "{{ contact() }}": ARGUMENTS,
    '{{ contact("a", "b") }}': ARGUMENTS,
    '{{ contact("a", big="yes") }}': ARGUMENTS,
    '{{ contact(id="a") }}': ARGUMENTS,
    '{{ contacts("child") }}': ARGUMENTS,
    '{{ contacts(town="Leeds") }}': ARGUMENTS,
    '{{ languages("en") }}': ARGUMENTS,
    "{{ contact(childline) }}": TEXT_ONLY,
    "{{ contact(1) }}": TEXT_ONLY,
    "{{ contact(none) }}": TEXT_ONLY,
    '{{ contact(["a"]) }}': TEXT_ONLY,
    '{{ contact("a" ~ "b") }}': TEXT_ONLY,
    '{{ contact("a" + "b") }}': TEXT_ONLY,
    '{{ contact("a" * 1000000000) }}': TEXT_ONLY,
    '{{ contact("a" | upper) }}': TEXT_ONLY,
    '{{ contact(contact("a")) }}': TEXT_ONLY,
    '{{ contact(*["a"]) }}': TEXT_ONLY,
    '{{ contact(**{"id": "a"}) }}': TEXT_ONLY,
    '{{ contacts(need=need) }}': TEXT_ONLY,
    "{{ contact }}": NO_CALL,
    "{{ contact.__class__ }}": NO_CALL,
    "{{ contact.__globals__ }}": NO_CALL,
    "{{ contact.__call__('a') }}": NO_CALL,
    '{{ contact("a").__class__ }}': NO_CALL,
    '{{ contact("a").__class__.__mro__ }}': NO_CALL,
    '{{ contact("a")("b") }}': NO_CALL,
    '{{ contact["__class__"] }}': NO_CALL,
    '{{ contact("a")[0] }}': NO_CALL,
    "{{ ''.__class__ }}": NO_CALL,
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": NO_CALL,
    '{{ "{0.__class__}".format(contact) }}': NO_CALL,
    "{{ self._TemplateReference__context }}": NO_CALL,
    "{{ self.__init__() }}": NO_CALL,
    '{{ contact("a") | upper }}': NO_CALL,
    '{{ contact("a") is defined }}': NO_CALL,
    '{{ contact("a") if 1 else 2 }}': NO_CALL,
    '{{ not contact("a") }}': NO_CALL,
    '{{ contact("a") ~ contact("b") }}': NO_CALL,
    "{{ 9**9**9 }}": NO_CALL,
    '{{ "a"*10**9 }}': NO_CALL,
    '{{ "a" }}': NO_CALL,
    "{{ 1 }}": NO_CALL,
    "{{ x }}": NO_CALL,
    "{% for x in y %}{% endfor %}": NO_CALL,
    "{% for x in y %}": UNREADABLE,
    "{% endfor %}": UNREADABLE,
    "{% if x %}{% endif %}": NO_CALL,
    '{% include "/etc/passwd" %}': NO_CALL,
    '{% import "x" as y %}': NO_CALL,
    '{% from "x" import y %}': NO_CALL,
    '{% extends "x" %}': NO_CALL,
    "{% block x %}{% endblock %}": NO_CALL,
    "{% set x = 1 %}": NO_CALL,
    "{% macro x() %}{% endmacro %}": NO_CALL,
    "{% call x() %}{% endcall %}": NO_CALL,
    "{% filter upper %}a{% endfilter %}": NO_CALL,
    "{% nonsense %}": UNREADABLE,
    "{% raw %}a{% endraw %}": "",
    '{% raw %}{{ contact("a") }}{% endraw %}': "",
    '## Call {{ phone("a") }} { #call }': "there is a shortcode in a heading",
    'Call {{ contact("a") }} now.': "contact shares its line",
    '- {{ contact("a") }}': "contact shares its line",
    '{{ contact("a") }} {{ contact("b") }}': "contact shares its line",
    "In {{ languages() }}": "languages shares its line",
    '| {{ contacts(need="child") }} |': "contacts shares its line",
}  # fmt: skip


@pytest.mark.parametrize(("body", "code"), GOOD.items())
def test_a_shortcode_is_a_call_with_text(body: str, code: Shortcode) -> None:
    assert read_shortcodes(PATH, body + "\n", FIRST) == ([code], [])


@pytest.mark.parametrize(("body", "what"), BAD.items())
def test_what_is_no_shortcode_is_refused_on_its_line(body: str, what: str) -> None:
    _, findings = read_shortcodes(PATH, f"Text.\n\n{body}\n", FIRST)
    assert findings, "nothing is said"
    assert findings[0].line == FIRST + 2
    assert what in findings[0].what
    assert findings[0].mend


@pytest.mark.parametrize(
    "expression",
    [
        "(" * 5_000 + ")" * 5_000,
        "[" * 5_000,
        "-" * 5_000 + "1",
        "a" + ".a" * 5_000,
        "9" * 5_000,
        "not " * 5_000 + "a",
    ],
    ids=["brackets", "lists", "signs", "dots", "digits", "words"],
)
def test_an_expression_without_end_is_refused_on_its_line(expression: str) -> None:
    codes, findings = read_shortcodes(PATH, f"Text.\n\n{{{{ {expression} }}}}\n", FIRST)
    assert codes == []
    assert [finding.line for finding in findings] == [FIRST + 2]


def test_shortcodes_come_in_order_with_their_lines() -> None:
    body = 'Call {{ phone("a") }} or {{ phone("b") }}.\n\n- {{ link("c") }}\n\n{{ contact("d") }}\n'
    codes, findings = read_shortcodes(PATH, body, FIRST)
    assert findings == []
    assert [(code.args[0], code.line) for code in codes] == [
        ("a", FIRST),
        ("b", FIRST),
        ("c", FIRST + 2),
        ("d", FIRST + 4),
    ]


def test_every_bad_shortcode_of_a_page_is_said() -> None:
    body = '{{ kontact("a") }}\n\n{{ contact(1) }}\n\n{{ contact("a") }}\n'
    codes, findings = read_shortcodes(PATH, body, FIRST)
    assert len(codes) == 1
    assert [finding.line for finding in findings] == [FIRST, FIRST + 2]


@pytest.mark.parametrize(
    "body",
    [
        "## Heading { #id }",
        "## Heading {#id}",
        "{ .class }",
        "a { b } c",
        "{#- not a comment -#}",
        "100 % {",
        "# x",
    ],
)
def test_braces_of_markdown_are_no_shortcodes(body: str) -> None:
    assert read_shortcodes(PATH, body + "\n", FIRST) == ([], [])


def test_a_shortcode_may_stand_in_a_card_a_list_and_a_table() -> None:
    body = (
        '!!! care-now ""\n    {{ contact("a") }}\n\n- {{ phone("b") }}\n\n| {{ link("c") }} | x |\n'
    )
    codes, findings = read_shortcodes(PATH, body, FIRST)
    assert findings == []
    assert [code.args[0] for code in codes] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "name", ["range", "dict", "lipsum", "cycler", "joiner", "namespace", "self"]
)
def test_the_sandbox_holds_nothing_of_jinjas_own(name: str) -> None:
    env = environment()
    assert name not in env.globals
    assert not env.filters
    assert not env.tests
