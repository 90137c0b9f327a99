"""Words that thousands of names of government bodies hold: such names are found by them.

Each such name in the automaton would make it several times as large and as slow to build. So the
automaton holds the anchor alone, and the names around one are looked up as a whole, in the part of
the compiled registry for the word with which they open.
"""

import re
from collections.abc import Iterator, Sequence, Set

ANCHORS = (
    *("ministry", "government", "cabinet", "presidency", "embassy"),
    *("president's office", "office of the president", "presidential office"),
    *("presidential administration", "presidential palace"),
    *("prime minister's office", "office of the prime minister", "pmo", "mfa", "mod"),
    *("military", "army", "armed forces", "defense forces", "defence forces", "general staff"),
    *("central bank", "police", "space agency", "media watchdog", "communications watchdog"),
    *("media regulator", "communications regulator", "broadcasting regulator"),
    *("statistics office", "statistics agency", "statistical office"),
    *("statistics bureau", "statistics service"),
    *("министерство", "мид", "мзс", "минобороны", "мвд", "посольство", "правительство"),
    *("центробанк", "администрация президента", "вооруженные силы", "армия"),
    *("وزارة", "الخارجية", "الداخلية", "الدفاع", "الحكومة", "الرئاسة", "السفارة", "وزارت"),
    *("ministerio", "gobierno", "embajada", "ejercito", "cancilleria", "presidencia"),
    *("fuerzas armadas", "banco central", "bakanligi", "cumhurbaskanligi"),
)
"""Folded, as whole words."""

_ANCHOR = re.compile(rf"\b(?:{'|'.join(ANCHORS)})\b")
_WORD = re.compile(r"\w+")
_REACH = 64
"""How many characters a name may extend on either side of its anchor."""


def is_anchored(key: str) -> bool:
    """Tell whether a folded name is found by an anchor in it."""
    found = _ANCHOR.search(key)
    return found is not None and found.start() <= _REACH and len(key) - found.end() <= _REACH


def edges(key: str) -> tuple[str, str]:
    """Return the words with which an anchored name opens and ends."""
    words: Sequence[str] = _WORD.findall(key)
    return words[0], words[-1]


def around(
    folded: str, start: int, end: int, openings: Set[str], endings: Set[str]
) -> Iterator[tuple[str, int, int]]:
    """Yield each stretch that holds the anchor at `[start, end)` and may be a name.

    `openings` and `endings` are the words with which names open and end; the opening goes first.
    """
    left, right = max(0, start - _REACH), end + _REACH
    before, after = _WORD.finditer(folded, left, end), _WORD.finditer(folded, start, right)
    opens = [word for word in before if word[0] in openings]
    ends = [word.end() for word in after if word.end() >= end and word[0] in endings]
    for word in opens:
        for closes in ends:
            yield word[0], word.start(), closes
