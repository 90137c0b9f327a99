"""Reads reStructuredText drafts: docutils parses, and every character that stays knows its place.

Nothing but the file itself is read: directives that include others, and raw markup, are off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document

from checker.errors import IntakeError
from checker.intake.blocks import Block, stripped
from checker.intake.draft import Draft
from checker.intake.effort import check_effort
from checker.intake.frontmatter import found_in
from checker.intake.links import web_links
from checker.intake.opening import take_opening
from checker.intake.rstinline import Inline
from checker.intake.rstplaces import Lines
from checker.records import Credit, Segment

_LEFT_OUT = (
    nodes.Invisible,
    nodes.FixedTextElement,
    nodes.math_block,
    nodes.system_message,
    nodes.image,
    nodes.label,
)
_MARKS, _EFFORT, _MOST_LINES = "*`|_", 5e7, 20_000
_QUIET = 5  # above every level of the parser's complaints


def parse(raw: str, name: str) -> Draft:
    """Return the draft that a reStructuredText file is; `name` names the file in messages.

    The title is the first section's, and a field list at the top says what front matter says.
    Raises IntakeError `malformed` for what nests too deeply, `too-large` for a draft that would be
    slow to read.
    """
    check_effort(raw, name, _MARKS, _EFFORT, _MOST_LINES)
    lines = Lines(raw)
    try:
        document = _parse(lines.text)
        page = _Page(document, lines)
        page.read()
    except RecursionError:
        raise IntakeError("malformed", f"{name}: it nests too deeply; is it a draft?") from None
    found = found_in(page.fields)
    title = found.title or page.title
    blocks, opening = take_opening(tuple(page.blocks), title)
    found = replace(
        found,
        title=opening.title,
        authors=found.authors or opening.authors,
        credits=tuple(page.credits),
    )
    links = ((block, tuple(web_links(block.links, found.url))) for block in blocks)
    placed = tuple(replace(block, links=kept) for block, kept in links)
    return Draft(raw, placed, found, page.title_at or opening.segment)


def _parse(text: str) -> nodes.document:
    settings = get_default_settings(Parser)
    settings.report_level = settings.halt_level = _QUIET
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.syntax_highlight = "none"
    settings.line_length_limit = len(text) + 1
    document = new_document("", settings)
    Parser().parse(text, document)
    return document


@dataclass(slots=True)
class _Page:
    """One walk over a parsed file, gathering its title, fields and credits on the way."""

    document: nodes.document
    lines: Lines
    blocks: list[Block] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    fields: dict[str, object] = field(default_factory=dict)
    title: str | None = None
    title_at: Segment | None = None

    def read(self) -> None:
        inline = Inline(self.document, self.lines)
        for node in self._nodes(self.document):
            block = stripped(inline.block(node))
            if not block.text:
                continue
            if isinstance(node, nodes.title) and self.title is None and not self.blocks:
                self.title = block.text
                self.title_at = Segment(0, block.at or 0, len(block.text))
            else:
                self.blocks.append(block)

    def _nodes(self, parent: nodes.Element) -> Iterator[nodes.Element]:
        """Yield what makes a paragraph, in order; figures and the opening fields go elsewhere."""
        for node in parent.children:
            if isinstance(node, nodes.figure):
                self._figure(node)
            elif isinstance(node, nodes.field_list) and not self.blocks:
                self._fields(node)
            elif isinstance(node, nodes.image):
                self._credit(str(node.get("alt", "")))
            elif isinstance(node, nodes.Element) and not isinstance(node, _LEFT_OUT):
                if isinstance(node, nodes.TextElement | nodes.line_block):
                    yield node
                else:
                    yield from self._nodes(node)

    def _fields(self, fields: nodes.field_list) -> None:
        for each in fields.findall(nodes.field):
            key, value = (child.astext() for child in each.children[:2])
            self.fields.setdefault(key.lower(), value)

    def _figure(self, figure: nodes.figure) -> None:
        for image in figure.findall(nodes.image):
            self._credit(str(image.get("alt", "")))
        for node in figure.children:
            self._credit(node.astext())

    def _credit(self, text: str) -> None:
        if plain := " ".join(text.split()):
            self.credits.append(Credit(plain[:300]))
