from pathlib import Path

import pytest

from checker.errors import RegistryError
from checker.outlets import Registry
from checker.outlets.layers import layered, read_layers
from checker.outlets.query import ask

NEW = """\
[[outlet]]
id = "harbour-post"
name = "Harbour Post"
entity_type = "newspaper"
domains = [{ host = "harbour-post.example" }]
relations = [{ type = "owner", to = "reuters" }]
"""
CHANGE = """\
[[outlet]]
id = "al-jazeera"
override = true
reason = "we follow one assessor"
country = "GB"
assessments = [
  { assessor = "Desk", label = "free", code = "IND", date = 2025-01-01, url = "https://d.example" },
]
"""
RETIRE = """\
[[outlet]]
id = "gazette"
retire = true
reason = "closed"
"""


def own(folder: Path, source: str, name: str = "newsroom.toml") -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def faults(base: Registry, *paths: Path) -> list[str]:
    with pytest.raises(RegistryError) as raised:
        layered(base, paths)
    return str(raised.value).replace(f"{paths[0].parent}/", "").split("\n")


class TestChanges:
    def test_a_new_id_adds(self, registry: Registry, tmp_path: Path) -> None:
        mine = layered(registry, [own(tmp_path, NEW)])
        page = mine.by_url("https://www.harbour-post.example/1")
        assert page is not None
        assert page.id == "harbour-post"
        assert [m.outlet for m in mine.find("the Harbour Post and RT said")] == [
            "harbour-post",
            "rt",
        ]
        assert registry.get("harbour-post") is None

    def test_an_override_replaces_what_it_gives_alone(
        self, registry: Registry, tmp_path: Path
    ) -> None:
        mine = layered(registry, [own(tmp_path, CHANGE)])
        assert registry.grade("al-jazeera").affiliation == "disputed"
        assert mine.grade("al-jazeera").affiliation == "independent"
        changed, before = mine.get("al-jazeera"), registry.get("al-jazeera")
        assert changed is not None
        assert before is not None
        assert (changed.country, changed.name) == ("GB", "Al Jazeera")
        assert (changed.names, changed.domains) == (before.names, before.domains)

    def test_a_retired_entry_is_gone_with_what_led_to_it(
        self, registry: Registry, tmp_path: Path
    ) -> None:
        mine = layered(registry, [own(tmp_path, RETIRE)])
        assert mine.get("gazette") is None
        assert mine.by_url("https://press.example/gazette/1") is None
        heir = mine.get("gazette-heir")
        assert heir is not None
        assert heir.relations == ()

    def test_the_last_file_is_uppermost(self, registry: Registry, tmp_path: Path) -> None:
        again = CHANGE.replace('"GB"', '"FR"').replace("IND", "SC")
        paths = [own(tmp_path, CHANGE, "a.toml"), own(tmp_path, again, "b.toml")]
        mine = layered(registry, paths)
        assert mine.grade("al-jazeera").affiliation == "state-controlled"

    def test_everything_else_stays(self, registry: Registry, tmp_path: Path) -> None:
        mine = layered(registry, [own(tmp_path, CHANGE)])
        others = [each for each in registry.outlets() if each.id != "al-jazeera"]
        assert [each for each in mine.outlets() if each.id != "al-jazeera"] == others


def test_the_version_names_each_file_and_what_is_in_it(registry: Registry, tmp_path: Path) -> None:
    one, two = own(tmp_path, NEW, "one.toml"), own(tmp_path, RETIRE, "two.toml")
    base, first, second = layered(registry, [one, two]).version.split("+")
    assert base == registry.version == "2026-11-22"
    assert (first[:9], second[:9]) == ("one.toml:", "two.toml:")
    assert len(first) == len("one.toml:") + 8
    changed = layered(registry, [own(tmp_path, NEW + "# more", "one.toml")]).version
    assert changed.split("+")[1] != first


