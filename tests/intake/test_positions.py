"""From an offset into the body to the line and column in the file."""

from checker.intake.blocks import Block, Piece, cut, join
from checker.intake.positions import file_end, file_offset, in_body, locate, locate_end, place
from checker.records import Hyperlink, Origin, Segment

RAW = "# T\n\nOne **two** three.\r\n\r\nFour.\rFive."
ORIGIN = Origin(RAW, (Segment(0, 5, 4), Segment(4, 11, 3), Segment(7, 16, 7), Segment(16, 27, 5)))


def test_lines_end_at_every_kind_of_line_break() -> None:
    assert place(RAW, 0) == (1, 1)
    assert place(RAW, 5) == (3, 1)
    assert place(RAW, RAW.index("Four")) == (5, 1)
    assert place(RAW, RAW.index("Five")) == (6, 1)


def test_markup_in_between_moves_the_column() -> None:
    assert locate(ORIGIN, 4) == (3, 7)
    assert locate(ORIGIN, 8) == (3, 13)


def test_the_end_of_a_range_stays_behind_its_last_character() -> None:
    assert locate_end(ORIGIN, 4) == (3, 5)
    assert locate_end(ORIGIN, 7) == (3, 10)
    assert locate_end(ORIGIN, 0) == (3, 1)


def test_a_gap_between_paragraphs_is_the_end_of_the_one_before() -> None:
    assert file_offset(ORIGIN, 14) == file_offset(ORIGIN, 15) == 23


def test_without_segments_everything_is_the_start() -> None:
    assert locate(Origin("abc", ()), 2) == (1, 1)


def test_cells_that_stand_side_by_side_are_mapped() -> None:
    body = join([Block((Piece("later", 10),)), Block((Piece("sooner", 0),))])
    assert body.text == "later\n\nsooner"
    assert body.segments == (Segment(0, 10, 5), Segment(7, 0, 6))
    origin = Origin("sooner || later", body.segments)
    assert [in_body(origin, offset) for offset in (0, 5, 6, 10, 14, 15)] == [
        *(True, True, False),
        *(True, True, False),
    ]


def test_a_cut_keeps_places_and_clips_links() -> None:
    block = Block((Piece("ab", 3), Piece("-"), Piece("cd", 9)), (Hyperlink(1, 4, "h"),))
    part = cut(block, 1, 4)
    assert part.text == "b-c"
    assert [piece.at for piece in part.pieces] == [4, None, 9]
    assert part.links == (Hyperlink(0, 3, "h"),)


def test_a_decoded_character_stands_where_its_reference_does() -> None:
    raw = "<p>Foo.</p>\n<p>&ldquo;&#66;ar&rdquo;&hellip;</p>"
    text = "Foo.\n\n“Bar”…"
    origin = Origin(raw, (Segment(0, 3, 4), Segment(8, raw.index("ar&"), 2)))
    for letter, reference in {
        "“": "&ldquo;",
        "B": "&#66;",
        "”": "&rdquo;",
        "…": "&hellip;",
    }.items():
        at = text.index(letter)
        assert file_offset(origin, at) == raw.index(reference)
        assert file_end(origin, at + 1) == raw.index(reference) + len(reference)


def test_a_gap_is_no_reference() -> None:
    origin = Origin("Foo.\n\nBar.", (Segment(0, 0, 4), Segment(6, 6, 4)))
    assert [file_offset(origin, offset) for offset in (4, 5)] == [4, 4]
    assert file_end(origin, 5) == 4
