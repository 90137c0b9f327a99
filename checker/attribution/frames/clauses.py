"""Reads the clause of one cue: "the envoy said that …", “…,” he said, "X, citing Y, said …"."""

from checker.attribution.frames.contents import behind_adjuncts, content_of
from checker.attribution.frames.cues import QUOTED, CueHit
from checker.attribution.frames.fitting import fits
from checker.attribution.frames.found import Found
from checker.attribution.frames.line import Line
from checker.attribution.frames.subjects import Subject, clause_subject, subject
from checker.attribution.frames.words import Range

_OPEN_CLAUSES = frozenset({"whether", "what"})
_CARRYING = frozenset(
    {("according", "to"), ("quoted", "by"), ("cited", "by"), ("interviewed", "by")}
)
_CITING = frozenset({"citing", "quoting"})
_LONGEST_CITED = 18  # words from "citing" to the "that" behind whom it cites


def read_cue(
    line: Line, hit: CueHit, floor: int, clause: Range, before: Found | None
) -> Found | None:
    """Read one cue, whose subject stands behind `floor`; `before` is the attribution before it."""
    if hit.source and hit.cue is not QUOTED:
        content = content_of(line, hit, clause[1])
        return Found(hit.cue, hit.at, hit.source, (content,)) if content else None
    speaker = subject(line, hit.start, floor)
    opened = speaker.phrase and line.words.lower(speaker.phrase[0] - 1) in _OPEN_CLAUSES
    if opened and not _shows_quote(line, hit, clause[1]):
        return None
    citing = _citing_first(line, hit, speaker.phrase, clause[1])
    if citing:
        return citing
    if hit.cue is not QUOTED and (hit.passive or _is_no_verb(line, hit, speaker)):
        return None
    source = _source(line, hit, speaker, clause[0], before)
    content = content_of(line, hit, clause[1]) if source else None
    if source is None or content is None or not fits(line, hit, content):
        return None
    pieces = _with_left_half(line, hit, source, content, floor)
    context = ((hit.end, content[0]), (clause[0], source[0]))
    cited = _cited_before(line, source, hit.start)
    if cited:
        return Found(hit.cue, hit.at, cited, pieces, (source,), context)
    carriers = _quoting(hit, speaker) + _carried_aside(line, source, hit.start)
    return Found(hit.cue, hit.at, source, pieces, carriers, context)


def _citing_first(line: Line, hit: CueHit, speaker: Range | None, end: int) -> Found | None:
    """Read "X reported citing Y that …" and "Citing Y it said …", whose commas may be lost."""
    words = line.words
    if speaker is None or hit.cue.kind != "statement" or hit.passive:
        return None
    if words.lower(speaker[0]) == "citing":
        content = content_of(line, hit, end)
        cited, medium = (speaker[0] + 1, speaker[1] - 1), (speaker[1] - 1, speaker[1])
        pronoun = words.lower(medium[0]) == "it" and cited[1] > cited[0]
        return Found(hit.cue, hit.at, cited, (content,), (medium,)) if pronoun and content else None
    at = behind_adjuncts(line, hit, end)
    at += words.text(at) == ","
    if words.lower(at) not in _CITING or any(other.start == at for other in line.hits):
        return None
    that = next(
        (i for i in range(at + 2, min(end, at + _LONGEST_CITED)) if words.lower(i) == "that"), end
    )
    if that + 1 >= end or not line.is_media(speaker):
        return None
    cited = (at + 1, that - (words.text(that - 1) == ","))
    return Found(hit.cue, hit.at, cited, ((that + 1, end),), (speaker,))


def _shows_quote(line: Line, hit: CueHit, end: int) -> bool:
    """Return whether a colon and a quotation follow: "Here is what the paper wrote: “…”"."""
    at = behind_adjuncts(line, hit, end)
    return line.words.text(at) == ":" and line.words.is_quote(at + 1)


def _carried_aside(line: Line, source: Range, verb: int) -> tuple[Range, ...]:
    """Return X of "the mayor, according to X, said" and "a source, quoted by X, said"."""
    words, at = line.words, source[1] + 1
    opens = (words.lower(at), words.lower(at + 1)) in _CARRYING
    if words.text(source[1]) != "," or not opens:
        return ()
    closing = line.comma_in(at, verb)
    named = (at + 2, closing) if closing is not None else None
    return (named,) if named and line.is_media(named) else ()


def _cited_before(line: Line, source: Range, verb: int) -> Range | None:
    """Return Y of "X, citing Y, said that …", where X is media."""
    words, at = line.words, source[1] + 1
    if words.text(source[1]) != "," or words.lower(at) not in _CITING or not line.is_media(source):
        return None
    closing = line.comma_in(at, verb)
    return (at + 1, closing) if closing is not None and closing > at + 1 else None


def _source(
    line: Line, hit: CueHit, speaker: Subject, start: int, before: Found | None
) -> Range | None:
    if speaker.shared:
        return before.source if before else clause_subject(line, start, hit.start)
    return hit.source if hit.cue is QUOTED and not hit.passive else speaker.phrase


def _quoting(hit: CueHit, speaker: Subject) -> tuple[Range, ...]:
    """Return who quotes somebody "as saying"."""
    if hit.cue is not QUOTED:
        return ()
    carrier = hit.carrier or (None if hit.passive else speaker.phrase)
    return (carrier,) if carrier else ()


def _is_no_verb(line: Line, hit: CueHit, speaker: Subject) -> bool:
    """Return whether an "-ing" form is no verb: "reporting duties", but "is saying"."""
    words = line.words
    if not words.lower(hit.start).endswith("ing"):
        return False
    led = speaker.phrase is not None and words.lower(speaker.phrase[0] - 1) == "with"
    return not led and not words.is_in(hit.start - 1, "auxiliaries")


def _with_left_half(
    line: Line, hit: CueHit, source: Range, content: Range, floor: int
) -> tuple[Range, ...]:
    """Join the halves of a quotation around its tag: “…,” he said, “…”."""
    words = line.words
    left = min(source[0], hit.start) - 1
    if words.text(left) == ",":
        left -= 1
    if left >= floor and words.is_quote(left) and words.is_quote(content[0]):
        return (left, left + 1), (content[0], content[0] + 1)
    return (content,)
