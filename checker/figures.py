"""Every type of a periodic report: one typed record, which each renderer reads.

A field's note says what it holds, and is its line in the codebook. Shares run from 0 to 1. A figure
belongs to one period and one version of what read the articles, and never mixes two versions.
"""

from dataclasses import dataclass
from typing import Annotated as Column
from typing import Literal

Unit = Literal["day", "week", "month", "quarter"]
ALL = "all"
"""The period of a row that covers the whole range of its version."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: which articles, in which periods, in whose time."""

    by: Column[Unit, "length of a period; weeks begin on Monday"]
    tz: Column[str, "time zone in which a moment becomes a day"]
    since: Column[str | None, "first day asked for"]
    until: Column[str | None, "last day asked for"]
    publisher: Column[str | None, "the only publisher asked for"]
    section: Column[str | None, "the only section asked for"]
    compare: Column[tuple[str, str] | None, "two publishers to put side by side"]


@dataclass(frozen=True, slots=True)
class Period:
    """One period of the calendar, also where it has no article."""

    period: Column[str, "its name: 2026-03-11, 2026-W11, 2026-03 or 2026-Q1"]
    first: Column[str, "its first day"]
    last: Column[str, "its last day"]
    starts: Column[str, "the moment it begins, with the offset of the time zone"]
    ends: Column[str, "the moment it ends, with the offset of the time zone"]


@dataclass(frozen=True, slots=True)
class Version:
    """One state of what read the articles; figures of two versions are never compared."""

    version: Column[str, "its short name: v1, v2, in the order of first use"]
    checker: Column[str, "version of checker"]
    registry: Column[str, "version of the registry"]
    models: Column[str, "names and checksums of the models"]
    articles: Column[int, "articles that it read, copies included"]
    first: Column[str, "first day of them"]
    last: Column[str, "last day of them"]


@dataclass(frozen=True, slots=True)
class Collected:
    """What was met in a period: collected = scored + failed."""

    period: Column[str, "the period"]
    collected: Column[int | None, "articles met; null where failures cannot be told apart"]
    scored: Column[int, "articles scored"]
    failed: Column[int | None, "targets that were never scored, by the day they were met"]


@dataclass(frozen=True, slots=True)
class Failed:
    """Targets of a period that were never scored, by reason."""

    period: Column[str, "the period in which they were met"]
    code: Column[str, "why, as a code"]
    targets: Column[int, "how many"]


@dataclass(frozen=True, slots=True)
class Totals:
    """What the shares of one period and version are shares of."""

    period: Column[str, "the period, or all"]
    version: Column[str, "what read them"]
    scored: Column[int, "articles scored, copies included"]
    copies: Column[int, "of these, later copies of an article that counts already"]
    articles: Column[int, "articles that count: scored less copies"]
    abstained: Column[int, "of these, articles whose scores are marked as unreliable"]
    without_claims: Column[int, "of these, articles without a claim that counts"]
    claims: Column[int, "claims that count, copies once"]
    claims_raw: Column[int, "claims that count, every copy counted"]


@dataclass(frozen=True, slots=True)
class Count:
    """Claims of one kind in one period: through an outlet, a grade, a country, or by a measure."""

    period: Column[str, "the period, or all"]
    version: Column[str, "what read them"]
    key: Column[str, "what is counted: an outlet's id or name, a grade, a country or a measure"]
    name: Column[str, "its name in words"]
    affiliation: Column[str | None, "grade of the outlet, the latest of the period"]
    country: Column[str | None, "country of the outlet, ISO 3166-1"]
    articles: Column[int, "articles with such a claim, copies once"]
    articles_raw: Column[int, "articles with such a claim, every copy counted"]
    claims: Column[int, "such claims, copies once"]
    claims_raw: Column[int, "such claims, every copy counted"]
    share: Column[float | None, "of the claims that count, copies once; null without claims"]
    share_raw: Column[float | None, "of the claims that count, every copy counted"]
    low: Column[float | None, "lower end of the 95 % interval of share; null where not estimated"]
    high: Column[float | None, "upper end of it"]


