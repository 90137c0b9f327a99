"""Tells whether a word form reports here: "he claims that", but not "the claims were"."""

from checker.attribution.frames.words import Words

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s"})
_PRONOMINAL = frozenset(
    {"that", "all", "some", "many", "this", "these", "those", "most", "few", "both", "one"}
)
_MEDIA = frozenset(
    "agency newspaper paper daily weekly tabloid magazine channel broadcaster network station"
    " website site portal outlet television tv radio service".split()
)
_LONGEST = 7
_UNSAID = frozenset(["not", "never", "cannot", "would", "could", "might", "may", "will", "should"])


def is_passive(words: Words, at: int) -> bool:
    """Return whether a form of "be" leads into the participle at `at`."""
    if words.lower(at).endswith("ing"):
        return False
    before = at - 1
    while before >= 0 and (words.is_in(before, "adverbs") or words.lower(before) == "not"):
        before -= 1
    return words.lower(before) in _BE


def is_unsaid(words: Words, at: int) -> bool:
    """Return whether a verb is denied or only possible: "did not say", "would say"."""
    before = at - 1
    while before >= 0 and (
        words.is_in(before, "auxiliaries")
        or words.is_in(before, "adverbs")
        or words.lower(before).endswith("n't")
    ):
        low = words.lower(before)
        if low in _UNSAID or low.endswith("n't"):
            return True
        before -= 1
    return False


def is_verb(words: Words, at: int, form: tuple[str, ...]) -> bool:
    """Return whether the form at `at` is a verb here and not a noun or an adjective."""
    if _is_noun(words, at, form[0]) or _is_in_name(words, at):
        return False
    if form[0] not in words.lists["ambiguous"] or form[0] == "says":
        return True
    before = words.lower(at - 1)
    if before == "to" and (form[0].endswith("s") or words.lower(at - 2) == "according"):
        return False
    return words.is_in(at - 1, "verb_openers") or _is_framed(words, at, at + len(form))


def _is_noun(words: Words, at: int, form: str) -> bool:
    """Return whether a determiner, a possessive or a preposition before it makes a form a noun."""
    before = words.lower(at - 1)
    determined = words.is_in(at - 1, "determiners") and before not in _PRONOMINAL
    led = words.is_in(at - 1, "prepositions") and before not in {"to", "by"}
    owned = before.endswith(("'s", "s'")) and (
        before[:-2] in words.lists["times"]
        or (form in words.lists["ambiguous"] and not form.endswith("ed"))
    )
    return determined or (led and not form.endswith("ing")) or owned


def _is_in_name(words: Words, at: int) -> bool:
    """Return whether a capital makes a form part of a name or a heading: "Rodi Said"."""
    token, before = words.tokens[at], words.tokens[at - 1] if at else None
    titled = token.text.istitle() and not token.lower.endswith("ing")
    return titled and before is not None and before.word


def _is_joint(words: Words, at: int) -> bool:
    """Return whether two names without an article end at a position: "CNN and Reuters"."""
    if words.lower(at - 1) != "and":
        return False
    first = at - 2
    while words.is_capital(first - 1) and not words.is_in(first - 1, "determiners"):
        first -= 1
    return words.is_capital(first) and not words.is_in(first - 1, "determiners")


def _is_medium_apart(words: Words, at: int) -> bool:
    """Return whether a phrase between a mark and `at` is a medium: ", Russia's TASS agency"."""
    if words.lower(at) not in _MEDIA:
        return False
    first = at
    while at - first < _LONGEST and (
        words.is_nounish(first - 1) or words.is_in(first - 1, "determiners")
    ):
        first -= 1
    return words.text(first - 1) == "," or words.is_quote(first - 1)


def _is_framed(words: Words, at: int, after: int) -> bool:
    """Return whether an ambiguous form has a subject before it and an object behind it."""
    parted = words.text(at - 1) == "," and words.lower(at).endswith("s") and at > 2
    before = at - 1
    while words.is_adverb(before):
        before -= 1
    if not words.is_nounish(before) and not parted:
        return False
    if words.lower(after) == "that" or words.is_quote(after) or words.text(after) == ":":
        return True
    singular = words.lower(at).endswith("s")
    if words.lower(after) == "to":
        return singular
    token = words.tokens[after] if after < len(words.tokens) else None
    if token is None or not token.word:
        named = words.is_capital(before) and (singular or _is_joint(words, before))
        return named or (singular and _is_medium_apart(words, before))
    opens = words.is_in(after, "determiners") or words.is_in(after, "pronouns")
    return opens or (token.capital and singular)
