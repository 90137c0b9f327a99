"""Robots, crawl delays, retries, the cache, proxies, snapshots: what a fetch owes to others."""

import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from checker.errors import IntakeError
from checker.intake import Hints, read
from checker.intake.web import Reach, fetch, robots
from checker.intake.web.addresses import vetted
from checker.records import Document, Failure

from .hostile import STORY

PAGE = f"<html lang=en><body><article><h1>Lamp</h1>{STORY}</article></body></html>".encode()


def outcome(site: Any, url: str, **hints: Any) -> Document | Failure:
    [found] = read(url, Hints(allow_hosts=(site.host,), **hints))
    return found


def code(site: Any, url: str, **hints: Any) -> str:
    found = outcome(site, url, **hints)
    return found.code if isinstance(found, Failure) else "article"


class TestRobots:
    def rules(self, site: Any, text: str, **headers: Any) -> None:
        site.page("/robots.txt", text.encode(), Content_Type="text/plain", **headers)

    def test_what_is_forbidden_is_not_fetched(self, site: Any) -> None:
        self.rules(site, "User-agent: *\nDisallow: /private/\n")
        site.page("/private/a", PAGE)
        assert code(site, site.url("/private/a")) == "robots"
        assert code(site, site.page("/public", PAGE)) == "article"
        assert [path for path, _ in site.seen] == ["/public"]

    def test_a_rule_for_us_wins(self, site: Any) -> None:
        self.rules(site, "User-agent: *\nAllow: /\n\nUser-agent: checker\nDisallow: /\n")
        assert code(site, site.page("/a", PAGE)) == "robots"

    def test_a_redirect_is_asked_about_too(self, site: Any) -> None:
        self.rules(site, "User-agent: *\nDisallow: /b\n")
        site.page("/b", PAGE)
        assert code(site, site.redirect("/a", "/b")) == "robots"

    @pytest.mark.parametrize("status", [401, 403, 404])
    def test_without_rules_all_is_allowed(self, site: Any, status: int) -> None:
        self.rules(site, "User-agent: *\nDisallow: /", status=status)
        assert code(site, site.page("/a", PAGE)) == "article"

    def test_a_site_that_fails_to_say_is_left_alone(self, site: Any) -> None:
        self.rules(site, "", status=500)
        assert code(site, site.page("/a", PAGE)) == "http-status"
        assert site.seen == []

    def test_a_drip_of_rules_is_not_waited_for(self, site: Any) -> None:
        def drip(request: BaseHTTPRequestHandler) -> None:
            for _ in range(200):
                request.wfile.write(b"H")
                request.wfile.flush()
                time.sleep(0.05)

        site.answers["/robots.txt"] = drip
        site.page("/a", PAGE)
        assert fetch(site.url("/a"), Reach((site.host,)), deadline=2.0).content == PAGE

    @pytest.mark.parametrize("text", ["\0" * 1000, "<html>" * 1000, "Crawl-delay: x", "\xff\xfe"])
    def test_rules_that_nobody_can_read_forbid_nothing(self, site: Any, text: str) -> None:
        self.rules(site, text)
        assert code(site, site.page("/a", PAGE)) == "article"

    def test_a_crawl_delay_is_kept(self, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        waits: list[float] = []
        monkeypatch.setattr(robots.time, "sleep", waits.append)
        self.rules(site, "User-agent: *\nCrawl-delay: 7\n")
        for path in ("/a", "/b"):
            assert code(site, site.page(path, PAGE)) == "article"
        [wait] = waits
        assert 6.0 < wait <= 7.0

    def test_a_very_long_delay_is_not_waited_for(self, site: Any) -> None:
        self.rules(site, "User-agent: *\nCrawl-delay: 86400\n")
        assert code(site, site.page("/a", PAGE)) == "article"
        assert code(site, site.page("/b", PAGE)) == "robots"


class TestRetries:
    def busy(self, site: Any, times: int, **headers: str) -> str:
        left = [times]

        def answer(request: BaseHTTPRequestHandler) -> None:
            left[0] -= 1
            request.send_response(503 if left[0] >= 0 else 200)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("Content-Type", "text/html")
            request.end_headers()
            request.wfile.write(PAGE)

        site.answers["/a"] = answer
        return str(site.url("/a"))

    def test_a_busy_server_is_asked_again(self, site: Any) -> None:
        assert code(site, self.busy(site, 2)) == "article"
        assert len(site.seen) == 3

    def test_not_without_end(self, site: Any) -> None:
        assert code(site, self.busy(site, 99)) == "http-status"
        assert len(site.seen) == 3

    def test_retry_after_is_kept(self, site: Any) -> None:
        url, started = self.busy(site, 1, Retry_After="1"), time.monotonic()
        assert code(site, url) == "article"
        assert time.monotonic() - started >= 1.0

    @pytest.mark.parametrize("wait", ["99999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
    def test_a_huge_retry_after_is_not_waited_for(self, site: Any, wait: str) -> None:
        assert code(site, self.busy(site, 1, Retry_After=wait)) == "http-status"
        assert len(site.seen) == 1


class TestCache:
    def test_a_fresh_page_is_not_asked_for_again(self, site: Any, tmp_path: Path) -> None:
        url = site.page("/a", PAGE, Cache_Control="max-age=600")
        for _ in range(2):
            assert code(site, url, cache=str(tmp_path / "kept")) == "article"
        assert len(site.seen) == 1

    def test_a_stale_one_is_asked_for_on_condition(self, site: Any, tmp_path: Path) -> None:
        def answer(request: BaseHTTPRequestHandler) -> None:
            known = request.headers.get("If-None-Match") == '"v1"'
            request.send_response(304 if known else 200)
            request.send_header("ETag", '"v1"')
            request.send_header("Cache-Control", "no-cache")
            request.send_header("Content-Type", "text/html")
            request.end_headers()
            if not known:
                request.wfile.write(PAGE)

        site.answers["/a"] = answer
        for _ in range(2):
            assert code(site, site.url("/a"), cache=str(tmp_path)) == "article"
        sent = [{k.lower(): v for k, v in headers.items()} for _, headers in site.seen]
        assert [headers.get("if-none-match") for headers in sent] == [None, '"v1"']

    def test_offline_reads_what_is_kept(self, site: Any, tmp_path: Path) -> None:
        url = site.page("/a", PAGE, Cache_Control="max-age=1")
        assert code(site, url, cache=str(tmp_path)) == "article"
        assert code(site, url, cache=str(tmp_path), offline=True) == "article"
        assert code(site, site.url("/b"), cache=str(tmp_path), offline=True) == "offline"
        assert len(site.seen) == 1

    def test_a_folder_that_is_none(self, site: Any, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert code(site, site.page("/a", PAGE), cache=str(tmp_path / "file")) == "unreadable"


class TestSnapshots:
    def test_a_page_is_kept_as_it_was(self, site: Any, tmp_path: Path) -> None:
        url = site.page("/a", PAGE, X_Odd="a\x1b[31m")
        assert code(site, url, snapshot=str(tmp_path / "kept")) == "article"
        [record] = (tmp_path / "kept").glob("*.json")
        kept = json.loads(record.read_text("utf-8"))
        raw = (record.parent / kept["file"]).read_bytes()
        assert raw == PAGE
        assert kept["sha256"] == hashlib.sha256(PAGE).hexdigest()
        assert (kept["asked"], kept["url"], kept["status"]) == (url, url, 200)
        assert ["Content-Type", "text/html"] in kept["headers"]

    def test_a_wall_is_evidence_too(self, site: Any, tmp_path: Path) -> None:
        url = site.page("/a", b"<title>Access denied</title>", status=403)
        assert code(site, url, snapshot=str(tmp_path)) == "bot-wall"
        assert len(list(tmp_path.iterdir())) == 2

    def test_nothing_is_written_elsewhere(self, site: Any, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert code(site, site.page("/a", PAGE), snapshot=str(tmp_path / "file")) == "unreadable"


def test_a_name_that_changes_its_address_is_looked_up_once(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rebinding name is vetted, and the connection made to the address that was vetted."""
    asked: list[str] = []
    public, private = ("93.184.215.14", 9), ("127.0.0.1", site.server_port)

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(2, 1, 6, "", public if len(asked) == 1 else private)]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    assert vetted("rebind.example", 80, ()) == ("93.184.215.14",)
    with pytest.raises(IntakeError) as caught:
        vetted("rebind.example", 80, ())
    assert caught.value.code == "blocked"
    with pytest.raises(IntakeError):
        fetch(f"http://rebind.example:{site.server_port}/a", deadline=1.0)
    assert site.seen == []


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: both)
    with pytest.raises(IntakeError, match="not public"):
        vetted("two.example", 80, ())


def test_a_proxy_is_told_the_vetted_address(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    url = site.page("/a", PAGE)
    assert code(site, url) == "article"
    tunnels: list[str] = []
    import socket

    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(2):  # robots.txt and the page
            client, _ = server.accept()
            with client, client.makefile("rb") as lines:
                tunnels.append(lines.readline().decode())
                while lines.readline() not in (b"\r\n", b""):
                    pass
                client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                request = list(iter(lines.readline, b"\r\n"))
                assert request[0].startswith(b"GET /")
                head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                client.sendall(head + PAGE)

    thread = threading.Thread(target=serve)
    thread.start()
    robots._KNOWN.clear()
    proxy = f"http://127.0.0.1:{server.getsockname()[1]}"
    assert code(site, url, proxy=proxy) == "article"
    thread.join()
    server.close()
    assert tunnels[0].startswith(f"CONNECT {site.host} ")
