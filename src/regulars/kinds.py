"""What systems call the kind of a line: something sold, money given back, or no sale at all; and its bare form.

Lower case, with spaces for `_` and `-`, as `cells` folds them before it compares.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from regulars import movements, papernames
from regulars.services import GOODS, LENT, SERVICES
from regulars.wordlist import listed

SPACED = str.maketrans("_-", "  ")
"""How `_` and `-` are folded, for `str.translate`."""


def spaced(words: Collection[str]) -> frozenset[str]:
    """Words as `cells` has them."""
    return frozenset(word.translate(SPACED) for word in words)


def _values(text: str) -> frozenset[str]:
    return frozenset(listed(text))


DELIVERED = _values("""
    delivery ticket, delivery docket, warenausgangsschein, bon de livraison, bon livraison, bordereau de livraison
    bon d'expédition, bl, albarán, albaran, albarán de venta, albaran de venta, albarán de entrega, remito, remisión
    ddt, d.d.t., ddt vendita, ddt di vendita, doc. di trasporto, doc. trasporto, bolla, bolla di consegna
    bolla di accompagnamento, nota di consegna, guia de entrega, nota de remessa, gr, gt
    pakbon, leverbon, leveringsbon, afleverbon, wz, wydanie zewnętrzne, dowód dostawy, list przewozowy
    följesedel, foljesedel, leveransnota, leveranssedel, følgesedel, výdejka
""")
"""What goods are delivered with, which are sales where no invoice says the same."""

PAID_AT_ONCE = _values("""
    sales receipt, reçu de vente, recibo de venta, recibo de ventas, verkaufsbeleg, verkaufsquittung,
    ricevuta di vendita, recibo de venda, recibo de vendas, verkoopbon, verkoopontvangst, verkoopkwitantie,
    paragon sprzedaży, pokwitowanie sprzedaży, försäljningskvitto, cash sale, barverkauf, bon
""")
"""What books call a sale that is paid at once, without an invoice."""

SOLD = (
    DELIVERED
    | PAID_AT_ONCE
    | SERVICES
    | GOODS
    | _values("""
    sale, sales, sold, charge, payment, order, invoice, purchase, transaction, line item, promotion, promozione,
    promoción, promoção, promocja, rabattkod, capture, captured, completed, income, revenue,
    receipt, discount, coupon, express checkout payment,
    website payment, mobile payment, ebay auction payment, general payment, subscription payment, order payment
    settled, accrec, out invoice, deposit invoice, down payment, chargeback reversed, chargebackreversed
    refund reversed, refundedreversed, inv, re, ft, si, f1, f2, zf2, l2, sale line, bill, debit note
    quittung, reçu, recibo, ricevuta, kwitantie, paragon, kvitto
    verkauf, ausgangsrechnung, kundenrechnung, barverkauf, auftrag, auftragsbestätigung, bestellbestätigung,
    verkaufsrechnung, rechnung, zahlung, bestellung, kauf, position, umsatz,
    paypal express zahlung, website zahlung
    vente, facture, facture client, facture de vente, bon de commande,
    paiement, commande, achat, encaissement, paiement sur site marchand
    paiement express checkout
    venta, factura, pago, pago exprés, pago express, pedido, compra, cobro
    vendita, fattura, pagamento, ordine, acquisto
    venda, fatura, compra
    verkoop, verkocht, sålt, factuur, betaling, bestelling, aankoop
    sprzedaż, sprzedaz, faktura, płatność, platnosc, zamówienie, zamowienie, zakup
    försäljning, forsaljning, betalning, köp, kop
    salg, køb, kjøp, ordre, myynti, lasku, tilaus, maksu, osto, prodej, platba, objednávka, nákup, predaj, eladás,
    értékesítés, számla, rendelés, fizetés, vásárlás, vânzare, vanzare, factură, bon fiscal, comandă, plată, satış,
    satış faturası, perakende satış, sipariş, ödeme, πώληση, τιμολόγιο, απόδειξη, παραγγελία, πληρωμή, prodaja, račun,
    narudžba, plaćanje, продажа, реализация, розничная продажа, чек, чек продажи, заказ, оплата, покупка, продаж,
    реалізація, замовлення, покупка, продажба, фактура, поръчка, плащане, pardavimas, pārdošana, müük,
    売上, 販売, 購入, 注文, 销售, 购买, 订单, 销售出库, 消费, 交易, 판매, 매출, 구매, 주문, 결제,
    bán hàng, đơn hàng, penjualan
    fatura recibo, fatura simplificada, venda a dinheiro, factura simplificada, factura ordinaria, factura de venta
    fattura accompagnatoria, fatt. accompagnatoria, fattura immediata, fatt. immediata, fattura differita
    fatt. differita, ricevuta fiscale, faktura vat, faktura sprzedaży, paragon fiskalny, daňový doklad
    vydaná faktura, faktura vydaná, vydaná faktúra, vystavená faktúra, odoslaná faktúra, účtenka, faktúra
    zálohová faktura, zálohová faktúra, faktura zálohová, faktúra zálohová, zálohový list, zálohovka
    nyugta, factură fiscală, factura fiscala, e fatura
    e arşiv fatura, perakende satış faturası, toptan satış faturası, fatura, τιμολόγιο πώλησης, απόδειξη λιανικής
    απόδειξη λιανικής πώλησης, τιμολόγιο δελτίο αποστολής, видаткова накладна, расходная накладная
    товарная накладная, реализация товаров, חשבונית, חשבונית מס, חשבונית מס קבלה, חשבונית מס/קבלה, קבלה, הזמנה
    فاتورة, فاتورة ضريبية, فاتورة مبيعات, مبيعات, ใบแจ้งหนี้, ใบกำกับภาษี, ใบเสร็จรับเงิน, hóa đơn, hoá đơn, faktur
    faktur penjualan, salgsfaktura, kundfaktura, utgående faktura, myyntilasku, verkoopfactuur, 売上伝票, 掛売上
    現金売上
    encomenda, nota de encomenda, innbetaling, indbetaling, kundeinnbetaling, suoritus, úhrada, prijatá platba
    přijatá platba, wpłata, uplata, vplačilo, befizetés, încasare, είσπραξη, תשלום, دفعة, سداد, recebimento
