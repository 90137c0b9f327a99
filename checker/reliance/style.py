"""Readability figures of an article's prose: shown beside the scores, never part of one."""

import re

from checker.reliance.lean import without

_LONGEST = 200_000
_OF_NLTK = ("sklearn", "scipy", "numpy", "pandas", "matplotlib")  # 110 MB that textstat never uses
_WORDS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")


def style(text: str) -> dict[str, float]:
    """Return readability indices, mean lengths and counts, by their textstat names.

    Only figures that need no syllables are computed, so nothing is looked up or downloaded. A text
    without words, or mostly in another script than Latin, has none: the answer is then empty. Of
    a longer text, the first 200,000 characters are read.
    """
    prose = text[:_LONGEST]
    letters = sum(map(len, _WORDS.findall(prose)))
    if 2 * sum(map(len, _LATIN.findall(prose))) <= letters:
        return {}
    with without(*_OF_NLTK):
        import textstat

    return {
        "automated_readability_index": float(textstat.automated_readability_index(prose)),
        "coleman_liau_index": float(textstat.coleman_liau_index(prose)),
        "words_per_sentence": float(textstat.words_per_sentence(prose)),
        "letters_per_word": float(textstat.avg_letter_per_word(prose)),
        "lexicon_count": float(textstat.lexicon_count(prose)),
        "sentence_count": float(textstat.sentence_count(prose)),
    }
