"""Reads a local file or standard input as text, and says plainly why it cannot."""

import codecs
import sys
from pathlib import Path

from checker.errors import IntakeError

LIMIT = 10_000_000
OFFICE_LIMIT = 50_000_000  # its pictures, which are never unpacked, count, too
_ZIP = b"PK\x03\x04"
_MAGIC = {
    b"%PDF": "a PDF",
    _ZIP: "a ZIP archive or office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"\x1f\x8b": "a gzip archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def check_file(name: str) -> Path:
    """Return the path of a readable, non-empty file.

    Raises IntakeError `not-found`, `directory`, `unreadable` or `empty`.
    """
    path = Path(name)
    try:
        if path.is_dir():
            raise IntakeError("directory", f"{name}: a directory; name the files in it")
        if not path.exists():
            raise IntakeError("not-found", f"{name}: no such file; check the path")
        if not path.is_file():
            raise IntakeError("unreadable", f"{name}: no ordinary file; save it as one first")
        if path.stat().st_size == 0:
            raise IntakeError("empty", f"{name}: the file is empty; was it saved?")
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None
    return path


def read_file(name: str, limit: int = LIMIT) -> bytes:
    """Return a file's bytes; on top of check_file, raises IntakeError `too-large`."""
    path = check_file(name)
    try:
        size = path.stat().st_size
        if size > limit:
            raise too_large(name, f"{size / 1e6:.0f} MB", limit)
        with path.open("rb") as file:
            return _capped(file.read(limit + 1), name, limit)
    except OSError as error:
        raise unreadable(name, error) from None


def read_stdin(name: str, limit: int = LIMIT) -> bytes:
    """Return what standard input holds; raises IntakeError `empty` or `too-large`."""
    try:
        content = _capped(sys.stdin.buffer.read(limit + 1), name, limit)
    except OSError as error:
        raise unreadable(name, error) from None
    if not content.strip():
        raise IntakeError("empty", f"{name}: nothing on standard input; pipe or paste an article")
    return content


def check_text(content: bytes, name: str) -> None:
    """Raise IntakeError `binary` for bytes that are no text in any encoding."""
    for magic, kind in _MAGIC.items():
        if content.startswith(magic):
            remedy = "save the article as text"
            if magic == _ZIP:
                remedy = "a Word document is named .docx, or by --stdin-filename NAME.docx"
            raise IntakeError("binary", f"{name}: {kind}, not text; {remedy}")
    if b"\0" in content and not content.startswith(_WIDE):
        offset = content.index(b"\0")
        remedy = "save the article as UTF-8 text"
        raise IntakeError("binary", f"{name}: binary data at byte {offset}; {remedy}")


def decode(content: bytes, name: str) -> str:
    """Return a draft's bytes as text: UTF-8, or UTF-16 with a byte order mark.

    Raises IntakeError `binary`, or `encoding` with the offset of the first bad byte.
    """
    check_text(content, name)
    encoding = "utf-16" if content.startswith(_WIDE) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        # "utf-8-sig" counts from behind the mark that it removes
        mark = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
        offset = error.start + (mark if encoding == "utf-8-sig" else 0)
        remedy = f"save it as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8 {name})"
        message = f"{name}: not {encoding.removesuffix('-sig').upper()} at byte {offset}; {remedy}"
        raise IntakeError("encoding", message) from None


def too_large(name: str, size: str, limit: int = LIMIT) -> IntakeError:
    """Return the failure of a target over the limit of one article."""
    most = f"{limit // 1_000_000} MB"
    return IntakeError("too-large", f"{name}: {size}, over the limit of {most} for one article")


def unreadable(name: str, error: OSError | ValueError) -> IntakeError:
    """Return the failure of a file that the system will not open."""
    reason = getattr(error, "strerror", None) or str(error)
    return IntakeError("unreadable", f"{name}: {reason}; check the name and its permissions")


def _capped(content: bytes, name: str, limit: int) -> bytes:
    if len(content) > limit:
        raise too_large(name, f"more than {limit // 1_000_000} MB", limit)
    return content
