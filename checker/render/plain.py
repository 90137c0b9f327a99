"""Outside text made safe to print: nothing in it can move a cursor, reorder or hide a line."""

import re
import unicodedata

# A string sequence ends where the next one could begin: no text makes this search run twice.
_ESCAPES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor movements
    r"|\x1b[ -/]*[0-~]?"
)
_SPACES = re.compile(r"\s+")
_ACCENTS = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]"
_STACKED = re.compile(f"({_ACCENTS}{{3}}){_ACCENTS}+")
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"})
_JOINER = "\u200c"  # spells Persian and has no width of its own
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_ASCII = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′", "'"),
        **dict.fromkeys("–—−‐‑‒―·•", "-"),
        **dict.fromkeys("━█▉▊▋▌▍", "#"),
        **dict.fromkeys("▎▏", ""),
        "─": "-",
        "…": "...",
        "¶": "P",
        "◀": "<",
        "→": "->",
        "≥": ">=",
    }
)


def plain(text: str) -> str:
    """Return `text` on one line, without control, escape, bidi or other invisible characters."""
    visible = _SELECTORS.sub("", _SPACES.sub(" ", _ESCAPES.sub("", text)))
    if not visible.isascii() or not visible.isprintable():
        visible = "".join(map(_printable, visible))
        visible = _STACKED.sub(r"\1", visible)
    return _SPACES.sub(" ", visible).strip()


def printable(text: str) -> str:
    """Return `text` without control, bidi or other invisible characters, each space as it is."""
    return text if text.isascii() and text.isprintable() else "".join(map(_printable, text))


def ascii_only(text: str) -> str:
    """Return `text` in ASCII: quotes, dashes and bars by their nearest sign, accents dropped."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_ASCII))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode("ascii")


def _printable(letter: str) -> str:
    if letter == _JOINER:
        return letter
    category = unicodedata.category(letter)
    if category == "Cs":
        return "\ufffd"
    return "" if category in _UNPRINTABLE else letter
