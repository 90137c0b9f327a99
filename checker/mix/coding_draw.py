"""Draws a blind coding sheet from a store: claims with their passage, not the machine's answer.

Half of the claims are ones that the machine gives to state media, as far as there are so many,
since these are rare; the sheet does not tell which. Copies and all but the newest version are left
out.
"""

from datetime import UTC, datetime
from hashlib import sha256

from checker.coding import CodingItem
from checker.errors import UsageError
from checker.mix.store import Store

_AROUND = 300
FRAME = """
SELECT article, claim, via_state_media, collected
FROM claims JOIN articles a USING (article)
WHERE NOT optional AND NOT is_copy AND article IN (SELECT article FROM texts)
    AND concat_ws(' ', a.checker, a.registry, a.models) = $reading AND collected <= $drawn"""
"""The claims that a sheet is drawn from and speaks of: those read by one version until a moment."""


def draw(store: Store, name: str, number: int, seed: int) -> list[CodingItem]:
    """Return so many claims to code, the same for the same store and seed, in a random order.

    Raises UsageError where no claim's text was kept.
    """
    connection = store.connection
    newest = connection.execute(
        "SELECT concat_ws(' ', checker, registry, models), max(collected) OVER () "
        "FROM articles SEMI JOIN texts USING (article) ORDER BY collected DESC, article LIMIT 1"
    ).fetchone()
    if newest is None:
        raise UsageError(f"{name} keeps no text to code; collect with --keep-text")
    reading, drawn = str(newest[0]), _utc(newest[1])
    found = connection.execute(
        f"""WITH ranked AS (
            SELECT *, row_number() OVER (PARTITION BY via_state_media
                ORDER BY sha256(concat($seed::VARCHAR, article, claim::VARCHAR))) AS place,
                count(*) FILTER (via_state_media) OVER () AS media
            FROM ({FRAME})
        )
        SELECT article, claim, title, url, start, stop, text
        FROM ranked JOIN articles USING (article) JOIN texts USING (article)
            JOIN claims USING (article, claim)
        WHERE place <= CASE WHEN ranked.via_state_media THEN $number // 2
            ELSE $number - least(media, $number // 2) END""",
        {"reading": reading, "drawn": drawn, "seed": seed, "number": number},
    ).fetchall()
    items = [
        CodingItem(
            item_of(article, claim),
            title or "",
            url or "",
            text[max(0, start - _AROUND) : start],
            text[start:stop],
            text[stop : stop + _AROUND],
            name,
            reading,
            drawn.isoformat(),
        )
        for article, claim, title, url, start, stop, text in found
    ]
    if not items:
        raise UsageError(f"{name} has no claim to code among the texts that it keeps")
    return sorted(items, key=lambda item: sha256(f"{seed}{item.item}".encode()).digest())


def item_of(article: str, claim: int) -> str:
    """Return the name of a claim on a sheet, from which nobody reads what the machine said."""
    return sha256(f"coding {article} {claim}".encode()).hexdigest()[:16]


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
