"""What shops call columns, and states of orders, in more languages than `synonyms` and `statuses` have; data only.

Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Turkish, Greek, Russian, Ukrainian, Hebrew, Arabic,
Chinese, Japanese, Korean, Vietnamese, Indonesian, Thai, as people write them.
`SURE` and `LIKELY` mean the same as in `synonyms`.
"""

from __future__ import annotations

from collections.abc import Mapping

from regulars.wordlist import listed

SURE: Mapping[str, tuple[str, ...]] = {
    "customer": listed("""
        kundenummer, kundenr, kunde nr, kunde id, asiakasnumero, asiakasnro, asiakas id, číslo zákazníka,
        id zákazníka, kód zákazníka, zákaznické číslo, vevőkód, vevő kód, vevőszám, ügyfélszám,
        ügyfél azonosító, vevő azonosító, cod client, id client, nr client, müşteri no, müşteri numarası,
        müşteri kodu, müşteri id, κωδικός πελάτη, αριθμός πελάτη, код клиента, id клиента, номер клиента,
        код покупателя, код контрагента, код клієнта, id клієнта, номер клієнта, код покупця, מספר לקוח,
        קוד לקוח, מזהה לקוח, رقم العميل, معرف العميل, كود العميل, 客户编号, 客户id, 客户代码, 会员编号,
        会员号, 会员id, 用户id, 買家id, 客戶編號, 會員編號, 顧客id, 顧客番号, 顧客コード, 会員番号, 会員id,
        得意先コード, 購入者id, 注文者のユーザーid,
        お客様番号, 고객번호, 고객id, 고객코드, 회원번호, 회원id, 회원아이디,
        mã khách hàng, kode pelanggan, id pelanggan, nomor pelanggan,
        รหัสลูกค้า,
        구매자id, 주문자id, 买家id,
        pelanggan id, satın alan id
    """),
    "order": listed("""
        ordrenr, kvitteringsnr, kuittinumero, kuittinro, číslo účtenky, ordrenummer, ordre id, fakturanr,
        bestillingsnummer, tilausnumero, tilausnro, laskunumero,
        číslo objednávky, objednávka č, číslo faktury, číslo dokladu, rendelésszám, rendelés száma,
        rendelés azonosító, számlaszám, bizonylatszám, nr comandă, număr comandă, id comandă, nr factură,
        număr factură, sipariş no, sipariş numarası, sipariş id, fatura no, fiş no, αρ παραγγελίας,
        αριθμός παραγγελίας, αρ τιμολογίου, номер заказа, id заказа, № заказа, номер чека, номер документа,
        номер накладной, номер замовлення, id замовлення, номер чеку, מספר הזמנה, מספר חשבונית, رقم الطلب,
        رقم الفاتورة, 订单编号, 订单号, 订单id, 訂單編號, 訂單號碼, 注文番号, 注文id, 受注番号, 伝票番号,
        주문번호, 주문id, mã đơn hàng, số hóa đơn, mã đơn, no pesanan, nomor pesanan, id pesanan, no faktur,
        nomor invoice,
        เลขที่ใบเสร็จ, เลขที่คำสั่งซื้อ, หมายเลขคำสั่งซื้อ,
        id transaksi, no transaksi, transaksi id, penjualan id, id penjualan, satış id, satış no, sipariş kodu
    """),
    "date": listed("""
        ordredato, ordre dato, fakturadato, købsdato, kjøpsdato, bestillingsdato, salgsdato, tilauspäivä,
        tilauspvm, laskun päivä, ostopäivä, datum objednávky, datum vytvoření, datum nákupu, datum prodeje,
        dátum objednávky, rendelés dátuma, vásárlás dátuma, számla kelte, kelte, kiállítás dátuma,
        data comenzii, data facturii,
        sipariş tarihi, fatura tarihi, satış tarihi, ημερομηνία παραγγελίας, дата заказа, дата покупки,
        дата продажи, дата чека, дата документа, дата замовлення, дата продажу, תאריך הזמנה, תאריך רכישה,
        تاريخ الطلب, تاريخ الشراء, 下单时间, 下单日期, 订单日期, 订单时间, 购买时间, 訂單日期, 下單時間,
        注文日, 注文日時, 受注日, 受注日時, 購入日, 売上日, 주문일자, 주문일, 주문일시, 구매일,
        ngày đặt hàng, ngày mua, tanggal pesanan, tanggal order, tanggal pembelian,
        วันที่สั่งซื้อ, เวลาการสั่งซื้อ,
        订单创建时间,
        tanggal transaksi, tgl transaksi, tanggal jual, tanggal penjualan, tgl penjualan, işlem tarihi, ngày bán,
        ngày đặt, 销售日期, 成交时间, 销售时间, re datum, rg datum, rech datum
    """),
    "product": listed("""
        varenr, varenummer, tuotekoodi, tuotenumero, kód zboží, kód produktu, cikkszám, termékkód,
        cod produs, cod articol, stok kodu, ürün kodu, κωδικός προϊόντος, артикул, код товара, код товару,
        מק״ט, رمز المنتج, 商品编码, 商品编号, 货号, 商品編號, 商品コード, 商品番号, 品番, 상품코드, 상품번호,
        업체상품코드,
        mã sản phẩm, mã hàng, kode barang, kode produk,
        รหัสสินค้า
    """),
    "quantity": listed("""
        antall, määrä, kpl, množství, počet kusů, mnozstvo, mennyiség, darabszám, cantitate, adet, miktar,
        ποσότητα, количество, кол-во, кількість, к-сть, כמות, الكمية, 数量, 購入数, 個数, 수량, 구매수량, 구매수,
        số lượng, kuantitas,
        宝贝总数量, 商品数量,
        jumlah terjual, qty terjual, jumlah barang, satış adedi, satılan adet, 销量, 销售数量, 购买数量
    """),
    "unit_price": listed("""
        stykpris, enhedspris, stykkpris, enhetspris, yksikköhinta, kappalehinta, á-hinta, cena za kus,
        jednotková cena, cena za jednotku, egységár, preț unitar, birim fiyat, birim fiyatı, τιμή μονάδας,
        цена за единицу, цена за штуку, ціна за одиницю, מחיר יחידה, سعر الوحدة, 单价, 單價, 単価, 販売単価, 販売価格,
        作品価格, 作品単価,
        단가, 판매단가, 옵션판매가, đơn giá, harga satuan,
        ราคาต่อหน่วย, ราคาขาย,
        상품가격,
        harga jual, harga barang, harga produk, satış fiyatı, 销售单价
    """),
    "amount": listed("""
        beløb, beløp, linjebeløb, linjebeløp, sum linje, rivisumma, cena celkem, celková cena, celkom,
        végösszeg, bruttó összeg, nettó összeg, összeg, valoare, valoare totală, satır tutarı, tutar,
        toplam tutar, σύνολο, αξία, сумма, сумма заказа, стоимость, сума, вартість, סה״כ, סכום, المبلغ,
        المجموع, 金额, 总金额, 小计, 实付金额, 金額, 小計, 合計, 合計金額, 売上金額, 금액, 합계, 결제금액, 결제액,
        판매금액, thành tiền, tổng tiền, jumlah harga, total harga, subtotal harga,
        ยอดรวม, จำนวนเงิน, ยอดขาย,
        nettobeløb, bruttobeløb, nettobeløp, bruttobeløp, 买家实际支付金额, 实付款, 총 주문금액, 총결제금액,
        최종 상품별 총 주문금액,
        jumlah bayar, total bayar, total transaksi, total penjualan, nilai penjualan, pendapatan, toplam fiyat,
        satış tutarı, ciro, doanh thu, выручка, 销售额, 销售金额, 总价, 成交额, 成交金额, 实收金额, 消费金额
    """),
    "currency": listed(
        "valuta, valuutta, měna, mena, pénznem, deviza, monedă, para birimi, νόμισμα, валюта, 币种, 通貨"
    ),
    "status": listed("""
        ordrestatus, tilauksen tila, tilauksen status, stav objednávky, rendelés állapota, rendelés státusza,
        stare comandă, status comandă, starea comenzii, statusul comenzii, sipariş durumu, sipariş statüsü,
        sipariş statü,
        κατάσταση παραγγελίας, статус заказа, статус замовлення, 订单状态, 訂單狀態, 注文状態, 注文状況, 주문상태,
        注文ステータス, 受注ステータス, 処理状況, สถานะการสั่งซื้อ, สถานะคำสั่งซื้อ
    """),
}

