"""Header rows as shops in nine languages write them, full of look-alikes: the right column, or a question.

Each row has a language's date and decimal sign, and for every header what stands under it.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

Row = dict[str, Any]

CANONICAL = {
    **dict.fromkeys(("id", "mail", "name"), "customer"),
    **dict.fromkeys(("order", "ref"), "order"),
    **dict.fromkeys(("sku", "title"), "product"),
    "day": "date",
    "clock": "time",
    "pieces": "quantity",
    "price": "unit_price",
    "net": "amount",
    **dict.fromkeys(("total", "whole"), "order_total"),
    "tax": "tax",
    "currency": "currency",
}
"""What stands under a header → the column that it is; all else must not be taken for any."""

CELLS: dict[str, Callable[[Row], Any]] = {
    "order": lambda r: r["order"],
    "ref": lambda r: f"ORD-{r['order']}",
    "id": lambda r: 4000 + r["who"],
    "mail": lambda r: f"shopper{r['who']}@example.org",
    "name": lambda r: f"{'ABCDEFGHIJ'[r['who'] % 10]}nna Nr{r['who']}",
    "ship_to": lambda r: 4000 + r["other"],
    "rep": lambda r: f"{'KLM'[r['clerk']]}ax Seller",
    "clerk": lambda r: 10 + r["clerk"],
    "store": lambda r: 100 + r["clerk"],
    "group": lambda r: ("Trade", "Retail", "Online")[r["clerk"]],
    "country": lambda r: ("DE", "AT", "CH")[r["who"] % 3],
    "day": lambda r: r["day"],
    "sent": lambda r: r["day"] + timedelta(r["wait"]),
    "paid": lambda r: r["day"] + timedelta(2 * r["wait"]),
    "due": lambda r: r["day"] + timedelta(30),
    "clock": lambda r: f"{8 + r['order'] % 12:02d}:{r['order'] % 60:02d}:00",
    "sku": lambda r: f"A-{r['item']}",
    "title": lambda r: f"Mug no {r['item']}",
    "pieces": lambda r: r["pieces"],
    "price": lambda r: r["price"] / 100,
    "net": lambda r: r["pieces"] * r["price"] / 100,
    "gross": lambda r: (r["pieces"] * r["price"] + r["pieces"] * r["price"] // 5) / 100,
    "left": lambda r: round(r["pieces"] * r["price"] * 0.971 / 100 - 0.3, 2),
    "tax": lambda r: r["pieces"] * r["price"] // 5 / 100,
    "rate": lambda _: 20,
    "cost": lambda r: r["price"] * 6 // 10 / 100,
    "margin": lambda r: r["pieces"] * (r["price"] - r["price"] * 6 // 10) / 100,
    "total": lambda r: r["total"] / 100,
    "line": lambda r: r["line"],
    "row": lambda r: r["row"],
    "currency": lambda _: "EUR",
}
CELLS["whole"] = CELLS["gross"]
"""Of an order that is one row, what is with its tax is its total."""


def shop(orders: int = 120) -> list[Row]:
    rng, rows = random.Random(4), list[Row]()
    for number in range(orders):
        lines = [{"item": rng.randint(1, 30), "pieces": rng.choice((1, 1, 2, 3, 5)), "line": at} for at in (1, 2, 3)]
        lines = lines[: rng.randint(1, 3)]
        whole: Row = {"order": 7000 + number, "who": rng.randint(1, 25), "other": rng.randint(1, 25)}
        whole |= {
            "clerk": rng.randint(0, 2),
            "wait": rng.randint(1, 9),
            "day": date(2023, 1, 2) + timedelta(3 * number),
        }
        for line in lines:
            line["price"] = random.Random(line["item"]).randint(150, 9_999)
        whole["total"] = sum(line["pieces"] * line["price"] for line in lines)
        rows += [whole | line | {"row": len(rows) + at} for at, line in enumerate(lines, 1)]
    return rows


LINES = shop()
ORDERS = [row for row in LINES if row["line"] == 1 and row["total"] == row["pieces"] * row["price"]]
FORMS = {"en": "%m/%d/%Y", "de": "%d.%m.%Y", "nl": "%d-%m-%Y", "pl": "%Y-%m-%d", "sv": "%Y-%m-%d"}


def table(language: str, headers: str, rows: list[Row]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The columns of a table, and what stands under each of its headers."""
    roles = dict(header.strip().split("=") for header in headers.split("|"))

    def written(value: Any) -> str:
        if isinstance(value, float):
            return f"{value:.2f}" if language == "en" else f"{value:.2f}".replace(".", ",")
        return value.strftime(FORMS.get(language, "%d/%m/%Y")) if isinstance(value, date) else str(value)

    return {header: [written(CELLS[role](row)) for row in rows] for header, role in roles.items()}, roles


