"""The page of one article in a browser: reachable, silent, safe, and as it was agreed to look."""

from dataclasses import replace

import looking
import pytest
import report_builder as build

from checker import records
from checker.records import Assessment, Credit, Grade, Publisher, Record
from checker.render import Screen
from checker.render.html import article
from checker.render.html.look import Look

pytestmark = pytest.mark.slow
LOOKS = {"page": Look(), "mail": Look(mail=True), "excerpts": Look("de", excerpts_only=True)}


@pytest.fixture
def written(tmp_path):
    def write(*outcomes, look=None, grades=build.grades):
        file = tmp_path / "page.html"
        pages = article.render(outcomes, Screen(), grades, look)
        file.write_text("".join(pages), encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("theme", looking.THEMES)
@pytest.mark.parametrize("width", [*looking.WIDTHS, 0])
def test_axe_finds_nothing_and_nothing_is_asked_for(browser, written, look, theme, width) -> None:
    file = written(build.report(), build.failure("a.txt"), build.report(()), look=LOOKS[look])
    with looking.opened(browser, file, theme, width) as seen:
        assert looking.faults(seen, file) == []


@pytest.mark.parametrize("theme", looking.THEMES)
@pytest.mark.parametrize("width", [360, 1440])
def test_it_looks_as_agreed(browser, written, theme, width) -> None:
    with looking.opened(browser, written(build.report()), theme, width) as seen:
        seen.page.locator("a.m").nth(2).focus()
        assert looking.looks_as_agreed(seen.page, f"article-{theme}-{width}")


def test_the_chain_shows_on_hover_on_focus_and_on_a_tap_and_escape_hides_it(browser, written):
    with looking.opened(browser, written(build.report())) as seen:
        tip, mark = seen.page.locator("#tip"), seen.page.locator("a[data-claims~='claim-9']")
        for act in (mark.hover, mark.focus, mark.click):
            act()
            assert "Sputnik (state-controlled, RU; named)" in tip.inner_text()
            seen.page.keyboard.press("Escape")
            assert tip.is_hidden()
            seen.page.evaluate("document.activeElement.blur()")
        seen.page.keyboard.press("Tab")
        assert "Polish Government" in tip.inner_text()


def test_the_keyboard_meets_the_way_to_the_article_first(browser, written) -> None:
    with looking.opened(browser, written(build.report())) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.className") == "skip"


def test_a_permalink_without_a_script_leads_to_the_claim(browser, written) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(written(build.report()).as_uri())
    page.locator("a[data-claims~='claim-9']").click()
    assert page.url.endswith("#claim-9")
    assert "Sputnik" in page.locator("li:target").inner_text()
    context.close()


@pytest.mark.parametrize("payload", looking.PAYLOADS)
def test_no_sink_takes_a_payload(browser, written, payload) -> None:
    one, link = build.report(), build.report().claims[8].chain[1]
    claims = tuple(
        replace(
            claim,
            chain=tuple(replace(each, name=payload, country=payload) for each in claim.chain),
            speaker=claim.speaker and replace(claim.speaker, name=payload, body=payload),
            implied_carrier=payload,
            carrier=claim.carrier and payload,
        )
        for claim in one.claims
    )
    text = f"{payload}\n{one.article.text[len(payload) + 1 :]}"
    attacked = replace(
        one,
        input=payload,
        claims=(
            *claims,
            replace(claims[0], id=99, content=(records.Span(0, len(payload)),), chain=(link,)),
        ),
        article=replace(
            one.article, title=payload, url=payload, text=text, published=payload,
            publisher=Publisher("tass", payload, "state-controlled", "input"),
            credits=(Credit(payload),), sha256=payload,
        ),
        reliance=replace(one.reliance, publisher_rule=True, model=payload),
        records=(Record(payload, "call", (1,)),),
        ignored=(payload,),
        warnings=(records.Warning(payload, payload),),
        provenance=replace(one.provenance, registry=payload, retrieved=payload),
        style={payload: 1.0},
    )  # fmt: skip

    def grades(outlet, on):
        said = Assessment(payload, payload, "SC", payload, payload)
        return Grade("state-controlled", said, assessed_later=True)

    for look in LOOKS.values():
        failure = records.Failure(payload, payload, payload)
        file = written(attacked, failure, look=look, grades=grades)
        with looking.opened(browser, file) as seen:
            for mark in seen.page.locator("a.m").all()[:3]:
                mark.hover()
            assert looking.intruders(seen.page) == []
            assert seen.said == []
