"""Orders as the APIs of shops and the exports of document databases hold them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

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
