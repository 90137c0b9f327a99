from pathlib import Path

import pytest

from checker.outlets import Registry
from checker.outlets.source import read_source

SAMPLE = Path(__file__).parent / "data" / "sample.toml"


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.of(read_source([SAMPLE]), "2026-11-22")
