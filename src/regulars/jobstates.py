"""States of work done for somebody, in nine languages: things repaired or made, appointments, courses, hires, and the
quotes and options before them; data only.

Each is known as a whole only: within a longer state it may be said of something else (`changes made`).
"""

from __future__ import annotations

import re

from regulars.wordlist import listed

NO_SALE: tuple[str, ...] = listed("""
    cost estimate, estimation, proposal, tender, bid, offer, option, on option, provisional, provisional booking,
    pencilled, pencilled in, quote requested, request for quote, called off, dropped out, did not come, not attended,
    waiting list, wait list, reserve list, cancellation, entered in error, mistake, not accepted, not ordered,
    did not go ahead, not proceeding
    kva, kv, kostenvoranschlag, voranschlag, kostenschätzung, schätzung, angeboten, option, optioniert, in option,
    vorgemerkt, vormerkung, angefragt, nicht beauftragt, nicht angenommen, abbestellt, nicht gekommen, gefehlt, fehlte,
    nicht teilgenommen, auf warteliste, nachrücker, ausgestiegen, stornierung, fehleingabe, fehlbuchung, irrtum,
    irrtümlich erfasst, doppelt, doppelt erfasst, doppelbuchung, nicht zustande gekommen, nichtig
    estimation, chiffrage, proposition, offre, option, en option, demande de devis, sans suite, classé sans suite,
    classée sans suite, non accepté, non acceptée, désisté, désistée, désistement, s'est désisté, annulation,
    n'est pas venu, n'est pas venue, en liste d'attente, sur liste d'attente, erreur de saisie, saisi par erreur,
    en double, saisi en double, nul, nulle
    estimación, estimado, cotización, cotizado, cotizada, ofertado, ofertada, propuesta, opción, en opción,
    pedido de presupuesto, solicitud de presupuesto, no aceptado, no aceptada, sin aceptar, descartado, descartada,
    desistido, desistida, desistimiento, cancelación, anulación, no ha venido, en lista de espera,
    error de registro, por error, nulo, nula
    stima, stimato, stimata, quotazione, quotato, quotata, offerta, proposta, opzione, in opzione, opzionato, opzionata,
    richiesta preventivo, richiesta di preventivo, non accettato, non accettata, rinuncia, rinunciato, rinunciata,
    ha rinunciato, annullamento, non si è presentato, non si è presentata, in lista d'attesa, errore di inserimento,
    inserito per errore, doppio, nullo, nulla
    estimativa, cotação, cotado, cotada, proposta, opção, em opção, pedido de orçamento, não aceite, não aceito,
    não aceita, não aprovado, não aprovada, desistiu, desistência, desistente, cancelamento, anulação,
    em lista de espera, erro de registo, lançado por engano, engano, nulo, nula
    prijsopgave, prijsopgaaf, raming, kostenraming, begroting, schatting, voorstel, geoffreerd, optie, in optie,
    offerteaanvraag, offerte aangevraagd, aangevraagd, niet akkoord, niet geaccepteerd, niet doorgegaan,
    gaat niet door, afgemeld, afgehaakt, teruggetrokken, annulering, afwezig, niet deelgenomen, op wachtlijst,
    foutieve invoer, dubbel ingevoerd, dubbele boeking, nietig
    kosztorys, wyceniono, w wycenie, propozycja, ofertowane, opcja, wstępna rezerwacja, zapytanie, zapytanie ofertowe,
    niezaakceptowane, niezaakceptowana, nie zaakceptowano, rezygnacja, zrezygnował, zrezygnowała, zrezygnowano,
    anulacja, anulowanie, wypisany, wypisana, nie uczestniczył, nie uczestniczyła, lista oczekujących,
    na liście oczekujących, wersja robocza, błędne, błędna, pomyłka, skreślone, skreślona, umorzona, umorzone
    prisförslag, kostnadsförslag, kostnadsuppskattning, anbud, förslag, offererad, offererat, option, preliminär,
    preliminärt, preliminärbokad, preliminärbokat, offertförfrågan, ej accepterad, inte accepterad, avböjd, avböjt,
    avhopp, avhoppad, hoppat av, avanmäld, avanmält, avbokning, annullering, kom ej, ej kommit, deltog ej,
    på väntelista, reservlista, reservplats, felregistrerad, felregistrerat, dubbelregistrerad, dubbelbokad, struken
""")
"""Nothing was agreed on, or nobody came."""

