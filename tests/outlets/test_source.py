from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RegistryError
from checker.outlets.source import read_source
from checker.records import Domain, Outlet

GOOD = """\
[[outlet]]
id = "gazette"
name = "Gazette"
entity_type = "newspaper"
"""


def write(folder: Path, source: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def read(folder: Path, source: str) -> tuple[Outlet, ...]:
    return read_source([write(folder, source)])


def faults(folder: Path, source: str) -> list[str]:
    with pytest.raises(RegistryError) as raised:
        read(folder, source)
    return [line.removeprefix(f"{folder}/") for line in str(raised.value).split("\n")]


def test_the_least_entry(tmp_path: Path) -> None:
    (outlet,) = read(tmp_path, GOOD)
    assert (outlet.id, outlet.country, outlet.names[0].text) == ("gazette", None, "Gazette")


def test_a_repeated_canonical_name_brings_its_guards(tmp_path: Path) -> None:
    source = GOOD + 'names = [{ text = "The Gaz" }, { text = "Gazette", case = "exact" }]\n'
    names = read(tmp_path, source)[0].names
    assert [(name.text, name.case) for name in names] == [("Gazette", "exact"), ("The Gaz", "any")]


def test_sub_tables_and_toml_dates_are_read(tmp_path: Path) -> None:
    source = GOOD + '[[outlet.domains]]\nhost = "Пример.example"\nvalid_from = 2020-01-01\n'
    domain = read(tmp_path, source)[0].domains[0]
    assert domain == Domain("xn--e1afmkfd.example", valid_from="2020-01-01")


def test_only_an_organ_of_state_has_a_branch(tmp_path: Path) -> None:
    branch = 'branch = "legislature"\n'
    organ = GOOD.replace('"newspaper"', '"government-body"')
    assert read(tmp_path, organ + branch)[0].branch == "legislature"
    (told,) = faults(tmp_path, GOOD + branch)
    assert "branch" in told
    assert "government-body" in told


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    source = """\
# [[outlet]] in a comment is none
[[outlet]]
id = "Bad Id"
nmae = "Gazette"
country = "UK"
entity_type = "newspapper"
languages = ["english"]
names = [
  { text = "A {brace}" },  # { another
  { text = "B", case = "Exact" },
  { txt = "C" },
]
domains = [
  { host = "https://a.example" },
  { host = "b.example/x" },
  { host = "www.c.example" },
]
handles = [{ platform = "myspace", name = "x" }, { platform = "x", name = "@x" }]
assessments = [
  { assessor = "M", label = "L", code = "XX", date = "2024-13-01", url = "a.example" },
]

[[outlet]]
id = "second"
name = ""
entity_type = "website"
[[outlet.relations]]
type = "owner"
to = "second"
[[outlet.relations]]
type = "owns"
to = "nobody"
"""
    told = faults(tmp_path, source)
    starts = [
        "own.toml:3: id: expected lower-case letters",
        "own.toml:2: name: missing",
        "own.toml:4: nmae: unknown field; did you mean 'name'?",
        "own.toml:5: country: expected an ISO 3166-1 alpha-2 code like GB, found 'UK'",
        "own.toml:6: entity_type: expected one of",
        "own.toml:7: languages: expected language tags",
        "own.toml:10: names[2].case: expected one of any, exact (did you mean 'exact'?)",
        "own.toml:11: names[3].text: missing",
        "own.toml:11: names[3].txt: unknown field; did you mean 'text'?",
        "own.toml:14: domains[1].host: expected a bare host",
        "own.toml:15: domains[2].host: expected a folder",
        "own.toml:16: domains[3].host: expected a bare host",
        "own.toml:18: handles[1].platform: expected one of",
        "own.toml:18: handles[2].name: expected an account without @",
        "own.toml:20: assessments[1].code: expected one of",
        "own.toml:20: assessments[1].date: expected a date like 2024-02-01, found '2024-13-01'",
        "own.toml:20: assessments[1].url: expected an address",
        "own.toml:25: name: expected text",
        "own.toml:29: relations[1].to: expected the id of another entry, found 'second'",
        "own.toml:31: relations[2].type: expected one of",
        "own.toml:32: relations[2].to: expected the id of another entry, found 'nobody'",
    ]
    missing = [start for start in starts if not any(line.startswith(start) for line in told)]
    assert not missing, "\n".join(told)
    assert len(told) == len(starts), "\n".join(told)


def test_what_is_given_twice_names_the_first_place(tmp_path: Path) -> None:
    one = GOOD + 'domains = [{ host = "a.example" }]\nhandles = [{ platform = "x", name = "A" }]\n'
    two = one.replace('platform = "x", name = "A"', 'platform = "twitter", name = "a"')
    write(tmp_path, one, "one.toml")
    write(tmp_path, two, "two.toml")
    with pytest.raises(RegistryError) as raised:
        read_source([tmp_path / "one.toml", tmp_path / "two.toml"])
    told = str(raised.value).replace(f"{tmp_path}/", "").split("\n")
    assert told == [
        "two.toml:2: id: 'gazette' is given twice; first at one.toml:2",
        "two.toml:5: domains[1].host: 'a.example' is given twice; first at one.toml:5",
        "two.toml:6: handles[1].name: x:a is given twice; first at one.toml:6",
    ]


def test_a_domain_may_change_hands(tmp_path: Path) -> None:
    one = GOOD + 'domains = [{ host = "a.example", valid_to = "2020-12-31" }]\n'
    two = GOOD.replace("gazette", "heir") + (
        'domains = [{ host = "a.example", valid_from = "2021-01-01" }]\n'
    )
    assert len(read(tmp_path, one + two)) == 2


def test_a_script_is_that_of_the_letters(tmp_path: Path) -> None:
    names = '{ text = "新华社", script = "Hans" }, { text = "ТАСС", script = "Latn" }'
    told = faults(tmp_path, GOOD + f"names = [{names}]\n")
    assert told == [
        "own.toml:5: names[2].script: expected Cyrl, in which the text is written, found 'Latn'"
    ]


def test_a_covert_network_has_no_grade_and_no_brands_name(tmp_path: Path) -> None:
    network = """\
[[outlet]]
id = "copies"
name = "Copies"
entity_type = "influence-network"
names = [{ text = "gazette" }]
relations = [{ type = "impersonates", to = "gazette" }]
assessments = [
  { assessor = "A", label = "l", code = "SC", date = 2024-01-01, url = "https://a.example" },
]
"""
    assert faults(tmp_path, GOOD + network) == [
        "own.toml:9: names: expected no name of an imitated brand, found 'gazette'",
        "own.toml:11: assessments: expected none for a covert network",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "own.toml:1: outlet: missing; expected at least one [[outlet]]"),
        ('outlet = "RT"', "own.toml:1: outlet: expected an array of tables, found 'RT'"),
        ("[[outlets]]", "own.toml:1: outlets: unknown field; did you mean 'outlet'?"),
        ("[[outlet]]\nid = 'a\n", "own.toml:2: no valid TOML: "),
        ("[[outlet]]\nid = ", "own.toml:2: no valid TOML: "),
        ("a = " + "[" * 5000, "no valid TOML"),
        (GOOD + "names = 3\n", "own.toml:5: names: expected an array of tables, found 3"),
        (GOOD + 'label = "a\\u001b[31mb"\n', "own.toml:5: label: expected text on one line"),
    ],
)
def test_sources_of_another_shape(tmp_path: Path, source: str, expected: str) -> None:
    assert any(expected in line for line in faults(tmp_path, source))


def test_unreadable_files_are_faults_too(tmp_path: Path) -> None:
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"# fine\n\xff\xfe")
    with pytest.raises(RegistryError) as raised:
        read_source([binary, tmp_path, tmp_path / "none.toml"])
    told = str(raised.value).split("\n")
    assert told[0] == f"{binary}:2: expected text in UTF-8"
    assert told[1].startswith(f"{tmp_path}: cannot be read: ")
    assert told[2].startswith(f"{tmp_path / 'none.toml'}: cannot be read: ")


@given(
    st.dictionaries(
        st.sampled_from(["id", "name", "names", "domains", "country", "x"]),
        st.sampled_from(['""', "1", "[]", "[1]", "[{}]", "{}", '"a"', "1979-05-27"]),
    )
)
def test_any_values_give_faults_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, str]
) -> None:
    source = "[[outlet]]\n" + "".join(f"{key} = {value}\n" for key, value in fields.items())
    assert faults(tmp_path_factory.mktemp("any"), source)
