"""How likely a difference is if the articles of two slices were drawn alike.

Within each section the articles of both slices are shuffled; the statistic is the claims of an item
in the first slice, beyond its share in both together. Its first three moments over all shuffles
are known exactly, and the tail of the Pearson type III curve with these moments gives the chance
(Mielke & Berry, Permutation Methods, 2nd ed. 2007, ch. 2). Rare, lumpy items keep their skewness.
"""

from dataclasses import dataclass, fields

import numpy as np

from checker.mix.sums import Floats, Sheet


@dataclass(frozen=True, slots=True)
class Moments:
    """Sums over articles, by section, and by section and item, of powers of claims and parts.

    `n` stands for an article's claims, `y` for those of the item; `citing` counts the articles
    with a claim of the item.
    """

    articles: Floats
    n: Floats
    nn: Floats
    nnn: Floats
    y: Floats
    yy: Floats
    yyy: Floats
    yn: Floats
    yyn: Floats
    ynn: Floats
    citing: Floats

    def __add__(self, other: "Moments") -> "Moments":
        """Return the sums over both."""
        return Moments(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def moments(sheet: Sheet, sections: int) -> Moments:
    """Return the moments of a slice."""
    inside = (np.arange(sections)[:, None] == sheet.sections).astype(np.float64)
    n, y = sheet.claims.astype(np.float64), sheet.parts.astype(np.float64)
    of_articles = [inside @ power for power in (np.ones_like(n), n, n**2, n**3)]
    column, yy = n[:, None], y * y
    powers = (y, yy, yy * y, y * column, yy * column, y * column**2, (y > 0).astype(np.float64))
    return Moments(*of_articles, *(inside @ power for power in powers))


def chances(one: Moments, other: Moments) -> Floats:
    """Return for each item the two-sided chance; 1 where nothing differs or compares."""
    both = one + other
    first, second = one.articles[:, None], other.articles[:, None]
    whole = first + second
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.nan_to_num(both.y / both.n[:, None])
        spread = both.yy - 2 * p * both.yn + p**2 * both.nn[:, None]
        lean = both.yyy - 3 * p * both.yyn + 3 * p**2 * both.ynn - p**3 * both.nnn[:, None]
        second_moment = first * second * spread / (whole * (whole - 1))
        third_moment = (
            first * second * (second - first) * lean / (whole * (whole - 1) * (whole - 2))
        )
    beyond = np.where((first > 0) & (second > 0), one.y - p * one.n[:, None], 0).sum(axis=0)
    variance, third = _sum(second_moment), _sum(third_moment)
    there = variance > _TINY
    deviation = np.sqrt(np.where(there, variance, 1.0))
    both_tails = 2 * _smaller_tail(beyond / deviation, third / deviation**3)
    return np.where(there, np.minimum(1.0, both_tails), 1.0)


def adjusted(p: Floats) -> Floats:
    """Return q: each p after Benjamini & Hochberg (1995), over all of them."""
    order = np.argsort(p)
    scaled = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty_like(scaled)
    q[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return q


def _sum(terms: Floats) -> Floats:
    finite: Floats = np.where(np.isfinite(terms), terms, 0.0)
    return finite.sum(axis=0)  # type: ignore[no-any-return]


def _smaller_tail(z: Floats, skew: Floats) -> Floats:
    """Return the smaller tail of the standardised Pearson type III curve at `z`."""
    from scipy.special import gammainc, gammaincc, ndtr

    normal = np.abs(skew) < _STRAIGHT
    mirrored = np.where(skew < 0, -z, z)
    shape = 4 / np.where(normal, 1.0, skew) ** 2
    place = np.maximum(shape + mirrored * np.sqrt(shape), 0.0)
    curved = np.minimum(gammainc(shape, place), gammaincc(shape, place))
    tail: Floats = np.where(normal, ndtr(-np.abs(z)), curved)
    return tail


_TINY, _STRAIGHT = 1e-9, 1e-4
