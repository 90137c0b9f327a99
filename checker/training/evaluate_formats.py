"""Reads annotated documents: our articles, articles with quoted claims, bare relations."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.errors import CheckerError
from checker.training.articles import Annotated, AnnotatedClaim, read_lines
from checker.training.evaluate_examples import read_example, read_relations
from checker.training.evaluate_gold import GoldArticle, GoldClaim, GoldDocument, Relation
from checker.training.files import text_of
from checker.training.gold import gold
from checker.training.reading import about

_READERS: dict[str, Callable[[str, str], GoldDocument]] = {
    "attributions": read_relations,
    "claims": read_example,
}


def read_gold(file: Path) -> Iterator[GoldDocument]:
    """Yield the documents of a file of JSON lines, plain or `.gz`, whose keys tell the format.

    Lines with `attributions` are texts with relations as spans. Lines with `claims` are articles:
    with a `text`, each claim is quoted; without, the texts lie beside the file, as in
    `corpora/articles`, or in the data at hand, as for `corpora/real`. Raises CheckerError, naming
    file and line, for anything else.
    """
    for document in _documents(file):
        _check(document, file)
        yield document


def _documents(file: Path) -> Iterator[GoldDocument]:
    lines = [(at, line) for at, line in enumerate(text_of(file).split("\n"), 1) if line.strip()]
    if not lines:
        raise CheckerError(f"{file} holds no document")
    keys = _keys(lines[0][1], f"{file}:{lines[0][0]}")
    if {"claims", "sha256"} <= keys and "text" not in keys:
        yield from map(_annotated, read_lines(file))
        return
    reader = next((_READERS[key] for key in _READERS if {key, "text"} <= keys), None)
    if reader is None:
        raise CheckerError(f"{file}: has neither attributions nor claims; see corpora/articles")
    yield from (reader(line, f"{file}:{at}") for at, line in lines)


def _keys(line: str, where: str) -> set[str]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CheckerError(f"{where}: no JSON") from error
    return set(found) if isinstance(found, dict) else set()


def _annotated(article: Annotated) -> GoldDocument:
    judged = gold(article)
    claims = tuple(map(_claim, article.claims))
    return GoldDocument(
        about=about(article),
        text=article.text,
        links=article.links,
        relations=tuple(claim.relation for claim in claims),
        article=GoldArticle(
            claims=claims,
            ignore=article.ignore,
            score=judged["reliance_score"],
            level=article.level,
            phenomena=article.phenomena,
        ),
    )


def _claim(claim: AnnotatedClaim) -> GoldClaim:
    return GoldClaim(
        relation=Relation(claim.source, claim.cue, claim.content),
        optional=claim.optional,
        speaker=claim.speaker,
        body=claim.body,
        chain=claim.chain,
        carrier=claim.carrier,
        source_type=claim.source_type,
        state_affiliated=claim.state_affiliated,
        via_state_media=claim.via_state_media,
        phenomena=claim.phenomena,
    )


def _check(document: GoldDocument, file: Path) -> None:
    spans = [
        span
        for relation in document.relations
        for role in (relation.source, relation.cue, relation.content)
        for span in role
    ]
    if any(not 0 <= start < end <= len(document.text) for start, end in spans):
        raise CheckerError(f"{file}: {document.id}: a span lies outside the text")
    if document.article and any(not claim.relation.content for claim in document.article.claims):
        raise CheckerError(f"{file}: {document.id}: a claim has no content")
