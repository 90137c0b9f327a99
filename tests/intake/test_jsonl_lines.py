"""Ready-extracted articles, one a line."""

import json
from itertools import islice
from pathlib import Path

import pytest

from checker.intake import Hints, read
from checker.records import Document, Failure

NO_HINTS = Hints()

TEXT = "  The port said so.\r\n\r\nAdvertisement\n\nIt said no more. "


def lines(tmp_path: Path, *content: str, hints: Hints = NO_HINTS) -> list[Document | Failure]:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(content), "utf-8")
    return list(read(str(path), hints))


def test_the_text_is_taken_as_it_is(tmp_path: Path) -> None:
    record = {
        "id": "a1",
        "url": "https://gazette.example/a",
        "title": "Bridge",
        "publisher": "The Gazette",
        "published": "11 March 2026",
        "language": "en",
        "text": TEXT,
        "links": [{"start": 2, "end": 10, "href": "https://port.example"}],
    }
    [document] = lines(tmp_path, json.dumps(record))
    assert isinstance(document, Document)
    article = document.article
    assert (article.text, article.id, article.published) == (TEXT, "a1", "2026-03-11")
    assert article.text[article.links[0].start : article.links[0].end] == "The port"
    assert article.publisher is not None
    assert article.publisher.evidence == "input"
    assert (document.origin, document.ignored) == (None, ())


@pytest.mark.parametrize("key", [17, 0, -3, 10**30, "", "17", None])
def test_an_id_comes_back_as_it_was(tmp_path: Path, key: str | int | None) -> None:
    [document] = lines(tmp_path, json.dumps({"id": key, "text": TEXT}))
    assert isinstance(document, Document)
    assert (document.article.id, type(document.article.id)) == (key, type(key))


def test_hints_fill_what_a_line_leaves_out(tmp_path: Path) -> None:
    first, second = lines(
        tmp_path,
        json.dumps({"text": TEXT, "title": "Own"}),
        json.dumps({"text": TEXT}),
        hints=Hints(title="Stated", publisher="The Herald"),
    )
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.article.title, second.article.title) == ("Own", "Stated")
    assert first.article.publisher is not None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"text": "half', "malformed"),
        ("[1]", "malformed"),
        ('{"title": "x"}', "malformed"),
        ('{"text": 5}', "malformed"),
        ('{"text": "a", "title": []}', "malformed"),
        ('{"text": "a", "links": [{"start": 0, "end": 9, "href": "x"}]}', "malformed"),
        ('{"text": "a", "links": "x"}', "malformed"),
        ('{"text": "\\ud800"}', "malformed"),
        ("[" * 100_000, "malformed"),
        ('{"text": " "}', "empty"),
    ],
)
def test_a_bad_line_fails_alone(tmp_path: Path, line: str, code: str) -> None:
    good = json.dumps({"text": TEXT})
    first, bad, last = lines(tmp_path, good, line, good)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, Failure)
    assert bad.code == code
    assert bad.input.endswith("in.jsonl:2")
    assert bad.message.startswith(bad.input)
    assert "\n" not in bad.message


@pytest.mark.parametrize("published", ['"soon"', "[]", "5.5", "{}"])
def test_an_unreadable_date_is_a_warning(tmp_path: Path, published: str) -> None:
    [document] = lines(tmp_path, f'{{"text": "He said so.", "published": {published}}}')
    assert isinstance(document, Document)
    assert document.article.published is None
    assert [warning.code for warning in document.warnings] == ["unreadable-date"]


def test_empty_lines_count_and_yield_nothing(tmp_path: Path) -> None:
    [_, failure] = lines(tmp_path, "", json.dumps({"text": TEXT}), "  ", "{")
    assert failure.input.endswith(":4")


def test_a_line_that_is_no_utf8_fails_alone(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n{"text": "He said so."}\n')
    bad, good = read(str(path))
    assert isinstance(bad, Failure)
    assert bad.code == "encoding"
    assert isinstance(good, Document)


def test_a_line_over_the_limit_fails_alone(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "' + "x" * 10_000_001 + '"}\n{"text": "He said so."}\n')
    bad, good = read(str(path))
    assert isinstance(bad, Failure)
    assert bad.code == "too-large"
    assert isinstance(good, Document)


def test_lines_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text((json.dumps({"text": TEXT}) + "\n") * 20_000)
    stream = read(str(path))
    [first] = islice(stream, 1)
    assert isinstance(first, Document)
    path.write_text("")  # what was not asked for was not read
    assert len(list(stream)) < 19_999
