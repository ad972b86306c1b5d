"""What shops call the state of an order, and whether it is a sale.

Lower case, with spaces for `_` and `-`, as `lines` folds them before it compares.
"""

from __future__ import annotations

import re

from regulars import languages
from regulars.headers import fold
from regulars.wordforms import apart, grown
from regulars.wordlist import listed


def _values(text: str) -> frozenset[str]:
    return frozenset(listed(text))


_UNDONE_STATES = _values("""
    cancelled, canceled, cancel, cancelled by buyer, cancelled by seller, wc cancelled, refunded, fully refunded,
    wc refunded, refund, returned, return approved, reversed, reversal, chargeback, charged back, charge back,
    pending, pending payment, payment pending, wc pending, payment review, pending review, paypal canceled reversal,
    paypal reversed, pending paypal, unpaid, not paid, awaiting payment, payment due, payment expected,
    overdue, failed, fail, error, errored,
    payment failed, payment error, wc failed, declined, processor declined, gateway rejected, settlement declined,
    authorization expired, denied, rejected, voided, void, expired, abandoned,
    incomplete, token, dropped,
    requires payment method, requires confirmation, requires action, blocked, uncaptured, draft, cart, checkout draft,
    wc checkout draft, auto draft, trash, deleted, quote, quotation, estimate, proforma, test, fraud, suspected fraud,
    unavailable, on hold, wc on hold, holded, hold, partially cancelled, no sale, training, estimated,
    no driver found, driver not found, no drivers available, no cars available,
    no show, noshow, did not show, not attending, closed lost, closedlost, lost,
    chiusa persa, cerrada perdida, perdu, perdue, perdido, perdida,
    verloren, perso, przegrana, förlorad, tapt, prospecting, qualification, needs analysis,
    value proposition, perception analysis,
    proposal, proposal/price quote, negotiation, negotiation/review, appointment scheduled, qualified to buy,
    presentation scheduled, decision maker bought in, contract sent
    storniert, storno, abgebrochen, abgebrochene, erstattet, vollständig erstattet, rückerstattet, retourniert,
    zurückgeschickt, ausstehend, zahlung ausstehend, offen, unbezahlt, zahlung fehlgeschlagen, fehlgeschlagen,
    abgelehnt,
    ungültig, verfallen, entwurf, angebot, in wartestellung, gutgeschrieben, mahnung
    annulé, annulée, annule, annulee, remboursé, remboursée, rembourse, remboursee, en attente,
    en attente de paiement, en attente du paiement par chèque, en attente de virement bancaire, impayé,
    impayée, échoué,
    échouée, échec, erreur de paiement, refusé, refusée, expiré, expirée, brouillon, retourné, retournée, devis
    cancelado, cancelada, anulado, anulada, reembolsado, reembolsada, devuelto, devuelta, pendiente,
    pendiente de pago, en espera, en espera de pago, impagado, impagada, error de pago, fallido, fallida, rechazado,
    rechazada, vencido, borrador, prueba, presupuesto
    annullato, annullata, rimborsato, rimborsata, reso, in attesa, in attesa di pagamento, in sospeso, non pagato,
    fallito, fallita, pagamento fallito, rifiutato, rifiutata, scaduto, bozza, preventivo
    devolução/reembolso, devolução, devolucao, reembolsado, devolvido, devolvida, pendente, aguardando pagamento,
    aguardando, em espera, falhou, falhado,
    recusado,
    recusada, rascunho, não pago, nao pago, estornado, estornada, indisponível
    geannuleerd, terugbetaald, geretourneerd, in afwachting, in afwachting van betaling, wachtend op betaling,
    in de wacht,
    onbetaald, niet betaald, mislukt, betaling mislukt, geweigerd, verlopen, concept, offerte
    anulowane, anulowany, anulowana, zwrócone, zwrócony, zwrot, oczekujące, oczekujące na płatność,
    oczekuje na płatność,
    wstrzymane, nieopłacone, nieopłacony, nieudane, nieudana, odrzucone, odrzucona, wygasłe, szkic
    avbruten, avbeställd, annullerad, makulerad, återbetald, returnerad, väntande, väntar på betalning,
    inväntar betalning,
    pausad, obetald, misslyckad, misslyckades, nekad, avvisad, utkast, offert
    skipped, paused, snoozed, übersprungen, pausiert, ignoré, ignorée, en pause, omitido, omitida, saltado, pausado,
    saltato, pulado, pulada, overgeslagen, gepauzeerd, pominięte, pominięto, överhoppad,
    quoted, enquiry, inquiry, lead, bounced, insufficient funds, charge failed, zurückgebucht, rückgebucht, geplatzt,
    rücklastschrift, anfrage, nicht bezahlt, nicht eingelöst, rejeté, rejetée, rejet, prélèvement rejeté, non payé,
    non payée, domiciliación devuelta, no pagado, no pagada, presupuestado, insoluto, insoluta, respinto,
    respinta, stornato, stornata, preventivato, rejeitado, rejeitada, orçamento, orçamentado, não paga, teruggeboekt,
    gestorneerd, gestorneerde, afgewezen, afgekeurd, aanvraag, wycena, wycenione, odmowa, niezapłacone, niezapłacona,
    återkallad, ej betald, returnerad betalning, förfrågan,
    nicht erschienen, abgesagt, abgemeldet, absent, absente, non venu, non venue, non présenté, non présentée,
    décommandé, no asistió, no asistio, no se presentó, no presentado, no presentada, ausente, non presentato,
    non presentata, assente, disdetto, disdetta, não compareceu, nao compareceu, faltou, desmarcado, desmarcada,
    niet verschenen, niet gekomen,
    niet komen opdagen, afgezegd, nie przyszedł, nie przyszła, nieobecny, nieobecna, nieobecność, odwołane, odwołana,
    odwołany, odwołano, anulowano, anul, annul, storn, wycof, zwrócono, odrzucono, nieopłacono,
    annullerat, makulerat, återbetalt, returnerat, uteblev, utebliven, avbokad, avbokat,
    invalid, ungültig, non valide, inválido, inválida, non valido, ongeldig, nieważny, nieważna, ogiltig, ugyldig,
    past due, lapsed, written off, write off, bad debt, uncollectible, undeliverable, undelivered, not delivered,
    delivery failed, failed delivery, rto, rto delivered, rto initiated, return to origin, lost in transit, timeout,
    timed out, aborted, terminated, withdrawn, discarded, duplicate, spam, parked, suspended, waitlist, waitlisted,
    on waitlist, tentative, not completed, requires capture, test order, unconfirmed, uncompleted,
    outstanding, refused, saved, not charged, em aberto, adding items, arranging payment
    überfällig, gemahnt, uneinbringlich, zurückgezogen, nicht zustellbar, unzustellbar, dublette, warteliste, geparkt,
    zurückgestellt, wartet auf zahlung, warten auf zahlung, testbestellung, gelöscht, unvollständig, nicht abgeholt
    en retard, abandonné, abandonnée, supprimé, supprimée, liste d'attente, non réglé, non réglée, doublon, périmé,
    non livré, non livrée, en attente de règlement, vencida, atrasado, atrasada, abandonado, abandonada, eliminado,
    eliminada, borrado, duplicado, lista de espera, no entregado, no entregada, extraviado, scaduta, abbandonato,
    abbandonata, eliminato, eliminata, duplicato, lista d'attesa, non consegnato, non consegnata, excluído, excluída,
    não entregue, nao entregue, achterstallig, verwijderd, wachtlijst, niet geleverd, niet afgehaald, wacht op betaling,
    przeterminowane, przeterminowana, porzucone, usunięte, usunięta, duplikat, lista rezerwowa, niedostarczone,
    return completed, did not attend, credited, widerrufen, zurückgegeben, rückläufer, annulliert, annullierte,
    non honoré, non honorée, pago rechazado, pago fallido, expirado, expirada, devolución, denegado, denegada,
    contracargo, cancellato, cancellata, pagamento recusado, negado, negada, retour, gecrediteerd, oferta,
    niezrealizowane, niezrealizowany, utgången, krediterad, krediterat
    nieodebrane, czeka na płatność, oczekuje na wpłatę, förfallen, förfallet, borttagen, raderad, dubblett, väntelista,
    ej levererad, ej hämtad
""").union(languages.NOT_COMPLETED)

