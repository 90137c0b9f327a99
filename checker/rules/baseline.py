"""A file of findings that a desk knows of: they are not told again, and new ones are.

A finding is known by its fingerprint, which does not change when its lines move. The file is JSON,
sorted, one finding a line, so that it merges; drafts are named from the folder of the file.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import ConfigError
from checker.records import Finding

_SCHEMA = "checker/baseline/1"
Drafts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of each draft: the code of each fingerprint."""

    path: Path
    drafts: Drafts = field(default_factory=dict)

    def knows(self, finding: Finding) -> bool:
        """Say whether a finding was there when the file was written."""
        return finding.fingerprint in self.drafts.get(self.name(finding.path), {})

    def name(self, draft: str) -> str:
        """Return how the file names a draft."""
        seen = os.path.relpath(Path(draft).absolute(), self.path.absolute().parent)
        return seen.replace(os.sep, "/")

    def updated(self, checked: Iterable[tuple[str, tuple[Finding, ...]]]) -> "Baseline":
        """Return the file with these drafts' findings in place of what it knew of them."""
        drafts = dict(self.drafts)
        for draft, findings in checked:
            drafts.pop(self.name(draft), None)
            if findings:
                drafts[self.name(draft)] = {each.fingerprint: each.code for each in findings}
        return Baseline(self.path, drafts)

    def text(self) -> str:
        """Return the file's text."""
        content = {"schema": _SCHEMA, "drafts": self.drafts}
        return json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def read_baseline(path: Path) -> Baseline:
    """Read a file of known findings.

    Raises ConfigError for one that is missing, unreadable or of another kind.
    """
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        remedy = "write it with --write-baseline"
        raise ConfigError(f"{path}: cannot be read: {error.strerror}; {remedy}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: no baseline: {error}; write it anew") from error
    drafts = content.get("drafts") if isinstance(content, dict) else None
    if not isinstance(drafts, dict) or content.get("schema") != _SCHEMA or not _fits(drafts):
        raise ConfigError(f"{path}: no baseline that this version can read; write it anew")
    return Baseline(path, drafts)


def _fits(drafts: dict[str, object]) -> bool:
    return all(
        isinstance(known, dict) and all(isinstance(code, str) for code in known.values())
        for known in drafts.values()
    )
