"""Fetching, against real servers on loopback."""

import gzip
import socket
import threading
import zlib
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from checker.errors import IntakeError
from checker.intake import Hints, read
from checker.intake.web import Reach, fetch
from checker.records import Document, Failure

PAGE = (
    "<html lang=en><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1>"
    "<p>The port authority said on Monday that the café bridge was shut after the storm.</p>"
    "<p>It said in a <a href='/statement'>statement</a> that it would open on Friday.</p>"
    "</article></body></html>"
)


def outcome(address: str, site: Any, **hints: Any) -> Document | Failure:
    [found] = read(address, Hints(allow_hosts=(site.host,), **hints))
    return found


def document(address: str, site: Any, **hints: Any) -> Document:
    found = outcome(address, site, **hints)
    assert isinstance(found, Document), found
    return found


def failure(address: str, site: Any, **hints: Any) -> Failure:
    found = outcome(address, site, **hints)
    assert isinstance(found, Failure)
    assert found.input == address
    assert "\n" not in found.message
    return found


def test_a_page_is_fetched_and_read(site: Any) -> None:
    url = site.page("/a", PAGE.encode())
    found = document(url, site)
    assert found.article.text.startswith("The port authority said")
    assert (found.input, found.article.url, found.origin) == (url, url, None)
    assert found.retrieved is not None
    assert found.retrieved.endswith("+00:00")
    assert [link.href for link in found.article.links] == [site.url("/statement")]
    [(_, headers)] = site.seen
    assert headers["Host"] == site.host
    assert headers["User-Agent"].startswith("checker/")


def test_a_stated_address_is_the_articles(site: Any) -> None:
    url = site.page("/a", PAGE.encode())
    assert document(url, site, url="https://gazette.example/a").article.url == (
        "https://gazette.example/a"
    )


@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
    ],
    ids=["gzip", "deflate", "bare deflate"],
)
def test_packed_answers_are_unpacked(site: Any, packing: str, pack: Any) -> None:
    url = site.page("/a", pack(PAGE.encode()), Content_Encoding=packing)
    assert "bridge was shut" in document(url, site).article.text


def test_the_header_names_the_charset(site: Any) -> None:
    url = site.page("/a", PAGE.encode("cp1252"), Content_Type="text/html; charset=ISO-8859-1")
    assert "café" in document(url, site).article.text


def test_plain_text_is_an_article(site: Any) -> None:
    url = site.page("/a", b"Bridge\n\nThe port said so.", Content_Type="text/plain; charset=utf-8")
    found = document(url, site).article
    assert (found.title, found.text) == ("Bridge", "The port said so.")


def test_redirects_are_followed(site: Any) -> None:
    site.page("/c", PAGE.encode())
    site.redirect("/b", "/c")
    assert document(site.redirect("/a", site.url("/b")), site).article.url == site.url("/c")


def test_a_redirect_to_a_private_address_is_blocked(site: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as canary:
        port = canary.getsockname()[1]
        url = site.redirect("/a", f"http://127.0.0.1:{port}/secret")
        assert failure(url, site).code == "blocked"
        canary.settimeout(0.05)
        with pytest.raises(TimeoutError):
            canary.accept()


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://[", "//u:p@127.0.0.1/"]
)
def test_a_redirect_elsewhere_is_refused(site: Any, target: str) -> None:
    assert failure(site.redirect("/a", target), site).code == "bad-url"


def test_redirects_end(site: Any) -> None:
    assert failure(site.redirect("/a", "/a"), site).code == "refused"
    assert len(site.seen) == 6


@pytest.mark.parametrize("status", [403, 451, 500, 204])
def test_a_status_is_named(site: Any, status: int) -> None:
    found = failure(site.page("/a", b"", status=status), site)
    assert found.code == "http-status"
    assert str(status) in found.message


def test_what_is_no_page_is_unsupported(site: Any) -> None:
    assert failure(site.page("/a", b"{}", Content_Type="video/mp4"), site).code == "unsupported"
    packed = site.page("/b", b"x", Content_Encoding="lzma")
    assert failure(packed, site).code == "unsupported"


def test_an_empty_answer_says_so(site: Any) -> None:
    assert failure(site.page("/a", b""), site).code == "empty"


def test_a_bomb_is_stopped_at_the_limit(site: Any) -> None:
    url = site.page("/a", gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")
    assert failure(url, site).code == "too-large"
    assert failure(site.page("/b", b"x" * 10_000_001), site).code == "too-large"


def test_a_broken_answer_is_a_failure(site: Any) -> None:
    url = site.page("/a", b"no gzip at all", Content_Encoding="gzip")
    assert failure(url, site).code == "refused"


def test_a_refused_connection(site: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    [found] = read(f"http://127.0.0.1:{port}/", Hints(allow_hosts=("127.0.0.1",)))
    assert isinstance(found, Failure)
    assert found.code == "refused"


def test_a_drip_ends_at_the_deadline(site: Any) -> None:
    done = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not done.wait(0.02):
            request.wfile.write(b"x")
            request.wfile.flush()

    site.answers["/a"] = drip
    try:
        with pytest.raises(IntakeError) as caught:
            fetch(site.url("/a"), Reach((site.host,)), deadline=0.3)
    finally:
        done.set()
    assert caught.value.code == "timeout"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://gazette.example/",
        "http://",
        "http://[",
        "https://u:secret@gazette.example/",
        "http://gazette.example:99999/",
        f"http://{'a' * 70}.example/",
    ],
)
def test_an_address_that_is_none(url: str) -> None:
    [found] = read(url)
    assert isinstance(found, Failure)
    assert found.code == "bad-url"
    assert "secret" not in found.message


def test_offline_fetches_nothing(site: Any) -> None:
    assert failure(site.page("/a", PAGE.encode()), site, offline=True).code == "offline"
    assert site.seen == []
