"""Tells in which script a name is written, by its code in ISO 15924."""

import unicodedata
from functools import lru_cache

_CODES = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "SINHALA": "Sinh",
    "THAI": "Thai",
    "LAO": "Laoo",
    "TIBETAN": "Tibt",
    "MYANMAR": "Mymr",
    "KHMER": "Khmr",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "ETHIOPIC": "Ethi",
    "MONGOLIAN": "Mong",
    "THAANA": "Thaa",
    "SYRIAC": "Syrc",
    "TIFINAGH": "Tfng",
    "NKO": "Nkoo",
    "BOPOMOFO": "Bopo",
}
_UNKNOWN = "Zyyy"
_ALSO = {
    "Hani": {"Hans", "Hant", "Jpan", "Kore"},
    "Hira": {"Jpan", "Hrkt"},
    "Kana": {"Jpan", "Hrkt"},
    "Hang": {"Kore"},
}
SCRIPTS = frozenset(_CODES.values()) | frozenset().union(*_ALSO.values()) | {_UNKNOWN}
"""The codes that a name may have; Zyyy is for one without letters."""


@lru_cache(maxsize=4096)
def script_of(name: str) -> str:
    """Return the script of most letters of a name, Zyyy where it has none that is known."""
    counts: dict[str, int] = {}
    for letter in filter(str.isalpha, name):
        code = _CODES.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], _UNKNOWN)
        counts[code] = counts.get(code, 0) + 1
    return max(counts, key=lambda code: counts[code], default=_UNKNOWN)


def is_script_of(code: str, name: str) -> bool:
    """Tell whether a name can be said to be written in the script with this code."""
    derived = script_of(name)
    return code == derived or code in _ALSO.get(derived, ())