SALE: tuple[str, ...] = listed("""
    work in progress, in work, in the workshop, being made, made, manufactured, built, assembled, fitted, installed,
    framed, engraved, repaired, fixed, in repair, under repair, being repaired, serviced, waiting for parts,
    awaiting parts, parts ordered, parts on order, approved by customer, signed, contract signed, enrolled,
    participated, took part, passed, certificate issued, in treatment, treated, in session, stayed, hired, hired out,
    rented, rented out, on rent, on hire, rendered, performed, carried out, executed
    beauftragt, auftrag erteilt, in fertigung, gefertigt, angefertigt, hergestellt, produziert, montiert, eingebaut,
    installiert, graviert, gerahmt, gereinigt, fertiggestellt, fertig gestellt, fertiggemeldet, in der werkstatt,
    in reparatur, repariert, instandgesetzt, gewartet, wartet auf teile, wartet auf ersatzteile, warten auf teile,
    warten auf ersatzteile, teile bestellt, ersatzteile bestellt, ersatzteil bestellt, unterschrieben,
    vertrag unterschrieben, eingeschrieben, angemeldet, bestanden, in behandlung, behandelt, gekommen, war da,
    vermietet, verliehen, ausgeliehen, ausgeführt, erbracht, geleistet, zur anprobe
    en atelier, à l'atelier, fabriqué, fabriquée, monté, montée, posé, posée, installé, installée, gravé, gravée,
    encadré, encadrée, nettoyé, nettoyée, en réparation, réparé, réparée, révisé, révisée, attente pièces,
    en attente de pièces, en attente pièces, attente de pièces, pièces commandées, pièce commandée, signé, signée,
    contrat signé, bon pour accord, inscrit, inscrite, participé, a participé, en soin, venu, venue, arrivé, arrivée,
    loué, louée, en location, exécuté, exécutée, réalisé, réalisée, achevé, achevée
    en taller, en el taller, encargado, encargada, fabricado, fabricada, montado, montada, instalado, instalada,
    grabado, grabada, enmarcado, enmarcada, en reparación, reparado, reparada, revisado, revisada,
    a la espera de piezas, en espera de piezas, pendiente de piezas, pendiente de repuestos, esperando piezas,
    esperando repuestos, piezas pedidas, repuestos pedidos, firmado, firmada, contrato firmado, inscrito, inscrita,
    matriculado, matriculada, participó, ha participado, en tratamiento, tratado, tratada, en consulta, vino, llegó,
    alquilado, alquilada, en alquiler, ejecutado, ejecutada, prestado, prestada
    in officina, in laboratorio, prodotto, prodotta, fabbricato, fabbricata, montato, montata, installato, installata,
    posato, posata, inciso, incisa, incorniciato, incorniciata, in riparazione, riparato, riparata, revisionato,
    revisionata, collaudato, collaudata, in attesa ricambi, in attesa di ricambi, in attesa pezzi, in attesa di pezzi,
    ricambi ordinati, pezzi ordinati, firmato, firmata, contratto firmato, iscritto, iscritta, partecipato,
    ha partecipato, in trattamento, in cura, venuto, venuta, arrivato, arrivata, noleggiato, noleggiata, a noleggio,
    ultimato, ultimata, svolto, svolta, prestato, prestata
    na oficina, em oficina, em fabrico, em fabricação, fabricado, fabricada, produzido, produzida, montado, montada,
    instalado, instalada, gravado, gravada, em reparação, reparado, reparada, em conserto, consertado, consertada,
    em manutenção, aguarda peças, aguardando peças, a aguardar peças, à espera de peças, peças encomendadas,
    peças pedidas, assinado, assinada, contrato assinado, inscrito, inscrita, matriculado, matriculada, participou,
    em tratamento, tratado, tratada, em atendimento, em consulta, chegou, veio, alugado, alugada, executado, executada,
    prestado, prestada
    in de werkplaats, onder handen, in bewerking, gemaakt, geproduceerd, gemonteerd, geïnstalleerd, gegraveerd,
    ingelijst, gereinigd, gereedgemeld, gereed gemeld, klaar gemeld, in reparatie, gerepareerd, hersteld, nagekeken,
    wacht op onderdelen, wachten op onderdelen, onderdelen besteld, akkoord, getekend, ondertekend, contract getekend,
    ingeschreven, aangemeld, deelgenomen, heeft deelgenomen, behandeld, geholpen, gekomen, gearriveerd, verhuurd,
    uitgeleend, in verhuur, verricht, verleend
    w warsztacie, w serwisie, wyprodukowane, wyprodukowany, wykończone, zamontowane, zamontowany, zamontowana,
    zainstalowane, zainstalowany, oprawione, oprawiony, wyczyszczone, wyczyszczony, w naprawie, naprawione, naprawiony,
    naprawiona, naprawiono, oczekuje na części, czeka na części, części zamówione, zamówiono części, podpisane,
    podpisana, umowa podpisana, zapisany, zapisana, uczestniczył, uczestniczyła, wziął udział, wzięła udział,
    w trakcie wizyty, obsłużony, obsłużona, obsłużone, przyszedł, przyszła, umówiona, umówiony, umówione, wypożyczone,
    wypożyczony, wypożyczona, wynajęte, wynajęty, wynajęta, przeprowadzone, przeprowadzona
    på verkstaden, på verkstan, under arbete, tillverkad, tillverkat, monterad, monterat, installerad, installerat,
    graverad, graverat, inramad, inramat, tvättad, tvättat, under reparation, reparerad, reparerat, lagad, lagat,
    servad, servat, väntar på delar, inväntar delar, väntar på reservdelar, inväntar reservdelar, delar beställda,
    reservdelar beställda, signerad, signerat, påskriven, avtal signerat, anmäld, inskriven, deltagit, deltog,
    har deltagit, behandlad, kommit, anlänt, ankommen, incheckad, utcheckad, inbokad, inbokat, uthyrd, uthyrt,
    utlånad, gjord
""")
"""It was agreed on, and is done or will be."""

