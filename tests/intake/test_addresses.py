"""Which addresses may be spoken to."""

import socket
from typing import Any

import pytest

from checker.errors import IntakeError
from checker.intake.web.addresses import is_public, vetted


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "2a00:1450::1"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "198.18.0.1",
        "192.0.2.1",
        "240.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:1::",
        "fec0::1",
        "2001:db8::1",
        "no address",
        "",
    ],
)
def test_every_other_address_is_blocked(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "::1",
        "::ffff:7f00:1",
        "localhost",
    ],
)
def test_spellings_of_loopback_are_blocked(host: str) -> None:
    with pytest.raises(IntakeError) as caught:
        vetted(host, 80, ())
    assert caught.value.code == "blocked"


def test_one_private_address_blocks_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*args: Any, **kwargs: Any) -> list[Any]:
        return [(0, 0, 0, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(IntakeError) as caught:
        vetted("gazette.example", 80, ())
    assert caught.value.code == "blocked"
    assert vetted("cms.example", 80, ("CMS.example",)) == ("8.8.8.8", "10.0.0.1")
    assert vetted("cms.example", 80, ("cms.example:80",)) == ("8.8.8.8", "10.0.0.1")
    with pytest.raises(IntakeError):
        vetted("cms.example", 80, ("cms.example:81", "other.example"))


def test_a_name_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **kwargs: Any) -> list[Any]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(IntakeError) as caught:
        vetted("nowhere.example", 80, ())
    assert caught.value.code == "refused"
