"""The page of a period in a browser: reachable, silent, safe, sortable, and as agreed to look."""

import invented
import looking
import pytest

from checker.render import Screen
from checker.render.html import report
from checker.render.html.look import Look

pytestmark = pytest.mark.slow
LOOKS = {"page": Look(), "mail": Look("de", mail=True)}


@pytest.fixture
def written(tmp_path):
    def write(made, look=None):
        file = tmp_path / "report.html"
        file.write_text("".join(report.render(made, Screen(), look)), encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("theme", looking.THEMES)
@pytest.mark.parametrize("width", [*looking.WIDTHS, 0])
def test_axe_finds_nothing_and_nothing_is_asked_for(browser, written, look, theme, width) -> None:
    file = written(invented.year(), LOOKS[look])
    with looking.opened(browser, file, theme, width) as seen:
        seen.page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
        assert looking.faults(seen, file) == []


@pytest.mark.parametrize("theme", looking.THEMES)
@pytest.mark.parametrize("width", [360, 1440])
def test_it_looks_as_agreed(browser, written, theme, width) -> None:
    with looking.opened(browser, written(invented.year()), theme, width) as seen:
        seen.page.locator("figure").first.scroll_into_view_if_needed()
        seen.page.evaluate("document.querySelector('figure').scrollIntoView()")
        assert looking.looks_as_agreed(seen.page, f"report-{theme}-{width}")


def test_articles_are_sorted_by_each_column_both_ways(browser, written) -> None:
    with looking.opened(browser, written(invented.year())) as seen:
        heads = seen.page.locator("table.sorts thead th")
        for column in range(heads.count()):
            for way in ("ascending", "descending"):
                heads.nth(column).locator("button").click()
                assert heads.nth(column).get_attribute("aria-sort") == way
                found = seen.page.evaluate(
                    """(column) => Array.from(document.querySelector("table.sorts").tBodies[0].rows,
                    (row) => (row.cells[column].querySelector("data") || {}).value
                        || row.cells[column].textContent.trim())""",
                    column,
                )
                keys = [float(each) for each in found] if column > 3 else found
                assert keys == sorted(keys, reverse=way == "descending")


@pytest.mark.parametrize("payload", looking.PAYLOADS)
def test_no_sink_takes_a_payload(browser, written, payload) -> None:
    made = invented.attacked(invented.year(), payload)
    for look in LOOKS.values():
        with looking.opened(browser, written(made, look)) as seen:
            assert looking.intruders(seen.page) == []
            assert seen.said == []
