"""Where claims begin and who carries them, and the articles that moved the newest period most."""

from collections.abc import Iterator

import duckdb

from checker.figures import Flow, Moved, MovedClaim

MOST_MOVED, MOST_CLAIMS, MOST_FLOWS, EXCERPT = 200, 12, 500, 160
LISTING = (
    "day", "period", "version", "publisher", "section", "title", "url", "claims", "state_media",
    "state_sources", "copy",
)  # fmt: skip
"""The columns of the list of every article."""


def flows(connection: duckdb.DuckDBPyConnection) -> tuple[Flow, ...]:
    """Return the pairs of origin and carrier with most claims, copies once, by version."""
    return tuple(Flow(*row) for row in connection.execute(_FLOWS, [MOST_FLOWS]).fetchall())


def moved(connection: duckdb.DuckDBPyConnection) -> tuple[Moved, ...]:
    """Return the articles without which the newest period's share would differ most."""
    return tuple(Moved(*row) for row in connection.execute(_MOVED, [MOST_MOVED]).fetchall())


def moved_claims(
    connection: duckdb.DuckDBPyConnection, articles: tuple[Moved, ...]
) -> tuple[MovedClaim, ...]:
    """Return the first counted claims of these articles; in excerpt where their text is stored."""
    asked = {
        "articles": [each.article for each in articles],
        "most": MOST_CLAIMS,
        "letters": EXCERPT,
    }
    return tuple(MovedClaim(*row) for row in connection.execute(_CLAIMS, asked).fetchall())


def listing(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str | int | None, ...]]:
    """Yield a row for every article of a question that was selected, by day."""
    found = connection.execute(
        """SELECT day::VARCHAR, period, version, publisher, section, title, url, claims,
            state_media_claims, state_source_claims, (NOT once)::INTEGER
        FROM chosen ORDER BY day, article"""
    )
    while rows := found.fetchmany(1_000):
        yield from rows


_FLOWS = """WITH named AS (
    SELECT article, claim, coalesce(outlet, name) AS carrier, min(name) AS carrier_name
    FROM links GROUP BY ALL
), told AS (
    SELECT version, coalesce(origin_outlet, origin) AS origin, origin AS origin_name,
        coalesce(c.carrier, 'none') AS carrier, coalesce(carrier_name, c.carrier, 'none') AS name
    FROM claims c JOIN chosen USING (article)
    LEFT JOIN named n ON n.article = c.article AND n.claim = c.claim AND n.carrier = c.carrier
    WHERE NOT optional AND once
)
SELECT version, origin, min(origin_name), carrier, min(name), count(*) AS held
FROM told GROUP BY version, origin, carrier
QUALIFY row_number() OVER (PARTITION BY version ORDER BY held DESC, origin, carrier) <= ?
ORDER BY version, held DESC, origin, carrier"""
_MOVED = """WITH newest AS (
    SELECT * FROM chosen WHERE once AND period = (
        SELECT period FROM chosen ORDER BY day DESC, article LIMIT 1)
), whole AS (
    SELECT version, sum(claims) AS n, sum(state_media_claims) AS m FROM newest GROUP BY version
), weighed AS (
    SELECT newest.*, CASE WHEN n > claims
        THEN m / n - (m - state_media_claims) / (n - claims) ELSE 0 END AS moved
    FROM newest JOIN whole USING (version) WHERE claims > 0
)
SELECT period, version, article, day::VARCHAR, title, url, publisher, section, claims,
    state_media_claims, state_source_claims, moved
FROM weighed ORDER BY abs(moved) DESC, article LIMIT ?"""
_CLAIMS = """SELECT article, claim, coalesce(speaker, origin), carrier, via_state_media,
    substr(text, start + 1, least(stop - start, $letters))
FROM claims LEFT JOIN texts USING (article)
WHERE NOT optional AND article IN (SELECT unnest($articles::VARCHAR[]))
QUALIFY row_number() OVER (PARTITION BY article ORDER BY claim) <= $most
ORDER BY article, claim"""