WAITING = grown(
    _values("""
    pending, on hold, hold, holded, ausstehend, offen, in wartestellung, en attente, pendiente, en espera, in attesa,
    in sospeso, pendente, aguardando, em espera, in afwachting, in de wacht, oczekujące, wstrzymane, väntande, pausad
""")
)
"""Of those, what a column of the delivery says of what was sold and waits to be sent."""

_DELIVERY = (
    r" (?:fulfil\w*|ship(?:ping|ments?)?|deliver(?:y|ies)|versand\w*|liefer\w*|livraison|expedition|envio|entrega|"
    r"spedizione|consegna|verzend\w*|bezorg\w*|wysylk\w*|dostaw\w*|leverans\w*) "
)
_PAYMENT = r" (?:pay\w*|paid|zahl\w*|bezahl\w*|paiement|pago|pagamento|betaal\w*|platnosc\w*|betal\w*) "
"""Words of the header of how far a delivery is, and of how far a payment."""

_FLAG_WORDS = _values("""
    cancelled, canceled, iscancelled, iscanceled, ordercancelled, ordercanceled, voided, void, isvoid, isvoided,
    deleted, isdeleted, test, istest, testorder, istestorder, testmode, training, istraining, trainingmode, storniert,
    storno, istest, oxstorno, annulé, annule, annulee, cancelado, cancelada, anulado, anulada, annullato, annullata,
    geannuleerd, anulowane, anulowano, makulerad, makulerat, annullerad, annullerat, avbruten, avbokad
""").union(languages.FLAGS)
_FLAGS = frozenset(map(fold, grown(_FLAG_WORDS)))
_MARKS = ("fl", "flg", "flag", "ind", "kz", "bl", "sn", "est", "esta", "hasbeen")
"""What databases write before the name of a column of yes and no: `fl_cancelado`, `kz_storno`."""
FLAGS = _FLAGS.union(
    *({f"{flag}{end}" for end in ("flag", "kz", "kennzeichen", "ind", "indicator", "yn")} for flag in _FLAGS),
    *({f"{mark}{flag}" for mark in _MARKS} for flag in _FLAGS),
)
"""Headers, folded, of a column that says yes where an order is no sale."""

