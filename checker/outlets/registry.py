"""The registry as loaded: finds an outlet by address, account or name, and grades it on a date."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from mmap import ACCESS_READ, mmap

from checker import resources
from checker.outlets.accounts import Account, account_at, read_account
from checker.outlets.addresses import read_address
from checker.outlets.buckets import Use
from checker.outlets.grades import grade
from checker.outlets.hosts import Held, HostFinder
from checker.outlets.index import compile_registry
from checker.outlets.mentions import Named, settle
from checker.outlets.namebook import NameBook, slugs_of
from checker.outlets.nominals import described
from checker.outlets.placed import placed, with_country
from checker.outlets.places import Compiled
from checker.records import Affiliation, Grade, Mention, Outlet

FILE = "corpora/outlets/registry.json"
"""Where the compiled registry is kept, relative to the repository's root."""
_TEXTS = (
    8  # of which the names are remembered: an article and its credits are searched anew by rules
)
_GRADES = 256  # of outlets that are remembered: a text credits the same few again and again


class Registry:
    """Outlets, government bodies and other named institutions, with who says what they are.

    Every `on` is an ISO date, or None for the present.
    """

    def __init__(self, compiled: bytes | mmap) -> None:
        """Read the index of a compiled registry; outlets are decoded when they are met.

        Raises RegistryError where `compiled` is no registry that this version can read.
        """
        self._compiled = Compiled(compiled)
        self._names = NameBook(self._compiled)
        self._found = lru_cache(_TEXTS)(self._find)
        self._graded = lru_cache(_GRADES)(self._grade)

    @classmethod
    def of(cls, outlets: Sequence[Outlet], version: str) -> "Registry":
        """Return a registry of the given outlets."""
        return cls(compile_registry(outlets, version))

    @property
    def version(self) -> str:
        """The ISO date of the newest change to the registry."""
        return self._compiled.version

    def get(self, outlet_id: str) -> Outlet | None:
        """Return the entry with this id."""
        position = self._compiled.positions.get(outlet_id)
        return None if position is None else self._compiled.outlet(position)

    def outlets(self) -> Iterator[Outlet]:
        """Yield every entry, by id."""
        return map(self._compiled.outlet, range(len(self._compiled.ids)))

    def grade(self, outlet_id: str, on: str | None = None) -> Grade:
        """Return the affiliation of an outlet on a date; "unknown" for an id that is not here."""
        return self._graded(outlet_id, on)

    def _grade(self, outlet_id: str, on: str | None) -> Grade:
        outlet = self.get(outlet_id)
        return grade(outlet.assessments if outlet else (), on)

    def affiliations(self, on: str | None) -> Callable[[str], Affiliation]:
        """Return what tells the affiliation of an outlet, by its id, on a date."""
        return lambda outlet: self.grade(outlet, on).affiliation

    def owner(self, outlet_id: str) -> str:
        """Return the id of the entry that owns an outlet, itself where the registry has none."""
        outlet = self.get(outlet_id)
        owners = [each.to for each in outlet.relations if each.type == "owner"] if outlet else []
        return owners[0] if owners else outlet_id

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
        holders = self._holders(account.name)
        if account.platform is None:
            return settle(list(holders.values()))
        return (holders[account.platform],) if account.platform in holders else ()

    def by_name(self, query: str, on: str | None = None) -> tuple[Outlet, ...]:
        """Return whoever bears a name or alias: case, accents and "the" do not matter."""
        return settle([named.outlet for named in self.named(query, on)])

    def named(self, query: str, on: str | None = None) -> list[Named]:
        """Return each entry with the name by which `query` means it.

        Names in use on the date go before names that were not; guards do not apply.
        """
        return self._names.named(query, on)

    def named_in_a_country(self, query: str, on: str | None = None) -> list[Named]:
        """Return each entry that a name and a country beside it mean: "BTV Bangladesh".

        What is called "Board of Oman" or "Omani Board" is also meant by "Oman's Board".
        """
        words = self._compiled.words
        for name, countries in placed(query, words.adjectives, words.nouns):
            for spelt in (name, *with_country(name, countries, words.adjectives, words.nouns)):
                named = [e for e in self.named(spelt, on) if e.outlet.country in countries]
                if named:
                    return named
        return []

    def by_part(self, words: str) -> tuple[Outlet, ...]:
        """Return, by id, whoever has a name of which `words` are some, next to one another."""
        return self._names.by_part(words)

    def by_slug(self, word: str) -> tuple[Outlet, ...]:
        """Return whoever's name without spaces, or address up to its first dot, is one word."""
        slugs = slugs_of(word)
        if not slugs:
            return ()
        hosts = self._compiled.hosts.all()
        met = [uses for host, uses in hosts if host.partition(".")[0] in slugs]
        addressed = [self._compiled.outlet(position) for uses in met for position, _ in uses]
        return settle([*self._names.joined(slugs), *addressed])

    def find(self, body: str, on: str | None = None) -> tuple[Mention, ...]:
        """Return where in `body` entries are named, guards applied, in order, without overlap.

        A possessive ending and "the" lie outside the span. A name that could mean two entries
        there means none.
        """
        return self._found(body, on)

    def _find(self, body: str, on: str | None) -> tuple[Mention, ...]:
        return tuple(self._names.finder.find(body, on))

    def nominals(self, body: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Return where `body` describes an outlet that it has named: "the Iranian broadcaster".

        `mentions` are the names found in it.

        "The" lies outside the span. A description means the one outlet of that country and kind
        that was named before it; never one out of nothing, and none of two.
        """
        return tuple(described(body, mentions, self.get, self._compiled.words.adjectives.get))

    def _holder(self, account: Account) -> Outlet | None:
        return self._holders(account.name).get(account.platform or "")

    def _holders(self, name: str) -> dict[str, Outlet]:
        """Return who holds the accounts of a name, by platform."""
        holders: dict[str, Outlet] = {}
        for position, number in self._compiled.accounts.of(name):
            outlet = self._compiled.outlet(position)
            holders.setdefault(outlet.handles[number].platform, outlet)
        return {platform: holders[platform] for platform in sorted(holders, reverse=True)}

    def _held(self, uses: Sequence[Use]) -> Iterator[Held]:
        for position, number in uses:
            outlet = self._compiled.outlet(position)
            yield outlet.domains[number], outlet

    @cached_property
    def _host_finder(self) -> HostFinder:
        return HostFinder(self._compiled.hosts, self._held)


@cache
def load_registry() -> Registry:
    """Return the shipped registry; the file is read once.

    Raises RegistryError where the file is none of ours, FileNotFoundError where it is missing.
    """
    path = resources.path(FILE)
    if path.stat().st_size == 0:
        return Registry(b"")  # which is told; nothing that is empty can be mapped
    with path.open("rb") as file:  # most of it is never looked at
        return Registry(mmap(file.fileno(), 0, access=ACCESS_READ))
