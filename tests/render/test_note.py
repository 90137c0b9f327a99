from dataclasses import replace

import ferry
import report_builder as build

from checker.render import Screen, note


def written(report) -> str:
    return "".join(note.render([report], Screen(), build.grades))


class TestNote:
    def test_holds_what_the_author_needs_to_answer(self) -> None:
        article = replace(build.article(), url="https://example.org/ferry")
        made = replace(build.report().provenance, retrieved="2026-11-22T10:00:00Z")
        text = written(replace(build.report(), article=article, provenance=made))
        for part in (
            "https://example.org/ferry", "retrieved 2026-11-22T10:00:00Z", article.sha256,
            "“ways to keep the night ferry running” (RT)", "checker 0.1.0", "2026-11-22",
            "attribution-en", "State Media Monitor 2024", "not truth, accuracy or intent",
            "not reviewed by a person", "the text does not say so",
        ):  # fmt: skip
            assert part in text

    def test_counts_come_before_scores(self) -> None:
        text = written(build.report())
        assert text.index("all 12 attributed claims") < text.index("State sources 100 of 100")

    def test_long_quotes_are_cut(self) -> None:
        assert "“Poland is not going to get a pilot boat unless it returns…”" in written(
            build.report()
        )

    def test_quotes_four_claims_and_counts_the_rest(self) -> None:
        said = tuple(replace(one, chain=(ferry.STATE_DEPT, ferry.RT)) for one in ferry.SAMPLE)
        assert "; eight more." in written(build.report(said))

    def test_none_is_worded_as_promised(self) -> None:
        text = written(build.report(ferry.SAMPLE[9:]))
        assert "No state media credited." in text
        assert "Of the claims, three are credited to no outlet." in text

    def test_a_text_without_claims_has_nothing_to_score(self) -> None:
        text = written(build.report(()))
        assert "no attributed claim found: nothing to score." in text
        assert "State media" not in text

    def test_never_speaks_of_what_it_cannot_know(self) -> None:
        for report in (build.report(), build.published_by_tass(build.report())):
            words = written(report).casefold()
            for banned in ("propaganda", "disinformation", "mouthpiece", "pro-"):
                assert banned not in words
