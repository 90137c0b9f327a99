"""What each rule finds in drafts whose claims were read by hand."""

from dataclasses import replace

import pytest

from checker.records import Span
from checker.rules.policy import Limits, Policy


class TestUnlabelledStateOutlet:
    def test_points_at_the_name(self, build) -> None:
        text = "The bridge is shut, RT reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT"))
        finding = next(f for f in build.find(text, claim) if f.code == "SRC101")
        assert (finding.line, finding.column, finding.end_column) == (1, 21, 23)
        assert finding.severity == "warning"
        assert (finding.claim, finding.outlet) == (1, "rt")
        assert "“the Ruritanian state-controlled outlet RT”" in finding.help

    def test_accepts_a_label_in_the_sentence(self, build) -> None:
        text = "The bridge is shut, the Russian state broadcaster RT reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT"))
        assert "SRC101" not in build.codes(text, claim)

    def test_accepts_a_label_at_an_earlier_mention(self, build) -> None:
        text = "Regulators fined RT, a state-run channel. The bridge is shut, RT reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT", 1))
        assert "SRC101" not in build.codes(text, claim)

    def test_a_label_that_comes_later_is_too_late(self, build) -> None:
        text = "The bridge is shut, RT reported. It was bombed, the state-run channel RT said."
        first = build.claim(text, "The bridge is shut", build.link(text, "RT"))
        second = build.claim(text, "It was bombed", build.link(text, "RT", 1), number=2)
        found = [f for f in build.find(text, first, second) if f.code == "SRC101"]
        assert [f.column for f in found] == [21]

    def test_a_label_of_another_outlet_is_none(self, build) -> None:
        text = "State news agency TASS denied it. The bridge is shut, RT reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT"))
        assert "SRC101" in build.codes(text, claim)

    def test_leaves_a_topic_alone(self, build) -> None:
        text = "Regulators fined RT. The mayor, Ada Quill, said so."
        claim = build.claim(text, "so", build.link(text, "Ada Quill"), speaker="Ada Quill")
        assert build.codes(text, claim) == []

    def test_leaves_independent_outlets_alone(self, build) -> None:
        text = "The bridge is shut, Reuters reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "Reuters"))
        assert build.codes(text, claim) == []

    def test_leaves_optional_claims_alone(self, build) -> None:
        text = "RT blamed the weather."
        claim = build.claim(text, "the weather", build.link(text, "RT"), optional=True)
        assert build.codes(text, claim) == []

    def test_a_bare_link_names_nobody(self, build) -> None:
        text = "The bridge is shut, RT reported."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT", via="link"))
        assert "SRC101" not in build.codes(text, claim)

    def test_points_at_the_name_within_a_longer_credit(self, build) -> None:
        text = "The bridge is shut, according to a report by the agency TASS."
        link = build.link(text, "TASS")
        credit = replace(link, span=Span(text.index("a report"), len(text) - 1))
        (finding,) = [
            f
            for f in build.find(text, build.claim(text, "The bridge is shut", credit))
            if f.code == "SRC101"
        ]
        assert text[finding.column - 1 : finding.end_column - 1] == "TASS"

    def test_points_at_the_first_name_where_a_noun_is_credited(self, build) -> None:
        text = "TASS has a new head. The bridge is shut, the agency reported."
        noun = replace(build.link(text, "TASS"), via="nominal", span=Span(41, 51))
        (finding,) = [
            f
            for f in build.find(text, build.claim(text, "The bridge is shut", noun))
            if f.code == "SRC101"
        ]
        assert finding.column == 1

    def test_an_outlet_need_not_label_itself(self, build) -> None:
        text = "The bridge is shut, a witness told RT."
        claim = build.claim(text, "The bridge is shut", build.link(text, "RT"))
        assert build.codes_at("RT", text, claim) == []
        assert build.codes_at("TASS", text, claim) == ["SRC102", "SRC101"]


