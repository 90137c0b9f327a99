"""Turns one entry of a registry's source into an outlet, noting every fault on the way."""

from typing import Literal, get_args

from checker.outlets.accounts import PLATFORMS, canonical_platform
from checker.outlets.addresses import ascii_host
from checker.outlets.bodynames import BodyNames
from checker.outlets.countries import COUNTRIES
from checker.outlets.fields import Table
from checker.outlets.grades import AFFILIATION_OF_CODE
from checker.outlets.scripts import is_script_of, script_of
from checker.patterns import deferred
from checker.records import (
    MEDIA_TYPES,
    Assessment,
    Branch,
    Domain,
    EntityType,
    Handle,
    Name,
    Outlet,
    Relation,
    Sanction,
)

_NO_ENTRIES = {"person", "anonymous", "document", "unnamed-media"}
_ENTITY_TYPES: tuple[EntityType, ...] = tuple(
    kind for kind in get_args(EntityType) if kind not in _NO_ENTRIES
)
_CASES: tuple[Literal["any", "exact"], ...] = ("any", "exact")
_SCOPES: tuple[Literal["registrable", "exact", "path"], ...] = ("registrable", "exact", "path")
_ROLES: tuple[Literal["main", "edition", "mirror", "former", "cdn"], ...] = (
    "main",
    "edition",
    "mirror",
    "former",
    "cdn",
)
_RELATIONS: tuple[
    Literal["owner", "edition-of", "mirror-of", "successor-of", "impersonates"], ...
] = ("owner", "edition-of", "mirror-of", "successor-of", "impersonates")
_BRANCHES: tuple[Branch, ...] = get_args(Branch)
_ID = deferred(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = deferred(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_HOST = deferred(r"(?!www\.)(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_FOLDER = deferred(r"[^\s/?#]+(?:/[^\s/?#]+)*")
_HANDLE = deferred(r"[^@\s/][^\s/]*")


def read_outlet(table: Table, bodies: BodyNames | None = None) -> Outlet:
    """Return the outlet that an entry describes; after a fault some field is a stand-in.

    With `bodies` an entry may say which kind of `body` it is, and has the names of that kind.
    """
    name = table.text("name")
    country = _country(table)
    told = tuple(map(_name, table.tables("names")))
    texts = {name, *(each.text for each in told)}
    entity_type = table.choice("entity_type", _ENTITY_TYPES)
    named = [*_composed(table, country, bodies), *_told_apart(name, entity_type, country, bodies)]
    composed = (each for each in dict.fromkeys(named) if each.text not in texts)
    outlet = Outlet(
        id=table.matching("id", _ID, "lower-case letters, digits and single hyphens"),
        name=name,
        country=country,
        entity_type=entity_type,
        label=table.optional("label"),
        owner=table.optional("owner"),
        languages=_languages(table),
        names=(*_with_canonical(name, told), *composed),
        domains=tuple(map(_domain, table.tables("domains"))),
        handles=tuple(map(_handle, table.tables("handles"))),
        relations=tuple(map(_relation, table.tables("relations"))),
        sanctions=tuple(map(_sanction, table.tables("sanctions"))),
        assessments=tuple(map(_assessment, table.tables("assessments"))),
        branch=_branch(table, entity_type),
    )
    table.finish()
    return outlet


def _branch(table: Table, entity_type: EntityType) -> Branch | None:
    """Return the branch of an organ of state that is no part of the executive."""
    if table.optional("branch") is None:
        return None
    if entity_type != "government-body":
        table.fault("branch", "none, or an entry of entity_type government-body")
    return table.choice("branch", _BRANCHES)


def _country(table: Table) -> str | None:
    country = table.optional("country")
    if country is not None and country not in COUNTRIES:
        table.fault("country", "an ISO 3166-1 alpha-2 code like GB")
    return country


def _composed(table: Table, country: str | None, bodies: BodyNames | None) -> tuple[Name, ...]:
    if bodies is None or table.optional("body") is None:
        return ()
    return bodies.of(table.choice("body", bodies.kinds), country or "")


def _told_apart(
    name: str, entity_type: EntityType, country: str | None, bodies: BodyNames | None
) -> tuple[Name, ...]:
    """Return how a body or a medium is called with its country; a paper's one word is too short."""
    if bodies is None or entity_type not in ("government-body", "armed-force", *MEDIA_TYPES):
        return ()
    base = name.partition(" (")[0].removeprefix("The ")
    if entity_type in MEDIA_TYPES and " " not in base:
        return ()
    return tuple(map(Name, bodies.told_apart(name.removeprefix("The "), country or "")))


def _languages(table: Table) -> tuple[str, ...]:
    languages = table.texts("languages")
    if not all(map(_LANGUAGE.fullmatch, languages)):
        table.fault("languages", "language tags like en or zh-Hans")
    return languages


def _with_canonical(name: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Put the canonical name first; where the entry repeats it, with the guards given there."""
    own = tuple(each for each in names if each.text == name) or (Name(name),)
    return own + tuple(each for each in names if each.text != name)


def _name(table: Table) -> Name:
    language = table.optional("language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        table.fault("language", "a language tag like en or zh-Hans")
    name = Name(
        text=table.text("text"),
        language=language,
        case=table.choice("case", _CASES, "any"),
        requires_context=table.texts("requires_context"),
        forbids_context=table.texts("forbids_context"),
        valid_from=table.date("valid_from"),
        valid_to=table.date("valid_to"),
        script=table.optional("script"),
    )
    if name.script is not None and not is_script_of(name.script, name.text):
        table.fault("script", f"{script_of(name.text)}, in which the text is written")
    table.finish()
    return name


def _domain(table: Table) -> Domain:
    host, _, folder = table.text("host").partition("/")
    scope = table.choice("scope", _SCOPES, "registrable")
    host = ascii_host(host) or ""
    if scope != "registrable":
        host = host.removeprefix("www.")  # an exact host is the one with and without it
    folder = folder.rstrip("/")
    domain = Domain(
        host=f"{host}/{folder}" if folder else host,
        scope=scope,
        role=table.choice("role", _ROLES, "main"),
        valid_from=table.date("valid_from"),
        valid_to=table.date("valid_to"),
    )
    if not _HOST.fullmatch(host):
        table.fault("host", "a bare host like rt.com, without scheme and www")
    elif (scope == "path") != bool(_FOLDER.fullmatch(folder)):
        table.fault("host", "a folder like example.com/news with scope path, and only there")
    table.finish()
    return domain


def _handle(table: Table) -> Handle:
    platform = canonical_platform(table.text("platform"))
    if platform not in PLATFORMS:
        table.fault("platform", f"one of {', '.join(sorted(PLATFORMS))}")
    handle = Handle(platform, table.matching("name", _HANDLE, "an account without @ and address"))
    table.finish()
    return handle


def _relation(table: Table) -> Relation:
    relation = Relation(table.choice("type", _RELATIONS), table.text("to", "an entry's id"))
    table.finish()
    return relation


def _sanction(table: Table) -> Sanction:
    sanction = Sanction(
        by=table.text("by"),
        act=table.text("act"),
        date=table.date("date", required=True) or "",
        url=table.url("url"),
    )
    table.finish()
    return sanction


def _assessment(table: Table) -> Assessment:
    assessment = Assessment(
        assessor=table.text("assessor"),
        label=table.text("label", "the assessor's own words"),
        code=table.choice("code", tuple(AFFILIATION_OF_CODE)),
        date=table.date("date", required=True) or "",
        url=table.url("url"),
        valid_from=table.date("valid_from"),
        valid_to=table.date("valid_to"),
    )
    table.finish()
    return assessment
