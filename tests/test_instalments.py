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
