"""States of Odoo's orders: quotations are none, sent or not, and what is locked was sold."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars import odoo
from regulars.errors import DataError
from regulars.matching import rank
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


LISTS = {
    "en": (
        "Number|Invoice Partner Display Name|Invoice/Bill Date|Due Date|Untaxed Amount Signed|Total Signed|"
        "Total in Currency Signed|Currency|Payment Status|Status",
        "Paid|Not Paid|In Payment|Partially Paid|Posted|Draft|Cancelled",
    ),
    "de": (
        "Nummer|Anzeigename des Rechnungspartners|Rechnungsdatum|Fälligkeitsdatum|Nettobetrag unterzeichnet|"
        "Gesamt unterzeichnet|Gesamt in Währung unterzeichnet|Währung|Zahlungsstatus|Status",
        "Bezahlt|Nicht bezahlt|In Zahlung|Teilweise bezahlt|Gebucht|Entwurf|Storniert",
    ),
    "fr": (
        "Numéro|Nom d'affichage du partenaire de la facture|Date de facturation|Date d'échéance|Montant HT signé|"
        "Total signé|Total signé en devises|Devise|Statut du paiement|Statut",
        "Payé|Non payées|En cours de paiement|Partiellement réglé|Comptabilisé|Brouillon|Annulé",
    ),
    "es": (
        "Número|Nombre a mostrar del contacto de la factura|Fecha de factura|Fecha de vencimiento|"
        "Importe sin impuestos con signo|Total con signo|Total en divisa con signo|Moneda|Estado de pago|Estado",
        "Pagado|No pagado|En proceso de pago|Pagado parcialmente|Publicado|Borrador|Cancelado",
    ),
    "it": (
        "Numero|Nome visualizzato partner fattura|Data fattura|Data di scadenza|Imponibile con segno|Totale con segno|"
        "Totale in valuta con segno|Valuta|Stato pagamento|Stato",
        "Pagato|Non pagato|In pagamento|Pagato parzialmente|Registrato|Bozza|Annullato",
    ),
    "pt": (
        "Número|Nome de exibição do parceiro da fatura|Data da fatura|Data de vencimento|Valor sem impostos assinado|"
        "Total assinado|Total em moeda assinado|Moeda|Estado do pagamento|Estado",
        "Pago|Não pago|Em pagamento|Pago parcialmente|Lançado|Rascunho|Cancelado",
    ),
    "nl": (
        "Nummer|Weergavenaam factuurrelatie|Factuurdatum|Vervaldatum|Bedrag excl. BTW getekend|Totaal getekend|"
        "Totaal in valuta getekend|Valuta|Betaalstatus|Status",
        "Betaald|Niet betaald|In betaling|Gedeeltelijk betaald|Geboekt|Concept|Geannuleerd",
    ),
    "pl": (
        "Numer|Nazwa wyświetlana partnera faktury|Data faktury|Termin płatności|Kwota netto ze znakiem|"
        "Razem ze znakiem|Razem w walucie ze znakiem|Waluta|Status płatności|Status",
        "Zapłacona|Niezapłacona|W trakcie płatności|Częściowo zapłacona|Zaksięgowano|Wersja robocza|Anulowano",
    ),
    "sv": (
        "Nummer|Visningsnamn för fakturapartner|Fakturadatum|Förfallodatum|Nettobelopp med tecken|"
        "Totalt med tecken|Totalt i valuta med tecken|Valuta|Betalningsstatus|Status",
        "Betald|Inte betald|Under betalning|Delvis betald|Bokförd|Utkast|Annullerad",
    ),
}
"""What Odoo's list of invoices calls its columns, and their states."""


def listed(headers: str, words: str, currency: str = "NOK", rate: float = 11.4) -> pl.DataFrame:
    """Sixty invoices: one in ten is a draft without a number, one in ten cancelled, one in twelve in a currency."""
    paid, unpaid, paying, part, posted, draft, cancelled = words.split("|")
    rows = range(ROWS)
    states = [draft if row % 10 == 3 else cancelled if row % 10 == 7 else posted for row in rows]
    net = [-(20.4 + row) if row % 15 == 14 else 81.25 + 3 * row for row in rows]
    abroad = [row % 12 == 5 for row in rows]
    total = [round(each * (1 if out else 1.2), 2) for each, out in zip(net, abroad, strict=True)]
    columns = (
        [f"INV/2024/{row:05}" if states[row] != draft else "/" for row in rows],
        [f"Firm {'ABCDEFG'[row * 5 % 7]} Ltd" for row in rows],
        [date(2024, 2, 1) + timedelta(days=row) for row in rows],
        [date(2024, 3, 2) + timedelta(days=row) for row in rows],
        net,
        total,
        [round(each * rate, 2) if out else each for each, out in zip(total, abroad, strict=True)],
        [currency if out else "EUR" for out in abroad],
        [(paid, paid, unpaid, paid, paying, paid, part)[row % 7] if states[row] == posted else unpaid for row in rows],
        states,
    )
    return pl.DataFrame(dict(zip(headers.split("|"), columns, strict=True)))


@pytest.mark.parametrize("language", LISTS)
def test_the_list_of_invoices_counts_what_is_without_tax_in_the_firms_money(language: str) -> None:
    headers, words = LISTS[language]
    table = listed(headers, words)
    found = prepare(table, Settings())
    taken = {match.column: match.header for match in found.mapped.matches}
    number, partner, day, _, untaxed, *_ = headers.split("|")
    assert [taken[each] for each in ("order", "customer", "date", "amount")] == [number, partner, day, untaxed]
    assert "currency" not in taken
    *_, draft, cancelled = words.split("|")
    counted = table.filter(~pl.col(headers.split("|")[-1]).is_in([draft, cancelled]))
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(counted[untaxed].sum())


def test_an_amount_that_may_be_in_each_currency_is_asked_about() -> None:
    headers, words = LISTS["en"]
    table = listed(headers, words).drop("Total Signed")
    with pytest.raises(DataError, match="2 currencies"):
        prepare(table, Settings())
    near = listed(headers, words, "CHF", 0.96)
    theirs = near["Total in Currency Signed"]
    moved = near.with_columns(near["Untaxed Amount Signed"] * theirs / near["Total Signed"])  # net, in each currency
    with pytest.raises(DataError, match="2 currencies"):
        prepare(moved, Settings())


@pytest.mark.parametrize(
    "header",
    [
        "Invoice Partner Display Name",
        "Anzeigename des Rechnungspartners",
        "Nom affiché du partenaire de facturation",
        "Nombre de la empresa a mostrar en la factura",
        "Nome visualizzato del partner della fattura",
        "Nome de exibição do parceiro da fatura",
        "Weergavenaam factuurrelatie",
        "Wyświetlana nazwa partnera na fakturze",
        "Faktura Partner Visningsnamn",
    ],
)
def test_who_an_invoice_is_shown_to_be_for_bought(header: str) -> None:
    assert rank("customer", header)
    assert not rank("product", header)


@pytest.mark.parametrize(
    "header", ["Nombre del producto a mostrar en la factura", "Invoice display name", "Anzeigename", "Mostrar factura"]
)
def test_what_else_is_shown_on_an_invoice_is_nobody(header: str) -> None:
    assert not rank("customer", header)
