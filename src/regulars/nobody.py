"""What systems write where nothing is known, and where no customer is, in many languages. Data only; lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars.wordlist import listed, unmarked

BLANK = frozenset(
    ("null", "(null)", "<null>", "\\n", "nil", "none", "(none)", "nan", "nat", "na", "<na>", "n/a", "#n/a", "#null!",
     "#n/d", "(blank)", "undefined", "-", "--", "---", "—", "–", ".", "/")
)  # fmt: skip
"""A cell of numbers, days or states that says so is blank: `\\N` for MySQL and Postgres, `.` for SAS and Stata,
`/` for a draft of Odoo's.
"""


_FROM_CAPITALS = str.maketrans("ςı", "σi")


def _words(text: str) -> tuple[str, ...]:
    """The words, each as it is written, and as tills write it that know no accents, or no hyphens.

    Small letters made of capitals have no Greek sigma that ends a word, and no Turkish i without its dot.
    """
    forms = [form for word in listed(text) for form in (word, unmarked(word), word.replace("walk-in", "walk in"))]
    return tuple(dict.fromkeys(each for form in forms for each in (form, form.translate(_FROM_CAPITALS))))


PASSERS_BY = _words("""
    walk-in, walkin, walk-ins, walk-in customer, walkin customer, walk-in client, walk-in guest, cash customer,
    cash client, cash account, cash sale, cash sales, counter sale, counter sales, counter customer, over the counter,
    pos customer, default customer, retail customer, retail sale, retail sales, retail, general customer,
    casual customer, sundry customer,
    sundry customers, sundry debtor, sundry debtors, miscellaneous customer, miscellaneous customers,
    various customers, one-time customer
    laufkunde, laufkunden, laufkundschaft, passant, passanten, barverkauf, barverkäufe, barkunde, barkunden,
    thekenkunde, thekenverkauf, tresenverkauf, ladenverkauf, ladenkunde, kassenkunde, kassenverkauf, diverse,
    diverse kunden, diverser kunde, sammelkunde, sammeldebitor, cpd, cpd-kunde, cpd kunde, cpd-debitor, einmalkunde,
    standardkunde
    client de passage, clients de passage, client comptoir, clients comptoir, vente comptoir, ventes comptoir, comptoir,
    client divers, clients divers, client occasionnel, clients occasionnels, client par défaut
    cliente ocasional, clientes ocasionales, cliente genérico, cliente general, clientes varios, cliente varios,
    público general, público en general, cliente mostrador, cliente de mostrador, venta mostrador, venta de mostrador,
    ventas mostrador, mostrador, cliente contado, cliente de contado, clientes contado, clientes de contado,
    venta al contado, cliente de paso, cliente final, consumidor final
    cliente occasionale, clienti occasionali, cliente generico, clienti vari, clienti diversi, cliente di passaggio,
    cliente banco, cliente al banco, vendita al banco, vendite al banco, consumatore finale
    cliente avulso, cliente balcão, cliente de balcão, venda balcão, venda de balcão, cliente padrão, clientes diversos,
    cliente diverso, consumidor não identificado, consumidor
    contante klant, contante verkoop, contante verkopen, kassaklant, kassaverkoop, balieklant, balieverkoop,
    winkelverkoop, losse klant, losse verkoop, diverse klanten, diversen
    klient detaliczny, klient indywidualny, odbiorca detaliczny, kontrahent detaliczny, nabywca detaliczny,
    klient paragonowy, sprzedaż paragonowa, sprzedaż detaliczna, klient jednorazowy, kontrahent jednorazowy,
    klient przypadkowy
    kontantkund, kontantkunder, kontantförsäljning, diverse kunder, diverse kund, butikskund, kassakund,
    butiksförsäljning, tillfällig kund, kontantkunde, kontantsalg, butikskunde, butikssalg, diverse kunde,
    käteisasiakas, käteismyynti, satunnainen asiakas
    koncový zákazník, maloobchodní zákazník, hotovostní prodej, maloobchodný zákazník, hotovostný predaj,
    készpénzes vevő, lakossági vevő, alkalmi vevő, client ocazional, client persoană fizică, vânzare cu amănuntul,
    perakende müşteri, perakende satış, peşin müşteri, muhtelif müşteri, muhtelif müşteriler, nihai tüketici,
    genel müşteri, πελάτης λιανικής, λιανική, λιανική πώληση
    passer-by, passers-by, passing trade, passing customer, casual sale, casual sales, shop sale, shop sales,
    shop customer, shop customers, in-store customer, instore customer, till sale, till sales, counter trade,
    cash sales account, cash sale account, cash a/c, sundry sales, general sales, general public, member of the public,
    members of the public, without appointment, without booking, without reservation, no appointment, no booking,
    customer without appointment, client without appointment, customer without booking, client without booking,
    guest without reservation, occasional customer, one-off customer, drop-in customer, dummy customer,
    generic customer, unnamed customer, unregistered customer, at the shop, in the shop, at the counter, over counter
    ladenkundschaft, thekenkundschaft, gelegenheitskunde, tageskunde, tageskunden, tagesgast, tagesgäste, barzahler,
    barverkaufskunde, ladenkasse, tageskasse, strassenverkauf, verkauf über theke,
    über die theke, über den tresen, im laden, endkunde, endkunden, endverbraucher, privatverkauf,
    div. kunden, div. barverkäufe, kunde ohne karte, kunde ohne namen, fremdkunde,
    ohne termin, ohne terminvereinbarung, ohne voranmeldung, ohne anmeldung, ohne reservierung, ohne buchung,
    kunde ohne termin, kundin ohne termin, kunden ohne termin, gast ohne reservierung, kunde ohne voranmeldung
    de passage, clientèle de passage, passant, passants, client du jour,
    clients du jour, client boutique, clients boutique, client magasin, clients magasin, client caisse, vente caisse,
    ventes caisse, vente boutique, ventes boutique, vente magasin, ventes magasin, vente au comptoir,
    ventes au comptoir, au comptoir, client comptant, clients comptant, vente comptant, ventes comptant,
    vente au comptant, ventes au comptant, au magasin, en magasin, à la boutique, en boutique, à la caisse,
    grand public, client particulier, clients particuliers, client sans carte, client sans nom, vente anonyme,
    sans rendez-vous, sans rendez vous, sans rdv, sans réservation, client sans rendez-vous, client sans rendez vous,
    client sans rdv, cliente sans rendez-vous, client sans réservation, clients sans rendez-vous
    cliente de tienda, cliente tienda, clientes tienda, venta tienda, ventas tienda, venta en tienda, en tienda,
    en mostrador, clientes mostrador, clientes de mostrador, cliente del día, clientes del día, cliente de la calle,
    clientes de paso, de paso, venta contado, ventas contado, venta de contado, ventas de contado, ventas al contado,
    clientes genéricos, cliente particular, clientes particulares, cliente sin registro, cliente sin tarjeta,
    venta al público, ventas al público, venta anónima,
    sin cita, sin cita previa, sin reserva, sin turno, cliente sin cita, clienta sin cita, cliente sin cita previa,
    cliente sin reserva, cliente sin turno
    al banco, clienti banco, clienti al banco, vendita banco, vendite banco, vendita al dettaglio,
    vendite al dettaglio, cliente di banco, di passaggio, clienti di passaggio, cliente negozio, clienti negozio,
    vendita negozio, vendite negozio, in negozio, cliente del giorno, clienti del giorno, cliente corrispettivi,
    clienti corrispettivi, cliente contanti, vendita contanti, vendite contanti,
    vendita per contanti, cliente senza tessera, cliente al dettaglio,
    senza appuntamento, senza prenotazione, cliente senza appuntamento, cliente senza prenotazione,
    clienti senza appuntamento
    clientes balcão, clientes de balcão, vendas balcão, vendas de balcão, venda ao balcão, vendas ao balcão,
    ao balcão, no balcão, cliente loja, clientes loja, cliente de loja, venda loja, vendas loja, na loja,
    cliente do dia, clientes do dia, cliente de passagem, clientes de passagem, de passagem, venda a dinheiro,
    vendas a dinheiro, cliente a dinheiro, clientes avulsos, venda avulsa, vendas avulsas, cliente sem cartão,
    cliente sem cadastro, cliente particular, venda anónima, venda à vista, vendas à vista,
    sem marcação, sem reserva, sem agendamento, sem hora marcada, cliente sem marcação, cliente sem reserva,
    cliente sem agendamento, cliente sem hora marcada
    toonbankverkoop, toonbankverkopen, toonbankklant, toonbankklanten, balieklanten, kassaklanten, kasverkoop,
    kasverkopen, winkelverkopen, winkelklant, winkelklanten, contante klanten, losse klanten, losse verkopen, dagklant,
    dagklanten, passerende klant, voorbijganger, voorbijgangers, aan de balie, aan de toonbank, in de winkel,
    klant zonder kaart, particuliere verkoop, diverse verkopen, contantverkoop, contantverkopen,
    zonder afspraak, zonder reservering, zonder boeking, klant zonder afspraak, klant zonder reservering,
    gast zonder reservering, klanten zonder afspraak
    klienci detaliczni, odbiorcy detaliczni, klient gotówkowy, klienci gotówkowi, sprzedaż gotówkowa, klient sklepowy,
    klient ze sklepu, klient z ulicy, z ulicy, przechodzień, klient kasowy, klient okazjonalny, klient dnia,
    sprzedaż sklepowa, sprzedaż ladowa, sprzedaż z lady, klient z paragonu, sprzedaż na paragon,
    różni klienci, klienci różni, różni odbiorcy, odbiorca indywidualny, w sklepie, klient bez karty,
    bez rezerwacji, bez umówienia, bez zapisu, klient bez rezerwacji, klientka bez rezerwacji,
    klient bez umówienia, klient bez zapisu, gość bez rezerwacji
    butikskunder, kassakunder, diskförsäljning, över disk, kassaförsäljning, lösförsäljning, löskund, lösa kunder,
    strökund, strökunder, förbipasserande, dagskund, dagskunder, dagens kund, dagens kunder, tillfälliga kunder,
    tillfällig besökare, i butiken, i butik, dropin-kund, drop-in-kund, kund utan kort, kontantkonto,
    utan bokning, utan tidsbokning, utan tid, utan bokad tid, utan förbokning, kund utan bokning, kund utan tidsbokning,
    kund utan tid, gäst utan bokning, obokad kund,
    løssalg, disksalg, kassesalg, kassekunde, kontantkunder, forbipasserende, tilfældig kunde, tilfeldig kunde,
    private customer, private customers, private client, private clients, private individual, private individuals,
    private person, individual customer, end customer, end customers, end consumer, final consumer, final customer,
    misc customer, misc customers, misc. customer, misc. customers, misc client, misc debtors, miscellaneous debtors,
    one-time customers, one-time buyer, one-off customers, one off customer, single customer, standard customer,
    default client, default account, general client, house account - cash, cash house account,
    table guest, table guests, table customer, bar guest, bar guests, bar customer, bar customers, restaurant guest,
    restaurant guests, dining guest, takeaway customer, walk-in-kunde, walk-in kunde, walk-in-kund, walk-in klant,
    walk-in klanten, cliente walk-in, client walk-in
    privatkunde, privatkunden, privatperson, privatpersonen, privatkundschaft, endabnehmer, konsumenten, verbraucher,
    einmalkunden, einmalkäufer, einmaldebitor, standardkunden, standarddebitor, allgemeiner kunde, diverse debitoren,
    div. debitoren, div. kunde, div. privatkunden, diverse privatkunden, sammelkunden, sammelkonto bar,
    sammelkonto barverkauf, sammelkonto kasse, bar-kunde, bar kunde, bar-kunden, barkundschaft, bar-verkauf, laufkd,
    laufkd., laufkdn., lfd. kunde, barverk., kassenkunden, kassenkundschaft, thekenkunden, thekenkundschaft, tischgast,
    tischgäste, bargast, bargäste, restaurantgast, restaurantgäste, durchgangskunde, durchlaufkunde
    particuliers, client privé, clients privés, consommateur final, consommateurs, client passage, clients passage,
    client ponctuel, clients ponctuels, client générique, clients génériques, client standard, client unique,
    débiteurs divers, débiteur divers, clients div., client div., cltdivers, clidivers, clientdivers, client table,
    client de table, clients de table, client à table, client bar, clients bar, client au bar, client du bar,
    client restaurant, client du restaurant, client de la caisse, particulier divers, particuliers divers
    particulares, consumidores, consumidores finales, cliente privado, clientes finales, cliente esporádico,
    cliente eventual, clientes eventuales, clientes ocasionales, cliente puntual, clientes esporádicos,
    cliente estándar, cliente predeterminado, cliente por defecto, cliente común, cliente tpv, cliente caja,
    cliente de caja, clientes caja, venta de caja, venta caja, ventas de caja, ventas caja, deudores varios,
    deudores diversos, clientes diversos, cliente mesa, cliente de mesa, cliente barra, cliente de barra,
    cliente restaurante, varios clientes, particulares varios, ventas varias
    passante, passanti, privati, cliente privato, clienti privati, consumatori, consumatori finali, cliente finale,
    clienti finali,
    cliente vario, clienti occasionali, cliente saltuario, cliente standard, cliente predefinito, clienti generici,
    debitori diversi, privati diversi, privati vari, cliente cassa, cliente in cassa, cliente alla cassa, vendita cassa,
    vendite cassa, vendita in contanti, vendite in contanti, vendita anonima, vendite anonime, corrispettivi,
    corrispettivo, corrispettivi giornalieri, clienti per corrispettivi, cliente tavolo, cliente al tavolo, cliente bar,
    cliente al bar, cliente ristorante
    consumidor padrão, consumidores finais, clientes finais, cliente geral, clientes gerais, cliente indiferenciado,
    clientes indiferenciados, cliente eventual, clientes eventuais, cliente ocasional, clientes ocasionais,
    clientes particulares, devedores diversos, cliente caixa, cliente de caixa, cliente à vista, clientes à vista,
    venda de caixa, cliente mesa, cliente de mesa, cliente mesas, cliente bar, cliente restaurante, venda anônima
    particulieren, particuliere klant, particuliere klanten, particuliere koper, consumenten, eindklant, eindklanten,
    eindgebruiker, eenmalige klant, eenmalige klanten, standaardklant, standaard klant, standaarddebiteur,
    algemene klant, diverse debiteuren, debiteur diversen, debiteuren diversen, diverse particulieren, kassa klant,
    kassa klanten, kassa debiteur, kassadebiteur, kasklant, kasklanten, contantklant, pinklant, pinklanten, pinverkoop,
    inloopklant, inloopklanten, inloop klant, inloop klanten, winkel klant, balie klant, tafelgast, tafelgasten,
    bargast, bargasten, restaurantgast, restaurantgasten, onbekende debiteur
    osoba fizyczna, osoby fizyczne, osoba prywatna, osoby prywatne, klient prywatny, klienci prywatni, konsumenci,
    klienci indywidualni, nabywca indywidualny, nabywca detaliczny, klient końcowy, odbiorca końcowy, klient przygodny,
    klienci przygodni, klient domyślny, kontrahent domyślny, klient ogólny, klient standardowy, kontrahent różny,
    kontrahenci różni, klienci jednorazowi, odbiorca jednorazowy, paragon bez nip, paragony bez nip, bez nip,
    sprzedaż bez faktury, sprzedaż do paragonu, klient kasa, klient z kasy, klient z lady, klient przy ladzie,
    gość restauracji, gość baru, gość przy stoliku, klient baru, klient restauracji
    privatperson, privatpersoner, privatkund, privatkunder, konsumenter, slutkund, slutkunder, slutkonsument,
    engångskund, engångskunder, standardkund, allmän kund, diversekund, diversekunder, div. kund, div. kunder,
    kontant kund, kontant kunder, kassa kund, drop in-kund, drop in kund, dropin kund, dropinkund, ströförsäljning,
    strököp, dagskassa, dagens kassa, dagskassor, bordsgäst, bordsgäster, bargäst, bargäster, restauranggäst,
    restauranggäster, ospecificerad kund, diskkund, diskkunder, affärskund kontant
    guest #, anonymous guest, event guests, non-account customer, non account customer, customer n/a, misc. sales,
    misc sales, door sales, door sale, market stall sales, walkins, cash buyer, nicht registrierter kunde,
    kunde ohne nummer, diverse kunden (bar), client non inscrit, client hors fichier, client sans fiche, tout public,
    client web invité, ventes diverses, vente diverse, client au détail, compte divers, client particuliers,
    consommateur, venta pública, público gral, público gral., público en gral, público en gral., cliente al contado,
    cliente web invitado, cliente sin alta, cliente sin ficha, clientes sin ficha, no cliente,
    ventas al público en general, venta al público en general, consumatore, cliente senza nome,
    cliente senza anagrafica, cliente non censito, cliente contante, cliente web ospite, banco vendita,
    público em geral, cliente sem registo, cliente sem nome, cliente sem ficha, cliente consumidor,
    cliente online convidado, cliente não informado, não cliente, contante debiteur, debiteur contant, marktverkoop,
    klant zonder naam, klant zonder nummer, dagjesmensen, klient bez danych, klient bez nip, klient niefirmowy,
    klient z paragonem, osoba fiz., sprzedaż anonimowa, gość sklepu, klient walk-in, lösköp, kontant försäljning,
    ej angiven kund, icke registrerad kund, icke inloggad, dagbesökare, allmänheten,
    店頭, 店頭客, 店頭のお客様, 店頭販売, 店頭現金, 店頭売上, 来店客, 一般のお客様, 一般顧客, 一見客, 現金売上,
    门店顾客, 门市客户, 매장고객
    розничный покупатель, розничный клиент, розничная продажа, частное лицо, физическое лицо, физ. лицо,
    разовый покупатель, случайный покупатель, роздрібний покупець, фізична особа
    一般客, 現金客, フリー客, 散客, 零售客户, 零售顾客, 现金客户, 현금고객, 일반손님, khách lẻ, khách vãng lai,
    pelanggan umum, ลูกค้าทั่วไป, לקוח מזדמן, לקוח כללי, عميل نقدي, زبون نقدي
