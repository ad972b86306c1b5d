"""What the headers of sales files speak of, and what they say of it, in many languages; data only.

Words are parted by commas, as people write them and as they are inside of compounds: `Kunden`, `zamówienia`. Each text
ends with one, so that several can be joined.
"""

BUYERS = """
    customer, client, buyer, shopper, purchaser, consumer, cardholder, member, guest, patron, subscriber, household,
    donor, patient, supporter, kunde, kunden, kundin, käufer, besteller, auftraggeber, debitor, debitoren, mitglied,
    mitglieds, gast, gäste, patienten, mandant, mandanten, abonnent, abonnenten, rechnungsempfänger, spender, cliente,
    acheteur, acheteuse, adhérent, adhérente, abonné, abonnée, membre, consommateur, comprador, compradora, socio,
    socia, abonado, afiliado, paciente, consumidor, suscriptor, acquirente, utente, paziente, abbonato, sócio,
    associado, assinante, utilizador, klant, klanten, koper, lid, leden, debiteur, debiteuren, relatie, abonnee,
    klient, klienta, klientka, klientki, kupujący, kupującego, nabywca, nabywcy, kontrahent, kontrahenta, odbiorca,
    odbiorcy, pacjent, pacjenta, członek, członka, kund, kundens, köpare, köpar, köparens, medlem, medlems,
    beställare, kundes, kjøper, køber, asiakas, asiakkaan, ostaja, jäsen, zákazník, zákazníka, odběratel, odběratele,
    kupující, kupujícího, vevő, ügyfél, vásárló, clientului, cumpărător, müşteri, cari, cari hesap, üye, alıcı,
    πελάτης, πελάτη, клиент, клиента, покупатель, покупателя, контрагент, контрагента, заказчик, заказчика, гость,
    гостя, клієнт, клієнта, покупець, покупця, замовник, замовника, 顧客, 会員, お客様, 得意先, 購入者, 注文者,
    取引先, 客户, 会员, 买家, 顾客, 客戶, 會員, 買家, 购买者, 고객, 회원, 구매자, 주문자, pelanggan, pembeli,
    khách hàng, ลูกค้า, สมาชิก, לקוח, العميل, clients, clientes, clienti, klienten, klientin, kunder, kundene,
    kundinnen, clienta, clientas, consument, consumenten, afnemer, konsument, konsumenta, zamawiający,
    zamawiającego, płatnik, abnehmer, verbraucher, endkunde, endkunden, konsumentens, prenumerant, forbruker,
    tilaaja, tilaajan, asiakkaat, jäsenen, zákaznice, zákazníci, klienti, odberateľ, odberateľa, zákazníčka, vevője,
    megrendelő, megrendelője, clientul, clienți, cumpărătorul, cumpărătorului, beneficiar, beneficiarul, kupac,
    kupca, naručitelj, naručitelja, kupec, stranka, stranke, naročnik, naročnika, купац, купувач, клиентът,
    pirkėjas, pirkėjo, klientas, kliento, pircējs, pircēja, klients, ostja, müşterinin, πελατών, kd, kdn, kde,
    mandantin, rechnung an, rechnungs an, rechnungskunde,
    bill to, ragione sociale,
    razón social, raison sociale, nazwa firmy, пациент, пациента, пацієнт, gost, gosta,
    거래처, 往来单位, 购货单位, majiteľ,
    consultante, payeur, pagador, pagatore, betaler, płatnika, zahler, einzahler, regulierer, kliendi, viðskiptavinur,
    viðskiptavinar, viðskm, viðskipta, viðskiptamanns, kaupandi, kaupanda, клиентски, купувача, kupcu, naručioca,
    ügyfelek, покупателна, контрагенту, הלקוח, לקוחה, זבון, קונה, הקונה, الزبون, زبون, عميل, المشتري, مشتري, ผู้ซื้อ,
    ग्राहक, खरीदार, კლიენტი, კლიენტის, მყიდველი, მყიდველის, მომხმარებელი, მომხმარებლის, kh, khách, klientit, blerësi,
    blerësit, bezero, bezeroa, bezeroaren, komitenta, naručilac, kliënt, kliente, klante, купца, наручилац,
    наручиоца, 客戶名, cli, clt,
"""
PERHAPS_BUYERS = """
    user, utilisateur, usuario, usuário, benutzer, nutzer, gebruikers, gebruiker, użytkownik, użytkownika, användar,
    användare, kullanıcı, пользователь, пользователя, ユーザー, 用户, 用戶, 사용자, loyalty, loyalty card,
    trade account, trade customer, charge account,
    customer card, member card, membership card, carte fidélité, carte de fidélité, tarjeta de fidelización,
    tarjeta cliente, tessera, tessera fedeltà, cartão fidelidade, kundenkarte, kundenkarten, klantenkaart, klantenpas,
    karty klienta, kundkort, carte client, tarjeta de cliente, карты клиента, карта клиента, account, compte,
    compte client, cuenta, conta, hesap, partner, partnera, партнер, партнера, debtor, payer, contact, contacto,
    contact person, kontakt, ansprechpartner, interlocuteur, persona contacto, persona de contacto, contato,
    pessoa contacto, pessoa de contacto, referente, contactpersoon, osoba kontaktowa, kontaktperson,
    contatto, tiers, anagrafica, participant, teilnehmer, passenger, player, traveler, traveller, tenant,
    skier, climber, golfer, diver, surfer, camper, hiker, skifahrer, skieur, skieurs, sciatore, esquiador, grimpeur,
    policyholder, attendee, visitor, besucher, fan, retailer, dealer, reseller, profile, guest profile, person,
    persona, personen, individual, pupil, student, schüler, mieter, renter, membership, partener, partenerului,
    carte fid, tarjeta fid, tarj fid, tarj cliente, tess fed, tessera fed, tess fedeltà, cart fid, cartão fid,
    kundkorts, karta lojal, karta lojalnościowa, klantkaart, klantenkaart, carte adhérent, entidade, entidad,
    contribuinte, titular,
    carta fedeltà, carta fidelity, fidelity card, fidelity, fidélité, carta cliente, tessera cliente, carte membre,
    cartão cliente, cartão de cliente, cartão fidelidade, treuekarte, treuekarten, stammkundenkarte,
    stammkundenkarten, bonuskarte, bonuskarten, spaarkaart, clubkaart,
    bonuskort, bonuskorts, medlemskort, stamkundekort, karty stałego klienta,
    tarjeta socio, tarjeta club, tarjeta fidelidad,
    karty zákazníka, törzsvásárlói kártya, card de client, pengguna, partneri, partnerja, partnerio, partneris,
"""
"""Who may be a buyer, or somebody else. A bare `card` is not here: it may be what somebody paid with."""

