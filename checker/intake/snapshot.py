"""Keeps a fetched page as evidence: its bytes as they were, and where they came from."""

import hashlib
import json
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from checker.errors import IntakeError
from checker.intake.web import Fetched

_SUFFIXES = {"text/plain": ".txt", "application/pdf": ".pdf"}


def keep(fetched: Fetched, asked: str, folder: str) -> None:
    """Write a page and its record into a folder, under a name of host, time and hash.

    What is there already is left alone. Raises IntakeError `unreadable` where nothing can be
    written.
    """
    digest = hashlib.sha256(fetched.content).hexdigest()
    name = _name(fetched, digest)
    suffix = _SUFFIXES.get(fetched.media_type, ".html")
    record = {
        "schema": "checker/snapshot/1",
        "asked": asked,
        "url": fetched.url,
        "status": fetched.status,
        "retrieved": fetched.retrieved,
        "sha256": digest,
        "bytes": len(fetched.content),
        "file": f"{name}{suffix}",
        "headers": [list(header) for header in fetched.headers],
    }
    try:
        place = Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        _write(place / f"{name}{suffix}", fetched.content)
        _write(place / f"{name}.json", (json.dumps(record, indent=2) + "\n").encode())
    except OSError as error:
        remedy = "name a folder that can be written to"
        raise IntakeError("unreadable", f"{folder}: {error.strerror}; {remedy}") from None


def _name(fetched: Fetched, digest: str) -> str:
    host = re.sub(r"[^a-z0-9.-]", "_", (urlsplit(fetched.url).hostname or "page").lower())
    time = re.sub(r"[^0-9T]", "", fetched.retrieved[:19])
    return f"{host.strip('.')[:60]}-{time}-{digest[:16]}"


def _write(path: Path, content: bytes) -> None:
    with suppress(FileExistsError), path.open("xb") as file:
        file.write(content)
