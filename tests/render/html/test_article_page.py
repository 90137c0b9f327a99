"""The page of one article: valid, complete, and its figures those of the JSON."""

import json
from collections import Counter
from dataclasses import replace

import ferry
import hostile
import lxml.html
import pytest
import report_builder as build
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from looking import PAYLOADS

from checker.records import Span
from checker.render import Screen
from checker.render.html import article
from checker.render.html.labels import labels
from checker.render.html.look import Look
from checker.render.html.marks import Marks
from checker.render.html.templating import web
from checker.render.json import dumps

REPORT = build.report()


def page(*outcomes, look=None) -> lxml.html.HtmlElement:
    text = "".join(article.render(outcomes, Screen(), build.grades, look))
    return lxml.html.document_fromstring(text.encode("utf-8", "backslashreplace"))


def texts(page: lxml.html.HtmlElement, query: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.cssselect(query)]


def at(value: object, path: str) -> object:
    for key in path.split("."):
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


@pytest.mark.parametrize("look", [Look(), Look(mail=True), Look(excerpts_only=True)])
def test_every_figure_is_that_of_the_json(look) -> None:
    told = json.loads(dumps(REPORT, Screen()))
    figures = page(REPORT, look=look).cssselect("data")
    assert len(figures) == 10
    for figure in figures:
        of = at(told, figure.get("data-of"))
        assert float(figure.get("value")) == of
        assert float(figure.text) == pytest.approx(of, abs=0.5)


def test_the_key_counts_each_claim_once() -> None:
    shown = texts(page(REPORT), ".key li")
    assert [line.rsplit(" ", 1)[1] for line in shown] == ["2", "10", "3"]


def test_the_evidence_counts_are_recounted_from_the_chains() -> None:
    counts = Counter(
        name
        for claim in REPORT.claims
        if not claim.optional
        for name in {link.name for link in claim.chain if link.outlet}
    )
    rows = page(REPORT).xpath("//section[h2/@id='evidence']//tbody/tr")
    shown = {row[0].text_content(): int(row[2].text_content()) for row in rows}
    assert shown == counts


def test_the_article_is_whole_and_each_claim_is_marked_where_it_stands() -> None:
    found = page(REPORT)
    for number in found.cssselect("sup"):
        number.drop_tree()
    assert texts(found, ".body p") == [
        " ".join(line.split()) for line in ferry.TEXT.split("\n") if line.strip()
    ]
    for claim in REPORT.claims:
        marked = "".join(
            mark.text_content()
            for mark in found.cssselect("a[data-claims]")
            if f"claim-{claim.id}" in mark.get("data-claims").split()
        )
        assert marked == "".join(span.of(ferry.TEXT) for span in claim.content)


def test_excerpts_only_shows_no_word_that_is_credited_to_nobody() -> None:
    found = page(REPORT, look=Look(excerpts_only=True))
    shown = found.text_content()
    assert "answered with fines" in shown
    assert "according to reports" not in shown
    assert "came to Gdansk on Tuesday to meet" in shown


def test_each_claim_has_a_permalink_its_chain_and_a_way_back() -> None:
    found = page(REPORT, REPORT)
    ids = [each.get("id") for each in found.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    links = [each.get("href") for each in found.cssselect("a[href^='#']")]
    assert {link[1:] for link in links} <= set(ids)
    described = " ".join(
        each.get("aria-describedby") for each in found.cssselect("[aria-describedby]")
    )
    assert set(described.split()) <= set(ids)
    assert texts(found, "#claim-9-chain li") == [
        "Pentagon (government body, US; named)",
        "Sputnik (state-controlled, RU; named)",
    ]
    assert "text-2-claim-9" in ids


def test_the_verdict_the_conditional_reading_and_the_caveat_are_the_words_of_the_other_formats():
    shown = page(REPORT).text_content()
    assert "10 from government bodies, 2 through state media (RT 1, Sputnik 1)." in shown
    assert "If #4–7 came like #3, and #8 like #9: 7 of 12 (58 %). The text does not" in shown
    assert "Describes sourcing, not truth or intent; read by a machine" in shown


def test_a_failure_stands_in_its_place() -> None:
    found = page(build.failure("a.txt"), REPORT)
    assert "a.txt" in found.cssselect(".failed")[0].text_content()
    assert len(found.cssselect("article")) == 1


def test_both_catalogues_have_the_same_keys_and_the_page_speaks_the_language_asked_for() -> None:
    assert labels("en").keys() == labels("de").keys()
    found = page(REPORT, look=Look("de"))
    assert found.get("lang") == "de"
    assert "Jede Aussage und ihre Kette" in texts(found, "h2")


def test_the_mail_variant_has_no_script_and_no_style_sheet() -> None:
    found = page(REPORT, look=Look(mail=True))
    assert not found.xpath("//script | //style | //*[@class] | //link | //img")
    assert "every berth is on the table" in found.text_content()


def test_every_page_forbids_itself_to_load_anything() -> None:
    (policy,) = page(REPORT).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("address", [*PAYLOADS, "ftp://example.org", "//example.org", "https:", ""])
def test_an_address_that_a_page_may_not_open_is_no_link(address) -> None:
    assert web(address) == ""
    assert web("https://example.org/a?b=c&d#e") == "https://example.org/a?b=c&d#e"


spans = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda at: Span(at[0], sum(at)))
claims = st.lists(st.tuples(spans, spans, spans), max_size=6)


@given(st.text("ab \n\r\t", max_size=50), claims)
def test_a_text_is_cut_so_that_each_letter_keeps_its_claims(text, given_spans) -> None:
    made = [
        replace(REPORT.claims[0], id=number, content=(one, two), source=(three,), cue=())
        for number, (one, two, three) in enumerate(given_spans)
    ]
    shown = [
        (letter, piece.content, piece.credit)
        for pieces in Marks(text, made).paragraphs()
        for piece in pieces
        for letter in piece.text
    ]
    assert shown == _lettered(text, made)


def _lettered(text, made):
    found, start = [], 0
    for line in text.replace("\r", "\n").split("\n"):
        for at, letter in enumerate(line, start):
            if not line.isspace():
                found.append((
                    letter,
                    tuple(c.id for c in made if any(s.start <= at < s.end for s in c.content)),
                    tuple(c.id for c in made if any(s.start <= at < s.end for s in c.source)),
                ))  # fmt: skip
        start += len(line) + 1
    return found


_slow = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@_slow
@given(hostile.reports(), st.sampled_from([Look(), Look(mail=True), Look("de", False, True)]))
def test_no_outside_string_becomes_markup_or_hides(report, look) -> None:
    text = "".join(article.render([report], Screen(), build.grades, look))
    for letter in "\x00\x1b\x9b\u202e\u2066\u200b\ud800":
        assert letter not in text
    known = {each.tag for each in page(REPORT, look=look).iter()} | {"sup"}
    assert {each.tag for each in page(report, look=look).iter()} <= known
