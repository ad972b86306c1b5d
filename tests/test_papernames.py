"""Papers and rows whose names are made of several words, in nine languages: what each means, and which mean nothing."""

import pytest

from regulars import kinds

NOTHING = (
    "namerechnung (storniert); cancelled invoice; facture annulée; faktura anulowana; test invoice; no "
    "invoice; ohne rechnung; sin factura; auf rechnung; par facture; to invoice; invoice 17; payment failed; "
    "payment plan; delivery; pickup order; delivery order; lieferung; return ticket; exchange order; advance "
    "order; store credit; gift card; bon d'achat; buono regalo; gutscheinverkauf; kartenverkauf; mahngebühr; "
    "stornogebühr; kursgebühr y; abrechnung; kreditkartenabrechnung; zählung; draft beer; concept; "
    "kundenkarte; ped; ord; bc; work; nota"
)
MEANT = {
    "invoice": (
        "service invoice; final invoice; teilrechnung; abo rechnung; rg.; facture de solde; facture comptoir; fattura "
        "elettronica; factura emitida; fra.; nota fiscal de serviço; eindfactuur; debiteurenfactuur; faktura końcowa; "
        "samlingsfaktura; ft   fatura"
    ),
    "credit note": (
        "gutschrift an kunde; korrekturrechnung; avoir financier; nota cred. cliente; nota de abono; n. créd.; "
        "creditnota verkoop; korekta do fv; kred.fakt."
    ),
    "return note": (
        "return slip; retourenschein; bon de retour; bolla di reso; nota de devolução; retourorder; retursedel"
    ),
    "order": (
        "phone order; auftragsbest.; webshop bestellung; cde; conferma d'ordine; orden de venta; ped. venda; "
        "orderbevestiging; zam. klienta; kundbeställning"
    ),
    "purchase order": (
        "supplier order; bestellung an lieferant; commande fournisseur; ord. a fornitore; orden de compra; encomenda a "
        "fornecedor; inkooporder; zamówienie do dostawcy; inköpsorder"
    ),
    "purchase invoice": "lieferantenlieferschein; avoir fourn.; ddt fornitore; fra. prov.; nf de entrada; levfakt",
    "quotation": "price quote; kostenvoranschlag; proposition commerciale; presup.; orç.; prijsopgave; wycena; anbud",
    "delivery ticket": (
        "consignment note; versandschein; bon d'enlèvement; bolla di trasporto; guias de remessa; paklijst; "
        "dokument wz; packsedel"
    ),
    "pro forma": "draft invoice; rechnungsentwurf; facture brouillon; progetto di fattura; pro forma klienta",
    "deposit invoice": (
        "down payment invoice; abschlagsrechnung; 1. abschlagsrechnung; facture d'avance; fattura in acconto; fra. "
        "anticipo; fatura de sinal; voorschotnota; faktura zal.; förskottsfaktura"
    ),
    "payment": (
        "payment received; ec zahlung; remise de chèque; bonifico ricevuto; recibo de cobro; baixa de título; "
        "bankontvangst; przelew przychodzący; swishbetalning; pagamento in contanti"
    ),
    "sales receipt": (
        "till receipt; kassenbeleg; ticket de caisse; scontrino fiscale; boleta de venta; talão de caixa; kassabon; "
        "e paragon; kassakvitto"
    ),
    "cash sale": "counter sale; thekenverkauf; vente comptoir; vendita al banco; venta tpv; toonbankverkoop",
    "reminder": (
        "dunning letter; 2. relance; lettre de relance; messa in mora; 2º aviso; carta de cobrança; laatste aanmaning; "
        "wezwanie do zapłaty; kravbrev"
    ),
    "fee": "stripe charges; kartengebühr; frais marketplace; costo transazione; taxa de cartão; pinkosten; kortavgift",
    "payout": "auszahlung auf bankkonto; transferencia a su cuenta; prelievo verso banca; wypłata środków; saque",
    "shipping fee": "lieferpauschale; participation aux frais d'envoi; bezorgkosten; koszty dostawy; koszt transportu",
    "discount": "promo code; mengenrabatt; bon de réduction; buono sconto; dto. pronto pago; kortingsbon; kod rabatowy",
    "no sale": "no sale (drawer open); kassensturz; fond de caisse; arqueo; fecho de caixa; z afslag; raport dobowy",
    "journal entry": "textrad; ligne de texte; riga descrittiva; prima nota; memoriaal",
}


@pytest.mark.parametrize(("meant", "name"), [(kind, name) for kind, all_ in MEANT.items() for name in all_.split("; ")])
def test_a_name_means_what_its_words_say(meant: str, name: str) -> None:
    assert kinds.bare(name) == meant


@pytest.mark.parametrize("name", NOTHING.split("; "))
def test_a_name_with_a_word_that_says_something_else_means_nothing(name: str) -> None:
    assert kinds.bare(name) == name


def test_a_payment_that_is_only_authorized_is_none() -> None:
    assert kinds.bare("payment authorization") in kinds.NO_SALE
