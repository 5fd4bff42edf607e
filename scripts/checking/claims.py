"""Claims: a figure, a date, a law or research is followed by its source.

A block of text that states one has to cite a source, in itself or, for lists and tables, in
the paragraph before. What a source of medium confidence says is said as its word.
"""

import re
from collections.abc import Iterator

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.pages import Page
from scripts.content.prose import Block
from scripts.content.sources import Source
from scripts.finding import Finding, quoted

FIGURE = re.compile(
    r"\d ?%|\bper ?cent\b|\b\d+ (?:in|out of) (?:every )?\d+\b|\b\d{1,3}(?:,\d{3})+\b"
    r"|\b(?:half|a third|two thirds|a quarter|three quarters) of (?:all )?(?:children|parents"
    r"|people|pupils|referrals|teachers|boys|girls|cases|arrests)\b",
    re.IGNORECASE,
)
DATE = re.compile(r"\b(?:19|20)\d\d\b")
LAW = re.compile(
    r"\b(?:the law (?:says|asks|requires|makes|protects)|by law|illegal|unlawful|against the law"
    r"|legal duty|legal right|(?<!if it )is an? (?:crime|offence)(?! that)"
    r"|can be an? (?:crime|offence))\b",
    re.IGNORECASE,
)
RESEARCH = re.compile(
    r"\b(?:research|researchers|study|studies|statistics|survey(?:s|ed)?"
    r"|(?:the|weak|strong|good|little|no) evidence|evidence (?:is|shows|says|suggests|for|on))\b",
    re.IGNORECASE,
)
# What we say of our own work needs no source: when we looked, and that we found nothing.
OURSELVES = re.compile(
    r"\b(?:we (?:read|looked|gathered|checked|found|could not|have not|do not|wrote|were)"
    r"|were gathered|talk first|this (?:site|sheet|page|form)|our (?:own|text|words|contacts))\b"
    # Nor is it a claim to say that little is known.
    r"|\bnot every\b|\b(?:evidence|research) (?:here )?is (?:weak|thin|limited)\b",
    re.IGNORECASE,
)
# Words in which a medium source is named as one who says it.
SAID = re.compile(
    r"\b(?:said|says|say|told|tells|according to|reported|reports|wrote|writes|lists|listed|advises"
    r"|advised|advice|describes|described|found|estimated|asks|gives|gave|puts|counted)\b",
    re.IGNORECASE,
)


def check_claims(library: Library) -> list[Finding]:
    """Findings about statements of fact on the English pages that rest on nothing."""
    return [
        finding
        for page in library.pages.values()
        if page.locale == SOURCE
        for finding in (*_uncited(page), *_medium(page, library.sources))
    ]


def _uncited(page: Page) -> Iterator[Finding]:
    rows: dict[int, tuple[str, ...]] = {}
    for block in page.blocks:
        if block.kind == "cell":
            rows[block.group] = rows.get(block.group, ()) + block.cites
    lead: tuple[str, ...] = ()
    for block in page.blocks:
        if block.kind == "paragraph":
            lead = block.cites
        elif block.kind == "heading":
            lead = ()
        cites = block.cites or (lead if block.kind in ("item", "cell") else ())
        cites = cites or (rows[block.group] if block.kind == "cell" else ())
        if block.kind in ("heading", "quote", "summary") or cites:
            continue
        if stated := _stated(block):
            what = f"{stated[0]} has no source: {quoted(stated[1])}"
            mend = 'end the sentence with {{ cite("id") }}, or say it without'
            yield Finding(page.path, block.line, what, mend)


def _stated(block: Block) -> tuple[str, str] | None:
    """The first claim of a block: what kind it is, and its sentence."""
    inner = any(not link.target.startswith("http") for link in block.links)
    for sentence in block.sentences:
        if OURSELVES.search(sentence.text):
            continue
        if FIGURE.search(sentence.text):
            return "a figure", sentence.text
        if DATE.search(sentence.text):
            return "a date", sentence.text
        # A sentence may point to the page that states the law or the research with its source.
        if not inner and LAW.search(sentence.text):
            return "a statement about the law", sentence.text
        if not inner and RESEARCH.search(sentence.text):
            return "a statement about research", sentence.text
    return None


def _medium(page: Page, sources: dict[str, Source]) -> Iterator[Finding]:
    for block in page.blocks:
        for sentence in block.sentences:
            for identity in sentence.cites:
                source = sources.get(identity)
                if source and source.confidence == "medium" and not _named(block, source):
                    what = f"{identity} is of medium confidence, and the sentence states it as fact"
                    mend = f"say whose word it is: {quoted(source.publisher)} said ..."
                    yield Finding(page.path, block.line, what, mend)


def _named(block: Block, source: Source) -> bool:
    """Whether the text around a citation says whose word it is."""
    names = [
        word for word in re.findall(r"\w+", source.publisher) if len(word) > 3 or word.isupper()
    ]
    return bool(SAID.search(block.text)) or any(
        re.search(rf"\b{re.escape(name)}\b", block.text) for name in names
    )
