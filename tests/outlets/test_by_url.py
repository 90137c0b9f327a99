import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.outlets import Registry
from checker.outlets.addresses import read_address

labels = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)


def owner(registry: Registry, url: str, on: str | None = None) -> str | None:
    outlet = registry.by_url(url, on)
    return outlet.id if outlet else None


@pytest.mark.parametrize(
    "url",
    [
        "rt.com",
        "RT.COM.",
        "https://www.rt.com/news/1-story/",
        "http://amp.rt.com",
        "//rt.com/x",
        "https://user:secret@rt.com:8443/x?y=http://reuters.com#z",
        "https://rt.com\\@evil.example/",
        "  https://rt.com/a\n",
        "https:/rt.com/x",
        "https://swentr.site/a",
    ],
)
def test_pages_of_a_domain_and_its_subdomains(registry: Registry, url: str) -> None:
    assert owner(registry, url) == "rt"


@pytest.mark.parametrize(
    "url",
    [
        "notrt.com",
        "rt.com.evil.example",
        "https://evil.example/rt.com",
        "https://evil.example/?u=https://rt.com",
        "https://rt.com@evil.example/",
        "https://rt-com.example",
        "https://rt.co",
        "https://rt.cοm/",  # a Greek omicron
        "https://гt.com/",  # a Cyrillic letter
        "mailto:press@rt.com",
        "press@rt.com",
        "javascript:location='https://rt.com'",
        "/rt.com/news",
        "#rt.com",
        "https://evil. rt.com/",
        "https://[::1]/",
        "http://",
        "",
        "https://%72t.com/",
        "https://" + "a." * 5000 + "rt.com",
    ],
)
def test_what_only_looks_like_it_is_nobodys(registry: Registry, url: str) -> None:
    assert owner(registry, url) is None


def test_the_longest_host_wins(registry: Registry) -> None:
    assert owner(registry, "https://www.arabic.rt.com/world") == "rt-arabic"


def test_an_exact_host_covers_no_subdomain(registry: Registry) -> None:
    assert owner(registry, "https://www.live.rt.example/x") == "rt"
    assert owner(registry, "https://shop.live.rt.example/x") is None


def test_a_path_ends_where_its_folder_does(registry: Registry) -> None:
    assert owner(registry, "https://press.example/gazette/2020/1") == "gazette"
    assert owner(registry, "https://press.example/gazette") == "gazette"
    assert owner(registry, "https://press.example/gazettes/1") is None
    assert owner(registry, "https://press.example/") is None


def test_international_names_in_either_spelling(registry: Registry) -> None:
    assert owner(registry, "https://пример.example/a") == "gazette"
    assert owner(registry, "https://xn--e1afmkfd.example/a") == "gazette"


def test_a_domain_that_changed_hands_goes_by_date(registry: Registry) -> None:
    assert owner(registry, "https://gazette.example/a", "2019-05-01") == "gazette"
    assert owner(registry, "https://gazette.example/a", "2022-05-01") == "gazette-heir"
    assert owner(registry, "https://gazette.example/a") == "gazette-heir"


