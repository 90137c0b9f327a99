"""The page of rules is made from the rules, and the committed one is current."""

from pathlib import Path

import pytest

from checker.render.rules import page
from checker.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_committed_page_is_current() -> None:
    made = "".join(page(RULES.values()))
    assert PAGE.read_text("utf-8") == made, "checker rule --all -f markdown -o docs/rules.md"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_is_in_the_table_and_explained(rule) -> None:
    made = "".join(page(RULES.values()))
    assert f"(#{rule.code.lower()}-{rule.name})" in made
    assert f"\n### {rule.code} {rule.name}\n" in made
    assert rule.bad.rstrip() in made
