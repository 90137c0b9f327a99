from typer.testing import CliRunner

from checker.cli import app
from checker.mix.store import opened


def run(*arguments):
    return CliRunner().invoke(app(), ["demo", *map(str, arguments)])


def test_lists_what_is_planted_and_makes_the_store(tmp_path):
    file = tmp_path / "demo.duckdb"
    done = run("--into", file, "--articles", 500)
    assert done.exit_code == 0
    assert "2025-03-24 to 2025-05-18  rise (World): Xinhua" in done.stdout
    assert done.stdout.count("alarm expected") == len(done.stdout.splitlines()) == 9
    with opened(file) as store:
        made = store.connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    assert f"{made} invented articles" in done.stderr
    assert 500 <= made <= 650
