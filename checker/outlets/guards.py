"""Decides whether a name found in a text counts there: its case, its words around it, its dates."""

import re
from functools import lru_cache

from checker.outlets import text
from checker.outlets.anchors import is_anchored
from checker.outlets.capitals import opens_a_sentence
from checker.outlets.senses import is_another
from checker.outlets.speech import is_beside_speech, reports, without_speech
from checker.patterns import deferred
from checker.records import Domain, Name

WINDOW = 80
"""How many characters on either side of a name its guards look at."""

_ALWAYS_CAPITALS = 3  # letters: "Tass" is written for TASS, "Bbc" never for BBC
_SURNAME = deferred(
    r" (?!(?:News|Radio|TV|Television|Agency|Online|Media|Press)\b)[A-Z][a-z]+"
    r"(?:, (?:an?|who|\d+)| told| said s?he)\b"
    r"| (?:said|says) (?:her|his)"
    r" (?:brother|sister|mother|father|husband|wife|son|daughter|family|parents)\b"
)
_NAMED = r"(?: and)?(?: (?!The|A|In|On|At)[A-Z]\w+'?){0,3}"  # "Al Jazeera Sporting Club"
_GOES_ON = deferred(
    rf"{_NAMED} (?:Street|Farm|Road|Avenue|Boulevard|Square|Plaza|Valley|Belt(?! and)|School"
    r"|College"
    r"|University(?! of)|Stadium|Bridge|Cup|Company|Ltd|Limited|Inc|Fund|Foundation|Airport|Club"
    r"|Hospital|Church|Museum|Award|Bread|Stand|Store|Buildings|Institute|Fellowship|Corner|Efes|Theatre|Theater|Arena|Marathon|FC"
    r"|Stakes|Handicap|Index|Choir|Orchestra|Symphony|Philharmonic|Records|Hall"
    r"|Society|Park|Circle|Forum|Managers|Academy|Akademie|Orphanage|Quartet"
    r"|Bank(?! of)|Armoury|Shopping|Retail|Bookshop|Supermarket|Cinema|Barbershop)\b"
    rf"|{_NAMED} (?i:brewery|building|tower|hotel|pub|tavern|inn|clinic|dairy|bakery|restaurant"
    r"|surplus|relations firm|mosque|castle|nightclub"
    r"|caf[eé]|bar|festival|district|vaccines?|exams?|prize|smear|logistics|repairs|style|themed|shaped?|esque)\b"
)
_IS_OF_ANOTHER_KIND = deferred(
    r" (?:City|Palace|Barracks|Resort|Beverages|[Mm]all|Jewelers|Papers|residents|cigarettes"
    r"|Office workers|Board members|Sports City|(?:beat|defeated|drew with|lost to) [A-Z])\b"
)
_DEPARTMENT_OF = deferred(
    r"(?<=\bDepartment) (?:of (?!the\b)|stores?\b)|(?<= of State) (?:Police|Security)\b"
    r"|(?<=\bCongress) (?:of|for) [A-Z]|(?<=\bCourt) (?:Bar|Advocates)\b"
)
_KIND_FIRST = deferred(
    r"(?:diario|periodico|jornal|agencia|agence|agenzia|agencija|agentura|agentia|radio|rádio"
    r"|televisi[oó]n|televisao|canal|gazeta|tageszeitung|nachrichtenagentur|cadena|revista"
    r"|ministerio|ministere|presidencia|cancilleria|fiscalia|policia|ejercito) (?:\w+ )*[A-Z]"
)
"""What Romance and other languages write small before a name: "el diario Granma"."""
_ARABIC_ARTICLE = deferred(r"(?:al|el|as|an|ar|ash|at|az) [A-Z]")
_PARTS = (
    "North|South|East|West|Northern|Southern|Eastern|Western|Inner|Turkish|American|Papua New"
    "|Equatorial|Bissau|Democratic|People's|Islamic"
)
_PART_OF_A_COUNTRY = deferred(rf"\b(?:{_PARTS}) $")
_ENDS_OF_PARTS = tuple(f"{part} " for part in _PARTS.split("|"))
_TAIWAN = deferred(r"(?<!People's )Republic of $")
_NAMESAKE = deferred(r" (?:Bissau|Brazzaville|Kinshasa)\b")
_IN_A_STATE = deferred(
    r"(?: Department)?(?:,| in| of) (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado"
    r"|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana"
    r"|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon"
    r"|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia"
    r"|West Virginia|Wisconsin|Wyoming)\b"
)
_LOCAL = deferred(r" (?:police|government|presidency|army|military)$", re.IGNORECASE)
_OFFICES = "State|Justice|Treasury|Labor|Commerce|Energy|Defense|War|Education|Homeland Security"
_DEPARTMENT = deferred(rf"Department of (?:the )?(?:{_OFFICES})|(?:{_OFFICES}) Department")
_OTHERS = deferred(
    r"\b(?!(?:US|USA|American?|Federal|Trump|Biden|Obama|Bush|Reagan|Clinton|The|But|And|Both|If|In|At|When|While|As|Then"
    r"|Washington|States|Former|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Yesterday)\b)"
    r"[A-Z][a-z]+(?:'s?)? (?:State )?$"
)
"""Whose department is not the one of the United States: "the Ohio Department of State"."""
_PAPER = deferred(r" (?:newspaper|daily|tabloid|broadsheet|weekly|magazine|paper|website)\b")
_WHOSE = deferred(r"(?:'s|s') (?:[a-z]+ ){0,3}$|\b[Tt]he (?:[\w.]+ ){1,4}$")
_POSSESSED = deferred(r"\b[A-Z]\w+(?:'s|s') $")
_FIRST_NAMES = frozenset({"Sana", "Mehr", "Tasnim", "Fars", "Wafa", "Suna", "Petra", "Anna"})
"""Agencies that are written like a person or a place."""
_SHORTEST_WORD = 4
_INFLECTION = "(?:'s|s|es|d|ed|ing)?"


