"""Tells from the words beside a name that it is another thing: "Focus groups", "HRT patch"."""

import re

from checker.outlets import text
from checker.patterns import deferred
from checker.records import Name

_ACRONYM = 5
"""Letters at most."""

_FUNCTION = (
    "has have had is was were are will would can could may might must did does also later earlier"
    " first then now still recently not never and or but nor that which in on at from with to by"
    " for as about via under since when while where whose if how why what whether because before"
    " after during over among an a the this these there he she it they we i his her its their our"
    " last next yesterday today monday tuesday wednesday thursday friday saturday sunday here"
    " alone itself too only both during"
)
_VERBS = (
    "said says say saying reported reports reporting report reportedly wrote writes write quoted"
    " quotes quoting cited cites citing published publishes added adds noted notes claimed claims"
    " announced announces revealed reveals carried carries ran aired airs broadcast broadcasts"
    " showed shows posted tweeted confirmed confirms described describes called calls accused"
    " denied denies interviewed explained learned learnt understands warned warns argued argues"
    " estimated estimates dismissed suggested suggests predicted called urged launched"
)
_OF_MEDIA = (
    "news newspaper newspapers paper magazine daily weekly tabloid agency newswire wire website"
    " site portal outlet channel network station broadcaster television tv radio online media"
    " press group newsroom bureau zeitung reporter reporters correspondent correspondents"
    " journalist journalists editor editors columnist columnists columns writer writers host hosts"
    " anchor anchors presenter interview interviews article articles story stories editorial"
    " editorials opinion column commentary headline headlines front cover poll survey"
    " investigation analysis exclusive readers viewers podcast documentary footage video photo"
    " photos photographer dispatch contributor critic edition live blog app staff owner publisher"
    " op newsletter bulletin coverage business digital world"
)
_OF_BODIES = (
    "official officials spokesman spokeswoman spokesperson minister chief head director deputy"
    " source sources officer officers agents troops forces soldiers fighters statement governor"
    " president chair chairman chairwoman boss policymakers economists rate rates leader leaders"
    " commander commanders general member members secretary intelligence decision meeting spies"
    " personnel units warplanes headquarters health emergencies regional executive board"
    " vice acting us uk australia europe africa asia washington policymaker"
)
_BESIDE = frozenset(f"{_FUNCTION} {_VERBS} {_OF_MEDIA} {_OF_BODIES}".split())
_OF_SPEAKERS = frozenset(f"{_VERBS} {_OF_MEDIA} {_OF_BODIES}".split()) - frozenset(
    "group column columns cover rate rates executive general members member units story host"
    " front analysis live photo video coverage digital world writer leader leaders board survey us"
    " regional health director head carried carries showed shows described describes calls called"
    " suggested suggests channel network".split()
)
"""Words that only who reports, or a body, has after its name."""
_NEXT = deferred(r" (\w+)")
_AFTER_NAME = deferred(
    r"(?:'s?)?,? (?:(?:has|had|have|also|later|first|then|even|again|still|once|[a-z]+ly) ){0,2}"
    r"(\w+)"
)
_NEVER_OF_ONE = (
    r"therap(?:y|ies)|patch(?:es)?|levels|ratios?|trains?|buffer|genes?|proteins?|assays?"
    r"|filaments?|supplements?|biops(?:y|ies)|bacteria|airfoils?|players|singles?|tags|meals|pasta"
    r"|skat(?:ers|ing)|cells|receptors?|inhibitors?|enzymes?|riders|robotics|extension"
    r"|lab (?:results?|tests?)"
    r"|triad|alphabet|phonetic|strap|kinases?|lattice|magnets?|stroke scale|desalination|app"
    r"|parameters?|equations?|algorithms?|classifiers?|coefficients?|encoders?|layers?|mutations?"
    r"|antibod(?:y|ies)|curves?|molecules?|axis|matrix|matrices"
)
_RARELY_OF_ONE = (
    r"patients?|lines?|blood|images|recordings|signals?|tournament|doubles?|payments?|transactions"
    r"|classes|convention|trucks?|users|racers|flights|passengers|drivers|batteries|boards|cameras"
    r"|researchers?|research|professors?|students?|lab(?:oratory)?|graduates|shares|stock|fuels?"
    r"|quality|advertising|sequences?|treatments?|resorts?|bowling|travel|models?|stud(?:y|ies)"
    r"|panels?|cards?|engines?|motors?|codes?|index|women|men|orders|drugs?|rules|standards|style"
    r"|ads|vaccines?|tests?|scans?|exams?|condition(?:ing|ers?)|force|traffic|breakdown|cricket"
    r"|letter|animals|murders"
)
_THINGS = deferred(rf" (?i:{_NEVER_OF_ONE})\b")
_THINGS_OF_A_WORD = deferred(rf" (?i:{_RARELY_OF_ONE})\b")
_QUANTITY = deferred(r"(?:(?<![:.]\d)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) $")
_SPELT_OUT = deferred(r",? or ([a-z])[a-z]{3,}")
_INDEFINITE = deferred(r"(?<!\w)[Aa]n? $")
_ONE_OF_MANY = deferred(
    r"(?: (?:with|that|which|is|was|of|in|for|to|on|at|has|can|using|based|trained|placed|installed"
    r"|mounted)\b|[.,;:)])"
)
_ARTICLE = deferred(r"(?<!\w)[Tt]he $")
_OF_A_THING = deferred(r" of (?:the|an?|each|every) [a-z]")
_OF_ANOTHER = deferred(
    r" of (?!(?:the |its )?(?:today|old|late|time|day|moment|future|past|period|era|last|next"
    r"|present|state|country|\w+ing|course|which|whom|whose|al)\b)[a-z]"
)
_OPENS = deferred(r"(?:^|[.!?\"”]\W{1,2}|  )The $")
"""A sentence's own subject: whoever is told or accused of a thing stands further on."""
_EVERY_DAY = deferred(
    r" (?:calorie|caloric|energy|protein|salt|intake|consumption|dose|dosage|bread|routine|commute"
    r"|average|output|quota|exports|imports|cases|deaths|infections|rainfall|temperatures?|wages?)\b"
)
_STATES = (
    "Idaho|Texas|Ohio|Pennsylvania|New Mexico|North Carolina|Florida|Maine|Kentucky|Tennessee"
    "|Indiana|Michigan|Illinois|Iowa|Kansas|Missouri|Nebraska"
)
_KINDS_OF_OTHERS = (
    "town|village|island|river|lake|mountain|pub|hotel|restaurant|airline|carrier|goddess|god|band"
    "|singer|actor|actress|drummer|footballer|player|dog|sheepdog|horse|cat|drug|enzyme|hormone"
    "|virus|charity|college|refiner|currency|whale|oil firm|carmaker|musical|novel|oracle|screw"
    "|nightclub|shop|store|ship|yacht|antibody|verb|business school|surname|prayer|villa|spring"
    "|rock band|film|song|brand of \\w+|satellite|spacecraft"
)
_IS_A_THING = deferred(
    rf" (?:is|was)(?: also)? (?:the name of )?an?(?: [\w'-]+){{0,2}}? (?:{_KINDS_OF_OTHERS})\b"
    r"|,? (?:is|means) [A-Z][a-z]+ for | means [a-z]+(?:[.,;)]| in [A-Z])"
)
_IS_NONE = deferred(
    rf"(?:,|,? (?:is|was|means|are)(?: also)?(?: the name of)?)"
    rf" (?:an?|the|[A-Z]\w+'s?)(?: [\w'-]+){{0,3}}?"
    rf" (?:{_KINDS_OF_OTHERS})\b"
    r"|,? (?:is|means) [A-Z][a-z]+ for "
    r"|(?: (?:in|on|of|at) (?:an?|the|this|that) [a-z]+)? means [a-z]"
    rf"|, (?:{_STATES})\b"
)
_GOES_ON_IN_GERMAN = deferred(
    r"D(?:ie|er|as) \w+ (?:ist|war|wird|wurde|sind|vergeht|verging|lauft|heilt|drangt|hangt"
    r"|hing|zerbrach|an der|leuchtet|dreht sich|steht still)\b"
    r"(?! ein\w* \w*(?:[Zz]eitung|blatt|[Mm]agazin))"
)
_SCORE = deferred(
    r"[ :]\d|,? (?:beat |lost to |drew with |defeated )?[A-Z][a-z]+ \d|,\d{3}"
    r"| (?:percent|per cent|million|billion)\b"
)
_PLACED = deferred(r"\b(?:in|across|throughout|outside) $", re.IGNORECASE)
_COUNTED = deferred(r" (?!reports?\b|said\b|interview)[a-z]+")
_SHOUTED_BEFORE = deferred(r"\b[A-Z]{4,}\W{1,2}$|\b[A-Z]+ [A-Z]+\W{1,2}$")
_SHOUTED_AFTER = deferred(r"\W{1,2}[A-Z]{4,}\b")