BY_LINE = """
en  Row ID=row|Order No.=order|Order Date=day|Delivery Date=sent|Sales Rep=rep|Bill-to Customer=id|Ship-to Customer=ship_to|Item No.=sku|Qty Ordered=pieces|Unit Cost=cost|Unit Price=price|Line Amount=net|Country=country
en  Sale ID=order|Store=store|Cashier=rep|Timestamp=day|Member Card=id|SKU=sku|Units=pieces|Retail Price=price|Cost=cost|Gross Profit=margin
en  Account Code=id|Account Name=name|Document Number=order|Document Date=day|Rep Code=clerk|Stock Code=sku|Sell Price=price|Quantity=pieces|Value=net|Cost Price=cost
en  Order No=order|Order Date=day|Customer No=id|Purchase price=cost|Sales price=price|Qty=pieces
en  Order=order|Client No=id|Date=day|Item=sku|Qty=pieces|Unit Price Excl. VAT=price|Line Total Incl. VAT=gross|Line Total Excl. VAT=net
en  Order Lines/Product=title|Order Reference=ref|Customer=name|Order Date=day|Order Lines/Quantity=pieces|Order Lines/Unit Price=price
de  Auftragspositionen/Produkt=title|Auftragsreferenz=ref|Kunde=name|Bestelldatum=day|Auftragspositionen/Menge=pieces|Auftragspositionen/Einzelpreis=price
fr  Lignes de la commande/Article=title|Référence de la commande=ref|Client=name|Date de la commande=day|Lignes de la commande/Quantité=pieces|Lignes de la commande/Prix unitaire=price
es  Líneas del pedido/Producto=title|Referencia del pedido=ref|Cliente=name|Fecha del pedido=day|Líneas del pedido/Cantidad=pieces|Líneas del pedido/Precio unitario=price
it  Righe ordine/Prodotto=title|Riferimento ordine=ref|Cliente=name|Data ordine=day|Righe ordine/Quantità=pieces|Righe ordine/Prezzo unitario=price
pt  Linhas do pedido/Produto=title|Referência do pedido=ref|Cliente=name|Data do pedido=day|Linhas do pedido/Quantidade=pieces|Linhas do pedido/Preço unitário=price
nl  Orderregels/Product=title|Orderreferentie=ref|Klant=name|Besteldatum=day|Orderregels/Hoeveelheid=pieces|Orderregels/Eenheidsprijs=price
pl  Pozycje zamówienia/Produkt=title|Numer zamówienia=ref|Klient=name|Data zamówienia=day|Pozycje zamówienia/Ilość=pieces|Pozycje zamówienia/Cena jednostkowa=price
sv  Orderrader/Produkt=title|Orderreferens=ref|Kund=name|Orderdatum=day|Orderrader/Antal=pieces|Orderrader/Enhetspris=price
en  VBELN=order|FKDAT=day|KUNAG=id|KUNRG=ship_to|POSNR=line|MATNR=sku|FKIMG=pieces|NETWR=net|WAERK=currency|VKORG=store
de  Pos=line|Belegnr.=order|Belegdatum=day|Lieferdatum=sent|Vertreter=rep|Kundennr.=id|Lieferkunde=ship_to|Artikelnr.=sku|Menge=pieces|EK-Preis=cost|VK-Preis=price|Nettobetrag=net|Rohertrag=margin
de  Bon-Nr.=order|Filiale=store|Kasse=clerk|Datum=day|Uhrzeit=clock|Kundenkarte=id|Artikel=title|Anzahl=pieces|Einzelpreis=price|MwSt.-Satz=rate
de  Lfd. Nr.=row|Verkaufsdatum=day|Käufer=name|Käufer E-Mail=mail|Artikelbezeichnung=title|Stück=pieces|Stückpreis=price|Verkaufsprotokollnummer=order
de  Vorgang=order|Erstellt=day|Geändert=sent|Kunden-ID=id|Position=line|Artikel-Nr=sku|Menge=pieces|Preis netto=price|Gesamt netto=net|Gesamt brutto=gross
de  KdNr=id|BelegNr=order|BelegDat=day|ArtNr=sku|Mge=pieces|EPreis=price|GPreis=net|EKPreis=cost
fr  N° ligne=row|N° facture=order|Date facture=day|Date d'échéance=due|Code client=id|Commercial=rep|Réf. article=sku|Qté=pieces|PU HT=price|Prix de revient=cost|Montant HT=net|Taux TVA=rate
fr  Ticket=order|Caisse=clerk|Magasin=store|Vendeur=rep|Date=day|Carte fidélité=id|Article=title|Quantité=pieces|Prix de vente=price|Prix d'achat=cost
fr  N° pièce=order|Date pièce=day|Compte client=id|Représentant=clerk|Article=sku|Qté facturée=pieces|Px unitaire=price|Montant net HT=net|Dépôt=store
es  Línea=row|Nº factura=order|Fecha factura=day|Fecha vencimiento=due|Cód. cliente=id|Comercial=rep|Referencia=sku|Unidades=pieces|Precio coste=cost|Precio venta=price|Importe=net|% IVA=rate
es  Ticket=order|Tienda=store|Vendedor=rep|Fecha=day|Tarjeta cliente=id|Artículo=title|Cantidad=pieces|PVP=price|Coste=cost
es  NumAlbaran=order|FechaAlbaran=day|CodigoCliente=id|CodigoArticulo=sku|UnidadesServidas=pieces|PrecioNeto=price|ImporteNeto=net|CodigoAgente=clerk
it  Riga=row|Numero fattura=order|Data fattura=day|Data scadenza=due|Codice cliente=id|Agente=rep|Codice articolo=sku|Quantità=pieces|Prezzo acquisto=cost|Prezzo vendita=price|Importo riga=net|Aliquota IVA=rate
it  Scontrino=order|Negozio=store|Commesso=rep|Data=day|Tessera=id|Articolo=title|Pezzi=pieces|Prezzo=price|Costo=cost
pt  Linha=row|Nº do pedido=ref|Data do pedido=day|Data de entrega=sent|Código do cliente=id|Vendedor=rep|SKU=sku|Qtde=pieces|Preço de custo=cost|Preço unitário=price|Margem=margin
pt  Cupom=order|Loja=store|Operador=rep|Data=day|CPF=id|Produto=title|Qtd=pieces|Preço de venda=price|Custo=cost
pt  Número da fatura=order|Data da fatura=day|Nº cliente=id|Artigo=sku|Quantidade=pieces|Preço s/ IVA=price|Total s/ IVA=net|Taxa IVA=rate
nl  Regelnr=row|Factuurnummer=order|Factuurdatum=day|Vervaldatum=due|Debiteurnummer=id|Vertegenwoordiger=rep|Artikelnummer=sku|Aantal=pieces|Inkoopprijs=cost|Verkoopprijs=price|Bedrag excl. btw=net|Btw-percentage=rate
nl  Bonnummer=order|Winkel=store|Medewerker=rep|Datum=day|Klantenkaart=id|Artikel=title|Aantal=pieces|Prijs=price|Kostprijs=cost
nl  Bestelnummer=ref|Besteldatum=day|Leverdatum=sent|E-mail klant=mail|Product=title|Aantal=pieces|Stukprijs=price|Land=country
pl  Lp.=row|Nr faktury=order|Data wystawienia=day|Termin płatności=due|Kod kontrahenta=id|Handlowiec=rep|Kod towaru=sku|Ilość=pieces|Cena zakupu=cost|Cena netto=price|Wartość netto=net|Stawka VAT=rate
pl  Nr paragonu=order|Sklep=store|Kasjer=rep|Data=day|Karta klienta=id|Towar=title|Ilość=pieces|Cena=price|Cena zakupu=cost|Razem=net
sv  Radnr=row|Fakturanr=order|Fakturadatum=day|Förfallodatum=due|Kundnr=id|Säljare=rep|Artikelnr=sku|Antal=pieces|Inköpspris=cost|Á-pris=price|Radbelopp=net|Momssats=rate
sv  Kvittonr=order|Butik=store|Kassör=rep|Datum=day|Kundkort=id|Vara=title|Antal=pieces|Pris=price|Inpris=cost
"""  # noqa: E501 - a header row a line

