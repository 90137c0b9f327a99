"""The documentation of the rules, made from the rules."""

from collections.abc import Iterable, Iterator

from checker.rules.base import Rule

_GROUPS = {
    "SRC1": "State media and the labels of outlets",
    "SRC2": "Quotations and unnamed sources",
    "SRC3": "Links",
    "SRC9": "Comments to the rules",
}
_INTRODUCTION = """\
# Rules

<!-- Made by `checker rule --all -f markdown -o docs/rules.md`; edit the rules, not this page. -->

What `checker check` finds in a draft, and `checker score` in an article. Each rule has a code that
never changes. A desk selects, ignores and weighs them in its `checker.toml` (`checker init` starts
one); a writer lets one finding stand with a comment that gives a reason:

```markdown
<!-- checker: ignore SRC101 -- the whole page is about RT -->
```

`ignore` covers its own line, or the next one where it stands alone; `ignore-block` the paragraph,
`ignore-file` the draft. In reStructuredText it is `.. checker: ignore SRC101 -- reason`, in plain
text a line `# checker: ignore SRC101 -- reason`.

Rules rest on what the text credits to whom, as the machine reads it. A rebuttal or an outlet that
is only talked about is never an error.
"""


def page(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the page of all rules in Markdown: a table, then each rule."""
    listed = list(rules)
    yield _INTRODUCTION + "\n"
    yield "| code | name | severity | finds |\n|---|---|---|---|\n"
    for rule in listed:
        code = f"[{rule.code}](#{_anchor(rule)})"
        yield f"| {code} | {rule.name} | {rule.severity} | {rule.summary} |\n"
    group = ""
    for rule in listed:
        if rule.code[:4] != group:
            group = rule.code[:4]
            yield f"\n## {_GROUPS[group]}\n"
        yield markdown(rule)


def markdown(rule: Rule) -> str:
    """Return one rule's documentation in Markdown."""
    options = "".join(
        f"\n* `{option.key}` (default: {option.default}): {option.meaning}"
        for option in rule.options
    )
    return (
        f"\n### {rule.code} {rule.name}\n\n*{rule.severity.capitalize()}.* {rule.summary}\n\n"
        f"{rule.rationale}\n\n**What to do.** {rule.remedy}\n"
        + (f"\n**Options.**\n{options}\n" if options else "")
        + _example("Found in", rule.bad)
        + _example("Not found in", rule.good)
    )


def _example(title: str, draft: str) -> str:
    return f"\n{title}:\n\n```markdown\n{draft.rstrip()}\n```\n"


def _anchor(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}".lower()
