"""Money that JSON writes as an object of its amount and its currency, and what else orders from an interface say."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.nested import flat
from regulars.preparing import Prepared, prepare
from regulars.read import open_source
from regulars.settings import Settings

ORDERS = 24
WHO = [row % 5 for row in range(ORDERS)]
DAYS = [f"2024-{1 + row // 12:02d}-{14 + row % 12:02d}T10:11:12Z" for row in range(ORDERS)]
PRICES = [Decimal(row + 11) + Decimal("0.25") for row in range(ORDERS)]
GOODS = sum(3 * price for price in PRICES)


def read(tmp_path: Path, orders: Sequence[dict[str, Any]]) -> Prepared:
    (tmp_path / "orders.json").write_text(json.dumps({"orders": orders}), encoding="utf-8")
    return prepare(tmp_path / "orders.json", Settings())


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def eur(amount: Any) -> dict[str, str]:
    return {"value": f"{amount:.2f}", "currency": "EUR"}


def order(row: int, **more: Any) -> dict[str, Any]:
    return {
        "orderNumber": f"N{row}",
        "createdOn": DAYS[row],
        "buyer": {"id": f"B{WHO[row]}"},
        "lineItems": [
            {"sku": f"A{row % 4}", "quantity": 2, "unitPrice": eur(PRICES[row])},
            {"sku": f"A{row % 3 + 4}", "quantity": 1, "unitPrice": eur(PRICES[row])},
        ],
        "subtotal": eur(3 * PRICES[row]),
        "taxTotal": eur(0),
        "grandTotal": eur(3 * PRICES[row] + 5),
        **more,
    }


def test_an_object_of_amount_and_currency_is_one_column_of_money(tmp_path: Path) -> None:
    found = read(tmp_path, [order(row) for row in range(ORDERS)])
    taken = {"unit_price": "lineItems.unitPrice", "order": "orderNumber", "currency": "currency"}
    assert taken.items() <= headers(found).items()
    assert (money(found), found.mapped.currency) == (GOODS, "EUR")


@pytest.mark.parametrize("beside", [False, True])
def test_a_set_of_one_money_in_several_currencies_says_what_it_is(tmp_path: Path, beside: bool) -> None:
    def both(amount: Decimal) -> dict[str, Any]:
        return {
            "shopMoney": {"amount": f"{amount:.2f}", "currencyCode": "CAD"},
            "presentmentMoney": {"amount": f"{amount / 2:.2f}", "currencyCode": "GBP"},
        }

    orders = [
        {"name": f"#{row}", "createdAt": DAYS[row], "customer": {"id": f"C{WHO[row]}"}}
        | {"totalPriceSet": both(PRICES[row])}
        | ({"totalPrice": f"{PRICES[row]:.2f}"} if beside else {})
        for row in range(ORDERS)
    ]
    found = read(tmp_path, orders)
    assert headers(found)["amount"] == "totalPrice"
    assert money(found) == sum(PRICES)


def test_an_amount_beside_its_divisor_is_divided_by_it(tmp_path: Path) -> None:
    def cents(amount: Decimal) -> dict[str, Any]:
        return {"amount": int(amount * 100), "divisor": 100, "currency_code": "EUR"}

    orders = [
        {
            "receipt_id": 7000 + row,
            "buyer_id": f"B{WHO[row]}",
            "created_timestamp": DAYS[row],
            "total_price": cents(3 * PRICES[row]),
            "transactions": [
                {"transaction_id": 10 * row + 1, "sku": "A1", "quantity": 2, "price": cents(PRICES[row])},
                {"transaction_id": 10 * row + 2, "sku": "A2", "quantity": 1, "price": cents(PRICES[row])},
            ],
        }
        for row in range(ORDERS)
    ]
    found = read(tmp_path, orders)
    assert (money(found), headers(found)["order"]) == (GOODS, "receipt_id")
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines") == [(ORDERS,)]


def test_whole_amounts_may_be_in_the_smallest_coin_and_keep_their_names() -> None:
    engine = DuckDB()
    engine.table(
        "t", "SELECT {'amount': 1200, 'currency': 'EUR'} AS total UNION ALL SELECT {'amount': 950, 'currency': 'EUR'}"
    )
    assert [*engine.schema(flat(engine, "t", "t")[0])] == ["total.amount", "total.currency"]


def test_money_in_several_currencies_on_one_row_keeps_their_names() -> None:
    engine = DuckDB()
    engine.table(
        "t", "SELECT {'amount': '12.50', 'currency': 'EUR'} AS shop, {'amount': '14.10', 'currency': 'USD'} AS paid"
    )
    assert [*engine.schema(flat(engine, "t", "t")[0])] == [
        "shop",
        "shop.currency",
        "paid",
        "paid.currency",
    ]


def test_numbers_that_are_typed_are_read_alike_and_a_currency_of_its_own_stays() -> None:
    table = pa.table(
        {
            "id": [1, 2],
            "total": [{"value": 12.5, "currency": "EUR"}, {"value": 3.0, "currency": "EUR"}],
            "Currency": ["X", "Y"],
        }
    )
    engine = DuckDB()
    open_source(engine, table)
    assert engine.rows("SELECT total, Currency FROM found ORDER BY id") == [(12.5, "X"), (3.0, "Y")]


@pytest.mark.parametrize("header", ["fulfillmentStatus", "shipping_state", "Delivery Status", "Lieferstatus"])
def test_what_waits_to_be_delivered_was_sold(tmp_path: Path, header: str) -> None:
    states = ["FULFILLED", "PENDING", "ON_HOLD", "CANCELED"]
    found = read(tmp_path, [order(row, **{header: states[row % 4]}) for row in range(ORDERS)])
    assert money(found) == sum(3 * price for row, price in enumerate(PRICES) if row % 4 < 3)
    assert "not known" not in next(match.reason for match in found.mapped.matches if match.column == "status")


@pytest.mark.parametrize("header", ["paymentStatus", "status"])
def test_what_waits_to_be_paid_was_not(tmp_path: Path, header: str) -> None:
    states = ["PAID", "PENDING"]
    found = read(tmp_path, [order(row, **{header: states[row % 2]}) for row in range(ORDERS)])
    assert money(found) == sum(3 * price for price in PRICES[::2])


def test_the_day_on_which_an_item_was_bought_counts_where_the_order_has_none(tmp_path: Path) -> None:
    orders = [order(row, updatedAt=DAYS[-1]) for row in range(ORDERS)]
    for row, each in enumerate(orders):
        del each["createdOn"]
        for item in each["lineItems"]:
            item["boughtAt"] = DAYS[row]
    found = read(tmp_path, orders)
    assert (money(found), headers(found)["date"]) == (GOODS, "lineItems.boughtAt")


def test_a_customer_s_list_of_orders_keeps_their_numbers(tmp_path: Path) -> None:
    people = [
        {
            "customer_id": f"B{who}",
            "purchases": [
                {"transaction_id": f"T{row}", "date": DAYS[row], "sku": "A1", "price": float(PRICES[row])}
                for row in range(ORDERS)
                if WHO[row] == who
            ],
        }
        for who in range(5)
    ]
    (tmp_path / "people.json").write_text(json.dumps(people), encoding="utf-8")
    found = prepare(tmp_path / "people.json", Settings())
    assert (money(found), headers(found)["order"]) == (sum(PRICES), "purchases.transaction_id")


def test_whole_amounts_of_objects_are_asked_about(tmp_path: Path) -> None:
    def coins(amount: Decimal, currency: str) -> dict[str, Any]:
        return {"amount": int(amount * 100), "currency": currency}

    def orders(currency: str) -> list[dict[str, Any]]:
        return [
            {
                "order_id": f"N{row}",
                "date": DAYS[row],
                "customer_id": f"B{WHO[row]}",
                "paid": coins(PRICES[row], currency),
            }
            for row in range(ORDERS)
        ]

    with pytest.raises(
        DataError, match=r"'paid.amount' .* may be in hundredths: all of it is whole, beside its currency"
    ):
        read(tmp_path, orders("EUR"))
    assert money(read(tmp_path, orders("JPY"))) == 100 * sum(PRICES)


def test_a_customer_s_orders_without_items_are_read_too(tmp_path: Path) -> None:
    people = [
        {
            "customer_id": f"B{who}",
            "orders": [
                {"order_id": f"T{row}", "order_date": DAYS[row], "total": float(PRICES[row])}
                for row in range(ORDERS)
                if WHO[row] == who
            ],
        }
        for who in range(5)
    ]
    (tmp_path / "people.json").write_text(json.dumps(people), encoding="utf-8")
    found = prepare(tmp_path / "people.json", Settings())
    assert (money(found), headers(found)["order"]) == (sum(PRICES), "orders.order_id")


def test_an_order_s_payments_are_no_orders(tmp_path: Path) -> None:
    orders = [
        {
            "order_no": f"N{row}",
            "order_date": DAYS[row],
            "customer_id": f"B{WHO[row]}",
            "total": float(PRICES[row]),
            "payments": [{"transaction_id": f"P{row}{part}", "date": DAYS[row], "sum": 1.5} for part in range(2)],
        }
        for row in range(ORDERS)
    ]
    assert money(read(tmp_path, orders)) == sum(PRICES)


def test_net_and_gross_objects_stay_amounts_of_their_kind() -> None:
    engine = DuckDB()
    engine.table(
        "t",
        "SELECT {'net': {'value': '12.50', 'currency': 'EUR'}, 'gross': {'value': '15.00', 'currency': 'EUR'}} AS sums",
    )
    assert [*engine.schema(flat(engine, "t", "t")[0])] == ["sums.net_amount", "sums.gross_amount", "currency"]


def test_whole_amounts_that_say_their_digits_are_parted_by_them(tmp_path: Path) -> None:
    def whole(amount: Decimal) -> dict[str, Any]:
        cents = int(amount * 100)
        return {"type": "centPrecision", "currencyCode": "EUR", "centAmount": cents, "fractionDigits": 2}

    orders = [
        {
            "orderNumber": f"N{row}",
            "createdAt": DAYS[row],
            "customerId": f"B{WHO[row]}",
            "lineItems": [{"sku": f"A{row % 4}", "quantity": 3, "price": {"id": "p", "value": whole(PRICES[row])}}],
            "totalPrice": whole(3 * PRICES[row]),
        }
        for row in range(ORDERS)
    ]
    found = read(tmp_path, orders)
    assert money(found) == GOODS
    assert headers(found)["unit_price"] == "lineItems.price"


def selling(tmp_path: Path, written: Callable[[Decimal], dict[str, Any]]) -> Prepared:
    """Orders of three pieces, and all their money as it is `written`."""
    orders = [
        {
            "orderNumber": f"N{row}",
            "createdAt": DAYS[row],
            "customerId": f"B{WHO[row]}",
            "lineItems": [{"sku": f"A{row % 4}", "quantity": 3, "unitPrice": written(PRICES[row])}],
            "grandTotal": written(3 * PRICES[row]),
        }
        for row in range(ORDERS)
    ]
    return read(tmp_path, orders)


def in_units_and_nanos(amount: Decimal) -> dict[str, Any]:
    whole, rest = divmod(amount, 1)
    parts = {"units": f"{whole}", "nanos": int(rest * 10**9)}
    return {"currencyCode": "EUR"} | {name: held for name, held in parts.items() if held not in ("0", 0)}


@pytest.mark.parametrize(
    "written",
    [
        lambda amount: {"minorUnits": int(amount * 1000), "exponent": 3, "currency": "KWD"},
        lambda amount: {"minor_amount": int(amount * 100), "decimals": 2},
        lambda amount: {"amount": int(amount * 100), "scale": 2, "currency": "EUR"},
        lambda amount: {"amount": f"{amount:.2f}", "precision": 2, "currency": "EUR"},
        lambda amount: {"amountMicros": f"{int(amount * 10**6)}", "currencyCode": "EUR"},
        in_units_and_nanos,
    ],
)
def test_money_is_read_by_what_its_object_says_of_its_digits(
    tmp_path: Path, written: Callable[[Decimal], dict[str, Any]]
) -> None:
    found = selling(tmp_path, written)
    assert (money(found), headers(found)["unit_price"]) == (GOODS, "lineItems.unitPrice")


def test_a_bare_amount_beside_the_digits_it_is_shown_with_may_be_in_coins(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="may be in hundredths"):
        selling(tmp_path, lambda amount: {"amount": int(amount * 100), "decimals": 2, "currency": "EUR"})


def test_units_beside_a_currency_are_pieces_where_nothing_has_billionths() -> None:
    engine = DuckDB()
    engine.table("t", "SELECT {'currency': 'EUR', 'units': 3} AS sold")
    assert [*engine.schema(flat(engine, "t", "t")[0])] == ["sold.currency", "sold.units"]


def test_rows_of_an_order_are_its_items_and_each_is_the_price_of_one(tmp_path: Path) -> None:
    orders = [
        {
            "_id": {"$oid": f"30fe0a09da7e941dcf2f{row:04x}"},
            "buyer": {"$oid": f"094a8593df2432ba03e{WHO[row]:05x}"},
            "placed": {"$date": DAYS[row]},
            "rows": [
                {
                    "title": f"T{row % 4}",
                    "n": {"$numberInt": "3"},
                    "each": {"$numberDouble": f"{PRICES[row]}"},
                    "sum": {"$numberDouble": f"{3 * PRICES[row]}"},
                }
            ],
        }
        for row in range(ORDERS)
    ]
    found = read(tmp_path, orders)
    assert money(found) == GOODS
    assert (headers(found)["unit_price"], headers(found)["amount"]) == ("rows.each", "rows.sum")