PAPERS = """
    order, sales order, invoice, receipt, basket, bill, checkout, bestell, bestellung, bestellungs, auftrag, auftrags,
    rechnung, rechnungs, beleg, bon, kassenbon, quittung, quittungs, commande, facture, ticket de caisse, pièce, reçu,
    bon de commande, pedido, factura, recibo, albarán, orden, boleta, comprobante, ordine, fattura, scontrino,
    ricevuta, fatura, encomenda, nota fiscal, cupom, cupom fiscal, bestelling, bestel, factuur, kassabon, zamówienie,
    zamówienia, faktura, faktury, paragon, paragonu, rachunek, rachunku, kvitto, bong, beställning, beställnings,
    ordre, kvittering, kvitterings, bestilling, bestillings, tilaus, lasku, kuitti, objednávka, objednávky, účtenka,
    účtenky, doklad, dokladu, rendelés, számla, bizonylat, comandă, comenzii, facturii, sipariş, fiş, заказ, заказа,
    чек, чека, накладная, накладной, замовлення, чеку, 注文, 受注, 伝票, レシート, 订单, 訂單, 小票, 单据, 销售单,
    주문, 영수증, 전표, laskun, tilauksen, kuitin, nyugta, rendelési, faktúry, bonului, pesanan, struk, nota, rg, bst,
    fakt, zamówień, bestillingen, orderns, rechnungen, računa, račun, naročila, naročilo, narudžbe, narudžba,
    поръчка, фактура, παραγγελία, παραγγελίας, τιμολόγιο, τιμολογίου, απόδειξη, απόδειξης, sąskaita, sąskaitos,
    užsakymo, pasūtījuma, rēķina, tellimuse, arve, bon fiscal, comanda, chitanță, chitanței, slip, docket, chit,
    lieferschein nr, best, auftr, bloček, blokček, bloku, megrendelés, megrendelési, megrend, tšeki, kviitungi,
    kviitung, čeka, kvito, kvitas, dokumenta, dokumento nr, dokumendi, reiknings, reikningur, reikning, pöntunar,
    pöntun, kvittun, kvittunar, albarà, tiquet, comandes, παραστατικού, παραστατικό, рахунку, рахунок, накладна,
    накладної, видаткової накладної, bločku, касов бон, бележка, касова бележка, narudžbenica, narudžbenice,
    sąskaitos faktūros, dokumento, הזמנה, חשבונית, קבלה, מסמך, الطلب, الفاتورة, الإيصال, المستند, طلب, فاتورة,
    ใบเสร็จ, คำสั่งซื้อ, บิล, เอกสาร, ใบแจ้งหนี้, बिल, ऑर्डर, रसीद, इनवॉइस, შეკვეთის, ინვოისის, ზედნადების, ქვითრის,
    đơn hàng, hóa đơn, đơn, chứng từ, phiếu, fature, faturës, porosisë, porosi, dokumentit, eskaera, albaran, рачуна,
    рачун, наруџбе, наруџбина, налога, faktuur, kwitansie, 發票, 銷貨, 銷貨單, bilag, bilags, vočera,
    hoá đơn, web order, webshop order, online order, ordine web, tique, følgeseddel, följesedel, följesedels, tck,
    rechn, verkooporder, verk order, webborder,
"""
"""What an order is written on: its money is the order's, not a line's."""

