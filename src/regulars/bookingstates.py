"""States of bookings, visits, carts and tables, in nine languages, and of entries that are no real ones; data only."""

from __future__ import annotations

from regulars.wordlist import listed

MOVED: tuple[str, ...] = listed("""
    rescheduled, rebooked, moved, postponed, moved to another date, moved to another day, moved to a new date,
    changed to another date, date changed, transferred to another date, put off
    umgebucht, verschoben, terminverschiebung, terminverlegung, umbuchung, neu terminiert, umterminiert,
    auf anderen termin verlegt, auf anderen tag verlegt, auf neuen termin verschoben, termin geändert, vertagt
    reporté, reportée, reprogrammé, reprogrammée, replanifié, replanifiée, décalé, décalée, déplacé, déplacée,
    rdv reporté, rdv déplacé, reporté à une autre date, reportée à une autre date, report de date, ajourné, ajournée
    reprogramado, reprogramada, reagendado, reagendada, aplazado, aplazada, pospuesto, pospuesta, postergado,
    postergada, cambiado de fecha, cambiada de fecha, cambio de fecha, trasladado a otra fecha,
    trasladada a otra fecha
    rinviato, rinviata, rimandato, rimandata, riprogrammato, riprogrammata, spostato, spostata, posticipato,
    posticipata, spostato ad altra data, spostata ad altra data, cambio data, ripianificato, ripianificata
    remarcado, remarcada, adiado, adiada, transferido para outra data, transferida para outra data, mudança de data,
    alterado para outra data, alterada para outra data
    verzet, verplaatst, omgeboekt, uitgesteld, verschoven, verzet naar andere datum, verplaatst naar andere datum,
    verzet naar nieuwe datum, naar andere datum verplaatst, omboeking
    przełożona, przełożone, przełożony, przełożono, przebukowana, przebukowane, przesunięta, przesunięte,
    przesunięty, przeniesiona na inny termin, przeniesione na inny termin, przełożona na inny termin,
    przełożone na inny termin, zmiana terminu, odroczona, odroczone
    ombokad, ombokat, flyttad, flyttat, framflyttad, framflyttat, uppskjuten, uppskjutet, flyttad till annat datum,
    flyttad till annan dag, ändrat datum, ombokning, senarelagd, senarelagt
""")
"""It did not take place then, and stands elsewhere again; said of a delivery, that it comes later."""

