"""Puts together the names of a state's body: "Ghanaian Foreign Ministry", "MFA of Ghana"."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from checker.records import Name


class _Kind(NamedTuple):
    """How bodies of one kind are called, as bodies.toml says."""

    english: Sequence[str]
    seat: bool
    noun: bool
    own: bool
    native: Mapping[str, Sequence[str]]


_Nation = Mapping[str, Sequence[str]]


class BodyNames:
    """The words of a folder's bodies.toml and nations.toml."""

    def __init__(self, folder: Path) -> None:
        """Read both files; they are the project's own and are not checked for faults."""
        kinds = tomllib.loads((folder / "bodies.toml").read_text("utf-8"))
        self._kinds = {name: _Kind(**told) for name, told in kinds.items()}
        nations = tomllib.loads((folder / "nations.toml").read_text("utf-8"))
        self._nations = cast("dict[str, _Nation]", nations)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of body that have names."""
        return tuple(self._kinds)

    def of(self, kind: str, country: str) -> tuple[Name, ...]:
        """Return the names of a country's body of a kind; none for a country that is not there."""
        nation = self._nations.get(country)
        if nation is None:
            return ()
        english = dict.fromkeys(_english(self._kinds[kind], nation))
        native = _native(self._kinds[kind].native, nation)
        return (*(Name(text) for text in english), *(Name(*each) for each in native))

    def told_apart(self, name: str, country: str) -> Iterator[str]:
        """Yield how "Police Service (Ghana)" is called in a text: "Police Service of Ghana".

        What begins with its country's name is also called its: "Vanuatu's Daily Post".
        """
        base, bracket, _ = name.partition(" (")
        nation = self._nations.get(country)
        if nation is None:
            return
        if not bracket:
            yield from _owned(name, nation)
            return
        for noun in nation["nouns"]:
            yield f"{base} of {noun}"
            yield from (f"{own} {base}" for own in _possessives(noun.removeprefix("the ")))
        yield from (f"{adjective} {base}" for adjective in nation["adjectives"])


def _english(kind: _Kind, nation: _Nation) -> Iterator[str]:
    nouns = () if nation.get("shared_noun") and not kind.own else nation["nouns"]
    plain = [noun.removeprefix("the ") for noun in nouns]
    capitals = nation.get("capitals", ()) if kind.seat else ()
    for body in kind.english:
        seats = () if body.startswith("public ") else capitals  # Berlin has a public one of its own
        if not body.startswith("Office"):
            yield from (f"{adjective} {body}" for adjective in nation["adjectives"])
            yield from (f"{own} {body}" for noun in plain for own in _possessives(noun))
            yield from (f"{noun} {body}" for noun in plain if kind.noun)
            yield from (f"{own} {body}" for seat in seats for own in _possessives(seat))
            yield from (f"{body[0].upper()}{body[1:]} in {seat}" for seat in seats)
        named = (*nouns, *nation.get("formal", ()))
        yield from (f"{body[0].upper()}{body[1:]} of {noun}" for noun in named)


def _owned(name: str, nation: _Nation) -> Iterator[str]:
    """Yield "Ghana's News Agency" for "Ghana News Agency"; one word alone would be no name."""
    for noun in nation["nouns"]:
        plain = noun.removeprefix("the ")
        rest = name.removeprefix(f"{plain} ")
        if rest != name and " " in rest:
            yield from (f"{own} {rest}" for own in _possessives(plain))


def _possessives(noun: str) -> tuple[str, ...]:
    return (f"{noun}'s", f"{noun}'") if noun.endswith("s") else (f"{noun}'s",)


def _native(
    patterns: Mapping[str, Sequence[str]], nation: _Nation
) -> Iterator[tuple[str, str | None]]:
    """Yield names and their languages."""
    for language, forms in patterns.items():
        for country in nation.get(language, ()):
            yield from (
                (form.replace("{}", country), language.removesuffix("-f").removesuffix("-of"))
                for form in forms
            )