_RETURNED = _values("""
    returned, isreturned, wasreturned, itemreturned, orderreturned, refunded, isrefunded, wasrefunded, itemrefunded,
    orderrefunded, fullyrefunded, transactionrefunded, retourniert, zuruckgegeben, zuruckgeschickt, erstattet,
    ruckerstattet, retourné, retourne, retournee, remboursé, rembourse, remboursee, devuelto, devuelta, reembolsado,
    reembolsada, reso, restituito, rimborsato,
    devolvido, devolvida, geretourneerd, terugbetaald, zwrocone, zwrocony, returnerad, returnerat, aterbetald,
    zurückgesandt, zurückgesendet, sentback, returneret, returnert, palautettu, vráceno, vrácená, vrátená
""")
_SENT_BACK = frozenset(map(fold, grown(_RETURNED)))
RETURNED = _SENT_BACK.union(f"{mark}{flag}" for mark in _MARKS for flag in _SENT_BACK)
"""The same, of a column that says yes where what was sold came back; on a line below zero it only says what that is."""

RETURNS = _values("isreturn, isrefund, isreturnline, returnline, isretoure, istretoure, isretour, isgutschrift")
"""The same, of a column that says yes where a line is itself a return."""

EITHER = _values("return, refund, retour, retoure, devolucion, devolution, reso, zwrot, retur")
"""The same, of a column where yes may mean either."""

