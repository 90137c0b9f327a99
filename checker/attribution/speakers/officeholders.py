"""Knows whose office a name alone tells: "Trump said" in 2018 is the president."""

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.language.officials import Term
from checker.records import Span


class Officeholders:
    """Those of public record who held an office on the article's date."""

    def __init__(self, scene: Scene, bodies: Bodies) -> None:
        """Keep the article's date and the names of bodies."""
        self.scene = scene
        self.bodies = bodies

    def term(self, name: str) -> Term | None:
        """Return the office that somebody of this name held on the article's date, the last one.

        None where the record has nobody, or two people, of that name on that day.
        """
        day = self.scene.article.published
        terms = [t for t in self.scene.language.officials.get(name, ()) if t.covers(day)]
        if len({term.names[0] for term in terms}) != 1:
            return None
        return terms[-1]

    def body(self, name: str, span: Span) -> Party | None:
        """Return the body for which somebody of this name spoke on the article's date."""
        term = self.term(name)
        if term is None:
            return None
        language = self.scene.language
        country = next(one for one in language.countries if one.code == term.country)
        return self.bodies.of_country(country, language.offices[term.office], span, "nominal")
