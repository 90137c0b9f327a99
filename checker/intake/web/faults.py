"""Says in one line what a failed fetch means to the reader."""

import ssl
import zlib
from http import HTTPStatus
from http.client import HTTPException

from urllib3.exceptions import HTTPError, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as TimeoutException

from checker.errors import IntakeError


def timeout(url: str, deadline: float) -> IntakeError:
    """Return the failure of a fetch that took longer than `deadline` seconds."""
    remedy = "try again later, or save the page and give the file"
    return IntakeError("timeout", f"{url}: no full answer within {deadline:g} seconds; {remedy}")


def refused(url: str, status: int) -> IntakeError:
    """Return the failure of an answer other than 200: `gone` or `http-status`."""
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        remedy = "look for a copy in a web archive and give its address"
        return IntakeError("gone", f"{url}: the page is gone ({status}); {remedy}")
    remedy = "open it in a browser, or save the page and give the file"
    return IntakeError("http-status", f"{url}: the server answered {status}; {remedy}")


def explain(error: Exception, url: str, deadline: float) -> Exception:
    """Return what a library's error means to the reader."""
    if isinstance(error, IntakeError):
        return error
    if isinstance(error, SSLError | ssl.SSLError):
        remedy = "the site's certificate is not valid; open it in a browser"
        return IntakeError("refused", f"{url}: {remedy}")
    if isinstance(error, NewConnectionError):
        return IntakeError("refused", f"{url}: the connection was refused; is the address right?")
    if isinstance(error, TimeoutError | TimeoutException):
        return timeout(url, deadline)
    if isinstance(error, HTTPError | HTTPException | OSError | zlib.error):
        remedy = "try again later, or save the page and give the file"
        return IntakeError("refused", f"{url}: the answer broke off; {remedy}")
    return error