WRITTEN = """
    document, doc, voucher, vch, invoice, beleg, dokument, dokuments, bilag, bilags, facture, pièce, documento, factura,
    comprobante, fattura, fatura, factuur, bewijsstuk, dokumentu, dowodu, faktury, verifikat, verifikations, tositteen,
    tosite, laskun, lasku, asiakirjan, dokladu, doklad, faktúry, bizonylat, számla, documentului, facturii, belge,
    evrak, fiş, παραστατικού, dokumenta, računa, dokumento, dokumendi, документа, документу, накладной, накладної,
    מסמך, المستند, الفاتورة, เอกสาร, chứng từ, hóa đơn, dokumen, faktur, 単据, 单据, 票据, 伝票, 請求書, 전표,
"""
"""Papers of which a file may hold several kinds. Those of an order are of how it was sent."""

MOVED = """
    movement, stock movement, inventory movement, movements, transaction, operation, bewegung, bewegungs, lagerbewegung,
    lagerbewegungs, warenbewegung, warenbewegungs, mouvement, mouvement de stock, opération, movimiento,
    movimiento de stock, movimiento de almacén, operación, movimento, movimento di magazzino, movimento de stock,
    operazione, operação, mutatie, voorraadmutatie, beweging, ruchu, ruchu magazynowego, operacji, operacji magazynowej,
    rörelse, lagerrörelse, händelse, lagerhändelse, bevægelse, lagerbevægelse, bevegelse, lagerbevegelse, hendelse,
    tapahtuma, tapahtuman, varastotapahtuman, pohybu, pohyb, skladového pohybu, mozgás, mozgásnem, készletmozgás,
    mișcare, mișcării, hareket, stok hareket, движения, операции, хозяйственной операции, кретања, işlem, művelet,
    operace, operácie, operácia,
    tapahtuman, tapahtuma, transakce, transakcie, операции, операция, операції, συναλλαγής, tranzacție, tranzacției,
"""
"""What a line of a record of goods or of money is, of which sales are one kind."""

ORDERS = """
    order, bestell, bestellung, bestellungs, auftrag, auftrags, commande, pedido, orden, ordine, ordinazione, encomenda,
    bestelling, bestellings, bestel, zamówienie, zamówienia, beställning, beställnings, beställningens, orderns, ordre,
"""
NAMES = """
    name, nom, nombre, nome, naam, namn, nazwa, navn,
"""
"""What web shops also give a name, and what they call that: the `#1001` that others call a number. One on an invoice
is somebody's.
"""

SORTS = """
    type, kind, typ, art, tipo, soort, rodzaj, slag, tyyppi, laji, druh, típus, típusa, tip, tipul, türü, tipi, tür,
    τύπος, είδος, vrsta, tipas, veids, liik, тип, вид, סוג, نوع, ประเภท, loại, jenis, tipe, 类型, 種別,
    区分, 종류, 유형,
"""

