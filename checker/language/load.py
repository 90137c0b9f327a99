"""Turns a language's data into records."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from checker.language.officials import Term, terms
from checker.language.source import read

CueClass = Literal["statement", "optional", "attitude"]
Takes = Literal["clause", "that", "noun", "quote", "addressee", "to", "object", "as", "at", "name"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: what it signals, and what it must be followed by to signal it.

    Followed at once by a word of `never` it signals nothing ("claimed responsibility").
    """

    lemma: str
    kind: CueClass
    takes: Takes
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Country:
    """A country's names, and the adjective with which names of its bodies are formed."""

    code: str
    adjective: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All closed lists of one language; compared by identity, since each is loaded once.

    `cues` maps the words of a form ("ruled", "out") to its cue; `words` and `nominals` map a
    list's name to its lower-case members, `occasions` a word to the record it speaks of, `offices`
    an office to the body it speaks for, `overrides` the regular name of a body to its own, and
    `elsewhere` a name that only looks like a country's to the code of the one it lies in, or "".
    `officials` maps each name of an office holder to their terms; `pronouns` a first name to the
    pronoun that can mean its bearer.
    """

    code: str
    cues: Mapping[tuple[str, ...], Cue]
    words: Mapping[str, frozenset[str]]
    occasions: Mapping[str, str]
    nominals: Mapping[str, frozenset[str]]
    offices: Mapping[str, str]
    overrides: Mapping[str, str]
    countries: tuple[Country, ...]
    elsewhere: Mapping[str, str]
    officials: Mapping[str, tuple[Term, ...]]
    pronouns: Mapping[str, str]


def _cues(table: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, ...], Cue]:
    cues = {}
    for lemma, row in table.items():
        never = frozenset(row.get("never", "").split())
        cue = Cue(lemma, cast("CueClass", row["class"]), cast("Takes", row["takes"]), never)
        for form in row["forms"].split():
            cues[tuple(form.split("+"))] = cue
    return cues


def _country(code: str, row: tuple[str, list[str], list[str], list[str]]) -> Country:
    adjective, names, others, capitals = row
    return Country(code, adjective, tuple(names), (adjective, *others), tuple(capitals))


@cache
def load(code: str) -> Language:
    """Return the data of language `code`; raises FileNotFoundError where there is none."""
    tables = read(code)
    words = dict(cast("dict[str, str | dict[str, str]]", tables["words"]))
    occasions = cast("dict[str, str]", words.pop("occasions"))
    nominals = cast("dict[str, dict[str, list[str]]]", tables["nominals"])
    cues = cast("dict[str, dict[str, dict[str, str]]]", tables["cues"])
    offices = cast("dict[str, dict[str, str]]", tables["offices"])
    countries = dict(cast("dict[str, object]", tables["countries"]))
    elsewhere = cast("dict[str, str]", countries.pop("elsewhere"))
    rows = cast("dict[str, tuple[str, list[str], list[str], list[str]]]", countries)
    return Language(
        code=code,
        cues=_cues(cues["cue"]),
        words={name: frozenset(cast("str", row).split()) for name, row in words.items()},
        occasions={word: name for name, row in occasions.items() for word in row.split()},
        nominals={
            f"{group}.{name}": frozenset(members)
            for group, lists in nominals.items()
            for name, members in lists.items()
        },
        offices=offices["office"],
        overrides=offices["override"],
        countries=tuple(_country(code, row) for code, row in rows.items()),
        elsewhere=elsewhere,
        pronouns={
            name: pronoun
            for pronoun, row in cast("dict[str, dict[str, str]]", tables["names"])["first"].items()
            for name in row.split()
        },
        officials=terms(cast("dict[str, dict[str, list[str]]]", tables["officials"])),
    )
