"""What a link says about its address on paper."""

import re

import pytest

from scripts.publishing.print_addresses import with_print_addresses

HERE = "ur/help/rights/"


def printed(link: str) -> str | None:
    """The address after a link on the page HERE; None where there is none."""
    page = f"<main><nav></nav><article><p>{link}</p></article></main>"
    found = re.search(r'data-print="([^"]*)"', with_print_addresses(page, HERE))
    return found and found[1]


@pytest.mark.parametrize(
    ("href", "short"),
    [
        ("https://www.gov.uk/report-hate-crime", "gov.uk/report-hate-crime"),
        ("http://example.org/", "example.org"),
        ("https://example.org/a?id=1&amp;b=2#part", "example.org/a?id=1&amp;b=2"),
        (f"https://example.org/a?id={'1' * 80}", "example.org/a"),
        ("../", "/ur/help/"),
        ("../../../signs/#friends", "/signs/"),
        ("../contacts/", "/ur/help/contacts/"),
        ("mailto:a@example.org?subject=x", "a@example.org"),
    ],
)
def test_an_address_is_as_short_as_it_can_be_typed(href: str, short: str) -> None:
    assert printed(f'<a class="x" href="{href}" rel="noreferrer"><b>Read it</b></a>') == short


@pytest.mark.parametrize("href", ["tel:+441234", "sms:999", "#part", ""])
def test_a_call_and_a_place_on_the_page_need_none(href: str) -> None:
    assert printed(f'<a href="{href}">Go there</a>') is None


@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("https://www.relayuk.bt.com/", '<bdi dir="ltr">relayuk.bt.com</bdi>'),
        ("https://example.org/help", "Go to https://www.Example.org/help"),
        ("mailto:a@example.org", "a@example.org"),
    ],
)
def test_words_that_say_the_address_are_enough(href: str, text: str) -> None:
    assert printed(f'<a href="{href}">{text}</a>') is None


def test_words_that_say_only_the_host_are_not_enough() -> None:
    assert printed('<a href="https://gov.uk/act">gov.uk</a>') == "gov.uk/act"


def test_each_of_two_links_has_its_own() -> None:
    before, between, after = "<main><article><p>", '<a href="#x">b</a>', "</p></article></main>"
    html = f'{before}<a href="../">a</a>{between}<a href="c/">c</a>{after}'
    marked = (
        f'{before}<a href="../" data-print="/help/">a</a>{between}'
        f'<a href="c/" data-print="/help/a/c/">c</a>{after}'
    )
    assert with_print_addresses(html, "help/a/") == marked


def test_what_is_not_printed_stays_as_it_is() -> None:
    link = '<a href="a/">a</a>'
    html = f"{link}<main><nav>{link}</nav><article></article></main>{link}"
    assert with_print_addresses(html, "") == html
