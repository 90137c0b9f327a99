import ferry
import report_builder as build

from checker.render import RENDERERS, Screen


def lines(*outcomes) -> list[str]:
    return list(RENDERERS["concise"](outcomes, Screen()))


class TestConcise:
    def test_a_target_is_one_line(self) -> None:
        assert lines(build.report(), build.failure()) == [
            "ferry.txt: state sources 100 high, state media 17 low (possibly moderate), 12 claims; "
            "RT 1, Sputnik 1\n",
            "empty.txt: the file holds no text (empty)\n",
        ]

    def test_none_is_worded_as_promised(self) -> None:
        assert lines(build.report(ferry.SAMPLE[3:6])) == [
            "ferry.txt: state sources 100 high, no state media credited, 3 claims\n"
        ]

    def test_what_makes_scores_special_is_said(self) -> None:
        assert lines(build.published_by_tass(build.report()))[0].endswith(
            "; published by TASS (state-controlled), by its words 100 and 17\n"
        )
        assert lines(build.report(())) == [
            "ferry.txt: state sources 0 none, no state media credited, no attributed claim; "
            "scores unreliable\n"
        ]
