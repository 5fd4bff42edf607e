"""YAML that remembers its lines, so that a mistake can be pointed at."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from scripts.content.files import read_text
from scripts.finding import BadContent, Finding, quoted

KeyPath = tuple[str | int, ...]
DEEPEST = 50  # our own files need 5
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class YamlFile:
    """Parsed YAML and, for each key path in it, the line (from 1) on which its value starts."""

    path: Path
    data: Any
    lines: dict[KeyPath, int]

    def line(self, key: KeyPath) -> int:
        """The line of a key path, or of its nearest parent that is in the file."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def finding(self, key: KeyPath, what: str, mend: str) -> Finding:
        """An error at the line of a key path."""
        return Finding(self.path, self.line(key), what, mend)


class _Values:
    """Values in which a date that is none stays text and an unknown tag is only its value.

    The text is refused later with a sentence about dates. Tags occur in mkdocs.yml (!ENV).
    """

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """As in PyYAML, but what a value cannot be is said with the value's line."""
        try:
            return super().construct_object(node, deep=deep)  # type: ignore[misc]
        except (ValueError, TypeError, KeyError, OverflowError, AttributeError):
            raise yaml.constructor.ConstructorError(
                problem="this value cannot be read", problem_mark=node.start_mark
            ) from None


class _Loader(_Values, yaml.SafeLoader):
    """PyYAML's own parser, whose words about a mistake are the better ones."""


class _FastLoader(_Values, yaml.CSafeLoader):
    """libyaml's, which reads 8 languages in a fifth of the time."""


def _date_or_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


