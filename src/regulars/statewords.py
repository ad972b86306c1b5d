"""States of orders, in nine languages: those that are no sale, and those that are one; data only."""

from __future__ import annotations

from regulars.wordlist import listed

NO_SALE: tuple[str, ...] = listed("""
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
    on waitlist, tentative, not completed, requires capture, test order, test mode, sandbox, unconfirmed, uncompleted,
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
    chargebacked, charge reversed, payment reversed, merged, combined with another order, revoked, voided by seller,
    refund completed, refund issued, refund processed, fully returned, fully credited, money returned, lost dispute,
    dispute accepted, chargeback accepted, streitfall verloren, anfechtung verloren, rückbelastet, rückbelastung,
    litige perdu, contestation perdue, rétrofacturé, rétrofacturée, rétrofacturation, disputa perdida, contracargo,
    contracargo perdido, disputa persa, contestazione persa, riaddebitato, riaddebito, contestação perdida,
    geschil verloren, terugboeking, chargeback ontvangen, spór przegrany, przegrany spór, obciążenie zwrotne,
    tvist förlorad, förlorad tvist, återdebiterad, återdebitering,
    temporary hold, temporarily held, uncleared, removed, denied by payer, payment denied, payment reversed,
    refund sent, payment refunded, payment returned, payment held, sent back to sender,
    zurückgezahlt, vollständig zurückgezahlt, komplett zurückgezahlt, zurückerstattet, vollständig zurückerstattet,
    zurücküberwiesen, rückgezahlt, rückzahlung, rückerstattung, erstattung, zahlung zurückgezahlt, abgelaufen,
    einbehalten, vorübergehend einbehalten, vorläufig einbehalten, zurückgehalten, vorübergehend zurückgehalten,
    gesperrt, entfernt, nicht eingefordert, nicht beansprucht, nicht abgeschlossen, nicht verrechnet
    contrepassé, contrepassée, temporairement retenu, temporairement retenue, suspendu, suspendue,
    temporairement suspendu, temporairement suspendue, blocage temporaire, bloqué, bloquée, non compensé, non compensée,
    non récupéré, non récupérée, annulation, remboursement, remboursement total, remboursement intégral,
    remboursement effectué
    revertido, revertida, retrotraído, retrotraída, retenido, retenida, retenido temporalmente, retención temporal,
    bloqueado, bloqueada, suspendido, suspendida, no compensado, no compensada, sin reclamar
    negato, negata, non riuscito, non riuscita, trattenuto, trattenuta, temporaneamente trattenuto,
    temporaneamente sospeso, sospeso, sospesa, sospensione temporanea, bloccato, bloccata, rimosso, rimossa, restituito,
    restituita, non compensato, non compensata, non riscosso, non riscossa, non reclamato, non reclamata
    revertido, revertida, falha, retido, retida, temporariamente retido, suspenso, suspensa, temporariamente suspenso,
    retenção temporária, bloqueado, bloqueada, removido, removida, não compensado, não compensada, não resgatado,
    não resgatada
    teruggedraaid, teruggestort, volledig teruggestort, vastgehouden, tijdelijk vastgehouden, tijdelijk in de wacht,
    tijdelijke blokkering, geblokkeerd, niet verrekend, niet opgeëist, niet geclaimd, niet geïnd
    cofnięto, cofnięta, cofnięte, wycofano, wycofana, wycofane, zrefundowano, zrefundowana, zrefundowane, refundacja,
    niepowodzenie, nie powiodła się, nie powiodło się, zatrzymano, zatrzymana, zatrzymane, tymczasowo wstrzymano,
    tymczasowo wstrzymana, tymczasowo wstrzymane, tymczasowo zatrzymana, blokada tymczasowa, zablokowano, zablokowana,
    zablokowane
    återförd, återfört, spärrad, spärrat, tillfälligt spärrad, innehållen, tillfälligt innehållen, kvarhållen,
    tillfälligt kvarhållen, blockerad, blockerat, ej avräknad, ej begärd, inte begärd, ej inlöst
    dispute lost, chargeback lost, cart abandoned, abandoned cart, abandoned checkout, interrupted, cancelled late,
    late cancellation, late cancel, cancelled no show, deposit due, deposit pending, trial, trialing, in trial,
    free trial, preauthorization failed, payment cancelled, payment canceled, payment expired, unsuccessful,
    zusammengeführt, rückabgewickelt, rückgängig gemacht, vollständig gutgeschrieben, voll erstattet,
    komplett erstattet, komplett retourniert, zurückgewiesen, bezahlung fehlgeschlagen, zahlung abgebrochen,
    zahlung abgelehnt, zahlung storniert, uneinbringbar, abgeschrieben, ausgebucht, testphase, probezeit, probeabo,
    nicht angetreten, nicht wahrgenommen, kurzfristig abgesagt, ausgefallen, entfallen, warenkorb
    rétrofacturation, rétrofacturé, paiement échoué, paiement refusé, paiement annulé, échec du paiement,
    échec de paiement, entièrement remboursé, entièrement remboursée, totalement remboursé, totalement remboursée,
    intégralement remboursé, fusionné, fusionnée, irrécouvrable, passé en perte, passée en perte,
    créance irrécouvrable, panier, panier abandonné, période d'essai, en essai, pas venu, pas venue,
    ne s'est pas présenté, excusé, excusée, perdue en transit
    pago cancelado, pago anulado, pago denegado, totalmente reembolsado, reembolso total, reembolso completo,
    reembolso, reembolso completado, devuelta íntegramente, contracargos, retrocedido, retrocedida, fusionado,
    fusionada, incobrable, carrito, carrito abandonado, periodo de prueba, en prueba, no acudió, no acudio, no vino,
    plantón, caducado, caducada, desestimado, desestimada, revocado, revocada
    pagamento annullato, pagamento rifiutato, totalmente rimborsato, rimborso completo, rimborso totale, rimborso,
    riaddebitato, riaddebito, contestazione persa, unito, accorpato, accorpata, inesigibile, carrello,
    carrello abbandonato, in prova, periodo di prova, non venuto, non venuta, revocato, revocata, decaduto,
    decaduta, pagamento cancelado, pagamento rejeitado, pagamento negado, pagamento não aprovado,
    pagamento não autorizado, totalmente estornado, reembolso integral, estorno, estorno total, estorno concluído,
    chargebacks, agrupado, agrupada, incobrável, carrinho, carrinho abandonado, em teste, período de teste,
    não veio, nao veio, falta, extornado, extornada
    betaling geweigerd, betaling geannuleerd, betaling verlopen, volledig terugbetaald, volledig gecrediteerd,
    volledig geretourneerd, terugbetaling, terugboeking, samengevoegd, oninbaar, afgeboekt, afgeschreven,
    winkelwagen, winkelmand, proefperiode, niet op komen dagen, vervallen, ingetrokken, herroepen,
    afgebroken, płatność anulowana, płatność odrzucona, płatność nieudana, zwrot całkowity, zwrot środków,
    zwrot pieniędzy, całkowity zwrot, zwrócone w całości, obciążenie zwrotne, połączone, połączona, scalone,
    nieściągalne, nieściągalna, spisane, spisana, koszyk, porzucony koszyk, okres próbny, nie stawił się,
    nie stawiła się, nie pojawił się, nie pojawiła się, niestawiennictwo, nieobecność klienta, skorygowana do zera,
    wizyta odwołana, nie odbyła się, nie odbyło się, odwołana przez klienta, odstąpienie
    on backorder (not paid), restnoterad (ej betald),
    zahlungsfehler, bezahlfehler, fehler bei der bezahlung, fehler bei der zahlung, error en pago, error en el pago,
    errore di pagamento, errore nel pagamento, erro de pagamento, erro no pagamento, betalingsfout, betaalfout,
    fout bij betaling, fout bij de betaling, błąd płatności, betalningsfel, betalfel, fel vid betalning
    betalning misslyckades, betalning nekad, betalning avbruten, helt återbetald, fullt återbetald,
    fullt krediterad, helt krediterad, återbetalning, återdebiterad, sammanslagen, sammanfogad, avskriven,
    kundförlust, varukorg, övergiven varukorg, provperiod, kom inte, dök inte upp, ej närvarande, frånvarande,
    pausat, inställd, inställt, avslagen, avslaget, hävd, ångrad, ångrat
    credit note issued, credit note sent, gutschrift erstellt, gutschrift gesendet, avoir émis, avoir envoyé,
    avoir établi, abono emitido, nota de crédito emitida, nota di credito emessa, creditnota gemaakt,
    creditnota verzonden, kreditfaktura skickad, ritirato dal corso, ritirata dal corso
    sent back, returned to sender, return to sender, not collected, uncollected, not picked up, unclaimed,
    delivery refused, refused by customer, acceptance refused, lost in post, lost in the post, irrecoverable
    zurückgesendet, zurückgesandt, zurück an absender, annahme verweigert, annahmeverweigerung, verweigert,
    verloren gegangen, nicht angenommen, renvoyé, renvoyée, retour expéditeur, retour à l'expéditeur, non livrable,
    non distribuable, non réclamé, non réclamée, non retiré, non retirée, pas retiré, pas retirée, égaré, égarée,
    devuelto al remitente, no entregable, no recogido, no recogida, sin recoger, no retirado, no retirada, no reclamado,
    rehusado, rehusada, rispedito, rispedita, reso al mittente, resa, resa al mittente, non consegnabile,
    non recapitabile, non ritirato, non ritirata, smarrito, smarrita, passato a perdita, devolvido ao remetente,
    não levantado, não levantada, não retirado, não retirada, não reclamado, não reclamada, extraviada, apagado, apagada
    teruggestuurd, teruggezonden, retour afzender, onbestelbaar, niet bezorgd, niet opgehaald, geweigerd door klant,
    zoekgeraakt, odesłane, odesłany, odesłana, zwrot do nadawcy, zwrócone do nadawcy, niedoręczone, niedoręczony,
    niedoręczona, niedostarczony, niedostarczona, nieodebrany, nieodebrana, nie odebrano, odmowa przyjęcia,
    odmowa odbioru, odmówiono przyjęcia, zaginione, zaginiona, zaginęła, zaginęło, zagubione, zagubiona,
    erreur, errore, erro, fout, błąd, fel, abgelaufen, utgånget, teste, prova, testowe, testowy, testorder, dubbel,
    podwójne, retur, återsänd, återsänt, retur till avsändare, ej levererbar, obeställbar,
    ej uthämtad, ej uthämtat, ej avhämtad,
    ej avhämtat, ej upphämtad, ej hämtat, inte hämtad, inte uthämtad, ej mottagen, mottagning vägrad, vägrad, borttappad
""")
"""Nothing was sold, or the money went back, or has not come."""

