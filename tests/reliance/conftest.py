"""Hand-built articles and claims: what a test does not state is harmless."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from checker.records import Affiliation, Article, ChainLink, Claim, EntityType, Publisher, Speaker

MINISTRY = ChainLink(
    "Ministry of Tides",
    "ministry-of-tides",
    "government-body",
    "government-body",
    "XA",
    "name",
    None,
)
STATE = ChainLink(
    "Tide State Radio", "tide-state-radio", "broadcaster", "state-controlled", "XA", "name", None
)
INDEPENDENT = ChainLink("Quay Post", "quay-post", "newspaper", "independent", "XB", "name", None)
REPORTS = ChainLink("unnamed reports", None, "unnamed-media", "unknown", None, "name", None)
PERSON = ChainLink("Ada Quill", None, "person", "unknown", None, "name", None)

GRADES: dict[str, Affiliation] = {
    "tide-state-radio": "state-controlled",
    "quay-post": "independent",
    "plain-wire": "independent",
    "funded-wire": "state-funded-independent",
}


@pytest.fixture(scope="session")
def links() -> dict[str, ChainLink]:
    return {
        "ministry": MINISTRY,
        "state": STATE,
        "independent": INDEPENDENT,
        "reports": REPORTS,
        "person": PERSON,
    }


@pytest.fixture(scope="session")
def link() -> Callable[..., ChainLink]:
    def make(
        name: str, affiliation: Affiliation = "unknown", entity: EntityType = "newspaper"
    ) -> ChainLink:
        return ChainLink(name, None, entity, affiliation, None, "name", None)

    return make


@pytest.fixture(scope="session")
def grades() -> Callable[[str], Affiliation]:
    return lambda outlet: GRADES.get(outlet, "unknown")


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """Build a claim from its chain; marks follow from the links as they do in the product."""

    def make(number: int = 1, *chain: ChainLink, **stated: object) -> Claim:
        media = [each for each in chain if each.entity_type not in ("person", "government-body")]
        state = any(each.affiliation in ("state-controlled", "state-aligned") for each in chain)
        official = any(each.affiliation == "government-body" for each in chain)
        fields: dict[str, object] = {
            "id": number,
            "kind": "statement",
            "optional": False,
            "stance": "relayed",
            "content": (),
            "cue": (),
            "source": (),
            "quotation": "indirect",
            "speaker": Speaker(chain[0].name if chain else "Nobody", "person", None, ()),
            "source_type": "person",
            "chain": chain,
            "carrier": (media[-1].outlet or media[-1].name) if media else None,
            "implied_carrier": None,
            "record": None,
            "via_state_media": state,
            "state_affiliated": state or official,
            "confidence": 1.0,
        }
        return Claim(**(fields | stated))  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(text: str = "The ferry runs again.", **stated: object) -> Article:
        fields: dict[str, object] = {
            "id": None,
            "url": None,
            "canonical_url": None,
            "title": None,
            "authors": (),
            "published": "2025-04-01",
            "language": "en",
            "words": len(text.split()),
            "sha256": sha256(text.encode()).hexdigest(),
            "text": text,
            "publisher": None,
            "dateline": None,
            "links": (),
            "credits": (),
        }
        return Article(**(fields | stated))  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def state_publisher() -> Publisher:
    return Publisher("tide-state-radio", "Tide State Radio", "state-controlled", "domain")
