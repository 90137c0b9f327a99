from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.records import (
    Article,
    ChainLink,
    Claim,
    Credit,
    Dateline,
    Hyperlink,
    Mention,
    Span,
    Speaker,
)
from checker.reliance.features import TARGETS
from checker.training.evidence import EVIDENCE, Reading, evidence

TEXT = "The state broadcaster Tide Radio said ferries ran. Tide Radio and Quay Post agreed."
STATE = ChainLink(
    "Tide Radio", "tide", "broadcaster", "state-controlled", "XA", "name", Span(22, 32)
)
SISTER = replace(STATE, name="Tide Two", outlet="tide-two", span=None)
POST = ChainLink("Quay Post", "post", "newspaper", "independent", "XB", "name", None)
WIRE = ChainLink("Plain Wire", "wire", "news-agency", "independent", "XB", "name", None)
PERSON = ChainLink("Ada Quill", None, "person", "unknown", None, "name", None)
GRADES = {"tide": "state-controlled", "tide-two": "state-controlled", "post": "independent"}
OWNERS = {"tide-two": "tide"}


def claim(*chain, source_type="person", implied=None):
    state = any(link.affiliation == "state-controlled" for link in chain)
    speaker = Speaker(chain[0].name, source_type, None, ())
    return Claim(
        *(1, "statement", False, "relayed", (), (), (), "indirect"),
        *(speaker, source_type, chain, None, implied, None, state, state, 1.0),
    )


def read(*claims, **of_article):
    fields = {"title": None, "dateline": None, "links": (), "credits": ()} | of_article
    article = Article(
        id=None,
        url=None,
        canonical_url=None,
        authors=(),
        published=None,
        language="en",
        words=13,
        sha256="",
        text=TEXT,
        publisher=None,
        **fields,
    )
    mentions = (Mention(22, 32, "tide"), Mention(51, 61, "tide"), Mention(66, 75, "post"))
    numbered = tuple(replace(each, id=n) for n, each in enumerate(claims, 1))
    return Reading(
        article,
        numbered,
        lambda outlet: GRADES.get(outlet, "unknown"),
        lambda outlet: OWNERS.get(outlet, outlet),
        mentions,
    )


def value(name, reading, target="state_media"):
    return dict(zip(EVIDENCE, evidence(reading, target), strict=True))[name]


CHAINS = st.sampled_from([(STATE,), (PERSON, STATE), (PERSON,), (POST,), (WIRE, SISTER), (SISTER,)])
CLAIMS = st.lists(st.builds(lambda chain: claim(*chain), CHAINS), max_size=8)


@pytest.mark.parametrize("target", TARGETS)
class TestAll:
    def test_nothing_credited_is_exactly_zero(self, target):
        link = Hyperlink(0, 3, "https://tide.example", "tide")
        reading = read(claim(PERSON), claim(POST), title="Tide Radio", links=(link,))
        assert evidence(reading, target) == (0.0,) * len(EVIDENCE)

    @given(CLAIMS)
    def test_values_are_shares(self, target, claims):
        assert all(0.0 <= each <= 1.0 for each in evidence(read(*claims), target))

    @given(CLAIMS, st.data())
    def test_one_more_claim_of_a_known_state_medium_lowers_nothing(self, target, claims, data):
        if not any(each.via_state_media for each in claims):
            return
        place = data.draw(st.integers(0, len(claims)))
        again = data.draw(st.sampled_from([each for each in claims if each.via_state_media]))
        before = evidence(read(*claims), target)
        after = evidence(read(*claims[:place], again, *claims[place:]), target)
        assert all(new >= old - 1e-12 for old, new in zip(before, after, strict=True))


class TestEach:
    def test_the_headline(self):
        assert value("headline names one", read(claim(STATE), title="TIDE RADIO: ferries ran"))
        assert not value("headline names one", read(claim(STATE), title="Ferries ran"))

    def test_links_that_lead_nowhere_known_are_left_out(self):
        links = tuple(
            Hyperlink(n, n + 1, "https://a.example", outlet)
            for n, outlet in enumerate(("tide", "post", None))
        )
        assert value("links that lead there", read(claim(STATE), links=links)) == 0.5

    def test_dateline_and_photo_credit(self):
        reading = read(
            claim(STATE),
            dateline=Dateline("HARBOUR", "tide", 0, 7),
            credits=(Credit("Photo: Tide Radio", "tide"), Credit("Photo: Quay Post", "post")),
        )
        assert value("dateline", reading) == 1.0
        assert value("photo credits", reading) == 0.5

    def test_a_wire_is_one_origin_whoever_prints_it_and_sisters_are_one(self):
        reading = read(claim(STATE), claim(SISTER), claim(WIRE, POST), claim(WIRE))
        assert value("distinct origins", reading) == 0.5

    def test_a_label_anywhere_is_a_label(self):
        assert value("unlabelled ones", read(claim(STATE), claim(PERSON))) == 0.0
        assert value("unlabelled ones", read(claim(SISTER), claim(PERSON))) == 0.5

    def test_anonymous_and_implied(self):
        hidden = claim(PERSON, STATE, source_type="anonymous")
        later = claim(PERSON, implied="tide")
        assert value("anonymous ones", read(hidden, claim(PERSON))) == 0.5
        assert value("with implied carriers", read(hidden, later, claim(POST))) == pytest.approx(
            2 / 3
        )
