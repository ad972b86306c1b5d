"""Numbers of papers with a month and a year in them are no days, though they look like such; weekdays are."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from regulars.columns import match
from regulars.contents import holdings

START = date(2023, 2, 27)
Written = Callable[[int, date], str]


def papers(written: Written, days: int = 60) -> list[tuple[str, date]]:
    """Two papers a day, numbered anew each month."""
    found, number = [], 0
    for day in (START + timedelta(days=each) for each in range(days)):
        number = number if day.day > 1 else 0
        for _ in range(2):
            number += 1
            found.append((written(number, day), day))
    return found


NUMBERED: list[Written] = [
    lambda number, day: f"FS {number}/{day:%m/%Y}",
    lambda number, day: f"KFV {number:02}/{day:%m/%y}",
    lambda number, day: f"Rechnung {day:%Y-%m}-{number:02}",
    lambda number, day: f"Faktura {number}.{day:%m.%Y}",
    lambda number, day: f"INV-{day:%y}-{number:04}",
    lambda number, day: f"FAC {day:%m-%y}-{number}",
    lambda number, day: f"VFT-{number}-{day:%Y}",
]
BARE: list[Written] = [
    lambda number, day: f"{number}/{day:%m/%Y}",
    lambda number, day: f"{day:%Y-%m}-{number:02}",
    lambda number, day: f"{number:02}-{day:%m-%y}",
    lambda number, day: f"{day:%d.%m.%Y}-{number:02}",
]
DAYS: list[Written] = [
    lambda _, day: f"{day:%a %d/%m/%Y}",
    lambda _, day: f"{day:%a, %m/%d/%y}",
    lambda _, day: f"{('pn', 'wt', 'śr', 'cz', 'pt', 'so', 'nd')[day.weekday()]} {day:%Y-%m-%d}",
    lambda _, day: f"{day:%a %d-%m-%Y}",
    lambda _, day: f"{day:%B} {day.day}, {day.year}",
    lambda _, day: f"{day:%a %b} {day.day} {day.year}",
    lambda _, day: f"{('janv', 'févr', 'mars', 'avr')[day.month - 1]}-{day:%d-%y}",
]


@pytest.mark.parametrize("written", NUMBERED)
def test_words_before_numbers_are_no_weekdays_and_no_months_where_they_are_those_of_papers(written: Written) -> None:
    assert holdings([paper for paper, _ in papers(written)]).dates == 0


@pytest.mark.parametrize("written", DAYS)
def test_weekdays_and_months_make_days(written: Written) -> None:
    assert holdings([paper for paper, _ in papers(written)]).dates == 1


def test_days_of_one_weekday_are_days() -> None:
    assert holdings([f"Sat {START + timedelta(days=5 + 7 * week):%d/%m/%Y}" for week in range(30)]).dates == 1


@pytest.mark.parametrize("written", [*NUMBERED, *BARE])
@pytest.mark.parametrize("header", ["Nr faktury", "Invoice no", "Belegnr."])
@pytest.mark.parametrize("lines", [1, 2])
def test_they_tell_orders_apart(written: Written, header: str, lines: int) -> None:
    told = [each for each in papers(written) for _ in range(lines)]
    sample = {
        "Date": [f"{day:%Y-%m-%d}" for _, day in told] + [""],
        "Customer no": [f"K{row // lines % 11}" for row, _ in enumerate(told)] + [""],
        header: [paper for paper, _ in told] + ["Razem"],
        "Amount": ["9.50"] * len(told) + ["999.50"],
    }
    found = {hit.column: hit.header for hit in match(sample, "f.csv")}
    assert (found["order"], found["date"]) == (header, "Date")


def test_a_day_that_customers_share_is_no_order() -> None:
    told = papers(lambda _, day: f"{day - timedelta(days=3):%d/%m/%Y}")
    sample = {
        "Date": [f"{day:%Y-%m-%d}" for _, day in told],
        "Customer no": [f"K{row % 11}" for row, _ in enumerate(told)],
        "Order": [day for day, _ in told],
        "Amount": ["9.50"] * len(told),
    }
    assert "order" not in {hit.column for hit in match(sample, "f.csv")}


def test_days_with_their_sums_among_them_are_days() -> None:
    days = [f"{START + timedelta(days=each):%d.%m.%Y}" for each in range(60)]
    assert holdings([*days * 3, *(f"Summe {day}" for day in days)]).dates == 1
