"""Reads Markdown drafts: markup goes, and every character that stays knows its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.intake.blocks import Block, Piece, stripped
from checker.intake.draft import Draft
from checker.intake.effort import check_effort
from checker.intake.frontmatter import read_front_matter
from checker.intake.inline import PLACE, make_parser
from checker.intake.links import web_links
from checker.intake.opening import repeats_title, take_opening
from checker.records import Credit, Hyperlink, Segment

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_MARKS, _EFFORT = "*_`[<", 5e10
_VERBATIM = ("text", "text_special", "code_inline")


def parse(raw: str, name: str) -> Draft:
    """Return the draft that a Markdown file is; `name` names the file in messages.

    The title is the front matter's, else the first heading of level one. Raises IntakeError
    `malformed` for front matter that cannot be read, `too-large` for a draft that would take long.
    """
    check_effort(raw, name, _MARKS, _EFFORT)
    front = read_front_matter(raw, name)
    stated = front.found.title
    page = _Page(raw, front.end, front.found.url, stated)
    blocks = page.read()
    title = stated or page.title
    blocks, opening = take_opening(blocks, title)
    found = replace(
        front.found,
        title=title,
        authors=front.found.authors or opening.authors,
        credits=tuple(page.credits),
    )
    return Draft(raw, blocks, found, front.title_at or page.title_at or opening.segment)


@cache
def _parser() -> MarkdownIt:
    return make_parser()


@dataclass(slots=True)
class _Page:
    """One walk over a file's tokens, gathering its title and credits on the way.

    Where front matter has `stated` a title, another one in the text stays there as a heading.
    """

    raw: str
    start: int
    base: str | None
    stated: str | None = None
    title: str | None = None
    title_at: Segment | None = None
    credits: list[Credit] = field(default_factory=list)

    def read(self) -> tuple[Block, ...]:
        lines = [(m.start(1), m[1]) for m in _LINE.finditer(self.raw, self.start)]
        blocks: list[Block] = []
        tag = ""
        for token in _parser().parse(self.raw[self.start :]):
            if token.type == "heading_open":
                tag = token.tag
            elif token.type == "inline" and token.map:
                blocks += self._block(token, lines[token.map[0] : token.map[1]], tag)
                tag = ""
            elif token.type == "html_block" and token.map:
                blocks += self._html(lines[token.map[0] : token.map[1]])
        return tuple(blocks)

    def _block(self, token: Token, lines: list[tuple[int, str]], tag: str) -> Iterator[Block]:
        places = _places(token.content, lines)
        pieces, links = self._pieces(token, places)
        block = stripped(Block(tuple(pieces), tuple(web_links(links, self.base)), bool(tag)))
        if not block.text:
            return
        if tag == "h1" and self.title is None:
            self.title = block.text
            at = block.at
            self.title_at = None if at is None else Segment(0, at, len(block.text))
            if self.stated is None or repeats_title(block.text, [self.stated]):
                return
        yield block

    def _pieces(
        self, token: Token, places: list[int | None]
    ) -> tuple[list[Piece], list[Hyperlink]]:
        pieces: list[Piece] = []
        links: list[Hyperlink] = []
        opened: tuple[int, str] | None = None
        length = 0
        for child in token.children or ():
            if child.type == "link_open":
                opened = (length, str(child.attrs.get("href", "")))
            elif child.type == "link_close" and opened:
                links.append(Hyperlink(opened[0], length, opened[1]))
                opened = None
            elif child.type == "image":
                self._credit(child)
            else:
                text = _text_of(child)
                pieces.append(Piece(text, self._at(child, text, token.content, places)))
                length += len(text)
        return pieces, links

    def _at(self, child: Token, text: str, content: str, places: list[int | None]) -> int | None:
        place = child.meta.get(PLACE)
        if not text or place is None or child.info == "entity":
            return None
        if child.type != "text":  # these are pushed at their markup, their text stands behind it
            place = content.find(text, place, place + len(text) + 12)
        elif not content.startswith(text, place):
            place += 1  # <https://...>
        at = places[place] if 0 <= place < len(places) else None
        return at if at is not None and self.raw.startswith(text, at) else None

    def _credit(self, image: Token) -> None:
        for text in (image.content, str(image.attrs.get("title", ""))):
            if plain := " ".join(text.split()):
                self.credits.append(Credit(plain[:300]))

    def _html(self, lines: list[tuple[int, str]]) -> Iterator[Block]:
        """Yield the paragraphs of a block of HTML."""
        from checker.intake.fragment import Fragment

        if not lines:
            return
        start, end = lines[0][0], lines[-1][0] + len(lines[-1][1])
        fragment = Fragment(self.raw[start:end], start, stated=self.stated or self.title)
        fragment.read()
        self.credits += fragment.credits
        if self.title is None:
            self.title, self.title_at = fragment.title, fragment.title_at
        for block in fragment.blocks:
            yield replace(block, links=tuple(web_links(block.links, self.base)))


def _text_of(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "html_inline":
        return "\n" if token.content.lower().startswith("<br") else ""
    return token.content if token.type in _VERBATIM else ""


def _places(content: str, lines: list[tuple[int, str]]) -> list[int | None]:
    """Return for each character of an inline block's content where it stands in the file."""
    places: list[int | None] = []
    for part, (start, line) in zip(content.split("\n"), lines, strict=False):
        column = line.rfind(part) if part else 0
        known = column >= 0
        places += [start + column + i if known else None for i in range(len(part))]
        places.append(start + len(line) if known else None)
    return places
