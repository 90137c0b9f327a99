"""Word documents: all changes accepted, a paragraph for a line, hostile ones refused."""

import zlib
from io import BytesIO, TextIOWrapper
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

import checker
from checker.errors import IntakeError
from checker.intake import Hints, read
from checker.intake.docx import parse
from checker.intake.draft import to_document
from checker.intake.positions import file_offset, locate, run_at
from checker.records import Document, Failure
from tests.intake.word import deleted, document, docx, inserted, linked, package, paragraph, run

SAID = paragraph(run("The port said the bridge was shut."))


def read_docx(content: bytes) -> Document:
    return to_document("draft.docx", parse(content, "draft.docx"), Hints())


def body(*paragraphs: str) -> str:
    return read_docx(docx(*paragraphs)).article.text


def refusal(content: bytes) -> IntakeError:
    with pytest.raises(IntakeError) as caught:
        parse(content, "draft.docx")
    assert str(caught.value).startswith("draft.docx:")
    assert "\n" not in str(caught.value)
    return caught.value


class TestTrackedChanges:
    """A draft reads as if every change in it were accepted."""

    def test_insertions_count_and_deletions_do_not(self) -> None:
        changed = paragraph(
            run("It sank"),
            inserted(run(", according to RT,")),
            deleted(" at noon"),
            run(" at dawn."),
        )
        assert body(changed) == "It sank, according to RT, at dawn."

    def test_a_moved_passage_is_read_where_it_moved_to(self) -> None:
        moved = f"<w:moveFrom>{run('RT said.')}</w:moveFrom><w:moveTo>{run('It sank.')}</w:moveTo>"
        assert body(paragraph(moved)) == "It sank."

    def test_a_deleted_end_of_paragraph_joins_the_next(self) -> None:
        assert body(paragraph(run("It "), mark="<w:del/>"), paragraph(run("sank."))) == "It sank."

    def test_a_deleted_row_is_gone(self) -> None:
        cell = f"<w:tc>{paragraph(run('RT said so.'))}</w:tc>"
        row = f"<w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr>"
        assert body(f"<w:tbl>{row}</w:tbl>", SAID) == "The port said the bridge was shut."

    def test_a_link_inside_an_insertion_is_a_link(self) -> None:
        draft = docx(paragraph(inserted(linked(run("The port"))), run(" said so.")))
        [link] = read_docx(draft).article.links
        assert (link.start, link.end, link.href) == (0, 8, "https://port.example/a")


