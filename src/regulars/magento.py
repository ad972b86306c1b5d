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
        "purchasedon billtoname gtbase gtpurchased",
        """
        customer customeremail customername billtoname
        order order
        date purchasedon
        order_total gtbase
        status status
        """,
        f"also {CLOSED}",
    ),
    (
        "Magento's order items",
        "magento",
        "incrementid sku qtyordered baserowtotal",
        """
        customer customerid customeremail
        order incrementid orderid
        date createdat purchasedate
        product sku name
        quantity qtyordered
        unit_price baseprice
        amount baserowtotal
        order_total basegrandtotal
        discount basediscountamount discountamount
        tax basetaxamount
        refunded baseamountrefunded amountrefunded qtyrefunded
        currency basecurrencycode
        status status state
        """,
    ),
)