SALES = """
    transaction, sale, sales, purchase, ticket, booking, reservation, vorgang, vorgangs, transaktion, transaktions,
    verkauf, verkaufs, buchung, buchungs, reservierung, reservierungs, vente, réservation, transacción, venta, compra,
    reserva, operación, transazione, vendita, prenotazione, acquisto, venda, transação, transactie, verkoop, boeking,
    boekings, reservering, reserverings, transakcja, transakcji, sprzedaż, sprzedaży, rezerwacja, rezerwacji, köp,
    bokning, boknings, försäljning, försäljnings, salg, salgs, køb, işlem, satış, продажа, продажи, транзакция,
    транзакции, покупка, покупки, 取引, 売上, 購入, 交易, 流水, 거래, myynti, myynnin, prodej, prodeje, predaj,
    predaja, eladás, eladási, vânzare, vânzării, vânzări, transaksi, penjualan, rez, rezervace, rezervácia,
    rezervacija, rezervacije, бронь, бронирования, varaus, varauksen, foglalás, foglalási, pardavimo, pardavimas,
    pārdošanas, pārdošana, müügi, müük, sölu, sala, πώλησης, πώληση, продажба, продажбата, продажу, prodaja, prodaje,
    prodeja, עסקה, מכירה, العملية, البيع, ขาย, การขาย, बिक्री, გაყიდვის, გაყიდვა, bán, shitje, shitjes, salmenta,
    продаје, продаја, verkoops, verkope, 銷售,
"""
PERHAPS_PAPERS = """
    document, documento, dokument, dokumentu, документ, документа, belge, evrak, lieferschein, pakbon, bolla, ddt, bl,
    dossier, termin, sitzungs, job, trip, ride, visit, zlecenia, операция, операции, счет, счета, 发票, 請求書, case,
    sag, sags, sak, saks, ärende, ärendes, zakázka, zakázky, zakázkový, munkalap, lucrare, lucrării, nalog, naloga,
    werkbon, opdracht, zlecenie, iş emri, repair, arbetsorder, arbejdsseddel, työ, työn, bilag, bilags, verifikat,
    verifikations, tosite, tositteen, מסמך, המסמך, المستند, เอกสาร, chứng từ, dokumen, vch, asiakirjan,
"""
TRADES = """
    einkauf, einkaufs, kauf, umsatz, achat, achats, kassa, aankoop, zakup, zakupu, zakupów, inköp, inköps, alışveriş,
    販売, 会計, 下单, 购买, 销售, 成交, 消费, 구매, 판매, osto, oston, ostos, nákup, nákupu, vásárlás, vásárlási,
    achiziție, achiziției, pembelian, 請求, 取引, 发票, 开票, 单据, 业务, 거래, 매출, посещения, посещение,
    pirkimo, pirkuma, ostu, kaupa, αγοράς, αγορά, רכישה, الشراء, ซื้อ, สั่งซื้อ, खरीद, შეძენის, mua, blerje, blerjes,
    erosketa, 購買, 銷貨, 收件,
"""
"""What has a day and money, and no number."""

EVENTS = """
    opération, operazione, operação, émission, emisión, emissione, emissão, création, creación, creazione, criação,
    utworzenia, wystawienia, encaissement, leistung, leistungs, registrazione, создания, оплаты, payment, 決済, 付款,
    支付, vystavení, vystavenia, kiállítás, emiterii, maksun, izdavanja, izdaje, izrakstīšanas, išrašymo, väljastamise,
    έκδοσης, издаване, издаването, emissió, виписки, складання, wpłaty, wpływu, zapłaty, zakupu, przyjęcia,
    plasare, plasării, utstedelse, udstedelse, utställande, oluşturma, düzenleme, ออก, ที่ออก, ออกเอกสาร, הפקה,
    הוצאה, يصدر, الإصدار, إصدار, lập, xuất,
"""
"""What may be the sale's day, and may be another's."""

GOODS = """
    product, item, article, goods, stock, stock item, inventory item, material, menu item, artikel, produkt, waren,
    ware, produit, producto, artículo, prodotto, articolo, produto, artigo, produktu, towar, towaru, vara, varu, vare,
    tuote, tuotteen, zboží, výrobku, termék, cikk, produs, produsului, ürün, stok, товар, товара, номенклатуры,
    товару, 商品, 製品, 产品, 產品, 상품, 제품, sản phẩm, barang, สินค้า, zbožie, tovaru, termékek, nimike, produktet,
    varen, varan, artikeln, artiklen, tavara, produsul, articol, articolul, proizvod, proizvoda, izdelek, izdelka,
    артикул,
    продукт, προϊόν, προϊόντος, είδος, είδους, prekė, prekės, prece, preces, toode, toote, kauba, kaup, artikla, vöru,
    стоки, стоката, άρθρου, producte, פריט, מוצר, הפריט, המוצר, الصنف, المنتج, صنف, منتج, वस्तु, उत्पाद, सामान, आइटम,
    საქონელი, საქონლის, პროდუქტი, პროდუქტის, hàng, hàng hóa, mặt hàng, artikulli, artikullit, produkti, produktit,
    mallit, artikulua, artikulu, produktua, artikal, артикла, производа, роба, робе, produk,
"""
PERHAPS_GOODS = """
    service, leistung, leistungs, sach, teile, part, prestation, servicio, servizio, serviço, dienst, usługa, usługi,
    tjänst, hizmet, услуга, услуги, bien, 项目, paslaugos, pakalpojuma, teenuse, þjónusta,
"""
LINES = """
    line, item, position, positions, zeile, zeilen, ligne, article, línea, artículo, riga, articolo, linha, artigo,
    regel, pozycji, rad, linje, satır, 明細, 行,
"""
SOLD = """
    ordered, sold, purchased, bought, invoiced, billed, shipped, vendue, commandée, facturée, livrée, vendida, pedida,
    facturada, servida, venduta, ordinata, fatturata, faturada, verkocht, besteld, geleverd, sprzedana, zamówiona,
    såld, sålt, beställt, levererat, solgt, bestilt, cdée, cmd, verkaufte, gelieferte, bestellte, fakturierte,
    berechnete, vend, fakt, lev, delivered, supplied, bestellt, verkauft, geliefert, berechnet, fakturiert, gekauft,
    ausgeliefert, verkaufter, bestellter, gelieferter, achetée, expédiée, commandés, commandées, vendus, vendues,
    livrés, livrées, facturés, facturées, entregada, comprada, enviada, encargada, pedidas, vendidas, entregadas,
    facturadas, compradas, servidas, enviadas, consegnata, acquistata, spedita, ordinati, venduti, consegnati,
    fatturati, encomendada, entregue, fornecida, encomendadas, entregues, faturadas, gefactureerd, gekocht,
    verkochte, bestelde, geleverde, dostarczona, zafakturowana, zakupiona, wydana, zamówionych, sprzedanych,
    dostarczonych, fakturerat, köpt, beställda, sålda, levererade, leveret, levert, leverte,
"""
PAID = """
    paid, charged, billed, invoiced, settled, spent, bezahlt, gezahlt, zahl, bezahlter, gezahlter, payé, réglé,
    encaissé, facturé, dépensé, pagado, cobrado, facturado, vendido, gastado, pagato, incassato, fatturato, speso,
    pago, recebido, faturado, gasto, betaald, gefactureerd, besteed, zapłacona, do zapłaty, betalt, fakturerat,
    ödenen, 支払, 支払い, 实付, 实收, 결제,
"""
IN_ALL = """
    net, gross, total, netto, brutto, bruto, gesamt, brut, neto, lordo, líquido, totaal, totale, całkowita, łączna,
    razem,
    toplam, общая,
"""
PERHAPS_PAID = """
    payment, product, recharge, top up, subscription, waren, ticket, panier, cesta, carrello, service, donation, gift,
    paiement, pago, pagamento, betaling, płatności,
"""

