"""Lists a registry, or what filters leave of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.outlets.registry import Registry
from checker.records import Affiliation, EntityType, OutletAnswer


@dataclass(frozen=True, slots=True)
class Filters:
    """What a listed entry must be; None asks for nothing. `country` is an ISO code in capitals."""

    country: str | None = None
    affiliation: Affiliation | None = None
    entity_type: EntityType | None = None

    def fit(self, answer: OutletAnswer) -> bool:
        """Tell whether an entry as graded is what is asked for."""
        if answer.outlet is None or answer.grade is None:
            return False
        wanted = (self.country, self.affiliation, self.entity_type)
        found = (answer.outlet.country, answer.grade.affiliation, answer.outlet.entity_type)
        return all(want in (None, have) for want, have in zip(wanted, found, strict=True))


def listing(registry: Registry, filters: Filters, as_of: str | None) -> Iterator[OutletAnswer]:
    """Yield each entry that fits, by id, graded on the ISO date `as_of`, now for None."""
    for outlet in registry.outlets():
        grade = registry.grade(outlet.id, as_of)
        answer = OutletAnswer(outlet.id, as_of, outlet, grade, None)
        if filters.fit(answer):
            yield answer
