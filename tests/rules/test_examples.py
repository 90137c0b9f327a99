"""Every rule's own examples, taken through the whole line from a Markdown file."""

from pathlib import Path

import pytest

import checker
from checker.rules import RULES
from checker.rules.base import Rule
from checker.rules.config import load_policy


def codes(draft: str, folder: Path, settings: str = "") -> set[str]:
    path, config = folder / "draft.md", folder / "checker.toml"
    path.write_text(draft, "utf-8")
    config.write_text(settings, "utf-8")
    (checked,) = checker.check(str(path), policy=load_policy(config))
    assert isinstance(checked, checker.Checked), checked
    return {finding.code for finding in checked.findings}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
class TestEachRule:
    def test_finds_its_bad_example(self, rule: Rule, tmp_path: Path) -> None:
        assert rule.code in codes(rule.bad, tmp_path, rule.settings)

    def test_no_rule_finds_anything_in_its_good_example(self, rule: Rule, tmp_path: Path) -> None:
        assert codes(rule.good, tmp_path, rule.settings) == set()

    def test_is_documented(self, rule: Rule, tmp_path: Path) -> None:
        assert rule.bad.strip() and rule.good.strip()
        assert rule.summary.endswith(".")
        assert rule.rationale.endswith(".")
        assert rule.remedy.endswith(".")


def test_the_table_goes_by_code() -> None:
    assert list(RULES) == sorted(RULES)
    assert all(code == rule.code for code, rule in RULES.items())
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
