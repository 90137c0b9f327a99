from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.records import Speaker
from checker.reliance.tally import (
    credited,
    is_disputed,
    is_independent,
    is_unsourced,
    mix,
    of_state_bodies,
    share_of,
    single_source_share,
)

LINKS = ("ministry", "state", "independent", "reports", "person")
CHAINS = st.lists(
    st.lists(st.sampled_from(LINKS), min_size=1, max_size=3, unique=True), max_size=10
)


@pytest.fixture(scope="session")
def build(make_claim, links):
    def make(*chains):
        return tuple(
            make_claim(n, *(links[name] for name in chain)) for n, chain in enumerate(chains, 1)
        )

    return make


class TestCredited:
    def test_each_claim_falls_on_one_pile(self, build, make_claim, link):
        claims = (
            *build(["ministry", "state"], ["person", "independent"], ["ministry", "reports"]),
            make_claim(4, link("Fen Gazette", "disputed")),
            *build(["ministry"], ["person"]),
        )
        tally = credited(claims)
        assert (tally.claims, tally.to_an_outlet, tally.to_no_outlet) == (6, 4, 2)
        assert (tally.state_media, tally.independent, tally.unnamed) == (1, 1, 1)

    def test_state_media_anywhere_in_the_chain_is_state_media(self, build):
        assert credited(build(["person", "state", "independent"])).state_media == 1

    @given(CHAINS)
    def test_piles_add_up(self, build, chains):
        tally = credited(build(*chains))
        assert tally.to_an_outlet + tally.to_no_outlet == tally.claims == len(chains)
        named = tally.state_media + tally.independent + tally.unnamed
        assert named <= tally.to_an_outlet

    def test_optional_claims_are_on_none(self, make_claim, links):
        assert credited((make_claim(1, links["state"], optional=True),)).claims == 0


class TestShares:
    def test_governments_count_apart_from_what_state_media_carries(self, build):
        claims = build(["ministry"], ["ministry", "independent"], ["ministry", "state"], ["person"])
        assert share_of(claims, of_state_bodies) == 0.5
        assert share_of(claims, is_independent) == 0.25

    def test_an_undecided_claim_is_not_independent(self, make_claim):
        assert share_of((make_claim(1, state_affiliated=None),), is_independent) == 0.0

    def test_disputed_outlets_are_their_own_share(self, make_claim, link):
        claims = (make_claim(1, link("Fen Gazette", "disputed")), make_claim(2))
        assert share_of(claims, is_disputed) == 0.5

    def test_nobody_s_claims_are_unsourced(self, make_claim):
        claims = (make_claim(1, source_type="unknown", speaker=None), make_claim(2))
        assert share_of(claims, is_unsourced) == 0.5

    def test_the_most_frequent_speaker(self, make_claim):
        names = ("Ada Quill", "ada quill", "Bo Reed", None)
        claims = tuple(
            make_claim(n, speaker=name and Speaker(name, "person", None, ()))
            for n, name in enumerate(names)
        )
        assert single_source_share(claims) == 0.5

    def test_without_claims_every_share_is_zero(self):
        assert share_of((), is_independent) == single_source_share(()) == 0.0


class TestMix:
    def test_outlets_and_bodies_by_how_many_claims_they_stand_in(self, build):
        entries = mix(build(["ministry", "state"], ["ministry"], ["person", "reports"]))
        assert [(e.name, e.outlet, e.claims) for e in entries] == [
            ("Ministry of Tides", "ministry-of-tides", 2),
            ("Tide State Radio", "tide-state-radio", 1),
            ("unnamed reports", None, 1),
        ]
        assert entries[0].share == pytest.approx(2 / 3)

    def test_an_outlet_counts_once_a_claim(self, make_claim, links):
        again = replace(links["state"], name="TSR", via="nominal")
        (entry,) = mix((make_claim(1, links["state"], again),))
        assert (entry.claims, entry.share) == (1, 1.0)

    def test_the_first_name_in_the_text_stands(self, make_claim, links):
        again = replace(links["state"], name="the station", via="nominal")
        (entry,) = mix((make_claim(1, links["state"]), make_claim(2, again)))
        assert (entry.name, entry.claims) == ("Tide State Radio", 2)

    def test_people_are_not_in_it(self, build):
        assert mix(build(["person"])) == ()

    @given(CHAINS)
    def test_no_outlet_has_more_claims_than_there_are(self, build, chains):
        assert all(0 < e.claims <= len(chains) and 0 < e.share <= 1 for e in mix(build(*chains)))
