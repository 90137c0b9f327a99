"""The alarms of a periodic report as an Atom feed, newest first."""

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml

from checker.figures import Alarm, MixReport
from checker.render.html.templating import web
from checker.render.plain import plain
from checker.render.report_words import alarm_line
from checker.render.screen import Screen

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00+00:00"


def render(report: MixReport, _: Screen) -> Iterator[str]:
    """Yield the feed; an entry keeps its id for as long as store, period and share are the same."""
    feed = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    ends = {each.period: each.ends for each in report.periods}
    _add(feed, "id", _id(report.store))
    _add(feed, "title", f"What left its baseline: {report.store}")
    _add(feed, "updated", report.periods[-1].ends if report.periods else _NEVER)
    _add(Xml.SubElement(feed, "author"), "name", f"checker {report.checker}")
    for alarm in reversed(report.alarms):
        _entry(Xml.SubElement(feed, "entry"), report, alarm, ends[alarm.change.period])
    Xml.indent(feed)
    yield '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(feed, encoding="unicode") + "\n"


def _entry(entry: Xml.Element, report: MixReport, alarm: Alarm, ended: str) -> None:
    change = alarm.change
    _add(entry, "id", _id(report.store, change.period, change.version, change.of, change.key))
    _add(entry, "title", f"{change.period}: {change.name}, {alarm.direction}")
    _add(entry, "updated", ended)
    _add(entry, "summary", alarm_line(alarm))
    for each in alarm.evidence:
        if web(each.url):
            title = plain(each.title or each.article)
            Xml.SubElement(entry, "link", rel="related", href=web(each.url), title=title)


def _id(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "\0".join(parts).encode("utf-8", "replace").decode()).urn


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = plain(text)
