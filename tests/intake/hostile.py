"""A server on loopback whose every path is an attack, and a canary that nobody may contact."""

import gzip
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import brotli
from backports import zstd

from .conftest import Site

Attack = Callable[[BaseHTTPRequestHandler], None]

STORY = (
    "<p>NORTHPORT – The harbour lamp went out twice, the port authority said on Monday.</p>"
    "<p>Ada Quill, who steers the ferry, said she had found her way by the church tower.</p>"
    "<p>The ministry promised two painters by Friday, according to its spokesman, Selim Oran.</p>"
    "<p>Fishermen were less patient. Three boats had turned back, their union said on Tuesday.</p>"
)
SPELLINGS = (
    "127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0x0.0x0.0x1",
    "0177.0.0.1",
    "017700000001",
    "127.1",
    "127.0.1",
    "localhost",
    "LOCALHOST.",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "１２７.0.0.1",
    "①②⑦.⓪.⓪.①",
    "%31%32%37.0.0.1",
    "127.0.0.1%2f.gazette.example",
    "gazette.example@127.0.0.1",
    "[fe80::1%25lo]",
    "[::7f00:1]",
)
MORE_PRIVATE = (
    "169.254.169.254",
    "[fd00:ec2::254]",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "10.0.0.1",
    "192.168.1.1",
    "[fec0::1]",
    "[ff02::1]",
    "224.0.0.1",
    "255.255.255.255",
)
BOMB = 300_000_000


