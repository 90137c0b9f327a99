import shutil

from checker.resources import root
from checker.training.evaluate_card import BEGIN, END, main

FOLDER = root() / "models/attribution-en"


def test_the_card_says_what_was_measured(tmp_path):
    """The committed card is the one that the committed figures give."""
    shutil.copytree(FOLDER, tmp_path / "model")
    assert main([str(tmp_path / "model")]) == 0
    assert (tmp_path / "model/card.md").read_bytes() == (FOLDER / "card.md").read_bytes()


def test_what_was_written_by_hand_stays(tmp_path):
    shutil.copy(FOLDER / "metrics.json", tmp_path)
    (tmp_path / "card.md").write_text(f"# Mine\n\n{BEGIN}\nold\n{END}\n\nAnd more.\n")
    assert main([str(tmp_path)]) == 0
    card = (tmp_path / "card.md").read_text()
    assert card.startswith(f"# Mine\n\n{BEGIN}\n\n| | ")
    assert card.endswith(f" |\n\n{END}\n\nAnd more.\n")
    assert "old" not in card


def test_a_card_without_marks_is_left_alone(tmp_path, capsys):
    shutil.copy(FOLDER / "metrics.json", tmp_path)
    (tmp_path / "card.md").write_text("# Mine\n")
    assert main([str(tmp_path)]) == 2
    assert (tmp_path / "card.md").read_text() == "# Mine\n"
    assert "has no" in capsys.readouterr().err
