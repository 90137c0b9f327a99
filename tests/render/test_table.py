"""The rows of claims: who, where, what, and through whom."""

from dataclasses import replace

import ferry
import pytest
import report_builder as build

from checker.records import Speaker
from checker.render import Screen, full
from checker.render.credited import credited_to
from checker.render.excerpt import Places, excerpt
from checker.render.reading import read
from checker.render.who import Cast


def ways(*said: ferry.Said, text: str = ferry.TEXT) -> list[str]:
    report = build.report(said, text=text)
    claims = read(report).claims
    cast = Cast(report.article, claims)
    return [cast.ways(claim)[0] for claim in claims]


class TestWho:
    def test_is_introduced_once_then_called_as_the_article_does(self) -> None:
        first, again = ferry.SAMPLE[7:9]
        assert ways(first, again) == ["Colin Wexford, Pentagon, briefing", "Wexford"]

    def test_a_pronoun_shows_whom_it_means(self) -> None:
        assert ways(*ferry.SAMPLE[3:5])[1] == "“She” = Ellery"
        assert ways(ferry.SAMPLE[4]) == ["“She” = Marta Ellery"]

    def test_a_family_name_is_not_guessed(self) -> None:
        lin = Speaker("Lin Mei", "person", None, ())
        text = "The gates open at nine, keeper Lin Mei said. They close at six, she said."
        said = [
            ferry.Said("The gates open at nine", "said", "keeper Lin Mei", lin, ()),
            ferry.Said("They close at six", "said", "she", lin, ()),
        ]
        assert ways(*said, text=text) == ["Lin Mei", "“she” = Lin Mei"]

    def test_a_claim_of_nobody_says_so(self) -> None:
        nobody = ferry.link("unknown", None, "unknown")
        doctor = ferry.link("anonymous doctor", None, "anonymous")
        said = replace(ferry.SAMPLE[0], speaker=None)
        assert ways(replace(said, chain=(nobody,)), replace(said, chain=(doctor,))) == [
            "nobody named",
            "anonymous doctor",
        ]

    def test_a_narrow_column_keeps_the_occasion(self) -> None:
        report = build.report(ferry.SAMPLE[7:8])
        claim = report.claims[0]
        assert Cast(report.article, [claim]).ways(claim)[-1] == "Colin Wexford, briefing"


class TestCreditedTo:
    @pytest.mark.parametrize(
        ("chain", "implied", "expected"),
        [
            ((ferry.STATE_DEPT, ferry.RT), None, "RT ◀"),
            ((ferry.STATE_DEPT,), None, "–"),
            ((ferry.STATE_DEPT,), "rt", "–  (RT?)"),
            ((ferry.STATE_DEPT, ferry.UNNAMED), None, "“reports”"),
            ((ferry.STATE_DEPT, ferry.SPUTNIK, ferry.REUTERS), None, "Sputnik ◀ → Reuters"),
            ((ferry.REUTERS,), None, "Reuters"),
        ],
    )
    def test_marks_state_media(self, chain, implied, expected) -> None:
        claim = build.claim(1, replace(ferry.SAMPLE[3], chain=chain, implied=implied))
        assert credited_to(claim, {"rt": "RT"})[0] == expected

    def test_keeps_the_marked_outlet_where_the_chain_is_too_long(self) -> None:
        claim = build.claim(1, replace(ferry.SAMPLE[3], chain=(ferry.SPUTNIK, ferry.REUTERS)))
        assert credited_to(claim, {})[-1] == "Sputnik ◀"

    @pytest.mark.parametrize("width", [40, 60, 80])
    def test_a_long_name_is_cut_before_its_mark(self, width) -> None:
        long = ferry.link("Voice of the Harbour " * 4, "harbour", "broadcaster", "state-controlled")
        said = replace(ferry.SAMPLE[2], chain=(ferry.STATE_DEPT, long))
        text = "".join(full.render([build.report((said,))], Screen(width), build.grades))
        assert "… ◀\n" in text


class TestExcerpt:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (3, "“every berth is on the table”"),
            (5, "new tolls on foot passengers"),
            (8, "“Poland is not going to get a pilot boat unless it returns the cranes”"),
        ],
    )
    def test_prefers_quoted_words(self, number, expected) -> None:
        assert excerpt(build.article(), build.claim(1, ferry.SAMPLE[number])) == expected


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "sign", "place"),
        [
            ("One.\n\nTwo.\n \nX is here.", "¶", 3),
            ("\n\nOne.\n\n\n\nX is here.\n\n", "¶", 2),
            ("One.\nTwo.\nX is here.", "¶", 3),
            ("One. “Two.” X is here.", "s", 3),
            ("X is here", "s", 1),
        ],
    )
    def test_counts_paragraphs_or_else_sentences(self, text, sign, place) -> None:
        places = Places(text)
        said = ferry.Said("X", "", "", None, ())
        assert (places.sign, places.of(build.claim(1, said, text))) == (sign, place)


class TestWideNames:
    @pytest.mark.parametrize("width", [60, 80, 120])
    def test_keep_the_columns_aligned(self, width) -> None:
        from rich.cells import cell_len

        speaker = Speaker("渡辺みなと", "person", "港湾局", ())
        said = tuple(replace(one, speaker=speaker) for one in ferry.SAMPLE)
        lines = "".join(full.render([build.report(said)], Screen(width), build.grades)).split("\n")
        starts = {
            cell_len(line[: line.rindex(mark)])
            for line in lines
            for mark in ("RT ◀", "Sputnik ◀", "– (")
            if mark in line and line[:2].strip().isdigit()
        }
        assert len(starts) == 1
