import csv
import json

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.mix import demo
from checker.outlets import load_registry


@pytest.fixture
def sheet(tmp_path):
    store, code = tmp_path / "demo.duckdb", tmp_path / "code.csv"
    demo.make(store, load_registry(), articles=300)
    done = run("sample", store, "-n", 20, "-o", code)
    assert done.exit_code == 0 and "20 claims" in done.stderr and not done.stdout
    return code


def run(*arguments):
    return CliRunner().invoke(app(), [*map(str, arguments)])


def fill(code, answer):
    rows = list(csv.DictReader(code.read_text("utf-8").splitlines()))
    with code.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(row | answer(row) for row in rows)


def test_a_sheet_goes_out_is_coded_and_comes_back(sheet):
    state = ("TASS", "Xinhua", "CGTN", "IRNA", "Al Jazeera", "VOA")
    fill(
        sheet,
        lambda row: {
            "is_claim": "yes",
            "state_media": "yes"
            if row["before"].rstrip().endswith(tuple(f"{s} reported that" for s in state))
            or "TASS reported" in row["after"][:20]
            else "no",
        },
    )
    done = run("evaluate", "--coded", sheet)
    assert done.exit_code == 0, done.stderr
    assert "20 of 20 claims coded" in done.stdout
    told = json.loads(run("evaluate", "--coded", sheet, "-f", "json").stdout)
    assert told["schema"] == "checker/coded/1"
    assert told["corrected"]["value"] == pytest.approx(told["machine_share"])


def test_the_store_may_have_moved(sheet):
    moved = sheet.parent / "moved.duckdb"
    (sheet.parent / "demo.duckdb").rename(moved)
    assert "no such store" in str(run("evaluate", "--coded", sheet).exception)
    assert run("evaluate", "--coded", sheet, "--store", moved).exit_code == 0


@pytest.mark.parametrize("option", [["--gold", "x.jsonl"], ["--errors"], ["--claims"]])
def test_options_for_annotated_documents_do_not_go_with_it(sheet, option):
    done = run("evaluate", "--coded", sheet, *option)
    assert done.exit_code == 2
