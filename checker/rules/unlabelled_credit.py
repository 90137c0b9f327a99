"""SRC107: a picture comes from a state outlet and the reader is not told that it is one."""

from collections.abc import Iterator

from checker.records import MEDIA_TYPES, STATE_MEDIA, Mention, Span
from checker.rules.base import Draft, Hit, Rule
from checker.rules.houses import is_own
from checker.rules.labelled import in_words_of, labelled
from checker.rules.labels import english
from checker.rules.wording import descriptor, grade_of, known_as

_MOST_READ = 100  # mentions of one outlet; a text that has more is hostile


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each state outlet with a credit, unless credit or body label it."""
    seen: set[str] = set()
    mentions: tuple[Mention, ...] | None = None
    for credit in draft.article.credits:
        outlet = credit.outlet
        if outlet is None or outlet in seen or not _is_state_medium(draft, outlet):
            continue
        seen.add(outlet)
        if mentions is None:
            mentions = draft.registry.find(draft.article.text, draft.article.published)
        if not _told(draft, outlet, credit.text, mentions):
            yield _hit(draft, outlet, credit.text)


def _is_state_medium(draft: Draft, outlet: str) -> bool:
    entry = draft.registry.get(outlet)
    return (
        entry is not None
        and not is_own(draft, outlet)
        and entry.entity_type in MEDIA_TYPES
        and grade_of(draft, outlet) in STATE_MEDIA
    )


def _told(draft: Draft, outlet: str, credit: str, mentions: tuple[Mention, ...]) -> bool:
    in_credit = draft.registry.find(credit, draft.article.published)
    named = [m for m in in_credit if m.outlet == outlet]
    if any(in_words_of(english(), credit, Span(m.start, m.end), in_credit) for m in named):
        return True
    places = [Span(m.start, m.end) for m in mentions if m.outlet == outlet]
    return any(labelled(draft, outlet, place, mentions) for place in places[:_MOST_READ])


def _hit(draft: Draft, outlet: str, credit: str) -> Hit:
    name, words, grade = known_as(draft, outlet), descriptor(draft, outlet), grade_of(draft, outlet)
    return Hit(
        span=None,
        message=f"a picture credit names {name} without a word that it is {grade}",
        help=f"Write “{words} {name}” in the credit." if words else RULE.remedy,
        subject=outlet,
        outlet=outlet,
        outside=credit,
    )


RULE = Rule(
    code="SRC107",
    name="unlabelled-credit",
    severity="warning",
    summary="A photo or video credit names a state outlet that nothing calls one.",
    rationale=(
        "A picture is evidence, and who took it matters as much as who said a thing. Footage that "
        "a state outlet released shows what it chose to show. A label in the credit or anywhere "
        "in the text will do."
    ),
    remedy="Say in the credit or in the text who controls the outlet.",
    bad="The ferry sank at dawn.\n\n![Photo: TASS](wreck.jpg)\n",
    good="The ferry sank at dawn.\n\n![Photo: Russian state news agency TASS](wreck.jpg)\n",
    find=find,
)