_UNDONE = (
    r"(?:cancell?ed|cancell?ation|voided|void|returned|refunded|deleted|storniert|storno|retourniert|annulee?|annulation|"
    r"anulado|cancelado|devuelto|annullato|geannuleerd|geretourneerd|anulowano|avbokad|returnerad)"
)
UNDONE_ON = (
    rf" {_UNDONE} (?:at|on|date|dt|ts|datum|time|am|le|el|il|op|em|dnia)(?: utc)? | stornodatum "
    r"| cancel (?:at|on|dt|ts) "
    rf"| (?:date|datum|data|fecha) (?:of |de )?{_UNDONE} "
)
"""Words of the header of days on which what was sold was undone: filled on those lines only."""

_ELSEWHERE = "|".join(languages.UNDONE)
UNDONE = (
    r"(?:order |wc )?(?:cancel|void|refund|storn|annul|anul|geannul|avbr|makul|reembols|rembours|rimbors|erstatt|"
    r"no.?show|nicht erschienen|abgesagt|non venu|non présenté|décommand|no asisti|no se presen|non presentat|disdett|"
    r"não compareceu|nao compareceu|desmarcad|niet verschenen|afgezegd|nie przysz|odwołan|uteb|avbok|"
    rf"{_ELSEWHERE})"
)
"""How the words begin that tell a column of states under a name that nobody knows."""

FAILED = (
    r"(?:fail|declin|reject|refus|denied|revers|fehlgeschlagen|abgelehnt|échou|echou|échec|fallid|rechaz|fallit|rifiut|"
    r"recusad|falhou|falhad|mislukt|geweiger|odrzuc|nieudan|misslyck|nekad)"
)
"""How the words begin that say that an attempt to buy came to nothing."""

OF_MESSAGES = (
    r" (?:e ?mail|mail|sms|messages?|notification|push|sync\w*|upload|download|export|import|backup|print\w*|fraud|"
    r"risk|kyc|check|review|quality|warranty|coupon|voucher|otp|3ds|verification|login|call|return|claim) "
)
"""Words of a column whose attempts are none to buy."""

STATE_NAMED = r" (?:\w*status|\w*state|stat|sts|statut|etat|estado|stato|situacao|stav|tila|zustand) "
"""Words of the header of a column of states."""

MONEY_BACK = re.compile(
    r"(?:fully |wc )?(?:refund|return|revers|charge ?back|charged back|erstatt|rückerstatt|retour|rembours|retourn|"
    r"reembols|devuel|rimbors|reso\b|devolv|terugbet|geretour|zwr|återbet|returner|gutgeschr|tilbagebet|tilbakebet|"
    r"palautet|hyvitet|vrácen|vrátená|visszat|visszak|rambursat|returnat|iade|возвр|поверн|返金|返品|已退|退款|반품|환불)"
)
"""How a state begins that a line below zero has because it is the money given back."""

YES = _values("""
    1, true, t, yes, y, x, ja, j, oui, o, si, sí, sì, s, sim, tak, kyllä, ano, áno, igen, da, evet, да, так, はい, 是
    예, wahr, vrai, verdadero, vero, verdadeiro, waar, prawda, sant, sand, tosi
""")
NO = _values("""
    0, false, f, no, n, nein, non, nao, não, nee, nie, nej, nei, ei, ne, nem, nu, hayır, нет, ні, いいえ, 否, 아니오
    falsch, faux, falso, onwaar, fałsz, falsz, falskt, falsk, usann, epätosi
""")

