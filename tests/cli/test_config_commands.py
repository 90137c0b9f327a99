"""`checker init` and `checker config`."""

import json
import re

import pytest

from checker.cli.init import TEMPLATE
from checker.rules.config import load_policy
from checker.rules.policy import Policy
from checker.rules.settings import SETTINGS


class TestInit:
    def test_writes_defaults_alone(self, cli, tmp_path) -> None:
        assert cli("init").code == 0
        assert load_policy(tmp_path / "checker.toml") == Policy()

    def test_every_key_is_there_and_may_be_used_as_it_stands(self, tmp_path) -> None:
        used = re.sub(r"^# (?=[\w-]+ = |\[)", "", TEMPLATE, flags=re.MULTILINE)
        path = tmp_path / "checker.toml"
        path.write_text(used)
        policy = load_policy(path)
        assert policy.descriptors["rt"] == "Kremlin-funded broadcaster"
        assert len(policy.sections) == 2
        assert all(re.search(rf"^# \[?{key}\b", TEMPLATE, re.MULTILINE) for key in SETTINGS)

    def test_overwrites_nothing(self, cli, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('fail-on = "never"\n')
        assert cli("init").code == 2
        assert (tmp_path / "checker.toml").read_text() == 'fail-on = "never"\n'

    def test_takes_a_folder_or_a_name(self, cli, tmp_path) -> None:
        (tmp_path / "desk").mkdir()
        assert cli("init", "desk").code == 0
        assert cli("init", "desk/strict.toml").code == 0
        assert {path.name for path in (tmp_path / "desk").iterdir()} == {
            "checker.toml",
            "strict.toml",
        }
        assert cli("init", "none/checker.toml").code == 2


class TestConfig:
    CONFIG = """\
ignore = ["SRC203"]
fail-on = "error"

[limits]
state-media = "moderate"

[severity]
vague-attribution = "info"

[paths."opinion/**"]
ignore = ["SRC202"]

[desks.foreign]
limits = { state-sources = 60 }

[report.goals]
state-media = 10
"""

    @pytest.fixture(autouse=True)
    def config(self, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text(self.CONFIG)

    def shown(self, cli, *arguments: str) -> dict[str, tuple[str, str]]:
        values = json.loads(cli("config", *arguments, "-f", "json").out)
        return {
            value["key"]: (value["value"], value["origin"].rpartition("/")[2]) for value in values
        }

    def test_each_value_has_its_origin(self, cli) -> None:
        shown = self.shown(cli)
        assert shown["ignore"] == ('["SRC203"]', "checker.toml:1")
        assert shown["fail-on"] == ('"error"', "checker.toml:2")
        assert shown["limits.state-media"] == ("20", "checker.toml:5")
        assert shown["limits.state-sources"] == ('"never"', "checker.toml:4")
        assert shown["severity.SRC202"] == ('"info"', "checker.toml:8")
        assert shown["severity.SRC301"] == ('"error"', "default")
        assert shown["select"] == ("[]", "default")
        assert shown["report.goals.state-media"] == ("10", "checker.toml:16")

    def test_sections_show_where_they_cover(self, cli) -> None:
        shown = self.shown(cli, "opinion/a.md", "--desk", "Foreign")
        assert shown["ignore"] == ('["SRC202", "SRC203"]', "checker.toml:11")
        assert shown["limits.state-media"] == ("20", "checker.toml:5")
        assert shown["limits.state-sources"] == ("60", "checker.toml:14")

    def test_full_is_toml_with_remarks(self, cli, tmp_path) -> None:
        out = cli("config").out
        assert re.search(r'^fail-on = "error" +# .*checker\.toml:2$', out, re.MULTILINE)
        (tmp_path / "shown.toml").write_text(out)
        assert load_policy(tmp_path / "shown.toml").fail_on == "error"

    def test_without_a_file_all_is_default(self, cli) -> None:
        origins = {origin for _, origin in self.shown(cli, "--no-config").values()}
        assert origins == {"default"}

    def test_a_slip_is_told(self, cli, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('\n[descriptors]\nsputnk = "agency"\n')
        ended = cli("config")
        assert ended.code == 2
        assert re.search(r"checker\.toml:3: descriptors: .*did you mean 'sputnik'", ended.err)

    def test_sanctions_that_nobody_imposed_are_a_slip(self, cli, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('sanctions = ["EUU"]\n')
        assert "did you mean 'EU'?" in cli("config").err
