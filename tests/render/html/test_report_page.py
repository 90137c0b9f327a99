"""The page of a period: its figures are those of the JSON; what it leaves out lies beside it."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import invented
import looking
import lxml.html
import pytest

from checker.render import Screen, report_atom
from checker.render.html import charts, report
from checker.render.html.look import Look
from checker.render.json import dumps

SCREEN = Screen()


@pytest.fixture(scope="module")
def page():
    return shown(invented.year())


@pytest.fixture(scope="module")
def told():
    return json.loads(dumps(invented.year(), SCREEN))


def shown(made, look=None, beside=None):
    return lxml.html.document_fromstring("".join(report.render(made, SCREEN, look, beside)))


def values(table) -> list[list[float]]:
    return [
        [float(each.get("value")) for each in row.xpath(".//data")]
        for row in table.xpath(".//tbody/tr")
    ]


def of(rows, *names) -> list[list[float]]:
    return [[row[name] for name in names if row[name] is not None] for row in rows]


def test_every_figure_of_the_tables_is_that_of_the_json(page, told) -> None:
    last, newest = told["totals"][-1]["version"], told["moved"][0]["period"]
    by_period = {
        name: [row for row in reversed(told[name]) if row["period"] != "all"]
        for name in ("measures", "grades")
    }
    whole = [row for row in told["countries"] if (row["period"], row["version"]) == ("all", last)]
    changes = [row for row in told["changes"] if (row["period"], row["of"]) == (newest, "outlet")]
    two = [row for row in by_period["measures"] if row["key"] in report.MEASURES]
    expected = {
        "table-time": of(two, "articles", "claims", "share", "low", "high"),
        "table-grades": of(by_period["grades"], "articles", "claims", "share"),
        "table-countries": of(whole, "articles", "claims", "share"),
        "table-slopes": of(changes, "before", "share", "difference", "low", "high", "q"),
        "table-flows": of([row for row in told["flows"] if row["version"] == last], "claims"),
    }
    for name, rows in expected.items():
        assert rows
        assert values(page.get_element_by_id(name)) == rows
    (articles,) = page.cssselect("table.sorts")
    assert values(articles) == of(told["moved"], "claims", "state_media", "state_sources", "moved")


def test_what_is_read_is_what_is_sorted_by(page) -> None:
    for each in page.xpath("//table//data"):
        exact, read = float(each.get("value")), each.text.replace(",", "").removesuffix(" %")
        scale = 1 if abs(exact - float(read)) <= 0.005 else 100
        assert float(read) == pytest.approx(exact * scale, abs=0.0501, rel=0.05)


def test_flows_are_the_claims_that_count(told) -> None:
    for totals in told["totals"]:
        if totals["period"] == "all":
            mine = [each for each in told["flows"] if each["version"] == totals["version"]]
            assert sum(each["claims"] for each in mine) == totals["claims"]


def test_what_an_article_moved_can_be_recounted(told) -> None:
    for each in told["moved"]:
        here = each["period"], each["version"]
        (row,) = (
            row
            for row in told["measures"]
            if (row["period"], row["version"]) == here and row["key"] == "state-media"
        )
        (all_,) = (row for row in told["totals"] if (row["period"], row["version"]) == here)
        rest = all_["claims"] - each["claims"]
        without = (row["claims"] - each["state_media"]) / rest if rest else row["share"]
        assert each["moved"] == pytest.approx(row["share"] - without)
    assert len(told["moved"]) <= 200
    most = [abs(each["moved"]) for each in told["moved"]]
    assert most == sorted(most, reverse=True)


def test_each_chart_is_an_svg_with_its_table_behind_it(page) -> None:
    charts_, tables = page.xpath("//figure//*[local-name()='svg']"), page.xpath("//details//table")
    assert len(charts_) == 5
    assert len(tables) >= 5
    assert not page.xpath("//figure//@style | //figure//@href | //figure//image")


def test_excerpts_are_short_and_publishers_are_not_ranked(page, told) -> None:
    assert all(len(each["excerpt"] or "") <= 160 for each in told["moved_claims"])
    assert told["moved_claims"]
    for table in page.xpath("//table[not(@class='sorts')]"):
        assert "Publisher" not in table.xpath("./thead")[0].text_content()


def test_the_list_of_every_article_is_named() -> None:
    assert (
        "monday.articles.csv" in shown(invented.year(), None, "monday.articles.csv").text_content()
    )


def test_a_report_without_articles_is_a_page() -> None:
    made = invented.year()
    empty = replace(
        made, periods=(), totals=(), measures=(), outlets=(), grades=(), countries=(), changes=(),
        drift=(), alarms=(), flows=(), moved=(), moved_claims=(), versions=(), collected=(),
    )  # fmt: skip
    assert "No article stands" in shown(empty).text_content()
    assert "No article stands" in shown(empty, Look(mail=True)).text_content()
    assert ElementTree.fromstring("".join(report_atom.render(empty, SCREEN))) is not None


def test_the_mail_variant_has_no_script_no_style_sheet_and_no_chart() -> None:
    found = shown(invented.year(), Look("de", mail=True))
    assert not found.xpath("//script | //style | //*[@class] | //*[local-name()='svg']")


def test_the_feed_has_an_entry_an_alarm_whose_id_stays() -> None:
    made = invented.year()
    feeds = ["".join(report_atom.render(made, SCREEN)) for _ in range(2)]
    assert feeds[0] == feeds[1]
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = ElementTree.fromstring(feeds[0]).findall("a:entry", space)
    assert len(entries) == len(made.alarms)
    ids = [each.findtext("a:id", namespaces=space) for each in entries]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("payload", [*looking.PAYLOADS, "\x00\x1b\ud800\ufffe]]>", "\u202e"])
def test_a_feed_stays_well_formed_and_links_to_the_web_alone(payload) -> None:
    made = invented.attacked(invented.year(), payload)
    root = ElementTree.fromstring("".join(report_atom.render(made, SCREEN)).encode())
    assert {each.tag.rsplit("}")[1] for each in root.iter()} <= set(
        "feed id title updated author name entry summary link".split()
    )
    assert all(each.get("href", "https://").startswith("http") for each in root.iter())


def test_a_chart_takes_any_name() -> None:
    rows = [{"name": payload, "share": 0.5} for payload in (*looking.PAYLOADS, "\ud800\x00")]
    drawn = lxml.html.fragment_fromstring(charts.bars(rows))
    assert {str(each.tag) for each in drawn.iter()} <= set(
        "svg g path line text tspan rect circle defs clippath clipPath".split()
    )
