"""Lists of quotes, estimates, plans and open deals, which would pass for sales: asked about where nothing says more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars.contents import MONEY, MOSTLY
from regulars.deals import OPEN
from regulars.headers import option, words
from regulars.jobstates import SENT
from regulars.matching import Table
from regulars.states import values
from regulars.statuses import undone

_QUOTE = (
    r"(?:quotes?|quotations?|proposals?|estimates?|estimated|expected|projected|potential|opportunity|pro ?forma|"
    r"budget(?:ed|e|ees|ado)?|forecast(?:ed)?|planned|pipeline|weighted|abandoned|leads?|wish ?list|"
    r"angebot\w*|offert\w*|kostenvoranschl\w*|voranschlag\w*|proforma\w*|geplant\w*|prognose\w*|erwartet\w*|"
    r"devis|prevue?|previsionnel(?:le)?|estimee?|presupuesto|presupuestado|cotizacion|cotizado|previst[oa]|estimad[oa]|"
    r"pronostico|preventiv[oi]|preventivat[oa]|stimat[oa]|orcamento|orcado|proposta|"
    r"begroot|begroting|verwacht\w*|oferty?|ofertowa|szacowan[aey]|planowan[aey]|prognozowan[aey]|budzet\w*|kosztorys\w*|"
    r"offererat|offererad|beraknad|budgeterad|prognos|tilbuds?(?:dato|nr|nummer|sum|beloeb|belob|belop)?|budsjettert|"
    r"tarjous\w*|nabidk[ay]|ponuk[ay]|arajanlat\w*|teklif\w*|ponud[ae]|предложени[ея]|смет[аы])"
)
_DAY = (
    r"(?:date|day|at|datum|tag|data|fecha|dato|dag|dzien|on|am|le|vom|created|issued|sent|valid from|дата|tarihi|pvm)"
)
_NUMBER = r"(?:no|nr|num|number|nummer|id|ref|reference|referenz|numero|numer|n|n o|code|номер|cislo|szama)"
_SUM = (
    r"(?:total|sum|amount|value|revenue|net|gross|subtotal|price total|summe|betrag|wert|netto|brutto|umsatz|montant|"
    r"ht|ttc|importe|valor|importo|valore|bedrag|waarde|kwota|wartosc|summa|belopp|varde|sum|belob|belop|сумма|tutar[iı]?)"
)
_LINK = r"(?:\w{1,3} )*?"
OFFERED = (
    rf"^ (?:\w+ )?{_QUOTE} {_LINK}(?:{_DAY}|{_NUMBER}|{_SUM})(?: \w+){{0,2}} $"
    rf"|^ (?:{_DAY}|{_NUMBER}|{_SUM}) {_LINK}{_QUOTE}(?: \w+)? $"
    r"|^ (?:angebots?|offerte?|proforma|kostenvoranschlags?|voranschlags?|plan|prognose|tilbuds?|tarjous)(?:liste?n?)?"
    r"(?:datum|tag|nr|no|nummer|summe|betrag|wert|umsatz|bedrag|waarde|summa|belopp|dato|sum|nettosumme|bruttosumme)"
    r"(?: \w+)? $"
    r"|^ kv (?:summe|betrag|wert|umsatz|netto|brutto) $"
    r"|^ (?:quoted|offered|angeboten|offeriert|propose|cotizado|orcado|offererat)(?: \w+){0,2} $"
    r"|^ (?:quote|quotation|devis|presupuesto|preventivo|orcamento|kostenvoranschlag|cotizacion|nabidka|offert) $"
)
"""Headers, as `headers.words` gives them, of the day, the number or the sum of something that was only offered."""

NUMBERED = (
    rf"^ {_QUOTE} {_LINK}{_NUMBER} $|^ {_NUMBER} {_LINK}{_QUOTE} $"
    r"|^ (?:angebots?|offerte?|proforma|kostenvoranschlags?|voranschlags?|tilbuds?|tarjous)(?:nr|no|nummer) $"
    r"|^ (?:quote|quotation|devis|presupuesto|preventivo|orcamento|kostenvoranschlag|cotizacion|nabidka|offert) $"
)
"""Those of them that are of the number."""

NOT_OFFERED = (
    r" (?:price|preis|prix|precio|prezzo|preco|prijs|cena|pris|code|promo|delivery|ship\w*|arrival|currency|devises?|"
    r"discount|rabatt|remise|weight|time of arrival|tax|liefer\w*|livraison|entrega|consegna|levering|dostawy) "
)
"""Words beside which it is the price of something on sale, or a day on which goods were to come."""

ODDS = (
    r" (?:win |closing |close |success |sales? |erfolgs )?(?:probability|proba?|likelihood|chance|odds|"
    r"chance of (?:success|winning)|"
    r"(?:abschluss|auftrags|erfolgs)?(?:wahrscheinlichkeit|wahrsch|chancen?)|chancen|probabilite|probabilidade?|"
    r"probabilita|slagingskans|kans|scoringskans|prawdopodobienstwo|szansa|sannolikhet|sannolikh|sandsynlighed|"
    r"sannsynlighet)(?: (?:de |di |da |of |op |na |auf )?(?:succes|success|reussite|gain|exito|successo|sucesso|erfolg|"
    r"sukces|powodzenia|lyckas|slagen))?(?: (?:percent|pct|proz|prozent|proc|procent|porc|perc))? "
)
"""The header of how likely it is that something will be sold."""

HOLDS = (
    r" (?:(?:angebot |offert[ea]? |quote )?(?:gue?ltig|valid|valable|valid[ao]|geldig|wazn[aey]|giltigt?|gyldig)"
    r"(?: (?:bis|until|till?|to|thru|through|jusqu ?(?:au|a)|hasta|fino(?: a| al)?|ate|tot|do|t o m))?|"
    r"(?:validite|validez|validade|validita|geldigheid|waznosc|giltighet|bindefrist|expiry|expires|expiration)"
    r"(?: (?:date|datum|de l offre|du devis|oferta|offerta|proposta|oferty))?|(?:termin|data) waznosci|gue?ltigkeit|"
    r"fin de validite|fecha (?:de )?validez|data (?:di )?validita) "
)
"""The header of the day until which an offer holds."""

_CUT = (
    r"(?:ang|angeb|off|offr|ofr|of|dev|ppto|presup|pres|prev|prevent|orc|orcam|kv|kva|quo|quot|qt|qte|est|estim|prop)"
)
_CUT_OF = r"(?:nr|no|num|nro|numer|numero|n|dat|date|datum|data|fecha|fec|dt|day|tag)"
CUT_SHORT = rf" (?:{_CUT} ?{_CUT_OF}|{_CUT_OF} {_CUT}) "
"""The number or the day of an offer, cut short: other words begin so as well."""

AGREED = (
    r" (?:orders?|ordered|sales?|sold|invoices?|invoiced|paid|payments?|receipts?|purchased?|bought|won|accepted|"
    r"booked|"
    r"\w*rechnung\w*|auftrag\w*|auftrags\w*|bestell\w*|beleg\w*|verkauf\w*|bezahlt|zahl\w*|kauf\w*|"
    r"factures?|facture|commandes?|commande|ventes?|vendu|paye|achats?|regle|reglement|"
    r"facturas?|facturado|pedidos?|ventas?|vendido|pagado|cobrado|fattur[ae]|fatturato|ordin[ei]|vendit[ae]|pagato|"
    r"faturas?|faturado|encomendas?|vendas?|pago|factu(?:ur|ren)\w*|bestelling\w*|verkoop\w*|betaald|order\w*|"
    r"faktur\w*|zamowieni[ae]|sprzedazy?|zaplacon\w*|bestallning\w*|forsaljning\w*|betal\w*|kop\w*|ordre\w*|salg\w*) "
)
"""Words of what was agreed, sold or paid."""

KEYS = ("date", "order", *MONEY)


def doubt(table: Table) -> None:
    """Ask where the day, the number or the sum is called one of an offer, and nothing says what became of it.

    A state or a kind of each line tells, unless all deals are open or none was agreed; so does the day, the number or
    the sum of an order or an invoice.
    """
    states = _states(table)
    going = bool(states) and states <= OPEN
    none_agreed = "type" not in table.found and _none_agreed(states)
    if not (going or none_agreed) and {"status", "type"} & {*table.found, *table.questions}:
        return
    used = {column: table.found[column].header for column in KEYS if column in table.found}
    said = {column: header for column, header in used.items() if _offered(header)}
    full = _full(table, table.held)
    odds = [header for header in full if re.fullmatch(ODDS, words(header)) and table.held[header].numbers >= MOSTLY]
    until = [header for header in full if re.fullmatch(HOLDS, words(header)) and table.held[header].dates >= MOSTLY]
    cut = [*used.values()] if odds or until else []
    cut = [header for header in cut if re.fullmatch(CUT_SHORT, words(header))]
    offered = said | {column: header for column, header in used.items() if header in cut}
    if {*table.given.values()} & {*offered.values()} or (not offered and "amount" in table.given):
        return
    if any(re.search(AGREED, words(header)) and not _offered(header) for header in _full(table, used.values())):
        return
    free = full if "order" not in used else []
    numbered = [header for header in free if re.search(NUMBERED, words(header)) and table.held[header].unique]
    shown = [*dict.fromkeys([*offered.values(), *numbered, *odds, *(until if odds or cut else ())])]
    column = next(iter(offered), "")
    if not shown or not (offered or numbered or going or (odds and until)):
        return
    header = offered[column] if column else used.get("amount", "")
    table.questions[column or "amount"] = (
        f"{table.source} looks like a list of quotes, plans or open deals ({', '.join(map(repr, shown))}), and no "
        "column says which of them were sold. Export the orders or invoices; or add a column that says what became of "
        "each, and name it with --columns status=...; if all of them were sold, say --columns "
        f"{option(column or 'amount', header)}"
    )


def _states(table: Table) -> set[str]:
    """What the states say, where they were found and not named."""
    found = table.found.get("status")
    return set(values(table, found.header)) if found and "status" not in table.given else set()


def _none_agreed(states: set[str]) -> bool:
    """Whether states of offers say that they are open, sent, or came to nothing, and of none that it was taken."""
    return bool(states) and all(each in OPEN or each in SENT or undone(each) for each in states)


def _offered(header: str) -> bool:
    said = words(header)
    return bool(re.search(OFFERED, said)) and not re.search(NOT_OFFERED, said)


def _full(table: Table, headers: Iterable[str]) -> list[str]:
    """Those of the headers under which something stands on most lines."""
    return [header for header in headers if table.held[header].filled_share >= MOSTLY]
