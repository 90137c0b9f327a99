"""How the table names a speaker: as the article does, short, with the body or the occasion."""

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


def short_names(article: Article, claims: Iterable[Claim]) -> dict[str, str]:
    """Return for each person the shortest form of the name that the article itself uses.

    The form is a word or more of the full name, so a family name is never guessed.
    """
    shortest: dict[str, str] = {}
    for claim in claims:
        if claim.speaker:
            name = claim.speaker.name
            for form in (words_of(article, claim), shortest.get(name, name)):
                if set(form.split()) < set(shortest.get(name, name).split()) and form:
                    shortest[name] = form
    return shortest


def words_of(article: Article, claim: Claim) -> str:
    """Return the words by which the article names the source, on one line."""
    return plain(" ".join(span.of(article.text) for span in claim.source))


def candidates(article: Article, claim: Claim, names: dict[str, str]) -> list[str]:
    """Return the ways to name a claim's speaker in one cell, the fullest first."""
    speaker = claim.speaker
    if speaker is None:
        return [_unnamed(claim)]
    short = names.get(speaker.name, speaker.name)
    if _is_stand_in(words_of(article, claim), speaker):
        return [_stand_in(article, claim, name) for name in (speaker.name, short)]
    body, occasion = _body(claim, speaker), claim.record
    shapes = [
        (speaker.name, body, occasion),
        (short, body, occasion),
        (short, _shorten(body), occasion),
        (short, None, occasion) if occasion else (short, _shorten(body), None),
        (_shorten(short), None, occasion),
    ]
    return [", ".join(part for part in shape if part) for shape in shapes]


def _stand_in(article: Article, claim: Claim, name: str) -> str:
    return f"“{words_of(article, claim)}” = {name}"


def _is_stand_in(words: str, speaker: Speaker) -> bool:
    """Say whether the source is one word that the name does not hold: a pronoun, a metonym."""
    if not words or " " in words:
        return False
    return words.casefold() not in speaker.name.casefold()


def _unnamed(claim: Claim) -> str:
    first = claim.chain[0].name if claim.chain else "unknown"
    return UNSOURCED if first == "unknown" else first


def _body(claim: Claim, speaker: Speaker) -> str | None:
    """Return the name of the institution the speaker speaks for, if it is somebody else."""
    if speaker.body is None:
        return None
    for link in claim.chain:
        if speaker.body in (link.outlet, link.name):
            return link.name if link.name != speaker.name else None
    return speaker.body if speaker.body != speaker.name else None


def _shorten(name: str | None) -> str:
    shorter = name or ""
    for word, abbreviation in _SHORTER:
        shorter = shorter.replace(word, abbreviation)
    return shorter
