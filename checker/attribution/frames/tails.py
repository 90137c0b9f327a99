"""Reads one frame that closes what stands before it: "…, RT reported", "…, according to RT"."""

from dataclasses import replace

from checker.attribution.frames.adjuncts import after_adjuncts
from checker.attribution.frames.agents import names_somebody, source_behind, with_name
from checker.attribution.frames.contents import behind_adjuncts
from checker.attribution.frames.cues import ACCORDING, QUOTED, CueHit
from checker.attribution.frames.found import Tail
from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import right
from checker.attribution.frames.run_in import correspondent, medium_alone, speaker_alone
from checker.attribution.frames.subjects import COORDINATORS, subject
from checker.attribution.frames.words import Range

_BRACKETS = frozenset({",", "–", "—", "-", "(", ")", ";"})
_SCENES = frozenset(
    ["when", "as", "before", "after", "while", "in", "with", "without", "at", "on", "during", "it"]
)
_AFTERTHOUGHTS = frozenset({"without", "but", "while", "whilst", "although", "though", "with"})
_OF_CLAUSES = frozenset({"clause", "addressee"})
_MARKS = frozenset({",", "–", "—"})
_NEVER_CLOSING = frozenset({"as", "at", "name"})
_ONLY_AS = frozenset({"put_it"})  # "as the mayor put it"
_SHORTEST = 5  # words that a frame without a comma must leave to be content
_NO_SPEAKERS = frozenset({"that", "there", "it"})
_NOBODY = frozenset({"nothing", "little", "yes", "no", "so", "it", "this", "that"})
_RELATIVES = frozenset({"who", "which", "whose"})
_RELATIVE = 9  # words that a clause behind an inverted speaker may have


