"""Every type that travels between stages: frozen, slotted, without I/O.

Field names are the names of the JSON report, so that the report is these records written down.
Offsets are half-open character ranges `[start, end)` into `Article.text`, in Unicode code points.
Shares run from 0 to 1, scores from 0 to 100.
"""

from dataclasses import dataclass
from typing import Literal

Affiliation = Literal[
    "state-controlled",
    "state-aligned",
    "state-funded-independent",
    "public-service",
    "independent",
    "government-body",
    "disputed",
    "unknown",
]
Branch = Literal["legislature", "judiciary"]
EntityType = Literal[
    "news-agency",
    "broadcaster",
    "newspaper",
    "website",
    "government-body",
    "armed-force",
    "intergovernmental-body",
    "party",
    "influence-network",
    "company",
    "ngo",
    "person",
    "anonymous",
    "document",
    "unnamed-media",
    "unknown",
]
SourceType = Literal[
    "person",
    "government-body",
    "state-media",
    "independent-media",
    "wire",
    "organisation",
    "anonymous",
    "document",
    "unknown",
]
Kind = Literal["statement", "attitude"]
Stance = Literal["relayed", "contested", "rebutted", "unknown"]
Quotation = Literal["direct", "indirect", "mixed"]
Via = Literal["name", "nominal", "pronoun", "link", "block", "dateline", "credit"]
Level = Literal["none", "low", "moderate", "high"]
PublisherEvidence = Literal["domain", "input", "front-matter"]
RecordKind = Literal["statement", "briefing", "call", "filing", "poll", "report"]
Severity = Literal["error", "warning", "info"]
Change = Literal["changed", "removed", "added"]

MEDIA_TYPES: frozenset[EntityType] = frozenset(
    {"news-agency", "broadcaster", "newspaper", "website", "influence-network", "unnamed-media"}
)
STATE_MEDIA: frozenset[Affiliation] = frozenset({"state-controlled", "state-aligned"})


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of the article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link in the body: where its anchor stands, where it goes, and whose address that is."""

    start: int
    end: int
    href: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """A photo, video or caption credit, outside the body."""

    text: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published the article; `outlet` is None where the registry does not know it."""

    outlet: str | None
    name: str
    affiliation: Affiliation
    evidence: PublisherEvidence


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, and agency if named, with which a body opens ("MOSCOW (Sputnik) –")."""

    place: str
    outlet: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: `text` is the body alone, headline and captions have their own fields.

    `published` is an ISO date; `sha256` is of `text` in UTF-8; `words` counts runs of letters
    and digits. `archived_url` is where the copy stands whose original is at `url`. Intake leaves
    every `outlet`, and `publisher` where only a URL could tell, unset;
    `outlets.identify` fills them in.
    """

    id: str | int | None
    url: str | None
    canonical_url: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    words: int
    sha256: str
    text: str
    publisher: Publisher | None
    dateline: Dateline | None
    links: tuple[Hyperlink, ...]
    credits: tuple[Credit, ...]
    archived_url: str | None = None


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the contract's word
    """Something the reader should know about how an article was read; never a failure."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Article.text` that stands unchanged in the writer's file."""

    text_start: int
    file_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Origin:
    """The writer's file as decoded, and where in it each stretch of the body stands.

    `segments` are ordered by their starts in the text, in which cells of a table that stand side by
    side in the file follow each other; characters between two segments were markup.
    `title` is where the title stands in the file, if it stands there. Of a `.docx`, which has no
    lines, `raw` has a line a paragraph, and `runs` are the offsets in it at which runs begin.
    """

    raw: str
    segments: tuple[Segment, ...]
    title: Segment | None = None
    runs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What intake hands on: an article, how it maps to the file, and what intake noticed.

    `origin` is None where no file of the writer's exists (a URL, a line of a .jsonl).
    `ignored` names what was left out of the body ("newsletter text", "advertisement").
    `retrieved` is the UTC time of a fetch in ISO 8601, None for local input. `section` is the desk
    or section that the draft names. `coverage` is the share of a page's prose that the article's
    text holds, None where there is no page.
    """

    input: str
    article: Article
    origin: Origin | None = None
    warnings: tuple[Warning, ...] = ()
    ignored: tuple[str, ...] = ()
    retrieved: str | None = None
    section: str | None = None
    coverage: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a registered outlet or body found in a text, guards applied."""

    start: int
    end: int
    outlet: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution relation as spans, before anybody is resolved.

    `source` is empty for "reportedly" and its like. `carriers` are spans that name who carried
    it, innermost first ("…, the ministry said, RT reported": RT); `context` are adjuncts that may
    name an outlet or an occasion ("told RT", "in a statement"). `continues` marks a quotation
    without a cue, which belongs to the speaker of the attribution before.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    quotation: Quotation
    kind: Kind
    optional: bool
    carriers: tuple[Span, ...] = ()
    context: tuple[Span, ...] = ()
    continues: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited, resolved; `body` is the institution an official speaks for.

    `body` is an outlet id of the registry, or a name where the registry has none. `resolved_from`
    is where the text names them: the antecedent of "she" or "Feld", else the source itself.
    """

    name: str
    type: SourceType
    body: str | None
    resolved_from: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of the chain from the origin of the information to the writer.

    `outlet` is None for a person and for whoever the registry lacks; `via` says what in the text
    gave the link; `span` is where, None for a link that stands nowhere in the body.
    """

    name: str
    outlet: str | None
    entity_type: EntityType
    affiliation: Affiliation
    country: str | None
    via: Via
    span: Span | None


