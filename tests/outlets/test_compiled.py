import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker import resources
from checker.errors import RegistryError
from checker.outlets import Registry, load_registry
from checker.outlets.compile import compile_folder
from checker.outlets.index import compile_registry
from checker.outlets.registry import FILE
from checker.outlets.source import read_source

SAMPLE = Path(__file__).parent / "data" / "sample.toml"
OUTLETS = read_source([SAMPLE])


def test_the_shipped_registry_is_current() -> None:
    folder = resources.root() / "corpora" / "outlets"
    assert (resources.root() / FILE).read_bytes() == compile_folder(folder), (
        "run python -m checker.outlets.compile"
    )


def test_the_shipped_registry_is_read_once() -> None:
    assert load_registry() is load_registry()


def test_outlets_survive_compilation() -> None:
    registry = Registry.of(OUTLETS, "2026-11-22")
    assert registry.version == "2026-11-22"
    assert list(registry.outlets()) == sorted(OUTLETS, key=lambda outlet: outlet.id)
    assert registry.get("rt") == next(outlet for outlet in OUTLETS if outlet.id == "rt")
    assert registry.get("nobody") is None


def test_the_order_of_the_source_does_not_matter() -> None:
    assert compile_registry(OUTLETS, "x") == compile_registry(OUTLETS[::-1], "x")


def test_the_file_is_one_json_array_with_a_line_an_entry() -> None:
    compiled = compile_registry(OUTLETS, "2026-11-22")
    told = json.loads(compiled)
    assert told[0]["version"] == "2026-11-22"
    assert [entry["id"] for entry in told[13:]] == told[1]["ids"]
    assert len(compiled.splitlines()) == len(told) + 1


def test_a_folder_needs_sound_files(tmp_path: Path) -> None:
    (tmp_path / "VERSION").write_text("2026-11-22\n")
    (tmp_path / "a.toml").write_text('[[outlet]]\nid = "a"\n')
    with pytest.raises(RegistryError, match=r"a\.toml:1: name: missing"):
        compile_folder(tmp_path)


@pytest.mark.parametrize("version", ["", "soon", "2026-13-01"])
def test_a_version_is_a_date(tmp_path: Path, version: str) -> None:
    (tmp_path / "VERSION").write_text(version)
    with pytest.raises(RegistryError, match="VERSION:1: expected a date"):
        compile_folder(tmp_path)


@pytest.mark.parametrize("compiled", [b"", b"[]", b"{}", b"[1,\n2,\n3,\n4,\n5]", b"\xff", b"[" * 9])
def test_another_file_is_refused(compiled: bytes) -> None:
    with pytest.raises(RegistryError, match="no compiled registry"):
        Registry(compiled)


def test_an_emptied_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    emptied = tmp_path / "registry.json"
    emptied.touch()
    monkeypatch.setattr(resources, "path", lambda _: emptied)
    with pytest.raises(RegistryError, match="rebuild it"):
        load_registry.__wrapped__()


def test_an_empty_registry_knows_nothing() -> None:
    empty = Registry.of((), "2026-11-22")
    assert (list(empty.outlets()), empty.find("RT said"), empty.by_url("rt.com")) == ([], (), None)
    assert empty.by_name("RT") == empty.by_handle("@RT_com") == ()


def test_loading_the_registry_loads_nothing_heavy() -> None:
    heavy = "tldextract pydantic typer rich lxml numpy tomllib urllib.request".split()
    code = f"import sys, checker.outlets; print([m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
