"""Annotated articles: stand-off JSON lines, their texts in files beside them or elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from checker.errors import CheckerError
from checker.records import Hyperlink, Kind, Level, Quotation, SourceType
from checker.training.files import text_of
from checker.training.texts import Texts, texts_of, verified

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
_SHARE_TOLERANCE = 0.001


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """One claim as a person read it; spans are half-open ranges into the article's text."""

    content: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    source: tuple[tuple[int, int], ...]
    kind: Kind
    optional: bool
    quotation: Quotation
    speaker: str | None
    body: str | None
    chain: tuple[str, ...]
    carrier: str | None
    source_type: SourceType
    state_affiliated: bool | None
    via_state_media: bool
    phenomena: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated article; shares run from 0 to 1 over the claims that are not optional.

    `ignore` are stretches of the text that are no part of the body, such as captions. `level` is
    the article's for state media, with its publisher taken into account. `phenomena` are the
    numbers of what article or claim is an example of. `is_real` says that the text is not ours.
    """

    id: str
    split: Split
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None
    sha256: str
    links: tuple[Hyperlink, ...]
    ignore: tuple[tuple[int, int], ...]
    claims: tuple[AnnotatedClaim, ...]
    state_media_share: float
    state_source_share: float
    level: Level
    publisher_is_state: bool
    phenomena: tuple[int, ...] = ()
    text: str = ""
    is_real: bool = False


_LINE = TypeAdapter(Annotated)


def read_corpus(folder: Path) -> tuple[Annotated, ...]:
    """Read train, dev and test of a corpus, in that order, each article with its text.

    A corpus without articles to train on has no `train.jsonl`. Raises CheckerError as `read_lines`
    does, also for a folder without any of the three.
    """
    files = [folder / f"{split}.jsonl" for split in SPLITS]
    there = [file for file in files if file.is_file()] or files
    return tuple(article for file in there for article in read_lines(file))


def read_lines(file: Path) -> Iterator[Annotated]:
    """Yield the articles of one file, with their texts as `texts_of` finds them.

    Raises CheckerError, naming file and line, where a file is missing, a line is malformed, a text
    is not the one that was annotated, or a stated share is not that of the article's own claims.
    """
    texts = texts_of(file.parent)
    for number, line in enumerate(text_of(file).split("\n"), start=1):
        if line.strip():
            yield _article(line, texts, f"{file}:{number}")


def _article(line: str, texts: Texts, where: str) -> Annotated:
    try:
        found = _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise CheckerError(f"{where}: {field}: {first['msg']}") from error
    required = [claim for claim in found.claims if not claim.optional]
    media = sum(claim.via_state_media for claim in required)
    sources = sum(claim.state_affiliated is True for claim in required)
    _check(found.state_media_share, media, len(required), f"{where}: state_media_share")
    _check(found.state_source_share, sources, len(required), f"{where}: state_source_share")
    text = verified(texts(found.id), found.sha256, f"{where}: {found.id}")
    title = text.title or found.title
    return replace(found, text=text.text, title=title, is_real=text.is_real)


def _check(stated: float, part: int, whole: int, where: str) -> None:
    counted = part / whole if whole else 0.0
    if abs(stated - counted) > _SHARE_TOLERANCE:
        raise CheckerError(f"{where} is {stated}, but {part} of {whole} claims count")