def is_state_medium(link: ChainLink) -> bool:
    """Say whether a link is a state-controlled or state-aligned media outlet."""
    return link.entity_type in MEDIA_TYPES and link.affiliation in STATE_MEDIA


@dataclass(frozen=True, slots=True)
class Claim:
    """Content that the article credits to somebody, with its chain."""

    id: int
    kind: Kind
    optional: bool
    stance: Stance
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    quotation: Quotation
    speaker: Speaker | None
    source_type: SourceType
    chain: tuple[ChainLink, ...]
    carrier: str | None
    implied_carrier: str | None
    record: RecordKind | None
    via_state_media: bool
    state_affiliated: bool | None
    confidence: float


@dataclass(frozen=True, slots=True)
class MixEntry:
    """How many counted claims have an outlet in their chain."""

    outlet: str | None
    name: str
    affiliation: Affiliation
    country: str | None
    claims: int
    share: float


@dataclass(frozen=True, slots=True)
class Score:
    """One score with what it was computed from.

    `claims` and `share` are the plain count; `interval` is the nominal 90 % interval of `score`;
    `implied_share` is the conditional reading, None where the score has none.
    """

    score: float
    level: Level
    interval: tuple[float, float]
    level_range: tuple[Level, Level]
    claims: int
    share: float
    implied_share: float | None = None


@dataclass(frozen=True, slots=True)
class BareScore:
    """A score without its evidence: the result without the publisher rule."""

    score: float
    level: Level


@dataclass(frozen=True, slots=True)
class TextOnly:
    """Both scores as the text alone gives them."""

    state_sources: BareScore
    state_media: BareScore


@dataclass(frozen=True, slots=True)
class Credited:
    """How the counted claims split: credited to an outlet, or to none.

    `to_an_outlet` = `state_media` + `independent` + `unnamed` + other named outlets.
    """

    claims: int
    to_an_outlet: int
    state_media: int
    independent: int
    unnamed: int
    to_no_outlet: int


@dataclass(frozen=True, slots=True)
class Contribution:
    """The points one feature adds to a score, and the claims it comes from."""

    of: Literal["state_sources", "state_media"]
    feature: str
    value: float
    points: float
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountryShares:
    """What the shares owe to one country, each over all counted claims of the article.

    A claim counts for each country of the links that make it count: of the state media for
    `state_media`, not of the ministry that they quote. `country` is None where no link tells one.
    """

    country: str | None
    state_sources: float
    state_media: float
    state_body: float
    independent: float
    disputed: float


