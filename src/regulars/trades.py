"""What shops, workshops, hotels, restaurants and theatres call columns, beyond `synonyms` and `languages`; data only.

`SURE` and `LIKELY` mean the same as in `synonyms`; the other texts are joined to those of `things`.
"""

from __future__ import annotations

from collections.abc import Mapping

from regulars.wordlist import listed

JOBS = """
    repair order, reparaturauftrag, reparaturauftrags, werkstattauftrag, werkstattauftrags, serviceauftrag,
    reparatie, reparatieopdracht, werkopdracht, ordre de réparation, orden de reparación, ordine di riparazione,
    ordem de reparação, riparazione, verkstadsorder, serviceorder, biljettorder, job card, folio, res, rech, résa,
    talão, nf-e, nfe, guia, fs, fv, wz, rental agreement, umowy najmu, encargo, parte de trabajo, hoja de trabajo,
    trabajo, commessa, scheda lavoro, busta lavoro, ordem de serviço, folha de obra, bon de travail, werkbon, opdracht,
    uppdrags, arbetsorder, zlecenia, work order,
"""
"""What workshops, hotels and theatres write an order on."""

BOUGHT = """
    kaufs, verkaufs, kassen, sälj, affärs, business,
"""
DAYS = """
    giorno, giorno di, día, día de, dia, dia da, jour de, dat, dag,
"""
CODES = """
    sku, ean, gtin, barcode, code barre, code barres, codice a barre, código de barras, cód barras, kod kreskowy,
    streckkod, strichcode, streepjescode,
"""
"""What is said of goods alone."""

LINES = """
    linii, pozycja, per regel, por línea, per riga, par ligne, je position,
"""
PAID_BY = """
    bezahl, cobro, règlement, incasso, rozliczenia, betalning, pgto, pagto, settlement,
"""
HOW_FAR = """
    situazione, estatus, läge, sit, stand, avancement,
"""
SORTS = """
    clase, nature, tipologia, causale, espécie, typ av, typ, slags, catégorie, natureza,
"""
WRITTEN = """
    vorgangs, bon, belegs, fakturas, transaktions, boekstuk, rechnungs, auftrags, entry, bokförings,
"""

