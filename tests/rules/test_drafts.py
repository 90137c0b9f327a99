"""What each rule finds in whole drafts, taken through the line from a Markdown file."""

from collections.abc import Callable
from pathlib import Path

import pytest

import checker
from checker.records import Finding
from checker.rules.config import load_policy

Check = Callable[..., list[Finding]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    def run(draft: str, settings: str = "", name: str = "draft.md") -> list[Finding]:
        path, config = tmp_path / name, tmp_path / "checker.toml"
        path.write_text(draft, "utf-8")
        config.write_text(settings, "utf-8")
        (checked,) = checker.check(str(path), policy=load_policy(config))
        assert isinstance(checked, checker.Checked), checked
        return list(checked.findings)

    return run


def of(code: str, found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.code == code]


QUILL = "Ada Quill, the harbour master, said that the ferry sank at dawn.\n"


class TestHouseStyle:
    def test_suggests_the_outlet_s_label(self, check) -> None:
        (finding,) = of("SRC101", check("The ferry sank, RT reported.\n"))
        assert "“the Russian state-controlled broadcaster RT”" in finding.help

    def test_takes_the_house_s_word_for_a_grade(self, check) -> None:
        settings = 'descriptors = { state-controlled = "state-run" }\n'
        (finding,) = of("SRC101", check("The ferry sank, RT reported.\n", settings))
        assert "“the Russian state-run broadcaster RT”" in finding.help

    def test_takes_the_house_s_words_for_an_outlet_and_accepts_them(self, check) -> None:
        settings = 'descriptors = { rt = "Kremlin channel" }\n'
        (finding,) = of("SRC101", check("The ferry sank, RT reported.\n", settings))
        assert "“the Kremlin channel RT”" in finding.help
        assert not of("SRC101", check("The ferry sank, the Kremlin channel RT said.\n", settings))

    def test_suggests_none_for_a_disputed_outlet(self, check) -> None:
        found = check("The ferry sank, Radio Free Asia reported.\n")
        assert [f.code for f in found] == ["SRC106"]
        assert found[0].severity == "info"
        assert "write" not in found[0].help


class TestOpening:
    def test_the_headline_is_pointed_at(self, check) -> None:
        draft = "# Ferry sinks at dawn off Harrow\n\nThe ferry sank at dawn off Harrow, RT said.\n"
        (finding,) = of("SRC104", check(draft))
        assert (finding.line, finding.column, finding.end_column) == (1, 3, 33)

    def test_a_headline_that_names_whose_claim_it_is_may_stand(self, check) -> None:
        draft = (
            "# RT: ferry sinks at dawn off Harrow\n\n"
            "Boats are idle.\n\nThe ferry sank at dawn off Harrow, RT said.\n"
        )
        assert not of("SRC104", check(draft))

    def test_a_first_sentence_with_another_source_may_stand(self, check) -> None:
        draft = f"{QUILL}\nThe bell is whole, RT said.\n"
        assert not of("SRC104", check(draft))

    def test_one_paragraph_has_no_lede(self, check) -> None:
        assert not of("SRC104", check("The ferry sank at dawn, RT said.\n"))


class TestHiddenCarrier:
    def test_a_link_alone_names_nobody(self, check) -> None:
        draft = "The ministry [said](https://www.rt.com/news/1) that the ferry sank at dawn.\n"
        (finding,) = of("SRC105", check(draft))
        assert finding.outlet == "rt"
        assert "does not name it" in finding.message

    def test_a_link_beside_the_name_is_in_the_open(self, check) -> None:
        draft = "The ministry said the ferry sank, [RT reported](https://www.rt.com/news/1).\n"
        assert not of("SRC105", check(draft))

    @pytest.mark.parametrize(
        "draft",
        [
            "Ada Quill was quoted by Reuters as saying that the ferry sank.\n",
            "Ada Quill was quoted as saying by a local club that the ferry sank.\n",
            "Reuters spoke to her. Ada Quill was quoted as saying that the ferry sank.\n",
        ],
    )
    def test_words_at_second_hand_with_their_carrier_may_stand(self, check, draft) -> None:
        assert not of("SRC105", check(draft))


class TestSoleSource:
    @pytest.mark.parametrize(
        "draft",
        [
            "Port officials and Chinese state media said the ferry sank at dawn.\n",
            "The ferry line should close, Xinhua said in a commentary.\n",
        ],
    )
    def test_joined_sources_and_opinions_rest_on_nobody_alone(self, check, draft) -> None:
        assert not of("SRC102", check(draft))

    def test_a_house_does_not_doubt_its_own_edition(self, check) -> None:
        draft = "---\npublisher: TRT\n---\n\nThe ferry sank at dawn, TRT World reported.\n"
        assert not of("SRC102", check(draft))


class TestCredits:
    def test_the_credit_is_pointed_at(self, check) -> None:
        found = check("The ferry sank at dawn.\n\n![Photo: Xinhua](wreck.jpg)\n")
        (finding,) = of("SRC107", found)
        assert (finding.line, finding.column, finding.outlet) == (3, 3, "xinhua")

    def test_a_label_in_the_text_will_do(self, check) -> None:
        draft = f"The Chinese state news agency Xinhua came.\n\n{QUILL}\n![Xinhua](wreck.jpg)\n"
        assert not of("SRC107", check(draft))

    def test_an_independent_credit_needs_none(self, check) -> None:
        assert check("The ferry sank at dawn.\n\n![Photo: Reuters](wreck.jpg)\n") == []


class TestOutdatedLabel:
    LABELLED = "---\ndate: {}\n---\n\nThe ferry sank, the state-controlled broadcaster VOA said.\n"

    def test_before_it_held(self, check) -> None:
        (finding,) = of("SRC108", check(self.LABELLED.format("2024-06-03")))
        assert finding.outlet == "voa"

    def test_while_it_holds(self, check) -> None:
        assert not of("SRC108", check(self.LABELLED.format("2026-02-01")))

    def test_without_a_date_nobody_can_tell(self, check) -> None:
        assert not of("SRC108", check("The ferry sank, state-controlled VOA said.\n"))


class TestQuotation:
    ALONE = "“We heard the bell, and then we heard nothing at all.”\n\n"

    def test_belongs_to_nobody(self, check) -> None:
        draft = f"The ferry sank at dawn.\n\n{self.ALONE}The harbour is shut.\n"
        (finding,) = of("SRC201", check(draft))
        assert finding.line == 3

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("The log ends:\n\n", "The harbour is shut.\n"),
            ("Ada Quill, the harbour master, said it was dark.\n\n", "The harbour is shut.\n"),
            ("The ferry sank at dawn.\n\n", "— Ada Quill, harbour master\n"),
        ],
    )
    def test_belongs_to_who_is_named_beside_it(self, check, before, after) -> None:
        assert not of("SRC201", check(before + self.ALONE + after))


