"""The text of a block of reStructuredText, its links, and where in the file each part stands."""

from dataclasses import dataclass, field

from docutils import nodes

from checker.intake.blocks import Block, Piece
from checker.intake.rstplaces import Lines
from checker.records import Hyperlink

_MARKS = (nodes.footnote_reference, nodes.citation_reference, nodes.system_message)
_LONGEST_MARK = 40


class Inline:
    """Reads the blocks of one document, in order."""

    def __init__(self, document: nodes.document, lines: Lines) -> None:
        """Gather where the document's references lead."""
        self._lines = lines
        self._substitutions = document.substitution_defs
        self._targets = {
            name: target for target in document.findall(nodes.target) for name in target["names"]
        }
        anonymous = [t for t in document.findall(nodes.target) if t.get("anonymous")]
        self._anonymous = iter(anonymous)

    def block(self, node: nodes.Element) -> Block:
        """Return a paragraph, a heading, or the lines of a line block as one paragraph."""
        lines = list(node.findall(nodes.line)) if isinstance(node, nodes.line_block) else [node]
        text = _Text(self, self._lines.raw)
        for index, line in enumerate(lines):
            if index:
                text.add("\n")
            text.read(line, self._lines.places(line.rawsource, line.line))
        return Block(tuple(text.pieces), tuple(text.links), isinstance(node, nodes.title))

    def address(self, reference: nodes.reference) -> str:
        """Return where a reference leads, empty where that is nowhere on the web."""
        if reference.get("anonymous") and "refuri" not in reference:
            target = next(self._anonymous, None)
            return str(target.get("refuri", "")) if target is not None else ""
        address, name = str(reference.get("refuri", "")), str(reference.get("refname", ""))
        for _ in range(8):  # a target may name another
            if address or name not in self._targets:
                break
            target = self._targets[name]
            address, name = str(target.get("refuri", "")), str(target.get("refname", ""))
        return address

    def substitute(self, reference: nodes.substitution_reference) -> str:
        """Return the text that stands for |a name|, empty where it has none."""
        definition = self._substitutions.get(str(reference.get("refname", "")))
        return definition.astext() if definition is not None else ""


@dataclass(slots=True)
class _Text:
    """A paragraph under way; `source` is the block being read, `places` where it stands."""

    inline: Inline
    raw: str
    pieces: list[Piece] = field(default_factory=list)
    links: list[Hyperlink] = field(default_factory=list)
    length: int = 0
    source: str = ""
    places: list[int | None] = field(default_factory=list)

    def read(self, line: nodes.Element, places: list[int | None]) -> None:
        self.source, self.places = line.rawsource, places
        self._children(line, 0, len(self.source))

    def add(self, text: str, at: int | None = None) -> None:
        self.pieces.append(Piece(text, at))
        self.length += len(text)

    def _children(self, parent: nodes.Element, low: int, high: int) -> None:
        """Take in what an element holds; its source lies between `low` and `high`."""
        literal = isinstance(parent, nodes.literal)
        for node in parent.children:
            if isinstance(node, nodes.Text):
                low = self._put(node.astext(), low, high, literal)
            elif isinstance(node, nodes.Element) and node.children:
                begin = self.source.find(node.rawsource, low, high) if node.rawsource else -1
                known = begin >= 0
                end = begin + len(node.rawsource) if known else high
                self._element(node, begin if known else low, end)
                low = end if known else low

    def _element(self, node: nodes.Element, low: int, high: int) -> None:
        start = self.length
        if isinstance(node, nodes.substitution_reference):
            self.add(self.inline.substitute(node))
        elif not isinstance(node, _MARKS):
            self._children(node, low, high)
        if isinstance(node, nodes.reference) and self.length > start:
            self.links.append(Hyperlink(start, self.length, self.inline.address(node)))

    def _put(self, text: str, low: int, high: int, literal: bool) -> int:
        """Add a text with its places; return where in the source it ends."""
        for start in range(low, min(low + _LONGEST_MARK, high)):
            found = _follow(text, self.source[start:high], literal)
            if found is not None:
                self._place(text, [self.places[start + offset] for offset in found])
                return start + found[-1] + 1 if found else start
        self.add(text)
        return low

    def _place(self, text: str, places: list[int | None]) -> None:
        """Add a text in stretches that stand side by side, unchanged, in the file."""
        exact = [
            at if at is not None and self.raw[at] == letter else None
            for letter, at in zip(text, places, strict=True)
        ]
        start = 0
        for i in range(1, len(text) + 1):
            before = exact[i - 1]
            following = None if before is None else before + 1
            if i == len(text) or exact[i] != following:
                self.add(text[start:i], exact[start])
                start = i


def _follow(text: str, source: str, literal: bool) -> list[int] | None:
    """Return the offsets of a text's characters from the start of its source, escapes skipped.

    None where the source does not open with the text.
    """
    if source.startswith(text) and (literal or "\\" not in text):
        return list(range(len(text)))
    found: list[int] = []
    at = 0
    for letter in text:
        while not literal and source[at : at + 1] == "\\":
            at += 1
            if not source[at : at + 1].isspace():
                break
            at += 1
        if source[at : at + 1] != letter:
            return None
        found.append(at)
        at += 1
    return found
