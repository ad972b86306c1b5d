"""Whether what is not paid yet was sold: an invoice was, an order was not."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars.owed import sales
from regulars.preparing import prepare
from regulars.settings import Settings

INVOICES = [
    ("Invoice no", "reminder sent"),
    ("Rechnungsnummer", "offen"),
    ("Rechnungs-Nr.", "2. Mahnung"),
    ("N° facture", "impayée"),
    ("N° facture", "en attente de règlement"),
    ("Nº de factura", "Pendiente de cobro"),
    ("Numero fattura", "Da incassare"),
    ("Fatura nº", "Por liquidar"),
    ("Factuurnummer", "1e herinnering"),
    ("Nr faktury", "Niezapłacona"),
    ("Fakturanummer", "Obetald"),
    ("Invoice no", "not yet settled"),
    ("Rechnungsnummer", "noch nicht beglichen"),
    ("Rechnungsnummer", "unbeglichene"),
    ("N° facture", "pas encore réglée"),
    ("N° facture", "non soldee"),
    ("Nº de factura", "aún no abonada"),
    ("Nº de factura", "Pago pendiente"),
    ("Nº de factura", "Pendiente cobro"),
    ("Numero fattura", "Non ancora incassata"),
    ("Fatura nº", "Ainda não liquidada"),
    ("Factuurnummer", "Nog niet voldaan"),
    ("Nr faktury", "Jeszcze nie zapłacono"),
    ("Nr faktury", "Nieuregulowana"),
    ("Fakturanummer", "Ännu inte betald"),
    ("N. bollettino", "insoluto"),
    ("Honorarnote", "offen"),
    ("Bill no", "unpaid"),
    ("Cuota nº", "pendiente de cobro"),
    ("RG_NR", "offen"),
    ("factuurnr", "verlopen"),
    ("fact_no", "impayée"),
    ("fat_num", "por liquidar"),
    ("fakt_nr", "obetald"),
    ("Fatura nº", "Em dívida"),
    ("Invoice no", "Still owed"),
    ("Rechnungsnummer", "geschuldet"),
    ("N° facture", "Reste dû"),
    ("Nº de factura", "Adeudada"),
    ("Numero fattura", "In debito"),
    ("Factuurnummer", "Nog verschuldigd"),
    ("Nr faktury", "Zadłużona"),
    ("Fakturanummer", "Skyldig"),
]


@pytest.mark.parametrize(("header", "state"), INVOICES)
def test_an_invoice_that_is_not_paid_yet_was_sold(header: str, state: str) -> None:
    assert sales(["paid", state.lower()], {"order": header, "status": "Status"}, (), {}) == {state.lower()}


@pytest.mark.parametrize(
    ("header", "state"),
    [
        ("Order no", "unpaid"),
        ("Bestellnummer", "offen"),
        ("Commande", "en attente de paiement"),
        ("Pedido", "pendiente"),
        ("Ordine", "non saldato"),
        ("Zamówienie", "nie opłacono"),
        ("Encomenda", "não pago"),
        ("Encomenda", "em dívida"),
    ],
)
def test_an_order_that_is_not_paid_yet_was_not(header: str, state: str) -> None:
    assert not sales(["paid", state], {"order": header, "date": "Invoice date", "status": "Status"}, (), {})


@pytest.mark.parametrize("total", ["Total factura", "Rechnungsbetrag", "Montant de la facture", "Invoice total"])
def test_a_total_that_is_called_an_invoice_s_says_so_where_nothing_speaks_of_orders(total: str) -> None:
    headers = {"order": "No.", "order_total": total, "status": "Status"}
    assert sales(["paid", "sent", "unpaid"], headers, (), {"No.": (), total: ()}) == {"sent", "unpaid"}
    assert not sales(["paid", "sent", "unpaid"], headers, (), {"Order no": (), total: ()})


TITLED = [
    ("Facturas emitidas 2021.xlsx: Hoja1", ("pagada", "pendiente")),
    ("Rechnungen_Q3.csv", ("bezahlt", "offen")),
    ("export.csv", ("betald", "obetald"), "Kundfakturor: fakturor 2021"),
    ("Elenco fatture", ("saldata", "da incassare")),
    ("lista_faktur.xlsx", ("opłacona", "do zapłaty")),
]


@pytest.mark.parametrize("title", TITLED)
def test_what_the_file_is_called_says_so_where_nothing_speaks_of_orders(title: tuple[str, ...]) -> None:
    name, (paid, owed), *above = title
    headers, beside = {"order": "No.", "status": "Status"}, {"No.": (), "Status": ()}
    assert sales([paid, owed], headers, (), beside, [name, *above]) == {owed}
    assert not sales([paid, owed], headers, (), beside, ["export.csv"])
    assert not sales([owed, "storno"], headers, (), beside, [name, *above])  # nothing was paid
    for other in ("Bestellnummer", "Pedido", "Llegada", "Delivery date"):
        assert not sales([paid, owed], headers, (), beside | {other: ()}, [name, *above])
    assert not sales([paid, owed], headers, (), beside, [f"orders and {each}" for each in (name, *above)])


@pytest.mark.parametrize(
    ("series", "until", "paid", "owed"),
    [
        ("Serie", "Vencimiento", "cobrada", "pendiente"),
        ("Numbering series", "Due date", "paid", "pending"),
        ("Nummernkreis", "Fällig am", "beglichen", "zahlung ausstehend"),
        ("Série", "Échéance", "réglée", "échue"),
        ("Seria", "Termin płatności", "opłacona", "nieopłacona"),
    ],
)
def test_papers_of_several_series_that_are_to_be_paid_by_a_day_are_invoices(
    series: str, until: str, paid: str, owed: str
) -> None:
    headers = {"order": "No.", "status": "Status"}
    assert sales([paid, owed, "storno"], headers, (), {"No.": (), series: (), until: ()}) == {owed}
    assert not sales([paid, owed], headers, (), {"No.": (), series: ()})
    assert not sales([paid, owed], headers, (), {"No.": (), series: (), until: (), "Order no": ()})
    assert not sales([paid, owed], headers, (), {"No.": (), series: (), until: (), "Check-in": ()})


@pytest.mark.parametrize(
    "late",
    [
        *("overdue", "in collection", "überfällig", "3. mahnung", "inkasso", "en recouvrement", "en mora"),
        *("sollecitata", "em cobrança", "aangemaand", "w windykacji", "påmind", "kronofogden"),
    ],
)
def test_what_is_said_of_invoices_alone_says_that_all_are(late: str) -> None:
    assert sales(["paid", late, "unpaid", "draft", "void"], {"order": "No.", "status": "Status"}, (), {}) == {
        late,
        "unpaid",
    }


def test_the_kinds_of_papers_say_it_too() -> None:
    headers = {"order": "Beleg", "status": "Status", "type": "Art"}
    assert sales(["bezahlt", "offen"], headers, ["rechnung", "gutschrift"], {}) == {"offen"}
    assert not sales(["bezahlt", "offen"], headers, ["auftrag", "rechnung"], {})


def test_a_payment_that_has_not_come_is_none_whatever_invoice_it_is_of() -> None:
    headers = {"order": "Rechnungsnummer", "status": "Status"}
    assert not sales(["abgeschlossen", "ausstehend", "abgelehnt"], headers, (), {})


@pytest.mark.parametrize(
    ("header", "state", "kept"), [("Faktura", "Påmind", 40), ("Faktura", "Makulerad", 30), ("Ordernr", "Obetald", 30)]
)
def test_all_of_it(header: str, state: str, kept: int) -> None:
    rows = range(40)
    table = {
        header: [f"{800 + row}" for row in rows],
        "Datum": [(date(2024, 2, 1) + timedelta(days=3 * row)).isoformat() for row in rows],
        "Kundnr": [f"K{row % 9}" for row in rows],
        "Belopp": [100.5 + row for row in rows],
        "Status": [state if row % 4 == 1 else "Betald" for row in rows],
    }
    assert prepare(pl.DataFrame(table), Settings()).ledger().total(kept=True)[0] == kept


def test_states_are_known_without_their_accents_too() -> None:
    assert sales(["pagato", "non saldato"], {"order": "Numero fattura", "status": "Stato"}, (), {}) == {"non saldato"}


def test_an_unpaid_invoice_is_none_of_those_that_were_paid() -> None:
    assert not sales(["non saldata", "in attesa"], {"order": "Numero fattura", "status": "Stato"}, (), {})


def test_the_sum_below_a_list_is_no_paper() -> None:
    rows = range(30)
    table = {
        "Type": ["Invoice", "Invoice", "Credit note"] * 10 + ["Total"],
        "No.": [f"{row}/24" for row in rows] + [None],
        "Date": [(date(2024, 1, 9) + timedelta(days=5 * row)).isoformat() for row in rows] + [None],
        "Customer": [f"Firm {row % 7} Ltd" for row in rows] + [None],
        "Net": [250.0 + row for row in rows] + [7935.0],
        "Status": ["Paid", "Not settled", "Paid"] * 10 + [None],
    }
    assert prepare(pl.DataFrame(table), Settings()).ledger().total(kept=True)[0] == len(rows)


@pytest.mark.parametrize(("paper", "sales"), [("FV", 40), ("ZAM", 30)])
def test_invoices_are_known_by_their_letters_beside_those_of_credit_notes(paper: str, sales: int) -> None:
    rows = 44
    columns = {
        "Nr dokumentu": [f"{paper if row < 40 else 'KOR'}/{row + 1}/2023" for row in range(rows)],
        "Data": [f"2023-{1 + row // 10:02d}-{1 + 2 * (row % 10):02d}" for row in range(rows)],
        "Nabywca": [f"Firma {'ABCDEFGH'[row % 8]}" for row in range(rows)],
        "Wartość netto": [100.0 if row < 40 else -20.0 for row in range(rows)],
        "Status": ["niezapłacona" if row < 40 and row % 4 == 1 else "zapłacona" for row in range(rows)],
    }
    assert prepare(pl.DataFrame(columns), Settings()).ledger()["sale"].rows == sales


@pytest.mark.parametrize(
    ("beside", "states"),
    [
        (("No.", "Due date", "Balance"), ("paid", "pending")),
        (("No.", "Due on", "Amount due"), ("paid", "on hold")),
        (("Nr.", "Fällig am", "Offener Betrag"), ("bezahlt", "ausstehend")),
        (("N°", "Échéance", "Reste à payer"), ("payée", "en attente")),
        (("Num", "Fecha de vencimiento", "Pendiente"), ("cobrada", "pendiente")),
        (("N.", "Scadenza", "Residuo"), ("pagata", "in sospeso")),
        (("N.º", "Vencimento", "Em dívida"), ("paga", "pendente")),
        (("Nr", "Vervaldatum", "Openstaand"), ("betaald", "in afwachting")),
        (("Nr", "Termin płatności", "Pozostało"), ("opłacona", "oczekujące")),
        (("Nr", "Förfallodatum", "Kvar att betala"), ("betald", "väntande")),
    ],
)
def test_what_is_to_be_paid_until_a_day_and_is_owed_yet_was_sold(
    beside: tuple[str, ...], states: tuple[str, str]
) -> None:
    headers = {"order": beside[0], "status": "Status"}
    paid, waits = states
    seen = dict.fromkeys(beside, ())
    assert sales([paid, waits, "storno"], headers, (), seen) == {waits}
    assert not sales([paid, waits], headers, (), dict.fromkeys(beside[:2], ()))
    assert not sales([paid, waits], headers, (), dict.fromkeys((beside[0], beside[2]), ()))
    assert not sales([paid, waits, "shipped"], headers, (), seen)  # an order, by how far it is
    assert not sales([waits, "storno"], headers, (), seen)
    for other in ("Order no", "Bestelldatum", "Pedido", "Reservation", "Arrivée", "Liefertermin"):
        assert not sales([paid, waits], headers, (), seen | {other: ()})


@pytest.mark.parametrize(
    ("left", "paid", "part", "late", "undone"),
    [
        ("Kvar att betala", "Betald", "Delbetald", "Förfallen", "Krediterad"),
        ("Balance due", "Paid", "Part paid", "Unpaid", "Cancelled"),
        ("Offener Betrag", "Bezahlt", "Teilbezahlt", "Unbezahlt", "Storniert"),
        ("Reste à payer", "Payée", "Partiellement payée", "Impayée", "Annulée"),
        ("Pendiente", "Pagado", "Parcialmente pagado", "Impagado", "Anulado"),
        ("Da saldare", "Pagato", "Pagato in parte", "Non pagato", "Annullato"),
        ("Por liquidar", "Pago", "Parcialmente pago", "Não pago", "Anulado"),
        ("Nog te betalen", "Betaald", "Deels betaald", "Onbetaald", "Geannuleerd"),
        ("Pozostało do zapłaty", "Zapłacone", "Częściowo zapłacone", "Niezapłacone", "Anulowane"),
    ],
)
@pytest.mark.parametrize("claimed", [True, False])
def test_an_order_of_which_something_is_owed_was_sold_where_nothing_is_of_those_that_are_undone(
    left: str, paid: str, part: str, late: str, undone: str, claimed: bool
) -> None:
    states = [paid, paid, late, part, paid, undone]
    rows = range(60)
    said = [states[row % 6] for row in rows]
    owes = {part: 0.4, late: 1.0, undone: 0.0 if claimed else 1.0}
    table = {
        "Order": [f"S{500 + row}" for row in rows],
        "Date": [(date(2024, 2, 1) + timedelta(days=3 * row)).isoformat() for row in rows],
        "Customer no": [f"C{row % 7}" for row in rows],
        "Amount": [100.5 + row for row in rows],
        left: [round(owes.get(each, 0) * (100.5 + row), 2) for row, each in enumerate(said)],
        "Status": said,
    }
    found = prepare(pl.DataFrame(table), Settings(columns={"amount": "Amount"})).ledger()
    assert found["sale"].rows == (50 if claimed else 40)


@pytest.mark.parametrize("credit", ["kredit", "credit note", "gutschrift", "avoir", "nota di credito", "zwrot"])
def test_a_credit_note_among_invoices_says_nothing_against_it(credit: str) -> None:
    headers = {"order": "Order no", "status": "Status"}
    beside = {"Invoice no": (), "Invoice date": (), "Order no": ()}
    assert sales(["paid", "unpaid", credit, "void"], headers, (), beside) == {"unpaid"}
    assert not sales(["paid", "unpaid", credit, "shipped"], headers, (), beside)


@pytest.mark.parametrize(
    ("papers", "states", "owed"),
    [
        (("Bon de livraison", "Facture", "Facture"), ("Livré", "Réglée", "Non réglée"), {"non réglée"}),
        (("Angebot", "Auftrag", "Rechnung"), ("Offen", "Erledigt", "Unbezahlt"), {"unbezahlt"}),
        (("Order", "Invoice", "Invoice"), ("Open", "Paid", "Open"), set()),
        (("Pedido", "Factura", "Pedido"), ("Pendiente", "Cobrada", "Pendiente"), set()),
    ],
)
def test_what_only_invoices_are_in_beside_other_papers_was_sold(
    papers: tuple[str, ...], states: tuple[str, ...], owed: set[str]
) -> None:
    headers = {"order": "No.", "status": "Status", "type": "Type"}
    beside = {"No.": (), "Type": papers * 5, "Status": states * 5}
    told = [{each.lower() for each in some} for some in (states, papers)]
    assert sales(told[0], headers, told[1], beside) == owed


@pytest.mark.parametrize(
    ("paid", "owed", "void"),
    [("bez", "offen", "storno"), ("pag", "por liquidar", "anulada"), ("opł", "nieopłacona", "anul")],
)
def test_lists_of_invoices_are_known_by_short_headers_too(paid: str, owed: str, void: str) -> None:
    beside = {"RG_NR": ["1", "2", "3"], "RG_DAT": ["01.02.2024"] * 3, "STAT": [paid, owed, void]}
    assert sales([paid, owed, void], {"order": "RG_NR", "status": "STAT"}, (), beside) == {owed}


NOT_DUE = [
    ("Invoice no", "Due date", "upcoming"),
    ("Rechnungsnummer", "Zahlungsziel", "noch nicht fällig"),
    ("N° facture", "Échéance", "à échoir"),
    ("N° facture", "Reste à payer", "non échue"),
    ("Nº de factura", "Vencimiento", "por vencer"),
    ("Numero fattura", "Scadenza", "non ancora scaduta"),
    ("Fatura nº", "Vencimento", "a vencer"),
    ("Factuurnummer", "Vervaldatum", "nog niet vervallen"),
    ("Nr faktury", "Termin płatności", "przed terminem"),
    ("Fakturanummer", "Förfallodatum", "ej förfallen"),
    ("invoice_number", "remaining_amount", "upcoming"),
]


@pytest.mark.parametrize(("number", "beside", "state"), NOT_DUE)
def test_an_invoice_that_is_not_due_yet_was_sold(number: str, beside: str, state: str) -> None:
    headers, columns = {"order": number, "status": "State"}, dict.fromkeys((number, beside), ())
    assert sales(["paid", "late", state], headers, (), columns) == {"late", state}


def test_what_is_to_come_of_bookings_is_no_invoice() -> None:
    columns = dict.fromkeys(("Booking no", "Arrival", "Balance"), ())
    assert not sales(["completed", "upcoming"], {"order": "Booking no", "status": "Status"}, (), columns)
    columns = dict.fromkeys(("Invoice no", "Arrival", "Balance"), ())
    assert not sales(["paid", "upcoming"], {"order": "Invoice no", "status": "Status"}, (), columns)
    assert not sales(["paid", "upcoming"], {"order": "Invoice no", "status": "Status"}, (), {})
