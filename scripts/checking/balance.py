"""Balance: the pages on each kind of hate are of one shape and one length; we print the figures."""

from dataclasses import astuple, dataclass, fields

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.finding import Finding

PAGES = (
    "signs/far-right.md",
    "signs/islamist.md",
    "signs/misogyny.md",
    "signs/other-causes.md",
    "signs/violence-without-ideology.md",
)
MOST = 1.25  # times the smallest may the largest be


@dataclass(frozen=True)
class Weight:
    """What readers compare of a page; `signs` are the rows of its tables of signs."""

    words: int
    headings: int
    signs: int
    care_cards: int
    quotations: int


def weight(page: Page) -> Weight:
    """The weight of a page."""
    blocks = page.blocks
    heads = {b.group for b in blocks if b.kind == "cell" and b.text.lower() == "ordinary"}
    rows = {b.group for b in blocks if b.kind == "cell"} - heads
    cards = {
        (b.inside[0], b.line)
        for b in blocks
        if b.kind == "heading" and "care-" in "".join(b.inside)
    }
    return Weight(
        words=sum(len(block.words) for block in blocks),
        headings=sum(block.kind == "heading" for block in blocks),
        signs=len(rows) if heads else 0,
        care_cards=len(cards),
        quotations=sum(block.kind == "quote" for block in blocks),
    )


def weights(library: Library) -> dict[str, Weight]:
    """The weight of each English page of the set that is there, by name."""
    return {
        name: weight(library.pages[SOURCE, name])
        for name in PAGES
        if (SOURCE, name) in library.pages
    }


def check_balance(library: Library) -> list[Finding]:
    """A finding for each measure in which the largest page is more than MOST times the smallest."""
    found = weights(library)
    findings = []
    for index, field in enumerate(fields(Weight)):
        sizes = {name: astuple(own)[index] for name, own in found.items()}
        if not sizes or max(sizes.values()) <= MOST * min(sizes.values()):
            continue
        largest, smallest = max(sizes, key=sizes.__getitem__), min(sizes, key=sizes.__getitem__)
        measure = field.name.replace("_", " ")
        what = (
            f"{largest} has {sizes[largest]} {measure} and {smallest} has {sizes[smallest]}: more "
            f"than {MOST} times as many"
        )
        path = library.pages[SOURCE, largest].path
        findings.append(Finding(path, 0, what, "give each kind of hate the same shape and length"))
    return findings


def balance_table(library: Library) -> str:
    """The weights as lines for a terminal; empty where none of the pages is there."""
    found = weights(library)
    if not found:
        return ""
    names = [field.name.replace("_", " ") for field in fields(Weight)]
    lines = ["Balance of the pages on each kind of hate:"]
    lines.append(f"{'':36}" + "".join(f"{name:>12}" for name in names))
    lines += [
        f"{name:36}" + "".join(f"{value:>12}" for value in astuple(own))
        for name, own in found.items()
    ]
    ratios = [
        max(column) / min(column) if min(column) else float("inf")
        for column in zip(*map(astuple, found.values()), strict=True)
    ]
    lines.append(f"{'largest : smallest':36}" + "".join(f"{ratio:>12.2f}" for ratio in ratios))
    return "\n".join(lines)
