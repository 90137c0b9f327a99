import json
import subprocess
import sys
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.records import Credit, Dateline, Hyperlink
from checker.reliance.features import TARGETS
from checker.reliance.interval import interval
from checker.reliance.model import Model, Weights
from checker.reliance.score import assess_reliance, level, reliance_warnings

PLAIN = Model("plain", "en", dict.fromkeys(TARGETS, Weights((("share", 100.0),), 1.5)), "")
LINKS = ("ministry", "state", "independent", "reports", "person")
CHAINS = st.lists(
    st.lists(st.sampled_from(LINKS), min_size=1, max_size=3, unique=True), max_size=10
)


@pytest.fixture(scope="session")
def assess(make_article, make_claim, links, grades):
    """Assess an article whose claims have the named chains."""

    def run(*chains, article=None, **stated):
        claims = tuple(
            make_claim(n, *(links[name] for name in chain), **stated)
            for n, chain in enumerate(chains, 1)
        )
        return assess_reliance(article or make_article(), claims, grades, PLAIN)

    return run


class TestLevels:
    @pytest.mark.parametrize(
        ("score", "word"),
        [
            (0.0, "none"),
            (0.1, "low"),
            (19.99, "low"),
            (20.0, "moderate"),
            (49.99, "moderate"),
            (50.0, "high"),
            (100.0, "high"),
        ],
    )
    def test_thresholds(self, score, word):
        assert level(score) == word

    @given(st.integers(1, 60))
    def test_a_fifth_of_any_number_of_claims_is_moderate(self, n):
        assert level(100.0 * (n / (5 * n))) == "moderate"


class TestScores:
    def test_a_count_a_reader_can_redo(self, assess):
        found = assess(*[["ministry"]] * 10, ["ministry", "state"], ["ministry", "state"])
        assert (found.state_sources.claims, found.state_sources.share) == (12, 1.0)
        assert (found.state_sources.score, found.state_sources.level) == (100.0, "high")
        assert found.state_media.claims == 2
        assert found.state_media.score == pytest.approx(100 / 6)
        assert found.state_media.level == "low"
        assert found.state_media.level_range == ("low", "moderate")
        assert found.state_sources.interval == (pytest.approx(88.9, abs=0.1), 100.0)

    def test_an_official_quoted_by_an_independent_reporter_raises_state_sources_alone(self, assess):
        found = assess(["ministry", "independent"], ["person"], ["person"])
        assert found.state_sources.score > 0.0
        assert found.state_media.score == 0.0

    @given(CHAINS)
    def test_contributions_sum_to_each_score(self, assess, chains):
        found = assess(*chains)
        for target in TARGETS:
            points = sum(term.points for term in found.contributions if term.of == target)
            assert points == pytest.approx(getattr(found, target).score, abs=1e-9)

    @given(CHAINS, st.data())
    def test_one_more_state_carried_claim_never_lowers_a_score(self, assess, chains, data):
        place = data.draw(st.integers(0, len(chains)))
        before, after = assess(*chains), assess(*chains[:place], ["state"], *chains[place:])
        assert after.state_media.score >= before.state_media.score
        assert after.state_sources.score >= before.state_sources.score

    @given(CHAINS)
    def test_state_media_is_part_of_state_sources(self, assess, chains):
        found = assess(*chains)
        assert found.state_media.score <= found.state_sources.score

    @given(CHAINS)
    def test_without_credit_both_are_exactly_zero(self, assess, chains):
        harmless = [[name for name in chain if name == "person"] or ["person"] for chain in chains]
        found = assess(*harmless)
        for score in (found.state_media, found.state_sources):
            assert (score.score, score.level, score.share) == (0.0, "none", 0.0)
            assert isinstance(score.score, float)
        assert found.contributions == ()

    def test_another_country_s_outlet_of_the_same_grade_scores_the_same(
        self, make_article, make_claim, links, grades
    ):
        def scored(outlet):
            claims = (make_claim(1, links["ministry"], outlet), make_claim(2, links["person"]))
            found = assess_reliance(make_article(), claims, grades, PLAIN)
            return replace(found, by_country=())

        other = replace(links["state"], name="Reed TV", outlet="reed-tv", country="XZ")
        assert scored(links["state"]) == scored(other)

    def test_the_report_is_plain_json(self, assess):
        assert json.loads(json.dumps(asdict(assess(["state"]))))["model"] == "plain"