class TestFaults:
    def test_every_fault_of_every_file_is_told_at_once(
        self, registry: Registry, tmp_path: Path
    ) -> None:
        bad = own(
            tmp_path,
            """\
[[outlet]]
id = "rt"
name = "RT"
entity_type = "broadcaster"

[[outlet]]
id = "nobody"
override = true
reason = "x"

[[outlet]]
id = "voa"
retire = true
name = "VOA"

[[outlet]]
id = "ap"
override = true
retire = true
reason = "x"

[[outlet]]
id = "reuters"
override = "yes"
reason = "x"
entity_type = "wire"
""",
            "bad.toml",
        )
        worse = own(tmp_path, "[[outlet]]\nid = 3", "worse.toml")
        told = faults(registry, bad, worse)
        assert told[:9] == [
            "bad.toml:2: id: 'rt' is an entry already; to change it, "
            "expected override = true and a reason",
            "bad.toml:7: id: expected the id of an entry of the registry beneath, found 'nobody'",
            "bad.toml:11: reason: missing; expected why, on one line",
            "bad.toml:14: name: unknown field; known: id",
            "bad.toml:19: retire: expected either override or retire, found True",
            "bad.toml:22: name: missing; expected text on one line",
            "bad.toml:23: id: 'reuters' is an entry already; to change it, "
            "expected override = true and a reason",
            "bad.toml:24: override: expected true or false, found 'yes'",
            "bad.toml:25: reason: expected override = true or retire = true beside it, found 'x'",
        ]
        assert any(line.startswith("worse.toml:2: id: ") for line in told)

    def test_a_host_or_account_of_another_entry(self, registry: Registry, tmp_path: Path) -> None:
        source = NEW.replace("harbour-post.example", "rt.com")
        assert faults(registry, own(tmp_path, source)) == [
            "newsroom.toml:5: domains[1].host: 'rt.com' is given twice; "
            "first at the entry rt of the registry beneath"
        ]

    def test_a_host_may_move_where_its_entry_is_retired(
        self, registry: Registry, tmp_path: Path
    ) -> None:
        moved = NEW.replace("harbour-post.example", "voanews.com")
        retired = RETIRE.replace("gazette", "voa")
        mine = layered(registry, [own(tmp_path, moved + retired)])
        page = mine.by_url("https://voanews.com/a")
        assert page is not None
        assert page.id == "harbour-post"

    @pytest.mark.parametrize(
        ("host", "expected"),
        [
            ("co.uk", "expected a site's own domain and no public suffix, found 'co.uk'"),
            ("blogspot.com", "expected a site's own domain and no public suffix, found"),
            ("news.gazette.co.uk", "expected gazette.co.uk, or scope exact, found"),
        ],
    )
    def test_a_host_that_is_no_site(
        self, registry: Registry, tmp_path: Path, host: str, expected: str
    ) -> None:
        (told,) = faults(registry, own(tmp_path, NEW.replace("harbour-post.example", host)))
        assert told.startswith(f"newsroom.toml:5: domains[1].host: {expected}")

    def test_a_body_of_a_state_may_hold_a_suffix(self, registry: Registry, tmp_path: Path) -> None:
        body = NEW.replace("newspaper", "government-body")
        mine = layered(registry, [own(tmp_path, body.replace("harbour-post.example", "mil.ru"))])
        assert mine.by_url("https://eng.mil.ru/en") is not None
        assert faults(registry, own(tmp_path, NEW.replace("harbour-post.example", "mil.ru")))

    def test_a_host_beneath_a_site_is_exact(self, registry: Registry, tmp_path: Path) -> None:
        source = NEW.replace(
            'host = "harbour-post.example"', 'host = "news.gazette.co.uk", scope = "exact"'
        )
        assert layered(registry, [own(tmp_path, source)]).by_url("news.gazette.co.uk/a")

    def test_a_missing_file(self, registry: Registry, tmp_path: Path) -> None:
        (told,) = faults(registry, tmp_path / "none.toml")
        assert told.startswith("none.toml: cannot be read: ")


def test_entries_are_counted(registry: Registry, tmp_path: Path) -> None:
    assert read_layers(registry, [own(tmp_path, NEW + RETIRE + CHANGE)]).entries == 3


def test_a_layered_registry_answers_like_any(registry: Registry, tmp_path: Path) -> None:
    mine = layered(registry, [own(tmp_path, CHANGE)])
    answer = ask("aljazeera.com", mine)
    assert answer.grade is not None
    assert answer.grade.affiliation == "independent"
