"""Days without a year get that of the period above their table, or of their sheet; where two may be meant, none."""

from datetime import date
from pathlib import Path

import pytest
from books import Rows, xlsx

from regulars.dates import EPOCH
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Order", "Date", "Customer", "Amount"]
PERIOD = "Period: 01.01.2024 – 31.12.2024"


def lines(written: str) -> Rows:
    days = [date(2024, 2, 13), date(2024, 2, 29), date(2024, 11, 5)]
    return [[f"A{at}", f"{day:{written}}", f"C{at % 2}", 5.5] for at, day in enumerate(days)]


def days(found: Prepared) -> list[date]:
    told = found.engine.rows("SELECT ordered_on FROM lines ORDER BY order_id")
    return [date.fromordinal(day + EPOCH.toordinal()) for (day,) in told]


EXPECTED = [date(2024, 2, 13), date(2024, 2, 29), date(2024, 11, 5)]


@pytest.mark.parametrize("written", ["%d.%m.", "%d.%m", "%m/%d", "%d-%m", "%d %b", "%b %d", "%d. %B"])
def test_the_period_above_a_table_says_the_year(tmp_path: Path, written: str) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [["Tea House Ltd"], [PERIOD], [None], HEADER, *lines(written)]})
    found = prepare(path, Settings())
    assert days(found) == EXPECTED
    assert "'Date' names no year" in found.raw.sources[0].notes[-1]


def test_so_it_does_in_a_text(tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    rows = [["Tea House Ltd"], [PERIOD], HEADER, *lines("%d.%m.")]
    path.write_text("\n".join(";".join(map(str, row)) for row in rows), encoding="utf-8")
    assert days(prepare(path, Settings())) == EXPECTED


def test_sheets_of_a_year_each(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "sales.xlsx",
        {y: [HEADER, *([y + row[0], *row[1:]] for row in lines("%d.%m.")[::2])] for y in ("2023", "2024")},
    )
    assert {day.year for day in days(prepare(path, Settings()))} == {2023, 2024}


@pytest.mark.parametrize("title", ["Tea House Ltd, since 1998", "01.07.2023 – 30.06.2024", "Printed 03.01.2025", ""])
def test_a_year_that_is_not_sure_is_asked_for(tmp_path: Path, title: str) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [[title, "x"], [None], HEADER, *lines("%d.%m.")]})
    with pytest.raises(DataError, match="names no year"):
        prepare(path, Settings())


def test_a_month_and_a_year_are_no_day(tmp_path: Path) -> None:
    rows: Rows = [[f"A{at}", f"{at + 1:02d}/24", "C1", 5.5] for at in range(9)]
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [[PERIOD, "x"], HEADER, *rows]})
    with pytest.raises(DataError):
        prepare(path, Settings())


def book(title: str, cells: list[str]) -> Rows:
    return [[title], ["Day", "Customer", "Amount"], *([cell, f"C{at % 5}", 5.5] for at, cell in enumerate(cells))]


SOME = [f"{at:02d}/03/2024" if at % 3 else f"{at} Mar" for at in range(2, 29)]
"""Days of March in turn, some of which name no year."""


def counted(found: Prepared) -> list[date]:
    told = found.engine.rows("SELECT DISTINCT ordered_on FROM lines WHERE verdict = 'sale' ORDER BY 1")
    return [date.fromordinal(day + EPOCH.toordinal()) for (day,) in told]


@pytest.mark.parametrize("title", ["Orders 2024", "Fakturalista 2024", "Bestellungen März 2024"])
def test_some_days_without_a_year_get_that_of_the_title_and_of_all_others(tmp_path: Path, title: str) -> None:
    rows: Rows = [*book(title, [])[:2], ["MARCH"], *book(title, SOME)[2:]]
    found = prepare(xlsx(tmp_path / "sales.xlsx", {"Sheet1": rows}), Settings())
    assert counted(found) == [date(2024, 3, day) for day in range(2, 29)]
    assert "some 'Day' name no year: 2024" in " ".join(found.raw.sources[0].notes)


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("Orders", SOME),
        ("Orders 2023", SOME),
        ("Orders 2023 and 2024", SOME),
        ("Orders 2024", [*SOME, "14 Jan"]),
        ("Orders 2024", [*SOME, "03/01/2025"]),
    ],
    ids=["no year", "another year", "two years", "turn of the year", "days of two years"],
)
def test_some_days_whose_year_is_not_sure_are_asked_about(tmp_path: Path, title: str, cells: list[str]) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sheet1": book(title, cells)})
    with pytest.raises(DataError, match="'Day' is called like one, but most of it cannot be read as dates"):
        prepare(path, Settings())
