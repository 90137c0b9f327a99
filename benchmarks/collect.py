"""Time, memory and growth of `checker collect`, and what two processes gain over one.

    python benchmarks/collect.py [PAGES] [ROUNDS] [--pages FOLDER]

Collects an archive of PAGES invented pages (or of the pages in FOLDER, over and over, at addresses
of their own) with one process and with two in turn, ROUNDS times, and counts the least time of
each. Two processes must be 1.8 times as fast as one, by the clock or, where other work keeps the
cores busy, by CPU time; no process may hold 220 MB or grow over the last half of its pages.
The start of the processes counts: a few seconds, which 120 pages do not make up for and 600 do.
"""

import argparse
import gzip
import multiprocessing
import os
import resource
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from checker.mix.collect import Plan, collect

TOWNS = ("Harrow", "Selby", "Ostend", "Lund", "Narva", "Varna", "Tromso", "Kotor", "Hull", "Brest")
CARRIERS = ("RT", "Reuters", "Sputnik", "Xinhua", "the Harbour Gazette", "Anadolu Agency")
LIMIT_MB, GAIN, GROWTH_MB = 220, 1.8, 15  # DuckDB fills its buffers at first


def page(number: int) -> bytes:
    """Return an invented page of about 600 words, which shares no sentence with another."""
    parts = []
    for part in range(12):
        town, carrier = TOWNS[(number + part) % 10], CARRIERS[(number + part) % 6]
        name = f"{town} {number}-{part}"
        parts.append(
            f"<p>The ferry of {name} left its pier at dawn, {carrier} reported. “Nobody was hurt on"
            f" the {name},” said Ada Quill, the harbour master of {town}, who had counted {part}"
            f" lamps. According to the Foreign Ministry, the {name} had carried crates of rope. Tom"
            f" Arkwright, a diver, said that the wreck of {name} lay at {number} metres.</p>"
        )
    body = "".join(parts)
    return (
        f"<html lang=en><head><title>Ferry {number}</title></head><body><nav><a href=/>Home</a>"
        f"</nav><article><h1>The ferry of {number} leaves</h1>{body}</article></body></html>"
    ).encode()


def record(url: str, body: bytes) -> bytes:
    """Return a page as one packed record of an archive."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date:"
        " 2026-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;"
        f" msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 1)


def archive(file: Path, number: int, folder: Path | None) -> Path:
    """Write an archive of so many pages."""
    given = [path.read_bytes() for path in sorted(folder.iterdir())] if folder else []
    with file.open("wb") as out:
        for n in range(number):
            body = given[n % len(given)] if given else page(n)
            out.write(record(f"https://gazette{n // max(1, len(given))}.example/{n}", body))
    return file


class Watch(threading.Thread):
    """Samples the memory of a process and its children, in MB."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.samples: list[dict[int, float]] = []
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.2):
            pids = [os.getpid(), *_children(os.getpid())]
            self.samples.append({pid: _mb(pid) for pid in pids})

    def growth(self) -> float:
        """Return by how many MB the largest worker grew over the last half of the time."""
        half = self.samples[len(self.samples) // 2 :]
        if len(half) < 4:
            return 0.0
        quarter = len(half) // 2
        early = max(max(sample.values()) for sample in half[:quarter])
        return max(max(sample.values()) for sample in half[quarter:]) - early

    def most(self) -> float:
        """Return the most that one process held."""
        return max(max(sample.values()) for sample in self.samples)


def _children(pid: int) -> list[int]:
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [int(child) for child in found]


def _mb(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@dataclass(frozen=True)
class Measured:
    """One collection: its wall time, the CPU time of parent and workers, and their memory."""

    seconds: float
    ours: float
    workers: float
    most: float
    growth: float

    def on_free_cores(self, workers: int) -> float:
        """Return the wall time on two cores that nothing else uses, from the CPU times."""
        if workers == 1:
            return self.ours
        return max((self.ours + self.workers) / 2, self.ours, self.workers / 2)


def measure(source: Path, folder: Path, workers: int, number: int) -> Measured:
    """Collect the archive into a new store, in a process that has done nothing before."""
    (folder / "desk.duckdb").unlink(missing_ok=True)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_measure, args=(source, folder, workers, number, theirs))
    child.start()
    found: Measured = ours.recv()
    child.join()
    return found


def _measure(source: Path, folder: Path, workers: int, number: int, answer: Connection) -> None:
    watch = Watch()
    watch.start()
    started = time.perf_counter()
    totals = collect(Plan((str(source),), workers=workers), folder / "desk.duckdb")
    seconds = time.perf_counter() - started
    watch.done.set()
    watch.join()
    for child in multiprocessing.active_children():
        child.join()
    assert totals.fetched == number, totals
    cpu = _cpu(resource.RUSAGE_SELF), _cpu(resource.RUSAGE_CHILDREN)
    answer.send(Measured(seconds, *cpu, watch.most(), watch.growth()))


def _cpu(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("number", nargs="?", type=int, default=400)
    options.add_argument("rounds", nargs="?", type=int, default=2)
    options.add_argument("--pages", type=Path)
    options.add_argument("--workers", type=int, action="append")
    given = options.parse_args()
    wall = dict.fromkeys(given.workers or (1, 2), float("inf"))
    free, most, growth = dict(wall), 0.0, 0.0
    with tempfile.TemporaryDirectory() as name:
        source = archive(Path(name, "a.warc.gz"), given.number, given.pages)
        for _ in range(given.rounds):
            for workers in wall:
                found = measure(source, Path(name), workers, given.number)
                wall[workers] = min(wall[workers], found.seconds)
                free[workers] = min(free[workers], found.on_free_cores(workers))
                most, growth = max(most, found.most), max(growth, found.growth)
                each = 1000 / given.number
                print(
                    f"{workers} process(es): {given.number / found.seconds:.1f} pages/s,"
                    f" {found.ours * each:.1f} + {found.workers * each:.1f} ms of CPU a page,"
                    f" {found.most:.0f} MB at most,"
                    f" {found.growth:+.1f} MB over the last half",
                    flush=True,
                )
    print(f"memory of one process: {most:.0f} MB (at most {LIMIT_MB}), growth {growth:+.1f} MB")
    failed = most > LIMIT_MB or growth > GROWTH_MB
    if len(wall) > 1:
        gain, possible = wall[1] / wall[2], free[1] / free[2]
        print(f"two processes: {gain:.2f} times one; {possible:.2f} by CPU time (at least {GAIN})")
        failed = failed or max(gain, possible) < GAIN
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
