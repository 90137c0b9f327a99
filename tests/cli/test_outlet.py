import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from checker import outlets
from checker.outlets import Registry
from checker.outlets.source import read_source

SAMPLE = Path(__file__).parents[1] / "outlets" / "data" / "sample.toml"
Cli = Callable[..., Any]

FIELDS = {
    "id",
    "name",
    "country",
    "entity_type",
    "affiliation",
    "owner",
    "languages",
    "domains",
    "handles",
    "aliases",
    "relations",
    "sanctions",
    "assessments",
}


@pytest.fixture(autouse=True)
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry.of(read_source([SAMPLE]), "2026-11-22")
    monkeypatch.setattr(outlets, "load_registry", lambda: registry)


def answers(cli: Cli, *arguments: str, stdin: str = "") -> list[Any]:
    ended = cli("outlet", *arguments, "-f", "json", stdin=stdin)
    assert (ended.code, ended.err) == (0, "")
    told = json.loads(ended.out)
    assert isinstance(told, list)
    return told


class TestJson:
    def test_an_answer_has_the_contracts_fields(self, cli: Cli) -> None:
        (told,) = answers(cli, "Russia Today")
        assert told.keys() == {"schema", "query", "as_of", "outlet", "matched_by", "ambiguous"}
        assert (told["schema"], told["query"]) == ("checker/outlet/1", "Russia Today")
        assert (told["matched_by"], told["ambiguous"], told["as_of"]) == ("alias", [], None)
        entry = told["outlet"]
        assert entry.keys() >= FIELDS
        assert (entry["id"], entry["affiliation"]) == ("rt", "state-controlled")
        assert entry["aliases"] == ["RT", "Russia Today"]
        assert entry["domains"][1]["host"] == "swentr.site"
        assert entry["sanctions"][0]["by"] == "EU"
        assert entry["assessments"] == [
            {
                "assessor": "State Media Monitor",
                "label": "State Controlled Media",
                "code": "SC",
                "date": "2024-02-01",
                "from": None,
                "to": None,
                "url": "https://statemediamonitor.example/rt",
            }
        ]

    def test_an_unknown_query_is_answered_with_null(self, cli: Cli) -> None:
        (told,) = answers(cli, "police reviewed CCTV")
        assert told["outlet"] is told["matched_by"] is None
        assert told["ambiguous"] == []

    def test_the_grade_is_that_of_the_day(self, cli: Cli) -> None:
        told = answers(cli, "VOA", "voanews.com", "--as-of", "2019-01-01")
        assert [each["as_of"] for each in told] == ["2019-01-01"] * 2
        assert {each["outlet"]["affiliation"] for each in told} == {"state-funded-independent"}
        assert all(each["outlet"]["assessed_later"] for each in told)

    def test_a_dash_reads_one_query_a_line(self, cli: Cli) -> None:
        told = answers(cli, "-", "@RT_com", stdin="reuters.com\n\nnobody at all\r\n")
        assert [each["query"] for each in told] == ["reuters.com", "nobody at all", "@RT_com"]

    def test_no_query_can_steer_a_terminal(self, cli: Cli) -> None:
        hostile = "\x1b[2J\u202ertl\x9b31m\ud800\u2028"
        ended = cli("outlet", hostile, "-f", "json")
        assert not set(ended.out) & set("\x1b\u202e\x9b\ud800\u2028")
        assert json.loads(ended.out)[0]["query"] == hostile

    def test_nothing_asked_on_standard_input_is_an_empty_array(self, cli: Cli) -> None:
        assert answers(cli, "-") == []


def test_jsonl_is_one_line_an_answer(cli: Cli) -> None:
    ended = cli("outlet", "RT", "nobody", "-f", "jsonl")
    assert [json.loads(line)["query"] for line in ended.out.splitlines()] == ["RT", "nobody"]


class TestCsv:
    def test_has_a_header_and_a_row_an_answer(self, cli: Cli) -> None:
        ended = cli("outlet", "RT", "Channel One", "nobody", "-f", "csv")
        rows = list(csv.DictReader(StringIO(ended.out)))
        assert [row["id"] for row in rows] == ["rt", "", ""]
        assert rows[0]["domains"] == "rt.com; swentr.site; live.rt.example"
        assert rows[0]["assessment_url"] == "https://statemediamonitor.example/rt"
        assert rows[1]["ambiguous"] == "channel-one-ng; channel-one-ru"

    def test_every_row_is_as_long_as_the_header(self, cli: Cli) -> None:
        ended = cli("outlet", "--list", "-f", "csv")
        assert len({len(row) for row in csv.reader(StringIO(ended.out))}) == 1

    @pytest.mark.parametrize("query", ["=1+1", "@SUM(A1)", "+1", " -1", "\t=1"])
    def test_no_cell_is_a_formula(self, cli: Cli, query: str) -> None:
        ended = cli("outlet", "-f", "csv", "--", query)
        row = next(csv.DictReader(StringIO(ended.out)))
        assert row["query"].startswith("'")


