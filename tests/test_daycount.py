"""Days of a panel, counted from its first one, stand for the days of orders; days of a month and of a year do not."""

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings


def read(days: list[int], header: str = "day") -> Prepared:
    rows = [(f"H{at % 17}", 5000 + at, day, 4.5 + at % 20) for at, day in enumerate(days)]
    return prepare(pl.DataFrame(rows, schema=("household", "trip_id", header, "spend"), orient="row"), Settings())


@pytest.mark.parametrize("header", ["day", "Day No", "Tag", "jour"])
@pytest.mark.parametrize("step", [1, -1])
def test_days_that_go_on_are_days(header: str, step: int) -> None:
    found = read([2 + 3 * (at // 2) for at in range(200)][::step], header)
    assert found.engine.rows("SELECT max(ordered_on) - min(ordered_on) FROM lines") == [(297,)]
    assert {match.column: match.header for match in found.mapped.matches}["date"] == header


@pytest.mark.parametrize(
    "days",
    [
        [1 + at % 31 for at in range(200)],
        [1 + at * 30 // 200 for at in range(200)],
        [at * 7 % 100 for at in range(200)],
        [100 * (1 + at // 28) + 1 + at % 28 for at in range(200)],
    ],
    ids=["of a month", "of one month", "in no order", "month and day"],
)
def test_other_numbers_are_no_days(days: list[int]) -> None:
    with pytest.raises(DataError, match="no date column"):
        read(days)


def test_a_date_beside_them_counts() -> None:
    rows = [(f"H{at % 17}", 5000 + at, 1 + at, f"2024-0{1 + at // 28}-{1 + at % 28:02d}", 4.5) for at in range(200)]
    found = prepare(
        pl.DataFrame(rows, schema=("household", "trip_id", "day", "sold", "spend"), orient="row"), Settings()
    )
    assert {match.column: match.header for match in found.mapped.matches}["date"] == "sold"
