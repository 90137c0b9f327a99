"""Words that thousands of names of government bodies hold: such names are found by them.

Each such name in the automaton would make it several times as large and as slow to build. So the
automaton holds the anchor alone, and the names around one are looked up as a whole, in the part of
the compiled registry for the word with which they open.
"""

from collections.abc import Iterator, Sequence, Set

from checker.patterns import deferred

ANCHORS = (
    *("ministry", "government", "cabinet", "presidency", "embassy"),
    *("president's office", "office of the president", "presidential office"),
    *("presidential administration", "presidential palace", "presidential press service"),
    *("council of ministers",),
    *("prime minister's office", "office of the prime minister", "pmo", "mfa", "mod"),
    *("military", "army", "armed forces", "defense forces", "defence forces", "general staff"),
    *("election commission", "electoral commission", "elections commission"),
    *("electoral authority", "election authority", "electoral body", "electoral council"),
    *("central bank", "police", "space agency", "media watchdog", "communications watchdog"),
    *("media regulator", "communications regulator", "broadcasting regulator"),
    *("statistics office", "statistics agency", "statistical office"),
    *("statistics bureau", "statistics service"),
    *("state news agency", "state run news agency", "state owned news agency"),
    *("official news agency", "national news agency", "government news agency"),
    *("state broadcaster", "state run broadcaster", "state owned broadcaster"),
    *("national broadcaster", "public broadcaster", "state television", "state tv"),
    *("state run television", "state run tv", "state media", "state run media"),
    *("state controlled media", "state owned media", "official media", "navy", "air force"),
    *("министерство", "мид", "мзс", "минобороны", "мвд", "посольство", "правительство"),
    *("міноборони", "міністерство", "мвс", "уряд", "минфин", "минздрав"),
    *("центробанк", "администрация президента", "вооруженные силы", "армия"),
    *("وزارة", "الخارجية", "الداخلية", "الدفاع", "الحكومة", "الرياسة", "السفارة", "وزارت"),
    *("минсельхоз", "минтруд", "минтранс", "минэкономики", "минприроды", "минкульт"),
    *("ministerio", "gobierno", "embajada", "ejercito", "cancilleria", "presidencia"),
    *("ministere", "gouvernement", "diplomatie", "armee", "ambassade", "regierung", "botschaft"),
    *("außenministerium", "außenministeriums", "verteidigungsministerium", "innenministerium"),
    *("verteidigungsministeriums", "innenministeriums"),
    *("fuerzas armadas", "banco central", "bakanligi", "cumhurbaskanligi"),
    *("parliament", "congress", "national assembly", "legislative assembly", "legislature"),
    *("lower house", "upper house", "house of representatives", "chamber of deputies", "senate"),
    *("supreme court", "top court", "highest court", "apex court", "constitutional court"),
    *("constitutional council", "парламент", "верховныи суд", "конституционныи суд"),
    *("верховнии суд", "конституціинии суд", "المحكمة العليا", "المحكمة الدستورية"),
    *("parlement", "parlament", "parlaments", "parlamento", "parlamentosu", "congreso", "senado"),
    *("assemblee nationale", "cour supreme", "corte suprema", "tribunal supremo"),
    *("cour constitutionnelle", "corte constitucional", "tribunal constitucional"),
    *("conseil constitutionnel", "anayasa mahkemesi", "asamblea nacional"),
    *("camara de diputados", "verfassungsgericht", "verfassungsgerichts"),
)
"""Folded, as whole words."""

_ANCHOR = deferred(rf"\b(?:{'|'.join(ANCHORS)})\b", needs="|".join(ANCHORS))
_WORD = deferred(r"\w+")
_LEFT, _RIGHT = 32, 64
"""How many characters a name may extend on either side of its anchor."""
_BREAKS = ',;:()"“”«»'
_BREAK = deferred(f"[{_BREAKS}]")


def is_anchored(key: str) -> bool:
    """Tell whether a folded name is found by an anchor in it."""
    found = _ANCHOR.search(key)
    return found is not None and found.start() <= _LEFT and len(key) - found.end() <= _RIGHT


def edges(key: str) -> tuple[str, str]:
    """Return the words with which an anchored name opens and ends."""
    words: Sequence[str] = _WORD.findall(key)
    return words[0], words[-1]


def around(
    folded: str, start: int, end: int, openings: Set[str], endings: Set[str]
) -> Iterator[tuple[str, int, list[int]]]:
    """Yield where names that hold the anchor at `[start, end)` may open, and all their ends.

    `openings` and `endings` are the words with which names open and end; the opening goes first.
    No name goes beyond a comma, a bracket or a quotation mark.
    """
    left, before = max(0, start - _LEFT), folded[max(0, start - _LEFT) : start]
    left += max(map(before.rfind, _BREAKS)) + 1
    stop = _BREAK.search(folded, end, end + _RIGHT)
    right = stop.start() if stop else end + _RIGHT
    after = _WORD.finditer(folded, start, right)
    ends = [word.end() for word in after if word.end() >= end and word[0] in endings]
    if not ends:
        return
    for word in _WORD.finditer(folded, left, end):
        if word[0] in openings:
            yield word[0], word.start(), ends
