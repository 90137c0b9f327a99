"""Checks hosts against the public suffix list that comes with tldextract; nothing is fetched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.outlets.consistency import Sourced
from checker.outlets.faults import Faults, field_name

if TYPE_CHECKING:
    from tldextract.tldextract import ExtractResult

_STATE = frozenset({"government-body", "armed-force"})


def check_hosts(entries: Sequence[Sourced], faults: Faults) -> None:
    """Note each domain of scope registrable that is none: a public suffix, or a part of a site.

    A suffix ("co.uk", "blogspot.com") would claim other people's sites; only a body of a state may
    hold one, such as mil.ru. A host beneath a site ("news.example.com") is an exact one.
    """
    if not any(entry.outlet.domains for entry in entries):
        return
    from tldextract import TLDExtract

    extract = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
    for outlet, place in entries:
        for number, domain in enumerate(outlet.domains):
            if domain.scope != "registrable":
                continue
            expected = _expected(extract.extract_str(domain.host), outlet.entity_type in _STATE)
            if expected:
                steps = ("domains", number, "host")
                message = f"expected {expected}, found {domain.host!r}"
                faults.add(place.of(*steps), field_name(steps), message)


def _expected(parts: "ExtractResult", of_the_state: bool) -> str | None:
    if not parts.suffix:
        return None  # a name of an intranet, which the list does not know
    if not parts.domain:
        held = of_the_state and "." in parts.suffix
        return None if held else "a site's own domain and no public suffix"
    return f"{parts.domain}.{parts.suffix}, or scope exact" if parts.subdomain else None
