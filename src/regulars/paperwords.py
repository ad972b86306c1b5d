"""Words in the names of papers and of rows, in nine languages, by what they say; data only.

Lower case, without accents, and without the small words between them (`nota credito`).
"""

SAID = {
    "invoice": """
    invoice, inv, rechnung, rg, rech, faktura, faktury, fakture, faktur, fakt, fakturor, facture, fact, factura, fra
    fattura, fatture, fatt, fatura, fat, factuur, facturen, nota fiscal, nf, nf e, nfs e, nfe, nfse, fv, cfdi ingreso
    fac, parcella, f venta, f vta, honorarnote, note honoraires, fattura elettronica
    """,
    "order": """
    vorbestellung, precommande, preordine, pre order, forbestallning, voorbestelling, zlecenie, zlecenia, customer po
    encargo, order, ord, auftrag, auftrage, auftragsbest, bestellung, bestelling, commande, cde, bc, bdc, pedido, ped
    ordine, ordini, orden, ordenes, ordem, ordens, encomenda, enc, comanda, zamowienie, zamowienia, zam, bestallning
    ordrar, opdracht, opdrachten, ordre
    """,
    "quote": """
    proposal, propuesta, proposition, quotazione, cotacoes, kostenschatzung, kostnadsberakning, begroting
    kostenraming, budgetoffert, estimatif, quote, quotation, estimate, kostenvoranschlag, kva, devis
    proposition commerciale, offre prix, estimation, presupuesto, presup, ppto, cotizacion, preventivo, preventivi
    prev, orcamento, orc, proposta, cotacao, prijsopgave, prijsopgaaf, prijsofferte, wycena, wyceny, kosztorys, anbud
    kostnadsforslag, prisforslag, cotation, price offer
    """,
    "offer": "offer, angebot, offre, oferta, oferty, offerta, offerte, offert",
    "proforma": """
    proforma, pro forma, pro forma bill, avviso parcella, avviso fattura, preavviso fattura, preavviso parcella
    progetto fattura, progetto parcella
    """,
    "draft": "draft, entwurf, brouillon, borrador, bozza, rascunho, concept, klad, szkic, robocza, utkast",
    "debit note": """
    debit note, debit memo, belastungsanzeige, note debit, nota debito, nota addebito, debetnota, nota obciazeniowa
    debitnota
    """,
    "statement": """
    kontoauszug, releve compte, estratto conto, extracto, extracto cuenta, extrato conta, rekeningoverzicht, wyciag
    kontoutdrag, account statement, statement account
    """,
    "delivery note": """
    nota remision, guia despacho, nota despacho, carta porte, lettera vettura, lista embalagem, liste colisage
    packing list, delivery docket, lieferschein, packzettel, frachtbrief, pakbon, paklijst, vrachtbrief, bolla, bolle
    ddt, albaran, albaranes, alb, remito, conduce, romaneio, guia remessa, guia transporte, guia entrega, wz, wydanie
    foljesedel, foljesedlar, fraktsedel, packsedel, leverbon, afleverbon, list przewozowy, lettre voiture, waybill
    delivery note, delivery slip, bon enlevement, preparation livraison, specyfikacja wysylki, utleverans, bon livr
    bl
    """,
    "delivery": """
    abhol, ausgang, salida, sortie, saida, plock, dostaw, wydani, despacho, delivery, shipping, dispatch, despatch
    shipment, consignment, packing, versand, liefer, lieferung, verpackung, livraison, expedition, envoi, entrega
    envio, consegna, spedizione, bezorg, bezorging, verzend, verzending, levering, aflevering, leverans, pack, dostawa
    dostawy, wysylka, wysylki, pakowanie, embalaje, emballage, imballo, warenausgang
    """,
    "freight": """
    shipping handling, postage packaging, postage packing, versand verpackung, spese postali, przesylk, fracht
    freight, carriage, postage, porto, port, flete, frete, portes, vracht, frakt, transport, trasporto, transporte
    transportu, przesylka, przesylki, p p
    """,
    "paper": """
    comprobante, justificatif, formulier, formular, memorandum, list zbiorczy, specyfikacja, magazynowe, note, slip
    docket, form, advice, document, doc, letter, lettre, lettera, bordereau, bulletin, bon, nota, guia, hoja
    documento, documenti, dokument, dowod, schein, zettel, beleg, belege, schreiben, sedel, sedlar, brief, ticket
    tickets, memo, buono, bolletta
    """,
    "price": "price, preis, richtpreis, precio, prix, prezzo, preco, prijs, cenowa, pris",
    "notice": "avviso, aviso, avis",
    "credit note": """
    nota accr, kredietnota, kreditnotor, korygujac, factura rectificacion, credit memorandum, crd note, gutschrift
    gutschriften, avoir, abono, creditnota, kreditnota, kreditfaktura, kreditfakturor, kreditering, krediteringar
    creditering, credit note, credit memo, note credit, nota credito, nota cred, nota abono, nota accredito, nc, n cto
    n cred, n credito, n cr, rectificativa, nota uznaniowa, korekta, korekty, korygujaca, kor, fkor, kred fakt
    creditfactuur, cfdi egreso, kreditnote, credit adj
    """,
    "credit": "credit, credito, kredit, crediet",
    "correction": "korrektur, adj, adjustment",
    "storno": "storno, stornierung, annulation, annullo, anulacion, anulacao, annulering, makulering, cancellation",
    "return": """
    rucklieferung, rucklieferschein, retourneming, aterlamning, return, retoure, retouren, rucksendung, rucknahme
    ruckgabe, reso, resi, devolucion, devoluciones, devol, dev, devolucao, devolucoes, retour, zwrot, zwroty, zwrotu
    retur, returer, returkop, rma, retourzending, rendu, dev cliente, devol cliente, devolucion cliente, dev venta
    zwrot odbiorcy, zwroty odbiorcow, zwrot nabywcy
    """,
    "refund": "refund, rimborso, remboursement, reembolso, erstattung, terugbetaling, aterbetalning",
    "reminder": """
    lettre rappel, dernier rappel, mahnstufe, mahnbescheid, betaalherinnering, sommatie, diffida, inkasso
    inkassomahnung, krav, incassobrief, inkassobrev, wezwania zaplaty, ostateczne wezwanie zaplaty, aviso impago
    requerimiento pago, reclamacion pago, avviso pagamento, aviso pagamento, aviso vencimento, primer aviso
    segundo aviso, ultimo aviso, final notice, dunning notice, overdue notice, reminder, dunning, mahnung
    zahlungserinnerung, mahn, relance, sollecito, solleciti, herinnering, aanmaning, ingebrekestelling, recordatorio
    reclamacion impago, carta reclamacion, aviso cobranca, carta cobranca, lembrete, wezwanie zaplaty, przypomnienie
    upomnienie, monit, ponaglenie, paminnelse, kravbrev, inkassokrav, pam, rappel paiement, rappel facture
    mise demeure, messa in mora, final demand, aviso pago, aviso atraso, aviso vencimiento
    """,
    "supplier": """
    supplier, vendor, lieferant, kreditor, fournisseur, fourn, proveedor, proveedores, prov, fornitore, fornitori
    fornecedor, fornecedores, leverancier, crediteur, dostawca, dostawcy, leverantor, lev, passiva, passive, kosztowa
    inkop, inkoop, einkauf
    """,
    "bought": "purchase, achat, compra, acquisto, acquisti, zakup, zakupu, zakupowa, zak, ankauf",
    "of suppliers": """
    nota entrada, guia entrada, wareneingangsschein, ontvangstbon leverancier, nf entrada, nota fiscal entrada
    goods received note, goods receipt note, bolla carico, inkoopbon, bon reception
    """,
    "deposit": """
    part payment, acconti, in acconto, pago a cuenta, paga y senal, zaliczk, zaliczkow, przedplat, caparre, avance
    deposit, down payment, prepayment, advance, advance payment, anzahlung, abschlag, akonto, vorauszahlung, vorschuss
    acconto, anticipo, senal, acompte, arrhes, arras, caparra, adiantamento, sinal, antecipacao, aanbetaling
    voorschot, vooruitbetaling, zaliczka, zaliczkowa, zal, zadatek, przedplata, przedplatowa, forskott, handpenning
    aconto, delbetalningsfaktura, a conto, a contofaktura, entrega a cuenta
    """,
    "payment": """
    payment on account, bankeingang, uberweisungseingang, geldeingang, payment, pmt, zahlung, zahlungseingang
    paiement, reglement, encaissement, pago, cobro, pagamento, pagamenti, incasso, incassi, recebimento, pgto, pagto
    betaling, platnosc, platnosci, wplata, wplaty, zaplata, betalning, inbetalning, inbet, lastschrifteinzug
    remise cheque, remise cheques, riba, ricevuta bancaria, recibo cobro, recibo pago, complemento pago, ingreso banco
    ingreso bancario, baixa titulo, kasa przyjmie, accrecpayment, bareinzahlung, bankeinzahlung, bankontvangst
    kasontvangst, cash receipt, bank receipt, recu paiement
    """,
    "payout": """
    payout, disbursement, auszahlung, uitbetaling, utbetalning, utbet, wyplata, wyplaty, repasse, reversement, saque
    afstorting, liquidazione venditore
    """,
    "transfer": """
    transfer, uberweisung, virement, transfert, transferencia, bonifico, trasferimento, przelew, overboeking
    overschrijving, overforing, abbuchung, withdrawal, retiro, prelievo, accredito, settlement
    """,
    "sent": """
    sent, gesendet, versendet, verschickt, versandt, envoyee, envoye, enviada, enviado, inviata, inviato, verstuurd
    verzonden, wyslana, wyslany, skickad, skickat
    """,
    "received": """
    recue, recues, mottagen, mottaget, mottagna
    eingegangen, otrzymany, otrzymane, received, receive, incoming, eingehend, recibido, recibida, ricevuto, ricevuta
    recebido, recebida, ontvangen, przychodzacy, otrzymana, inkommande, erhalten, in entrata
    """,
    "bank": """
    in banca, verkoper, saljare, bankowy, bank, account, bancario, bancaria, bancaire, bankkonto, konto, conto, compte
    cuenta, conta, rachunek, rekening, bankrekening, seller, venditore, vendedor, sprzedawcy, vendeur, fondos, srodkow
    banca, banque, banku, to bank, to account, to seller, to bank account, su conto, sul conto, su conto bancario
    auf bankkonto, auf konto, auf bank, su cuenta, su cuenta bancaria, na konto bankowe
    """,
    "receipt": """
    ricevute, bonnetje, facturette, doc comm, receipt, quittung, scontrino, scontrini, ricevuta cassa, scontr, talao
    taloes, tiquet, tique, boleta, kvitto, kvitton, paragon, paragony, paragonu, e paragon, kwitantie, corrispettivo
    corrispettivi, documento commerciale, doc commerciale, cupom fiscal, nfc e, nfce, cf e sat, kassanota, kontantnota
    recu, kassabon, kasbon, kassenbon, kassenbeleg, kassenzettel, barbeleg, recibo, ricevuta fiscale, ricevuta vendita
    """,
    "till": """
    bar, shop, sklep, sklepowa, paragonowa, detail, butik, in negozio, in cassa, detaliczne, till, pos, cash, counter
    register, retail, kasse, kassen, theken, tresen, laden, caisse, comptoir, comptant, tpv, caja, mostrador, contado
    cassa, banco, contanti, caixa, balcao, dinheiro, kas, kassa, toonbank, balie, contant, contante, kasa, kasy
    detaliczna, detaliczny, gotowkowa, disk, kontant, winkel, boutique, magasin, tienda, negozio, loja, dettaglio
    """,
    "sale": """
    sale, verkauf, verkaufe, vente, venta, vta, vtas, vendita, vendite, venda, verkoop, verkopen, sprzedaz, sprzedazy
    sprz, forsaljning, salj
    """,
    "customer": """
    customer, client, clienti, cliente, kunde, kund, klant, debiteur, debitor, klient, klienta, klientow, odbiorca
    odbiorcy, nabywca, nabywcy, buyer, receivable, ar
    """,
    "fee": """
    fee, gebuhr, frais, commission, commissioni, commissione, commissie, taxa, tarifa, avgift, oplata, oplaty
    provision
    """,
    "charge": """
    cargo, despesas, costes, charge, cost, kosten, koszt, koszty, kostnad, spese, spesa, costo, costi
    gastos, gasto, custo, custos, pauschale, participation, contributo, toeslag
    """,
    "handling": """
    handling, bearbeitung, bearbeitungs, abwicklung, abwicklungs, dossier, traitement, tramitacion, gestion, gestione
    gestao, administratie, administration, administrations, administracyjna, behandelings, behandeling, manipulacyjna
    """,
    "service of payment": """
    plateforme, betaal, bancarie, transakcji, transakcje, kontofuhrungs, kortinlosen, transaction, transaktion
    transaccion, transacao, transazione, transactie, transakcyjna, processing, marketplace, marktplatz, marktplaats
    marknadsplats, plataforma, platform, plattform, merchant, intermediacao, bemiddelings, maquininha, mdr, fba
    amazon, ebay, etsy, mercado livre, mercado libre, bol com, allegro, mollie, stripe, adyen, sumup, zettle, shopify
    zalando, cdiscount, kaufland, bankowa, bancarias, bancarios, bancari, bancaires, spese incasso
    """,
    "way to pay": """
    cb, kaart, kreditkarte, bacs, direct debit, in contanti, efectivo, especes, gotowka, mbway, card, karte, karten
    karta, kartowa, karta platnicza, carte, tarjeta, carta, cartao, kort, pin, ec, ideal, swish, bizum, blik, pix
    paypal, klarna, bankgiro, plusgiro, autogiro, sepa, twint, bancontact, multibanco, cheque, credit card
    con tarjeta, con carta, com cartao, mit karte, avec carte, med kort, par carte, par cheque, par cb, per carta
    per pin, con bancomat, bancomat, em dinheiro
    """,
    "discount": """
    rabais, ristourne, escompte, abbuoni, rebaja, znizka, obnizka, opust, kod promocyjny, codigo promocional, discount
    rebate, rabatt, nachlass, skonto, rabat, rabaty, rabatowy, bonifikata, upust, remise, geste commercial, sconto
    sconti, abbuono, descuento, dto, bonificacion, desconto, abatimento, korting, code promo, promo code
    promotional code, bon reduction, reduction
    """,
    "coupon": "kupong, cupao, coupon, kupon, kuponu, cupon, cupom",
    "promotion": """
    staff, personal, mitarbeiter, stammkunde, early payment, fidelite, fidelta, fidelidade, quantita, kwantum
    personeel, spaar, staffel, lojalnosciowy, ilosciowy, mangd, promozionale, promocional, promocyjny, exceptionnelle
    pronto pagamento, voucher, gutschein, code, kod, codigo, codice, vale, promo, promotion, aktion, actie, kampanj
    pronto pago, pagamento pronto, mengen, treue, sonder, loyalty, volume, quantity
    """,
    "tip": "tip, trinkgeld, pourboire, propina, mancia, mance, gorjeta, fooi, fooien, napiwek, napiwki, dricks",
    "made": """
    production, assembly, fertigung, produktion, fabrication, produccion, fabricacion, produzione, producao, productie
    produkcja, produkcyjne, produkcji, tillverkning
    """,
    "goods": """
    produit, produkt, varu, goods, ware, waren, marchandise, marchandises, mercancia, merce, merci, mercadoria
    goederen, towar, towaru, varor
    """,
    "booked": """
    comment line, text line, comment, kommentar, komentarz, comentario, textposition, linia tekstowa, riga testo
    linha texto, scrittura contabile, lancamento contabilistico, trasferimento magazzino, transferencia armazem
    traspaso almacen, movimiento almacen, polecenie ksiegowania, dowod wewnetrzny, przesuniecie mm, remise banque
    oresutjamning, journal entry, general journal, petty cash, geldtransit, kommentarzeile, textzeile
    rundungsdifferenz, ecriture, ecriture comptable, mouvement stock, commentaire, ligne texte, ligne commentaire
    asiento manual, asiento contable, traspaso almacenes, traspaso entre almacenes, linea texto, movimento magazzino
    riga descrittiva, riga commento, commento, giroconto, prima nota, transferencia armazens
    transferencia entre armazens, memoriaal, memoriaalboeking, tekstregel, textrad, kommentarrad, oresavrundning
    bokforingsorder
    """,
    "counted": """
    opening float, closing balance, cash in, cash out, cash up, shift close, end day, x bericht, z bericht, bareinlage
    barentnahme, kassenanfangsbestand, kassenoffnung, ouverture tiroir, rapport z, ticket z, apport caisse
    ecart caisse, fondo caja, entrada caja, salida caja, informe z, apertura cajon, corte caja, corte z, ajuste caja
    rapporto z, apertura cassetto, chiusura fiscale, chiusura giornaliera, conteggio cassa, differenza cassa
    kasopmaak, dagtotaal, x afslag, lade openen, startkas, kasgeld, raport zmianowy, raport okresowy
    zamkniecie zmiany, pogotowie kasowe, otwarcie szuflady, contagem caixa, relatorio z, leitura x, reducao z
    retirada caixa, quebra caixa, fundo caixa, abertura gaveta, kassainsattning, kassauttag, ladoppning, kassarakning
    dagsrapport, cash float, cash count, cash drop, till count, z report, x report, z bon, x bon, paid out, paid in
    float in, no sale drawer open, kassensturz, tagesabschluss, kassenabschluss, wechselgeld, privatentnahme
    privateinlage, nullbon, kassendifferenz, fond caisse, cloture caisse, ouverture caisse, comptage caisse
    prelevement caisse, apertura caja, cierre caja, arqueo, arqueo caja, retirada caja, fondo cassa, chiusura cassa
    apertura cassa, prelievo cassa, versamento cassa, abertura caixa, fecho caixa, fechamento caixa, reforco caixa
    sangria caixa, suprimento caixa, kasopname, kasverschil, kasstorting, kastelling, wisselgeld, dagafsluiting
    kasafsluiting, z afslag, raport dobowy, raport fiskalny, raport kasowy, zamkniecie kasy, otwarcie kasy
    zamkniecie dnia, kasa wyda, vaxelkassa, z rapport, x rapport, dagsavslut, kassaavslut, kassadifferens
    """,
    "exchange": "exchange, umtausch",
    "authorization": "authorization, authorisation",
    "travel": "return ticket, return tickets, ticket retour, tickets retour, retour ticket, ticket de retour",
    "form": """
    row, line, rad, regel, ligne, linea, riga, linha, zeile, confirmation, confirm, acknowledgement, acknowledgment
    accuse reception, bestatigung, bevestiging, bekraftelse, bekr, conferma, confirmacion, confirmacao, potwierdzenie
    """,
    "": """
    product
    recurring, trade, monthly, consolidated, interim, progress, blanket, hotel, klein, kleinbetrag, dauer, tages
    leistungs, handwerker, kd, situation, definitive, ttc, ht, location, estera, attiva, saldo, servizi, b2b, pa
    verhuur, verk, imienna, eksportowa, krajowa, uslugi, uslug, global, exportacion, exportacao, alquiler, aluguer
    hyres, avtal, abonnemang, rahmen, abruf, werk, work, arbets, telefonico, telefonica, telefonische, telefoniczne
    internetowe, servis, serwisowe, reparacion, naprawy, reparatie, raten, parlante, nip, fiscali, fiscais, first
    second, erste, zweite, dritte, eerste, tweede, primo, secondo, andra, forsta, overdue, partiel, partielle, partner
    fiscaux, fizyczne, web, webb, online, webshop, internet, phone, telephone, telefon, email, edi, electronic
    electronico, electronica, eletronica, elettronica, elektronisch, elektroniczna, electronique, final, finale
    definitiva, definitief, vat, tax, iva, tva, btw, mwst, moms, gst, bez vat, marza, vat marza, posted, comptabilisee
    standard, normal, normale, simple, simplificada, simplifiee, semplificata, uproszczona, completa, complete, issued
    emitida, emise, emessa, wystawiona, sammel, samling, verzamel, zbiorcza, recapitulative, recapitulativa
    riepilogativa, collective, monats, mensuelle, mensal, manads, mensual, mensile, maand, miesieczna, jahres, teil
    partial, parcial, parziale, czesciowa, deel, del, service, servicio, servico, servizio, dienst, dienstleistungs
    uslugowa, abo, abonnement, subscription, suscripcion, honorar, reparatur, repair, reparation, rental, miet
    werkstatt, wartungs, termin, schluss, end, slot, eind, slut, koncowa, solde, rest, doit, immediata, differita
    accomp, accompagnatoria, fiscal, fiscale, fiskalny, fiskalna, imienny, handlowa, handlowy, commercial, commerciale
    comercial, kaufm, kaufmannisch, financier, proveniente, datos, debet, export, inland, letzte, laatste, derniere
    ultimo, ultima, sista, zewnetrzne, magazijn, zwykla, incondizionato, selling, accompagnement, nd, rd, st, th, ere
    eme, re, con datos
    """,
}
"""What is said → the words that say it. Those of `form` and of nothing change nothing; `travel` is no paper."""
