"""Tells statements, which count, from attitudes, acts and questions among what the model finds."""

from checker.attribution.frames.cues import ACCORDING
from checker.attribution.learned.labels import Relation
from checker.attribution.learned.page import Page
from checker.language import Cue, Language

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPOKEN = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
_NEGATIONS = frozenset({"not", "n't", "never", "without", "no", "declined", "refused"})
_OPEN = frozenset({"whether", "if", "what", "how", "why", "who", "to", "not", "no"})
_INVERTING = frozenset({"did", "does", "do", "had", "should", "if", "unless"})
_BEFORE = 4  # words before a cue among which a negation denies it
_UTTERANCE = 6  # words from which a quotation with a verb is what somebody said, no title or irony


def known_cue(page: Page, head: int, language: Language) -> Cue | None:
    """Return the cue of the language's list that a word heads."""
    forms = page.words.lowers[head : head + 3]
    if forms[:2] == ["according", "to"]:
        return ACCORDING
    longest = (language.cues.get(tuple(forms[:length])) for length in (3, 2, 1))
    return next((cue for cue in longest if cue), None)


def is_statement(page: Page, one: Relation, cue: Cue) -> bool:
    """Return whether a relation counts: a reporting verb that is said, with a clause.

    Follows the definitions of optional claims: what was asked, not said, or only named with a
    noun phrase does not count.
    """
    at = sorted(place for piece in one.content for place in range(*piece))
    clause = any(page.pos[place] in _FINITE for place in at)
    lowers = page.words.lowers
    negated = not _NEGATIONS.isdisjoint(lowers[max(0, one.cue_head - _BEFORE) : one.cue_head])
    spoken = page.pos[one.cue_head] in _SPOKEN and not _is_open(page, one.cue_head)
    return (
        cue.kind == "statement"
        and cue.takes != "quote"
        and clause
        and spoken
        and not negated
        and lowers[at[0]] not in _OPEN
    )


def is_utterance(page: Page, one: Relation, cue: Cue | None) -> bool:
    """Return whether a relation counts by its content: whole quoted clauses, and who spoke them.

    Then it hangs on no list of verbs: “We were never asked,” she fumed, emailed, let slip.
    """
    if not one.source or not (cue is None or cue.kind == "statement"):
        return False
    at = [place for piece in one.content for place in range(*piece)]
    quoted = all(page.words.quotes[place] >= 0 for place in at)
    negated = not _NEGATIONS.isdisjoint(page.words.lowers[one.cue_head - 1 : one.cue_head])
    clause = any(page.pos[place] in _FINITE for place in at)
    return quoted and clause and len(at) >= _UTTERANCE and not negated


def _is_open(page: Page, at: int) -> bool:
    """Return whether a cue stands in a question or under a condition."""
    words = page.words
    start, end = words.sentences[words.sentence_of[at]]
    asks = words.forms[end - 1] == "?" and words.quotes[end - 1] == words.quotes[at]
    return asks or words.lowers[start] in _INVERTING
