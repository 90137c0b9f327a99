"""Decides which network addresses may be spoken to: public ones, and those the user names."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from checker.errors import IntakeError

# ranges that are global by the book and reach a private address all the same
_TUNNELS = tuple(
    ip_network(net)
    for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "fec0::/10")
)


def vetted(host: str, port: int, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the addresses of a host, every one of which may be connected to.

    `allowed` are HOST or HOST:PORT that are exempt. Raises IntakeError `refused` where the name
    has no address and `blocked` where any of its addresses is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise IntakeError("refused", f"{host}: no such host; check the address") from None
    addresses = tuple(dict.fromkeys(str(item[4][0]) for item in found))
    if not _is_exempt(host, port, allowed):
        for address in addresses:
            if not is_public(address):
                remedy = "name it with --allow-host if it is yours"
                named = host if host == address else f"{host} ({address})"
                raise IntakeError("blocked", f"{named} is not public; {remedy}")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is a public one of the Internet, tunnels into other ranges aside."""
    try:
        parsed: IPv4Address | IPv6Address = ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None or any(parsed in net for net in _TUNNELS):
            return False
        if parsed.is_site_local:
            return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved


def _is_exempt(host: str, port: int, allowed: tuple[str, ...]) -> bool:
    bare = host.strip("[]").lower()
    forms = {bare, f"{bare}:{port}", f"[{bare}]", f"[{bare}]:{port}"}
    return any(entry.strip().lower() in forms for entry in allowed)
