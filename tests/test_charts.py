"""Charts: the summary in, drawings as plain data out; right for one segment and for ten, for nothing and for less."""

import copy
import json
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regulars import charts, palette

EXAMPLE = json.loads((Path(__file__).parent / "example_summary.json").read_text(encoding="utf-8"))


@pytest.fixture
def summary() -> dict[str, Any]:
    return copy.deepcopy(EXAMPLE)


def with_segments(summary: dict[str, Any], count: int) -> dict[str, Any]:
    """The example cut or repeated to so many segments, with the points dealt out among them."""
    known = summary["segments"]
    summary["segments"] = [
        copy.deepcopy(known[at % len(known)]) | {"id": at + 1, "name": f"Group {at + 1}"} for at in range(count)
    ]
    for at, row in enumerate(summary["points"]["rows"]):
        row[0] = 1 + at % count
    return summary


def test_the_two_bars_are_whole_and_in_one_order(summary: dict[str, Any]) -> None:
    bars = charts.shares(summary)
    assert [bar["key"] for bar in bars] == ["revenue", "customers"]
    for bar in bars:
        assert [piece["segment"]["id"] for piece in bar["pieces"]] == [1, 2, 3, 4]
        assert sum(piece["width"] for piece in bar["pieces"]) == pytest.approx(100, abs=0.01)
        for before, after in pairwise(bar["pieces"]):
            assert after["begin"] == pytest.approx(before["begin"] + before["width"], abs=0.01)
    assert bars[1]["pieces"][0]["width"] == pytest.approx(100 * summary["segments"][0]["share_of_customers"], abs=0.01)


def test_revenue_below_zero_has_no_width_and_does_not_push_the_bar_beyond_its_end(summary: dict[str, Any]) -> None:
    summary["segments"][3] |= {"revenue": -1000.0, "share_of_revenue": -0.0001}
    revenue = charts.shares(summary)[0]["pieces"]
    assert revenue[3]["width"] == 0
    assert sum(piece["width"] for piece in revenue) == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize("total", [0.0, -5.0])
def test_without_revenue_only_the_customers_have_a_bar(summary: dict[str, Any], total: float) -> None:
    summary["totals"]["revenue"] = total
    bars = charts.shares(summary)
    assert [bar["key"] for bar in bars] == ["customers"]
    assert charts.ribbons(bars) == []


def test_a_ribbon_ties_a_segment_to_itself(summary: dict[str, Any]) -> None:
    bars = charts.shares(summary)
    for band, above, below in zip(charts.ribbons(bars), bars[0]["pieces"], bars[1]["pieces"], strict=True):
        corners = [tuple(map(float, corner.split(","))) for corner in band["points"].split()]
        assert band["id"] == above["segment"]["id"] == below["segment"]["id"]
        assert corners[0] == (pytest.approx(above["begin"]), 0)
        assert corners[3] == (pytest.approx(below["begin"]), 100)


@pytest.mark.parametrize(
    ("feature", "index", "tone"),
    [
        ("spend", 100, 0),
        ("spend", 105, 0),
        ("spend", 120, 1),
        ("spend", 200, 2),
        ("spend", 300, 3),
        ("spend", 900, 4),
        ("spend", 50, -2),
        ("spend", 0, -4),
        ("spend", -40, -4),
        ("spend", None, 0),
        ("recency_days", 18, 4),
        ("recency_days", 369, -3),
        ("recency_days", 0, 4),
    ],
)
def test_the_tone_says_better_or_worse(summary: dict[str, Any], feature: str, index: float | None, tone: int) -> None:
    summary["segments"][0]["index"][feature] = index
    heat = charts.heat(summary)
    column = [entry["name"] for entry in heat["columns"]].index(feature)
    assert heat["rows"][0]["cells"][column]["tone"] == tone
    assert heat["columns"][column]["turned"] == (feature == "recency_days")


def test_the_recipe_comes_first_among_the_features(summary: dict[str, Any]) -> None:
    summary["recipe"]["features"] = [{**summary["recipe"]["features"][0], "name": "products", "label": "Variety"}]
    names = charts.shown_features(summary)
    assert names[0] == "products"
    assert charts.feature(summary, "products")["label"] == "Variety"
    assert charts.feature(summary, "frequency")["unit"] == "orders"
    assert charts.feature(summary, "own_thing")["label"] == "Own thing"


