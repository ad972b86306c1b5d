"""Journals of tills: receipts that were broken off, practice and deposits are no sales, in nine languages."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
ODD = [row for row in range(ROWS) if row % 9 == 5]
SALES = [
    *("Sale", "Verkauf", "Vente", "Venta", "Vendita", "Venda", "Verkoop", "Sprzedaż", "Försäljning"),
]


def read(
    kind: list[str], money: list[float] | None = None, header: str = "Type", sale: tuple[str, ...] = ()
) -> Prepared:
    lines: dict[str, list[Any]] = {
        "receipt": [f"{880 + row}" for row in range(ROWS)],
        "date": [(date(2022, 3, 4) + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "customer": [f"M{row % 8}" for row in range(ROWS)],
        "amount": money or [4.75 + row for row in range(ROWS)],
        header: kind,
    }
    return prepare(pl.DataFrame(lines), Settings(sale=sale))


def beside(sale: str, odd: str, *others: str) -> list[str]:
    """A few lines of each other kind, and many sales."""
    return [odd if row in ODD else others[row] if row < len(others) else sale for row in range(ROWS)]


def left_out(found: Prepared) -> int:
    return found.ledger()["not_completed"].rows


OFF = ["Aborted", "Abbruch", "Annulé", "Anulado", "Annullato", "Cancelada", "Afgebroken", "Anulowana", "Avbrutet"]


@pytest.mark.parametrize(("sale", "off"), [*zip(SALES, OFF, strict=True)])
@pytest.mark.parametrize("header", ["Type", "what was done"])
def test_a_receipt_that_was_broken_off_is_no_sale(sale: str, off: str, header: str) -> None:
    assert left_out(read(beside(sale, off), header=header)) == len(ODD)


PRACTICE = ["Training", "Übung", "Formation", "Entrenamiento", "Addestramento", "Treino", "Oefening", "Szkolenie"]


@pytest.mark.parametrize(("sale", "practice"), [*zip(SALES, [*PRACTICE, "Övning"], strict=True)])
def test_practice_is_no_sale_where_a_till_says_more(sale: str, practice: str) -> None:
    assert left_out(read(beside(sale, practice, "Void"))) == len(ODD) + 1
    assert left_out(read(beside(sale, practice, "Void"), sale=(practice.lower(),))) == 1


def test_training_that_is_sold_is_kept_or_asked_about() -> None:
    assert left_out(read(beside("Sale", "Training"))) == 0
    with pytest.raises(DataError, match="says 'training'"):
        read(beside("Sale", "Training", "Refund"))


AHEAD = ["Advance payment", "Anzahlung", "Acompte", "Anticipo", "Acconto", "Adiantamento", "Aanbetaling", "Zaliczka"]


@pytest.mark.parametrize(("sale", "ahead"), [*zip(SALES, [*AHEAD, "Handpenning"], strict=True)])
def test_a_deposit_among_receipts_is_no_sale(sale: str, ahead: str) -> None:
    assert left_out(read(beside(sale, ahead, "Refund"))) == len(ODD)


def test_what_is_below_zero_or_repeats_a_sale_may_undo_it() -> None:
    money = [-(4.75 + row - 1) if row in ODD else 4.75 + row for row in range(ROWS)]
    kept = read(beside("Vente", "Annulé"), money)
    assert kept.ledger()["return"].rows == len(ODD)
    with pytest.raises(DataError, match="says 'annulé'"):
        read(beside("Vente", "Annulé", "Annulation"))
