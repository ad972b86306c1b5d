"""States of Odoo's orders: quotations are none, sent or not, and what is locked was sold."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars import odoo
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 60


def told(header: str, *states: str) -> dict[str, int]:
    orders = {
        "Order Reference": [f"S{row:05}" for row in range(ROWS)],
        "Customer": [f"Firm {row % 8}" for row in range(ROWS)],
        "Order Date": [(date(2024, 2, 1) + timedelta(days=row)).isoformat() for row in range(ROWS)],
        "Total": [50.5 + row for row in range(ROWS)],
        header: [states[row % len(states)] for row in range(ROWS)],
    }
    found = prepare(pl.DataFrame(orders), Settings())
    return {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}


@pytest.mark.parametrize(
    ("header", "quote", "sent", "order", "locked", "cancelled"),
    [
        ("state", "draft", "sent", "sale", "done", "cancel"),
        ("Status", "Quotation", "Quotation Sent", "Sales Order", "Locked", "Cancelled"),
        ("Status", "Angebot", "Angebot versendet", "Verkaufsauftrag", "Gesperrt", "Abgebrochen"),
        ("Statut", "Devis", "Devis envoyé", "Bon de commande", "Verrouillé", "Annulé"),
        ("Estado", "Presupuesto", "Presupuesto enviado", "Pedido de venta", "Bloqueado", "Cancelado"),
        ("Stato", "Preventivo", "Preventivo inviato", "Ordine di vendita", "Bloccato", "Annullato"),
        ("Estado", "Cotação", "Cotação enviada", "Encomenda de venda", "Bloqueado", "Cancelado"),
        ("Status", "Offerte", "Offerte verzonden", "Verkooporder", "Vergrendeld", "Geannuleerd"),
        ("Status", "Oferta", "Oferta wysłana", "Zamówienie sprzedaży", "Zablokowane", "Anulowane"),
        ("Status", "Offert", "Offert skickad", "Försäljningsorder", "Låst", "Avbruten"),
    ],
)
def test_orders_are_sales_locked_or_not(
    header: str, quote: str, sent: str, order: str, locked: str, cancelled: str
) -> None:
    states = (quote, sent, order, locked, cancelled)
    assert told(header, *states) == {"sale": 2 * ROWS // 5, "not_completed": 3 * ROWS // 5}
    assert told(header, order, sent, cancelled) == {"sale": ROWS // 3, "not_completed": 2 * ROWS // 3}


def test_what_is_locked_beside_other_states_is_not_known() -> None:
    assert odoo.sales({"sales order", "locked", "packed"}) == frozenset()
    assert odoo.sales({"order", "sent", "done"}) == frozenset()
    assert odoo.sales({"locked", "cancelled"}) == frozenset()
    with pytest.raises(DataError, match="locked"):
        told("Status", "Paid", "Shipped", "Paid", "Locked", "Cancelled")
