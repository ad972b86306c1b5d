"""Sales of tickets and items by that name, beside gross totals with fees of the buyer's and net ones after fees."""

import random
from datetime import date, timedelta

import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings

ORDERS = 90


def cents(money: float) -> float:
    return round(money + 1e-9, 2)


def spend(headers: str, *, passed_on: bool = True) -> tuple[float, dict[str, float]]:
    """What counts of orders whose fees are `passed_on` to the buyer, and what each column comes to.

    `headers`: of the gross total, the sales, the fee, the tax on it, what the payment costs, and what is left.
    """
    chance = random.Random(4)
    rows = []
    for _ in range(ORDERS):
        sold = cents(chance.randint(1, 4) * chance.choice((14.5, 22.0, 39.9)))
        fee = cents(0.49 + 0.065 * sold)
        tax, cost = cents(fee * 0.21), cents(0.3 + 0.021 * sold)
        gross = cents(sold + fee + tax) if passed_on else sold
        between = sold if passed_on else cents(sold - fee - tax)
        rows.append((gross, between, fee, tax, cost, cents(between - cost)))
    names = [each.strip() for each in headers.split("|")]
    columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    table = {
        "Order ID": [f"{5000 + row}" for row in range(ORDERS)],
        "Order date": [date(2024, 3, 1) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Buyer email": [f"buyer{row % 19}@example.org" for row in range(ORDERS)],
    }
    found = prepare(pl.DataFrame(table | columns), Settings())
    return float(found.ledger().total(kept=True)[1]), {name: sum(cells) for name, cells in columns.items()}


@pytest.mark.parametrize(
    "headers",
    [
        "Gross sales | Ticket revenue | Platform fees | Platform fees tax | Payment processing fee | Net sales",
        "Gross amount | Item total | Buyer fee | Tax on buyer fee | Processing fee | Net amount",
        "Bruttoumsatz | Kartenerlöse | Systemgebühr | MwSt auf Systemgebühr | Zahlungsgebühr | Nettoumsatz",
        "Ventes brutes | Recette billets | Frais de plateforme | TVA sur frais | Frais bancaires | Ventes nettes",
        "Ventas brutas | Ingresos por entradas | Cargos web | IVA de los cargos | Comisión de pago | Ventas netas",
        "Vendite lorde | Ricavi biglietti | Commissioni web | IVA commissioni | Commissione carta | Vendite nette",
        "Vendas brutas | Receita de ingressos | Taxas web | IVA sobre taxas | Taxa de pagamento | Vendas líquidas",
        "Bruto omzet | Omzet kaartjes | Ticketkosten | Btw over ticketkosten | Transactiekosten | Netto omzet",
        "Bruttoförsäljning | Biljettintäkter | Webbavgift | Moms på webbavgift | Betalavgift | Nettoförsäljning",
    ],
)
def test_sales_of_things_by_name_count_and_not_the_total_with_fees(headers: str) -> None:
    spent, columns = spend(headers)
    assert spent == pytest.approx(columns[headers.split("|")[1].strip()])


def test_fees_that_the_seller_pays_are_in_what_was_sold() -> None:
    spent, columns = spend(
        "Gross sales | Revenue after commission | Commission | Tax on commission | Payment fee | Payout",
        passed_on=False,
    )
    assert spent == pytest.approx(columns["Gross sales"])
    spent, columns = spend(
        "Ventes brutes | Ventes après commission | Commission | TVA sur commission | Frais de paiement | Ventes nettes",
        passed_on=False,
    )
    assert spent == pytest.approx(columns["Ventes brutes"])


def test_what_things_cost_the_shop_itself_is_no_sale_of_them() -> None:
    headers = "Gross sales | Item cost | Packing fee | VAT on packing fee | Payment fee | Margin"
    spent, columns = spend(headers)
    assert spent == pytest.approx(columns["Gross sales"])
