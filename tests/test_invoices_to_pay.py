"""In a list of invoices what is still to be paid was sold; in a list of orders what waits for its money was not."""

from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest

from regulars import owed
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60


def listed(number: str, states: tuple[str, ...], *beside: str) -> Prepared:
    """Papers of 10.00 each, of which the second and third state are of one in five each, and the last of one in ten."""
    held = [states[(0, 1, 0, 2, 0, 0, 1, 0, 2, 3)[row % 10]] for row in range(ROWS)]
    told = {
        number: [f"{7000 + row}" for row in range(ROWS)],
        "Datum": [f"{date(2023, 3, 1) + timedelta(days=row * 2):%Y-%m-%d}" for row in range(ROWS)],
        "Kunde": [f"K{row % 13}" for row in range(ROWS)],
        "Netto": ["10.00"] * ROWS,
        "Status": held,
    }
    more = {header: ["10.00"] * ROWS for header in beside}
    return prepare(pl.DataFrame(told | more), Settings())


def sold(found: Prepared) -> Decimal:
    return found.ledger()["sale"].money


@pytest.mark.parametrize(
    ("number", "beside", "states"),
    [
        ("Invoice no", "Balance due", ("Paid", "Pending", "Overdue", "Void")),
        ("Rechnungsnr.", "Offener Betrag", ("Bezahlt", "Offen", "Überfällig", "Storniert")),
        ("N° facture", "Reste à payer", ("Payée", "En attente", "En retard", "Annulée")),
        ("Factura", "Por cobrar", ("Cobrada", "Pendiente", "Vencida", "Anulada")),
        ("Numero fattura", "Residuo", ("Pagata", "In attesa", "Scaduta", "Annullata")),
        ("N.º fatura", "Em dívida", ("Paga", "Pendente", "Em atraso", "Anulada")),
        ("Factuurnummer", "Openstaand", ("Betaald", "Open", "Achterstallig", "Geannuleerd")),
        ("Nr faktury", "Pozostało", ("Opłacona", "Do zapłaty", "Przeterminowana", "Anulowana")),
        ("Fakturanr", "Kvar att betala", ("Betald", "Obetald", "Förfallen", "Makulerad")),
    ],
)
def test_what_is_still_to_be_paid_of_invoices_was_sold(number: str, beside: str, states: tuple[str, ...]) -> None:
    found = listed(number, states, beside)
    assert sold(found) == Decimal(540)
    assert "still to be paid" in (found.mapped.reasons.get("status") or "")


def test_orders_that_wait_for_their_money_are_no_sales() -> None:
    states = ("Bezahlt", "Offen", "Ausstehend", "Storniert")
    assert sold(listed("Bestellnummer", states, "Offener Betrag")) == Decimal(300)


def test_drafts_and_what_was_written_off_are_no_sales_of_a_list_of_invoices() -> None:
    assert sold(listed("Invoice no", ("Paid", "Draft", "Written off", "Void"), "Amount due")) == Decimal(300)


GRIDS = [
    ("Invoice", "Invoice Date", "Order #", "Order Date", ("Paid", "Pending", "On hold", "Canceled")),
    ("Factuur", "Factuurdatum", "Bestelnummer", "Besteldatum", ("Betaald", "In afwachting", "Open", "Geannuleerd")),
    ("Fattura n.", "Data fattura", "Ordine", "Data ordine", ("Pagata", "In attesa", "In sospeso", "Annullata")),
    ("Rechnungsnr.", "Rechnungsdatum", "Bestellnr.", "Bestelldatum", ("Bezahlt", "Zu zahlen", "Offen", "Storniert")),
]


def grid(columns: tuple[str, str, str, str], states: tuple[str, ...]) -> Prepared:
    """A number and a day in each of four columns, beside a sum, a customer and a state."""
    days = [f"{date(2023, 3, 1) + timedelta(days=row * 2):%Y-%m-%d}" for row in range(ROWS)]
    told = {
        header: days if place % 2 else [f"{7000 + 900 * place + row}" for row in range(ROWS)]
        for place, header in enumerate(columns)
    }
    held = [states[(0, 1, 0, 2, 0, 0, 1, 0, 2, 3)[row % 10]] for row in range(ROWS)]
    told |= {"Customer": [f"K{row % 13}" for row in range(ROWS)], "Net": ["10.00"] * ROWS, "Status": held}
    return prepare(pl.DataFrame(told), Settings())


@pytest.mark.parametrize(("number", "day", "order", "on", "states"), GRIDS)
def test_a_list_of_invoices_with_the_orders_behind_counts_what_is_pending(
    number: str, day: str, order: str, on: str, states: tuple[str, ...]
) -> None:
    assert sold(grid((number, day, order, on), states)) == Decimal(540)


def test_a_list_of_orders_with_their_invoices_behind_does_not() -> None:
    assert sold(grid(("Order #", "Order Date", "Invoice", "Invoice Date"), GRIDS[0][4])) == Decimal(300)


def test_states_that_say_how_far_an_order_is_are_no_invoice_s() -> None:
    states = ("Paid", "Pending", "Shipped", "Canceled")
    assert sold(grid(("Invoice", "Invoice Date", "Order #", "Order Date"), states)) == Decimal(420)


@pytest.mark.parametrize(
    ("headers", "states"),
    [
        (
            ("Factuurnummer", "Besteldatum", "Factuurdatum", "Vervaldatum"),
            ("Betaald", "Openstaand", "Herinnering", "Concept"),
        ),
        (("Invoice no", "Order date", "Invoice date", "Due date"), ("Paid", "Open", "Reminder", "Draft")),
        (
            ("Rechnungsnr", "Auftragsdatum", "Rechnungsdatum", "Fällig am"),
            ("Bezahlt", "Offen", "Ausstehend", "Entwurf"),
        ),
        (("N° facture", "Date commande", "Date facture", "Échéance"), ("Payée", "En attente", "Relance", "Brouillon")),
        (
            ("Nº factura", "Fecha pedido", "Fecha factura", "Vencimiento"),
            ("Cobrada", "Pendiente", "Impagada", "Borrador"),
        ),
        (("Fakturanr", "Orderdatum", "Fakturadatum", "Förfallodatum"), ("Betald", "Obetald", "Påminnelse", "Utkast")),
    ],
)
def test_the_day_of_the_order_behind_an_invoice_makes_it_none(
    headers: tuple[str, ...], states: tuple[str, ...]
) -> None:
    def days(after: int) -> list[str]:
        return [f"{date(2023, 1, 9) + timedelta(days=row * 2 + after):%Y-%m-%d}" for row in range(ROWS)]

    held = [states[(0, 1, 0, 2, 0, 0, 1, 0, 2, 3)[row % 10]] for row in range(ROWS)]
    told = {headers[0]: [f"{61000 + row}" for row in range(ROWS)], headers[1]: days(0), headers[2]: days(5)}
    told |= {headers[3]: days(35), "Debtor": [f"D{row % 11}" for row in range(ROWS)], "Net": ["10.00"] * ROWS}
    given = Settings(columns={"customer": "Debtor", "amount": "Net"})
    assert sold(prepare(pl.DataFrame(told | {"Status": held}), given)) == Decimal(540)
    of_orders = {"order": "Bestellnummer", "date": headers[1], "status": "Status"}
    assert not owed.sales({each.lower() for each in states}, of_orders, (), {"Bestellnummer": []} | told)
