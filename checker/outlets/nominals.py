"""Finds outlets that a text only describes ("the Iranian broadcaster") once it has named them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, EntityType, Mention, Outlet

_TYPES: dict[str, frozenset[EntityType]] = {
    "broadcaster|television channel|tv channel|channel|network|station": frozenset({"broadcaster"}),
    "news agency|newswire|wire service|agency": frozenset({"news-agency"}),
    "newspaper|daily|paper|tabloid|weekly": frozenset({"newspaper"}),
    "news website|news site|website|news portal|portal": frozenset({"website"}),
    "media outlet|news outlet|outlet": MEDIA_TYPES,
}
_TYPE_OF = {noun: types for nouns, types in _TYPES.items() for noun in nouns.split("|")}
_NOUNS = "|".join(sorted(_TYPE_OF, key=len, reverse=True))
_MANNER = (
    r"(?:(?:state|government|publicly|party)[- ](?:run|owned|controlled|funded|backed)|state"
    r"|public|national|official|semi-official|private|independent|international"
    r"|[A-Z][a-z]+-language)"
)
_DESCRIPTION = deferred(
    rf"\b[Tt]he (?P<adjective>[A-Z]\w+(?: [A-Z]\w+)?)(?: {_MANNER})*(?: news)?"
    rf" (?P<noun>{_NOUNS}|TV channel)\b(?!-)"
)
_BODY_NOUNS = (" foreign ministry", " government", " presidency", " military")
"""How the folded names of bodies end that begin with their country's adjective."""
_BODY_OF = deferred(
    r"(?:foreign ministry of |government of |gobierno de "
    r"|minister[ei]o? (?:des affaires etrangeres|das relacoes exteriores) "
    r"(?:de la |de l'|du |des |de |d'|dos |do |da ))(.+)"
)
"""How the folded names of bodies begin that end with their country."""


def adjectives(names: Iterable[tuple[str, Outlet]]) -> dict[str, str]:
    """Return the country of each adjective that stands in the name of a body of one country.

    `names` are folded: "iranian foreign ministry" tells that "iranian" is of IR.
    """
    countries: dict[str, set[str]] = {}
    for name, outlet in names:
        noun = next((each for each in _BODY_NOUNS if name.endswith(each)), None)
        if noun and outlet.country:
            countries.setdefault(name.removesuffix(noun), set()).add(outlet.country)
    return {word: min(codes) for word, codes in countries.items() if len(codes) == 1}


def nouns(names: Iterable[tuple[str, Outlet]]) -> dict[str, list[str]]:
    """Return the countries that each noun means with which the name of a body ends.

    "foreign ministry of the netherlands" tells that "the netherlands" and "netherlands" are NL.
    """
    countries: dict[str, set[str]] = {}
    for name, outlet in names:
        found = _BODY_OF.fullmatch(name)
        if found and outlet.country:
            for each in (found[1], found[1].removeprefix("the ")):
                countries.setdefault(each, set()).add(outlet.country)
    return {noun: sorted(codes) for noun, codes in countries.items()}


def described(
    body: str,
    mentions: Sequence[Mention],
    outlet_of: Callable[[str], Outlet | None],
    country_of: Callable[[str], str | None],
) -> Iterator[Mention]:
    """Yield each description that fits exactly one outlet named before it, and stands alone.

    `mentions` are the names in `body`. Nothing comes of a description whose country or kind no
    named outlet has, or two have.
    """
    for found in _DESCRIPTION.finditer(body):
        country = country_of(found["adjective"].lower())
        types = _TYPE_OF[found["noun"].lower()]
        if country is None or any(m.start - found.end() in (1, 2) for m in mentions):
            continue
        before = {m.outlet for m in mentions if m.end <= found.start()}
        known = filter(None, map(outlet_of, before))
        fitting = [o.id for o in known if o.country == country and o.entity_type in types]
        if len(fitting) == 1:
            yield Mention(found.start() + len("the "), found.end(), fitting[0])