BY_ORDER = """
en  Paid at=paid|Order=order|Created=day|Email=mail|Amount=net
en  Date=day|Payment date=paid|Invoice=order|Client=name|Amount=net
en  Delivery Date=sent|Payment Date=paid|Order Date=day|Cust No=id|Order No=order|Value=net
en  Invoice No=order|Invoice Date=day|Customer No=id|Amount Excl. VAT=net|Amount Incl. VAT=gross
en  Transaction ID=ref|Paid on=day|Buyer=name|Gross=net|Fee=cost|Net=margin
en  order=order|customer=id|date=day|sub=net|vat=tax|total=gross
en  date_order=day|name=ref|partner_id=name|amount_untaxed=net|amount_tax=tax|amount_total=whole
en  Booking Ref=ref|Booked On=day|Guest Email=mail|Guest Name=name|Room Type=group|Amount Paid=net|Check-in=sent
en  Customer Group=group|Customer Country=country|Customer=id|Invoice=order|Date=day|Amount=net
de  Rechnungsnummer=order|Rechnungsdatum=day|Fälligkeitsdatum=due|Zahlungsdatum=paid|Kundennummer=id|Nettobetrag=net|Bruttobetrag=gross|Währung=currency
de  Kassierer=rep|Kunde=name|Bon=order|Datum=day|Summe=net
fr  Facture=order|Client=id|Date=day|HT=net|TVA=tax|TTC=gross
es  Pedido=order|Cliente=id|Fecha=day|Neto=net|I.V.A.=tax|Total=gross
it  Data documento=day|Cliente=name|Imponibile=net|IVA=tax|Data pagamento=paid
nl  Order=order|Orderdatum=day|Betaaldatum=paid|Relatie=id|Bedrag=net|Btw=tax
pl  Nr dokumentu=order|Data=day|Data płatności=paid|NIP=id|Netto=net|VAT=tax|Brutto=gross
sv  Faktura=order|Kund=id|Datum=day|Exkl. moms=net|Moms=tax|Inkl. moms=gross
"""  # noqa: E501


