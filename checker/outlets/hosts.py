"""Finds whose page an address is: from the full host down, label by label."""

from collections.abc import Callable, Iterator, Sequence

from checker.outlets.addresses import Address
from checker.outlets.buckets import Buckets, Use
from checker.outlets.guards import is_valid
from checker.records import Domain, Outlet

_SAME_SITE = frozenset({"", "www", "m", "mobile", "amp"})
Held = tuple[Domain, Outlet]


class HostFinder:
    """All hosts of a registry; `held` gives the domains of uses of one, and by whom."""

    def __init__(self, hosts: Buckets, held: Callable[[Sequence[Use]], Iterator[Held]]) -> None:
        """Keep both."""
        self._hosts = hosts
        self._held = held

    def find(self, address: Address, on: str | None) -> Outlet | None:
        """Return the holder of the longest suffix of the host that covers the page on the date."""
        shell, suffix = "", address.host
        while suffix:
            uses = self._hosts.of(suffix)
            if uses:
                outlet = self._holder(uses, shell, address.path, on)
                if outlet is not None:
                    return outlet
            label, _, suffix = suffix.partition(".")
            shell = f"{shell}.{label}" if shell else label
        return None

    def _holder(self, uses: Sequence[Use], shell: str, path: str, on: str | None) -> Outlet | None:
        fitting = [
            held
            for held in self._held(uses)
            if is_valid(held[0], on) and _covers(held[0], shell, path)
        ]
        return max(fitting, key=_narrowness)[1] if fitting else None


def _covers(domain: Domain, shell: str, path: str) -> bool:
    """Tell whether a domain of the host covers the page at `path` under the subdomain `shell`."""
    if domain.scope == "registrable":
        return True
    folder = "/" + domain.host.partition("/")[2]
    inside = folder == "/" or f"{path}/".startswith(f"{folder}/")
    return shell in _SAME_SITE and inside


def _narrowness(held: Held) -> tuple[int, str]:
    """Rank a path above its host, and an address in use above a former one."""
    return len(held[0].host), held[0].valid_to or "9999"