class TestSoleSourceStateClaim:
    def test_names_the_outlet_a_claim_rests_on(self, build) -> None:
        text = "The ferry sank at dawn, RT reported."
        claim = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"))
        finding = next(f for f in build.find(text, claim) if f.code == "SRC102")
        assert finding.message == "this claim rests on RT alone"
        assert (finding.column, finding.end_column) == (1, 23)

    @pytest.mark.parametrize("stance", ["contested", "rebutted"])
    def test_leaves_a_challenged_claim_alone(self, build, stance) -> None:
        text = "The ferry sank at dawn, RT reported."
        claim = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"), stance=stance)
        assert "SRC102" not in build.codes(text, claim)

    def test_is_content_with_an_independent_confirmation(self, build) -> None:
        text = "The ferry sank at dawn, RT reported. At dawn the ferry sank, said Ada Quill."
        state = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"))
        quill = build.link(text, "Ada Quill")
        other = build.claim(text, "At dawn the ferry sank", quill, number=2, speaker="Ada Quill")
        assert "SRC102" not in build.codes(text, state, other)

    def test_another_state_outlet_is_no_confirmation(self, build) -> None:
        text = "The ferry sank at dawn, RT reported. At dawn the ferry sank, said TASS."
        first = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"))
        second = build.claim(text, "At dawn the ferry sank", build.link(text, "TASS"), number=2)
        found = [f.outlet for f in build.find(text, first, second) if f.code == "SRC102"]
        assert found == ["rt", "tass"]

    def test_the_same_speaker_again_without_a_carrier_is_no_confirmation(self, build) -> None:
        text = "The ferry sank at dawn, Ada Quill told RT. At dawn the ferry sank, Ada Quill said."
        chain = (build.link(text, "Ada Quill"), build.link(text, "RT"))
        first = build.claim(text, "The ferry sank at dawn", *chain, speaker="Ada Quill")
        again = build.claim(text, "At dawn the ferry sank", speaker="Ada Quill", number=2)
        assert "SRC102" in build.codes(text, first, replace(again, carrier=None))

    def test_a_claim_on_something_else_is_no_confirmation(self, build) -> None:
        text = "The ferry sank at dawn, RT reported. The museum reopens in May, said Ada Quill."
        state = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"))
        other = build.claim(text, "The museum reopens in May", number=2, speaker="Ada Quill")
        assert "SRC102" in build.codes(text, state, other)

    def test_an_independent_carrier_in_the_chain_stands_behind_it(self, build) -> None:
        text = "The ferry sank at dawn, Reuters reported, citing TASS."
        chain = (build.link(text, "TASS"), build.link(text, "Reuters"))
        claim = build.claim(text, "The ferry sank at dawn", *chain)
        assert "SRC102" not in build.codes(text, claim)

    def test_reports_an_outlet_once_a_paragraph(self, build) -> None:
        text = (
            "The ferry sank at dawn, RT reported. RT said divers found the bell.\n\n"
            "Later RT added that the harbour reopens on Friday."
        )
        claims = [
            build.claim(text, "The ferry sank at dawn", build.link(text, "RT")),
            build.claim(text, "divers found the bell", build.link(text, "RT", 1), number=2),
            build.claim(text, "the harbour reopens", build.link(text, "RT", 2), number=3),
        ]
        found = [f for f in build.find(text, *claims) if f.code == "SRC102"]
        assert [f.line for f in found] == [1, 3]
        assert found[0].message == "this claim and 1 more of this paragraph rest on RT alone"


class TestRelianceAboveLimit:
    TEXT = "The ferry sank, RT said. Divers dived, RT said. Bells rang, said Ada Quill."

    def claims(self, build):
        return (
            build.claim(self.TEXT, "The ferry sank", build.link(self.TEXT, "RT")),
            build.claim(self.TEXT, "Divers dived", build.link(self.TEXT, "RT", 1), number=2),
            build.claim(self.TEXT, "Bells rang", number=3, speaker="Ada Quill"),
        )

    def limited(self, build, claims, **limits) -> list[str]:
        policy = Policy(limits=Limits(**limits))
        found = build.find(self.TEXT, *claims, policy=policy)
        return [finding.message for finding in found if finding.code == "SRC103"]

    def test_counts_and_names_the_limit_once(self, build) -> None:
        assert self.limited(build, self.claims(build)) == [
            "reliance on state media is 67 of 100 (high), the limit is 50: 2 of 3 claims"
        ]

    def test_is_silent_under_the_limit(self, build) -> None:
        assert self.limited(build, self.claims(build), state_media=70.0) == []

    def test_is_silent_without_a_limit(self, build) -> None:
        assert self.limited(build, self.claims(build), state_media=None) == []

    def test_limits_each_score_that_is_named(self, build) -> None:
        found = self.limited(build, self.claims(build), state_media=50.0, state_sources=50.0)
        assert [message.split(" is ")[0] for message in found] == [
            "reliance on state media",
            "reliance on state sources",
        ]

    def test_is_silent_where_the_score_is_unreliable(self, build) -> None:
        assert self.limited(build, self.claims(build)[:2]) == []

    def test_the_lowest_limit_needs_a_claim(self, build) -> None:
        assert self.limited(build, self.claims(build)[2:] * 3, state_media=0.0) == []


class TestFingerprint:
    TEXT = "The ferry sank at dawn, RT reported. It was raining."

    def fingerprints(self, build, text: str) -> list[str]:
        claim = build.claim(text, "The ferry sank at dawn", build.link(text, "RT"))
        return [finding.fingerprint for finding in build.find(text, claim)]

    @pytest.mark.parametrize(
        "edited",
        [
            "A new opening.\n\nThe ferry sank at dawn, RT reported. It was raining.",
            "The ferry sank at dawn, RT claimed. It was snowing.",
        ],
    )
    def test_survives_an_edit_elsewhere(self, build, edited) -> None:
        assert self.fingerprints(build, edited) == self.fingerprints(build, self.TEXT)

    def test_equal_findings_are_told_apart(self, build) -> None:
        text = "The ferry sank, RT said.\n\nThe ferry sank, RT said again."
        first = build.claim(text, "The ferry sank", build.link(text, "RT"))
        again = replace(first, id=2, content=(replace(first.content[0], start=26, end=40),))
        found = [f.fingerprint for f in build.find(text, first, again) if f.code == "SRC102"]
        assert len(set(found)) == 2


class TestPolicy:
    TEXT = "The bridge is shut, RT reported."

    def codes(self, build, policy: Policy) -> list[str]:
        claim = build.claim(self.TEXT, "The bridge is shut", build.link(self.TEXT, "RT"))
        return [finding.code for finding in build.find(self.TEXT, claim, policy=policy)]

    def test_selects(self, build) -> None:
        assert self.codes(build, Policy(select=frozenset({"SRC101"}))) == ["SRC101"]

    def test_ignores(self, build) -> None:
        assert self.codes(build, Policy(ignore=frozenset({"SRC101"}))) == ["SRC102"]
