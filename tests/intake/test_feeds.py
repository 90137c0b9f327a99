"""What feeds list, and what becomes of broken and hostile ones."""

import json
from typing import Any

import pytest

from checker.errors import IntakeError
from checker.intake.feeds import read_feed
from checker.intake.items import Item
from checker.records import Failure

NAME = "https://gazette.example/feeds/all.xml"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>
<item><title>Ferry &amp; bell</title><link>https://gazette.example/ferry</link>
<pubDate>Mon, 02 Mar 2026 10:00:00 +0200</pubDate><category>World</category></item>
<item><guid isPermaLink="true">https://gazette.example/bell</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry>
<link rel="self" href="/self"/><link rel="alternate" href="/ferry"/>
<updated>2026-03-01T00:00:00Z</updated></entry></feed>"""


def found(content: str | bytes) -> list[Item | Failure]:
    return list(read_feed(content.encode() if isinstance(content, str) else content, NAME))


def test_rss() -> None:
    first, second = found(RSS)
    assert isinstance(first, Item)
    assert (first.input, first.section) == ("https://gazette.example/ferry", "World")
    assert first.published == "2026-03-02T08:00:00+00:00"
    assert second.input == "https://gazette.example/bell"


def test_atom_with_relative_links() -> None:
    [entry] = found(ATOM)
    assert isinstance(entry, Item)
    assert entry.input == "https://gazette.example/ferry"
    assert entry.published == "2026-03-01T00:00:00+00:00"


def test_json_feed() -> None:
    feed: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1"}
    feed["items"] = [
        {"id": "1", "url": "/ferry", "date_published": "2026-03-01T10:00:00Z", "tags": ["World"]},
        {"id": "2"},
        "no item",
    ]
    first, second, third = found(json.dumps(feed))
    assert first == Item(
        "https://gazette.example/ferry", published="2026-03-01T10:00:00Z", section="World"
    )
    assert isinstance(second, Failure)
    assert isinstance(third, Failure)
    assert second.input == f"{NAME}#2"


@pytest.mark.parametrize(
    "content",
    [
        RSS.encode("utf-16"),
        RSS.replace("?>", " encoding='utf-16'?>").encode("utf-16"),
        RSS.replace("bell</t", "café</t").encode("latin-1"),
    ],
)
def test_other_encodings(content: bytes) -> None:
    assert [item.input for item in found(content)] == [
        "https://gazette.example/ferry",
        "https://gazette.example/bell",
    ]


@pytest.mark.parametrize("cut", [20, 60, 100])
def test_a_feed_cut_short_gives_what_it_has_and_a_failure(cut: int) -> None:
    *entries, failure = found(RSS[:-cut])
    assert entries[0].input == "https://gazette.example/ferry"
    assert isinstance(failure, Failure)
    assert (failure.input, failure.code) == (NAME, "malformed")
    assert "\n" not in failure.message


def test_an_entry_without_a_link_is_a_failure() -> None:
    first, _ = found(RSS.replace("<link>https://gazette.example/ferry</link>", ""))
    assert isinstance(first, Failure)
    assert first.input == f"{NAME}#1"


class TestHostileFeeds:
    def test_entities_are_refused(self) -> None:
        with pytest.raises(IntakeError, match="entities") as caught:
            found('<!DOCTYPE r [<!ENTITY a "b">]>' + RSS)
        assert caught.value.code == "malformed"

    def test_an_entity_bomb_in_utf_16_does_not_go_off(self) -> None:
        levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
        bomb = f'<!DOCTYPE r [<!ENTITY e0 "aaaaaaaaaa">{levels}]><rss version="2.0">&e9;</rss>'
        with pytest.raises(IntakeError, match="entities"):
            found(bomb.encode("utf-16"))

    def test_depth_is_bounded(self) -> None:
        with pytest.raises(IntakeError, match="deeply") as caught:
            found("<rss>" + "<a>" * 100_000)
        assert caught.value.code == "too-large"

    @pytest.mark.parametrize(
        "content",
        ['{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000, '{"items": 1'],
    )
    def test_a_broken_json_feed(self, content: str) -> None:
        with pytest.raises(IntakeError) as caught:
            found(
                content.replace('{"items"', '{"version": "https://jsonfeed.org/version/1", "items"')
            )
        assert caught.value.code == "malformed"
