"""Reads in the words around a name that it means another: "National Guard of Kenya"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.outlets import text
from checker.patterns import deferred
from checker.records import EntityType, Mention, Outlet

_OF_ONE_COUNTRY: frozenset[EntityType] = frozenset({"government-body", "armed-force", "newspaper"})
_OF = deferred(
    r"(?i: (?:of|de|do|da|dos|du|des|del) | d'| de l')(?i:(?:the|la|los|las) )?"
    r"(?i:(?:federal |islamic )?(?:republic|kingdom|state|sultanate) of )?"
    r"(\w+(?:['.]?\w+)?(?: [\w']+){0,5})"
)
_WORDS = deferred(r"[\w']+")
_BREAK = deferred(r"[,;:!?()\[\]\"“”«»]|(?<!\.\w)\. |  ")
"""What ends a phrase: a mark, but no dotted initials, or the line's end."""
_MOST_WORDS = 6
_LONGEST_BEFORE = 48
_SAYS_WHOSE = deferred(
    r"[-\u2010\u2011](?:run|owned|controlled|backed|led|linked|affiliated|allied|aligned|funded"
    r"|broadcast|televised|produced|appointed|held|sponsored|occupied|friendly|supported|installed|imposed|approved|era|style|like|themed|inspired|military|critical|watchers?|producing|certified|positive|negative)\b"
)
_GENERIC = ("中央", "国家", "國家", "国営", "國營", "国立", "國立", "国防", "國防", "人民")
"""With what bodies of several countries open in Chinese and Japanese."""
_LONGEST_COUNTRY = 6
_NUMBER = deferred(r"[-\u2010\u2011](\d{1,4})(?!\w)")
_OWNS = deferred(
    r"(?:'s|') (?:(?:own|official|main|flagship|semi-official|news|English-language) ){0,2}"
    r"(?:(?:website|site|portal|newspaper|paper|daily|gazette|news agency|agency|broadcaster"
    r"|channel|television|TV|radio|station|news service|outlet),? )?[\"(]?"
)
_KINDS: tuple[tuple[frozenset[EntityType], re.Pattern[str]], ...] = (
    (
        frozenset({"news-agency"}),
        deferred(
            r"(?:agencia|agencia (?:de noticias|estatal)|agence|agence de presse|agenzia"
            r"|nachrichtenagentur|agentur|agencij[aeiu]|agencijom|agjencia|agentur[ayuo]|agentury"
            r"|agencj[aie]|agentia|agentiei|agentie|agentuur|agentur[ao]s|hirugynokseg"
            r"|uutistoimisto|nyhetsbyran|nyhedsbureauet|nyhetsbyraet|persbureau|nieuwsagentschap"
            r"|agensi berita|shirika la habari|πρακτορειο|סוכנות הידיעות|סוכנות|एजेंसी"
            r"|kantor berita|thong tan xa|hang thong tan|ajansi|axborot agentligi"
            r"|агентств[оаеу]|агентством|агенци[яјї][аи]?|агенция|وكالة|خبرگزاری) [\"“«„]?$",
            needs=(
                "agen|agjen|hirugynokseg|toimisto|nyhets|nyheds|persbureau|schap|habari|πρακτορειο"
                "|סוכנות|एजेंसी|kantor|thong tan|ajans|агент|агенц|وكالة|خبرگزاری|axborot"
            ),
        ),
    ),
    (
        frozenset({"broadcaster"}),
        deferred(
            r"(?:television|televisao|televizij[aeiu]|televizia|telewizj[aie]|televisora|emisora|chaine"
            r"|tv kanalen|zender|omroep|csatorna|stacja|stacji|cadena|emittente|postul|ערוץ|चैनल"
            r"|canal|rtv|stasiun|dai truyen hinh|televizyonu|телеканал[аеу]?|قناة|تلفزيون)"
            r" [\"“«„]?$",
            needs=(
                "tele|emisora|chaine|tv|zender|omroep|csatorna|stacj|cadena|emittente|postul|ערוץ"
                "|चैनल|canal|stasiun|hinh|теле|قناة|تلفزيون"
            ),
        ),
    ),
    (
        frozenset({"newspaper", "website"}),
        deferred(
            r"(?:diario|periodico|rotativo|jornal|quotidien|giornale|tageszeitung|surat kabar"
            r"|harian|koran|dnevnik|dziennik|deník|denik|ziarul|avisen|tidningen|krant|lap|gazeta|gazeti"
            r"|עיתון|अखबार|akhbar|pahayagan|gazetesi|газет[аеыу]|газетой|صحيفة|جريدة|روزنامه|bao)"
            r" [\"“«„]?$",
            needs=(
                "diari|periodico|rotativo|jornal|quotidien|giornale|zeitung|surat|harian|koran"
                "|dnevnik|dziennik|den|ziarul|avisen|tidningen|krant|lap|gazet|עיתון|अखबार|akhbar"
                "|pahayagan|газет|صحيفة|جريدة|روزنامه|bao"
            ),
        ),
    ),
)


