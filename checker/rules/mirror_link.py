"""SRC302: a link goes to a mirror of an outlet and not to the outlet's own address."""

from collections.abc import Iterator

from checker.rules.base import Draft, Hit, Rule
from checker.rules.links import domain_of, host_of, known_links, span_of


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each mirror that the draft links to."""
    seen: set[str] = set()
    for link, entry in known_links(draft):
        domain, host = domain_of(link, entry), host_of(link)
        if domain is None or domain.role != "mirror" or host in seen:
            continue
        seen.add(host)
        yield Hit(
            span=span_of(link),
            message=f"{host} is a mirror of {entry.name}",
            help=RULE.remedy,
            subject=host,
            outlet=entry.id,
        )


RULE = Rule(
    code="SRC302",
    name="mirror-link",
    severity="warning",
    summary="A link goes to a mirror address of an outlet.",
    rationale=(
        "Mirrors exist to get around a block, and their address does not tell a reader whose page "
        "it is. A link to one makes the source harder to recognise."
    ),
    remedy="Link to the outlet's own address or to an archived copy, and name the outlet.",
    bad="The ferry sank at dawn, says [a report](https://cctvpro.com.cn/ferry).\n",
    good="The ferry sank at dawn, says [a report](https://example.org/ferry).\n",
    find=find,
)
