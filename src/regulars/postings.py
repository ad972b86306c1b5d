"""France's file of all postings (FEC) → who bought, and for how much, on the lines of the accounts of sales.

Its columns are the law's, in any software. Each entry balances: a line of account 411 says who bought, those of the
accounts 70 what was sold, without the tax, which has a line of its own. All other lines name no customer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from regulars import together
from regulars.contents import written_with_commas
from regulars.engine import Engine, identifier, trimmed
from regulars.headers import fold
from regulars.numbers import reading, styles
from regulars.relations import NEARLY_ALL, PENNY, TELLING
from regulars.source import SAMPLE_ROWS, noted
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

_NEEDED = ("journalcode", "ecriturenum", "ecrituredate", "comptenum", "compauxnum", "pieceref", "piecedate")
_SIDES, _MARKED = ("debit", "credit"), ("montant", "sens")
_OF_ENTRIES = (
    ("journalcode", "ecriturenum", "ecrituredate"),
    ("journalcode", "pieceref", "ecrituredate"),
    ("journalcode", "pieceref"),
)
"""What tells entries apart, the surest first: some programs number each line for itself, as no entry."""

_BUYERS, _SALES, _FREIGHT = "411%", "70%", "7085%"
"""Accounts of customers, of sales, and of what is asked for sending, in the plan of accounts that all firms have."""

WHO, WORTH = "CompteNum 411 + CompAuxNum", "Credit - Debit (70)"
"""What the columns are called that are made: `systems` knows the table by them."""

FEWEST_ACCOUNTS = 3
"""So many accounts of customers at least, where these are told apart by them alone."""


@dataclass(frozen=True, slots=True)
class _Told:
    """SQL of a line: its account, what it is worth to the seller, and who bought, where it says that."""

    account: str
    worth: str
    who: str

    @property
    def is_sale(self) -> str:
        return f"({self.account} LIKE '{_SALES}' AND NOT {self.account} LIKE '{_FREIGHT}')"


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add who bought and what it came to, on the lines of the accounts of sales; what their entries do not bear out is
    left as it is, and asked about.
    """
    headers = {fold(header): header for header in raw.columns}
    money = next((pair for pair in (_SIDES, _MARKED) if {*pair} <= {*headers}), None)
    if not money or not {*_NEEDED} <= {*headers} or {"customer", "amount"} & {*settings.columns}:
        return raw
    worth = _worth(engine, raw, [headers[each] for each in money], settings)
    account = trimmed(headers["comptenum"])
    said = _Told(account, worth, _who(engine, raw, account, trimmed(headers["compauxnum"])))
    for at, parts in enumerate(_OF_ENTRIES):
        cells = (f"coalesce({trimmed(headers[part])}, '')" for part in parts)
        key = " || '|' || ".join(cells)
        if _are_entries(engine, raw, key, said, f"postings_{at}"):
            return _with_buyers(engine, raw, key, said, f"postings_{at}")
    return raw


def _worth(engine: Engine, raw: Raw, headers: Sequence[str], settings: Settings) -> str:
    """SQL: the credit less the debit of a line, or its amount by the side that stands beside it."""
    money = [header for header in headers if fold(header) != "sens"]
    style = styles(engine, raw.table, {header: raw.columns[header] for header in money}, settings.decimal)
    cells = [f"coalesce({reading(raw.columns[each].sql, style[each].sign, style[each].words)}, 0)" for each in money]
    if len(cells) > 1:
        debit, credit = cells
        return f"({credit} - {debit})"
    side = f"lower({trimmed(headers[1])})"
    return f"(CASE WHEN {side} IN ('c', '-1') THEN {cells[0]} ELSE -{cells[0]} END)"


def _who(engine: Engine, raw: Raw, account: str, number: str) -> str:
    """SQL: the number of a customer, on the lines that have one; it is the account's where no other stands anywhere."""
    counted = f"SELECT count({number}), count(DISTINCT {account}) FROM {raw.table} WHERE {account} LIKE '{_BUYERS}'"
    numbered, accounts = engine.rows(counted)[0]
    told = account if not numbered and accounts >= FEWEST_ACCOUNTS else number
    return f"CASE WHEN {account} LIKE '{_BUYERS}' THEN {told} END"


def _are_entries(engine: Engine, raw: Raw, key: str, said: _Told, name: str) -> bool:
    """Whether nearly all of what a key tells apart, and names a customer of something sold, balances and names one."""
    sums = (
        f"SELECT {key} AS entry, min({said.who}) AS who, max({said.who}) AS other, sum({said.worth}) AS rest, "
        f"max(CASE WHEN {said.is_sale} THEN 1 ELSE 0 END) AS sells FROM {raw.table} GROUP BY {key}"
    )
    engine.table(name, sums)
    right = f"CASE WHEN who = other AND abs(rest) <= {PENNY} THEN 1 END"
    found = engine.rows(f"SELECT count(*), count({right}) FROM {name} WHERE sells = 1 AND who IS NOT NULL")[0]
    return bool(found[1] >= TELLING and found[1] >= NEARLY_ALL * found[0])


def _with_buyers(engine: Engine, raw: Raw, key: str, said: _Told, entries: str) -> Raw:
    """The lines with who bought, where an entry names one, and what was sold; each once."""
    comma = written_with_commas(raw.sample)
    who = f"CASE WHEN {said.is_sale} AND e.who = e.other THEN e.who END AS {identifier(WHO)}"
    amount = f"CASE WHEN {said.is_sale} THEN {together.as_text(said.worth, 2, comma=comma)} END AS {identifier(WORTH)}"
    joined = f"FROM {raw.table} AS l LEFT JOIN {entries} AS e ON {key} = e.entry"
    engine.table("with_postings", f"SELECT l.*, {who}, {amount} {joined}", stored=False)
    rows = engine.first("with_postings", SAMPLE_ROWS)
    columns: Mapping[str, Column] = raw.columns | {header: Column(header, "VARCHAR") for header in (WHO, WORTH)}
    note = "lines of the accounts 70, but for 7085, are what was sold, and the line of 411 of their entry says to whom"
    return replace(
        raw,
        table="with_postings",
        columns=dict(columns),
        sample={header: [row[header] for row in rows] for header in columns},
        sources=noted(raw.sources, note),
    )
