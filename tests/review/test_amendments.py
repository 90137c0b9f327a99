import pytest

from checker.errors import ConfigError
from checker.review import read_amendments


class TestFaults:
    def test_all_are_told_at_once_with_file_and_entry(self, corrections):
        with pytest.raises(ConfigError) as told:
            corrections(
                '[[claim]]\nquote = "a"\nreason = "b"\ninitials = "C"\nchian = ["RT"]\n'
                '[[claim]]\nquote = " "\nreason = "b"\ninitials = "C"\nstate = "maybe"\n'
            )
        first, second = str(told.value).split("\n")
        assert first.endswith("claim 1: unknown key 'chian'; did you mean 'chain'?")
        assert "corrections.toml: claim 2: state:" in second

    @pytest.mark.parametrize(
        ("fields", "fault"),
        [
            ("", "corrects nothing"),
            ("chain = []", "chain: expected names"),
            ("remove = 1.5", "remove"),
        ],
    )
    def test_an_entry_must_correct_something(self, corrections, fields, fault):
        head = '[[claim]]\nquote = "a"\nreason = "b"\ninitials = "C"\n'
        with pytest.raises(ConfigError, match=fault):
            corrections(head + fields)

    def test_no_toml(self, corrections):
        with pytest.raises(ConfigError, match="no TOML"):
            corrections("[[claim")

    def test_another_table(self, corrections):
        with pytest.raises(ConfigError, match="not 'claims'"):
            corrections('[[claims]]\nquote = "a"\n')

    def test_no_file(self, tmp_path):
        with pytest.raises(ConfigError, match="cannot be read"):
            read_amendments(tmp_path / "none.toml")

    def test_initials_for_all(self, corrections):
        (one,) = corrections('initials = "AB"\n[[claim]]\nquote = "a"\nreason = "b"\nremove = true')
        assert one.initials == "AB"
