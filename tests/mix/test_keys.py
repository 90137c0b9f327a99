"""By what an article is known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mix.keys import text_key, url_key

SAME = (
    "https://gazette.example/a/b?id=7",
    "http://www.gazette.example/a/b/?id=7#top",
    "HTTPS://Gazette.Example:443/a/b?utm_source=x&id=7&fbclid=1",
    " https://gazette.example/a/b?gclid=2&id=7&utm_medium=y ",
)
OTHER = (
    "https://gazette.example/a/b?id=8",
    "https://gazette.example/a/B?id=7",
    "https://gazette.example:8080/a/b?id=7",
    "https://courier.example/a/b?id=7",
    "https://gazette.example/a/b",
)


def test_one_address_in_many_forms() -> None:
    assert {url_key(url) for url in SAME} == {"gazette.example/a/b?id=7"}


def test_other_addresses_stay_apart() -> None:
    keys = {url_key(url) for url in (SAME[0], *OTHER)}
    assert len(keys) == len(OTHER) + 1


@pytest.mark.parametrize(
    "text", ["", "a.txt", "lines.jsonl:3", "ftp://x/", "http://", "http://[", "http://x:y/"]
)
def test_what_is_no_address(text: str) -> None:
    assert url_key(text) is None


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(rest: str) -> None:
    known = url_key(f"https://gazette.example/{rest}")
    if known is not None:
        assert url_key(f"https://{known}") == known


def test_a_text_is_known_at_its_host_alone() -> None:
    one = text_key("gazette.example/a", "d")
    assert one == text_key("gazette.example/b?x=1", "d")
    assert len({one, text_key("courier.example/a", "d"), text_key(None, "d")}) == 3
