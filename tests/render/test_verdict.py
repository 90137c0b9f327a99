"""The sentences, case by case: what a reader can recount is what they say."""

from dataclasses import replace

import ferry
import pytest
import report_builder as build

from checker.render.levels import figure, possibly
from checker.render.reading import read
from checker.render.verdict import (
    count_sentences,
    implied_sentence,
    publisher_sentence,
    text_only_sentence,
)

AGENCY = ferry.link("Weather Agency", None, "company")
COURT = ferry.link("Riga District Court", None, "government-body")
DISPUTED = ferry.link("Harbour Radio", "harbour-radio", "broadcaster", "disputed")
UNLISTED = ferry.link("Harbour Gazette", None, "newspaper", "unknown")
NOBODY = ferry.link("unknown", None, "unknown")

GOVERNMENT = ((ferry.STATE_DEPT,), True)
BY_RT = ((ferry.STATE_DEPT, ferry.RT), True)
BY_SPUTNIK = ((ferry.PENTAGON, ferry.SPUTNIK), True)
OUTSIDE = ((AGENCY, ferry.REUTERS), False)
PUBLIC = ((COURT,), None)
BY_DISPUTED = ((AGENCY, DISPUTED), None)
BY_UNNAMED = ((AGENCY, ferry.UNNAMED), None)
BY_UNLISTED = ((AGENCY, UNLISTED), None)
UNSOURCED = ((NOBODY,), None)


def sentences(*claims: tuple) -> str:
    said = tuple(
        ferry.Said(
            "the port", "", "", None if chain == (NOBODY,) else ferry.ELLERY, chain,
            "unknown" if chain == (NOBODY,) else "person", state=state,
        )
        for chain, state in claims
    )  # fmt: skip
    return count_sentences(read(build.report(said)))


NONE, ALONE = "No state media credited.", "No independent source named."


class TestCountSentences:
    @pytest.mark.parametrize(
        ("claims", "expected"),
        [
            ([], "No attributed claim found: nothing to score."),
            ([BY_RT], f"The one attributed claim comes through state media (RT). {ALONE}"),
            (
                [GOVERNMENT],
                f"The one attributed claim comes from a government body. {NONE} {ALONE}",
            ),
            (
                [OUTSIDE],
                f"The one attributed claim does not come from a state-affiliated source. {NONE}",
            ),
            ([UNSOURCED], f"The one attributed claim is unclear: unsourced. {NONE} {ALONE}"),
            (
                [BY_RT] * 2,
                "Both attributed claims come from state-affiliated sources, both through state "
                f"media (RT). {ALONE}",
            ),
            (
                [GOVERNMENT] * 3,
                "All 3 attributed claims come from state-affiliated sources, all from "
                f"government bodies. {NONE} {ALONE}",
            ),
            (
                [GOVERNMENT] * 3 + [BY_RT] * 2 + [BY_SPUTNIK],
                "All 6 attributed claims come from state-affiliated sources: 3 from government "
                f"bodies, 3 through state media (RT 2, Sputnik 1). {ALONE}",
            ),
            (
                [GOVERNMENT, BY_RT],
                "Both attributed claims come from state-affiliated sources: 1 from a government "
                f"body, 1 through state media (RT). {ALONE}",
            ),
            (
                [BY_RT, OUTSIDE, OUTSIDE],
                "1 of 3 attributed claims comes from a state-affiliated source, through state "
                "media (RT). The other 2 do not.",
            ),
            (
                [GOVERNMENT, GOVERNMENT, OUTSIDE],
                "2 of 3 attributed claims come from state-affiliated sources, both from government "
                f"bodies. The other one does not. {NONE}",
            ),
            (
                [GOVERNMENT, UNSOURCED, UNSOURCED, BY_DISPUTED],
                "1 of 4 attributed claims comes from a state-affiliated source, a government "
                f"body. The other 3 are unclear: 2 unsourced, 1 through a disputed outlet. {NONE} "
                f"{ALONE}",
            ),
            (
                [BY_RT, OUTSIDE, BY_UNNAMED],
                "1 of 3 attributed claims comes from a state-affiliated source, through state "
                "media (RT). 1 does not; 1 is unclear: credited to unnamed media.",
            ),
            (
                [OUTSIDE] * 4,
                f"None of the 4 attributed claims comes from a state-affiliated source. {NONE}",
            ),
            (
                [OUTSIDE, OUTSIDE, PUBLIC],
                "None of the 3 attributed claims comes from a source known to be state-affiliated. "
                f"1 is unclear: from a public or state-funded body. {NONE}",
            ),
            (
                [BY_UNLISTED] * 2,
                "None of the 2 attributed claims comes from a source known to be state-affiliated. "
                f"Both are unclear: through an outlet that the registry lacks. {NONE} {ALONE}",
            ),
        ],
    )
    def test_say_what_can_be_recounted(self, claims, expected) -> None:
        assert sentences(*claims) == expected

    def test_leave_optional_claims_out(self) -> None:
        assert "All 12 attributed claims" in count_sentences(read(build.report()))

    def test_name_four_outlets_and_count_the_rest(self) -> None:
        many = [
            ((ferry.link(f"Agency {n}", f"a{n}", "news-agency", "state-aligned"),), True)
            for n in range(6)
        ]
        assert "(Agency 0 1, Agency 1 1, Agency 2 1, Agency 3 1, 2 more)" in sentences(*many)


