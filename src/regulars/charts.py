"""The charts: the dict of docs/summary.md in, drawings as plain data out.

`scatter` returns a Plotly figure (`data` and `layout`, made without the plotly package). The others return positions
for the page's own drawings: percentages for HTML bars, units of a view box for SVG. Nothing here computes a result; it
picks, places and rounds what the summary holds.
"""

import math
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regulars import formats
from regulars.features import CATALOGUE
from regulars.palette import colour, mark

Summary = Mapping[str, Any]
Drawing = dict[str, Any]
Point = tuple[Mapping[str, Any], float, float]
"""One k of the sweep, the measure drawn, and its standard error."""

CORE = ("recency_days", "frequency", "spend", "average_order_value")
LOWER_IS_BETTER = frozenset({"recency_days", "average_gap_days", "returned", "return_share"})
MOST_COLUMNS = 8
TITLE_WIDE = 14
"""A longer title of a 3-D axis is set in two lines: in one it would reach beyond a phone's screen."""
TONES = (1.1, 1.5, 2.5, 5.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """A feature's axis: where a value lies between 0 and 1, and its ticks as (value, text)."""

    name: str
    label: str
    log: bool
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def places(self, values: Iterable[float]) -> list[float]:
        """0 to 1 for each value; one beyond the axis (on a log axis: zero and less) lies at its edge."""
        low, high = self.low, self.high
        if self.log:
            begin, size = math.log(low), math.log(high) - math.log(low)
            return [(math.log(min(max(value, low), high)) - begin) / size for value in values]
        return [(min(max(value, low), high) - low) / (high - low) for value in values]

    def at(self, value: float) -> float:
        """The place of one value."""
        return self.places([value])[0]


def feature(summary: Summary, name: str) -> dict[str, str]:
    """A feature's label, unit and meaning: from the recipe, else from the catalogue, else its bare name."""
    for known in summary["recipe"]["features"]:
        if known["name"] == name:
            return {part: str(known[part]) for part in ("name", "label", "unit", "meaning")}
    if name in CATALOGUE:
        entry = CATALOGUE[name]
        return {"name": name, "label": entry.label, "unit": entry.unit, "meaning": entry.meaning}
    return {"name": name, "label": name.replace("_", " ").capitalize(), "unit": "", "meaning": ""}


def shown_features(summary: Summary) -> list[str]:
    """The recipe's features, then the four that everyone asks for, then what else the segments have; at most eight."""
    own = [entry["name"] for entry in summary["recipe"]["features"]]
    known = list(dict.fromkeys(name for segment in summary["segments"] for name in segment["medians"]))
    return [name for name in dict.fromkeys((*own, *CORE, *known)) if name in known][:MOST_COLUMNS]


def show(summary: Summary, name: str, value: float | None) -> str:
    """A feature's value as text, with its unit and the summary's currency."""
    return formats.value(value, feature(summary, name)["unit"], summary["currency"])


def shares(summary: Summary) -> list[Drawing]:
    """Two stacked bars, revenue over customers: per segment where its piece begins and how wide it is, in %.

    Revenue below zero has no width; a bar whose total is not above zero is left out.
    """
    bars = []
    for key, title in (("revenue", "Revenue"), ("customers", "Customers")):
        sizes = [max(0.0, float(segment[key])) for segment in summary["segments"]]
        total, begin, pieces = sum(sizes), 0.0, []
        if total <= 0 or summary["totals"][key] <= 0:
            continue
        for segment, amount in zip(summary["segments"], sizes, strict=True):
            width = 100 * amount / total
            share = formats.percent(segment[f"share_of_{key}"])
            pieces.append({"segment": segment, "begin": round(begin, 3), "width": round(width, 3), "share": share})
            begin += width
        bars.append({"key": key, "title": title, "pieces": pieces})
    return bars


def ribbons(bars: Sequence[Drawing]) -> list[Drawing]:
    """The bands that tie a segment's revenue to its customers: polygons in a box of 100 × 100; none with one bar."""
    if len(bars) < 2:
        return []
    pairs = zip(bars[0]["pieces"], bars[1]["pieces"], strict=True)
    return [
        {
            "id": above["segment"]["id"],
            "points": f"{above['begin']},0 {above['begin'] + above['width']:.3f},0 "
            f"{below['begin'] + below['width']:.3f},100 {below['begin']},100",
        }
        for above, below in pairs
    ]


def heat(summary: Summary) -> Drawing:
    """Segment × feature: the index against all customers, the median, and a tone from -4 (worse) to 4 (better)."""
    names = shown_features(summary)
    rows = [
        {"segment": segment, "cells": [_cell(summary, segment, name) for name in names]}
        for segment in summary["segments"]
    ]
    everyone = [show(summary, name, summary["totals"]["medians"].get(name)) for name in names]
    columns = [feature(summary, name) | {"turned": name in LOWER_IS_BETTER} for name in names]
    return {"columns": columns, "rows": rows, "everyone": everyone}


def spread(summary: Summary) -> list[Drawing]:
    """Per feature: an axis in %, and per segment its 5th, 25th, 50th, 75th and 95th percentile on it."""
    drawings = []
    for name in shown_features(summary):
        segments = [segment for segment in summary["segments"] if segment["quantiles"].get(name)]
        if not segments:
            continue
        scale = axis(summary, name, [value for segment in segments for value in segment["quantiles"][name]])
        rows = [
            {
                "segment": segment,
                "at": [round(100 * scale.at(value), 2) for value in segment["quantiles"][name]],
                "texts": [show(summary, name, value) for value in segment["quantiles"][name]],
            }
            for segment in segments
        ]
        few = scale.ticks[:: math.ceil(len(scale.ticks) / 5)]
        ticks = [(round(100 * scale.at(value), 2), text) for value, text in few]
        drawings.append({**feature(summary, name), "log": scale.log, "ticks": ticks, "rows": rows})
    return drawings


def scatter(summary: Summary) -> Drawing | None:
    """The 3-D scatter as a Plotly figure, one trace per segment; None with fewer than three features."""
    points = summary["points"]
    names = list(points["axes"])
    if len(names) < 3 or not points["rows"]:
        return None
    places = [1 + points["features"].index(name) for name in names]
    axes = [axis(summary, name, [row[at] for row in points["rows"]]) for name, at in zip(names, places, strict=True)]
    data = [_trace(summary, segment, axes, places) for segment in summary["segments"]]
    scene: Drawing = {f"{letter}axis": _plotly_axis(scale) for letter, scale in zip("xyz", axes, strict=True)}
    scene |= {
        "camera": {"eye": {"x": 1.4, "y": -1.45, "z": 0.6}, "center": {"x": 0, "y": 0, "z": -0.2}},
        "aspectmode": "cube",
        "dragmode": "turntable",
    }
    layout = {"scene": scene, "showlegend": False, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "uirevision": "same"}
    return {"data": [trace for trace in data if trace["x"]], "layout": layout}


def flat(summary: Summary, width: int = 480, height: int = 500) -> Drawing | None:
    """The same customers on two axes, recency × spend where the points have both; None with fewer than two features."""
    points = summary["points"]
    names = list(points["features"])
    pair = ["recency_days", "spend"] if {"recency_days", "spend"} <= set(names) else list(dict.fromkeys(names))[:2]
    if len(pair) < 2 or not points["rows"]:
        return None
    at_x, at_y = (1 + names.index(name) for name in pair)
    across = axis(summary, pair[0], [row[at_x] for row in points["rows"]])
    up = axis(summary, pair[1], [row[at_y] for row in points["rows"]])
    left, top, wide, high = 66, 30, width - 80, height - 78

    def place(x: Iterable[float], y: Iterable[float]) -> Iterable[tuple[float, float]]:
        pairs = zip(across.places(x), up.places(y), strict=True)
        return [(round(left + wide * x, 1), round(top + high * (1 - y), 1)) for x, y in pairs]

    dots: dict[int, list[str]] = {segment["id"]: [] for segment in summary["segments"]}
    shapes = {id_: mark(id_)[1] for id_ in dots}
    places = place((row[at_x] for row in points["rows"]), (row[at_y] for row in points["rows"]))
    for row, (x, y) in zip(points["rows"], places, strict=True):
        dots[row[0]].append(f"M{x} {y}{shapes[row[0]]}")
    middles = [segment for segment in summary["segments"] if None not in map(segment["medians"].get, pair)]
    centres = place(*([segment["medians"][name] for segment in middles] for name in pair))
    return {
        "width": width, "height": height, "box": (left, top, wide, high),
        "x": {"label": across.label, "ticks": [(left + wide * across.at(at), text) for at, text in across.ticks]},
        "y": {"label": up.label, "ticks": [(top + high * (1 - up.at(at)), text) for at, text in up.ticks]},
        "dots": [{"id": id_, "path": "".join(paths)} for id_, paths in reversed(dots.items())],
        "labels": _labels(zip(middles, centres, strict=True), (left, left + wide, top, top + high)),
    }  # fmt: skip


def at_edge(summary: Summary) -> list[str]:
    """The labels of the features with customers at zero or less, whom a logarithmic axis moves to its edge."""
    points, labels = summary["points"], []
    for name in dict.fromkeys((*points["axes"], "recency_days", "spend")):
        if name in points["features"]:
            values = [row[1 + points["features"].index(name)] for row in points["rows"]]
            scale = axis(summary, name, values)
            if scale.log and min(values) < scale.low:
                labels.append(scale.label)
    return labels


def evidence(summary: Summary) -> Drawing | None:
    """Inertia, silhouette and stability over k, one above the other on one k axis; None with fewer than two k."""
    sweep, choice = summary["choice"]["sweep"], summary["choice"]
    if len(sweep) < 2:
        return None
    width, left, right, pitch, high = 480, 58.0, 462.0, 140, 88
    first, last = sweep[0]["k"], sweep[-1]["k"]

    def across(k: int) -> float:
        return round(left + (right - left) * float((k - first) / (last - first)), 1)

    whole = sweep[0]["inertia"] or 1
    spread_left = [(entry, entry["inertia"] / whole, 0.0) for entry in sweep if entry["inertia"] is not None]
    apart = [(e, e["silhouette"], e["silhouette_error"] or 0.0) for e in sweep if e["silhouette"] is not None]
    again = [(entry, entry["stability"], 0.0) for entry in sweep if entry["stability"] is not None]
    stacked = [
        _panel("Spread left inside the groups (inertia)", spread_left, (0, 1), formats.percent),
        _panel("How far apart the groups are (silhouette)", apart, _reach(apart, 0), _decimals),
        _panel("How well they come back (stability)", again, _reach(again, 1), formats.floored),
    ]
    stacked[2]["limit"] = choice["floor"]["stability"]
    for row, panel in enumerate(stacked):
        _place_panel(panel, across, 46 + row * pitch, high)
    ticks = [(across(entry["k"]), entry["k"]) for entry in sweep]
    return {
        "width": width, "height": 30 + 3 * pitch, "left": left, "right": right, "panels": stacked, "ticks": ticks,
        "chosen": across(choice["k"]) if first <= choice["k"] <= last else None, "k": choice["k"],
    }  # fmt: skip


def axis(summary: Summary, name: str, values: Iterable[float | None]) -> Axis:
    """An axis that holds the values: logarithmic where they span two powers of ten and hardly any is zero or less."""
    known = [value for value in values if value is not None and math.isfinite(value)] or [0.0, 1.0]
    positive = [value for value in known if value > 0]
    low, high = min(known), max(known)
    flat = high - low <= 1e-9 * max(1, abs(high))
    log = not flat and len(positive) >= 0.9 * len(known) and max(positive) / min(positive) >= 100
    about = feature(summary, name)
    if flat:
        room = max(0.5, 1e-6 * abs(high))
        ticks, low, high = [low], low - room, high + room
    elif log:
        low = min(positive)
        ticks = _log_ticks(low, high)
    else:
        low = 0.0 if 0 < low < 0.5 * high else low
        counted = about["unit"] not in ("money", "share") and high - low >= 2
        ticks = _ticks(low, high, least=1.0 if counted else 0.0)
    texts = [formats.tick(at, about["unit"], summary["currency"]) for at in ticks]
    return Axis(name, about["label"], log, low, high, tuple(zip(ticks, texts, strict=True)))


def _cell(summary: Summary, segment: Mapping[str, Any], name: str) -> Drawing:
    index = segment["index"].get(name)
    cell = {"index": formats.index(index), "median": show(summary, name, segment["medians"].get(name)), "tone": 0}
    if index is not None:
        ratio = max(index, 1e-9) / 100
        steps = sum(max(ratio, 1 / ratio) >= limit for limit in TONES)
        cell["tone"] = steps if (ratio > 1) != (name in LOWER_IS_BETTER) else -steps
    return cell


def _trace(summary: Summary, segment: Mapping[str, Any], axes: Sequence[Axis], places: Sequence[int]) -> Drawing:
    """One segment's dots. Where a log axis moves one to its edge, `customdata` keeps the true values for the hover."""
    points = summary["points"]
    chosen = [at for at, row in enumerate(points["rows"]) if row[0] == segment["id"]]
    true = [[points["rows"][at][place] for at in chosen] for place in places]
    drawn = [[max(value, scale.low) for value in values] for scale, values in zip(axes, true, strict=True)]
    names = [f"customdata[{at}]" for at in range(3)] if drawn != true else list("xyz")
    lines = [
        f"{_plain(scale.label)}: {_hover(summary, scale.name, name)}" for scale, name in zip(axes, names, strict=True)
    ]
    trace: Drawing = {
        "type": "scatter3d", "mode": "markers", "name": _plain(segment["name"]), "meta": segment["id"],
        "x": drawn[0], "y": drawn[1], "z": drawn[2],
        "hovertemplate": "<b>%{fullData.name}</b><br>" + "<br>".join(lines) + "<extra></extra>",
        "marker": {"size": 3.5, "symbol": mark(segment["id"])[0], "color": colour(segment["id"]), "opacity": 0.8},
    }  # fmt: skip
    if drawn != true:
        trace["customdata"] = [list(values) for values in zip(*true, strict=True)]
    if points.get("ids"):
        trace["text"] = [_plain(points["ids"][at]) for at in chosen]
        trace["hovertemplate"] = "%{text}<br>" + trace["hovertemplate"]
    return trace


def _hover(summary: Summary, name: str, variable: str) -> str:
    """The exact value, as Plotly fills it in: two decimals for money, one for shares, whole numbers as they are."""
    unit = feature(summary, name)["unit"]
    if unit == "money":
        return _plain(formats.money(0, summary["currency"])).replace("0", f"%{{{variable}:,.2f}}")
    return f"%{{{variable}:.1%}}" if unit == "share" else f"%{{{variable}:,}} {_plain(unit)}"


def _plain(text: object) -> str:
    """Plotly reads a few tags and %{…} in texts; a user's text is only ever text."""
    return str(text).translate({ord("<"): "‹", ord(">"): "›", ord("%"): "％", ord("&"): "＆"})


def _plotly_axis(scale: Axis) -> Drawing:
    ends = [math.log10(scale.low), math.log10(scale.high)] if scale.log else [scale.low, scale.high]
    room, title = 0.04 * (ends[1] - ends[0]), "<br>".join(textwrap.wrap(scale.label, TITLE_WIDE))
    return {
        "title": {"text": title}, "type": "log" if scale.log else "linear",
        "range": [round(ends[0] - room, 6), round(ends[1] + room, 6)], "tickmode": "array",
        "tickvals": [value for value, _ in scale.ticks], "ticktext": [text for _, text in scale.ticks],
    }  # fmt: skip


def _labels(middles: Iterable[tuple[Mapping[str, Any], tuple[float, float]]], box: Sequence[float]) -> list[Drawing]:
    """Each segment's name at its medians, moved down where it would cover another one."""
    left, right, top, bottom = box
    labels: list[Drawing] = []
    for segment, (x, y) in middles:
        half = 4 * len(segment["name"]) + 16
        inside = min(max(x, left + half), right - half) if 2 * half < right - left else (left + right) / 2
        labels.append({"id": segment["id"], "name": segment["name"], "x": round(inside, 1), "y": y, "half": half})
    labels.sort(key=lambda label: label["y"])
    for at, label in enumerate(labels):
        for above in labels[:at]:
            if abs(label["x"] - above["x"]) < label["half"] + above["half"] and label["y"] - above["y"] < 24:
                label["y"] = above["y"] + 24
    overflow = max((label["y"] for label in labels), default=0) - (bottom - 12)
    for label in labels:
        label["y"] = round(max(top + 12, label["y"] - max(0, overflow)), 1)
    return labels


def _panel(title: str, values: Sequence[Point], reach: tuple[float, float], text: Any) -> Drawing:
    return {"title": title, "values": values, "low": reach[0], "high": reach[1], "text": text, "limit": None}


def _reach(values: Sequence[Point], high: float) -> tuple[float, float]:
    """From zero (or the lowest value below it) to at least `high`, so that heights can be compared."""
    low = min((value - error for _, value, error in values), default=0.0)
    top = max((value + error for _, value, error in values), default=1.0)
    return min(0.0, low), max(high, top) or 1.0


def _place_panel(panel: Drawing, across: Any, top: float, high: float) -> None:
    low, reach, text = panel["low"], (panel["high"] - panel["low"]) or 1, panel.pop("text")

    def up(value: float) -> float:
        return top + float(round(high * (1 - (value - low) / reach), 1))

    panel["points"] = [
        {
            "x": across(entry["k"]), "y": up(value), "k": entry["k"], "text": text(value),
            "eligible": entry["eligible"], "error": (up(value - error), up(value + error)) if error else None,
        }
        for entry, value, error in panel.pop("values")
    ]  # fmt: skip
    panel["path"] = "M" + "L".join(f"{point['x']:g} {point['y']:g}" for point in panel["points"])
    panel |= {
        "top": top,
        "bottom": top + high,
        "ticks": [(up(low), text(low)), (up(panel["high"]), text(panel["high"]))],
    }
    if panel["limit"] is not None:
        panel["limit"] = {"y": up(panel["limit"]), "text": text(panel["limit"])}
        panel["ticks"] = [tick for tick in panel["ticks"] if abs(tick[0] - panel["limit"]["y"]) > 13]


def _ticks(low: float, high: float, *, least: float) -> list[float]:
    """About five round numbers from low to high, at `least` so far apart: there is no half an order."""
    rough = max((high - low) / 4, least)
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough * 0.999)
    return [
        float(f"{at * step:.12g}") for at in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    ]


def _log_ticks(low: float, high: float) -> list[float]:
    """1, 10, 100, … from low to high, with 3, 30, … between where that leaves no more than seven."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    fine = [factor * 10.0**power for power in powers for factor in (1, 3)]
    ticks = [tick for tick in fine if low * 0.999 <= tick <= high * 1.001]
    ticks = ticks if len(ticks) <= 7 else [10.0**power for power in powers if low <= 10.0**power <= high]
    return ticks if len(ticks) <= 7 else ticks[:: math.ceil(len(ticks) / 7)]


def _decimals(value: float) -> str:
    return f"{value:.2f}".replace("-", formats.MINUS)
