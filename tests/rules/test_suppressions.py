"""What a writer's comments let stand, in each format's own comment."""

from pathlib import Path

import pytest

import checker
from checker.records import Finding
from checker.rules.config import load_policy

RT = "The ferry sank at dawn, RT reported."
XINHUA = "The bell is whole, Xinhua said."


@pytest.fixture
def check(tmp_path: Path):
    def run(draft: str, name: str = "draft.md", settings: str = "") -> list[Finding]:
        path, config = tmp_path / name, tmp_path / "checker.toml"
        path.write_bytes(draft.encode())
        config.write_text('select = ["SRC101", "SRC901", "SRC902"]\n' + settings, "utf-8")
        (checked,) = checker.check(str(path), policy=load_policy(config))
        assert isinstance(checked, checker.Checked), checked
        return list(checked.findings)

    return run


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


def comment(words: str) -> str:
    return f"<!-- checker: {words} -->"


class TestScope:
    @pytest.mark.parametrize("line_end", ["\n", "\r\n"])
    def test_a_comment_on_the_line(self, check, line_end) -> None:
        draft = f"{RT} {comment('ignore SRC101 -- told above')}{line_end * 2}{XINHUA}{line_end}"
        assert [(f.code, f.outlet) for f in check(draft)] == [("SRC101", "xinhua")]

    @pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\r\n"])
    def test_a_comment_alone_covers_the_next_line(self, check, gap) -> None:
        draft = f"{comment('ignore SRC101 -- told above')}{gap}{RT}\n\n{XINHUA}\n"
        assert [f.outlet for f in check(draft)] == ["xinhua"]

    def test_comments_stand_one_above_the_other(self, check) -> None:
        draft = (
            f"{comment('ignore SRC101 -- told above')}\n"
            f"{comment('ignore SRC101 -- told twice')}\n{RT}\n"
        )
        assert check(draft) == []

    def test_a_line_is_not_its_paragraph(self, check) -> None:
        draft = f"The day was calm. {comment('ignore SRC101 -- told above')}\n{RT}\n"
        assert codes(check(draft)) == ["SRC901", "SRC101"]

    @pytest.mark.parametrize(
        "draft",
        [
            f"{comment('ignore-block SRC101 -- told above')}\n\nThe day was calm.\n{RT}\n",
            f"The day was calm. {comment('ignore-block SRC101 -- told above')}\n{RT}\n",
            f"The day was calm.\n{RT} {comment('ignore-block SRC101 -- told above')}\n",
        ],
        ids=["above", "within", "at the end"],
    )
    def test_a_block_is_the_paragraph_around_or_the_next(self, check, draft) -> None:
        assert [f.outlet for f in check(f"{draft}\n{XINHUA}\n")] == ["xinhua"]

    def test_a_file_is_all_of_it(self, check) -> None:
        draft = f"{RT}\n\n{XINHUA}\n\n{comment('ignore-file SRC101 -- an archive')}\n"
        assert check(draft) == []

    def test_rules_go_by_name_and_several_at_once(self, check) -> None:
        words = "ignore unlabelled-state-outlet, src902 -- told above"
        assert codes(check(f"{comment(words)}\n{RT}\n")) == ["SRC901"]


class TestFormats:
    def test_html(self, check) -> None:
        page = (
            "<html><body><article><h1>A day at the pier</h1>"
            f"<p>The day was calm, and boats lay still.</p>\n"
            f"{comment('ignore-block SRC101 -- told above')}<p>{RT}</p>\n<p>{XINHUA}</p>\n"
            "</article></body></html>"
        )
        assert [f.outlet for f in check(page, "page.html")] == ["xinhua"]

    @pytest.mark.parametrize("mark", ["#", ".."])
    def test_a_line_of_plain_text(self, check, mark) -> None:
        draft = f"{mark} checker: ignore SRC101 -- told above\n{RT}\n\n{XINHUA}\n"
        assert [f.outlet for f in check(draft, "draft.txt")] == ["xinhua"]

    def test_the_line_is_no_text_and_parts_no_paragraph(self, check, tmp_path) -> None:
        draft = f"The day\n# checker: ignore SRC101 -- RT reported so\nwas calm.\n\n{XINHUA}\n"
        found = check(draft, "draft.txt")
        assert [(f.code, f.line) for f in found] == [("SRC901", 2), ("SRC101", 5)]


class TestJudged:
    def test_one_without_a_reason_works_and_is_told(self, check) -> None:
        (finding,) = check(f"{comment('ignore SRC101')}\n{RT}\n")
        assert (finding.code, finding.line, finding.column) == ("SRC902", 1, 1)

    def test_one_that_covers_nothing(self, check) -> None:
        (finding,) = check(f"{comment('ignore SRC101 -- told above')}\nThe day was calm.\n")
        assert (finding.code, finding.severity) == ("SRC901", "warning")

    def test_a_rule_that_does_not_exist(self, check) -> None:
        found = check(f"{comment('ignore SRC1011 -- told above')}\n{RT}\n")
        assert codes(found) == ["SRC901", "SRC101"]
        assert "did you mean 'SRC101'?" in found[0].message

    @pytest.mark.parametrize("words", ["ignroe SRC101 -- x", "ignore -- x", "ignore", "off"])
    def test_one_that_cannot_be_read(self, check, words) -> None:
        assert codes(check(f"{comment(words)}\n{RT}\n")) == ["SRC901", "SRC101"]

    def test_a_rule_that_is_off_is_not_asked_for(self, check) -> None:
        draft = f"{comment('ignore SRC102 -- told above')}\nThe day was calm.\n"
        assert check(draft) == []

    def test_the_desk_may_switch_these_rules_off(self, check) -> None:
        settings = 'ignore = ["SRC901", "SRC902"]\n'
        assert check(f"{comment('ignore SRC101')}\n{RT}\n", settings=settings) == []

    def test_a_hostile_number_of_comments_ends(self, check) -> None:
        draft = f"{comment('ignore SRC101 -- x')}\n" * 5000 + f"{RT}\n"
        assert len(check(draft)) <= 501
