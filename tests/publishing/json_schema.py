"""The part of JSON Schema that our schemas use, so that a document can be held against one."""

import re
from datetime import date
from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
}
SAID = {"title", "description", "default", "$defs"}  # these say, they do not demand


def problems(schema: dict[str, Any], data: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """What in `data` does not fit the schema. Raises KeyError at a keyword that is not known."""
    found: list[str] = []
    for keyword, value in schema.items():
        match keyword:
            case "$ref":
                found += problems(root["$defs"][value.rpartition("/")[2]], data, root, at)
            case "type":
                if not isinstance(data, TYPES[value]):
                    found.append(f"{at}: {data!r} is no {value}")
            case "enum":
                if data not in value:
                    found.append(f"{at}: {data!r} is none of {value}")
            case "const":
                if data != value:
                    found.append(f"{at}: {data!r} is not {value!r}")
            case "anyOf":
                if all(problems(option, data, root, at) for option in value):
                    found.append(f"{at}: {data!r} fits none of {len(value)} schemas")
            case "oneOf":
                fitting = sum(not problems(option, data, root, at) for option in value)
                if fitting != 1:
                    found.append(f"{at}: {data!r} fits {fitting} of {len(value)} schemas")
            case "pattern":
                if isinstance(data, str) and not re.search(value, data):
                    found.append(f"{at}: {data!r} does not match {value}")
            case "format":
                assert value == "date", f"format {value} is not known here"
                if isinstance(data, str):
                    date.fromisoformat(data)
            case "minLength" | "minItems":
                if isinstance(data, str | list) and len(data) < value:
                    found.append(f"{at}: {data!r} is shorter than {value}")
            case "items":
                for index, item in enumerate(data if isinstance(data, list) else []):
                    found += problems(value, item, root, f"{at}[{index}]")
            case "required":
                found += [f"{at}: {name} is missing" for name in value if name not in data]
            case "properties":
                for name in value.keys() & set(data if isinstance(data, dict) else ()):
                    found += problems(value[name], data[name], root, f"{at}.{name}")
            case "additionalProperties":
                assert value is False, "only false is known here"
                extra = set(data) - set(schema.get("properties", ()))
                found += [f"{at}: {name} is too much" for name in sorted(extra)]
            case _ if keyword not in SAID:
                raise KeyError(keyword)
    return found
