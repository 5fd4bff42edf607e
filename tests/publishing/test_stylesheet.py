"""A page carries the rules that it can use, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.finding import BadContent
from scripts.publishing.stylesheet import Stylesheet

PAGE = """<html lang="ur" dir="rtl"><body><p class="a b" id="i" data-x="1">
<span lang="en">x</span><details><summary>y</summary></details></p></body></html>"""


@pytest.fixture
def used(tmp_path: Path) -> Callable[[str], str]:
    """What PAGE uses of a stylesheet."""

    def used(css: str) -> str:
        file = tmp_path / "text.css"
        file.write_text(css, encoding="utf-8")
        return Stylesheet([file]).used_by(PAGE)

    return used


KEPT = [
    "p{color:red}",
    ".a{color:red}",
    "p.a.b{color:red}",
    "#i>span{color:red}",
    "[data-x]{color:red}",
    '[data-x="1"]{color:red}',
    "p::before{color:red}",
    "p:hover{color:red}",
    "p:not(.gone){color:red}",
    "p:is(.a,.gone){color:red}",
    ":root{--ink:red}",
    "*,::after{color:red}",
    "p:lang(ur){color:red}",
    '[lang="en"]{color:red}',
    "details[open]{color:red}",
    "[hidden]{display:none}",
    "@page{size:A4}",
    "@media print{p{color:red}}",
    "@media (min-width:40rem){@supports selector(:popover-open){p{color:red}}}",
]
CUT = [
    "h1{color:red}",
    ".gone{color:red}",
    "p.gone{color:red}",
    ".a .gone{color:red}",
    "#gone{color:red}",
    "[data-gone]{color:red}",
    '[data-x="2"]{color:red}',
    "p:lang(bn){color:red}",
    '[lang="bn"]{color:red}',
    "@media print{.gone{color:red}}",
]


@pytest.mark.parametrize("rule", KEPT)
def test_a_rule_that_can_match_is_kept_as_it_is(rule: str, used: Callable[[str], str]) -> None:
    assert used(rule) == rule


@pytest.mark.parametrize("rule", CUT)
def test_a_rule_that_cannot_match_is_left_out(rule: str, used: Callable[[str], str]) -> None:
    assert used(rule) == ""


def test_only_the_selectors_that_can_match_are_kept(used: Callable[[str], str]) -> None:
    assert used("p, .gone, span { color: red; }") == "p,span{color:red}"


def test_the_order_stays(used: Callable[[str], str]) -> None:
    assert used(".a{color:red}\n.gone{x:y}\n.b{color:blue}") == ".a{color:red}.b{color:blue}"


def test_white_space_and_comments_go_but_not_inside_a_text(used: Callable[[str], str]) -> None:
    css = """
    /* why */
    p::before {
      margin: 0   1px;
      content: "a  ;  /* b */  c";
      background: url("data:image/svg+xml,%3Csvg viewBox='0 0 2 2'%3E");
      inline-size: calc(100% - 1rem);
    }
    """
    assert used(css) == (
        'p::before{margin:0 1px;content:"a  ;  /* b */  c";'
        "background:url(\"data:image/svg+xml,%3Csvg viewBox='0 0 2 2'%3E\");"
        "inline-size:calc(100% - 1rem)}"
    )


def test_a_mistake_is_named_with_its_file_and_line(used: Callable[[str], str]) -> None:
    with pytest.raises(BadContent) as bad:
        used("p { color: red }\np color: blue")
    assert (bad.value.finding.file.name, bad.value.finding.line) == ("text.css", 2)
