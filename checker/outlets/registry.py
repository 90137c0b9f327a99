"""The registry as loaded: finds an outlet by address, account or name, and grades it on a date."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from checker import resources
from checker.outlets import text
from checker.outlets.accounts import Account, account_at, read_account
from checker.outlets.addresses import read_address
from checker.outlets.codec import decode
from checker.outlets.grades import grade
from checker.outlets.guards import is_valid
from checker.outlets.hosts import HostFinder
from checker.outlets.index import compile_registry, read_index
from checker.outlets.mentions import Named, NameFinder, settle
from checker.records import Domain, Grade, Mention, Outlet

FILE = "corpora/outlets/registry.json"
"""Where the compiled registry is kept, relative to the repository's root."""


class Registry:
    """Outlets, government bodies and other named institutions, with who says what they are.

    Every `on` is an ISO date, or None for the present.
    """

    def __init__(self, compiled: bytes) -> None:
        """Read the index of a compiled registry; outlets are decoded when they are met.

        Raises RegistryError where `compiled` is no registry that this version can read.
        """
        self._index, self._lines = read_index(compiled)
        self._decoded: dict[int, Outlet] = {}
        self._host_finder = HostFinder(self._index.hosts, self._domains)

    @classmethod
    def of(cls, outlets: Sequence[Outlet], version: str) -> "Registry":
        """Return a registry of the given outlets."""
        return cls(compile_registry(outlets, version).encode())

    @property
    def version(self) -> str:
        """The ISO date of the newest change to the registry."""
        return self._index.version

    def get(self, outlet_id: str) -> Outlet | None:
        """Return the entry with this id."""
        position = self._positions.get(outlet_id)
        return None if position is None else self._at(position)

    def outlets(self) -> Iterator[Outlet]:
        """Yield every entry, by id."""
        return map(self._at, range(len(self._lines)))

    def grade(self, outlet_id: str, on: str | None = None) -> Grade:
        """Return the affiliation of an outlet on a date; "unknown" for an id that is not here."""
        outlet = self.get(outlet_id)
        return grade(outlet.assessments if outlet else (), on)

    def by_url(self, url: str, on: str | None = None) -> Outlet | None:
        """Return whose page or account a URL is, behind archives, caches and translators."""
        address = read_address(url)
        if address is None:
            return None
        account = account_at(address)
        return self._host_finder.find(address, on) or (self._holder(account) if account else None)

    def by_handle(self, handle: str) -> tuple[Outlet, ...]:
        """Return whose account "@RT_com", "t.me/rt_russian" or "x:RT_com" is.

        A bare "@name" that several hold on different platforms gives them all.
        """
        account = read_account(handle)
        if account is None:
            return ()
        if account.platform is None:
            return settle([self._at(at) for at in self._account_names.get(account.name, ())])
        outlet = self._holder(account)
        return (outlet,) if outlet else ()

    def by_name(self, query: str, on: str | None = None) -> tuple[Outlet, ...]:
        """Return whoever bears a name or alias: case, accents and "the" do not matter."""
        return settle([named.outlet for named in self.named(query, on)])

    def named(self, query: str, on: str | None = None) -> list[Named]:
        """Return each entry with the name by which `query` means it.

        Names in use on the date go before names that were not; guards do not apply.
        """
        named = self._named(self._query_names.get(text.query_key(query), ()))
        return [each for each in named if is_valid(each.name, on)] or named

    def find(self, body: str, on: str | None = None) -> tuple[Mention, ...]:
        """Return where in `body` entries are named, guards applied, in order, without overlap.

        A possessive ending and "the" lie outside the span. A name that could mean two entries
        there means none.
        """
        return tuple(self._name_finder.find(body, on))

    def _at(self, position: int) -> Outlet:
        outlet = self._decoded.get(position)
        if outlet is None:
            outlet = self._decoded[position] = decode(self._lines[position])
        return outlet

    def _places(self, flat: Sequence[int]) -> Iterator[tuple[Outlet, int]]:
        for position, number in zip(flat[::2], flat[1::2], strict=True):
            yield self._at(position), number

    def _named(self, flat: Sequence[int]) -> list[Named]:
        return [Named(outlet, outlet.names[number]) for outlet, number in self._places(flat)]

    def _domains(self, flat: Sequence[int]) -> Iterator[tuple[Domain, Outlet]]:
        return ((outlet.domains[number], outlet) for outlet, number in self._places(flat))

    def _holder(self, account: Account) -> Outlet | None:
        position = self._index.accounts.get(f"{account.platform}:{account.name}")
        return None if position is None else self._at(position)

    @cached_property
    def _name_finder(self) -> NameFinder:
        return NameFinder(self._index.names, self._named)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {outlet_id: position for position, outlet_id in enumerate(self._index.ids)}

    @cached_property
    def _account_names(self) -> dict[str, list[int]]:
        names: dict[str, list[int]] = {}
        for account, position in self._index.accounts.items():
            names.setdefault(account.partition(":")[2], []).append(position)
        return names

    @cached_property
    def _query_names(self) -> dict[str, list[int]]:
        names: dict[str, list[int]] = {}
        for key, places in self._index.names.items():
            names.setdefault(text.squeeze(key), []).extend(places)
        return names


@cache
def load_registry() -> Registry:
    """Return the shipped registry; the file is read once.

    Raises RegistryError where the file is none of ours, FileNotFoundError where it is missing.
    """
    return Registry(resources.path(FILE).read_bytes())
