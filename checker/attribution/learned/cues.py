"""Finds what may signal an attribution, and what speaks for and against it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.attribution.learned.page import Page
from checker.language import Language

Features = list[str]
_OPENERS = frozenset({"that", "to", ":", "whether", "how", "why", "of", "for", "about", "as"})
_BEFORE = frozenset({"who", "which", "that", "and", "but", ",", "to", "by"})
_TAGS = frozenset({"PRP", "NNP", "NN", "NNS", "VBD", "VBZ", "VBP", "MD"})
_DASHES = frozenset({"―", "—", "–", "--", "-", "~"})
_PAD = ["<"] * 3
_STRONG = 0.5  # from this share of its uses on a word is mostly a cue


@dataclass(frozen=True)
class Lexicon:
    """How often each word heads a cue, as a share of its uses in the training data."""

    shares: Mapping[str, float]

    def grade(self, key: str) -> str:
        """Return a word's share as one of six grades, "-" for a word that heads none."""
        return self._grades.get(key, "-")

    def is_strong(self, key: str) -> bool:
        """Return whether a word is mostly a cue."""
        return key in self._strong

    def has_strong(self, keys: Iterable[str]) -> bool:
        """Return whether any of some words is mostly a cue."""
        return not self._strong.isdisjoint(keys)

    @cached_property
    def _grades(self) -> dict[str, str]:
        return {
            key: str(sum(share >= edge for edge in (0.03, 0.1, 0.3, 0.6)))
            for key, share in self.shares.items()
        }

    @cached_property
    def _strong(self) -> frozenset[str]:
        return frozenset(key for key, share in self.shares.items() if share > _STRONG)


def candidates(page: Page, lexicon: Lexicon) -> Iterator[list[int]]:
    """Yield, for each sentence that has some, the words that may head a cue."""
    shares, keys, forms, hint_at = lexicon.shares, page.keys, page.words.forms, page.hint_at
    for start, end in page.words.sentences:
        found = [
            at
            for at, (key, form) in enumerate(
                zip(keys[start:end], forms[start:end], strict=True), start
            )
            if key in shares or at in hint_at or (form in _DASHES and _is_dash(page, at))
        ]
        if found:
            yield found


def _is_dash(page: Page, at: int) -> bool:
    """Return whether a dash stands between a quotation and a name: “So.” ― A. Smith."""
    return at > 0 and page.words.quotes[at - 1] >= 0 and page.words.quotes[at] < 0


def cue_features(
    page: Page, found: list[int], lexicon: Lexicon, language: Language
) -> list[Features]:
    """Return the features of the candidates of one sentence."""
    words, keys = page.words, page.keys
    start, end = words.sentences[words.sentence_of[found[0]]]
    strong = [at for at in found if lexicon.is_strong(keys[at])]
    around = _around(page, start, end)
    padded = _PAD + keys[start:end] + _PAD, _PAD + page.pos[start:end] + _PAD
    row = []
    for at in found:
        grade = lexicon.grade(keys[at])
        features = _word(page, at, padded, start, end, grade, language)
        features += _surroundings(page, at, start, end, grade)
        features += _hints(page, at, grade)
        features.append(f"lr{_quoted(page, at, start, end)}{around}{grade}")
        features.append(f"pc{min(2, bisect_left(strong, at))}{grade}")
        features.append(f"nc{min(2, len(strong) - bisect_right(strong, at))}{grade}")
        row.append(features)
    return row


def _around(page: Page, start: int, end: int) -> str:
    quotes = page.words.quotes
    before = start > 0 and quotes[start - 1] >= 0
    behind = end < len(quotes) and quotes[end] >= 0
    return f"{before:d}{behind:d}{max(quotes[start:end]) >= 0:d}"


def _quoted(page: Page, at: int, start: int, end: int) -> str:
    quotes = page.words.quotes
    own = quotes[at]
    left = not {-1, own}.issuperset(quotes[max(start, at - 8) : at])
    right = not {-1, own}.issuperset(quotes[at + 1 : min(end, at + 9)])
    return f"{left:d}{right:d}"


def _word(
    page: Page,
    at: int,
    padded: tuple[list[str], list[str]],
    start: int,
    end: int,
    grade: str,
    language: Language,
) -> Features:
    """Return what a word and its neighbours tell; `padded` are keys and tags of the sentence."""
    form = page.words.lowers[at]
    a, b, c, key, d, e, f = padded[0][at - start : at - start + 7]
    p, q, r, tag, s, t, u = padded[1][at - start : at - start + 7]
    cue = language.cues.get((form,)) or language.cues.get((form, d))
    kind = f"{cue.kind[0]}{cue.takes}" if cue else "-"
    return [
        f"w={key}",
        f"k{grade}",
        f"c{kind}",
        f"-1{c}",
        f"+1{d}",
        f"-2{b}",
        f"+2{e}",
        f"-3{a}",
        f"+3{f}",
        f"a{c}_{key}",
        f"b{key}_{d}",
        f"x{b}_{c}",
        f"y{d}_{e}",
        f"m{c}_{d}",
        f"z{grade}{d}",
        f"t{grade}{c}",
        f"2{form[-2:]}",
        f"3{form[-3:]}",
        f"T{tag}",
        f"T{tag}{grade}",
        f"T{tag}_{key}",
        f"T-{r}_{tag}",
        f"T+{tag}_{s}",
        f"T={q}_{r}_{tag}",
        f"T~{tag}_{s}_{t}",
        f"T3{r}_{tag}_{s}",
        f"T-3{p}{q}",
        f"T+3{t}{u}",
        f"Tk{grade}{r}{s}",
        f"E{page.entities[at]}{page.entities[at - 1] if at > start else ''}",
        f"at{_near(at - start)}{_near(end - at)}",
        f"wl{key}{_near(end - at)}",
    ]


def _near(distance: int) -> str:
    return str(distance) if distance < 3 else "5" if distance < 6 else "x"


def _surroundings(page: Page, at: int, start: int, end: int, grade: str) -> Features:
    keys, key = page.keys, page.keys[at]
    features = []
    if page.words.quotes[at] >= 0:
        features += ["q", f"qw{key}", f"qk{grade}"]
    opener = next((each for each in keys[at + 1 : min(end, at + 8)] if each in _OPENERS), "")
    features += [f"nx{opener}{grade}", f"nw{opener}_{key}"]
    before = _before(page, at, start)
    features += [f"sb{before}", f"sb{before}{grade}"]
    return features


def _before(page: Page, at: int, start: int) -> str:
    """Return the nearest word before one, or its tag, that may say whether the one is a cue."""
    keys, pos = page.keys, page.pos
    for near in range(at - 1, max(start, at - 10) - 1, -1):
        if keys[near] in _BEFORE:
            return keys[near]
        if pos[near] in _TAGS:
            return pos[near]
    return ""


def _hints(page: Page, at: int, grade: str) -> Features:
    label = page.labels[at]
    features = [f"r{label}", f"r{label}{grade}", f"r{label}_{page.keys[at]}"]
    if at in page.hint_at:
        hint = page.hints[page.hint_at[at]]
        features.append(f"ro{hint.optional:d}{bool(hint.source):d}{min(3, len(hint.content) // 4)}")
    return features