@pytest.mark.parametrize(
    ("row", "rows"),
    [(row, LINES) for row in BY_LINE.strip().splitlines()] + [(row, ORDERS) for row in BY_ORDER.strip().splitlines()],
    ids=lambda value: value.split("|")[0] if isinstance(value, str) else "",
)
def test_no_column_passes_for_another(row: str, rows: list[Row]) -> None:
    language, headers = row.split(maxsplit=1)
    columns, roles = table(language, headers, rows)
    found = {hit.column: hit.header for hit in match(columns, "sales.csv")}
    assert {column: CANONICAL.get(roles[header]) for column, header in found.items()} == {each: each for each in found}
    wanted = {CANONICAL[role] for role in roles.values() if role in CANONICAL} - {"tax", "time", "currency", "product"}
    wanted -= {"quantity", "unit_price"} if "amount" in found else set()
    assert wanted <= {*found}


@pytest.mark.parametrize(
    ("headers", "question"),
    [
        (
            "Ship Date=sent|Customer=id|Order=order|Amount=net",
            r"'Ship Date' \(.*\) may .* --columns date=\"Ship Date\"",
        ),
        (
            "Order=order|Date=day|Customer=id|Item=sku|Qty=pieces|Cost=cost",
            r"'Cost' \(.*\) may .* --columns amount=Cost",
        ),
        ("Order=order|Date=day|Salesperson=clerk|Item=sku|Qty=pieces|Price=price", "no customer column"),
        ("Order=order|Date=day|Store ID=store|Customer Group=group|Qty=pieces|Price=price", "no customer column"),
        (
            "Invoice=order|Date=day|Client=id|Net=left|Gross=net",
            r"2 columns .* could be the amount, without tax or with",
        ),
        ("Account=store|Num=order|Date=day|Amount=net", r"'Account' .* only 3 different values .* customer=Account"),
        (
            "doc=order|cust=id|day=day|item=sku|n=pieces|price=price",
            r"'n' \(e\.g\. .*\)\. Say --columns quantity=n; or",
        ),
    ],
)
def test_where_only_a_look_alike_is_there_it_is_asked_about(headers: str, question: str) -> None:
    with pytest.raises(DataError, match=question):
        match(table("en", headers, LINES)[0], "sales.csv")
