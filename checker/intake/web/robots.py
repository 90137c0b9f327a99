"""Asks a site's robots.txt whether, and how often, its pages may be fetched (RFC 9309)."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import SplitResult, urlunsplit

from protego import Protego

from checker.errors import IntakeError
from checker.intake.web.answer import unpacked
from checker.intake.web.line import Answer

AGENT = "checker"
_MOST = 500_000
_LONGEST_WAIT = 30.0


@dataclass(slots=True)
class Manners:
    """What one site asks of visitors; `last` is when it was last visited, on the monotonic clock.

    `closed` is the status of a robots.txt that the site could not give.
    """

    rules: Protego | None = None
    closed: int | None = None
    delay: float = 0.0
    last: float | None = None


_KNOWN: dict[str, Manners] = {}  # by origin, as long as the process


def await_turn(parts: SplitResult) -> None:
    """Wait as long as the site's crawl delay asks for between two of our visits.

    Raises IntakeError `robots` where that is longer than half a minute.
    """
    manners = _KNOWN.get(_origin(parts))
    if manners is None or manners.last is None or not manners.delay:
        return
    wait = manners.last + manners.delay - time.monotonic()
    if wait > _LONGEST_WAIT:
        asked = f"the site asks for {manners.delay:.0f} seconds between two pages"
        raise IntakeError("robots", f"{parts.geturl()}: {asked}; try again later")
    if wait > 0:
        time.sleep(wait)


def ask_permission(parts: SplitResult, get: Callable[[SplitResult], Answer | None]) -> None:
    """Note a visit that the site permits.

    `get` fetches an address, None where it cannot be had. Raises IntakeError `robots` where the
    site's robots.txt forbids the page, and `http-status` where the site fails to say.
    """
    manners, url = _KNOWN.get(_origin(parts)), urlunsplit(parts._replace(fragment=""))
    if manners is None:
        manners = _read(get(parts._replace(path="/robots.txt", query="", fragment="")))
        _KNOWN[_origin(parts)] = manners
    if manners.closed:
        raise IntakeError(
            "http-status",
            f"{url}: its robots.txt is answered with {manners.closed}, which asks visitors to"
            " stay away; try again later",
        )
    if manners.rules and not manners.rules.can_fetch(url, AGENT):
        remedy = "open it in a browser, save the page and give the file"
        raise IntakeError("robots", f"{url}: the site's robots.txt forbids it; {remedy}")
    manners.last = time.monotonic()


def _origin(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc}"


def _read(answer: Answer | None) -> Manners:
    if answer is None:
        return Manners()
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Manners(closed=answer.status)
    if answer.status != HTTPStatus.OK:
        return Manners()
    try:
        content = unpacked(answer, "robots.txt")[:_MOST]
        rules = Protego.parse(content.decode("utf-8-sig", "replace"))
    except Exception:  # a robots.txt that nobody can read forbids nothing
        return Manners()
    return Manners(rules=rules, delay=rules.crawl_delay(AGENT) or 0.0)
