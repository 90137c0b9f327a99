"""Everything printed as JSON is valid, complete and safe to print."""

import json
import re
import sys
from dataclasses import fields
from subprocess import run

import pytest
import report_builder as build
from hostile import reports, strings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import records
from checker.cli.schema import schemas
from checker.records import Failure, Finding, Outlet, OutletAnswer
from checker.render import RENDERERS, Screen
from checker.render.json import dumps
from checker.render.outlet import OUTLET_RENDERERS

SCHEMAS = {name: Draft202012Validator(schema) for name, schema in schemas().items()}
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PROMISED = {
    "": "schema input article claims mix reliance records style findings warnings provenance",
    "article": "id url canonical_url title authors published language words sha256 text publisher "
    "dateline links credits",
    "claims": "id kind optional stance content cue source quotation speaker source_type chain "
    "carrier implied_carrier record via_state_media state_affiliated confidence",
    "reliance": "state_sources state_media abstained publisher_rule text_only credited "
    "state_body_share independent_share unsourced_share single_source_share disputed_share "
    "contributions model",
    "mix": "outlet name affiliation country claims share",
    "provenance": "checker registry models",
}
_slow = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def printed(form: str, *outcomes: records.Outcome, unicode: bool = True) -> str:
    return "".join(RENDERERS[form](outcomes, Screen(unicode=unicode)))


class TestArray:
    def test_is_one_array_for_any_number_of_targets(self) -> None:
        assert json.loads(printed("json")) == []
        assert len(json.loads(printed("json", build.report()))) == 1
        report, failure = json.loads(printed("json", build.report(), build.failure()))
        SCHEMAS["article-report/1"].validate(report)
        SCHEMAS["failure/1"].validate(failure)

    @pytest.mark.parametrize("part", PROMISED)
    def test_holds_every_promised_field(self, part) -> None:
        told = json.loads(printed("json", build.report()))[0]
        record = told[part] if part else told
        record = record[0] if isinstance(record, list) else record
        assert set(PROMISED[part].split()) <= set(record)

    def test_opens_with_the_schema(self) -> None:
        for outcome in json.loads(printed("json", build.report(), build.failure())):
            assert next(iter(outcome)) == "schema"


class TestLines:
    @_slow
    @given(st.lists(reports() | st.builds(Failure, strings, strings, strings), max_size=3))
    def test_each_is_a_valid_record_whatever_the_text(self, outcomes) -> None:
        text = printed("jsonl", *outcomes)
        assert not UNSAFE.search(text)
        told = [json.loads(line) for line in text.encode("utf-8").decode("utf-8").splitlines()]
        for outcome, record in zip(outcomes, told, strict=True):
            SCHEMAS[record["schema"].removeprefix("checker/")].validate(record)
            assert record["input"] == re.sub("[\ud800-\udfff]", "\ufffd", outcome.input)

    @_slow
    @given(reports())
    def test_offsets_hold_in_the_printed_text(self, report) -> None:
        told = json.loads(printed("jsonl", report))
        text = told["article"]["text"]
        assert len(text) == len(report.article.text)

    @_slow
    @given(reports())
    def test_a_screen_without_unicode_gets_the_same_record(self, report) -> None:
        ascii_text = printed("jsonl", report, unicode=False)
        assert ascii_text.isascii()
        assert json.loads(ascii_text) == json.loads(printed("jsonl", report))


class TestOtherRecords:
    def test_a_finding_is_valid(self) -> None:
        finding = Finding("SRC101", "x", "error", "m", "h", "p", 1, 1, 1, 2, None, None, "f")
        SCHEMAS["finding"].validate(json.loads(dumps(finding, Screen())))

    def test_a_registry_answer_is_valid_and_fully_described(self) -> None:
        assessment = records.Assessment("A", "label", "SC", "2024-09-01", "https://example.org/")
        outlet = Outlet(
            "rt", "RT", "RU", "broadcaster", None, ("en",), (records.Name("RT"),),
            (records.Domain("rt.example"),), (records.Handle("x", "RT"),),
            (records.Relation("owner", "state"),),
            (records.Sanction("EU", "act", "2022-03-01", "https://example.org/"),), (assessment,),
        )  # fmt: skip
        grade = records.Grade("state-controlled", assessment)
        known = OutletAnswer("rt", None, outlet, grade, "name")
        unknown = OutletAnswer("harbour", "2026-01-01", None, None, None)
        text = "".join(OUTLET_RENDERERS["json"]([known, unknown], Screen()))
        schema = schemas()["outlet/1"]
        for answer in json.loads(text):
            SCHEMAS["outlet/1"].validate(answer)
            assert set(answer) == set(schema["properties"])
        described = schema["$defs"]["PrintedOutlet"]["properties"]
        assert set(json.loads(text)[0]["outlet"]) == set(described)
        dated = schema["$defs"]["PrintedAssessment"]["properties"]
        assert set(json.loads(text)[0]["outlet"]["assessments"][0]) == set(dated)


class TestSchemas:
    @pytest.mark.parametrize("name", SCHEMAS)
    def test_are_valid_described_and_open(self, name) -> None:
        schema = schemas()[name]
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"urn:checker:{name}"
        assert schema["description"]
        assert "additionalProperties" not in schema

    def test_require_every_field_of_a_record(self) -> None:
        told = set(schemas()["article-report/1"]["required"])
        assert told == {field.name for field in fields(records.Report)}

    @pytest.mark.parametrize("spoilt", ["claims", "reliance", "schema", "provenance"])
    def test_refuse_a_report_that_lacks_a_part(self, spoilt) -> None:
        told = json.loads(printed("json", build.report()))[0]
        del told[spoilt]
        assert not SCHEMAS["article-report/1"].is_valid(told)


def test_json_needs_neither_rich_nor_pydantic() -> None:
    code = (
        "import sys; from checker.render import RENDERERS, Screen; "
        "print(''.join(RENDERERS['json']([], Screen()))); "
        "sys.exit(bool({'rich', 'pydantic', 'typer'} & set(sys.modules)))"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0
