"""PayPal's activity download in each language, as `systems` reads layouts. Data only: its words, and a layout of each.

Gross is all that the buyer paid: the goods with the shipping and the tax that stand beside it. Net is less the fee.
"""

from __future__ import annotations

from itertools import chain

WORDS: tuple[tuple[str, ...], ...] = (
    (
        "",
        "date",
        "time",
        "timezone",
        "name",
        "type",
        "status",
        "currency",
        "gross",
        "net",
        "fromemailaddress",
        "toemailaddress",
        "transactionid",
        "itemtitle",
        "shippingandhandlingamount",
        "salestax",
    ),
    (
        " in German",
        "datum",
        "uhrzeit",
        "zeitzone",
        "name",
        "typ",
        "status",
        "wahrung",
        "brutto",
        "netto",
        "absenderemailadresse",
        "empfangeremailadresse",
        "transaktionscode",
        "artikelbezeichnung",
        "versandundbearbeitungsgebuhr betragfurversandkosten versandkosten",
        "umsatzsteuer",
    ),
    (
        " in French",
        "date",
        "heure",
        "fuseauhoraire",
        "nom",
        "type",
        "etat",
        "devise",
        "avantcommission",
        "net",
        "deladresseemail",
        "aladresseemail",
        "numerodetransaction",
        "titredelobjet",
        "montantdesfraisdelivraisonetdetraitement montantdesfraisdeportetdetraitement fraisdelivraisonetdetraitement "
        "fraisdeportetdetraitement montantdelalivraisonetdutraitement montantdesfraisdelivraison montantdelalivraison "
        "fraisdelivraison fraisdeport",
        "tva taxesurlesventes",
    ),
    (
        " in Spanish",
        "fecha",
        "hora",
        "zonahoraria husohorario",
        "nombre",
        "tipo",
        "estado",
        "divisa moneda",
        "bruto",
        "neto",
        "correoelectronicodelremitente remitente desdeladirecciondecorreoelectronico "
        "direcciondecorreoelectronicodelremitente",
        "correoelectronicodeldestinatario destinatario aladirecciondecorreoelectronico "
        "direcciondecorreoelectronicodeldestinatario",
        "iddetransaccion identificadordetransaccion",
        "titulodelarticulo nombredelarticulo",
        "importedeenvioymanipulacion importedegastosdeenvioymanipulacion importedegastosdeenvio gastosdeenvio "
        "importedeenvio",
        "impuestosobrelasventas impuestosobreventas impuestodeventas impuestossobreventas",
    ),
    (
        " in Italian",
        "data",
        "orario ora",
        "fusoorario",
        "nome",
        "tipo",
        "stato",
        "valuta",
        "lordo",
        "netto",
        "indirizzoemailmittente dallindirizzoemail",
        "indirizzoemaildestinatario allindirizzoemail",
        "codicetransazione",
        "titolooggetto nomeoggetto",
        "importospesedispedizioneeimballaggio importospedizioneeimballaggio importospedizione importospesedispedizione "
        "importodispedizioneegestione importospedizioneegestione spesedispedizioneeimballaggio spesedispedizione",
        "impostesullevendite impostasullevendite iva",
    ),
    (
        " in Portuguese",
        "data",
        "hora",
        "fusohorario",
        "nome",
        "tipo",
        "status estado",
        "moeda",
        "bruto valorbruto",
        "liquido valorliquido",
        "doenderecodeemail deenderecodeemail enderecodeemaildoremetente emaildoremetente remetente",
        "paraoenderecodeemail paraenderecodeemail enderecodeemaildodestinatario emaildodestinatario destinatario",
        "iddatransacao codigodatransacao numerodatransacao",
        "titulodoitem titulodoartigo nomedoitem",
        "valordefreteemanuseio valordofreteemanuseio valordoenvioemanuseio valordeenvioemanuseio "
        "valordoenvioemanuseamento valordeenvioemanuseamento valordofrete valordoenvio valordosportesdeenvio "
        "montantedoenvio freteemanuseio",
        "impostosobrevendas impostosobreasvendas impostodevendas iva",
    ),
    (
        " in Dutch",
        "datum",
        "tijd",
        "tijdzone",
        "naam",
        "type",
        "status",
        "valuta",
        "bruto",
        "netto net",
        "vanemailadres emailadresafzender",
        "naaremailadres emailadresontvanger",
        "transactiereferentie transactieid transactiecode",
        "objectnaam objecttitel naamobject titelobject itemtitel",
        "verzendenverwerkingskosten verzendenbehandelingskosten bedragverzendkosten bedragverzendenverwerkingskosten "
        "verzendingenverwerking verzendkosten",
        "btw omzetbelasting",
    ),
    (
        " in Polish",
        "data",
        "godzina czas",
        "strefaczasowa",
        "nazwa imieinazwisko imieinazwiskolubnazwa",
        "typ",
        "status stan",
        "waluta",
        "brutto",
        "netto",
        "zadresuemail odadresemail adresemailnadawcy",
        "naadresemail doadresemail adresemailodbiorcy",
        "numertransakcji identyfikatortransakcji idtransakcji",
        "tytulprzedmiotu nazwaprzedmiotu tytulpozycji",
        "kwotakosztowwysylkiiobslugi kwotawysylkiiobslugi kosztwysylkiiobslugi kosztywysylkiiobslugi "
        "kwotakosztowwysylki kwotawysylki kosztwysylki kosztywysylki",
        "podatekodsprzedazy podatekvat vat",
    ),
    (
        " in Swedish",
        "datum",
        "tid",
        "tidszon",
        "namn",
        "typ",
        "status",
        "valuta",
        "brutto",
        "netto",
        "franepostadress avsandarensepostadress",
        "tillepostadress mottagarensepostadress",
        "transaktionsid transaktionskod",
        "objektrubrik objektnamn objektstitel artikelnamn",
        "fraktochhanteringsbelopp fraktochhanteringsavgift fraktbelopp beloppforfrakt fraktkostnad",
        "moms forsaljningsskatt omsattningsskatt",
    ),
)
"""What stands behind the name of the layout; the headers of the day, the time, its zone, whoever it is, the type, the
status, the currency, gross, net, the addresses of who sent the money and who got it, the transaction, what was sold,
its shipping and its tax; in the order of preference, as PayPal's words changed.
"""

PAYERS, PAYEES = (tuple(chain.from_iterable(words[place].split() for words in WORDS)) for place in (10, 11))
"""Headers, folded, of who sent money and who got it, in a list of payments."""


def _layout(language: str, *words: str) -> tuple[str, ...]:
    """The layout marked by the zone, gross, net and who sent the money, which only stand together there."""
    day, time, zone, name, kind, state, currency, gross, net, payer, _, transaction, sold, shipping, tax = words
    return (
        f"PayPal's activity download{language}",
        "paypal",
        " ".join("|".join(mark.split()) for mark in (zone, gross, net, payer)),
        f"""
        customer {payer} {name}
        order {transaction}
        date {day}
        time {time}
        product {sold}
        amount {gross}
        tax {tax}
        shipping {shipping}
        currency {currency}
        status {state}
        type {kind}
        """,
        "also held retenu retenue",  # of lessons, or quotes, it may be said of those that were taken
        "with tax and shipping",
    )


LAYOUTS = tuple(_layout(*words) for words in WORDS)