""")
"""What shops call whoever pays at the counter, where a customer has to be named: many people, and nobody."""

AT_THE_TILL = _words("""
    cash, passing, passage, comptant, contado, al contado, de contado, contant, kontant, contanti, gotówka, dinheiro,
    espèces, efectivo, barzahlung, toonbank, balcão, público, grand-public, drop-in, dropin, otc,
    various, privat, particulier, particular, privato, divers, varios, diversos, avulso, indiferenciado, visitante,
    inloop,
    detal, konsument, consument, jednorazowy, detaliczny, vari, varie, różni, visiteur, visitatore, pubblico,
    genérico, generico, générique, scontrino, scontrini
""")
"""What is written in the place of a name where somebody paid at the counter. Under another header it says how."""

HIDDEN = _words("""
    redacted, anonymized, anonymised, anonymized customer, anonymised customer, anonymized user, anonymised user,
    pseudonymized, pseudonymised, masked, hidden, removed, deleted, deleted user, deleted customer, deleted account,
    erased, withheld, confidential, data removed, data deleted, personal data removed, customer redacted,
    customer deleted, gdpr, gdpr deleted, gdpr erased, gdpr removed, not disclosed, private, pii
    anonymisiert, anonymisierter kunde, pseudonymisiert, gelöscht, geloescht, gelöschter kunde, gelöschter benutzer,
    gelöschter nutzer, gelöschtes konto, kunde gelöscht, geschwärzt, entfernt, verborgen, ausgeblendet, unkenntlich,
    vertraulich, dsgvo, dsgvo gelöscht, dsgvo-löschung, datenschutz
    anonymisé, anonymisée, client anonymisé, pseudonymisé, supprimé, client supprimé, compte supprimé,
    utilisateur supprimé, masqué, caviardé, effacé, confidentiel, rgpd
    anonimizado, cliente anonimizado, seudonimizado, eliminado, cliente eliminado, usuario eliminado,
    cuenta eliminada, borrado, oculto, enmascarado, suprimido, confidencial
    anonimizzato, cliente anonimizzato, oscurato, cancellato, cliente cancellato, utente cancellato, eliminato,
    utente eliminato, nascosto, mascherato, riservato, omissis
    anonimizado lgpd, pseudonimizado, excluído, cliente excluído, usuário excluído, utilizador eliminado, removido,
    apagado, mascarado, lgpd
    geanonimiseerd, geanonimiseerde klant, gepseudonimiseerd, verwijderd, verwijderde klant, verwijderde gebruiker,
    klant verwijderd, gewist, verborgen klant, afgeschermd, vertrouwelijk
    usunięty, usunięto, usunięte, usunięty klient, usunięty użytkownik, klient usunięty, konto usunięte,
    zanonimizowany, zanonimizowano, zanonimizowane, klient zanonimizowany, ukryty, ukryte, zamaskowane, poufne, rodo
    anonymiserad, anonymiserad kund, pseudonymiserad, borttagen, borttagen kund, raderad, raderad kund,
    raderad användare, dold, maskerad, anonymiseret, slettet, slettet kunde, slettet bruger, skjult, anonymisert,
    slettet bruker, anonymisoitu, poistettu, anonymizováno, anonymizovaný, smazaný zákazník, vymazaný zákazník,
    anonimizált, törölt felhasználó, törölt vásárló, anonimizat, client șters, anonimleştirildi, anonimleştirilmiş,
    silindi, silinmiş kullanıcı, обезличено, удалён, удален, удалено, скрыто, анонимизировано, видалено, приховано,
    ανωνυμοποιημένος, διαγραμμένος, 匿名化, 削除済み, 非公開, 已删除, 已匿名, 已脱敏, 비공개, 삭제됨
