"""Headers made of a thing and what is said of it, in any language: they are in no list."""

import pytest

from regulars.matching import PROBABLE, UNLISTED, rank

SAID = {
    "customer": """
        Customer identifier; Client ref; Cardholder ID; Guest No; Buyer_Code; subscriber-number; id of customer
        Kundenkennung; Käufer-Nr.; Debitor Nr; Mandantennummer; Gäste-ID; Abonnenten-Nr; Rechnungsempfänger Nr.
        Identifiant client; N° de client; Code acheteur; Réf. adhérent; Numéro membre; Référence du client
        ID de cliente; Código comprador; Nº afiliado; Identificador del cliente; Cod. del cliente; Código de socio
        Codice acquirente; N. del cliente; ID paziente; Nº associado; Cód. do cliente; relatie-id; koper id
        identyfikator klienta; id nabywcy; kod odbiorcy; köpare-id; kundreferens; medlems-ID; asiakas nro
        cari kodu; üye numarası; alıcı no; № клиента; идентификатор покупателя; номер контрагента
        会員コード; 得意先番号; 客户编码; 会员卡号; 顾客编号; 회원코드; 구매자번호
    """,
    "order": """
        invoice identifier; booking code; sales nr; purchase number; receipt nr; Bon-ID; Quittungsnr.; Buchungs-Nr
        Reservierungsnummer; Transaktionskennung; N° de commande; Numéro de pièce; Identifiant de facture
        Référence de transaction; Code réservation; Nº de ticket; Código de pedido; ID de la transacción; Nº boleta
        Número de comprobante; N. prenotazione; Codice transazione; Rif. vendita; Nº da venda; Código da fatura
        transactie-id; kassabonnummer; boekingsnummer; numer transakcji; id paragonu; nr rezerwacji; bokningsnummer
        köp-id; fiş numarası; işlem no; номер операции; № чека; id транзакции; 取引ID; 売上番号; 小票号; 交易编号
        Bestellname; Name der Bestellung; Nom de la commande; Nombre del pedido; Nome dell'ordine; Nome do pedido
        Naam bestelling; Nazwa zamówienia; Ordernamn
    """,
    "date": """
        basket date; sales timestamp; reservation date; purchase ts; Kassenbon-Datum; Verkaufstag; Quittungsdatum
        Bilagsdato; Data plasare; תאריך מסמך; วันที่ออก; ngày lập; Belge tarihi
        Date de transaction; Jour de vente; Fecha de transacción; Fecha de la orden; Data transazione; Data transação
        datum verkoop; boekingsdatum; data rezerwacji; datum köp; fiş tarihi; дата транзакции; 取引日時; 交易时间
    """,
    "product": """
        goods code; stock number; menu item name; Waren-Nr.; Artikelbeschreibung; Produktbezeichnung; N° article
        Désignation de l'article; Libellé produit; Code du produit; Código del artículo; Descripción del producto
        Descrizione articolo; Código do artigo; kod towaru; nazwa produktu; ürün adı; код товара; 商品编号
    """,
    "quantity": """
        sold quantity; invoice qty; Bestellmenge; Artikelanzahl; quantité commandée; cantidad vendida; quantità articolo
        aantal verkocht; ilość towaru; sipariş miktarı; количество товара
        Qty delivered; Units supplied; Menge geliefert
        Stück verkauft; Quantité achetée; Pièces livrées; Cantidad entregada; Uds. pedidas; Quantità consegnata
        Pz ordinati; Qtd entregue; Aantal gefactureerd; Ilość dostarczona; Szt. sprzedanych; Antal beställda
    """,
    "amount": """
        billed amount; sale value; transaction sum; recharge_amt; Umsatzbetrag; Zahlbetrag; Transaktionswert; Zeilenwert
        Montant encaissé; Montant de la transaction; Valeur de vente; Importe de venta; Importe cobrado
        Monto de la compra
        Importo vendita; Importo incassato; Valor da transação; Valor recebido; verkoopbedrag; transactiebedrag
        kwota transakcji; wartość pozycji; försäljningsbelopp; satış tutarı; сумма продажи; 売上金額
    """,
    "order_total": """
        invoice sum; receipt value; Belegbetrag; Auftragswert; Montant de la facture; Valeur de la commande
        Importe del pedido; Importe de la factura; Importo dell'ordine; Valor do pedido; bonbedrag; kwota faktury
        suma paragonu; fatura tutarı; сумма чека; 订单金额
    """,
    "tax": """
        VAT total; Umsatzsteuer Betrag; USt-Betrag; Montant de TVA; Importe de IVA; Totale IVA; Valor do IVA
        btw bedrag; kwota podatku; momssumma; KDV tutarı; сумма НДС; 消費税金額
    """,
    "discount": """
        coupon discount total; Rabattsumme; Nachlass Betrag; Montant de la remise; Total remise; Importe de descuento
        Valore sconto; Total desconto; korting bedrag; wartość rabatu; rabatt belopp; indirim tutarı; сумма скидки
    """,
    "shipping": """
        postage cost; freight charges; Lieferkosten; Versandgebühr; Frais d'expédition; Coût de livraison
        Coste de envío; Costo di spedizione; Valor do frete; verzendkosten
        koszty dostawy; fraktkostnad; kargo ücreti; стоимость доставки
    """,
    "refunded": """
        refund value; Erstattungssumme; Betrag Rückerstattung; Montant du remboursement; Importe del reembolso
        Importo rimborso; Valor reembolso; kwota zwrotu; iade tutarı; сумма возврата
    """,
    "status": """
        booking status; receipt status; Rechnungsstatus; Buchungsstatus; Statut de la facture; État de la commande
        Estado de la factura; Estado de la transacción; Stato fattura; Stato del pagamento; Estado da encomenda
        factuurstatus; status faktury; betalstatus; ödeme durumu; статус оплаты
    """,
    "type": """
        Voucher Type; Vch Type; Bilagstype; Typ dokladu; Bizonylat típusa; Belge Türü; Tip document; Laskun tyyppi
        Είδος παραστατικού; Вид документа; סוג מסמך; نوع المستند; ประเภทเอกสาร; Loại chứng từ; 伝票区分; 单据类型
    """,
}
OTHER = {"customer": "order", "order": "customer"}
NOT_SAID = {
    "customer": "Card No; Card Number; Konto-Nr.; Owner ID; Supplier code; Store number; Staff ID; Kundengruppe",
    "order": "Voucher code; Positions-Nr.; Store number; Order status; Payment method; Line no; Coupon code; "
    "Invoice name; Nom de la facture; Booking name",
    "date": "Delivery date; Birth date; Order status; Due date; Lieferdatum; Date d'échéance; Fecha de nacimiento",
    "product": "Category name; Positions-Nr.; Supplier code; Produktgruppe; Warehouse code",
    "quantity": "Order count; Total orders; Stock level; Lagerbestand; Rücksendemenge",
    "amount": "Amount due; Balance amount; Discount amount; Tax amount; Tip amount; Einkaufspreis; Total orders",
    "order_total": "Total orders; Order tax; Order discount; Rechnungsadresse",
    "tax": "Tax rate; Tax invoice; Tax line; Tax number; Steuersatz; Taux de TVA; Total TTC; Tax code; Tipo de IVA",
    "discount": "Discount code; Discount name; Rabattcode; Code promo; Rabattgruppe",
    "shipping": "Shipping address; Delivery date; Shipping method; Lieferdatum; Adresse de livraison",
    "refunded": "Refund date; Refund reason; Return policy; Erstattungsdatum",
    "type": "Customer type; Product type; Payment type; Delivery type; Room type; Typ klienta; Způsob platby",
    "status": "Customer status; Marital status; Delivery status; Stock status; Kundenstatus",
}