""")
)

GIVEN_BACK = _values("""
    refund, refunded, return note, partial refund, full refund, payment refund, order refund, return, returned
    return item, credit, credit note, credit memo, creditnote, chargeback, dispute, reversal, payment reversal
    cancellation, cancelled sale, charge refund, refund line item, refund line, cn, crn, cm, nc, g2, zg2
    credit invoice, sales credit, sale return, sales return, out refund, accreccredit
    erstattung, rückerstattung, rueckerstattung, rückzahlung, gutschrift, retoure, rückgabe, rücksendung, storno,
    rechnungskorrektur, stornorechnung, stornobeleg, verkaufsgutschrift, rechnungsgutschrift, gutschriftsanzeige, gs
    remboursement, avoir, avoir client, facture d'avoir, retour, note de crédit, note de credit, annulation
    anulación, anulación de factura, devolución de pago, reembolso, devolución, devolucion, abono, nota de crédito,
    nota de credito, rectificativa
    rimborso, reso, nota di credito, nota credito, storno, annullamento, annullamento fattura
    devolução, devolucao, estorno, nota de crédito, anulação, anulação de fatura, devolução de pagamento
    terugbetaling, retour, retournering, terugname, creditnota, restitutie, annulering, annulering factuur
    zwrot, zwrot wpłaty, anulowanie, anulowanie faktury, korekta, faktura korygująca, faktura korygujaca
    återbetalning, återköp, makulering, annullering, aterbetalning, retur, kreditnota, kreditfaktura, kredit
    kreditnota, refusion, refusjon, tilbagebetaling, tilbakebetaling, palautus, hyvitys, hyvityslasku, vratka, dobropis,
    vrácení, vrátenie, visszáru, visszavét, jóváírás, sztornó, visszatérítés, retur marfă, rambursare, notă de credit,
    iade, satış iadesi, iade faturası, satış iade, επιστροφή, πιστωτικό, πιστωτικό τιμολόγιο, povrat, odobrenje,
    vraćanje, возврат, возврат товара, возврат от покупателя, возврат покупателю, чек возврата, возврат продажи,
    повернення, повернення товару, връщане, кредитно известие, grąžinimas, atgriešana, tagastus,
    返品, 返金, 退货, 退款, 红字, 销售退货, 销售退回, 반품, 환불, trả hàng, hoàn tiền, pengembalian
    devolução de venda, devolución de venta, factura rectificativa, facture avoir, note d'avoir, nota di accredito
    nota accredito, sztornó számla, satıştan iade, satış iade faturası, πιστωτικό σημείωμα, πιστωτικό τιμολόγιο πώλησης
    חשבונית זיכוי, חשבונית מס זיכוי, זיכוי, إشعار دائن, مرتجع, مرتجع مبيعات, مردودات مبيعات, استرداد, ใบลดหนี้
    nota kredit, retur penjualan, creditfactuur, storno račun, 売上返品, 退货单, 红字发票, zwrot do paragonu
    direct debit return, returned direct debit, returned debit, debit return, bounced direct debit, returned payment,
    bounced payment, returned cheque, bounced cheque, returned check, bounced check, rücklastschrift, ruecklastschrift,
    lastschriftrückgabe, rücklastschriften, rückbuchung, rückscheck, rejet de prélèvement, rejet prélèvement,
    prélèvement rejeté, rejet de chèque, recibo devuelto, devolución de recibo, devolución recibo, adeudo devuelto,
    cargo devuelto, storno addebito, addebito stornato, insoluto sdd, sdd insoluto, storno sdd, débito devolvido,
    débito direto devolvido, devolução de débito, incasso storno, storno incasso, gestorneerde incasso, stornering,
    terugboeking, zwrot polecenia zapłaty, odrzucone polecenie zapłaty, zwrot płatności, återbetalning autogiro,
    återbetald autogiro, retur autogiro, avvisat autogiro, tilbageførsel, tilbageført betalingsservice