TAXES = """
    tax, sales tax, vat, gst, mwst, ust, umsatzsteuer, mehrwertsteuer, steuer, tva, taxe, iva, btw, moms, kdv,
    podatek, podatku, podatku vat, ндс, dph, áfa, alv, mva, merverdiavgift, vero, veron, verot, 消費税, 税, 增值税,
    impôt, imposta, imposte, impuesto, impuestos, imposto, impostos, skatt, line tax, item tax, line item tax,
    φπα, מע"מ, מעמ, מס, الضريبة, ضريبة, ضريبة القيمة المضافة, القيمة المضافة, ภาษีมูลค่าเพิ่ม, ภาษี, thuế,
    thuế gtgt, tiền thuế, ppn, pajak, pdv, ddv, пдв, pvm, pvn, käibemaks, 부가세, 세액, 税額, 税额,
"""
DISCOUNTS = """
    discount, promo discount, promotion discount, coupon discount, voucher discount, markdown, rabatt, nachlass,
    preisnachlass, remise, réduction, descuento, dto, sconto, desconto, korting, rabat, rabatu, indirim, iskonto,
    скидка, скидки, знижки, 割引, 値引, 値引き, 折扣, 优惠, 할인, discount item,
    item discount, line discount, position rabatt, desconto item, desconto do item,
    remise ligne, descuento línea, sconto riga, korting regel, zľava, zľavy, sleva, slevy, kedvezmény, reducere, popust,
    popusta, отстъпка, alennus, alennuksen, giảm giá, chiết khấu, diskon, potongan, ส่วนลด, הנחה, الخصم, خصم,
    rabais, ristourne, savings,
    店铺优惠, 整单优惠, έκπτωση, έκπτωσης, знижка, nuolaida, atlaide, allahindlus, afsláttur,
"""
PERHAPS_DISCOUNTS = """
    code promo, promo, promo code, coupon, coupons, voucher, vouchers, gutschein,
    cupón, cupom, buono sconto, kupon, kortingscode,
    rabattcode, bon de réduction,
"""
"""What a discount was given for: alone it is a code, or a paper of another kind."""
HANDED_OVER = """
    shipping, delivery, postage, freight, versand, liefer, lieferung, zustell, porto, livraison, expédition, envío,
    transporte, spedizione, trasporto, consegna, frete, envio, entrega, verzending, verzend, bezorging, bezorg,
    dostawa, dostawy, wysyłki, przesyłki, frakt, leverans, kargo, доставка, доставки, 配送, 运, 배송, transport,
    dopravy, doprava, dopravné, poštovné, přepravné, szállítás, szállítási, transportului, livrare, livrării,
    nakliye, toimitus, toimituksen, fragt, levering, leverings, forsendelse, dostava, dostave, poštarina, poštarine,
    μεταφορικά, μεταφορικών, αποστολής, 送料, 運費, 运费, 배송비, ongkos kirim, vận chuyển, משלוח, الشحن, ค่าจัดส่ง,
    التوصيل, จัดส่ง, giao hàng, ongkir, pengiriman, fracht, vracht, flete, porte, portes, carriage, courier,
    frete, bezorging,
"""
REFUNDS = """
    refund, refunded, erstattet, erstattung, erstattungs, rückerstattung, rückerstattungs, remboursé, remboursement,
    reembolsado, reembolso, rimborsato, rimborso, terugbetaald, terugbetaling, zwrot, zwrotu, zwrócona, återbetalt,
    återbetalnings, iade, возврат, возврата, 返金, 退款, 환불, estorno, estornado, återbetalning, teruggestort,
    terugstorting, rückzahlung, erstatteter, refusjon, refundert, tilbagebetalt, hyvitetty, palautettu, vráceno,
    vrácená, visszatérített, rambursat, rambursată, iade edilen, возвращено, zwrócono, devuelto, devolvido,
    rimborsata, vraćeno, върната, rückerstattet, återbetalat, återbetald, refunds, erstattungen, rückerstattungen,
    rückzahlungen, remboursements, reembolsos, rimborsi, estornos, terugbetalingen, återbetalningar, refusjoner,
    tilbagebetalinger, hyvitykset, devuelta, devueltos, devueltas, devolvida, devolvidos, devolvidas, remboursée,
    remboursés, remboursées, reembolsada, reembolsados, estornada, reso, resi, rimborsati, rimborsate,
    zwrócone, zwrócony,
"""
TO_BUYERS = """
    customer, to customer, to the customer, client, buyer, to buyer, kunde, kunden, an kunden, an kunde, käufer,
    an käufer, au client, aux clients, acheteur, cliente, al cliente, a cliente, comprador, al comprador, acquirente,
    ao cliente, a clientes, klant, aan klant, koper, aan koper, klienta, klientowi, dla klienta, kund, till kund,
    till kunden, köpare,
"""
"""What is said of money that went back, beside what a marketplace gives back to the shop."""
GOODS_ALONE = """
    subtotal, sub total, goods, goods value, merchandise, items subtotal, zwischensumme, warenwert, ware, waren,
    sous total, marchandise, marchandises, base, base imponible, mercancía, imponibile, merce, subtotale, mercadoria,
    mercadorias, subtotaal, goederen, goederenwaarde, suma częściowa, towar, towary, towaru, towarów, delsumma, varor,
    varuvärde, varer, mellemsum, delsum,
"""
"""What is said of money that is the goods' alone, beside its tax and its postage."""
PAYMENTS = """
    payment, zahlung, zahlungs, zahl, paiement, pago, pagamento, betaling, betalings, betaal, płatności, betalnings,
    betal, ödeme, оплаты, 支払い, 付款, 결제, pay,
"""

