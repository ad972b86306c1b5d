"""Totals of orders that their lines repeat, without a price of any line: what is inside them, by another column."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.matching import rank
from regulars.preparing import prepare
from regulars.settings import Settings

Order = dict[str, float]
ORDERS = range(1, 25)


def order(number: int) -> Order:
    goods, off = 40.0 + 3 * number, 5.0 * (number % 3 == 0)
    sent, tax = 4.9 * (number % 4 > 0), round((goods - off) * 0.21, 2)
    return {"goods": goods, "off": off, "sent": sent, "tax": tax, "all": round(goods - off + sent + tax, 2)}


def with_shipping(each: Order) -> dict[str, Any]:
    total = round(each["goods"] + each["sent"], 2)
    return {"Basket": each["goods"], "Shipping": each["sent"], "Order total": total}


def spent(make: Callable[[Order], dict[str, Any]], **options: Any) -> tuple[Decimal, dict[str, str]]:
    """What orders of one to three lines, each of which repeats the columns, come to; and the reasons."""
    lines = [
        {"Order": f"A{number}", "Date": f"2024-01-{number:02d}", "Customer": f"K{number % 5}", "Product": f"P{at}"}
        | make(order(number))
        for number in ORDERS
        for at in range(1 + number % 3)
    ]
    found = prepare(pl.DataFrame(lines), Settings(**options))
    return found.ledger().total(kept=True)[1], dict(found.mapped.reasons)


GOODS = Decimal(str(round(sum(order(number)["goods"] for number in ORDERS), 2)))
OFF = Decimal(str(round(sum(order(number)["off"] for number in ORDERS), 2)))


@pytest.mark.parametrize(("spend", "less"), [("net", OFF), ("gross", Decimal(0))])
def test_a_total_has_shipping_and_tax_inside_and_the_discount_off(spend: str, less: Decimal) -> None:
    money, reasons = spent(
        lambda each: {
            "Basket": each["goods"],
            "Discount": each["off"],
            "Shipping": each["sent"],
            "Tax": each["tax"],
            "Order total": each["all"],
        },
        spend=spend,
    )
    assert money == GOODS - less
    assert reasons["shipping"].startswith("inside the orders' totals, which are 'Basket' and it (24 orders of those")
    assert reasons["discount"].startswith("off the orders' totals already, which are 'Basket' less it: ")


def test_shipping_alone() -> None:
    assert spent(with_shipping)[0] == GOODS


def test_a_discount_that_is_not_off_yet() -> None:
    money, reasons = spent(
        lambda each: {
            "Order total": each["goods"],
            "Discount": each["off"],
            "Shipping": each["sent"],
            "Due": round(each["goods"] - each["off"] + each["sent"], 2),
        }
    )
    assert money == GOODS - OFF
    assert reasons["discount"].startswith(
        "'Due' is what orders come to less it (24 orders of those looked at): taken off"
    )


def test_where_nothing_adds_up_the_name_of_a_total_says_that_shipping_is_inside() -> None:
    money, reasons = spent(lambda each: with_shipping(each) | {"Basket": each["goods"] // 7})
    assert money == GOODS
    assert reasons["shipping"].startswith("inside the orders' totals, as 'Order total' says")


def test_what_the_user_names_counts_as_it_is_written() -> None:
    money, _ = spent(with_shipping, columns={"order_total": "Order total"})
    sent = Decimal(str(round(sum(order(number)["sent"] for number in ORDERS), 2)))
    assert money == GOODS + sent


@pytest.mark.parametrize(
    "header",
    [
        "MwSt. 19 %",
        "MWST 7.7%",
        "21% BTW",
        "TVA 5,5 %",
        "IVA 22%",
        "Moms 25 %",
        "VAT 23% kwota",
        "MwSt-Betrag 7%",
        "order_gst_included",
    ],
)
def test_a_tax_is_known_with_its_rate(header: str) -> None:
    assert rank("tax", header)


@pytest.mark.parametrize("header", ["Netto 19%", "Base IVA 21%", "Umsatz 7 %", "Rabatt 10%", "Imponibile 22%"])
def test_what_a_tax_is_of_is_none(header: str) -> None:
    assert not rank("tax", header)