_SOLD_STATES = _values("""
    completed, complete, wc completed, trip completed, ride completed,
    paid, payment accepted, payment received, partially paid, partially refunded,
    partial refund, processing, wc processing, processed, processing in progress, authorized, authorised, captured,
    approved, confirmed, shipped, shipping, shipped delivered to buyer, shipped picked up, partially shipped,
    unshipped,
    dispatched, in transit, fulfilled, partially fulfilled, unfulfilled, awaiting shipment, awaiting fulfillment,
    awaiting pickup, ready to ship, ready for pickup, delivered, received, invoiced, closed, archived, posted, done,
    success, successful, succeeded, settled, cleared,
    collected, sale, sold, ok, open, active, finished, picked up, closed won,
    closedwon, won, live, attending, sent, checked in, attended, gagné, gagnée, ganado, ganada, gewonnen, vinto,
    ganho, wygrana, vunnen, chiusa vinta, cerrada ganada
    abgeschlossen, erfolgreich, bezahlt, teilweise bezahlt, teilweise erstattet, in bearbeitung, versendet, versandt,
    verschickt, teilweise versendet, geliefert, zugestellt, erledigt, bestätigt, fertig, fakturiert,
    komplett abgeschlossen
    terminé, terminée, termine, terminee, payé, payée, payés, payées, paye, payee, paiement accepté, en cours,
    en cours de préparation, en cours de traitement, expédié, expédiée, livré, livrée, validé, validée,
    confirmé, confirmée,
    facturé, facturée
    completado, completada, pagado, pagada, pago aceptado, procesando, en proceso, preparación en curso,
    enviado, enviada,
    entregado, entregada, confirmado, confirmada, finalizado, finalizada, facturado, facturada
    completato, completata, pagato, pagata, pagamento accettato, in lavorazione, in preparazione, spedito, spedita,
    consegnato, consegnata, confermato, confermata, evaso, evasa, chiuso
    concluído, concluída, concluido, completo, pago, paga, pagos, pagas, processando,
    em processamento, a enviar, enviado, enviada,
    entregue, confirmado, faturado, aprovado, aprovada
    voltooid, afgerond, betaald, betaling aanvaard, in behandeling, in verwerking, verzonden, geleverd,
    bezorgd, bevestigd,
    gefactureerd
    zrealizowane, zrealizowany, zrealizowana, opłacona, zapłacona, wysłana, wystawiona, zakończone, opłacone,
    opłacony, zapłacone, płatność zaakceptowana,
    w trakcie realizacji,
    w realizacji, przetwarzane, wysłane, wysłany, dostarczone, dostarczony, potwierdzone
    opłacono, zapłacono, wysłano, zrealizowano, dostarczono, zakończono, betalt, skickat, levererat, bekräftat,
    geslaagd, gelukt, geïncasseerd, eingezogen, gebucht, réussi, réussie, encaissé, encaissée, exitoso, cobrado,
    riuscito, incassato, sucesso, pobrano, udane, udana, genomfört,
    erschienen, wahrgenommen, honoré, honorée, présent, présente, asistió, asistio, atendido, atendida, presentato,
    presentata, compareceu, verschenen, nagekomen, odbyta, odbyte, obecny, obecna, genomförd, genomfört, arrived, showed
    in process, in progress, in production, in delivery, out for delivery, on the way, en route, ready, ready to
    dispatch,
    ready to collect, ready for collection, ready for delivery, ready for dispatch, to ship, to be shipped,
    to be delivered, awaiting delivery, awaiting collection, awaiting dispatch, awaiting pick up, pending shipment,
    pending delivery, pending fulfillment, pending fulfilment, pending billing, pending billing/partially fulfilled,
    billed, partially billed, printed, packed, picking, picked, packing, label printed, booked, accepted, acknowledged,
    handed over, resolved, reconciled, deposited, redeemed, checked out, departed, partially delivered, in house,
    seated, fully charged, payment settled, payment authorized, renewed, in full, paid in full, part paid, part shipped,
    partially completed
    verrechnet, unterwegs, auf dem weg, abholbereit, bereit zur abholung, abgeholt, ausgeliefert, übergeben,
    in zustellung, in auslieferung, in produktion, in lieferung, in versand, berechnet, teilberechnet, teilgeliefert,
    teilbezahlt, angenommen, kommissioniert, verpackt, versandbereit, versandfertig, eingelöst, abgerechnet,
    freigabe versand, zum versand freigegeben, warenausgang gebucht, in versandvorbereitung, versand vorbereitet,
    zahlung eingegangen, zahlung erhalten, beglichen, ausgeglichen
    en livraison, en cours de livraison, en transit, prête, prêt, à expédier, réceptionné, réceptionnée, réglé, réglée,
    soldé, soldée, accepté, acceptée, retiré, retirée, en préparation, préparée
    en camino, en tránsito, en transito, en reparto, listo para recoger, preparado, preparada, recogido, recogida,
    cobrada, liquidado, liquidada, en preparación, aceptado, aceptada, recibido, recibida
    in consegna, in transito, pronto, pronta, ritirato, ritirata, saldato, saldata, incassata, fatturato, fatturata,
    accettato, accettata, ricevuto, ricevuta
    a caminho, em trânsito, em transito, saiu para entrega, retirado, retirada, quitado, quitada, recebido, recebida,
    faturada, em preparação, em separação, pago em parte
    onderweg, klaar, klaar voor afhalen, klaar om af te halen, afgehaald, opgehaald, voldaan, ontvangen, afgehandeld
    w drodze, w dostawie, gotowe do odbioru, odebrane, odebrana, odebrano, rozliczone, rozliczona, spakowane, spakowana,
    przyjęte, przyjęta, nadane, nadana, do wysłania
    på väg, hämtad, hämtat, klar, klart, redo, packad, packat, slutbetald, fakturerat, mottagen, mottaget
    valid, gültig, valide, válido, válida, valido, valida, geldig, ważny, ważna, ważne, giltig, gyldig, beendet,
    preparing, backordered, reserved, verified, verbucht, freigegeben, durchgeführt, stattgefunden, traitée, traité,
    envoyée, envoyé, remis, remise, effectuée, effectué, servido, servida, realizado, realizada, listo, lista, cerrado,
    cerrada, aprobado, aprobada, despachado, despachada, elaborato, elaborata, eseguito, eseguita, concluso, conclusa,
    inviato, inviata, approvato, approvata, expedido, expedida, finalizada, verwerkt, geaccepteerd, compleet, gereed,
    uitgevoerd, afgeleverd, zafakturowane, zakończony, zakończona, wydane, wydana, gotowe, zaksięgowane,
    zatwierdzone, zatwierdzony, zatwierdzona, zatw, wystawiony, wystawiona
    avslutad, avslutat, godkänd, godkänt, utförd, utfört, registrerad, registrerat
    slutförd, slutfört, färdigbehandlad, betald, behandlas, pågående, skickad, levererad, bekräftad, fakturerad
""").union(languages.COMPLETED)

