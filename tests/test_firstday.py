"""Of several days on each line, under names that do not tell, the first is that of the order; or the user is asked."""

from datetime import date, timedelta
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
FIRST = [date(2024, 1, 1) + timedelta(days=row * 4) for row in range(ROWS)]
LATER = [day + timedelta(days=row % 9) for row, day in enumerate(FIRST)]
BASE = {"Guest": [f"{row % 11} Main" for row in range(ROWS)], "Total": [f"{40 + row}.50" for row in range(ROWS)]}


def dates(days: list[date], form: str = "%Y-%m-%d") -> list[Any]:
    return [day.strftime(form) for day in days]


def found(**columns: list[Any]) -> str:
    sample = {name.replace("_", " "): values for name, values in columns.items()}
    return next(hit.header for hit in match(BASE | sample, "f.csv") if hit.column == "date")


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y"])
def test_the_first_of_two_days_is_that_of_the_order(form: str) -> None:
    assert found(Dining_day=dates(LATER, form), Zap=dates(FIRST, form)) == "Zap"


def test_days_that_some_lines_lack_come_after_it() -> None:
    gone = ["" if row % 5 else day for row, day in enumerate(dates(LATER))]
    assert found(Zip=gone, Zap=dates(FIRST), Zop=dates(LATER)) == "Zap"


def asks(**columns: list[Any]) -> None:
    with pytest.raises(DataError, match="no date column"):
        found(**columns)


def test_days_of_which_each_customer_has_one_are_none_of_sales() -> None:
    born = [date(1980 + row % 11, 3, 1 + row % 11) for row in range(ROWS)]
    joined = [date(2023, 12, 1 + row % 11) for row in range(ROWS)]
    for before in (born, joined):
        assert found(Zip=dates(before), Zap=dates(FIRST)) == "Zap"


def test_two_days_of_which_either_is_first_are_asked_about() -> None:
    turned = [min(pair) if row % 2 else max(pair) for row, pair in enumerate(zip(FIRST, LATER, strict=True))]
    others = [max(pair) if row % 2 else min(pair) for row, pair in enumerate(zip(FIRST, LATER, strict=True))]
    asks(Zip=dates(turned), Zap=dates(others))


def test_a_first_day_whose_name_says_that_nothing_was_ordered_is_asked_about() -> None:
    asks(Valid_from=dates(FIRST), Zap=dates(LATER))
    asks(Exported=dates(LATER), Start=dates(FIRST), Zop=dates(LATER))
