"""Years of other eras are common years; those of other calendars are refused."""

from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from regulars.dates import EPOCH, read_dates
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

DAYS = [date(2023, 12, 1) + timedelta(days=3 * row) for row in range(40)]
WRITTEN = {
    "Buddhist, day first": lambda day: f"{day:%d/%m}/{day.year + 543}",
    "Buddhist, as ISO": lambda day: f"{day.year + 543}-{day:%m-%d}",
    "Buddhist, with a time": lambda day: f"{day.year + 543}-{day:%m-%d} 10:11:12",
    "Republic of China": lambda day: f"{day.year - 1911}/{day:%m/%d}",
    "Republic of China, in words": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    "a reign": lambda day: f"令和{day.year - 2018}年{day.month}月{day.day}日",
    "a reign's letter": lambda day: f"R{day.year - 2018}.{day.month}.{day.day}",
}


@pytest.mark.parametrize("era", WRITTEN)
def test_days_of_an_era_are_common_days(era: str, tmp_path: Path) -> None:
    texts = [WRITTEN[era](day) for day in DAYS]
    reading = read_dates(texts, "x")
    assert [reading.days[text] for text in texts] == [(day - EPOCH).days for day in DAYS]
    assert "years" in reading.reason
    path = tmp_path / "sales.csv"
    lines = [f"{row},C{row % 7},{text},{row + 1}.25" for row, text in enumerate(texts)]
    path.write_text("\n".join(["order,customer,order date,amount", *lines]), encoding="utf-8")
    found = prepare(path, Settings())
    told = [row[0] for row in found.engine.rows("SELECT ordered_on FROM lines ORDER BY 1")]
    assert told == [(day - EPOCH).days for day in DAYS]


def test_typed_days_of_the_buddhist_era_are_common_days() -> None:
    days = [day.replace(year=day.year + 543) for day in DAYS if (day.month, day.day) != (2, 29)]
    table = {"order": [str(row) for row in range(len(days))], "customer": [f"C{row % 7}" for row in range(len(days))]}
    found = prepare(pl.DataFrame(table | {"date": days, "amount": [1.5] * len(days)}), Settings())
    assert found.engine.rows("SELECT min(ordered_on) FROM lines") == [((DAYS[0] - EPOCH).days,)]
    assert "Buddhist" in found.mapped.reasons["date"]


def test_an_offset_is_no_year() -> None:
    assert "years" not in read_dates([f"{day:%Y-%m-%d}T10:11:12+1345" for day in DAYS], "x").reason


def test_a_calendar_with_other_months_is_refused() -> None:
    with pytest.raises(DataError, match="Persian or the Islamic calendar"):
        read_dates(["1402/03/05", "1402/11/30"], "x")


def test_one_strange_year_among_common_ones_changes_nothing() -> None:
    reading = read_dates([*(f"{day:%d/%m/%Y}" for day in DAYS), "01/01/2999"], "x")
    assert "years" not in reading.reason


@pytest.mark.parametrize(
    "text", ["13FEB2023", "13Feb23", "13FEB2023:10:11:12", "13/Feb/2023:10:11:12 +0100", "13.2.2023 klo 10.11"]
)
def test_more_ways_to_write_a_day(text: str) -> None:
    assert read_dates([text], "x").days == {text: (date(2023, 2, 13) - EPOCH).days}


def test_few_years_first_and_many_days_last_are_year_first() -> None:
    texts = [f"{day:%y/%m/%d}" for day in DAYS]
    reading = read_dates(texts, "x")
    assert [reading.days[text] for text in texts] == [(day - EPOCH).days for day in DAYS]
    with pytest.raises(DataError, match="day first or year first"):
        read_dates(texts[:12], "x")