""")
"""A positive amount on such a line is a return."""

TIPS = _values("""
    tip, tips, tip amount, gratuity, gratuities, trinkgeld, pourboire, propina, propinas, mancia, mance, gorjeta,
    gorjetas, fooi, fooien, napiwek, napiwki, dricks, drikkepenge, driks, bakšiš
""")
"""What is given to whoever serves."""

NO_SALE = _values("""
    merchantpayout, merchant payout,
    transfer, payout, journal entry, no sale, payout failure, withdrawal, general withdrawal
    user initiated withdrawal, general card deposit, general card withdrawal, bank account withdrawal
    bank deposit to pp account, payment hold, payment release, bank transfer, bank deposit, deposit, top up, topup
    fee, fees, stripe fee, application fee, paypal fee, service fee, commission, adjustment, inventory adjustment,
    stock adjustment, authorization, authorisation, pre authorization, auth, hold, reserve, reserve hold,
    reserve release, account hold, general account correction, currency conversion, general currency conversion, tax,
    tax line, vat, shipping, shipping line, refund shipping,
    fulfillment line, postage, shipping label, postage label, other fee, quote, estimate, pro forma, proforma,
    proforma invoice, pro forma invoice,
    spend money, manual journal, delivery note, delivery slip, packing slip, packing list, dispatch note,
    despatch note, quotation, reminder, statement,
    opening balance, balance, b/fwd, b/f, bal b/fwd, brought forward, balance b/f, balance brought forward, c/fwd, c/f,
    carried forward, balance carried forward, saldovortrag, vortrag, eröffnungssaldo, anfangssaldo, à nouveau,
    report à nouveau, solde reporté, solde initial, saldo anterior, saldo inicial, saldo iniziale, riporto, transporte,
    beginsaldo, openingssaldo, bilans otwarcia, saldo początkowe, ingående balans, ingående saldo,
    loan, gift card load, rounding, void, voided, subscription fee, advertising,
    advertising fee, subtotal, total, summary, totals, grand total, gesamt, gesamtsumme, summe, total général, totaux,
    totales, total general, suma, totali, totale, totale generale, totais, total geral, totaal, eindtotaal, razem,
    totalt, summa, sum, i alt, celkem, spolu, összesen, yhteensä, toplam, итого,
    stock take, view, page view, pageview, product view, click, search,
    impression, cart, add to cart, remove from cart, wishlist, add to wishlist, begin checkout, checkout started,
    session start, sign up, login, redemption, redeemed, redeem,
    gift card redemption, points earned, points redeemed, points, loyalty points, points adjustment
    gebühr, gebuehr, auszahlung, überweisung, ueberweisung, umbuchung, korrektur, autorisierung, steuer, versand,
    versandposition, versandkostenposition,
    allgemeine abbuchung, abbuchung, allgemeine währungsumrechnung, währungsumrechnung, bankgutschrift auf paypal konto
    allgemeine autorisierung, angebot, lieferschein, proformarechnung, mahnung, zahlungserinnerung,
    einzahlung, anfangsbestand, aufladung, guthabenaufladung, einlösung, gutscheineinlösung
    retrait, retrait général, conversion de devise, conversion de devise générale
    rechargement, ricarica, carregamento, opwaardering, opladen, doładowanie, zasilenie, påfyllning, insättning,
    canje, riscatto, resgate, inwisseling, verzilvering, inlösen
    frais, virement, versement, ajustement, autorisation, taxe, livraison, devis
    retirada, retirada general, retiro, retiro general, conversión de divisa, conversión de divisa general
    comisión, comision, transferencia, ajuste, autorización, autorizacion, impuesto, envío, envio, presupuesto
    commissione, bonifico, rettifica, autorizzazione, imposta, spedizione, preventivo
    taxa, comissão, comissao, transferência, autorização, imposto, orçamento
    kosten, uitbetaling, overboeking, correctie, autorisatie, belasting, verzending, offerte
    opłata, oplata, prowizja, wypłata, wyplata, przelew, autoryzacja, podatek, wysyłka, wysylka, oferta
    avgift, utbetalning, överföring, overforing, justering, auktorisering, skatt, moms, frakt, offert
    tilbud, følgeseddel, tarjous, lähete, nabídka, dodací list, cenová ponuka, árajánlat, szállítólevél, ofertă, aviz,
    teklif, irsaliye, προσφορά, ponuda, otpremnica, перемещение, списание, инкассация, внесение, изъятие, выплата,
    proformă, ordine di lavoro, nota de entrega, guía de remisión,
    предложение, доставка, оферта, переміщення, списання, 見積, 見積書, 納品書, 报价, 报价单, 견적
    fatura pró forma, fatura pro forma, fatura proforma, factura proforma, fattura proforma, facture proforma
    faktura proforma, faktura pro forma, proforma faktura, proforma faktúra, predfaktúra, předfaktura, predračun
    proforma fatura, factură proformă, factură proforma, díjbekérő, προτιμολόγιο, חשבון עסקה, הצעת מחיר, תעודת משלוח
    عرض سعر, فاتورة مبدئية, ใบเสนอราคา, ใบส่งของ, báo giá, penawaran, surat jalan, guia de remessa, guia de transporte
    documento di trasporto
    shipping fee, shipping fees, shipping charge, shipping charges, shipping cost, shipping costs, delivery fee,
    delivery charge, postage cost, listing fee, selling fee, selling fees, referral fee, final value fee,
    transaction fee, processing fee, payment fee, payment processing fee, marketplace fee, fee refund, refund fee,
    versandkosten, versandgebühr, porto, verkaufsgebühr, angebotsgebühr, transaktionsgebühr, zahlungsgebühr,
    servicegebühr, gebührenerstattung, erstattung gebühr
    frais de port, frais d'expédition, frais de livraison, frais de service, frais de transaction,
    frais de paiement, frais bancaires, port, remboursement frais, remboursement de frais, remboursement frais de port
    gastos de envío, gastos de envio, gastos envío, tarifa, tarifa de venta, cargo por servicio,
    spese di spedizione, spese spedizione, tariffa, costi di servizio
    frete, portes, portes de envio, custos de envio, tarifa de serviço
    verzendkosten, servicekosten, transactiekosten, verkoopkosten
    disagio, kassenzählung, spese incasso, spese di incasso, taxa de serviço, sangria, suprimento
    koszt wysyłki, koszty wysyłki, opłata za wysyłkę, opłata transakcyjna, opłata serwisowa
    fraktkostnad, fraktavgift, serviceavgift, transaktionsavgift, försäljningsavgift
    forsendelse, fragt, gebyr, salgsgebyr
    balance brought forward, brought forward, balance forward, opening balances, anfangssaldo, eröffnungssaldo,
    saldovortrag, eröffnungsbilanz, vortrag, solde initial, solde d'ouverture, solde antérieur, report à nouveau,
    à nouveau, saldo inicial, saldo anterior, asiento de apertura, apertura, saldo iniziale, saldo precedente,
    saldo di apertura, apertura conti, riporto saldo, saldo de abertura, saldo transitado, beginsaldo, openingssaldo,
    openingsbalans, beginbalans, saldo początkowe, bilans otwarcia, ingående saldo, ingående balans