def tail_of(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Return the frame that a cue makes of all words from its own clause to `end`."""
    if hit.cue is ACCORDING:
        return _according(line, hit, end)
    if hit.cue is QUOTED and not hit.passive and hit.source:
        return _quoting(line, hit, end)
    if hit.cue.kind != "statement" or hit.cue.takes in _NEVER_CLOSING:
        return None
    behind = behind_adjuncts(line, hit, end)
    if behind >= end or _is_scene(line, hit, behind, end):
        return _with_subject(line, hit, end)
    return _unparted(line, hit, (behind, end)) or _inverted(line, hit, end)


def _is_scene(line: Line, hit: CueHit, at: int, end: int) -> bool:
    """Return whether what stands behind “…,” she said only sets the scene ("when I called")."""
    speaker = subject(line, hit.start, line.start).phrase
    if speaker is None or not line.words.is_quote(speaker[0] - 1):
        return False
    return line.words.lower(at) in _SCENES and not line.holds_quote(at, end)


def _unparted(line: Line, hit: CueHit, rest: Range) -> Tail | None:
    """Read "A raid killed ten people the ministry said without giving a date": its commas are lost.

    A whole clause stands before the speaker, and what stands behind the verb can be no content.
    """
    words, behind = line.words, rest[0]
    low = words.lower(behind)
    if not (low in _AFTERTHOUGHTS or low.endswith("ing")):
        return None
    if hit.cue.takes not in _OF_CLAUSES or line.has_commas:
        return None
    source = subject(line, hit.start, line.start).phrase
    if source is None or any(words.lower(at) == "that" for at in range(*rest)):
        return None
    source = speaker_alone(line, source)
    whole = _holds_verb(line, line.start + 1, source[0]) and not words.is_function(source[0] - 1)
    if not whole or source[0] - line.start < _SHORTEST:
        return None
    return Tail(hit, source, source[0], ((hit.end, behind),))


def _holds_verb(line: Line, start: int, end: int) -> bool:
    words = line.words
    auxiliaries, verbs = words.lists["auxiliaries"], words.lists["verbs"]
    for at in range(start, end):
        low = words.tokens[at].lower
        if low in verbs or low in auxiliaries or words.is_past_form(at):
            return True
    return False


def _according(line: Line, hit: CueHit, end: int) -> Tail | None:
    words = line.words
    if hit.start <= line.start or words.lower(hit.start - 1) in COORDINATORS:
        return None
    if words.is_quote(end - 1) or any(words.lower(at) == "that" for at in range(hit.end, end)):
        return None
    phrase = source_behind(line, hit.end, end)
    if phrase is None or not (names_somebody(line, phrase) or line.is_media(phrase)):
        return None
    return Tail(hit, phrase, hit.start, ((hit.end, end),))


def _with_subject(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read "…, the ministry said on Monday" and "…, as the ministry said"."""
    if not _is_active(hit):
        return None
    source = subject(line, hit.start, line.start).phrase
    if source is None:
        return None
    source = (
        correspondent(line, source) or medium_alone(line, source) or speaker_alone(line, source)
    )
    led = line.words.lower(source[0] - 1) == "as"
    if hit.cue.lemma in _ONLY_AS and not led:
        return None
    start = source[0] - led
    return Tail(hit, source, start, ((hit.end, end),)) if _parted(line, source, start) else None


def _quoting(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read “…,” TASS quoted the mayor as saying."""
    medium = subject(line, hit.start, line.start).phrase
    if medium is None or hit.source is None or behind_adjuncts(line, hit, end) < end:
        return None
    medium = medium_alone(line, medium) or medium
    if not _parted(line, medium, medium[0]):
        return None
    return Tail(replace(hit, carrier=medium), hit.source, medium[0])


def _is_active(hit: CueHit) -> bool:
    """Return whether a cue's subject speaks; in "Y was quoted as saying" it does."""
    if hit.cue is QUOTED:
        return hit.passive or hit.carrier is not None
    return not hit.passive


def _parted(line: Line, source: Range, start: int) -> bool:
    """Return whether a frame that begins at `start` is parted from content before it."""
    words = line.words
    if words.text(start - 1) in _BRACKETS or words.is_quote(start - 1):
        return source[0] - line.start >= 1
    return source[0] - line.start >= _SHORTEST and _may_lack_comma(line, source[0])


def _may_lack_comma(line: Line, at: int) -> bool:
    """Return whether a clause without a comma may end at `at` (damaged punctuation)."""
    words = line.words
    return not line.has_commas and (words.lower(at - 1) == "as" or not words.is_function(at - 1))


def _inverted(line: Line, hit: CueHit, end: int) -> Tail | None:
    """Read “…,” said the mayor, who had come early."""
    words = line.words
    phrase = right(words, hit.end, end) if _may_invert(line, hit) else None
    if phrase is None or words.lower(phrase[0]) in _NOBODY:
        return None
    phrase = with_name(line, phrase, end)
    after = after_adjuncts(words, phrase[1], end)
    if words.is_quote(hit.start - 1):
        return Tail(hit, phrase, hit.start, ((phrase[1], end),))
    before = subject(line, hit.start, line.start).phrase
    lost = _follows_clause(line, hit.start) and _names_alone(line, phrase, end)
    if before and before[0] == line.start and not lost:
        return None  # "RT, a broadcaster, said prices rose": an apposition, no inversion
    closes = after >= end or lost or (before is None and _leans_on(line, after, end))
    return Tail(hit, phrase, hit.start, ((phrase[1], end),)) if closes else None


def _follows_clause(line: Line, at: int) -> bool:
    """Return whether a whole clause ends at a verb, its comma lost: "four were killed said X"."""
    whole = _holds_verb(line, line.start + 1, at) and not line.words.is_in(at - 1, "pronouns")
    return whole and not line.has_commas


def _names_alone(line: Line, phrase: Range, end: int) -> bool:
    """Return whether a phrase behind a verb is no subject, as it has no verb of its own."""
    words, (start, stop) = line.words, phrase
    if words.is_time(start) or words.is_in(start, "pronouns"):
        return False
    if words.lower(stop) in _RELATIVES:
        return True
    return words.is_in(stop, "determiners") and not _holds_verb(line, stop, end)


def _leans_on(line: Line, at: int, end: int) -> bool:
    """Return whether the words from a position on only say more of the speaker before them."""
    words = line.words
    if words.lower(at).endswith("ed") and end - at < _RELATIVE:
        return True
    behind = words.lower(at + 1)
    return words.text(at) == "," and (behind in _RELATIVES or words.is_in(at + 1, "determiners"))


def _closes_unparted(line: Line, hit: CueHit) -> bool:
    """Return whether a whole clause stands before a verb, whose comma may have been lost.

    So it is where what stands behind the verb has none itself: no clause, but who speaks.
    """
    words, at = line.words, hit.start
    if at - line.start < _SHORTEST or line.has_commas or words.is_function(at - 1):
        return False
    whole = any(words.is_in(i, "auxiliaries") for i in range(line.start, at - 1))
    if whole and words.is_past_form(at - 1):
        return True
    behind = words.lower(hit.end)
    subject_word = behind.replace("’", "'").split("'")[0]  # "they", of "they're"
    if not behind[:1].isalpha() or subject_word in words.lists["pronouns"] | _NO_SPEAKERS:
        return False
    rest = range(hit.end, line.end)
    stop = next((i for i in rest if _says_more(line, i)), line.end)
    named = stop > hit.end and not _holds_verb(line, hit.end, stop)
    return named and (whole or _holds_verb(line, line.start + 1, at))


def _says_more(line: Line, at: int) -> bool:
    """Return whether a participle or a relative clause opens at a word."""
    low = line.words.lower(at)
    return low.endswith("ing") or low in _RELATIVES


def _may_invert(line: Line, hit: CueHit) -> bool:
    words = line.words
    parted = words.is_quote(hit.start - 1) or words.text(hit.start - 1) in _MARKS
    parted = parted or _closes_unparted(line, hit)
    finite = not hit.passive and not words.lower(hit.start).endswith("ing")
    finite = finite and hit.cue.takes != "addressee"
    return parted and finite and hit.start > line.start
