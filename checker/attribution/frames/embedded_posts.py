"""Reads posts that a page shows whole: "It was dark. — Ada Lind (@adalind) March 4, 2025"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from checker.attribution.frames.tokens import paragraphs
from checker.attribution.scene import Scene
from checker.attribution.spans import touch
from checker.patterns import deferred
from checker.records import Attribution, Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_CREDIT = deferred(
    r"(?:^|(?<=[\s.!?…”\"]))[—–―-]{1,2}[ \t]?(?P<who>[^\s(@—–][^\n(@—–]{1,50}?)[ \t]+"
    r"\(@\w{2,30}\)"
    rf"(?:,?[ \t]+(?:{_MONTH}[ \t]+\d{{1,2}},?[ \t]+\d{{4}}|\d{{1,2}}[ \t]+{_MONTH}[ \t]+\d{{4}}))?"
    r"\.?[ \t]*$"
)
_LONGEST = 140  # characters of such a credit
_LONGEST_POST = 1500  # characters of a post
_SHORTEST = 2  # words of a post
_CONFIDENCE = 0.9


def with_posts(found: Iterable[Attribution], scene: Scene, start: int) -> list[Attribution]:
    """Add what such credits credit behind offset `start`; within a post nothing else is read."""
    posts = list(_posts(scene.text, start)) if "(@" in scene.text else []
    if not posts:
        return list(found)
    taken = [span for one in posts for span in (*one.content, *one.source)]
    kept = [one for one in found if not touch((*one.content, *one.cue, *one.source), taken)]
    return sorted([*kept, *posts], key=lambda one: one.content[0].start)


def _posts(text: str, start: int) -> Iterator[Attribution]:
    every = [Span(0, start), *(one for one in paragraphs(text) if one.start >= start)]
    for before, paragraph in pairwise(every):
        floor = max(paragraph.start, paragraph.end - _LONGEST)
        credit = _CREDIT.search(text, floor, len(text[: paragraph.end].rstrip()))
        if credit is None:
            continue
        alone = credit.start() == paragraph.start
        post = before if alone else Span(paragraph.start, credit.start())
        content = Span(post.start, post.start + len(post.of(text).rstrip()))
        if len(content.of(text).split()) >= _SHORTEST and len(content.of(text)) <= _LONGEST_POST:
            source = Span(*credit.span("who"))
            yield Attribution(
                (content,), (), (source,), "direct", "statement", False, confidence=_CONFIDENCE
            )
