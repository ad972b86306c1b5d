"""A tax of a fifth: what a table says of its rate decides whether it is 25 % inside the money or 20 % on top."""

from typing import Any

import polars as pl
import pytest

from regulars import fifths
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 48


@pytest.mark.parametrize(
    ("tax", "total", "more"),
    [
        ("Taxes", "Total", {"Tax 1 Name": ["DK MOMS 25%", None]}),
        ("VAT", "Total", {"Tax label": ["PDV 25 %", "PDV 25 %"]}),
        ("VAT", "Total", {"VAT rate": [25, 25]}),
        ("VAT", "Total", {"VAT %": ["0,25", "0,12"]}),
        ("Moms (25 %)", "Total", {}),
        ("Moms", "Summa", {}),
        ("Momsbeløb", "I alt", {}),
        ("MVA", "Sum", {}),
        ("VAT", "Total incl. VAT", {}),
        ("davon MwSt", "Gesamt", {}),
        ("Tax", "Total", {"Currency": ["SEK", "sek"]}),
        ("Tax", "Total", {"Currency": ["kr", "kr"]}),
    ],
)
def test_what_says_that_a_fifth_is_inside(tax: str, total: str, more: dict[str, list[Any]]) -> None:
    sample = {total: [500, 125], tax: [100, 25], **more}
    headers = {"tax": tax, "order_total": total} | ({"currency": "Currency"} if "Currency" in more else {})
    assert fifths.inside(sample, headers, total, sample[total])


@pytest.mark.parametrize(
    ("tax", "total", "more"),
    [
        ("Taxes", "Total", {}),
        ("TVA", "Total", {}),
        ("Moms (20 %)", "Total", {}),
        ("Moms", "Total", {"Momssats": ["25 %", "20 %"]}),
        ("Tax", "Total", {"Tax 1 Name": ["GB VAT 20%", "GB VAT 20%"]}),
        ("Tax", "Total", {"Coupon": ["25% OFF", None]}),
        ("Tax", "Total", {"Pieces": [25, 25]}),
        ("Moms", "Total exkl. moms", {}),
        ("Tax", "Total", {"Currency": ["GBP", "GBP"]}),
        ("Tax", "Total", {"Currency": ["DKK", "EUR"]}),
    ],
)
def test_what_does_not(tax: str, total: str, more: dict[str, list[Any]]) -> None:
    sample = {total: [500, 125], tax: [100, 25], **more}
    headers = {"tax": tax, "order_total": total} | ({"currency": "Currency"} if "Currency" in more else {})
    assert not fifths.inside(sample, headers, total, sample[total])


def listed(**more: str) -> Prepared:
    """Orders of two lines with shipping, whose total has a fifth of it beside; a few were paid back in part."""
    rows = []
    for order in range(ORDERS):
        prices, sent = (40 + order, 60 + 2 * order), 15 if order % 3 else 0
        total = sum(prices) + sent
        told = {"Shipping": sent, "Tax": total / 5, "Total": total, "Refunded": prices[0] if order % 12 == 5 else 0}
        for place, price in enumerate(prices):
            own = told | more if place == 0 else dict.fromkeys(told | more)
            sale = {
                "Order": f"#{order}",
                "Date": f"2023-0{1 + order % 9}-{10 + order % 17}",
                "Email": f"c{order % 7}@x.dk",
            }
            rows.append(sale | {"Item": f"Thing {place}", "Qty": 1, "Price": price} | own)
    return prepare(pl.DataFrame(rows), Settings())


GOODS = sum(100 + 3 * order for order in range(ORDERS))
BACK = sum(40 + order for order in range(ORDERS) if order % 12 == 5)


@pytest.mark.parametrize("more", [{"Tax name": "MOMS 25%"}, {"Currency": "NOK"}])
def test_a_fifth_of_the_orders_totals_comes_out_where_the_table_says_25_percent(more: dict[str, str]) -> None:
    found = listed(**more)
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx((GOODS - BACK) / 1.25)
    assert "inside the prices at 25 %, as " in found.mapped.reasons["tax"]


@pytest.mark.parametrize("more", [{}, {"Tax name": "VAT 20%"}, {"Currency": "GBP"}])
def test_else_it_stays(more: dict[str, str]) -> None:
    assert float(listed(**more).ledger().total(kept=True)[1]) == pytest.approx(GOODS - BACK)


@pytest.mark.parametrize(
    ("header", "spent", "beside"),
    [("Moms", 0.8, None), ("VAT", 1, None), ("Moms", 1, "Att betala"), ("Moms", 1, "Kolumn X")],
)
def test_so_does_one_of_each_line_that_no_other_column_adds(header: str, spent: float, beside: str | None) -> None:
    sold = [125 + 5 * row for row in range(ORDERS)]
    table = {
        "Order": [f"{row}" for row in range(ORDERS)],
        "Date": [f"2023-0{1 + row % 9}-11" for row in range(ORDERS)],
        "Customer": [f"K{row % 7}" for row in range(ORDERS)],
        "Amount": [f"{each}.00" for each in sold],
        header: [f"{each / 5:.2f}" for each in sold],
    }
    if beside:
        table[beside] = [f"{each * 1.2:.2f}" for each in sold]
    found = prepare(pl.DataFrame(table), Settings())
    assert float(found.ledger()["sale"].money) == pytest.approx(spent * sum(sold))
