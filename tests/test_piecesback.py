"""Pieces that came back, under any name for them, go back at what each cost; days, money and flags do not count."""

from typing import Any

import polars as pl
import pytest

from regulars import piecesback
from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

SOLD = [1 + row % 3 for row in range(30)]
SALES = {
    "Order": [f"O{row}" for row in range(30)],
    "Date": [f"2024-01-{row + 1:02}" for row in range(30)],
    "Customer": [f"C{row % 7}" for row in range(30)],
    "Qty": SOLD,
    "Price": [7.5 + row % 4 for row in range(30)],
    "Total": [sold * (7.5 + row % 4) for row, sold in enumerate(SOLD)],
}
BACK = [sold if row % 10 == 4 else 0 for row, sold in enumerate(SOLD)]
ONES = [1 if row % 10 == 4 else 0 for row in range(30)]


def spent(columns: dict[str, list[Any]], **options: str) -> float:
    found = prepare(pl.DataFrame(SALES | columns), Settings(columns=options))
    return float(found.ledger().total(kept=True)[1])


def worth(pieces: list[int]) -> float:
    return sum(each * price for each, price in zip(pieces, SALES["Price"], strict=True))


@pytest.mark.parametrize(
    "header",
    [
        *("Returned pcs", "Units returned", "Zurückgesandt", "Retourniert (Stk)", "Retoure Stk.", "davon Retoure"),
        *("Qté retournée", "Nb retournés", "Unid. devueltas", "Devueltas", "Q.tà resa", "Pz resi", "Reso (pz)"),
        *("Qtd devolvida", "Devolvidos", "Aantal retour", "Stuks retour", "Ilość zwrócona", "Szt. zwrot"),
        *("Antal retur", "Returnerat antal", "Retur st", "Antall returnert", "Palautettu kpl", "Vráceno ks"),
    ],
)
def test_pieces_that_came_back_go_back_at_what_each_cost(header: str) -> None:
    assert spent({header: BACK}) == pytest.approx(worth(SOLD) - worth(BACK))
    assert spent({header: [-each for each in BACK]}) == pytest.approx(worth(SOLD) - worth(BACK))


@pytest.mark.parametrize("header", ["Returnerat antal", "Qté retournée", "Retourniert (Stk)", "Aantal retour"])
def test_one_piece_of_several_is_one_where_the_name_counts(header: str) -> None:
    assert spent({header: ONES}) == pytest.approx(worth(SOLD) - worth(ONES))


@pytest.mark.parametrize("header", ["Returned", "Zurückgesandt", "Devueltas", "Geretourneerd", "davon Retoure"])
def test_a_one_that_may_be_a_yes_is_asked_about(header: str) -> None:
    with pytest.raises(DataError, match=f"'{header}' of .* says 1 on lines of several pieces.*--columns refunded="):
        spent({header: ONES})
    assert spent({header: ONES}, refunded=header) == pytest.approx(worth(SOLD) - worth(ONES))


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Return reason", BACK),
        ("Retour no", BACK),
        ("Days to return", BACK),
        ("Return rate", BACK),
        ("Devolución", [each * 5 for each in SOLD]),
        ("Zurück", [f"{each / 2}" for each in SOLD]),
    ],
)
def test_what_else_is_said_of_returns_counts_no_pieces(header: str, cells: list[Any]) -> None:
    sample = {name: [str(each) for each in values] for name, values in (SALES | {header: cells}).items()}
    assert "refunded" not in {found.column for found in match(sample, "t.csv", whole=True)}


@pytest.mark.parametrize(
    ("header", "counts"),
    [("Qty returned", True), ("Menge retour", True), ("Returned", False), ("Returned at", False), ("Menge", False)],
)
def test_which_names_count_what_came_back(header: str, counts: bool) -> None:
    assert piecesback.counts(header) is counts


@pytest.mark.parametrize(
    ("quantity", "unsold"),
    [
        ("Qté livrée", "Invendus repris"),
        ("Qty delivered", "Unsold"),
        ("Gelieferte Menge", "Remission"),
        ("Cantidad entregada", "No vendidos"),
        ("Q.tà consegnata", "Invenduti"),
        ("Aantal geleverd", "Onverkocht"),
    ],
)
def test_pieces_that_a_shop_could_not_sell_are_asked_about_where_no_total_says_who_pays(
    quantity: str, unsold: str
) -> None:
    lines = {name: SALES[name] for name in ("Order", "Date", "Customer", "Price")} | {quantity: SOLD, unsold: ONES}
    with pytest.raises(DataError, match=r"were not sold of those under .*--columns refunded=.*--columns refunded="):
        match(lines, "t.csv")
    less = [(sold - one) * price for sold, one, price in zip(SOLD, ONES, SALES["Price"], strict=True)]
    for total in (SALES["Total"], less):
        read = {hit.column: hit.header for hit in match(lines | {"Total": total}, "t.csv")}
        assert (read["amount"], "refunded" in read) == ("Total", False)
    whole = prepare(pl.DataFrame(lines), Settings(columns={"refunded": unsold}))
    assert float(whole.ledger().total(kept=True)[1]) == pytest.approx(worth(SOLD) - worth(ONES))


def test_pieces_go_back_at_what_is_left_of_their_price_after_a_discount() -> None:
    off = [2.5 if row % 2 else 0.0 for row in range(30)]
    paid = [total - less for total, less in zip(SALES["Total"], off, strict=True)]
    back = [came * left / sold for came, left, sold in zip(ONES, paid, SOLD, strict=True)]
    totals = {"Discount": off, "Order total": paid, "Returned pcs": ONES}
    assert spent(totals) == pytest.approx(sum(paid) - sum(back), abs=0.01)
    assert spent({"Returned pcs": ONES} | {"orders.qty_refunded": ONES}) == spent({"Returned pcs": ONES})
    assert spent({"order_item.qty_refunded": ONES}) == spent({"Returned pcs": ONES})
