"""The list of an order's refunds → one column of the money that was paid back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars import wordlist
from regulars.engine import Engine, EngineError, literal
from regulars.headers import fold, spellings, words
from regulars.moneyobjects import AMOUNTS, DIVISOR
from regulars.structure import Kind, Listed, bare, lists, reach
from regulars.synonyms import SURE

NAMES = frozenset(
    wordlist.listed("""
        refunds, refund, orderrefunds, refundlist, erstattungen, remboursements, reembolsos, rimborsi, terugbetalingen,
        zwroty, ruckzahlungen, rueckzahlungen, devoluciones, estornos, devolucoes, aterbetalningar, creditnotes,
        creditmemos, gutschriften, rechnungskorrekturen, avoirs, abonos, notascredito, notasdecredito, notecredito,
        notedicredito, creditnotas, creditfacturen, korekty, fakturykorygujace, kreditfakturor, kreditnotor
    """)
)
"""What systems call the list of what was paid back, folded."""

BACK = frozenset(("returns", "orderreturns"))
"""The same of what came back, where its goods are listed with their worth: then these count."""

COLUMN = "refunded_amount"

_GOODS = ("refundlineitems", "returnlineitems", "lineitems", "refunditems", "items")
_OF_GOODS = ("subtotal", "subtotalset", "subtotalmoney")
_WITH_TAX, _TAX = ("totalmoney",), ("totaltaxmoney",)
"""What came back, and what was paid for it: the refund without its postage and its tax, or the one less the other."""
_WHOLE = (
    *("total", "amount", "totalrefunded", "totalrefundedset", "refundamount", "refundedamount", "amountrefunded"),
    *("amountmoney", "totalmoney", "totalamount", "value", "refundvalue", "refundtotal", "sum", "money"),
    *("betrag", "montant", "importe", "importo", "valor", "bedrag", "kwota", "belopp"),
)
_PAYMENTS = ("transactions", "refundtransactions")
_PAID = ("amount", "amountset", "amountmoney")

_STATES = ("status", "state")
_NOT_PAID = ("failed", "failure", "rejected", "declined", "canceled", "cancelled", "error", "voided")
_KIND, _OTHERS = ("kind",), ("sale", "capture", "authorization", "void")
_SHOP = "shopmoney"

_NO_SUM = (
    r" (?:id|no|nr|num|number|code|key|sku|qty|quantity|count|pieces|rate|percent\w*|tax\w*|vat|fees?|shipping|"
    r"delivery|at|on|date|time|version|position|weight|balance|restock\w*) "
)
"""Words of a number that says something else of a refund than what it came to."""


def column(engine: Engine, found: Iterable[Listed], taken: Iterable[str], rows: str) -> tuple[str, str, Listed] | None:
    """The name and the SQL of what the list of refunds in each of `rows` adds up to, and that list.

    None where there is no such list, where a column among `taken` says it already, or where some of it is no number.
    """
    found = [*found]
    told = [listed for listed in found if fold(listed.name) in BACK and _goods(lists(listed.kind, (), "back"))]
    told = told or [listed for listed in found if fold(listed.name) in NAMES]
    if len(told) != 1 or any(way in SURE["refunded"] for name in taken for way in spellings(name)):
        return None
    listed = told[0]
    refund = listed.of("refund")
    if not (money := _money(listed.kind, refund) or _only_sum(engine, listed, refund, rows)):
        return None
    added = f"coalesce(list_sum(list_transform({listed.sql}, lambda refund: {money})), 0)"
    try:
        engine.rows(f"SELECT sum({added}) FROM {rows}")
    except EngineError:
        return None
    return ".".join((*listed.path, COLUMN)), added, listed


def _money(refund: Kind, sql: str) -> str:
    """SQL: what one refund came to. Its goods where they are listed with their worth; else its sum, or its payments."""
    parts = [*lists(refund, (), sql)]
    ways = [_goods(parts), _amount(refund, sql, _WHOLE), _sum(parts, _PAYMENTS, _PAID)]
    told = ", ".join(way for way in ways if way)
    return _unless(refund, sql, _STATES, _NOT_PAID, f"coalesce({told}, 0)") if told else ""


def _goods(parts: Iterable[Listed]) -> str:
    """SQL: what the goods within a refund come to without their tax; empty where they have no worth."""
    parts = [*parts]
    if told := _sum(parts, _GOODS, _OF_GOODS):
        return told
    total, tax = (_sum(parts, _GOODS, fields) for fields in (_WITH_TAX, _TAX))
    return f"({total} - coalesce({tax}, 0))" if total and tax else ""


def _only_sum(engine: Engine, listed: Listed, refund: str, rows: str) -> str:
    """SQL: the one field of a refund that holds nothing but numbers, with decimals, whatever it is called."""
    fields = [(name, reach(refund, (name,))) for name, kind in listed.kind.fields if kind.name == "value"]
    fields = [(name, sql) for name, sql in fields if not re.search(_NO_SUM, words(name))]
    each = f"(SELECT unnest({listed.sql}) AS refund FROM {rows}) AS refunds"
    counted = [
        f"count({sql}) > 0 AND count(CASE WHEN regexp_full_match(CAST({sql} AS VARCHAR), '-?[0-9]+[.][0-9]{{1,2}}') "
        f"THEN 1 END) = count({sql})"
        for _, sql in fields
    ]
    told = engine.rows(f"SELECT {', '.join(counted)} FROM {each}")[0] if fields else ()
    sums = [sql for (_, sql), holds in zip(fields, told, strict=True) if holds]
    money = f"abs(CAST({sums[0]} AS DECIMAL(18, 4)))" if len(sums) == 1 else ""
    return _unless(listed.kind, refund, _STATES, _NOT_PAID, f"coalesce({money}, 0)") if money else ""


def _sum(parts: Iterable[Listed], names: Iterable[str], fields: Iterable[str]) -> str:
    """SQL: what the list within a refund that has one of `names` adds up to; empty where there is none."""
    listed = next((each for each in parts if fold(each.name) in names), None)
    if not listed or not (one := _amount(listed.kind, part := listed.of("part"), fields)):
        return ""
    one = _unless(listed.kind, part, _KIND, _OTHERS, _unless(listed.kind, part, _STATES, _NOT_PAID, one))
    return f"list_sum(list_transform({listed.sql}, lambda part: {one}))"


def _amount(kind: Kind, sql: str, names: Iterable[str]) -> str:
    """SQL: the amount under the first of `names` that an object has, be it a number or an object of money."""
    at = _field(kind, sql, names)
    if at and at[0].name == "struct":
        at = _field(*at, (_SHOP,)) or at
        divisor = _field(*at, (DIVISOR,))
        if at := _field(*at, AMOUNTS):
            parted = f" / CAST({divisor[1]} AS DECIMAL(18, 4))" if divisor else ""
            return f"abs(CAST({at[1]} AS DECIMAL(18, 4)){parted})" if at[0].name == "value" else ""
    return f"abs(CAST({at[1]} AS DECIMAL(18, 4)))" if at and at[0].name == "value" else ""


def _field(kind: Kind, sql: str, names: Iterable[str]) -> tuple[Kind, str] | None:
    """The first of `names` that an object has, by its folded names."""
    held = {fold(field): (inner, reach(sql, (field,))) for field, inner in kind.fields} if kind.name == "struct" else {}
    return next((bare(*held[name]) for name in names if name in held), None)


def _unless(kind: Kind, sql: str, names: Iterable[str], words: Iterable[str], money: str) -> str:
    """SQL: money, and nothing where an object says one of `words` under one of `names`."""
    said = _field(kind, sql, names)
    if not said or said[0].name != "value":
        return money
    listed = ", ".join(literal(word) for word in words)
    return f"CASE WHEN lower(CAST({said[1]} AS VARCHAR)) IN ({listed}) THEN 0 ELSE {money} END"
