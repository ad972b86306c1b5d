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


def booked(*said: str, header: str = "Type", **more: list[object]) -> pl.DataFrame:
    """Papers of six firms, whose kinds come one after the other."""
    columns: Columns = {
        header: [said[row % len(said)] for row in range(ROWS)],
        "Number": [f"R{row + 100}" for row in range(ROWS)],
        "Date": [(date(2024, 3, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "Contact Name": [NAMES[row * 5 % 6] for row in range(ROWS)],
        "Amount": [40.0 + row * 3 for row in range(ROWS)],
    }
    return pl.DataFrame(columns | more)


@pytest.mark.parametrize(
    "said",
    [
        ["Vendor Bill", "Vendor Credit"],
        ["Bill", "Bill Payment (Check)", "Expense"],
        ["ACCPAY", "ACCPAYCREDIT"],
        ["Eingangsrechnung", "Lieferantengutschrift"],
        ["Ausgabe"],
        ["Facture d'achat", "Avoir fournisseur"],
        ["Dépense"],
        ["Factura recibida"],
        ["Gasto"],
        ["Fattura passiva", "Nota di credito fornitore"],
        ["Spesa"],
        ["Fatura de fornecedor"],
        ["Despesa"],
        ["Leveranciersfactuur", "Inkoopcreditnota"],
        ["Uitgave"],
        ["Faktura kosztowa", "Korekta zakupu"],
        ["Wydatek"],
        ["Leverantörsfaktura"],
        ["Utgift"],
    ],
)
def test_papers_that_are_all_of_suppliers_are_no_sales(said: list[str]) -> None:
    with pytest.raises(DataError, match="bought from suppliers"):
        prepare(booked(*said), Settings())
    assert prepare(booked(*said), Settings(columns={"type": ""})).ledger()["sale"].rows == ROWS


@pytest.mark.parametrize(
    "tax",
    [
        "10% GST on Expenses",
        "20% (VAT on Expenses)",
        "VAT on Purchases",
        "Vorsteuer 19%",
        "TVA 20% déductible",
        "21% IVA soportado",
        "IVA 22% acquisti",
        "IVA dedutível 23%",
        "BTW 21% inkopen",
        "VAT naliczony 23%",
        "Ingående moms 25%",
    ],
)
def test_a_tax_on_what_was_bought_shows_bills_of_suppliers(tax: str) -> None:
    taxes: list[object] = [tax] * ROWS
    with pytest.raises(DataError, match=r"bought from suppliers \('Type', 'Rate'\)"):
        prepare(booked("Bill", Rate=taxes), Settings())
    with pytest.raises(DataError, match=r"bought from suppliers \('Rate'\)"):
        prepare(booked("Online", Rate=taxes), Settings())


@pytest.mark.parametrize("said", ["Bill", "Purchase", "Achat", "Compra", "Invoice"])
def test_what_a_customer_may_be_given_too_is_a_sale(said: str) -> None:
    taxes: list[object] = ["20% (VAT on Income)"] * ROWS
    assert prepare(booked(said, Rate=taxes), Settings()).ledger()["sale"].rows == ROWS


@pytest.mark.parametrize(
    "said",
    [
        ["Invoice", "Expense"],
        ["Income", "Expense"],
        ["Einnahme", "Ausgabe"],
        ["Recette", "Dépense"],
        ["Ingreso", "Gasto"],
        ["Fattura", "Spesa"],
        ["Receita", "Despesa"],
        ["Inkomst", "Uitgave"],
        ["Przychód", "Wydatek"],
        ["Intäkt", "Utgift"],
        ["out_invoice", "in_invoice"],
        ["Sales Invoice", "Bill"],
        ["ACCREC", "ACCPAY"],
    ],
)
def test_what_was_spent_is_no_sale_beside_what_was_earned(said: list[str]) -> None:
    ledger = prepare(booked(*said), Settings()).ledger()
    assert (ledger["sale"].rows, ledger["not_completed"].rows) == (ROWS / 2, ROWS / 2)


def test_bills_beside_invoices_are_asked_about_where_no_other_paper_of_a_supplier_stands_there() -> None:
    with pytest.raises(DataError, match=r"'bill' beside 'invoice': .* --sale \"bill\"; .* --no-sale \"bill\""):
        prepare(booked("Invoice", "Bill"), Settings())
    assert prepare(booked("Invoice", "Bill"), Settings(sale=("bill",))).ledger()["sale"].rows == ROWS
    assert prepare(booked("Invoice", "Bill"), Settings(no_sale=("bill",))).ledger()["sale"].rows == ROWS / 2
    assert prepare(booked("Invoice", "Bill", "Vendor Credit"), Settings()).ledger()["sale"].rows == ROWS / 3


def test_expenses_beside_the_work_they_were_for_are_sold_on() -> None:
    assert prepare(booked("Labour", "Expense"), Settings()).ledger()["sale"].rows == ROWS