def _cases(said: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (column, name)
        for column, names in said.items()
        for each in names.split("\n")
        for name in each.strip().split("; ")
        if name
    ]


@pytest.mark.parametrize(("column", "header"), _cases(SAID))
def test_a_thing_and_what_is_said_of_it_are_known(column: str, header: str) -> None:
    assert rank(column, header)
    assert column not in OTHER or not rank(OTHER[column], header)


@pytest.mark.parametrize(("column", "header"), _cases(NOT_SAID))
def test_other_things_are_not(column: str, header: str) -> None:
    place = rank(column, header)
    assert place is None or place[1] < UNLISTED, place


@pytest.mark.parametrize(
    "header", ["Käufer-Name", "acheteur e-mail", "cari ünvanı", "顧客電話番号", "Passenger ID", "user code"]
)
def test_names_addresses_and_who_may_be_another_are_only_likely(header: str) -> None:
    assert (rank("customer", header) or (0,))[0] == -PROBABLE


def test_a_number_comes_before_an_address_and_an_address_before_a_name() -> None:
    headers = ["Mandantenname", "Mandant E-Mail", "Mandantenkennung"]
    assert sorted(headers, key=lambda header: rank("customer", header) or (0, 0, 0)) == headers[::-1]


def test_names_of_the_lists_come_before_compounds() -> None:
    assert (rank("order", "Order ID") or (0,)) < (rank("order", "Booking code") or (0,))


@pytest.mark.parametrize(
    "header",
    """
    Health card no; Club card number; Insured person no; Versichertennummer; Punktekarte Nr; N° carte d'adhérent
    Numéro de sécurité sociale; N° assuré; Nº tarjeta sanitaria; Nº de historia clínica; N. tessera sanitaria
    Codice assistito; Nº cartão de sócio; Nº do cartão de pontos; Verzekerdennummer; Spaarpas nr; Nr karty pacjenta
    Nr karty lojalnościowej; Förmånskort nr; Patientkort nr; 医保卡号; 就诊卡号; 积分卡号; 患者编号; ポイントカード番号
    診察券番号; 회원카드번호; 환자번호; номер карты лояльности; PESEL; SSN; MRN
    """.replace("\n", ";").split(";"),
)
def test_numbers_of_peoples_cards_are_customers(header: str) -> None:
    assert not header.strip() or rank("customer", header.strip())


@pytest.mark.parametrize(
    "header",
    [
        *(
            "Card number",
            "Gift card no",
            "Credit card number",
            "Kreditkartennummer",
            "N° carte bancaire",
            "Kartennummer",
        ),
        *(
            "Nº tarjeta de crédito",
            "N. carta di credito",
            "Nº cartão presente",
            "Cadeaukaart nr",
            "Nr karty płatniczej",
        ),
        *("Presentkort nr", "银行卡号", "信用卡号", "医保编码", "就诊号", "Insured value", "Journal nr"),
        *("Versicherung", "Insurance", "Nº expediente", "Points", "Discount"),
    ],
)
def test_cards_to_pay_with_and_other_numbers_are_not(header: str) -> None:
    assert rank("customer", header) is None


@pytest.mark.parametrize("header", ["base devuelta", "base_devuelta", "montante devolvida", "importo reso"])
def test_what_was_given_back_is_told_in_each_gender(header: str) -> None:
    assert rank("refunded", header)
