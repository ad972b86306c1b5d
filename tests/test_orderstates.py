"""What states of orders say of each line, where there are several columns of them, or where they say a part."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 48
SOME = [row for row in range(ROWS) if row % 6 == 1]


def read(columns: dict[str, list[Any]], **settings: Any) -> Prepared:
    sales = {
        "Bestellnr": [str(300 + row) for row in range(ROWS)],
        "Datum": [(date(2024, 3, 4) + timedelta(days=2 * row)).isoformat() for row in range(ROWS)],
        "Kundennr": [f"C{row % 8}" for row in range(ROWS)],
        "Betrag": [20.0] * ROWS,
    }
    return prepare(pl.DataFrame(sales | columns), Settings(**settings))


def on(some: Any, others: Any) -> list[Any]:
    return [some if row in SOME else others for row in range(ROWS)]


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


PARTS = [
    *("part refunded", "Partially credited", "teilweise erstattet", "remboursement partiel", "devolución parcial"),
    *("rimborso parziale", "reembolso parcial", "gedeeltelijk terugbetaald", "zwrot częściowy", "delvis återbetald"),
]


@pytest.mark.parametrize("state", PARTS)
def test_what_was_given_back_in_part_is_a_sale_less_what_a_column_says(state: str) -> None:
    found = read({"Status": on(state, "Abgeschlossen"), "Erstattungsbetrag": on(5.0, 0.0)})
    assert spent(found) == 20 * ROWS - 5 * len(SOME)


@pytest.mark.parametrize("state", PARTS)
def test_where_nothing_says_how_much_it_is_asked_about(state: str) -> None:
    with pytest.raises(DataError, match=r"nothing known says how much was given back.*--columns refunded"):
        read({"Status": on(state, "Abgeschlossen")})
    assert spent(read({"Status": on(state, "Abgeschlossen")}, sale=(state.lower(),))) == 20 * ROWS


@pytest.mark.parametrize("header", ["Refund subtotal", "Erstattet netto", "Remboursé HT", "Återbetalt exkl. moms"])
def test_the_column_may_say_that_it_is_without_tax(header: str) -> None:
    found = read({"Status": on("teilweise erstattet", "Abgeschlossen"), header: on(5.0, 0.0)})
    assert spent(found) == 20 * ROWS - 5 * len(SOME)


def test_nor_where_lines_below_zero_say_it() -> None:
    amounts = [-5.0 if row % 12 == 7 else 20.0 for row in range(ROWS)]
    found = read({"Status": on("teilweise erstattet", "Abgeschlossen"), "Betrag": amounts})
    assert spent(found) == sum(amounts)


@pytest.mark.parametrize("state", ["partial refund requested", "Teilerstattung abgelehnt"])
def test_a_refund_that_was_asked_for_is_not_known(state: str) -> None:
    with pytest.raises(DataError, match="are these sales"):
        read({"Status": on(state, "Abgeschlossen"), "Erstattungsbetrag": on(5.0, 0.0)})


@pytest.mark.parametrize(
    ("new", "header", "unpaid"),
    [
        ("Neu", "Zahlungsstatus", "Zahlung ausstehend"),
        ("Nouveau", "Statut du paiement", "En attente de paiement"),
        ("Ny", "Betalstatus", "Väntar på betalning"),
        ("Nieuw", "Betaalstatus", "Betaling mislukt"),
    ],
)
def test_what_is_new_was_sold_unless_the_state_of_its_payment_says_not(new: str, header: str, unpaid: str) -> None:
    states = {"Status": [new if row % 3 == 1 else "Abgeschlossen" for row in range(ROWS)]}
    assert spent(read(states)) == 20 * ROWS
    assert spent(read(states | {header: on(unpaid, "Bezahlt")})) == 20 * (ROWS - len(SOME))
    # what was sent and is not paid yet was sold all the same
    assert spent(read({"Status": on("Versendet", "Abgeschlossen"), header: on(unpaid, "Bezahlt")})) == 20 * ROWS


@pytest.mark.parametrize("state", ["Zu", "Closed", "Terugname klaar", "zamknięte"])
@pytest.mark.parametrize("known", ["Abgeschlossen", "Complete", "Betaald"])
def test_a_state_of_orders_that_were_all_paid_back_whole_is_no_sale(state: str, known: str) -> None:
    found = read({"Status": on(state, known), "Erstattungsbetrag": on(20.0, 0.0)})
    assert spent(found) == 20 * (ROWS - len(SOME))
    assert f"{state.lower()!r}: no sale, as 'Erstattungsbetrag' is all of each such order" in str(
        found.mapped.columns()
    )


def test_the_user_may_say_that_it_is_a_sale() -> None:
    found = read({"Status": on("Closed", "Complete"), "Erstattungsbetrag": on(20.0, 0.0)}, sale=("closed",))
    orders = found.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'sale'")
    assert (orders, spent(found)) == ([(ROWS,)], 20 * (ROWS - len(SOME)))


def test_so_it_is_where_each_line_of_an_order_repeats_what_was_paid_back() -> None:
    cells = {
        "Bestellnr": [str(300 + row // 2) for row in range(ROWS)],
        "Kundennr": [f"C{row // 6}" for row in range(ROWS)],
    }
    gone = [row // 2 % 4 == 1 for row in range(ROWS)]
    found = read(
        cells
        | {"Status": ["Zu" if each else "Bezahlt" for each in gone], "Rückzahlung": [40.0 * each for each in gone]}
    )
    assert spent(found) == 20 * gone.count(False)


@pytest.mark.parametrize(
    "back",
    [
        on(15.0, 0.0),  # a part of it
        [20.0] * ROWS,  # of all states
        [20.0 if row in SOME[:4] else 0.0 for row in range(ROWS)],  # too few, and not all
    ],
)
def test_nothing_else_that_was_paid_back_tells_what_a_state_means(back: list[float]) -> None:
    found = read({"Status": on("Closed", "Complete"), "Erstattungsbetrag": back})
    assert found.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'sale'") == [(ROWS,)]
