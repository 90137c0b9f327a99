import pytest

from checker.records import Speaker
from checker.reliance.lookup import records

OFFICIAL = Speaker("Ada Quill", "person", "ministry-of-tides", ())


@pytest.fixture
def official(make_claim, links):
    return lambda number, kind, **more: make_claim(
        number, links["ministry"], links["person"], speaker=OFFICIAL, record=kind, **more
    )


class TestRecords:
    def test_claims_of_one_record_are_one_entry(self, official):
        found = records((official(1, "statement"), official(2, None), official(3, "statement")))
        assert [(r.name, r.kind, r.claims) for r in found] == [
            ("Ministry of Tides statement", "statement", (1, 3))
        ]

    def test_a_call_is_its_speaker_s(self, official):
        assert [r.name for r in records((official(1, "call"),))] == ["Ada Quill call"]

    def test_a_body_the_chain_does_not_name_leaves_the_speaker(self, make_claim, links):
        claim = make_claim(1, links["person"], speaker=OFFICIAL, record="briefing")
        assert [r.name for r in records((claim,))] == ["Ada Quill briefing"]

    def test_a_body_without_an_entry_is_found_by_its_name(self, make_claim, link):
        speaker = Speaker("Bo Reed", "person", "Reed Survey", ())
        claim = make_claim(1, link("Reed Survey", entity="ngo"), speaker=speaker, record="poll")
        assert [r.name for r in records((claim,))] == ["Reed Survey poll"]

    def test_nobody_s_record_cannot_be_looked_up(self, make_claim):
        assert records((make_claim(1, speaker=None, record="report"),)) == ()

    def test_optional_claims_rest_on_nothing(self, official):
        assert records((official(1, "statement", optional=True),)) == ()

    def test_they_come_in_the_order_of_the_text(self, official):
        found = records((official(1, "filing"), official(2, "briefing"), official(3, "filing")))
        assert [r.kind for r in found] == ["filing", "briefing"]
