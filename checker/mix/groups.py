"""What the articles of a publisher, section or author rely on, and what rules found in them."""

import duckdb

from checker.figures import ALL, Findings, Group
from checker.mix.grouping import ORDER, PERIOD, SETS
from checker.rules import RULES

Connection = duckdb.DuckDBPyConnection


def groups(connection: Connection, column: str) -> tuple[Group, ...]:
    """Return what each publisher or section relies on; `column` is which, rows are by name."""
    return _groups(connection, f"(SELECT *, {column} AS key, once_{column} AS own FROM chosen)")


def authors(connection: Connection, fewest: int) -> tuple[Group, ...]:
    """Return what each author with so many articles relies on, over the whole range alone."""
    each = """(SELECT *, row_number() OVER (PARTITION BY cluster, version, key
        ORDER BY is_copy, day, article) = 1 AS own
        FROM (SELECT *, unnest(list_distinct(authors)) AS key FROM chosen))"""
    return tuple(
        row for row in _groups(connection, each) if row.period == ALL and row.articles >= fewest
    )


def _groups(connection: Connection, rows: str) -> tuple[Group, ...]:
    tests = "coalesce(state, false)", "media", "(media OR disputed)"
    shares = [f"count_if(own AND {t}) / nullif(count_if(own AND claim > 0), 0)" for t in tests]
    found = connection.execute(
        f"""SELECT {PERIOD}, version, key, count(DISTINCT id) FILTER (own), count(DISTINCT id),
            count_if(own AND claim > 0), count(claim), count_if(own AND coalesce(state, false)),
            count_if(own AND media), count_if(own AND disputed), {", ".join(shares)}
        FROM {rows} LEFT JOIN counted USING (id) GROUP BY {SETS.format(", key")} {ORDER}, key"""
    ).fetchall()
    return tuple(Group(*row) for row in found)


def findings(connection: Connection) -> tuple[Findings, ...]:
    """Return the findings of each rule; a rule without a name is one that this version lacks."""
    found = connection.execute(
        f"""WITH whole AS (
            SELECT {PERIOD}, version, count_if(once) AS articles FROM chosen
            GROUP BY {SETS.format("")}
        ), held AS (
            SELECT {PERIOD}, version, number, code, count(DISTINCT id) FILTER (once) AS articles,
                count_if(once) AS findings, count(*) AS raw
            FROM findings JOIN chosen USING (article) GROUP BY {SETS.format(", code")}
        )
        SELECT period, version, code, h.articles, findings, raw,
            100 * findings / nullif(w.articles, 0)
        FROM held h JOIN whole w USING (period, version) {ORDER}, code"""
    ).fetchall()
    return tuple(Findings(p, v, code, _rule(code), *n) for p, v, code, *n in found)


def _rule(code: str) -> str:
    return RULES[code].name if code in RULES else ""
