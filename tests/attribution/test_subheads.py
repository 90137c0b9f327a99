"""A quoted subhead belongs to whoever it quotes in the section below, never to those above."""

from collections.abc import Callable

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

ABOVE = "“The lamps are on,” Ada Lind told Reuters. It was fog.\n\n"


def test_a_subhead_is_credited_as_what_it_quotes_below(read: Read) -> None:
    text = ABOVE + (
        "'Ferry was shaky'\n\nThe port is old. Jonas Feld told AFP: “The ferry was a shaky one.”"
    )
    head, below = read(text)[1:]
    assert (head.speaker, head.chain) == (below.speaker, below.chain)
    assert head.carrier == "afp"


def test_a_subhead_that_quotes_nothing_below_takes_no_carrier_from_above(read: Read) -> None:
    text = ABOVE + "'Ferry was shaky'\n\nJonas Feld told AFP: “It was late.”"
    assert [claim.carrier for claim in read(text)] == ["reuters", None, "afp"]


def test_a_quotation_that_closes_a_paragraph_is_no_subhead(read: Read) -> None:
    text = "Ada Lind told Reuters that it was fog. “The ferry was shaky.”\n\nThe port is old."
    assert [claim.carrier for claim in read(text)] == ["reuters", "reuters"]


def test_a_quotation_with_its_full_stop_is_no_subhead(read: Read) -> None:
    text = ABOVE + "“The ferry was shaky.”\n\nThe port is old."
    assert [claim.carrier for claim in read(text)][:2] == ["reuters", "reuters"]
