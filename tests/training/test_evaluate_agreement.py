"""The figures are those of the scorers that acceptance uses, to the third digit."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.assess import assess_target
from checker.outlets import load_registry
from checker.records import Report
from checker.resources import root
from checker.training.articles import read_lines
from checker.training.evaluate import Evaluation, evaluate, relation
from checker.training.evaluate_formats import read_gold
from checker.training.evaluate_names import Names, listed_names
from checker.training.exchange import prediction
from checker.training.gold import gold

DATA = Path(os.environ.get("CHECKER_DATA", "/nowhere"))
SCORERS = Path(os.environ.get("CHECKER_SCORERS", DATA.parent / "scorers"))
NAMES = SCORERS / "outlet_names.json"
DEV = root() / "corpora/articles/dev.jsonl"
EXAMPLES = DATA / "articles/annotated_examples.jsonl"
POLNEAR = DATA / "polnear/dev.jsonl.gz"

pytestmark = pytest.mark.skipif(not NAMES.is_file(), reason="the scorers are not at hand")
needs_data = pytest.mark.skipif(not EXAMPLES.is_file(), reason="CHECKER_DATA is not at hand")

RATES = {
    "speaker": "speaker_acc",
    "carrier": "carrier_acc",
    "carrier_where_one": "carrier_acc_gold_has_outlet",
    "carrier_where_none": "carrier_acc_gold_none",
    "chain_strict": "chain_strict",
    "chain_lenient": "chain_lenient",
    "chain_media": "chain_media",
    "chain_media_nested": "chain_media_nested_only",
    "source_type": "source_type_acc",
    "share_error": "doc_mae",
    "share_spearman": "doc_spearman",
    "level": "doc_level_acc",
    "level_within_one": "doc_level_within_one",
}


@pytest.fixture(scope="module")
def names() -> Names:
    return listed_names(NAMES)


@pytest.fixture
def scored(tmp_path: Path) -> Callable[..., dict[str, object]]:
    """Run one of the scorers and return what it says."""

    def run(script: str, *arguments: object) -> dict[str, object]:
        command = [sys.executable, str(SCORERS / script), *map(str, arguments)]
        ended = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(ended.stdout) if ended.stdout.startswith("{") else {}

    return run


def write(file: Path, lines: list[dict[str, object]]) -> Path:
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return file


def predictions(lines: list[dict[str, object]], folder: Path) -> Path:
    """Read the articles as `checker score` does, and say so as the scorer wants to hear it."""
    reports = [
        report
        for report in assess_target(str(write(folder / "articles.jsonl", lines)))
        if isinstance(report, Report)
    ]
    assert len(reports) == len(lines)
    found = {str(report.article.id): prediction(report) for report in reports}
    (folder / "found.json").write_text(json.dumps(found), "utf-8")
    return folder / "found.json"


def agree_on_articles(ours: Evaluation, theirs: dict[str, object]) -> None:
    expected = {name: theirs[key] for name, key in RATES.items()}
    triples = {
        "claims": [theirs[f"claim_{part}"] for part in ("precision", "recall", "f1")],
        "state_affiliated": theirs["state_affiliated_end_to_end_prf"],
        "via_state_media": theirs["via_state_media_end_to_end_prf"],
    }
    for name, values in triples.items():
        for part, value in zip(("precision", "recall", "f1"), values, strict=True):
            expected[f"{name}.{part}"] = value
    found = {name: ours.figures[name].value for name in expected}
    assert found == pytest.approx(expected, abs=0.0005)


def in_one_line(article: object) -> dict[str, object]:
    links = [{"start": one.start, "end": one.end, "href": one.href} for one in article.links]
    about = ("id", "url", "title", "publisher", "published", "text")
    return {name: getattr(article, name) for name in about} | {"links": links}


def test_our_articles(names: Names, scored: Callable[..., object], tmp_path: Path) -> None:
    articles = list(read_lines(DEV))
    known = write(tmp_path / "gold.jsonl", [dict(gold(article)) for article in articles])
    found = predictions([in_one_line(article) for article in articles], tmp_path)
    result = tmp_path / "result.json"
    scored("score_articles.py", found, "--gold", known, "--registry", NAMES, "--json", result)
    agree_on_articles(evaluate(DEV, load_registry(), names, 0), json.loads(result.read_text()))


@needs_data
def test_annotated_examples(names: Names, scored: Callable[..., object], tmp_path: Path) -> None:
    lines = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
    about = ("id", "url", "title", "publisher", "text", "links")
    found = predictions(
        [{k: line.get(k) for k in about} | {"published": line["date"]} for line in lines], tmp_path
    )
    result = tmp_path / "result.json"
    scored("score_articles.py", found, "--gold", EXAMPLES, "--registry", NAMES, "--json", result)
    agree_on_articles(evaluate(EXAMPLES, load_registry(), names, 0), json.loads(result.read_text()))


def spans(evaluation: Evaluation) -> Iterator[dict[str, object]]:
    for each in evaluation.documents:
        found = [relation(claim) for claim in each.claims]
        attributions = [{"source": r.source, "cue": r.cue, "content": r.content} for r in found]
        yield {"id": each.document.id, "attributions": attributions}


@pytest.mark.parametrize("source", ["articles", pytest.param("polnear", marks=needs_data)])
def test_relations(
    source: str, names: Names, scored: Callable[..., dict[str, object]], tmp_path: Path
) -> None:
    file = POLNEAR if source == "polnear" else DEV
    ours = evaluate(file, load_registry(), names, 50)
    gold_lines = [
        {
            "id": each.id,
            "text": each.text,
            "attributions": [
                {"source": r.source, "cue": r.cue, "content": r.content} for r in each.relations
            ],
        }
        for each in read_gold(file)
    ]
    known = write(tmp_path / "gold.jsonl", gold_lines)
    found = write(tmp_path / "found.jsonl", list(spans(ours)))
    theirs = scored("attribution_eval.py", known, found, "--bootstrap", 50)
    agree_on_relations(ours, theirs)


def agree_on_relations(ours: Evaluation, theirs: dict[str, object]) -> None:
    groups = {f"{g}.{r}": theirs[g][r] for g in ("token", "exact") for r in theirs[g]}
    groups["linked"] = theirs["linked"]
    parts = {"p": "precision", "r": "recall", "f1": "f1"}
    expected = {
        f"{name}.{parts[part]}": value
        for name, values in groups.items()
        for part, value in values.items()
    }
    forms = theirs["recall_by_type"]
    expected["recall_on_reporting_cues"] = forms["cue_reporting"]["recall"]
    expected["recall_on_direct_quotes"] = forms["content_direct"]["recall"]
    expected["source_given_content"] = theirs["source_accuracy"]
    found = {name: ours.figures[name].value for name in expected}
    assert found == pytest.approx(expected, abs=0.0005)
    f1 = ours.figures["linked.f1"]
    assert [f1.low, f1.high] == pytest.approx(theirs["linked_f1_95"], abs=0.0005)


@needs_data
def test_a_packed_file_and_a_plain_one_are_the_same(names: Names, tmp_path: Path) -> None:
    lines = gzip.decompress(POLNEAR.read_bytes()).decode().splitlines()[:3]
    (tmp_path / "plain.jsonl").write_text("\n".join(lines), "utf-8")
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    plain, packed = (list(read_gold(tmp_path / n)) for n in ("plain.jsonl", "packed.jsonl.gz"))
    assert plain == packed