NUMBERS = """
    id, no, nr, num, nbr, number, code, ref, reference, identifier, numéro, n, identifiant, référence, nummer,
    kennung, schlüssel, referenz, número, código, cod, identificador, referencia, referência, numero, codice, rif,
    riferimento, identificativo, kod, numer, identyfikator, referentie, referens, kode, nro, numarası, numara, kodu,
    код, номер, идентификатор, コード, 番号, 编号, 編號, 编码, 代码, 号, 号码, 號碼, 单号, 卡号, 卡號, 字號, カード番号,
    카드번호, 번호, 코드, 아이디,
    mã, מספר, رقم, key, symbol, tunnus, číslo, čísla, szám, száma, azonosító, azonosítója, număr, numărul, nomor, bk,
    broj, številka, hk, nk, šifra, kodas, kods, kood, numeris, numurs, númer, codi, núm, κωδικός, αριθμός, αρ, κωδ,
    kennitala, koda, шифра, шифър, индекс, מס, קוד, מזהה, كود, معرف, เลขที่, เลข, รหัส, क्रमांक, आईडी, कोड, संख्या,
    नंबर, नं, კოდი, ნომერი, số, kodi, numri, kodea, zk, zenbakia, број, бр, nommer, 代號, 代碼, 號,
    akronim, matricule, matricola, matrícula, clave,
"""
CALLED = """
    email, mail, email address, mail address, e-mail adresse, mail adresse, courriel, correo, correo electrónico,
    email adres, adres email, epost, e-postadress, e-posta, sähköposti, почта, メールアドレス, 邮箱, 이메일, phone,
    phone number, mobile, tel, telephone, telefon, telefonnummer, téléphone, teléfono, telefono, telefone, telefoon,
    telefoonnummer, mobil, handy, celular, numer telefonu, телефон, 電話番号, 手机号, 电话, name, full name, nom,
    nom complet, nombre, nombre completo, nome, nome completo, naam, namn, navn, nazwa, nimi, jméno, neve, nume,
    numele, adı, adı soyadı, ünvanı, имя, название, наименование, фио, 名, 名称, 姓名, 氏名,
    명, 이름, cpf, cnpj, cpf/cnpj, nif,
    cif, nit, rut, ruc, rfc, cuit, dni, nip, ičo, dič, oib, p iva, partita iva, iva, codice fiscale, vat number,
    vat no, vat id, tax id, ust id, siret, pesel, naziv, názov, pavadinimas, nosaukums, nimetus, vardas, vārds, nafn,
    ime, ime i prezime, ime in priimek, meno, meno a priezvisko, επωνυμία, ονοματεπώνυμο, όνομα, назва, піб,
    прізвище, שם, שם מלא, ת ז, תז, اسم, الاسم, ชื่อ, ชื่อ-นามสกุล, नाम, का नाम, სახელი, სახელი და გვარი, tên, họ tên,
    emri, izena, назив, име, име и презиме, bezeichnung, firmenname, firma, intitulé, dénomination, denominazione,
    descrizione, nazwisko, nickname, pseudo, användarnamn, username, benutzername, nome fantasia, nome razão social,
"""
"""What tells one person from the others, less well than a number."""

