"""Finds who stands before a cue: its subject, also across an apposition or a relative clause."""

from typing import NamedTuple

from checker.attribution.frames.line import Line
from checker.attribution.frames.phrases import left, right
from checker.attribution.frames.words import Range

COORDINATORS = frozenset({"and", "but", "or", "then"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
_APPOSING = frozenset({",", "–", "—", ")"})
_FARTHEST = 40  # words of an apposition or a relative clause between subject and verb
_TITLE_ENDS = (",”", ',"', ",’")
_LONGEST_TITLE = 8  # words of a quoted title
_RELATIVE = 8  # words before the "who" of a clause that says more of a speaker
_WHICH = frozenset({"which", "that"})
_MONITORS = frozenset(
    "relies relied depends draws tracks monitors documents gathers collects has uses runs".split()
)
_WIDEST_MONITOR = 26  # words before the last noun of how such a group works
_WIDEST = 14  # words that may stand between a clause's start and the noun before its verb


class Subject(NamedTuple):
    """Who stands before a cue; `shared` where the cue shares the subject of the verb before it."""

    phrase: Range | None
    shared: bool = False


def subject(line: Line, at: int, floor: int) -> Subject:
    """Return the subject of a cue at `at`, no word of it before `floor`."""
    words = line.words
    edge = verb_group(line, at, floor)
    if edge <= floor:
        return Subject(None)
    low = words.lower(edge - 1)
    if low in COORDINATORS or low == "to":
        return Subject(None, shared=True)
    if low in {"who", "which"}:
        phrase = left(words, line.before_marks(edge - 1), floor)
        return Subject((phrase[0], edge) if phrase else None)
    if low == "that" and words.is_in(edge - 2, "writings"):
        return Subject(left(words, edge - 1, floor))
    if words.text(edge - 1) in _APPOSING:
        return Subject(_named_first(line, edge - 1, floor) or _apposed(line, edge - 1, floor))
    if words.text(edge - 1).endswith(_TITLE_ENDS):
        return Subject(_named_first(line, edge - 1, floor))
    phrase = left(words, edge, floor)
    return Subject(_before_medium(line, phrase, floor) or _whole(line, phrase, floor))


def _before_medium(line: Line, phrase: Range | None, floor: int) -> Range | None:
    """Return who speaks on what stands between them and the verb: "Lind on Monday on CNN said"."""
    words = line.words
    if phrase is None or words.lower(phrase[0] - 1) != "on" or not line.is_media(phrase):
        return None
    at = phrase[0] - 1
    if words.is_time(at - 1):
        at -= 1 + (words.lower(at - 2) == "on")
    name = left(words, at, floor)
    opens = name is not None and (name[0] == floor or words.text(name[0] - 1) == ",")
    named = opens and name and all(words.is_capital(i) for i in range(*name))
    return name if named or (name and words.is_in(name[0], "pronouns")) else None


def verb_group(line: Line, at: int, floor: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    words = line.words
    while at > floor and not words.is_nounish(at - 1) and _leans_on_verb(line, at - 1):
        at -= 1
    return at


def _leans_on_verb(line: Line, at: int) -> bool:
    words = line.words
    adverb = words.is_in(at, "adverbs") or words.lower(at).endswith("ly")
    return adverb or words.is_in(at, "auxiliaries")


def _whole(line: Line, phrase: Range | None, floor: int) -> Range | None:
    """Widen a phrase to its clause's start where only its own words lie between.

    "A doctor receiving the casualties", "a man who sells fruit at the station" and "a cook in
    her kitchen" are one phrase each; "no one" is none.
    """
    words = line.words
    if phrase is None or words.lower(phrase[0]) in _NOBODY or words.lower(phrase[0] - 1) == "no":
        return None
    if words.is_in(phrase[1] - 1, "pronouns"):
        return phrase
    if phrase[1] - phrase[0] == 1 and words.text(phrase[0]).isdigit():
        return right(words, floor, phrase[0]) if floor < phrase[0] else None
    whole = _is_one_phrase(line, floor, phrase[0]) or _is_monitor(line, floor, phrase[0])
    return (floor, phrase[1]) if whole else phrase


def _is_monitor(line: Line, start: int, noun: int) -> bool:
    """Return whether a noun only ends how a group works: "the Watch which relies on men here"."""
    words = line.words
    if not words.is_in(noun - 1, "prepositions") or noun - start > _WIDEST_MONITOR:
        return False
    which = next((at for at in range(start + 1, noun - 1) if words.lower(at) in _WHICH), None)
    named = which is not None and words.is_capital(which - 1 - (words.text(which - 1) == ","))
    return named and which is not None and words.lower(which + 1) in _MONITORS


def _is_one_phrase(line: Line, start: int, noun: int) -> bool:
    """Return whether the words from a clause's start to a noun all belong to that noun."""
    words = line.words
    between = range(start, noun)
    if not 0 < len(between) <= _WIDEST or not all(words.tokens[at].word for at in between):
        return False
    if words.is_function(start) or words.is_time(start):
        return False
    if not (words.is_in(start, "determiners") or line.words.is_capital(start)):
        return False
    relative = next((at for at in between[:_RELATIVE] if words.lower(at) in {"who", "whose"}), noun)
    return not any(_ends_phrase(line, at) for at in range(start, relative))


def _ends_phrase(line: Line, at: int) -> bool:
    """Return whether a word stands at a position that no plain noun phrase holds."""
    if line.words.is_time(at):
        return True
    low, lists = line.words.lower(at), line.words.lists
    names = ("verbs", "auxiliaries", "conjunctions", "pronouns")
    return line.words.is_past_form(at) or any(low in lists[name] for name in names)


def _named_first(line: Line, closing: int, floor: int) -> Range | None:
    """Return the name that opens a clause, two appositions or one with a quoted title behind it.

    "Ada Lind, chair of the board, who came late, told" and "Ada Lind, author of “The Lamp,” told".
    """
    words = line.words
    comma = line.comma_in(floor, closing)
    phrase = left(words, comma, floor) if comma is not None else None
    if comma is None or phrase is None or closing - comma > _FARTHEST:
        return None
    titled = words.is_quote(closing)
    if not titled and (line.comma_in(comma + 1, closing) is None or words.is_capital(comma + 1)):
        return None
    opens = phrase[0] == floor or words.is_quote(phrase[0] - 1)
    named = words.is_capital(phrase[0]) and words.is_capital(phrase[1] - 1)
    longest = max((len(words.text(at).split()) for at in range(comma, closing + 1)), default=0)
    if not (opens and named) or words.is_time(phrase[0]) or longest > _LONGEST_TITLE:
        return None
    return None if any(comma < hit.start < closing for hit in line.hits) else phrase


def _apposed(line: Line, closing: int, floor: int) -> Range | None:
    """Return the phrase before an apposition: "Ada Lind, the mayor, said".

    An apposition that is a name stays part of the phrase: "the mayor, Ada Lind, said".
    """
    mark = line.words.text(closing)
    opening = "(" if mark == ")" else mark
    near = range(closing - 2, max(floor, closing - _FARTHEST), -1)
    first = next((at for at in near if line.words.text(at) == opening), None)
    if first is None or line.holds_quote(first, closing):
        return None
    phrase = left(line.words, first, floor)
    head = _before_role(line, phrase, floor) if phrase else None
    if head:
        return head
    if phrase and phrase[1] - phrase[0] == 1 and line.words.text(phrase[0]).isdigit():
        return _apposed(line, first, floor)  # "Ada Lind, 46, who keeps the lamp, said"
    if phrase is None or closing - first > 6:
        return phrase
    named = all(line.words.is_capital(at) for at in range(first + 1, closing))
    return (phrase[0], closing) if named else phrase


def _before_role(line: Line, phrase: Range, floor: int) -> Range | None:
    """Return the name before two appositions: "Ada Lind, chief of the Lamp Co, a firm, said"."""
    words, (start, _) = line.words, phrase
    if words.text(start - 1) != "," or words.is_capital(start) or not words.is_nounish(start):
        return None
    name = left(words, start - 1, floor)
    if name is None or words.is_in(name[0] - 1, "prepositions") or name[1] - name[0] > 4:
        return None
    full = name[1] - name[0] > 1 and all(words.is_capital(at) for at in range(*name))
    return name if full and not words.is_time(name[0]) else None


def clause_subject(line: Line, start: int, before: int) -> Range | None:
    """Return the phrase that opens the clause in which an infinitive or participle stands."""
    back = range(before - 1, start, -1)
    comma = next((at for at in back if line.words.text(at) == ","), None)
    for at in (start,) if comma is None else (start, comma + 1):
        phrase = _until_verb(line, at, before)
        alone = phrase and phrase[1] - phrase[0] == 1 and line.words.is_in(at, "determiners")
        timed = phrase and line.words.is_time(phrase[1] - 1)
        if phrase and not (alone or timed or line.words.is_in(at, "prepositions")):
            return phrase
    return None


def _until_verb(line: Line, start: int, before: int) -> Range | None:
    words = line.words
    phrase = right(words, start, before)
    if phrase is None:
        return None
    for at in range(start + 1, phrase[1]):
        if words.is_in(at, "verbs") or words.is_past_form(at) or words.is_in(at, "adverbs"):
            return start, at
    return phrase
