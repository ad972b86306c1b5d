"""summary.json: exactly the keys that docs/summary.md names, plain values, no customer's id unless asked for."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

from regulars import segment
from regulars.segmentation import Segmentation
from regulars.settings import Settings
from regulars.source import Source
from regulars.summary import command

DOCS = Path(__file__).resolve().parents[1] / "docs" / "summary.md"


def lines(customers: int = 300, seed: int = 8) -> pl.DataFrame:
    """A small shop whose customers are known by their e-mail addresses."""
    chance = np.random.default_rng(seed)
    orders = 1 + chance.geometric(np.repeat([0.08, 0.5, 0.9], customers // 3))
    who = np.repeat(np.arange(customers), orders)
    count = len(who)
    return pl.DataFrame(
        {
            "Email": [f"person{number}@example.org" for number in who],
            "Order ID": np.arange(count),
            "Order Date": (np.datetime64("2023-01-01") + chance.integers(0, 700, count)).astype("datetime64[D]"),
            "SKU": [f"{number}" for number in chance.integers(10_000, 10_050, count)],
            "Quantity": chance.integers(1, 5, count),
            "Unit Price": np.round(chance.lognormal(2, 1, count), 2),
        }
    )


@pytest.fixture(scope="module")
def found() -> Segmentation:
    return segment(lines())


def documented(heading: str) -> dict[str, str]:
    """Key → what it holds, from the table below a heading of docs/summary.md."""
    part = re.split(r"^#+ ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    table = next(each for each in part if each.startswith(heading + "\n"))
    keys: dict[str, str] = {}
    for first, text in re.findall(r"^\| (`.*?) \| (.*) \|$", table, flags=re.MULTILINE):
        keys |= dict.fromkeys(re.findall(r"`(\w+)`", first), text)
    return keys


def test_the_keys_are_the_documented_ones(found: Segmentation) -> None:
    assert set(found.summary) == set(documented("summary.json"))
    assert set(found.summary["choice"]) == set(documented("choice"))
    for each in found.summary["segments"]:
        assert set(each) == set(documented("segments"))


def test_the_keys_of_what_is_inside_are_the_documented_ones(found: Segmentation) -> None:
    top, choice = documented("summary.json"), documented("choice")
    inside: list[tuple[str, Any]] = [
        (top["sources"], found.summary["sources"][0]),
        (top["columns"], found.summary["columns"][0]),
        (top["totals"], found.summary["totals"]),
        (top["recipe"], found.summary["recipe"]),
        (top["recipe"], found.summary["recipe"]["features"][0]),
        (top["points"], found.summary["points"]),
        (top["ledger"], found.summary["ledger"]),
        (top["ledger"], found.summary["ledger"]["verdicts"][0]),
        (choice["sweep"], found.summary["choice"]["sweep"][0]),
        (choice["elbows"], found.summary["choice"]["elbows"][0]),
        (choice["floor"], found.summary["choice"]["floor"]),
    ]
    for text, held in inside:
        assert set(held) <= set(re.findall(r"`(\w+)`", text)), text


def plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(type(key) is str and plain(held) for key, held in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return value is None or type(value) in (str, bool, int, float)


def test_every_value_is_plain_and_finite(found: Segmentation) -> None:
    assert plain(found.summary)
    assert json.loads(found.summary_json()) == found.summary
    assert not re.search(r"\b(NaN|Infinity)\b", found.summary_json())


def test_no_customer_is_named_unless_asked_for(found: Segmentation) -> None:
    assert "@example.org" not in found.summary_json()
    named = segment(lines(), show_ids=True)
    assert "@example.org" in named.summary_json()
    assert len(named.summary["points"]["ids"]) == named.summary["points"]["shown"]


def test_the_totals_are_those_of_the_lines(found: Segmentation) -> None:
    frame, totals = lines(), found.summary["totals"]
    revenue = float((frame["Quantity"] * frame["Unit Price"]).sum())
    assert (totals["customers"], totals["orders"]) == (frame["Email"].n_unique(), len(frame))
    assert totals["revenue"] == totals["gross"] == pytest.approx(revenue, rel=1e-12)
    assert totals["first_day"] == str(frame["Order Date"].min())
    assert totals["last_day"] == str(frame["Order Date"].max())
    assert found.summary["as_of"] == str(frame["Order Date"].max() + np.timedelta64(1, "D").item())  # type: ignore[operator]


def test_the_segments_add_up_to_the_totals(found: Segmentation) -> None:
    totals, segments = found.summary["totals"], found.summary["segments"]
    assert [each["id"] for each in segments] == list(range(1, len(segments) + 1))
    for key in ("customers", "orders", "revenue"):
        assert sum(each[key] for each in segments) == pytest.approx(totals[key], rel=1e-12)
    for share in ("share_of_customers", "share_of_revenue"):
        assert sum(each[share] for each in segments) == pytest.approx(1)


def test_a_centroid_is_in_the_features_own_unit(found: Segmentation) -> None:
    for each in found.summary["segments"]:
        for feature, value in each["centroid"].items():
            low, *_, high = each["quantiles"][feature]
            assert low <= value <= high, f"{feature} of {each['name']}"


def test_the_points_are_customers_in_their_segments(found: Segmentation) -> None:
    points = found.summary["points"]
    assert points["features"] == ["recency_days", "frequency", "spend", "average_order_value"]
    assert (points["shown"], points["of"], len(points["rows"])) == (300, 300, 300)
    by_segment = [sum(row[0] == each["id"] for row in points["rows"]) for each in found.summary["segments"]]
    assert by_segment == [each["customers"] for each in found.summary["segments"]]


def test_of_many_customers_only_some_points_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regulars.summary.POINTS", 50)
    points = segment(lines(), k=3).summary["points"]
    assert (points["shown"], points["of"], len(points["rows"])) == (50, 300, 50)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), "regulars run 'my sales.csv'"),
        (Settings(k=4, seed=7), "regulars run 'my sales.csv' --k 4 --seed 7"),
        (
            Settings(as_of=date(2024, 1, 13), drop=("duplicates", "overlap")),
            "--as-of 2024-01-13 --drop duplicates,overlap",
        ),
        (Settings(columns={"customer": "Kd.-Nr.", "date": "Datum"}), "--columns customer=Kd.-Nr.,date=Datum"),
        (Settings(features="spend,frequency:none", show_ids=True), "--features spend,frequency:none --show-ids"),
        (Settings(date_format="dmy", decimal="comma", sheet="Q 1", currency="€"), "--date-format dmy --decimal comma"),
        (Settings(encoding="cp1250"), "--encoding cp1250"),
    ],
)
def test_the_command_that_makes_it_again(settings: Settings, expected: str) -> None:
    assert expected in command([Source("my sales.csv", "csv", "", 1)], settings)
