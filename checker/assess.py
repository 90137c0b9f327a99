"""The only composition of the stages: one target becomes its reports, or its findings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker import records
from checker.attribution import attribute
from checker.attribution.learned.model import digest as attribution_digest
from checker.attribution.syntax.model import digest as syntax_digest
from checker.intake import Hints, is_url, read, read_buffer
from checker.outlets import Registry, load_registry
from checker.outlets.identify import identify
from checker.records import (
    Article,
    BareScore,
    Checked,
    Claim,
    Document,
    Failure,
    Provenance,
    Reliance,
    Report,
    Review,
    TextOnly,
)
from checker.reliance import lookup
from checker.reliance.abstention import reliance_warnings
from checker.reliance.model import shipped
from checker.reliance.score import assess_reliance
from checker.reliance.tally import mix
from checker.rules.base import Draft
from checker.rules.policy import Policy
from checker.rules.run import findings
from checker.version import __version__

if TYPE_CHECKING:
    from checker.review import Amendment

_NOT_TESTED = records.Warning(
    "uncredited-copy-not-tested",
    "whether the text repeats another outlet's copy without crediting it was not tested",
)
_UNDATED = records.Warning("undated", "no publication date: outlets are graded as they stand today")


def assess_target(
    target: str,
    hints: Hints | None = None,
    registry: Registry | None = None,
    policy: Policy | None = None,
    amendments: Sequence["Amendment"] = (),
) -> Iterator[Report | Failure]:
    """Yield a report, or a failure in its place, for each article of a target.

    A target is a URL, a file or `-`; a `.jsonl` holds many articles. The shipped registry and the
    default policy are used unless given; `amendments` are a person's corrections. Raises
    RegistryError and ModelError where what ships with the package is damaged.
    """
    known, desk, given = registry or load_registry(), policy or Policy(), hints or Hints()
    for document in read(target, given):
        if isinstance(document, Failure):
            yield document
        else:
            policy = desk.of(_path(target, given), document.section)
            yield _assess_as_of(given, document, known, policy, amendments)


def check_target(
    target: str,
    hints: Hints | None = None,
    registry: Registry | None = None,
    policy: Policy | None = None,
) -> Iterator[Checked | Failure]:
    """Yield what the rules find in each draft of a target; otherwise as `assess_target`.

    Nothing is ever fetched, whatever the hints say.
    """
    if is_url(target):
        yield Failure(target, "offline", "a check opens no connection; save the page and check it")
        return
    known, desk = registry or load_registry(), policy or Policy()
    given = replace(hints or Hints(), offline=True)
    for document in read(target, given):
        if isinstance(document, Failure):
            yield document
        else:
            policy = desk.of(_path(target, given), document.section)
            yield check(_as_of(given.as_of, document), known, policy)


def check_buffer(
    content: bytes, name: str, registry: Registry, policy: Policy
) -> Checked | Failure:
    """Return what the rules find in a draft open in an editor, as if it were the file `name`."""
    document = read_buffer(content, name, Hints(offline=True))
    if isinstance(document, Failure):
        return document
    return check(document, registry, policy.of(name, document.section))


def _path(target: str, hints: Hints) -> str:
    return (hints.stdin_filename or target) if target == "-" else target


def compared(report: Report, original: Document | Failure) -> Report:
    """Return a report with what its article has in common with a supposed original.

    Where that could not be read, a warning says why.
    """
    told = tuple(warning for warning in report.warnings if warning.code != _NOT_TESTED.code)
    if isinstance(original, Failure):
        message = f"not compared: {original.message}"
        return replace(report, warnings=(*told, records.Warning("original-unreadable", message)))
    from checker.intake.overlap import compare

    found = compare(report.article, original.article, original.input)
    return replace(report, warnings=told, comparison=found)


def _as_of(day: str | None, document: Document) -> Document:
    """Return a document as if it were of the day on which outlets are to be graded."""
    return (
        document
        if day is None
        else replace(document, article=replace(document.article, published=day))
    )


def _assess_as_of(
    given: Hints,
    document: Document,
    registry: Registry,
    policy: Policy,
    amendments: Sequence["Amendment"],
) -> Report:
    """Assess an article with its outlets graded as of the day given, else that of publication."""
    styled = not given.fast
    report = assess(_as_of(given.as_of, document), registry, policy, amendments, styled)
    return replace(report, article=replace(report.article, published=document.article.published))


def assess(
    document: Document,
    registry: Registry,
    policy: Policy,
    amendments: Sequence["Amendment"] = (),
    styled: bool = True,
) -> Report:
    """Take one article through all stages; raises ModelError where the weights are damaged.

    `styled` measures its style, which half of the time and of the memory go into.
    """
    draft = _draft(document, registry, policy)
    review = None
    if amendments:
        draft, review = _reviewed(draft, amendments)
    return Report(
        input=document.input,
        article=draft.article,
        claims=draft.claims,
        mix=mix(draft.claims),
        reliance=draft.reliance,
        records=lookup.records(draft.claims),
        style=_style(draft.article) if styled else {},
        findings=findings(document, draft),
        warnings=_warnings(document, draft.article, draft.claims),
        provenance=provenance(registry, document.retrieved),
        ignored=document.ignored,
        coverage=document.coverage,
        review=review,
    )


def provenance(registry: Registry, retrieved: str | None = None) -> Provenance:
    """Return the versions that a report made now states."""
    return Provenance(
        checker=__version__,
        registry=registry.version,
        models={
            "attribution-en": attribution_digest(),
            "syntax-en": syntax_digest(),
            "reliance-en": shipped().digest,
        },
        retrieved=retrieved,
    )


def check(document: Document, registry: Registry, policy: Policy) -> Checked:
    """Take one draft as far as the rules need; raises ModelError as `assess` does."""
    raw = document.origin.raw if document.origin else document.article.text
    return Checked(document.input, raw, findings(document, _draft(document, registry, policy)))


def _draft(document: Document, registry: Registry, policy: Policy) -> Draft:
    article = identify(document.article, registry)
    return _scored(article, attribute(article, registry), registry, policy)


def _scored(
    article: Article, claims: tuple[Claim, ...], registry: Registry, policy: Policy
) -> Draft:
    grades = registry.affiliations(article.published)
    return Draft(article, claims, assess_reliance(article, claims, grades), registry, policy)


def _reviewed(machine: Draft, amendments: Sequence["Amendment"]) -> tuple[Draft, Review]:
    """Apply a person's corrections, and keep the machine's scores beside them."""
    from checker.review import amend

    article, registry = machine.article, machine.registry
    amended = amend(article, machine.claims, amendments, registry)
    draft = _scored(article, amended.claims, registry, machine.policy)
    return draft, Review(amended.corrections, amended.stale, _both(machine.reliance))


def _both(reliance: Reliance) -> TextOnly:
    sources, media = reliance.state_sources, reliance.state_media
    return TextOnly(BareScore(sources.score, sources.level), BareScore(media.score, media.level))


def _style(article: Article) -> dict[str, float]:
    from checker.reliance.style import style

    return style(article.text)


def _unknown_publisher(article: Article) -> tuple[records.Warning, ...]:
    publisher = article.publisher
    if publisher is None or publisher.outlet or publisher.evidence != "input":
        return ()
    shown = " ".join(publisher.name.split())[:60]
    message = f"the publisher {shown!r} is no outlet of the registry, or several; it has no grade"
    return (records.Warning("unknown-publisher", message),)


def _warnings(
    document: Document, article: Article, claims: tuple[Claim, ...]
) -> tuple[records.Warning, ...]:
    told = {warning.code for warning in document.warnings}
    undated = () if article.published else (_UNDATED,)
    ours = (*reliance_warnings(article, claims), *undated, *_unknown_publisher(article))
    return (*document.warnings, *(w for w in ours if w.code not in told), _NOT_TESTED)
