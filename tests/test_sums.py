"""A line with the sum of its order's other lines is left out where all orders have one, else asked about."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

PARTS = ((1, 3.0), (2, 4.5), (3, 8.0))
"""The pieces and the price of one, of an order's three items; the second number grows by one with each order."""


def orders(number: int, *, summed: int, priced: bool) -> list[dict[str, Any]]:
    """So many orders; the first `summed` of them begin with a line of their sum, the others with one of postage.

    `priced`: prices of pieces, where a sum has the number of all pieces beside it; else line totals.
    """
    lines = []
    for order in range(number):
        parts = [(pieces, price + order) for pieces, price in PARTS]
        head = {"Order ID": f"o{order}", "Customer": None, "Date": f"2024-01-{10 + order % 20}"}
        goods = sum(pieces * price for pieces, price in parts)
        first = {"Customer": f"c{order % 4}", "SKU": None, "Quantity": 6, "Paid": goods if order < summed else 1.5}
        items = [
            {"SKU": f"P{place}", "Quantity": pieces, "Paid": price if priced else pieces * price}
            for place, (pieces, price) in enumerate(parts)
        ]
        lines += [head | line for line in (first, *items)]
    name = "Unit price" if priced else "Line total"
    return [{name if key == "Paid" else key: cell for key, cell in line.items()} for line in lines]


def prepared(lines: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings(**options))


GOODS = Decimal(sum(pieces * (price + order) for order in range(12) for pieces, price in PARTS))


@pytest.mark.parametrize("priced", [False, True])
def test_a_line_of_the_order_s_sum_does_not_count_and_still_names_the_customer(priced: bool) -> None:
    found = prepared(orders(12, summed=12, priced=priced))
    told = found.ledger()
    assert (told["sale"].rows, told["sale"].money) == (36, GOODS)
    assert told["order_sum"].rows == 12
    assert "the sum of its order's other lines" in found.mapped.reasons["product"]


@pytest.mark.parametrize("nothing", [None, "--", "n/a"])
def test_a_sum_has_a_word_for_no_product_and_what_came_back_later_is_not_in_it(nothing: str | None) -> None:
    lines = [{**line, "SKU": line["SKU"] or nothing} for line in orders(12, summed=12, priced=False)]
    lines += [{**lines[row], "Quantity": 1, "Line total": -1.5} for row in (1, 9, 22)]
    told = prepared(lines).ledger()
    assert (told["sale"].money, told["return"].money, told["order_sum"].rows) == (GOODS, Decimal("-4.5"), 12)


def test_many_sums_beside_lines_of_another_kind_are_asked_about() -> None:
    lines = orders(12, summed=8, priced=False)
    with pytest.raises(DataError, match=r"8 of 12 orders with a line without 'SKU' .* --columns amount=\"Line total\""):
        prepared(lines)
    assert prepared(lines, columns={"amount": "Line total"}).ledger()["order_sum"].rows == 0


def test_a_line_without_a_product_that_is_the_sum_by_chance_is_a_line() -> None:
    assert prepared(orders(12, summed=1, priced=False)).ledger()["order_sum"].rows == 0


@pytest.mark.parametrize(
    ("column", "label"), [("Order ID", "Total"), ("Product", "Subtotal:"), ("Customer", "Total for c1")]
)
def test_lines_of_a_customer_and_a_day_that_are_called_a_total_are_refused(column: str, label: str) -> None:
    lines = [
        {
            "Customer": "Total Energies" if row % 6 == 5 else f"c{row % 6}",
            "Date": "2024-01-31",
            "Order ID": f"o{row}",
            "Product": "Total Repair 5" if row % 3 else "Kefir",
            "Amount": 4.5 + row,
        }
        for row in range(30)
    ]
    assert prepared(lines).ledger()["sale"].rows == 30
    lines += [lines[row] | {column: label, "Amount": 70.5} for row in range(6)]
    with pytest.raises(DataError, match=rf"6 lines seen are called '{label}' under '{column}'"):
        prepared(lines)
    assert prepared(lines, columns={"amount": "Amount"}).ledger()["sale"].rows == 36


