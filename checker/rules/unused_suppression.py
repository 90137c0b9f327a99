"""SRC901: a comment lets something stand that no rule finds."""

from checker.rules.base import Rule

RULE = Rule(
    code="SRC901",
    name="unused-suppression",
    severity="warning",
    summary="A comment tells a rule to be silent where it had nothing to say.",
    rationale=(
        "A comment that outlives its finding hides the next one. One that names a rule that does "
        "not exist hides nothing, and its writer believes that it does. Comments for a rule that "
        "the configuration switches off are left alone."
    ),
    remedy="Remove the comment, or write the rule's code: checker: ignore SRC101 -- reason.",
    bad=(
        "<!-- checker: ignore SRC101 -- our own archive -->\n"
        "The ferry sank at dawn, said Ada Quill, the harbour master.\n"
    ),
    good=(
        "<!-- checker: ignore SRC101, SRC102 -- the reader is told above -->\n"
        "The ferry sank at dawn, RT reported.\n"
    ),
    find=None,
)
