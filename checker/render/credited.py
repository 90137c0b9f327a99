"""Through whom a claim came, as one cell of the table says it."""

from checker.records import Affiliation, Claim, is_state_medium
from checker.render.reading import media_links

STATE = "◀"
_COLOURS: dict[Affiliation, str] = {"state-controlled": "red", "state-aligned": "yellow"}


def credited_to(claim: Claim, names: dict[str, str]) -> list[str]:
    """Return the ways to name the outlets a claim came through, each state medium marked.

    `names` gives the name of an outlet id, for an implied carrier.
    """
    links = media_links(claim)
    if not links:
        if claim.implied_carrier:
            return [f"–  ({names.get(claim.implied_carrier, claim.implied_carrier)}?)"]
        return [claim.carrier or "–"]
    if len(links) == 1 and links[0].entity_type == "unnamed-media":
        bare = links[0].name.removeprefix("unnamed ").removesuffix(" (unnamed)")
        return [f"“{bare}”"]
    marked = [f"{link.name} {STATE}" if is_state_medium(link) else link.name for link in links]
    state = next((name for name in marked if name.endswith(STATE)), marked[-1])
    return [" → ".join(marked), state]


def style_of(claim: Claim) -> str:
    """Return the colour of the first state medium's grade, empty where there is none."""
    return next((_COLOURS[link.affiliation] for link in filter(is_state_medium, claim.chain)), "")
