"""What workshops, hotels, restaurants, theatres, and shops in nine languages, call columns; and what they do not."""

from __future__ import annotations

import pytest

from regulars.matching import rank
from regulars.wordlist import listed

SAYS = {
    "order": """
        Sale #, SO #, Conf #, Nr WZ, Nº NF-e, N° talão, Confirmation number, PNR, Job card no, Folio No, Rech.-Nr.,
        Res.-Nr., Reparaturauftrag Nr., N° d'intervention, Nº O.R., Nº OS, N. pratica, Reparatienr.,
        Verkstadsordernr, Biljettordernr, Serie/Número, n_encargo, Nº hoja de trabajo, nr_commessa, N. scheda lavoro,
        Nº folha de obra, N° bon de travail, Opdrachtnr., Uppdragsnr, Numer zlecenia, Work order no
    """,
    "date": "Kauf am, Datum des Kaufs, Kassendatum, Giorno vendita, Säljdatum, Affärsdatum, orderdat, Business date",
    "product": """
        Style no, SKU artículo, EAN artículo, Code-barres, UGS, Codice a barre, Barcode articolo, PLU-nr.,
        Onderdeelnr., SKU produktu, Kod kreskowy, Nr katalogowy, SKU do produto, Streckkod, EAN-kod, Kurztext,
        Dienstleistung, Gericht, Dish, Ticket type, Concepto, Intitulé de l'article, Piatto, Prestazione, Gerecht,
        Artykuł, Tytuł oferty, Maträtt
    """,
    "quantity": """
        Anzahl Nächte, No. of nights, Nombre de places, Noches, N. posti, Aantal nachten, aantal_stuks,
        Antal biljetter, Liczba biletów, Mängd
    """,
    "unit_price": """
        Precio c/u, Pr. unidad, Prezzo cadauno, Prijs/eenheid, VKP, Pris/enhet, VK brutto je Stk., Preis/Einheit
    """,
    "amount": """
        Sous-total ligne, Totaal per regel, Wartość linii, Razem pozycja, Nett, Imp. s/IVA, Hors taxes, Suma líneas
    """,
    "order_total": """
        Total général, Total geral, Totale generale, Eindtotaal, Ogółem, Slutsumma, Totale conto, Total da conta,
        Reisepreis, Łączna kwota zamówienia, Te betalen totaal, Subtotal do pedido, Orderns delsumma
    """,
    "discount": """
        Less discount, Money off, Imp. dto., Total de descontos, Totale sconti, Regelkorting bedrag, Upust kwotowy,
        Rabatt in %, porc_descuento, Kortings%, Rab. i %
    """,
    "tax": "Omzetbelasting, IGIC cuota, Vl. ICMS",
    "shipping": "Montant port, Portes de envio",
    "refunded": "Suma zwrotów, Rückvergütung, Zwrot środków, Geretourneerd bedrag",
    "currency": """
        Belegwährung, Factuurvaluta, Waluta faktury, Divisa factura, Whg., Währungskennzeichen, Monnaie, Munteenheid,
        SymbolWaluty, sigla_moeda, cod_moneda
    """,
    "status": """
        Bearbeitungsstand, Terminstatus, Job status, Statut résa, Stato riparazione, Stand van zaken,
        Status zlecenia, Ärendestatus, Bezahlstatus, Estado cobro, État règlement, Stato incasso, Stan rozliczenia,
        Betalningsläge
    """,
    "type": """
        Vorgangstyp, Art des Belegs, Bontyp, Row type, Clase de documento, Nature de pièce, Tipologia documento,
        Boekstuksoort, Espécie de documento, Typ av dokument
    """,
}
SAYS_NOT = {
    "refunded": "Importo accreditato, Gutgeschrieben am, Krediterat belopp, Payout",
    "customer": """
        Beguenstigter/Zahlungspflichtiger, Sold by, Verkauft von, Vendu par, Vendido por, Venduto da, Verkocht door,
        Sprzedane przez, Såld av, Note cliente, Notes client, Uwagi klienta, Pos., Nota
    """,
    "order": """
        note_ordine, order_line_id, order-item-id, Line item ID, N° de tél., Tel.-Nr., Pos., Folium, Responsable,
        Resten, Opmerking bestelling
    """,
    "quantity": "stock_qty, quantite_stock, Qty on hand, Stock quantity, Lagerbestand Menge",
    "amount": "Sale #, Cost, Saldo pendiente, Pdte. cobro, Fee, Est., GP",
    "unit_price": "EP, List price, Einkaufspreis, Cost price",
    "shipping": "Pos., Pos, Port de chargement",
    "discount": "Fec. nac., Kortingscode",
    "product": "Goods, Room no, Service, Kategorie, Stylist, Symbol waluty",
    "status": "Standort, Situ, Bezahlt am, Location",
    "date": "Ändr.datum, Mod.date, Leverdatum",
    "type": "Natural, Bonus, Zahlungsart, Clase",
    "currency": "Division, Walter",
}


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(column, header) for column, text in table.items() for header in listed(text)]


@pytest.mark.parametrize(("column", "header"), pairs(SAYS))
def test_a_header_says_a_column(column: str, header: str) -> None:
    assert rank(column, header)


@pytest.mark.parametrize(("column", "header"), pairs(SAYS_NOT))
def test_a_header_says_no_such_column(column: str, header: str) -> None:
    assert not rank(column, header)
