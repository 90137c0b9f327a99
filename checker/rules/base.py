"""What a rule is, what it looks at and what it returns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.records import Article, Claim, Reliance, Severity, Span
from checker.rules.policy import Policy

if TYPE_CHECKING:
    from checker.outlets import Registry


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a rule may look at: the article as read, and the desk's policy."""

    article: Article
    claims: tuple[Claim, ...]
    reliance: Reliance
    registry: "Registry"
    policy: Policy


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of the body that breaks a rule.

    `subject` is what the finding is about, in words of the text or an outlet's id: two drafts with
    the same subject have the same finding, wherever it stands.
    """

    span: Span
    message: str
    help: str
    subject: str
    claim: int | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A key of the configuration that a rule reads; `default` as one would write it."""

    key: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its documentation.

    `bad` and `good` are drafts in Markdown: the first breaks this rule, the second breaks none.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    rationale: str
    remedy: str
    bad: str
    good: str
    find: Callable[[Draft], Iterator[Hit]]
    options: tuple[Option, ...] = ()
