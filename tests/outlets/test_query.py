import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.outlets import Registry, load_registry
from checker.outlets.query import ask


@pytest.mark.parametrize(
    ("query", "outlet", "matched_by"),
    [
        ("RT", "rt", "name"),
        ("rt", "rt", "name"),
        ("“RT”", "rt", "name"),
        ("Russia Today", "rt", "alias"),
        ("the voice of america", "voa", "name"),
        ("Reuters'", "reuters", "name"),
        ("the Voice of America’s", "voa", "name"),
        ("Al-Jazeera", "al-jazeera", "name"),
        ("U.S. Department of State", "us-state-department", "alias"),
        ("us-state-department", "us-state-department", "name"),
        ("Первый канал", "channel-one-ru", "alias"),
        ("rt.com", "rt", "domain"),
        ("WWW.RT.COM", "rt", "domain"),
        ("https://rt.com", "rt", "url"),
        ("arabic.rt.com/news", "rt-arabic", "url"),
        ("@RT_com", "rt", "handle"),
        ("t.me/s/SputnikInt", "sputnik", "handle"),
        ("https://x.com/RT_com/status/3", "rt", "handle"),
        ("https://nitter.net/RT_com/status/3", "rt", "handle"),
        ("youtube.com/@RT", "rt", "handle"),
        ("twitter:@rt_com", "rt", "handle"),
        ("The Sun", "the-sun", "name"),
        ("a minister told Reuters on Monday", "reuters", "passage"),
        ("according to a post by @RT_com.", "rt", "passage"),
        ("as (rt.com) wrote", "rt", "passage"),
    ],
)
def test_what_a_query_means(registry: Registry, query: str, outlet: str, matched_by: str) -> None:
    answer = ask(query, registry)
    assert answer.outlet is not None
    assert (answer.outlet.id, answer.matched_by, answer.ambiguous) == (outlet, matched_by, ())


@pytest.mark.parametrize(
    "query",
    [
        "police reviewed CCTV",
        "RT if you agree",
        "notrt.com",
        "rt.com.evil.example",
        "press@rt.com",
        "@RT_comm",
        "The Example Courier",
        "",
        "  ",
        "\x00\x1b[31m",
    ],
)
def test_what_is_no_outlet(registry: Registry, query: str) -> None:
    answer = ask(query, registry)
    assert (answer.outlet, answer.grade, answer.matched_by, answer.ambiguous) == (
        None,
        None,
        None,
        (),
    )


@pytest.mark.parametrize(
    ("query", "could_mean"),
    [
        ("Channel One", ("channel-one-ng", "channel-one-ru")),
        ("sun", ("the-sun",)),
        ("RIA? No, Reuters and the State Department", ("reuters", "us-state-department")),
    ],
)
def test_an_ambiguous_query_gets_what_it_could_mean(
    registry: Registry, query: str, could_mean: tuple[str, ...]
) -> None:
    answer = ask(query, registry)
    assert answer.outlet is None
    assert answer.ambiguous == could_mean


@pytest.mark.parametrize(
    ("query", "could_mean"),
    [
        ("one", ("channel-one-ng", "channel-one-ru")),
        ("Department", ("us-state-department",)),
        ("nel", ()),
    ],
)
def test_a_part_of_names_could_mean_any_of_them(
    registry: Registry, query: str, could_mean: tuple[str, ...]
) -> None:
    answer = ask(query, registry)
    assert (answer.outlet, answer.ambiguous) == (None, could_mean)


def test_a_passage_needs_no_spaces(registry: Registry) -> None:
    answer = ask("据中央电视台报道", registry)
    assert answer.outlet is not None
    assert (answer.outlet.id, answer.matched_by) == ("cctv", "passage")


def test_an_answer_is_never_ambiguous_with_itself(registry: Registry) -> None:
    answer = ask("CCTV", registry)
    assert answer.outlet is not None
    assert (answer.outlet.id, answer.ambiguous) == ("cctv", ())
    word = ask("cctv", registry)
    assert (word.outlet, word.ambiguous) == (None, ("cctv",))


def test_signs_are_part_of_a_name(registry: Registry) -> None:
    answer = ask("CCTV+", registry)
    assert answer.outlet is not None
    assert answer.outlet.id == "cctv-plus"


def test_the_grade_is_that_of_the_day(registry: Registry) -> None:
    on_day, now = ask("VOA", registry, "2024-06-01"), ask("VOA", registry)
    assert on_day.grade is not None
    assert now.grade is not None
    assert on_day.grade.affiliation == "state-funded-independent"
    assert now.grade.affiliation == "state-controlled"
    assert (on_day.as_of, now.as_of) == ("2024-06-01", None)


@given(st.text())
def test_any_query_gets_an_answer(registry: Registry, query: str) -> None:
    assert ask(query, registry).query == query


def test_a_former_acronym_is_its_bearer_s_on_a_date_of_its_use() -> None:
    registry = load_registry()
    then, now = ask("JANA", registry, "2008-01-01"), ask("JANA", registry)
    assert then.outlet is not None
    assert then.outlet.id == "lana-libya"
    assert (now.outlet, now.ambiguous) == (None, ("lana-libya",))


@pytest.mark.parametrize(
    ("query", "outlet"),
    [
        ("BTV Bangladesh", "bangladesh-television"),
        ("Bangladesh's BTV", "bangladesh-television"),
        ("Malaysian RTM", "rtm-malaysia"),
        ("RTM (Malaysia)", "rtm-malaysia"),
        ("RTM in Malaysia", "rtm-malaysia"),
        ("Gambia Radio and Television Service", "grts"),
        ("North Korean state media said that it rained, KCNA reported.", "kcna"),
        ("RTM Bangladesh", None),
        ("Bangladesh", None),
    ],
)
def test_a_country_beside_a_name_tells_whose(query: str, outlet: str | None) -> None:
    answer = ask(query, load_registry())
    assert (answer.outlet.id if answer.outlet else None) == outlet
