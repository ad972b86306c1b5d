"""States of invoices and payments in books, banks and tills, in nine languages; data only."""

from __future__ import annotations

from regulars.wordlist import listed

NO_SALE: tuple[str, ...] = listed("""
    em digitação, in erfassung, en saisie, en cours de saisie, in compilazione, en edición, w edycji, under redigering
    return refunded, returned and refunded, retoure erstattet, retour erstattet, retour remboursé, retour remboursée,
    devolución reembolsada, reso rimborsato, devolução reembolsada, retour terugbetaald, zwrot rozliczony,
    retur återbetald
    do not honour, do not honor, lost card, stolen card, card expired, nsf, r transaction, authorisation expired,
    auth expired, auth declined, uncaptured auth expired, lapsed before payment, time limit passed,
    payment link sent, payment link created, payment link expired, payment request sent, link sent, draft invoice,
    invoice draft, payment abandoned, payment incomplete, 3ds failed, authentication failed, not authorised,
    not authorized
    rechnungsentwurf, entwurf rechnung, deckung fehlt, mangels deckung, keine deckung, konto nicht gedeckt,
    nicht gedeckt, ungedeckt, karte abgelaufen, limit überschritten, nicht autorisiert, gescheitert,
    zeitüberschreitung, frist abgelaufen, zahlungslink versendet, zahlungslink verschickt, zahlungslink gesendet,
    zahlungslink abgelaufen, zahlungsaufforderung gesendet, vertrag versendet, vertrag verschickt, vertrag zugesandt
    projet de facture, facture brouillon, facture en brouillon, provision insuffisante, sans provision,
    fonds insuffisants, solde insuffisant, carte expirée, plafond dépassé, non autorisé, non autorisée,
    délai dépassé, délai expiré, lien de paiement envoyé, lien de paiement expiré, contrat envoyé
    factura borrador, borrador de factura, fondos insuficientes, saldo insuficiente, sin fondos, tarjeta caducada,
    límite excedido, no autorizado, no autorizada, tiempo agotado, tiempo excedido, plazo vencido,
    enlace de pago enviado, enlace de pago caducado, enlace de pago generado, contrato enviado, reprobado, reprobada
    fattura in bozza, in bozza, bozza fattura, fondi insufficienti, saldo insufficiente, carta scaduta,
    plafond superato, non autorizzato, non autorizzata, tempo scaduto, link di pagamento inviato,
    link di pagamento scaduto, contratto inviato, addebito non riuscito
    rascunho de fatura, fatura em rascunho, sem saldo, sem fundos, cartão expirado, cartão vencido, limite excedido,
    não autorizado, não autorizada, tempo esgotado, prazo expirado, link de pagamento enviado,
    link de pagamento expirado, link de pagamento gerado, reprovado, reprovada, boleto não pago, boleto vencido,
    boleto emitido, boleto gerado, boleto impresso, boleto expirado, pix expirado, pix gerado, pix emitido,
    pix não pago, referência gerada, referência emitida, referência expirada, referência multibanco gerada,
    referência multibanco expirada, aguardando aprovação do pagamento
    conceptfactuur, concept factuur, factuur concept, saldo ontoereikend, onvoldoende saldo, kaart verlopen,
    limiet overschreden, niet geautoriseerd, tijd verstreken, betaallink verlopen, betaallink verstuurd,
    betaallink verzonden, betaallink aangemaakt, contract verzonden, contract verstuurd
    roboczy, robocza, robocze, faktura robocza, szkic faktury, brak środków, niewystarczające środki, karta wygasła,
    przekroczono limit, limit przekroczony, nieautoryzowane, nieautoryzowana, upłynął czas, upłynął termin,
    czas minął, link do płatności wysłany, link do płatności wygasł, wysłano link do płatności, umowa wysłana
    fakturautkast, utkast faktura, täckning saknas, otillräckligt saldo, otillräckliga medel, medges ej,
    kortet utgånget, utgånget kort, gränsen överskriden, ej auktoriserad, ej auktoriserat, tidsgräns passerad,
    tiden har gått ut, betallänk skickad, betalningslänk skickad, betalningslänk utgången, avtal skickat,
    ej genomförd betalning, betalning ej genomförd
    retoure, kundenretoure, kundretur, customer return, retd, rtnd, rfnd, refd, rts, remb, reemb, återb, zwr, odrz,
    decl, widerruf, rétractation, recesso, herroeping, ånger, återbetalat, helkrediterad, helkrediterat,
    helåterbetald, reso con nota credito, retornou ao estoque
""")
"""The money has not come, and will not, or nobody was asked for it yet."""