class Told(NamedTuple):
    """Codes of the countries that are told after a name ("of Kenya") and before it ("Kenya's")."""

    after: Sequence[str]
    before: Sequence[str]

    def forbids(self, outlet: Outlet) -> bool:
        """Tell whether a name is said to be of another country than its bearer.

        "National Security Agency of Kenya" is not the American one; neither is "Kenya's". So it
        is with papers, but a station or an agency may well be told to be of where it sits: "the
        Kenyan BBC office".
        """
        told = self.after or (self.before if outlet.entity_type in _OF_ONE_COUNTRY else ())
        return bool(told) and outlet.country is not None and outlet.country not in told


class Nations:
    """What countries are called, folded: which adjective is whose, which noun means which."""

    def __init__(self, adjectives: Mapping[str, str], nouns: Mapping[str, Sequence[str]]) -> None:
        """Keep the words, each with ISO alpha-2 codes."""
        self._adjectives = adjectives
        self._nouns = nouns
        self._patterns: dict[str | None, re.Pattern[str]] = {}

    def told(self, plain: str, start: int, end: int, outlets: Iterable[Outlet]) -> "Told":
        """Return of which countries the words around `[start, end)` say that what it names is.

        `outlets` are those that it could name; what stands before tells only bodies apart.
        """
        of = _OF.match(plain, end)
        after = next(self._named(of[1].lower()), ()) if of else ()
        if after or not any(outlet.entity_type in _OF_ONE_COUNTRY for outlet in outlets):
            return Told(after, ())
        return Told((), self._before(plain[max(0, start - _LONGEST_BEFORE) : start].lower()))

    def named(self, word: str) -> Sequence[str]:
        """Return the codes of the countries of a folded adjective or noun."""
        if word in self._adjectives:
            return (self._adjectives[word],)
        return self._nouns.get(word, ())

    def called(self, country: str | None) -> re.Pattern[str]:
        """Return what finds the words for a country, and for the parts of the world for none."""
        if country not in self._patterns:
            words = [word for word, code in self._adjectives.items() if code == country]
            words += [word for word, codes in self._nouns.items() if country in codes]
            told = "|".join(map(re.escape, words)) or "international"
            self._patterns[country] = re.compile(rf"\b(?:{told})(?:'s)?\b", re.IGNORECASE)
        return self._patterns[country]

    def is_elsewhere(self, body: str, mention: Mention, outlet: Outlet) -> bool:
        """Tell whether a name in Han signs has another country right before it."""
        start = mention.start
        if not body.startswith(_GENERIC, start):
            return False
        lengths = range(min(_LONGEST_COUNTRY, start), 1, -1)
        codes = next(filter(None, (self.named(body[start - n : start]) for n in lengths)), ())
        return bool(codes) and outlet.country not in (None, *codes)

    def _named(self, words: str) -> Iterator[Sequence[str]]:
        """Yield the countries that `words` open with, the longest name first."""
        while words:
            if words in self._nouns:
                yield self._nouns[words]
            words = words.rpartition(" ")[0]

    def _before(self, before: str) -> Sequence[str]:
        phrase = _BREAK.split(before)[-1] if before[-1:] == " " else ""
        words = _WORDS.findall(phrase)[-_MOST_WORDS:]
        for first in range(len(words)):
            told = " ".join(words[first:])
            if told in self._adjectives:
                return (self._adjectives[told],)
            owner = text.without_possessive(told)
            if owner != told and owner in self._nouns:
                return self._nouns[owner]
        return ()


def says_whose(body: str, end: int) -> bool:
    """Tell whether a name that ends at `end` only says whose another is: "Houthi-run"."""
    return bool(_SAYS_WHOSE.match(body, end))


def is_numbered(body: str, mention: Mention, outlet: Outlet) -> bool:
    """Tell whether a number makes a name that of a thing: "the SANA-3 board", not "TRT-1"."""
    number = _NUMBER.match(body, mention.end)
    if number is None:
        return False
    return outlet.entity_type != "broadcaster" or len(number[1]) > 1


def owns(between: str) -> bool:
    """Tell whether the words between two names say that the one owns the other.

    "The Cuban government's newspaper Granma" names one source, the newspaper; so does "Hamas's
    Al-Aqsa TV".
    """
    return bool(_OWNS.fullmatch(between))


def is_introduced(entity_type: EntityType, plain: str, start: int) -> bool:
    """Tell whether the kind stands before a name in another language: "la agencia Andina"."""
    before = plain[max(0, start - 32) : start].lower()
    return any(entity_type in types and pattern.search(before) for types, pattern in _KINDS)
