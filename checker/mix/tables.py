"""The tables of a desk's store: one dataclass each, whose fields are its columns and its codebook.

A field's type gives the column's, its note says what it holds. Offsets are characters of the
article's text, shares run from 0 to 1, scores from 0 to 100.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated as Column


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article that was scored."""

    article: Column[str, "key of the article: from its address, or from its text if it has none"]
    run: Column[str, "the run that collected it"]
    input: Column[str, "the target as it was given"]
    url: Column[str | None, "its address, as given"]
    canonical_url: Column[str | None, "the address that it names as its own"]
    url_key: Column[
        str | None, "its address without scheme and tracking, by which it is known again"
    ]
    sha256: Column[str, "checksum of its text in UTF-8, by which it is known again"]
    title: Column[str | None, "its headline"]
    authors: Column[tuple[str, ...], "names of its authors, as the page gives them"]
    publisher: Column[str | None, "id of the outlet that published it, where the registry knows it"]
    publisher_name: Column[str | None, "name of who published it"]
    publisher_affiliation: Column[str | None, "grade of the publisher on the article's date"]
    section: Column[str | None, "the desk or section that it ran in"]
    language: Column[str | None, "its language, ISO 639-1"]
    published: Column[date | None, "the day it was published"]
    published_at: Column[datetime | None, "the moment it was published, where that is known"]
    collected: Column[datetime, "the moment it was collected"]
    words: Column[int, "words of its text"]
    cluster: Column[str, "key of the first article of its cluster of near-duplicates"]
    is_copy: Column[bool, "whether it is a later article of its cluster"]
    claims: Column[int, "claims that count: all that are not optional"]
    optional_claims: Column[int, "claims that do not count"]
    state_source_claims: Column[int, "counted claims with a state in their chain"]
    state_media_claims: Column[int, "counted claims that state media carry"]
    independent_claims: Column[int, "counted claims with no state in their chain"]
    unsourced_claims: Column[int, "counted claims credited to nobody"]
    disputed_claims: Column[int, "counted claims through disputed outlets"]
    implied_share: Column[float | None, "share of state media under the conditional reading"]
    state_sources: Column[float, "score: reliance on state-affiliated sources"]
    state_sources_level: Column[str, "its level"]
    state_sources_low: Column[float, "lower end of its interval"]
    state_sources_high: Column[float, "upper end of its interval"]
    state_media: Column[float, "score: reliance on state media"]
    state_media_level: Column[str, "its level"]
    state_media_low: Column[float, "lower end of its interval"]
    state_media_high: Column[float, "upper end of its interval"]
    text_state_sources: Column[float, "state_sources without the publisher rule"]
    text_state_media: Column[float, "state_media without the publisher rule"]
    abstained: Column[bool, "whether the scores are marked as unreliable"]
    publisher_rule: Column[bool, "whether the publisher alone decides the scores"]
    checker: Column[str, "version of checker that read it"]
    registry: Column[str, "version of the registry that graded it"]
    models: Column[str, "names and checksums of the models that read it"]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of an article."""

    article: Column[str, "key of its article"]
    claim: Column[int, "its number in the article, from 1"]
    start: Column[int, "where its content begins"]
    stop: Column[int, "where its content ends"]
    kind: Column[str, "statement or attitude"]
    optional: Column[bool, "whether it is left out of every count"]
    stance: Column[str, "relayed, contested, rebutted or unknown"]
    quotation: Column[str, "direct, indirect or mixed"]
    speaker: Column[str | None, "who is credited, resolved"]
    body: Column[str | None, "the institution that the speaker speaks for"]
    source_type: Column[str, "what kind of source is credited"]
    origin: Column[str, "name of the first link of its chain"]
    origin_outlet: Column[str | None, "registry id of the first link"]
    carrier: Column[str | None, "outlet that it reached the writer through, if one is credited"]
    implied_carrier: Column[str | None, "carrier under the conditional reading"]
    record: Column[str | None, "kind of the document or event that it comes from"]
    via_state_media: Column[bool, "whether state media carry it"]
    state_affiliated: Column[bool | None, "whether a state is in its chain; null if undecided"]
    confidence: Column[float, "how sure the reading is, 0 to 1"]


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One link of the chain of a claim."""

    article: Column[str, "key of its article"]
    claim: Column[int, "number of its claim"]
    position: Column[int, "place in the chain, 0 is the origin"]
    name: Column[str, "its name"]
    outlet: Column[str | None, "its id in the registry"]
    entity_type: Column[str, "what kind of body or outlet it is"]
    affiliation: Column[str, "its grade on the article's date"]
    country: Column[str | None, "its country, ISO 3166-1"]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding of the rules in an article."""

    article: Column[str, "key of its article"]
    code: Column[str, "code of the rule"]
    severity: Column[str, "error, warning or info"]
    claim: Column[int | None, "number of the claim it is about"]
    outlet: Column[str | None, "outlet it is about"]


@dataclass(frozen=True, slots=True)
class TextRow:
    """The text of an article, stored only on request."""

    article: Column[str, "key of its article"]
    text: Column[str, "its body"]
    links: Column[str, "its hyperlinks as JSON"]
    credits: Column[tuple[str, ...], "its photo and caption credits"] = ()
    stated_publisher: Column[str | None, "who published it, where the page or caller says so"] = (
        None
    )


@dataclass(frozen=True, slots=True)
class KnownRow:
    """One thing by which an article is known again."""

    key: Column[str, "hash of an address of the article, or of its text at its host"]
    article: Column[str, "key of the article"]


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One number of the sketch of an article's text, which near-duplicates share."""

    article: Column[str, "key of the article"]
    day: Column[date, "the day it was published, or collected where that is not known"]
    number: Column[int, "the number"]