def test_at_most_eight_features(summary: dict[str, Any]) -> None:
    for segment in summary["segments"]:
        segment["medians"] |= {f"more_{at}": 1.0 for at in range(9)}
    assert len(charts.shown_features(summary)) == 8


def test_quantiles_keep_their_order_on_the_axis(summary: dict[str, Any]) -> None:
    drawings = charts.spread(summary)
    assert [drawing["name"] for drawing in drawings] == charts.shown_features(summary)
    for drawing in drawings:
        for row in drawing["rows"]:
            assert row["at"] == sorted(row["at"])
            assert 0 <= row["at"][0] <= row["at"][4] <= 100


def test_the_scatter_is_plain_json_with_every_customer_once(summary: dict[str, Any]) -> None:
    figure = charts.scatter(summary)
    assert figure is not None
    assert json.loads(json.dumps(figure, allow_nan=False)) == figure
    assert sum(len(trace["x"]) for trace in figure["data"]) == len(summary["points"]["rows"])
    assert [trace["meta"] for trace in figure["data"]] == [1, 2, 3, 4]
    first = next(row for row in summary["points"]["rows"] if row[0] == 1)
    places = [1 + summary["points"]["features"].index(name) for name in summary["points"]["axes"]]
    assert [figure["data"][0][letter][0] for letter in "xyz"] == [first[place] for place in places]


def test_the_scatter_is_logarithmic_where_the_values_span_two_powers_of_ten(summary: dict[str, Any]) -> None:
    scene = charts.scatter(summary)["layout"]["scene"]
    assert [scene[f"{letter}axis"]["title"]["text"] for letter in "xyz"] == [
        "Days since the<br>last order",
        "Orders",
        "Spend",
    ]
    assert scene["zaxis"]["type"] == "log"
    for row in summary["points"]["rows"]:
        row[2] = 3 + row[0]
    assert charts.scatter(summary)["layout"]["scene"]["yaxis"]["type"] == "linear"


def test_a_value_that_a_logarithmic_axis_cannot_show_keeps_its_true_value_for_the_hover(
    summary: dict[str, Any],
) -> None:
    column = 1 + summary["points"]["features"].index("spend")
    row = next(row for row in summary["points"]["rows"] if row[0] == 4)
    row[column] = -12.5
    trace = charts.scatter(summary)["data"][3]
    at = [values[2] for values in trace["customdata"]].index(-12.5)
    assert trace["z"][at] > 0
    assert "customdata[2]" in trace["hovertemplate"]
    assert "Spend" in charts.at_edge(summary)


def test_an_axis_with_many_values_at_zero_is_linear(summary: dict[str, Any]) -> None:
    scale = charts.axis(summary, "spend", [0.0] * 20 + [1.0, 1000.0])
    assert not scale.log
    assert scale.at(0) == 0
    assert scale.at(1000) == 1


def test_too_few_features_for_three_dimensions(summary: dict[str, Any]) -> None:
    summary["points"]["axes"] = ["frequency", "spend"]
    assert charts.scatter(summary) is None
    summary["points"] |= {"features": ["spend"], "axes": ["spend"], "rows": [[1, 5.0]]}
    assert charts.flat(summary) is None


def test_ids_are_shown_only_where_the_summary_has_them(summary: dict[str, Any]) -> None:
    assert all("text" not in trace for trace in charts.scatter(summary)["data"])
    summary["points"]["ids"] = [f"id-{at}" for at in range(len(summary["points"]["rows"]))]
    shown = [text for trace in charts.scatter(summary)["data"] for text in trace["text"]]
    assert sorted(shown) == sorted(summary["points"]["ids"])


def test_a_users_text_is_never_a_template_nor_a_tag(summary: dict[str, Any]) -> None:
    summary["segments"][0]["name"] = "%{x} <b>bold</b> &lt;"
    summary["currency"] = "<i>"
    trace = charts.scatter(summary)["data"][0]
    assert not set("<>%&") & set(trace["name"])
    assert "<i>" not in trace["hovertemplate"]


@pytest.mark.parametrize("count", [1, 2, 8, 9, 10])
def test_any_number_of_segments(summary: dict[str, Any], count: int) -> None:
    figure = charts.scatter(with_segments(summary, count))
    assert len(figure["data"]) == count
    assert len({trace["marker"]["color"] for trace in figure["data"]}) <= 8
    assert all(trace["marker"]["color"] == palette.colour(trace["meta"]) for trace in figure["data"])