class TestInterval:
    @given(st.integers(1, 200), st.data())
    def test_it_holds_the_score_and_leaves_zero_where_a_claim_is_credited(self, claims, data):
        credited = data.draw(st.integers(1, claims))
        score = 100.0 * credited / claims
        low, high = interval(score, 1.5, claims)
        assert 0.0 < low <= score <= high <= 100.0

    def test_more_claims_make_it_narrower(self):
        wide, narrow = interval(50.0, 1.5, 4), interval(50.0, 1.5, 40)
        assert wide[0] < narrow[0] < narrow[1] < wide[1]

    def test_no_state_medium_named_anywhere_makes_state_media_a_point(self, assess):
        found = assess(["ministry"], ["person"], ["independent"])
        assert found.state_media.interval == (0.0, 0.0)
        assert found.state_media.level_range == ("none", "none")

    @pytest.mark.parametrize(
        "named",
        [
            {"links": (Hyperlink(0, 3, "https://radio.example/1", "tide-state-radio"),)},
            {"credits": (Credit("Photo: Tide State Radio", "tide-state-radio"),)},
            {"dateline": Dateline("PORT", "tide-state-radio", 0, 4)},
        ],
    )
    def test_one_named_outside_the_chains_leaves_doubt(self, assess, make_article, named):
        found = assess(["ministry"], ["person"], ["person"], article=make_article(**named))
        assert found.state_media.score == 0.0
        assert found.state_media.interval[1] > 0.0
        assert found.state_media.level_range[0] == "none"

    def test_it_holds_the_score_of_a_state_medium_that_no_entry_names(
        self, make_article, make_claim, grades
    ):
        claims = (make_claim(1, via_state_media=True), make_claim(2), make_claim(3))
        media = assess_reliance(make_article(), claims, grades, PLAIN).state_media
        assert media.interval[0] < media.score < media.interval[1]

    def test_a_state_medium_of_an_optional_claim_leaves_doubt(self, assess):
        found = assess(["state"], optional=True)
        assert (found.state_media.claims, found.state_media.score) == (0, 0.0)
        assert found.state_media.interval[1] > 0.0


class TestImpliedShare:
    def test_it_adds_what_came_like_a_credited_claim(self, make_article, make_claim, links, grades):
        claims = (
            make_claim(1, links["ministry"], links["state"]),
            make_claim(2, links["ministry"], implied_carrier="tide-state-radio"),
            make_claim(3, links["ministry"]),
            make_claim(4, links["person"]),
        )
        found = assess_reliance(make_article(), claims, grades, PLAIN)
        assert found.state_media.implied_share == 0.5
        assert (found.state_media.score, found.state_media.share) == (25.0, 0.25)
        assert found.state_sources.implied_share is None

    @given(CHAINS)
    def test_it_is_never_below_the_share(self, assess, chains):
        found = assess(*chains, implied_carrier="tide-state-radio")
        assert found.state_media.implied_share >= found.state_media.share

    def test_a_claim_is_counted_once(self, make_article, make_claim, links, grades):
        both = make_claim(1, links["state"], carrier=None, implied_carrier="tide-state-radio")
        found = assess_reliance(make_article(), (both, make_claim(2)), grades, PLAIN)
        assert found.state_media.implied_share == 0.5

    def test_an_implied_carrier_that_no_state_medium_is_adds_nothing(self, assess):
        found = assess(["independent"], ["ministry"], implied_carrier="quay-post")
        assert found.state_media.implied_share == 0.0