@dataclass(frozen=True, slots=True)
class Reliance:
    """Both scores, and beside them every other share; all over non-optional claims.

    `with_disputed` is the share of claims through state media, from 0 to 1, if disputed outlets
    are read as state media; `disputed_share` alone says how many claims that concerns.
    """

    state_sources: Score
    state_media: Score
    abstained: bool
    publisher_rule: bool
    text_only: TextOnly
    credited: Credited
    state_body_share: float
    independent_share: float
    unsourced_share: float
    single_source_share: float
    disputed_share: float
    contributions: tuple[Contribution, ...]
    model: str
    with_disputed: float = 0.0
    by_country: tuple[CountryShares, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Something a reader can look up, and the claims that rest on it."""

    name: str
    kind: RecordKind
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the writer's file that a finding refers to; `role` is what stands there.

    Lines and columns are a finding's. The role never holds words of the draft.
    """

    role: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about one place; lines and columns are 1-based, into the file.

    In a `.docx` a line is a paragraph, and `run` the run of it, from 1, in which the place begins.
    `related` are the parts of the claim that it is about, `chain` the links by which that claim
    reached the writer, from its origin on, as far as they stand in the text. `replacement` are the
    words that the house would write at the place instead, None where it has none.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    claim: int | None
    outlet: str | None
    fingerprint: str
    run: int | None = None
    related: tuple[Passage, ...] = ()
    chain: tuple[Passage, ...] = ()
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """One draft as checked: the file as decoded (else the body), and what the rules found in it.

    `raw` is empty where the desk wants no excerpts.
    """

    input: str
    raw: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Versions that a reader needs to reproduce a report; `models` maps a name to its checksum."""

    checker: str
    registry: str
    models: dict[str, str]
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One claim as a person corrected it.

    `quote` are the words by which it was found, `claim` its number now, None where it was removed.
    `machine` is the claim as the machine read it, None where the machine had missed it.
    """

    quote: str
    change: Change
    claim: int | None
    reason: str
    initials: str
    machine: Claim | None


@dataclass(frozen=True, slots=True)
class Review:
    """What a person corrected, and what both scores were without that.

    `stale` are the quotations of corrections that no longer apply to this text.
    """

    corrections: tuple[Correction, ...]
    stale: tuple[str, ...]
    machine: TextOnly


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that an article shares with a supposed original: where they stand in both.

    `original` is the passage as the original has it; `words` counts those that both have.
    """

    kind: Literal["verbatim", "near-verbatim"]
    span: Span
    original_span: Span
    original: str
    words: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an article has in common with a supposed original; evidence, and no part of any score.

    `words` counts the article's words outside direct quotations, `share` is the part of them that
    stands in the passages.
    """

    input: str
    url: str | None
    title: str | None
    words: int
    share: float
    passages: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one article; `review` is None where nobody corrected the reading.

    `coverage` is how much of a page's prose the text is, None where there is no page; `comparison`
    is there where the reader gave an original.
    """

    input: str
    article: Article
    claims: tuple[Claim, ...]
    mix: tuple[MixEntry, ...]
    reliance: Reliance
    records: tuple[Record, ...]
    style: dict[str, float]
    findings: tuple[Finding, ...]
    warnings: tuple[Warning, ...]
    provenance: Provenance
    ignored: tuple[str, ...] = ()
    coverage: float | None = None
    comparison: Comparison | None = None
    review: Review | None = None
    schema: Literal["checker/article-report/1"] = "checker/article-report/1"


@dataclass(frozen=True, slots=True)
class Failure:
    """A target that could not be assessed."""

    input: str
    code: str
    message: str
    schema: Literal["checker/failure/1"] = "checker/failure/1"


Outcome = Report | Failure


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one assessor said of an outlet's control on one date; never overwritten.

    `code` is the assessor's typology code (SC, CaPu, CaPr, ISFM, ISF, ISM, IP), or GOV for an organ
    of state and IND for private ownership without state control. `valid_from` and `valid_to` are
    ISO dates, None where open.
    """

    assessor: str
    label: str
    code: str
    date: str
    url: str
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an outlet, with the guards under which it counts in running text.

    `script` is a code of ISO 15924, None where the letters alone tell it.
    `case` is "exact" where case matters. With `requires_context`, one of the words must stand
    within 80 characters; with `forbids_context`, none may.
    """

    text: str
    language: str | None = None
    case: Literal["any", "exact"] = "any"
    requires_context: tuple[str, ...] = ()
    forbids_context: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    script: str | None = None


@dataclass(frozen=True, slots=True)
class Domain:
    """An address of an outlet: `host` with its subdomains, exactly, or with a path."""

    host: str
    scope: Literal["registrable", "exact", "path"] = "registrable"
    role: Literal["main", "edition", "mirror", "former", "cdn"] = "main"
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Handle:
    """An account of an outlet on a platform."""

    platform: str
    name: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How an outlet stands to another entry of the registry."""

    type: Literal["owner", "edition-of", "mirror-of", "successor-of", "impersonates"]
    to: str


@dataclass(frozen=True, slots=True)
class Sanction:
    """A sanction, kept apart from grades: it is no proof of state ownership."""

    by: str
    act: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """One entry of the registry: an outlet, a government body or another named institution.

    `branch` is that of a government body which is no part of the executive.
    """

    id: str
    name: str
    country: str | None
    entity_type: EntityType
    owner: str | None
    languages: tuple[str, ...]
    names: tuple[Name, ...]
    domains: tuple[Domain, ...]
    handles: tuple[Handle, ...]
    relations: tuple[Relation, ...]
    sanctions: tuple[Sanction, ...]
    assessments: tuple[Assessment, ...]
    label: str | None = None
    branch: Branch | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """An outlet's affiliation on a date, and the assessment that decides it.

    `assessed_later` marks a date before the first assessment, judged by the earliest one.
    """

    affiliation: Affiliation
    assessment: Assessment | None
    assessed_later: bool = False


MatchedBy = Literal["domain", "name", "alias", "handle", "url", "passage"]


@dataclass(frozen=True, slots=True)
class OutletAnswer:
    """What the registry says to a query; all but the query is empty where it knows nothing.

    `ambiguous` are the ids that a bare query could mean, `grade` is the outlet's on `as_of`, an
    ISO date, or at present for None.
    """

    query: str
    as_of: str | None
    outlet: Outlet | None
    grade: Grade | None
    matched_by: MatchedBy | None
    ambiguous: tuple[str, ...] = ()
    schema: Literal["checker/outlet/1"] = "checker/outlet/1"
