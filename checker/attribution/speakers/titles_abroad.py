"""Keeps titles that some states do not have from being read as theirs: Russia has no senators."""

import re

from checker.attribution.scene import Scene
from checker.language import Country
from checker.patterns import deferred

_WITHOUT = frozenset("RU CN KP SY BY TR UA IQ KR SA VN IR".split())
_TITLES = deferred(
    r"\b(?:attorney general|solicitor general|surgeon general|special counsel|special prosecutor|"
    r"secretary of (?:state|defense|the treasury|commerce|energy|homeland security)|"
    r"(?:commerce|treasury|energy|homeland security|labor|agriculture|transportation|interior|"
    r"education|housing|defense|health and human services|press) secretary|house speaker|"
    r"(?:house|senate) (?:majority|minority) (?:leader|whip)|senators?|senate|sens?\.|reps?\.|"
    r"congress(?:man|woman|men)?|house of representatives|district attorney|sheriff|"
    r"state representative|governor of the federal reserve)(?!\w)",
    re.IGNORECASE,
)
_HOME = "US"


def country_of(scene: Scene, words: str, guess: Country | None) -> Country | None:
    """Return the country of an office that names none, where `guess` is the one spoken of.

    Where that one has no such office it is the United States if the text names them, else none.
    """
    if guess is None or guess.code not in _WITHOUT or not _TITLES.search(words):
        return guess
    return next((place.country for place in scene.places if place.country.code == _HOME), None)
