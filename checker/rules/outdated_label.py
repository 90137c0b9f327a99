"""SRC108: the text calls an outlet state-controlled on a day on which it was not."""

from collections.abc import Iterator

from checker.records import STATE_MEDIA, Outlet, Span
from checker.rules.base import Draft, Hit, Rule
from checker.rules.labelled import in_words_of
from checker.rules.labels import english_control
from checker.rules.wording import grade_of, known_as

_MOST_READ = 300  # mentions; a text that has more is hostile


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each outlet that a state controlled at another time only."""
    on = draft.article.published
    if on is None:
        return
    mentions = draft.registry.find(draft.article.text, on)
    seen: set[str] = set()
    for mention in mentions[:_MOST_READ]:
        name = Span(mention.start, mention.end)
        if mention.outlet in seen or not _at_another_time(draft, mention.outlet, on):
            continue
        if in_words_of(english_control(), draft.article.text, name, mentions):
            seen.add(mention.outlet)
            yield _hit(draft, mention.outlet, name, on)


def _at_another_time(draft: Draft, outlet: str, on: str) -> bool:
    """Say whether no state controlled an outlet on the day, but once did."""
    entry, grade = draft.registry.get(outlet), draft.registry.grade(outlet, on)
    if entry is None or grade.assessed_later or grade.assessment is None:
        return False
    if grade.affiliation in STATE_MEDIA or grade.affiliation == "disputed":
        return False
    return any(draft.registry.grade(outlet, day).affiliation in STATE_MEDIA for day in _days(entry))


def _days(entry: Outlet) -> set[str]:
    """Return the days on which an outlet's grade may have changed."""
    return {
        day for each in entry.assessments for day in (each.date, each.valid_from) if day is not None
    }


def _hit(draft: Draft, outlet: str, name: Span, on: str) -> Hit:
    grade, known = grade_of(draft, outlet), known_as(draft, outlet)
    return Hit(
        span=name,
        message=f"on {on} {known} was not under state control but {grade}",
        help=f"Read who says what since when with: checker outlet {outlet} --as-of {on}",
        subject=outlet,
        outlet=outlet,
    )


RULE = Rule(
    code="SRC108",
    name="outdated-label",
    severity="warning",
    summary="A label of state control did not yet or no longer hold on the article's date.",
    rationale=(
        "Outlets change hands. A label that was right last year may be wrong today, and one that "
        "is right today was wrong in an article of three years ago. The grade is that of the day "
        "on which the article was published; without a date the rule is silent."
    ),
    remedy="Use the label that held on the day of the article.",
    bad=(
        "---\ndate: 2024-06-03\n---\n\n"
        "The ferry sank at dawn, the state-controlled broadcaster VOA reported.\n"
    ),
    good=(
        "---\ndate: 2024-06-03\n---\n\n"
        "The ferry sank at dawn, the US government-funded broadcaster VOA reported.\n"
    ),
    find=find,
)
