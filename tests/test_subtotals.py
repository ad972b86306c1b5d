"""A subtotal, the shipping and a grand total, with no column of tax: what counts, and what only the total shows."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 40
GOODS = [round(18.35 + 7.13 * (row % 13) + row, 2) for row in range(ORDERS)]
SENT = [0.0 if row % 3 else 4.9 for row in range(ORDERS)]
CUT = [row % 8 == 5 for row in range(ORDERS)]
"""Orders with a tenth off."""

NAMES = [
    ("Subtotal", "Shipping", "Grand Total"),
    ("Zwischensumme", "Versandkosten", "Gesamtbetrag"),
    ("Sous-total", "Frais de port", "Total"),
    ("Subtotal", "Gastos de envío", "Importe total"),
    ("Subtotale", "Spese di spedizione", "Totale"),
    ("Subtotal", "Portes", "Valor total"),
    ("Subtotaal", "Verzendkosten", "Totaal"),
    ("Suma częściowa", "Koszt dostawy", "Razem"),
    ("Delsumma", "Frakt", "Totalt"),
]


def read(totals: list[float], names: tuple[str, str, str] = NAMES[0], **more: list[Any]) -> Prepared:
    orders = {
        "Order ID": [f"A{5000 + row}" for row in range(ORDERS)],
        "Date": [(date(2025, 2, 3) + timedelta(days=2 * row)).isoformat() for row in range(ORDERS)],
        "Customer": [f"Ada {'KLMNOP'[row % 6]}" for row in range(ORDERS)],
    }
    return prepare(pl.DataFrame(orders | dict(zip(names, (GOODS, SENT, totals), strict=True)) | more), Settings())


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


def off(row: int) -> float:
    return round(GOODS[row] / 10, 2) if CUT[row] else 0


def whole(rate: float, *, cut: bool = False, of_shipping: bool = True) -> list[float]:
    """The grand totals with a rate of tax on top, less a tenth of some."""
    goods = [GOODS[row] - (off(row) if cut else 0) for row in range(ORDERS)]
    taxed = [g + s if of_shipping else g for g, s in zip(goods, SENT, strict=True)]
    rest = [0 if of_shipping else s for s in SENT]
    return [round(t * (100 + rate) / 100 + s, 2) for t, s in zip(taxed, rest, strict=True)]


def about(found: Prepared, expected: float) -> bool:
    """To a coin an order."""
    return abs(spent(found) - expected) <= 0.01 * ORDERS


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("rate", [19, 21, 25.5])
def test_goods_count_where_the_total_has_a_rate_of_tax_and_the_shipping_on_top(
    names: tuple[str, str, str], rate: float
) -> None:
    found = read(whole(rate), names)
    assert spent(found) == pytest.approx(sum(GOODS))


@pytest.mark.parametrize("of_shipping", [True, False])
@pytest.mark.parametrize("rate", [0, 7, 20])
def test_where_it_comes_to_less_the_rest_was_taken_off(rate: float, of_shipping: bool) -> None:
    found = read(whole(rate, cut=True, of_shipping=of_shipping))
    assert about(found, sum(GOODS) - sum(map(off, range(ORDERS))))
    assert "5 orders it is less" in str(found.mapped.columns())


def test_totals_without_tax_by_their_headers_show_it_beside_a_column_of_tax() -> None:
    net = whole(0, cut=True)
    tax = [round(total / 10, 2) for total in net]
    gross = {"Order Total (inc tax)": [round(n + t, 2) for n, t in zip(net, tax, strict=True)], "Tax Total": tax}
    found = read(net, ("Subtotal (ex tax)", "Shipping Cost (ex tax)", "Order Total (ex tax)"), **gross)
    assert spent(found) == pytest.approx(sum(GOODS) - sum(map(off, range(ORDERS))))


def test_gross_spend_is_before_the_discount() -> None:
    cells = read(whole(20, cut=True)).raw.sample
    found = prepare(pl.DataFrame({header: [*cell] for header, cell in cells.items()}), Settings(spend="gross"))
    assert spent(found) == pytest.approx(sum(GOODS))


def test_orders_that_leave_the_country_may_have_no_tax() -> None:
    away = [row % 5 == 2 for row in range(ORDERS)]
    totals = [bare if gone else taxed for bare, taxed, gone in zip(whole(0), whole(22), away, strict=True)]
    assert spent(read(totals)) == pytest.approx(sum(GOODS))


def test_what_was_paid_back_has_the_tax_in_it_where_whole_orders_show_it() -> None:
    totals, gone = whole(20), [row % 10 == 3 for row in range(ORDERS)]
    back = [
        total if none else 12.0 if row == 8 else 0.0 for row, (total, none) in enumerate(zip(totals, gone, strict=True))
    ]
    sold = sum(goods for goods, none in zip(GOODS, gone, strict=True) if not none)
    found = read(totals, Refunded=back, Status=["refunded" if none else "complete" for none in gone])
    assert spent(found) == pytest.approx(sold - 10)
    few = [12.0 if row == 8 else 0.0 for row in range(ORDERS)]
    assert spent(read(totals, Refunded=few)) == pytest.approx(sum(GOODS) - 12)


def as_written(totals: list[float]) -> bool:
    """Whether the subtotal counts as it is written."""
    found = read(totals)
    return spent(found) == pytest.approx(sum(GOODS)) and "nothing shows" in str(found.mapped.columns())


TWO = [a if row % 4 else b for row, (a, b) in enumerate(zip(whole(21), whole(9), strict=True))]


def test_several_rates_or_none_that_is_usual_prove_nothing() -> None:
    mixed = [
        round(a - (a - b) * (row * 7 % 11 / 11) * (row % 3 == 0), 2)
        for row, (a, b) in enumerate(zip(whole(21), whole(9), strict=True))
    ]
    odd = [
        round((goods + sent) * (1.05 + row % 7 / 60), 2)
        for row, (goods, sent) in enumerate(zip(GOODS, SENT, strict=True))
    ]
    more = [total + 3 * (row % 4 == 0) for row, total in enumerate(whole(20))]
    assert as_written(TWO)
    assert as_written(mixed)
    assert as_written(odd)
    assert as_written(more)


def test_a_total_after_refunds_shows_no_discounts() -> None:
    back = [6.0 * (row % 9 == 4) for row in range(ORDERS)]
    totals = [round(total - less, 2) for total, less in zip(whole(20), back, strict=True)]
    assert spent(read(totals, Refunded=back)) == pytest.approx(sum(GOODS) - sum(back))


def test_in_magento_s_order_grid_the_grand_total_counts_where_nothing_shows_what_is_in_it() -> None:
    """At many rates of tax, or at one in few states, it is more than goods and shipping; where it is less, nothing says
    what was taken off.
    """
    grid = {"Purchase Point": ["Main"] * ORDERS, "Bill-to Name": [f"Ada {'KLM'[row % 3]}" for row in range(ORDERS)]}
    days = [(date(2025, 2, 3) + timedelta(days=row)).isoformat() for row in range(ORDERS)]
    amounts = {"Subtotal": GOODS, "Shipping and Handling": SENT}
    orders = grid | amounts | {"ID": [*range(700, 700 + ORDERS)], "Purchase Date": days}
    states = [round((g + s) * (103 + 0.37 * row) / 100, 2) for row, (g, s) in enumerate(zip(GOODS, SENT, strict=True))]
    less = [round(total * 0.8, 2) if row % 3 else total for row, total in enumerate(states)]
    home = [taxed if row % 5 == 1 else bare for row, (bare, taxed) in enumerate(zip(whole(0), whole(7.5), strict=True))]
    for totals in (whole(21), TWO, states, home):
        assert spent(prepare(pl.DataFrame(orders | {"Grand Total (Base)": totals}), Settings())) == pytest.approx(
            sum(GOODS)
        )
    found = prepare(pl.DataFrame(orders | {"Grand Total (Base)": less}), Settings())
    assert spent(found) == pytest.approx(sum(less))


ROWS_OF = [1 + row % 3 for row in range(ORDERS)]
"""So many products each order has."""

REPEATED = [
    ("Subtotal (ex tax)", "Shipping Cost (ex tax)", "Order Total (ex tax)"),
    ("Zwischensumme", "Versandkosten", "Bestellsumme"),
    ("Sous-total", "Frais de port", "Total commande"),
    ("Subtotale", "Spese di spedizione", "Totale ordine"),
    ("Subtotaal", "Verzendkosten", "Ordertotaal"),
]


def read_lines(totals: list[float], names: tuple[str, str, str], gross: bool = False, **more: list[Any]) -> Prepared:
    """Each order on as many rows as it has products, on all of which its sums stand."""
    orders = [row for row in range(ORDERS) for _ in range(ROWS_OF[row])]
    columns: dict[str, list[Any]] = {
        "Order ID": [f"A{5000 + row}" for row in orders],
        "Date": [(date(2025, 2, 3) + timedelta(days=2 * row)).isoformat() for row in orders],
        "Customer": [f"Ada {'KLMNOP'[row % 6]}" for row in orders],
        "SKU": [f"P-{number * 7 % 11}" for number, _ in enumerate(orders)],
    }
    sums = dict(zip(names, (GOODS, SENT, totals), strict=True)) | more
    columns |= {header: [cells[row] for row in orders] for header, cells in sums.items()}
    return prepare(pl.DataFrame(columns), Settings(spend="gross" if gross else "net"))


@pytest.mark.parametrize(
    ("names", "rate"), [(REPEATED[0], 0), *((names, rate) for names in REPEATED[1:] for rate in (0, 19))]
)
def test_sums_that_each_row_of_an_order_repeats_count_once(names: tuple[str, str, str], rate: float) -> None:
    found = read_lines(whole(rate, cut=True), names)
    assert about(found, sum(GOODS) - sum(map(off, range(ORDERS))))
    assert spent(read_lines(whole(rate, cut=True), names, gross=True)) == pytest.approx(sum(GOODS))
    said = {column["column"]: column["reason"] for column in found.mapped.columns()}
    assert "counted once per order" in said["amount"]
    assert "on 5 orders it is less" in said["order_total"]


def test_what_was_paid_back_of_them_counts_once_without_its_tax() -> None:
    totals, gone = whole(20, cut=True), [row % 10 == 3 for row in range(ORDERS)]
    back = [t if none else 12.0 if row == 8 else 0.0 for row, (t, none) in enumerate(zip(totals, gone, strict=True))]
    sold = sum(GOODS[row] - off(row) for row in range(ORDERS) if not gone[row])
    found = read_lines(
        totals, REPEATED[1], Erstattet=back, Status=["refunded" if none else "complete" for none in gone]
    )
    assert about(found, sold - 10)


def test_lines_that_happen_to_cost_the_same_have_sums_of_their_own() -> None:
    """Tickets: each row has its own price, and the total of the order adds them up, or may be each row's too."""
    several = [round((GOODS[row] * ROWS_OF[row] + SENT[row]) * 1.2, 2) for row in range(ORDERS)]
    for names, totals in ((REPEATED[1], several), (("Zwischensumme", "Versandkosten", "Gesamt"), whole(20))):
        with pytest.raises(DataError, match="may be the total of a line or of a whole order"):
            read_lines(totals, names)
