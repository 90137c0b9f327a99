"""SRC303: the text credits one outlet and its link goes to another."""

from collections.abc import Iterator

from checker.records import MEDIA_TYPES, STATE_MEDIA, Hyperlink, Outlet, Span
from checker.rules.base import Draft, Hit, Rule
from checker.rules.houses import are_one_house
from checker.rules.links import known_links, span_of
from checker.rules.text import sentence
from checker.rules.wording import grade_of

_MOST_READ = 200  # links; a text that has more is a list


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each link whose words, or whose claim, credit another outlet."""
    for link, entry in list(known_links(draft))[:_MOST_READ]:
        if entry.entity_type not in MEDIA_TYPES or entry.entity_type == "influence-network":
            continue
        credited = _by_its_words(draft, link) or _by_its_claim(draft, link)
        if credited is None or _belong_together(credited, entry):
            continue
        if _is_syndicated(draft, credited, entry) or _names(draft, link, entry):
            continue
        yield Hit(
            span=span_of(link),
            message=f"the text credits {credited.name}, the link goes to {entry.name}",
            help=f"Link to {credited.name}, or credit {entry.name}.",
            subject=f"{credited.id} {entry.id} {link.href}",
            outlet=entry.id,
        )


def _by_its_words(draft: Draft, link: Hyperlink) -> Outlet | None:
    """Return the outlet that the link's words are the name of."""
    words = draft.article.text[link.start : link.end]
    mentions = draft.registry.find(words, draft.article.published)
    if len(mentions) != 1 or len(words) - (mentions[0].end - mentions[0].start) > len("the 's"):
        return None
    return _medium(draft, mentions[0].outlet)


def _by_its_claim(draft: Draft, link: Hyperlink) -> Outlet | None:
    """Return the outlet that carries the claim whose cue the link's words are."""
    for claim in draft.claims:
        touched = any(link.start < span.end and span.start < link.end for span in claim.cue)
        named = [part for part in claim.chain if part.via == "name" and part.outlet]
        media = [part for part in named if part.entity_type in MEDIA_TYPES]
        if touched and media and media[-1].outlet:
            return _medium(draft, media[-1].outlet)
    return None


def _medium(draft: Draft, outlet: str) -> Outlet | None:
    entry = draft.registry.get(outlet)
    return entry if entry and entry.entity_type in MEDIA_TYPES else None


def _belong_together(one: Outlet, other: Outlet) -> bool:
    """Say whether two entries are one house or have one owner."""
    return are_one_house(one, other) or (one.owner is not None and one.owner == other.owner)


def _is_syndicated(draft: Draft, credited: Outlet, entry: Outlet) -> bool:
    """Say whether a page may well carry an agency's copy; a state medium's page is told of."""
    return credited.entity_type == "news-agency" and grade_of(draft, entry.id) not in STATE_MEDIA


def _names(draft: Draft, link: Hyperlink, entry: Outlet) -> bool:
    """Say whether the sentence names the outlet that the link goes to, too."""
    around = sentence(draft.article.text, Span(link.start, link.end)).of(draft.article.text)
    return any(m.outlet == entry.id for m in draft.registry.find(around, draft.article.published))


RULE = Rule(
    code="SRC303",
    name="credit-and-link-differ",
    severity="warning",
    summary="The text credits one outlet, and the link goes to another.",
    rationale=(
        "A reader who follows the link finds another house than the one named, and one who does "
        "not never learns of it. Often the copy went through several hands; the text should name "
        "the one it links to. Outlets of one owner count as one, and a news agency's copy may "
        "stand on the page of any outlet that no state controls."
    ),
    remedy="Link to the outlet that the text credits, or credit the one it links to.",
    bad="The ferry sank at dawn, [The Guardian](https://www.rt.com/news/1-ferry/) reported.\n",
    good="The ferry sank at dawn, [The Guardian](https://www.theguardian.com/ferry) reported.\n",
    find=find,
)
