"""What of whole orders is goods: each row an order, with whatever columns of money its system writes."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 120
PRICES = (3.2, 4.95, 7.5, 12.9, 19.99, 24.5, 39.0)

ENGLISH = "Subtotal Discount Shipping Tax Tip Total Refunded Fees Net"
NAMES = (
    ENGLISH,
    "Zwischensumme Rabatt Versandkosten MwSt Trinkgeld Gesamtbetrag Erstattet Gebühren Auszahlung",
    "Sous-total Remise Frais_de_port TVA Pourboire Total Montant_remboursé Commission Versement",
    "Subtotal Descuento Gastos_de_envío IVA Propina Total Importe_reembolsado Comisión Neto",
    "Subtotaal Korting Verzendkosten BTW Fooi Totaal Terugbetaald Kosten Uitbetaling",
)


def cents(money: float) -> float:
    return round(money + 1e-9, 2)


class Shop:
    """Made-up orders; the `tax` comes on `top` of the goods and the shipping, or is inside them."""

    def __init__(self, *, rate: float = 20, top: bool = True, refunds: bool = False) -> None:
        chance = random.Random(5)
        self.rows = []
        for _ in range(ORDERS):
            goods = cents(sum(chance.choice(PRICES) for _ in range(chance.randint(1, 4))))
            off = cents(goods * chance.choice((0.1, 0.15, 0.2))) if chance.random() < 0.3 else 0.0
            sent, tip = chance.choice((0.0, 4.9, 6.9)), chance.choice((0.0, 0.0, 2.0, 3.5))
            share = rate / (100 if top else 100 + rate)
            tax, own_tax = cents((goods - off + sent) * share), cents((goods - off) * share)
            whole = cents(goods - off + sent + tip + top * tax)
            back = whole if refunds and chance.random() < 0.1 else 0.0
            fee = cents(0.3 + 0.029 * whole)
            net = goods - off - (0 if top else own_tax)
            self.rows.append(((goods, off, sent, tax, tip, whole, back, fee, cents(whole - fee - back)), net))

    def read(self, written: str, names: str = ENGLISH, **options: Any) -> Prepared:
        wanted = written.split()
        table: dict[str, Sequence[Any]] = {
            "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
            "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
            "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        }
        for place, (known, name) in enumerate(zip(ENGLISH.split(), names.split(), strict=True)):
            if known in wanted:
                table[name.replace("_", " ")] = [money[place] for money, _ in self.rows]
        return prepare(pl.DataFrame(table), Settings(**options))

    @property
    def goods(self) -> Any:
        return pytest.approx(sum(net for money, net in self.rows if not money[6]), rel=1e-4)


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize(
    "columns",
    [
        "Subtotal Discount Shipping Tax Tip Total",
        "Subtotal Discount Shipping Tax Tip Total Refunded Fees Net",
        "Subtotal Discount Shipping Tax",
        "Subtotal Discount Shipping Tax Refunded",
    ],
)
@pytest.mark.parametrize("top", [True, False])
def test_the_goods_alone_count(columns: str, names: str, *, top: bool) -> None:
    shop = Shop(top=top, refunds="Refunded" in columns)
    assert spent(shop.read(columns, names)) == shop.goods


@pytest.mark.parametrize(("rate", "top"), [(7.7, False), (8.25, True), (19, False)])
def test_a_total_alone_has_everything_in_it(rate: float, *, top: bool) -> None:
    shop = Shop(rate=rate, top=top, refunds=True)
    assert spent(shop.read("Discount Shipping Tax Tip Total Refunded Fees Net")) == shop.goods


def test_the_equation_is_said() -> None:
    found = Shop(refunds=True).read("Subtotal Discount Shipping Tax Tip Total Refunded")
    told = {match.column: match for match in found.mapped.matches}
    equation = "'Subtotal' − 'Discount' + 'Shipping' + 'Tax' + 'Tip' is 'Total' (120 of 120 orders seen)"
    assert (told["amount"].header, told["amount"].why) == ("Subtotal (goods)", equation)
    assert told["refunded"].why == "what was paid back, without what is no goods"


def test_before_discounts_and_refunds_where_gross_counts() -> None:
    shop = Shop(refunds=True)
    found = shop.read("Subtotal Discount Shipping Tax Tip Total Refunded", spend="gross")
    assert spent(found) == pytest.approx(sum(money[0] for money, _ in shop.rows))


def test_what_the_user_named_is_left_as_it_is() -> None:
    shop = Shop(top=False)
    found = shop.read("Subtotal Discount Shipping Tax Tip Total", columns={"amount": "Total", "tax": ""})
    assert "Subtotal (goods)" not in [match.header for match in found.mapped.matches]
