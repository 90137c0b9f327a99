"""Reads what a language ships: all its TOML files compiled into one JSON.

The TOML files are the source, with an example and a near miss on every line; a program that starts
for one draft should parse neither TOML nor examples.
"""

import json
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def read(code: str) -> dict[str, object]:
    """Return a language's tables by the names of their files, without examples.

    Raises FileNotFoundError where there is no such language.
    """
    tables: dict[str, object] = json.loads((_FOLDER / code / "compiled.json").read_bytes())
    return tables
