from checker.training.baselines import by_publisher, by_words, topics
from checker.training.examples import Example


def example(number, text, share=0.0, by_state=False):
    return Example(f"a{number}", f"Post {number % 6}", 9, (0.0,), share, False, text, by_state)


LAMPS = [example(n, f"The lamp on quay {n} burns all winter long.", 80.0) for n in range(12)]
GOATS = [example(n + 20, f"A goat ate hat {n} at the summer fair.", 10.0) for n in range(12)]


def test_the_publisher_alone_is_all_or_nothing():
    assert by_publisher([example(1, "a", by_state=True), example(2, "b")]) == [100.0, 0.0]


def test_words_tell_what_other_publishers_wrote_with_them():
    known = LAMPS + GOATS
    scores = by_words(known, [each.publisher for each in known])
    assert min(scores[:12]) > 60.0 > 30.0 > max(scores[12:])


def test_topics_part_what_is_about_something_else():
    found = topics(LAMPS + GOATS)
    assert not set(found[:12]) & set(found[12:])


def test_too_few_texts_have_no_topics_but_their_publishers():
    assert topics(LAMPS[:3]) == ["Post 0", "Post 1", "Post 2"]