@pytest.mark.parametrize(
    "url",
    [
        "https://web.archive.org/web/20220301000000/https://www.rt.com/news/",
        "https://web.archive.org/web/20220301id_/http://rt.com/",
        "web.archive.org/web/*/rt.com/news",
        "https://archive.ph/2022.03.01-101500/https://www.rt.com/news/1",
        "https://archive.today/newest/https://www.rt.com/news/1",
        "https://webcache.googleusercontent.com/search?q=cache:abc123:https://rt.com/news",
        "https://www.google.com/amp/s/www.rt.com/news/amp/",
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Frt.com%2Fnews",
        "https://www-rt-com.cdn.ampproject.org/c/s/www.rt.com/news/1",
        "https://www-rt-com.translate.goog/news?_x_tr_sl=en",
        "https://translate.google.com/translate?sl=en&u=https://rt.com/news",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.rt.com%2F&h=1",
        "https://web.archive.org/web/2022/https://www-rt-com.translate.goog/news",
        "https://r.jina.ai/https://www.rt.com/news/1",
        "https://12ft.io/proxy?q=https%3A%2F%2Fwww.rt.com%2Fnews",
        "https://ghostarchive.org/archive/https://www.rt.com/news",
        "https://www-rt-com.ezproxy.library.example.edu/news",
        "https://www.rt.com.ezproxy.library.example.edu/news",
        "https://www-rt-com.idm.oclc.org/news",
        "https://ezproxy.example.edu/login?url=https://www.rt.com/news",
        "https://www.rt.com.mcas.ms/news",
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.rt.com%2Fnews",
        "https://x.com/intent/post?text=a&url=https%3A%2F%2Fwww.rt.com%2Fnews",
        "https://t.me/share/url?url=https://www.rt.com/news",
        "https://rt-com.turbopages.org/turbo/rt.com/s/news/1",
        "https://yandex.ru/turbo?text=https%3A//rt.com/news",
        "https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fwww.rt.com%2fnews/RK=2/RS=b",
        "hxxps://www[.]rt[.]com/news",
        "view-source:https://www.rt.com/news",
        "https://arquivo.pt/wayback/20200101000000/https://www.rt.com/news",
        "https://translate.yandex.ru/translate?lang=en-ru&url=https%3A%2F%2Fwww.rt.com",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frt.com%2Fa&data=1",
        "https://urldefense.com/v3/__https://www.rt.com/news__;!!abc",
        "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Frt.com%2F",
    ],
)
def test_wrappers_are_unwrapped(registry: Registry, url: str) -> None:
    assert owner(registry, url) == "rt"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/search?q=rt.com",
        "https://www.facebook.com/share?u=https%3A%2F%2Frt.com",
        "https://notarchive.ph/https://www.rt.com/",
        "https://archive.ph.evil.example/https://www.rt.com/",
        "https://12ft.io/",
        "https://web.archive.org/about/",
        "https://proxy.example/rt.com",
        "https://x.com/sharer?url=",
        "https://ezproxy.example.edu/about?url=https://www.rt.com/news",
        "https://evil.example/login?url=https://www.rt.com/news",
        "https://t.me/share/url?url=https://notrt.com/",
    ],
)
def test_what_mentions_an_address_is_no_wrapper(registry: Registry, url: str) -> None:
    assert owner(registry, url) is None


def test_a_wrapper_around_a_lookalike_is_nobodys(registry: Registry) -> None:
    assert owner(registry, "https://web.archive.org/web/2022/https://notrt.com/") is None
    assert owner(registry, "https://notrt-com.translate.goog/") is None
    assert owner(registry, "https://archive.ph/AbCd1") is None


def test_wrapping_without_end_is_given_up() -> None:
    assert read_address("https://web.archive.org/web/2022/" * 50 + "https://rt.com/") is None


def test_an_account_on_a_platform_is_its_owners(registry: Registry) -> None:
    assert owner(registry, "https://twitter.com/rt_com/status/1") == "rt"
    assert owner(registry, "https://x.com/home") is None


@given(prefix=labels, path=st.text(max_size=30))
def test_any_subdomain_and_path_stay_with_the_owner(
    registry: Registry, prefix: str, path: str
) -> None:
    path = path.replace("\n", "").replace("\r", "")
    assert owner(registry, f"https://{prefix}.reuters.com/{path}") == "reuters"


@given(before=labels, after=labels)
def test_a_name_glued_to_more_letters_is_another_host(
    registry: Registry, before: str, after: str
) -> None:
    assert owner(registry, f"https://{before}reuters.com/") is None
    assert owner(registry, f"https://reuters.com{after}/") is None
    assert owner(registry, f"https://reuters.com.{after}/") is None


@given(st.text())
def test_any_text_gets_an_answer(registry: Registry, text: str) -> None:
    registry.by_url(text)
    registry.by_url(f"https://{text}")
    registry.by_handle(text)