""")
"""What stands where a program took out who bought: for data protection, or as somebody left."""

MARKED_OUT = tuple(mark * times for mark in "*x#•█" for times in (*range(3, 13), 16, 20))
"""The same as marks. Of some that leave letters or digits (`j***@mail.example`), each may still be another customer."""


UNRECORDED = _words("""
    no name, no-name, noname, no card, without card, no loyalty card, no membership card, no account, not registered,
    unregistered, non-registered, no record, not recorded, not on file, unidentified, unnamed, without name, no details
    ohne karte, ohne kundenkarte, keine karte, keine kundenkarte, ohne name, ohne namen, kein name, ohne angabe,
    ohne angaben, keine angabe, keine angaben, k. a., k.a., nicht registriert, unregistriert, nicht erfasst,
    nicht angemeldet, nicht bekannt, nicht angegeben, kein konto, ohne konto, ohne registrierung, namenlos
    sans carte, sans carte de fidélité, sans nom, sans fiche, sans compte, non inscrit, non enregistré, non identifié,
    non renseigné, non communiqué, non fidélisé, pas de nom, pas de carte, pas de compte
    sin tarjeta, sin nombre, sin registro, sin registrar, sin ficha, sin identificar, sin cuenta, sin datos,
    no registrado, no identificado, no consta, no indicado, cliente no registrado, cliente no identificado
    senza tessera, senza carta, senza nome, senza nominativo, senza account, non registrato, non identificato,
    non indicato, non fidelizzato, nessun nome, cliente non registrato, cliente non identificato
    sem cartão, sem nome, sem cadastro, sem registo, sem registro, sem identificação, sem conta, não cadastrado,
    não registado, não registrado, não identificado, não informado, não indicado, cliente não cadastrado,
    cliente não registado
    zonder kaart, zonder klantenkaart, zonder naam, zonder account, geen kaart, geen klantenkaart, geen naam,
    geen account, niet geregistreerd, niet bekend, niet opgegeven, ongeregistreerd, naamloos
    bez karty, bez karty stałego klienta, bez nazwy, bez nazwiska, bez imienia, bez konta, bez rejestracji,
    brak karty, brak nazwy, brak nazwiska, brak klienta, brak danych, niezarejestrowany, klient niezarejestrowany,
    niezidentyfikowany, nie podano
    utan kort, utan namn, utan konto, inget kort, inget namn, ej registrerad, inte registrerad, oregistrerad,
    customer not recorded, customer not entered, customer unknown, no customer selected, no customer recorded,
    no customer number, guest account, guest order, guest buyer, guest shopper, guest client, guest checkout customer,
    ordered as guest, checked out as guest, checkout as guest, not logged in, not signed in
    gastkonto, gastzugang, gastbesteller, gastkauf, gastkäufer, gastbestellungen, als gast bestellt,
    bestellung als gast, bestellt als gast, kein kunde ausgewählt, kein kunde erfasst, kunde unbekannt,
    keine kundennummer, nicht eingeloggt, n.n., n. n., n.b.
    commande invité, achat invité, compte invité, commande en tant qu'invité, achat en tant qu'invité, non connecté,
    aucun client sélectionné, sans numéro client, sans numéro de client, client sans compte, n/c, n.c.
    pedido invitado, pedido de invitado, compra como invitado, compra de invitado, usuario invitado, cliente invitado,
    cuenta de invitado, no conectado, ningún cliente seleccionado, sin número de cliente, cliente desconocida, s/n, s/d
    sin rfc, sin nif, sin dni, sin rut, sin nit
    acquisto come ospite, utente ospite, cliente ospite, ordine ospite, ordine come ospite, account ospite,
    utente non registrato, nessun cliente selezionato, senza codice cliente, senza partita iva, senza codice fiscale,
    cliente anonima, n.d., n/d
    compra como convidado, pedido como convidado, cliente convidado, utilizador convidado, usuário convidado,
    encomenda como convidado, nenhum cliente selecionado, sem número de cliente, sem cpf, sem nif, sem contribuinte,
    sem cnpj, não autenticado
    gastbestelling, gastbestellingen, gastaccount, gastgebruiker, gastkoper, afrekenen als gast, besteld als gast,
    bestellen als gast, niet ingelogd, geen klant geselecteerd, zonder klantnummer, geen klantnummer, n.v.t., nvt,
    klant onbekend
    zakup jako gość, zakupy jako gość, zamówienie gościa, zamówienie jako gość, konto gościa, klient gość,
    zakupy bez rejestracji, zakup bez rejestracji, niezalogowany, niezalogowana, klient niezalogowany,
    użytkownik niezalogowany, nie wybrano klienta, bez numeru klienta, anonim, !nieokreślony!, b/d, b.d.
    gästköp, gästkund, gästkonto, gästbeställning, köp som gäst, gästanvändare, ej inloggad, inte inloggad,
    ingen kund vald, ej vald kund, utan kundnummer, inget kundnummer, kund okänd
    ej medlem, icke medlem, icke-medlem, ej känd, ej angivet, ej angiven, uden kort, uden navn, ikke registreret,
    ikke medlem, uten kort, uten navn, ikke registrert
