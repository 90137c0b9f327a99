"""Reads the article behind an address."""

from dataclasses import replace

from checker.errors import IntakeError
from checker.intake.answer import Fetched
from checker.intake.charset import decode_page
from checker.intake.draft import Draft, to_document
from checker.intake.files import check_text
from checker.intake.hints import Hints
from checker.intake.web import fetch
from checker.records import Document

_PAGES = ("text/html", "application/xhtml+xml", "")


def read_url(url: str, hints: Hints) -> Document:
    """Return the article of a page; raises IntakeError for whatever is none or cannot be had."""
    if hints.offline:
        remedy = "drop --offline, or save the page and give the file"
        raise IntakeError("offline", f"{url}: not fetched; {remedy}")
    return read_page(fetch(url, hints.allow_hosts), url, hints)


def read_page(fetched: Fetched, target: str, hints: Hints) -> Document:
    """Return the article of a page that is at hand; raises IntakeError for whatever is none."""
    draft = _parse(fetched)
    hints = replace(hints, url=hints.url or fetched.url)
    return to_document(target, draft, hints, fetched.retrieved)


def _parse(fetched: Fetched) -> Draft:
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

    return parse_html(raw, fetched.url, fetched.url)
