import ferry
import report_builder as build

from checker.render.headline import headline_sentence
from checker.render.reading import read


def sentence(title: str | None) -> str | None:
    report = build.report(title=title)
    return headline_sentence(report.article, read(report).claims)


class TestHeadline:
    def test_names_the_claims_that_its_half_repeats(self) -> None:
        assert sentence(ferry.TITLE) == (
            "Headline: its second half rests on #8 and #9; "
            "the one outlet credited there is Sputnik."
        )

    def test_says_where_no_outlet_is_credited(self) -> None:
        assert sentence("Finnish cranes start work in April") == (
            "Headline: rests on #12; no outlet is credited there."
        )

    def test_is_silent_without_a_good_overlap(self) -> None:
        assert sentence("A quiet week for the harbours of the north") is None
        assert sentence("Cranes") is None
        assert sentence(None) is None