SALE: tuple[str, ...] = listed("""
    completed, complete, wc completed, trip completed, ride completed,
    paid, payment accepted, payment received, partially paid, partially refunded,
    partial refund, processing, wc processing, processed, processing in progress, authorized, authorised, captured,
    approved, confirmed, shipped, shipping, shipped delivered to buyer, shipped picked up, partially shipped,
    unshipped, processing awaiting shipment, processing awaiting pickup,
    dispatched, in transit, fulfilled, partially fulfilled, unfulfilled, awaiting shipment, awaiting fulfillment,
    awaiting pickup, ready to ship, ready for pickup, delivered, received, invoiced, closed, archived, posted, done,
    success, successful, succeeded, settled, cleared,
    preparación en proceso, preparazione in corso, preparação em curso, preparação em andamento, pagamento aceite,
    pagamento aceito, pagamento remoto aceite, pagamento remoto aceito, bezig met voorbereiding, voorbereiding bezig,
    in voorbereiding, betaling op afstand aanvaard, przygotowanie w toku, w trakcie przygotowania,
    betalning accepterad, fjärrbetalning accepterad, förberedelse pågår, förbereds,
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
    accettato, accettata, ricevuto, ricevuta, in elaborazione, elaborazione in corso, in fase di elaborazione
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
    new, new order, order placed, placed, ordered, order received, order confirmed, registered, queued, allocated,
    partly paid, part payment, partial payment, deposit paid, down payment received, instalments, in instalments,
    collected in person, being prepared, being processed, in fulfilment, in fulfillment, assigned, awaiting stock,
    awaiting production, on back order, on backorder, back order, back ordered, dispatching, forwarded, posted out,
    preauthorized, preauthorised, funds reserved, payment captured, payment confirmed, payment complete,
    payment completed, payment cleared, chargeback won, dispute won, won dispute, cash on delivery, cod, on account,
    invoice sent, sent to customer, exchanged, served, used, ticket used, scanned, visited, ongoing
    neu, neue bestellung, bestellt, bestellung eingegangen, eingegangen, auftrag erfasst, erfasst, angelegt,
    registriert, angezahlt, anzahlung erhalten, anzahlung bezahlt, teilzahlung, teilzahlung erhalten, ratenzahlung,
    teilrechnung, teillieferung, in kommissionierung, in arbeit, in vorbereitung, in abwicklung, wird bearbeitet,
    wird verpackt, wird versendet, wird geliefert, wird vorbereitet, zur abholung bereit,
    an versanddienst übergeben, dem versand übergeben, autorisiert, zahlung autorisiert, zahlung reserviert,
    zahlung bestätigt, vereinnahmt, rechnung gesendet, rechnung versendet, rechnung verschickt, rechnung erstellt,
    in rechnung gestellt, auf rechnung, nachnahme, bar bezahlt, quittiert, umgetauscht, getauscht, lieferbar,
    eingecheckt, ausgecheckt, teilgenommen, anwesend, besucht, laufend, aktiv
    nouveau, nouvelle, nouvelle commande, commandé, commandée, enregistré, enregistrée, reçu, reçue,
    règlement commencé, règlement partiel, acompte versé, acompte reçu, acompte payé, acompte réglé, paiement reçu,
    paiement effectué, paiement validé, paiement confirmé, autorisé, autorisée, paiement autorisé, en fabrication,
    en production, à livrer, à préparer, à retirer, à envoyer, prête à expédier, prête à retirer, prêt à retirer,
    disponible en magasin, remise au transporteur, remis au transporteur, distribué, distribuée, en point relais,
    en cours d'acheminement, en acheminement, facture envoyée, émise, émis, échangé, échangée, consommé, consommée,
    utilisé, utilisée, réservé, réservée, actif, clôturé, clôturée, en reliquat, payé en partie,
    payée en partie, nuevo, nueva, nuevo pedido, pedido realizado, pedido recibido, registrado, registrada,
    pago parcial, cobro parcial, señal pagada, anticipo pagado, anticipo recibido, pago recibido, pago confirmado,
    pago completado, pago realizado, pago autorizado, autorizado, autorizada, en fabricación, en producción,
    en curso, preparando, para enviar, listo para enviar, listo para envío, lista para recoger, enviado al cliente,
    en ruta, entregado al transportista, contra reembolso, a cuenta, emitido, emitida, factura enviada, cambiado,
    cambiada, canjeado, canjeada, utilizado, utilizada, acudió, acudio, asistido, asistida, reservado, reservada,
    activo, activa, pagado en parte, consumido, consumida, cobrado en parte, atendiendo
    nuovo, nuova, nuovo ordine, ordinato, ordinata, ordine ricevuto, registrato, registrata, pagamento parziale,
    incasso parziale, acconto versato, acconto pagato, acconto ricevuto, pagamento ricevuto, pagamento confermato,
    pagamento effettuato, pagamento completato, pagamento autorizzato, autorizzato, autorizzata, in produzione,
    in corso, in evasione, in spedizione, da spedire, da evadere, da consegnare, da ritirare, pronto per il ritiro,
    pronta per il ritiro, pronto per la spedizione, in viaggio, affidato al corriere, affidata al corriere, emesso,
    emessa, fattura inviata, contrassegno, cambiato, cambiata, utilizzato, utilizzata, presente, prenotato,
    prenotata, attivo, attiva, effettuato, effettuata, pagato in parte, pagata in parte, erogato, erogata,
    parzialmente evaso, parzialmente evasa
    novo, nova, novo pedido, nova encomenda, encomendado, encomendada, pedido recebido, registado, registada,
    pagamento parcial, sinal pago, entrada paga, pagamento recebido, pagamento confirmado, pagamento aprovado,
    pagamento efetuado, pagamento autorizado, em produção, em curso, em andamento, em rota, em rota de entrega,
    pronto para envio, pronto para retirada, pronto para levantar, postado, postada, fatura enviada, contra entrega,
    trocado, trocada, ativo, ativa, separado, separada, embalado, embalada, pagamento em parte,
    atendimento concluído, nota emitida
    nieuw, nieuwe bestelling, nieuwe order, besteld, geplaatst, geregistreerd, ingevoerd, aanbetaald,
    aanbetaling ontvangen, aanbetaling betaald, deelbetaling, betaling ontvangen, betaling bevestigd,
    betaling voltooid, geautoriseerd, betaling geautoriseerd, in productie, wordt verwerkt, wordt verzonden,
    wordt ingepakt, ingepakt, verzameld, klaar voor verzending, klaar om te verzenden, klaar voor ophalen,
    te verpakken, in te pakken, te verzenden, te picken, verzendklaar, te leveren, in bezorging, bij bezorger,
    overgedragen aan vervoerder, aan vervoerder overgedragen,
    verstuurd, factuur verzonden, factuur verstuurd, op rekening, rembours, omgeruild, geruild, gebruikt, aanwezig,
    geboekt, gereserveerd, actief, lopend, deels geleverd, deellevering, gesloten, goedgekeurd, uitgegeven,
    openstaande levering
    nowe, nowy, nowa, nowe zamówienie, zamówione, zamówiona, złożone, złożona, zarejestrowane, zarejestrowana,
    płatność częściowa, częściowa płatność, wpłata częściowa, zaliczka wpłacona, zaliczka opłacona,
    wpłacono zaliczkę, wpłata zaksięgowana, płatność zaksięgowana, płatność potwierdzona, płatność otrzymana,
    płatność zakończona, płatność zrealizowana, autoryzowane, autoryzowana, w produkcji, w toku, w przygotowaniu,
    przygotowywane, przygotowane, przygotowana, kompletowanie, skompletowane, pakowanie, do realizacji, do wysyłki,
    do odbioru, gotowe do wysyłki, gotowe do wysłania, w doręczeniu, doręczone, doręczona, doręczono, w transporcie,
    przekazane kurierowi, przekazana kurierowi, w punkcie odbioru, faktura wysłana, wystawione, za pobraniem,
    do spakowania, do pakowania, do skompletowania, w trakcie pakowania, wymienione, wymieniona, wykorzystane,
    wykorzystana, wykonane, wykonana, zarezerwowane, zarezerwowana, aktywne,
    aktywna, aktywny, zamknięte, zamknięta, zamknięty, przybył, przybyła, stawił się, stawiła się, zrobione,
    przyjęto
    ny, nytt, nya, ny order, ny beställning, beställd, beställt, order mottagen, delbetald, delbetalt, delbetalning,
    handpenning betald, betalning mottagen, betalning bekräftad, betalning genomförd, auktoriserad, auktoriserat,
    att packa, att plocka, att skicka, reserverad, reserverat, under behandling, under leverans, plockas, plockad,
    plockat, packas, redo att skickas,
    redo att hämtas, redo för upphämtning, redo för leverans, att leverera, överlämnad, utlämnad, utlämnat,
    faktura skickad, mot faktura, efterkrav, bytt, utbytt, använd, använt, närvarande, bokad, bokat, aktivt, stängd,
    stängt, klarmarkerad, dellevererad, dellevererat, delleverans, expedierad, expedierat, restnoterad, restorder
    disputed, in dispute, under dispute, dispute, dispute open, dispute opened, dispute pending, dispute under review,
    contested, strittig, bestritten, angefochten, im streit, streitfall, streitfall offen, contesté, contestée, litige,
    en litige, litige en cours, litige ouvert, en disputa, disputado, disputada, en litigio, impugnado, impugnada,
    disputa abierta, contestato, contestata, in contestazione, in disputa, contestazione aperta, em disputa,
    contestado, contestada, em contestação, em litígio, disputa aberta, betwist, in geschil, in dispuut, geschil,
    geschil geopend, sporne, sporny, sporna, w sporze, spór, spór otwarty, kwestionowane, zakwestionowane, omtvistad,
    omtvistat, tvist, i tvist, under tvist, bestriden, bestridet
    taken away, picked up by customer, collected by customer, customer collection, despatched, left with neighbour,
    left with neighbor, delivered to neighbour, at pickup point, at pick up point, in locker, in parcel locker,
    paid by offset, ordered at supplier, pre order, preordered, pre ordered, printed and sent, mitgenommen,
    ausgehändigt, selbst abgeholt, selbstabholung, selbstabholer, beim nachbarn, beim nachbarn abgegeben,
    an nachbarn übergeben, in packstation, in der packstation, in filiale, in der filiale, zu berechnen,
    zu fakturieren, noch zu berechnen, anbezahlt, aufgerechnet, durch verrechnung bezahlt, verkauft, vorbestellt,
    in nachlieferung, beim lieferanten bestellt, enlevé, enlevée, emporté, emportée, récupéré, récupérée,
    retrait en magasin, retrait effectué, déposé chez le voisin, livré au voisin, en consigne, en point de retrait,
    à facturer, payé par compensation, vendu, vendue, précommandé, précommandée, en précommande, commandé fournisseur,
    para llevar, recogida en tienda, recogido en tienda, retirado en tienda, en punto de recogida, entregado al vecino,
    por facturar, a facturar, pendiente de facturar, a plazos, vendido, vendida, en preventa, reserva anticipada,
    pedido al proveedor, asportato, asportata, da asporto, ritiro in negozio, ritiro in sede, consegnato a mano,
    consegnato al vicino, in punto di ritiro, al punto di ritiro, da fatturare, a rate, pagato per compensazione,
    quietanzato, quietanzata, venduto, venduta, in carico, preso in carico, presa in carico, in prevendita,
    preordinato, preordinata, ordinato al fornitore, levantado, levantada, levantado na loja, retirado na loja,
    para levar, em ponto de recolha, no ponto de recolha, entregue ao vizinho, por faturar, a faturar, em prestações,
    pré venda, em pré venda, encomendado ao fornecedor, meegenomen, meegegeven, om mee te nemen, afhalen in winkel,
    zelf afgehaald, uitgereikt, overhandigd, bij buren, bij de buren, bij buren afgeleverd, bij afhaalpunt,
    op afhaalpunt, in afhaalpunt, te factureren, nog te factureren, in termijnen, betaald door verrekening, verkocht,
    geïnd, voorbesteld, in backorder, besteld bij leverancier, zabrane, zabrany, zabrana, odbiór osobisty, odebrany,
    odebrano osobiście, u sąsiada, w paczkomacie, do zafakturowania, w ratach, na raty, rozliczone kompensatą,
    sprzedane, sprzedana, sprzedany, sprzedano, zamówione u dostawcy, avhämtad, avhämtat, uthämtad, uthämtat,
    upphämtad, upphämtat, hämtas i butik, medtagen, medtaget, utlevererad, utlevererat, hos grannen, lämnad hos granne,
    på utlämningsställe, hos ombud, i paketskåp, att fakturera, på avbetalning, i produktion, såld, sålt, sålda,
    förbeställd, förbeställt, beställd hos leverantör, aceite, aceito, aceita
""")
"""A sale as any other."""

