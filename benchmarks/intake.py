"""Speed and accuracy of reading pages: from stored HTML to score, trafilatura alone beside it.

    python benchmarks/intake.py FOLDER

FOLDER holds NAME.html.gz and ground_truth.json ({NAME: {"articleBody", "url"}}). Prints pages per
CPU second of one core, and F1 of the body as article-extraction-benchmark counts it (runs of four
words); also how many of the links in the text were kept. With --check it exits 1 where a figure is
below what we promise.
"""

import argparse
import gc
import gzip
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean

import trafilatura
from lxml.html import document_fromstring

from checker.assess import assess_target
from checker.intake import Hints
from checker.records import Report

FLOORS = {"checker": (15.0, 0.965), "checker --fast": (25.0, 0.955)}
LEAST_LINKS = 0.99
Text = Callable[[Path, str], str]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def f1(pairs: list[tuple[str, str]]) -> float:
    precisions, recalls = [], []
    for true, found in pairs:
        wanted, got = shingles(true), shingles(found)
        both = (wanted & got).total()
        precisions += [both / got.total()] if got else []
        recalls += [both / wanted.total()] if wanted else []
    precision, recall = mean(precisions), mean(recalls)
    return 2 * precision * recall / (precision + recall)


def scored(fast: bool) -> Text:
    def text(path: Path, url: str) -> str:
        [report] = assess_target(str(path), Hints(url=url, fast=fast))
        return report.article.text if isinstance(report, Report) else ""

    return text


def alone(fast: bool) -> Text:
    def text(path: Path, url: str) -> str:
        found = trafilatura.extract(path.read_bytes(), url=url, fast=fast, include_comments=False)
        return found or ""

    return text


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def body_links(page: str, body: str) -> Iterator[str]:
    """Yield the anchors of the paragraphs that the body holds, as a parser sees them."""
    for element in document_fromstring(page.encode(), parser=None).iter("p", "li", "td"):
        chars = squeeze("".join(element.itertext()))
        if len(chars) < 30 or chars not in body:
            continue
        for anchor in element.iter("a"):
            href = (anchor.get("href") or "").strip()
            chars = squeeze("".join(anchor.itertext()))
            if chars and href.startswith(("http://", "https://", "/")):
                yield chars


def kept_links(paths: dict[str, Path], truth: dict[str, dict[str, str]]) -> tuple[int, int]:
    kept = total = 0
    for name, path in paths.items():
        [report] = assess_target(str(path), Hints(url=truth[name].get("url")))
        if not isinstance(report, Report):
            continue
        article = report.article
        ours = Counter(squeeze(article.text[a.start : a.end]) for a in article.links)
        theirs = Counter(body_links(path.read_text("utf-8", "replace"), squeeze(article.text)))
        kept, total = kept + (ours & theirs).total(), total + theirs.total()
    return kept, total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    truth = json.loads((asked.folder / "ground_truth.json").read_text("utf-8"))
    contenders: dict[str, Text] = {
        "checker": scored(fast=False),
        "checker --fast": scored(fast=True),
        "trafilatura": alone(fast=False),
        "trafilatura fast": alone(fast=True),
    }
    gc.set_threshold(100_000, 20, 20)  # as the command does
    misses = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.html" for name in truth}
        for name, path in paths.items():
            path.write_bytes(gzip.decompress((asked.folder / f"{name}.html.gz").read_bytes()))
        print(f"{len(paths)} pages, best of {asked.rounds} rounds")
        for called, text in contenders.items():
            best, pairs = 0.0, []
            text(next(iter(paths.values())), "")  # whatever loads once
            for _ in range(asked.rounds):
                started = time.process_time()
                found = {n: text(path, truth[n].get("url")) for n, path in paths.items()}
                best = max(best, len(paths) / (time.process_time() - started))
                pairs = [(truth[n]["articleBody"], found[n]) for n in paths]
            unanswered = sum(not text for _, text in pairs)
            least, needed = FLOORS.get(called, (0.0, 0.0))
            missed = best < least or f1(pairs) < needed or (least and unanswered)
            misses += bool(missed)
            print(
                f"{called:<17} {best:6.1f} pages a CPU second   F1 {f1(pairs):.4f}"
                f"   unanswered {unanswered}{'   MISSED' if missed else ''}"
            )
        kept, total = kept_links(paths, truth)
        misses += kept < LEAST_LINKS * total
        print(f"links kept: {kept} of {total} ({kept / total:.2%})")
    return 1 if asked.check and misses else 0


if __name__ == "__main__":
    sys.exit(main())
