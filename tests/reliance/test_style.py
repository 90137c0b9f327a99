import math
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reliance.style import style

PROSE = "The harbour reopened on Monday. Fishermen had waited nine days for calm weather."


@pytest.fixture(autouse=True)
def no_download(monkeypatch):
    def refuse(*_args, **_options):
        raise AssertionError("style must look nothing up")

    import nltk

    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "find", refuse)
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


class TestStyle:
    def test_figures_of_prose(self):
        figures = style(PROSE)
        assert figures["lexicon_count"] == 13
        assert figures["sentence_count"] == 2
        assert figures["words_per_sentence"] == 6.5
        assert set(figures) >= {
            "automated_readability_index",
            "coleman_liau_index",
            "letters_per_word",
        }

    def test_longer_words_and_sentences_read_harder(self):
        harder = style("Administrative reorganisation notwithstanding, fishermen persevered.")
        assert harder["automated_readability_index"] > style(PROSE)["automated_readability_index"]

    @pytest.mark.parametrize(
        "text", ["", " \n", "12 345. 6", "Паром RT ходит снова.", "船が動いた。", "…!"]
    )
    def test_what_is_no_latin_prose_has_none(self, text):
        assert style(text) == {}

    @given(st.text(max_size=200))
    def test_every_figure_is_finite(self, text):
        assert all(math.isfinite(value) for value in style(text).values())
