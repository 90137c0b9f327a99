"""CPU time in which `checker check` reads a repository of 200 drafts, made of our own articles.

    python benchmarks/drafts.py [ROUNDS]

The least of so many rounds counts, the program's start included. Exits with 1 above the limit.
"""

import os
import resource
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "corpora" / "articles"
DRAFTS, LIMIT = 200, 8.0


def texts() -> list[str]:
    """Return the texts of our annotated articles."""
    return [path.read_text("utf-8") for path in sorted((ARTICLES / "texts").glob("*.txt"))]


def cpu_seconds(command: list[str]) -> float:
    """Run a program and return the user and system time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(rounds: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        words = 0
        for number, text in enumerate(islice(cycle(texts()), DRAFTS)):
            Path(folder, f"draft-{number:03}.md").write_text(f"# A draft\n\n{text}\n", "utf-8")
            words += len(text.split())
        command = [sys.executable, "-m", "checker", "check", folder, "--fail-on", "never"]
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        least = min(cpu_seconds([*command, "-f", "json"]) for _ in range(rounds))
    print(f"{DRAFTS} drafts of {words // DRAFTS} words: {least:.2f} CPU s (at most {LIMIT:g})")
    return int(least > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
