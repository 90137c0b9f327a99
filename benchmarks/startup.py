"""CPU time of `checker` against that of a Typer program that does nothing.

    python benchmarks/startup.py [ROUNDS]

The three programs take turns, so that whatever else the machine does falls on all alike; the median
over the rounds of the ratio within each counts. Exits with 1 where it is above its limit.
"""

import compileall
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

import checker

EMPTY = """\
import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    pass


app()
"""
DRAFT = """\
---
title: Ferry sinks off Harrow Point
date: 2026-03-11
---

The ferry *Marigold* sank at dawn, the Russian state-controlled broadcaster RT reported, citing
the harbour office. "Nobody was hurt," said Ada Quill, the harbour master.

According to [the coast guard](https://example.org/notice), divers found the bell on Monday. Tom
Arkwright, a diver, said the wreck lay at forty metres. He added that the hull was whole.

The harbour would reopen on Friday, Xinhua reported. Sputnik said that insurers had been told.
"""
LIMITS = {"--help": 1.3, "check draft.md": 2.5}


def cpu_seconds(arguments: list[str]) -> float:
    """Run a program and return the user and system time it took."""
    silence = os.open(os.devnull, os.O_WRONLY)
    redirect = [(os.POSIX_SPAWN_DUP2, silence, 1), (os.POSIX_SPAWN_DUP2, silence, 2)]
    child = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=redirect)
    os.close(silence)
    usage = os.wait4(child, 0)[2]
    return usage.ru_utime + usage.ru_stime


def measure(programs: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Return the CPU times of each program over so many rounds, one of each a round."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, arguments in programs.items():
            taken = cpu_seconds(arguments)
            if number:  # the first round writes the byte code that is not there yet
                times[name].append(taken)
    return times


def main(rounds: int) -> int:
    compileall.compile_dir(Path(checker.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        empty, draft = Path(folder, "empty.py"), Path(folder, "draft.md")
        empty.write_text(EMPTY, "utf-8")
        draft.write_text(DRAFT, "utf-8")
        command = [sys.executable, "-m", "checker"]
        times = measure(
            {
                "nothing": [sys.executable, str(empty)],
                "--help": [*command, "--help"],
                "check draft.md": [*command, "check", str(draft), "--fail-on", "never"],
            },
            rounds,
        )
    print(f"a Typer program that does nothing: {median(times['nothing']):.3f} CPU s")
    ratios = {name: ratio(times[name], times["nothing"]) for name in LIMITS}
    for name, limit in LIMITS.items():
        taken = median(times[name])
        print(f"checker {name}: {taken:.3f} CPU s, {ratios[name]:.2f} times (at most {limit})")
    return int(any(ratios[name] > limit for name, limit in LIMITS.items()))


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Return the median over the rounds: the speed of a machine drifts, but not within a round."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
