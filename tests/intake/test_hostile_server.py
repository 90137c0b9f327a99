"""Every attack ends within 10 seconds, in 64 MB more memory, with a code, the canary untouched."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from checker.intake import Hints, read
from checker.records import Failure

from .hostile import STORY, Canary, attacks, redirects

SECONDS, MEGABYTES = 10.0, 64

# A process an attack; it reads an ordinary page first, so that what it takes then is the attack's.
PROBE = """
import json, resource, sys, time
from checker.assess import assess_target
from checker.intake import Hints
from checker.records import Failure

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

host, calm, attack = sys.argv[1:]
hints = Hints(allow_hosts=(host,))
list(assess_target(calm, hints))
before, started = peak(), time.monotonic()
[outcome] = assess_target(attack, hints)
seconds = time.monotonic() - started
code = outcome.code if isinstance(outcome, Failure) else "article"
print(json.dumps({"code": code, "seconds": seconds, "megabytes": peak() - before}))
"""


@pytest.fixture
def canary() -> Iterator[Canary]:
    found = Canary()
    yield found
    found.close()


def probe(site: Any, url: str) -> dict[str, Any]:
    calm = site.page("/calm", f"<html><body><article>{STORY}</article></body></html>".encode())
    done = subprocess.run(
        [sys.executable, "-c", PROBE, site.host, calm, url],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_no_spelling_of_a_private_address_is_contacted(site: Any, canary: Canary) -> None:
    outcomes = {}
    for host, url in redirects(site, canary).items():
        [found] = read(url, Hints(allow_hosts=(site.host,)))
        outcomes[host] = found.code if isinstance(found, Failure) else "article"
    assert len(outcomes) >= 17
    assert set(outcomes.values()) <= {"blocked", "refused", "bad-url"}, outcomes
    assert canary.visits == 0


@pytest.mark.parametrize("scheme", ["file:///etc/passwd", "gopher://a/", "ftp://a/", "data:,x"])
def test_a_redirect_to_another_scheme_is_refused(site: Any, scheme: str) -> None:
    [found] = read(site.redirect("/a", scheme), Hints(allow_hosts=(site.host,)))
    assert isinstance(found, Failure)
    assert found.code == "bad-url"


@pytest.mark.slow
def test_every_attack_ends(site: Any, canary: Canary) -> None:
    misses = {}
    for name, (url, codes) in attacks(site, canary).items():
        result = probe(site, url)
        within = result["seconds"] <= SECONDS and result["megabytes"] <= MEGABYTES
        if not within or result["code"] not in codes:
            misses[name] = result
    assert misses == {}
    assert canary.visits == 0