class TestWhatIsText:
    def test_comments_notes_and_hidden_text_are_not(self) -> None:
        marked = paragraph(
            run("It sank."),
            '<w:r><w:commentReference w:id="0"/></w:r>',
            '<w:r><w:footnoteReference w:id="0"/></w:r>',
            run(" RT said so.", "<w:vanish/>"),
        )
        document_ = read_docx(
            package(document(marked, SAID), **{"word/comments.xml": b"<comments>TASS</comments>"})
        )
        assert document_.article.text == "It sank.\n\nThe port said the bridge was shut."
        assert document_.ignored == ("footnotes",)

    def test_breaks_and_tabs_are(self) -> None:
        broken = paragraph(run("One"), "<w:r><w:br/></w:r>", run("two"), "<w:r><w:tab/></w:r>")
        assert body(broken, SAID).startswith("One\ntwo\n\n")

    def test_tables_and_controls_are_in_the_order_of_the_page(self) -> None:
        table = f"<w:tbl><w:tr><w:tc>{paragraph(run('A cell.'))}</w:tc></w:tr></w:tbl>"
        control = f"<w:sdt><w:sdtContent>{paragraph(run('A control.'))}</w:sdtContent></w:sdt>"
        assert body(SAID, table, control, SAID).split("\n\n")[1:3] == ["A cell.", "A control."]

    def test_code_is_left_alone(self) -> None:
        document_ = read_docx(docx(SAID, paragraph(run("RT said so."), style="HTMLCode")))
        assert "RT" not in document_.article.text
        assert document_.ignored == ("code",)

    def test_captions_and_descriptions_are_credits(self) -> None:
        picture = '<w:r><w:drawing><docPr xmlns="x" descr="Photo: TASS"/></w:drawing></w:r>'
        caption = paragraph(run("Photo: Xinhua"), style="Beschriftung")
        article = read_docx(docx(SAID, caption, paragraph(picture))).article
        assert [credit.text for credit in article.credits] == ["Photo: Xinhua", "Photo: TASS"]

    def test_a_text_box_is_left_out_and_said_so(self) -> None:
        box = f"<w:r><w:pict><w:txbxContent>{SAID}</w:txbxContent></w:pict></w:r>"
        document_ = read_docx(docx(paragraph(run("It sank."), box)))
        assert document_.article.text == "It sank."
        assert document_.ignored == ("a text box",)

    def test_the_title_is_the_one_in_its_style(self) -> None:
        for style in ("Titel", "berschrift1"):
            document_ = read_docx(docx(paragraph(run("Bridge shut"), style=style), SAID))
            assert document_.article.title == "Bridge shut"
            assert document_.article.text == "The port said the bridge was shut."
            assert document_.origin is not None
            assert document_.origin.title is not None
            assert document_.origin.title.file_start == 0

    def test_a_link_made_by_a_field(self) -> None:
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText> HYPERLINK "https://port.example/b" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{run("The ")}{run("port")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        article = read_docx(docx(paragraph(field, run(" said so.")))).article
        assert article.text == "The port said so."
        assert [(a.start, a.end, a.href) for a in article.links] == [
            (0, 8, "https://port.example/b")
        ]


class TestPlaces:
    def test_a_line_is_a_paragraph_and_a_column_leaves_deletions_out(self) -> None:
        changed = paragraph(
            run("It "), deleted("never "), inserted(run("sank, ")), linked(run("RT")), run(" said.")
        )
        document_ = read_docx(docx(SAID, paragraph(), changed))
        assert document_.origin is not None
        start = document_.article.text.index("RT")
        assert locate(document_.origin, start) == (3, 10)
        assert run_at(document_.origin, file_offset(document_.origin, start)) == 3

    def test_a_line_break_inside_a_paragraph_is_one_column(self) -> None:
        document_ = read_docx(docx(paragraph(run("One"), "<w:r><w:br/></w:r>", run("RT said."))))
        assert document_.origin is not None
        assert locate(document_.origin, document_.article.text.index("RT")) == (1, 5)


class TestHostileDocuments:
    """Whatever is wrong with a document is one line that says so, soon."""

    def test_a_bomb_is_not_unpacked(self) -> None:
        bomb = package(document(paragraph(run("RT said. " * 3_000_000))))
        assert len(bomb) < 200_000
        assert refusal(bomb).code == "too-large"

    def test_an_external_entity_is_not_opened(self, tmp_path: Path) -> None:
        secret = tmp_path / "secret"
        secret.write_text("a secret")
        head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        for encoding in ("utf-8", "utf-16"):
            main = document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head=head)
            error = refusal(package(main.encode(encoding)))
            assert error.code == "malformed"
            assert "secret" not in str(error)

    def test_entities_do_not_multiply(self) -> None:
        entities = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(20))
        head = f'<!DOCTYPE d [<!ENTITY e0 "RT">{entities}]>'
        assert refusal(package(document(SAID, head=head))).code == "malformed"

    def test_deep_nesting(self) -> None:
        depth = 50_000
        nested = "<w:sdt>" * depth + "</w:sdt>" * depth
        assert refusal(docx(nested)).code == "malformed"

    @pytest.mark.parametrize(
        "content",
        [
            b"PK\x03\x04",
            b"",
            b"The port said so.",
            b"PK\x05\x06" + bytes(18),
            package("<w:document"),
            package("<d/>"),
        ],
        ids=["cut short", "empty", "text", "no parts", "no XML", "no body"],
    )
    def test_damage(self, content: bytes) -> None:
        assert refusal(content).code == "malformed"

    def test_a_damaged_part(self) -> None:
        whole = bytearray(docx(SAID))
        whole[60:90] = bytes(30)
        assert refusal(bytes(whole)).code == "malformed"

    def test_a_directory_that_never_ends(self) -> None:
        content = BytesIO()
        with ZipFile(content, "w", ZIP_DEFLATED) as archive:
            for number in range(40_000):
                archive.writestr(f"{number}", b"")
        assert refusal(content.getvalue()).code == "too-large"

    def test_a_document_locked_by_a_password(self) -> None:
        whole = bytearray(docx(SAID))
        for start in (whole.index(b"PK\x03\x04") + 6, whole.index(b"PK\x01\x02") + 8):
            whole[start] |= 1
        assert refusal(bytes(whole)).code == "malformed"

    def test_no_byte_of_it_breaks_the_program(self, tmp_path: Path) -> None:
        whole = docx(SAID)
        path = tmp_path / "a.docx"
        for position in range(0, len(whole), 7):
            path.write_bytes(whole[:position] + b"\xff" + whole[position + 1 :])
            [found] = read(str(path))
            assert isinstance(found, Document) or found.code in ("malformed", "too-large", "empty")


def test_pictures_may_make_a_document_large(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(package(document(SAID), **{"word/media/image1.jpg": _noise(11_000_000)}))
    [found] = read(str(path))
    assert isinstance(found, Document)
    path.write_bytes(bytes(50_000_001))
    [failure] = read(str(path))
    assert isinstance(failure, Failure)
    assert failure.code == "too-large"


def test_an_office_document_without_a_name_says_how_to_name_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(docx(SAID))))
    [failure] = read("-")
    assert isinstance(failure, Failure)
    assert failure.code == "binary"
    assert "--stdin-filename NAME.docx" in failure.message


def test_a_document_can_be_scored(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraph(run("The ferry sank, "), inserted(run("RT reported.")))))
    [report] = checker.score(str(path))
    assert isinstance(report, checker.Report)
    assert [claim.carrier for claim in report.claims] == ["rt"]


def _noise(size: int) -> bytes:
    from random import Random

    noise = Random(1).randbytes(size)
    assert len(zlib.compress(noise[:100_000])) > 99_000
    return noise
