"""The grammar of shortcodes: `{{ name("text", key="text") }}` and nothing else.

Jinja's parser reads them, so that a page is read here as it is evaluated later in
rendering/shortcodes.py; what is more than a call of one of our functions with plain text is
refused, so no attribute, filter, loop or expression ever reaches the sandbox.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from scripts.finding import Finding, quoted

# Name -> what may be given: positional arguments, then keyword arguments.
SIGNATURES: dict[str, tuple[int, frozenset[str]]] = {
    "contact": (1, frozenset()),
    "contacts": (0, frozenset({"need", "nation"})),
    "contact_rows": (0, frozenset({"need"})),
    "phone": (1, frozenset()),
    "sms": (1, frozenset()),
    "link": (1, frozenset()),
    "cite": (1, frozenset()),
    "languages": (0, frozenset()),
    "guide": (0, frozenset()),
    "find": (0, frozenset()),
    "a_z": (0, frozenset()),
    "glossary": (0, frozenset()),
    "sources": (0, frozenset()),
    "changes": (0, frozenset()),
    "picture": (1, frozenset()),
    "keep": (0, frozenset()),
}
IN_A_SENTENCE = frozenset({"phone", "sms", "link", "cite"})
BLOCKS = frozenset(SIGNATURES) - IN_A_SENTENCE
MEND = (
    'write one of {{ contact("childline") }}, {{ contacts(need="child", nation="wales") }}, '
    '{{ phone("childline") }}, {{ sms("shout") }}, {{ link("ceop") }}, {{ cite("id") }}'
)


@dataclass(frozen=True)
class Shortcode:
    """One call in a page; `line` counts from 1 in the file."""

    name: str
    args: tuple[str, ...]
    kwargs: dict[str, str]
    line: int

    @property
    def names_contact(self) -> bool:
        """Whether its argument is the id of a contact."""
        return self.name in {"contact", "phone", "sms", "link"}


def environment() -> ImmutableSandboxedEnvironment:
    """Jinja's sandbox, emptied: no function, filter or test of its own.

    The comment mark is moved away, because `{#id}` is how Markdown gives a heading its id.
    """
    env = ImmutableSandboxedEnvironment(
        comment_start_string="{\uf8ff#", comment_end_string="#\uf8ff}", keep_trailing_newline=True
    )
    env.globals.clear()
    env.filters.clear()
    env.tests.clear()
    return env


def read_shortcodes(
    path: Path, body: str, first_line: int
) -> tuple[list[Shortcode], list[Finding]]:
    """The shortcodes of a page body that starts at `first_line`, and what is wrong with them."""
    lines = body.split("\n")
    findings = [
        Finding(
            path,
            first_line + index,
            "a shortcode is not closed, or is spread over two lines",
            "write {{ and }} on the same line",
        )
        for index, line in enumerate(lines)
        if line.count("{{") != line.count("}}")
    ]
    # Jinja takes these words away before its parser sees them.
    findings += [
        Finding(path, first_line + index, "only a call with text in quotes is allowed", MEND)
        for index, line in enumerate(lines)
        if re.search(r"\{%-?\s*(end)?raw", line)
    ]
    if findings:
        return [], findings
    try:
        tree = environment().parse(body)
    except TemplateSyntaxError as error:
        return [], [
            Finding(
                path,
                first_line + error.lineno - 1,
                f"a shortcode cannot be read: {error.message}",
                MEND,
            )
        ]
    except (RecursionError, ValueError, OverflowError):
        longest = max(range(len(lines)), key=lambda index: len(lines[index]))
        what = "a shortcode is far too long"
        return [], [Finding(path, first_line + longest, what, MEND)]
    found: list[Shortcode] = []
    for node in tree.body:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                continue
            line = first_line + part.lineno - 1
            code = _call(part, line)
            if isinstance(code, str):
                findings.append(Finding(path, line, code, MEND))
            else:
                found.append(code)
                findings += _placement(path, lines[part.lineno - 1], code)
    return found, findings


def _call(node: nodes.Node, line: int) -> Shortcode | str:
    """The call in a node, or what is wrong with it."""
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return "this is not a shortcode; only a call with text in quotes is allowed"
    name = node.node.name
    if name not in SIGNATURES:
        return f"the shortcode {quoted(name)} is unknown"
    count, keywords = SIGNATURES[name]
    values = [*node.args, *(pair.value for pair in node.kwargs)]
    if node.dyn_args or node.dyn_kwargs or not all(_is_text(value) for value in values):
        return f"{name} takes only text in quotes"
    if len(node.args) != count or not {pair.key for pair in node.kwargs} <= keywords:
        return f"{name} is given the wrong arguments"
    return Shortcode(
        name,
        tuple(value.value for value in node.args if isinstance(value, nodes.Const)),
        {p.key: p.value.value for p in node.kwargs if isinstance(p.value, nodes.Const)},
        line,
    )


def _is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _placement(path: Path, text: str, code: Shortcode) -> list[Finding]:
    """A card needs a line of its own; nothing of ours belongs into a heading."""
    if code.name in BLOCKS and not re.fullmatch(r"\s*\{\{[^{}]*\}\}\s*", text):
        return [
            Finding(
                path,
                code.line,
                f"{code.name} shares its line with other text",
                "put it on a line of its own with an empty line before and after",
            )
        ]
    if re.match(r"\s*#{1,6}\s", text):
        return [
            Finding(path, code.line, "there is a shortcode in a heading", "move it into the text")
        ]
    return []
