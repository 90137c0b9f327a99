"""What would change a level: how many claims more, or fewer, would have to be credited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.records import Claim, Level
from checker.reliance.features import Target, counted, features, is_credited
from checker.reliance.model import Model, shipped
from checker.reliance.score import level


@dataclass(frozen=True, slots=True)
class Change:
    """A level that a text would have if `claims` more of its claims, or fewer, were credited."""

    level: Level
    claims: int
    more: bool


def changes(claims: Sequence[Claim], target: Target, model: Model | None = None) -> list[Change]:
    """Return the nearest change of the level upwards and downwards, as far as there is one.

    Claims are turned from the last on, all others as they are, and scored anew each time. Raises
    ModelError as `shipped` does.
    """
    weights = model or shipped()
    found = (_nearest(claims, target, weights, more) for more in (True, False))
    return [change for change in found if change]


def _nearest(claims: Sequence[Claim], target: Target, model: Model, more: bool) -> Change | None:
    now = _level(claims, target, model)
    test = is_credited(target)
    turned = list(claims)
    places = [n for n, claim in enumerate(claims) if not claim.optional and test(claim) != more]
    for number, place in enumerate(reversed(places), 1):
        turned[place] = _turned(turned[place], more)
        then = _level(turned, target, model)
        if then != now:
            return Change(then, number, more)
    return None


def _level(claims: Sequence[Claim], target: Target, model: Model) -> Level:
    return level(model.score(target, features(counted(claims), target)))


def _turned(claim: Claim, credited: bool) -> Claim:
    return replace(claim, via_state_media=credited, state_affiliated=credited)
