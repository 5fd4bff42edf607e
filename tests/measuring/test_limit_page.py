"""The limit page says what our page says, and nothing else is in it."""

from scripts.measuring.limit_page import limit_page
from tests.markup import one, parse, parse_file, text_of
from tests.project import Project

PAGE = """<!doctype html><html lang="ur" dir="rtl"><head><title>T</title></head><body>
<header>Menu</header><article class="a" lang="ur" dir="rtl"><h1>Say &amp; do</h1>
<p hidden>Later <b>too</b></p><button>Press</button><svg><text>Drawn</text></svg>
<p class="b" onclick="x()" id="here">Call <a class="c" href="tel:999">999</a><br>now</p>
<script>1</script></article><footer>End</footer></body></html>"""


def test_text_links_and_direction_stay_and_all_else_goes() -> None:
    page = limit_page(PAGE)
    assert '<html lang="ur" dir="rtl">' in page
    assert "<title>Say &amp; do</title>" in page
    body = page.partition("</style>")[2]
    assert body == (
        '\n<h1>Say &amp; do</h1>\n<p id="here">Call <a href="tel:999">999</a><br>now</p>\n</html>\n'
    )


def test_it_says_all_that_our_page_says(small: Project) -> None:
    for name in ("help/", "ur/help/"):
        file = small.path(f"site/{name}index.html")
        article = one(parse_file(file), ".//article")
        for parent in list(article.iter()):
            for child in list(parent):
                if child.tag in ("button", "svg") or child.get("hidden") is not None:
                    child.clear()
        limit = limit_page(file.read_text(encoding="utf-8"))
        assert text_of(one(parse(limit), "body")) == text_of(article)
        assert "class=" not in limit
        assert "<script" not in limit
