"""Short texts written to mislead come out as the definitions say, or are known to fail."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from checker.assess import assess_target
from checker.intake import Hints
from checker.records import Claim, Level, Report

FOLDER = Path(__file__).parents[2] / "corpora" / "adversarial"
PUBLISHED = "2025-03-04"
FIELDS = {"id", "kind", "text", "title", "publisher", "links", "pair", "expect", "why"}
EXPECTED = {"claims", "state_media", "chains", "speakers", "level", "without"}


def read_texts() -> list[dict[str, Any]]:
    """Return every text with what is expected of it."""
    lines = (FOLDER / "texts.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def read_known_failures() -> list[tuple[str, str]]:
    """Return the ids that fail, and why, in the order of the file."""
    lines = (FOLDER / "known_failures.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return [(identity, reason) for identity, _, reason in pairs]


TEXTS = read_texts()
KNOWN = read_known_failures()
PAIRS = sorted({line["pair"] for line in TEXTS if "pair" in line})


def marked(identity: str, value: object) -> object:
    """Return a test case, strictly expected to fail where its id is a known failure."""
    reason = dict(KNOWN).get(identity)
    if reason is None:
        return pytest.param(value, id=identity)
    told = f"{reason} (once it passes, remove {identity!r} from known_failures.txt)"
    mark = pytest.mark.xfail(reason=told, raises=AssertionError, strict=True)
    return pytest.param(value, id=identity, marks=mark)


def assess(line: dict[str, Any], folder: Path) -> Report:
    """Take a text through intake and all stages, pasted as plain text or, with links, as a line."""
    hints = Hints(
        title=line.get("title"),
        publisher=line.get("publisher"),
        published=PUBLISHED,
        offline=True,
    )
    path = folder / "text.txt"
    content = line["text"]
    if "links" in line:
        path = folder / "text.jsonl"
        content = json.dumps(
            {"text": content, "links": [_link(content, *x) for x in line["links"]]}
        )
    path.write_bytes(content.encode("utf-8"))
    (report,) = assess_target(str(path), hints)
    assert isinstance(report, Report)
    return report


def _link(text: str, anchor: str, href: str) -> dict[str, object]:
    start = text.index(anchor)
    return {"start": start, "end": start + len(anchor), "href": href}


def counted(report: Report) -> list[Claim]:
    return [claim for claim in report.claims if not claim.optional]


def outcome(report: Report, asked: dict[str, Any]) -> dict[str, Any]:
    """Return what came out of a text, in the terms in which its expectation is written."""
    claims = counted(report)
    links = [link for claim in claims for link in claim.chain]
    names = {link.outlet for link in links} | {
        link.name.removesuffix(" (company)") for link in links
    }
    found = {
        "claims": len(claims),
        "state_media": sum(claim.via_state_media for claim in claims),
        "chains": [[link.name for link in claim.chain] for claim in claims],
        "speakers": [claim.speaker.name if claim.speaker else None for claim in claims],
        "level": report.reliance.state_media.level,
        "without": [name for name in asked.get("without", []) if name not in names],
    }
    return {field: found[field] for field in asked if asked[field] is not None}


def folded(found: dict[str, Any]) -> str:
    """Return an outcome without its capitals, which a text in capitals does not give to names."""
    return json.dumps(found, ensure_ascii=False, sort_keys=True).casefold()


@pytest.mark.parametrize("line", [marked(line["id"], line) for line in TEXTS])
def test_comes_out_as_expected(line: dict[str, Any], tmp_path: Path) -> None:
    asked = {field: value for field, value in line["expect"].items() if value is not None}
    assert folded(outcome(assess(line, tmp_path), asked)) == folded(asked), line["why"]


@pytest.mark.parametrize("pair", [marked(f"pair:{name}", name) for name in PAIRS])
def test_outlets_of_the_same_grade_come_out_alike(pair: str, tmp_path: Path) -> None:
    found = set()
    for line in TEXTS:
        if line.get("pair") == pair:
            report = assess(line, tmp_path)
            lengths = tuple(len(claim.chain) for claim in counted(report))
            state = sum(claim.via_state_media for claim in counted(report))
            found.add((lengths, state, report.reliance.state_media.level))
    assert len(found) == 1


class TestTheSet:
    def test_ids_and_texts_are_unique(self) -> None:
        ids = Counter(line["id"] for line in TEXTS)
        texts = Counter((line["text"], line.get("publisher")) for line in TEXTS)
        assert [each for each, times in ids.items() if times > 1] == []
        assert [each for each, times in texts.items() if times > 1] == []

    def test_size_and_balance(self) -> None:
        assert len(TEXTS) >= 220
        assert min(Counter(line["kind"] for line in TEXTS).values()) >= 14

    @pytest.mark.parametrize("line", TEXTS, ids=lambda line: line["id"])
    def test_fields_agree(self, line: dict[str, Any]) -> None:
        asked = line["expect"]
        claims = asked["claims"]
        assert set(line) <= FIELDS
        assert {"claims", "state_media"} <= set(asked) <= EXPECTED
        assert claims is None or 0 <= asked["state_media"] <= claims
        assert all(
            claims == len(asked[field]) for field in ("chains", "speakers") if field in asked
        )
        assert asked.get("level") in (None, *get_args(Level))
        assert all(anchor in line["text"] for anchor, _ in line.get("links", []))
        assert line["why"].endswith(".")

    def test_every_pair_has_two_texts_and_one_expectation(self) -> None:
        for pair in PAIRS:
            members = [line for line in TEXTS if line.get("pair") == pair]
            assert len(members) > 1
            assert all(member["expect"] == members[0]["expect"] for member in members)

    def test_known_failures_name_texts_and_pairs_in_order_once_and_say_why(self) -> None:
        known = [identity for identity, _ in KNOWN]
        ids = [line["id"] for line in TEXTS] + [f"pair:{name}" for name in PAIRS]
        assert known == [identity for identity in ids if identity in set(known)]
        assert all(reason for _, reason in KNOWN)
