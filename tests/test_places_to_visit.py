"""Salons, clubs, museums, schools, pharmacies and filling stations: their words for who came, and for who did not."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 80
WHO = [(row * 7) % 23 for row in range(ROWS)]


def read(customers: dict[str, list[Any]] | None = None, **columns: list[Any]) -> Prepared:
    sales = {
        "Ref": [f"T{1000 + row}" for row in range(ROWS)],
        "Date": [date(2024, 1, 1) + timedelta(days=row // 2) for row in range(ROWS)],
        "Amount": [20.5 + row for row in range(ROWS)],
    }
    return prepare(
        pl.DataFrame((customers or {"Customer ID": [100 + who for who in WHO]}) | sales | columns), Settings()
    )


def kept(found: Prepared) -> int:
    return int(found.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'sale'")[0][0])


@pytest.mark.parametrize(
    ("came", "others"),
    [
        ("Erschienen", ("Nicht erschienen", "Abgesagt")),
        ("Honoré", ("Absent", "Décommandé")),
        ("Asistió", ("No asistió", "Cancelada")),
        ("Presentato", ("Non presentato", "Disdetto")),
        ("Compareceu", ("Faltou", "Desmarcado")),
        ("Verschenen", ("Niet verschenen", "Afgezegd")),
        ("Odbyta", ("Nieobecny", "Odwołana")),
        ("Genomförd", ("Uteblev", "Avbokad")),
        ("Payé", ("Rejeté", "En pause")),
        ("Geslaagd", ("Mislukt", "Gestorneerd")),
        ("Opłacono", ("Anulowano", "Zwrócono")),
        ("Completed", ("Quoted", "Skipped")),
        ("Bezahlt", ("Zurückgebucht", "Anfrage")),
    ],
)
def test_who_did_not_come_or_pay_bought_nothing(came: str, others: tuple[str, str]) -> None:
    states = [others[row % 2] if row % 5 == 0 else came for row in range(ROWS)]
    found = read(Status=states)
    assert kept(found) == ROWS * 4 // 5
    assert "not known" not in str(found.mapped.reasons.get("status", ""))


@pytest.mark.parametrize("others", [("No show", "Cancelled"), ("Non presentato", "Disdetto"), ("Uteblev", "Avbokad")])
def test_the_outcome_of_a_visit_is_a_state_under_any_header(others: tuple[str, str]) -> None:
    states = [others[row // 10 % 2] if row % 10 == 0 else "Presentato" for row in range(ROWS)]
    assert kept(read(Esito=states)) == ROWS * 9 // 10


@pytest.mark.parametrize(
    "header",
    [
        "N° patient",
        "Id donateur",
        "Nº alumno",
        "Spender-Nr.",
        "N. paziente",
        "Nr ucznia",
        "Elevnr",
        "Lidnr",
        "Visitor No",
    ],
)
def test_a_number_of_who_came_comes_before_the_name(header: str) -> None:
    people = {
        "Name": [f"{'ABCDEFGHIJKLMNOPQRSTUVW'[who]}nna Smith" for who in WHO],
        header: [f"P{100 + who}" for who in WHO],
    }
    found = read(people)
    assert next(match.header for match in found.mapped.matches if match.column == "customer") == header


@pytest.mark.parametrize(
    "header", ["Fleet card", "Cartão Frota", "Carta carburante", "Tankkarte", "Tankkartennr", "Fuel card no"]
)
def test_who_filled_up_is_told_by_the_card(header: str) -> None:
    found = read({header: [f"7002{100 + who}" for who in WHO]})
    assert next(match.header for match in found.mapped.matches if match.column == "customer") == header


def test_a_gift_card_that_is_redeemed_was_paid_for_before() -> None:
    said = ["Redemption" if row % 4 == 0 else "Activation" for row in range(ROWS)]
    cost = [-10.0 if row % 4 == 0 else 20.0 for row in range(ROWS)]
    found = read(**{"Transaction Type": said, "Amount": cost})
    rows = dict(found.engine.rows("SELECT verdict, count(*) FROM lines GROUP BY 1"))
    assert rows == {"sale": ROWS * 3 // 4, "not_completed": ROWS // 4}


@pytest.mark.parametrize(
    ("meal", "load"), [("Essen", "Aufladung"), ("Obiad", "Doładowanie"), ("Maaltijd", "Opwaardering")]
)
def test_money_that_is_loaded_on_a_card_is_asked_about(meal: str, load: str) -> None:
    with pytest.raises(DataError, match=f"says '{load.lower()}'.*are these kinds of lines"):
        read(Typ=[load if row % 6 == 0 else meal for row in range(ROWS)])


def test_the_days_for_which_a_pass_holds_are_not_those_of_the_sale() -> None:
    days = [date(2024, 1, 1) + timedelta(days=row) for row in range(ROWS)]
    table = {
        "Klient": [f"C{who}" for who in WHO],
        "Data płatności": days,
        "Ważny od": [day.replace(day=1) for day in days],
        "Ważny do": [day + timedelta(days=30) for day in days],
        "Kwota": [50.5 + row for row in range(ROWS)],
    }
    found = prepare(pl.DataFrame(table), Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "date") == "Data płatności"
