"""The same text scores the same, whatever state its outlets and bodies belong to."""

import json
import re

import pytest

import checker
from checker.outlets import load_registry

TEMPLATE = """The lamps of the strait will burn all winter, the {ministry} said in a statement.

“Every bulb has been changed,” Ada Quill told {first} on Monday.

The ferry will sail at night as well, {first} reported, citing harbour officials.

According to {first}, the keeper of the lighthouse has a new ladder.

Mara Dunn, who mends nets on the quay, said that the fog was thick.

The museum said its lens came from a lighthouse that was sold in 1910.

{second} reported that two boats had been painted.
"""
OUTLETS = ("RT", "Sputnik", "TASS", "Xinhua", "CGTN", "Press TV", "IRNA", "SANA", "KCNA", "Telesur")
MINISTRIES = (
    "Russian Foreign Ministry",
    "Chinese Foreign Ministry",
    "Iranian Foreign Ministry",
    "Turkish Foreign Ministry",
    "French Foreign Ministry",
    "German Foreign Ministry",
    "Israeli Foreign Ministry",
    "Indian Foreign Ministry",
    "Brazilian Foreign Ministry",
    "US State Department",
)


@pytest.fixture(scope="module")
def score(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fair")

    def of(text, **about):
        line = {"text": text, "published": "2026-03-11", "language": "en"} | about
        (folder / "a.jsonl").write_text(json.dumps(line))
        (report,) = checker.score(str(folder / "a.jsonl"))
        return report

    return of


def filled(first="RT", second="Reuters", ministry="Russian Foreign Ministry"):
    return TEMPLATE.format(first=first, second=second, ministry=ministry)


def figures(report):
    reliance = report.reliance
    return {
        name: (score.score, score.level, score.interval, score.implied_share)
        for name in ("state_sources", "state_media")
        for score in [getattr(reliance, name)]
    } | {"claims": reliance.credited, "abstained": reliance.abstained}


class TestEveryCountryAlike:
    @pytest.mark.parametrize("outlet", OUTLETS)
    def test_another_state_s_outlet(self, score, outlet):
        assert load_registry().by_name(outlet)
        assert figures(score(filled(first=outlet))) == figures(score(filled()))

    @pytest.mark.parametrize("ministry", MINISTRIES)
    def test_another_country_s_ministry(self, score, ministry):
        assert figures(score(filled(ministry=ministry))) == figures(score(filled()))

    @pytest.mark.parametrize("wire", ["Associated Press", "AFP", "Kyodo News", "dpa"])
    def test_another_independent_wire(self, score, wire):
        assert figures(score(filled(second=wire))) == figures(score(filled()))


class TestWhatMayNotMatter:
    def test_the_order_of_paragraphs(self, score):
        text = filled()
        turned = "\n\n".join(reversed(text.strip().split("\n\n")))
        one, other = score(text).reliance, score(turned).reliance
        for name in ("state_sources", "state_media"):
            assert abs(getattr(one, name).score - getattr(other, name).score) <= 10.0

    def test_how_it_is_written(self, score):
        plain = filled()
        grand = plain.replace("thick", "of an impenetrable, unfathomable and immense thickness")
        assert figures(score(grand)) == figures(score(plain))


class TestWhatMayNotRaiseAScore:
    def test_an_independent_confirmation(self, score):
        more = filled() + "\nReuters reported that every bulb had been changed.\n"
        before, after = score(filled()).reliance, score(more).reliance
        assert after.state_media.score <= before.state_media.score
        assert after.state_sources.score <= before.state_sources.score

    def test_news_about_state_outlets_as_a_topic(self, score):
        text = (
            "The regulator fined RT and Sputnik on Monday, and cable firms dropped CGTN.\n\n"
            "“The rules are the same for all,” said Ada Quill, a lawyer in Leeds.\n\n"
            "Mara Dunn, who teaches journalism, said that viewers would hardly notice.\n\n"
            "Press TV lost its licence years ago. Tom Reed, a technician, said he had unplugged it."
        )
        assert score(text).reliance.state_media.score == 0.0

    def test_one_statement_used_five_times_is_one_record(self, score):
        text = "\n\n".join(
            f"The Russian Foreign Ministry said in a statement that the {thing} was ready."
            for thing in ("lamp", "boat", "ladder", "quay", "bell")
        )
        report = score(text)
        (record,) = report.records
        assert len(record.claims) == 5
        assert report.reliance.single_source_share == 1.0

    def test_a_disputed_outlet_is_no_state_medium(self, score):
        registry = load_registry()
        disputed = next(
            o for o in registry.outlets()
            if registry.grade(o.id, "2026-03-11").affiliation == "disputed"
            and o.entity_type in {"broadcaster", "news-agency"}
            and re.fullmatch(r"[A-Z][a-z]{5,}(?: [A-Z][a-z]+)?", o.name)
            and registry.find(f"{o.name} reported that it rained.")
        )  # fmt: skip
        reliance = score(filled(first=disputed.name)).reliance
        assert reliance.state_media.score == 0.0
        assert reliance.disputed_share > 0
        assert reliance.with_disputed == reliance.disputed_share


class TestWireCopyOnAStateSite:
    TEXT = "LONDON (Reuters) - " + filled(first="BBC News", second="Reuters")

    def test_an_independent_dateline_lifts_the_publisher_rule(self, score):
        reliance = score(self.TEXT, publisher="TASS").reliance
        assert not reliance.publisher_rule
        assert reliance.state_media.score == 0.0

    def test_without_it_the_publisher_decides(self, score):
        reliance = score(filled(first="BBC News"), publisher="TASS").reliance
        assert reliance.publisher_rule
        assert reliance.state_media.interval == (100.0, 100.0)
        assert reliance.text_only.state_media.score == 0.0


class TestRebuttal:
    def test_a_state_outlet_quoted_to_be_refuted_is_marked_so(self, score):
        text = (
            "RT falsely claimed that the lighthouse had fallen into the sea.\n\n"
            "“It stands where it stood,” said Ada Quill, the keeper.\n\n"
            "Mara Dunn, who lives next door, said she saw it every day.\n"
        )
        stances = {claim.stance for claim in score(text).claims if claim.via_state_media}
        assert stances <= {"rebutted", "contested"}
