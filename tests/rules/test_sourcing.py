"""Every word on vague and anonymous sources has a draft in which its rule speaks, and one not."""

import tomllib
from pathlib import Path

import pytest

import checker
import checker.rules.sourcing as sourcing

DATA = tomllib.loads(
    (Path(sourcing.__file__).parent.parent / "language/en/sourcing.toml").read_text("utf-8")
)
RULE_OF = {"hearsay": "SRC202", "nobody": "SRC202", "inside": "SRC203", "reason": "SRC203"}
ENTRIES = [(kind, entry) for kind, entries in DATA.items() for entry in entries]


def codes(draft: str, folder: Path) -> set[str]:
    path = folder / "draft.md"
    path.write_text(f"# A day in Harrow\n\n{draft}\n", "utf-8")
    (checked,) = checker.check(str(path))
    assert isinstance(checked, checker.Checked), checked
    return {finding.code for finding in checked.findings}


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=[f"{k}-{e['text']}" for k, e in ENTRIES])
def test_speaks_and_is_silent_where_it_should(kind, entry, tmp_path) -> None:
    assert RULE_OF[kind] in codes(entry["yes"], tmp_path), entry["yes"]
    assert RULE_OF[kind] not in codes(entry["no"], tmp_path), entry["no"]
