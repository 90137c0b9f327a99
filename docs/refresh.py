"""Runs every command that the documentation shows, and writes what it prints below it.

`python docs/refresh.py` rewrites the pages; `--check` only says which are not current. In a page, a
fenced block below `<!-- file: NAME -->` is a file that the reader saves, and lines of a `console`
block that begin with "$ " are run in the reader's folder, one after another.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w*)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_LONGEST = 60  # lines of output that a page shows


def pages() -> Iterator[tuple[Path, str]]:
    """Yield each page with commands, and what should stand in it."""
    for page in sorted(set(DOCS.rglob("*.md")) - set((DOCS / "reference").glob("*"))):
        text = page.read_text("utf-8")
        if "```console\n$ " in text:
            yield page, _played(text)


def _played(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        reader = _Reader(Path(folder))
        return _BLOCK.sub(reader.block, text)


class _Reader:
    """Somebody who does literally what a page says, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self._home = folder / "home"
        self._home.mkdir()
        command = folder / "checker"
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n')
        command.chmod(0o755)
        paths = [str(folder), str(Path(sys.executable).parent), os.environ["PATH"]]
        self._environment = {
            "PATH": os.pathsep.join(paths),
            "HOME": str(self._home),
            "COLUMNS": "80",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "LANG": "C.UTF-8",
            "CHECKER_ROOT": str(ROOT),
        }
        self._code = 0

    def block(self, match: re.Match[str]) -> str:
        if match["file"]:
            file = self._home / match["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(match["body"], "utf-8")
        if match["kind"] != "console" or not match["body"].startswith("$ "):
            return match.group()
        return f"```console\n{''.join(self._transcript(match['body']))}```"

    def _transcript(self, body: str) -> Iterator[str]:
        lines = body.splitlines()
        for at, line in enumerate(lines):
            if not line.startswith("$ "):
                continue
            yield f"{line}\n"
            quiet = at + 1 < len(lines) and lines[at + 1] == "…"
            printed = self._run(line[2:])
            yield "…\n" if quiet else printed

    def _run(self, command: str) -> str:
        if command == "echo $?":
            return f"{self._code}\n"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self._home,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        self._code = done.returncode
        if done.returncode not in (0, 1):
            sys.stderr.write(f"$ {command}\n{done.stderr}")
        printed = done.stdout.replace(str(self._home), "~")
        lines = [line.rstrip() for line in printed.splitlines()]
        if len(lines) > _LONGEST:
            lines[_LONGEST:] = ["…"]
        return "".join(f"{line}\n" for line in lines)


def main() -> int:
    """Write, or with `--check` compare; return how many pages were not current."""
    check, stale = "--check" in sys.argv, 0
    for page, text in pages():
        if page.exists() and page.read_text("utf-8") == text:
            continue
        stale += 1
        print(f"{page.relative_to(ROOT)} {'is not current' if check else 'written'}")
        if not check:
            page.write_text(text, "utf-8")
    return stale if check else 0


if __name__ == "__main__":
    sys.exit(min(main(), 1))