class TestImpliedSentence:
    def test_names_the_claims_and_the_ones_they_would_follow(self) -> None:
        report = build.report()
        assert implied_sentence(report, read(report)) == (
            "If #4–7 came like #3, and #8 like #9: 7 of 12 (58 %). The text does not say so."
        )

    def test_is_silent_where_nothing_is_implied(self) -> None:
        report = build.report(tuple(replace(one, implied=None) for one in ferry.SAMPLE))
        assert implied_sentence(report, read(report)) is None

    def test_is_silent_on_carriers_that_are_no_state_media(self) -> None:
        said = (
            ferry.Said("the port", "", "", ferry.ELLERY, (AGENCY, ferry.REUTERS), state=False),
            ferry.Said("the crossing", "", "", ferry.ELLERY, (AGENCY,), implied="reuters"),
        )
        report = build.report(said)
        assert implied_sentence(report, read(report)) is None

    def test_lends_a_carrier_from_the_same_speaker_or_body_only(self) -> None:
        said = (
            ferry.Said("the port", "", "", ferry.WEXFORD, BY_SPUTNIK[0]),
            ferry.Said("the crossing", "", "", ferry.ELLERY, (ferry.STATE_DEPT, ferry.SPUTNIK)),
            ferry.Said("the cranes", "", "", ferry.WEXFORD, (ferry.PENTAGON,), implied="sputnik"),
        )
        report = build.report(said)
        sentence = implied_sentence(report, read(report)) or ""
        assert sentence.startswith("If #3 came like #1: 3 of 3 (100 %).")


class TestScoreWords:
    @pytest.mark.parametrize(
        ("score", "level", "words"),
        [
            (16.7, "low", "17"), (19.7, "low", "19.7"), (49.96, "moderate", "49.9"),
            (0.02, "low", "0.1"), (0.0, "none", "0"), (99.7, "high", "100"), (50.0, "high", "50"),
        ],
    )  # fmt: skip
    def test_a_figure_never_belies_its_level(self, score, level, words) -> None:
        assert figure(score, level) == words

    @pytest.mark.parametrize(
        ("spread", "words"),
        [
            ((8.0, 29.0), "possibly moderate"),
            ((8.0, 19.0), ""),
            ((0.0, 60.0), "possibly none or high"),
        ],
    )
    def test_an_open_level_says_what_else_it_may_be(self, spread, words) -> None:
        assert possibly(build.score(1, 6, spread)) == words


class TestPublisherSentence:
    def test_names_the_publisher_and_who_lists_it(self) -> None:
        ruled = build.published_by_tass(build.report())
        assert publisher_sentence(ruled, "State Media Monitor") == (
            "This text is published by TASS, which State Media Monitor lists as state-controlled: "
            "both scores are 100 for that alone."
        )
        assert "listed as state-controlled" in (publisher_sentence(ruled, None) or "")

    def test_stands_beside_the_result_of_the_text(self) -> None:
        ruled = build.published_by_tass(build.report())
        assert text_only_sentence(ruled) == (
            "By its words alone: state sources 100 (high), state media 17 (low)."
        )

    def test_is_silent_where_the_text_decides(self) -> None:
        assert publisher_sentence(build.report(), "State Media Monitor") is None
        assert text_only_sentence(build.report()) is None
