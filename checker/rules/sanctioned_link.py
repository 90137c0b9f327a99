"""SRC304: a link goes to an outlet that a jurisdiction of the desk's choice has sanctioned."""

from collections.abc import Iterator
from datetime import date

from checker.records import Outlet, Sanction
from checker.rules.base import Draft, Hit, Option, Rule
from checker.rules.links import known_links, span_of


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each sanctioned outlet; none unless the desk names a jurisdiction."""
    if not draft.policy.sanctions:
        return
    seen: set[str] = set()
    for link, entry in known_links(draft):
        sanction = _sanction(draft, entry)
        if sanction is None or entry.id in seen:
            continue
        seen.add(entry.id)
        yield Hit(
            span=span_of(link),
            message=f"{entry.name} is under sanctions of {sanction.by}: {sanction.act}",
            help=RULE.remedy,
            subject=entry.id,
            outlet=entry.id,
        )


def _sanction(draft: Draft, entry: Outlet) -> Sanction | None:
    """Return the first sanction that was in force on the day of the article."""
    day = draft.article.published or date.today().isoformat()
    wanted = (each for each in entry.sanctions if each.by in draft.policy.sanctions)
    return min(
        (each for each in wanted if each.date <= day), key=lambda each: each.date, default=None
    )


RULE = Rule(
    code="SRC304",
    name="sanctioned-link",
    severity="warning",
    summary="A link goes to an outlet that a jurisdiction of the desk's choice has sanctioned.",
    rationale=(
        "In some jurisdictions it is forbidden to spread what a sanctioned outlet publishes, and a "
        "link may count. Whether it does is for a lawyer; the rule only finds the links. It is off "
        "until the desk names a jurisdiction. A sanction is no proof of who controls an outlet."
    ),
    remedy="Ask the legal desk, or quote the outlet without a link.",
    bad="The ferry sank at dawn, says [a report](https://www.rt.com/news/1-ferry/).\n",
    good="The ferry sank at dawn, says [a report](https://www.reuters.com/ferry).\n",
    find=find,
    options=(
        Option("sanctions", "[]", 'the jurisdictions that count, such as ["EU"]; none, rule off'),
    ),
    settings='sanctions = ["EU"]\n',
)
