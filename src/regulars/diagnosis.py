"""Tables that are not sales: what they seem to be, and what is needed instead. Used only where a table does not do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regulars import clientele, purchases
from regulars.contents import MOSTLY, Holdings
from regulars.headers import words

NEEDS = "Regulars needs the sales themselves: a line per order or item with who bought, when, and for how much"
TWICE = 3
"""So many names that stand there twice are those of a second table."""
SHOWN = 4
"""So many headers are named as what shows it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of table: what to call it, patterns over the words of its headers, how many must be there, what to get."""

    name: str
    signs: tuple[str, ...]
    enough: int
    instead: str = NEEDS


PERIOD = (
    r" (?:(?:19|20)\d\d )?(?:jan|feb|mar|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|q [1-4]|kw \d+|w(?:eek)? \d+)"
    r"\w*(?: (?:(?:19|20)\d\d|\d\d))? | (?:19|20)\d\d(?: \d\d)? "
)
"""A header that is a month, a quarter, a week or a year."""


def _signs(text: str) -> tuple[str, ...]:
    lines = re.sub(r"\|\n\s*", "|", text.strip()).splitlines()
    return tuple(f" (?:{line.strip()}) " for line in lines)


ORDERED = (
    r" (?:quantity|qty|how many|menge|anzahl|wie viele|quantite|nombre de|combien|cantidad|cuantos|cuantas|quantita|"
    r"quanti|quantidade|aantal|hoeveel|ilosc|antal|hur manga) "
)
"""Words of what was ordered, as in a form: a list of contacts has none."""

KINDS = (
    Kind(
        clientele.NAME,
        _signs("""
            frequency|freq|x|num orders|orders count|order count|orders|total orders|number of orders|
                anzahl bestellungen
            recency|t x|last order|last order date|last purchase|last purchase date|days since last order|
                last active|last seen
            monetary|monetary value|total spent|total spend|lifetime value|clv|ltv|total revenue|zbar|
                gesamtumsatz|gross sales|net sales|total sales
            rfm|rfm score|r score|f score|m score|segment|churn|tenure|t|cluster
            aov|average order value|avg order value|average order|first order|first order date|first purchase
        """),
        2,
        clientele.INSTEAD,
    ),
    Kind(
        "a web-analytics export",
        _signs("""
            sessions|visits|visitors|users|new users|active users|clicks|besuche|sitzungen
            pageviews|page views|views|impressions|screen views|event count|seitenaufrufe
            bounce rate|engagement rate|ctr|conversion rate|absprungrate|session duration|
                average session duration
            source medium|source|medium|campaign|landing page|channel|channel grouping|default channel group|
                cost per click|cpc
        """),
        2,
    ),
    Kind(
        "a bank statement or a bookkeeping export",
        _signs(r"""
            iban|bic|account no|kontonummer|konto|auftragskonto|counterparty|beguenstigter|zahlungspflichtiger
            balance|saldo(?: \w{3})?|kontostand|running balance|closing balance|solde
            debit|credit|soll|haben|soll haben kennzeichen|umsatz ohne soll haben kz|money in|money out|paid in|
                paid out|withdrawals?|deposits?|debit amount|credit amount|check or slip
            posting date|value date|completed date|wertstellung|buchungstag|buchungsdetails|date de valeur|
                gegenkonto ohne bu schlussel|gegenkonto|bu schlussel|account code|gl account|buchungstext|
                verwendungszweck|valuta
            payout|payout id|settlement id|deposit date
        """),
        2,
        NEEDS + ", as the shop or till exports them",
    ),
    Kind(
        "a stock list",
        _signs("""
            stock|in stock|stock level|stock on hand|on hand|qty on hand|quantity on hand|inventory|
                inventory quantity|available|lagerbestand|bestand|voorraad|stan magazynowy
            reorder level|reorder point|min stock|safety stock|mindestbestand|committed|incoming|on order
            warehouse|bin|location|lager|lagerort|supplier|vendor|lieferant
            sku|product|item|article|artikel|artikelnummer|variant sku|barcode|ean
        """),
        2,
    ),
    Kind(
        "a list of products",
        _signs("""
            handle|variant sku|variant price|variant inventory qty|published|seo title|image src|image url
            sku|product id|product code|ean|gtin|barcode|artikelnummer|ref|reference
            title|product name|name|description|product|bezeichnung|designation
            price|list price|regular price|cost price|msrp|rrp|preis|prix|cost
            category|product type|brand|manufacturer|weight|vendor|kategorie|marke|color|size
        """),
        3,
    ),
    Kind(
        "answers to a survey",
        _signs("""
            rating|score|satisfaction|nps|stars|review score|overall satisfaction|bewertung|zufriedenheit
            comment|comments|review|feedback|answer|response|free text|kommentar
            respondent|respondent id|response id|submitted|completed|start time|gender|age|q1|q 1|question 1
            how|how likely|what|why|would you|do you|which
        """),
        2,
    ),
    Kind(
        "sales already added up per period or product",
        _signs("""
            z no|z nr|z bon|z report|
                month|year|week|quarter|period|monat|jahr|woche|mois|annee|mes|ano|mese|anno|maand|jaar|year month|
                day
            revenue|sales|total sales|net sales|gross sales|turnover|umsatz|amount|chiffre d affaires|ventas|
                fatturato|omzet|orders|units sold|qty sold|quantity|units|
                cash|bar|receipts|number of receipts
        """),
        2,
        NEEDS + ", not their sums",
    ),
    Kind(
        "a list of customers or contacts, without what they bought",
        _signs("""
            first name|firstname|vorname|prenom|nombre|nome|voornaam|imie|fornamn|full name|name
            last name|lastname|surname|nachname|nom|apellidos|cognome|achternaam|nazwisko|efternamn|company
            email|e mail|email address|mail
            phone|telephone|mobile|telefon|address|street|city|zip|country|accepts marketing|
                accepts email marketing
        """),
        2,
    ),
)
"""The first whose signs suffice is named."""


def grouped(sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether a table is a report with a heading and a sum for each customer, as accounting programs print them."""
    totals = re.compile(r"(total|subtotal|summe|zwischensumme|sous total|totale|totaal) .*\w", re.IGNORECASE)
    return any(sum(1 for cell in cells if totals.fullmatch(str(cell).strip())) > 1 for cells in sample.values())