QUOTE = re.compile(
    r"(?:quot(?:es?|ation)|estimate|proposal|tender|bid|offer|kva?|angebots?|(?:kosten)?voranschlags?|kostenschätzung|"
    r"offerte|offert(?:en)?|devis|chiffrage|proposition|offre|presupuesto|cotizaci[oó]n|propuesta|oferta|preventivo|"
    r"quotazione|offerta|proposta|or[cç]amento|cota[cç][aã]o|prijsopgaa?[vf]e?|(?:kosten)?raming|voorstel|wycen[aę]|ofertę|"
    r"kosztorys|propozycja|prisförslag|kostnadsförslag|anbud(?:et)?|förslag(?:et)?)"
)
"""What somebody may accept or not, as a word of a state."""

AGREED = re.compile(
    r"(?:accepted|approved|signed|confirmed|ordered|won|angenommen|akzeptiert|freigegeben|genehmigt|bestätigt|beauftragt|"
    r"unterschrieben|gewonnen|(?:accept|valid|sign|approuv|confirm|gagn)ée?|"
    r"(?:aceptad|aprobad|firmad|confirmad|ganad|accettat|approvat|firmat|confermat|vint|aceit|aprovad|assinad)[oa]|aceite|"
    r"akkoord|geaccepteerd|goedgekeurd|getekend|ondertekend|(?:(?:za)?akceptowan|przyjęt|zatwierdzon|podpisan|wygran)[aey]|"
    r"accepterat?d?|godkän[dt]|antage[nt]|signera[dt]|vunne[nt])"
)
"""What is said of a quote that was accepted."""

SENT = frozenset(
    listed("""
    sent, gesendet, verschickt, versendet, versandt, zugesandt, envoyé, envoyée, remis, remise, émis, émise, transmis,
    transmise, préparé, préparée, enviado, enviada, emitido, emitida, entregado, entregada, preparado, preparada,
    inviato, inviata, emesso, emessa, consegnato, consegnata, entregue, verzonden, verstuurd, wysłane, wysłana, wysłany,
    wystawione, wystawiona, wystawiony, złożone, złożona, przygotowane, przygotowana, skickad, skickat
    """)
)
"""What is said of a quote that was sent, and elsewhere of goods."""
