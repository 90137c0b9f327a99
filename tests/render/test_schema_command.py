import json

import pytest
import typer
from typer.testing import CliRunner

from checker.cli.schema import schema, schemas

app = typer.Typer()
app.command()(schema)


class TestSchemaCommand:
    def test_prints_all_by_name(self) -> None:
        result = CliRunner().invoke(app, [])
        assert result.exit_code == 0
        assert json.loads(result.stdout) == schemas()

    @pytest.mark.parametrize("name", ["article-report/1", "checker/article-report/1"])
    def test_prints_one(self, name) -> None:
        result = CliRunner().invoke(app, [name])
        assert json.loads(result.stdout) == schemas()["article-report/1"]

    def test_an_unknown_name_is_wrong_usage(self) -> None:
        result = CliRunner().invoke(app, ["article-report/9"])
        assert result.exit_code == 2
        assert "article-report/1" in result.output