@dataclass(frozen=True, slots=True)
class Group:
    """What the articles of one publisher, section or author rely on, in one period.

    A copy that two groups ran counts once in each, so that rows may add up to more than the total.
    """

    period: Column[str, "the period, or all"]
    version: Column[str, "what read them"]
    key: Column[str, "the publisher, section or author"]
    articles: Column[int, "its articles, copies within it once"]
    articles_raw: Column[int, "its articles, every copy counted"]
    claims: Column[int, "its claims that count, copies once"]
    claims_raw: Column[int, "its claims that count, every copy counted"]
    state_sources: Column[int, "claims with a state in their chain"]
    state_media: Column[int, "claims that state media carry"]
    disputed: Column[int, "claims through disputed outlets"]
    state_sources_share: Column[float | None, "state_sources of claims"]
    state_media_share: Column[float | None, "state_media of claims"]
    state_media_with_disputed_share: Column[
        float | None, "the same, were every disputed outlet state media"
    ]


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings of one rule in one period, as far as the rules were on when articles were read."""

    period: Column[str, "the period, or all"]
    version: Column[str, "what read them"]
    code: Column[str, "code of the rule"]
    name: Column[str, "name of the rule"]
    articles: Column[int, "articles with such a finding, copies once"]
    findings: Column[int, "findings, copies once"]
    findings_raw: Column[int, "findings, every copy counted"]
    per_hundred: Column[float | None, "findings a hundred articles, copies once"]


@dataclass(frozen=True, slots=True)
class Change:
    """A share in one period against an earlier one, within the same version.

    `difference` is taken within beats: the difference of each section that ran in both, weighted by
    the section's claims in both together. A desk that only runs more of a beat does not change.
    Measures leave claims through regraded outlets out, so that a regrade is no change.
    """

    period: Column[str, "the period"]
    version: Column[str, "what read both"]
    against: Column[str, "what it is compared with: a period, or first and last of the baseline"]
    of: Column[Literal["measure", "outlet"], "what kind of share"]
    key: Column[str, "the measure, or the outlet's id or name"]
    name: Column[str, "its name in words"]
    share: Column[float, "share in the period, copies once"]
    before: Column[float, "share in what it is compared with"]
    difference: Column[float, "difference within beats"]
    low: Column[float | None, "lower end of its 95 % bootstrap interval"]
    high: Column[float | None, "upper end of it"]
    p: Column[float, "chance of a difference as large, were articles drawn alike"]
    q: Column[float, "p after Benjamini-Hochberg over all shares of the period"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """An article to open: one that credits the outlet or counts in the measure most often."""

    article: Column[str, "key of the article"]
    day: Column[str, "its day"]
    title: Column[str | None, "its headline"]
    url: Column[str | None, "its address"]
    publisher: Column[str | None, "who published it"]
    section: Column[str | None, "the section it ran in"]
    claims: Column[int, "such claims in it"]
    of: Column[int, "its claims that count"]


@dataclass(frozen=True, slots=True)
class Alarm:
    """A share that left its baseline further than chance explains at the stated rate."""

    change: Column[Change, "the share against its baseline"]
    direction: Column[Literal["up", "down"], "where it went"]
    since: Column[str, "first of the periods in a row that raise this alarm"]
    evidence: Column[tuple[Evidence, ...], "articles to open first"]


@dataclass(frozen=True, slots=True)
class Flow:
    """How many claims of the whole range went from one origin to the writer by one carrier."""

    version: Column[str, "what read them"]
    origin: Column[str, "id or name of the first link of their chain"]
    origin_name: Column[str, "its name"]
    carrier: Column[str, "id or name of the outlet that carries them; none where none is credited"]
    carrier_name: Column[str, "its name"]
    claims: Column[int, "such claims that count, copies once"]


@dataclass(frozen=True, slots=True)
class Moved:
    """An article of the newest period that moved its share of state media much."""

    period: Column[str, "the period"]
    version: Column[str, "what read it"]
    article: Column[str, "key of the article"]
    day: Column[str, "its day"]
    title: Column[str | None, "its headline"]
    url: Column[str | None, "its address"]
    publisher: Column[str, "who published it"]
    section: Column[str, "the section it ran in"]
    claims: Column[int, "its claims that count"]
    state_media: Column[int, "of these, claims that state media carry"]
    state_sources: Column[int, "of these, claims with a state in their chain"]
    moved: Column[float, "share of state media in the period less what it were without the article"]


@dataclass(frozen=True, slots=True)
class MovedClaim:
    """A claim of an article that moved the figures."""

    article: Column[str, "key of its article"]
    claim: Column[int, "its number in the article"]
    source: Column[str, "who is credited"]
    carrier: Column[str | None, "outlet that it reached the writer through, if one is credited"]
    via_state_media: Column[bool, "whether state media carry it"]
    excerpt: Column[str | None, "its first words; null where the store holds no text"]


@dataclass(frozen=True, slots=True)
class Appearance:
    """An outlet credited for the first time, or no longer, within one version."""

    kind: Column[Literal["first", "last"], "first: new here; last: credited no more since"]
    period: Column[str, "the period of its first or last credit"]
    version: Column[str, "what read them"]
    key: Column[str, "the outlet's id or name"]
    name: Column[str, "its name"]
    affiliation: Column[str | None, "its grade then"]
    country: Column[str | None, "its country, ISO 3166-1"]
    articles: Column[int, "first: articles in that period; last: articles up to there"]
    claims: Column[int, "claims in these"]
    expected: Column[float | None, "last: articles since, had it been credited as often as before"]


@dataclass(frozen=True, slots=True)
class Regrade:
    """An outlet whose grade changed: the articles are not what changed."""

    key: Column[str, "the outlet's id"]
    name: Column[str, "its name"]
    before: Column[str, "grade before"]
    after: Column[str, "grade after"]
    period: Column[str, "first period with the new grade"]
    version: Column[str, "what gave the new grade"]
    cause: Column[Literal["date", "version"], "a dated assessment, or another registry version"]


@dataclass(frozen=True, slots=True)
class Break:
    """A place over which nothing is compared."""

    period: Column[str, "the first period behind it"]
    cause: Column[Literal["version", "gap"], "other versions, or periods without an article"]
    note: Column[str, "what happened"]


Bound = Literal["at most", "at least"]
GOALS: dict[str, Bound] = {
    "state-media": "at most",
    "state-media-with-disputed": "at most",
    "state-sources": "at most",
    "independent": "at least",
    "disputed": "at most",
    "unsourced": "at most",
    "sole-source": "at most",
    "unlabelled": "at most",
}
"""The measures that a newsroom may limit, and which way."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A newsroom's own goal, held against one period."""

    period: Column[str, "the period"]
    version: Column[str, "what read the articles"]
    measure: Column[str, "the measure that is limited"]
    bound: Column[Bound, "which way"]
    limit: Column[float, "the share that the newsroom named"]
    share: Column[float | None, "the share found"]
    low: Column[float | None, "lower end of its 95 % interval"]
    high: Column[float | None, "upper end of it"]
    state: Column[
        Literal["met", "missed", "undecided", "no claims"], "undecided: the interval holds limit"
    ]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One share of two publishers, side by side, within one version."""

    version: Column[str, "what read both"]
    of: Column[Literal["measure", "outlet"], "what kind of share"]
    key: Column[str, "the measure, or the outlet's id or name"]
    name: Column[str, "its name in words"]
    claims_a: Column[int, "such claims of the first publisher"]
    claims_b: Column[int, "such claims of the second"]
    of_a: Column[int, "claims that count of the first publisher"]
    of_b: Column[int, "claims that count of the second"]
    share_a: Column[float | None, "share of the first"]
    share_b: Column[float | None, "share of the second"]
    difference: Column[float | None, "second less first, within sections that both have"]
    low: Column[float | None, "lower end of its 95 % bootstrap interval"]
    high: Column[float | None, "upper end of it"]
    p: Column[float | None, "chance of a difference as large, were articles drawn alike"]
    q: Column[float | None, "p after Benjamini-Hochberg over all shares compared"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One line of the codebook."""

    table: Column[str, "the table"]
    column: Column[str, "its column"]
    type: Column[str, "type of the values"]
    meaning: Column[str, "what it holds"]


