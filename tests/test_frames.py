"""Tables in memory beyond the usual ones: indexes with names, rows of Python, and what is not read."""

from collections.abc import Callable
from datetime import timedelta, timezone
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.read import Raw, open_source
from regulars.settings import Settings

ROWS = [{"customer": "007", "price": 1.5}, {"customer": None, "price": 2, "note": "x"}]


def opened(source: Any) -> tuple[Raw, list[tuple[Any, ...]]]:
    engine = DuckDB()
    raw = open_source(engine, source)
    return raw, engine.rows("SELECT * EXCLUDE source_number FROM found ORDER BY price")


def test_a_list_of_dicts() -> None:
    raw, rows = opened(ROWS)
    assert list(raw.columns) == ["customer", "price", "note"]
    assert rows == [("007", "1.5", None), (None, "2", "x")]
    assert raw.name == "a list"


def test_a_dict_of_lists() -> None:
    assert opened({"customer": ["007", None], "price": [1.5, 2]})[1] == [("007", "1.5"), (None, "2")]
    with pytest.raises(DataError, match=r"not of one length: customer \(2\), price \(1\)"):
        opened({"customer": ["007", None], "price": [1]})


def test_an_index_with_a_name_is_a_column() -> None:
    frame = pd.DataFrame({"price": [1.5, 2.0]}, index=pd.Index(["007", "008"], name="customer"))
    assert opened(frame)[1] == [("007", 1.5), ("008", 2)]
    assert list(frame.columns) == ["price"], "the frame is left as it was"
    two = frame.set_index(pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["customer", "order"]))
    assert opened(two)[1] == [("a", 1, 1.5), ("b", 2, 2)]


def test_objects_in_a_frame_become_columns() -> None:
    frame = pl.DataFrame({"customer": [{"id": "a"}, {"id": "b"}], "price": [1, 2], "tags": [["x"], []]})
    raw, rows = opened(frame)
    assert (list(raw.columns), rows) == (["customer.id", "price"], [("a", 1), ("b", 2)])
    assert raw.sources[0].notes == ("lists that were not read: tags",)


def test_an_index_named_as_a_column_is_there_twice() -> None:
    frame = pd.DataFrame({"customer": ["007", "008"], "price": [1.5, 2.0]}).set_index("customer", drop=False)
    assert opened(frame)[1] == [("007", "007", 1.5), ("008", "008", 2)]


def test_a_frame_that_runs_backwards() -> None:
    days = pd.to_datetime(["2024-01-01", "2024-01-02"])
    frame = pd.DataFrame({"customer": [7, 8], "on": days, "price": [2.0, 1.5]})
    rows = [(8, days[1], 1.5), (7, days[0], 2)]
    assert opened(frame.iloc[::-1])[1] == opened(frame)[1] == rows


def test_objects_of_several_kinds_are_text() -> None:
    ids = [1001.0 + at for at in range(5000)]
    frame = pd.DataFrame({"customer": pd.Series([*ids, "C9", None], dtype=object), "price": range(5002)})
    rows = opened(frame)[1]
    assert rows[:2] == [("1001", 0), ("1002", 1)]
    assert rows[-2:] == [("C9", 5000), (None, 5001)]


@pytest.mark.parametrize(
    ("column", "read"),
    [
        (pd.period_range("2024-01-31", periods=2, freq="D"), ["2024-01-31", "2024-02-01"]),
        (pd.array([1 + 2j, None]), ["(1+2j)", None]),
        (pd.arrays.SparseArray([0, 1]), ["0", "1"]),
        (pd.cut([1.0, 9.0], [0, 5, 10]), ["(0, 5]", "(5, 10]"]),
    ],
)
def test_a_column_that_the_engine_does_not_know_is_text(column: Any, read: list[str | None]) -> None:
    frame = pd.DataFrame({"other": column, "price": [1, 2]})
    assert opened(frame)[1] == list(zip(read, [1, 2], strict=True))


