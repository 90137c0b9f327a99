"""Expressions that are compiled at their first use do what compiled ones do."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.patterns import any_of, deferred

PACKAGES = ("attribution", "outlets", "rules")


def modules() -> list[str]:
    packages = [importlib.import_module(f"checker.{package}") for package in PACKAGES]
    return [
        each.name
        for package in packages
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]


@given(st.text("abc ", max_size=30))
def test_it_finds_what_a_compiled_one_finds(text: str) -> None:
    late, early = deferred("a(b+)|C", re.IGNORECASE), re.compile("a(b+)|C", re.IGNORECASE)
    assert [m.span(1) for m in late.finditer(text)] == [m.span(1) for m in early.finditer(text)]
    assert late.sub("-", text) == early.sub("-", text)
    assert late.split(text) == early.split(text)
    assert bool(late.search(text, 2)) == bool(early.search(text, 2))


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given[0]) or compiled(*given))
    late = deferred("lamp")
    assert (late.pattern, made) == ("lamp", [])
    assert late.search("a lamp")
    assert late.fullmatch("lamp")
    assert made == ["lamp"]


def test_what_no_expression_has_is_told() -> None:
    with pytest.raises(AttributeError, match="searches"):
        deferred("a").searches  # type: ignore[attr-defined]  # noqa: B018


def test_without_a_word_that_it_needs_it_finds_nothing_and_is_not_compiled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given[0]) or compiled(*given))
    late = deferred("la(mp|ntern)s?", needs="lamp|lantern")
    assert late.search("a candle") is late.match("a", 0) is late.fullmatch("") is None
    assert (list(late.finditer("oil")), late.findall("oil"), made) == ([], [], [])
    assert [found[1] for found in late.finditer("two lanterns, a lamp")] == ["ntern", "mp"]
    assert late.match("a lamp", 2)
    assert late.search("a candle") is None
    assert made == ["la(mp|ntern)s?"]


def expressions(name: str) -> Iterator[re.Pattern[str]]:
    """Yield the expressions of a module that are compiled late."""
    kind = type(deferred(""))
    for value in vars(importlib.import_module(name)).values():
        nested = value if isinstance(value, tuple) else (value,)
        for each in nested:
            inner = each if isinstance(each, tuple) else (each,)
            yield from (one for one in inner if isinstance(one, kind))


@pytest.mark.parametrize("name", modules())
def test_every_expression_of_the_package_compiles(name: str) -> None:
    for one in expressions(name):
        one.search("")  # raises re.error where it is none


GATED = {(one.pattern, one._flags, one._needs) for name in modules() for one in expressions(name)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("pattern", "flags", "needs"), sorted(each for each in GATED if each[2]))
def test_whatever_an_expression_finds_holds_a_word_that_it_needs(
    pattern: str, flags: int, needs: str
) -> None:
    expression = re.compile(pattern, flags)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(expression).filter(lambda text: not {*"ıİ"} & {*text}))
    def holds(text: str) -> None:
        folded = text.casefold() if flags & re.IGNORECASE else text
        assert any(word in folded for word in needs.split("|"))

    holds()


def test_the_longest_word_wins() -> None:
    assert re.fullmatch(any_of(["RT", "RT.com"]), "RT.com")
