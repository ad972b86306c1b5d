"""The same as `paperwords` in more languages: Czech, Slovak, Hungarian, Romanian, Turkish, Danish, Norwegian, Finnish,
Greek, Russian, Ukrainian, Croatian and Slovene; data only.
"""

SAID = {
    "invoice": """
    szamla, szamlak, danovy doklad, danoveho dokladu, facturi, facturii, facturile, faturasi, faturalari, lasku, laskut
    laskun, τιμολογιο, τιμολογια, τιμολογιου, τπυ, счет фактура, счет, счета, накладная реализации, рахунок
    рахунок фактура, racun, racuni, racuna, fakturaer, fakturaen
    """,
    "order": """
    objednavka, objednavky, objednavek, objednavok, zakazka, zakazky, megrendeles, rendeles, rendelesek, comenzi
    siparis, siparisi, siparisler, bestilling, bestillinger, tilaus, tilauksen, tilausvahvistus, παραγγελια
    παραγγελιας, заказ, заказа, замовлення, narudzba, narudzbe, narudzbenica, narocilo, narocila
    """,
    "quote": """
    arajanlat, arajanlatok, cenova nabidka, cenovy navrh, teklif, teklifi, fiyat teklifi, tilbud, tilbudet, tarjous
    tarjouksen, προσφορα, коммерческое предложение, комерційна пропозиція, ponuda, ponude, ponudba, predponuda, deviz
    """,
    "offer": "nabidka, nabidky, ponuka, ponuky, ajanlat, предложение, пропозиція",
    "proforma": """
    dijbekero, dijbekerok, predfaktura, predfaktury, predracun, predracuni, προτιμολογιο, счет на оплату
    proforma fatura
    """,
    "draft": """
    koncept, piszkozat, ciorna, taslak, kladde, kladd, luonnos, προχειρο, черновик, чернетка, nacrt, osnutek
    """,
    "debit note": "vrubopis, tarhopis, terheles, terhelesi ertesito, nota debit, borc dekontu, debitnota, veloitus",
    "statement": """
    vypis, vypis uctu, kivonat, egyenlegkozlo, extras cont, ekstre, hesap ekstresi, kontoudtog, kontoutskrift, tiliote
    """,
    "delivery note": """
    dodaci list, dodacie listy, vydejka, vydajka, szallitolevel, szallitolevelek, aviz, aviz expeditie, irsaliye
    irsaliyesi, sevk irsaliyesi, folgeseddel, folgesedler, pakkeseddel, lahete, lahetys, lahetyslista, rahtikirja
    δελτιο αποστολης, δα, накладная, товарная накладная, накладна, видаткова накладна, ттн, otpremnica, otpremnice
    dobavnica
    """,
    "delivery": """
    dodani, dodanie, szallitas, livrare, sevk, sevkiyat, toimitus, levering, αποστολη, αποστολης, dostava, dobava
    """,
    "freight": """
    doprava, dopravne, postovne, prepravne, fuvar, fuvardij, szallitasi dij, szallitasi koltseg, postakoltseg, kargo
    nakliye, fragt, forsendelse, rahti, postikulut, toimituskulut, toimitusmaksu, μεταφορικα, доставка, доставки
    postarina, postnina
    """,
    "paper": """
    doklad, doklady, dokladu, bizonylat, bizonylatok, okmany, belge, belgesi, bilag, tosite, asiakirja, παραστατικο
    παραστατικου, δελτιο, документ, документа, isprava
    """,
    "price": "cena, cenova, fiyat, hinta, τιμη, цена",
    "credit note": """
    dobropis, dobropisy, dobropisu, opravny danovy doklad, opravna faktura, jovairas, jovairo, nota credit, nota
    creditare
    factura stornare, factura storno, kredittnota, kreditnotaer, hyvitys, hyvityslasku, πιστωτικο, πιστωτικη
    πιστωτικο σημειωμα, odobrenje, dobropis racuna, knjizno odobrenje, корректировочный счет фактура
    """,
    "correction": """
    oprava, opravny, opravna, helyesbito, helyesbites, modosito, korrekcios, corectie, corectare, duzeltme, rettelse
    korreksjon, korrektion, korjaus, oikaisu, διορθωτικο, корректировка, корректировочный, исправление, коригування
    ispravak, popravek
    """,
    "storno": """
    stornovani, stornovanie, sztorno, ervenytelenito, ervenytelenites, stornare, iptal, iptali, annullering, annulleret
    kansellering, peruutus, mitatointi, ακυρωτικο, ακυρωση, сторно, аннулирование, сторнування, preklic
    """,
    "return": """
    vratka, vratky, vraceni, vratenie, vratenie tovaru, visszaru, visszavet, visszavetel, retururi, iade, iadesi
    iadeler, returnering, returseddel, palautus, palautukset, επιστροφη, επιστροφης, επιστροφων, возврат, возврата
    возвратная, повернення, povrat, povratnica, vracilo
    """,
    "refund": """
    vraceni penez, visszaterites, rambursare, para iadesi, tilbagebetaling, tilbakebetaling, refusjon
    hyvityspalautus
    """,
    "reminder": """
    upominka, upomienka, fizetesi felszolitas, felszolitas, somatie, notificare plata, odeme hatirlatma, rykker
    rykkerbrev, purring, inkassovarsel, betalingspaminnelse, maksumuistutus, muistutus, karhu, υπενθυμιση, напоминание
    opomena, opomin
    """,
    "supplier": """
    dodavatel, dodavatelska, dodavatele, szallito, szallitoi, beszallito, furnizor, furnizori, tedarikci, satici
    leverandor, leverandors, toimittaja, toimittajan, προμηθευτη, προμηθευτης, поставщик, поставщика, поставщику
    постачальник, постачальнику, dobavljac, dobavljaca, dobavitelj
    """,
    "bought": """
    nakup, nakupni, nakupna, prijata, prijate, dosla, beszerzes, beszerzesi, bejovo, vasarlas, achizitie, achizitii
    cumparare, cumparari, alis, alim, satin alma, indkob, kob, kjop, innkjop, inngaende, osto, ostot, αγορα, αγορας
    αγορων
    закупка, покупка, поступление, приход, закупівля, надходження, nabava, ulazni, nabavni
    """,
    "deposit": """
    zaloha, zalohova, zalohovy, zalohove, eloleg, avansu, avansfaktura, forskud, ennakko, προκαταβολη, προκαταβολης
    аванс, авансовый, предоплата, kapara, predujam, predujma, predplacilo
    """,
    "payment": """
    platba, platby, uhrada, uhrady, fizetes, befizetes, kiegyenlites, plata, plati, incasare, incasari, odeme, odemesi
    tahsilat, indbetaling, innbetaling, maksu, suoritus, πληρωμη, πληρωμης, εισπραξη, εισπραξης, оплата, платеж, сплата
    placanje, uplata, placilo, vplacilo
    """,
    "sent": """
    vydana, vydane, vystavena, vystavene, odeslana, kimeno, kiallitott, emisa, emise, giden, udgaende, utgaende
    lahtevat
    """,
    "bank": """
    bankovni, bankovy, ucet, banki, bankszamla, bancar, banka, banka hesabi, pankki, τραπεζα, банк, банковский
    """,
    "receipt": """
    uctenka, uctenky, prodejka, prodejky, predajka, nyugta, nyugtak, blokk, chitanta, chitante, bon fiscal, bonuri
    fis, fisi, makbuz, makbuzu, kvittering, kvitteringer, kassebon, kassekvittering, kuitti, kuitit, kassakuitti
    αποδειξη, αποδειξης, αποδειξεις, чек, чека, квитанция, квитанція, potvrda
    """,
    "till": """
    pokladni, pokladna, pokladnicny, kassza, penztar, penztargep, casa, casierie, perakende, yazar kasa, detalj, kassan
    kassa, vahittais, λιανικης, λιανικη, ταμειο, розничная, розничный, касса, кассовый, роздрібна, maloprodaja
    maloprodajni, blagajna, gotovinski, kiskereskedelmi, keszpenzes
    """,
    "sale": """
    prodej, prodeje, prodejni, predaj, predaja, predajna, ertekesites, ertekesitesi, eladas, eladasi, vevoi, vanzare
    vanzari, vanzarii, vanzarilor, satis, satisi, satislar, toptan, salg, salgs, myynti, myynnin, πωληση, πωλησης
    πωλησεις, πωλησεων, χονδρικης, χονδρικη, продажа, продажи, продаж, реализация, реализации, реалізація, оптовая
    prodaja, prodaje, veleprodaja, nagykereskedelmi
    """,
    "customer": """
    zakaznik, zakaznika, odberatel, odberatele, odberatelska, vevo, vevok, ugyfel, musteri, musteriden, alici, asiakas
    asiakkaan, πελατη, πελατης, πελατων, покупатель, покупателя, покупателю, от покупателя, покупцю, клиент, kupac
    kupca
    kupcu
    """,
    "fee": """
    poplatek, poplatok, provize, provizia, jutalek, comision, komisyon, gebyr, palkkio, προμηθεια
    naknada, provizija
    """,
    "charge": """
    naklady, koltseg, koltsegek, cheltuieli, masraf, masrafi, kulu, kulut, omkostning, omkostninger, εξοδα, расходы
    trosak
    """,
    "way to pay": """
    hotovost, hotovostni, kartou, platebni karta, keszpenz, bankkartya, kartyas, numerar, nakit, pesin
    kredi karti, kredi kartli, veresiye, kateinen, kateis, kortti, korttimaksu, μετρητοις, μετρητα, καρτα, наличные
    наличными, карта, картой, gotovina, kartica
    """,
    "discount": """
    sleva, slevy, zlava, zlavy, kedvezmeny, engedmeny, arengedmeny, reducere, reduceri, indirim, indirimi, iskonto
    alennus, alennukset, εκπτωση, скидка, знижка, popust
    """,
    "goods": """
    zbozi, tovar, tovaru, aru, marfa, marfuri, mal, tuote, varer, εμπορευματων, αγαθων, товар, товара, товаров
    товару, roba
    """,
    "made": "vyroba, vyrobni, gyartas, productie, uretim, valmistus, παραγωγη, производство, proizvodnja",
    "": """
    egyszerusitett, elektronikus, normal, veg, resz, veglegesito, fiscala, fiscale, simplificata, e arsiv, e fatura
    arsiv, hizmet, fark, fiyat farki, konecna, ciastkova, zjednodusena, zjednoduseny, ostra, tuzemska, παροχης
    υπηρεσιων, розничной, оптовой
    """,
}
"""What is said → the words that say it, without accents."""