def _untagged(loader: yaml.SafeLoader, _suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return None


for _kind in (_Loader, _FastLoader):
    _kind.add_constructor("tag:yaml.org,2002:timestamp", _date_or_text)
    _kind.add_multi_constructor("!", _untagged)


def read_yaml(path: Path) -> YamlFile:
    """A YAML file of docs/. Raises BadContent with the line of the mistake."""
    return parse_yaml(path, read_text(path))


def parse_yaml(path: Path, text: str, first_line: int = 1) -> YamlFile:
    """YAML text that starts at `first_line` of `path`.

    Raises BadContent on broken syntax, a key given twice, or an alias (which can grow a small
    file without bound and which nobody expects who edits in a browser).
    """
    try:
        return _parsed(path, text, first_line, _FastLoader)
    except (BadContent, yaml.YAMLError, ValueError):
        return _parsed(path, text, first_line, _Loader)


def _parsed(
    path: Path, text: str, first_line: int, kind: type[_Loader] | type[_FastLoader]
) -> YamlFile:

    def refuse(line: int, what: str, mend: str) -> BadContent:
        return BadContent(Finding(path, line, what, mend))

    loader = kind("")
    try:
        depth = 0
        for event in yaml.parse(text, kind):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:  # PyYAML would read on for minutes
                line = (event.start_mark.line if event.start_mark else 0) + first_line
                raise refuse(line, "the YAML is nested too deeply", "flatten it")
            if isinstance(event, yaml.AliasEvent):
                line = (event.start_mark.line if event.start_mark else 0) + first_line
                raise refuse(line, f"the alias *{event.anchor} is used", "write the value out")
        node = yaml.compose(text, kind)
        if node is None:
            return YamlFile(path, None, {})
        lines: dict[KeyPath, int] = {}
        _collect_lines(node, (), lines, first_line, path)
        return YamlFile(path, loader.construct_document(node), lines)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        problem = error.problem or "it cannot be read"
        mend = "compare with the lines above; quote the value"
        raise refuse(line, f"the YAML is broken: {problem}", mend) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        what = "the YAML is broken: there is an invisible character"
        raise refuse(line, what, "delete the character") from None
    except RecursionError:
        raise refuse(first_line, "the YAML is nested too deeply", "flatten it") from None
    finally:
        loader.dispose()


def _collect_lines(
    node: yaml.Node, key: KeyPath, lines: dict[KeyPath, int], first_line: int, path: Path
) -> None:
    lines[key] = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for name, value in node.value:
            line = name.start_mark.line + first_line
            if not isinstance(name, yaml.ScalarNode):
                what = "a list or a mapping stands where a key has to be"
                raise BadContent(Finding(path, line, what, "write a plain word and a colon"))
            if name.value in seen:
                raise BadContent(
                    Finding(path, line, f"the key {name.value!r} is given twice", "keep one")
                )
            seen.add(name.value)
            _collect_lines(value, (*key, name.value), lines, first_line, path)
            lines[(*key, name.value)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _collect_lines(value, (*key, index), lines, first_line, path)


def validate(
    model: type[Model],
    file: YamlFile,
    data: Any,
    prefix: KeyPath = (),
    context: dict[str, Any] | None = None,
) -> Model | list[Finding]:
    """The data as a model, or a finding for each field that does not fit."""
    try:
        return model.model_validate(data, context=context)
    except ValidationError as error:
        return [
            file.finding((*prefix, *_place(found, data)), _said(found, data), _mend(found, model))
            for found in error.errors(include_url=False)
        ]


def read_whole(
    path: Path, model: type[Model]
) -> tuple[Model | None, YamlFile | None, list[Finding]]:
    """A file that is one thing as a whole, the file for line numbers, and what is wrong in it."""
    try:
        file = read_yaml(path)
    except BadContent as bad:
        return None, None, [bad.finding]
    read = validate(model, file, file.data)
    return (None, file, read) if isinstance(read, list) else (read, file, [])


def read_list(
    path: Path, model: type[Model], what: str
) -> tuple[list[tuple[int, Model]], YamlFile | None, list[Finding]]:
    """The entries of a YAML list with their places in it, its file, and what is wrong in it.

    `what` says in the plural what the entries are, such as sources.
    """
    try:
        file = read_yaml(path)
    except BadContent as bad:
        return [], None, [bad.finding]
    if not isinstance(file.data, list):
        mend = "start each entry with a dash, as the files beside this one do"
        return [], file, [Finding(path, 1, f"this is not a list of {what}", mend)]
    entries: list[tuple[int, Model]] = []
    findings: list[Finding] = []
    for index, data in enumerate(file.data):
        entry = validate(model, file, data, (index,))
        if isinstance(entry, list):
            findings += entry
        else:
            entries.append((index, entry))
    return entries, file, findings


def read_by_id(
    path: Path, model: type[Model], what: str
) -> tuple[dict[str, Model], YamlFile | None, list[Finding]]:
    """The entries of a YAML list by their `id`, its file, and what is wrong in it."""
    entries, file, findings = read_list(path, model, what)
    by_id: dict[str, Model] = {}
    for index, entry in entries:
        identity: str = getattr(entry, "id")  # noqa: B009 (every model that is read so has an id)
        if file and identity in by_id:
            said = f"the {what} id {identity!r} is used twice"
            findings.append(
                file.finding((index, "id"), said, "give this one its own id, or delete it")
            )
        else:
            by_id[identity] = entry
    return by_id, file, findings


def _place(problem: Any, data: Any) -> KeyPath:
    """The key path of a problem in the data, for its line.

    A rule about the whole entry begins with the key that it is about. A choice between two shapes
    adds its own name to pydantic's path; what is not in the data is left out.
    """
    loc = problem["loc"]
    if problem["type"] == "value_error":
        about = str(problem["ctx"]["error"]).split(" ", 1)[0]
        if isinstance(data, dict) and not loc and about in data:
            loc = (about,)
    place: list[str | int] = []
    for index, part in enumerate(loc):
        inside = isinstance(data, dict) and part in data
        if inside or (isinstance(data, list) and isinstance(part, int) and part < len(data)):
            data = data[part]
        elif not (isinstance(data, dict) and index == len(loc) - 1):
            continue  # the last part may be a key that is missing
        place.append(part)
    return tuple(place)


def _said(problem: Any, data: Any) -> str:
    where = ".".join(str(part) for part in _place(problem, data)) or "the entry"
    match problem["type"]:
        case "extra_forbidden":
            return f"the key {where!r} is not known"
        case "missing":
            return f"the key {where!r} is missing"
        case "value_error":
            return f"{where}: {problem['ctx']['error']}"
    return f"{where}: {quoted(problem.get('input'))}: {problem['msg']}"


def _mend(problem: Any, model: type[BaseModel]) -> str:
    match problem["type"]:
        case "extra_forbidden":
            return f"use one of: {', '.join(sorted(model.model_fields))}"
        case "missing":
            return "add it; the page or entry beside this one shows how"
        case kind if kind.startswith("date"):
            return "write a real date as 2026-11-23"
        case "string_type":
            return "write text; put it in double quotes if it looks like a number"
    return "change the value; README.md, section 'How to change things', says what is allowed"
