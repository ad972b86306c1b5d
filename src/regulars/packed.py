"""Refunds that stand packed in one cell, as in exports of WooCommerce (`amount:129.00|reason:…`) → what went back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from regulars import together
from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.headers import words
from regulars.matching import PROBABLE, Table

if TYPE_CHECKING:
    from regulars.read import Raw

_REFUNDS = re.compile(r" (?:order )?refund(?:s|ed)?(?: (?:items|data|details))? ")
_AMOUNT = r"(?:^|[|;,{])\s*(?:refund_)?amount\s*:\s*-?([0-9]+(?:[.][0-9]+)?)"
MOST = 4
"""So many refunds of one order are read."""

MONEY = " (amount)"
"""What the header of the money ends with."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of the money in packed refunds to `raw`, unless the user has named another."""
    packed = next((header for header in raw.columns if _says(header) and _is_packed(raw, header)), "")
    header = packed + MONEY
    if not packed or given.get("refunded", header) != header:
        return raw
    cell = f"CAST({identifier(packed)} AS VARCHAR)"
    parts = [literal("(?s)" + ".*?".join([_AMOUNT] * many)) for many in range(1, MOST + 1)]
    each = [f"TRY_CAST(regexp_extract({cell}, {part}, {many}) AS DOUBLE)" for many, part in enumerate(parts, 1)]
    back = (
        f"CASE WHEN {each[0]} IS NOT NULL THEN CAST({' + '.join(f'coalesce({one}, 0)' for one in each)} AS VARCHAR) END"
    )
    sample = [None if is_blank(cell) else _money(str(cell)) for cell in raw.sample[packed]]
    return together.add(engine, raw, header, back, sample, view="with_refunds")


def find(table: Table) -> None:
    """Take the money of packed refunds for what was paid back, where no column of its own says it."""
    packed = together.of_one(table.sample, MONEY, _says)
    if packed and "refunded" not in {*table.found, *table.given}:
        table.take("refunded", packed + MONEY, f"{packed!r} holds what was paid back", PROBABLE)


def _says(header: str) -> bool:
    return bool(_REFUNDS.fullmatch(words(header)))


def _is_packed(raw: Raw, header: str) -> bool:
    filled = [str(cell) for cell in raw.sample[header] if not is_blank(cell)]
    return bool(filled) and all(re.search(_AMOUNT, cell) for cell in filled)


def _money(cell: str) -> str:
    return str(sum(float(each) for each in re.findall(_AMOUNT, cell)[:MOST]))
