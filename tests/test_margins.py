"""What the shop paid for goods, and earned on them, is no spend, and shows whether a tax is in the amounts."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 90
GROSS = [(2.6, 19.9, 3.6, 13.5, 5.2, 1.95, 44.0)[row % 7] * (1 + row % 3) for row in range(ROWS)]
OFF = [round(gross * 0.1, 2) if row % 6 == 0 else 0.0 for row, gross in enumerate(GROSS)]
NET = [round(gross - off, 2) for gross, off in zip(GROSS, OFF, strict=True)]
COST = [round(gross * 0.35, 2) for gross in GROSS]

HEADERS = [
    "Receipt number, Receipt type, Net sales, Cost of goods, Cashier name, Gross sales, Discounts, Gross profit, Taxes",
    "Número de recibo, Tipo de recibo, Ventas netas, Costo de los bienes, Nombre del cajero, Ventas brutas, "
    "Descuentos, Beneficio bruto, Impuestos",
    "Belegnummer, Belegart, Nettoumsatz, Warenkosten, Kassierer, Bruttoumsatz, Rabatte, Bruttogewinn, Steuern",
    "Numéro du reçu, Type de reçu, Ventes nettes, Coût des marchandises, Nom du caissier, Ventes brutes, Remises, "
    "Bénéfice brut, Taxes",
    "Numero ricevuta, Tipo di ricevuta, Vendite nette, Costo delle merci, Nome cassiere, Vendite lorde, Sconti, "
    "Profitto lordo, Imposte",
]


def spent(headers: str, tax: list[float], profit: list[float]) -> float:
    kinds, till = ["Venta" if "recibo" in headers else "Sale"] * ROWS, ["Ana"] * ROWS
    cells = ([f"1-{row // 2}" for row in range(ROWS)], kinds, NET, COST, till, GROSS, OFF, profit, tax)
    table = dict(zip(headers.split(", "), cells, strict=True))
    table |= {
        "Date": [date(2024, 1, 2) + timedelta(days=row // 2) for row in range(ROWS)],
        "Customer name": [f"Ann Lee {row // 2 % 17}" for row in range(ROWS)],
    }
    return float(prepare(pl.DataFrame(table), Settings()).ledger()["sale"].money)


@pytest.mark.parametrize("headers", HEADERS)
def test_a_tax_that_is_off_what_was_earned_is_inside(headers: str) -> None:
    tax = [round(net - net / 1.1, 2) for net in NET]
    profit = [round(net - tax - cost, 2) for net, tax, cost in zip(NET, tax, COST, strict=True)]
    assert spent(headers, tax, profit) == pytest.approx(sum(NET) - sum(tax), abs=0.005)


@pytest.mark.parametrize("headers", HEADERS)
def test_one_that_is_not_comes_on_top(headers: str) -> None:
    tax = [round(net * 0.1, 2) for net in NET]
    profit = [round(net - cost, 2) for net, cost in zip(NET, COST, strict=True)]
    assert spent(headers, tax, profit) == pytest.approx(sum(NET), abs=0.005)
