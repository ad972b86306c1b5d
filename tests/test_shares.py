"""A discount that no total shows is taken off where the same product's prices show that they are before it."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

RATES = (0, 0, 10, 25)
ROWS = 48


def prepared(rows: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(rows, infer_schema_length=None), Settings(**options))


def sold(discount: str = "Discount %", *, after: bool = False, **cells: Any) -> list[dict[str, Any]]:
    """Two pieces of one of four products on each line, with none, 10 or 25 percent off."""
    rows = []
    for row in range(ROWS):
        rate, full = RATES[row % 4], 20 + 10 * (row // 4 % 4)
        price = full * (100 - rate) / 100 if after else full
        head = {"Order ID": f"O{row}", "Date": f"2024-01-{1 + row % 28:02}", "Customer ID": f"K{row % 9}"}
        line = head | {"SKU": f"{full}", "Quantity": 2, "Unit Price": float(price), discount: rate}
        rows.append(line | {name: each(line, rate) if callable(each) else each for name, each in cells.items()})
    return rows


def money(found: Prepared) -> Decimal:
    return found.ledger()["sale"].money


FULL = sum(Decimal(2 * (20 + 10 * (row // 4 % 4))) for row in range(ROWS))
NET = sum(Decimal(2 * (20 + 10 * (row // 4 % 4))) * (100 - RATES[row % 4]) / 100 for row in range(ROWS))


@pytest.mark.parametrize("header", ["Discount %", "discount_pct", "Rabattsatz", "% Dto.", "Remise (%)"])
def test_prices_that_stay_the_same_are_before_the_discount(header: str) -> None:
    found = prepared(sold(header))
    assert money(found) == NET
    assert "the same product costs the same with it and without" in found.mapped.reasons["discount"]
    assert money(prepared(sold(header), spend="gross")) == FULL


@pytest.mark.parametrize("written", [lambda _, rate: f"{rate} %" if rate else "", lambda _, rate: rate / 100])
def test_it_may_be_written_with_its_sign_or_as_a_fraction(written: Any) -> None:
    assert money(prepared(sold("Discount", Discount=written))) == NET


def test_prices_that_fall_with_the_discount_are_after_it() -> None:
    found = prepared(sold(after=True))
    assert money(found) == NET
    assert "off the prices already" in found.mapped.reasons["discount"]


def test_line_totals_that_stay_the_same_are_asked_about() -> None:
    rows = sold("Discount", Discount=lambda _, rate: f"{rate}%", Amount=lambda line, _: line["Unit Price"] * 2)
    rows = [{name: cell for name, cell in row.items() if name != "Unit Price"} for row in rows]
    with pytest.raises(DataError, match="'Discount' would take 9% off all sales, and a product costs the same with it"):
        prepared(rows)
    assert money(prepared(rows, columns={"discount": "Discount"})) == NET
    assert money(prepared(rows, columns={"discount": ""})) == FULL


def multiplied(*, after: bool = False, alike: bool = True) -> list[dict[str, Any]]:
    """Lines that come to quantity × price, with a discount as money; `alike`: products are sold without it too."""
    rows = sold("Discount", after=after, Discount=lambda line, rate: 2 * int(line["SKU"]) * rate / 100)
    whole = [row | {"Item Total": row["Unit Price"] * 2} for row in rows]
    return whole if alike else [row | {"SKU": f"one {number}"} for number, row in enumerate(whole)]


def test_line_totals_that_are_nothing_but_quantity_times_price_say_no_more_than_the_prices() -> None:
    found = prepared(multiplied())
    assert money(found) == NET
    assert "the same product costs the same with it and without" in found.mapped.reasons["discount"]
    assert money(prepared(multiplied(after=True))) == NET


def test_such_totals_are_asked_about_where_no_product_shows_it() -> None:
    with pytest.raises(DataError, match="'Discount' would take 9% off all sales, and nothing shows whether it is off"):
        prepared(multiplied(alike=False))
    assert money(prepared(multiplied(alike=False), columns={"discount": "Discount"})) == NET
    assert money(prepared(multiplied(alike=False), columns={"discount": ""})) == FULL


def test_line_totals_count_as_they_are_where_nothing_else_is_shown() -> None:
    rows = sold("Discount", after=True, Amount=lambda line, _: line["Unit Price"] * 2)
    assert money(prepared([{name: cell for name, cell in row.items() if name != "Unit Price"} for row in rows])) == NET
    rows = [row | {"SKU": f"one {number}", "Amount": 40} for number, row in enumerate(sold())]
    assert (
        money(prepared([{name: cell for name, cell in row.items() if name != "Unit Price"} for row in rows]))
        == 40 * ROWS
    )


def test_what_is_left_of_a_line_is_whole_coins() -> None:
    assert (
        money(prepared([row | {"Unit Price": 3.33} for row in sold()]))
        == Decimal("6.66") * 24 + Decimal("5.99") * 12 + Decimal("5.00") * 12
    )


def test_where_no_product_shows_it_the_user_says_which() -> None:
    rows = [row | {"SKU": f"one {number}"} for number, row in enumerate(sold())]
    with pytest.raises(DataError, match=r"'Discount %' would take 9% off all sales, .* discount=\"Discount %\" .*"):
        prepared(rows)
    assert money(prepared(rows, columns={"discount": "Discount %"})) == NET
    assert money(prepared(rows, columns={"discount": ""})) == FULL
    assert money(prepared(rows, spend="gross")) == FULL


def test_a_discount_that_takes_hardly_anything_off_is_no_question() -> None:
    rows = [row | {"SKU": f"one {number}", "Discount %": 1 if number < 6 else 0} for number, row in enumerate(sold())]
    assert money(prepared(rows)) == FULL


def test_round_numbers_may_be_percent_or_money() -> None:
    rows = sold("Discount", Discount=lambda _, rate: 5 if rate else 0)
    with pytest.raises(DataError, match="'Discount' may be percent of the price or money"):
        prepared(rows)
    assert money(prepared(rows, columns={"discount": "Discount"})) == FULL - 5 * ROWS // 2


def test_small_money_off_cheap_goods_is_no_share() -> None:
    rows = sold("Discount", Discount=lambda _, rate: 0.25 if rate else 0)
    cheap = [row | {"Unit Price": 1.99} for row in rows]
    assert money(prepared(cheap)) == Decimal("3.98") * ROWS


def test_a_discount_on_the_first_line_of_each_order_is_the_order_s() -> None:
    rows = sold("Discount")
    rows = [
        row | {"Order ID": f"O{number // 2}", **{each: rows[number // 2][each] for each in ("Date", "Customer ID")}}
        for number, row in enumerate(rows)
    ]
    once = [row | {"Discount": "10%" if number % 2 == 0 else None} for number, row in enumerate(rows)]
    assert money(prepared(once)) == FULL


@pytest.mark.parametrize(("header", "worth"), [("discount", 100), ("Discount %", 1)])
@pytest.mark.parametrize("price", ["list_price", "Listenpreis", "Prix catalogue"])
def test_a_list_price_is_the_price_where_there_is_no_other(price: str, header: str, worth: int) -> None:
    rows = [{**row, price: row["Unit Price"], header: row["Discount %"] / worth} for row in sold()]
    other = {"Unit Price", "Discount %"} - {header}
    rows = [{name: cell for name, cell in row.items() if name not in other} for row in rows]
    assert money(prepared(rows)) == NET
    once = [row | {header: rows[2][header] if at == 2 else 0} for at, row in enumerate(rows)]
    off = Decimal(2 * (20 + 10 * (2 // 4 % 4))) / 10
    assert money(prepared(once)) == FULL - off, "one line is enough: a list price is before any discount"


def test_a_list_price_is_none_beside_money_off_or_another_price() -> None:
    rows = [{**row, "list_price": 99.0} for row in sold()]
    assert money(prepared(rows)) == NET
    off = [row["Discount %"] * 1.5 for row in rows]
    bare = [{name: cell for name, cell in row.items() if name not in ("Unit Price", "Discount %")} for row in rows]
    with pytest.raises(DataError, match="no amount column"):
        prepared([{**row, "discount": less} for row, less in zip(bare, off, strict=True)])


@pytest.mark.parametrize(
    ("price", "header"),
    [
        ("list_pr", "disc_usd"),
        ("Listenpr.", "Rabatt €"),
        ("px_cat", "Remise (€)"),
        ("Prec. tarifa", "Dto. €"),
        ("P. listino", "sconto_eur"),
        ("prc_tabela", "Desc. (R$)"),
        ("lijstpr", "kort_eur"),
        ("cena_kat", "Rabat zł"),
        ("Listpr.", "Rabatt kr"),
    ],
)
@pytest.mark.parametrize("times", [1, 12])
def test_money_off_a_list_price_of_one_leaves_what_was_paid(price: str, header: str, times: int) -> None:
    worth = [(20 + 10 * (row // 4 % 4)) * times for row in range(ROWS)]
    off = [times * (0, 0, 5, 2.5)[row % 4] for row in range(ROWS)]
    signs = [-1 if row % 12 == 6 else 1 for row in range(ROWS)]
    rows = [
        {name: cell for name, cell in row.items() if name not in ("Quantity", "Unit Price", header)}
        | {price: float(sign * full), header: float(sign * less)}
        for row, full, less, sign in zip(sold(header), worth, off, signs, strict=True)
    ]
    left = sum(sign * (full - less) for full, less, sign in zip(worth, off, signs, strict=True))
    assert float(prepared(rows).ledger().total(kept=True)[1]) == pytest.approx(left)
    with pytest.raises(DataError, match="no amount column"):
        prepared([row | {"Xyz": 19.99} for row in rows])


def test_money_off_that_is_more_than_percent_may_be_is_asked_about_too() -> None:
    rows = [
        each | {"SKU": f"{row}", "Discount": 162.5 if row % 2 else 0.0, "Unit Price": 500.0 + row}
        for row, each in enumerate(sold("Discount"))
    ]
    with pytest.raises(DataError, match=r"would take .* off all sales"):
        prepared(rows)


def test_a_total_without_tax_that_is_after_the_discount_tells_more_than_a_price_with_it() -> None:
    rows = sold(**{"Total HT": lambda line, rate: round(2 * line["Unit Price"] * (100 - rate) / 120, 2)})
    found = prepared(rows)
    assert money(found) == sum(Decimal(str(row["Total HT"])) for row in rows)
    assert "off the prices already" in found.mapped.reasons["discount"]


OFF = (0.0, 0.0, 1.75, 3.2)
LESS = FULL - sum(Decimal(str(OFF[row % 4])) for row in range(ROWS))


def test_money_beside_prices_alone_is_taken_off_where_these_stay_the_same() -> None:
    rows = [each | {"Discount": OFF[row % 4]} for row, each in enumerate(sold("Discount"))]
    found = prepared(rows)
    assert money(found) == LESS
    assert "taken off each line" in found.mapped.reasons["discount"]


@pytest.mark.parametrize("pieces", [1, 2])
def test_it_stays_off_where_the_prices_are_less_by_it(pieces: int) -> None:
    rows = [
        each | {"Discount": OFF[row % 4], "Unit Price": each["Unit Price"] - OFF[row % 4] / pieces}
        for row, each in enumerate(sold("Discount"))
    ]
    found = prepared(rows)
    assert "off the prices already" in found.mapped.reasons["discount"]
    assert money(found) == FULL - sum(2 * Decimal(str(OFF[row % 4])) / pieces for row in range(ROWS))


def test_where_nothing_shows_it_and_it_takes_much_off_it_is_asked_about() -> None:
    rows = [
        each | {"SKU": f"{row}", "Discount": 6.25 if row % 2 else 0.0, "Unit Price": 20.0 + row}
        for row, each in enumerate(sold("Discount"))
    ]
    with pytest.raises(DataError, match=r"would take .* off all sales"):
        prepared(rows)
    assert money(prepared(rows, columns={"discount": ""})) == sum(2 * (20 + row) for row in range(ROWS))


def test_money_that_all_lines_of_an_order_repeat_is_asked_about_and_comes_off_once() -> None:
    rows = [
        each
        | {
            "Order ID": f"O{row // 2}",
            "Date": "2024-02-01",
            "Customer ID": f"K{row // 2 % 9}",
            "Discount": 4.5,
            "Row": row,
        }
        for row, each in enumerate(sold("Discount"))
    ]
    with pytest.raises(DataError, match="nothing shows whether it is off"):
        prepared(rows)
    orders = len({each["Order ID"] for each in rows})
    assert money(prepared(rows, columns={"discount": "Discount"})) == FULL - Decimal("4.5") * orders


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("DiscountType", "PERCENT"),
        ("discount_unit", "%"),
        ("Rabattart", "Prozent"),
        ("Tipo de descuento", "porcentaje"),
    ],
)
def test_a_column_beside_it_says_that_it_is_percent(header: str, kind: str) -> None:
    assert money(prepared(sold("Discount", **{header: lambda _, rate: kind if rate else ""}))) == NET


def test_a_column_beside_it_says_that_it_is_money() -> None:
    found = prepared(sold("Discount", DiscountType="fixed_amount"))
    assert money(found) == sum(Decimal(2 * (20 + 10 * (row // 4 % 4)) - RATES[row % 4]) for row in range(ROWS))


def test_discounts_of_which_some_are_percent_and_some_money_are_asked_about() -> None:
    with pytest.raises(DataError, match="may be percent of the price or money"):
        prepared(sold("Discount", DiscountType=lambda _, rate: "amount" if rate == 25 else "percent"))
