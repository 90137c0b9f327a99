import pytest

from checker.outlets.scripts import is_script_of, script_of


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Sputnik", "Latn"),
        ("Türkiye", "Latn"),
        ("РИА Новости", "Cyrl"),
        ("新华社", "Hani"),
        ("조선중앙통신", "Hang"),
        ("الجزيرة", "Arab"),
        ("הארץ", "Hebr"),
        ("ΑΠΕ-ΜΠΕ", "Grek"),
        ("दूरदर्शन", "Deva"),
        ("Արմենպրես", "Armn"),
        ("იმედი", "Geor"),
        ("1+1", "Zyyy"),
    ],
)
def test_the_letters_tell_the_script(name: str, script: str) -> None:
    assert script_of(name) == script


def test_han_may_be_told_more_exactly() -> None:
    assert all(is_script_of(code, "新华社") for code in ("Hani", "Hans", "Hant", "Jpan"))
    assert not is_script_of("Latn", "新华社")
    assert not is_script_of("Hans", "Xinhua")