NO_SALE: tuple[str, ...] = listed("""
    walked out, walked out before ordering, left before service, left without ordering, late cancellation no charge,
    on the waiting list, unconfirmed booking, provisional reservation, option expired, option lapsed, hold expired,
    client did not come, guest did not arrive, never arrived, did not arrive, no arrival, entfällt, entfallene,
    hinfällig, nicht angereist, nicht angetroffen, kommt nicht, kommt nicht zustande, nicht zustandegekommen,
    findet nicht statt, fand nicht statt, auf der warteliste, optionsbuchung, unbestätigte vormerkung, unbestätigt,
    nicht bestätigt, ohne erscheinen, unentschuldigt gefehlt
    ne s'est pas présentée, ne se présente pas, annulation tardive, option levée sans suite, option expirée,
    option non confirmée, non confirmé, non confirmée, n'a pas eu lieu, pas eu lieu, résilié, résiliée,
    mis en liste d'attente
    no se ha presentado, incomparecencia, inasistencia, sin efecto, dado de baja, dada de baja, no realizado,
    no realizada, no confirmado, no confirmada, sin confirmar, prerreserva, pre reserva, prerreserva caducada,
    no se realizó, no se celebró, opción caducada, opción vencida
    mancata presentazione, non si presenta, mancato arrivo, non arrivato, non arrivata, lista di attesa,
    in lista di attesa, opzione scaduta, non confermato, non confermata, non avvenuto, non avvenuta, non effettuato,
    non effettuata, senza effetto, prenotazione provvisoria
    falta do cliente, faltou à consulta, não realizado, não realizada, não confirmado, não confirmada, sem efeito,
    pré reserva, não se realizou, não apareceu, lista espera, opção expirada, opção caducada
    reservelijst, op reservelijst, optie verlopen, optie vervallen, niet bevestigd, onbevestigd,
    voorlopige reservering, voorlopige boeking, afgelast, vond niet plaats, niet aanwezig, klant ziet ervan af,
    ziet ervan af, zonder bericht weggebleven
    niestawienie się, niestawienie, nie dojechał, nie dojechała, nie dotarł, nie dotarła, na liście rezerwowej,
    rezerwacja wstępna, niepotwierdzona, niepotwierdzone, niepotwierdzony, nie doszło do skutku,
    nie doszła do skutku, bez skutku, nieaktualne, nieaktualna, opcja wygasła, nie przyjechał, nie przyjechała
    uteblivet, ej dykt upp, har ej dykt upp, inte dykt upp, ej infunnit sig, obekräftad, obekräftat, ej bekräftad,
    ej bekräftat, inte bekräftad, tackade nej, tackat nej, blev inte av, blev ej av, ej genomförd, ej genomfört,
    på reservlista, option utgången, preliminär bokning
    in the bin, in bin, in trash, binned, trashed, recycle bin, im papierkorb, in den papierkorb verschoben,
    dans la corbeille, à la corbeille, mis à la corbeille, mise à la corbeille, en papelera, en la papelera,
    a la papelera, nel cestino, cestinato, cestinata, na lixeira, no lixo, in prullenbak, in de prullenbak, w koszu,
    do kosza, skasowane, skasowany, skasowana, i papperskorgen, slängd, slängt, to be deleted, zu löschen,
    à supprimer, por eliminar, da eliminare, para apagar, te verwijderen, do usunięcia, att radera
    abandoned basket, basket abandoned, abandoned session, session expired, cart expired, checkout abandoned,
    cart in progress, parked sale, parked order, parked receipt, sale parked, checkout started, payment started,
    in basket, open cart, active cart, warenkorb abgebrochen, warenkorb verlassen, verlassener warenkorb,
    abgebrochener warenkorb, kaufabbruch, bestellabbruch, sitzung abgelaufen, geparkter bon, geparkter beleg,
    geparkter vorgang, im warenkorb, offener warenkorb, zahlung gestartet, zahlung begonnen, panier en cours,
    panier expiré, session expirée, dans le panier, ticket en attente, paiement commencé, paiement initié,
    carrito en curso, carrito caducado, cesta abandonada, en el carrito, sesión caducada, sesión expirada,
    pago iniciado, carrello in corso, nel carrello, carrello scaduto, sessione scaduta, pagamento iniziato,
    pagamento avviato, no carrinho, carrinho expirado, sessão expirada, pagamento iniciado, winkelwagen verlaten,
    verlaten winkelmand, verlaten winkelwagen, in winkelwagen, bestelling afgebroken, sessie verlopen,
    geparkeerde bon, betaling gestart, bestelling niet afgerond, niet afgerond, koszyk porzucony, w koszyku,
    sesja wygasła, płatność rozpoczęta, rozpoczęta płatność, niedokończone, niedokończona, övergiven, övergivet,
    i varukorgen, varukorg övergiven, session utgången, betalning påbörjad, påbörjad betalning, parkerat kvitto,
    parkerat köp, avbrutet köp, köp avbrutet, ej slutförd, ej slutfört
    training receipt, training sale, practice sale, demo order, dummy order, schulungsmodus, schulungsbon,
    trainingsbuchung, trainingsverkauf, probebestellung, probebuchung, probelauf, commande fictive,
    commande factice, de prueba, demostración, dimostrazione, ordine demo, demonstração, proefbestelling,
    proefboeking, oefenmodus, oefenbon, demo bestelling, próbne, próbna, övningsköp, övningskvitto, provorder,
    do not use, bitte ignorieren, à ignorer, no usar, non usare, não usar, niet gebruiken, nie realizować,
    nie używać, do zignorowania, använd ej
    miskey, mis keyed, miskeyed, typing error, keying error, test entry, keyed twice, entered twice, vertippt,
    eingabefehler, falschbuchung, irrtumsbuchung, doppelte buchung, faute de frappe, erreur de frappe,
    erreur de caisse, erreur de bip, error de digitación, error de tecleo, error tipográfico, duplicado anular,
    errore di battitura, errore di digitazione, battuto per errore, erro de digitação, erro de lançamento,
    foutboeking, foutslag, typefout, dubbel ingevoerde, pomyłka kasjera, błąd kasjera, wprowadzone podwójnie,
    felslagen, felslaget, felslag, felinmatning, felinmatad, felbokad, felbokat, dubbletter
    invalidated, nullified, null and void, rescinded, annulled, undone, unmade, of no effect, für ungültig erklärt,
    ungültig gemacht, unwirksam, invalidé, invalidée, sans effet, extourné, extournée, extourne, invalidado,
    invalidada, anulada con nota de crédito, baja sunat, comunicado de baja, invalidato, invalidata,
    privo di effetto, inutilizado, inutilizada, invalidade, nf e denegada, nfe denegada, nf e inutilizada,
    nota denegada, nota cancelada, ongeldig gemaakt, ongeldig verklaard, buiten werking, unieważniona, unieważnione,
    unieważniony, unieważniono, wystornowana, wystornowane, wystornowano, stornowana, stornowane, stornowany,
    storno całkowite, ogiltigförklarad, ogiltigförklarat, upphävd, upphävt, återkallat, sofortstorno, bonstorno,
    belegstorno, zeilenstorno, postenstorno, totalstorno, vollstorno, komplettstorno, gesamtstorno, ann, canc,
    cancld, cncl, cxl, cxld, xld, geann, mak, avb, gelösch, anull, annullo, annullo totale, storno totale,
    anulación total, annulation totale
    lost sale, sale lost, order lost, lost order, auftrag verloren, nicht erteilt, auftrag nicht erteilt,
    vente perdue, affaire perdue, venta perdida, vendita persa, venda perdida, order verloren, opdracht verloren,
    order vervallen, opdracht vervallen, sprzedaż utracona, utracone, utracona, zlecenie utracone, förlorad affär,
    förlorad order, förlorat
    beyond economic repair, beyond repair, not repairable, unrepairable, no charge due, nicht reparabel,
    nicht reparierbar, ohne berechnung, non réparable, irréparable, no reparable, irreparable, non riparabile,
    irreparabile, não reparável, sem reparação, niet repareerbaar, niet te repareren, niet gerepareerd geen kosten,
    nie do naprawy, nienaprawialne, nienaprawialny, ej reparerbar, går ej att reparera
    fraudulent, fraud blocked, betrugsverdacht, soupçon de fraude, sospecha de fraude, sospetta frode,
    suspeita de fraude, fraudevermoeden, podejrzenie oszustwa, misstänkt bedrägeri, bloqué pour fraude,
    bloqueado por fraude, bloccato per frode, bloccata per frode, geblokkeerd wegens fraude, spärrad för bedrägeri,
    zablokowane z powodu oszustwa
    no charge, geen kosten, sans frais, sin cargo, senza addebito, sem custos, bez opłaty, utan kostnad,
    pre reserva caducada, unbest vormerkung, geweigerd aan de deur, refused at the door, refused at door,
    refusé à la porte, an der tür verweigert, unzustellbar zurück, oczekuje
    payment timed out, session timed out, not taken up, standby, on standby, pencil booking, held for review,
    awaiting card details, vorreservierung, vorreservierung abgelaufen, verworfen, entwurf gelöscht, anulliert,
    kulanzstorno, kassenstorno, stornobuchung, zurückgenommen, vollretoure, vorkasse nicht eingegangen, non abouti,
    non aboutie, paiement interrompu, pré réservation, pré réservation expirée, absent non excusé,
    absence non excusée, rétracté, rétractée, formation caisse, retour sav, no acude, no acudió a la cita,
    pre prenotazione, diritto di recesso, voorlopig, voorreservering, odstąpienie od umowy, przerwane, przerwana,
    przerwano, foutieve boeking
""")
"""Nobody came, nothing was bought yet, or it was no real entry."""

