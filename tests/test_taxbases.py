"""Orders whose goods stand in a column for each rate of the tax, with taxes and a total, or without one of them."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings
from regulars.taxbases import find

ORDERS = 80
PRICES = (11.4, 23.65, 37.1, 64.95, 118.3)


def cents(money: float) -> float:
    return round(money + 1e-9, 2)


class Orders:
    """Made-up orders with goods at several `rates`; what is `held` back of them in percent by whoever pays."""

    def __init__(self, *rates: float, held: float = 0, whole: bool = False, seldom: bool = False) -> None:
        chance = random.Random(11)
        self.goods: list[list[float]] = [[] for _ in rates]
        self.taxes: list[list[float]] = [[] for _ in rates]
        self.held, self.totals, self.rounding = [], [], []
        for row in range(ORDERS):
            often = [0.7 if not (place and seldom) else 0.03 for place in range(len(rates))]
            nets = [chance.choice(PRICES) * chance.randint(1, 4) * (chance.random() < each) for each in often]
            nets = [cents(net) for net in (nets if any(nets) else [42.5, *nets[1:]])]
            sign = -1 if row % 29 == 28 else 1
            taxes = [cents(net * rate / 100) for net, rate in zip(nets, rates, strict=True)]
            kept = cents(sum(nets) * held / 100)
            total = cents(sum(nets) + sum(taxes) - kept)
            for column, cells in zip((*self.goods, *self.taxes), (*nets, *taxes), strict=True):
                column.append(sign * cells)
            self.held.append(sign * kept)
            self.rounding.append(sign * cents(round(total) - total) if whole else 0.0)
            self.totals.append(sign * (round(total) if whole else total))
        self.sums = [cents(sum(cells)) for cells in zip(*self.goods, strict=True)]
        self.all_taxes = [cents(sum(cells)) for cells in zip(*self.taxes, strict=True)]

    def spend(self, headers: str, columns: Sequence[Sequence[float]], *, order: str = "Order No") -> float:
        table: dict[str, Sequence[Any]] = {
            order: [f"{7000 + row}" for row in range(ORDERS)],
            "Date": [date(2024, 1, 2) + timedelta(days=3 * row) for row in range(ORDERS)],
            "Customer No": [f"C{100 + row % 17}" for row in range(ORDERS)],
        }
        table |= dict(zip((each.strip() for each in headers.split("|")), columns, strict=True))
        return float(prepare(pl.DataFrame(table), Settings()).ledger().total(kept=True)[1])


@pytest.mark.parametrize(
    "headers",
    [
        "Net 20% | VAT 20% | Net 5% | VAT 5% | Invoice total",
        "Netto 20 % | USt 20 % | Netto 5 % | USt 5 % | Rechnungsbetrag",
        "Base HT 20 | TVA 20 | Base HT 5,0 | TVA 5,0 | Total TTC",
        "Base imponible 1 | Cuota IVA 1 | Base imponible 2 | Cuota IVA 2 | Total factura",
        "Imponibile 20% | IVA 20% | Imponibile 5% | IVA 5% | Totale documento",
        "Incidência normal | IVA normal | Incidência reduzida | IVA reduzida | Total do documento",
        "Grondslag hoog | Btw hoog | Grondslag laag | Btw laag | Totaal",
        "Podstawa 20 | VAT 20 | Podstawa 5 | VAT 5 | Wartość brutto",
        "Underlag 20 % | Moms 20 % | Underlag 5 % | Moms 5 % | Att betala",
        "Ventas IVA 20 % | IVA 20 % | Ventas IVA 5 % | IVA 5 % | Importe total",
    ],
)
@pytest.mark.parametrize("seldom", [False, True])
def test_goods_are_the_sum_of_the_bases_that_with_their_taxes_make_the_total(headers: str, *, seldom: bool) -> None:
    made = Orders(20, 5, seldom=seldom)
    (one, other), taxes = made.goods, made.taxes
    spent = made.spend(headers, [one, taxes[0], other, taxes[1], made.totals])
    assert spent == pytest.approx(sum(made.sums))


def test_a_number_of_orders_is_not_needed() -> None:
    made = Orders(21, 9)
    columns = [*made.goods, *made.taxes, made.totals]
    headers = "Basis hoog | Basis laag | Btw hoog | Btw laag | Totaal incl."
    assert made.spend(headers, columns, order="Filiaal") == pytest.approx(sum(made.sums))


def test_a_surcharge_comes_on_top_as_a_tax_and_rates_are_no_money() -> None:
    made = Orders(21, 10)
    more = [[cents(cell * share) for cell in of] for of, share in zip(made.goods, (0.052, 0.014), strict=True)]
    totals = [cents(total + one + other) for total, one, other in zip(made.totals, *more, strict=True)]
    each = "Base {0} | % IVA {0} | IVA {0} | % Rec. {0} | Cuota Rec. {0}"
    headers = f"{each.format(1)} | {each.format(2)} | Total"
    rates = [[rate] * ORDERS for rate in (21.0, 5.2, 10.0, 1.4)]
    (one, other), (tax, low) = made.goods, made.taxes
    columns = [one, rates[0], tax, rates[1], more[0], other, rates[2], low, rates[3], more[1], totals]
    assert made.spend(headers, columns) == pytest.approx(sum(made.sums))


def test_what_is_kept_back_or_rounded_is_no_part_of_the_goods() -> None:
    made = Orders(22, 10, held=20)
    columns = [*made.goods, *made.taxes, made.held, made.totals]
    headers = "Imponibile 22 | Imponibile 10 | IVA 22 | IVA 10 | Ritenuta | Totale da pagare"
    assert made.spend(headers, columns) == pytest.approx(sum(made.sums))
    made = Orders(25, 12, whole=True)
    columns = [*made.goods, *made.taxes, made.rounding, made.totals]
    headers = "Netto 25 % | Netto 12 % | Moms 25 % | Moms 12 % | Öresavrundning | Att betala"
    assert made.spend(headers, columns) == pytest.approx(sum(made.sums))


def test_goods_without_a_tax_are_goods_too() -> None:
    made = Orders(20, 0)
    columns = [*made.goods, made.all_taxes, made.totals]
    for headers in (
        "Standard rated | Zero rated | VAT | Invoice total",
        "Taxable sales | Non-taxable sales | Sales tax | Total",
        "Imponibile | Esente IVA | Imposta | Totale",
        "Netto | Steuerfrei | USt | Brutto",
    ):
        assert made.spend(headers, columns) == pytest.approx(sum(made.sums))


def test_rates_show_the_goods_where_no_column_has_the_taxes_or_the_total() -> None:
    made = Orders(7, 19)
    assert made.spend("Netto 7 % | Netto 19 % | Brutto", [*made.goods, made.totals]) == pytest.approx(sum(made.sums))
    headers = "Netto 7 % | Netto 19 % | MwSt 7 % | MwSt 19 %"
    assert made.spend(headers, [*made.goods, *made.taxes]) == pytest.approx(sum(made.sums))


def test_taxes_inside_come_out_of_sums_with_them() -> None:
    made = Orders(19, 7)
    gross = [
        [cents(map_) for map_ in map(sum, zip(*each, strict=True))] for each in zip(made.goods, made.taxes, strict=True)
    ]
    headers = "Umsatz 19 % | Umsatz 7 % | MwSt 19 % | MwSt 7 % | Gesamt"
    assert made.spend(headers, [*gross, *made.taxes, made.totals]) == pytest.approx(sum(made.sums))


def test_a_column_of_their_sum_is_taken_as_it_stands() -> None:
    made = Orders(21, 10, 4)
    money = {f"Base {place}": cells for place, cells in enumerate(made.goods, 1)}
    money |= {f"IVA {place}": cells for place, cells in enumerate(made.taxes, 1)}
    found = find(money | {"Suma bases": made.sums, "Total": made.totals})
    assert found is not None
    assert (found.base, found.more, found.total) == ("Suma bases", (), "Total")


def test_nothing_is_found_where_a_total_has_more_in_it_than_any_column_says() -> None:
    made = Orders(20, 5)
    totals = [cents(total + (row % 7) * 3.5) for row, total in enumerate(made.totals)]
    money = {"Net 20%": made.goods[0], "Net 5%": made.goods[1], "VAT 20%": made.taxes[0], "VAT 5%": made.taxes[1]}
    assert find(money | {"Total": totals}) is None
    assert find(money | {"Total": made.totals}) is not None


def test_columns_that_are_numbered_and_make_no_total_are_nothing() -> None:
    made = Orders(20, 5)
    assert find({"Value 1": made.goods[0], "Value 2": made.goods[1], "Tax": made.all_taxes[::-1]}) is None
    assert find({"Points 1": made.goods[0], "Points 2": made.goods[1], "Total": made.totals}) is None


def test_totals_that_lines_of_an_order_repeat_do_not_count_on_each() -> None:
    made = Orders(20, 5)
    twice = [[cell for cell in column for _ in range(2)] for column in (*made.goods, *made.taxes, made.totals)]
    names = ("Net 20%", "Net 5%", "VAT 20%", "VAT 5%", "Invoice total")
    table = dict(zip(names, twice, strict=True)) | {
        "Invoice no": [f"R{row // 2}" for row in range(2 * ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=row // 2) for row in range(2 * ORDERS)],
        "Customer No": [f"C{row // 2 % 17}" for row in range(2 * ORDERS)],
        "Article": [f"A{row % 9}" for row in range(2 * ORDERS)],
    }
    found = prepare(pl.DataFrame(table), Settings())
    assert "amount" not in {match.column for match in found.mapped.matches}