SURE: Mapping[str, tuple[str, ...]] = {
    "order": listed("""
        confirmation number, confirmation no, confirmation code, conf no, conf number, pnr, record locator,
        job card no, folio no, folio number, n° d'intervention, numéro d'intervention, n. pratica, numero pratica,
        n. protocollo, protocollo fattura, mietvertragsnr, mietvertragsnummer, huurcontractnr, huurcontractnummer,
        n° de dossier, sale no, sales no, so no, cheque no, rental agreement no, sygnatura
    """),
    "date": listed("""
        kauf am, verkauf am, einkauf am, bestellung am, buchung am, datum des kaufs, tag des kaufs, service date,
        date of service, invoice raised, invoice raised on, data movimento, data operacji, data fatt, dt sprzed
    """),
    "time": listed("""
        sale time, till time, kassenzeit, belegzeit, hora cobro, hora de cobro, hora ticket, heure d'encaissement,
        h vente, heure du ticket, ora emissione, orario vendita, orario scontrino, hora do talão, hr emissão,
        hr venda, czas transakcji, godz wyst, godz sprzedaży, kassatid, bontijd, kassatijd, försäljningstid
    """),
    "product": listed("""
        style no, style number, ugs, nr katalogowy, numer katalogowy, onderdeelnr, onderdeelnummer,
        bestelcode artikel, kod ean, ean kod, cod ean, ean code, plu nr, plu code, barcode no
    """),
    "quantity": listed("""
        number of nights, no of nights, anzahl nächte, nächte, übernachtungen, anzahl übernachtungen, nuits,
        nombre de nuits, nb nuits, noches, n. notti, notti, noites, n. noites, nachten, aantal nachten, noclegi,
        liczba nocy, nätter, antal nätter, anzahl karten, anzahl tickets, nombre de places, nb places, nb billets,
        nombre de billets, n. posti, n. biglietti, num entradas, n. entradas, n. bilhetes, aantal kaarten,
        aantal tickets, liczba biletów, antal biljetter, aantal stuks, anzahl stück, antal styck, mängd,
        stückanzahl, anzahl stk, verk menge, count sold, no of pcs, núm noches, cantidad total, nb de pièces,
        quantidade total, n. noites, menge gesamt, totaal aantal
    """),
    "unit_price": listed("""
        precio c/u, pr unidad, precio por ud, prezzo cadauno, prezzo cad, preço c/u, pris per st, vkp,
        vk brutto je stk, vk netto je stk, preis je stk, cena jm, price per piece, hourly rate, rate per hour,
        daily rate, day rate, rate per day, tagessatz, tagespreis, mietpreis pro tag, prix journalier,
        tarif journalier, tarifa diaria, precio por día, tariffa giornaliera, prezzo al giorno, preço por dia,
        tarifa diária, dagprijs, dagtarief, huurprijs per dag, cena za dobę, stawka dobowa, cena za dzień,
        dygnspris, dagspris, pris per dag, pris per dygn,
        stundensatz, taux horaire, tarifa hora, tarifa por hora, tariffa oraria, uurtarief, stawka godz,
        stawka godzinowa, valor hora, timpris, preis pro nacht, precio noche, prezzo a notte, verk preis,
        einh preis, cena brutto szt, cena netto szt, c jedn, styckepris, pr unitário, prijs p stuk
    """),
    "amount": listed("""
        sous-total ligne, imp s iva, imp c iva, totaal per regel, totaalbedrag regel, razem pozycja, zeile gesamt,
        nett, neto gravado, total gravado, hors taxes, hors taxe, ex vat, inc vat, base iva, incidência,
        valor da incidência, zeilengesamt, zeilen gesamt, subtotal línea, regelprijs, wart netto poz,
        wart brutto poz, kwota netto poz, valor dos itens, rad totalt
    """),
    "order_total": listed("""
        total général, total geral, total general, totale generale, eindtotaal, gesamttotal, ogółem, suma łączna,
        slutsumma, total cuenta, total de la cuenta, total da conta, totale conto, total de l'addition,
        notans summa, reisepreis, reissom, totaal te betalen, te betalen totaal, summa att betala, total à payer,
        totale da pagare, łączna kwota zamówienia, łączna wartość zamówienia, rechnung gesamt, auftragsvolumen,
        addition, rekening totaal, totaal rekening, wartość dokumentu, wartość brutto dok, wartość netto dok,
        totalt belopp
    """),
    "discount": listed("""
        less discount, imp dto, imp descuento, money off, total descuentos, total de descuentos, totale sconti,
        total de descontos, total remises, totaal korting, rebaja aplicada, regelkorting, regelkorting bedrag,
        upust, upust kwotowy, kwota upustu, prisavdrag, rabatt abs, rabatt absolut, voucher value used
    """),
    "tax": listed("""
        omzetbelasting, cuota igic, igic cuota, importe igic, cuota re, valor icms, vl icms, valor iss, vl iss,
        valor ipi, state tax, moms totalt
    """),
    "shipping": listed("montant port, montant du port, portes de envio, portes envio"),
    "refunded": listed("""
        suma zwrotów, rückerstatteter betrag, rückvergütung, geretourneerd bedrag, zwrot środków
    """),
    "currency": listed("""
        whg, währungskennzeichen, iso currency, monnaie, cod moneda, código moneda, muntsoort, munteenheid,
        waluta dok, waluta dokumentu, symbol waluty, cod moeda, código moeda, sigla moeda, moeda doc, val kod,
        valutakod, währ, belegwährung, rechnungswährung, auftragswährung, währungscode iso, cod divisa,
        código divisa, divisa factura, moneda factura, monnaie facture, devise facture, muntcode, factuurvaluta,
        fakturavaluta, ordervaluta, waluta faktury, waluta zamówienia, moeda da fatura, valuta fattura
    """),
    "status": listed("""
        bearbeitungsstand, auftragsstand, job status, terminstatus, stato documento, stato evasione,
        stato riparazione, stand van zaken, status zlecenia, stan zlecenia, ärendestatus, statut résa,
        status betalning, betalningsläge, order stage, state of order, zustand auftrag, current status,
        avanzamento ordine
    """),
    "type": listed("""
        art des belegs, art des dokuments, bontyp, bontype, row type, tipo de nota, fakturatyp, entry type,
        rodzaj transakcji, typ av faktura, ordertyp, belegkz,
        positionstyp, positionsart, zeilentyp, zeilenart, postentyp, type de ligne, type ligne, nature de ligne,
        tipo de línea, tipo línea, tipo di riga, tipo riga, tipo de linha, tipo linha, regeltype, regelsoort,
        radtyp, linjetype, typ pozycji, rodzaj pozycji, typ řádku, typ položky, rivityyppi, fakturatype, bilagstype
    """),
}

