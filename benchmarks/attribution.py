"""The reading of attributions beside regular expressions and textacy, and how its cost grows.

    python benchmarks/attribution.py [GOLD.jsonl ...]

All read the same articles (our dev split unless files are named) in turns; the least CPU time of
each counts. Exits with 1 where the reading is slower, against the regular expressions of the same
run, or grows faster than agreed. textacy is measured where it and a spaCy model are installed; the
models are not on PyPI, so a plain environment leaves it out, and says so.
"""

import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from checker.attribution import attribute
from checker.outlets import load_registry
from checker.records import Article
from checker.training.evaluate import relation
from checker.training.evaluate_formats import read_gold
from checker.training.evaluate_gold import GoldDocument, Relation
from checker.training.evaluate_relations import compare
from checker.training.reading import article_of

ROUNDS, ARTICLE = 3, 600
HERE = Path(__file__).resolve().parent
SLOWEST = 25.0  # times the regular expressions
STEEPEST = 1.5  # cost of a word in a text of eight times the length, against the short one
HOSTILE = 3.0  # cost of a word in a text made to be slow, against a word of news
CUE = r"(?:said|says|told \w+|added|reported|reports|announced|warned|claimed|noted|wrote)"
NAME = r"(?P<source>(?:[Tt]he |[Hh]e\b|[Ss]he\b|[Tt]hey\b|[A-Z])[\w’'-]*(?: [A-Z][\w’'-]+){0,4})"
PATTERNS = [
    re.compile(rf"(?P<content>[“\"][^”\"]+[”\"]),? {NAME} (?P<cue>{CUE})"),
    re.compile(rf"(?P<content>[“\"][^”\"]+[”\"]),? (?P<cue>{CUE}) {NAME}"),
    re.compile(rf"{NAME} (?P<cue>{CUE}),? (?P<content>[“\"][^”\"]+[”\"])"),
    re.compile(rf"{NAME} (?P<cue>{CUE})(?: that)? (?P<content>[^.“\"\n]+)"),
    re.compile(rf"(?P<content>[^.“\"\n]+), (?P<cue>according to) {NAME}"),
    re.compile(rf"(?P<content>[^.“\"\n]+), {NAME} (?P<cue>{CUE})\."),
]
TRAPS = {
    "quotation marks": '"' * 100_000,
    "quoted cues": '" said ' * 20_000,
    "one sentence": "the ministry said that he told her " * 3_000,
    "no full stop": "He Said That " * 10_000,
    "right to left": "\u202eقال الوزير إن الجسر مغلق. " * 4_000,
    "nul": "\x00 said \x00" * 10_000,
}
Reader = Callable[[Article], list[Relation]]


def by_checker(article: Article) -> list[Relation]:
    """Read an article as the product does."""
    return [relation(claim) for claim in attribute(article, load_registry())]


def by_expressions(article: Article) -> list[Relation]:
    """Read an article with a page of regular expressions, the first match at a place winning."""
    found, taken = [], set[int]()
    for pattern in PATTERNS:
        for match in pattern.finditer(article.text):
            if match.start("cue") not in taken:
                taken.add(match.start("cue"))
                found.append(
                    Relation(*((match.span(role),) for role in ("source", "cue", "content")))
                )
    return found


def textacy_reader() -> Reader | str:
    """Return a reader by textacy, or why there is none."""
    try:
        import spacy
        from textacy.extract import direct_quotations
    except ImportError:
        return "textacy is not installed"
    try:
        pipeline = spacy.load("en_core_web_sm")
    except OSError:
        return "textacy needs a spaCy model, which is not on PyPI"

    def read(article: Article) -> list[Relation]:
        def span(tokens: Sequence) -> tuple[tuple[int, int], ...]:
            return ((tokens[0].idx, tokens[-1].idx + len(tokens[-1])),) if len(tokens) else ()

        quotes = direct_quotations(pipeline(article.text))
        return [Relation(span(q.speaker), span(q.cue), span(q.content)) for q in quotes]

    return read


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def cost(read: Reader, articles: Iterable[Article]) -> float:
    """Return the CPU milliseconds for 600 words."""
    articles = list(articles)
    words = sum(len(article.text.split()) for article in articles)
    return seconds(lambda: [read(article) for article in articles]) / words * ARTICLE * 1000


def linked(read: Reader, gold: Iterable[tuple[GoldDocument, Article]]) -> float:
    """Return the F1 of who said what."""
    pairs = found = known = 0
    for document, article in gold:
        one = compare(document.text, read(article), document.relations)
        pairs, found, known = pairs + len(one.pairs), found + len(one.found), known + len(one.gold)
    return 2 * pairs / (found + known)


def made(text: str) -> Article:
    """Return an article of a text."""
    from checker.intake.article import Found

    return article_of(text, (), Found(published="2026-03-11"), load_registry())


def main(files: Sequence[str]) -> int:
    """Print the comparison and return the exit code."""
    paths = [Path(file) for file in files] or [HERE.parent / "corpora/articles/dev.jsonl"]
    registry = load_registry()
    gold = [
        (each, article_of(each.text, each.links, each.about, registry))
        for path in paths
        for each in read_gold(path)
    ]
    articles = [article for _, article in gold]
    readers: dict[str, Reader] = {"checker": by_checker, "regular expressions": by_expressions}
    textacy = textacy_reader()
    if isinstance(textacy, str):
        print(f"left out: {textacy}")
    else:
        readers["textacy"] = textacy
    for read in readers.values():
        read(articles[0])
    costs = {
        name: min(cost(read, articles) for _ in range(ROUNDS)) for name, read in readers.items()
    }
    for name, read in readers.items():
        print(f"{name:20} {1000 / costs[name]:8.1f} articles of 600 words a CPU second"
              f"   linked F1 {linked(read, gold):.3f}")  # fmt: skip
    ratio = costs["checker"] / costs["regular expressions"]
    print(f"checker / regular expressions: {ratio:.1f} (at most {SLOWEST:.0f})")
    return max(int(ratio > SLOWEST), growth(articles, costs["checker"]))


def growth(articles: Sequence[Article], news: float) -> int:
    """Print what a word costs in long and in hostile texts; return 1 where it is too much."""
    body = "\n\n".join(article.text for article in articles[:10])
    short, long = (
        min(cost(by_checker, [made(t)]) for _ in range(2)) for t in (body, "\n\n".join([body] * 8))
    )
    steep = long / short
    print(f"a word in a text eight times as long: {steep:.2f} (at most {STEEPEST})")
    worst = 0.0
    for name, text in TRAPS.items():
        spent = seconds(lambda text=text: by_checker(made(text)))
        marks = max(len(text.split()), len(text) / 6)
        each = spent / marks * ARTICLE * 1000 / news
        worst = max(worst, each)
        print(f"  {name:20} {len(text):8} characters {spent:6.2f} s, {each:5.2f} of news")
    return int(steep > STEEPEST or worst > HOSTILE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
