"""An evaluation as a maintainer reads it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from checker.render.page import Page
from checker.render.screen import Screen
from checker.render.words import counted
from checker.training.evaluate import Evaluation
from checker.training.evaluate_figures import ARTICLES, CLAIMS, RELATIONS, Figure, Measure
from checker.training.evaluate_misses import Miss, Side, misses
from checker.training.evaluate_phenomena import Phenomenon, Share

_LABEL, _FIGURE, _NAME = 30, 17, 26
_COLUMNS = (("n", 5), ("recall", 7), ("carr.", 7), ("chain", 6))
_PARTS = ("precision", "recall", "f1")


def written(
    evaluations: Iterable[Evaluation], screen: Screen, bootstrap: int, errors: bool
) -> Iterator[str]:
    """Yield the figures of each evaluation, and its errors where they are asked for."""
    for evaluation in evaluations:
        page = Page(screen)
        _figures(page, evaluation, bootstrap)
        if evaluation.phenomena:
            _phenomena(page, evaluation.phenomena)
        for document in evaluation.documents if errors else ():
            for miss in misses(document):
                _miss(page, miss)
        page.blank()
        yield from page.printed()


def _figures(page: Page, evaluation: Evaluation, bootstrap: int) -> None:
    documents = evaluation.documents
    page.row((page.text(evaluation.name), "bold"))
    annotated = sum(len(each.linked.gold) for each in documents)
    found = sum(len(each.linked.found) for each in documents)
    intervals = f"; 95 % intervals over {bootstrap} resamplings of the documents"
    page.paragraph(
        f"{counted(len(documents), 'document')}, {counted(annotated, 'relation')} annotated, "
        f"{found} found"
        f"{intervals if bootstrap else ''}"
    )
    _measures(page, "Relations, optional ones too", RELATIONS, evaluation)
    if evaluation.has_articles:
        _measures(page, "Claims, but optional ones", CLAIMS, evaluation)
        _measures(page, "Articles: state media", ARTICLES, evaluation)


def _measures(page: Page, head: str, measures: Sequence[Measure], evaluation: Evaluation) -> None:
    page.blank()
    heads = [page.cell(part, _FIGURE) for part in ("precision", "recall", "F1")]
    threefold = any(measure.kind == "prf" for measure in measures)
    page.row((page.cell(head, _LABEL), "bold"), *((each, "dim") for each in heads if threefold))
    for key, label, kind in measures:
        names = [f"{key}.{part}" for part in _PARTS] if kind == "prf" else [key]
        figures = [evaluation.figures[name] for name in names]
        cells = [page.cell(_figure(each, kind == "mean"), _FIGURE) for each in figures]
        of = f"of {figures[0].of}" if kind != "prf" else ""
        head = page.cell(label, _LABEL - 2)
        page.row(("  ", ""), (head, ""), *((each, "") for each in cells), (of, "dim"))


def _figure(figure: Figure, is_mean: bool) -> str:
    if figure.value is None:
        return "–"
    value = f"{figure.value:.2f}" if is_mean else _rate(figure.value, 3)
    if figure.low is None or figure.high is None:
        return value
    return f"{value} ({_rate(figure.low, 2)}–{_rate(figure.high, 2)})"


def _rate(value: float | None, decimals: int) -> str:
    if value is None:
        return "–"
    shown = f"{value:.{decimals}f}"
    return shown.removeprefix("0") if shown.startswith("0") else shown[: len("1.00")]


def _phenomena(page: Page, rows: Iterable[Phenomenon]) -> None:
    page.blank()
    heads = "".join(page.cell(head, width, right=True) for head, width in _COLUMNS)
    over = [page.cell(f"of its {of}", 25, right=True) for of in ("claims", "articles")]
    page.row((" " * (3 + _NAME), ""), *((each, "dim") for each in over))
    page.row((page.cell("By phenomenon", 3 + _NAME), "bold"), (heads + heads, "dim"))
    for row in rows:
        number = page.cell(str(row.number), 2, right=True)
        head = f"{number} {page.cell(row.name, _NAME)}"
        if row.empty:
            page.row((head, ""), ("  empty: nothing annotated carries it", "dim"))
        else:
            page.row((head, ""), (_share(page, row.claims) + _share(page, row.articles), ""))


def _share(page: Page, share: Share) -> str:
    rates = [_rate(each, 2) for each in (share.recall, share.carrier, share.chain)]
    cells = zip((str(share.carrying), *rates), _COLUMNS, strict=True)
    return "".join(page.cell(each, width, right=True) for each, (_, width) in cells)


def _miss(page: Page, miss: Miss) -> None:
    page.blank()
    page.row((page.text(miss.document), "bold"), (f"  {miss.kind}", "yellow"))
    page.paragraph(miss.sentence, indent=2)
    width = (page.width - 12) // 2
    page.row((" " * 11, ""), (page.cell("annotated", width + 1), "dim"), ("found", "dim"))
    for name in ("source", "cue", "content", "chain"):
        gold, found = _words(miss.gold, name), _words(miss.found, name)
        if not gold and not found:
            continue
        style = "green" if gold == found else "red"
        left, right = page.wrapped(gold or "–", width), page.wrapped(found or "–", width)
        for at, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
            head = page.cell(name if at == 0 else "", 9)
            page.row(("  ", ""), (head, "dim"), (page.cell(one, width + 1), ""), (other, style))


def _words(side: Side | None, name: str) -> str:
    return str(getattr(side, name)) if side else ""
