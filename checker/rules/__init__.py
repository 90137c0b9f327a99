"""The newsroom rules: one module a rule, and this table of them."""

from checker.rules import (
    anonymous_without_reason,
    credit_and_link_differ,
    deceptive_link,
    disputed_outlet,
    headline_on_state_media,
    hidden_carrier,
    mirror_link,
    outdated_label,
    quotation_without_speaker,
    reliance_above_limit,
    sanctioned_link,
    sole_source_state_claim,
    unexplained_suppression,
    unlabelled_credit,
    unlabelled_state_outlet,
    unused_suppression,
    vague_attribution,
)
from checker.rules.base import Rule

RULES: dict[str, Rule] = {
    module.RULE.code: module.RULE
    for module in (
        unlabelled_state_outlet,
        sole_source_state_claim,
        reliance_above_limit,
        headline_on_state_media,
        hidden_carrier,
        disputed_outlet,
        unlabelled_credit,
        outdated_label,
        quotation_without_speaker,
        vague_attribution,
        anonymous_without_reason,
        deceptive_link,
        mirror_link,
        credit_and_link_differ,
        sanctioned_link,
        unused_suppression,
        unexplained_suppression,
    )
}