@pytest.mark.parametrize("source", [{"a": 1}, {}, [1, 2], [{"a": 1}, 2], 7, object(), pd.Series([1]), pd.Index([1])])
def test_what_is_no_table(source: Any) -> None:
    with pytest.raises(UsageError, match="cannot read a "):
        opened(source)


LATE = ["2024-07-01T21:30:00Z", "2024-07-01T22:30:00Z", None]
"""In Berlin the second is half past midnight."""


def _in(zone: str | None) -> list[Any]:
    """The same times in a zone, as each kind of frame has them."""
    times = pl.DataFrame({"when": LATE, "price": [1, 2, 3]}).with_columns(
        pl.col("when").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_zone="UTC").dt.convert_time_zone(zone or "UTC")
    )
    whens = pd.to_datetime(pd.Series(LATE), utc=True).dt.tz_convert(zone or "UTC")
    return [times, times.to_arrow(), pd.DataFrame({"when": whens, "price": [1, 2, 3]})]


@pytest.mark.parametrize("at", range(3), ids=["polars", "pyarrow", "pandas"])
@pytest.mark.parametrize(("zone", "days"), [("Europe/Berlin", [1, 2, None]), (None, [1, 1, None])])
def test_the_day_of_a_time_is_the_one_that_the_frame_shows(at: int, zone: str | None, days: list[int | None]) -> None:
    raw, rows = opened(_in(zone)[at])
    assert [when and when.day for when, _ in rows] == days
    assert ("when: the day is the one in Europe/Berlin" in raw.sources[0].notes) == bool(zone)


@pytest.mark.parametrize("hours", [2, -3])
def test_a_zone_may_be_a_fixed_offset(hours: int) -> None:
    here = timezone(timedelta(hours=hours))
    times = pd.DataFrame({"when": pd.to_datetime(pd.Series(LATE), utc=True).dt.tz_convert(here), "price": [1, 2, 3]})
    for frame in (times, pa.Table.from_pandas(times)):
        _, rows = opened(frame)
        assert [when for when, _ in rows[:2]] == [when.tz_localize(None) for when in times["when"][:2]]


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.table, lambda rows: pl.DataFrame(rows).to_dicts()])
def test_tables_by_their_names_are_joined(make: Callable[[Any], Any]) -> None:
    orders = {
        "order_id": [1, 2, 3],
        "customer_id": ["a", "b", "a"],
        "order_date": ["2024-01-13", "2024-01-14", "2024-01-15"],
    }
    items = {
        "order_id": [1, 1, 2, 3],
        "sku": ["x", "y", "x", "z"],
        "quantity": [1, 2, 3, 4],
        "unit_price": [1.5, 2, 1.5, 9],
    }
    found = prepare({"orders": make(orders), "items": make(items)}, Settings())
    assert found.raw.name == "items with orders"
    rows = found.engine.rows(
        "SELECT customer_id, order_id, CAST(sum(amount) AS DOUBLE) FROM lines GROUP BY ALL ORDER BY ALL"
    )
    assert rows == [("a", "1", 5.5), ("a", "3", 36), ("b", "2", 4.5)]


def test_a_list_of_tables_is_one() -> None:
    months = [
        pl.DataFrame({"customer": [who], "date": [day], "amount": [9.5]})
        for who, day in (("a", "2024-01-13"), ("b", "2024-02-13"))
    ]
    found = prepare(months, Settings())
    assert [source.name for source in found.raw.sources] == ["table 1", "table 2"]
    assert found.ledger()["sale"].rows == 2


def test_columns_in_a_dict_are_no_tables() -> None:
    with pytest.raises(UsageError, match=r"cannot read a builtins\.dict"):
        opened({"customer": pd.Series(["007"]), "price": pd.Series([1.5])})


def test_a_column_in_which_nothing_stands_is_blank() -> None:
    frame = pl.DataFrame({"customer": ["a", "b"], "price": [1.5, 2.0], "note": [None, None]})
    assert frame.schema["note"] == pl.Null
    assert opened(frame)[1] == [("a", 1.5, None), ("b", 2.0, None)]