@dataclass(frozen=True, slots=True)
class FailureRow:
    """A target that could not be scored."""

    run: Column[str, "the run that met it"]
    input: Column[str, "the target as it was given"]
    code: Column[str, "why, as a code"]
    message: Column[str, "why, in words"]
    met: Column[datetime, "when it was met"]


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run of the collector; fetched = scored + failed + skipped once it has finished."""

    run: Column[str, "key of the run"]
    sources: Column[tuple[str, ...], "what it was asked to collect"]
    started: Column[datetime, "when it began"]
    finished: Column[datetime | None, "when it ended; null if it was cut short"]
    fetched: Column[int, "targets met"]
    scored: Column[int, "articles scored"]
    failed: Column[int, "targets that could not be scored"]
    skipped: Column[int, "targets that the store already had, or older than was asked for"]


@dataclass(frozen=True, slots=True)
class ShardRow:
    """One shard of a run beyond one machine, which entered as a whole."""

    run: Column[str, "the run"]
    shard: Column[str, "its name, with a hash of all that its rows depend on"]
    source: Column[str, "the file or list that it was cut from"]
    scored: Column[int, "articles that came from it"]
    failed: Column[int, "targets of it that could not be scored"]
    skipped: Column[int, "targets of it that the store already had"]


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """One scored article of a shard, before it is known whether the store has it.

    Written beside the other tables of a shard, and in no store.
    """

    position: Column[int, "its place among the targets of the shard"]
    article: Column[str, "its key"]
    input: Column[str, "the target as it was given"]
    keys: Column[tuple[str, ...], "hashes of its addresses"]
    by_text: Column[str, "hash of its text at its host"]
    day: Column[date, "the day by which copies of it are looked for"]
    published: Column[date | None, "the day it was published"]
    sketch: Column[tuple[int, ...], "numbers that near-duplicates share"]


@dataclass(frozen=True, slots=True)
class MissRow:
    """One target of a shard that could not be scored; written like a CandidateRow."""

    position: Column[int, "its place among the targets of the shard"]
    input: Column[str, "the target as it was given"]
    code: Column[str, "why, as a code"]
    message: Column[str, "why, in words"]


ShardFile = CandidateRow | MissRow
Row = (
    ArticleRow
    | ClaimRow
    | LinkRow
    | FindingRow
    | TextRow
    | KnownRow
    | PrintRow
    | FailureRow
    | RunRow
    | ShardRow
)
TABLES: dict[str, type[Row]] = {
    "articles": ArticleRow,
    "claims": ClaimRow,
    "links": LinkRow,
    "findings": FindingRow,
    "texts": TextRow,
    "known": KnownRow,
    "prints": PrintRow,
    "failures": FailureRow,
    "runs": RunRow,
    "shards": ShardRow,
}
