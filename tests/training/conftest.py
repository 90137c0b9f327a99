"""A small corpus on disk, written for the purpose, and a reader that gets most of it right."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from checker.records import Article, ChainLink, Claim, Publisher, Speaker
from checker.training.articles import Annotated
from checker.training.evidence import Reading

STATE = ChainLink(
    "Tide State Radio", "tide-state-radio", "broadcaster", "state-controlled", "XA", "name", None
)
PERSON = ChainLink("Ada Quill", None, "person", "unknown", None, "name", None)
SENTENCE = "The ferry runs, Ada Quill said. "
PUBLISHERS = ("Quay Post", "Fen Gazette", "Reed Herald", "Moor Times")


def annotated_claim(place: int, state: bool, optional: bool = False) -> dict[str, object]:
    start = place * len(SENTENCE)
    return {
        "content": [[start, start + 14]],
        "cue": [[start + 26, start + 30]],
        "source": [[start + 16, start + 25]],
        "kind": "statement",
        "optional": optional,
        "quotation": "indirect",
        "speaker": "Ada Quill",
        "body": None,
        "chain": ["Ada Quill", "Tide State Radio"] if state else ["Ada Quill"],
        "carrier": "Tide State Radio" if state else None,
        "source_type": "person",
        "state_affiliated": state,
        "via_state_media": state,
        "phenomena": [1],
    }


def annotated_line(name: str, split: str, publisher: str, marks: str) -> dict[str, object]:
    """Return a line whose claims are state-carried at `s`, optional at `o`, harmless at `.`."""
    claims = [annotated_claim(n, mark == "s", mark == "o") for n, mark in enumerate(marks)]
    required = marks.replace("o", "")
    share = round(required.count("s") / len(required), 4) if required else 0.0
    return {
        "id": name,
        "split": split,
        "publisher": publisher,
        "published": "2025-04-01",
        "title": "The ferry runs",
        "url": None,
        "sha256": sha256((SENTENCE * len(marks)).encode()).hexdigest(),
        "links": [],
        "ignore": [],
        "claims": claims,
        "state_media_share": share,
        "state_source_share": share,
        "level": "none" if not share else "low" if share < 0.2 else "high",
        "publisher_is_state": False,
    }


@pytest.fixture(scope="session")
def write_corpus() -> Callable[[Path, list[dict[str, object]]], Path]:
    def write(folder: Path, lines: list[dict[str, object]]) -> Path:
        (folder / "texts").mkdir(parents=True)
        for split in ("train", "dev", "test"):
            chosen = [json.dumps(line) for line in lines if line["split"] == split]
            (folder / f"{split}.jsonl").write_text("\n".join(chosen) + "\n")
        for line in lines:
            text = SENTENCE * len(line["claims"])  # type: ignore[arg-type]
            (folder / "texts" / f"{line['id']}.txt").write_text(text)
        return folder

    return write


@pytest.fixture(scope="session")
def make_line() -> Callable[..., dict[str, object]]:
    return annotated_line


@pytest.fixture
def corpus(tmp_path: Path, write_corpus: Callable[..., Path]) -> Path:
    """Sixteen articles of four publishers to know, two of another to be measured on."""
    marks = ("ss..", "s.....", "....", "sssso.")
    known = [
        annotated_line(f"k{n}{m}", "dev" if m == 3 else "train", publisher, mark)
        for n, publisher in enumerate(PUBLISHERS)
        for m, mark in enumerate(marks)
    ]
    later = [annotated_line(f"t{m}", "test", "Cape Ledger", mark) for m, mark in enumerate(marks)]
    return write_corpus(tmp_path / "corpus", known + later[:2])


@pytest.fixture(scope="session")
def careless() -> Callable[[Annotated], Reading]:
    """Read what was annotated, without the last claim of every second article."""

    def read(annotated: Annotated) -> Reading:
        found = tuple(_claim(n, claim) for n, claim in enumerate(annotated.claims, 1))
        kept = found[:-1] if sum(map(ord, annotated.id)) % 2 else found
        return Reading(_article(annotated), kept, lambda outlet: "unknown", str)

    return read


def _claim(number: int, annotated: object) -> Claim:
    state = annotated.via_state_media  # type: ignore[attr-defined]
    return Claim(
        id=number,
        kind="statement",
        optional=annotated.optional,  # type: ignore[attr-defined]
        stance="relayed",
        content=(),
        cue=(),
        source=(),
        quotation="indirect",
        speaker=Speaker("Ada Quill", "person", None, ()),
        source_type="person",
        chain=(PERSON, STATE) if state else (PERSON,),
        carrier="tide-state-radio" if state else None,
        implied_carrier=None,
        record=None,
        via_state_media=state,
        state_affiliated=state,
        confidence=0.9 if number % 2 else 0.6,
    )


def _article(annotated: Annotated) -> Article:
    return Article(
        id=annotated.id,
        url=None,
        canonical_url=None,
        title=annotated.title,
        authors=(),
        published=annotated.published,
        language="en",
        words=4,
        sha256=annotated.sha256,
        text=annotated.text,
        publisher=Publisher(None, annotated.publisher or "", "unknown", "input"),
        dateline=None,
        links=(),
        credits=(),
    )
