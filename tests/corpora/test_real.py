"""The readings of real articles agree with themselves and, where at hand, with the texts."""

import os
from pathlib import Path

import pytest

from checker.resources import root
from checker.training.articles import read_lines

FILES = [root() / "corpora/real" / f"{split}.jsonl" for split in ("train", "dev", "test")]
needs_data = pytest.mark.skipif("CHECKER_DATA" not in os.environ, reason="needs CHECKER_DATA")


@pytest.fixture(scope="module")
def articles():
    return {file.stem: list(read_lines(file)) for file in FILES}


@needs_data
class TestReadings:
    def test_at_least_200_articles_100_of_which_credit_state_media(self, articles):
        every = [article for split in articles.values() for article in split]
        assert len({article.id for article in every}) == len(every) >= 200
        credit = [a for a in every if any(claim.via_state_media for claim in a.claims)]
        assert len(credit) >= 100

    def test_a_publisher_of_dev_is_none_of_test(self, articles):
        dev, test = ({a.publisher or a.id for a in articles[split]} for split in ("dev", "test"))
        assert not dev & test

    def test_ranges_lie_in_the_text_and_hold_words(self, articles):
        for article in (a for split in articles.values() for a in split):
            for claim in article.claims:
                assert claim.content
                for start, end in (*claim.content, *claim.cue, *claim.source):
                    assert article.text[start:end].strip(), article.id

    def test_state_media_in_a_chain_is_a_state_in_the_chain(self, articles):
        for article in (a for split in articles.values() for a in split):
            assert all(c.state_affiliated for c in article.claims if c.via_state_media)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_sentence_of_an_article_is_kept(file: Path):
    assert '"text"' not in file.read_text("utf-8")
    assert '"title": null' in file.read_text("utf-8")
