"""SRC301: a link goes to an address of a covert network, or to one that imitates an outlet."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.records import Hyperlink, Outlet
from checker.rules.base import Draft, Hit, Rule
from checker.rules.links import host_of, known_links, span_of
from checker.rules.text import paragraph

# Words of an article that is about such pages and does not rest on them.
_ABOUT = deferred(
    r"\b(?:fakes?|faked|forged|clon\w+|imitat\w+|imperson\w+|spoof\w*|copycat\w*|look-?alikes?|"
    r"disinformation|misinformation|propaganda|covert|influence (?:operation|campaign|network)s?|"
    r"hoax\w*|debunk\w*|false(?:ly)?|fabricated|fraudulent|typosquat\w*|bogus|counterfeit)\b",
    re.IGNORECASE,
)


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each address; no error where the text is about the page."""
    seen: set[str] = set()
    for link, entry in known_links(draft):
        host = host_of(link)
        if entry.entity_type != "influence-network" or host in seen:
            continue
        seen.add(host)
        yield Hit(
            span=span_of(link),
            message=_message(draft, host, entry),
            help=RULE.remedy,
            subject=host,
            outlet=entry.id,
            severity="warning" if _is_topic(draft, link, entry) else None,
        )


def _message(draft: Draft, host: str, entry: Outlet) -> str:
    names = (draft.registry.get(each.to) for each in entry.relations if each.type == "impersonates")
    brand = next((name for name in names if name and _imitates(host, name)), None)
    what = f" and imitates {brand.name}" if brand else ""
    return f"{host} is an address of the covert network {_called(entry)}{what}"


def _called(entry: Outlet) -> str:
    return entry.name.partition(" (")[0]


def _imitates(host: str, brand: Outlet) -> bool:
    """Say whether the address bears the name under which the brand's own page stands."""
    labels = set(re.split(r"[.-]", host))
    return any(domain.host.split(".")[0] in labels for domain in brand.domains)


def _is_topic(draft: Draft, link: Hyperlink, entry: Outlet) -> bool:
    """Say whether the paragraph is about the page: it says what it is, or names the network."""
    text = draft.article.text
    around = paragraph(text, link.start).of(text)
    return _ABOUT.search(around) is not None or _called(entry).lower() in around.lower()


RULE = Rule(
    code="SRC301",
    name="deceptive-link",
    severity="error",
    summary="A link goes to a covert influence network or a page that imitates an outlet.",
    rationale=(
        "Such a page pretends to be somebody else, and a link from a newsroom sends it readers and "
        "rank. The addresses are those that published investigations list; the registry names each "
        "of them. Where the paragraph itself says that the page is a fake or names the network, "
        "the finding is a warning."
    ),
    remedy="Remove the link; to write about the page, show its address as text.",
    bad="The ferry sank at dawn, [Der Spiegel](https://spiegel.ltd/ferry) reported.\n",
    good="The ferry sank at dawn, [Der Spiegel](https://www.spiegel.de/ferry) reported.\n",
    find=find,
)
