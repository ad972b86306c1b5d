"""What the column of kinds says of each line; papers of one deal count once."""

import re
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars import kinds, papercodes, terminal
from regulars.errors import DataError, UsageError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

DEALS = 30
FIRST = date(2024, 1, 5)


@pytest.mark.parametrize(
    ("value", "bare"),
    [
        ("sales credit note", "credit note"),
        ("posted sales credit memos", "credit memo"),
        ("tax invoice", "invoice"),
        ("receivable credit note", "credit note"),
        ("sales order", "order"),
        ("product credit note", "credit note"),
        ("service invoice", "invoice"),
        ("sale", "sale"),
        ("customer refund", "refund"),
        ("returning customer", "returning customer"),
        ("verkooporder", "order"),
        ("kundenauftrag", "auftrag"),
        ("pedido de venta", "pedido"),
        ("commande de vente", "commande"),
        ("ordine da cliente", "ordine"),
        ("nota de crédito de cliente", "nota de crédito"),
        ("zamówienie od klienta", "zamówienie"),
        ("säljorder", "order"),
        ("kundenkarte", "kundenkarte"),
        ("pedido de compra", "purchase order"),
    ],
)
def test_a_kind_is_known_without_the_words_that_say_little(value: str, bare: str) -> None:
    assert kinds.bare(value) == bare