NOT_COMPLETED, COMPLETED = apart(_UNDONE_STATES, _SOLD_STATES)
"""Nothing was sold, or the money went back, or has not come; and a sale as any other, each with the forms of its words.

The user is asked about what is in neither list.

`closed` is done almost everywhere; in Magento it is an order whose money went back in full. There the column of refunds
says the same, so the sale is kept and the refund taken off it, and nothing goes missing where others mean done.
`pending` and `on hold` are orders whose money has not come; `unshipped`, at Amazon, is paid and waits for the post.
"""

_STRONG = re.compile(
    r"(?:(?:order|wc|was|payment|zahlung|venta|compra|pedido|commande|ordine|encomenda|bestelling|zamówienie) )?"
    r"(?:cancell?ed|voided|refunded|returned|rejected|declined|failed|expired|"
    r"unpaid|(?:storniert|abgebrochen|fehlgeschlagen|retourniert|erstattet)(?:e[nrsm]?)?|annulée?s?|annulees?|refusée?s?|"
    r"remboursée?s?|(?:anulad|cancelad|rechazad|devuelt|reembolsad|devolvid|recusad|falhad|fallid)[oa]s?|"
    r"(?:annullat|rimborsat|rifiutat|fallit)[oaie]|(?:geannuleerd|geretourneerd|terugbetaald)e?|"
    r"(?:anulowan|zwrócon|odrzucon)[aeyo]|avbruten|avbrutet|(?:makulera|returnera)(?:d|t|de)|"
    rf"devolución finalizada|devolução concluída|(?:{_ELSEWHERE})\w*)\b"
)
_IN_PART = re.compile(
    r"part(?!ner|y)|teil|parci|parzi|parți|deel|częś|část|čiast|delvis|osit|részben|kısm|част|一部|部分|부분|일부"
)


