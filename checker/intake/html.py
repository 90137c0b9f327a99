"""Reads a page or an HTML draft: trafilatura finds the body, the source gives places and links."""

import logging
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from checker.errors import IntakeError
from checker.intake.align import align
from checker.intake.blocks import Block
from checker.intake.captions import is_caption, read_captions, to_credits
from checker.intake.coverage import Paragraph, coverage, lost_links, prose
from checker.intake.draft import Draft
from checker.intake.embeds import read_embeds
from checker.intake.extract import extract, not_an_article, parse_tree, refuse_huge
from checker.intake.kinds import notices
from checker.intake.links import web_links
from checker.intake.opening import byline, repeats_title
from checker.intake.pagemeta import headlines, read_metadata
from checker.intake.second import is_doubtful, settle
from checker.intake.signs import linked_data
from checker.intake.sourcetext import SourceText, scan, squeeze
from checker.intake.walls import Page, refuse_wall
from checker.records import Segment
from checker.records import Warning as Notice

_SENTENCE_END = (".", "!", "?", "”", '"', "’", "»", ":", ")", "…")
_BUSIEST_TAG = 20_000
_HEAD = 4  # blocks at the front of a body among which headline and byline may stand
_LOW_COVERAGE = 0.6
_LOG = logging.getLogger(__name__)
_SOME = 100  # characters of a page, below which nothing can be missing


def parse(raw: str, name: str, url: str | None, fast: bool = False) -> Draft:
    """Return the draft that a page is; `name` names it in messages, `url` is its address.

    `fast` asks for no second opinion and does not measure what was left out. Raises IntakeError
    `not-an-article` where no body of text is found, `malformed` where the parser gave up,
    `too-large` for a page beyond all reason, and what `refuse_wall` raises.
    """
    refuse_huge(raw, name)
    source = scan(raw)
    if source.overfull:
        raise IntakeError("too-large", f"{name}: over a million letters; save the article alone")
    if source.busiest > _BUSIEST_TAG:  # the parser's time grows with the square of it
        raise not_an_article(name)
    tree = parse_tree(raw, name)
    linked = linked_data(tree)
    found, base = read_metadata(tree, url, linked, fast)
    captions, paragraphs = read_captions(tree), [] if fast else prose(tree)
    titles = [title for title in (found.title, *headlines(tree)) if title]
    placed = align(_body(tree, paragraphs, fast), source, raw)
    front, names = _front(placed[:_HEAD], titles)
    known = {squeeze(caption) for caption in captions}
    blocks = [b for b in (*front, *placed[_HEAD:]) if not is_caption(b.text, known)]
    body = tuple(block for block in blocks if not _is_teaser(block))
    page = Page(
        name, tree, raw, (*titles, *_stated_title(tree)), body, linked, source.chars.lower()
    )
    if not body:
        _refuse_broken(tree, source, name)
    refuse_wall(page)
    if not _is_article(body):
        raise not_an_article(name)
    told = (*notices(page, url), *_losses(paragraphs, body))
    body = tuple(replace(b, links=tuple(web_links(b.links, base))) for b in body)
    credited = (*to_credits(captions), *read_embeds(tree))
    return Draft(
        raw=raw,
        blocks=body,
        found=replace(found, authors=found.authors or names, credits=credited),
        title_at=_title_at(placed[:_HEAD], titles),
        ignored=("related links",) if len(body) < len(blocks) else (),
        warnings=told,
        coverage=coverage(paragraphs, body),
    )


def _stated_title(tree: HtmlElement) -> list[str]:
    return [" ".join((title.text or "").split()) for title in tree.iter("title")][:1]


def _refuse_broken(tree: HtmlElement, source: SourceText, name: str) -> None:
    """Raise IntakeError `malformed` where the parser gave up on most of a page."""
    read = len(squeeze("".join(tree.itertext())))
    if len(source.chars) > _SOME and read < 0.1 * len(source.chars):
        remedy = "paste the article's text instead"
        raise IntakeError("malformed", f"{name}: nested too deeply or broken; {remedy}")


def _body(tree: HtmlElement, paragraphs: list[Paragraph], fast: bool) -> tuple[Block, ...]:
    first = extract(tree)
    if fast or not is_doubtful(first, paragraphs):
        return first
    _LOG.info("the first reading of the page is in doubt: a second opinion is asked for")
    return settle(first, tree, paragraphs)


def _losses(paragraphs: list[Paragraph], body: tuple[Block, ...]) -> Iterator[Notice]:
    share = coverage(paragraphs, body)
    if share is not None and share < _LOW_COVERAGE:
        shown = f"the text holds {share:.0%} of the prose on the page"
        yield Notice("coverage", f"{shown}; compare it with the page before you rely on it")
    if lost := lost_links(paragraphs, body):
        yield Notice("links-lost", f"{lost} links of the text could not be placed in it")


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