def is_another(name: Name, around: str, start: int, end: int) -> bool:
    """Tell whether what stands at `[start, end)` is a thing of another kind than an outlet or body.

    A name that is also a common word (it needs context, or "the") is followed by a word of the
    press or of speech, or by none that it could belong to.
    """
    found = around[start:end]
    if found[-1].isdigit():
        return _is_counted(around, start, end)
    if " " in found:
        return _is_another_of_words(name, around, start, end)
    if _IS_NONE.match(around, end):
        return True
    if found.isupper() and len(found) <= _ACRONYM:
        return _is_another_acronym(name, around, start, end)
    is_word = bool(name.requires_context) or text.has_article(name.text)
    return is_word and _opens_a_phrase(around, end)


def _is_another_of_words(name: Name, around: str, start: int, end: int) -> bool:
    """Tell a thing from a name of words: "the White House of the farm", "China Daily calories"."""
    if _IS_A_THING.match(around, end) or _GOES_ON_IN_GERMAN.match(around, start):
        return True
    if around.endswith("Daily", start, end):
        return bool(_EVERY_DAY.match(around, end))
    opens = name.case == "exact" and _OPENS.search(around[max(0, start - 8) : start])
    return bool(opens and _OF_ANOTHER.match(around, end))


def says_its_kind(around: str, end: int) -> bool:
    """Tell whether the word after a name is one of speech, of the press or of a body."""
    following = _AFTER_NAME.match(around, end)
    return following is not None and following[1].lower() in _OF_SPEAKERS


