"""Answers a query in whatever form people ask: an address, a handle, a name, a few words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.outlets import text
from checker.outlets.guards import is_valid
from checker.outlets.mentions import Named, settle
from checker.outlets.registry import Registry
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, MatchedBy, Name, Outlet, OutletAnswer

_ADDRESS = deferred(r"(?:https?:)?//\S+|[^\s@]+[.。．｡][^\s@]+")
_BARE_HOST = deferred(r"[^\s/?#]+")
_HANDLE = deferred(r"@[\w.-]*\w")
_POSSESSIVE = deferred(r"(?:['’]s|(?<=s)['’])$")
_AROUND = "()[]{}<>\"'“”‘’«»,;:!?."
_LONGEST_PASSAGE = 20_000
_LONGEST_PART = 40
_SHORTEST_ACRONYM = 3
_ACRONYM = 5
_MOSTLY_ONE = frozenset({"AFP"})
"""Acronyms of several that mean one of them to nearly everybody."""
_OFTEN_ELSE = frozenset(
    "MAP TAP AIR PET MON MAC SUN MAN RIA RBC SRE MNE SIS BIA REM EMA AAA TAO MIT APN ORT ETV ITV"
    " ABS ACN ADI AIB AIP AKP AMI AMN BBS BIS BPS BSP BSS CAC CBN CNR CNS CTN CTS DFA DNR DPR DVB"
    " EBS FBC FSA FSO GBC GNA GPB GTV HTV IBC ICS JCS KAM KDF LBC LPR MBN MEA MHA MOD MPS MRT MSS"
    " MTV NBN NBP NBT NPO NRC NSC NTN NTU ONA PMU PST PTS RDF RMC RSI RSS RTM SAA SBT SCB SME SMG"
    " SPR STT TBS TDM TNP TODAY TVC TVG TVI TVS UBC UOL VBS WAL"
    " NIS SRI ERC CNI FNA UTV GHQ ECB EDA MSB SNB JANA SAMA SAF MRE MAE RIK RTR ABN ANA APA TVN"
    " AES ASD CEA IBA INS DNB THA ATC ANN PPI RTF SPK EIR FNB ORB SDR MDR GRA GHS GSS NCIC FBR"
    " SAT INE"
    " CFE GUS CBA RCI CMS CSE DCI DSS FIA IPS KNS KTV MCK NAB NCC NIA OMB RIB SNN GEC SNA".split()
)
_BODIES = frozenset({"government-body", "armed-force"})


class _Match(NamedTuple):
    """What a query fits; `could_mean` is what else it might, or the same as a mere word."""

    by: MatchedBy
    outlets: tuple[Outlet, ...]
    could_mean: tuple[Outlet, ...] = ()


def ask(query: str, registry: Registry, as_of: str | None = None) -> OutletAnswer:
    """Return what the registry knows of `query`, graded on the ISO date `as_of`, now for None.

    An address is looked up before a name, a name before a passage that names one. A query that
    fits several entries, or one under an alias that is also a common word, gets no outlet but the
    ids that it could mean; a display name gets its outlet even so, and so does an alias that is
    no plain word (a native name, an acronym, a body's "Blue House"). A part of names could mean
    any of them.
    """
    query_text = query.strip()[:_LONGEST_PASSAGE]
    match = next(_matches(query_text, registry, as_of), None)
    if match is None:
        return OutletAnswer(query, as_of, None, None, None)
    outlet = match.outlets[0] if len(match.outlets) == 1 else None
    meanings = match.could_mean or (match.outlets if outlet is None else ())
    grade = registry.grade(outlet.id, as_of) if outlet else None
    ambiguous = tuple(each.id for each in meanings if outlet is None or len(meanings) > 1)
    return OutletAnswer(query, as_of, outlet, grade, match.by, ambiguous)


def _matches(query: str, registry: Registry, on: str | None) -> Iterator[_Match]:
    """Yield matches, the surest way of looking first."""
    yield from _addressed(query, registry, on)
    for spelt in dict.fromkeys(_spellings(query)):
        named = registry.named(spelt, on)
        if named:
            yield _named(spelt, named, on)
    entry = registry.get(query.lower())
    if entry:
        yield _Match("name", (entry,))
    told = settle([each.outlet for each in registry.named_in_a_country(query, on)])
    if told:
        yield _Match("alias", told)
    if len(query.split()) > 1 or not query.isascii():
        yield from _in_passage(query, registry, on)
    partly = settle(registry.by_part(query)) if len(query) <= _LONGEST_PART else ()
    if partly:
        yield _Match("alias", (), partly)


def _spellings(query: str) -> Iterator[str]:
    yield query
    yield _POSSESSIVE.sub("", query)
    yield query.replace(" and ", " & ")
    yield query.replace(" & ", " and ")


def _addressed(query: str, registry: Registry, on: str | None) -> Iterator[_Match]:
    accounts = registry.by_handle(query)
    if accounts:
        yield _Match("handle", accounts)
    outlet = registry.by_url(query, on) if _ADDRESS.fullmatch(query) else None
    if outlet:
        yield _Match("domain" if _BARE_HOST.fullmatch(query) else "url", (outlet,))


def _named(query: str, named: Sequence[Named], on: str | None) -> _Match:
    plain = [each.outlet for each in named if _is_plain(each.name, query)]
    exact = [each.outlet for each in named if each.outlet.name == query]
    distinctive = [
        each.outlet
        for each in named
        if _is_distinctive(each, query) and (on is not None or each.name.valid_to is None)
    ]
    acronyms = [
        each.outlet
        for each in named
        if _is_acronym(each.name, query) or _is_of_then(each.name, query, on)
    ]
    if _is_of_many(query, named):
        return _Match("alias", (), settle([each.outlet for each in named]))
    alone = exact or acronyms if _sole(named) else exact if text.has_article(query) else ()
    sure = settle(plain or distinctive or alone)
    fitting = settle([each.outlet for each in named])
    key = text.query_key(query)
    canonical = any(text.query_key(outlet.name) == key for outlet in sure or fitting)
    is_word = len(fitting) > 1 or any(each.name.requires_context for each in named)
    return _Match("name" if canonical else "alias", sure, fitting if is_word or not sure else ())


def _is_of_many(query: str, named: Sequence[Named]) -> bool:
    """Tell whether a query is an acronym of several, of whom none is meant by nearly everybody."""
    written = text.bare(query)
    bearers = settle([each.outlet for each in named])
    capitals = written.isupper() and written.isascii() and written.isalpha()
    return capitals and len(bearers) > 1 and len(written) <= _ACRONYM and written not in _MOSTLY_ONE


def _sole(named: Sequence[Named]) -> bool:
    return len({each.outlet.id for each in named}) == 1


def _is_plain(name: Name, query: str) -> bool:
    """Tell whether a bare query means a name, rather than the word that it also is."""
    if name.requires_context:
        return False
    written, asked = text.bare(name.text), text.bare(query)
    if name.case == "any" or written.isupper():
        return True
    article = text.has_article(query) or not text.has_article(name.text)
    return article and asked.replace(".", "") == written.replace(".", "")


def _is_distinctive(named: Named, query: str) -> bool:
    """Tell whether a name that needs context in a text is, asked for as written, no mere word."""
    asked = text.bare(query)
    if text.bare(named.name.text) != asked:
        return False
    return not asked.isascii() or (named.outlet.entity_type in _BODIES and " " in asked)


def _is_acronym(name: Name, query: str) -> bool:
    """Tell whether a query is an acronym in capitals that mostly stands for the bearer."""
    written = text.bare(query)
    capitals = written == text.bare(name.text) and written.isupper() and written.isalpha()
    return capitals and len(written) >= _SHORTEST_ACRONYM and written not in _OFTEN_ELSE


def _is_of_then(name: Name, query: str, on: str | None) -> bool:
    """Tell whether a query on a date is, as written, a name of that time that is used no more."""
    former = on is not None and name.valid_to is not None and is_valid(name, on)
    return former and text.bare(name.text) == text.bare(query)


def _in_passage(passage: str, registry: Registry, on: str | None) -> Iterator[_Match]:
    mentioned = [registry.get(mention.outlet) for mention in registry.find(passage, on)]
    met = [outlet for outlet in mentioned if outlet] or _tokens(passage, registry, on)
    outlets = _named_rather_than_described(settle(met))
    if outlets:
        yield _Match("passage", outlets)


def _named_rather_than_described(outlets: Sequence[Outlet]) -> tuple[Outlet, ...]:
    """Leave out "North Korean state media" where a passage also says which: "KCNA"."""
    named = {
        outlet.country
        for outlet in outlets
        if outlet.entity_type in MEDIA_TYPES and not _is_any(outlet)
    }
    return tuple(each for each in outlets if not (_is_any(each) and each.country in named))


def _is_any(outlet: Outlet) -> bool:
    return outlet.id.endswith("-state-media")


def _tokens(passage: str, registry: Registry, on: str | None) -> list[Outlet]:
    """Return whose addresses and handles stand in a passage."""
    found: list[Outlet] = []
    for token in passage.split():
        token = token.strip(_AROUND)
        if _HANDLE.fullmatch(token):
            found += registry.by_handle(token)
        elif _ADDRESS.fullmatch(token):
            outlet = registry.by_url(token, on)
            found += [outlet] if outlet else []
    return found
