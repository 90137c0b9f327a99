"""Tells walls, missing pages and empty shells from articles, and marks satire and press releases.

A wall is a page with little text that says it is one. Little text alone is never a wall, and an
article about cookies, robots or paywalls is one as any other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from lxml.html import HtmlElement

from checker.errors import IntakeError
from checker.intake.blocks import Block
from checker.intake.signs import MARKUP, Linked, lines, unscripted
from checker.language.source import read

_LITTLE = 150  # words: a wall has less text beside its own words
_TEASER = 400  # words that a paywalled page may show where its linked data says so
_SITE = re.compile(r"\s+(?:[|–—·»•-]|::)\s+[^|–—·»]{2,40}$")
_HOUSE = re.compile(r"^[^|–—·»]{2,40}?\s+(?:[|–—·»-]|::)\s+")
_END = re.compile(r"[\s.!?…]+$")
_REMEDIES = {
    "bot-wall": "the site keeps machines out; open it in a browser, save the page, give the file",
    "consent-wall": "a consent form and no article; accept in a browser, save it, give the file",
    "paywall": "only the start is free; open it with a subscription, save it, give the file",
    "soft-404": "the page says that there is no such article; look for it in an archive",
    "empty": "no text without its scripts; open it in a browser, save the page, give the file",
}


class Pattern(TypedDict):
    """One way in which a page says that it is no article."""

    code: str
    place: str
    match: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page as far as it was read: its tree and source, titles and the text found.

    `chars` is all of its text in lower case, without white space.
    """

    name: str
    tree: HtmlElement
    raw: str
    titles: tuple[str, ...]
    blocks: tuple[Block, ...]
    linked: Linked
    chars: str

    @property
    def words(self) -> int:
        """Return how many words the text has."""
        return sum(len(block.text.split()) for block in self.blocks)


def refuse_wall(page: Page) -> None:
    """Raise IntakeError `bot-wall`, `consent-wall`, `paywall`, `soft-404` or `empty` for a wall."""
    code = _wall(page)
    if code:
        raise IntakeError(code, f"{page.name}: {_REMEDIES[code]}")


def says(code: str, place: str, line: str) -> bool:
    """Whether a line of a page, or a title, says what `code` stands for."""
    line = line.replace("’", "'")
    if place == "title":
        forms = [
            _END.sub("", form).strip() for form in (line, _SITE.sub("", line), _HOUSE.sub("", line))
        ]
        return any(p.fullmatch(form) for p in _compiled(code, place) for form in forms)
    return any(p.search(line) for p in _compiled(code, place))


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return every pattern in the order of the file."""
    table = cast("dict[str, list[Pattern]]", read("en")["walls"])
    return tuple(table["pattern"])


@cache
def _compiled(code: str, place: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(p["match"], re.IGNORECASE)
        for p in patterns()
        if (p["code"], p["place"]) == (code, place)
    )


def _wall(page: Page) -> str | None:
    if page.words >= _TEASER:
        return "consent-wall" if _is_consent(page.blocks, page.titles) else None
    said = lines(page.tree)
    if page.words < _LITTLE and _is_bot_wall(page, said):
        return "bot-wall"
    if _is_consent(page.blocks, page.titles):
        return "consent-wall"
    if page.words < _LITTLE and (code := _little(page, said)):
        return code
    return "paywall" if _is_paywall(page, said) else None


def _is_bot_wall(page: Page, said: list[str]) -> bool:
    spoken = any(says("bot-wall", "line", line) for line in said)
    if _is_titled("bot-wall", page):
        return spoken or page.words < 60
    marked = (spoken or page.words < 20) and page.words < 80
    return marked and bool(MARKUP.search(page.raw[:300_000]))


def _little(page: Page, said: list[str]) -> str | None:
    lost = page.words < 80 and _first_says("soft-404", page.blocks, said)
    if lost or _is_titled("soft-404", page):
        return "soft-404"
    if _is_titled("consent-wall", page) or _is_consent_shell(page, said):
        return "consent-wall"
    return _shell(page, said)


def _is_titled(code: str, page: Page) -> bool:
    return any(says(code, "title", title) for title in page.titles)


def _shell(page: Page, said: list[str]) -> str | None:
    """Return what a page is that holds no sentence."""
    if any(len(b.text.split()) >= 5 and not _needs_scripts(b.text) for b in page.blocks):
        return None
    spoken = [*said, *unscripted(page.tree)]
    if any(says("bot-wall", "line", line) and not _needs_scripts(line) for line in spoken):
        return "bot-wall"
    bare = not page.blocks and not lines(page.tree, menus=True)
    return "empty" if bare or any(_needs_scripts(line) for line in spoken) else None


def _needs_scripts(line: str) -> bool:
    return says("needs-scripts", "line", line)


def _first_says(code: str, blocks: tuple[Block, ...], said: list[str]) -> bool:
    first = (*(block.text for block in blocks[:3]), *said[:10])
    return any(says(code, "line", line) for line in first)


def _is_paywall(page: Page, said: list[str]) -> bool:
    """Whether a page with little text asks to pay or to register for the rest."""
    if not any(says("paywall", "line", line) for line in said):
        return False
    return page.words < _LITTLE or is_cut(page) or page.linked.free is False


def is_cut(page: Page) -> bool:
    """Whether the text breaks off in three dots."""
    return bool(page.blocks) and page.blocks[-1].text.rstrip().endswith(("…", "..."))


def _is_consent(blocks: tuple[Block, ...], titles: Sequence[str]) -> bool:
    """Whether the text itself asks for consent: most of it speaks of cookies, to the reader."""
    counts = [len(block.text.split()) for block in blocks]
    titled = any(says("consent-wall", "title", title) for title in titles)
    spoken, least = sum(counts), (0.4 if titled else 0.6) * sum(counts)
    for block, count in zip(blocks, counts, strict=True):
        if spoken < least:
            return False
        if not says("consent-wall", "line", block.text.replace("\n", " ")):
            spoken -= count
    return spoken > 0 and spoken >= least


def _is_consent_shell(page: Page, said: list[str]) -> bool:
    if page.words >= 60:
        return False
    long = [line for line in said if len(line.split()) >= 8]
    asked = sum(says("consent-wall", "line", line) for line in long)
    return asked >= 2 and asked >= 0.6 * len(long)