LIKELY: Mapping[str, tuple[str, ...]] = {
    "type": (
        "típus",
        "tyyppi",
        "laji",
        "druh",
        "tür",
        "türü",
        "tipul",
        "τύπος",
        "тип",
        "вид",
        "vrsta",
        "種別",
        "区分",
        "유형",
        "类型",
    ),
    "date": listed("""
        time in, booked in, dropped off, data di ingresso, data ingresso, datum inname, abertura, data de abertura,
        aberta em, data abertura, zamówiono, beställd
    """),
    "customer": listed("""
        trading name, business name, mail address, primary email, adresse électronique, nom et prénom du client,
        företag, nazwa firmy klienta, dane klienta, nome do aluno, nome e apelido, vor und zuname, festnetz,
        contacto telefónico, numer komórkowy, unternehmen, entreprise, empresa, azienda, ditta, bedrijf
    """),
    "quantity": listed("""
        aant, number of days, no of days, days hired, rental days, anzahl tage, miettage, nombre de jours, nb jours,
        nb de jours, jours de location, número de días, nº de días, n. días, días de alquiler, numero giorni,
        n. giorni, giorni di noleggio, número de dias, nº de dias, n. dias, diárias, aantal dagen, huurdagen,
        liczba dni, ilość dni, dni najmu, liczba dób, antal dagar, antal dygn, hyresdagar,
        hours, stunden, anzahl stunden, heures, nb heures, horas, n. ore, uren, aantal uren, godziny, liczba godzin,
        timmar, antal timmar
    """),
    "order": listed("conf, nº o r, nº os, n° or, orden de reparación, werkstattauftrag, serie numero, verkstadsorder"),
    "time": listed("klockan, kl, orario, horário, tid kl, tidpunkt kl"),
    "product": listed("""
        symbol, barcodes, code barres, codice a barre, código de barras, kod kreskowy, streckkod, strichcode,
        kurztext, positionstext, behandlung, dienstleistung, speise, gericht, kartenart, ticketart, treatment, dish,
        ticket type, item details, plato, tratamiento, concepto, tipo de entrada, intitulé de l'article, intitulé,
        plat, soin, type de billet, trattamento, prestazione, piatto, tipo biglietto, behandeling, gerecht,
        kaartsoort, verkocht artikel, titel product, artykuł, opis pozycji, asortyment, tytuł oferty, danie, zabieg,
        rodzaj biletu, prato, tipo de bilhete, maträtt, behandling, biljettyp, artikeltitel, course, course name,
        kursname, kurs name, curso, corso, nom du cours, cursus, cursusnaam, kursnamn, menü, rätt, prenda, pos text,
        line description, regelomschrijving, nazwa pozycji, beskrivning, detalle, discriminação, behandelingsnaam,
        tjänstens namn, behandlingstyp, titel artikel
    """),
    "unit_price": listed("c j"),
    "amount": listed("""
        goods total, items total, zwischensumme artikel, summe positionen, zw summe, subtotal before discount,
        suma líneas, total articles, soma dos itens, total dos produtos, subtotaal artikelen, tussentotaal,
        delsumma varor, suma pozycji
    """),
    "order_total": listed("""
        subtotal pedido, subtotal del pedido, subtotal do pedido, subtotale ordine, sous total commande,
        orderns delsumma, subtotaal bestelling, zwischensumme bestellung
    """),
    "discount": listed("""
        rabatt in, rabatt i, rab i, rab proz, rabattsats, kortings, porc descuento, proc rabatu, perc desc,
        perc sconto, perc korting, desc porc
    """),
    "currency": listed("div, wal, wä, val"),
    "status": listed("voortgang, avancement, läge, estatus, sit nf"),
}
