"""A sale whose state says that it was paid back, and the line that pays it back: together they come to nothing."""

from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 24
PAID_BACK = (3, 8, 14, 19)


def sale(row: int, state: str = "Paid", **more: Any) -> dict[str, Any]:
    return {
        "Order": f"A{row}",
        "Date": f"2024-0{1 + row // 12}-{14 + row % 12}",
        "Customer": f"K{row % 5}",
        "Amount": 10.5 + row,
        "Status": state,
    } | more


def read(lines: list[dict[str, Any]]) -> Prepared:
    return prepare(pl.DataFrame(lines), Settings())


def verdicts(found: Prepared) -> dict[str, int]:
    told = {verdict: found.ledger()[verdict].rows for verdict in ("sale", "return", "not_completed")}
    return {verdict: rows for verdict, rows in told.items() if rows}


@pytest.mark.parametrize(("state", "paid"), [("Refunded", "Paid"), ("Erstattet", "Bezahlt"), ("Zwrócone", "Opłacone")])
@pytest.mark.parametrize("again", ["{}", "R-{}"])
def test_what_was_paid_back_on_a_line_of_its_own_counts_once(state: str, paid: str, again: str) -> None:
    # Under the number of the order, which has one state, or under one of its own, as payments have.
    lines = [sale(row, state if row in PAID_BACK else paid) for row in range(ORDERS)]
    own = state if again == "{}" else paid
    back = [sale(row, own, Order=again.format(f"A{row}"), Amount=-10.5 - row) for row in PAID_BACK]
    assert verdicts(read([*lines, *back])) == {"sale": ORDERS - 4, "not_completed": 8}
    halves = [line | {"Amount": line["Amount"] / 2} for line in lines for _ in range(2)]
    if again == "{}":
        assert verdicts(read([*halves, *back])) == {"sale": 2 * ORDERS - 8, "not_completed": 12}
    in_part = sale(6, paid, Order="R-A6", Amount=-2.25)
    assert verdicts(read([*lines, *back, in_part])) == {"sale": ORDERS - 4, "return": 1, "not_completed": 8}


def test_what_came_back_of_other_orders_is_a_return() -> None:
    lines = [sale(row, "Refunded" if row in PAID_BACK else "Paid", Amount=20.0) for row in range(ORDERS)]
    # One price for all: a customer had one order paid back by its state, and another one by a line.
    back = [sale(row, Order=f"R{row}", Amount=-20.0) for row in (4, 13)]
    assert verdicts(read([*lines, *back])) == {"sale": ORDERS - 4, "return": 2, "not_completed": 4}


@pytest.mark.parametrize(
    ("state", "undone", "sold"),
    [
        ("Payment returned", "Cancelled", "Completed"),
        ("Rückgebucht", "Storniert", "Abgeschlossen"),
        ("Avoir émis", "Annulée", "Terminée"),
        ("Devolución", "Cancelado", "Completado"),
        ("Reso", "Annullato", "Completato"),
        ("Devolução", "Cancelado", "Faturado"),
        ("Gecrediteerd", "Geannuleerd", "Voltooid"),
        ("Całkowity zwrot", "Anulowane", "Zrealizowane"),
        ("Retur", "Annullerad", "Slutförd"),
    ],
)
def test_what_came_back_under_a_number_of_its_own_is_a_return_unless_all_of_its_order_is_undone(
    state: str, undone: str, sold: str
) -> None:
    lines = [sale(row, undone if row in PAID_BACK else sold, Qty=1) for row in range(ORDERS)]
    back = [sale(row, state, Order=f"R{row}", Qty=-1, Amount=-10.5 - row) for row in (5, 11)]
    assert verdicts(read([*lines, *back])) == {"sale": ORDERS - 4, "return": 2, "not_completed": 4}
    turned = [line | {"Amount": -line["Amount"]} for line in back]
    assert verdicts(read([*lines, *turned])) == {"sale": ORDERS - 4, "return": 2, "not_completed": 4}
    above = [line | {"Qty": 1, "Amount": -line["Amount"]} for line in back]
    assert verdicts(read([*lines, *above])) == {"sale": ORDERS - 4, "not_completed": 6}
    of_undone = [sale(row, state, Qty=-1, Amount=-10.5 - row) for row in PAID_BACK[:2]]
    assert verdicts(read([*lines, *back, *of_undone])) == {"sale": ORDERS - 4, "return": 2, "not_completed": 6}


def test_a_line_below_zero_alone_in_that_state_is_the_money_given_back() -> None:
    lines = [sale(row) for row in range(ORDERS)]
    back = [sale(row, "Refunded", Amount=-10.5 - row) for row in PAID_BACK]
    assert verdicts(read([*lines, *back])) == {"sale": ORDERS, "return": 4}


@pytest.mark.parametrize(("flag", "yes"), [("FKSTO", "X"), ("Storniert", "ja"), ("Refunded", "yes")])
def test_a_paper_that_takes_back_what_a_flag_says_of_another_counts_once(flag: str, yes: str) -> None:
    lines = [sale(row, Type="F2") | {flag: yes if row in PAID_BACK else None} for row in range(ORDERS)]
    back = [sale(row, Type="S1", Order=f"S{row}") | {flag: None} for row in PAID_BACK]
    credit = sale(6, Type="G2", Order="G6", Amount=2.25) | {flag: None}
    rows = [{name: cell for name, cell in line.items() if name != "Status"} for line in (*lines, *back, credit)]
    assert verdicts(read(rows)) == {"sale": ORDERS - 4, "return": 1, "not_completed": 8}
    alone = [line for line in rows if line["Type"] != "S1"]
    assert verdicts(read(alone)) == {"sale": ORDERS - 4, "return": 1, "not_completed": 4}
    unsaid = [{name: cell for name, cell in line.items() if name != flag} for line in rows]
    assert verdicts(read(unsaid)) == {"sale": ORDERS, "return": 5}
