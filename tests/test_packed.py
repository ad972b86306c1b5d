"""Refunds that stand packed in one cell count as what came back."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = range(48)
BACK = {5: (12.5,), 17: (3, 4.25), 30: (9.99,)}


def read(header: str, written: str, between: str, *, given: str | None = None) -> Prepared:
    """An order a row; `written`: how a refund stands in its cell, and what parts it from the next."""
    rows: list[dict[str, Any]] = [
        {
            "order_id": 500 + order,
            "order_date": f"2024-{1 + order // 16:02}-{1 + order % 16:02} 10:00:00",
            "customer_email": f"p{order % 9}@example.org",
            "order_total": 40.0 + order,
            header: between.join(written.format(each) for each in BACK[order]) if order in BACK else None,
        }
        for order in ORDERS
    ]
    columns = {} if given is None else {"refunded": given}
    return prepare(pl.DataFrame(rows, infer_schema_length=None), Settings(columns=columns))


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


FULL = sum(Decimal(40 + order) for order in ORDERS)
NET = FULL - Decimal("29.74")


@pytest.mark.parametrize(
    ("header", "written", "between"),
    [
        ("refund_items", "amount:{}|reason:Broken|date:2024-02-02 16:12:28", ";"),
        ("refunds", "id:7|date:2024-02-02|amount:-{}|reason:", ";"),
        ("Refund Items", "refund_amount: {}", " | "),
        ("refund_data", "{{amount:{},reason:late}}", ","),
    ],
)
def test_what_went_back_is_read_out_of_the_cell(header: str, written: str, between: str) -> None:
    found = read(header, written, between)
    assert spent(found) == NET
    assert next(m.header for m in found.mapped.matches if m.column == "refunded") == f"{header} (amount)"


def test_it_is_left_aside_where_the_user_says_so() -> None:
    assert spent(read("refund_items", "amount:{}|reason:Broken", ";", given="")) == FULL


@pytest.mark.parametrize(("header", "written"), [("refund_notes", "amount:{}|reason:x"), ("refund_items", "x{}")])
def test_other_cells_are_not_looked_into(header: str, written: str) -> None:
    assert "refunded" not in {match.column for match in read(header, written, ";").mapped.matches}
