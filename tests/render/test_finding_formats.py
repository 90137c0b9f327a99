"""Each output of `check` against the schema of whoever reads it, whatever a draft holds."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

from checker.records import Checked, Failure, Finding, Passage
from checker.render.findings import FINDING_RENDERERS
from checker.render.findings.summary import LIMIT, summary
from checker.render.screen import Screen

SCHEMAS = Path(__file__).with_name("schemas")
RAW = "Title\n\nThe ferry sank – at dawn, RT reported.\n"
FINDING = Finding(
    code="SRC101",
    name="unlabelled-state-outlet",
    severity="warning",
    message="RT is credited",
    help="Say who controls it.",
    path="drafts/a b.md",
    line=3,
    column=27,
    end_line=3,
    end_column=29,
    claim=1,
    outlet="rt",
    fingerprint="f00d",
    run=None,
    related=(Passage("what is claimed", 3, 1, 3, 25),),
    chain=(Passage("person", 3, 5, 3, 10), Passage("RT (state-controlled)", 3, 27, 3, 29)),
)
CHECKED = Checked("drafts/a b.md", RAW, (FINDING, replace(FINDING, severity="info")))
FAILURE = Failure("drafts/b.docx", "malformed", "drafts/b.docx: damaged; save it again")
RESULTS = [CHECKED, FAILURE, Checked("drafts/c.md", "Calm.", ())]
MACHINE = ("json", "jsonl", "github", "gitlab", "junit", "sarif", "rdjson")


def rendered(format_: str, *results: Checked | Failure) -> str:
    return "".join(FINDING_RENDERERS[format_](results, Screen()))


def schema(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((SCHEMAS / name).read_text("utf-8"))
    return loaded


SARIF = Draft7Validator(schema("sarif-2.1.0.json"))
GITLAB = Draft202012Validator(schema("gitlab-code-quality.json"))
RDJSON = Draft202012Validator(schema("rdjson.json"))
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def sarif(*results: Checked | Failure) -> dict:
    log = json.loads(rendered("sarif", *results))
    SARIF.validate(log)
    return log


def gitlab(*results: Checked | Failure) -> list:
    issues = json.loads(rendered("gitlab", *results))
    GITLAB.validate(issues)
    return issues


def rdjson(*results: Checked | Failure) -> dict:
    result = json.loads(rendered("rdjson", *results))
    RDJSON.validate(result)
    return result


def junit(*results: Checked | Failure) -> etree._Element:
    root = etree.fromstring(rendered("junit", *results).encode())
    JUNIT.assertValid(root)
    return root


class TestSarif:
    """What GitHub's code scanning asks for beyond the schema."""

    def test_every_rule_is_described_and_every_result_names_one(self) -> None:
        [run] = sarif(*RESULTS)["runs"]
        rules = run["tool"]["driver"]["rules"]
        for rule in rules:
            for field in ("shortDescription", "fullDescription", "help"):
                assert rule[field]["text"]
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "SRC101"
        assert [result["level"] for result in run["results"]] == ["warning", "note"]

    def test_a_place_is_relative_and_whole(self) -> None:
        [run] = sarif(*RESULTS)["runs"]
        assert run["columnKind"] == "unicodeCodePoints"
        place = run["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("drafts/a%20b.md")
        assert place["region"] == {
            "startLine": 3,
            "startColumn": 27,
            "endLine": 3,
            "endColumn": 29,
            "snippet": {"text": "RT"},
        }
        for location in _all(run, "artifactLocation"):
            assert not re.match(r"/|[a-z]+:", location["uri"])

    def test_claim_and_chain_come_along(self) -> None:
        result = sarif(CHECKED)["runs"][0]["results"][0]
        assert result["relatedLocations"][0]["message"]["text"] == "what is claimed"
        [flow] = result["codeFlows"][0]["threadFlows"]
        steps = [step["location"]["message"]["text"] for step in flow["locations"]]
        assert steps == ["person", "RT (state-controlled)"]

    def test_a_fingerprint_is_the_findings(self) -> None:
        result = sarif(CHECKED)["runs"][0]["results"][0]
        assert result["partialFingerprints"] == {"primaryLocationLineHash": "f00d"}

    def test_no_string_is_empty(self) -> None:
        assert "" not in set(_strings(sarif(*RESULTS)))

    def test_a_failure_is_told(self) -> None:
        [invocation] = sarif(*RESULTS)["runs"][0]["invocations"]
        assert invocation["executionSuccessful"] is False
        [told] = invocation["toolExecutionNotifications"]
        assert told["message"]["text"] == FAILURE.message
        assert sarif(CHECKED)["runs"][0]["invocations"] == [{"executionSuccessful": True}]


class TestGitlab:
    def test_the_same_finding_in_two_files_is_two_issues(self) -> None:
        issues = gitlab(CHECKED, Checked("d.md", RAW, (replace(FINDING, path="d.md"),)), FAILURE)
        fingerprints = [issue["fingerprint"] for issue in issues]
        assert len(set(fingerprints[1:])) == len(fingerprints[1:])
        assert [issue["severity"] for issue in issues] == ["major", "info", "major", "blocker"]


class TestRdjson:
    def test_columns_count_bytes(self) -> None:
        found = rdjson(CHECKED)["diagnostics"][0]["location"]["range"]
        assert found == {"start": {"line": 3, "column": 29}, "end": {"line": 3, "column": 31}}
        assert RAW.splitlines()[2].encode()[28:30] == b"RT"

    def test_failures_are_errors(self) -> None:
        [found] = rdjson(FAILURE)["diagnostics"]
        assert (found["severity"], found["code"]["value"]) == ("ERROR", "malformed")


class TestJunit:
    def test_a_suite_for_each_draft(self) -> None:
        suites = junit(*RESULTS).findall("testsuite")
        counts = [
            tuple(int(suite.get(key, "")) for key in ("tests", "failures", "errors"))
            for suite in suites
        ]
        assert counts == [(2, 1, 0), (1, 0, 1), (1, 0, 0)]
        for suite, (tests, failures, errors) in zip(suites, counts, strict=True):
            assert len(suite.findall("testcase")) == tests
            assert len(suite.findall("testcase/failure")) == failures
            assert len(suite.findall("testcase/error")) == errors


class TestGithub:
    def test_a_command_names_place_and_rule(self) -> None:
        command = rendered("github", CHECKED).splitlines()[0]
        assert re.fullmatch(
            r"::warning file=.*drafts/a b\.md,line=3,endLine=3,col=27,endColumn=29,"
            r"title=SRC101 unlabelled-state-outlet::RT is credited%0ASay who controls it\.",
            command,
        )

    def test_columns_over_several_lines_are_left_out(self) -> None:
        over = replace(FINDING, end_line=4)
        assert "col" not in rendered("github", Checked("a.md", RAW, (over,)))

    def test_the_worst_come_first_and_nothing_is_lost(self) -> None:
        info, warning, error = (
            Checked("a.md", RAW, (replace(FINDING, severity=severity),) * 14)
            for severity in ("info", "warning", "error")
        )
        lines = rendered("github", info, warning, error, FAILURE).splitlines()
        commands = [line.split(" ")[0] for line in lines if line.startswith("::")]
        assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
        assert len(lines) == 1 + 3 * 14 + 1
        assert len(commands) <= 50

    def test_the_summary_holds_all_of_them(self) -> None:
        many = Checked("a.md", RAW, (FINDING,) * 30)
        page = summary([many, FAILURE])
        assert page.count("| warning |") == 30
        assert page.index("| not checked |") < page.index("| warning |")
        assert summary([]) == "### checker\n\nNo findings.\n"

    def test_a_summary_that_github_would_refuse_is_cut(self) -> None:
        page = summary([Checked("a.md", RAW, (replace(FINDING, message="x" * 999),) * 2000)])
        assert len(page.encode()) < LIMIT + 1000
        assert re.search(r"^\d+ more are in the log\.$", page, re.MULTILINE)


HOSTILE = st.one_of(
    st.text(st.characters(), max_size=40),
    st.sampled_from(
        [
            *("::error::x", "%0A::add-mask::x", "a\n::set-output name=a::b", "a\r\nb", "]]>"),
            *("<script>alert(1)</script>", "| a | b |", "`x`", "[a](javascript:x)", "@everyone"),
            *("\x00\x01\x1b[2J", "\ud800", "\u202eabc", "\u2028", "&amp;<!--", "../../etc", "a:b"),
        ]
    ),
)


@given(message=HOSTILE, help_=HOSTILE, name=HOSTILE, line=HOSTILE)
def test_nothing_from_outside_breaks_out(message: str, help_: str, name: str, line: str) -> None:
    path = f"d/{name}.md"
    line = re.sub(r"[\r\n]", " ", line)
    bad = replace(FINDING, message=message + ".", help=help_ + ".", path=path, line=1, end_line=1)
    bad = replace(bad, column=1, end_column=len(line) + 1)
    results = (Checked(path, line, (bad,)), Failure(path, "malformed", f"{path}: {message}"))
    assert len(sarif(*results)["runs"][0]["results"]) == 1
    assert len(gitlab(*results)) == len(rdjson(*results)["diagnostics"]) == 2
    assert len(junit(*results).findall(".//testcase")) == 2
    commands = rendered("github", *results)
    assert len(re.split(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", commands)) == 3
    assert [c.split(" ")[0] for c in commands.splitlines()] == ["::error", "::warning"]
    assert len(rendered("jsonl", *results).splitlines()) == 2
    rows = [row for row in summary(results).splitlines() if row.startswith("|")]
    assert len(rows) == 4
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)
    assert not any("<" in row or "@" in row for row in rows)


@given(message=HOSTILE, line=st.text(st.characters(codec="utf-8"), max_size=40))
def test_nothing_steers_a_terminal_or_a_log(message: str, line: str) -> None:
    bad = replace(FINDING, message=message, line=1, end_line=1, column=1, end_column=2)
    for format_ in MACHINE:
        out = rendered(format_, Checked("a.md", line, (bad,)))
        assert not re.search(
            r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out
        )


@pytest.mark.parametrize("format_", FINDING_RENDERERS)
def test_what_a_draft_says_is_shown_only_where_it_may_be(format_: str) -> None:
    told, hidden = rendered(format_, CHECKED), rendered(format_, replace(CHECKED, raw=""))
    assert "ferry" not in hidden
    assert "RT is credited" in hidden
    if format_ in ("full", "junit"):
        assert "ferry" in told


@pytest.mark.parametrize("format_", ["json", "gitlab", "sarif", "rdjson", "junit"])
def test_no_result_is_a_whole_document(format_: str) -> None:
    {"json": json.loads, "gitlab": lambda _: gitlab(), "sarif": lambda _: sarif()}.get(
        format_, lambda _: rdjson() if format_ == "rdjson" else junit()
    )(rendered(format_))


def test_a_paragraph_and_a_run_are_named() -> None:
    word = replace(FINDING, path="a.docx", run=2)
    checked = Checked("a.docx", RAW, (word,))
    assert "(paragraph 3, run 2)" in rendered("full", checked)
    assert sarif(checked)["runs"][0]["results"][0]["properties"] == {"paragraph": 3, "run": 2}
    assert json.loads(rendered("jsonl", checked))["run"] == 2


def _all(node: object, key: str) -> Iterator[dict]:
    for at, each in _items(node):
        if at == key:
            yield each
        yield from _all(each, key)


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    for _, each in _items(node):
        yield from _strings(each)


def _items(node: object) -> list[tuple[object, object]]:
    if isinstance(node, dict):
        return list(node.items())
    return list(enumerate(node)) if isinstance(node, list) else []
