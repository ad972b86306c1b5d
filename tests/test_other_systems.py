"""Exports without a layout of their own: deals of a CRM, PayPal in other languages, short words of bookkeepers."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 40
DAYS = [date(2024, 1 + row // 20, 1 + row % 20) for row in range(ROWS)]


def read(**columns: list[Any]) -> Prepared:
    return prepare(pl.DataFrame({name.replace("_", " "): values for name, values in columns.items()}), Settings())


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def by_turns(*values: Any) -> list[Any]:
    return [values[row % len(values)] for row in range(ROWS)]


MONEY = [5.25 + row for row in range(ROWS)]


@pytest.mark.parametrize(
    ("won", "not_won"),
    [
        ("Closed Won", ["Closed Lost", "Prospecting", "Negotiation/Review"]),
        ("closedwon", ["Appointment Scheduled", "Contract Sent", "Qualified To Buy"]),
    ],
)
def test_only_deals_that_were_won_are_sales(won: str, not_won: list[str]) -> None:
    found = read(
        Deal_Id=[str(100 + row) for row in range(ROWS)],
        Associated_Contact=[f"Ann Lee {row % 7}" for row in range(ROWS)],
        Close_Date=[day.isoformat() for day in DAYS],
        Deal_Stage=by_turns(won, *not_won),
        Amount=MONEY,
    )
    picked = headers(found)
    assert (picked["customer"], picked["date"], picked["status"]) == ("Associated Contact", "Close Date", "Deal Stage")
    told = found.ledger()
    assert (told["sale"].rows, told["not_completed"].rows) == (10, 30)


@pytest.mark.parametrize(
    ("customer", "amount", "others"),
    [
        ("Absender E-Mail-Adresse", "Brutto", ("Netto", "Gebühr", "Datum")),
        ("Absender E-Mail-Adresse", "Brutto", ("Netto", "Entgelt", "Datum")),
        ("Correo electrónico del remitente", "Bruto", ("Neto", "Comisión", "Fecha")),
        ("De l'adresse email", "Avant commission", ("Net", "Commission", "Date")),
    ],
)
def test_what_was_paid_counts_and_not_what_is_left_after_paypal_s_fee(
    customer: str, amount: str, others: tuple[str, str, str]
) -> None:
    net, fee, day = others
    sales = {
        day: [f"{each:%d/%m/%Y}" for each in DAYS],
        net: [paid - 0.5 for paid in MONEY],
        fee: [-0.5] * ROWS,
        amount: MONEY,
        customer: [f"c{row % 7}@example.org" for row in range(ROWS)],
    }
    found = prepare(pl.DataFrame(sales), Settings())
    assert (headers(found)["customer"], headers(found)["amount"]) == (customer, amount)
    assert float(found.ledger()["sale"].money) == sum(MONEY)


@pytest.mark.parametrize(
    ("sold", "moved"),
    [
        ("PayPal Express-Zahlung", "Allgemeine Abbuchung"),
        ("Paiement sur site marchand", "Retrait général"),
        ("Pago exprés", "Retirada general"),
    ],
)
def test_money_moved_to_the_bank_is_nobody_s_return(sold: str, moved: str) -> None:
    found = read(
        Type=by_turns(sold, sold, sold, moved),
        Customer=[f"C{row % 7}" for row in range(ROWS)],
        Date=[day.isoformat() for day in DAYS],
        Amount=[paid if row % 4 < 3 else -500.0 for row, paid in enumerate(MONEY)],
    )
    told = found.ledger()
    assert (told["sale"].rows, told["not_completed"].rows, told["return"].rows) == (30, 10, 0)


@pytest.mark.parametrize(
    ("sold", "returned"), [("RE", "GS"), ("INV", "CN"), ("Inv", "CM"), ("Invoice", "Sales Credit")]
)
def test_short_words_for_invoices_and_credit_notes(sold: str, returned: str) -> None:
    found = read(
        Document_Type=by_turns(sold, sold, sold, returned),
        Customer=[f"C{row % 7}" for row in range(ROWS)],
        Date=[day.isoformat() for day in DAYS],
        Total=MONEY,
    )
    told = found.ledger()
    assert (told["sale"].rows, told["return"].rows) == (30, 10)
    assert float(told["return"].money) == -sum(MONEY[3::4])
    assert "not known" not in found.mapped.reasons.get("type", "")


def test_rupiah_are_a_currency_and_their_points_part_thousands() -> None:
    found = read(
        Customer=[f"C{row % 7}" for row in range(ROWS)],
        Date=[day.isoformat() for day in DAYS],
        Total=[f"Rp {15 + row}.000" for row in range(ROWS)],
    )
    assert (found.mapped.currency, found.ledger()["sale"].money) == (
        "IDR",
        sum(15_000 + 1_000 * row for row in range(ROWS)),
    )


FORMS = {
    "seconds": lambda day: f"{datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp():.0f}",
    "seconds and fractions": lambda day: f"{datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp():.3f}",
    "microseconds": lambda day: f"{datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1e6:.0f}",
    "compact with a time": lambda day: f"{day:%Y%m%d}T082600Z",
    "compact with minutes": lambda day: f"{day:%Y%m%d}0826",
    "day first and compact": lambda day: f"{day:%d%m%Y}",
    "Korean": lambda day: f"{day.year}년 {day.month}월 {day.day}일",
    "Spanish": lambda day: f"{day.day} de {('enero', 'febrero')[day.month - 1]} de {day.year} 10:00 hs.",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_column_of_such_dates_is_found_and_read(form: str) -> None:
    found = read(
        Customer=[f"C{row % 7}" for row in range(ROWS)], Created=[FORMS[form](day) for day in DAYS], Total=MONEY
    )
    days = [row[0] for row in found.engine.rows("SELECT DISTINCT ordered_on FROM lines ORDER BY 1")]
    assert days == [(day - date(1970, 1, 1)).days for day in DAYS]


def test_goods_alone_count_under_more_names() -> None:
    goods = [paid + 0.5 for paid in MONEY]
    delivered = read(
        Kunde=[f"C{row % 7}" for row in range(ROWS)],
        Datum=[day.isoformat() for day in DAYS],
        Warenwert=goods,
        Liefergebühr=by_turns(0.0, 2.5),
        Gesamtbetrag=[each + 2.5 * (row % 2) for row, each in enumerate(goods)],
    )
    assert headers(delivered)["amount"] == "Warenwert"
    odoo = read(
        Customer=[f"C{row % 7}" for row in range(ROWS)],
        Order_Date=[day.isoformat() for day in DAYS],
        Untaxed_Total=MONEY,
        Total=[round(each * 1.2, 2) for each in MONEY],
    )
    assert headers(odoo)["amount"] == "Untaxed Total"


@pytest.mark.parametrize(
    ("column", "header", "values"),
    [
        ("order", "Transaktions-ID", [f"T{row}" for row in range(ROWS)]),
        ("order", "Appointment ID", [f"A{row}" for row in range(ROWS)]),
        ("date", "charge_date", [day.isoformat() for day in DAYS]),
        ("customer", "Consumer name", [f"Ann Lee {row % 7}" for row in range(ROWS)]),
        ("order_total", "Importe total del pedido", MONEY),
        ("order_total", "Endbetrag", MONEY),
    ],
)
def test_more_names_of_payments_and_bookings(column: str, header: str, values: list[Any]) -> None:
    sales = {
        "customer": ("Klant", [f"C{row % 7}" for row in range(ROWS)]),
        "date": ("Datum", [day.isoformat() for day in DAYS]),
        "order_total": ("Bedrag", MONEY),
        "next": ("next_charge_date", [date(day.year, day.month + 1, day.day).isoformat() for day in DAYS]),
    } | {column: (header, values)}
    found = prepare(pl.DataFrame(dict(sales.values())), Settings())
    assert headers(found)[column] == header
