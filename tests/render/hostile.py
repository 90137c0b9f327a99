"""Outside strings as an attacker would write them, and a report that holds one everywhere."""

from dataclasses import replace

import ferry
import report_builder as build
from hypothesis import strategies as st

from checker import records
from checker.records import Dateline, Publisher, Record, Report

PIECES = (
    "\x1b[2J", "\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;https://example.org\x1b\\", "\x1b]open",
    "\x9b1;31m", "\x90q\x9c", "\x1b", "\r", "\n", "\r\n", "\t", "\x00", "\x08", "\x7f", "\x85",
    "\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\u200d", "\u2028", "\ufeff", "\u00ad",
    "\ud800", "\U000e0041", "\ufe0f", "e" + "\u0301" * 40, "日本語新聞社", "한국", "👩‍👩‍👧‍👦", "🇵🇱",
    "[bold red]x[/]", ":smile:", "TASS", "the", "“", "”", "،سلام", "x" * 150, " ", "\u3000",
)  # fmt: skip
strings = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=8).map("".join)
some = strings.filter(lambda text: bool(text.strip()))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report in which every string that comes from outside is hostile."""
    contents = draw(st.lists(some, min_size=1, max_size=4))
    text = "\n\n".join(contents)
    said = tuple(
        ferry.Said(
            content,
            "",
            draw(st.sampled_from(contents)),
            replace(ferry.ELLERY, name=draw(strings), body=draw(strings)),
            (
                ferry.link(draw(strings)),
                ferry.link(draw(strings), draw(strings), "broadcaster", "state-controlled"),
            ),
            quotation=draw(st.sampled_from(["direct", "mixed", "indirect"])),
            implied=draw(st.none() | strings),
            optional=draw(st.booleans()),
        )
        for content in contents
    )
    one = build.report(said, text=text, title=draw(strings), source=draw(strings))
    return replace(
        one,
        article=replace(
            one.article,
            url=draw(strings),
            published=draw(strings),
            publisher=Publisher("tass", draw(strings), "state-controlled", "input"),
            dateline=Dateline(draw(strings), None, 0, 1),
        ),
        reliance=replace(one.reliance, publisher_rule=draw(st.booleans()), model=draw(strings)),
        records=(Record(draw(strings), "call", (1,)),),
        ignored=(draw(strings),),
        warnings=(records.Warning("odd", draw(strings)),),
        provenance=replace(one.provenance, registry=draw(strings), retrieved=draw(strings)),
    )
