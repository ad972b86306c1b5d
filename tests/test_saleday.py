"""Which column holds the day of each sale, where none is called by a known name."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
DAYS = [date(2023, 12, 20) + timedelta(days=2 * row) for row in range(ROWS)]
BORN = [date(1960, 2, 3) + timedelta(days=211 * (row % 11)) for row in range(ROWS)]


def read(days: dict[str, list[Any]]) -> Prepared:
    sales = {"client": [f"C{row % 11}" for row in range(ROWS)], "amount": [5.5 + row for row in range(ROWS)]}
    return prepare(pl.DataFrame(days | sales), Settings())


def first_day(found: Prepared) -> date:
    return date(1970, 1, 1) + timedelta(days=found.engine.rows("SELECT min(ordered_on) FROM lines")[0][0])


def iso(days: list[date]) -> list[str]:
    return [day.isoformat() for day in days]


@pytest.mark.parametrize(
    ("visit", "birth"),
    [
        ("Treatment date", "Date of birth"),
        ("Besuchsdatum", "Geburtsdatum"),
        ("Date du rendez-vous", "Date de naissance"),
        ("Fecha de la cita", "Fecha de nacimiento"),
        ("Data della visita", "Data di nascita"),
        ("Data da consulta", "Data de nascimento"),
        ("Datum afspraak", "Geboortedatum"),
        ("Data wizyty", "Data urodzenia"),
        ("Besöksdatum", "Födelsedatum"),
    ],
)
def test_somebody_came_on_the_day_of_the_visit_and_was_not_born_then(visit: str, birth: str) -> None:
    assert first_day(read({birth: iso(BORN), visit: iso(DAYS)})) == DAYS[0]


@pytest.mark.parametrize("header", ["Next appointment date", "Data następnej wizyty", "Letzter Besuch"])
def test_another_visit_is_not_the_sale(header: str) -> None:
    with pytest.raises(DataError, match="date"):
        read({"Date of birth": iso(BORN), header: iso(DAYS)})


@pytest.mark.parametrize("written", ["%y%m%d", "%d%m%y", "%m%d%y"])
def test_six_digits_are_days_in_the_order_that_all_of_them_show(written: str) -> None:
    assert first_day(read({"DATUM": [f"{day:{written}}" for day in DAYS]})) == DAYS[0]


def test_six_digits_that_may_be_read_in_two_ways_or_are_called_otherwise_are_no_days() -> None:
    with pytest.raises(DataError, match="date"):
        read({"DATUM": [f"{1 + row % 12:02}{1 + row // 12:02}24" for row in range(ROWS)]})
    with pytest.raises(DataError, match="no date"):
        read({"number": [f"{day:%y%m%d}" for day in DAYS]})


def test_six_digits_of_which_one_is_no_day_are_none() -> None:
    with pytest.raises(DataError, match="date"):
        read({"DATUM": [f"{day:%y%m%d}" for day in DAYS[:-1]] + ["249931"]})


def test_days_of_a_spreadsheet_may_stand_above_a_word_for_the_total() -> None:
    serials = [str((day - date(1899, 12, 30)).days) for day in DAYS[:-1]]
    assert first_day(read({"Datum": [*serials, "Total"]})) == DAYS[0]
