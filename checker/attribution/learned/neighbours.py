"""The features of the stretches around a cue's sentence, into which a quotation may run."""

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.page import Hint, Page
from checker.attribution.learned.plain import shape
from checker.attribution.learned.windows import Window


def neighbour_features(
    page: Page, seen: Window, at: int, hint: Hint | None, lexicon: Lexicon
) -> Features:
    """Return the features of a part of a window outside the cue's sentence."""
    words, keys, quotes = page.words, page.keys, page.words.quotes
    start, end = seen.parts[at]
    cue, first = seen.cue, at < seen.first
    begin, stop = seen.parts[seen.first][0], seen.parts[seen.last - 1][1]
    side = "B" if first else "F"
    quoted = f"{quotes[start] >= 0:d}"
    here, there = words.sentence_of[start], words.sentence_of[cue]
    apart = words.paragraph_of[here] != words.paragraph_of[there]
    edge = begin if first else stop - 1
    strong = lexicon.has_strong(keys[start:end])
    tail = words.forms[end - 1] in '"”'
    opening = words.forms[begin]
    closing = words.forms[stop - 1]
    near = at - seen.first if first else at - seen.last
    on_left = max(quotes[begin:cue], default=-1) >= 0
    on_right = max(quotes[cue + 1 : stop], default=-1) >= 0
    features = [
        f"U{side}",
        f"U{side}{min(abs(here - there), 3)}{apart:d}{quoted}",
        f"UL{side}{_length(end - start)}{quoted}",
        f"US{side}{quoted}{strong:d}",
        f"UE{side}{quoted}{quotes[edge] == quotes[start]:d}{quotes[edge] >= 0:d}",
        f"UA{side}{quotes[cue] >= 0:d}{quotes[start] == quotes[cue]:d}",
        f"Uc{side}{keys[cue]}",
        f"Ux{side}{words.forms[start][0]}{tail:d}{quotes[end - 1] != quotes[start]:d}",
        f"UD{side}{near}{quoted}",
        f"Ue{side}{closing}{quoted}",
        f"Us{side}{opening if opening in '“' else shape(opening)}{quoted}",
        f"Ua{side}{min(8, cue - begin)}{quoted}",
        f"Ub{side}{min(8, stop - cue)}{quoted}",
        f"UQ{side}{on_left:d}{on_right:d}{quoted}",
        f"UQ{side}{on_left:d}{on_right:d}{quoted}{apart:d}{strong:d}",
    ]
    edge_mark = words.forms[seen.parts[at - 1][1] - 1] if not first else words.forms[end - 1]
    closed = edge_mark in '"”'
    credited = _credited(page, here, lexicon)
    features += [
        f"UP{side}{apart:d}{closed:d}{quoted}{strong:d}",
        f"UC{side}{apart:d}{quoted}{credited:d}{closed:d}",
        f"UF{side}{apart:d}{quoted}{near}{closed:d}",
    ]
    if hint:
        features.append(f"r{'C' if not hint.content.isdisjoint(range(start, end)) else 'O'}U")
    else:
        features.append(f"u{page.labels[(start + end) // 2]}U")
    return features


def _credited(page: Page, sentence: int, lexicon: Lexicon) -> bool:
    """Return whether a sentence has a cue of its own outside its quotations."""
    start, end = page.words.sentences[sentence]
    quotes, keys = page.words.quotes, page.keys
    if not lexicon.has_strong(keys[start:end]):
        return False
    return any(quotes[at] < 0 and lexicon.is_strong(keys[at]) for at in range(start, end))


def _length(count: int) -> str:
    return next((str(edge) for edge in (1, 3, 8, 20) if count <= edge), "x")
