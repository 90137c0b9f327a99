"""Applies the rules in force to a draft and says where in the writer's file each finding stands."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from checker.intake.positions import locate, locate_end
from checker.records import Document, Finding, Origin, Segment
from checker.rules import RULES
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import normalised


def findings(document: Document, draft: Draft) -> tuple[Finding, ...]:
    """Return what the rules in force find in `draft`, in the order of the writer's file.

    Lines and columns point into the writer's file, or into the body where there is no file.
    """
    hits = sorted(_hits(draft), key=lambda pair: (pair[1].span.start, pair[0].code))
    origin = document.origin or _body_alone(draft.article.text)
    seen: Counter[str] = Counter()
    found = []
    for rule, hit in hits:
        key = f"{rule.code}\n{normalised(hit.subject)}"
        seen[key] += 1
        found.append(_finding(rule, hit, document.input, origin, f"{key}\n{seen[key]}"))
    return tuple(found)


def _hits(draft: Draft) -> Iterator[tuple[Rule, Hit]]:
    for rule in RULES.values():
        if draft.policy.applies(rule.code):
            yield from ((rule, hit) for hit in rule.find(draft))


def _body_alone(text: str) -> Origin:
    return Origin(raw=text, segments=(Segment(0, 0, len(text)),))


def _finding(rule: Rule, hit: Hit, path: str, origin: Origin, key: str) -> Finding:
    start = locate(origin, hit.span.start)
    end = locate_end(origin, hit.span.end)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=hit.message,
        help=hit.help,
        path=path,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        claim=hit.claim,
        outlet=hit.outlet,
        fingerprint=sha256(key.encode("utf-8", "surrogatepass")).hexdigest(),
    )
