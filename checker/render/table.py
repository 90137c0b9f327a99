"""The claims as a table: a line each on a wide screen, two on a narrow one."""

from dataclasses import dataclass

from rich.cells import cell_len

from checker.records import Article
from checker.render.credited import STATE, credited_to, style_of
from checker.render.excerpt import Places, excerpt
from checker.render.page import Page
from checker.render.reading import Reading, outlet_names
from checker.render.who import Cast

FOLDED = 72
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as the table shows it; `who` and `credited` list ways to say it, fullest first."""

    number: str
    place: str
    who: list[str]
    said: str
    credited: list[str]
    style: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells; `said` is what the others leave."""

    number: int
    place: int
    who: int
    credited: int
    said: int


def add_table(page: Page, article: Article, reading: Reading) -> None:
    """Add the table of a report's counted claims to a page."""
    places = Places(article.text)
    cast = Cast(article, reading.claims)
    names = outlet_names(reading.claims)
    rows = [
        Row(
            number=str(claim.id),
            place=str(places.of(claim)),
            who=[page.text(way) for way in cast.ways(claim)],
            said=excerpt(article, claim),
            credited=[page.text(way) for way in credited_to(claim, names)],
            style=style_of(claim),
        )
        for claim in reading.claims
    ]
    columns = _columns(page, rows)
    folded = page.width < FOLDED
    _head(page, columns, places.sign, folded)
    for row in rows:
        (_add_folded if folded else _add)(page, columns, row)


def _columns(page: Page, rows: list[Row]) -> Columns:
    number = max([2, *(len(row.number) for row in rows)])
    place = max([1, *(len(row.place) for row in rows)])
    room = page.width - number - place - 1 - 3 * len(_GAP)
    folded = page.width < FOLDED
    credited = _need([row.credited for row in rows], int(room * (0.4 if folded else 0.24)), 11)
    who = room - credited if folded else _need([row.who for row in rows], int(room * 0.35), 12)
    return Columns(number, place, who, credited, room - who - credited)


def _need(ways: list[list[str]], most: int, least: int) -> int:
    """Return the width in which each cell fits in the fullest way that stays within `most`."""
    widths = [cell_len(fitting(cell, most)) for cell in ways]
    return min(most, max([least, *widths]))


def fitting(ways: list[str], width: int) -> str:
    """Return the first of several ways to say something that fits, or the last one."""
    return next((way for way in ways if cell_len(way) <= width), ways[-1])


def _head(page: Page, columns: Columns, sign: str, folded: bool) -> None:
    cells = [
        page.cell("#", columns.number, right=True)
        + " "
        + page.cell(sign, columns.place, right=True),
        page.cell("who" if not folded else "who, and what was said", columns.who),
        page.cell("said", columns.said),
        page.cell("credited to", columns.credited),
    ]
    if folded:
        del cells[2]
    page.row((_GAP.join(cells), "dim"))


def _add(page: Page, columns: Columns, row: Row) -> None:
    page.row(
        (_lead(page, columns, row), ""),
        (page.cell(fitting(row.who, columns.who), columns.who) + _GAP, ""),
        (page.cell(row.said, columns.said) + _GAP, ""),
        (_credited(page, columns, row), row.style),
    )


def _add_folded(page: Page, columns: Columns, row: Row) -> None:
    lead = _lead(page, columns, row)
    page.row(
        (lead, ""),
        (page.cell(fitting(row.who, columns.who), columns.who) + _GAP, ""),
        (_credited(page, columns, row), row.style),
    )
    indent = len(lead)
    page.row((" " * indent, ""), (page.cell(row.said, page.width - indent), ""))


def _credited(page: Page, columns: Columns, row: Row) -> str:
    """Return the cell of outlets; where a name is too long, its mark stays."""
    way, mark = fitting(row.credited, columns.credited), page.text(STATE)
    if cell_len(way) <= columns.credited or not way.endswith(mark):
        return page.cell(way, columns.credited)
    room = columns.credited - cell_len(mark) - 1
    name = page.cell(way.removesuffix(mark), room).rstrip()
    return page.cell(f"{name} {mark}", columns.credited)


def _lead(page: Page, columns: Columns, row: Row) -> str:
    number = page.cell(row.number, columns.number, right=True)
    return f"{number} {page.cell(row.place, columns.place, right=True)}{_GAP}"
