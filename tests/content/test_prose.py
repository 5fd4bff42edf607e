from scripts.content.prose import Block, read_blocks


def blocks(text: str) -> list[Block]:
    return list(read_blocks(text, 10))


def test_a_paragraph_knows_its_line_and_its_sentences() -> None:
    (block,) = blocks("\nOne here. Two here?\nStill two.\n")
    assert (block.kind, block.line) == ("paragraph", 11)
    assert [s.text for s in block.sentences] == ["One here.", "Two here?", "Still two."]


def test_a_citation_belongs_to_the_sentence_before_it() -> None:
    (block,) = blocks('First. {{ cite("a") }} {{ cite("b") }} Second. {{ cite("c") }}\n')
    assert [(s.text, s.cites) for s in block.sentences] == [
        ("First.", ("a", "b")),
        ("Second.", ("c",)),
    ]
    assert block.cites == ("a", "b", "c")


def test_a_point_inside_a_number_ends_no_sentence() -> None:
    (block,) = blocks("It was 5.3 percent of 1,000 at 9.30am. Then it fell.\n")
    assert len(block.sentences) == 2


def test_a_quotation_ends_with_its_sentence() -> None:
    (block,) = blocks("> “Come in.” She came. “Sit down.”\n")
    assert block.kind == "quote"
    assert len(block.sentences) == 3


def test_what_stands_in_a_card_is_found_on_its_line() -> None:
    found = blocks('!!! care-now ""\n    ## Call { #call }\n\n    Say it.\n\nAfter.\n')
    assert [(b.kind, b.line, b.inside) for b in found] == [
        ("heading", 11, ("care-now",)),
        ("paragraph", 13, ("care-now",)),
        ("paragraph", 15, ()),
    ]
    assert (found[0].heading_id, found[0].level, found[0].text) == ("call", 2, "Call")


def test_blocks_inside_blocks_keep_their_lines_and_titles() -> None:
    found = blocks(
        '??? choice "“One”"\n    Why.\n\n    ??? choice "“Two”"\n        Then.\n\n    Back.\n'
    )
    assert [(b.kind, b.line, b.text, len(b.inside)) for b in found] == [
        ("summary", 10, "“One”", 0),
        ("paragraph", 11, "Why.", 1),
        ("summary", 13, "“Two”", 1),
        ("paragraph", 14, "Then.", 2),
        ("paragraph", 16, "Back.", 1),
    ]


def test_the_items_of_a_list_belong_together_and_those_of_another_do_not() -> None:
    found = blocks("- a\n- b\n    - c\n\nText.\n\n1. d\n")
    groups = {b.text: b.group for b in found if b.kind == "item"}
    assert groups["a"] == groups["b"]
    assert len({groups["a"], groups["c"], groups["d"]}) == 3


def test_a_second_paragraph_of_an_item_is_no_item_of_its_own() -> None:
    found = blocks("- a\n\n    more\n\n- b\n")
    assert [b.starts_item for b in found if b.kind == "item"] == [True, False, True]


def test_a_cell_knows_its_row_and_column() -> None:
    found = blocks("| A | B |\n| --- | --- |\n| c | d. E f. |\n")
    assert [(b.text, b.column) for b in found] == [("A", 0), ("B", 1), ("c", 0), ("d. E f.", 1)]
    assert found[2].group == found[3].group != found[0].group


def test_a_link_gives_its_words_and_its_address() -> None:
    (block,) = blocks("See [the signs](../signs/index.md#table) now.\n")
    assert [(link.text, link.target) for link in block.links] == [
        ("the signs", "../signs/index.md#table")
    ]
    assert block.text == "See the signs now."


def test_italics_are_noticed_and_bold_is_not() -> None:
    assert [b.italic for b in blocks("**A** b.\n\n*C* d.\n")] == [False, True]


def test_a_number_shown_by_a_shortcode_counts_as_words() -> None:
    (block,) = blocks('Call {{ phone("childline") }} now.\n')
    assert len(block.words) == 5


def test_a_card_on_its_own_line_is_no_text() -> None:
    assert blocks('{{ contact("childline") }}\n') == []