class Canary:
    """Listens on loopback, on both families, and remembers whether anybody came."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                self.socket.accept()[0].close()
            except OSError:
                return
            self.visits += 1

    def close(self) -> None:
        self.socket.close()


def gzip_bomb() -> bytes:
    return gzip.compress(bytes(BOMB), 9)


def zstd_bomb() -> bytes:
    return zstd.compress(bytes(BOMB))


def brotli_bomb() -> bytes:
    packer, parts = brotli.Compressor(quality=5), []
    for _ in range(BOMB // 10_000_000):
        parts.append(packer.process(bytes(10_000_000)))
    return b"".join([*parts, packer.finish()])


def raw(*pieces: bytes, pause: float = 0.0, again: bool = False) -> Attack:
    """Write bytes as they are, with pauses, the last piece again and again where asked."""

    def attack(request: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            request.wfile.write(piece)
            request.wfile.flush()
            time.sleep(pause)
        while again:
            request.wfile.write(pieces[-1])
            request.wfile.flush()
            time.sleep(pause)

    return attack


def reset(request: BaseHTTPRequestHandler) -> None:
    """Break the connection in the middle of an answer."""
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>half")
    request.wfile.flush()
    linger = struct.pack("ii", 1, 0)
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    request.connection.close()


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def attacks(site: Site, canary: Canary) -> dict[str, tuple[str, frozenset[str]]]:
    """Set the server up; return each attack's address and the outcomes that are right for it."""
    found: dict[str, tuple[str, frozenset[str]]] = {}

    def add(name: str, url: str, *codes: str) -> None:
        found[name] = (url, frozenset(codes))

    def answer(name: str, attack: Attack, *codes: str) -> None:
        site.answers[f"/{name}"] = attack
        add(name, site.url(f"/{name}"), *codes)

    add("redirect without end", site.redirect("/loop", "/loop"), "refused")
    packed = {
        "gzip": gzip_bomb(),
        "deflate": zlib.compress(bytes(BOMB), 9),
        "br": brotli_bomb(),
        "zstd": zstd_bomb(),
    }
    packed["gzip, gzip"] = gzip.compress(packed["gzip"], 9)
    packed["br, gzip"] = gzip.compress(packed["br"], 9)
    for coding, body in packed.items():
        name = f"bomb-{coding.replace(', ', '-')}"
        add(name, site.page(f"/{name}", body, Content_Encoding=coding), "too-large")
    nested = ", ".join(["gzip"] * 40)
    add("nested", site.page("/nested", b"x", Content_Encoding=nested), "unsupported")
    add("bare gz", site.page("/bare", packed["gzip"]), "binary")
    add("bare zstd", site.page("/barez", packed["zstd"]), "binary")
    add("broken gzip", site.page("/broken", b"no gzip", Content_Encoding="gzip"), "refused")
    answer("drip", raw(OK + b"\r\n", b"x", pause=0.05, again=True), "timeout", "refused")
    answer("drip-headers", raw(OK, b"X: y\r\n", pause=0.05, again=True), "timeout", "refused")
    answer("drip-status", raw(b"HT", b"T", pause=0.05, again=True), "timeout", "refused")
    answer("continue", raw(b"HTTP/1.1 100 Continue\r\n\r\n", again=True), "timeout", "refused")
    answer(
        "early",
        raw(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", again=True),
        "timeout",
        "refused",
        "http-status",
    )
    answer("header-flood", raw(OK, b"X: " + b"y" * 60_000 + b"\r\n", again=True), "refused")
    answer("header-line", raw(OK + b"X: ", b"y" * 65_536, again=True), "refused")
    answer("endless", raw(OK + b"\r\n", b"<p>lamp " * 8000, again=True), "too-large", "timeout")
    chunk = b"4000\r\n" + b"<p>lamp " * 2048 + b"\r\n"
    chunked = OK + b"Transfer-Encoding: chunked\r\n\r\n"
    answer("chunked", raw(chunked, chunk, again=True), "too-large", "timeout")
    answer("chunk-line", raw(chunked, b"0" * 65_536, again=True), "refused", "timeout")
    answer("reset", reset, "refused")
    answer("silent", lambda _: time.sleep(60), "timeout")
    answer("length", raw(OK + b"Content-Length: 99999999999\r\n\r\n<p>"), "too-large")
    for status in (429, 503):
        url = site.page(f"/later/{status}", b"later", status=status, Retry_After="99999999")
        add(f"retry after {status}", url, "http-status")
    date = "Fri, 31 Dec 9999 23:59:59 GMT"
    add("retry in 9999", site.page("/9999", b"", status=503, Retry_After=date), "http-status")
    for name, page, codes in pages():
        add(name, site.page(f"/page/{len(found)}", page), *codes)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    feed = f"<?xml version='1.0'?><!DOCTYPE rss [{laughs}]><rss><channel><title>&l11;</title>"
    rss = site.page("/feed", feed.encode(), Content_Type="application/rss+xml")
    add("entity bomb in a feed", rss, "unsupported")
    add("entity bomb as a page", site.page("/feed2", feed.encode()), "empty", "not-an-article")
    outside = f'<!DOCTYPE x [<!ENTITY x SYSTEM "http://127.0.0.1:{canary.port}/x">]><html>&x;'
    page = site.page("/xxe", (outside + STORY).encode(), Content_Type="application/xhtml+xml")
    add("external entity", page, "article")
    return found


def redirects(site: Site, canary: Canary) -> dict[str, str]:
    """Set redirects to private addresses up; return their addresses by where they lead."""
    return {
        host: site.redirect(f"/to/{number}", f"http://{host}:{canary.port}/secret")
        for number, host in enumerate((*SPELLINGS, *MORE_PRIVATE))
    }


def pages() -> list[tuple[str, bytes, tuple[str, ...]]]:
    """Return pages that are hard to parse, and what may become of them."""
    bad = ("not-an-article", "malformed", "too-large", "empty")
    opening = "<!doctype html><html><body>"
    return [
        ("deep", (opening + "<div>" * 200_000 + STORY).encode(), bad),
        ("deep inline", (opening + "<p>" + "<b>" * 100_000 + "lamp").encode(), bad),
        ("deep in quotes", (opening + "<blockquote>" * 140_000 + STORY).encode(), bad),
        ("wide", (opening + "<p>The port said so.</p>" * 400_000).encode(), bad),
        (
            "wide, just allowed",
            (opening + "<p>The port said so.</p>" * 70_000).encode(),
            ("article", *bad),
        ),
        (
            "one paragraph",
            (opening + "<p>" + "The port said so. " * 500_000).encode(),
            ("article", *bad),
        ),
        ("one word", (opening + "<p>" + "a" * 9_000_000).encode(), ("article", *bad)),
        (
            "attributes",
            (opening + "<p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">" + STORY).encode(),
            bad,
        ),
        (
            "long attribute",
            (opening + f"<p title='{'x' * 5_000_000}'>" + STORY).encode(),
            ("article", *bad),
        ),
        ("open quotes", (opening + '<a href="' * 200_000 + STORY).encode(), bad),
        ("open comments", (opening + "<!--" * 200_000 + STORY).encode(), bad),
        ("half tags", (opening + "<" * 3_000_000).encode(), bad),
        ("entities", (opening + "<p>" + "&amp;" * 1_500_000).encode(), ("article", *bad)),
        ("table", (opening + "<table>" + "<tr><td>a" * 60_000).encode(), ("article", *bad)),
        ("nested tables", (opening + "<table><tr><td>" * 40_000 + STORY).encode(), bad),
        (
            "links",
            (opening + STORY + "<p>" + "<a href=/x>port</a> said so. " * 60_000).encode(),
            ("article", *bad),
        ),
        (
            "linked data",
            (
                opening
                + "<script type='application/ld+json'>"
                + "[" * 300_000
                + "</script>"
                + STORY
            ).encode(),
            ("article",),
        ),
        ("nothing but nulls", b"\0" * 5_000_000, ("binary",)),
        ("noise", bytes(range(256)) * 20_000, ("binary",)),
    ]