class TestAbstention:
    def test_three_claims_in_english_are_enough(self, assess):
        assert not assess(["person"], ["person"], ["state"]).abstained

    def test_optional_claims_do_not_help(self, assess):
        assert assess(["person"], ["person"], ["state"], optional=True).abstained

    @pytest.mark.parametrize("language", ["de", None, "eng\x1b[31m"])
    def test_another_language_is_abstained_on_and_said(
        self, assess, make_article, language, make_claim
    ):
        article = make_article(language=language)
        claims = tuple(make_claim(n) for n in range(3))
        assert assess(*[["person"]] * 3, article=article).abstained
        (warning,) = reliance_warnings(article, claims, PLAIN)
        assert warning.code == "language-without-model"
        assert "\x1b" not in warning.message

    def test_an_english_of_some_country_is_english(self, assess, make_article):
        assert not assess(*[["person"]] * 3, article=make_article(language="en-GB")).abstained

    def test_few_claims_are_said(self, make_article, make_claim):
        (warning,) = reliance_warnings(make_article(), (make_claim(1),), PLAIN)
        assert (warning.code, warning.message[:2]) == ("few-claims", "1 ")

    def test_scores_are_numbers_all_the_same(self, assess):
        found = assess()
        assert found.abstained
        assert (found.state_media.score, found.state_sources.score) == (0.0, 0.0)


class TestPublisherRule:
    def test_a_state_controlled_publisher_decides(self, assess, make_article, state_publisher):
        found = assess(["person"], article=make_article(publisher=state_publisher))
        assert found.publisher_rule
        for score in (found.state_media, found.state_sources):
            assert (score.score, score.level, score.interval) == (100.0, "high", (100.0, 100.0))
            assert (score.level_range, score.claims) == (("high", "high"), 0)
        assert found.text_only.state_media.score == 0.0
        assert [term.points for term in found.contributions] == [100.0, 100.0]
        assert not found.abstained

    def test_a_state_aligned_publisher_does_not(self, assess, make_article, state_publisher):
        aligned = replace(state_publisher, affiliation="state-aligned")
        assert not assess(["person"], article=make_article(publisher=aligned)).publisher_rule

    @pytest.mark.parametrize(
        "owner",
        [
            {"dateline": Dateline("PORT", "plain-wire", 0, 4)},
            {"dateline": Dateline("PORT", "funded-wire", 0, 4)},
            {"credits": (Credit("Source: Plain Wire", "plain-wire"),)},
            {"authors": ("Plain Wire",)},
            {"authors": ("The Plain Wire",)},
        ],
    )
    def test_an_independent_wire_s_whole_text_is_judged_by_its_shares(
        self, assess, make_article, state_publisher, owner
    ):
        article = make_article(publisher=state_publisher, **owner)
        found = assess(["ministry"], ["person"], ["person"], ["person"], article=article)
        assert not found.publisher_rule
        assert (found.state_sources.score, found.state_media.score) == (25.0, 0.0)

    @pytest.mark.parametrize(
        "owner",
        [
            {"dateline": Dateline("PORT", "tide-state-radio", 0, 4)},
            {"dateline": Dateline("PORT", None, 0, 4)},
            {"dateline": Dateline("PORT", "nobody-knows", 0, 4)},
            {"credits": (Credit("Photo: Plain Wire", "plain-wire"),)},
            {"credits": (Credit("© Plain Wire / A. Quill", "plain-wire"),)},
            {"authors": ("Ada Quill",)},
        ],
    )
    def test_a_photo_or_an_unknown_wire_lifts_nothing(
        self, assess, make_article, state_publisher, owner
    ):
        article = make_article(publisher=state_publisher, **owner)
        assert assess(["person"], article=article).publisher_rule


def test_scoring_loads_neither_numpy_nor_what_trains_nor_what_measures_style():
    code = (
        "import sys, checker.reliance.score, checker.reliance.style, checker.reliance.lookup\n"
        "checker.reliance.model.shipped()\n"
        "heavy = {'numpy', 'scipy', 'sklearn', 'textstat', 'nltk', 'pydantic'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