""").union(movements.NO_SALE, TIPS, LENT)
"""Nothing was sold on such a line. What is in none of these lists is kept, and named where the column is explained."""

INVOICES = _values("""
    invoice, inv, bill, ft, rechnung, ausgangsrechnung, verkaufsrechnung, kundenrechnung, facture, facture client,
    facture de vente, factura, fattura, fatura, factuur, faktura, accrec, out invoice
    lasku, számla, factură, satış faturası, τιμολόγιο, фактура, счет фактура, 請求書, 发票
    fatura recibo, fatura simplificada, factura simplificada, factura ordinaria, factura de venta
    fattura accompagnatoria, fatt. accompagnatoria, fattura immediata, fatt. immediata, fattura differita
    fatt. differita, faktura vat, faktura sprzedaży, daňový doklad, vydaná faktura, faktura vydaná, vydaná faktúra
    vystavená faktúra, odoslaná faktúra, faktúra, factură fiscală, factura fiscala, e fatura, e arşiv fatura
    τιμολόγιο πώλησης, חשבונית, חשבונית מס, חשבונית מס קבלה, חשבונית מס/קבלה, فاتورة, فاتورة ضريبية, فاتورة مبيعات
    ใบแจ้งหนี้, ใบกำกับภาษี, hóa đơn, hoá đơn, faktur, faktur penjualan, salgsfaktura, kundfaktura, utgående faktura
    myyntilasku, verkoopfactuur
