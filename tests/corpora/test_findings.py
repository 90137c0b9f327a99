"""The sheet of findings read by hand: its form, and the figures it is cited for."""

import csv
import re
from collections import Counter
from pathlib import Path

from checker.rules import RULES

FOLDER = Path(__file__).parents[2] / "corpora" / "findings"
ROWS = list(csv.DictReader((FOLDER / "sheet.csv").read_text("utf-8").splitlines()))


def test_every_row_names_a_rule_and_a_verdict() -> None:
    assert {row["rule"] for row in ROWS} <= set(RULES)
    assert {row["verdict"] for row in ROWS} == {"right", "wrong"}
    assert all(row["reason"] for row in ROWS)
    assert all(re.fullmatch(r"(?:fa-kes|allsides):\S+", row["article"]) for row in ROWS)


def test_the_figures_are_the_sheet_s() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    verdicts = Counter(row["verdict"] for row in ROWS)
    share = 100 * verdicts["right"] / len(ROWS)
    assert f"**{len(ROWS)}** | **{verdicts['right']} ({share:g} %)**" in readme
    by_rule = Counter((RULES[row["rule"]].name, row["verdict"]) for row in ROWS)
    for name in {name for name, _ in by_rule}:
        right, wrong = by_rule[name, "right"], by_rule[name, "wrong"]
        assert re.search(rf"{name}\s+{right}\s+of\s+{right + wrong}\b", readme), name


def test_warnings_are_right_often_enough() -> None:
    warnings = [row["verdict"] for row in ROWS if row["severity"] == "warning"]
    assert warnings.count("right") >= 0.85 * len(warnings)
