"""Lists of what was bought from suppliers, whose names would pass for those of customers."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars import purchases
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 60
NAMES = ["Nordholz Papier", "Alba Chemicals", "Ferro Minuteria", "Talvi Print", "Ostwald Folien", "Brio Carton"]

Columns = dict[str, list[object]]


def bought(names: str, vendors: str, order: str, day: str, total: str, **more: list[object]) -> pl.DataFrame:
    columns: Columns = {
        order: [f"45{row // 2:06}" for row in range(ROWS)],
        day: [(date(2024, 3, 1) + timedelta(days=row // 2)).isoformat() for row in range(ROWS)],
        vendors: [f"{7000 + row // 2 % 6:08}" for row in range(ROWS)],
        names: [NAMES[row // 2 % 6] for row in range(ROWS)],
        total: [19.9 + row * 3 for row in range(ROWS)],
    }
    return pl.DataFrame(columns | more)


@pytest.mark.parametrize(
    ("names", "vendors", "order", "day", "total"),
    [
        ("NAME1", "LIFNR", "EBELN", "BEDAT", "NETWR"),
        ("Name", "Buy-from Vendor No.", "Document No.", "Posting Date", "Amount"),
        ("Name", "Kreditorennr.", "Belegnummer", "Belegdatum", "Betrag"),
        ("Name 1", "Lieferant", "Einkaufsbeleg", "Belegdatum", "Nettowert"),
        ("Party", "VENDOR_ID", "SEGMENT1", "CREATION_DATE", "AMOUNT"),
        ("Raison sociale", "Code fournisseur", "N° pièce", "Date", "Montant HT"),
        ("Razón social", "Cod. proveedor", "Nº documento", "Fecha", "Importe"),
        ("Ragione sociale", "Fornitore", "N. documento", "Data", "Imponibile"),
        ("Razão social", "CODFORNEC", "Documento", "Data", "Valor"),
        ("Bedrijfsnaam", "Leveranciernr", "Bonnummer", "Datum", "Bedrag"),
        ("Nazwa firmy", "Dostawca", "Nr dokumentu", "Data", "Kwota"),
        ("Företagsnamn", "Leverantörsnr", "Verifikat", "Datum", "Belopp"),
    ],
)
def test_names_of_suppliers_are_no_customers(names: str, vendors: str, order: str, day: str, total: str) -> None:
    with pytest.raises(DataError, match=r"looks like a list of what was bought from suppliers"):
        prepare(bought(names, vendors, order, day, total), Settings())


def test_who_bought_may_be_named_all_the_same() -> None:
    table = bought("NAME1", "LIFNR", "EBELN", "BEDAT", "NETWR")
    found = prepare(table, Settings(columns={"customer": "NAME1"}))
    assert found.ledger()["sale"].rows == ROWS


@pytest.mark.parametrize(
    "order", ["Lieferantenrechnungsnr", "N° facture fournisseur", "Fattura acquisto", "Purchase Inv. No."]
)
def test_invoices_of_suppliers_are_no_sales(order: str) -> None:
    with pytest.raises(DataError, match="bought from suppliers"):
        prepare(bought("Firma", "Ort", order, "Datum", "Betrag"), Settings())


def test_a_table_without_customers_says_that_it_lists_purchases() -> None:
    table = bought("Text", "Buy-from Vendor No.", "Purch. Inv. No.", "Posting Date", "Amount").drop("Text")
    with pytest.raises(
        DataError, match=r"no customer column .* It looks like a list of what was bought from suppliers"
    ):
        prepare(table, Settings())


def test_a_vague_name_beside_suppliers_is_not_offered_as_the_customer() -> None:
    with pytest.raises(DataError, match="bought from suppliers") as refused:
        prepare(bought("Nom", "Code fournisseur", "N° facture fournisseur", "Date", "Montant HT"), Settings())
    assert "customer=Nom" not in str(refused.value)


def test_suppliers_of_what_was_sold_are_no_sign() -> None:
    makers = [f"{7000 + row % 5:08}" for row in range(ROWS)]
    sold = bought("Firma", "Ort", "Order ID", "Date", "Amount", Vendor=makers)
    assert prepare(sold, Settings()).ledger()["sale"].rows == ROWS
    customers = [f"K{row // 2 % 6}" for row in range(ROWS)]
    both = bought("Firma", "Supplier", "Order ID", "Date", "Amount", Customer=customers)
    assert prepare(both, Settings()).ledger()["sale"].rows == ROWS
    assert purchases.shown_by(["Vendor", "Title", "Price", "SKU"]) == []
    assert purchases.shown_by(["PO Number", "PO Line #", "PO Date", "Ship To"]) == []