LIKELY: Mapping[str, tuple[str, ...]] = {
    "customer": listed("""
        구매자이메일, 주문자이메일, 구매자메일, 이메일, 이메일주소, メールアドレス, 邮箱, 电子邮箱, 电子邮件, อีเมล,
        электронная почта, эл почта,
        kundenavn, sähköposti, e-mail cím, vevő e-mail címe, e-posta, e-posta adresi, asiakas, asiakkaan nimi,
        zákazník, odběratel, jméno zákazníka, vevő, vevő neve, ügyfél,
        ügyfél neve, vásárló, nume client, nume cumpărător, müşteri, müşteri adı, alıcı, alıcı adı, cari, cari adı,
        πελάτης, όνομα πελάτη,
        клиент, гость, покупатель, контрагент, заказчик, клієнт, покупець, לקוח, שם לקוח, العميل, اسم العميل, 客户,
        客户名称, 买家, 买家会员名, 客戶, 買家, 顧客, 顧客名, 得意先, 得意先名, 購入者, お客様名, 氏名, 고객,
        고객명, 구매자, 주문자, khách hàng, tên khách hàng, pelanggan, nama pelanggan, pembeli,
        ลูกค้า, ชื่อลูกค้า, ชื่อผู้ใช้, ผู้ซื้อ, ชื่อผู้ซื้อ, 注文者名, 注文者氏名, 注文者の氏名, 注文者メールアドレス,
        注文者のメールアドレス, 購入者名, 購入者氏名, 取引相手,
        구매자명, 주문자명,
        nama pembeli, nama customer, müşteri adı soyadı, müşteri ad soyad, müşteri tc, hvem, vem, chi, quem, kto,
        kuka, kdo, ki, cine, kim, ποιος, кто, хто, siapa, 誰, 谁,
        пациент, пациента, отдыхающий, ученик, 购货单位, 客户名,
        往来单位, 거래처, 거래처명, 거래처코드, majiteľ, majitel,
        tercero, nombre tercero, identificación, identificación cliente,
        gost, gosta, поръчител, clienta, επωνυμία, ονοματεπώνυμο, піб, ime i prezime, ime in priimek,
        hhid, hh id, respondent, respondent id, respondent no, respid, resp id, panelist, panelist id,
        trade account, charge account, trade customer, befragter, befragten id, enquêté, encuestado, intervistato,
        meno a priezvisko, nafn, facturé à, facturado a, fatturato a, gefactureerd aan, rechnung an, khách, klienti,
        blerësi, kliënt, მყიდველი, კლიენტი, ग्राहक, bezeroa, الزبون, สมาชิก, vlasnik, saimnieks, klientė, клиентка,
        учень, учениця, hasta, hastanın adı, naručilac, uczestnik, uczeń,
        vecino, vecina, 회원, 회원명, 客戶名稱, 會員姓名, cli
    """),
    "order": listed("""
        ordre, tilaus, objednávka, doklad, rendelés, számla, comandă, factură, sipariş, fatura, fiş,
        παραγγελία, заказ, чек, замовлення, 订单, 訂單, 注文, 주문, đơn hàng, pesanan,
        เลขที่, slip, docket, chit, номер, číslo, broj, szám, sz, re nr, bloček, račun, hóa đơn, bilag, bilagsnr,
        bók nr, kvit, квит №, квитанция, lapp, ped, alb, comanda, enc núm, kp, 單號, 銷貨單號, quittung,
        kassenzettel, kassazettel, kassabeleg, kassenbeleg, kaufbeleg, verkaufsbeleg, rechnungsbeleg, lieferschein,
        ticket de caisse, bon de livraison, bon de commande, boleta, tique, tiquete, tíquet, factura simplificada,
        nota de venta, remito, ricevuta, bolla, ddt, talão, encomenda, guia de remessa, cupom, nfe, nf e, nfce, nfc e,
        pakbon, bestelbon, afleverbon, leverbon, kassaticket, bonnetje, kwitantie, rachunek, dowód sprzedaży,
        faktura vat, nr fv, fv, kvittens, kassakvitto, bong, följesedel, orderbekräftelse, følgeseddel, følgeseddelnr,
        sąsk
        so no, so num, so number, so nr, so id, so ref
    """),
    "date": listed("""
        päivämäärä, pvm, päivä, dátum, kelt, tarih, ημερομηνία, дата, תאריך, التاريخ, 日期, 时间, 日付, 날짜, 일자,
        ngày, tanggal,
        วันที่, 결제일, 결제일시, når, när, quando, wanneer, kiedy, milloin, kdy,
        mikor, când, ne zaman, когда, коли, kapan,
        opened, открыт, открыта, відкрито, geöffnet, ouvert, abierto, aperto, aberto, otwarto, åbnet, åpnet, öppnad,
        megnyitva, otevřeno, datums, kuupäev, kpv, dagsetning, dags, ημ, data dokumento, diena, datë, تاريخ, तारीख,
        दिनांक, თარიღი, датум, eguna, dat, bilagsdato, bilagsdag, demanat, encarregat, demandé, déposé, inlämnat,
        inlämnad, приета, прийнято, приехал, przyjęto, dodano, dolazak, начало, beginn, begonnen, started at,
        start time, 收件日, 接件日, taken in, re datum, re dat, rg datum, alış tarihi, veriliş tarihi,
        teslim alınan tarih, cal date, calendar date, business date, 受付日, 受注日付, leistung am,
        so date, so dt
        ημερ/νία, ημ/νία
    """),
    "product": listed("""
        varenavn, vare, beskrivelse, tuote, tuotenimi, název zboží, zboží, název, termék, terméknév,
        megnevezés, denumire produs, produs, ürün, ürün adı, προϊόν, περιγραφή, товар, наименование,
        номенклатура, найменування, מוצר, תיאור, المنتج, 商品, 商品名称, 商品名, 品名,
        作品名, 作品タイトル, 상품명, 등록상품명, 상품,
        sản phẩm, tên sản phẩm, nama barang, produk,
        สินค้า, ชื่อสินค้า, what, was, quoi, qué, cosa, che cosa, o que, wat, co, vad, hvad, hva, mitä, ce, ne,
        что, що, apa, naziv, názov, názov tovaru, pavadinimas, nosaukums, nimetus, vöruheiti, vara, toode, kaup,
        prekė, prece, izdelek, artikl, proizvod, είδος, стока, продукт, producte, artikkel, articol, articolul,
        artikeln, artiklen, artikla, produktet, varen, varan, tavara, פריט, सामान, वस्तु, საქონელი, დასახელება, hàng,
        tên hàng, artikulli, artikulua, produktua, artikal, roba, роба, артикал, beskrywing, услуга, посл, какво,
        títol
    """),
    "quantity": listed("""
        stk, ks, db, buc, шт, 件数, jumlah, จำนวน, wie viele, hur många, hvor mange, montako, kolik, hány, câte, kaç,
        kaç adet, ile, ile sztuk, сколько, скільки, cuántos, quanti, quantos, berapa, ant, anz, kogus, kiekis,
        daudzums, skaits, kol, kom, kosov, τεμάχια, τεμ, ποσ, брой, кол, к-во, quantitat, unitats, quant, fjöldi,
        magn, gab, vnt, kiek, tk, hulk, počet, počet kusov, כמ, יחידות, العدد, الوحدات, จำนวนชิ้น, ปริมาณ, मात्रा,
        नग, რაოდენობა, რაოდ, ცალი, sl, sasia, copë, kopurua, kop, unitateak, количина, ком, hoeveelheid, getal,
        tiraž, ex, exemplars, 件數, nb, fj
    """),
    "unit_price": listed("""
        hinta, ár, preț, fiyat, τιμή, цена, ціна, מחיר, السعر, 价格, 價格, 価格, 가격, giá, harga, salgspris,
        utsalgspris, myyntihinta, prodejní cena, eladási ár, preț de vânzare, цена за шт, 판매가, 판매가격, kaina, verð,
        hind, cijena, preu, vieneto kaina, vnt kaina, vienības cena, ühikuhind, ühiku hind, einingarverð, ein verð,
        jed cijena, jedinična cijena, ед цена, единична цена, τιμή μον, preu unitari, preu unit, cena na enoto,
        ціна продажу, цена продажи, цена на продажба, prodajna cijena, prodajna cena, מחיר ליחידה, سعر البيع, ราคา,
        दर, मूल्य, भाव, कीमत, ფასი, ერთეულის ფასი, çmimi, çmimi për njësi, çmimi njësi, prezioa, unitateko prezioa,
        unitate prezioa, јединична цена, prys, eenheidsprys, prys per eenheid, giá bán, đơn giá, 售價, pvp, jed cena,
        jedn cena, jedinična cena, cena po komadu
        商品单价, 商品价格, 商品単価, سعر المنتج, سعر القطعة, ราคาต่อชิ้น
    """),
    "amount": listed("""
        i alt, totalt, yhteensä, summa, celkem, toplam, итого, всього, 总计, 총액, tổng cộng, tổng, omsætning,
        omsetning, myynti, loppusumma, kokonaishinta, částka, čiastka, tržba, tržby, obrat, összesen, érték,
        vânzări, 매출액, 매출, 매출금액, итоговая сумма, doanh số, yht, łącznie, össz, spolu, ukupno, skupaj, viso,
        kopā, kokku, общо, сума лв, iznos, znesek, suma, cijena ukupno, took, takings, сумма без скидки,
        сума без знижки, line subtotal, item subtotal, fare, fare deducted, fare amount, fare paid, import,
        import total, upphæð, samtals, alls, iš viso, bendra suma, kopsumma, vērtība, kogusumma, väärtus, καθαρή αξία,
        ποσό, svega, ukupan iznos, vrijednost, vrednost, skupni znesek, hodnota, стойност, обща сума, всичко, разом,
        сума продажу, сума по реду, iznos računa, סה כ, סה כ לתשלום, סכום כולל, الإجمالي, القيمة, صافي المبلغ, รวม,
        รวมเงิน, ยอดสุทธิ, สุทธิ, रकम, राशि, कुल, कुल राशि, თანხა, ჯამი, სულ, ღირებულება, vlera, shuma, totali,
        gjithsej, guztira, zenbatekoa, diru kopurua, износ, вредност, укупно, totaal, totale bedrag, thành tiền,
        總金額, 銷售金額, ücret, ücreti, wpłata, tot, tot euro, до сплати, к оплате, за плащане, de plată, zu zahlen,
        zahlbetrag, att betala, te betalen, à payer, a pagar, da pagare, do zapłaty, k úhradě, fizetendő, maksettava,
        at betale, å betale, za plaćanje, za plačilo, 商品合計, お支払い合計, 支払合計, 商品代金, 商品代金合計,
        imponibile
        ara toplam, mal hizmet tutarı, مجموع السلة, المجموع الفرعي, الإجمالي الفرعي, مجموع المنتجات, มูลค่าก่อนภาษี,
        ยอดก่อนภาษี, ราคาก่อนภาษี, มูลค่าสินค้า, 商品金额合计, 商品金额, 商品总额, 商品总价, 商品小计, סכום לפני מע"מ,
        סה"כ לפני מע"מ, tổng tiền hàng
    """),
    "order_total": listed("""
        genel toplam, ödenecek tutar, اجمالي الطلب, إجمالي الطلب, المجموع الكلي, اجمالي الفاتورة, إجمالي الفاتورة,
        ยอดรวมสุทธิ, จำนวนเงินรวมทั้งสิ้น, 订单实付金额, 订单金额, 订单总额, 应付总额, ご請求額, 請求合計, khách cần trả,
        tổng thanh toán, total pesanan, total faktur
    """),
    "discount": listed("""
        rabat procent, rabatprocent, alennus, alennusprosentti, alennus-%, sleva, sleva v %, kedvezmény,
        kedvezmény mértéke, reducere, indirim, indirim oranı, έκπτωση, скидка, процент скидки, знижка, הנחה, الخصم,
        割引, 割引率, 할인, 할인율, diskon, chiết khấu, 할인액, 할인금액, 상품별 할인액, 상품할인, 할인 금액, خصم,
        ส่วนลด, छूट, ფასდაკლება, giảm giá, zbritje, deskontua, попуст, afslag, 折扣, dte, 値引き額, 値引額, 割引額,
        クーポン利用額, ポイント利用額
    """),
    "currency": (),
    "status": listed("""
        tila, stav, állapot, státusz, stare, durum, statü, κατάσταση, статус, סטטוס, الحالة, 状态, 狀態, 状態, 상태,
        ステータス, състояние, състояние на поръчката, stanje, stanje narudžbe, būsena, statuss, olek, estat,
        สถานะ, trạng thái, حالة الطلب, حالة الفاتورة, حالة
    """),
}

