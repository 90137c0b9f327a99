"""Opens the ZIP archive that a `.docx` is and gives its XML parts, up to a limit."""

import posixpath
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element

from checker.errors import IntakeError

_PART = 25_000_000
_DIRECTORY = 2_000_000
_TAIL = 66_000  # a ZIP archive ends with a record of 22 bytes and a comment of at most 65,535
_END = b"PK\x05\x06"
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to by an id: a kind, such as `hyperlink`, and an address or a part."""

    kind: str
    target: str


class Package:
    """An office document; `name` names it in messages."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open the archive; raises IntakeError `malformed` or `too-large`."""
        self.name = name
        _check_directory(content, name)
        try:
            self._archive = ZipFile(BytesIO(content))
        except _DAMAGE:
            raise malformed(name, "no ZIP archive that can be opened") from None

    def main(self) -> str:
        """Return the path of the part that holds the text."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                return relation.target
        return "word/document.xml"

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by id; the empty path stands for the whole document."""
        folder, base = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        return {} if root is None else dict(_relations(root, folder))

    def part(self, path: str) -> _Element | None:
        """Return the root of a part, None where there is none.

        Raises IntakeError `malformed` for what is no XML, or holds a document type declaration, and
        `too-large` for more than 25 MB.
        """
        try:
            with self._archive.open(path) as file:
                content = file.read(_PART + 1)
        except KeyError:
            return None
        except _DAMAGE:
            raise malformed(self.name, f"{path} cannot be unpacked") from None
        if len(content) > _PART:
            raise _too_large(self.name, f"{path} unpacks to over {_PART // 1_000_000} MB")
        return _parse(content, path, self.name)


def malformed(name: str, reason: str) -> IntakeError:
    """Return the failure of a document that is damaged, and say what to do."""
    remedy = "open it in a word processor and save it again"
    return IntakeError("malformed", f"{name}: a damaged .docx: {reason}; {remedy}")


def local(element: _Element) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: _Element, name: str = "val") -> str:
    """Return an attribute by its name without namespace, empty where there is none."""
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return ""


def child(element: _Element, *names: str) -> _Element | None:
    """Return the first descendant on this path of names, None where there is none."""
    for name in names:
        found = next((each for each in element if local(each) == name), None)
        if found is None:
            return None
        element = found
    return element


def _parse(content: bytes, path: str, name: str) -> _Element:
    if any(mark in content for mark in _DTD):  # no .docx has one; entities hide behind them
        raise malformed(name, f"{path} declares a document type")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join(str(error).split())[:100]
        raise malformed(name, f"{path} is no XML ({reason})") from None
    if root.getroottree().docinfo.doctype:
        raise malformed(name, f"{path} declares a document type")
    return root


def _relations(root: _Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for each in root:
        target = value(each, "Target")
        if value(each, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield value(each, "Id"), Relation(value(each, "Type").rpartition("/")[2], target)


def _check_directory(content: bytes, name: str) -> None:
    """Refuse a directory that takes long to read, whatever stands in it."""
    end = content.rfind(_END, max(0, len(content) - _TAIL))
    if end >= 0 and int.from_bytes(content[end + 12 : end + 16], "little") > _DIRECTORY:
        raise _too_large(name, "it lists more files than any document has")


def _too_large(name: str, reason: str) -> IntakeError:
    return IntakeError("too-large", f"{name}: {reason}; save the article alone as a new document")
