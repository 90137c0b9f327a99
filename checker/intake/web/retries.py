"""Asks again where a server asks for patience, if that fits into the time there is."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import stamina
from urllib3.exceptions import ProtocolError

from checker.intake.web.line import Answer

_BUSY = frozenset((429, 502, 503, 504))
_SPARE = 1.0  # seconds that must be left for the answer itself
# our failures say it once
logging.getLogger("stamina").setLevel(logging.CRITICAL)


class _Busy(Exception):  # noqa: N818 - no error of ours
    def __init__(self, answer: Answer) -> None:
        self.answer = answer


def with_patience(ask: Callable[[], Answer], ends: float) -> Answer:
    """Return the first answer that is final, or the last one of three.

    A busy server is asked again after as long as its Retry-After says, never past `ends`.
    """

    def patience(error: Exception) -> bool | float:
        if isinstance(error, ProtocolError):
            return time.monotonic() + _SPARE < ends
        if not isinstance(error, _Busy):
            return False
        wait = _stated_wait(error.answer)
        if time.monotonic() + (wait or 0) + _SPARE >= ends:
            return False
        return True if wait is None else wait

    try:
        for attempt in stamina.retry_context(
            patience, attempts=3, timeout=None, wait_initial=0.2, wait_jitter=0.2
        ):
            with attempt:
                answer = ask()
                if answer.status in _BUSY:
                    raise _Busy(answer)
    except _Busy as busy:
        return busy.answer
    return answer


def _stated_wait(answer: Answer) -> float | None:
    stated = (answer.headers.get("Retry-After") or "").strip()
    if stated.isdecimal():
        return float(stated[:9])
    try:
        return max(0.0, (parsedate_to_datetime(stated) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