""")
"""What stands where whoever bought left no name, or no card."""

UNSPECIFIED = _words("""
    not specified, unspecified, none specified, customer not specified, no customer specified, not assigned,
    no customer assigned, not provided, not given, not entered, not filled in, not selected, no selection,
    not applicable, no data, no contact, no contact name, no client, no customer name, no company
    nicht spezifiziert, unspezifiziert, nicht festgelegt, nicht zugeordnet, nicht zugewiesen, nicht definiert,
    nicht ausgefüllt, nicht ausgewählt, ohne zuordnung, keine zuordnung, kunde nicht angegeben, kein kunde angegeben,
    kein kontakt, ohne kontakt, nicht zutreffend
    non spécifié, client non spécifié, non précisé, client non précisé, non indiqué, non défini, non attribué,
    non affecté, non assigné, non applicable, aucun client, aucun contact, pas de client, pas de contact, sans contact,
    client non renseigné
    no especificado, sin especificar, cliente no especificado, cliente sin especificar, sin indicar, no definido,
    sin definir, no asignado, sin asignar, ningún cliente, ningún contacto, sin contacto, no aplica
    non specificato, cliente non specificato, non precisato, non definito, non assegnato, nessun contatto,
    senza contatto, senza cliente, non applicabile
    não especificado, sem especificar, por especificar, cliente não especificado, não definido, por definir,
    não atribuído, por atribuir, nenhum cliente, nenhum contacto, nenhum contato, sem contacto, sem contato,
    não aplicável
    niet gespecificeerd, ongespecificeerd, klant niet opgegeven, geen klant opgegeven, niet gedefinieerd,
    niet toegewezen, niet ingevuld, zonder klant, geen contact, geen relatie, geen contactpersoon, zonder contact,
    niet van toepassing
    nie określono, nie określony, nieokreślony, nieokreślone, klient nieokreślony, nie wskazano, nie przypisano,
    nieprzypisany, nieprzypisane, brak kontrahenta, bez kontrahenta, brak kontaktu, bez kontaktu, nie dotyczy
    ej specificerad, ej specificerat, inte specificerad, inte specificerat, ospecificerad, ospecificerat, inte angiven,
    inte angivet, kund ej angiven, ingen kund angiven, ej tilldelad, inte tilldelad, saknas, kund saknas, utan kund,
    ingen kontakt, utan kontakt, ej tillämpligt
