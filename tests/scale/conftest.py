"""A Dask cluster on this machine, and archives for it to read."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from ..intake.archive import packed, record
from ..intake.conftest import site  # noqa: F401 - a fixture
from ..mix.desk_input import line, page


@dataclass(frozen=True)
class Cluster:
    address: str
    workers: tuple[int, ...]


@pytest.fixture(scope="module")
def cluster():
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name("cluster.py"), "2"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        address, *workers = process.stdout.readline().split()
        yield Cluster(address, tuple(map(int, workers)))
        process.stdin.close()
        process.wait(timeout=60)


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Archives with copies and repetitions across them, one cut short, and lines."""
    tmp_path = tmp_path_factory.mktemp("sources")

    def archive(name, numbers, cut=0, host="gazette"):
        records = [record(f"https://{host}.example/f/{n}", page(n)) for n in numbers]
        content = packed(*records)
        (tmp_path / name).write_bytes(content[: len(content) - cut])
        return str(tmp_path / name)

    lines = tmp_path / "lines.jsonl"
    lines.write_text("\n".join([line(60), "no JSON", line(61), line(60)]))
    return (
        archive("1.warc.gz", range(8)),
        archive("2.warc.gz", range(6, 14), cut=50),
        str(lines),
        archive("3.warc.gz", (3, 20, 21, 7), host="courier"),
        str(tmp_path / "none.warc.gz"),
    )