""")
"""The paper that a deal ends in: beside it, what comes before and the payment are no sales of their own."""
BILL = "bill"
"""The one of them that is a supplier's too."""

RECEIPTS = PAID_AT_ONCE | _values("""
    receipt, quittung, reçu, recibo, ricevuta, kwitantie, paragon, kvitto, קבלה, ใบเสร็จรับเงิน
""")
BEFORE_INVOICE = _values("""
    order, auftrag, auftragsbestätigung, auftragsbestaetigung, bestellung, bestellbestätigung, commande,
    bon de commande, pedido, ordine, bestelling, zamówienie, zamowienie, order confirmation,
    ordre, tilaus, objednávka, rendelés, comandă, sipariş, παραγγελία, narudžba, заказ, заказ покупателя, замовлення,
    поръчка, 注文, 订单, 주문, הזמנה, encomenda
    nota de encomenda
""").union(RECEIPTS, DELIVERED)
"""What may be of the same deals as the invoices, or sales of its own: the amounts tell."""
ASKED_FOR = _values("""
    zálohová faktura, zálohová faktúra, faktura zálohová, faktúra zálohová, zálohový list, zálohovka
""")
"""What only asks for a deposit, where the invoice of the deal stands beside it."""
PAYMENTS = _values("""
    payment, customer payment, zahlung, zahlungseingang, paiement, règlement, reglement, encaissement, pago, cobro,
    pagamento, incasso, betaling, płatność, platnosc, betalning, inbetalning, geld ontvangen
    maksu, platba, fizetés, plată, ödeme, tahsilat, πληρωμή, plaćanje, оплата, плащане, 入金, 付款, 收款, 입금
    innbetaling, indbetaling, kundeinnbetaling, suoritus, úhrada, prijatá platba, přijatá platba, wpłata, uplata
    vplačilo, befizetés, încasare, είσπραξη, תשלום, دفعة, سداد, recebimento, incasso cliente, geldeingang
""")

DEPOSITS = _values("""
    deposit, down payment, prepayment, advance, advance payment, anzahlung, vorauszahlung, acompte, anticipo, señal,
    acconto, sinal, adiantamento, aanbetaling, zaliczka, handpenning, förskott, deposit invoice
""")
BALANCES = _values("""
    balance, balance payment, remaining balance, final payment, remainder, rest, restzahlung, schlusszahlung, solde,
    saldo, resto, restante, restbetaling, restbedrag, dopłata, slutbetalning, restbelopp
""")
"""What is paid first and last of one order: its parts, where nothing else on it is its whole."""

