"""A total of whole orders beside their lines shows what comes off and on them, on every line or on the first only."""

import random
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ORDERS, LINES = 40, 3
CHANCE = random.Random(5)


def columns(*, discount: str, first_only: bool, rate: float = 0) -> dict[str, list[Any]]:
    """Orders of three lines, with a discount of the whole under some name and a shipping that is known by its name.

    `rate`: of every second order, what comes off is a share of its lines.
    """
    rows = []
    for order in range(ORDERS):
        costs = [(CHANCE.randint(1, 4), CHANCE.choice([4.5, 7.99, 12.0])) for _ in range(LINES)]
        off, sent = CHANCE.choice([0, 3.5, 5.25]), CHANCE.choice([0, 4.9])
        goods = sum(count * price for count, price in costs)
        off = round(rate * goods, 2) if rate and order % 2 else off
        whole = round(goods - off + sent, 2)
        for line, (count, price) in enumerate(costs):
            told = (None, None, None) if first_only and line else (off, sent, whole)
            day = f"2025-{1 + order % 12:02d}-{1 + order % 28:02d}"
            rows.append((7000 + order, day, f"C{order % 9}", count, price, round(count * price, 2), *told))
    names = ("Order", "Date", "Customer", "Qty", "Unit price", "Line total", discount, "Shipping", "Order total")
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def found(held: dict[str, list[Any]]) -> dict[str, str]:
    return {hit.column: hit.header for hit in match(held, "f.csv", whole=True)}


@pytest.mark.parametrize("first_only", [True, False])
@pytest.mark.parametrize("discount", ["Ordrerabat", "Discount"])
def test_a_discount_of_the_order_is_found_by_the_total_it_makes(discount: str, *, first_only: bool) -> None:
    hits = found(columns(discount=discount, first_only=first_only))
    assert (hits["amount"], hits["order_total"], hits["discount"]) == ("Line total", "Order total", discount)


@pytest.mark.parametrize("first_only", [True, False])
@pytest.mark.parametrize("name", ["Gutschein", "Zip"])
def test_what_may_be_one_or_a_way_to_pay_is_asked_about(name: str, *, first_only: bool) -> None:
    with pytest.raises(DataError, match=f"the lines of an order less '{name}' with 'Shipping' are 'Order total'"):
        found(columns(discount=name, first_only=first_only))


@pytest.mark.parametrize("first_only", [True, False])
@pytest.mark.parametrize(
    "name", ["Aktionsgutschein", "Voucher", "Bon d'achat", "Vale", "Buono", "Waardebon", "Värdekod"]
)
def test_a_voucher_of_so_much_percent_is_a_discount(name: str, *, first_only: bool) -> None:
    assert found(columns(discount=name, first_only=first_only, rate=0.15))["discount"] == name


@pytest.mark.parametrize("name", ["Gift voucher", "Geschenkgutschein", "Cadeaubon", "Anzahlung", "Points"])
def test_what_somebody_paid_for_before_is_none_however_much_it_is(name: str) -> None:
    assert "discount" not in found(columns(discount=name, first_only=False, rate=0.15))


@pytest.mark.parametrize("name", ["Gift card", "Voucher used", "Deposit", "Anzahlung", "Points"])
def test_what_an_order_was_paid_with_is_no_discount(name: str) -> None:
    assert "discount" not in found(columns(discount=name, first_only=False))


def apart() -> dict[str, list[Any]]:
    """A row with its totals for each order, above one for each item with its price."""
    rows: list[tuple[Any, ...]] = []
    for order in range(ORDERS):
        day, buyer = f"2025-{1 + order % 12:02d}-{1 + order % 28:02d}", f"C{order % 9}"
        costs = [(CHANCE.randint(1, 4), CHANCE.choice([4.5, 7.99, 12.0])) for _ in range(LINES)]
        whole = round(sum(many * one for many, one in costs) + 4.9, 2)
        rows.append((7000 + order, day, buyer, None, None, None, 4.9, whole, whole))
        rows += [(7000 + order, day, buyer, f"Item {one}", many, one, None, None, None) for many, one in costs]
    names = ("OrderId", "Date", "Customer", "Product", "LineItemQuantity", "LineItemPriceAmount", "DeliveryAmount")
    return {name: [row[at] for row in rows] for at, name in enumerate((*names, "TotalToPayAmount", "TotalPaidAmount"))}


def test_a_total_on_a_row_of_its_own_is_the_orders() -> None:
    hits = found(apart())
    assert (hits["unit_price"], hits["order_total"]) == ("LineItemPriceAmount", "TotalPaidAmount")
    assert "amount" not in hits


def test_it_is_not_where_the_rows_of_one_number_are_of_several_customers() -> None:
    held = apart()
    held["Customer"] = [
        f"D{row}" if price else who
        for row, (who, price) in enumerate(zip(held["Customer"], held["LineItemPriceAmount"], strict=True))
    ]
    assert found(held).get("order_total") is None


def test_of_an_id_and_a_name_of_the_same_products_either_will_do() -> None:
    held = apart()
    held["ItemOfferId"] = [each and f"9{each[5:].replace('.', '')}" for each in held["Product"]]
    held["ItemOfferName"] = held.pop("Product")
    assert found(held)["product"] in ("ItemOfferId", "ItemOfferName")
    held["ItemOfferId"][1] = "777"
    with pytest.raises(DataError, match="could be the product"):
        found(held)
