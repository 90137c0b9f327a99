"""Applies the rules in force to a draft and says where in the writer's file each finding stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256

from checker.intake.positions import file_end, file_offset, in_body, place, run_at
from checker.records import Claim, Document, Finding, Origin, Segment, Severity, Span
from checker.rules import RULES
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.passages import chain, related
from checker.rules.policy import SEVERITIES
from checker.rules.suppressing import Found, Verdict, suppressed
from checker.rules.text import normalised


def findings(document: Document, draft: Draft) -> tuple[Finding, ...]:
    """Return what the rules in force find in `draft`, in the order of the writer's file.

    Lines and columns point into the writer's file, or into the body where there is no file. What
    the writer's comments let stand is left out, and comments that do so wrongly are found, too.
    """
    origin = document.origin or _body_alone(draft.article.text)
    maker = _Maker(document.input, draft, origin)
    found = [
        Found(maker.finding(rule, hit, _place(hit, draft, origin)), hit.span)
        for rule, hit in sorted(_hits(draft), key=_order)
    ]
    if document.origin is None:
        return tuple(each.finding for each in found)
    kept, verdicts = suppressed(found, draft, origin)
    applying = (each for each in verdicts if draft.policy.applies(each.rule.code))
    told = (*kept, *(maker.judged(verdict) for verdict in applying))
    return tuple(sorted(told, key=lambda each: (each.line, each.column)))


def _hits(draft: Draft) -> Iterator[tuple[Rule, Hit]]:
    for rule in RULES.values():
        if rule.find and draft.policy.applies(rule.code):
            yield from ((rule, hit) for hit in rule.find(draft))


def _order(pair: tuple[Rule, Hit]) -> tuple[int, str]:
    rule, hit = pair
    return (hit.span.start if hit.span else -1, rule.code)


def _body_alone(text: str) -> Origin:
    return Origin(raw=text, segments=(Segment(0, 0, len(text)),))


class _Maker:
    """Makes the findings of one draft and tells equal ones apart."""

    def __init__(self, path: str, draft: Draft, origin: Origin) -> None:
        self.path, self.origin = path, origin
        self._severities = draft.policy.severities
        self._claims = {claim.id: claim for claim in draft.claims}
        self._seen: Counter[str] = Counter()

    def finding(self, rule: Rule, hit: Hit, at: Span) -> Finding:
        """Return a finding at a place in the file."""
        start, end = place(self.origin.raw, at.start), place(self.origin.raw, at.end)
        claim = self._claims.get(hit.claim) if hit.claim is not None else None
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=_severity(rule, hit, claim, self._severities),
            message=hit.message,
            help=hit.help,
            path=self.path,
            line=start.line,
            column=start.column,
            end_line=end.line,
            end_column=end.column,
            claim=hit.claim,
            outlet=hit.outlet,
            fingerprint=self._fingerprint(rule, hit),
            run=run_at(self.origin, at.start),
            related=related(claim, self.origin) if claim else (),
            chain=chain(claim.chain, self.origin) if claim else (),
            replacement=hit.replacement,
        )

    def judged(self, verdict: Verdict) -> Finding:
        return self.finding(verdict.rule, verdict.hit, verdict.at)

    def _fingerprint(self, rule: Rule, hit: Hit) -> str:
        key = f"{rule.code}\n{normalised(hit.subject)}"
        self._seen[key] += 1
        return sha256(f"{key}\n{self._seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()


def _severity(
    rule: Rule, hit: Hit, claim: Claim | None, severities: Mapping[str, Severity]
) -> Severity:
    """Return the desk's severity, or less: what the article itself challenges is no error."""
    own = severities.get(rule.code, rule.severity)
    most = hit.severity or "error"
    if claim is not None and claim.stance in CHALLENGED:
        most = min(most, "warning", key=SEVERITIES.index)
    return min(own, most, key=SEVERITIES.index)


def _place(hit: Hit, draft: Draft, origin: Origin) -> Span:
    """Return where in the writer's file the place of a hit stands."""
    if hit.span is not None:
        return Span(file_offset(origin, hit.span.start), file_end(origin, hit.span.end))
    return _outside(hit.outside, draft.article.title, origin)


def _outside(words: str, title: str | None, origin: Origin) -> Span:
    """Return where words outside the body stand in the file; its beginning, where they do not."""
    if words == title and origin.title is not None:
        start = origin.title.file_start
        return Span(start, start + origin.title.length)
    start = origin.raw.find(words)
    while start >= 0 and in_body(origin, start):
        start = origin.raw.find(words, start + 1)
    return Span(start, start + len(words)) if start >= 0 and words else Span(0, 0)
