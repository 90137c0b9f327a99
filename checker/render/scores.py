"""Both scores as bars, and how the counted claims split."""

from dataclasses import dataclass

from rich.cells import cell_len

from checker.records import Level, Report, Score
from checker.render.levels import figure, possibly
from checker.render.page import Page
from checker.render.reading import Reading, carriers

_EIGHTHS = "▏▎▍▌▋▊▉"
_COLOURS: dict[Level, str] = {"high": "red", "moderate": "yellow", "low": "green", "none": ""}
_HEAD, _LEAST_BAR, _MOST_BAR, _WIDE = 22, 12, 36, 100
_SPLIT_HEAD = 29


@dataclass(frozen=True, slots=True)
class _Line:
    """One score in words: its name, figure, count, and level as far as it is certain."""

    label: str
    size: str
    count: str
    level: str
    score: Score


def add_scores(page: Page, report: Report) -> None:
    """Add a line for each score: figure, bar, the count that it was made from, and the level."""
    reliance, text = report.reliance, report.reliance.text_only
    lines = [
        _line(page, report, "State sources", reliance.state_sources, text.state_sources.score),
        _line(page, report, "State media", reliance.state_media, text.state_media.score),
    ]
    level = max(cell_len(line.level) for line in lines)
    count = max(cell_len(line.count) for line in lines)
    bar = min(_MOST_BAR, page.width - _HEAD - count - level - 4)
    for line in lines:
        if bar < _LEAST_BAR:
            _add_folded(page, line, count)
        else:
            _add(page, line, count, bar)


def _line(page: Page, report: Report, label: str, score: Score, by_text: float) -> _Line:
    level, (low, high) = score.level.upper(), score.interval
    if possibly(score):
        level += f", {possibly(score)}"
    if report.reliance.publisher_rule:
        level += f", by its words {by_text:.0f}"
    elif page.width >= _WIDE and low < high:
        level += f", range {low:.0f} to {high:.0f}"
    count = f"{score.claims} of {report.reliance.credited.claims}"
    return _Line(label, figure(score.score, score.level), count, page.text(level), score)


def _add(page: Page, line: _Line, count: int, bar: int) -> None:
    colour = _COLOURS[line.score.level]
    page.row(
        (_head(page, line), ""),
        (_bar(page, line.score.score / 100, bar), colour),
        (f"  {page.cell(line.count, count, right=True)}  ", ""),
        (line.level, colour),
    )


def _add_folded(page: Page, line: _Line, count: int) -> None:
    colour = _COLOURS[line.score.level]
    head = f"{_head(page, line)}{page.cell(line.count, count, right=True)}  "
    for level in page.wrapped(line.level, page.width - len(head)):
        page.row((head, ""), (level, colour))
        head = " " * len(head)
    page.row(("  ", ""), (_bar(page, line.score.score / 100, page.width - 4), colour))


def _head(page: Page, line: _Line) -> str:
    return f"  {page.cell(line.label, 13)} {page.cell(line.size, 4, right=True)}  "


def add_split(page: Page, report: Report, reading: Reading) -> None:
    """Add how many counted claims are credited to an outlet, and to none, as bars."""
    credited = report.reliance.credited
    named = ", ".join(f"{name} {count}" for name, count in carriers(reading.claims))
    none = "how they reached the writer: not said" if credited.to_no_outlet else ""
    _add_part(page, "credited to an outlet", credited.to_an_outlet, credited.claims, named)
    _add_part(page, "credited to none", credited.to_no_outlet, credited.claims, none)


def _add_part(page: Page, label: str, part: int, whole: int, detail: str) -> None:
    bar = min(page.width * 3 // 20, 20)
    head = f"  {page.cell(label, 21)} {page.cell(str(part), 3, right=True)}  "
    room = page.width - _SPLIT_HEAD - bar - 2
    lines = page.wrapped(detail, room) if room >= 24 else []
    page.row((head, ""), (_bar(page, part / whole, bar), ""), (f"  {(lines or [''])[0]}", ""))
    for line in lines[1:]:
        page.row((" " * (page.width - room), ""), (line, ""))
    if detail and not lines:
        page.paragraph(detail, 4)


def _bar(page: Page, share: float, width: int) -> str:
    """Return a bar of `width` cells, at least a sliver of it filled where `share` is not 0."""
    eighths = max(round(share * width * 8), 1 if share > 0 else 0)
    whole, part = divmod(eighths, 8)
    filled = "█" * whole + (_EIGHTHS[part - 1] if part else "")
    return page.cell(filled, width)
