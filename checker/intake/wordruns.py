"""The runs of a paragraph of a Word document, as a reader sees them with all changes accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from checker.intake.package import child, local, value

BREAK = "\v"
_WRAPPERS = frozenset(("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo"))
_CHARACTERS = {"tab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "\u2011"}
_PICTURES = frozenset(("drawing", "pict", "object", "AlternateContent"))
_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
_LINE_ENDS = re.compile(r"[\r\n\v]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is formatted alike, and the address that it links to or ""."""

    text: str
    href: str


@dataclass(slots=True)
class Runs:
    """Reads runs; `addresses` are the targets of links by their ids.

    It gathers the descriptions of the `pictures` that it meets, and `ignored` names what it left
    out. `fields` are the codes of the fields that are open, the innermost last.
    """

    addresses: dict[str, str]
    pictures: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    def of(self, element: _Element, href: str = "") -> Iterator[Run]:
        """Yield the runs that have text, without deleted, moved and hidden ones."""
        for each in element:
            name = local(each)
            if name == "r":
                if text := self._text(each):
                    yield Run(text, href or self._field())
            elif name == "hyperlink":
                yield from self.of(each, self.addresses.get(value(each, "id"), ""))
            elif name == "fldSimple":
                yield from self.of(each, _address(value(each, "instr")))
            elif name in _WRAPPERS:
                yield from self.of(each, href)

    def _text(self, run: _Element) -> str:
        hidden = child(run, "rPr", "vanish")
        shown = hidden is None or value(hidden) in ("0", "false", "off")
        return "".join(self._parts(run)) if shown else ""

    def _parts(self, run: _Element) -> Iterator[str]:
        for each in run:
            name = local(each)
            if name == "t":
                yield _LINE_ENDS.sub(" ", each.text or "")
            elif name == "fldChar":
                self._turn(value(each, "fldCharType"))
            elif name == "instrText" and self.fields:
                self.fields[-1] += each.text or ""
            elif name in _PICTURES:
                self._picture(each)
            elif name in ("footnoteReference", "endnoteReference"):
                self.ignored.append("footnotes")
            else:
                yield _CHARACTERS.get(name, "")

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _field(self) -> str:
        return next(filter(None, map(_address, reversed(self.fields))), "")

    def _picture(self, element: _Element) -> None:
        for each in element.iter():
            name = local(each)
            if name == "docPr" and (words := value(each, "descr").split()):
                self.pictures.append(" ".join(words)[:300])
            elif name == "txbxContent":
                self.ignored.append("a text box")


def _address(code: str) -> str:
    found = _ADDRESS.match(code)
    return found[1] if found else ""
