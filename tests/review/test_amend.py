"""A person's corrections hold to the words they quote, whatever else changes."""

import pytest

HEAD = 'initials = "AB"\n'
LAMP = "“Every lamp is lit,”"


def entry(quote, **fields):
    lines = [f"quote = '''{quote}'''", 'reason = "seen in the original"']
    return "\n".join(["[[claim]]", *lines, *(f"{key} = {value}" for key, value in fields.items())])


@pytest.fixture
def amended(assessed, corrections):
    def read(*entries, text=None):
        made = corrections(HEAD + "\n".join(entries))
        return assessed(amendments=made) if text is None else assessed(text, made)

    return read


def of(report, words):
    text = report.article.text
    return next(c for c in report.claims if words in "".join(s.of(text) for s in c.content))


class TestCorrections:
    def test_a_chain_is_replaced_and_everything_follows_from_it(self, assessed, amended):
        assert of(assessed(), "Every lamp").via_state_media
        report = amended(entry(LAMP, chain='["Ada Quill", "Reuters"]'))
        claim = of(report, "Every lamp")
        assert [link.outlet for link in claim.chain] == [None, "reuters"]
        assert (claim.carrier, claim.via_state_media) == ("reuters", False)
        assert report.reliance.state_media.score == 0.0
        assert "reuters" in {entry.outlet for entry in report.mix}

    def test_the_machine_s_reading_stands_beside_it(self, assessed, amended):
        machine = assessed().reliance
        review = amended(entry(LAMP, chain='["Ada Quill", "Reuters"]')).review
        (one,) = review.corrections
        assert (one.change, one.initials, one.reason) == ("changed", "AB", "seen in the original")
        assert one.machine.via_state_media
        assert review.machine.state_media.score == machine.state_media.score > 0

    def test_a_claim_is_removed(self, assessed, amended):
        before = assessed()
        report = amended(entry("the harbour was dark", remove="true"))
        assert len(report.claims) == len(before.claims) - 1
        assert [claim.id for claim in report.claims] == list(range(1, len(report.claims) + 1))
        assert report.review.corrections[0].claim is None

    def test_a_claim_that_was_missed_is_added_in_its_place(self, amended):
        text = "The fog is thick. RT wrote it.\n\nNobody was hurt, said Ada Quill, a rower.\n"
        report = amended(entry("The fog is thick", speaker='"RT"', chain='["RT"]'), text=text)
        first = report.claims[0]
        assert (first.id, first.carrier, first.via_state_media) == (1, "rt", True)
        assert report.review.corrections[0].change == "added"

    def test_an_optional_claim_enters_no_count(self, assessed, amended):
        counted = assessed().reliance.credited.claims
        report = amended(entry("the harbour was dark", optional="true"))
        assert report.reliance.credited.claims == counted - 1

    def test_who_says_whether_a_state_is_in_the_chain_is_believed(self, amended):
        claim = of(amended(entry("the harbour was dark", state='"yes"')), "the harbour")
        assert claim.state_affiliated is True

    @pytest.mark.parametrize(("name", "state"), [("Knesset", None), ("Kremlin", True)])
    def test_a_legislature_in_a_chain_is_an_open_case(self, amended, name, state):
        claim = of(amended(entry("the harbour was dark", chain=f'["{name}"]')), "the harbour")
        assert claim.state_affiliated is state

    def test_without_corrections_nothing_is_reviewed(self, assessed):
        assert assessed().review is None


class TestStability:
    def test_quotes_and_spaces_may_be_of_another_style(self, amended):
        report = amended(entry('"Every  lamp\nis lit,"', remove="true"))
        assert report.review.stale == ()

    def test_a_text_changed_elsewhere_keeps_its_corrections(self, amended):
        text = "A new opening.\n\nIt grew dark, said Mara Dunn, a rower.\n\n“Every lamp is lit,” "
        text += "Ada Quill said on Monday, RT reported.\n"
        report = amended(entry(LAMP, chain='["Ada Quill", "Reuters"]'), text=text)
        assert of(report, "Every lamp").carrier == "reuters"

    def test_words_that_are_gone_are_stale_and_change_nothing(self, assessed, amended):
        report = amended(entry("words of an older version", remove="true"))
        assert report.review.stale == ("words of an older version",)
        assert report.claims == assessed().claims

    def test_words_that_stand_twice_are_stale(self, amended):
        report = amended(entry("said", remove="true"))
        assert report.review.stale == ("said",)