def posting_batch(headers: Iterable[str]) -> str:
    """A sentence as `diagnose` gives, where the first line is that of a batch of postings as DATEV writes it."""
    marks = [header for header in headers if header in ("EXTF", "DTVF")]
    return _seems("a posting batch of DATEV", marks, f"{NEEDS}, as the shop or till exports them") if marks else ""


def periodic(text: str) -> bool:
    """Whether a header or a cell is a month, a quarter, a week or a year."""
    return bool(re.fullmatch(PERIOD, words(text)))


def periods(headers: Iterable[str]) -> str:
    """A sentence as `diagnose` gives, where many headers are months, quarters, weeks or years; or nothing."""
    found = [header for header in headers if periodic(header)]
    if len(found) < SHOWN:
        return ""
    return _seems("a pivot table with a column for each period", found, NEEDS + ", not their sums")


def diagnose(held: Mapping[str, Holdings], missing: Sequence[str], *, one_row_each: bool = False) -> str:
    """A sentence on what a table seems to be, with a full stop and a blank before it, or nothing.

    `missing`: the needed columns it lacks. `one_row_each`: every line has another customer.
    """
    if not missing and not one_row_each:
        return ""
    if "date" in missing and (pivot := periods(held)):
        return pivot
    if len(twice := [header for header in held if header.endswith("_1") and header[:-2] in held]) >= TWICE:
        return _seems("two tables beside each other", twice, "Put one below the other, and keep one header")
    if "customer" in missing and (shown := purchases.shown_by(held)):
        return _seems(purchases.NAME, shown, purchases.INSTEAD)
    questions = [header for header in held if header.rstrip().endswith("?")]
    if len(questions) > 1:
        return _seems("answers to a survey", questions, NEEDS)
    customers = KINDS[:1] if one_row_each else KINDS
    for kind in customers:
        signs = [_shown_by(sign, held) for sign in kind.signs]
        shown = list(dict.fromkeys(header for header in signs if header))
        if kind.name == clientele.NAME and len(shown) < kind.enough:
            shown = clientele.shown_by(held)
        if len(shown) >= kind.enough and _may_be(kind, held, missing):
            return _seems(kind.name, shown, kind.instead)
    return ""


def _shown_by(sign: str, held: Mapping[str, Holdings]) -> str | None:
    return next((header for header in held if re.fullmatch(sign, words(header))), None)


def _may_be(kind: Kind, held: Mapping[str, Holdings], missing: Sequence[str]) -> bool:
    """A table with customers is no list of products, and one with dates of orders no list of stock."""
    if kind.name.startswith(("a list of products", "a stock list")):
        return {"customer", "date"} <= {*missing}
    if kind.name.startswith(("sales already", "a web")):
        return "customer" in missing
    if kind.name.startswith("answers"):
        return {*missing} != {"customer"}  # what has dates and money is no survey
    if kind.name.startswith("a list of customers or contacts"):
        dated = any(each.dates >= MOSTLY and "date" not in missing for each in held.values())
        return "amount" in missing and not dated and not any(re.search(ORDERED, words(header)) for header in held)
    return True


def _seems(name: str, shown: Sequence[str], instead: str) -> str:
    listed = ", ".join(repr(header) for header in shown[:SHOWN])
    return f". It looks like {name} ({listed}). {instead}"
