"""The annotated articles agree with their texts, with themselves and with the definitions."""

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from checker.records import Kind, Level, Quotation, SourceType

ARTICLES = Path(__file__).parents[2] / "corpora" / "articles"
SPLITS = ("train", "dev", "test")
PHENOMENA = range(1, 33)
WIRE_COPY = 21
SHARE_TOLERANCE = 0.0051  # shares are written with two decimals or more


def read_lines() -> list[dict[str, Any]]:
    """Return every annotated article, whatever the file that holds it is called."""
    files = sorted(ARTICLES.glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").split("\n")]
    return [json.loads(line) for line in lines if line.strip()]


def text_of(article: dict[str, Any]) -> str:
    return (ARTICLES / "texts" / f"{article['id']}.txt").read_bytes().decode("utf-8")


def share(article: dict[str, Any], field: str) -> float:
    counted = [claim for claim in article["claims"] if not claim["optional"]]
    return sum(claim[field] is True for claim in counted) / len(counted)


def level_of(share: float) -> Level:
    if share == 0:
        return "none"
    if share < 0.2:
        return "low"
    return "moderate" if share < 0.5 else "high"


LINES = read_lines()
each_article = pytest.mark.parametrize("article", LINES, ids=lambda article: article["id"])


class TestCorpus:
    def test_ids_are_unique(self) -> None:
        assert [i for i, n in Counter(line["id"] for line in LINES).items() if n > 1] == []

    def test_every_text_is_annotated_and_every_annotation_has_its_text(self) -> None:
        texts = {file.stem for file in (ARTICLES / "texts").glob("*.txt")}
        assert texts == {line["id"] for line in LINES}

    def test_a_publisher_stands_in_one_split_only(self) -> None:
        pairs = {(line["publisher"], line["split"]) for line in LINES}
        assert [p for p, n in Counter(p for p, _ in pairs).items() if n > 1] == []

    def test_splits_follow_each_other_in_time(self) -> None:
        days = {s: [line["published"] for line in LINES if line["split"] == s] for s in SPLITS}
        assert max(days["train"]) < min(days["dev"])
        assert max(days["dev"]) < min(days["test"])

    def test_size_and_coverage(self) -> None:
        assert len(LINES) >= 30
        assert len({p for line in LINES for p in line["phenomena"]}) >= 20
        assert {line["level"] for line in LINES} == set(get_args(Level))


@each_article
class TestArticle:
    def test_text_is_the_one_that_was_annotated(self, article: dict[str, Any]) -> None:
        text = text_of(article)
        assert hashlib.sha256(text.encode("utf-8")).hexdigest() == article["sha256"]
        assert text == text.strip()

    def test_fields_hold_known_values(self, article: dict[str, Any]) -> None:
        assert article["split"] in SPLITS
        assert article["title"] and article["publisher"] and article["house_style"]
        assert date.fromisoformat(article["published"])
        assert set(article["phenomena"]) <= set(PHENOMENA)

    def test_phenomena_of_claims_are_the_articles(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            assert set(claim["phenomena"]) <= set(article["phenomena"])

    def test_ignored_stretches_and_links_lie_in_the_text(self, article: dict[str, Any]) -> None:
        links = [(link["start"], link["end"]) for link in article["links"]]
        assert all(link["href"].startswith("https://") for link in article["links"])
        for start, end in [*article["ignore"], *links]:
            assert 0 <= start < end <= len(text_of(article))

    def test_shares_are_those_of_the_claims(self, article: dict[str, Any]) -> None:
        media, sources = share(article, "via_state_media"), share(article, "state_affiliated")
        assert article["state_media_share"] == pytest.approx(media, abs=SHARE_TOLERANCE)
        assert article["state_source_share"] == pytest.approx(sources, abs=SHARE_TOLERANCE)

    def test_level_follows_from_share_or_publisher(self, article: dict[str, Any]) -> None:
        ruled = article["publisher_is_state"] and WIRE_COPY not in article["phenomena"]
        expected = "high" if ruled else level_of(share(article, "via_state_media"))
        assert article["level"] == expected


@each_article
class TestClaims:
    def test_spans_cover_whole_words_of_the_text(self, article: dict[str, Any]) -> None:
        text = text_of(article)
        for claim in article["claims"]:
            assert claim["content"] and claim["cue"]
            for start, end in [*claim["content"], *claim["cue"], *claim["source"]]:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
                assert not text[max(start - 1, 0) : start + 1].isalnum() or start == 0
                assert not text[end - 1 : end + 1].isalnum() or end == len(text)

    def test_content_holds_no_cue_and_no_caption(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            for start, end in claim["content"]:
                for other, stop in [*claim["cue"], *article["ignore"]]:
                    assert stop <= start or end <= other, claim

    def test_fields_hold_known_values(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            assert claim["kind"] in get_args(Kind)
            assert claim["quotation"] in get_args(Quotation)
            assert claim["source_type"] in get_args(SourceType)
            assert isinstance(claim["optional"], bool)
            assert isinstance(claim["via_state_media"], bool)
            assert isinstance(claim["state_affiliated"], bool | None)
            assert claim["kind"] == "statement" or claim["optional"]

    def test_chain_runs_from_body_or_speaker_to_carrier(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            assert claim["chain"][0] == (claim["body"] or claim["speaker"] or "unknown")
            assert len(set(claim["chain"])) == len(claim["chain"])
            assert claim["carrier"] in (None, claim["chain"][-1])

    def test_only_the_unsourced_have_no_speaker(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            unsourced = claim["chain"] == ["unknown"]
            assert (claim["speaker"] is None) == unsourced == (claim["source"] == [])

    def test_through_state_media_is_state_affiliated(self, article: dict[str, Any]) -> None:
        for claim in article["claims"]:
            assert not claim["via_state_media"] or claim["state_affiliated"] is True, claim

    def test_media_as_sources_carry_their_words(self, article: dict[str, Any]) -> None:
        media = ("state-media", "independent-media", "wire")
        for claim in article["claims"]:
            assert claim["source_type"] not in media or claim["carrier"] is not None, claim
