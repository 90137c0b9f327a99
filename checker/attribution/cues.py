"""Finds the cues of a sentence: verbs that report, "according to", "was quoted as saying"."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.phrases import Phrases, Range
from checker.language import Cue, Language

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s"})
_SAYING = frozenset({"saying", "telling", "stating", "claiming", "warning", "declaring"})
ACCORDING = Cue("according to", "statement", "clause")
QUOTED = Cue("quoted as saying", "statement", "clause")
REPORTEDLY = Cue("reportedly", "statement", "clause")
COLON = Cue("colon", "statement", "quote")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in a sentence: token range, meaning, and what its frame already names.

    `source` and `carrier` are set by "X quoted Y as saying" and its passive.
    """

    start: int
    end: int
    cue: Cue
    passive: bool = False
    source: Range | None = None
    carrier: Range | None = None


def find_cues(phrases: Phrases, language: Language) -> list[CueHit]:
    """Return the cues of a sentence from left to right, outside its quotations."""
    hits: list[CueHit] = []
    at = 0
    while at < len(phrases.tokens):
        hit = _hit(phrases, language, at) if phrases.tokens[at].word else None
        if hit:
            hits.append(hit)
        at = hit.end if hit else at + 1
    return hits


def _hit(phrases: Phrases, language: Language, at: int) -> CueHit | None:
    low = phrases.lower(at)
    if low == "according" and phrases.lower(at + 1) == "to":
        return CueHit(at, at + 2, ACCORDING)
    if low in {"quoted", "cited", "quotes", "quoting"}:
        return _quoted(phrases, at)
    for words in _forms(phrases, at):
        cue = language.cues.get(words)
        if cue and _is_verb(phrases, at, words):
            return CueHit(at, at + len(words), cue, passive=_passive(phrases, at))
    return None


def _forms(phrases: Phrases, at: int) -> Iterator[tuple[str, ...]]:
    for length in (3, 2, 1):
        words = tuple(phrases.lower(at + offset) for offset in range(length))
        if all(words):
            yield words


def _passive(phrases: Phrases, at: int) -> bool:
    """Return whether a form of "be" leads into the participle at `at`."""
    if phrases.lower(at).endswith("ing"):
        return False
    before = at - 1
    while before >= 0 and (
        phrases.lower(before) in phrases.words["adverbs"] or phrases.lower(before) == "not"
    ):
        before -= 1
    return phrases.lower(before) in _BE


def _is_verb(phrases: Phrases, at: int, words: tuple[str, ...]) -> bool:
    """Return whether the form at `at` is a verb here and not a noun or an adjective."""
    before, form = phrases.lower(at - 1), words[0]
    if before in phrases.words["determiners"] - {
        "that",
        "all",
        "some",
        "many",
        "this",
        "these",
        "those",
        "most",
        "few",
        "both",
        "one",
    }:
        return False
    if (
        before.endswith(("'s", "s'"))
        and not form.endswith("ed")
        and form in phrases.words["ambiguous"]
    ):
        return False
    if (
        before in phrases.words["prepositions"]
        and before not in {"to", "by"}
        and not form.endswith("ing")
    ):
        return False
    if form not in phrases.words["ambiguous"] or form == "says":
        return True
    if before == "to" and (form.endswith("s") or phrases.lower(at - 2) == "according"):
        return False
    return before in phrases.words["verb_openers"] or _verb_context(phrases, at, at + len(words))


def _verb_context(phrases: Phrases, at: int, after: int) -> bool:
    """Return whether an ambiguous form has a subject before it and an object behind it."""
    if phrases.lower(after) == "that" or phrases.is_quote(after) or phrases.text(after) == ":":
        return at > 0 and phrases.nounish(at - 1)
    if not phrases.nounish(at - 1):
        return False
    if phrases.lower(after) == "to":
        return phrases.lower(at).endswith("s")
    token = phrases.tokens[after] if after < len(phrases.tokens) else None
    if token is None or not token.word:
        return phrases.tokens[at - 1].capital and phrases.lower(at).endswith("s")
    starts = token.lower in phrases.words["determiners"] or token.lower in phrases.words["pronouns"]
    return starts or (token.capital and phrases.lower(at).endswith("s"))


def _quoted(phrases: Phrases, at: int) -> CueHit | None:
    """Return the frame of "X quoted Y as saying" or "Y was quoted (by X) as saying (by X)"."""
    saying = next(
        (
            i
            for i in range(at + 1, min(at + 30, len(phrases.tokens) - 1))
            if phrases.lower(i) == "as" and phrases.lower(i + 1) in _SAYING
        ),
        None,
    )
    if saying is None:
        return None
    end = saying + 2
    if not _passive(phrases, at):
        source = phrases.right(at + 1, saying)
        return CueHit(at, end, QUOTED, source=(at + 1, saying) if source else None)
    carrier = _by(phrases, at + 1, saying)
    if carrier is None:
        carrier = _by(phrases, end, len(phrases.tokens))
        end = carrier[1] if carrier else end
    return CueHit(at, end, QUOTED, passive=True, carrier=carrier)


def _by(phrases: Phrases, start: int, end: int) -> Range | None:
    for at in range(start, min(end, start + 6)):
        if phrases.lower(at) == "by":
            return phrases.right(at + 1, end)
        if phrases.lower(at) == "that" or not phrases.tokens[at].word:
            return None
    return None