SALE: tuple[str, ...] = listed("""
    verificado, verificada, printed, invoice printed, gedruckt, ausgedruckt, rechnung gedruckt, imprimé, imprimée,
    facture imprimée, impreso, impresa, factura impresa, stampato, stampata, fattura stampata, impresso,
    fatura impressa,
    afgedrukt, geprint, factuur afgedrukt, wydrukowano, wydrukowana, wydrukowany, wydrukowane, utskriven, utskrivet
    debited, direct debited, collected by direct debit, sent to bank, submitted to bank, in the direct debit run
    booked in accounts, posted to ledger, posted to accounts, entered in books, in the books, journaled,
    journalised, journalized, exported to accounting, transferred to accounting, fiscalised, fiscalized,
    receipt issued, invoice issued, final invoice, part invoiced, partially invoiced, partly invoiced,
    fully invoiced, current, in force
    abgebucht, per lastschrift eingezogen, lastschrift eingezogen, an bank übergeben, lastschrift eingereicht,
    in buchhaltung, an buchhaltung übergeben, an datev übergeben, exportiert an datev, teilfakturiert,
    endfakturiert, schlussfakturiert, schlussrechnung, schlussrechnung gestellt, endabgerechnet, festgeschrieben,
    signiert tse, fiskalisiert
    prélevé, prélevée, prélèvement effectué, remis en banque, remise en banque, remis à l'encaissement,
    comptabilisé, comptabilisée, passé en compta, passée en compta, transféré en compta, transférée en compta,
    exporté en compta, écriture passée, acquitté, acquittée, cloturé, cloturée, partiellement lettré,
    partiellement lettrée, facture émise, facture éditée, facture acquittée, partiellement facturé,
    partiellement facturée
    remesado, remesada, en remesa, girado, girada, domiciliado, domiciliada, adeudado, adeudada, cargado en cuenta,
    asentado, asentada, traspasado a contabilidad, timbrado, timbrada, vigente, albaranado, albaranada,
    facturado parcialmente, parcialmente facturado, parcialmente facturada, factura emitida
    addebitato, addebitata, addebito riuscito, presentato in banca, contabilizzato, contabilizzata,
    registrato in contabilità, timbrato, timbrata, fiscalizzato, fiscalizzata, parzialmente fatturato,
    parzialmente fatturata, fattura emessa, ddt emesso, inviata a sdi, consegnata sdi, accettata sdi, trasmessa sdi
    debitado, debitada, débito efetuado, enviado ao banco, contabilizado, contabilizada, escriturado, escriturada,
    parcialmente faturado, parcialmente faturada, fatura emitida, nf e emitida, nf e autorizada,
    nota fiscal emitida, nota autorizada
    afgeboekt van rekening, incasso geslaagd, incasso gelukt, aangeboden aan bank, in incassobatch, in boekhouding,
    ingeboekt, doorgeboekt, verwerkt in boekhouding, gejournaliseerd, deels gefactureerd, gedeeltelijk gefactureerd,
    gefact, factuur aangemaakt, factuur gemaakt, op factuur, klaar voor facturatie
    zaksięgowana, zaksięgowany, zaksięgowano, w księgowości, przekazane do księgowości, obciążono, pobrane, pobrana,
    zaf, częściowo zafakturowane, częściowo zafakturowana, faktura wystawiona, wystawiono fakturę, zafakturowano,
    do faktury, obciążona, ściągnięta z konta
    bokförd, bokfört, i bokföringen, exporterad till bokföring, debiterad, debiterat, autogiro draget,
    autogiro genomfört, dragning lyckades, dragen, draget, dragning genomförd, delfakturerad, delfakturerat,
    slutfakturerad, slutfakturerat, slutreglerad, slutreglerat, slutlevererad, slutlevererat, utskickad, utskickat,
    effektuerad, effektuerat, faktura skapad
    fact, fatt, fakt, factur, expé, expéd, livr, encaiss, gelief, abgeh, abgeschl, abgerech, erl, bez, entreg, pag,
    sped, wysł, opł, zapł, zreal, zafakt, lev, bet, dlvd, shpd, ship, inv, pd, compl, conf, remb partiel, boleto pago,
    boleto compensado, boleto recebido, boleto liquidado, pix pago, pix recebido, pix confirmado, link pago,
    payment link paid, zahlungslink bezahlt, lien de paiement payé, enlace de pago pagado, link di pagamento pagato,
    betaallink betaald, link do płatności opłacony, betallänk betald, rozl częściowo
    remesado al banco, facture à établir, exportée en compta, posted to sage, posted to xero, exported to sage,
    exported to xero, in datev, i fortnox
""")
"""It was billed, booked in the accounts, or drawn from an account."""
