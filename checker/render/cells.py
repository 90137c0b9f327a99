"""Fitting text into terminal cells, wide characters counted as two."""

from rich.cells import cell_len, get_character_cell_size

_WORD_LOSS = 0.4


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Return `text` cut to `width` cells, at a word where one ends near enough, marked as cut."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room <= 0:
        return _head(text, width)
    head = _head(text, room)
    if len(head) < len(text) and text[len(head)] != " ":
        word = head.rfind(" ")
        if word > len(head) * (1 - _WORD_LOSS):
            head = head[:word]
    return head.rstrip(" ,;:–-") + ellipsis


def pad(text: str, width: int, right: bool = False) -> str:
    """Return `text` filled with blanks to `width` cells, at the left where `right` aligns it."""
    blanks = " " * max(0, width - cell_len(text))
    return blanks + text if right else text + blanks


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells, inside a word only where it is wider."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cell_len(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        *full, last = _pieces(word, width)
        lines[-1:] = [*full, last]
    return lines


def _pieces(word: str, width: int) -> list[str]:
    pieces = []
    while cell_len(word) > width:
        head = _head(word, width) or word[:1]
        pieces.append(head)
        word = word[len(head) :]
    return [*pieces, word]


def _head(text: str, width: int) -> str:
    used = 0
    for index, letter in enumerate(text):
        used += get_character_cell_size(letter)
        if used > width:
            return text[:index]
    return text