def told(*papers: tuple[str, int, float], options: Settings | None = None) -> dict[str, int]:
    """What becomes of deals with one line for each paper: its kind, of how many deals it is, and its amount's sign."""
    rows = [
        (kind, f"{kind}{deal}", (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", sign * (10.25 + deal))
        for deal in range(DEALS)
        for kind, of, sign in papers
        if deal < of
    ]
    names = ["Document Type", "Document No", "Date", "Customer No", "Total"]
    found = prepare(pl.DataFrame(rows, schema=names, orient="row"), options or Settings())
    return {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}


@pytest.mark.parametrize(
    "before",
    [
        ("Quote", "Sales Order"),
        ("Angebot", "Auftragsbestätigung", "Lieferschein"),
        ("Devis", "Bon de commande"),
        ("Offerte", "Verkooporder"),
        ("Presupuesto", "Pedido de cliente"),
        ("Preventivo", "Ordine di vendita"),
    ],
)
def test_what_comes_before_an_invoice_is_no_sale_of_its_own(before: tuple[str, ...]) -> None:
    invoices = {"Quote": "Invoice", "Angebot": "Rechnung", "Devis": "Facture", "Offerte": "Factuur"}
    invoice = (invoices | {"Presupuesto": "Factura", "Preventivo": "Fattura"})[before[0]]
    papers = [(kind, DEALS, 1.0) for kind in (*before, invoice)]
    assert told(*papers) == {"sale": DEALS, "not_completed": DEALS * len(before)}


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_a_payment_beside_its_invoice_is_neither_a_sale_nor_a_return(sign: float) -> None:
    assert told(("Invoice", DEALS, 1.0), ("Payment", 20, sign)) == {"sale": DEALS, "not_completed": 20}


@pytest.mark.parametrize(
    ("invoice", "credit"),
    [
        ("Fatura-Recibo", "Nota de Crédito"),
        ("Factura simplificada", "Factura rectificativa"),
        ("Fatt. accompagnatoria", "Nota di accredito"),
        ("Vystavená faktúra", "Dobropis"),
        ("Utgående faktura", "Kreditnota"),
        ("חשבונית מס", "חשבונית זיכוי"),
        ("فاتورة ضريبية", "إشعار دائن"),
        ("ใบกำกับภาษี", "ใบลดหนี้"),
        ("Faktur penjualan", "Retur penjualan"),
    ],
)
def test_a_credit_note_above_zero_is_a_return_in_any_language(invoice: str, credit: str) -> None:
    assert told((invoice, DEALS, 1.0), (credit, 4, 1.0)) == {"sale": DEALS, "return": 4}


@pytest.mark.parametrize(
    ("advance", "invoice"), [("Zálohová faktúra", "Faktúra"), ("Zálohová faktura", "Daňový doklad")]
)
def test_an_advance_invoice_with_the_sum_of_the_last_one_counts_once(advance: str, invoice: str) -> None:
    assert told((advance, 20, 1.0), (invoice, DEALS, 1.0)) == {"sale": DEALS, "not_completed": 20}
    assert told((advance, DEALS, 1.0)) == {"sale": DEALS}


@pytest.mark.parametrize("invoice", ["Utgående faktura", "Wystawiono"])
def test_payments_below_zero_beside_what_is_above_it_are_no_returns(invoice: str) -> None:
    assert told((invoice, DEALS, 1.0), ("Innbetaling", 20, -1.0)) == {"sale": DEALS, "not_completed": 20}


def test_payments_alone_are_sales() -> None:
    assert told(("Payment", DEALS, 1.0), ("Refund", 4, 1.0)) == {"sale": DEALS, "return": 4}


def test_orders_that_no_invoice_repeats_are_sales() -> None:
    assert told(("Invoice", DEALS, 1.0), ("Sales Order", DEALS, 3.5)) == {"sale": 2 * DEALS}


def test_orders_of_which_some_are_invoiced_are_asked_about() -> None:
    with pytest.raises(DataError, match=r"'sales order' on 30 papers, of which 10 have the customer and the amount"):
        told(("Invoice", 10, 1.0), ("Sales Order", DEALS, 1.0))


def test_items_of_one_price_do_not_make_a_receipt_that_of_an_invoice() -> None:
    def papers(kind: str, first: int, pieces: int) -> list[dict[str, Any]]:
        return [
            {"Type": kind, "Date": f"2024-0{1 + deal % 9}-1{deal % 9}", "Num": first + deal, "Customer": f"K{deal % 7}"}
            | {"Item": item, "Amount": 4.89 + item * (pieces + deal)}
            for deal in range(DEALS)
            for item in range(3)
        ]

    found = prepare(pl.DataFrame(papers("Invoice", 100, 2) + papers("Sales Receipt", 200, 3)), Settings())
    assert found.ledger()["sale"].rows == 6 * DEALS
    twice = prepare(pl.DataFrame(papers("Invoice", 100, 2) + papers("Sales Receipt", 200, 2)), Settings())
    assert twice.ledger()["not_completed"].rows == 3 * DEALS


def papers_of_deals(kinds_: tuple[str, ...], prices: int, receipts: int = 0) -> pl.DataFrame:
    """Each deal in papers of these kinds, at one of so many prices; and some receipts at prices of their own."""
    rows = [
        (
            kind,
            f"{kind[:2]}{deal}",
            (FIRST + timedelta(days=deal)).isoformat(),
            f"C{deal % 7}",
            99.0 + 10 * (deal % prices),
        )
        for deal in range(DEALS)
        for kind in kinds_
    ]
    rows += [
        ("Paragon", f"PA{deal}", (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", 7.5 + deal)
        for deal in range(receipts)
    ]
    return pl.DataFrame(rows, schema=["Typ dokumentu", "Numer", "Data", "Klient", "Netto"], orient="row")


@pytest.mark.parametrize("before", ["Auftrag", "Lieferschein", "Bon de commande", "Guía de despacho", "Zamówienie"])
def test_papers_of_which_each_is_invoiced_do_not_count_though_prices_are_few(before: str) -> None:
    invoice = "Factura" if before == "Guía de despacho" else "Rechnung" if "f" in before else "Invoice"
    found = prepare(papers_of_deals((before, invoice), prices=10), Settings())
    assert (found.ledger()["sale"].rows, found.ledger()["not_completed"].rows) == (DEALS, DEALS)


@pytest.mark.parametrize("state", ["-", "transféré", "Weitergeführt", "xyz"])
def test_a_state_that_only_papers_before_an_invoice_are_in_needs_no_answer(state: str) -> None:
    table = papers_of_deals(("Lieferschein", "Rechnung"), prices=20)
    states = [state if kind == "Lieferschein" else "Bezahlt" for kind in table["Typ dokumentu"]]
    found = prepare(table.with_columns(pl.Series("Status", states)), Settings())
    assert (found.ledger()["sale"].rows, found.ledger()["not_completed"].rows) == (DEALS, DEALS)


def test_each_kind_of_papers_is_told_by_itself() -> None:
    found = prepare(papers_of_deals(("Wydanie zewnętrzne", "Faktura sprzedaży"), prices=20, receipts=12), Settings())
    assert (found.ledger()["sale"].rows, found.ledger()["not_completed"].rows) == (DEALS + 12, DEALS)


def test_a_sales_receipt_is_a_sale_where_payments_have_a_kind_of_their_own() -> None:
    papers = [("Invoice", DEALS, 1.0), ("Payment", DEALS, 1.0)]
    assert told(*papers, ("Sales Receipt", 10, 1.0)) == {"sale": DEALS + 10, "not_completed": DEALS}


@pytest.mark.parametrize(
    ("invoice", "receipt"),
    [
        ("Facture", "Reçu de vente"),
        ("Factura", "Recibo de venta"),
        ("Fattura", "Ricevuta di vendita"),
        ("Fatura", "Recibo de venda"),
        ("Factuur", "Verkoopbon"),
        ("Rechnung", "Verkaufsbeleg"),
        ("Faktura", "Paragon sprzedaży"),
        ("Faktura", "Försäljningskvitto"),
    ],
)
def test_a_few_sales_paid_at_once_may_cost_what_an_invoice_of_the_customer_did(invoice: str, receipt: str) -> None:
    few = [(invoice, DEALS // 3, 1.0), (receipt, DEALS, 1.0)]
    assert told(*few) == {"sale": DEALS // 3 + DEALS}
    # Where most do, they are the same deals.
    assert told((invoice, DEALS, 1.0), (receipt, DEALS, 1.0)) == {"sale": DEALS, "not_completed": DEALS}


def test_receipts_that_cost_what_an_invoice_did_as_often_as_by_chance_are_sales() -> None:
    def papers(kind: str, first: int, rows: list[int]) -> list[dict[str, Any]]:
        return [
            {"Type": kind, "Date": str(FIRST + timedelta(days=row)), "Num": first + row, "Customer": f"K{row % 15}"}
            | {"Amount": 5.0 + 5 * price}
            for row, price in enumerate(rows)
        ]

    invoices = papers("Invoice", 100, [row * 3 % 11 for row in range(DEALS)])
    others = papers("Sales Receipt", 200, [(row * 2 + 3) % 11 for row in range(DEALS)])
    found = prepare(pl.DataFrame(invoices + others), Settings())  # 7 are the same, and 5 or 6 would be by chance
    assert found.ledger()["sale"].rows == 2 * DEALS


def test_a_credit_note_under_a_longer_name_is_a_return() -> None:
    assert told(("Sales invoice", DEALS, 1.0), ("Sales credit note", 5, 1.0)) == {"sale": DEALS, "return": 5}


@pytest.mark.parametrize(
    ("taken", "beside"),
    [
        ("Shipping", "Pickup"),
        ("Bank transfer", "Card"),
        ("Angebot", "Standard"),
        ("Credit", "Cash"),
        ("Envío", "Recogida"),
    ],
)
def test_words_that_may_say_how_it_was_paid_or_sent_are_asked_about(taken: str, beside: str) -> None:
    papers = ((beside, DEALS, 1.0), (taken, 10, 1.0))
    with pytest.raises(DataError, match=f"beside {beside.lower()!r}: are these kinds of lines"):
        told(*papers)
    assert told(*papers, options=Settings(columns={"type": ""})) == {"sale": DEALS + 10}
    verdict = "return" if taken == "Credit" else "not_completed"
    assert told(*papers, options=Settings(columns={"type": "Document Type"})) == {"sale": DEALS, verdict: 10}
    assert told(("Sale", DEALS, 1.0), (taken, 10, 1.0)) == {"sale": DEALS, verdict: 10}
    assert told((beside, DEALS, 1.0), ("Refund", 10, 1.0)) == {"sale": DEALS, "return": 10}


def test_a_way_to_pay_beside_an_invoice_makes_credit_one_too() -> None:
    with pytest.raises(DataError, match="'credit', beside 'invoice' and 'paypal': are these kinds of lines"):
        told(("Invoice", DEALS, 1.0), ("PayPal", DEALS, 1.0), ("Credit", DEALS, 1.0))


def states(taken: str, beside: str, options: Settings | None = None) -> dict[str, int]:
    told = [
        (taken if deal % 6 == 2 else beside, str(deal), (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", 9.5)
        for deal in range(DEALS)
    ]
    frame = pl.DataFrame(told, schema=["Status", "Order", "Date", "Customer", "Total"], orient="row")
    return {entry.verdict: entry.rows for entry in prepare(frame, options or Settings()).ledger().entries if entry.rows}


def test_states_beside_none_that_is_known_are_asked_about() -> None:
    with pytest.raises(DataError, match="'angebot', beside 'normalpreis': are these states of orders"):
        states("Angebot", "Normalpreis")
    assert states("Angebot", "Normalpreis", Settings(columns={"status": ""})) == {"sale": DEALS}
    assert states("Angebot", "Normalpreis", Settings(columns={"status": "Status"})) == {"sale": 25, "not_completed": 5}
    assert states("Cancelled", "Normalpreis") == {"sale": 25, "not_completed": 5}
    assert states("Angebot", "Bezahlt") == {"sale": 25, "not_completed": 5}


def test_orders_and_invoices_at_one_price_may_be_the_same_or_not() -> None:
    rows = [
        (kind, f"{kind}{deal}", (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", 29.9)
        for deal in range(DEALS)
        for kind in ("Order", "Invoice")
    ]
    names = ["Document Type", "Document No", "Date", "Customer No", "Total"]
    with pytest.raises(DataError, match="what is there twice would count twice"):
        prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())


@pytest.mark.parametrize(
    "beside",
    [
        "Delivery Note", "Packing slip", "Receipt", "Quittung", "DDT", "Bon de livraison", "Albarán", "Pakbon", "WZ",
        "Följesedel", "Guia de remessa", "Delivery ticket",
    ],
)  # fmt: skip
def test_other_papers_of_a_deal_do_not_count_beside_its_invoice(beside: str) -> None:
    assert told(("Invoice", DEALS, 1.0), (beside, DEALS, 1.0)) == {"sale": DEALS, "not_completed": DEALS}


@pytest.mark.parametrize(
    "kind", ["DDT", "Bolla", "Bon de livraison", "Albarán", "Remito", "Pakbon", "WZ", "Följesedel"]
)
def test_delivery_notes_that_no_invoice_repeats_are_sales(kind: str) -> None:
    assert told((kind, DEALS, 1.0), ("Refund", 5, 1.0)) == {"sale": DEALS, "return": 5}


def test_an_unknown_paper_with_the_amounts_of_the_invoices_is_asked_about() -> None:
    papers = (("Invoice", DEALS, 1.0), ("Zirkular", DEALS, 1.0))
    with pytest.raises(
        DataError, match="'zirkular' on lines with the customer and the amount of others that say 'invoice'"
    ):
        told(*papers)
    assert told(*papers, options=Settings(columns={"type": ""})) == {"sale": 2 * DEALS}


def test_orders_that_are_invoiced_in_parts_are_asked_about() -> None:
    rows = [
        (kind, f"{kind}{deal}{part}", (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", part + deal)
        for deal in range(DEALS)
        for kind, parts in (("Sales Order", (20.5,)), ("Invoice", (12.25 - deal / 2, 8.25 - deal / 2)))
        for part in parts
    ]
    names = ["Document Type", "Document No", "Date", "Customer No", "Total"]
    with pytest.raises(DataError, match="those of 7 customers come to the same as what says 'invoice'"):
        prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())


def paid(*papers: tuple[str, float], columns: dict[str, str] | None = None) -> tuple[dict[str, int], int]:
    """What becomes of orders with one line for each kind and its share of the order, and how many orders count."""
    rows = [
        (kind, f"{1000 + deal}", (FIRST + timedelta(days=deal)).isoformat(), f"C{deal % 7}", share * (10 + deal))
        for deal in range(DEALS)
        for kind, share in papers
    ]
    names = ["Type", "Order", "Date", "Customer", "Amount"]
    found = prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings(columns=columns or {}))
    counted = {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}
    orders = found.engine.rows("SELECT count(DISTINCT order_id) FROM tallies WHERE verdict = 'sale'")[0][0]
    return counted, orders


@pytest.mark.parametrize(
    ("deposit", "balance"),
    [("Deposit", "Balance"), ("Anzahlung", "Restzahlung"), ("Acompte", "Solde"), ("Zaliczka", "Dopłata")],
)
def test_a_deposit_and_the_balance_are_one_order(deposit: str, balance: str) -> None:
    assert paid((deposit, 0.25), (balance, 0.75)) == ({"sale": 2 * DEALS}, DEALS)


@pytest.mark.parametrize(("deposit", "order"), [("Deposit", "Order"), ("Acompte", "Commande")])
def test_a_deposit_is_inside_its_order(deposit: str, order: str) -> None:
    assert paid((deposit, 0.25), (order, 1.0)) == ({"sale": DEALS, "not_completed": DEALS}, DEALS)


def test_a_deposit_and_the_balance_are_inside_their_order() -> None:
    inside = {"sale": DEALS, "not_completed": 2 * DEALS}
    assert paid(("Order", 1.0), ("Deposit", 0.25), ("Balance", 0.75)) == (inside, DEALS)


@pytest.mark.parametrize(("deposit", "sale"), [("Deposit", "Sale"), ("Acompte", "Facture")])
def test_a_deposit_beside_a_sale_is_asked_about(deposit: str, sale: str) -> None:
    with pytest.raises(DataError, match=f"'{deposit.lower()}' on 30 orders beside '{sale.lower()}'"):
        paid((deposit, 0.25), (sale, 0.75))
    assert paid((deposit, 0.25), (sale, 1.0), columns={"type": "Type"})[0] == {"sale": DEALS, "not_completed": DEALS}
    assert paid((deposit, 0.25), (sale, 0.75), columns={"type": ""})[0] == {"sale": 2 * DEALS}


def test_payments_of_customers_without_an_invoice_are_asked_about() -> None:
    rows = [
        (kind, f"{kind}{deal}", (FIRST + timedelta(days=deal)).isoformat(), f"{kind[0]}{deal % 9}", 10.25 + deal)
        for deal in range(DEALS)
        for kind in ("Invoice", "Payment")
    ]
    names = ["Document Type", "Document No", "Date", "Customer No", "Total"]
    table = pl.DataFrame(rows, schema=names, orient="row")
    with pytest.raises(DataError, match="9 of 9 customers who paid have no invoice"):
        prepare(table, Settings())
    said = prepare(table, Settings(columns={"type": "Document Type"})).ledger()
    assert {entry.verdict: entry.rows for entry in said.entries if entry.rows} == {
        "sale": DEALS,
        "not_completed": DEALS,
    }


# States and kinds that nobody knows


def stated(state: str, *, header: str = "Status", **options: Any) -> Prepared:
    """Forty lines, of which every fifth is in a state, and the others are paid."""
    rows = [
        {
            "Order": f"O{at}",
            "Date": (FIRST + timedelta(days=at)).isoformat(),
            "Customer": f"C{at % 7}",
            "Amount": 10.25 + at,
        }
        | {header: "paid" if at % 5 else state}
        for at in range(40)
    ]
    return prepare(pl.DataFrame(rows), Settings(**options))


def reason(found: Prepared) -> str:
    """What is said of the status after a run, where it is so unsure that something is."""
    (status,) = (column for column in found.mapped.columns() if column["column"] == "status")
    assert status["confidence"] < terminal.UNSURE
    return str(status["reason"])


def test_a_state_that_is_not_known_is_asked_about() -> None:
    asked = re.escape(
        "'Status' says 'geplatztes ei' (8 lines), beside 'paid': are these sales? Name those that are with "
        '--sale "geplatztes ei", and those that are none with --no-sale.'
    )
    with pytest.raises(DataError, match=asked):
        stated("Geplatztes_Ei")
    with pytest.raises(DataError, match=asked):
        stated("Geplatztes_Ei", columns={"status": "Status"})


@pytest.mark.parametrize("word", ["Geplatztes_Ei", "geplatztes ei"])
def test_the_user_says_which_states_are_sales(word: str) -> None:
    found = stated("Geplatztes_Ei", no_sale=(word.lower(),))
    assert (found.ledger()["sale"].rows, found.ledger()["not_completed"].rows) == (32, 8)
    found = stated("Geplatztes_Ei", sale=(word.lower(),))
    assert found.ledger()["sale"].rows == 40


def test_the_user_says_that_a_known_state_is_a_sale() -> None:
    assert stated("On hold").ledger()["sale"].rows == 32
    assert stated("On hold", sale=("on-hold",)).ledger()["sale"].rows == 40


def test_the_state_of_most_lines_is_a_sale_and_a_run_says_so() -> None:
    lines = [{"Order": f"O{at}", "Date": "2024-01-05", "Customer": f"C{at}", "Amount": 9.5} for at in range(30)]
    found = prepare(
        pl.DataFrame([line | {"Status": "entzückt" if at else "paid"} for at, line in enumerate(lines)]), Settings()
    )
    assert found.ledger()["sale"].rows == 30
    assert "values not known here, kept as sales: 'entzückt' (29 lines); --no-sale says" in reason(found)


def test_one_state_for_each_customer_says_nothing_of_orders() -> None:
    rows = [
        {"Order": f"O{at}", "Date": (FIRST + timedelta(days=at)).isoformat(), "Customer": f"C{at % 7}", "Amount": 9.5}
        | {"Status": ("gilded", "silvered", "paid")[at % 7 % 3]}
        for at in range(40)
    ]
    assert prepare(pl.DataFrame(rows), Settings()).ledger()["sale"].rows == 40
    rows[0]["Status"] = "bronzed"
    with pytest.raises(DataError, match=r"'gilded' .*'bronzed' \(1 line\), beside 'paid': are these sales\?"):
        prepare(pl.DataFrame(rows), Settings())


def test_the_user_says_which_kinds_are_no_sales() -> None:
    assert told(("sale", DEALS, 1), ("kaution", 10, 1), options=Settings(no_sale=("kaution",))) == {
        "sale": DEALS,
        "not_completed": 10,
    }


def test_a_word_that_no_line_says_is_told_and_one_that_no_column_could_is_an_error() -> None:
    found = stated("void", no_sale=("geplatzt",), sale=("entzückt",))
    assert "no line says 'entzückt' or 'geplatzt'" in reason(found)
    with pytest.raises(UsageError, match=r"--no-sale: no column of states was found\. Name it with --columns status="):
        stated("geplatzt", no_sale=("geplatzt",), columns={"status": ""})


@pytest.mark.parametrize("invoice", ["INV", "RE", "FAC", "FC", "FT", "FAT", "FS", "FAKT"])
def test_a_code_of_credit_notes_is_known_beside_that_of_invoices_in_its_language(invoice: str) -> None:
    for credit in {"INV": ("CRN", "CRE"), "RE": ("GU",), "FAC": ("AV", "NC"), "FC": ("NC",), "FT": ("NDC",)}.get(
        invoice, {"FAT": ("NDC",), "FS": ("KFS", "KOR"), "FAKT": ("KRED",)}.get(invoice, ())
    ):
        assert told((invoice, DEALS, 1.0), (credit, 4, 1.0)) == {"sale": DEALS, "return": 4}


@pytest.mark.parametrize(
    ("invoice", "credit", "other", "verdict"),
    [
        ("RE", "GU", "LS", "not_completed"),
        ("RE", "GU", "ANG", "not_completed"),
        ("FA", "AV", "DEV", "not_completed"),
        ("FV", "AB", "TI", "sale"),
        ("FT", "NC", "DDT", "not_completed"),
        ("FT", "NC", "FR", "sale"),
        ("FACT", "CRED", "PB", "not_completed"),
        ("FS", "KFS", "PA", "sale"),
        ("FA", "FAKOR", "FPF", "not_completed"),
    ],
)
def test_the_codes_of_one_language_explain_more_papers(invoice: str, credit: str, other: str, verdict: str) -> None:
    found = told((invoice, DEALS, 1.0), (credit, 4, 1.0), (other, 5, 1.3))
    assert found == {"sale": DEALS + 5 * (verdict == "sale"), "return": 4} | ({} if verdict == "sale" else {verdict: 5})


@pytest.mark.parametrize("codes", [("inv", "kor"), ("re", "av"), ("fac", "gu"), ("crn", "kfs"), ("pa", "kfs"), ("re",)])
def test_codes_that_do_not_explain_each_other_say_nothing(codes: tuple[str, ...]) -> None:
    assert papercodes.codes(codes) == {}


@pytest.mark.parametrize("paid_by", ["Inbetalning", "Règlement", "Zahlungseingang", "Incasso", "Customer payment"])
@pytest.mark.parametrize("header", ["Event", "Händelse", "what it is"])
def test_payments_below_zero_beside_invoices_are_no_returns(header: str, paid_by: str) -> None:
    rows = {"order": [], "date": [], "customer": [], "amount": [], header: []}  # type: dict[str, list[Any]]
    for deal in range(DEALS):
        kinds_of_it = ("Credit note", -1.0) if deal % 10 == 9 else (paid_by, -1.0)
        for kind, sign in (("Invoice", 1.0), kinds_of_it):
            rows["order"].append(str(4100 + deal))
            rows["date"].append((FIRST + timedelta(days=deal + (sign < 0))).isoformat())
            rows["customer"].append(f"K{deal % 7}")
            rows["amount"].append(sign * (120.5 + 3 * deal))
            rows[header].append(kind)
    found = prepare(pl.DataFrame(rows), Settings())
    told = {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}
    assert told == {"sale": DEALS, "return": DEALS // 10, "not_completed": DEALS - DEALS // 10}


IN_NINE_LANGUAGES = [
    ("Service Invoice", "Sales Credit", "Phone order", "Sales Estimate", "Bank receipt", "Payment reminder"),
    ("Schlussrechnung", "Korrekturrechnung", "Kd.-Auftrag", "Kostenvoranschlag", "EC-Zahlung", "1. Mahnung"),
    ("Facture de doit", "Avoir financier", "Cde", "Offre de prix", "Remise de chèque", "Rappel de paiement"),
    ("Factura emitida", "Nota de abono", "Orden de venta", "Ppto.", "Recibo de cobro", "2º aviso"),
    ("Fattura riepilogativa", "Nota cred. cliente", "Ord. cliente", "Offerta cliente", "RiBa", "Messa in mora"),
    ("Nota fiscal de venda", "N. Créd.", "Ped. Venda", "Orç.", "Baixa de título", "Aviso de cobrança"),
    ("Verzamelfactuur", "Creditnota verkoop", "Webshoporder", "Prijsopgave", "Betaling debiteur", "Aanmaning"),
    ("Fakt. sprz.", "Korekta do FV", "Zam. klienta", "Wycena", "Kasa przyjmie", "Wezwanie do zapłaty"),
    ("Samlingsfaktura", "Kred.fakt.", "Webborder", "Kostnadsförslag", "Bankgiroinbetalning", "Kravbrev"),
]


@pytest.mark.parametrize("papers", IN_NINE_LANGUAGES)
def test_a_deal_counts_by_its_invoice_and_its_credit_note_alone(papers: tuple[str, ...]) -> None:
    invoice, credit, *others = papers
    beside = [(other, DEALS, 1.0) for other in others]
    counted = {"sale": DEALS, "return": 4, "not_completed": DEALS * len(others)}
    assert told((invoice, DEALS, 1.0), (credit, 4, 1.0), *beside) == counted


@pytest.mark.parametrize(
    ("goods", "note"),
    [
        ("Return slip", "Credit note"),
        ("Retourenschein", "Gutschrift"),
        ("Bon de retour", "Avoir"),
        ("DDT di reso", "NC"),
    ],
)
def test_goods_that_came_back_and_their_credit_note_count_once(goods: str, note: str) -> None:
    assert told(("Invoice", DEALS, 1.0), (note, 8, -1.0), (goods, 8, 1.0)) == {
        "sale": DEALS,
        "return": 8,
        "not_completed": 8,
    }
    assert told(("Invoice", DEALS, 1.0), (goods, 8, 1.0)) == {"sale": DEALS, "return": 8}


def test_goods_of_which_some_have_a_credit_note_are_asked_about() -> None:
    with pytest.raises(DataError, match=r'8 have the customer and the amount .* --no-sale "retoure"'):
        told(("Rechnung", DEALS, 1.0), ("Gutschrift", 8, 1.0), ("Retoure", 20, 1.0))


@pytest.mark.parametrize(
    ("deposit", "invoice"), [("Anzahlungsrechnung", "Schlussrechnung"), ("Facture d'acompte", "Facture")]
)
def test_deposits_beside_invoices_of_other_numbers_are_asked_about(deposit: str, invoice: str) -> None:
    papers = ((deposit, 12, 0.3), (invoice, DEALS, 1.0))
    with pytest.raises(DataError, match=f'--no-sale "{deposit.lower()}"'):
        told(*papers)
    assert told(*papers, options=Settings(no_sale=(deposit.lower(),))) == {"sale": DEALS, "not_completed": 12}
    assert told(*papers, options=Settings(sale=(deposit.lower(),))) == {"sale": DEALS + 12}
    assert told((deposit, 12, 1.0)) == {"sale": 12}


@pytest.mark.parametrize(
    ("words", "code", "verdict"),
    [
        (("Rechnung", "Gutschrift"), "KVA", "not_completed"),
        (("Rechnung", "Gutschrift"), "AB", "not_completed"),
        (("Factuur", "Creditnota"), "VO", "not_completed"),
        (("Faktura VAT", "Korekta"), "KP", "not_completed"),
        (("Faktura sprzedaży", "Korekta"), "PZ", "not_completed"),
        (("Fattura", "Nota di credito"), "OC", "not_completed"),
    ],
)
def test_a_code_is_known_beside_words_of_its_language(words: tuple[str, str], code: str, verdict: str) -> None:
    counted = told((words[0], DEALS, 1.0), (words[1], 4, 1.0), (code, DEALS, 1.0))
    assert counted == {"sale": DEALS, "return": 4, verdict: DEALS}


def test_the_kinds_of_italian_electronic_invoices_are_known() -> None:
    papers = [(kind, DEALS, 1.0) for kind in ("TD01", "TD24")]
    assert told(*papers, ("TD04", 4, 1.0), ("TD17", 3, 1.0)) == {"sale": 2 * DEALS, "return": 4, "not_completed": 3}


def test_a_czech_request_for_a_deposit_is_no_sale() -> None:
    of = (("Faktura", DEALS, 1.0), ("Zálohová faktura", DEALS, 0.5), ("Dobropis", 5, -0.25))
    assert told(*of) == {"sale": DEALS, "not_completed": DEALS, "return": 5}