@dataclass(frozen=True, slots=True)
class Procedure:
    """The constants of the estimates, as they are stated to the reader."""

    resamples: Column[int, "bootstrap resamples"]
    seed: Column[int, "seed of the resamples"]
    false_alarms: Column[float, "largest chance that an unchanged period raises any alarm"]
    baseline: Column[int, "periods before, with which a period is compared for alarms"]
    fewest_articles: Column[int, "articles with a share's claims below which it is not tested"]
    fewest_authored: Column[int, "articles below which no author is listed"]


@dataclass(frozen=True, slots=True)
class MixReport:
    """The outlet mix of a store over time, with everything needed to check it.

    Rows are in the order of time; within a period outlets, grades and countries by falling counts,
    and publishers, sections and authors by name, never by figure. `authors` is empty unless asked.
    """

    store: str
    question: Question
    procedure: Procedure
    periods: tuple[Period, ...]
    versions: tuple[Version, ...]
    breaks: tuple[Break, ...]
    collected: tuple[Collected, ...]
    failures: tuple[Failed, ...]
    totals: tuple[Totals, ...]
    measures: tuple[Count, ...]
    outlets: tuple[Count, ...]
    grades: tuple[Count, ...]
    countries: tuple[Count, ...]
    publishers: tuple[Group, ...]
    sections: tuple[Group, ...]
    authors: tuple[Group, ...]
    findings: tuple[Findings, ...]
    changes: tuple[Change, ...]
    drift: tuple[Change, ...]
    alarms: tuple[Alarm, ...]
    appearances: tuple[Appearance, ...]
    regrades: tuple[Regrade, ...]
    goals: tuple[Goal, ...]
    flows: tuple[Flow, ...]
    moved: tuple[Moved, ...]
    moved_claims: tuple[MovedClaim, ...]
    comparison: tuple[Comparison, ...]
    methods: tuple[str, ...]
    codebook: tuple[Meaning, ...]
    checker: str
    schema: Literal["checker/mix-report/1"] = "checker/mix-report/1"
