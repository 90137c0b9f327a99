"""Takes away the findings that a writer's comments let stand, and judges the comments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.records import Finding, Origin, Span
from checker.rules.base import Draft, Hit, Rule
from checker.rules.settings import SettingError, rule_code
from checker.rules.suppressions import Suppression, read_suppressions
from checker.rules.text import all_paragraphs
from checker.rules.unexplained_suppression import RULE as UNEXPLAINED
from checker.rules.unused_suppression import RULE as UNUSED


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the place in the body that it is about, None for one outside it."""

    finding: Finding
    span: Span | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule on suppressions has to say of one of them, which stands at `at` in the file."""

    rule: Rule
    hit: Hit
    at: Span


def suppressed(
    found: Iterable[Found], draft: Draft, origin: Origin
) -> tuple[list[Finding], list[Verdict]]:
    """Return the findings that no comment covers, and what is wrong with the comments."""
    comments = read_suppressions(origin, all_paragraphs(draft.article.text))
    codes = [frozenset(map(_code, comment.rules)) for comment in comments]
    used: set[tuple[int, str]] = set()
    kept = []
    for each in found:
        covering = [
            number
            for number, comment in enumerate(comments)
            if each.finding.code in codes[number] and _covers(comment, each)
        ]
        used |= {(number, each.finding.code) for number in covering}
        if not covering:
            kept.append(each.finding)
    return kept, list(_verdicts(comments, used, draft))


def _covers(comment: Suppression, each: Found) -> bool:
    if comment.scope == "file":
        return True
    if comment.scope == "line":
        return comment.line is not None and _stands_on(each.finding, comment.line)
    return (
        comment.block is not None
        and each.span is not None
        and comment.block.start <= each.span.start < comment.block.end
    )


def _stands_on(finding: Finding, line: int) -> bool:
    return finding.line <= line <= finding.end_line


def _code(name: str) -> str | None:
    try:
        return rule_code(name)
    except SettingError:
        return None


def _verdicts(
    comments: tuple[Suppression, ...], used: set[tuple[int, str]], draft: Draft
) -> Iterator[Verdict]:
    for number, comment in enumerate(comments):
        if not comment.rules:
            yield _verdict(UNUSED, "this comment names no rule that it ignores", comment)
        for name in comment.rules:
            problem = _problem(name, number, used, draft)
            if problem:
                yield _verdict(UNUSED, problem, comment)
        if comment.rules and not comment.reason:
            yield _verdict(UNEXPLAINED, "this comment gives no reason", comment)


def _problem(name: str, number: int, used: set[tuple[int, str]], draft: Draft) -> str | None:
    try:
        code = rule_code(name)
    except SettingError as slip:
        return str(slip)
    if (number, code) in used or not draft.policy.applies(code):
        return None
    return f"nothing here that {code} would find"


def _verdict(rule: Rule, message: str, comment: Suppression) -> Verdict:
    subject = f"{' '.join(comment.rules)} {comment.scope} {comment.reason}"
    return Verdict(rule, Hit(None, message, rule.remedy, subject), comment.at)
