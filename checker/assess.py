"""The only composition of the stages: one target becomes its reports, or its findings."""

from collections.abc import Iterator
from dataclasses import replace

from checker import __version__, records
from checker.attribution import attribute
from checker.intake import Hints, is_url, read
from checker.outlets import Registry, load_registry
from checker.outlets.identify import identify
from checker.records import (
    Affiliation,
    Article,
    Checked,
    Claim,
    Document,
    Failure,
    Provenance,
    Report,
)
from checker.reliance import lookup
from checker.reliance.abstention import reliance_warnings
from checker.reliance.model import shipped
from checker.reliance.score import assess_reliance
from checker.reliance.tally import mix
from checker.rules.base import Draft
from checker.rules.policy import Policy
from checker.rules.run import findings

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
) -> Iterator[Report | Failure]:
    """Yield a report, or a failure in its place, for each article of a target.

    A target is a URL, a file or `-`; a `.jsonl` holds many articles. The shipped registry and the
    default policy are used unless given. Raises RegistryError and ModelError where what ships with
    the package is damaged.
    """
    known, desk = registry or load_registry(), policy or Policy()
    for document in read(target, hints or Hints()):
        yield document if isinstance(document, Failure) else assess(document, known, desk)


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
    for document in read(target, replace(hints or Hints(), offline=True)):
        yield document if isinstance(document, Failure) else check(document, known, desk)


def assess(document: Document, registry: Registry, policy: Policy) -> Report:
    """Take one article through all stages; raises ModelError where the weights are damaged."""
    from checker.reliance.style import style

    draft = _draft(document, registry, policy)
    return Report(
        input=document.input,
        article=draft.article,
        claims=draft.claims,
        mix=mix(draft.claims),
        reliance=draft.reliance,
        records=lookup.records(draft.claims),
        style=style(draft.article.text),
        findings=findings(document, draft),
        warnings=_warnings(document, draft.article, draft.claims),
        provenance=Provenance(
            checker=__version__,
            registry=registry.version,
            models={"reliance-en": shipped().digest},
            retrieved=document.retrieved,
        ),
        ignored=document.ignored,
    )


def check(document: Document, registry: Registry, policy: Policy) -> Checked:
    """Take one draft as far as the rules need; raises ModelError as `assess` does."""
    raw = document.origin.raw if document.origin else document.article.text
    return Checked(document.input, raw, findings(document, _draft(document, registry, policy)))


def _draft(document: Document, registry: Registry, policy: Policy) -> Draft:
    article = identify(document.article, registry)
    claims = attribute(article, registry)

    def grades(outlet: str) -> Affiliation:
        return registry.grade(outlet, article.published).affiliation

    return Draft(article, claims, assess_reliance(article, claims, grades), registry, policy)


def _warnings(
    document: Document, article: Article, claims: tuple[Claim, ...]
) -> tuple[records.Warning, ...]:
    told = {warning.code for warning in document.warnings}
    ours = (*reliance_warnings(article, claims), *(() if article.published else (_UNDATED,)))
    return (*document.warnings, *(w for w in ours if w.code not in told), _NOT_TESTED)
