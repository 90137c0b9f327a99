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
    """One place that breaks a rule: a span of the body, or None for words outside it.

    `subject` is what the finding is about, in words of the text or an outlet's id: two drafts with
    the same subject have the same finding, wherever it stands. `outside` are the words of a
    headline or credit to point at; `replacement` the words to write there instead. `severity` is
    set where this one weighs less than its rule.
    """

    span: Span | None
    message: str
    help: str
    subject: str
    claim: int | None = None
    outlet: str | None = None
    outside: str = ""
    replacement: str | None = None
    severity: Severity | None = None


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
    `settings` is the configuration, in TOML, under which they are read. `find` is None for a rule
    that the run itself applies, after all others. `whole` marks one that judges the draft as a
    whole, wherever its finding stands.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    rationale: str
    remedy: str
    bad: str
    good: str
    find: Callable[[Draft], Iterator[Hit]] | None
    options: tuple[Option, ...] = ()
    settings: str = ""
    whole: bool = False