def _is_counted(around: str, start: int, end: int) -> bool:
    """Tell a score or a number from a channel: "Russia 1-0", "in France 24 people"."""
    if _SCORE.match(around, end):
        return True
    return bool(_PLACED.search(around, max(0, start - 12), start) and _COUNTED.match(around, end))


def _is_another_acronym(name: Name, around: str, start: int, end: int) -> bool:
    before = around[max(0, start - 12) : start]
    spelt_out = _SPELT_OUT.match(around, end)
    if _INDEFINITE.search(before) and _ONE_OF_MANY.match(around, end):
        return True
    if _ARTICLE.search(before) and _OF_A_THING.match(around, end):
        return True
    if _THINGS.match(around, end) or (spelt_out and spelt_out[1] == around[start].lower()):
        return True
    if not name.requires_context:
        return False
    if _THINGS_OF_A_WORD.match(around, end):
        return True
    shouted = _SHOUTED_BEFORE.search(before) or _SHOUTED_AFTER.match(around, end)
    following = _NEXT.match(around, end)
    named = following is not None and following[1][0].isupper() and _opens_a_phrase(around, end)
    return bool(shouted or _QUANTITY.search(before) or named)


def _opens_a_phrase(around: str, end: int) -> bool:
    """Tell whether the next word makes one thing with a name: "Vice squads", "The Bell Jar"."""
    following = _NEXT.match(around, end)
    if following is None or following[1].isdigit():
        return False
    return following[1].lower() not in _BESIDE
