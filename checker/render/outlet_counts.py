"""Writes how many entries a registry has, by country and grade."""

import json
from collections.abc import Callable, Iterator

from checker.outlets.counts import GRADES, Country, Counts
from checker.render.outlet import OutletFormat


def markdown(counts: Counts) -> Iterator[str]:
    """Yield the totals, then a Markdown table of countries and grades; no entry is a blank."""
    countries = sum(each.code is not None for each in counts.countries)
    yield f"{counts.entries} entries of {countries} countries, {counts.names} names in "
    yield f"{counts.scripts} scripts, {counts.hosts} hosts ({counts.network_hosts} of covert "
    yield f"networks), {counts.handles} accounts, {counts.assessments} assessments.\n\n"
    yield "| country | entries | " + " | ".join(GRADES) + " |\n"
    yield "|---|" + "---|" * (len(GRADES) + 1) + "\n"
    for each in counts.countries:
        cells = (str(each.by_grade[grade] or "") for grade in GRADES)
        yield f"| {each.code or '–'} | {each.entries} | {' | '.join(cells)} |\n"


def csv(counts: Counts) -> Iterator[str]:
    """Yield CSV with a row a country; no one country has an empty code."""
    yield ",".join(("country", "entries", *GRADES)) + "\n"
    for each in counts.countries:
        cells = (each.code or "", each.entries, *(each.by_grade[grade] for grade in GRADES))
        yield ",".join(map(str, cells)) + "\n"


def json_array(counts: Counts) -> Iterator[str]:
    """Yield one JSON array with an element for each country."""
    yield json.dumps(list(map(_told, counts.countries)), indent=2) + "\n"


def json_lines(counts: Counts) -> Iterator[str]:
    """Yield one line of JSON for each country."""
    return (json.dumps(_told(each)) + "\n" for each in counts.countries)


COUNT_RENDERERS: dict[OutletFormat, Callable[[Counts], Iterator[str]]] = {
    "full": markdown,
    "json": json_array,
    "jsonl": json_lines,
    "csv": csv,
}


def _told(country: Country) -> dict[str, object]:
    told: dict[str, object] = {"country": country.code, "entries": country.entries}
    return told | {grade: country.by_grade[grade] for grade in GRADES}
