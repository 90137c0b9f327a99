"""Tells titles, roles and occupations, which stand before names and are no part of them."""

import re
from functools import cache

from checker.attribution.scene import Scene
from checker.language import Language
from checker.patterns import deferred

_POSSESSIVE = deferred(r"['’]s?$")
_OCCUPATION = deferred(
    r"(?:ologist|ographer|ician|keeper|holder|worker|maker|grower|breeder|builder|seller|player|"
    r"runner|rider|onist|anist|[a-z]ist)$"
)
_BEHIND_OFFICE = (" of ", " for ", " and ")
_SENTENCE_ENDS = '.!?\n”"»’'
_BEHIND_FIRST = deferred(
    r"([A-Z](?<!\w[A-Z])[a-z]+) (May|March|April|June|August|Day|Night|Noon)\b"
)
_NO_PEOPLE = frozenset(
    "state national first special foreign defence defense health finance interior energy crown "
    "vice prime chair head democratic republican democrat".split()
)


class Titles:
    """The titles of one article's text."""

    def __init__(self, scene: Scene) -> None:
        """Keep the scene; what is somebody's surname in its text is no title."""
        self.scene = scene
        self._titles = _titles(scene.language) - _surnames(scene.text, scene.language)
        self._calls_people = (scene.language.words["titles"] | posts(scene.language)) - _NO_PEOPLE

    def is_title(self, word: str) -> bool:
        """Return whether a word is a title, a role or an occupation that stands before names."""
        return folded(word) in self._calls_people or self._is_occupation(word)

    def without_titles(self, start: int, words: list[re.Match[str]]) -> list[re.Match[str]]:
        """Drop an occupation that opens a sentence, and all words up to the last title.

        "Department Ada Lind" is what "Chief of Department Ada Lind" leaves behind its "of".
        """
        if self.scene.text[max(0, start - 5) : start].endswith(_BEHIND_OFFICE):
            topics = self.scene.language.words["institutions"] | self.scene.language.words["topics"]
            while len(words) > 2 and folded(words[0].group()) in topics:
                words = words[1:]
        if len(words) > 2 and _opens_sentence(self.scene.text, start + words[0].start()):
            words = words[1:] if self._is_occupation(words[0].group()) else words
        titles = [at for at, word in enumerate(words) if folded(word.group()) in self._titles]
        return words[titles[-1] + 1 :] if titles else words

    def _is_occupation(self, word: str) -> bool:
        listed = word.lower() in self.scene.language.words["occupations"]
        return listed or bool(_OCCUPATION.search(word))


@cache
def posts(language: Language) -> frozenset[str]:
    """Return the words with which an apposition opens where no comma parts it."""
    roles = language.nominals["people.roles"] | language.nominals["people.spokespeople"]
    return roles | {"deputy"}


@cache
def _titles(language: Language) -> frozenset[str]:
    words = language.words
    roles = {word for role in language.nominals["people.roles"] for word in role.split()}
    closed = words["openers"] | words["times"] | words["prepositions"] | words["determiners"]
    spokes = language.nominals["people.spokespeople"] | language.nominals["media.staff"]
    linking = words["adverbs"] | words["conjunctions"] | words["pronouns"]
    return words["titles"] | roles | closed | spokes | linking


def _surnames(text: str, language: Language) -> frozenset[str]:
    """Return the months and times that are somebody's surname in a text ("Theresa May")."""
    times = language.words["times"]
    named = _BEHIND_FIRST.findall(text)
    return frozenset(
        last.lower() for first, last in named if first.lower() in language.pronouns
    ).intersection(times)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _SENTENCE_ENDS


def folded(word: str) -> str:
    """Return a word as lists have it: in lower case, without an owner's ending and marks."""
    return unowned(word).strip(".,").lower()


def unowned(name: str) -> str:
    """Return a name or a word without the ending of an owner; few have one."""
    return _POSSESSIVE.sub("", name) if "'" in name or "’" in name else name