def counts(
    name: Name,
    around: str,
    start: int,
    end: int,
    introduced: bool = False,
    of_media: bool = False,
) -> bool:
    """Tell whether `name`, found at `[start, end)`, counts as a name there.

    `around` is the whole text made plain; `introduced` stands for the context that it requires.
    Where a name `of_media` reports, it counts whatever the report is of.
    A name written with a capital needs one in the text; one of exact case must stand as written,
    and after "the" if it is written with it.
    """
    return (
        (
            _case_fits(name, around, start, end)
            or (introduced and _as_a_word(name, around[start:end]))
        )
        and (introduced or not name.requires_context or _has_context(name, around, start, end))
        and not _is_forbidden(name, around, start, end, of_media)
        and not _is_first_name(around, start, end)
        and not _is_of_a_part(name, around, start)
        and not _is_of_a_namesake(around, start, end)
        and not _goes_on(around, end)
        and not is_another(name, around, start, end)
    )


def lacks_its_capital(name: Name, found: str) -> bool:
    """Tell at a glance that a name of exact case stands in small letters and can never count."""
    return name.case == "exact" and found[0].islower() and text.bare(name.text)[0].isupper()


def _has_context(name: Name, around: str, start: int, end: int) -> bool:
    """Tell whether a word that a name needs is near; a verb of speech counts only beside it.

    Where the name is also a person's, another sign must stand somewhere in the text.
    """
    words = without_speech(name.requires_context)
    if words and _any_word(words, around[max(0, start - WINDOW) : end + WINDOW]):
        return True
    speaks = len(words) < len(name.requires_context)
    if not speaks or not is_beside_speech(around, start, end):
        return False
    return name.text not in _FIRST_NAMES or _any_word(words, around)


def _is_forbidden(name: Name, around: str, start: int, end: int, of_media: bool) -> bool:
    """Tell whether a word is near that a name must not have beside it.

    A word in small letters is a topic, and a name that reports may report of it: "Sputnik reported
    the launch of a satellite"; what holds the name itself, or another name, is another bearer's.
    """
    words = name.forbids_context
    if not words or not _any_word(words, around[max(0, start - WINDOW) : end + WINDOW]):
        return False
    if not of_media or not reports(around, start, end):
        return True
    others = _of_others(name.text.lower(), words)
    return bool(others) and _any_word(others, around[max(0, start - WINDOW) : end + WINDOW])