DESCRIBED = """
    name, title, description, desc, bezeichnung, beschreibung, text, nom, désignation, libellé, nombre, descripción,
    nome, descrizione, denominazione, descrição, naam, omschrijving, nazwa, opis, namn, benämning, beskrivning, navn,
    beskrivelse, adı, название, наименование, 名, 名称, 명, naziv, názov, pavadinimas, nosaukums, nimi, nimetus, heiti,
    όνομα, περιγραφή, описание, назва, нaименование, שם, תיאור, اسم, وصف, ชื่อ, का नाम, नाम, დასახელება, tên, emri,
    emërtimi, izena, назив, beskrywing,
"""
DAYS = """
    date, day, timestamp, datetime, date time, date utc, ts, dt, datum, tag, zeitpunkt, jour, fecha, fecha hora, data,
    data ora, data hora, dato, tarih, tarihi, дата, 日, 日時, 日付, 日期, 时间, 時間, 일, 일자, 일시, 날짜, päivä,
    päivämäärä, pvm, dátum, dátuma, kelte, ideje, tanggal, tgl, ngày, วันที่, ziua, dzień, den, nap, gün, день,
    dags, dagen, datumet, datoen, ημερομηνία, ημ/νία, data i godzina, datums, kuupäev, kpv, datum in ura,
    datum i vrijeme, дата и время, dátum a čas, datum a čas, dato og tid, dato og klokkeslett, datum och tid,
    päivä ja aika, fecha y hora, data e ora, data e hora, date et heure, datum en tijd, datum und uhrzeit,
    tarih ve saat, дата й час, дата і час, data și ora, dagsetning, dagur, ημ, diena, päev, дата на, dagsetning á,
    תאריך, تاريخ, التاريخ, तारीख, दिनांक, თარიღი, eguna, датум, datë, dato for,
    ημερ/νία,
"""
TIMES = """
    time, uhrzeit, zeit, heure, hora, ora, tijd, tijdstip, godzina, klokkeslett, tid, saat, saati, время, 時刻,
"""
PIECES = """
    quantity, qty, menge, anzahl, quantité, qté, cantidad, cant, quantità, qta, quantidade, qtd, qtde, aantal, ilość,
    antal, antall, units, pieces, pièces, uds, pz, szt,
    miktar, miktarı, adet, adedi, количество, кол-во, 数量, 수량, määrä, množství, množstvo, mennyiség,
    cantitate, jumlah, số lượng, ποσότητα, količina, kolicina, kiekis, daudzums, kogus, počet, počet kusů, počet ks,
    кол., anz, ant, stück, stückzahl, kpl määrä, mge, mng, pezzi, bottiglie, bottles, flaschen, bouteilles, botellas,
    unidades, unità, unités, stuks, sztuk, sztuki, styck, kusů, kusov, darab, bucăți, fjöldi, magn, skaits, gab, vnt,
    kiek, tk, hulk, kom, kosov, τεμάχια, τεμ, брой, к-во, quantitat, unitats, quant, кіл-ть, к-сть, кількість, כמות,
    יחידות, الكمية, العدد, الوحدات, จำนวน, ปริมาณ, मात्रा, नग, რაოდენობა, რაოდ, ცალი, sl, sasia, copë, kopurua,
    kantitatea, количина, hoeveelheid, 件數,
"""
MONEY = """
    amount, value, total, sum, betrag, summe, wert, montant, valeur, somme, importe, monto, valor, suma, importo,
    totale, valore, ammontare, montante, bedrag, totaal, waarde, wartość, kwota, belopp, summa, värde, beløb, beløp,
    tutar, tutarı, toplam, toplamı, сумма, стоимость, сума, 金額, 合計, 合計金額, 金额, 总额, 总金额, 总价, 合计, 금액,
    합계, částka, hodnota, összeg, összege, érték, értéke, végösszeg, valoare, valoarea, summan, jumlah, nilai,
    beløpet, beløbet, beloppet, suman, sumă, iznos, vrijednost, znesek, vrednost, sumos, summas, ποσό, αξία, σύνολο,
    iznosa, összesen, celkem, celkom, ukupno, skupaj, viso, kopā, kokku, общо, всичко, razem, łącznie, całość,
    valor total, montant total, importe total, importo totale, totaalbedrag, gesamtbetrag, wartość całkowita,
    totalbelopp, total value, total amount, сумма итого, vrijednosti, стойност, стойността, обща сума, upphæð,
    samtals, fjárhæð, vērtība, kopsumma, kogusumma, väärtus, bendra suma, import, ukupan iznos, ukupni iznos,
    skupni znesek, вартість, разом, αξίας, סכום, סך, סה כ, المبلغ, الإجمالي, المجموع, القيمة, قيمة, مبلغ,
    إجمالي, ยอด, ยอดรวม, จำนวนเงิน, रकम, राशि, कुल, कुल राशि, თანხა, ჯამი, სულ, ღირებულება, tiền, tổng tiền,
    thành tiền, vlera, shuma, totali, gjithsej, guztira, zenbatekoa, износ, вредност, укупно, totale bedrag, 總金額,
"""
COSTS = """
    cost, costs, fee, fees, charge, charges, amount, price, total, kosten, gebühr, gebühren, betrag, frais, coût,
    montant, gastos, coste, costo, importe, costi, spese, importo, custo, custos, valor, koszt, koszty, kwota, avgift,
    kostnad, ücreti, bedeli, стоимость, 料, 费, 비, cena, cenu, díj, díja, tarif, hinta, kulut, αξία,
    تكلفة, رسوم, סכום, דמי, ค่า, phí, biaya, chg, chgs, charged, amt, paid, anteil, kostenanteil, pauschale, belopp,
    avg,
    cobrado, cobrada, rate, tariffa, tarifa, tarief, stawka, opłata, taxa, preis, prix, precio, prezzo, preço, prijs,
    pris,
"""
SHARES = """
    gesamt, anteil, totaal, ligne, línea, riga, linha, regel, rad, poz, doc, cde, commande, factura, fattura, fatura,
"""
"""What says of how much of a sale a tax or a cost is."""
STATES = """
    status, statut, état, estado, stato, situação, situación, stan, durum, durumu, статус, состояние, 状态, 狀態,
    ステータス, 状況, 상태, tila, stav, állapot, állapota, státusza, stare, starea, statusul, stanje, κατάσταση, būsena,
    olek, estat, стан, حالة, สถานะ, סטטוס, trạng thái,
"""
BETWEEN = """
    of, of the, de, de la, de l, d, du, des, del, della, dello, dell, di, do, da, der, von, vom, van, van de, for,
    für, на, for the, i, e, të, ի, של, ל, på,
"""
PRICES = """
    price, preis, prix, precio, prezzo, preço, prijs, cena, pris, unit, unité, unitaire, unidad, unitario, unità,
    unitário, unidade, stück, stuk, jednostkowa, styck, ragione, raison, razón, sociale, social,
"""
"""Words of which other names are made."""

