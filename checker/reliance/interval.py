"""How sure a score is, from how many claims it rests on and how far off such scores were."""

from math import sqrt


def standard_error(score: float, claims: int) -> float:
    """Return the spread of a share of that many claims, in points.

    It is the binomial one, of the share with one claim more on either side, so that it is above
    zero for 0 and 100 as well. It is smaller the more claims there are.
    """
    among = max(claims, 1)
    likely = (score / 100.0 * claims + 1.0) / (claims + 2.0)
    return 100.0 * sqrt(likely * (1.0 - likely) / among)


def interval(score: float, quantile: float, claims: int) -> tuple[float, float]:
    """Return the score less and plus `quantile` standard errors, within 0 to 100.

    Where anything is credited the lower end stays above 0, at half a claim at least.
    """
    reach = quantile * standard_error(score, claims)
    least = min(score, 50.0 / max(claims, 1))
    return max(least, score - reach), min(100.0, score + reach)
