"""A short invented article as the product reads it."""

import json

import pytest

import checker
from checker.outlets import load_registry
from checker.review import read_amendments

TEXT = """“Every lamp is lit,” Ada Quill said on Monday, RT reported.

Fishermen said the harbour was dark.

The Ministry of Foreign Affairs of Russia said in a statement that it had sent two lamps.
"""


@pytest.fixture
def assessed(tmp_path):
    """Read a text, with corrections or without."""

    def read(text=TEXT, amendments=()):
        line = {"text": text, "published": "2026-03-11", "language": "en"}
        (tmp_path / "a.jsonl").write_text(json.dumps(line))
        (report,) = checker.score(str(tmp_path / "a.jsonl"), amendments=amendments)
        return report

    return read


@pytest.fixture
def corrections(tmp_path):
    def write(toml):
        (tmp_path / "corrections.toml").write_text(toml)
        return read_amendments(tmp_path / "corrections.toml")

    return write


@pytest.fixture(scope="session")
def registry():
    return load_registry()
