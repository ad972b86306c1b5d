"""Year, month and day in three columns are one date, where nothing else is called like one."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.dates import EPOCH
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

DAYS = [date(2023, 11, 20) + timedelta(days=3 * row) for row in range(40)]


def read(names: tuple[str, str, str], days: list[tuple[Any, ...]], **others: list[Any]) -> Prepared:
    parts = dict(zip(names, map(list, zip(*days, strict=True)), strict=True))
    sales = {"order": [str(row) for row in range(40)], "customer": [f"C{row % 7}" for row in range(40)]}
    return prepare(pl.DataFrame(sales | parts | {"amount": [row + 0.5 for row in range(40)]} | others), Settings())


@pytest.mark.parametrize(
    "names", [("year", "month", "day"), ("Jahr", "Monat", "Tag"), ("order_year", "order_month", "order_day")]
)
@pytest.mark.parametrize("kind", [int, str, float])
def test_three_columns_are_one_date(names: tuple[str, str, str], kind: type) -> None:
    found = read(names, [(kind(day.year), kind(day.month), kind(day.day)) for day in DAYS])
    told = [day for (day,) in found.engine.rows("SELECT ordered_on FROM lines ORDER BY 1")]
    assert told == [(day - EPOCH).days for day in DAYS]
    match = next(match for match in found.mapped.matches if match.column == "date")
    assert (match.header, match.why) == (" + ".join(names), "year, month and day, joined")


def test_a_date_comes_first() -> None:
    days = [(day.year, day.month, day.day) for day in DAYS]
    found = read(("year", "month", "day"), days, **{"Order date": [str(day) for day in DAYS]})
    assert next(match.header for match in found.mapped.matches if match.column == "date") == "Order date"


def test_names_of_months_are_not_joined() -> None:
    with pytest.raises(DataError, match="no date column"):
        read(("year", "month", "day"), [(day.year, f"{day:%b}", day.day) for day in DAYS])
