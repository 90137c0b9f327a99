"""Nothing that carries a credit is lost: links, captions, embedded posts, tables, bylines."""

from pathlib import Path

import pytest

from checker.intake import Hints, read
from checker.intake.coverage import lost_links, prose
from checker.intake.extract import parse_tree
from checker.records import Document

from .invented_pages import ARTICLE, PARAGRAPHS, linked, story


def document(tmp_path: Path, html: str, url: str = "https://gazette.example/a") -> Document:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    [found] = read(str(path), Hints(url=url))
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize(
    ("embed", "credit"),
    [
        (
            "<blockquote class=twitter-tweet><p>The lamp is out.</p>&mdash; Port (@northport)"
            " <a href='https://twitter.com/northport/status/1'>March 2</a></blockquote>",
            "X post by @northport",
        ),
        (
            "<blockquote class=twitter-tweet><a href='https://x.com/northport/status/1'></a>"
            "</blockquote>",
            "X post by @northport",
        ),
        (
            "<blockquote class=tiktok-embed cite='https://www.tiktok.com/@northport/video/1'>"
            "</blockquote>",
            "TikTok post by @northport",
        ),
        (
            "<script async data-telegram-post='northport/17' data-width='100%'></script>",
            "Telegram post by @northport",
        ),
        (
            "<iframe src='https://t.me/northport/17?embed=1'></iframe>",
            "Telegram post by @northport",
        ),
    ],
)
def test_an_embedded_post_keeps_its_account(tmp_path: Path, embed: str, credit: str) -> None:
    found = document(tmp_path, story(ARTICLE + embed))
    assert credit in [credit.text for credit in found.article.credits]


@pytest.mark.parametrize(
    "embed",
    [
        "<iframe src='https://www.youtube.com/embed/abc'></iframe>",
        "<iframe src='https://facebook.com/plugins/post.php?href=x'></iframe>",
        "<blockquote>A plain quotation (@nobody)</blockquote>",
        "<iframe src='http://['></iframe>",
    ],
)
def test_what_names_no_account_is_no_credit(tmp_path: Path, embed: str) -> None:
    assert document(tmp_path, story(ARTICLE + embed)).article.credits == ()


def test_captions_and_credits_are_read(tmp_path: Path) -> None:
    figure = "<figure><img src=a><figcaption>The lamp. Photo: TASS</figcaption></figure>"
    found = document(tmp_path, story(figure + ARTICLE))
    assert "Photo: TASS" in found.article.credits[0].text
    assert "Photo: TASS" not in found.article.text


def test_a_table_keeps_its_rows(tmp_path: Path) -> None:
    table = "<table><tr><th>Boat<th>Said by<tr><td>Quill II<td>TASS</table>"
    assert "Quill II TASS" in document(tmp_path, story(ARTICLE + table)).article.text


def test_every_link_of_the_text_is_kept(tmp_path: Path) -> None:
    linked_up = "".join(
        f"<p>{text} The port <b>said <a href='/s/{n}'>so in a <i>statement</i></a></b> and"
        f" <a href=//x.example/{n}>again</a>.</p>"
        for n, text in enumerate(PARAGRAPHS)
    )
    found = document(tmp_path, story(linked_up))
    anchors = [found.article.text[link.start : link.end] for link in found.article.links]
    assert anchors == ["so in a statement", "again"] * len(PARAGRAPHS)
    assert {warning.code for warning in found.warnings} == set()


def test_a_link_that_cannot_be_placed_is_told(tmp_path: Path) -> None:
    page = story(f"<p>{PARAGRAPHS[1]} <a href=/x>A link</a></p>{ARTICLE}")
    paragraphs = prose(parse_tree(page, "page"))
    blocks = document(tmp_path, page).article.text.split("\n\n")
    from checker.intake.blocks import Block, Piece

    assert lost_links(paragraphs, [Block((Piece(text),)) for text in blocks]) == 1


def test_linked_data_gives_title_authors_and_date(tmp_path: Path) -> None:
    head = linked(
        headline="Harbour lamp goes out twice",
        author=[{"@type": "Person", "name": "Jo Bloggs"}, {"name": "Ann Other"}],
        datePublished="2026-03-02T09:30:00Z",
    )
    article = document(tmp_path, story(head=head)).article
    assert article.title == "Harbour lamp goes out twice"
    assert article.authors == ("Jo Bloggs", "Ann Other")
    assert article.published == "2026-03-02"


def test_a_canonical_link_is_recorded_and_credits_nobody(tmp_path: Path) -> None:
    head = "<link rel=canonical href='https://tass.com/a'><link rel=amphtml href=/amp>"
    article = document(tmp_path, story(head=head)).article
    assert article.canonical_url == "https://tass.com/a"
    assert (article.url, article.publisher) == ("https://gazette.example/a", None)


class TestSecondOpinion:
    """A page whose first reading is in doubt."""

    def test_a_short_text_comes_without_the_menu(self, tmp_path: Path) -> None:
        assert document(tmp_path, story(f"<p>{PARAGRAPHS[0]}</p>")).article.text == PARAGRAPHS[0]

    def test_little_of_much_prose_is_told(self, tmp_path: Path) -> None:
        other = "".join(
            f"<section class=river><p>{text} {n}</p></section>"
            for n in range(9)
            for text in PARAGRAPHS
        )
        found = document(tmp_path, story().replace("</main>", f"</main><div>{other}</div>"))
        assert found.coverage is not None
        codes = {warning.code for warning in found.warnings}
        assert ("coverage" in codes) == (found.coverage < 0.6)

    def test_the_coverage_of_a_plain_article_is_whole(self, tmp_path: Path) -> None:
        assert document(tmp_path, story()).coverage == 1.0
