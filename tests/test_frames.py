"""Tables in memory beyond the usual ones: indexes with names, rows of Python, and what is not read."""

from typing import Any

import pandas as pd
import polars as pl
import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.read import Raw, open_source

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


@pytest.mark.parametrize("source", [{"a": 1}, {}, [1, 2], [{"a": 1}, 2], 7, object()])
def test_what_is_no_table(source: Any) -> None:
    with pytest.raises(UsageError, match="cannot read a "):
        opened(source)
