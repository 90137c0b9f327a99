"""The newsroom rules: one module a rule, and this table of them."""

from checker.rules import reliance_above_limit, sole_source_state_claim, unlabelled_state_outlet
from checker.rules.base import Rule

RULES: dict[str, Rule] = {
    module.RULE.code: module.RULE
    for module in (unlabelled_state_outlet, sole_source_state_claim, reliance_above_limit)
}
