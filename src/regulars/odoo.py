"""The states of Odoo's table of orders, by their codes and in many languages: what is locked there was sold."""

from __future__ import annotations

from collections.abc import Collection

from regulars.wordlist import listed

_ORDERED = frozenset(
    listed("""
    sales order, sale order, verkaufsauftrag, kundenauftrag, bon de commande, commande client, bon de vente,
    pedido de venta, pedido de ventas, orden de venta, órdenes de venta, ordine di vendita, pedido de venda,
    pedido de vendas, ordem de venda, encomenda de venda, encomenda, verkooporder, order, zamówienie sprzedaży,
    zamówienie, försäljningsorder, kundorder, orderbekräftelse, salgsordre, myyntitilaus, prodejní objednávka, zakázka,
    predajná objednávka, zákazka, értékesítési rendelés, vevői rendelés, vevőrendelés, comandă de vânzare,
    comandă vânzare, satış siparişi, εντολή πώλησης, παραγγελία πώλησης, παραγγελία, заказ на продажу, заказ продажи,
    замовлення на продаж, prodajni nalog, prodajno naročilo
""")
)
_LOCKED = frozenset(
    listed("""
    locked, gesperrt, verrouillé, verrouillée, bloqueado, bloqueada, bloccato, bloccata, trancado, vergrendeld,
    geblokkeerd, zablokowane, zablokowany, zablokowana, låst, lukittu, uzamčeno, uzamknuté, zárolva, blocată, blocat,
    kilitli, κλειδωμένο, κλειδωμένη, заблокировано,
    заблокирован, заблоковано, zaključano, zaklenjeno
""")
)
_NONE = frozenset(
    listed("""
    quotation, quotation sent, cancelled, canceled, angebot, angebot versendet, angebot gesendet,
    storniert, abgebrochen, devis, devis envoyé, annulé, annulée, presupuesto, presupuesto enviado, cotización,
    cotización enviada, cancelado, cancelada, preventivo, preventivo inviato, annullato, cotação, cotação enviada,
    orçamento, orçamento enviado, proposta, proposta enviada, offerte, offerte verzonden, geannuleerd, oferta,
    oferta wysłana, wycena, wycena wysłana, anulowane, anulowano, anulowana, offert, offert skickad, avbruten,
    annullerad, makulerad, tilbud, tilbud sendt, annulleret, kansellert, avbrutt, tarjous, tarjous lähetetty, peruttu,
    peruutettu, nabídka, nabídka odeslána, nabídka odeslaná, zrušeno, zrušena, cenová ponuka, cenová ponuka odoslaná,
    zrušené, zrušená, árajánlat, árajánlat elküldve, elküldött árajánlat, törölve, törölt, visszavonva, ofertă,
    ofertă trimisă, cotație, cotație trimisă, anulat, anulată, teklif, teklif gönderildi, iptal edildi, iptal, προσφορά,
    προσφορά εστάλη, απεσταλμένη προσφορά, ακυρώθηκε, ακυρωμένη, коммерческое предложение, предложение,
    предложение отправлено, отменено, отменен, отменён, комерційна пропозиція, пропозиція надіслана, скасовано, ponuda,
    ponuda poslana, otkazano, ponudba, ponudba poslana, preklicano
""")
)


_CODES = (frozenset(("sale",)), frozenset(("done",)), frozenset(("draft", "sent", "cancel")))
"""What Odoo calls an order, one that is locked, and what is a quotation or was cancelled: its codes, and its words."""


def sales(states: Collection[str]) -> frozenset[str]:
    """Those of all states of a column that are sales, where it has Odoo's alone and one of them is an order."""
    said = frozenset(states)
    for ordered, locked, none in (_CODES, (_ORDERED, _LOCKED, _NONE)):
        if said & ordered and said <= ordered | locked | none:
            return said - none
    return frozenset()
