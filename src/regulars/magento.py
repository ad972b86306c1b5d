"""The export layouts of Magento, as `systems` reads them: its order grid in nine languages, its items. Data only."""

from __future__ import annotations

CLOSED = """
closed geschlossen fermé fermée clôturé clôturée cerrado cerrada chiuso chiusa fechado fechada encerrado encerrada
gesloten zamknięte zamknięty stängd stängt
"""
"""The state of an order of which all was paid back, whatever it says elsewhere."""

_BASE = (
    "grandtotalbase|gesamtsummebasis|gesamtbetragbasis|endbetragbasis|totalgeneralbase|totalglobalbase|montanttotalbase|"
    "montantglobalbase|sumatotalbase|importetotalbase|totalecomplessivobase|totalegeneralebase|importototalebase|"
    "totalgeralbase|valortotalbase|eindtotaalbasis|totaalbasis|totaalbedragbasis|sumacałkowitabazowa|"
    "sumacałkowitapodstawowa|sumałącznabazowa|sumałącznapodstawowa|sumabazowa|totalsummabas|totaltbas|totalbeloppbas"
)
_PURCHASED = (
    "grandtotalpurchased|gesamtsummegekauft|gesamtbetraggekauft|gesamtsummebestellt|gesamtbetragbestellt|"
    "gesamtsummekauf|gesamtbetragkauf|endbetraggekauft|totalgeneralachat|totalgeneralachete|totalglobalachat|"
    "montanttotalachat|montanttotalachete|montantglobalachat|montantglobalachete|totalgeneralcomprado|"
    "totalgeneralcompra|sumatotalcomprado|sumatotalcomprada|sumatotalcompra|importetotalcomprado|importetotalcompra|"
    "totalecomplessivoacquistato|totalecomplessivoacquisto|totalegeneraleacquistato|totalegeneraleacquisto|"
    "importototaleacquistato|totalgeralcomprado|totalgeralcompra|totalgeraladquirido|valortotalcomprado|"
    "valortotalcompra|eindtotaalgekocht|eindtotaalaankoop|totaalgekocht|totaalaankoop|totaalbedraggekocht|"
    "totaalbedragaankoop|sumacałkowitazakup|sumacałkowitazakupiona|sumacałkowitazakupu|sumałącznazakup|"
    "sumałącznazakupu|sumazakup|sumazakupu|totalsummaköpt|totalsummaköp|totaltköpt|totaltköp|totalbeloppköpt|"
    "totalbeloppköp"
)
"""The total in the shop's own money, and in that of the order: no other grid has the two side by side."""

_DATE = (
    "kaufdatum bestelldatum datedachat dateachat datedecommande fechadecompra fechacompra datadiacquisto dataacquisto "
    "datadacompra datadecompra datacompra aankoopdatum besteldatum datazakupu köpdatum inköpsdatum"
)
_STATUS = "status statut état estado stato"
_MAIL = (
    "kundenemail emailadressedeskunden emaildeskunden emailduclient emailclient emaildelcliente emailcliente "
    "correoelectrónicodelcliente correodelcliente emaildocliente klantemail emailklant emailadresklant emailvandeklant "
    "emailklienta adresemailklienta kundensepost kundepost kundensemail"
)
_NAME = (
    "kundenname nomduclient nomclient nombredelcliente nombrecliente nomecliente nomedelcliente nomedocliente "
    "klantnaam naamklant nazwaklienta imięklienta kundnamn kundensnamn"
)
_SHIPPING = (
    "versandundbearbeitung versandkosten versandundhandling lieferungundbearbeitung versand livraisonettraitement "
    "livraisonetmanutention expéditionettraitement expéditionetmanutention fraisdeport fraisdelivraison livraison "
    "envíoymanipulación envíoymanejo envíoygestión gastosdeenvío gastosdeenvíoymanipulación envío spedizioneegestione "
    "spedizioneeimballaggio spedizioneemovimentazione spesedispedizione spedizione envioemanuseio "
    "envioeprocessamento entregaemanuseio freteemanuseio envioetratamento portesdeenvio frete "
    "verzendingenafhandeling verzendingafhandeling verzendingenbehandeling verzendenenafhandeling verzendkosten "
    "verzending wysyłkaiobsługa dostawaiobsługa wysyłkaiprzygotowanie kosztywysyłki kosztdostawy wysyłka dostawa "
    "fraktochhantering leveransochhantering frakt"
)
_REFUNDED = (
    "gesamterstattung gesamterstattet erstattetgesamt gesamtsummeerstattet gesamtzurückerstattet "
    "gesamtbetragerstattet summeerstattet totalremboursé montanttotalremboursé totaldesremboursements "
    "totalreembolsado totaldereembolso totaldevuelto importereembolsado totalerimborsato rimborsototale "
    "importorimborsato totalreembolso totaldereembolsos valorreembolsado totaalterugbetaald "
    "terugbetaaldtotaal totaalgerestitueerd sumazwrotów łączniezwrócono zwróconołącznie sumazwrócona totalåterbetalt "
    "totaltåterbetalt totaltåterbetald återbetalttotalt summaåterbetalt"
)


