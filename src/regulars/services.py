"""Kinds of lines: goods; work, what it takes, and what is paid for taking part; what is lent with goods. Data only.

Lower case, with spaces for `_` and `-`, as `kinds` writes them. A bare fee is none of them: it may be the shop's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from regulars.wordlist import listed

SERVICES = frozenset(
    listed("""
    service, services, labour, labor, labour cost, labor cost, work, hours, working hours, time and materials, material,
    materials, parts, spare part, spare parts, travel, travel time, mileage, call out,
    callout, call out charge, call out fee, treatment, consultation, consulting, lesson, lessons, course, class,
    workshop, tuition, ticket, tickets, admission, entry fee, rental, hire, repair,
    repairs, installation, fitting,
    maintenance, membership, membership fee, subscription, course fee, merchandise, retail
    dienstleistung, dienstleistungen, leistung, leistungen, arbeit, arbeiten, arbeitszeit, arbeitslohn, arbeitsleistung,
    arbeitsstunde, arbeitsstunden, stunden, materialien, ersatzteil, ersatzteile, anfahrt,
    anfahrtspauschale, anfahrtskosten, fahrtkosten, fahrkosten, wegegeld, wegzeit, behandlung, beratung,
    unterricht, kurs, kursgebühr, seminar, teilnahmegebühr, eintritt, eintrittskarte, vermietung, verleih,
    reparatur, reparaturen, montage, einbau, wartung, mitgliedschaft, mitgliedsbeitrag, abo,
    abonnement, pauschale, ware,
    waren, handelsware
    prestation, prestations, prestation de service, prestation de services, main d'œuvre, main d'oeuvre, travaux,
    heures, matériel, matériaux, fournitures, pièces, pièces détachées, pièce détachée, déplacement, déplacements,
    frais de déplacement, soin, soins, consultation, conseil, cours, leçon, stage, atelier, billet, billets,
    billetterie, location, réparation, réparations, pose, installation, entretien, adhésion, cotisation,
    frais d'inscription, forfait, marchandise, marchandises
    servicio, servicios, prestación, prestación de servicios, mano de obra, trabajo, trabajos, horas, materiales,
    recambio, recambios, repuesto, repuestos, piezas, desplazamiento, desplazamientos, gastos de desplazamiento,
    tratamiento, consulta, consultoría, asesoramiento, clase, clases, curso, taller, matrícula, alquiler, reparación,
    reparaciones, instalación, montaje, mantenimiento, cuota de socio, suscripción, mercancía, mercancías, mercadería
    servizio, servizi, prestazione, prestazioni, manodopera, lavoro, lavorazione, lavorazioni, materiale, materiali,
    ricambio, ricambi, trasferta, spese di trasferta, diritto di chiamata, diritto di uscita, trattamento, trattamenti,
    consulenza, lezione, lezioni, corso, quota di iscrizione, quota d'iscrizione, quota associativa, tesseramento,
    biglietto, biglietti, noleggio, riparazione, riparazioni, installazione, montaggio, manutenzione,
    abbonamento, canone, merce, merci
    serviço, serviços, prestação de serviços, prestação de serviço, mão de obra, trabalho, trabalhos, materiais, peça,
    peças, deslocação, deslocações, deslocamento, tratamento, tratamentos, consultoria, aula, aulas, inscrição,
    bilhete, bilhetes, aluguer, aluguel, locação, reparação, reparações, conserto, instalação, montagem, manutenção,
    quota de sócio, mensalidade, assinatura, subscrição, mercadoria, mercadorias
    dienst, diensten, dienstverlening, arbeid, arbeidsloon, arbeidsuren, uren, werkzaamheden, materiaal, materialen,
    onderdeel, onderdelen, voorrijkosten, behandeling, behandelingen, advies, les, lessen, cursus,
    cursusgeld, inschrijfgeld, toegang, toegangskaart, toegangskaarten, kaartje, kaartjes, verhuur, reparatie,
    reparaties, plaatsing, installatie, onderhoud, lidmaatschap, contributie, goederen, handelsgoederen
    usługa, usługi, robocizna, praca, prace, roboczogodziny, godziny, materiał, materiały, część, części,
    części zamienne, dojazd, koszty dojazdu, zabieg, zabiegi, konsultacja, doradztwo, lekcja, lekcje, szkolenie,
    warsztaty, bilet, bilety, wynajem, najem, wypożyczenie, naprawa, naprawy, montaż, instalacja, konserwacja, serwis,
    składka, składka członkowska, abonament, towar, towary
    tjänst, tjänster, arbete, arbetskostnad, arbetstid, timmar, delar, reservdel,
    reservdelar, framkörning, framkörningsavgift, behandling, behandlingar, rådgivning, konsultation, lektion,
    lektioner, kursavgift, deltagaravgift, anmälningsavgift, biljett, biljetter, inträde, uthyrning, reparation,
    reparationer, installation, underhåll, medlemskap, medlemsavgift, abonnemang, prenumeration, vara, varor
    """)
)
"""A sale as any other, where a column of kinds has them."""

GOODS = frozenset(
    listed("""
    item, product, products, goods, stock item, article, artikel, produkt, produkte, produit, produits, articolo,
    articoli, prodotto, prodotti, artículo, articulo, artículos, producto, productos, artigo, artigos, produto,
    produtos, producten, artikelen, pozycja, produkty, artykuł, artykuły, artiklar, produkter, ware, waren, marchandise,
    marchandises, merce, merci, mercancía, mercancías, mercadoria, mercadorias, goederen, towar, towary, vara, varor
    """)
)
"""The same of what lies on a shelf."""

LENT = frozenset(
    listed("""
    bottle deposit, bottle deposits, container deposit, can deposit, deposit on bottles, pfand, flaschenpfand,
    dosenpfand, einwegpfand, mehrwegpfand, leergut, leergutpfand, kaution, consigne, consignes, déconsigne, caution,
    depósito de envases, depósito envases, envases retornables, envase retornable, fianza, cauzione, vuoti a rendere,
    depósito de vasilhame, vasilhame, tara, caução, statiegeld, emballage, leeggoed, borg, waarborg, kaucja, kaucje,
    opakowania zwrotne, pant, pantavgift
    """)
)
"""What is paid for bottles and the like, and comes back with them."""

_BROUGHT = frozenset(
    listed("""
    delivery, home delivery, lieferung, anlieferung, livraison, expédition, entrega, entrega a domicilio, consegna,
    levering, bezorging, dostawa, dostawa do domu, leverans, hemleverans, hemkörning
    """)
)


def beside_goods(said: Mapping[str, str]) -> dict[str, str]:
    """What kinds mean where some are goods: `delivery` is then what bringing them costs, no way to send."""
    brought = [value for value in said if value in _BROUGHT] if GOODS & {*said.values()} else []
    return {**said, **dict.fromkeys(brought, "shipping")}
