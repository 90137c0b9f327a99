"""A store with one article in it, the example page, and one of an invented year."""

from datetime import UTC, datetime

import pytest

import checker
from checker.mix import demo
from checker.mix.rows import Collected, rows
from checker.mix.store import opened
from checker.outlets import load_registry
from checker.resources import root

from ..intake.conftest import site  # noqa: F401 - a fixture

KNOWN = Collected(
    run="r1",
    at=datetime(2026, 3, 12, 8, 30, tzinfo=UTC),
    url_key="example.org/strait",
    section="World",
)


@pytest.fixture(scope="session")
def report():
    (found,) = checker.score(str(root() / "examples/strait-talks.html"))
    return found


@pytest.fixture
def known():
    return KNOWN


@pytest.fixture
def store_file(tmp_path, report):
    file = tmp_path / "desk.duckdb"
    with opened(file, write=True) as store, store.transaction():
        store.add_articles([rows(report, KNOWN)])
    return file


@pytest.fixture(scope="session")
def registry():
    return load_registry()


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory, registry):
    file = tmp_path_factory.mktemp("demo") / "demo.duckdb"
    demo.make(file, registry, seed=1, articles=2_000)
    return file
