"""The articles that a report is about, as temporary tables that every question reads.

`chosen` has a row an article: `id`, `day`, `period`, `version`, `publisher`, `section`, whether it
counts `once` among the copies of its cluster, and once within its publisher and section. `counted`
has a row for each of their claims that counts, `passed` one for each named link of these, and
`tallies` says how many claims of each measure an article has, in all and without regraded outlets.
"""

from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import duckdb

from checker.errors import UsageError
from checker.figures import Question
from checker.mix.calendar import LABEL
from checker.mix.measures import MEASURES
from checker.records import MEDIA_TYPES

SOLE_SOURCE, UNLABELLED = "SRC102", "SRC101"
"""Rules whose findings are counted as measures of claims."""


def select(connection: duckdb.DuckDBPyConnection, question: Question) -> None:
    """Make the temporary tables for a question; raises UsageError for what is unknown."""
    _check_zone(connection, question.tz)
    bounds = {
        "tz": question.tz,
        "since": date.fromisoformat(question.since) if question.since else None,
        "until": date.fromisoformat(question.until) if question.until else None,
        "publisher": question.publisher,
        "section": question.section,
    }
    connection.execute(_VERSIONS)
    connection.execute(_CHOSEN.format(label=LABEL[question.by]), bounds)
    connection.execute(_PASSED.format(media=", ".join(f"'{m}'" for m in sorted(MEDIA_TYPES))))
    connection.execute(_COUNTED)
    connection.execute(_tallies())
    _check_names(connection, question)


def _check_zone(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Raise UsageError where Python or the store knows no such time zone."""
    try:
        ZoneInfo(name)
        connection.execute("SELECT timezone($1, TIMESTAMPTZ '2026-01-01 00:00:00+00')", [name])
    except (ZoneInfoNotFoundError, ValueError, OSError, duckdb.Error) as error:
        raise UsageError(f"no time zone {name!r}; name one such as Europe/Berlin") from error


def days(connection: duckdb.DuckDBPyConnection) -> list[date]:
    """Return the days of the chosen articles."""
    return [day for (day,) in connection.execute("SELECT DISTINCT day FROM chosen").fetchall()]


def _check_names(connection: duckdb.DuckDBPyConnection, question: Question) -> None:
    for name in question.compare or ():
        found = connection.execute(
            "SELECT 1 FROM chosen WHERE publisher = ? OR publisher_name = ? LIMIT 1", [name, name]
        )
        if found.fetchone() is None:
            raise UsageError(f"the store has no article of {name!r}{_publishers(connection)}")


def _publishers(connection: duckdb.DuckDBPyConnection) -> str:
    names = connection.execute(
        "SELECT DISTINCT publisher FROM chosen ORDER BY 1 LIMIT 8"
    ).fetchall()
    return f"; it has {', '.join(str(name) for (name,) in names)}" if names else ""


def _tallies() -> str:
    held = ", ".join(
        f"count_if({m.test}) AS {m.column}, count_if(({m.test}) AND steady) AS {m.steady_column}"
        for m in MEASURES
    )
    return f"CREATE OR REPLACE TEMP TABLE tallies AS SELECT id, {held} FROM counted GROUP BY id"


DAY = """CASE WHEN published_at IS NOT NULL THEN least(timezone($tz, published_at)::DATE, {met} + 1)
    WHEN published IS NOT NULL THEN least(published, {met} + 1) ELSE {met} END""".format(
    met="timezone($tz, collected)::DATE"
)
_VERSIONS = """CREATE OR REPLACE TEMP TABLE versions AS
SELECT 'v' || row_number() OVER (ORDER BY min(collected), checker, registry, models) AS version,
    row_number() OVER (ORDER BY min(collected), checker, registry, models) AS number,
    checker, registry, models
FROM articles GROUP BY checker, registry, models"""
_CHOSEN = f"""CREATE OR REPLACE TEMP TABLE chosen AS
WITH dated AS (
    SELECT a.* EXCLUDE (publisher, section), {DAY} AS day, number, version,
        coalesce(publisher, publisher_name, 'unknown') AS publisher,
        coalesce(section, 'none') AS section
    FROM articles a JOIN versions USING (checker, registry, models)
    WHERE $publisher IS NULL OR publisher = $publisher OR publisher_name = $publisher
), asked AS (
    FROM dated WHERE ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
        AND ($section IS NULL OR section = $section)
)
SELECT row_number() OVER (ORDER BY day, article) - 1 AS id, article, day, {{label}} AS period,
    number, version, publisher, publisher_name, section, authors, abstained, claims,
    state_source_claims, state_media_claims, disputed_claims,
    row_number() OVER (PARTITION BY cluster ORDER BY is_copy, day, collected, article) = 1 AS once,
    row_number() OVER (PARTITION BY cluster, publisher ORDER BY is_copy, day, collected, article)
        = 1 AS once_publisher,
    row_number() OVER (PARTITION BY cluster, section ORDER BY is_copy, day, collected, article)
        = 1 AS once_section,
    title, url, cluster, is_copy
FROM asked"""
_PASSED = """CREATE OR REPLACE TEMP TABLE passed AS
SELECT id, claim, coalesce(l.outlet, l.name) AS key, bool_or(l.outlet IS NOT NULL) AS known,
    min(l.name) AS name, max(affiliation) AS affiliation, max(l.country) AS country
FROM links l JOIN chosen USING (article) JOIN claims c USING (article, claim)
WHERE NOT c.optional AND (l.outlet IS NOT NULL OR entity_type IN ({media}))
GROUP BY ALL"""
_COUNTED = f"""CREATE OR REPLACE TEMP TABLE counted AS
WITH regraded AS (
    SELECT key FROM passed WHERE known GROUP BY key HAVING count(DISTINCT affiliation) > 1
), touched AS (
    SELECT DISTINCT id, claim FROM passed SEMI JOIN regraded USING (key)
), disputed AS (
    SELECT DISTINCT id, l.claim FROM links l JOIN chosen USING (article)
    WHERE affiliation = 'disputed'
), found AS (
    SELECT id, f.claim, bool_or(code = '{SOLE_SOURCE}') AS alone,
        bool_or(code = '{UNLABELLED}') AS unlabelled
    FROM findings f JOIN chosen USING (article) WHERE f.claim IS NOT NULL GROUP BY ALL
)
SELECT h.id, c.claim, via_state_media AS media, state_affiliated AS state,
    source_type = 'unknown' AS unsourced, d.id IS NOT NULL AS disputed,
    coalesce(alone, false) AS alone, coalesce(unlabelled, false) AS unlabelled,
    t.id IS NULL AS steady
FROM claims c JOIN chosen h USING (article)
LEFT JOIN disputed d ON d.id = h.id AND d.claim = c.claim
LEFT JOIN touched t ON t.id = h.id AND t.claim = c.claim
LEFT JOIN found f ON f.id = h.id AND f.claim = c.claim
WHERE NOT c.optional"""
