"""How long the registry takes to load, to look up addresses and to find names, beside rivals.

    python benchmarks/registry.py [ROUNDS]

The rivals do less: tldextract with a dict knows neither paths, dates nor wrappers; one regular
expression of all names knows neither guards nor dates. Exits with 1 where a limit is passed.
"""

import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable

from tldextract import TLDExtract

from checker.outlets import Registry, load_registry
from checker.outlets.text import plain

SENTENCES = (
    "The ferry sank at dawn off the harbour, the broadcaster {} reported.",
    "Nobody was hurt, a spokesman told {} on Monday, and the wreck lay at forty metres.",
    "Divers found the bell near the pier, which had been closed since the winter storms.",
    "Insurers had been told, according to {}, while the owners declined to comment at length.",
)
LIMITS = {"load": 0.060, "100,000 addresses": 2.0, "names in 600 words": 0.001}
LOAD = """
import time
from checker.outlets import load_registry
start = time.perf_counter()
registry = load_registry()
registry.by_url("https://www.rt.com/news"); registry.find("RT said"); registry.by_name("RT")
print(time.perf_counter() - start)
"""


def least(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest CPU time of so many rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def loading(rounds: int) -> float:
    """Return the least time of a fresh process from nothing to the first answers of each kind."""
    runs = [subprocess.check_output([sys.executable, "-c", LOAD]) for _ in range(rounds)]
    return min(map(float, runs))


def addresses(registry: Registry) -> list[str]:
    """Return 100,000 addresses: a third of registered hosts, two thirds of hosts like theirs."""
    choose = random.Random(7)
    hosts = [domain.host for outlet in registry.outlets() for domain in outlet.domains]
    shapes = ("https://www.{}/news/2026/{}", "https://not{}/a/{}", "http://{}.evil.example/{}")
    return [shapes[n % 3].format(choose.choice(hosts), n) for n in range(100_000)]


def article(registry: Registry) -> str:
    """Return a text of 600 words that names a dozen outlets."""
    choose, names = random.Random(7), [outlet.name for outlet in registry.outlets()]
    text = ""
    while len(text.split()) < 600:
        text += SENTENCES[len(text) % 4].format(choose.choice(names)) + " "
        text += SENTENCES[2] * 4 + " "
    return " ".join(text.split()[:600])


def rivals(registry: Registry, urls: list[str], text: str, rounds: int) -> dict[str, float]:
    """Return how long simpler means take for the same."""
    extract = TLDExtract(suffix_list_urls=(), cache_dir=None)
    held = {d.host: outlet.id for outlet in registry.outlets() for d in outlet.domains}
    names = {plain(name.text) for outlet in registry.outlets() for name in outlet.names}
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{longest})\b")

    def by_suffix() -> list[str | None]:
        return [held.get(extract(url).top_domain_under_public_suffix) for url in urls]

    lines = [
        json.dumps({"id": o.id, "names": [n.text for n in o.names]}) for o in registry.outlets()
    ]
    return {
        "load": least(lambda: list(map(json.loads, lines)), rounds),
        "100,000 addresses": least(by_suffix, 1),
        "names in 600 words": least(lambda: pattern.findall(text), rounds),
    }


def main(rounds: int) -> int:
    registry = load_registry()
    urls, text = addresses(registry), article(registry)
    texts = iter([f"{text} {n}" for n in range(rounds * 10 + 1)])  # a text is searched once
    registry.find(next(texts))
    ours = {
        "load": loading(rounds),
        "100,000 addresses": least(lambda: [registry.by_url(url) for url in urls], min(rounds, 3)),
        "names in 600 words": least(lambda: registry.find(next(texts)), rounds * 10),
    }
    theirs = rivals(registry, urls, text, rounds)
    rival = {
        "load": "json.loads of ids and names alone",
        "100,000 addresses": "tldextract and a dict",
        "names in 600 words": "one regular expression",
    }
    for what, limit in LIMITS.items():
        figures = f"{ours[what] * 1000:.2f} ms (at most {limit * 1000:g})"
        print(f"{what}: {figures}; {rival[what]}: {theirs[what] * 1000:.2f} ms")
    return int(any(ours[what] > limit for what, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
