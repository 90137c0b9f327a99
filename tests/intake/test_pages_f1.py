"""Body text of real pages, measured as article-extraction-benchmark measures it."""

import gzip
import json
import os
import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

from checker.intake import read
from checker.records import Document

DATA = os.environ.get("CHECKER_DATA")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(DATA is None, reason="CHECKER_DATA names no folder of pages"),
]

Triple = tuple[float, float, float]


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    runs = (tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))
    return Counter(run for run in runs if run)


def compare(true: str, found: str) -> Triple:
    """Return true positives, false positives and false negatives, over their sum."""
    wanted, got = shingles(true), shingles(found)
    counts = [(wanted & got).total(), (got - wanted).total(), (wanted - got).total()]
    total = sum(counts) or 1
    return counts[0] / total, counts[1] / total, counts[2] / total


def f1(pages: list[Triple]) -> float:
    precision = mean(tp / (tp + fp) for tp, fp, _ in pages if tp + fp > 0)
    recall = mean(tp / (tp + fn) for tp, _, fn in pages if tp + fn > 0)
    return 2 * precision * recall / (precision + recall)


def test_body_f1_on_the_shared_pages(tmp_path: Path) -> None:
    assert DATA is not None
    pages = Path(DATA) / "pages"
    truth = json.loads((pages / "ground_truth.json").read_text("utf-8"))
    results = []
    for name, true in truth.items():
        path = tmp_path / f"{name}.html"
        path.write_bytes(gzip.decompress((pages / f"{name}.html.gz").read_bytes()))
        [document] = read(str(path))
        assert isinstance(document, Document), document
        results.append(compare(true["articleBody"], document.article.text))
    assert len(results) == 60
    assert f1(results) >= 0.97


def test_every_shared_article_is_read(tmp_path: Path) -> None:
    assert DATA is not None
    path = tmp_path / "articles.jsonl"
    source = Path(DATA) / "articles" / "real_articles.jsonl.gz"
    path.write_bytes(gzip.decompress(source.read_bytes()))
    outcomes = list(read(str(path)))
    assert len(outcomes) == 1740
    assert all(isinstance(outcome, Document) for outcome in outcomes)
