"""What numbers the papers of a table, by the names of its columns: a number, and the series or the year it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from regulars import tablewords
from regulars.anew import SERIES
from regulars.headers import words
from regulars.named import Named

NUMBER = "order_number"
"""What the number of an order is called that is put together of several cells."""

Parts = tuple[str, str]
"""The header of a series or a year, and that of a number in it."""


def named(tables: Sequence[Named]) -> dict[Named, Named]:
    """The tables as they would be called with one number, where several have a series or a year and a number in it; and
    what each is without.
    """
    several = sum(parts(table) is not None for table in tables) > 1
    told = {}
    for table in tables:
        more = several and parts(table) and NUMBER not in table.headers
        told[replace(table, headers=(*table.headers, NUMBER)) if more else table] = table
    return told


def parts(table: Named) -> Parts | None:
    """What numbers the papers of a table by its names; None where one column does, or the user has named one."""
    bare = [header for header, plain in table.plain.items() if re.search(tablewords.BARE_NUMBER, words(plain))]
    of = [header for header, plain in table.plain.items() if _is_series(plain) and header not in bare]
    if len(bare) != 1 or len(of) != 1 or {*bare, *of} & {*table.given.values()}:
        return None
    others = [header for header in table.saying(("order",)) if header not in (*bare, *of) and not _is_state(header)]
    return None if others else (of[0], bare[0])


def _is_state(header: str) -> bool:
    return bool(re.search(tablewords.CODED, words(header)))


def _is_series(header: str) -> bool:
    return bool(re.fullmatch(f"{SERIES}|{tablewords.YEAR}", words(header)))
