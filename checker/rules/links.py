"""What the rules on hyperlinks share: whose address a link goes to, and what stands around it."""

from collections.abc import Iterator

from checker.outlets.addresses import read_address
from checker.records import Domain, Hyperlink, Outlet, Span
from checker.rules.base import Draft


def known_links(draft: Draft) -> Iterator[tuple[Hyperlink, Outlet]]:
    """Yield each link of the body whose address the registry knows, with whose it is."""
    for link in draft.article.links:
        entry = draft.registry.get(link.outlet) if link.outlet else None
        if entry is not None:
            yield link, entry


def span_of(link: Hyperlink) -> Span:
    """Return where a link's words stand."""
    return Span(link.start, link.end)


def host_of(link: Hyperlink) -> str:
    """Return the host a link goes to, behind archives and caches."""
    address = read_address(link.href)
    return address.host if address else ""


def domain_of(link: Hyperlink, entry: Outlet) -> Domain | None:
    """Return the narrowest registered address of `entry` that covers the link, if one does."""
    host = host_of(link)
    held = [d for d in entry.domains if host == d.host or host.endswith(f".{d.host}")]
    return max(held, key=lambda domain: len(domain.host), default=None)
