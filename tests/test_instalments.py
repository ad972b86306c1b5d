"""Payments of one order, each with a number of its own, are of that order; what is paid for again and again is none."""

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 80


def payments(payment: str, other: str, parts: int = 2, customers: int = 7) -> dict[str, list[str]]:
    """Payments of orders in so many parts, a month apart, of customers with several orders each."""
    orders = ROWS // parts
    return {
        payment: [f"P{9000 + row}" for row in range(ROWS)],
        "Date": [f"2024-{1 + row // orders:02}-{1 + row % 28:02}" for row in range(ROWS)],
        other: [f"R-{700 + row % orders}" for row in range(ROWS)],
        "Customer": [f"C{row % orders % customers}" for row in range(ROWS)],
        "Amount": [f"{20 + row % orders}.50" for row in range(ROWS)],
    }


def order(sample: dict[str, list[str]], given: dict[str, str] | None = None) -> str:
    return {found.column: found.header for found in match(sample, "t.csv", given)}.get("order", "")


@pytest.mark.parametrize(
    ("payment", "deal"),
    [
        ("id_cobro", "localizador"),
        ("Payment ID", "Booking ref"),
        ("Txn No", "Booking ref"),
        ("Zahlungsnr", "Auftrag"),
        ("N° paiement", "Dossier"),
        ("ID pagamento", "Prenotazione"),
        ("Betalingsnr", "Boeking"),
        ("Nr płatności", "Rezerwacja"),
        ("Betalningsnr", "Bokning"),
        ("Nº pagamento", "Reserva"),
    ],
)
def test_the_order_is_what_several_payments_were_for(payment: str, deal: str) -> None:
    assert order(payments(payment, deal)) == deal
    assert order(payments(payment, deal), {"order": payment}) == payment


def test_under_a_name_that_says_no_order_it_is_asked() -> None:
    with pytest.raises(DataError, match="'Payment ID' of its own, and several of one customer name the same 'Blurb'"):
        match(payments("Payment ID", "Blurb"), "t.csv")


@pytest.mark.parametrize("lasting", ["Subscription", "Vertrag", "Konto", "Card", "Abonnement", "Polizza", "Mandat"])
def test_what_is_paid_for_again_and_again_is_no_order(lasting: str) -> None:
    assert order(payments("Payment ID", lasting)) == "Payment ID"


def test_what_is_paid_in_many_parts_or_belongs_to_the_customer_is_no_order() -> None:
    assert order(payments("Payment ID", "Case", parts=8)) in ("Payment ID", "")
    assert order(payments("Payment ID", "Case", customers=40)) in ("Payment ID", "")


def test_numbers_that_are_no_payments_stay_orders() -> None:
    assert order(payments("Invoice no", "Booking")) == "Invoice no"
    assert order(payments("Order no", "Dossier")) == "Order no"


def in_parts(paid: str, total: str, *, given_back: bool = True, unpaid: int = 0) -> dict[str, list[str]]:
    """Orders of 100, 101, … paid in one part or in two, of which the first `unpaid` lack the second; some paid back."""
    rows = [(deal, f"{1 + deal % 28:02}", (30 + deal, 70) if deal % 3 else (100 + deal,)) for deal in range(40)]
    lines = [
        (deal, f"2024-{2 + part:02}-{day}", amount)
        for deal, day, parts in rows
        for part, amount in enumerate(parts)
        if not (part and deal < unpaid)
    ]
    lines += [(deal, "2024-09-05", -15) for deal in (4, 8, 19)] if given_back else []
    return {
        "Order no": [f"B{500 + deal}" for deal, _, _ in lines],
        "Date": [day for _, day, _ in lines],
        "Customer": [f"C{deal % 9}" for deal, _, _ in lines],
        total: [f"{100 + deal}.00" for deal, _, _ in lines],
        paid: [f"{amount}.00" for _, _, amount in lines],
    }


def money(sample: dict[str, list[str]], given: dict[str, str] | None = None) -> dict[str, str]:
    found = {hit.column: hit.header for hit in match(sample, "t.csv", given, whole=True)}
    return {column: found[column] for column in ("amount", "order_total") if column in found}


@pytest.mark.parametrize(
    ("paid", "total"),
    [
        ("Kwota wpłaty", "Wartość zamówienia"),
        ("Zahlung €", "Auftragswert"),
        ("Versement", "Total commande"),
        ("Payment received", "Order total"),
        ("Incasso", "Totale ordine"),
        ("Inbetalning kr", "Ordersumma"),
    ],
)
@pytest.mark.parametrize("given_back", [True, False])
def test_payments_that_make_the_total_of_their_order_count(paid: str, total: str, given_back: bool) -> None:
    assert money(in_parts(paid, total, given_back=given_back)) == {"amount": paid}


def test_the_total_counts_where_payments_do_not_make_it_and_is_asked_about_where_some_were_paid_back() -> None:
    names = ("Versement", "Total commande")
    assert money(in_parts(*names, given_back=False, unpaid=15)) == {"order_total": names[1]}
    asked = "makes 'Total commande'.*amount=Versement; .*order_total=.Total commande"
    with pytest.raises(DataError, match=asked):
        money(in_parts(*names, unpaid=15))
    assert money(in_parts(*names, unpaid=15), {"amount": names[0]})["amount"] == names[0]


def test_what_is_no_payment_makes_no_total() -> None:
    assert money(in_parts("Position", "Total commande")) == {"order_total": "Total commande"}


@pytest.mark.parametrize("owed", ["Noch zu zahlen", "Pdte. cobro", "Reste paiement", "Kvar betalning", "Saldo cobro"])
def test_what_is_still_to_be_paid_is_no_payment(owed: str) -> None:
    days = [f"2024-03-{1 + row % 28:02}" for row in range(40)]
    totals = [f"{100 + row}.00" for row in range(40)]
    owing = [each if row % 6 == 0 else "0.00" for row, each in enumerate(totals)]
    who, orders = [f"C{row % 9}" for row in range(40)], [f"B{row}" for row in range(40)]
    sample = {"Date": days, "Customer": who, "Order no": orders, "Order total": totals, owed: owing}
    assert money(sample) == {"order_total": "Order total"}