@lru_cache(maxsize=4096)
def _of_others(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that are no mere topic."""
    return tuple(word for word in words if not word.islower() or name in word.lower())


def is_valid(dated: Name | Domain, on: str | None) -> bool:
    """Tell whether a name or domain was in use on the ISO date `on`; for None it always is."""
    return on is None or (dated.valid_from or "") <= on <= (dated.valid_to or "9999")


def _case_fits(name: Name, around: str, start: int, end: int) -> bool:
    written, found = text.bare(name.text), around[start:end]
    if name.case == "exact":
        same = written.replace(".", "") == found.replace(".", "")
        return same and (not text.has_article(name.text) or _has_article(name, around, start, end))
    if len(written) <= _ALWAYS_CAPITALS and written.isupper():
        return found.isupper()
    if found[0].islower() and "A" <= written[0] <= "Z":
        office = _is_office(written) and any(map(str.isupper, found))
        return office or bool(_ARABIC_ARTICLE.match(found) or _KIND_FIRST.match(found))
    return not opens_a_sentence(written, found)


def _has_article(name: Name, around: str, start: int, end: int) -> bool:
    """Tell whether a name stands after "the", or a paper's after its owner: "Fiji's Sun daily".

    Of a name that needs its country near, a possessive alone takes the place of "the".
    """
    before = around[max(0, start - WINDOW) : start]
    if before[-4:].lower() == "the " or (name.requires_context and _POSSESSED.search(before)):
        return True
    return bool(_PAPER.match(around, end)) and bool(_WHOSE.search(before))


def _as_a_word(name: Name, found: str) -> bool:
    """Tell whether an acronym is written like a word: "Tass" for TASS."""
    written = text.bare(name.text)
    acronym = written.isupper() and written.isalpha() and len(written) >= _SHORTEST_WORD
    return acronym and found == written.capitalize()


def _is_office(written: str) -> bool:
    """Tell whether a name is a common noun and a place: "Foreign Ministry of Ghana"."""
    return (" of " in written or " in " in written) and is_anchored(written.lower())


def _is_first_name(around: str, start: int, end: int) -> bool:
    """Tell whether a word is a person's: "Tasnim Ahmed, a student", "Mehr Khan, 23"."""
    found = around[start:end]
    return found.istitle() and found.isalpha() and bool(_SURNAME.match(around, end))


def _is_of_a_part(name: Name, around: str, start: int) -> bool:
    """Tell whether a body is another country's or a region's: "Inner Mongolian government"."""
    before = around[max(0, start - 40) : start]
    if around.startswith("China", start) and _TAIWAN.search(before):
        return True
    if around.startswith("Mexic", start) and before.endswith("New "):
        return True
    written = text.bare(name.text)
    parts = before.endswith(_ENDS_OF_PARTS) and _PART_OF_A_COUNTRY.search(before)
    if parts and is_anchored(written.lower()):
        return True
    department = _DEPARTMENT.fullmatch(written) if "Department" in written else None
    return department is not None and bool(_OTHERS.search(before))


def _is_of_a_namesake(around: str, start: int, end: int) -> bool:
    """Tell whether a name is half a country's or a town's: "army of Guinea-Bissau"."""
    if _LOCAL.search(around[start:end]) and _IN_A_STATE.match(around, end):
        return True
    return bool(_NAMESAKE.match(around, end)) and around[start:end].endswith(("Guinea", "Congo"))


def _goes_on(around: str, end: int) -> bool:
    """Tell whether a name opens another's: "Sun Valley", "State Department of Health"."""
    if not around.startswith(" ", end):
        return False
    patterns = (_GOES_ON, _IS_OF_ANOTHER_KIND, _DEPARTMENT_OF)
    return any(pattern.match(around, end) for pattern in patterns)


def _any_word(words: tuple[str, ...], window: str) -> bool:
    """Tell whether one of the words stands in the window; few of them are ever looked for twice."""
    low = window.lower()
    near = tuple(word for word in _folded(words) if word in low)
    return bool(near) and _pattern(near).search(low) is not None


@lru_cache(maxsize=4096)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.plain(word).lower() for word in words)


@lru_cache(maxsize=4096)
def _pattern(folded: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_bounded, folded)))


def _bounded(folded: str) -> str:
    """Return the pattern of a word that may be inflected; a sign may have a word right after it.

    In a script without spaces a word may stand anywhere.
    """
    if text.is_unspaced(folded):
        return re.escape(folded)
    end = rf"{_INFLECTION}(?!\w)" if folded[-1:].isalnum() else ""
    return rf"(?<!\w){re.escape(folded)}{end}"
