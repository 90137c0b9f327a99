"""Charts as SVG, drawn by Vega-Lite when the page is built; the table behind each has its data."""

import re
from collections.abc import Iterable, Mapping, Sequence

from checker.render.plain import printable

Row = Mapping[str, str | float | None]
Spec = dict[str, object]

_VERSION = "5.20"
_KEPT = {"svg", "g", "path", "line", "text", "tspan", "rect", "circle", "defs", "clipPath"}
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_IDS = re.compile(r"(#|^)(clip\d+)")
_WIDTH = 860
COLOURS = ("#d0574f", "#5b78d6", "#3f9a5d", "#c07f1d", "#a564b8", "#7d848b", "#2a9aa8", "#c05a8d")
"""Each stands out at least 3:1 from white and from the dark paper."""
GRADES = {
    "state-controlled": "#d0574f",
    "state-aligned": "#c07f1d",
    "government-body": "#5b78d6",
    "disputed": "#a564b8",
    "state-funded-independent": "#c05a8d",
    "public-service": "#2a9aa8",
    "independent": "#3f9a5d",
    "unknown": "#7d848b",
}
"""The colour of each grade."""
_CONFIG: Spec = {
    "font": "sans-serif",
    "axis": {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "labelFontSize": 12,
        "gridColor": "#8886",
        "domainColor": "#888",
        "tickColor": "#888",
        "labelLimit": 200,
    },
    "legend": {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "labelFontSize": 12,
        "symbolOpacity": 1,
    },
    "range": {"category": list(COLOURS)},
    "view": {"stroke": None},
    "text": {"fill": "currentColor"},
}


def lines(rows: Sequence[Row], periods: Sequence[str], alarms: Sequence[Row]) -> str:
    """Draw shares over time with their intervals, a line a series; alarms as rings.

    Rows have period, series, run, share, low and high, alarms period and share. A line is drawn
    within a run alone.
    """
    x, y = _periods(periods), _share("share")
    colour = {"field": "series", "type": "nominal", "title": None, "legend": _LEGEND}
    each = [{"field": "run"}]
    band = {"mark": {"type": "area", "opacity": 0.2}, "encoding": {
        "x": x, "y": _share("low"), "y2": {"field": "high"}, "color": colour, "detail": each,
    }}  # fmt: skip
    line = {
        "mark": {"type": "line", "point": {"size": 20}},
        "encoding": {"x": x, "y": y, "color": colour, "detail": each},
    }
    ring = {
        "data": _data(alarms),
        "mark": {"type": "point", "shape": "triangle-down", "size": 130, "color": "currentColor"},
        "encoding": {"x": x, "y": y},
    }
    return _drawn({"data": _data(rows), "layer": [band, line, ring], "height": 240}, "lines")


def stack(rows: Sequence[Row], periods: Sequence[str]) -> str:
    """Draw claims over time, stacked by grade; rows have period, grade and claims."""
    encoding = {
        "x": _periods(periods),
        "y": {"field": "claims", "type": "quantitative", "aggregate": "sum", "title": None},
        "color": {
            "field": "grade",
            "type": "nominal",
            "title": None,
            "scale": {"domain": list(GRADES), "range": list(GRADES.values())},
            "legend": _LEGEND,
        },
    }
    spec = {"data": _data(rows), "mark": "bar", "encoding": encoding, "height": 240}
    return _drawn(spec, "stack")


def bars(rows: Sequence[Row]) -> str:
    """Draw a bar a name, in the order given; rows have name and share."""
    encoding = {
        "y": {"field": "name", "type": "nominal", "sort": None, "title": None},
        "x": _share("share"),
    }
    mark = {"type": "bar", "color": COLOURS[1]}
    height = {"step": 20}
    return _drawn(
        {"data": _data(rows), "mark": mark, "encoding": encoding, "height": height}, "bar"
    )


def slopes(rows: Sequence[Row], ends: Sequence[str]) -> str:
    """Draw each name's share at both ends; rows have name, period and share."""
    encoding = {
        "x": {"field": "period", "type": "ordinal", "sort": list(ends), "title": None,
              "axis": {"labelAngle": 0}},
        "y": _share("share"),
        "color": {"field": "name", "type": "nominal", "title": None, "sort": None,
                  "legend": {"labelLimit": 220}},
    }  # fmt: skip
    mark = {"type": "line", "point": {"size": 50}}
    return _drawn({"data": _data(rows), "mark": mark, "encoding": encoding, "height": 260}, "slope")


def heat(rows: Sequence[Row], origins: Sequence[str], carriers: Sequence[str]) -> str:
    """Draw claims from origins to carriers as a grid with its numbers; rows name both."""
    place = {
        "x": {"field": "carrier", "type": "nominal", "sort": list(carriers), "title": None,
              "axis": {"orient": "top", "labelAngle": -35}},
        "y": {"field": "origin", "type": "nominal", "sort": list(origins), "title": None},
    }  # fmt: skip
    shade = {
        "field": "claims",
        "type": "quantitative",
        "legend": None,
        "scale": {"type": "sqrt", "range": ["#5b78d611", "#5b78d6aa"]},
    }
    cells = {"mark": "rect", "encoding": {"color": shade}}
    numbers = {
        "mark": {"type": "text", "color": "currentColor", "fontSize": 11},
        "encoding": {"text": {"field": "claims", "type": "quantitative", "format": ","}},
    }
    spec = {"data": _data(rows), "encoding": place, "layer": [cells, numbers]}
    return _drawn({**spec, "height": {"step": 22}, "width": {"step": 52}}, "heat")


_LEGEND: Spec = {"orient": "top", "labelLimit": 260, "columns": 4}


def _periods(periods: Sequence[str]) -> Spec:
    shown = list(periods)[:: max(1, len(periods) // 12)]
    axis = {"values": shown, "labelAngle": -40}
    scale = {"domain": list(periods)}
    return {"field": "period", "type": "ordinal", "title": None, "axis": axis, "scale": scale}


def _share(field: str) -> Spec:
    axis = {"format": ".0%", "tickCount": 6}
    return {"field": field, "type": "quantitative", "title": None, "axis": axis}


def _data(rows: Iterable[Row]) -> Spec:
    return {"values": [{key: _clean(value) for key, value in row.items()} for row in rows]}


def _clean(value: str | float | None) -> str | float | None:
    return printable(value) if isinstance(value, str) else value


def _drawn(spec: Spec, name: str) -> str:
    """Return the SVG with nothing in it but shapes and words; a reader of screens has the table."""
    import vl_convert
    from lxml import etree

    whole = {"width": _WIDTH, "background": None, "config": _CONFIG} | spec
    drawn = vl_convert.vegalite_to_svg(whole, vl_version=_VERSION, allowed_base_urls=[])
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False))
    for each in list(root.iter()):
        if etree.QName(each).localname not in _KEPT:
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)
            continue
        for key in [key for key in each.attrib if _unwanted(str(key))]:
            del each.attrib[key]
        for key, value in each.attrib.items():
            each.attrib[key] = _IDS.sub(rf"\1{name}-\2", str(value))
    root.set("aria-hidden", "true")
    return etree.tostring(root, encoding="unicode")


def _unwanted(key: str) -> bool:
    return key.startswith(("aria-", "on", "{")) or key in {"role", "class", "style", "href"}
