"""Time and memory of `checker report` over a store of 100,000 invented articles.

    python benchmarks/report.py [ARTICLES] [STORE]

The store is made by `checker demo` unless it is there. Exits with 1 above ten seconds of CPU or
500 MB, which hold for 100,000 articles; the clock is told, but depends on what else runs.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

SECONDS, MEGABYTES = 10.0, 500.0
RUNS = (
    ("weeks, Markdown", ["-f", "markdown"]),
    ("months, JSON", ["-f", "json", "--by", "month"]),
    ("days, JSON", ["-f", "json", "--by", "day"]),
)


def measured(arguments: list[str]) -> tuple[float, float, float]:
    """Run `checker`; return its seconds of CPU and of the clock, and its peak of memory in MB."""
    silence = os.open(os.devnull, os.O_WRONLY)
    begun = time.monotonic()
    command = [sys.executable, "-m", "checker", *arguments]
    child = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, silence, 1), (os.POSIX_SPAWN_DUP2, silence, 2)],
    )
    os.close(silence)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"checker {' '.join(arguments)} failed")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begun, usage.ru_maxrss / 1024


def main(articles: int, store: Path) -> int:
    if not store.exists():
        demo = ["demo", "--into", str(store), "--articles", str(articles), "-q"]
        cpu, wall, peak = measured(demo)
        print(f"demo of {articles:,} articles: {cpu:.1f} s CPU, {wall:.1f} s, {peak:.0f} MB")
    above = False
    for name, options in RUNS:
        cpu, wall, peak = measured(["report", str(store), *options])
        above |= cpu > SECONDS or peak > MEGABYTES
        print(
            f"report by {name}: {cpu:.1f} s CPU (at most {SECONDS:.0f}), {wall:.1f} s by the "
            f"clock, {peak:.0f} MB (at most {MEGABYTES:.0f})"
        )
    return int(above)


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        named = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder, "demo.duckdb")
        sys.exit(main(many, named))