WHOLE: tuple[str, ...] = listed("""
    take away, takeaway, handed out, given out, issued, mailed, to invoice, to be invoiced, to bill, to be billed,
    offset, set off, netted, compensated, finalised, finalized, prepared, on order, preorder, herausgegeben, abholung,
    zum mitnehmen, zur abholung, gesendet, abgesendet, abgesandt, abgeschickt, in raten, kompensiert, saldiert,
    geschlossen, ausgestellt, gestellt, bereit, bereitgestellt, gepackt, vorbereitet, gedruckt, vorbestellung,
    vorgerichtet, nachlieferung, à emporter, retrait magasin, pris en charge, prise en charge, déposé, déposée, posté,
    postée, acheminé, acheminée, délivré, délivrée, compensé, compensée, lettré, lettrée, rapproché, rapprochée, clos,
    close, fini, finie, emballé, emballée, imprimé, imprimée, servi, servie, fait, faite, précommande, llevado,
    llevada, remitido, remitida, saldado, saldada, compensado, compensada, conciliado, conciliada, terminado,
    terminada, acabado, acabada, empaquetado, empaquetada, impreso, impresa, hecho, hecha,
    distribuido, distribuida, dispensado, dispensada, preventa, asporto, rateizzato, rateizzata, compensato,
    compensata, riconciliato, riconciliata, regolato, regolata, terminato, terminata, finito, finita, preparato,
    preparata, imballato, imballata, confezionato, confezionata, stampato, stampata, fatto, fatta, distribuito,
    distribuita, servito, servita, prevendita, preordine, levado, levada, parcelado, parcelada, regularizado,
    regularizada, fechado, fechada, encerrado, encerrada, impresso, impressa, feito, feita, efetuado, efetuada,
    efectuado, efectuada, distribuído, distribuída, afhalen, klaargezet, klaargemaakt, verrekend,
    afgeletterd, afgesloten, verpakt, gedrukt, gedaan, voorbestelling, nalevering, przekazane, przekazany, przekazana,
    przekazano, raty, uregulowane, uregulowana, uregulowany, skompensowane, skompensowana, kompensata, ukończone,
    ukończona, ukończony, skończone, skończona, gotowy, gotowa, w trakcie, zapakowane, zapakowana, zapakowany,
    wydrukowane, wydrukowana, zaakceptowane, zaakceptowana, zaakceptowany, przedsprzedaż, avhämtning, hämtas, sänd,
    sänt, avsänd, avsänt, avbetalning, reglerad, reglerat, kvittad, kvittat, avräknad, avräknat, avstämd, avstämt,
    färdig, färdigt, färdigställd, färdigställt, utställd, utställt, pågår, accepterad, accepterat, förberedd,
    inpackad, inpackat, tryckt, förbeställning
""")
"""The same, where nothing else is said: within a longer state it may be said of another thing (`quote prepared`)."""
