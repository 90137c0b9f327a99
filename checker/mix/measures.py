"""What is measured of claims: one table of names, tests in SQL, and whether changes are tested."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A kind of claim; `test` is a condition on the table `counted`."""

    key: str
    name: str
    test: str
    tested: bool = True

    @property
    def column(self) -> str:
        """Return the column of the table `tallies` that counts such claims."""
        return self.key.replace("-", "_")

    @property
    def steady_column(self) -> str:
        """Return the column that counts them without those through regraded outlets."""
        return f"steady_{self.column}"


MEASURES = (
    Measure("state-media", "claims that state media carry", "media"),
    Measure(
        "state-media-with-disputed",
        "the same, were every disputed outlet state media",
        "media OR disputed",
        tested=False,
    ),
    Measure("state-sources", "claims with a state in their chain", "coalesce(state, false)"),
    Measure(
        "state-bodies",
        "claims of governments that no state medium carries",
        "coalesce(state, false) AND NOT media",
        tested=False,
    ),
    Measure("independent", "claims with no state in their chain", "coalesce(NOT state, false)"),
    Measure("undecided", "claims of which that cannot be said", "state IS NULL", tested=False),
    Measure("disputed", "claims through disputed outlets", "disputed"),
    Measure("unsourced", "claims credited to nobody", "unsourced"),
    Measure("sole-source", "claims that rest on one state source alone", "alone"),
    Measure("unlabelled", "claims of a state outlet named without its label", "unlabelled"),
)
