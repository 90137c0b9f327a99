"""Applies the rules in force to a draft and says where in the writer's file each finding stands."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from checker.intake.positions import Place, locate, locate_end, place
from checker.records import Document, Finding, Origin, Segment, Severity
from checker.rules import RULES
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.policy import SEVERITIES
from checker.rules.text import normalised


def findings(document: Document, draft: Draft) -> tuple[Finding, ...]:
    """Return what the rules in force find in `draft`, in the order of the writer's file.

    Lines and columns point into the writer's file, or into the body where there is no file.
    """
    origin = document.origin or _body_alone(draft.article.text)
    hits = sorted(_hits(draft), key=_order)
    seen: Counter[str] = Counter()
    found = []
    for rule, hit in hits:
        key = f"{rule.code}\n{normalised(hit.subject)}"
        seen[key] += 1
        found.append(_finding(rule, hit, draft, (document.input, origin), f"{key}\n{seen[key]}"))
    return tuple(found)


def _order(pair: tuple[Rule, Hit]) -> tuple[int, str]:
    rule, hit = pair
    return (hit.span.start if hit.span else -1, rule.code)


def _hits(draft: Draft) -> Iterator[tuple[Rule, Hit]]:
    for rule in RULES.values():
        if rule.find and draft.policy.applies(rule.code):
            yield from ((rule, hit) for hit in rule.find(draft))


def _body_alone(text: str) -> Origin:
    return Origin(raw=text, segments=(Segment(0, 0, len(text)),))


def _finding(rule: Rule, hit: Hit, draft: Draft, file: tuple[str, Origin], key: str) -> Finding:
    path, origin = file
    start, end = _places(hit, draft, origin)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=_severity(rule, hit, draft),
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


def _severity(rule: Rule, hit: Hit, draft: Draft) -> Severity:
    """Return the desk's severity, or less: what the article itself challenges is no error."""
    own = draft.policy.severities.get(rule.code, rule.severity)
    most = hit.severity or "error"
    if any(claim.id == hit.claim and claim.stance in CHALLENGED for claim in draft.claims):
        most = min(most, "warning", key=SEVERITIES.index)
    return min(own, most, key=SEVERITIES.index)


def _places(hit: Hit, draft: Draft, origin: Origin) -> tuple[Place, Place]:
    if hit.span is not None:
        return locate(origin, hit.span.start), locate_end(origin, hit.span.end)
    at = _outside(hit.outside, draft.article.title, origin)
    return place(origin.raw, at.file_start), place(origin.raw, at.file_start + at.length)


def _outside(words: str, title: str | None, origin: Origin) -> Segment:
    """Return where words outside the body stand in the file; its beginning, where they do not."""
    if words == title and origin.title is not None:
        return origin.title
    start = origin.raw.find(words)
    return Segment(0, max(start, 0), len(words) if start >= 0 else 0)