class TestVague:
    def test_a_named_medium_nearby_makes_reports_no_riddle(self, check) -> None:
        draft = "Reports say the ferry sank. Reuters reported that the ferry sank at dawn.\n"
        assert not of("SRC202", check(draft))

    def test_experts_with_a_name_are_no_riddle(self, check) -> None:
        draft = f"Experts say the ferry was too old.\n\n{QUILL}"
        assert not of("SRC202", check(draft))

    def test_state_media_without_a_name_are_another_rule_s(self, check) -> None:
        found = check("Iranian state media said the ferry sank at dawn.\n")
        assert [f.code for f in found] == ["SRC102"]


class TestAnonymous:
    def test_is_told_once_a_source(self, check) -> None:
        draft = "A port official said the ferry sank. A port official said the bell is whole.\n"
        assert len(of("SRC203", check(draft))) == 1

    @pytest.mark.parametrize("who", ["Officials", "A witness", "Residents", "The official"])
    def test_leaves_witnesses_and_institutions_alone(self, check, who) -> None:
        assert not of("SRC203", check(f"{who} said the ferry sank at dawn.\n"))

    def test_takes_a_reason_from_the_next_paragraph(self, check) -> None:
        draft = "A port official said the ferry sank.\n\nThe official asked not to be named.\n"
        assert not of("SRC203", check(draft))


class TestLinks:
    FAKE = "https://spiegel.ltd/ferry"

    def test_a_covert_address_is_an_error_and_names_the_brand(self, check) -> None:
        (finding,) = of("SRC301", check(f"The ferry sank, says [a paper]({self.FAKE}).\n"))
        assert finding.severity == "error"
        assert "imitates Der Spiegel" in finding.message

    @pytest.mark.parametrize(
        "draft",
        [
            "The fake page at [this address]({}) said that the ferry sank.\n",
            "The network Doppelganger ran [a page]({}) on the ferry.\n",
        ],
    )
    def test_an_article_about_it_gets_no_error(self, check, draft) -> None:
        (finding,) = of("SRC301", check(draft.format(self.FAKE)))
        assert finding.severity == "warning"

    def test_an_archived_copy_is_known_by_what_it_shows(self, check) -> None:
        archived = f"https://web.archive.org/web/2024/{self.FAKE}"
        assert of("SRC301", check(f"The ferry sank, says [a paper]({archived}).\n"))

    def test_a_mirror_is_a_warning(self, check) -> None:
        found = of("SRC302", check("The ferry sank: [video](https://cctvpro.com.cn/ferry).\n"))
        assert [f.severity for f in found] == ["warning"]

    def test_words_that_name_another_outlet(self, check) -> None:
        draft = "The ferry sank, [The Guardian](https://www.rt.com/news/1) reported.\n"
        (finding,) = of("SRC303", check(draft))
        assert finding.message == "the text credits The Guardian, the link goes to RT"

    @pytest.mark.parametrize(
        "draft",
        [
            "The ferry sank, [Reuters](https://www.theguardian.com/ferry) reported.\n",
            "The ferry sank, [RT](https://russian.rt.com/ferry) reported.\n",
            "The Guardian cited RT: [the ferry sank](https://www.rt.com/news/1).\n",
            "The ferry sank, [Reuters](https://example.org/ferry) reported.\n",
        ],
    )
    def test_syndicated_copy_and_own_editions_may_stand(self, check, draft) -> None:
        assert not of("SRC303", check(draft))

    def test_sanctions_count_where_the_desk_says_so(self, check) -> None:
        draft = "The ferry sank, says [RT](https://www.rt.com/news/1).\n"
        assert not of("SRC304", check(draft))
        assert of("SRC304", check(draft, 'sanctions = ["EU"]\n'))

    def test_a_sanction_counts_from_its_day(self, check) -> None:
        draft = "---\ndate: 2021-05-01\n---\n\nThe ferry sank, says [RT](https://www.rt.com/1).\n"
        assert not of("SRC304", check(draft, 'sanctions = ["EU"]\n'))


class TestNoErrorForRebuttal:
    def test_what_the_text_calls_false_is_at_most_a_warning(self, check) -> None:
        settings = 'severity = { SRC101 = "error", SRC102 = "error" }\n'
        found = check("RT falsely said that the ferry sank at dawn.\n", settings)
        assert [f.severity for f in found] == ["warning"]
        assert (
            of("SRC101", check("RT said that the ferry sank.\n", settings))[0].severity == "error"
        )

    def test_an_outlet_that_is_only_talked_about_gets_nothing(self, check) -> None:
        assert check("Regulators fined RT over a cookery film.\n") == []
