"""SRC902: a comment lets a finding stand and does not say why."""

from checker.rules.base import Rule

RULE = Rule(
    code="SRC902",
    name="unexplained-suppression",
    severity="warning",
    summary="A comment tells a rule to be silent without a reason.",
    rationale=(
        "The next editor has to know whether the reason still holds. It stands behind two dashes "
        "in the same comment, and the comment does its work without one, too."
    ),
    remedy="Add the reason: checker: ignore SRC101 -- reason.",
    bad="<!-- checker: ignore SRC101, SRC102 -->\nThe ferry sank at dawn, RT reported.\n",
    good=(
        "<!-- checker: ignore SRC101, SRC102 -- the reader is told above -->\n"
        "The ferry sank at dawn, RT reported.\n"
    ),
    find=None,
)
