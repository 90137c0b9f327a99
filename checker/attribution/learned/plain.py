"""What each word of a page tells by itself, whatever cue it is looked at for."""

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.page import Page


def plain_features(page: Page, lexicon: Lexicon) -> list[Features]:
    """Return the features that each word of a page has by itself."""
    words, keys, pos = page.words, page.keys, page.pos
    edge = ["<"]
    keys_before, keys_behind = edge + keys, keys[1:] + edge
    pos_before, pos_behind = edge + pos, pos[1:] + edge
    rows = []
    for at, key in enumerate(keys):
        row = [
            f"w={key}",
            f"s={shape(words.forms[at])}{words.lowers[at][-3:]}",
            f"b={keys_before[at]}",
            f"a={keys_behind[at]}",
            f"T{pos[at]}",
            f"T-{pos_before[at]}{pos[at]}",
            f"T+{pos[at]}{pos_behind[at]}",
            f"E{page.entities[at]}",
            f"k{lexicon.grade(key)}",
        ]
        if words.quotes[at] >= 0:
            row.append("q")
        rows.append(row)
    return rows


def shape(form: str) -> str:
    """Return how a form is written: capitals A or X, small x, number d, mark p."""
    first = form[0]
    if first.isupper():
        return "A" if len(form) > 1 and form.isupper() else "X"
    return "d" if first.isdigit() else "x" if first.isalpha() else "p"
