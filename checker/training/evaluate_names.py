"""When two names mean the same: an outlet under its aliases, a person by part of the name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from checker.errors import CheckerError
from checker.outlets import Registry
from checker.records import MEDIA_TYPES
from checker.training.files import text_of

_SIGNS = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
_NO_PART_OF_A_NAME = re.compile(r"[^a-z0-9@&' ]+")
_UNNAMED = re.compile(r"\s*\bunnamed\b\s*")
_LEADING_ARTICLE = re.compile(r"^(?:the|a|an) ")
_KIND_OF_OUTLET = re.compile(
    r"(?: news agency| news| newspaper| agency| website| tv channel| channel)$"
)
_COLLECTIVE = re.compile(r"\b(?:media|reports|tv|television|radio|press|outlets|agencies)\b")
NOBODY = "unknown"


class _Listed(BaseModel):
    """An entry of a list of equivalent names; `kind` says whether it is a medium."""

    kind: str = Field("", alias="class")
    aliases: tuple[str, ...] = ()


_LIST = TypeAdapter(dict[str, _Listed])
_MEDIA_CLASSES = frozenset({"state", "statefunded", "indep", "wire", "unknown"})


@dataclass(frozen=True, slots=True)
class Names:
    """Names by their bare form, and which of those they stand for are media.

    With `collective`, whoever is called media, reports or television is a medium, too.
    """

    canonical: Mapping[str, str]
    media: frozenset[str]
    collective: bool = True

    def key(self, name: str | None) -> str | None:
        """Return what a name stands for in a form to compare, None for no name."""
        if not name:
            return None
        bare = _bare(name)
        return self.canonical.get(bare) or self.canonical.get(_folded(name)) or bare

    def is_medium(self, key: str | None) -> bool:
        """Return whether what `key` gave is a medium."""
        return key is not None and (
            key in self.media or (self.collective and bool(_COLLECTIVE.search(key)))
        )

    def media_of(self, chain: Iterable[str]) -> list[str | None]:
        """Return the media links of a chain."""
        return [key for key in map(self.key, chain) if self.is_medium(key)]

    def agree(self, name: str | None, known: Iterable[str | None]) -> bool:
        """Return whether a name means one of those annotated; no name means nobody.

        A person may be named in part, as long as the last name is the same.
        """
        named = [each for each in known if each]
        key = self.key(name)
        if key is None:
            return not named or NOBODY in map(_folded, named)
        return any(_same(key, self.key(each) or "") for each in named)


def registry_names(registry: Registry) -> Names:
    """Return the names of the registry; an alias of two entries stands for neither.

    A name that counts without words around it goes before one that needs them: "CBS" is the
    American one's, whoever else is called so at home.
    """
    canonical: dict[str, str] = {}
    for needs_context in (False, True):
        found: dict[str, str] = {}
        for name, outlet in _names(registry, needs_context):
            if found.setdefault(name, outlet) != outlet:
                found[name] = ""
        canonical = found | canonical
    media = (each.name for each in registry.outlets() if each.entity_type in MEDIA_TYPES)
    return Names(canonical, frozenset(map(_folded, media)))


def listed_names(file: Path) -> Names:
    """Return the names of a JSON file, `{"name": {"class": "state", "aliases": ["alias"]}}`.

    Raises CheckerError where the file is another.
    """
    try:
        found = _LIST.validate_json(text_of(file))
    except ValidationError as error:
        raise CheckerError(f"{file}: no list of names with class and aliases") from error
    canonical = {
        _bare(each): _folded(name)
        for name, entry in found.items()
        for each in (name, *entry.aliases)
    }
    media = (name for name, entry in found.items() if entry.kind in _MEDIA_CLASSES)
    return Names(canonical, frozenset(map(_folded, media)), collective=False)


def _names(registry: Registry, needs_context: bool) -> Iterator[tuple[str, str]]:
    for outlet in registry.outlets():
        known = _folded(outlet.name)
        names = {one.text for one in outlet.names if bool(one.requires_context) == needs_context}
        for name in names if needs_context else {outlet.name, *names}:
            yield from ((form, known) for form in {_folded(name), _bare(name)} if form)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    ours, theirs = one.split(), other.split()
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.translate(_SIGNS))
    plain = "".join(each for each in letters if not unicodedata.combining(each)).lower()
    return " ".join(_NO_PART_OF_A_NAME.sub(" ", plain).split())


def _bare(name: str) -> str:
    """Return a name without article, "unnamed" and the kind of outlet at its end."""
    folded = _folded(name)
    named = _LEADING_ARTICLE.sub("", _UNNAMED.sub(" ", folded).strip() or folded)
    return _KIND_OF_OUTLET.sub("", named) or named