class TestCard:
    def test_says_who_says_so_and_what_it_does_not_say(self, cli: Cli) -> None:
        out = cli("outlet", "rt.com", "--as-of", "2026-03-11").out
        for part in (
            "STATE-CONTROLLED on 2026-03-11",
            "2024-02-01 State Media Monitor: State Controlled Media (SC)",
            "https://statemediamonitor.example/rt",
            "not whether a report is true",
            "ANO TV-Novosti",
            "swentr.site (mirror)",
            "x:RT_com",
            "Sanctions (no proof of state ownership",
        ):
            assert part in out

    def test_tells_apart_unknown_and_ambiguous(self, cli: Cli) -> None:
        out = cli("outlet", "nobody at all", "Channel One").out
        assert "“nobody at all” names no outlet" in out
        assert "“Channel One” could mean: channel-one-ng, channel-one-ru" in out

    def test_tells_what_else_a_name_means(self, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "“AP” could mean: ap, ap-police" in cli("outlet", "AP").out
        monkeypatch.setattr("checker.outlets.query._MOSTLY_ONE", frozenset({"AP"}))
        assert "“AP” could also mean: ap-police" in cli("outlet", "AP").out
        assert "could also mean" not in cli("outlet", "RT").out

    def test_a_long_list_is_cut(self, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("checker.render.outlet_card._MOST", 2)
        assert "rt.com, swentr.site (mirror) and 1 more" in cli("outlet", "RT").out

    def test_no_query_can_steer_a_terminal(self, cli: Cli) -> None:
        out = cli("outlet", "\x1b[2Jevil\x9b31m\u202e").out
        assert "“evil” names no outlet" in out
        assert not set(out) & set("\x1b\x9b\u202e")

    def test_fits_a_narrow_screen(self, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        assert max(map(len, cli("outlet", "RT", "VOA").out.splitlines())) <= 60


class TestList:
    def test_lists_by_id(self, cli: Cli) -> None:
        ids = [each["outlet"]["id"] for each in answers(cli, "--list")]
        assert ids == sorted(ids)
        assert len(ids) == 16

    def test_filters_narrow_it(self, cli: Cli) -> None:
        def ids(*filters: str) -> list[str]:
            return [each["outlet"]["id"] for each in answers(cli, "--list", *filters)]

        assert ids("--country", "us") == ["ap", "us-state-department", "voa"]
        assert ids("--affiliation", "disputed") == ["al-jazeera"]
        assert ids("--type", "newspaper") == ["the-sun"]
        voa_then = ("--affiliation", "state-funded-independent", "--as-of", "2024-06-01")
        assert ids("--country", "US", *voa_then) == ["voa"]
        assert ids("--country", "GB", "--type", "website") == []


class TestCounts:
    def test_counts_by_country_and_grade(self, cli: Cli) -> None:
        ended = cli("outlet", "--list", "--counts")
        assert ended.code == 0
        assert "16 entries of 7 countries" in ended.out
        assert "| US | 3 | 1 |  |  |  |  | 1 |  | 1 |" in ended.out

    def test_programs_can_read_them(self, cli: Cli) -> None:
        told = json.loads(cli("outlet", "--list", "--counts", "-f", "json").out)
        rows = list(csv.DictReader(StringIO(cli("outlet", "--list", "--counts", "-f", "csv").out)))
        assert [each["country"] or "" for each in told] == [row["country"] for row in rows]
        assert sum(each["entries"] for each in told) == 16
        assert all(
            each["entries"] == sum(v for k, v in each.items() if k not in ("country", "entries"))
            for each in told
        )

    def test_filters_apply(self, cli: Cli) -> None:
        ended = cli("outlet", "--list", "--counts", "--country", "US", "-f", "jsonl")
        assert [json.loads(line)["country"] for line in ended.out.splitlines()] == ["US"]


OWN = """\
[[outlet]]
id = "rt"
override = true
reason = "a test"
label = "as the desk calls it"

[[outlet]]
id = "harbour-gazette"
name = "Harbour Gazette"
entity_type = "newspaper"
"""


class TestOwnRegistry:
    @pytest.fixture(autouse=True)
    def configured(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "desk").mkdir()
        (tmp_path / "desk" / "newsroom.toml").write_text(OWN)
        (tmp_path / "desk" / "checker.toml").write_text('registry = "newsroom.toml"\n')
        (tmp_path / "checker.toml").write_text('registry = ["desk/newsroom.toml"]\n')

    def test_the_nearest_configuration_names_it(self, cli: Cli) -> None:
        (told,) = answers(cli, "Harbour Gazette")
        assert told["outlet"]["id"] == "harbour-gazette"

    def test_its_path_is_that_of_the_configuration(self, cli: Cli) -> None:
        (told,) = answers(cli, "rt.com", "--config", "desk/checker.toml")
        assert told["outlet"]["label"] == "as the desk calls it"

    def test_it_can_be_left_out(self, cli: Cli) -> None:
        assert answers(cli, "Harbour Gazette", "--no-config")[0]["outlet"] is None

    def test_a_report_names_it(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "story.txt").write_text("The ferry sank, the Harbour Gazette reported.\n")
        (told,) = json.loads(cli("score", "story.txt", "-f", "json").out)
        registry, own = told["provenance"]["registry"].split("+")
        assert (registry, own[:14]) == ("2026-11-22", "newsroom.toml:")
        assert told["claims"][0]["carrier"] == "harbour-gazette"

    def test_its_assessors_stand_in_the_note(self, cli: Cli, tmp_path: Path) -> None:
        judged = (
            'assessments = [{ assessor = "The desk", label = "run by the port", code = "SC", '
            'date = "2020-01-01", url = "https://example.org/gazette" }]\n'
        )
        (tmp_path / "desk" / "newsroom.toml").write_text(OWN + judged)
        (tmp_path / "story.txt").write_text("The ferry sank, the Harbour Gazette reported.\n")
        assert "The desk 2020" in cli("score", "story.txt", "--note").out

    @pytest.mark.parametrize("command", [["outlet", "RT"], ["check", "a.md"], ["score", "a.md"]])
    def test_its_faults_are_told_all_at_once(
        self, cli: Cli, tmp_path: Path, command: list[str]
    ) -> None:
        (tmp_path / "a.md").write_text("RT reported it.\n")
        own = tmp_path / "desk" / "newsroom.toml"
        own.write_text(OWN.replace('"newspaper"', '"paper"').replace('reason = "a test"', ""))
        ended = cli(*command)
        assert (ended.code, ended.out) == (2, "")
        first, second = ended.err.splitlines()
        assert first.endswith("newsroom.toml:1: reason: missing; expected why, on one line")
        assert "newsroom.toml:10: entity_type: expected one of" in second

    @pytest.mark.parametrize("value", ["3", "[1]", '""', "{}"])
    def test_a_wrong_value_is_a_fault_of_the_configuration(
        self, cli: Cli, tmp_path: Path, value: str
    ) -> None:
        (tmp_path / "checker.toml").write_text(f"registry = {value}\n")
        ended = cli("outlet", "RT")
        assert ended.code == 2
        assert "checker.toml:1: registry: must be a file" in ended.err


class TestCheck:
    def test_a_sound_registry(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "own.toml"
        path.write_text(
            '[[outlet]]\nid = "a"\nname = "A"\nentity_type = "website"\n'
            'relations = [{ type = "owner", to = "rt" }]\n'
        )
        ended = cli("outlet", "--check", str(path))
        assert (ended.code, ended.out) == (0, f"{path}: no fault (entries: 1)\n")

    def test_every_fault_on_a_line_of_its_own(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "own.toml"
        path.write_text('[[outlet]]\nid = "A"\nname = "A"\nentity_type = "web\\u001b[2J"\n')
        ended = cli("outlet", "--check", str(path))
        assert ended.code == 2
        assert [line.split(": ")[:2] for line in ended.out.splitlines()] == [
            [f"{path}:2", "id"],
            [f"{path}:4", "entity_type"],
        ]
        assert "\x1b" not in ended.out

    def test_a_missing_file(self, cli: Cli) -> None:
        ended = cli("outlet", "--check", "none.toml")
        assert (ended.code, ended.out[:24]) == (2, "none.toml: cannot be read"[:24])


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["RT", "--list"],
        ["RT", "--check", "x.toml"],
        ["RT", "--country", "RU"],
        ["RT", "--counts"],
        ["RT", "--config", "x.toml", "--no-config"],
        ["--list", "--affiliation", "wicked"],
        ["--list", "--country", "Russia"],
        ["RT", "--as-of", "yesterday"],
        ["RT", "--as-of", "2024-02-31"],
        ["RT", "-f", "xml"],
    ],
)
def test_wrong_usage_ends_with_two(cli: Cli, arguments: list[str]) -> None:
    ended = cli("outlet", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err


def test_output_goes_to_a_file(cli: Cli, tmp_path: Path) -> None:
    ended = cli("outlet", "RT", "-f", "json", "-o", "answer.json")
    assert (ended.code, ended.out) == (0, "")
    assert json.loads((tmp_path / "answer.json").read_text())[0]["outlet"]["id"] == "rt"
