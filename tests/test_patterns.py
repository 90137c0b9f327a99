"""Expressions that are compiled at their first use do what compiled ones do."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
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


@pytest.mark.parametrize("name", modules())
def test_every_expression_of_the_package_compiles(name: str) -> None:
    kind = type(deferred(""))
    for value in vars(importlib.import_module(name)).values():
        nested = value if isinstance(value, tuple) else (value,)
        for each in nested:
            inner = each if isinstance(each, tuple) else (each,)
            for one in inner:
                if isinstance(one, kind):
                    one.search("")  # raises re.error where it is none


def test_the_longest_word_wins() -> None:
    assert re.fullmatch(any_of(["RT", "RT.com"]), "RT.com")
