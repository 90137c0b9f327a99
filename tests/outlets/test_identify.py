from dataclasses import replace

from checker.outlets import Registry
from checker.outlets.identify import identify
from checker.records import Article, Credit, Dateline, Hyperlink, Publisher

ARTICLE = Article(
    id=None,
    url=None,
    canonical_url=None,
    title=None,
    authors=(),
    published="2026-03-11",
    language="en",
    words=0,
    sha256="",
    text="",
    publisher=None,
    dateline=None,
    links=(),
    credits=(),
)


def publisher(registry: Registry, article: Article) -> Publisher | None:
    return identify(article, registry).publisher


class TestPublisher:
    def test_comes_from_the_articles_address(self, registry: Registry) -> None:
        told = publisher(registry, replace(ARTICLE, url="https://www.rt.com/news/1"))
        assert told == Publisher("rt", "RT", "state-controlled", "domain")

    def test_the_address_goes_before_a_given_name(self, registry: Registry) -> None:
        given = Publisher(None, "Reuters", "unknown", "input")
        told = publisher(registry, replace(ARTICLE, url="https://rt.com/1", publisher=given))
        assert told is not None
        assert told.outlet == "rt"

    def test_a_given_name_or_id_is_looked_up(self, registry: Registry) -> None:
        by_name = Publisher(None, "the voice of America", "unknown", "front-matter")
        by_id = Publisher(None, "us-state-department", "unknown", "input")
        assert publisher(registry, replace(ARTICLE, publisher=by_name)) == Publisher(
            "voa", "Voice of America", "state-controlled", "front-matter"
        )
        assert publisher(registry, replace(ARTICLE, publisher=by_id)) == Publisher(
            "us-state-department", "US State Department", "government-body", "input"
        )

    def test_is_graded_on_the_day_of_publication(self, registry: Registry) -> None:
        article = replace(ARTICLE, url="https://voanews.com/a", published="2024-05-01")
        told = publisher(registry, article)
        assert told is not None
        assert told.affiliation == "state-funded-independent"

    def test_a_medium_goes_before_a_namesake_that_is_none(self, registry: Registry) -> None:
        told = publisher(
            registry, replace(ARTICLE, publisher=Publisher(None, "AP", "unknown", "input"))
        )
        assert told is not None
        assert told.outlet == "ap"

    def test_an_unknown_or_ambiguous_name_stays_as_given(self, registry: Registry) -> None:
        for name in ("The Example Courier", "Channel One"):
            given = Publisher(None, name, "unknown", "input")
            article = replace(ARTICLE, url="https://courier.example/1", publisher=given)
            assert publisher(registry, article) == given

    def test_canonical_links_and_text_never_set_it(self, registry: Registry) -> None:
        article = replace(
            ARTICLE,
            url="https://courier.example/1",
            canonical_url="https://rt.com/news/1",
            text="RT reports: all is well.",
        )
        assert publisher(registry, article) is None


def test_links_are_their_addresses_owners(registry: Registry) -> None:
    links = (
        Hyperlink(0, 2, "https://web.archive.org/web/2022/https://rt.com/a"),
        Hyperlink(3, 5, "https://t.me/SputnikInt/12"),
        Hyperlink(6, 8, "https://notrt.com/"),
    )
    told = identify(replace(ARTICLE, links=links), registry)
    assert [link.outlet for link in told.links] == ["rt", "sputnik", None]


def test_credits_name_a_medium(registry: Registry) -> None:
    told = identify(
        replace(
            ARTICLE,
            credits=(
                Credit("State Department photo via AP"),
                Credit("Photo: Sputnik/Ivan Exampleov"),
                Credit("A. Reader"),
                Credit("US Department of State"),
            ),
        ),
        registry,
    )
    assert [credit.outlet for credit in told.credits] == [
        "ap",
        "sputnik",
        None,
        "us-state-department",
    ]


def test_a_dateline_names_its_agency(registry: Registry) -> None:
    text = "MOSCOW (Sputnik) – A satellite was seen."
    article = replace(ARTICLE, text=text, dateline=Dateline("MOSCOW", None, 0, 16))
    assert identify(article, registry).dateline == Dateline("MOSCOW", "sputnik", 0, 16)


def test_a_place_is_no_agency(registry: Registry) -> None:
    text = "FOGGY BOTTOM – Doors opened."
    article = replace(ARTICLE, text=text, dateline=Dateline("FOGGY BOTTOM", None, 0, 12))
    told = identify(article, registry).dateline
    assert told is not None
    assert told.outlet is None


def test_everything_else_is_left_alone(registry: Registry) -> None:
    assert identify(ARTICLE, registry) == ARTICLE
