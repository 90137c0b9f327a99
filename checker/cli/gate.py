"""Decides whether the drafts of one run pass, and counts for its closing line."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.cli.common import Exit
from checker.cli.run import Run

if TYPE_CHECKING:
    from checker.records import Checked, Failure
    from checker.rules.policy import Policy

_RANK = {"never": 3, "error": 2, "warning": 1, "info": 0}


class Gate:
    """Lets results through and tells the run what fails it.

    With `max_warnings` no single warning fails a run, more of them than that do.
    """

    def __init__(self, policy: "Policy", run: Run) -> None:
        """Nothing has been counted yet."""
        self._policy, self._run = policy, run
        self._drafts = 0
        self._found: Counter[str] = Counter()

    def counting(self, results: "Iterable[Checked | Failure]") -> "Iterator[Checked | Failure]":
        """Yield each result once it is counted."""
        from checker.records import Checked

        for result in results:
            if isinstance(result, Checked):
                self._drafts += 1
                self._found.update(found.severity for found in result.findings)
                if self._fails():
                    self._run.saw(Exit.FINDINGS)
            yield result

    def _fails(self) -> bool:
        most = self._policy.max_warnings
        if most is not None and self._found["warning"] > most:
            return True
        counted = (each for each in self._found if not (each == "warning" and most is not None))
        return any(_RANK[severity] >= _RANK[self._policy.fail_on] for severity in counted)

    def __str__(self) -> str:
        """Return the closing line."""
        found = self._found.total()
        drafts = f"{self._drafts} draft{'' if self._drafts == 1 else 's'} checked"
        return f"{drafts}, {found or 'no'} finding{'' if found == 1 else 's'}"
