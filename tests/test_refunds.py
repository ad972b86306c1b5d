"""Lists of refunds in the orders of APIs → what came back."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.engine import DuckDB
from regulars.preparing import prepare
from regulars.read import open_source
from regulars.settings import Settings

ORDERS = 45


def orders(refund: Any, number: int = 20) -> list[dict[str, Any]]:
    """Orders of 20.00, in two lines; something came back of the fourth and the sixth."""
    return [
        {
            "id": 500 + n,
            "customer": {"id": 30 + n % 5},
            "created_at": f"2024-03-{n + 1:02d}T10:00:00Z",
            "line_items": [{"sku": "x", "quantity": 2, "price": "7.50"}, {"sku": "y", "quantity": 1, "price": "5.00"}],
            "refunds": [refund] if n in (3, 5) else [],
        }
        for n in range(number)
    ]


def returned(path: Path, refund: Any) -> dict[str, Decimal]:
    path.write_text(json.dumps(orders(refund)), encoding="utf-8")
    found = prepare(path, Settings())
    assert found.ledger().total()[0] == 40
    sold = "SELECT sum(amount), count(*) FROM lines WHERE verdict = 'sale'"
    assert found.engine.rows(sold) == [(Decimal(400), 40)]
    back = "SELECT customer_id, -sum(amount) FROM tallies WHERE verdict = 'return' GROUP BY 1"
    return dict(found.engine.rows(back))


PAID = [
    {"kind": "refund", "status": "success", "amount": "9.95"},
    {"kind": "sale", "status": "success", "amount": "20.00"},
]
FAILED = [{"kind": "refund", "status": "failure", "amount": "9.95"}, *PAID]
GOODS = [{"quantity": 1, "subtotal": 5.0, "total_tax": 1.0, "line_item": {"price": "5.00"}}]


@pytest.mark.parametrize(
    ("refund", "each"),
    [
        ({"id": 1, "reason": "", "total": "-5.50"}, "5.50"),
        ({"refund_id": "rf_1", "at": "2024-03-09", "value": "5.50"}, "5.50"),
        ({"id": 1, "tax_rate": 20.5, "quantity": 1, "given": 5.5, "note": "4.2 kg"}, "5.50"),
        ({"amount_money": {"amount": 5.5, "currency": "EUR"}, "status": "APPROVED"}, "5.50"),
        ({"amount": {"amount": 550, "divisor": 100, "currency_code": "EUR"}, "status": "succeeded"}, "5.50"),
        ({"totalRefundedSet": {"shopMoney": {"amount": "5.5", "currencyCode": "EUR"}}}, "5.50"),
        ({"refund_line_items": GOODS, "transactions": PAID}, "5.00"),
        ({"refund_line_items": {"edges": [{"node": part} for part in GOODS]}, "transactions": PAID}, "5.00"),
        ({"refund_line_items": [], "transactions": FAILED}, "9.95"),
    ],
)
def test_what_was_refunded_counts_as_returned_once_for_each_order(tmp_path: Path, refund: Any, each: str) -> None:
    assert returned(tmp_path / "orders.json", refund) == {"33": Decimal(each), "30": Decimal(each)}


def test_a_refund_that_failed_gave_nothing_back(tmp_path: Path) -> None:
    assert returned(tmp_path / "orders.json", {"amount": "5.50", "status": "FAILED"}) == {}


def test_the_list_may_be_called_so_in_another_language(tmp_path: Path) -> None:
    said = [
        {"remboursements" if name == "refunds" else name: held for name, held in order.items()}
        for order in orders({"montant": "1.25"})
    ]
    (tmp_path / "orders.json").write_text(json.dumps(said), encoding="utf-8")
    found = prepare(tmp_path / "orders.json", Settings())
    assert found.engine.rows("SELECT sum(amount) FROM tallies WHERE verdict = 'return'") == [(Decimal("-2.50"),)]


def test_a_list_that_a_column_of_the_order_sums_up_does_not_count_again(tmp_path: Path) -> None:
    sums = [order | {"total_refunded": "1.25" if order["refunds"] else "0"} for order in orders({"amount": "1.25"})]
    (tmp_path / "orders.json").write_text(json.dumps(sums), encoding="utf-8")
    found = prepare(tmp_path / "orders.json", Settings())
    assert found.engine.rows("SELECT sum(amount) FROM tallies WHERE verdict = 'return'") == [(Decimal("-2.50"),)]
    assert found.raw.sources[0].notes[-1] == "lists that were not read: refunds"


@pytest.mark.parametrize(
    "refund", [{"amount": "five"}, {"reason": "broken"}, {"amount": [1]}, {"a": 5, "b": "x"}, {"a": 5.5, "b": 1.1}]
)
def test_what_is_no_money_is_named_as_not_read(tmp_path: Path, refund: Any) -> None:
    (tmp_path / "orders.json").write_text(json.dumps(orders(refund)), encoding="utf-8")
    raw = open_source(DuckDB(), tmp_path / "orders.json")
    assert raw.sources[0].notes[-1] == "lists that were not read: refunds"


def test_a_list_of_refunds_is_no_list_of_items(tmp_path: Path) -> None:
    refund = {"amount": "5.50", "quantity": 1, "order_id": 7, "created_at": "2024-04-01", "transactions": [{"id": 1}]}
    whole = [{name: told for name, told in order.items() if name != "line_items"} for order in orders(refund)]
    (tmp_path / "orders.json").write_text(json.dumps([order | {"total": "20.00"} for order in whole]), encoding="utf-8")
    raw = open_source(DuckDB(), tmp_path / "orders.json")
    assert list(raw.columns) == ["id", "customer.id", "created_at", "total", "refunds.refunded_amount"]
    assert raw.sample["refunds.refunded_amount"][3:5] == (Decimal("5.50"), Decimal(0))


@pytest.mark.parametrize(
    ("goods", "others"),
    [
        ("refund_subtotal", ("refund_tax", "refund_total")),
        ("Erstattung netto", ("Erstattung MwSt", "Erstattung brutto")),
        ("Remboursement HT", ("Remboursement TVA", "Remboursement TTC")),
        ("Reembolso base", ("Reembolso IVA",)),
        ("Rimborso imponibile", ("Rimborso IVA",)),
        ("Kwota zwrotu netto", ("Zwrot VAT", "Kwota zwrotu brutto")),
        ("Terugbetaling excl. btw", ("Terugbetaling btw",)),
        ("Återbetalning exkl. moms", ("Återbetalning moms",)),
    ],
)
def test_of_refunds_in_parts_that_of_the_goods_counts(goods: str, others: tuple[str, ...]) -> None:
    back = ["8.00" if row % 9 == 3 else "0.00" for row in range(ORDERS)]
    told = {
        "Order ID": [f"{4100 + row}" for row in range(ORDERS)],
        "Customer ID": [f"{row % 11 + 60}" for row in range(ORDERS)],
        "Order date": [f"2023-{1 + row // 28:02}-{1 + row % 28:02}" for row in range(ORDERS)],
        "Subtotal": ["40.00"] * ORDERS,
        others[0]: [f"{float(each) / 4:.2f}" for each in back],
        **{header: [f"{float(each) * 1.25:.2f}" for each in back] for header in others[1:]},
        goods: back,
    }
    ledger = prepare(pl.DataFrame(told), Settings()).ledger()
    assert (ledger["sale"].money, ledger["return"].money) == (40 * ORDERS, -8 * back.count("8.00"))


def usd(cents: int) -> dict[str, Any]:
    return {"amount": cents, "currency": "USD"}


def square(number: int, *, back: bool) -> dict[str, Any]:
    """An order of 2 × 6.00 less 1.50 with a tax of 8 %, or one in which that comes back, with its tax in the refund."""
    line = {"name": "Bagels", "quantity": "2", "base_price_money": usd(600), "total_discount_money": usd(150)}
    line |= {"total_tax_money": usd(84), "total_money": usd(1134)}
    order = {
        "id": f"S{number:04d}b",
        "location_id": "L1",
        "state": "COMPLETED",
        "customer_id": f"M{number % 6}x",
        "created_at": f"2024-05-{1 + number % 28:02d}T09:00:00Z",
        "total_money": usd(0 if back else 1334),
        "total_tip_money": usd(0 if back else 200),
    }
    if not back:
        return order | {"line_items": [line]}
    order |= {"returns": [{"return_line_items": [line]}], "return_amounts": {"total_money": usd(1134)}}
    return order | {"refunds": [{"amount_money": usd(1134), "status": "APPROVED"}]}


def test_goods_that_came_back_in_an_order_of_their_own_count_without_their_tax(tmp_path: Path) -> None:
    held = [square(number, back=number % 5 == 4) for number in range(40)]
    (tmp_path / "orders.json").write_text(json.dumps(held), encoding="utf-8")
    ledger = prepare(tmp_path / "orders.json", Settings()).ledger()
    assert (ledger["sale"].money, ledger["return"].money) == (32 * 10.5, -8 * 10.5)
