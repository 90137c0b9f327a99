"""How the table names a speaker: in full with the body at first, then as the article does."""

from collections.abc import Iterable

from checker.records import Article, Claim, Speaker
from checker.render.plain import plain

UNSOURCED = "nobody named"
_SHORTER = (
    ("Department", "Dept"),
    ("Ministry", "Min."),
    ("Government", "Govt"),
    ("International", "Int’l"),
    ("National", "Nat’l"),
    ("Committee", "Cttee"),
    ("Commission", "Comm."),
)


class Cast:
    """The speakers of one article in the order of its claims, and who has been introduced."""

    def __init__(self, article: Article, claims: Iterable[Claim]) -> None:
        """Learn from all claims the short names that the article itself uses."""
        self._article = article
        self._short: dict[str, str] = {}
        self._introduced: set[str] = set()
        for claim in claims:
            if claim.speaker:
                self._learn(claim.speaker.name, self.words(claim))

    def words(self, claim: Claim) -> str:
        """Return the words by which the article names the source, on one line."""
        return plain(" ".join(span.of(self._article.text) for span in claim.source))

    def ways(self, claim: Claim) -> list[str]:
        """Return the ways to name the next claim's speaker in one cell, the fullest first."""
        speaker = claim.speaker
        if speaker is None:
            return [_unnamed(claim)]
        short = self._short.get(speaker.name, speaker.name)
        met = speaker.name in self._introduced
        self._introduced.add(speaker.name)
        words = self.words(claim)
        if _is_stand_in(words, speaker.name):
            names = [short] if met else [speaker.name, short]
            return [f"“{words}” = {name}" for name in names]
        name = short if met else speaker.name
        body = None if met else _body(claim, speaker)
        shapes = (
            (name, body, claim.record),
            (_abbreviated(name), _abbreviated(body), claim.record),
            (_abbreviated(short), _abbreviated(body), claim.record),
            (_abbreviated(short), None if claim.record else _abbreviated(body), claim.record),
            (_abbreviated(short), None, claim.record),
        )
        return [", ".join(part for part in shape if part) for shape in shapes]

    def _learn(self, name: str, words: str) -> None:
        """Keep the shortest form that is a part of the full name: no family name is guessed."""
        known = self._short.get(name, name)
        if words and set(words.split()) < set(known.split()):
            self._short[name] = words


def _is_stand_in(words: str, name: str) -> bool:
    """Say whether the source is one word that the name does not hold: a pronoun, a metonym."""
    return bool(words) and " " not in words and words.casefold() not in name.casefold()


def _unnamed(claim: Claim) -> str:
    first = claim.chain[0].name if claim.chain else "unknown"
    return UNSOURCED if first == "unknown" else first


def _body(claim: Claim, speaker: Speaker) -> str | None:
    """Return the name of the institution the speaker speaks for, if it is somebody else."""
    names = (link.name for link in claim.chain if speaker.body in (link.outlet, link.name))
    body = next(names, speaker.body)
    return body if body != speaker.name else None


def _abbreviated(name: str | None) -> str:
    shorter = name or ""
    for word, abbreviation in _SHORTER:
        shorter = shorter.replace(word, abbreviation)
    return shorter