_BASE_1 = f"gtbase|gtbasis|tgbase|etbasis|{_BASE}"
_PURCHASED_1 = (
    "gtpurchased|gtgekauft|gtbestellt|gtkauf|tgachete|tgachat|tgcomprado|tgcompra|tgacquistato|tgacquisto|etgekocht|"
    f"etaankoop|gtköpt|{_PURCHASED}"
)
_ON_1 = (
    "purchasedon gekauftam bestelltam achetele commandele compradoel compradoen compradoem acquistatoil acquistatain "
    f"gekochtop aangekochtop besteldop kupiono zakupiono zakupionodnia datazakupu köptden köpt {_DATE}"
)
_BILLED_1 = (
    "billtoname rechnungan rechnungsname rechnungaufname rechnungsempfänger facturera facturéà factureraunom "
    "nomdefacturation facturara facturadoa facturaranombrede nombredefacturación cobrara fatturarea fatturatoa "
    "fatturaa fatturaanome nomefatturazione intestatoa cobrarde cobrarpara faturarpara faturara faturadopara "
    "nomedecobrança "
    "factureernaar factureeraan factuuraan factuurnaam factuuropnaam fakturadla fakturana nazwanafakturze nabywca "
    "faktureratill fakturerastill fakturanamn fakturatill"
)
_ORDER_1 = "order bestellung bestellnr commande pedido ordine encomenda bestelling zamówienie zamówienienr beställning"
"""The words of Magento 1's order grid, which shortens its totals (`T.G. (Base)`) and names who pays and who receives.
"""

_ITEM = "salesorderitem"
"""What stands before the columns of items where those of their order stand beside them: `sales_order_item.sku`."""

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "Magento's order grid",
        "magento",
        "purchasepoint purchasedate billtoname grandtotalbase",
        """
        customer customeremail customername billtoname
        order id
        date purchasedate
        order_total grandtotalbase
        shipping shippingandhandling
        refunded totalrefunded
        status status
        """,
        f"also {CLOSED}",
    ),
    (
        "Magento's order grid",
        "magento",
        f"id {_BASE} {_PURCHASED} {_DATE.replace(' ', '|')} {_STATUS.replace(' ', '|')}",
        f"""
        customer {_MAIL} {_NAME}
        order id
        date {_DATE}
        order_total {_BASE.replace("|", " ")}
        shipping {_SHIPPING}
        refunded {_REFUNDED}
        status {_STATUS}
        """,
        f"also {CLOSED}",
    ),
    (
        "Magento 1's order grid",
        "magento",
        " ".join((*(each.replace(" ", "|") for each in (_ORDER_1, _ON_1, _BILLED_1)), _BASE_1, _PURCHASED_1)),
        f"""
        customer customeremail customername {_MAIL} {_NAME} {_BILLED_1}
        order {_ORDER_1}
        date {_ON_1}
        order_total {_BASE_1.replace("|", " ")}
        status {_STATUS}
        """,
        f"also {CLOSED}",
    ),
    (
        "Magento's order items",
        "magento",
        " ".join(("incrementid", *(f"{name}|{_ITEM}{name}" for name in ("sku", "qtyordered", "baserowtotal")))),
        f"""
        customer customerid customeremail
        order incrementid orderid
        date createdat purchasedate
        product {_ITEM}sku sku {_ITEM}name name
        quantity {_ITEM}qtyordered qtyordered
        unit_price {_ITEM}baseprice baseprice
        amount {_ITEM}baserowtotal baserowtotal
        order_total basegrandtotal
        discount basediscountamount discountamount
        tax basetaxamount
        shipping baseshippingamount
        refunded {_ITEM}qtyrefunded qtyrefunded {_ITEM}baseamountrefunded baseamountrefunded amountrefunded
        currency basecurrencycode
        status status state
        """,
        f"also {CLOSED}",
    ),
)