OTHERS = """
    supplier, vendor, seller, verkäufer, vendeur, vendedor, venditore, verkoper, sprzedawca, säljare, sælger, selger,
    lieferant, fournisseur, proveedor, fornitore, fornecedor, leverancier, dostawca, leverantör, leverandør, kasse,
    kassierer, kasa, caisse, caissier, caja, cajero, cassa, cassiere, caixa, kassa, kategorie, category, catégorie,
    categoría, categoria, kategoria, kategori, catalog, katalog, filiale, store, shop, tienda, magasin, negozio, loja,
    winkel, sklep, butik, adresse, address, direction, indirizzo, dirección, endereço, adres, adress, agent, agente,
    employee, employé, empleado, mitarbeiter, personal, operator, opérateur, operador, operatore, bearbeiter,
    sachbearbeiter, konto, lager, entrepôt, almacén, magazzino, armazém, magazijn, magazyn, projekt, project, proyecto,
    progetto, serie, seriennummer, charge, notiz, note, notas, observaciones, osservazioni, bemerkung, commentaire,
    comentario, opmerking, uwagi, anmärkning, bestand, steuernummer, kennzeichen, provision, comisión, commission,
    provvigione, gutschein, month, monat, consultant, consulente, consultor, conseiller, berater, kontrolle,
    kontrola, pagamento, representative, sales rep, salesman, représentant, representante, rappresentante, vertreter,
    register, region, vertegenwoordiger, przedstawiciel, handlowiec, ändringsdatum, änderungsdatum, modification,
    begünstigter, beguenstigter, beneficiary, begunstigde, ordenante beneficiario,
"""
"""What headers speak of too and sales are not told by."""
