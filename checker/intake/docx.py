"""Reads a Word document: tracked insertions count, deletions do not, comments are no text.

A `.docx` has no lines. `Draft.raw` is its text with one line a paragraph, empty ones included: a
place's line is the number of the paragraph, and its column counts the characters of that paragraph
with insertions and without deletions. A line break inside a paragraph is one vertical tab.
`Draft.runs` are the offsets at which the runs that have text begin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from checker.intake.article import Found
from checker.intake.blocks import Block, Piece, stripped
from checker.intake.draft import Draft
from checker.intake.effort import check_length
from checker.intake.links import web_links
from checker.intake.opening import take_opening
from checker.intake.package import Package, child, local, malformed, value
from checker.intake.wordruns import BREAK, Run, Runs
from checker.records import Credit, Hyperlink, Segment

_HOLDERS = frozenset(("tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "smartTag"))
_CODE = re.compile(r"\bcode\b|preformatted|source text|verbatim")


def parse(content: bytes, name: str) -> Draft:
    """Return the draft that a Word document is; `name` names the file in messages.

    The title is the first paragraph in the style Title or Heading 1, else a first line that reads
    like one. Raises IntakeError `malformed` or `too-large`.
    """
    package = Package(content, name)
    main = package.main()
    root = package.part(main)
    body = None if root is None else child(root, "body")
    if body is None:
        raise malformed(name, f"there is no text in {main}")
    page = _Page(_styles(package, main), Runs(_addresses(package, main)))
    page.read(body)
    raw = "".join(page.parts)
    check_length(raw, name)
    blocks, opening = take_opening(tuple(page.blocks), page.title)
    pictures = map(Credit, page.runs.pictures)
    return Draft(
        raw=raw,
        blocks=blocks,
        found=Found(
            title=opening.title, authors=opening.authors, credits=(*page.credits, *pictures)
        ),
        title_at=page.title_at or opening.segment,
        ignored=tuple(dict.fromkeys((*page.ignored, *page.runs.ignored))),
        runs=tuple(page.starts),
    )


def _addresses(package: Package, main: str) -> dict[str, str]:
    relations = package.relations(main)
    return {key: each.target for key, each in relations.items() if each.kind == "hyperlink"}


def _styles(package: Package, main: str) -> dict[str, str]:
    """Return the names of the styles in lower case; Word names its own ones in English."""
    for relation in package.relations(main).values():
        if relation.kind == "styles" and (root := package.part(relation.target)) is not None:
            names = ((value(style, "styleId"), child(style, "name")) for style in root)
            return {key: value(name).lower() for key, name in names if name is not None}
    return {}


def _paragraphs(element: _Element) -> Iterator[_Element]:
    """Yield the paragraphs in the order of the page, those of deleted rows left out."""
    for each in element:
        name = local(each)
        if name == "p":
            yield each
        elif name in _HOLDERS and not (name == "tr" and child(each, "trPr", "del") is not None):
            yield from _paragraphs(each)


@dataclass(slots=True)
class _Page:
    """One walk over a document; `pieces` and `links` are of the paragraph under way."""

    styles: dict[str, str]
    runs: Runs
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    title: str | None = None
    title_at: Segment | None = None
    offset: int = 0
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    links: list[Hyperlink] = field(default_factory=list)

    def read(self, body: _Element) -> None:
        for paragraph in _paragraphs(body):
            for run in self.runs.of(paragraph):
                self._add(run)
            self._write("\n")
            # a paragraph whose end is deleted goes on in the next one
            if child(paragraph, "pPr", "rPr", "del") is None:
                self._end(child(paragraph, "pPr", "pStyle"))
        self._end(None)

    def _add(self, run: Run) -> None:
        self.starts.append(self.offset)
        if run.href:
            self.links.append(Hyperlink(self.length, self.length + len(run.text), run.href))
        self.length += len(run.text)
        for index, line in enumerate(run.text.split(BREAK)):
            if index:
                self.pieces.append(Piece("\n"))
                self._write(BREAK)
            if line:
                self.pieces.append(Piece(line, self.offset))
                self._write(line)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.offset += len(text)

    def _end(self, style: _Element | None) -> None:
        """Close the paragraph under way and put it where its style belongs."""
        links = tuple(web_links(_joined(self.links), None))
        block = Block(tuple(self.pieces), links)
        self.pieces, self.links, self.length = [], [], 0
        name = "" if style is None else self.styles.get(value(style), value(style).lower())
        if not block.text.strip():
            return
        if _CODE.search(name):
            self.ignored.append("code")
        elif name == "caption":
            self.credits.append(Credit(" ".join(block.text.split())[:300]))
        else:
            self._keep(stripped(block), name)

    def _keep(self, block: Block, style: str) -> None:
        heading = style.startswith(("heading", "subtitle", "title"))
        if self.title is None and style in ("title", "heading 1", "heading1"):
            self.title = block.text
            self.title_at = Segment(0, block.at or 0, len(block.text))
        else:
            self.blocks.append(Block(block.pieces, block.links, heading))


def _joined(links: list[Hyperlink]) -> Iterator[Hyperlink]:
    """Yield the links, those of one address that touch each other as one."""
    held: Hyperlink | None = None
    for link in links:
        if held and held.end == link.start and held.href == link.href:
            link = Hyperlink(held.start, link.end, link.href)
        elif held:
            yield held
        held = link
    if held:
        yield held
