import pytest

import checker


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("The ferry sank, RT said.", "the Russian state-controlled broadcaster RT"),
        ("It rained. RT said the ferry sank.", "The Russian state-controlled broadcaster RT"),
        ("RT said the ferry sank.", "The Russian state-controlled broadcaster RT"),
    ],
)
def test_the_words_to_write_fit_their_place(tmp_path, story, words):
    (tmp_path / "draft.md").write_text(story)
    (found,) = checker.check(str(tmp_path / "draft.md"))
    assert [f.replacement for f in found.findings if f.code == "SRC101"] == [words]
