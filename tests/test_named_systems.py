"""Exports of named systems whose money, dates or customers their names alone would misread; the data are made up."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl

from regulars.pipeline import Prepared, prepare
from regulars.settings import Settings

ORDERS = 24
DAYS = [(row // 12 + 1, row % 12 + 14) for row in range(ORDERS)]
"""Month and day of each order: no day is a month."""

WHO = [f"K{row % 5}" for row in range(ORDERS)]
MONEY = [Decimal(row + 11) + Decimal("0.25") for row in range(ORDERS)]
SPENT = sum(MONEY)


def read(lines: Sequence[dict[str, Any]], **options: Any) -> Prepared:
    """All cells as text, as in a CSV file."""
    headers = {header: None for line in lines for header in line}
    cells = {header: [_text(line.get(header)) for line in lines] for header in headers}
    return prepare(pl.DataFrame(cells, schema=dict.fromkeys(headers, pl.String)), Settings(**options))


def _text(cell: Any) -> str | None:
    return None if cell is None else str(cell)


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def rows(found: Prepared, verdict: str) -> int:
    return found.ledger()[verdict].rows


def spends(found: Prepared) -> dict[str, Decimal]:
    told = "SELECT customer_id, sum(amount - refunded) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {customer: Decimal(spent) for customer, spent in found.engine.rows(told)}


def iso(row: int) -> str:
    return "2024-{:02d}-{:02d}".format(*DAYS[row])


def american(row: int) -> str:
    return "{:02d}/{:02d}/2024".format(*DAYS[row])


def dashed(row: int) -> str:
    return f"{DAYS[row][1]}-{('Jan', 'Feb')[row // 12]}-24"


# Payments


def test_a_bill_that_the_shop_paid_is_no_return_of_whom_it_paid() -> None:
    def payment(row: int, of: str, to: str, amount: Any, kind: str) -> dict[str, Any]:
        cells = {"Date": american(row), "Time": "10:15:00", "TimeZone": "PST", "Name": "x", "Type": kind}
        cells |= {"Status": "Completed", "Currency": "USD", "Gross": amount, "Fee": "0.00", "Net": amount}
        return cells | {"From Email Address": of, "To Email Address": to, "Transaction ID": f"T{row}{kind[:3]}{of[:2]}"}

    shop = "shop@own.example"
    sales = [payment(row, f"{who}@mail.example", shop, MONEY[row], "Website Payment") for row, who in enumerate(WHO)]
    back = payment(9, shop, "K0@mail.example", "-6.00", "Payment Refund")
    bill = payment(9, shop, "billing@host.example", "-39.00", "PreApproved Payment Bill User Payment")
    found = read([*sales, back, bill])
    told = found.engine.rows("SELECT verdict, customer_id FROM lines WHERE amount < 0 ORDER BY 1")
    assert told == [("no_customer", None), ("return", "k0@mail.example")]


# Names


def test_a_name_beside_a_buyer_is_no_order() -> None:
    people = ("Ola Lind", "Bo Reyes", "Ada Marsh", "Hal Jones", "Ivy Weiss")
    lines = [
        {"Date of sale": iso(row), "Buyer": WHO[row], "Name": people[row % 5], "Item price": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))


def test_an_id_that_each_customer_has_one_of_is_no_order() -> None:
    lines = [
        {"Date": iso(row), "Email": f"{WHO[row]}@mail.example", "ID": 50 + row % 5, "Amount": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))