@pytest.mark.parametrize("count", [1, 4, 10])
def test_the_flat_view_keeps_its_dots_and_labels_inside(summary: dict[str, Any], count: int) -> None:
    flat = charts.flat(with_segments(summary, count))
    left, top, wide, high = flat["box"]
    assert sum(drawing["path"].count("M") for drawing in flat["dots"]) == len(summary["points"]["rows"])
    for drawing in flat["dots"]:
        for part in drawing["path"].split("M")[1:]:
            x, y = (float(number) for number in part.split("m")[0].split())
            assert left <= x <= left + wide
            assert top <= y <= top + high
    for label in flat["labels"]:
        assert left <= label["x"] - label["half"]
        assert label["x"] + label["half"] <= left + wide
        assert top <= label["y"] <= top + high
    assert len(flat["labels"]) == count


def test_labels_of_segments_in_one_place_do_not_cover_each_other(summary: dict[str, Any]) -> None:
    with_segments(summary, 3)
    for segment in summary["segments"]:
        segment["medians"] |= {"recency_days": 50, "spend": 700}
    heights = sorted(label["y"] for label in charts.flat(summary)["labels"])
    assert all(below - above >= 20 for above, below in pairwise(heights))


@pytest.mark.parametrize(
    ("name", "values", "texts"),
    [
        ("frequency", [1.0, 1.0], ["1"]),
        ("frequency", [2.0, 3.0, 4.0], ["2", "3", "4"]),
        ("spend", [2.0, 3.0, 4.0], ["£2", "£2.5", "£3", "£3.5", "£4"]),
        ("spend", [1e17, 1e17], ["£1e+05\u00a0tn"]),
    ],
)
def test_an_axis_of_counts_has_no_halves_and_one_of_a_single_value_one_tick(
    summary: dict[str, Any], name: str, values: list[float], texts: list[str]
) -> None:
    scale = charts.axis(summary, name, values)
    assert [text for _, text in scale.ticks] == texts
    assert all(0 <= place <= 1 for place in scale.places(values))


def test_the_evidence_stands_on_one_k_axis_with_the_chosen_k_marked(summary: dict[str, Any]) -> None:
    drawing = charts.evidence(summary)
    places = {k: x for x, k in drawing["ticks"]}
    assert drawing["chosen"] == places[4]
    assert list(places) == list(range(1, 11))
    for panel in drawing["panels"]:
        assert all(point["x"] == places[point["k"]] for point in panel["points"])
        assert all(panel["top"] - 0.1 <= point["y"] <= panel["bottom"] + 0.1 for point in panel["points"])
    inertia, silhouette, _ = drawing["panels"]
    heights = [point["y"] for point in inertia["points"]]
    assert heights == sorted(heights)
    assert [point["k"] for point in silhouette["points"]] == list(range(2, 11))


def test_a_silhouette_below_zero_stays_in_its_panel(summary: dict[str, Any]) -> None:
    summary["choice"]["sweep"][5]["silhouette"] = -0.3
    panel = charts.evidence(summary)["panels"][1]
    assert max(point["y"] for point in panel["points"]) <= panel["bottom"]


def test_no_evidence_to_draw(summary: dict[str, Any]) -> None:
    summary["choice"]["sweep"] = summary["choice"]["sweep"][:1]
    assert charts.evidence(summary) is None


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=30))
@example([3e-21, 8e-104])
def test_every_axis_has_a_few_ticks_in_their_order_and_holds_every_value(values: list[float]) -> None:
    scale = charts.axis(EXAMPLE, "spend", values)
    places = scale.places(values)
    assert all(0 <= place <= 1 for place in places)
    ticks = [value for value, _ in scale.ticks]
    assert ticks == sorted(set(ticks))
    assert len(ticks) <= 8
    room = 0.002 * (scale.high - scale.low)
    assert all(scale.low - room <= tick <= scale.high + room for tick in ticks)
    assert all(math.isfinite(tick) for tick in ticks)


@given(st.lists(st.floats(0.01, 1e7), min_size=2, max_size=30))
def test_an_axis_keeps_the_order_of_the_values(values: list[float]) -> None:
    scale = charts.axis(EXAMPLE, "spend", values)
    assert scale.places(sorted(values)) == sorted(scale.places(values))
