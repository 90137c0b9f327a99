import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.outlets import load_registry
from checker.training.evaluate_names import Names, listed_names, registry_names

PLAIN = Names({}, frozenset())


@pytest.fixture(scope="module")
def registered():
    return registry_names(load_registry())


@pytest.fixture
def listed(tmp_path):
    entries = {
        "Tide Radio": {"class": "state", "aliases": ["Radio of the Tides"]},
        "Quay Ministry": {"class": "body", "aliases": []},
    }
    (tmp_path / "names.json").write_text(json.dumps(entries))
    return listed_names(tmp_path / "names.json")


class TestRegistry:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("RT", "Russia Today"),
            ("the TASS news agency", "TASS"),
            ("Xinhua", "Xinhua News Agency"),
            ("CBS", "CBS News"),
        ],
    )
    def test_aliases_mean_the_same(self, registered, one, other):
        assert registered.key(one) == registered.key(other)

    def test_different_outlets_do_not(self, registered):
        assert registered.key("RT") != registered.key("TASS")

    def test_media_are_told_from_bodies(self, registered):
        media = registered.media_of(["US State Department", "RT", "local media (unnamed)", "Ada"])
        assert media == [registered.key("RT"), "local media"]


class TestList:
    def test_aliases_and_classes_are_read(self, listed):
        assert listed.key("the radio of the tides") == "tide radio"
        assert listed.media_of(["Quay Ministry", "Tide Radio", "state media"]) == ["tide radio"]

    def test_another_file_is_refused(self, tmp_path):
        (tmp_path / "names.json").write_text("[]")
        with pytest.raises(CheckerError, match=r"names.json: no list"):
            listed_names(tmp_path / "names.json")


class TestAgreement:
    @pytest.mark.parametrize(
        ("ours", "theirs", "same"),
        [
            ("Quill", ["Ada Quill"], True),
            ("Ada Quill", ["Quill", None], True),
            ("Ada Quill", ["Bo Quill"], False),
            ("Ada", ["Ada Quill"], False),
            ("Érik Ås", ["Erik As"], True),
            ("Quay Ministry", ["Ada Quill", "the Quay Ministry"], True),
            (None, [None, None], True),
            (None, ["unknown"], True),
            (None, ["Ada Quill"], False),
            ("Ada Quill", [None], False),
        ],
    )
    def test_a_person_may_be_named_in_part(self, ours, theirs, same):
        assert PLAIN.agree(ours, theirs) is same

    @given(st.text(max_size=30))
    def test_every_name_agrees_with_itself(self, name):
        assert PLAIN.key(name) == PLAIN.key(name.upper().lower()) or not name.isascii()
        assert PLAIN.agree(name, [name]) or PLAIN.key(name) is None
