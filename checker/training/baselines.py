"""What a score has to be compared with, and what never ships: the publisher, and the words."""

from collections.abc import Sequence

from checker.training.examples import Example

_TOPICS, _SEED, _FOLDS = 6, 0, 5


def by_publisher(examples: Sequence[Example]) -> list[float]:
    """Score 100 what a state-controlled outlet published, and all else 0."""
    return [100.0 if example.by_state else 0.0 for example in examples]


def by_words(examples: Sequence[Example], groups: Sequence[str]) -> list[float]:
    """Score each article by its words (TF-IDF, ridge), in five folds that part no group."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import Ridge
    from sklearn.model_selection import GroupKFold
    from sklearn.pipeline import make_pipeline

    texts = [example.text for example in examples]
    shares = [example.share for example in examples]
    scores = [0.0] * len(examples)
    if not all(texts) or len(set(groups)) < _FOLDS:
        return scores
    for inside, outside in GroupKFold(_FOLDS).split(texts, groups=groups):
        words = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2))
        model = make_pipeline(words, Ridge(alpha=1.0, solver="lsqr"))
        model.fit([texts[i] for i in inside], [shares[i] for i in inside])
        found = model.predict([texts[i] for i in outside])
        for place, score in zip(outside, found, strict=True):
            scores[place] = min(100.0, max(0.0, float(score)))
    return scores


def topics(examples: Sequence[Example]) -> list[str]:
    """Return which of six topics each article is about, told from its words (k-means).

    Where there are too few different texts to tell topics apart, each publisher is one.
    """
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [example.text for example in examples]
    if len(set(texts)) < 2 * _TOPICS:
        return [example.publisher for example in examples]
    words = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2)
    vectors = words.fit_transform(texts)
    found = KMeans(_TOPICS, random_state=_SEED, n_init=1).fit_predict(vectors)
    return [f"topic {number}" for number in found]
