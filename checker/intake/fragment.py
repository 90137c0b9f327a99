"""Reads HTML that is no page: a draft as an editor's text field holds it.

Nothing around the draft is to be told from it, so that every paragraph counts, and each character
keeps its place. Code, deleted text and the words of controls are left out.
"""

import html
import re
from dataclasses import dataclass, field, replace

from checker.intake.blocks import Block, Piece, stripped
from checker.intake.draft import Draft
from checker.intake.effort import check_length, too_much_markup
from checker.intake.frontmatter import read_front_matter
from checker.intake.links import web_links
from checker.intake.opening import repeats_title, take_opening
from checker.intake.rawhtml import Tag, address, tags
from checker.records import Credit, Hyperlink, Segment

_PAGE = re.compile(r"<(?:html|head|body|!doctype)\b", re.IGNORECASE)
_TEXT = re.compile(
    r"(?P<space>\s+)|(?P<entity>&#?\w{1,32};?)"
    r"|(?P<invisible>[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+)"
    r"|[^\s&\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f\x7f]+|&"
)
_BLOCKS = frozenset(
    "p pre div h1 h2 h3 h4 h5 h6 li ul ol blockquote td th tr table thead tbody tfoot section"
    " article header footer figure main aside dl dt dd hr address details summary center".split()
)
_CAPTIONS = frozenset(("figcaption", "caption"))
_LEFT_OUT = {
    **dict.fromkeys(("del", "strike"), "deleted text"),
    **dict.fromkeys(("nav", "button", "select", "iframe", "object", "audio", "video"), "controls"),
}
_MOST_MARKS = 150_000
_HEADING = re.compile(r"h[1-6]")


def is_fragment(raw: str) -> bool:
    """Whether a source has none of the elements that make a page."""
    return _PAGE.search(raw) is None


def parse(raw: str, name: str, url: str | None) -> Draft:
    """Return the draft that a piece of HTML is; `name` names it in messages, `url` is its address.

    The title is front matter's, else the first heading of level one. Raises IntakeError
    `malformed` for front matter that cannot be read, `too-large` for a draft beyond the limit.
    """
    check_length(raw, name)
    if raw.count("<") + raw.count("&") > _MOST_MARKS:
        raise too_much_markup(name)
    front = read_front_matter(raw, name)
    page = Fragment(raw, stated=front.found.title)
    page.read(front.end)
    title = front.found.title or page.title
    blocks, opening = take_opening(tuple(page.blocks), title)
    base = url or front.found.url
    blocks = tuple(replace(b, links=tuple(web_links(b.links, base))) for b in blocks)
    found = replace(
        front.found,
        title=opening.title,
        authors=front.found.authors or opening.authors,
        credits=tuple(page.credits),
    )
    ignored = tuple(dict.fromkeys(page.ignored))
    place = front.title_at or page.title_at or opening.segment
    return Draft(raw, blocks, found, place, ignored)


@dataclass(slots=True)
class Fragment:
    """One walk over a source, which may be a part of a file that stands at `base` in it.

    It gathers `blocks`, `credits`, the `title` and what is `ignored`; `pieces`, `links` and
    `length` are of the paragraph under way.

    `skipped` is the element that is left out at present, and how often it is open. Where front
    matter has `stated` a title, another one in the text stays there as a heading.
    """

    raw: str
    base: int = 0
    stated: str | None = None
    blocks: list[Block] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    title: str | None = None
    title_at: Segment | None = None
    pieces: list[Piece] = field(default_factory=list)
    links: list[Hyperlink] = field(default_factory=list)
    length: int = 0
    blank: bool = True
    opened: tuple[int, str] | None = None
    element: str = ""
    captions: int = 0
    skipped: tuple[str, int] = ("", 0)

    def read(self, position: int = 0) -> None:
        """Take in all that stands from `position` on."""
        for tag in tags(self.raw, position):
            self._text(position, tag.start)
            self._tag(tag)
            position = tag.end
        self._text(position, len(self.raw))
        self._end("")

    def _text(self, start: int, end: int) -> None:
        if not self.skipped[1]:
            for found in _TEXT.finditer(self.raw, start, end):
                self._put(found)

    def _put(self, found: re.Match[str]) -> None:
        if found["space"]:
            self._space(found.start() if found[0][0] == " " else None)
        elif found["entity"]:
            self._decoded(html.unescape(found[0]), found)
        elif not found["invisible"]:
            self._add(found[0], found.start())

    def _decoded(self, text: str, found: re.Match[str]) -> None:
        if text.isspace():
            self._space(None)
        elif text.isprintable():
            self._add(text, found.start() if text == found[0] else None)

    def _space(self, at: int | None) -> None:
        if not self.blank:
            self._add(" ", at)
            self.blank = True

    def _add(self, text: str, at: int | None) -> None:
        self.pieces.append(Piece(text, None if at is None else self.base + at))
        self.length += len(text)
        self.blank = False

    def _tag(self, tag: Tag) -> None:
        name = tag.name.removeprefix("/")
        if self.skipped[1] or name in _LEFT_OUT:
            self._skip(tag.name, name)
        elif name in _BLOCKS:
            self._end(name if tag.name == name else "")
            if name == "pre" and tag.end > tag.close:
                self.ignored.append("code")
        elif name in _CAPTIONS:
            self._end("")
            self.captions = max(0, self.captions + (1 if tag.name == name else -1))
        elif name == "br":
            self._add("\n", None)
            self.blank = True
        elif name == "a":
            self._anchor(tag)

    def _skip(self, tag: str, name: str) -> None:
        element, depth = self.skipped
        if not depth and tag == name:
            self.skipped = (name, 1)
            self.ignored.append(_LEFT_OUT[name])
            if _LEFT_OUT[name] != "deleted text":
                self._end(self.element)
        elif name == element:
            self.skipped = (element, depth + (1 if tag == name else -1))

    def _anchor(self, tag: Tag) -> None:
        self._close_link()
        target = address(self.raw, tag) if tag.name == "a" else None
        self.opened = None if target is None else (self.length, target)

    def _close_link(self) -> None:
        if self.opened and self.opened[0] < self.length:
            self.links.append(Hyperlink(self.opened[0], self.length, self.opened[1]))

    def _end(self, element: str) -> None:
        """Close the paragraph under way, which stood in `self.element`; `element` comes next."""
        self._close_link()
        self.opened = self.opened and (0, self.opened[1])
        heading = _HEADING.fullmatch(self.element) is not None
        block = stripped(Block(tuple(self.pieces), tuple(self.links), heading))
        if block.text:
            self._keep(block)
        self.pieces, self.links, self.length, self.blank = [], [], 0, True
        self.element = element

    def _keep(self, block: Block) -> None:
        if self.captions:
            self.credits.append(Credit(" ".join(block.text.split())[:300]))
            return
        if self.element == "h1" and self.title is None:
            self.title = block.text
            self.title_at = Segment(0, block.at or 0, len(block.text))
            if self.stated is None or repeats_title(block.text, [self.stated]):
                return
        self.blocks.append(block)
