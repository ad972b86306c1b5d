"""Lists of invoices: what is still to be paid was sold all the same, unlike an order of a web shop that waits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from regulars.headers import words
from regulars.wordforms import grown
from regulars.wordlist import listed

UNPAID = grown(
    frozenset(
        listed("""
    pending, unpaid, not paid, open, outstanding, due, overdue, past due, awaiting payment, payment due,
    pending payment, payment pending, to pay, to be paid, reminded
    offen, unbezahlt, nicht bezahlt, ausstehend, zahlung ausstehend, fällig, überfällig, gemahnt, mahnung, zu zahlen
    impayé, non payé, non réglé, en attente, en attente de paiement, en attente de règlement, à payer, à régler,
    à encaisser, en retard, échu
    pendiente, pendiente de pago, pendiente de cobro, impagado, no pagado, no cobrado, por cobrar, por pagar, vencido
    in attesa, in attesa di pagamento, non pagato, non incassato, in sospeso, da pagare, da incassare, da saldare,
    aperto, scaduto, insoluto
    pendente, aguardando pagamento, não pago, nao pago, em aberto, por liquidar, por pagar, em dívida, em atraso,
    atrasado, vencido, a receber
    onbetaald, niet betaald, openstaand, open, in afwachting, in afwachting van betaling, te betalen, achterstallig,
    verlopen, vervallen, herinnering
    nieopłacone, nieopłacona, niezapłacone, niezapłacona, nierozliczona, do zapłaty, oczekuje na płatność,
    oczekuje na wpłatę, oczekujące, przeterminowane, przeterminowana, po terminie
    obetald, ej betald, inte betald, väntande, väntar på betalning, att betala, öppen, förfallen, påmind
        """)
    )
)
"""States of an invoice whose money has not come; what was written off, or is a draft, is not among them."""

_INVOICES = (
    r" (?:invoices?|inv|\w*rechnungs?(?:nr|nummer|datum)?|factures?|facturas?|fatturas?|fatture|fatt|faturas?|facturen|"
    r"factuur(?:nr|nummer|datum)?|faktur[ay]?|faktura(?:nr|nummer|datum)|fv) "
)
"""Words of the header of a number, or a day, of an invoice."""

_TO_PAY = (
    r" (?:due|fallig\w*|zahlungsziel|zahlbar|echeance|vencimiento|vence|vto|scadenza|vencimento|verval(?:datum|dag)|"
    r"betaaltermijn|termin (?:platnosci|zaplaty)|forfallo\w*|balance|outstanding|owed|owing|open (?:amount|balance)|"
    r"offene?[rs]? ?betrag|restbetrag|offen|solde|reste (?:a payer|du)|pendiente|por cobrar|residuo|"
    r"da (?:pagare|incassare|saldare)|em (?:aberto|divida)|por liquidar|openstaand\w*|nog te betalen|pozostalo|"
    r"kvar att betala|rest(?:belopp|bedrag)|obetalt) "
)
"""Words of the header of the day until which an invoice is to be paid, and of what is still owed of it."""


def states(headers: Iterable[str], found: Mapping[str, str]) -> frozenset[str]:
    """The states of what was sold and is still to be paid: none where `headers` are not those of a list of invoices.

    There the number, or the day, that was `found` is called one of invoices, and another says what is to be paid.
    """
    of_invoices = any(re.search(_INVOICES, words(found[each])) for each in ("order", "date") if each in found)
    return UNPAID if of_invoices and any(re.search(_TO_PAY, words(header)) for header in headers) else frozenset()
