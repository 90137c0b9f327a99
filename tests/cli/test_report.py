"""`checker report` as it is called: what it prints, writes and refuses."""

import csv
import json
from io import StringIO

import duckdb
import jsonschema
import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.cli.schema import schemas
from checker.mix import demo
from checker.outlets import load_registry
from checker.render.report_tables import NAMES


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "demo.duckdb"
    demo.make(file, load_registry(), articles=600)
    return file


def run(*arguments):
    return CliRunner().invoke(app(), ["report", *map(str, arguments)])


@pytest.fixture(scope="module")
def printed(store):
    done = run(store, "-f", "json", "--by", "month", "--authors")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


class TestFormats:
    def test_json_holds_to_its_schema(self, printed):
        jsonschema.validate(printed, schemas()["mix-report/1"])
        assert next(iter(printed)) == "schema"

    def test_a_csv_table_is_that_of_the_json(self, store, printed):
        done = run(store, "-f", "csv", "--table", "outlets", "--by", "month", "--authors")
        rows = list(csv.DictReader(StringIO(done.stdout)))
        assert [row["key"] for row in rows] == [row["key"] for row in printed["outlets"]]
        assert [float(row["share"]) for row in rows] == [row["share"] for row in printed["outlets"]]

    def test_differences_below_zero_stay_numbers(self, store):
        done = run(store, "-f", "csv", "--table", "changes")
        found = [row["difference"] for row in csv.DictReader(StringIO(done.stdout))]
        assert min(map(float, found)) < 0

    @pytest.mark.parametrize("format_", ["csv", "parquet"])
    def test_a_folder_takes_every_table(self, store, tmp_path, printed, format_):
        folder = tmp_path / "new" / "tables"
        done = run(store, "-f", format_, "-o", folder, "--by", "month", "--authors")
        assert done.exit_code == 0, done.stderr
        assert {file.name for file in folder.iterdir()} == {f"{name}.{format_}" for name in NAMES}
        for name in NAMES:
            rows = len(duckdb.sql(f"FROM '{folder}/{name}.{format_}'").fetchall())
            assert name == "evidence" or rows == len(printed[name]), name

    def test_parquet_has_types_and_no_text_for_nothing(self, store, tmp_path, printed):
        file = tmp_path / "outlets.parquet"
        run(store, "-f", "parquet", "--table", "outlets", "-o", file, "--by", "month")
        found = duckdb.sql(f"SELECT key, claims, share, low FROM '{file}'").fetchall()
        assert found == [
            (row["key"], row["claims"], row["share"], row["low"]) for row in printed["outlets"]
        ]

    def test_the_codebook_has_every_column(self, store, tmp_path):
        folder = tmp_path / "tables"
        run(store, "-f", "csv", "-o", folder)
        book = list(csv.DictReader(StringIO((folder / "codebook.csv").read_text())))
        told = {(line["table"], line["column"]) for line in book if line["meaning"]}
        for file in folder.iterdir():
            columns = next(csv.reader(StringIO(file.read_text())))
            assert {(file.stem, column) for column in columns} <= told
        assert {table for table, _ in told} >= {"store: articles", "store: claims"}

    def test_the_same_store_gives_the_same_bytes(self, store):
        assert run(store, "-f", "json").stdout == run(store, "-f", "json").stdout


class TestMarkdown:
    def test_counts_come_with_what_they_are_counted_of(self, store):
        page = run(store, "--to", "2025-05-04").stdout
        assert "2025-W18, 2025-04-28 to 2025-05-04, read by v1" in page
        assert "in the whole period collected" in page
        assert " claims (" in page and "95 % interval" in page

    def test_two_publishers_stand_side_by_side(self, store):
        page = run(store, "--compare", "Lowland Courier", "Northmere Today").stdout
        assert "## Lowland Courier and Northmere Today, side by side" in page

    def test_no_author_unless_asked(self, store):
        until = ["--to", "2025-11-16"]
        assert "### Authors" not in run(store, *until).stdout
        assert "### Authors" in run(store, *until, "--authors").stdout

    def test_goals_of_the_newsroom_are_held_against_it(self, store, tmp_path):
        config = tmp_path / "checker.toml"
        config.write_text("[report.goals]\nstate-media = 90\nindependent = 99.9\n")
        page = run(store, "--config", config, "--by", "quarter", "--to", "2025-06-30").stdout
        assert "at most 90.0 % of claims is the goal" in page and ": met." in page
        assert "at least 99.9 % of claims is the goal" in page and ": missed." in page


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--tz", "Mars/Olympus"], "no time zone 'Mars/Olympus'"),
            (["--tz", "../../etc/passwd"], "no time zone"),
            (["--tz", "localtime"], "no time zone 'localtime'"),
            (["--tz", ""], "no time zone ''"),
            (["--from", "yesterday"], "no date like 2026-03-01"),
            (["--compare", "Lowland Courier", "Nobody"], "no article of 'Nobody'"),
            (["-f", "csv"], "needs a folder for the tables, or --table"),
            (["-f", "parquet", "--table", "outlets"], "needs a file"),
            (["-f", "csv", "--table", "outlet"], "is none of"),
            (["--table", "outlets"], "goes with -f csv or parquet"),
        ],
    )
    def test_what_cannot_be_answered_is_told(self, store, arguments, message):
        done = run(store, *arguments)
        told = done.stderr + str(done.exception)
        assert message in " ".join(told.replace("│", " ").split()), told
        assert done.exit_code and not done.stdout

    def test_a_store_that_is_not_there(self, tmp_path):
        done = run(tmp_path / "none.duckdb")
        assert "no such store" in str(done.exception)

    def test_nothing_is_left_beside_the_store(self, store):
        before = {file.name for file in store.parent.iterdir()}
        run(store)
        assert {file.name for file in store.parent.iterdir()} == before


class TestPage:
    def test_lists_every_article_beside_it(self, store, tmp_path):
        done = run(store, "-f", "html", "--lang", "de", "-o", tmp_path / "monday.html")
        assert done.exit_code == 0, done.stderr
        page = (tmp_path / "monday.html").read_text(encoding="utf-8")
        assert '<html lang="de">' in page and "monday.articles.csv" in page
        assert len(page) < 10_000_000
        lines = (tmp_path / "monday.articles.csv").read_text(encoding="utf-8").splitlines()
        rows = list(csv.DictReader(lines))
        with duckdb.connect(str(store), read_only=True) as held:
            (articles,) = held.execute("SELECT count(*) FROM articles").fetchone()
        assert len(rows) == articles
        assert {"day", "title", "url", "claims", "state_media", "copy"} <= rows[0].keys()

    def test_a_feed_and_a_mail(self, store):
        assert run(store, "-f", "atom").stdout.startswith("<?xml")
        mail = run(store, "-f", "html", "--mail").stdout
        assert "<script" not in mail and "<svg" not in mail

    def test_its_options_need_it(self, store):
        assert run(store, "--mail").exit_code == 2
