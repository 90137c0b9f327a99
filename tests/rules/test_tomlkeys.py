"""The lines of a TOML file's keys, which its own reader does not tell."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from checker.rules.tomlkeys import key_lines, line_of

SOURCE = '''\
# a comment with = and [brackets]
select = ["SRC101"]
ignore = [
    "SRC102",  # = not a key
    "SRC103",
]
limits = { state-media = 3 }
note = """
severity = "no key in here"
[nor.a.table]
"""
dotted.key = 1

[paths."opinion/**"]
ignore = []
[ desks . foreign ]
'limits' = {}
'''


def test_each_key_has_its_line() -> None:
    tomllib.loads(SOURCE)
    lines = key_lines(SOURCE)
    assert lines == {
        ("select",): 2,
        ("ignore",): 3,
        ("limits",): 7,
        ("note",): 8,
        ("dotted",): 12,
        ("dotted", "key"): 12,
        ("paths", "opinion/**"): 14,
        ("paths", "opinion/**", "ignore"): 15,
        ("desks", "foreign"): 16,
        ("desks", "foreign", "limits"): 17,
    }


def test_a_key_within_a_value_has_the_value_s_line() -> None:
    assert line_of(key_lines(SOURCE), ("limits", "state-media")) == 7
    assert line_of({}, ("limits",)) == 1


KEYS = st.text("abc-_", min_size=1, max_size=4)
TEXTS = st.text(st.sampled_from('ab=[]{}#"\\ \n'), max_size=12)


def _value(value: object, long: bool) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"""{escaped}"""' if long else '"' + escaped.replace("\n", "\\n") + '"'
    assert isinstance(value, list)
    gap = "\n" if long else ""
    return f"[{gap}" + "".join(f"{_value(each, False)},{gap}" for each in value) + "]"


@given(
    st.dictionaries(
        KEYS, st.tuples(TEXTS | st.lists(TEXTS, max_size=3), st.booleans()), min_size=1, max_size=6
    )
)
def test_values_of_several_lines_hide_and_shift_nothing(rows) -> None:
    source, expected = "", {}
    for key, (value, long) in rows.items():
        expected[(key,)] = source.count("\n") + 1
        source += f"{key} = {_value(value, long)}\n"
    assert set(tomllib.loads(source)) == set(rows)
    assert key_lines(source) == expected
