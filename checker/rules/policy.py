"""What a desk has decided: which rules apply, where its limits lie, what fails a draft."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from checker.records import Severity

FailOn = Literal["error", "warning", "info", "never"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From the least to the most."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The scores (0 to 100) at and above which a draft is reported; None limits nothing."""

    state_media: float | None = 50.0
    state_sources: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """What is decided otherwise for some drafts: those in a path, or those of a desk.

    `key` is where it stands in the configuration; `covers` takes a draft's path and its desk,
    None where it names none.
    """

    key: tuple[str, str]
    covers: Callable[[str, str | None], bool]
    change: Callable[["Policy"], "Policy"]


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules in force: `select` and `ignore` hold codes; an empty `select` means all.

    `registries` are the desk's own, which are laid over the one that ships, the last uppermost.
    `descriptors` are the house's words for a grade or for one outlet's id; `sanctions` the
    jurisdictions whose sanctions the desk minds, `severities` the desk's own, by rule.
    `max_warnings` is how many warnings a run may have, None where each fails it; `baseline` the
    file of known findings. Without `excerpts` no sentence of a draft is printed. `desk` is the one
    whose sections count, None where each draft names its own.
    `goals` are shares, 0 to 1, that a periodic report is held against, by measure.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    fail_on: FailOn = "warning"
    max_warnings: int | None = None
    limits: Limits = field(default_factory=Limits)
    registries: tuple[Path, ...] = ()
    descriptors: Mapping[str, str] = field(default_factory=dict)
    sanctions: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    baseline: Path | None = None
    excerpts: bool = True
    sections: tuple[Section, ...] = ()
    desk: str | None = None
    goals: Mapping[str, float] = field(default_factory=dict)

    def applies(self, code: str) -> bool:
        """Say whether the rule with this code is in force."""
        return code not in self.ignore and (not self.select or code in self.select)

    def of(self, path: str, desk: str | None) -> "Policy":
        """Return the policy for one draft: this one with the sections that cover it, in order.

        `desk` is the one that the draft names; the policy's own goes before it.
        """
        policy = self
        for section in self.sections:
            if section.covers(path, self.desk or desk):
                policy = section.change(policy)
        return policy
