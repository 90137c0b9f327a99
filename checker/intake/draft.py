"""What every format is parsed into, before debris goes and the article is put together."""

from dataclasses import dataclass, replace

from checker.errors import IntakeError
from checker.intake.article import Found, make_article
from checker.intake.blocks import Block, join
from checker.intake.debris import clean
from checker.intake.hints import Hints
from checker.records import Document, Origin, Segment
from checker.records import Warning as Notice


@dataclass(frozen=True, slots=True)
class Draft:
    """A parsed file: its text as decoded, its paragraphs, and what it says about itself.

    `title_at` is where the title stands in the file; `ignored` names what the parser left out.
    `runs` are the offsets into `raw` at which runs begin, for a file that has paragraphs and runs
    for lines and columns. `coverage` is the share of a page's prose that the paragraphs hold, None
    for other formats.
    """

    raw: str
    blocks: tuple[Block, ...]
    found: Found
    title_at: Segment | None = None
    ignored: tuple[str, ...] = ()
    warnings: tuple[Notice, ...] = ()
    runs: tuple[int, ...] = ()
    coverage: float | None = None


def to_document(target: str, draft: Draft, hints: Hints, retrieved: str | None = None) -> Document:
    """Return the document, debris left out; a local file's is mapped to its lines.

    `retrieved` is the UTC time of the fetch, None for a local file.

    Raises IntakeError `empty` where no text is left.
    """
    cleaned = clean(draft.blocks)
    body = join(cleaned.blocks)
    if not body.text.strip():
        raise IntakeError("empty", f"{target}: no text to assess; is it the right file?")
    found = replace(draft.found, credits=draft.found.credits + cleaned.credits)
    article, warnings = make_article(body, found, hints)
    return Document(
        input=target,
        article=article,
        origin=None if retrieved else Origin(draft.raw, body.segments, draft.title_at, draft.runs),
        warnings=draft.warnings + warnings,
        ignored=tuple(dict.fromkeys(draft.ignored + cleaned.ignored)),
        retrieved=retrieved,
        section=found.section,
        coverage=draft.coverage,
    )
