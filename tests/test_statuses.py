"""The states of an order are lists that `lines` can compare with, and no state is both."""

import pytest

from regulars import statuses
from regulars.statuses import COMPLETED, NOT_COMPLETED
from regulars.wordforms import terse


def test_no_state_is_both_a_sale_and_none() -> None:
    assert set() == COMPLETED & NOT_COMPLETED


def test_states_are_written_as_they_are_compared() -> None:
    compared = {
        state: state.lower().translate(str.maketrans("_-", "  ")).strip() for state in COMPLETED | NOT_COMPLETED
    }
    assert [*compared] == [*compared.values()]


@pytest.mark.parametrize(
    "state",
    [
        *(
            "pending payment",
            "holded",
            "canceled",
            "wc on hold",
            "failed",
            "denied",
            "reversed",
            "cancelled",
            "voided",
            "estimated",
        ),
        *("storniert", "remboursée", "reembolsado", "rimborsato", "pendente", "geannuleerd", "anulowane", "återbetald"),
    ],
)
def test_what_is_no_sale(state: str) -> None:
    assert state in NOT_COMPLETED


@pytest.mark.parametrize(
    "state", ["closed", "complete", "paid", "shipped", "wc completed", "partially refunded", "freigabe versand"]
)
def test_what_is_one(state: str) -> None:
    assert state in COMPLETED


@pytest.mark.parametrize(
    ("state", "nothing_sold"),
    [
        ("cancelled by customer", True),
        ("returned to sender", True),
        ("cancelled by partner", True),
        ("iptal edildi müşteri", True),
        ("částečně vrácena", False),
        ("storniert durch kunde", True),
        ("abgebrochen / storniert", True),
        ("payment failed: card", True),
        ("venta cancelada", True),
        ("commande annulée", True),
        ("devolución finalizada con reembolso al comprador", True),
        ("devolución en camino", False),
        ("no show", True),
        ("closedlost", True),
        ("zahlung erhalten, versendet", False),
        ("cancelled, paid", False),
        ("partially returned", False),
        ("returned in part", False),
        ("parzialmente rimborsato", False),
        ("teilweise storniert", False),
        ("returning customer", False),
        ("order was cancelled", True),
        ("customer cancelled the order", True),
        ("order state cancelled", True),
        ("state voided", True),
        ("payment status paid", False),
        ("payment was declined", True),
        ("not cancelled", False),
        ("refund rejected", False),
        ("cancellation requested", False),
        ("wird nicht storniert", False),
        ("delivered", False),
    ],
)
def test_a_state_with_words_behind_it_says_the_same(state: str, nothing_sold: bool) -> None:
    assert statuses.undone(state) is nothing_sold


@pytest.mark.parametrize(
    ("state", "known"),
    [
        ("shipped", True),
        ("paid by card", True),
        ("shipped to the customer", True),
        ("bereits bezahlt", True),
        ("livrée au client", True),
        ("entregado en tienda", True),
        ("not shipped", False),
        ("to be shipped", True),
        ("to be packed", False),
        ("partiallypaid", True),
        ("onhold", False),
        ("refund processed", False),
        ("payment received, refund requested", False),
        ("nicht geliefert", False),
        ("non livrée", False),
        ("delivery", False),
        ("in klärung", False),
        ("sent to collection", False),
        ("open case", False),
    ],
)
def test_a_state_with_words_around_it_is_a_sale_only_where_none_of_them_doubts_it(state: str, known: bool) -> None:
    assert statuses.sold(state) is known


def test_states_are_known_without_their_accents() -> None:
    assert statuses.undone("remboursee")
    assert statuses.sold("expediee")
    assert statuses.sold("do spakowania")
    assert statuses.undone("en attente du paiement par virement bancaire")


@pytest.mark.parametrize(
    "state",
    [
        *(
            "not settled",
            "not paid yet",
            "noch nicht bezahlt",
            "n'est pas payé",
            "non réglée",
            "no pagada",
            "non saldati",
        ),
        *("ainda não paga", "nao pago", "nog niet betaald", "nie zaplacona", "niezapłacono", "ej betald", "oreglerat"),
        *("pago pendiente", "pago en espera", "pendiente pago"),
    ],
)
def test_what_is_not_paid_is_no_sale_of_an_order(state: str) -> None:
    assert statuses.undone(state)
    assert not statuses.sold(state)


