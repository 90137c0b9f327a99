from dataclasses import replace

import pytest

from checker.records import ChainLink, Claim, Span, Speaker
from checker.training.evaluate_claims import judge
from checker.training.evaluate_gold import GoldArticle, GoldClaim, Relation
from checker.training.evaluate_names import Names
from checker.training.evaluate_phenomena import PHENOMENA, phenomena

NAMES = Names({}, frozenset({"tide radio", "quay wire"}))


def link(name):
    kind = "broadcaster" if NAMES.is_medium(NAMES.key(name)) else "person"
    return ChainLink(name, None, kind, "unknown", None, "name", None)


def found(start=0, end=40, chain=("Ada Quill",), state=False, optional=False):
    media = [name for name in chain if link(name).entity_type == "broadcaster"]
    return Claim(
        id=1,
        kind="statement",
        optional=optional,
        stance="relayed",
        content=(Span(start, end),),
        cue=(),
        source=(),
        quotation="indirect",
        speaker=Speaker(chain[0], "person", None, ()),
        source_type="person",
        chain=tuple(map(link, chain)),
        carrier=media[-1] if media else None,
        implied_carrier=None,
        record=None,
        via_state_media=bool(media),
        state_affiliated=state,
        confidence=1.0,
    )


def gold(start=0, end=40, chain=("Ada Quill",), state: bool | None = False, **changes):
    media = NAMES.media_of(chain)
    claim = GoldClaim(
        relation=Relation(content=((start, end),)),
        optional=False,
        speaker=chain[0],
        body=None,
        chain=chain,
        carrier=media[-1] if media else None,
        source_type="person",
        state_affiliated=state,
        via_state_media=bool(media),
    )
    return replace(claim, **changes)


def judged(ours, theirs, ignore=()):
    return judge(ours, GoldArticle(tuple(theirs), ignore, 0.0, "none"), NAMES)


def sums(result, name):
    return tuple(result.counts.get(name, part) for part in ("right_found", "found", "of"))


class TestMatching:
    @pytest.mark.parametrize(
        ("start", "end", "right"),
        [
            (0, 40, 1),
            (0, 16, 1),
            (0, 15, 1),
            (24, 80, 0),
            (0, 9, 0),
            (17, 57, 1),
            (18, 58, 0),
            (40, 80, 0),
        ],
    )
    def test_contents_have_to_overlap(self, start, end, right):
        assert sums(judged([found(start, end)], [gold()]), "claims") == (right, 1, 1)

    def test_one_claim_answers_for_one(self):
        assert sums(judged([found(), found()], [gold()]), "claims") == (1, 2, 1)

    def test_the_best_overlap_is_taken(self):
        result = judged([found(0, 30), found(0, 40)], [gold()])
        assert result.paired == {0: 1}

    def test_optional_claims_count_neither_way(self):
        optional = gold(optional=True)
        assert sums(judged([found()], [optional]), "claims") == (0, 0, 0)
        assert sums(judged([], [optional]), "claims") == (0, 0, 0)
        assert sums(judged([found(optional=True)], [gold()]), "claims") == (0, 0, 1)

    def test_what_is_no_part_of_the_body_is_passed_over(self):
        assert sums(judged([found()], [], ignore=((0, 36),)), "claims") == (0, 0, 0)
        assert sums(judged([found()], [], ignore=((0, 20),)), "claims") == (0, 1, 0)


class TestVerdicts:
    def verdict(self, ours, theirs, **changes):
        return judged([found(chain=ours)], [gold(chain=theirs, **changes)]).verdicts[0]

    def test_the_same_chain_is_right(self):
        verdict = self.verdict(("Ada Quill", "Tide Radio"), ("Ada Quill", "Tide Radio"))
        assert verdict.chain and verdict.carrier and verdict.nested

    def test_the_body_may_stand_for_the_speaker(self):
        verdict = self.verdict(("Quay Ministry",), ("Ada Quill",), body="Quay Ministry")
        assert (verdict.chain, verdict.chain_lenient, verdict.speaker) == (False, True, True)

    def test_another_carrier_is_wrong(self):
        verdict = self.verdict(("Ada Quill", "Quay Wire"), ("Ada Quill", "Tide Radio"))
        assert not (verdict.carrier or verdict.chain_lenient or verdict.chain_media)

    def test_a_missing_carrier_is_wrong(self):
        verdict = self.verdict(("Ada Quill",), ("Ada Quill", "Tide Radio"))
        assert not (verdict.carrier or verdict.chain_lenient)

    def test_media_links_are_compared_apart(self):
        verdict = self.verdict(("Bo Reed", "Tide Radio"), ("Ada Quill", "Tide Radio"))
        assert verdict.chain_media and not verdict.chain_lenient

    def test_carriers_are_counted_with_and_without_one(self):
        result = judged(
            [found(), found(40, 80, ("Ada Quill", "Tide Radio"))],
            [gold(), gold(40, 80)],
        )
        assert result.counts.get("carrier_where_none", "of") == 2
        assert result.counts.get("carrier_where_none", "right") == 1
        assert result.counts.get("carrier_where_one", "of") == 0


class TestStateEndToEnd:
    def test_a_missed_claim_costs_recall_and_an_extra_one_precision(self):
        result = judged([found(100, 140, state=True)], [gold(state=True)])
        assert sums(result, "state_affiliated") == (0, 1, 1)

    def test_what_a_person_left_undecided_costs_nothing(self):
        result = judged([found(state=True)], [gold(state=None)])
        assert sums(result, "state_affiliated") == (0, 0, 0)

    def test_a_carrier_too_many_costs_precision(self):
        result = judged([found(chain=("Ada Quill", "Tide Radio"))], [gold()])
        assert sums(result, "via_state_media") == (0, 1, 0)


class TestPhenomena:
    def rows(self, *claims, numbers=()):
        result = judged([found()], claims)
        return phenomena([(result, numbers)])

    def test_there_is_a_row_for_each(self):
        rows = self.rows(gold())
        assert [row.number for row in rows] == list(range(1, len(PHENOMENA) + 1))
        assert all(row.empty for row in rows)

    def test_claims_and_articles_are_counted_apart(self):
        rows = self.rows(gold(phenomena=(9,)), gold(100, 140), numbers=(9, 19))
        ninth = rows[8]
        assert (ninth.claims.carrying, ninth.claims.recall, ninth.claims.carrier) == (1, 1.0, 1.0)
        assert (ninth.articles.carrying, ninth.articles.recall) == (1, 0.5)
        assert rows[18].claims.recall is None and not rows[18].empty

    def test_an_optional_claim_is_carried_but_not_asked_for(self):
        share = self.rows(gold(optional=True, phenomena=(9,)))[8].claims
        assert (share.carrying, share.asked, share.recall) == (1, 0, None)
