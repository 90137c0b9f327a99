"""Decides which network addresses may be spoken to: public ones, and those the user names."""

import socket
from ipaddress import IPv6Address, ip_address, ip_network

from checker.errors import IntakeError

# Global by the book, and all the same no place for a page: tunnels into other ranges, relays,
# documentation, benchmarks, and the metadata services of Oracle's and Azure's clouds.
_CLOSED = tuple(
    ip_network(net)
    for net in (
        *("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10", "168.63.129.16/32"),
        *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    )
)
_GLOBAL_UNICAST = ip_network("2000::/3")


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
    if not is_exempt(host, port, allowed):
        for address in addresses:
            if not is_public(address):
                remedy = "name it with --allow-host if it is yours"
                named = host if host == address else f"{host} ({address})"
                raise IntakeError("blocked", f"{named} is not public; {remedy}")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is a public one of the Internet, tunnels into other ranges aside."""
    try:
        parsed = ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address) and parsed not in _GLOBAL_UNICAST:
        return False
    if any(parsed in net for net in _CLOSED):
        return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved


def is_exempt(host: str, port: int, allowed: tuple[str, ...]) -> bool:
    """Whether the user named this host, as written, or this host and port."""
    bare = host.strip("[]").lower()
    forms = {bare, f"{bare}:{port}", f"[{bare}]", f"[{bare}]:{port}"}
    return any(entry.strip().lower() in forms for entry in allowed)