RETURNED_GOODS = _values("""
    return, return note, return item, sales return, sale return, retoure, rückgabe, rücksendung, retour, devolución
    devolucion, devolución de venta, reso, devolução, devolucao, devolução de venda, zwrot, zwrot do paragonu, retur
""")
"""What goods, and money, come back with, which a credit note may say once more."""
REFUNDS = _values("""
    refund, payment refund, erstattung, rückerstattung, rückzahlung, remboursement, reembolso, devolución de pago,
    rimborso, devolução de pagamento, terugbetaling, restitutie, zwrot płatności, zwrot wpłaty, återbetalning
""")
CREDIT_NOTES = frozenset(
    each for each in GIVEN_BACK if "credit" in each or "crédit" in each or "kredit" in each
) | _values("""
    gutschrift, verkaufsgutschrift, rechnungsgutschrift, gutschriftsanzeige, rechnungskorrektur, stornorechnung, gs
    avoir, avoir client, facture d'avoir, facture avoir, note d'avoir, rectificativa, factura rectificativa, abono
    nota di accredito, nota accredito, korekta, faktura korygująca, faktura korygujaca, cn, crn, cm, nc, g2, zg2
""")

EITHER = _values("""
    credit, return, transfer, bank transfer, deposit, bank deposit, shipping, postage, quote, subscription fee, points,
    tip
    versand, überweisung, ueberweisung, einzahlung, angebot, kredit, aufladung, guthabenaufladung
    rechargement, opwaardering, påfyllning, zasilenie
    livraison, virement, versement, retrait
    envío, envio, transferencia, abono, retirada, retiro
    spedizione, bonifico, ricarica
    transferência, carregamento, opladen, doładowanie, verzending, overboeking, offerte, wysyłka, wysylka, przelew,
    oferta, frakt, överföring, overforing,
    offert, sangria, suprimento, offer, offre, offerta
""").union(movements.ONLY_BESIDE_SALES)
"""Of those, what may say how something was paid, sent or priced: beside something sold it does not."""

PAID_WITH = _values("""
    paypal, card, cash, credit card, debit card, debit, visa, mastercard, klarna, cheque, check, apple pay, google pay,
    bar, karte, kreditkarte, ec, ec karte, vorkasse, lastschrift, espèces, carte, cb, chèque, efectivo, tarjeta,
    contanti, carta, dinheiro, cartão, contant, pin, ideal, gotówka, karta, kontant, kort
""")
"""Ways to pay, which are no kinds of lines."""

WAYS_TO_PAY = PAID_WITH | _values("""
    transfer, bank transfer, wire, wire transfer, credit transfer, standing order, direct debit, sepa direct debit,
    card payment, cash payment, debit order
    überweisung, ueberweisung, banküberweisung, sepa überweisung, dauerauftrag, kartenzahlung, barzahlung,
    sepa lastschrift, ec zahlung, girocard, einzug, bankeinzug, abbuchung
    virement, virement bancaire, virement sepa, prélèvement, prelevement, prélèvement sepa, carte bancaire,
    paiement par carte, carte bleue
    transferencia, transferencia bancaria, domiciliación, domiciliacion, domiciliación bancaria, recibo,
    recibo domiciliado, adeudo, adeudo sepa, tarjeta de crédito, pago con tarjeta, bizum
    bonifico, bonifico bancario, addebito, addebito diretto, addebito sepa, sdd, rid, carta di credito, bancomat, pos
    transferência, transferência bancária, débito direto, cartão de crédito, multibanco, mb way, pix, boleto
    overboeking, overschrijving, bankoverschrijving, incasso, automatische incasso, sepa incasso, pinbetaling
    przelew, przelew bankowy, polecenie zapłaty, blik, płatność kartą, karta płatnicza
    överföring, overforing, banköverföring, autogiro, bankgiro, plusgiro, swish, kortbetalning, betalningsservice,
    betalingsservice, dankort, mobilepay, vipps, bankoverførsel, avtalegiro
""")
"""The same, and such as are kinds of lines elsewhere."""