_OF_STATES = (
    r"^(?:(?:order|payment|transaction|sale|sales|invoice|booking|purchase|checkout|subscription|fulfillment|shipment|"
    r"delivery|reservation|trip|ride|ticket|receipt) )?(?:state|status) (?=\w)"
)
"""What stands before each state where programs name what it is one of, as in protocol buffers."""


def _together(states: frozenset[str]) -> frozenset[str]:
    """States without their spaces, as programs write them: `PartiallyPaid`."""
    return frozenset(state.replace(" ", "") for state in states if " " in state)


_COMPLETED, _NOT_COMPLETED = (states | _together(states) for states in (COMPLETED, NOT_COMPLETED))
_NOT_ALONE = grown(_values("active, archived, live, open, posted, sale, sent, listo"))
_SOLD = frozenset(word for word in COMPLETED - _NOT_ALONE if re.fullmatch(r"[^\W\d_]{4,}", word))
"""Words that say of a longer state too that something was sold: `shipped to the customer`."""
_UNSETTLED = frozenset(word for word in NOT_COMPLETED if re.fullmatch(r"[^\W\d_]+", word)) | _values("""
    not, no, non, never, without, before, until, waiting, awaiting, requested, request, claim, claimed, dispute,
    disputed, cancellation, return, returns, to be, nicht, kein, keine, ohne, vor, beantragt, angefragt,
    reklamation, reklamiert, retoure, rücksendung, erstattung, rückerstattung, pas, retour, remboursement, sans,
    avant, demandé, demandée, litige, sin, antes, solicitado, solicitada, reclamación, senza, prima, richiesto,
    richiesta, não, nao, sem, niet, geen, zonder, aangevraagd, nie, bez, przed, inte, ej, utan, före, ikke, uten,
    uden, ei
""")
"""Words beside which no other word tells what a state means: `not delivered`, `refund requested`."""


def of_delivery(header: str) -> bool:
    """Whether a column, whose header comes in words, says how far the delivery is, and nothing of the payment."""
    return bool(re.search(_DELIVERY, header)) and not re.search(_PAYMENT, header)


def bare(state: str) -> str:
    """A state without what programs put before each of its kind: `order state cancelled`, of an enumeration."""
    return re.sub(_OF_STATES, "", state)


def surely(state: str) -> bool:
    """Whether a word is a state of an order beyond doubt, whatever stands beside it."""
    return bool(_STRONG.match(bare(state)))


def undone(state: str) -> bool:
    """Whether a state says that nothing was sold: one of those above, several of them, or one with words around it."""
    state = bare(state)
    if state in _NOT_COMPLETED:
        return True
    parts = {part.strip() for part in re.split(r"[/,;:()|]", state) if part.strip()}
    if parts & COMPLETED or _IN_PART.search(state):
        return False
    if (parts and parts <= NOT_COMPLETED) or _STRONG.match(state):
        return True
    said = _tokens(state)
    surely_undone = {*filter(_STRONG.fullmatch, said)}
    return bool(surely_undone) and not (said - surely_undone) & (_SOLD | _UNSETTLED)


def back_in_part(state: str) -> bool:
    """Whether a state says that a part of the money went back, or of the goods: the rest was sold."""
    return bool(_IN_PART.search(state) and re.search(MONEY_BACK.pattern, state))


def sold(state: str) -> bool:
    """Whether a state says that something was sold: one of those above, or one with words around it."""
    state = bare(state)
    said = _tokens(state)
    if state in _COMPLETED:
        return True
    return bool(said & _SOLD and not said & _UNSETTLED and not any(map(_STRONG.match, said)))


def _tokens(state: str) -> set[str]:
    """The words of a state, and `to be` as one of them."""
    return {*re.findall(r"to be\b|[^\W\d_]+", state)}