""")
"""What books write, in brackets too, where an invoice or a receipt names nobody."""


EVERYBODY = (
    "xaxx010101000", "xexx010101000", "999999990", "9999999999999", "222222222222", "66666666-6", "66.666.666-6",
    "44444401-7",
)  # fmt: skip
"""The tax numbers that shops in Mexico, Portugal, Ecuador, Colombia, Chile and Paraguay put for who gave none."""


def _in_brackets(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(opened + word + closed for word in words for opened, closed in ("[]", "()", "<>"))


NO_CUSTOMER: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *_words("""
    00000000-0000-0000-0000-000000000000,
    0, -1, -, --, ---, ., \\n, none, *none, null, nil, nan, na, n/a, #n/a, (none), (null), (blank), <na>, undefined,
    unassigned, guest, guest checkout, guest customer, guest user, anonymous, anonymous customer, anon, unknown,
    unknown customer,
    no customer, not set, non-member, not a member, not available, nobody
    grand total, sub total, subtotal, sub-total, daily total, total general, total général, sous-total
    gesamtsumme, zwischensumme, tagessumme, totale generale, suma total, subtotaal, eindtotaal
    gast, gastkunde, gastbestellung, unbekannt, unbekannter kunde, anonym, anonymer kunde, kein kunde, ohne kunde,
    ohne kundennummer
    invité, client invité, anonyme, client anonyme, inconnu, client inconnu, client non identifié, sans client, aucun
    invitado, anónimo, cliente anónimo, desconocido, cliente desconocido, cliente sin identificar, cliente sin nombre,
    sin cliente, ninguno
    ospite, anonimo, cliente anonimo, sconosciuto, cliente sconosciuto, nessun cliente, nessuno
    convidado, anônimo, cliente anônimo, desconhecido, cliente desconhecido, cliente não identificado, sem cliente,
    nenhum
    onbekend, onbekende klant, anoniem, anonieme klant, gastklant, geen klant, geen
    gość, anonimowy, klient anonimowy, nieznany, klient nieznany, bez klienta, brak
    gäst, okänd, okänd kund, anonym kund, ingen kund, ingen, ukendt, ukendt kunde, ukjent, ukjent kunde, anonym kunde,
    ingen kunde, tuntematon asiakas, vieras, neznámý zákazník, anonymní zákazník, neznámy zákazník, ismeretlen vevő,
    névtelen vevő, client anonim, client necunoscut, misafir, άγνωστος, гость, аноним, неизвестный, гість, ゲスト, 匿名,
    비회원
            """),
            *PASSERS_BY,
            *AT_THE_TILL,
            *UNRECORDED,
            *EVERYBODY,
            *UNSPECIFIED,
            *_in_brackets(UNSPECIFIED),
            *HIDDEN,
            *_in_brackets(HIDDEN),
            *MARKED_OUT,
        )
    )
)
"""A blank is no customer either, whatever the list; and a sum that a report prints among its lines is none."""

ZEROS = re.compile(r"(\D*[^\W\d]\D*0|\D*00)0*")
"""An id of letters and a zero at least, or of two zeros. It may be the first of a count, but for a bare `0`."""
