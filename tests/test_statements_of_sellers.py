"""Statements of sellers and lists of debits: what was sold, taken back, kept as a fee, or only paid in some way."""

from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.kinds import GIVEN_BACK, NO_SALE, SOLD, bare
from regulars.preparing import prepare
from regulars.settings import Settings


def told(header: str, lines: list[tuple[str, int, float]], customer: Any = "C") -> tuple[dict[str, int], float]:
    """The lines of each verdict, and what was spent; `lines`: kind, how many, and the amount of each."""
    rows: list[tuple[str, float]] = [(kind, amount + at) for kind, count, amount in lines for at in range(count)]
    sales = pl.DataFrame(
        {
            "Order no": [f"B{100 + at // 2}" for at in range(len(rows))],
            "Date": [f"2026-0{1 + at % 9}-{1 + at % 28:02d}" for at in range(len(rows))],
            "Customer": [f"{customer}{at // 2 % 9}" for at in range(len(rows))],
            header: [kind for kind, _ in rows],
            "Amount": [amount for _, amount in rows],
        }
    )
    prepared = prepare(sales, Settings())
    counts = prepared.engine.rows("SELECT verdict, count(*) FROM lines GROUP BY verdict")
    return dict(counts), float(prepared.ledger().total(kept=True)[1])


STATEMENTS = [
    ("Type d'opération", "Vente", "Commission", "Frais de port", "Remboursement", "Remboursement commission"),
    ("Transaction type", "Sale", "Referral fee", "Shipping fee", "Refund", "Commission refund"),
    ("Vorgangsart", "Verkauf", "Provision", "Versandkosten", "Erstattung", "Provisionserstattung"),
    ("Tipo de operación", "Venta", "Comisión", "Gastos de envío", "Reembolso", "Reembolso de comisión"),
    ("Tipo operazione", "Vendita", "Commissione", "Spese di spedizione", "Rimborso", "Rimborso commissione"),
    ("Tipo de operação", "Venda", "Comissão", "Portes", "Reembolso", "Estorno de comissão"),
    ("Soort transactie", "Verkoop", "Commissie", "Verzendkosten", "Terugbetaling", "Terugbetaling commissie"),
    ("Typ operacji", "Sprzedaż", "Prowizja", "Koszt wysyłki", "Zwrot", "Zwrot prowizji"),
    ("Transaktionstyp", "Försäljning", "Provision", "Fraktkostnad", "Återbetalning", "Återbetalning provision"),
]


@pytest.mark.parametrize(("header", "sale", "fee", "post", "refund", "fee_back"), STATEMENTS)
def test_only_sales_and_their_refunds_count_in_a_statement(
    header: str, sale: str, fee: str, post: str, refund: str, fee_back: str
) -> None:
    lines = [(sale, 40, 20.0), (fee, 40, -60.0), (post, 20, 4.0), (refund, 4, -30.0), (fee_back, 4, 5.0)]
    counts, spent = told(header, lines)
    assert counts == {"sale": 40, "return": 4, "not_completed": 64}
    assert spent == sum(20.0 + at for at in range(40)) - sum(30.0 - at for at in range(4))


DEBITS = [
    ("Buchungsart", "Lastschrift", "Rücklastschrift", "Überweisung"),
    ("Transaction type", "Direct debit", "Returned direct debit", "Bank transfer"),
    ("Type d'opération", "Prélèvement", "Rejet de prélèvement", "Virement"),
    ("Tipo de operación", "Domiciliación", "Recibo devuelto", "Transferencia"),
    ("Tipo operazione", "Addebito", "Storno addebito", "Bonifico"),
    ("Tipo de operação", "Débito direto", "Débito devolvido", "Transferência"),
    ("Soort transactie", "Automatische incasso", "Storno incasso", "Overboeking"),
    ("Typ operacji", "Polecenie zapłaty", "Zwrot polecenia zapłaty", "Przelew"),
    ("Transaktionstyp", "Autogiro", "Återbetalning autogiro", "Överföring"),
]


@pytest.mark.parametrize(("header", "debit", "returned", "transfer"), DEBITS)
@pytest.mark.parametrize("sign", [-1, 1])
def test_ways_to_pay_are_sales_and_a_debit_that_came_back_takes_off(
    header: str, debit: str, returned: str, transfer: str, sign: int
) -> None:
    back = (returned, 3, -32.0) if sign < 0 else (returned, 3, 30.0)  # some banks write it without a sign
    counts, _ = told(header, [(debit, 60, 20.0), (transfer, 7, 20.0), back])
    assert counts == {"sale": 67, "return": 3}


def test_money_moved_among_ways_to_pay_is_asked_about_where_it_is_below_zero_too() -> None:
    with pytest.raises(DataError, match="are these kinds of lines"):
        told("Buchungsart", [("Lastschrift", 60, 20.0), ("Überweisung", 7, -3.5)])


def test_words_that_only_begin_like_a_commission_are_none() -> None:
    assert not {bare("provisions"), bare("commissioned work")} & (NO_SALE | SOLD | GIVEN_BACK)
