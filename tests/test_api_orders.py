"""Orders as the APIs of shops and the exports of document databases hold them."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ITEMS = [("Tea", "12.50", 2), ("Cup", "8.00", 1), ("Jar", "20.10", 3)]


def spend(found: Prepared) -> dict[str, Decimal]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return dict(found.engine.rows(sold))


def order_of_shopify(number: int) -> dict[str, Any]:
    """Three items; every third order has a discount of 5.00, and all are sent for 4.95."""
    goods = sum(Decimal(price) * count for _, price, count in ITEMS)
    off = Decimal("5.00") if number % 3 == 0 else Decimal("0.00")
    return {
        "id": 450789000 + number,
        "created_at": f"2024-03-{number + 1:02d}T10:00:00-05:00",
        "cancelled_at": None,
        "currency": "USD",
        "email": f"user{number % 4}@example.com",
        "financial_status": "voided" if number == 7 else "paid",
        "name": f"#{1000 + number}",
        "order_number": 1000 + number,
        "subtotal_price": str(goods - off),
        "total_discounts": str(off),
        "total_line_items_price": str(goods),
        "total_price": str(goods - off + Decimal("4.95")),
        "customer": {"id": 200 + number % 4, "email": f"user{number % 4}@example.com"},
        "line_items": [
            {"id": number * 10 + at, "title": title, "sku": title.upper(), "price": price, "quantity": count}
            for at, (title, price, count) in enumerate(ITEMS)
        ],
        "refunds": [],
    }


def test_the_discount_of_a_shopify_order_comes_off_and_its_shipping_does_not_count(tmp_path: Path) -> None:
    orders = [order_of_shopify(number) for number in range(20)]
    (tmp_path / "orders.json").write_text(json.dumps({"orders": orders}), encoding="utf-8")
    expected: dict[str, Decimal] = {}
    for order in orders:
        if order["financial_status"] == "paid":
            who = str(order["customer"]["id"])
            expected[who] = expected.get(who, Decimal(0)) + Decimal(order["subtotal_price"])
    assert spend(prepare(tmp_path / "orders.json", Settings())) == expected


def test_the_id_of_a_document_is_that_of_its_order(tmp_path: Path) -> None:
    documents = [
        {
            "_id": {"$oid": f"5bd761dcae323e45a93c{number:04x}"},
            "saleDate": {"$date": {"$numberLong": str(1709546400505 + number * 86400000)}},
            "items": [
                {"name": name, "price": {"$numberDecimal": price}, "quantity": {"$numberInt": str(count)}}
                for name, price, count in ITEMS
            ],
            "customer": {"age": {"$numberInt": "42"}, "email": f"user{number % 4}@example.com"},
        }
        for number in range(20)
    ]
    (tmp_path / "sales.json").write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    found = prepare(tmp_path / "sales.json", Settings())
    goods = sum(Decimal(price) * count for _, price, count in ITEMS)
    assert spend(found) == {f"user{who}@example.com": 5 * goods for who in range(4)}
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines")[0][0] == 20


def orders_of_an_interface(order: Callable[[int], dict[str, Any]], path: Path) -> Prepared:
    path.write_text(json.dumps([order(number) for number in range(20)]), encoding="utf-8")
    return prepare(path, Settings())


def test_the_invoices_of_stripe_are_in_cents(tmp_path: Path) -> None:
    found = orders_of_an_interface(
        lambda number: {
            "id": f"in_1Mt{number}",
            "object": "invoice",
            "amount_due": 1500,
            "amount_paid": 1500,
            "billing_reason": "manual",
            "created": 1709546400 + number * 86400,
            "currency": "usd",
            "customer": f"cus_{number % 4}",
            "status": "void" if number == 7 else "paid",
            "total": 1500,
            "lines": {"object": "list", "data": [{"amount": 1000, "quantity": 2}, {"amount": 500, "quantity": 1}]},
        },
        tmp_path / "invoices.json",
    )
    assert spend(found) == {f"cus_{who}": Decimal(60 if who == 3 else 75) for who in range(4)}


def test_the_payments_of_square_are_in_cents_and_less_what_was_refunded(tmp_path: Path) -> None:
    found = orders_of_an_interface(
        lambda number: {
            "id": f"p{number}",
            "created_at": f"2024-03-{number + 1:02d}T10:00:00Z",
            "source_type": "CARD",
            "amount_money": {"amount": 1500, "currency": "USD"},
            "total_money": {"amount": 1700, "currency": "USD"},
            "location_id": "L1",
            "status": "COMPLETED",
            "customer_id": f"C{number % 4}",
            **({"refunded_money": {"amount": 500, "currency": "USD"}} if number in (3, 8) else {}),
        },
        tmp_path / "payments.json",
    )
    assert spend(found) == {f"C{who}": Decimal(75) for who in range(4)}
    back = "SELECT customer_id, sum(amount) FROM tallies WHERE verdict = 'return' GROUP BY 1"
    assert dict(found.engine.rows(back)) == {"C3": Decimal(-5), "C0": Decimal(-5)}


def test_what_paypal_denied_is_no_sale(tmp_path: Path) -> None:
    found = orders_of_an_interface(
        lambda number: {
            "transaction_info": {
                "transaction_id": f"5TY{number}",
                "transaction_event_code": "T0006",
                "transaction_initiation_date": f"2024-03-{number + 1:02d}T10:00:00+0000",
                "transaction_amount": {"currency_code": "USD", "value": "15.00"},
                "transaction_status": "D" if number == 7 else "P" if number == 8 else "S",
            },
            "payer_info": {"account_id": f"ACC{number % 4}", "email_address": f"{number % 4}@example.com"},
        },
        tmp_path / "transactions.json",
    )
    assert spend(found) == {f"ACC{who}": Decimal(60 if who in (0, 3) else 75) for who in range(4)}


@pytest.mark.parametrize(("kind", "lost"), [("WEB", 1), ("sale", 0)])
def test_a_type_that_is_the_same_word_throughout_gives_way_to_a_second_state(
    tmp_path: Path, kind: str, lost: int
) -> None:
    found = orders_of_an_interface(
        lambda number: {
            "number": str(number),
            "createdDate": f"2024-03-{number + 1:02d}",
            "buyer": {"id": f"b{number % 4}"},
            "paymentStatus": "PAID",
            "status": "CANCELED" if number == 7 else "APPROVED",
            "channelInfo": {"type": kind},
            "total": "15.00",
        },
        tmp_path / "orders.json",
    )
    assert found.ledger().total()[0] == 20
    dropped = found.engine.rows("SELECT count(*) FROM lines WHERE verdict = 'not_completed'")[0][0]
    assert dropped == lost


def test_the_orders_of_klarna_are_in_cents(tmp_path: Path) -> None:
    found = orders_of_an_interface(
        lambda number: {
            "order_id": f"k{number}",
            "status": "CANCELLED" if number == 7 else "CAPTURED",
            "created_at": f"2024-03-{number + 1:02d}T10:00:00Z",
            "order_amount": 1700,
            "captured_amount": 1700,
            "refunded_amount": 500 if number == 8 else 0,
            "purchase_currency": "SEK",
            "billing_address": {"email": f"{number % 4}@example.com"},
            "order_lines": [
                {"reference": "x", "quantity": 2, "unit_price": 600, "total_amount": 1200, "total_tax_amount": 200},
                {"reference": "y", "quantity": 1, "unit_price": 500, "total_amount": 500, "total_tax_amount": 0},
            ],
        },
        tmp_path / "orders.json",
    )
    assert spend(found) == {f"{who}@example.com": Decimal(68 if who == 3 else 85) for who in range(4)}
    back = "SELECT customer_id, sum(amount) FROM tallies WHERE verdict = 'return' GROUP BY 1"
    assert dict(found.engine.rows(back)) == {"0@example.com": Decimal(-5)}
