"""Invented articles for a desk to collect."""

import json
from pathlib import Path

TOWNS = ("Harrow", "Selby", "Ostend", "Lund", "Narva", "Varna", "Tromso", "Kotor", "Hull", "Brest")
CARRIERS = ("RT", "Reuters", "Sputnik", "Xinhua", "the Harbour Gazette")


def text(number: int) -> str:
    """Return an article that shares no run of five words with another's."""
    town, other = TOWNS[number % 10], TOWNS[(number // 10 + 3) % 10]
    carrier = CARRIERS[number % 5]
    ship, last = f"number {number} of {town}", f"bell {number} of {town}"
    return "\n\n".join(
        (
            f"The ferry {ship} sank near {other} pier {number}, {carrier} said on day {number}.",
            f"“Nobody of {ship} was hurt,” said Ada Quill{number}, the harbour master of {town}.",
            f"According to the Foreign Ministry, {ship} had carried {number} crates of lamps.",
            f"Tom{number} Arkwright, a diver from {other}, said wreck {number} lay {number} deep.",
            f"He added hull {number} was whole and {last} would ring in {other} soon.",
        )
    )


def line(number: int, **other: object) -> str:
    """Return an article as a line of a .jsonl."""
    record = {
        "url": f"https://gazette.example/ferries/{number}",
        "title": f"Ferry {number} sinks",
        "published": f"2026-03-{number % 28 + 1:02}",
        "text": text(number),
        **other,
    }
    return json.dumps(record)


def mixed(file: Path, number: int = 20) -> Path:
    """Write a .jsonl with articles, repetitions, copies and bad lines; return it."""
    lines = [line(n) for n in range(number)]
    lines.insert(3, "no JSON")
    lines.insert(7, line(2))
    lines.insert(9, line(1, url="https://gazette.example/again?utm_source=x"))
    lines.insert(11, line(4, url="https://courier.example/ferries/4"))
    lines.insert(13, json.dumps({"text": ""}))
    lines.insert(14, json.dumps({"text": text(5)}))
    file.write_text("\n".join(lines), "utf-8")
    return file


def page(number: int) -> bytes:
    """Return an article as a page."""
    body = "".join(f"<p>{part}</p>" for part in text(number).split("\n\n"))
    dated = "<meta property='article:published_time' content='2026-03-02'>"
    head = f"<title>Ferry {number}</title>{dated}"
    return (
        f"<html lang=en><head>{head}</head><body><article><h1>Ferry {number}</h1>{body}"
        "</article></body></html>"
    ).encode()
