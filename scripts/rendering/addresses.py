"""Addresses: how a page links to another one of the site."""

import posixpath

from scripts.content.pages import address_of


def link(start: str, target: str) -> str:
    """The address of `target` as written on the page `start`, both below the site's root.

    `link("ur/help/", "ur/talk/#words")` is `../talk/#words`.
    """
    path, mark, fragment = target.partition("#")
    relative = posixpath.relpath("/" + path, "/" + start)
    return ("./" if relative == "." else relative + "/") + mark + fragment


def address_in(prefix: str, name: str) -> str:
    """The address of a page named as in a link, `help/rights.md#consent`, in a language."""
    page, mark, fragment = name.partition("#")
    return prefix + address_of(page) + mark + fragment
