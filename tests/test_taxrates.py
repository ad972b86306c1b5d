"""A tax that is inside the amounts: shown by its rates, or by what both headers say, and taken out of them."""

import random
from collections.abc import Sequence
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
CHANCE = random.Random(11)
GROSS = [round(CHANCE.uniform(4, 160), 2) for _ in range(ROWS)]


def read(cells: dict[str, Sequence[Any]], **options: Any) -> Prepared:
    sales = {
        "Order No": [f"{7000 + row}" for row in range(ROWS)],
        "Date": [f"2024-04-{1 + row % 28:02d}" for row in range(ROWS)],
        "Customer No": [f"C{row % 9}" for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(sales | {name: [*values] for name, values in cells.items()}), Settings(**options))


def spent(cells: dict[str, Sequence[Any]], **options: Any) -> float:
    return float(read(cells, **options).ledger()["sale"].money)


def inside(rates: Sequence[float]) -> list[float]:
    return [round(gross * rate / (100 + rate), 2) for gross, rate in zip(GROSS, rates, strict=True)]


def without(tax: Sequence[float]) -> float:
    return pytest.approx(sum(GROSS) - sum(tax))


MIXED = [(19.0, 7.0)[row % 3 == 0] for row in range(ROWS)]
ONE = [25.0] * ROWS


@pytest.mark.parametrize(
    ("total", "tax", "rates"),
    [
        ("Umsatz", "Steuerbetrag", "Steuersatz"),
        ("Total", "VAT", "VAT rate"),
        ("Montant", "TVA", "Taux"),
        ("Importe", "IVA", "Tipo"),
    ],
)
def test_a_tax_is_inside_where_its_rate_of_the_amount_makes_it(total: str, tax: str, rates: str) -> None:
    for written in (MIXED, [f"{rate:g} %" for rate in MIXED], [rate / 100 for rate in MIXED]):
        assert spent({total: GROSS, tax: inside(MIXED), rates: written}) == without(inside(MIXED))


def test_a_few_rates_show_it_where_no_column_has_them() -> None:
    found = read({"Total": GROSS, "VAT": inside(MIXED)})
    assert float(found.ledger()["sale"].money) == without(inside(MIXED))
    amount = next(match for match in found.mapped.matches if match.column == "amount")
    assert amount.why == "'VAT' inside of it, as it is 7 or 19 % of what is left"


def test_the_price_has_it_in_it_where_quantity_and_price_make_the_amount() -> None:
    pieces = [1 + row % 3 for row in range(ROWS)]
    lines = [round(gross * many, 2) for gross, many in zip(GROSS, pieces, strict=True)]
    tax = [round(line * 21 / 121, 2) for line in lines]
    columns = {"Aantal": pieces, "Prijs": GROSS, "BTW-bedrag": tax}
    expected = pytest.approx(sum(lines) - sum(tax))
    assert spent(columns | {"Bedrag incl. BTW": lines}) == expected
    assert spent(columns) == expected


def test_what_came_back_comes_back_without_its_tax() -> None:
    signs = [(-1 if row % 10 == 4 else 1) for row in range(ROWS)]
    columns = {
        "Belopp": [sign * gross for sign, gross in zip(signs, GROSS, strict=True)],
        "Moms": [sign * tax for sign, tax in zip(signs, inside(MIXED), strict=True)],
    }
    back = [gross - tax for sign, gross, tax in zip(signs, GROSS, inside(MIXED), strict=True) if sign < 0]
    assert float(read(columns).ledger()["return"].money) == pytest.approx(-sum(back))


@pytest.mark.parametrize(
    ("total", "tax"),
    [
        ("Belopp inkl moms", "Moms"),
        ("Belopp", "Varav moms"),
        ("Betrag", "davon MwSt"),
        ("Montant", "dont TVA"),
        ("Importo", "di cui IVA"),
        ("Bedrag", "waarvan BTW"),
        ("Wartość", "w tym VAT"),
        ("Total (incl. tax)", "Tax"),
        ("Valor", "IVA incluído"),
    ],
)
def test_a_fifth_is_inside_where_a_header_says_so(total: str, tax: str) -> None:
    assert spent({total: GROSS, tax: inside(ONE)}) == without(inside(ONE))


def test_a_fifth_is_inside_or_on_top_as_its_rate_says() -> None:
    assert spent({"Total": GROSS, "VAT": inside(ONE), "VAT %": ONE}) == without(inside(ONE))
    assert spent({"Total": GROSS, "VAT": inside(ONE), "VAT %": [20] * ROWS}) == pytest.approx(sum(GROSS))


def test_a_tax_of_several_rates_on_a_line_is_inside_where_both_headers_say_so() -> None:
    tax = [round(gross * CHANCE.uniform(0.05, 0.16), 2) for gross in GROSS]
    assert spent({"Total TTC": GROSS, "dont TVA": tax}) == without(tax)
    assert spent({"Montant": GROSS, "TVA": tax}) == pytest.approx(sum(GROSS))
    assert spent({"Total": GROSS, "TVA": tax}) == without(tax)  # what all of an order comes to


@pytest.mark.parametrize("rate", [5, 7.25, 8.875, 19, 20, 21])
def test_a_tax_on_top_stays_on_top(rate: float) -> None:
    small = [round(gross / 12, 2) for gross in GROSS]
    for amounts in (GROSS, small):
        tax = [round(amount * rate / 100, 2) for amount in amounts]
        assert spent({"Amount": amounts, "Tax": tax}) == pytest.approx(sum(amounts))


def test_it_stays_where_the_header_or_the_user_says_so() -> None:
    tax = inside(MIXED)
    assert spent({"Net amount": GROSS, "Tax": tax}) == pytest.approx(sum(GROSS))
    columns = {"Total": GROSS, "Tax": tax}
    assert spent(columns, columns={"amount": "Total"}) == pytest.approx(sum(GROSS))
    assert spent(columns, columns={"amount": "Total", "tax": "Tax"}) == without(tax)


def test_what_was_refunded_has_it_in_it_too() -> None:
    tax = inside(MIXED)
    back = [GROSS[row] if row % 20 == 3 else 0.0 for row in range(ROWS)]
    found = read({"Total": GROSS, "Tax": tax, "Refunded Amount": back}).ledger()
    assert float(found["sale"].money) == without(tax)
    assert float(found["return"].money) == pytest.approx(-sum(GROSS[row] - tax[row] for row in range(3, ROWS, 20)))


def test_it_stays_where_only_the_first_lines_have_it_inside() -> None:
    on_top = [round(gross * 0.19, 2) for gross in GROSS]
    tax = [*inside([19.0] * ROWS)[:40], *on_top[40:]]
    assert spent({"Total": GROSS, "Tax": tax}) == pytest.approx(sum(GROSS))


def test_a_few_taxes_on_sales_on_top_of_orders_are_not_inside_at_a_higher_rate() -> None:
    """8.25 % on top is nearly 9 % inside, and whoever pays 6 % or nothing seems to have goods at lower rates too."""
    rates = [(0, 6.0, 8.25, 7.0)[row % 4] for row in range(ROWS)]
    prices = [14.99 + 4 * (row % 5) + 7.5 * (row % 3) for row in range(ROWS)]
    tax = [round(price * rate / 100, 2) for price, rate in zip(prices, rates, strict=True)]
    assert spent({"Item Price": prices, "Item Tax": tax}) == pytest.approx(sum(prices))
