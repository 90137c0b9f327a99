"""How the figures of a report were made, in words that carry its own constants and counts."""

from collections.abc import Iterator, Sequence

from checker import figures
from checker.figures import Meaning, Procedure, Question, Totals, Version
from checker.mix import ddl
from checker.mix.change import FEWEST_PERIODS
from checker.mix.history import EXPECTED, HISTORY
from checker.mix.sums import MOST_OUTLETS, MOST_SECTIONS
from checker.render import report_tables
from checker.render.words import counted


def methods(
    asked: Question,
    procedure: Procedure,
    totals: Sequence[Totals],
    versions: Sequence[Version],
) -> Iterator[str]:
    """Yield the paragraphs that state how the figures were made."""
    whole = [row for row in totals if row.period == figures.ALL]
    articles, copies = sum(row.articles for row in whole), sum(row.copies for row in whole)
    claims = sum(row.claims for row in whole)
    yield (
        f"{articles} articles with {claims} claims that count, read by "
        f"{counted(len(versions), 'version')} of checker, its models and its registry. {copies} "
        "more are later copies of one of them: a text that runs in many places counts once, and "
        f"the raw count stands beside. An article belongs to the {asked.by} of the day it was "
        f"published, in the time zone {asked.tz}; without a date, or with one in the future, to "
        "the day it was collected."
    )
    yield (
        "A claim is something that the text credits to somebody. Claims marked optional count "
        "nowhere. A claim counts once for each outlet, grade and country in its chain, so these "
        "shares may add up to more than 100 %. Outlets whose control is disputed count as state "
        "media in one measure and in no other. Unlabelled names and claims on one state source "
        "alone are findings of the rules SRC101 and SRC102: where the desk had switched these off, "
        "none is counted. Everything here describes sourcing, was read by a machine, and says "
        "nothing about truth or intent."
    )
    yield (
        f"Intervals are 95 % percentile intervals of {procedure.resamples} bootstrap resamples in "
        "which whole articles are drawn by Poisson weights (Chamandy et al. 2012), from the seed "
        f"{procedure.seed}. Differences are taken within sections and weighted by the claims of "
        f"both sides. Estimated are the {MOST_OUTLETS} outlets in most articles; sections beyond "
        f"the {MOST_SECTIONS} largest are pooled."
    )
    yield (
        "The chance p of a difference is that of shuffling the articles of both sides within each "
        "section, by the Pearson type III curve with the exact first three moments (Mielke & Berry "
        "2007), two-sided; q is p after Benjamini & Hochberg (1995) over all shares tested in the "
        "period. A share is tested where both sides have at least "
        f"{procedure.fewest_articles} articles, and so many of both together hold such claims. No "
        "interval is given for fewer articles, or where no resample differs."
    )
    yield (
        f"An alarm compares a period with the articles of the {procedure.baseline} before it, of "
        f"which at least {FEWEST_PERIODS} must hold articles, and is raised at q of at most "
        f"{procedure.false_alarms:g}. Where articles are drawn as before, at most "
        f"{procedure.false_alarms:.0%} of the periods raise any alarm. A week ruled by one story "
        "is no such draw: open the articles before you conclude."
    )
    yield (
        "Nothing is compared across versions or over a period without articles. Outlets that were "
        "regraded are listed apart, and their claims are left out of the measures compared. An "
        f"outlet is listed as new after {HISTORY} periods without it, and as gone where {HISTORY} "
        f"periods lack it in which {EXPECTED:g} articles would have credited it at its earlier "
        "rate."
    )


def codebook() -> tuple[Meaning, ...]:
    """Return the meaning of every column of the report, and of the store behind it."""
    store = (Meaning(f"store: {table}", *rest) for table, *rest in ddl.codebook())
    return (*report_tables.codebook(), *store)
