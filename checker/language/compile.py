"""Compiles a language's TOML files: `python -m checker.language.compile`."""

import json
import tomllib
from pathlib import Path

_FOLDER = Path(__file__).parent
_EXAMPLES = frozenset({"yes", "no", "drops", "keeps", "labelled", "unlabelled"})


def compiled(code: str) -> str:
    """Return the JSON that a language's TOML files compile to; the same files, the same text."""
    tables = {
        path.stem: _without_examples(tomllib.loads(path.read_text("utf-8")))
        for path in sorted((_FOLDER / code).glob("*.toml"))
    }
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":")) + "\n"


def _without_examples(value: object) -> object:
    if isinstance(value, dict):
        return {k: _without_examples(v) for k, v in value.items() if k not in _EXAMPLES}
    return [_without_examples(item) for item in value] if isinstance(value, list) else value


if __name__ == "__main__":
    for folder in sorted(path for path in _FOLDER.iterdir() if any(path.glob("*.toml"))):
        (folder / "compiled.json").write_text(compiled(folder.name), "utf-8")
