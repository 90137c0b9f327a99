"""Puts the two readings together: what the rules found, repaired, and what only the model found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.attribution.frames.kinds import is_statement, is_utterance, known_cue
from checker.attribution.frames.linker import quotation, tight
from checker.attribution.learned.frame import frame_of
from checker.attribution.learned.labels import Relation
from checker.attribution.learned.page import Hint, Page
from checker.attribution.learned.read import LIKELY, UNLIKELY
from checker.attribution.learned.text import Range
from checker.attribution.overlaps import Contents, holds, similarity
from checker.attribution.spans import begin, touch
from checker.language import Language
from checker.records import Attribution, Span

_SAME = 0.6  # the share of words that contents of one claim have in common
_SHORTEST_QUOTE = 3  # words
_OTHER_CUE = 0.8  # from this probability on another cue than that of the rules is believed


def merge(
    page: Page, rules: Sequence[Attribution], learned: Sequence[Relation], language: Language
) -> list[Attribution]:
    """Return all attributions in reading order.

    A relation that only the model found is left out where it holds another's content or cue: in
    "…, he said, according to RT" it is how the first was carried. It counts only outside others'
    content.
    """
    pairs = _pairs(page.hints, learned)
    taken = Contents()
    for number, hint in enumerate(page.hints):
        taken.add(learned[pairs[number]].words if number in pairs else hint.content)
    found = [
        _repaired(page, one, hint, learned[pairs[number]]) if number in pairs else one
        for number, (one, hint) in enumerate(zip(rules, page.hints, strict=True))
    ]
    paired = set(pairs.values())
    left = (one for number, one in enumerate(learned) if number not in paired)
    said = {head for hint in page.hints for head in hint.cue}
    outside = (one for one in left if not said & one.words)
    found += _additions(page, outside, taken, language)
    return sorted((one for one in found if one.content), key=begin)


def _pairs(hints: Sequence[Hint], learned: Sequence[Relation]) -> dict[int, int]:
    """Return which relation is which attribution of the rules: by its cue, else by its content.

    A quotation for which the rules know no cue is part of the relation that holds it.
    """
    contents = Contents()
    heads = {one.cue_head: contents.add(one.words) for one in learned}
    free = set(range(len(learned)))
    pairs = {}
    for number, hint in enumerate(hints):
        by_cue = (heads[at] for at in sorted(hint.cue) if at in heads)
        same = next((one for one in by_cue if one in free), None)
        if same is None:
            same = _most_similar(hint, contents, free)
        if same is not None:
            free.discard(same)
            pairs[number] = same
    return pairs


def _most_similar(hint: Hint, contents: Contents, free: set[int]) -> int | None:
    near = [each for each in contents.near(hint.content) if each[0] in free]
    alike = ((similarity(words, hint.content), -one) for one, words in near)
    best, one = max(alike, default=(0.0, 0))
    if best >= _SAME:
        return -one
    around = (one for one, words in near if not hint.cue and holds(words, hint.content, 1.0))
    return next(around, None)


def _repaired(page: Page, one: Attribution, hint: Hint, learned: Relation) -> Attribution:
    """Give an attribution of the rules the content that the model reads for it.

    Where the rules know no cue, or the model is sure of another, source and cue are the model's,
    unless its source is who the rules know to have carried the claim, speaker, cue and all.
    """
    content = _content(page, learned)
    if not content or (
        touch(content, one.cue) and touch(_spans(page, learned.source), one.carriers)
    ):
        return one
    sure = learned.probability >= _OTHER_CUE and learned.source and learned.cue_head not in hint.cue
    if one.continues or sure:
        cue, source = _spans(page, learned.cue), _spans(page, learned.source)
        context = frame_of(page, learned)
        one = replace(one, cue=cue, source=source, context=context, continues=False)
    if _is_announced(page, one) and content[0].start < one.content[0].start:
        return one
    return replace(one, content=content, quotation=quotation(page.words.text, content))


def _is_announced(page: Page, one: Attribution) -> bool:
    """Return whether a whole quotation stands behind a colon: what comes before it is no part."""
    before = page.words.text[max(0, one.content[0].start - 9) : one.content[0].start].rstrip()
    return one.quotation == "direct" and before.endswith(":")


def _additions(
    page: Page, learned: Iterable[Relation], taken: Contents, language: Language
) -> Iterator[Attribution]:
    """Yield what only the model found, the likeliest first to take its content."""
    for relation in sorted(learned, key=lambda one: -one.probability):
        least = UNLIKELY if _is_quoted(page, relation) else LIKELY
        content = relation.words
        near = [words for _, words in taken.near(content)]
        if relation.probability < least or any(holds(content, one, _SAME) for one in near):
            continue
        one = _added(page, relation, language)
        nested = any(holds(words, content, _SAME) for words in near)
        yield replace(one, optional=True) if nested else one
        taken.add(content)


def _is_quoted(page: Page, one: Relation) -> bool:
    quotes = page.words.quotes
    whole = all(quotes[start] >= 0 and quotes[end - 1] >= 0 for start, end in one.content)
    return whole and len(one.words) >= _SHORTEST_QUOTE


def _added(page: Page, one: Relation, language: Language) -> Attribution:
    content = _content(page, one)
    known = known_cue(page, one.cue_head, language)
    counts = is_utterance(page, one, known) or (
        known is not None and is_statement(page, one, known)
    )
    return Attribution(
        content=content,
        cue=_spans(page, one.cue),
        source=_spans(page, one.source),
        quotation=quotation(page.words.text, content),
        kind="statement" if counts or (known and known.kind != "attitude") else "attitude",
        optional=not counts,
        context=frame_of(page, one),
        confidence=round(one.probability, 2),
    )


def _content(page: Page, one: Relation) -> tuple[Span, ...]:
    """Return a content without the "that" which opens it."""
    (start, end), *others = one.content
    opens = page.words.lowers[start] == "that" and end - start > 1 and start > one.cue_head
    return _spans(page, [(start + opens, end), *others])


def _spans(page: Page, ranges: Iterable[Range]) -> tuple[Span, ...]:
    words = page.words
    rough = (Span(words.starts[start], words.ends[end - 1]) for start, end in ranges)
    return tuple(span for span in (tight(words.text, one) for one in rough) if span)
