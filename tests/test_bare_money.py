"""Money under headers that say little: `Net` beside `Gross`, `Paid`, a currency's sign, and prices of a kilogram."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
NET = [round(20 + 7.31 * row % 180, 2) for row in range(ROWS)]


def read(**columns: Any) -> Prepared:
    sales = {
        "Order": [str(1000 + row) for row in range(ROWS)],
        "Customer": [f"C{row % 9}" for row in range(ROWS)],
        "Date": [date(2024, 1, 1) + timedelta(days=row) for row in range(ROWS)],
    }
    return prepare(pl.DataFrame(sales | columns), Settings())


def found(prepared: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in prepared.mapped.matches}


def sold(prepared: Prepared) -> float:
    return float(prepared.engine.rows("SELECT sum(amount) FROM lines WHERE verdict = 'sale'")[0][0])


def gross(rate: Callable[[int], float]) -> list[float]:
    return [round(net * (1 + rate(row) / 100) + 1e-9, 2) for row, net in enumerate(NET)]


@pytest.mark.parametrize("rates", [(20,), (19, 7), (25, 12, 6)])
def test_a_net_that_the_gross_is_with_a_rate_of_tax_on_top_counts(rates: tuple[int, ...]) -> None:
    assert found(read(Net=NET, Gross=gross(lambda row: rates[row % len(rates)])))["amount"] == "Net"


def test_what_was_asked_for_counts_where_some_of_it_is_still_to_be_paid() -> None:
    paid = [0.0 if row % 7 == 1 else round(net / 2, 2) if row % 7 == 2 else net for row, net in enumerate(NET)]
    left = [round(net - part, 2) for net, part in zip(NET, paid, strict=True)]
    assert found(read(Tuition=NET, Paid=paid, Due=left))["amount"] == "Tuition"
    assert found(read(Points=NET, Paid=paid, Other=NET[::-1]))["amount"] == "Paid"


def test_what_may_be_a_fifth_off_or_a_quarter_on_top_is_asked_about() -> None:
    with pytest.raises(DataError, match="could be the amount, without tax or with it"):
        read(Net=NET, Gross=gross(lambda _: 25))


@pytest.mark.parametrize(
    "left",
    [
        lambda _, paid: paid * 0.971 - 0.3,  # a fee of a way to pay
        lambda row, paid: paid * (1, 0.9, 0.8)[row % 3],  # a discount
        lambda _, paid: paid * 0.85,  # a commission
    ],
)
def test_a_net_that_is_no_tax_away_is_asked_about(left: Callable[[int, float], float]) -> None:
    with pytest.raises(DataError, match="could be the amount, without tax or with it"):
        read(Gross=NET, Net=[round(left(row, paid), 2) for row, paid in enumerate(NET)])


@pytest.mark.parametrize("header", ["Paid", "Bezahlt", "Payé", "Pagado", "Betaald", "Zapłacono", "Betalt", "Donation"])
def test_what_was_paid_counts_where_no_other_money_is_there(header: str) -> None:
    assert found(read(**{header: NET}))["amount"] == header
    assert found(read(**{header: NET, "Total": [paid + 1 for paid in NET]}))["amount"] == "Total"


@pytest.mark.parametrize("cells", [[row % 2 for row in range(ROWS)], ["yes", "no"] * (ROWS // 2)])
def test_whether_it_was_paid_is_no_money(cells: list[Any]) -> None:
    with pytest.raises(DataError, match="no amount column"):
        read(Paid=cells)


@pytest.mark.parametrize("header", ["€", "£", "EUR"])
def test_a_currency_is_the_header_of_money(header: str) -> None:
    assert found(read(**{header: NET}))["amount"] == header


def test_two_columns_of_a_currency_are_asked_about() -> None:
    with pytest.raises(DataError, match="no amount column"):
        read(**{"€": NET, "£": NET[::-1]})


WEIGHT = [round(0.2 + 0.137 * row % 3, 3) for row in range(ROWS)]
PRICE = [(4.8, 12.9, 2.5)[row % 3] for row in range(ROWS)]


@pytest.mark.parametrize(
    ("weight", "price"),
    [
        ("Kg", "€/kg"),
        ("Poids (kg)", "Prix au kg"),
        ("Vikt kg", "Kilopris"),
        ("Litri", "Prezzo/l"),
        ("Stunden", "Stundensatz"),
    ],
)
def test_what_is_weighed_is_the_quantity_beside_its_price(weight: str, price: str) -> None:
    prepared = read(**{weight: WEIGHT, price: PRICE})
    assert (found(prepared)["quantity"], found(prepared)["unit_price"]) == (weight, price)
    assert sold(prepared) == pytest.approx(sum(kg * each for kg, each in zip(WEIGHT, PRICE, strict=True)))


def test_a_price_of_a_kilogram_without_the_weight_is_asked_about() -> None:
    with pytest.raises(DataError, match="price of one kilogram or litre, and no column says how many"):
        read(**{"Prix au kg": PRICE})


def test_a_weight_beside_a_price_of_one_piece_is_no_quantity() -> None:
    prepared = read(**{"Weight (kg)": WEIGHT, "Unit price": PRICE})
    assert "quantity" not in found(prepared)


def test_what_was_not_paid_says_nothing_of_a_discount() -> None:
    """A fifth of the visits did not take place, so nothing was paid; of the others the price less the discount was."""
    off = [5.0 * (row % 3 == 0) for row in range(ROWS)]
    paid = [round(price - less, 2) if row % 5 else 0.0 for row, (price, less) in enumerate(zip(NET, off, strict=True))]
    prepared = read(Price=NET, Discount=off, Cashed=paid)
    assert found(prepared)["amount"] == "Cashed"
    assert sold(prepared) == pytest.approx(sum(paid))


def test_what_is_left_after_a_commission_is_not_what_was_paid() -> None:
    total = [round(paid + 3.9 * (row % 2), 2) for row, paid in enumerate(NET)]
    fee = [round(paid * 0.23, 2) for paid in NET]
    left = [round(whole - less, 2) for whole, less in zip(total, fee, strict=True)]
    prepared = read(**{"Order total": total, "Comissão": fee, "Valor líquido": left})
    assert found(prepared)["amount"] == "Order total"
    assert sold(prepared) == pytest.approx(sum(total))
