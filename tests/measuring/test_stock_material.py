"""Stock Material shows the same text with the theme as it comes."""

from pathlib import Path

from scripts.measuring.stock_material import build_stock
from tests.markup import card, one, parse_file, text_of
from tests.project import Project


def test_it_is_our_text_in_the_theme_of_others(small: Project, tmp_path: Path) -> None:
    address = "http://127.0.0.1:8000/"
    build_stock(small.root, small.library().settings.file, tmp_path, address)
    for name in ("help/", "ur/help/"):
        ours = parse_file(small.path(f"site/{name}index.html"))
        stock = parse_file(tmp_path / "site" / name / "index.html")
        contacts = [place.get("data-contact", "") for place in ours.findall(".//*[@data-contact]")]
        assert contacts
        for contact in contacts:
            assert text_of(card(stock, contact)) == text_of(card(ours, contact)), contact
        assert one(stock, ".").get("lang") == one(ours, ".").get("lang")
        scripts = [script.get("src", "") for script in stock.iter("script")]
        assert any("assets/javascripts/bundle." in source for source in scripts)
        sheets = [link.get("href", "") for link in stock.iter("link")]
        assert not any("site.css" in sheet for sheet in sheets)
        assert not any("fonts.googleapis" in sheet for sheet in sheets)