ALONE: tuple[str, ...] = listed("""
    absence, ausencia, assenza, ausência, frånvaro, basket, cesta, corbeille, papelera, cestino, lixeira,
    papierkorb, prullenbak, prullenmand, kosz, papperskorg, papperskorgen, winkelmandje, practice, demo, dummy,
    schulung, szkolenie, szkoleniowy, oefening, övning, essai, pruebas, próba, ignore, ignorieren, ignorer, ignorar,
    ignorare, negeren, ignorera, typo, tikfout, tippfehler, literówka, fraude, frode, betrug, oszustwo, bedrägeri,
    dna, nsf
""")
"""The same, where nothing else is said: in a longer state it may be what was bought (`Schulung gebucht`)."""

SALE: tuple[str, ...] = listed("""
    check in, check out, checkin, checked in, checked out, eingecheckt, ausgecheckt, in house, in casa, alojado
    an packstation hinterlegt, hinterlegt, zur abholung hinterlegt, wird gepackt, wird kommissioniert, gepickt,
    à disposition en magasin, mis à disposition, arrivée en point relais, arrivé en point relais, en magasin,
    do odbioru w salonie, do odbioru w sklepie, uitgeleverd, orderpicken, gepackt und bereit, in magazijn klaargezet
    guest departed, checked in and out, in residence, in stay, guest in house, table closed, bill closed,
    check closed, tab closed, bill printed, receipt printed, in kitchen, in the kitchen, sent to kitchen, cooking,
    being cooked, seated at table, ticket scanned, scanned at entry, admitted, ticket validated, validated at entry,
    entry validated, off hire, returned from hire, returned from rental, back from hire, hire ended, rental ended,
    rental returned, handed back to customer, stay completed
    abgereist, angereist, im haus, ausgezogen, kunde bedient, bedient, serviert, in der küche, in küche,
    in zubereitung, wird zubereitet, zubereitet, tisch abkassiert, abkassiert, kassiert, tisch geschlossen,
    bon gedruckt, beleg gedruckt, boniert, bon abgeschlossen, entwertet, gescannt, ticket gescannt,
    ticket entwertet, eingelassen, eintritt gescannt, mietende, miete beendet, gerät zurück, aus miete zurück,
    mietgerät zurück, aufenthalt beendet
    client parti, départ effectué, arrivée effectuée, séjour terminé, séjour en cours, en séjour, hébergé, hébergée,
    scanné, scannée, scanné à l'entrée, billet scanné, billet validé, entrée validée, composté, compostée,
    en cuisine, envoyé en cuisine, table fermée, table encaissée, addition réglée, ticket imprimé, ticket édité,
    ticket encaissé, rendu client, rendu au client, remis au client, fin de location, location terminée,
    retour de location, matériel rendu
    alojado, alojada, hospedado, hospedada, estancia finalizada, salida realizada, entrada realizada,
    entrada validada, entrada escaneada, escaneado, escaneada, mesa cerrada, mesa cobrada, cuenta cerrada,
    cuenta cobrada, en cocina, a cocina, ticket impreso, tique impreso, ticket cerrado, alquiler finalizado,
    fin de alquiler, check out realizado, check in realizado
    partito, partita, in casa, in struttura, alloggiato, alloggiata, soggiorno concluso, check out effettuato,
    check in effettuato, biglietto convalidato, biglietto vidimato, biglietto scansionato, convalidato, convalidata,
    vidimato, vidimata, scansionato, scansionata, ingresso convalidato, in cucina, tavolo chiuso, conto chiuso,
    conto pagato, scontrino emesso, scontrino stampato, scontrinato, scontrinata, riconsegnato, riconsegnata,
    riconsegnato al cliente, noleggio terminato, fine noleggio, rientrato dal noleggio
    check out efetuado, check in efetuado, check out efectuado, check in efectuado, estadia concluída,
    estada concluída, entrada lida, bilhete validado, ingresso validado, bilhete lido, na cozinha, em cozinha,
    conta fechada, mesa fechada, conta paga, cupom impresso, cupom fiscal emitido, talão impresso,
    aluguel encerrado, locação encerrada, aluguer terminado, fim do aluguer
    uitgecheckt, ingecheckt, vertrokken, aangekomen, in huis, geweest, geserveerd, in de keuken, naar keuken,
    in bereiding, wordt bereid, tafel afgerekend, tafel gesloten, afgerekend, bon geprint, bon afgedrukt,
    kassabon geprint, gescand, ticket gescand, kaartje gescand, retour uit huur, ingeleverd (huur), terug uit huur,
    huur beëindigd, verhuur beëindigd, einde huur, terug naar klant, teruggegeven aan klant, ingewisseld,
    verzilverd, verblijf afgerond
    wymeldowany, wymeldowana, zameldowany, zameldowana, pobyt zakończony, w hotelu, w obiekcie, bilet skasowany,
    bilet zeskanowany, zeskanowany, zeskanowana, zeskanowane, wejście zarejestrowane, odbyła się, odbyło się,
    odbył się, w kuchni, na kuchni, podane, podano, stolik zamknięty, rachunek zamknięty, rachunek zapłacony,
    paragon wydrukowany, paragon wystawiony, zafiskalizowany, zafiskalizowane, zafiskalizowana, zafiskalizowano,
    kompletacja, kompletowane, pakowane, wydane klientowi, wydano klientowi, najem zakończony, wynajem zakończony,
    koniec najmu, zwrócone z wypożyczenia, zwrot z wypożyczenia, zwrot z najmu
    avrest, utrest, vistelse avslutad, bor på hotellet, besökt, närvarade, närvarat, inscannad, inscannat, skannad,
    skannat, biljett skannad, biljett inlöst, inpasserad, inpasserat, insläppt, serverad, serverat, i köket,
    tillagas, bord stängt, nota stängd, nota betald, kvitto utskrivet, kvitto utfärdat, slutslagen, slutslaget,
    hyra avslutad, åter från hyra, återlämnad från uthyrning, återlämnad till kund
    signed for, left in safe place, left in a safe place, restlieferung offen, reliquat à livrer, a entregar,
    por entregar, pendiente de entrega, pendiente de envío, pendiente de servir, por enviar,
    in attesa di spedizione, in attesa di consegna, aguardando envio, aguardando entrega, aguardando retirada,
    wacht op verzending, wacht op levering, oczekuje na wysyłkę, oczekuje na dostawę, väntar på leverans,
    väntar på utskick, en attente d'expédition, en attente de livraison, wartet auf versand, wartet auf lieferung,
    versand ausstehend, zurückgegeben aus miete, på verkstad, uitgeserveerd
""")
"""Somebody came, ate, stayed, or has back what was repaired; and what was hired is back."""
