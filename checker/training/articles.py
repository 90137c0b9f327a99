"""Annotated articles: stand-off JSON lines, each with its text in a file of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from checker.errors import CheckerError

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
_SHARE_TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """One claim as a person read it; `content` are half-open ranges into the article's text."""

    content: tuple[tuple[int, int], ...]
    optional: bool
    state_affiliated: bool | None
    via_state_media: bool


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated article; shares run from 0 to 1 over the claims that are not optional."""

    id: str
    split: Split
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None
    claims: tuple[AnnotatedClaim, ...]
    state_media_share: float
    state_source_share: float
    text: str = ""


_LINE = TypeAdapter(Annotated)


def read_corpus(folder: Path) -> tuple[Annotated, ...]:
    """Read train, dev and test of a corpus, in that order, each article with its text.

    Raises CheckerError, naming file and line, where a file is missing or a line is malformed, and
    where a stated share is not the share of the article's own claims.
    """
    return tuple(article for split in SPLITS for article in read_lines(folder / f"{split}.jsonl"))


def read_lines(file: Path) -> Iterator[Annotated]:
    """Yield the articles of one file; raises CheckerError as `read_corpus` does."""
    lines = _text(file).splitlines()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _article(line, file.parent / "texts", f"{file}:{number}")


def _article(line: str, texts: Path, where: str) -> Annotated:
    try:
        found = _LINE.validate_json(line)
    except ValueError as error:
        raise CheckerError(f"{where}: {'; '.join(str(error).splitlines()[1:3])}") from error
    required = [claim for claim in found.claims if not claim.optional]
    media = sum(claim.via_state_media for claim in required)
    sources = sum(claim.state_affiliated is True for claim in required)
    _check(found.state_media_share, media, len(required), f"{where}: state_media_share")
    _check(found.state_source_share, sources, len(required), f"{where}: state_source_share")
    return replace(found, text=_text(texts / f"{found.id}.txt"))


def _check(stated: float, part: int, whole: int, where: str) -> None:
    counted = part / whole if whole else 0.0
    if abs(stated - counted) > _SHARE_TOLERANCE:
        raise CheckerError(f"{where} is {stated}, but {part} of {whole} claims count")


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CheckerError(f"{file} cannot be read: {error}") from error