_COMMISSION = (
    r"\b(?:\w*kommission\w*|commissions?|\w*provision(?:en|er|s\w+)?|provisie|comisi[oó]n(?:es)?|commission[ei]|"
    r"comiss(?:ão|ao|ões|oes)|commissies?|prowizj\w+|provisjon\w*)\b"
)
"""What a marketplace takes for itself, or gives back of that, whatever else is said: `Remboursement commission`."""

_CHEQUES = _values("assegno, riba, scheck, talón, talon, pagaré, czek, check, wechsel, effet, lcr, traite")
"""The same, of a payment only."""

ONE_LETTER = {"r": "s"}
"""A return's letter, where the other one stands beside it and there is no third."""

SALES_INVOICE, SALES_CREDIT, PURCHASES = "si", frozenset(("sc",)), frozenset(("pi", "pc"))
"""The codes of two ledgers, of sales and of purchases: beside the first one the others have no other meaning."""
SALES_PAID = frozenset(("sr", "sa", "sd"))
"""The same of a receipt, a payment on account and a discount for paying early, beside both of the first two."""

_FILLING = _values("""
    sale, sales, customer, receivable, posted, tax, standard, ar, pos, web, online, client, cliente
""")
_OF_KINDS = (
    r"^(?:(?:order|payment|transaction|document|invoice|receipt|line|entry|record|sale|sales) )?(?:type|kind) (?=\w)"
)
"""What stands before each kind where programs name what it is one of: `TRANSACTION_TYPE_REFUND`."""
_OF_SALES = re.compile(
    r"^(?:verkoop|verkaufs|kunden|kunde|kund|klanten|klant|sälj|försäljnings|salgs|sales|customer|myynti)(?=\w{4})"
    r"| (?:(?:de|di|da|do|del|van|od|av|från) )?(?:ventas?|ventes?|vendit[ae]|vendas?|client[ei]?s?|klant|klienta|kund|"
    r"sprzedaży)$"
)
"""What says beside a kind that it is of sales, and not of what the shop bought: `verkooporder`, `pedido de venta`."""
_KNOWN = SOLD | GIVEN_BACK | NO_SALE
_TOLD = INVOICES | BEFORE_INVOICE | PAYMENTS | DEPOSITS | BALANCES | movements.EARNINGS
"""What else has a list of its own."""

_CODED = re.compile(r"^(?:[a-z]{1,3} ?)?\d{1,3}\W+(?=\D)")
"""The code before the name of a kind: `TD04 Nota di credito`, `01 Factura`."""


def bare(value: str) -> str:
    """A kind as the lists above have it, where they have it without the words that say little: `sales credit notes`."""
    value = re.sub(_OF_KINDS, "", value)
    if value in _KNOWN:
        return value
    if (stem := _OF_SALES.sub("", value)) in _KNOWN:
        return stem
    if (named := _CODED.sub("", value)) in _KNOWN:
        return named
    words = [word for word in value.split() if word not in _FILLING]
    found = " ".join(words)
    first, _, way = value.partition(" ")
    if first in PAYMENTS and way in WAYS_TO_PAY | _CHEQUES:
        return first
    known = next((each for each in (found, found.removesuffix("s")) if each in _KNOWN), value)
    if known == value and value not in _TOLD:
        known = papernames.kind(value) or value
    if known == value and re.search(_COMMISSION, value):
        return "commission"
    return "stock adjustment" if known == value and movements.of_stock(value) else known


def known(value: str) -> bool:
    """Whether a kind is one of those that the lists above have."""
    return bare(value) in _KNOWN


def in_account(value: str, beside: Collection[str]) -> str:
    """What a kind of line is in an account: `sold`, `back`, `paid` or `other`; empty where it is not known.

    `beside`: all kinds of the account.
    """
    kind, codes = bare(value), {SALES_INVOICE} <= {*beside}
    if kind in GIVEN_BACK or (codes and value in SALES_CREDIT):
        return "back"
    if kind in PAYMENTS | RECEIPTS or (codes and {*beside} & SALES_CREDIT and value in SALES_PAID):
        return "paid"
    return "sold" if kind in SOLD else "other" if kind in NO_SALE else ""
