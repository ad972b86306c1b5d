"""Words of which two say together what a state means, in nine languages; data only."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, str] = {
    "back": """
        return, returns, rma, retoure, retouren, retourware, retourenware, kundenretoure, vollretoure, rücksendung,
        rückgabe, warenrückgabe, warenrücksendung, retour, retours, renvoi, reprise, devolución, devolucion,
        retorno, reso, resi, rientro, restituzione, devolução, devolucao, retourzending, retourgoederen,
        retourpakket, zwrot, zwroty, retur, returer, kundretur, returgods, returvara, returvaror, returpaket
    """,
    "goods": """
        goods, merchandise, item, items, article, articles, parcel, ware, waren, artikel, sendung, paket,
        marchandise, marchandises, colis, produit, mercancía, mercancia, artículo, artículos, paquete, producto,
        merce, articolo, articoli, pacco, prodotto, mercadoria, artigo, artigos, produto, goederen, zending, pakket,
        artikelen, towar, towaru, towary, paczka, produkt, vara, varan, varor, gods, godset
    """,
    "came back": """
        back, returned, zurück, retourniert, zurückgekommen, retour, retourné, renvoyé, rendu, repris, devuelto,
        retornado, reso, resa, resi, rese, rientrato, restituito, devolvido, terug, teruggekomen, geretourneerd,
        zwrócony, odesłany, åter, återtagen, återkommen, returnerad, tillbaka, i retur
    """,
    "came": """
        received, accepted, processed, completed, complete, arrived,  handled, finished, done, in, checked
        eingegangen, erhalten, angenommen, abgewickelt, verarbeitet, abgeschlossen, erledigt, eingetroffen,
        vereinnahmt, verbucht, reçu, réceptionné, accepté, traité, terminé, clôturé, arrivé, effectué,  validé,
        recibido, aceptado, procesado, completado, terminado, realizado, tramitado, ingresado, ricevuto, accettato,
        elaborato, completato, arrivato, effettuato, evaso, concluso, rientrato, recebido, aceite, aceito,
        processado, concluído, finalizado, ontvangen, geaccepteerd, verwerkt, voltooid, afgerond, afgehandeld,
        binnen, binnengekomen, goedgekeurd, przyjęty, otrzymany, zaakceptowany, zakończony, zrealizowany,
        rozliczony, mottagen, mottaget, godkänd, genomförd, behandlad, slutförd, inkommen, ankommen, klar,
        inspected, geprüft, kontrolliert, contrôlé, revisado, controllato, verificado, gecontroleerd, sprawdzony,
        kontrollerad
    """,
    "from": """
        from, by, to, customer, client, buyer, kunde, kunden, vom, lager, wareneingang, par, du, client, acheteur,
        cliente, comprador, stock, almacén, magazzino, estoque, loja, klant, magazijn, voorraad, klient, klienta,
        od, przez, magazyn, na, magazynu, kund, kunden, från, till
    """,
    "whole": """
        full, complete, total, whole, voll, komplett, complet, complète, intégral, totale, completo, completa,
        integral, volledige, volledig, hele, całkowity, pełny, hel, fullständig
    """,
    "money back": """
        refund, repayment, erstattung, rückerstattung, rückzahlung, remboursement, reembolso, rimborso, reembolso,
        estorno, terugbetaling, restitutie, zwrot, återbetalning, avoir, abono, gutschrift, kreditnota, creditnota,
        reembolso
    """,
    "money": """
        payment, money, amount, zahlung, betrag, geld, paiement, argent, pago, dinero, pagamento, importo, dinheiro,
        betaling, geld, bedrag, płatności, pieniędzy, środków, betalning, pengar
    """,
    "paid out": """
        issued, completed, complete, processed, done, sent, made, paid, erfolgt, ausgeführt, abgeschlossen,
        veranlasst, durchgeführt, effectué, émis, terminé, realizado, completado, emitido, efectuado, effettuato,
        completato, emesso, efetuado, concluído, processado, voltooid, uitgevoerd, verwerkt, gedaan, wykonany,
        zrealizowany, zakończony, genomförd, utförd, klar, skickad
    """,
    "in error": """
        wrongly, mistakenly, erroneously, error, mistake, falsch, irrtümlich, versehentlich, fälschlich,
        fälschlicherweise, fehlerhaft, versehen, erreur, erroné, error, erróneo, erróneamente, equivocado, errore,
        erroneamente, sbagliato, engano, erro, erradamente, foutief, fout, abusievelijk, vergissing, verkeerd,
        onterecht, ongeluk, błędnie, błędne, omyłkowo, pomyłkę, pomyłkowo, felaktigt, misstag, fel
    """,
    "entered": """
        entered, keyed, created, duplicated, dupliziert, dupliqué, duplicado, duplicato, zduplikowany, booked,
        issued, registered, rung, erfasst, eingegeben, gebucht, angelegt, erstellt,
        eingetippt, boniert, ausgestellt, saisi, créé, enregistré, émis, tapé, registrado, introducido, creado,
        emitido, tecleado, inserito, creato, registrato, emesso, battuto, lançado, criado, registado, emitido,
        ingevoerd, geboekt, aangemaakt, ingeslagen, wprowadzony, wystawiony, utworzony, zaksięgowany, nabity,
        registrerad, inmatad, skapad, bokad, inslagen
    """,
    "means": """
        card, bank, payment, charge, debit, direct, transaction, operation, authorisation, authorization, credit,
        karte, kreditkarte, lastschrift, einzug, abbuchung, bankeinzug, zahlung, transaktion, autorisierung,
        hausbank, carte, bancaire, prélèvement, paiement, banque, autorisation, transaction, tarjeta, operación,
        transacción, autorización, banco, cargo, cobro, adeudo, domiciliación, pago, carta, transazione, operazione,
        addebito, sdd, rid, autorizzazione, banca, pagamento, cartão, transação, operação, autorização, operadora,
        débito, cobrança, kaart, creditcard, incasso, automatische, transactie, betaling, autorisatie, afschrijving,
        karta, kartą, transakcja, autoryzacja, autoryzacji, banku, bank, obciążenie, polecenie, zapłaty, płatność,
        kort, kortet, kortköp, kortbetalning, autogiro, transaktion, dragning, dragningen, betalning, banken,
        auktorisering, cheque, check, chèque, scheck, assegno, talón, riba, czek, checken
    """,
    "refused": """
        declined, refused, rejected, denied, failed, failure, unsuccessful, unauthorised, unauthorized, bounced,
        refusal, abgelehnt, verweigert, fehlgeschlagen, gescheitert, geplatzt, zurückgewiesen, nicht eingelöst,
        ablehnung, refusé, rejeté, échoué, rejet, refus, échec, denegado, rechazado, fallido, denegación, rechazo,
        fallo, impagado, rifiutato, negato, respinto, fallito, rifiuto, diniego, insoluto, negado, recusado,
        rejeitado, falhado, falhou, recusa, geweigerd, mislukt, afgewezen, afgekeurd, weigering, odmowa, odrzucony,
        nieudany, odmówiono, odrzucenie, nekad, nekat, avvisad, avvisat, misslyckad, misslyckades, avslagen, stolen,
        blocked, gesperrt, gestohlen, volé, bloqué, bloqueado, robado, bloccato, rubato, roubado, geblokkeerd,
        gestolen, gestorneerd, zablokowany, spärrad, utgången, utgånget, insoluta
    """,
    "to pay with": """
        payment, paylink, link, reservation, booking, option, hold, session, quote, authorisation, authorization,
        cart, basket, checkout, zahlungslink, reservierung, option, vormerkung, sitzung, autorisierung, bezahllink,
        warenkorb, lien, paiement, réservation, option, session, panier, enlace, pago, reserva, prerreserva, opción,
        sesión, carrito, pagamento, prenotazione, opzione, sessione, carrello, boleto, pix, referência, multibanco,
        ligação, opção, carrinho, betaallink, reservering, optie, sessie, winkelwagen, płatność, płatności,
        rezerwacja, opcja, sesja, koszyk, betallänk, betalningslänk, länk, bokning, reservation, varukorg,
        vorreservierung, préréservation, prenotazione, pré, pre, voorreservering
    """,
    "expired": """
        expired, lapsed, verfallen, abgelaufen, expiré, périmé, caducado, expirado, scaduto, decaduto, verlopen,
        wygasł, wygasły, wygasła, wygasło, utgången, utgått, förfallen
    """,
    "twice": """
        twice, double, doppelt, zweimal, doublon, veces, dos, duplicado, doble, due, volte, doppio, duplicidade,
        duplicado, duas, vezes, dubbel, tweemaal, twee, keer, dwukrotnie, podwójnie, dubbelt, två, gånger
    """,
    "moved": """
        moved, swapped, changed, transferred, deferred, rescheduled, rebooked, postponed, verschoben, verlegt,
        umgebucht, geändert, nachgeholt, reporté, décalé, déplacé, transféré, aplazado, cambiado, cambio,
        trasladado, reprogramado, rinviato, rimandato, spostato, riprogrammato, cambio, remarcado, adiado,
        transferido, mudado, verzet, verplaatst, omgeboekt, uitgesteld, przełożony, przeniesiony, przesunięty,
        flyttad, flyttat, ombokad, uppskjuten
    """,
    "another day": """
        to, another, new, next, other, date, day, week, month, term, year, auf, an, anderen, anderem, neuen,
        nächsten, nächste, nächstes, termin, tag, woche, monat, jahr, autre, nouvelle, prochain, prochaine, date,
        jour, mois, semaine, année, a, otra, otro, nueva, próxima, próximo, fecha, día, semana, mes, ad, altra,
        altro, nuova, data, giorno, prossima, prossimo, settimana, mese, para, outra, outro, nova, próxima, dia,
        mês, naar, andere, nieuwe, volgende, datum, dag, week, maand, jaar, na, inny, nowy, następny, dzień,
        tydzień, miesiąc, till, annat, annan, nytt, nästa, datum, vecka, månad
    """,
    "at": """
        with, at, out, by, handed, over, given, bei, beim, an, übergeben, chez, au, aux, remis, en, con, entregado,
        presso, al, dal, affidato, na, com, entregue, bij, overgedragen, u, w, przekazany, hos, med, lämnad, via
    """,
    "carrier": """
        courier, carrier, haulier, customs, post, courier, spediteur, spedition, zoll, kurier, zusteller,
        paketdienst, transporteur, coursier, douane, poste, transportista, mensajero, mensajería, agencia,
        transporte, transportes, aduana, correos, corriere, vettore, spedizioniere, dogana, poste, transportadora,
        correios, alfândega, koerier, vervoerder, kuriera, kurierowi, przewoźnika, spedytora, poczcie, bud, budet,
        transportör, transportören, speditör, tullen, dhl, ups, dpd, gls, fedex, hermes, tnt, postnl, postnord,
        seur, mrw, ctt, inpost, bpost, brt, sda, usps, evri, chronopost, colissimo, schenker, bring, instabox
    """,
    "under": """
        in, en, em, na, nella, w, i, im, under, bei, chez, på, cours, curso, corso, fase, trakcie, being, pågår,
        pågående, wird, wordt, läuft, gång, proceso, processo, procès, process, progress, andamento
    """,
    "work": """
        preparation, packing, picking, production, delivery, transport, transit, manufacture, assembly, kitchen,
        oven
        vorbereitung, verpackung, kommissionierung, fertigung, herstellung, produktion, lieferung, zustellung,
        auslieferung, bearbeitung, montage, arbeit, reparatur, werkstatt, versand, zubereitung, küche, transport,
        konfektionierung, préparation, fabrication, livraison, acheminement, cuisine, transit, réparation,
        traitement, expédition, atelier, emballage, distribution, préparación, cocina, reparto, entrega, producción,
        fabricación, tránsito, transporte, elaboración, taller, distribución, montaje, expedición, picking,
        preparazione, cucina, consegna, produzione, transito, trasporto, lavorazione, spedizione, distribuzione,
        allestimento, imballaggio, preparação, cozinha, distribuição, trânsito, produção, separação, rota,
        expedição, fabrico, embalagem, montagem, bereiding, keuken, productie, bezorging, behandeling, levering,
        voorbereiding, verwerking, orderpicken, verzending, bewerking, przygotowaniu, kuchni, transporcie, dostawie,
        produkcji, realizacji, doręczeniu, kompletacji, kompletowania, pakowania, przygotowania, naprawy, wysyłki,
        plock, tillverkning, leverans, tillagning, köket, packning, bearbetning, plockning, distribution, beredning
    """,
}
"""Words of one meaning, each in nine languages, with their forms."""