NOT_COMPLETED: tuple[str, ...] = listed("""
    batal, dibatalkan, belum bayar, belum dibayar, pembatalan, pengembalian, dikembalikan,
    annulleret, aflyst, refunderet, tilbagebetalt, returneret, afventer, afventer betaling, ikke betalt, ubetalt,
    mislykket, afvist, udløbet, kladde, tilbud, kansellert, annullert, avbestilt, avbrutt, refundert, tilbakebetalt,
    returnert, venter, venter på betaling, avventer betaling, mislyktes, avvist, utløpt, kladd,
    peruutettu, peruttu, mitätöity, hylätty, palautettu, hyvitetty, maksamatta, maksamaton, odottaa, odottaa maksua,
    epäonnistui, epäonnistunut, vanhentunut, luonnos, tarjous,
    stornována, stornováno, stornovaná, stornovaný, zrušena, zrušeno, zrušen, zrušená, zrušené, zrušený, vrácena,
    vráceno, vrácená, vrátená, nezaplaceno, nezaplacena, nezaplatená, neuhrazeno, neuhrazena, čeká na platbu,
    čeká na zaplacení, čeká se na platbu, čaká na platbu, zamítnuto, zamítnutá,
    törölve, törölt, lemondva, lemondott, visszavonva, visszavont, sztornó, sztornózva, sztornózott, visszatérítve,
    visszatérített, visszaküldve, visszaküldött, fizetésre vár, fizetésre váró, kifizetetlen, nincs fizetve,
    sikertelen, elutasítva, elutasított, lejárt, piszkozat, árajánlat, függőben,
    anulată, anulata, anulat, anulate, stornată, stornata, stornat, rambursată, rambursata, rambursat, returnată,
    returnata, returnat, neplătită, neplatita, neplătit, neplatit, în așteptare, in asteptare, în așteptarea plății,
    in asteptarea platii, respinsă, respinsa, eșuată, esuata, expirată, expirata, ciornă, ciorna,
    iptal, iptal edildi, iade, iade edildi, iade alındı, ödeme bekleniyor, ödeme bekliyor, ödenmedi, beklemede,
    reddedildi, başarısız, süresi doldu, taslak, teklif,
    ακυρωμένη, ακυρωμένο, ακυρώθηκε, επιστράφηκε, επιστροφή, σε αναμονή, σε αναμονή πληρωμής, απλήρωτη, απέτυχε,
    отменен, отменён, отменена, отменено, отменённый, отмененный, отмена, аннулирован, аннулировано, возвращен,
    возвращён, возврат, не оплачен, не оплачено, неоплачен, ожидает оплаты, ожидание оплаты, отклонен, отклонён,
    черновик, скасовано, скасований, скасоване, повернено, повернення, не оплачений, очікує оплати, відхилено, чернетка,
    キャンセル, キャンセル済み, キャンセル済, 取消, 取消済, 取消済み, 返金, 返金済み, 返金済, 返品, 返品済み, 返品済,
    未入金, 入金待ち, 支払い待ち, 未払い,
    已取消, 交易关闭, 已关闭, 已退款, 退款成功, 已退货, 待付款, 等待买家付款, 未付款, 待支付, 已作废, 已作廢, 已退貨,
    취소, 취소완료, 취소됨, 주문취소, 결제취소, 반품, 반품완료, 환불, 환불완료, 입금대기, 입금전, 결제대기, 미결제,
    đã hủy, đã huỷ, đã hoàn tiền, chờ thanh toán, chưa thanh toán, dibatalkan, batal, dikembalikan,
    menunggu pembayaran, belum dibayar, belum bayar, ยกเลิก, ยกเลิกแล้ว, คืนเงินแล้ว, בוטל, בוטלה, מבוטל, הוחזר,
    ממתין לתשלום, ملغي, ملغى, تم الإلغاء, مسترجع, بانتظار الدفع, otkazano, otkazana, otkazan, poništeno, poništena,
    stornirano, vraćeno, vraćena, neplaćeno, na čekanju, odbijeno, preklicano, vrnjeno, neplačano, отказано, отказана,
    отказан, върната, върнато, върнат, неплатена, неплатено, удален, удалён, удалена, удалено, видалено, видалений,
    smazáno, smazaná, usunięte, usunięty, supprimé, supprimée, eliminado, eliminada, eliminato, eliminata, excluído,
    excluída, verwijderd, borttagen, slettet, poistettu, silindi, atšaukta, atšauktas, grąžinta, neapmokėta, atcelts,
    atcelta, neapmaksāts, neapmaksāta, tühistatud, tagastatud, maksmata, gekanselleer, gekanselleerd, terugbetaal,
    onbetaal, uitstaande, cancel lat, cancel·lat, anul·lat, anul lat, afbókað, afbókuð, skasovano, отказ, откажана,
    otkazan nalog, anuluar, e anuluar, bertan behera, baliogabetua, aguarda pagamento, a aguardar pagamento,
    aguardando pgto, ödeme bekleyen, väntar betalning
    anul·lada, anul.lat, anulat, cancel·lada, retornat, retornada, pendent de pagament
    ملغية, ملغاة, مرفوض, تم الاسترجاع, مسترد
""")
COMPLETED: tuple[str, ...] = listed("""
    betalt, afsendt, sendt, leveret, afsluttet, gennemført, behandles, bekræftet, fullført, ferdig, levert, bekreftet,
    under behandling, pakket, maksettu, toimitettu, lähetetty, valmis, käsittelyssä, vahvistettu, vastaanotettu,
    vyřízena, vyřízeno, vyřízená, vybavená, odeslána, odesláno, odeslaná, odoslaná, doručena, doručeno, doručená,
    zaplaceno, zaplacena, zaplatená, uhrazeno, uhrazena, dokončena, dokončeno, expedováno, expedována,
    lezárva, lezárt, teljesítve, teljesített, kiszállítva, kiszállított, kézbesítve, átvéve, fizetve, kifizetve,
    feldolgozás alatt, csomagolva, átadva a futárnak,
    livrată, livrata, livrat, finalizată, finalizata, finalizat, expediată, expediata, expediat, plătită, platita,
    plătit, confirmată, confirmata, facturată, facturata, în procesare, in procesare,
    teslim edildi, kargoya verildi, kargolandı, tamamlandı, ödendi, onaylandı, hazırlanıyor, faturalandı,
    ολοκληρώθηκε, ολοκληρωμένη, απεστάλη, παραδόθηκε, πληρωμένη, σε επεξεργασία,
    выполнен, выполнено, завершен, завершён, завершено, доставлен, доставлено, отправлен, отправлено, оплачен, оплачено,
    подтвержден, подтверждён, выдан, в обработке, виконано, завершено, доставлено, відправлено, оплачено, підтверджено,
    発送済み, 発送済, 出荷済み, 出荷済, 完了, 入金済み, 入金済, 処理済み, 処理済, 配達完了, 決済完了,
    交易成功, 已完成, 已发货, 已签收, 已付款, 已發貨, 已出貨, 已送达,
    배송완료, 구매확정, 결제완료, 배송중, 거래완료, 완료,
    hoàn thành, đã giao, đã thanh toán, đang giao, selesai, dikirim, terkirim, lunas, dibayar, สำเร็จ, สำเร็จแล้ว,
    ที่ต้องจัดส่ง, ชำระเงินแล้ว,
    จัดส่งแล้ว, הושלם, שולם, נשלח, مكتمل, مدفوع, تم التوصيل, realizirano, realizirana, isporučeno, isporučena,
    plaćeno, plaćena, dostavljeno, završeno, završena, potvrđeno, potvrđena, poslano, poslana, zaključeno, plačano,
    plačana, odpremljeno, плаћено, испоручено, проведено, проведена, изпълнена, изпълнено, доставена, доставен,
    платена, платен, завършена, завършено, потвърдена, изпратена, įvykdyta, apmokėta, pristatyta, išsiųsta, izpildīts,
    izpildīta, apmaksāts, apmaksāta, piegādāts, piegādāta, tasutud, tarnitud, täidetud, lõpetatud, проведён, проведен,
    выполнена, завершена, доставлена, отправлена, оплачена, закрыт, закрыта, betaal, afgelewer, gehaal, voltooi,
    recollit, recollida, lliurat, pagat, greitt, afhent, átvette, hämtad, hämtat, виконане, odebrane, odebrany,
    lokið, e paguar, paguar, dorëzuar, entregatua, ordaindua, kargoda, yolda, dağıtımda, hazırlandı, em preparação,
    em trânsito, enviada, i transit, under levering, på vej
    lliurada, entregat, entregada, cobrat, cobrada, enviat
    تم التنفيذ, منفذ, تم الشحن, قيد التنفيذ, جاري التوصيل, مؤكد, مدفوعة, เก็บเงินแล้ว, ชำระแล้ว, จ่ายแล้ว,
    วางบิลแล้ว, เสร็จสิ้น, uhradená, uhradené, vyúčtovaná
""")
UNDONE: tuple[str, ...] = listed("""
    annuller, aflys, kansel, avbest, peruut, peruttu, mitätöi, stornov, zruš, töröl, lemond, visszavon, sztorn,
    visszatérít, anulat, anulată, iptal, iade, ακυρ, επιστρ, отмен, аннулир, возвр, скасов, поверн, キャンセル, 取消,
    返金, 返品, 已取消, 已退, 退款, 交易关闭, 취소, 주문취소, 결제취소, 반품, 환불, đã hủy, đã huỷ, dibatalkan, batal,
    ยกเลิก, בוטל, ملغ, gekansel, afbók, afboð, otkaz, poništ, preklic, atšauk, atcel, tühist, cancel·l, anul·l,
    отказ, elutasít, anuluar
""")
"""How the words begin that say it beyond doubt: nothing was sold, or it was taken back."""

FLAGS: tuple[str, ...] = listed("""
    annulleret, kansellert, annullert, peruutettu, peruttu, stornováno, stornovaná, zrušeno, zrušená, törölve, törölt,
    sztornó, sztornózva, anulată, anulat, stornat, iptal, iptal edildi, ακυρωμένη, отменен, отменён, отменено, отменена,
    чек отменён, чек отменен, заказ отменен, заказ отменён, аннулирован, скасовано, キャンセル, 取消, 已取消, 취소,
    취소여부, 주문취소여부, dibatalkan
""")
"""Headers of a column that says yes where an order is no sale."""
