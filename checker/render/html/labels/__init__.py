"""The catalogue of labels: one file a language, each with the same keys."""

import json
from functools import cache
from importlib.resources import files

from checker.render.html.look import Language


@cache
def labels(language: Language) -> dict[str, str]:
    """Return each label of a language by its key."""
    text = files(__package__).joinpath(f"{language}.json").read_text(encoding="utf-8")
    read: dict[str, str] = json.loads(text)
    return read
