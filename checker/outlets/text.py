"""Folds text for matching, one character for one, so that offsets stay those of the original."""

import unicodedata
from functools import lru_cache

from checker.patterns import deferred

_SPACES = "\t\n\r\x0b\x0c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
_SPACES += "\u200a\u2028\u2029\u202f\u205f\u3000"
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "\u2018\u2019\u02bb\u02bc\u00b4`\u02b9\uff07"
_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h"}
_LAST_STRIPPED_BASE = 0x6FF  # beyond Latin to Arabic a mark is a letter of its own (が is not か)
_SEPARATORS = deferred(r"[\W_]+")
_SILENT = deferred(r"[.']")
# Kana, Han, Thai, Lao, Burmese, Khmer: written without spaces, so no word boundary shows.
_UNSPACED = (
    *(("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff")),
    *(("\u3040", "\u30ff"), ("\u3400", "\u9fff")),
)


_FIRST_NOT_LATIN, _FIRST_WITHOUT_CASE = "\u0370", "\u0590"
_WRITTEN_ON = deferred(r"\W?[وفبلك][\u0600-\u06ff]|\W?[והבלמכש][\u05d0-\u05ea]")
_ENDING = deferred(
    r"(?<=[가-힣])(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|측|측은|만|까지|부터|이라고|라고)(?!\w)"
    r"|(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|е|ом|ы|ов|ам|ами|ах)(?!\w)"
)


def _plain_character(character: str) -> str:
    if character in _SPACES or character in _HYPHENS:
        return " "
    if character in _APOSTROPHES:
        return "'"
    if character in _LETTERS:
        return _LETTERS[character]
    decomposed = unicodedata.normalize("NFD", character)
    base, marks = decomposed[0], decomposed[1:]
    stripped = bool(marks) and all(map(unicodedata.combining, marks))
    return base if stripped and ord(base) <= _LAST_STRIPPED_BASE else character


class _PlainTable(dict[int, str]):
    """A translation table that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain_character(chr(code))
        return plain


_PLAIN = _PlainTable()


def plain(text: str) -> str:
    """Return `text` without diacritics, curly apostrophes, hyphens and odd spaces, case kept.

    The result has exactly the length of `text`; hyphens and every kind of space become a space.
    """
    return text.translate(_PLAIN)


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """Return the plain form of a name without a leading "the"."""
    name = " ".join(plain(unicodedata.normalize("NFC", name)).split())
    return name[4:] if has_article(name) else name


def without_possessive(words: str) -> str:
    """Return plain words without the ending of an owner: "malta's", "the emirates'"."""
    return words.removesuffix("'s").removesuffix("'")


def has_article(name: str) -> bool:
    """Tell whether a name is written with a leading "the"."""
    return name[:4].lower() == "the " and len(name) > 4


def query_key(name: str) -> str:
    """Return the form under which names are looked up: folded, without dots and apostrophes."""
    return squeeze(bare(name).lower())


def squeeze(folded: str) -> str:
    """Return a folded name with dots and apostrophes gone, signs as words, the rest as spaces."""
    if folded.replace(" ", "").isalnum() and "  " not in folded:
        return folded.strip()
    folded = folded.replace("+", " plus ").replace("&", " and ")
    return _SEPARATORS.sub(" ", _SILENT.sub("", folded)).strip()


def is_unspaced(word: str) -> bool:
    """Tell whether a word is in a script that is written without spaces."""
    return any(first <= word[:1] <= last for first, last in _UNSPACED)


def starts_word(text: str, start: int) -> bool:
    """Tell whether a word starts here; an Arabic or Hebrew particle may be written onto it."""
    outside, inside = text[start - 1] if start else " ", text[start]
    if not (_is_word(outside) and _is_word(inside)):
        return True
    if outside < _FIRST_WITHOUT_CASE and inside < _FIRST_WITHOUT_CASE:
        return False
    return _is_apart(outside, inside) or bool(
        _WRITTEN_ON.fullmatch(text[max(0, start - 2) : start + 1])
    )


def ends_word(text: str, end: int) -> bool:
    """Tell whether a word ends here; a Korean or Russian ending may be written onto it."""
    outside, inside = text[end] if end < len(text) else " ", text[end - 1]
    if not (_is_word(outside) and _is_word(inside)):
        return True
    if inside < _FIRST_NOT_LATIN and outside < _FIRST_NOT_LATIN:
        return False
    return _is_apart(outside, inside) or bool(_ENDING.match(text, end))


def _is_apart(outside: str, inside: str) -> bool:
    return is_unspaced(outside) or is_unspaced(inside)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
