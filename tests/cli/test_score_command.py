"""`checker score`: every target is answered in its place, and the shell is told the worst."""

import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256

import pytest

from checker.resources import path


class TestTargets:
    def test_each_is_answered_in_its_place(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "empty.txt").touch()
        targets = ("none.txt", "drafts/bad.md", "drafts", "empty.txt", "drafts/more/calm.txt")
        ended = cli("score", *targets, "-f", "jsonl")
        answers = [json.loads(line) for line in ended.out.splitlines()]
        assert [answer["input"] for answer in answers] == list(targets)
        assert [answer.get("code") for answer in answers] == [
            "not-found",
            None,
            "directory",
            "empty",
            None,
        ]
        assert ended.code == 3

    def test_standard_input(self, cli) -> None:
        story = "The ferry sank, Reuters reported on Monday morning.\n"
        (report,) = json.loads(cli("score", "-", "-f", "json", stdin=story).out)
        assert report["input"] == "-"
        assert report["article"]["text"] == story.strip()

    def test_every_line_of_a_jsonl_is_an_article(self, cli, tmp_path) -> None:
        lines = [{"id": "a", "text": "The ferry sank, RT said."}, {"id": "b"}, {"id": "c"}]
        lines[2]["text"] = "Nobody was hurt, said Ada Quill."
        (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, lines)))
        ended = cli("score", "all.jsonl", "-f", "jsonl")
        first, failure, last = map(json.loads, ended.out.splitlines())
        assert (first["article"]["id"], last["article"]["id"]) == ("a", "c")
        assert failure["code"] == "malformed"
        assert ended.code == 3

    def test_an_address_is_not_opened_offline(self, cli) -> None:
        (failure,) = json.loads(cli("score", "http://127.0.0.1:9/", "--offline", "-f", "json").out)
        assert failure["code"] == "offline"