def unnamed(number: int, *, post: float, kind: str = "") -> list[dict[str, Any]]:
    """Orders without a product, of which the first line holds the sum of the others and what posting them cost."""
    lines = orders(number, summed=number, priced=False)
    for line in lines:
        is_sum = line.pop("SKU") is None
        line["Line total"] += post if is_sum else 0
        line["Postage"] = post if is_sum else 0.0
        if kind:
            line["Type"] = kind if is_sum else "sale"
    return lines


@pytest.mark.parametrize(("post", "said"), [(0.0, "12 of 12 orders have a"), (4.9, "of each of 12 orders has")])
def test_sums_of_orders_that_nothing_tells_from_their_lines_are_asked_about(post: float, said: str) -> None:
    lines = unnamed(12, post=post)
    with pytest.raises(DataError, match=said):
        prepared(lines)
    assert prepared(lines, columns={"amount": "Line total"}).ledger()["sale"].rows == 48


def test_sums_of_orders_that_a_kind_tells_from_their_lines_are_not_asked_about() -> None:
    assert prepared(unnamed(12, post=4.9, kind="quote")).ledger()["sale"].money == GOODS


def test_orders_of_which_one_line_happens_to_cost_what_the_others_do_are_read() -> None:
    lines = [line for line in orders(12, summed=0, priced=False) if line["SKU"]]
    for order, line in enumerate(lines[::3]):
        others = sum(each["Line total"] for each in lines[3 * order + 1 : 3 * order + 3])
        line["Line total"] = others if order < 5 else 900.0
        line["Customer"] = f"c{order % 4}"
    assert prepared(lines).ledger()["sale"].rows == 36


LABELS = (
    *("Receipt total", "TOTAL TICKET", "Bonsumme", "Summe Beleg", "Total du ticket", "Total de la factura"),
    *("Totale scontrino", "Total do talão", "TOTAAL BON", "Kassabon totaal:", "Suma paragonu", "Summa kvitto"),
    *("Te betalen", "Net à payer", "Zwischensumme", "Total"),
)


def receipts(label: str, *, off: float = 0.0) -> list[dict[str, Any]]:
    """Receipts of one to three lines, each with a line of their sum that is called so."""
    lines = []
    for number in range(24):
        parts = [(pieces, price + number) for pieces, price in PARTS[: 1 + number % 3]]
        head = {"Receipt": 4000 + number, "Customer card": f"K{number % 5}", "Date": f"2024-02-{1 + number:02d}"}
        lines += [
            head | {"Description": f"P{place}", "Quantity": pieces, "Price": price, "Amount": pieces * price}
            for place, (pieces, price) in enumerate(parts)
        ]
        total = sum(pieces * price for pieces, price in parts) + (off if number == 20 else 0)
        lines.append(head | {"Description": label, "Quantity": None, "Price": None, "Amount": total})
    return lines


@pytest.mark.parametrize("label", LABELS)
def test_a_line_that_is_called_the_sum_of_its_receipt_does_not_count(label: str) -> None:
    told = prepared(receipts(label)).ledger()
    assert (told["sale"].rows, told["order_sum"].rows) == (48, 24)


@pytest.mark.parametrize("off", [-3.0, 0.5])
def test_lines_that_are_called_a_sum_of_which_one_is_none_are_asked_about(off: float) -> None:
    with pytest.raises(DataError, match=r"23 of 24 orders with a line called a sum under 'Description'"):
        prepared(receipts("Receipt total", off=off))


@pytest.mark.parametrize("label", ["Total Repair 5", "Suma", "Total wash & go"])
def test_goods_that_are_called_like_a_sum_count(label: str) -> None:
    lines = [line for line in receipts("x") if line["Description"] != "x"]
    lines = [{**line, "Description": label if row % 9 == 4 else line["Description"]} for row, line in enumerate(lines)]
    if label == "Suma":
        with pytest.raises(DataError, match="lines seen are called 'Suma'"):
            prepared(lines)
    else:
        assert prepared(lines).ledger()["sale"].rows == 48
