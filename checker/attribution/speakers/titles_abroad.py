"""Tells of which country an office is that names none, and keeps titles from states without them.

Russia has no senators, Finland no minority leader, and whoever advises an officeholder of public
record serves that one's country, whatever the text speaks of most.
"""

import re

from checker.attribution.scene import Scene
from checker.language import Country
from checker.patterns import deferred

_WITHOUT = frozenset(
    "RU CN KP SY BY TR UA IQ KR SA VN IR FI SE NO DK LB LY IL PS SD QA AE KW OM BH YE CU EE LV LT "
    "PT GR HU SK BG RS NZ LA SG LK EC SV NI CR PA".split()
)
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
_ADVISER = deferred(r"\bnational security advis[eo]r\b", re.IGNORECASE)
_NO_ADVISER = frozenset("RU CN KP SY BY TR VN IR VE LB LY SA CU SD EG JO QA KW OM BO NI".split())
_PARTY_AND_STATE = deferred(r"\b[RD]-(?:[A-Z][a-z]+|[A-Z]\.)|\((?:R|D)-")
_NAME = deferred(r"[A-Z][\w-]+")
_HOME = "US"


def country_of(scene: Scene, words: str, guess: Country | None) -> Country | None:
    """Return the country of an office that names none, where `guess` is the one spoken of.

    It is that of an officeholder whom the words name. Where `guess` has no such office it is the
    United States if the text names them, else none.
    """
    if guess is None:
        return None
    lords = _of_officeholder(scene, words)
    if lords:
        return lords
    if guess.code == _HOME:
        return guess
    american = _PARTY_AND_STATE.search(words)
    lacks = guess.code in _WITHOUT and _TITLES.search(words)
    lacks = lacks or (guess.code in _NO_ADVISER and _ADVISER.search(words))
    return _home(scene) if american or lacks else guess


def _of_officeholder(scene: Scene, words: str) -> Country | None:
    """Return the country of the only officeholder of record whom words name: "Obama"."""
    officials, day = scene.language.officials, scene.article.published
    plain = words.split(" who ", 1)[0]
    named = (officials[one] for one in _NAME.findall(plain) if one in officials)
    codes = {term.country for terms in named for term in terms if term.covers(day)}
    if len(codes) != 1:
        return None
    code = codes.pop()
    return next((one for one in scene.language.countries if one.code == code), None)


def _home(scene: Scene) -> Country | None:
    return next((place.country for place in scene.places if place.country.code == _HOME), None)