@pytest.mark.parametrize("state", ["not invoiced", "nicht vollständig bezahlt", "not refunded", "not paid, shipped"])
def test_what_is_not_done_may_mean_either(state: str) -> None:
    assert not statuses.undone(state)
    assert not statuses.sold(state)


def test_pago_is_paid_in_portuguese_and_a_payment_in_spanish() -> None:
    assert statuses.sold("pago")
    assert statuses.sold("pago, em espera de envio")
    assert statuses.undone("pago en espera")


@pytest.mark.parametrize(
    "state",
    [
        *("en espera de pago por cheque", "a la espera de pago por transferencia", "błąd płatności"),
        *("zahlungsfehler", "errore nel pagamento", "erro de pagamento", "betalingsfout", "betalningsfel"),
        *("awaiting bank wire payment", "wachten op bankoverschrijving", "väntar på banköverföring"),
        *("on backorder (not paid)", "in attesa di rifornimento (non pagato)", "zamówienie oczekujące (nieopłacone)"),
    ],
)
def test_what_failed_or_waits_to_be_paid_is_no_sale(state: str) -> None:
    assert statuses.undone(state)
    assert not statuses.sold(state)


@pytest.mark.parametrize(
    "state", ["on backorder (paid)", "niet op voorraad (betaald)", "zamówienie oczekujące (opłacone)"]
)
def test_what_was_paid_is_a_sale_though_it_is_not_in_stock(state: str) -> None:
    assert statuses.sold(state)
    assert not statuses.undone(state)
    assert not statuses.sold("cancelled (paid)")


@pytest.mark.parametrize("state", ["ready collection", "cours préparation", "listo de recoger", "redo leverans"])
def test_a_state_is_known_without_its_small_words(state: str) -> None:
    assert statuses.sold(state)


def test_no_state_changes_its_meaning_without_its_small_words() -> None:
    sold, none = (set(map(terse, states)) for states in (COMPLETED, NOT_COMPLETED))
    assert not sold & none - {""}
    assert not sold & NOT_COMPLETED
    assert not none & COMPLETED


@pytest.mark.parametrize(
    ("open_", "lost"),
    [
        ("disputed", "dispute lost"),
        ("in dispute", "chargeback"),
        ("strittig", "streitfall verloren"),
        ("en litige", "litige perdu"),
        ("en disputa", "disputa perdida"),
        ("in contestazione", "contestazione persa"),
        ("em disputa", "contestação perdida"),
        ("betwist", "geschil verloren"),
        ("w sporze", "spór przegrany"),
        ("omtvistad", "förlorad tvist"),
    ],
)
def test_an_order_in_dispute_is_a_sale_until_the_dispute_is_lost(open_: str, lost: str) -> None:
    assert (statuses.sold(open_), statuses.undone(open_)) == (True, False)
    assert (statuses.sold(lost), statuses.undone(lost)) == (False, True)


@pytest.mark.parametrize("state", ["disputed - refunded", "contesté et remboursé", "dispute closed", "reklamation"])
def test_what_became_of_a_dispute_is_asked_about(state: str) -> None:
    assert not statuses.sold(state)


@pytest.mark.parametrize(
    "state",
    """
    temporary hold; uncleared; denied; removed; zurückgezahlt; vollständig zurückgezahlt; zurückerstattet
    rückerstattung; einbehalten; vorübergehend zurückgehalten; abgelaufen; nicht eingefordert; contrepassé; suspendu
    temporairement suspendu; non compensé; remboursement; revertido; retenido temporalmente; no compensado; negato
    temporaneamente sospeso; non riscosso; restituito; falha; suspenso; não compensado; teruggedraaid; teruggestort
    tijdelijk vastgehouden; niet geclaimd; cofnięto; zrefundowano; tymczasowo wstrzymano; niepowodzenie; återförd
    tillfälligt spärrad; kvarhållen; ej begärd
    """.replace("\n", ";")
    .strip("; ")
    .split(";"),
)
def test_payments_that_were_held_or_paid_back_are_no_sale(state: str) -> None:
    assert not state.strip() or statuses.undone(state.strip())


@pytest.mark.parametrize(
    "state", ["teilweise zurückgezahlt", "teilrückzahlung", "gedeeltelijk teruggestort", "częściowo zrefundowano"]
)
def test_what_was_paid_back_in_part_was_sold(state: str) -> None:
    assert statuses.back_in_part(state)
    assert statuses.sold(state)
    assert not statuses.undone(state)
