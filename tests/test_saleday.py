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


@pytest.mark.parametrize(
    ("paid", "since"),
    [
        ("data_pagamento", "periodo_dal"),
        ("Zahlungsdatum", "Zeitraum von"),
        ("Fecha de pago", "Periodo desde"),
        ("Date de paiement", "Période du"),
        ("Betaaldatum", "Periode vanaf"),
        ("Payment date", "Period from"),
    ],
)
def test_what_a_payment_is_for_begins_on_another_day(paid: str, since: str) -> None:
    begins = [day.replace(day=1) for day in DAYS]
    assert first_day(read({since: iso(begins), paid: iso(DAYS)})) == DAYS[0]


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


PAID = [
    ("Payment date", "Event day", "Booking"),
    ("Zahlungsdatum", "Tag der Feier", "Vorgang"),
    ("Date de règlement", "Jour de l'événement", "N° dossier"),
    ("Fecha de cobro", "Fecha del evento", "Nº expediente"),
    ("Data incasso", "Data evento", "Evento n."),
    ("Data do pagamento", "Data da festa", "Processo"),
    ("Datum betaling", "Datum feest", "Dossier"),
    ("Data wpłaty", "Data wesela", "Nr imprezy"),
    ("Inbetalningsdag", "Festdag", "Uppdrag"),
]


def paid_in_parts(names: tuple[str, str, str], *, lead: int, several: bool = True) -> Prepared:
    """Two payments of each of 30 feasts, the first one so many days before it, the last one some days after it."""
    paid, feast, order = names
    on = [DAYS[row // 2] for row in range(ROWS)]
    table = {
        paid: iso([on[row] + timedelta(days=-lead if row % 2 == 0 else 5) for row in range(ROWS)]),
        order: [f"24/{row // 2 if several else row:03d}" for row in range(ROWS)],
        "Client": [f"C{row // 2 % 11}" for row in range(ROWS)],
        feast: iso(on),
        "Sum": [75.5 + row for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(table), Settings(columns={"amount": "Sum"}))


@pytest.mark.parametrize("names", PAID)
def test_payments_before_a_feast_count_on_their_own_days_and_as_one_order(names: tuple[str, str, str]) -> None:
    found = paid_in_parts(names, lead=40)
    headers = {match.column: match.header for match in found.mapped.matches}
    assert (headers["date"], headers["order"]) == (names[0], names[2])
    assert first_day(found) == DAYS[0] - timedelta(days=40)


@pytest.mark.parametrize("how", [{"lead": -2}, {"lead": 40, "several": False}])
def test_payments_after_another_day_or_without_an_order_are_asked_about(how: dict[str, Any]) -> None:
    with pytest.raises(DataError, match="date"):
        paid_in_parts(("Data incasso", "Data evento", "Evento n."), **how)
