"""Reads the article behind an address."""

from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlsplit

from checker.errors import IntakeError
from checker.intake.archives import Copy, archived, restored
from checker.intake.charset import decode_page
from checker.intake.draft import Draft, to_document
from checker.intake.files import check_text
from checker.intake.hints import Hints
from checker.intake.web import Fetched, Reach, visit
from checker.intake.web.faults import refused
from checker.records import Document

_PAGES = ("text/html", "application/xhtml+xml", "")
_WALLS = ("bot-wall", "paywall", "consent-wall")


def read_url(url: str, hints: Hints) -> Document:
    """Return the article of a page; raises IntakeError for whatever is none or cannot be had."""
    fetched = visit(url, reach(hints))
    if hints.snapshot:
        from checker.intake.snapshot import keep

        keep(fetched, url, hints.snapshot)
    return read_page(fetched, url, hints)


def reach(hints: Hints) -> Reach:
    """Return how far a caller lets a fetch go."""
    return Reach(hints.allow_hosts, hints.proxy, hints.cache, hints.offline)


def read_page(fetched: Fetched, target: str, hints: Hints) -> Document:
    """Return the article of a page that was fetched, now or when an archive was made."""
    if fetched.status != HTTPStatus.OK:
        raise _refused(fetched)
    _refuse_front(target, fetched)
    copied = archived(fetched.url, fetched.header("link"), hints.allow_hosts)
    draft = _parse(fetched, hints.fast)
    if copied:
        draft = _as_original(draft, copied)
    address = copied.original if copied else fetched.url
    document = to_document(
        target, draft, replace(hints, url=hints.url or address), fetched.retrieved
    )
    article = replace(document.article, archived_url=copied.copy if copied else None)
    return replace(document, article=article)


def _refused(fetched: Fetched) -> IntakeError:
    """Return what an answer other than 200 means: a wall if its page says so."""
    failure = refused(fetched.url, fetched.status)
    if failure.code == "gone":
        return failure
    if fetched.status == HTTPStatus.PAYMENT_REQUIRED:
        remedy = "open it with a subscription, save it, give the file"
        return IntakeError("paywall", f"{fetched.url}: the site asks for payment; {remedy}")
    try:
        _parse(fetched, fast=True)
    except IntakeError as error:
        return error if error.code in _WALLS else failure
    return failure


def _refuse_front(target: str, fetched: Fetched) -> None:
    """Raise IntakeError `soft-404` where an article's address leads to the front page."""
    asked, got = urlsplit(target), urlsplit(fetched.url)
    if len(asked.path.strip("/")) > 1 and not got.path.strip("/") and not got.query:
        remedy = "look for the article in a web archive"
        raise IntakeError("soft-404", f"{target}: leads to the site's front page; {remedy}")


def _as_original(draft: Draft, copied: Copy) -> Draft:
    blocks = tuple(
        replace(b, links=tuple(replace(a, href=restored(a.href, copied)) for a in b.links))
        for b in draft.blocks
    )
    canonical = draft.found.canonical_url
    found = replace(draft.found, canonical_url=canonical and restored(canonical, copied))
    return replace(draft, blocks=blocks, found=found)


def _parse(fetched: Fetched, fast: bool) -> Draft:
    if not fetched.content.strip():
        raise IntakeError("empty", f"{fetched.url}: the server sent nothing; open it in a browser")
    if fetched.media_type not in (*_PAGES, "text/plain"):
        kind = fetched.media_type[:60]
        remedy = "give the address of an article's page"
        raise IntakeError("unsupported", f"{fetched.url}: {kind} is no page; {remedy}")
    check_text(fetched.content, fetched.url)
    raw = decode_page(fetched.content, fetched.charset)
    if fetched.media_type == "text/plain":
        from checker.intake.text import parse as parse_text

        return parse_text(raw)
    from checker.intake.html import parse as parse_html

    return parse_html(raw, fetched.url, fetched.url, fast)
