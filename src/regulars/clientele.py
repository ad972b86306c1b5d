"""Lists of customers, a row each with their sums made up, which would pass for sales of one line to each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import permutations

from regulars.contents import MOSTLY, Holdings
from regulars.errors import DataError
from regulars.headers import option, words
from regulars.matching import Table, rank
from regulars.relations import NEARLY_ALL, TELLING

NAME = "a list of customers, one row each, with their sums already made up"
INSTEAD = (
    "Regulars works these sums out itself, from the sales behind them: a line per order or item with who bought, "
    "when, and for how much"
)
SHOWN = 4
"""So many headers are named as what shows it."""

ENOUGH, BESIDE_A_DAY = 2, 3
"""So many signs tell such a list, and so many where a day is there that is called neither a first nor a last one."""

FEWEST = 5
"""Fewer rows than this show nothing."""

CENT = 0.006
"""An average is rounded to the penny."""

_MANY = (
    r"(?:orders|purchases|bookings|visits|transactions|invoices|receipts|donations|appointments|trips|rentals|"
    r"bestellungen|(?:ein)?kaufe|auftrage|besuche|rechnungen|buchungen|spenden|termine|commandes|achats|visites|"
    r"factures|reservations|dons|passages|pedidos|compras|visitas|facturas|reservas|ordini|acquisti|scontrini|visite|"
    r"fatture|prenotazioni|encomendas|faturas|bestellingen|aankopen|bezoeken|facturen|zamowienia|zamowien|zakupy|"
    r"zakupow|wizyty|wizyt|transakcji|paragonow|ordrar|ordrer|kop|kob|kjop|besok|besog|objednavek|nakupu|заказов|"
    r"покупок|注文|订单)"
)
_ONE = (
    r"(?:order|purchase|sale|booking|visit|transaction|invoice|receipt|stay|gift|donation|appointment|payment|trip|"
    r"rental|activity|active|seen|bestellung|(?:ein)?kauf|kaufs|auftrag|auftrags|umsatz|besuch|rechnung|buchung|spende|"
    r"termin|commande|achat|visite|facture|reservation|don|passage|pedido|compra|visita|factura|reserva|ordine|"
    r"acquisto|scontrino|fattura|prenotazione|encomenda|venda|fatura|bestelling|aankoop|bezoek|factuur|zamowienie|"
    r"zamowienia|zakup|zakupu|wizyta|wizyty|transakcja|transakcji|ordre|objednavka|objednavky|nakup|nakupu|rendeles|"
    r"vasarlas|tilaus|osto|siparis|заказ|заказа|покупка|покупки)"
)
_BOUGHT = f"(?:{_ONE}|{_MANY})"
_FIRST_WORD = (
    r"(?:first|earliest|1st|erste\w?|premiere?|1ere?|primer[oa]?|prim[oa]|primeir[oa]|eerste|pierwsz\w+|forsta|forste|"
    r"prvni\w*|elso|ensimmai\w+|ilk|перв\w+)"
)
_LAST_WORD = (
    r"(?:last|latest|most recent|letzte\w?|derniere?|ultim[oa]|ult|laatste|ostatni\w*|senaste|sista|seneste|siste|"
    r"posledni\w*|utolso|viimei\w+|son|последн\w+)"
)
_LINK = r"(?:of |de |d |des |di |dei |degli |da |das |do |dos |las |los |van |av )*"
_HOW_MANY = (
    r"(?:anz|anzahl|nb|nbre|cantidad|qtd|quantidade|aantal|liczba|ilosc|antal|antall|pocet|total|totale|lifetime)"
)
_NUMBER = r"(?:no|nr|num|number|numero|n|n o|nombre|quantita|кол во|количество)"
_IN_ALL = r"(?:total|totale|totaal|totalt|gesamt\w*|lifetime|cumul\w*|laczn\w+|suma|razem|complessiv\w*|acumulad\w*)"
_SPENT = (
    r"(?:spent|spend|revenue|sales|value|umsatz|ausgaben|ausgegeben|depense\w*|ca|affaires|achats|achete|gast\w+|"
    r"ventas|comprad\w*|compras|facturad\w*|spes[oa]|acquist\w*|fatturat\w*|vendas|besteed\w*|omzet|uitgegeven|"
    r"wydan\w*|wydatk\w*|zakup\w*|sprzedaz\w*|spenderat|kop|handlat|omsattning)"
)

FIRST = rf" {_FIRST_WORD} (?:\w+ )?{_BOUGHT} | erst(?:kauf|bestellung|umsatz|besuch|auftrag)\w* "
LAST = rf" {_LAST_WORD} (?:\w+ )?{_BOUGHT} | letzt(?:kauf|bestellung|umsatz|besuch|auftrag)\w* | recency "
COUNT = (
    rf" {_HOW_MANY} {_LINK}(?!sales? |payments? ){_BOUGHT} | {_NUMBER} {_LINK}{_MANY} |^ {_MANY} $"
    rf"|^ {_BOUGHT} (?:count|anzahl|aantal|antal) $| (?:bestell|auftrags|order|kop)(?:anzahl|aantal|antal) | frequency "
    r"| (?:siparis|fatura|satis|alisveris|islem|fis)(?:ler|lar)?(?:in)? (?:adedi|adet|sayisi) "
    r"| (?:rendelesek|szamlak|vasarlasok) szama | (?:tilausten|laskujen|ostojen) (?:maara|lkm) "
)
AVERAGE = (
    r" (?:average|avg|aov|moyen(?:ne)?|medi[oa]|promedio|gemiddeld\w*|sredni\w*|\w*snitt\w*|gennemsnit\w*|prumer\w*|"
    r"o (?=(?:bestell|auftrag|bon|warenkorb|umsatz|einkauf)\w*)) "
)
NO_AVERAGE = r" (?:cost|rating|score|price|preis|prix|precio|prezzo|preco|prijs|cena|pris|days?|social) "
SPENT_IN_ALL = (
    rf" {_IN_ALL} {_LINK}(?:\w+ )?{_SPENT} | {_SPENT} {_LINK}(?:\w+ )?{_IN_ALL} | gesamt(?:umsatz|ausgaben) |"
    r" ltv | clv | lifetime | monetary "
)
SINCE = (
    r" (?:customer|client|member|kunde|kundin|mitglied|cliente|socio|klant|lid|klient|kund|medlem) "
    r"(?:since|seit|depuis|desde|dal|sinds|od|sedan) "
    r"| (?:regist(?:ered|ration|riert|rierung|rato|razione|ro|o|rad[oa]|ratie|rerad)|geregistreerd|inscrit|inscription|"
    r"alta|iscrizione|iscritto|rejestracji|zarejestrowany|joined|sign ?up) "
)


def signs(held: Mapping[str, Holdings]) -> dict[str, str]:
    """What of such a list a table has: the name of each sign and the header that shows it."""
    found: dict[str, str] = {}
    for header, holds in held.items():
        said, counts = words(header), holds.numbers >= MOSTLY
        dated = holds.dates >= MOSTLY
        told = (
            ("first", dated and re.search(FIRST, said)),
            ("last", (dated or " recency " in said) and re.search(LAST, said)),
            ("count", holds.whole == 1 and not holds.unique and not dated and re.search(COUNT, said)),
            ("average", counts and re.search(AVERAGE, said) and not re.search(NO_AVERAGE, said)),
            ("spent", counts and re.search(SPENT_IN_ALL, said)),
            ("since", dated and re.search(SINCE, said)),
        )
        for sign in (name for name, shows in told if shows):
            found.setdefault(sign, header)
    return found


def shown_by(held: Mapping[str, Holdings]) -> list[str]:
    """The headers that show that a table without all that sales have is such a list, or nothing."""
    found = signs(held)
    return list(dict.fromkeys(found.values())) if _enough(found, ENOUGH) else []


def refuse(table: Table) -> None:
    """Refuse a table that names another customer on each row, no order, and what each of them came to.

    Not where the user named the customer. Raises DataError.
    """
    if "customer" in table.given or not (customer := _each_once(table)) or _names_orders(table):
        return
    found = signs(table.held)
    if "count" in found and (average := _average(table, found["count"])):
        found.setdefault("average", average)
    day = table.found.get("date")
    if _enough(found, BESIDE_A_DAY if day and day.header not in found.values() else ENOUGH):
        shown = ", ".join(map(repr, [*dict.fromkeys(found.values())][:SHOWN]))
        raise DataError(
            f"{table.source} looks like {NAME} ({shown}). {INSTEAD}. If each row is a sale all the same, say "
            f"--columns {option('customer', customer)}"
        )


def _enough(found: Mapping[str, str], fewest: int) -> bool:
    """Whether there are so many signs, and not only a sum and a day that a sale may have under such names too."""
    return len(found) >= fewest and bool({*found} - {"spent", "since"})


def _each_once(table: Table) -> str:
    """The header of customers who are other ones on nearly each row."""
    named = [table.found["customer"].header] if "customer" in table.found else []
    named += [header for header in table.held if rank("customer", header)]
    for header in named:
        held = table.held[header]
        if held.filled >= FEWEST and held.distinct >= NEARLY_ALL * held.filled:
            return header
    return ""


def _names_orders(table: Table) -> bool:
    """Whether a column numbers orders, and does not count them or name the last one."""
    said = [words(header) for header in table.held if rank("order", header)]
    return any(
        re.search(rf" {_BOUGHT} ", each) and not any(re.search(sign, each) for sign in (FIRST, LAST, COUNT))
        for each in said
    )


def _average(table: Table, count: str) -> str:
    """The header of what is a sum of money through the count of orders, to the penny."""
    columns = {header: table.numbers(header) for header, held in table.held.items() if held.numbers >= MOSTLY}
    counts = columns.get(count, [])
    for average, sum_ in permutations([header for header in columns if header != count], 2):
        three = zip(counts, columns[average], columns[sum_], strict=True)
        rows = [(orders, each, spent) for orders, each, spent in three if orders and each and spent and orders != 1]
        right = [each for orders, each, spent in rows if abs(spent / orders - each) < CENT]
        if len(rows) >= TELLING and len(right) >= NEARLY_ALL * len(rows):
            return average
    return ""