class TestReport:
    def test_tells_what_it_was_made_with(self, cli, drafts) -> None:
        (report,) = json.loads(cli("score", "drafts/bad.md", "-f", "json").out)
        assert report["provenance"]["checker"]
        models = report["provenance"]["models"]
        assert set(models) == {"attribution-en", "syntax-en", "reliance-en"}
        for name, file in (
            ("attribution-en", "SHA256SUMS"),
            ("syntax-en", "SHA256SUMS"),
            ("reliance-en", "weights.json"),
        ):
            assert models[name] == sha256(path(f"models/{name}/{file}").read_bytes()).hexdigest()
        assert {f["code"] for f in report["findings"]} == {"SRC101", "SRC102", "SRC104"}
        codes = {warning["code"] for warning in report["warnings"]}
        assert {"undated", "few-claims", "uncredited-copy-not-tested"} <= codes

    def test_options_describe_the_text(self, cli, drafts) -> None:
        options = ("--publisher", "Reuters", "--published", "2026-03-11", "--title", "Ferry sinks")
        (report,) = json.loads(cli("score", "drafts/bad.md", "-f", "json", *options).out)
        article = report["article"]
        assert article["publisher"]["outlet"] == "reuters"
        assert (article["published"], article["title"]) == ("2026-03-11", "Ferry sinks")
        assert "undated" not in {warning["code"] for warning in report["warnings"]}

    def test_a_publisher_that_nobody_knows_is_told(self, cli, drafts) -> None:
        story, told = ("score", "drafts/bad.md", "-f", "json"), []
        for options in ((), ("--publisher", "Reuters"), ("--publisher", "The Lamp Gazette")):
            (report,) = json.loads(cli(*story, *options).out)
            told.append([w["message"] for w in report["warnings"] if "publisher" in w["code"]])
        assert told[:2] == [[], []]
        assert "'The Lamp Gazette'" in told[2][0]

    def test_a_title_describes_one_target(self, cli, drafts) -> None:
        assert cli("score", "a.txt", "b.txt", "--title", "Ferry sinks").code == 2

    def test_the_policy_decides_the_findings(self, cli, drafts, tmp_path) -> None:
        (tmp_path / "checker.toml").write_text('ignore = ["SRC101"]\n')
        (report,) = json.loads(cli("score", "drafts/bad.md", "-f", "json").out)
        assert {f["code"] for f in report["findings"]} == {"SRC102", "SRC104"}
        assert cli("score", "drafts/bad.md").code == 0

    def test_a_note_is_prose(self, cli, drafts) -> None:
        out = cli("score", "drafts/bad.md", "--note").out
        assert "RT" in out
        assert "not truth" in out

    def test_a_line_an_article_goes_with_what_it_is_not(self, cli, drafts) -> None:
        ended = cli("score", "drafts/bad.md", "-f", "concise")
        assert ended.out.count("\n") == 1
        assert "not truth or intent; read by a machine" in ended.err
        assert cli("score", "drafts/bad.md", "-f", "concise", "-q").err == ""

    def test_goes_to_a_file(self, cli, drafts, tmp_path) -> None:
        ended = cli("score", "drafts/bad.md", "-f", "json", "-o", "report.json")
        assert (ended.code, ended.out) == (0, "")
        assert json.loads((tmp_path / "report.json").read_text("utf-8"))

    def test_a_file_that_cannot_be_written_is_wrong_usage(self, cli, drafts) -> None:
        ended = cli("score", "drafts/bad.md", "-o", "none/report.json")
        assert ended.code == 2
        assert "No such file" in ended.err


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes of POSIX")
class TestInterruption:
    COMMAND = (sys.executable, "-m", "checker", "score")

    def test_ctrl_c_leaves_the_named_file_alone(self, drafts, tmp_path) -> None:
        reports = tmp_path / "reports.json"
        reports.write_text("from last week")
        command = [*self.COMMAND, str(drafts / "bad.md"), "-", "-o", str(reports)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            while not (parts := list(tmp_path.glob(".*.part"))) and running.poll() is None:
                time.sleep(0.05)
            running.send_signal(signal.SIGINT)
            out, err = running.communicate()
        assert parts
        # within an import Python ends itself by the signal, which a shell calls 130, too
        assert running.returncode in {130, -signal.SIGINT}, err
        assert out == b""
        assert reports.read_text() == "from last week"
        assert not list(tmp_path.glob(".*.part"))

    def test_ctrl_c_keeps_a_whole_array(self, drafts, tmp_path) -> None:
        answers = tmp_path / "answers.json"
        command = [*self.COMMAND, str(drafts / "bad.md"), "-", "-f", "json"]
        with (
            answers.open("wb") as out,
            subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE
            ) as running,
        ):
            while not answers.stat().st_size and running.poll() is None:
                time.sleep(0.05)
            running.send_signal(signal.SIGINT)
            _, err = running.communicate()
        assert running.returncode == 130, err
        assert [r["input"] for r in json.loads(answers.read_text("utf-8"))] == [command[4]]
        assert err.startswith(b"checker: interrupted")

    def test_a_reader_that_goes_away_is_no_finding(self, drafts) -> None:
        many = drafts / "many.jsonl"
        many.write_text('{"text": "The ferry sank, RT said."}\n' * 2000)
        command = [*self.COMMAND, str(many), "-f", "jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            assert running.stdout and running.stderr
            running.stdout.readline()
            running.stdout.close()
            err = running.stderr.read()
        assert (running.returncode, err) == (130, b"")


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize(
    ("closed", "code", "told"),
    [("<&-", 3, "(empty)"), ("<&- >&-", 3, ""), ("<&- 2>&-", 3, "(empty)")],
)
def test_a_stream_that_is_closed_is_empty(closed, code, told) -> None:
    line = f"{sys.executable} -m checker score - -f concise {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert told in done.stdout
    assert "fault of checker" not in done.stderr
    assert "AttributeError" not in done.stdout


class TestPage:
    def test_is_one_file_that_tells_each_target(self, cli, drafts, tmp_path) -> None:
        ended = cli("score", "drafts/bad.md", "none.txt", "-f", "html", "-o", "page.html")
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert page.startswith("<!DOCTYPE html>")
        assert page.rstrip().endswith("</html>")
        assert page.count("<article>") == page.count('class="failed"') == 1
        assert ended.code == 3

    def test_speaks_the_language_and_takes_the_form_asked_for(self, cli, drafts) -> None:
        page = cli("score", "drafts/bad.md", "-f", "html", "--lang", "de", "--mail").out
        assert '<html lang="de">' in page
        assert "<script" not in page

    def test_shows_only_excerpts_where_asked(self, cli) -> None:
        story = "Anglers were out early. The ferry sank, Reuters reported on Monday.\n"
        options = ("score", "-", "-f", "html")
        assert "Anglers" in cli(*options, stdin=story).out
        assert "Anglers" not in cli(*options, "--excerpts-only", stdin=story).out

    def test_options_of_a_page_need_a_page(self, cli, drafts) -> None:
        assert cli("score", "drafts/bad.md", "--mail").code == 2
