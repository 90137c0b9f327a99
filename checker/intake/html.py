"""Reads a page or an HTML draft: trafilatura finds the body, the source gives places and links."""

from collections.abc import Iterator
from dataclasses import replace

from checker.intake.align import align
from checker.intake.blocks import Block
from checker.intake.captions import is_caption, read_captions, to_credits
from checker.intake.draft import Draft
from checker.intake.extract import extract, not_an_article, parse_tree
from checker.intake.links import web_links
from checker.intake.opening import byline, repeats_title
from checker.intake.pagemeta import headlines, read_metadata
from checker.intake.rawhtml import scan, squeeze
from checker.records import Segment

_SENTENCE_END = (".", "!", "?", "”", '"', "’", "»", ":", ")", "…")
_BUSIEST_TAG = 20_000
_HEAD = 4  # blocks at the front of a body among which headline and byline may stand


def parse(raw: str, name: str, url: str | None) -> Draft:
    """Return the draft that a page is; `name` names it in messages, `url` is its address.

    Raises IntakeError `not-an-article` where no body of text is found.
    """
    source = scan(raw)
    if source.busiest > _BUSIEST_TAG:  # the parser's time grows with the square of it
        raise not_an_article(name)
    tree = parse_tree(raw, name)
    found, base = read_metadata(tree, url)
    captions = read_captions(tree)
    titles = [title for title in (found.title, *headlines(tree)) if title]
    placed = align(extract(tree), source, raw)
    front, names = _front(placed[:_HEAD], titles)
    known = {squeeze(caption) for caption in captions}
    blocks = [b for b in (*front, *placed[_HEAD:]) if not is_caption(b.text, known)]
    body = tuple(block for block in blocks if not _is_teaser(block))
    ignored = ("related links",) if len(body) < len(blocks) else ()
    if not _is_article(body):
        raise not_an_article(name)
    body = tuple(replace(b, links=tuple(web_links(b.links, base))) for b in body)
    found = replace(found, authors=found.authors or names, credits=to_credits(captions))
    return Draft(raw, body, found, _title_at(placed[:_HEAD], titles), ignored)


def _front(
    blocks: tuple[Block, ...], titles: list[str]
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the first blocks without headline and byline, and the names in the byline."""
    names: tuple[str, ...] = ()
    kept = []
    for block in blocks:
        found = byline(block.text)
        if found:
            names = names or found
        elif not repeats_title(block.text, titles):
            kept.append(block)
    return tuple(kept), names


def _title_at(blocks: tuple[Block, ...], titles: list[str]) -> Segment | None:
    for block in blocks:
        if repeats_title(block.text, titles) and block.at is not None:
            return Segment(0, block.at, len(block.text))
    return None


def _is_teaser(block: Block) -> bool:
    """Whether a paragraph is one link and no sentence: a headline of another article."""
    text = block.text
    if block.heading or text.endswith(_SENTENCE_END) or len(text.split()) < 4:
        return False
    return sum(link.end - link.start for link in block.links) >= 0.95 * len(text)


def _is_article(body: tuple[Block, ...]) -> bool:
    """Whether there is a sentence, and more text than links."""
    text = sum(len(block.text) for block in body)
    linked = sum(link.end - link.start for block in body for link in block.links)
    return linked < 0.7 * text and any(_sentences(body))


def _sentences(body: tuple[Block, ...]) -> Iterator[bool]:
    for block in body:
        if not block.heading:
            yield len(block.text.split()) >= 5
