"""Addresses and accounts made to look like those of the best-known entries are nobody's."""

from collections.abc import Iterator

from checker.outlets import load_registry
from checker.outlets.registry import Registry
from checker.records import Outlet

ENDINGS = "com net org co info news tv live online site xyz press media today com.co cc biz".split()
HOMOGRAPHS = {"a": "а", "e": "е", "o": "о", "c": "с", "i": "і", "p": "р"}
SUFFIXES = ("_fan", "_parody", "_", "1", "24", "_official", "news_", ".fan", "_backup")
PREFIXES = ("_", "real", "not", "the")
SITES = ("@{}", "x.com/{}", "t.me/{}", "youtube.com/@{}", "facebook.com/{}", "tiktok.com/@{}")


def best_known(registry: Registry) -> list[Outlet]:
    """Return the 300 entries of which the registry knows most, covert networks left out."""
    known = [o for o in registry.outlets() if o.domains and o.entity_type != "influence-network"]
    return sorted(known, key=lambda o: -(len(o.names) + 2 * len(o.domains)))[:300]


def hosts_like(host: str) -> Iterator[str]:
    """Yield a host with another ending, a word more, a letter less or changed, or in another's."""
    brand, _, ending = host.partition(".")
    yield from (f"{brand}.{other}" for other in ENDINGS)
    yield from (f"{brand}{word}.{ending}" for word in ("news", "-news", "24", "-live", "official"))
    yield from (f"{word}{brand}.{ending}" for word in ("the", "my", "not", "fake", "www-"))
    yield from (f"{host}.evil.example", f"{host.replace('.', '-')}.com", f"{brand}.blogspot.com")
    for place, letter in enumerate(brand):
        if len(brand) > 3:
            yield f"{brand[:place]}{brand[place + 1 :]}.{ending}"
            yield f"{brand[:place]}{letter}{brand[place:]}.{ending}"
        if letter in HOMOGRAPHS:
            yield f"{brand[:place]}{HOMOGRAPHS[letter]}{brand[place + 1 :]}.{ending}"


def test_a_host_like_that_of_an_entry_is_not_its() -> None:
    registry = load_registry()
    for outlet in best_known(registry):
        for domain in outlet.domains[:3]:
            for host in () if domain.scope == "path" else hosts_like(domain.host):
                holder = registry.by_url(f"https://www.{host}/a")
                if holder is None:
                    continue
                theirs = tuple(f".{each.host.partition('/')[0]}" for each in holder.domains)
                assert f".{host}".endswith(theirs), (host, holder.id)


def test_an_account_like_that_of_an_entry_is_nobodys() -> None:
    registry = load_registry()
    names = {handle.name for outlet in registry.outlets() for handle in outlet.handles}
    known = {name.lower() for name in names}
    for name in sorted(names):
        likes = [name + suffix for suffix in SUFFIXES] + [prefix + name for prefix in PREFIXES]
        for like in likes:
            if like.lower() not in known:
                assert [site for site in SITES if registry.by_handle(site.format(like))] == [], like
