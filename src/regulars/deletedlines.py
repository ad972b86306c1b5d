"""Lines that were taken out of their orders, and still stand there, marked as deleted: no total knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from regulars import undoneday
from regulars.contents import is_blank
from regulars.engine import literal
from regulars.headers import fold, unlisted, words
from regulars.statuses import NO, YES, flags

NONE = "false"
"""SQL: no line is."""

_DELETED = (
    r"delet|delfl|lo(?:e)?sch|loekz|suppr|efface|elimin|borrad[oa](?!r)|baj|apagad|exclu|verwijd|gewist|usun|skasow|rader|"
    r"bortt|cancellat[oa] logic|trash|papierkorb|corbeille|papelera|cestino|lixeira|prullenbak|papperskorg"
)
"""Stems of words for deleted, and not only cancelled: what was is in no total, and what was cancelled may still be."""


def header_of(sample: Mapping[str, Sequence[Any]], order: str) -> str:
    """The header of a flag, or of days, by which some lines of orders were deleted, and others of the same were not."""
    return next((header for header in sample if _may_mark(header) and _within(sample, header, order)), "")


def column(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> str:
    """Which of the columns, that stand under `headers`, says of some lines that they were deleted from orders of which
    others were not; empty where none does.
    """
    said = [each for each in ("status", "type") if "order" in headers and _says_deleted(headers.get(each, ""))]
    return next((each for each in said if _within(sample, headers[each], headers["order"])), "")


def without(sample: Mapping[str, Sequence[Any]], header: str) -> dict[str, Sequence[Any]]:
    """A sample without the lines that are marked."""
    gone = marked(sample, header)
    return {each: [cell for cell, out in zip(cells, gone, strict=True) if not out] for each, cells in sample.items()}


def in_order(gone: str) -> str:
    """SQL: by what the lines of an order stand in a row of their own, those that are `gone` behind the others."""
    order = "line_hash, source_number"
    return order if gone == NONE else f"CASE WHEN {gone} THEN 1 ELSE 0 END, {order}"


def _says_deleted(header: str) -> bool:
    return _may_mark(header) and bool(re.search(_DELETED, words(unlisted(header))))


def marked(sample: Mapping[str, Sequence[Any]], header: str) -> list[bool]:
    """Which lines of a sample are marked."""
    return [_says_so(cell, header) for cell in sample[header]]


def sql(header: str, cell: str) -> str:
    """SQL: whether a line is marked; `cell` is that of its column."""
    text = f"lower(trim(CAST({cell} AS VARCHAR)))"
    if undoneday.called(header):
        return f"coalesce({text} <> '' AND NOT regexp_full_match({text}, {literal(undoneday.NO_DAY)}), false)"
    return f"coalesce({text} IN ({', '.join(map(literal, sorted(YES)))}), false)"


def _may_mark(header: str) -> bool:
    return undoneday.called(header) or flags(fold(unlisted(header)))


def _says_so(cell: Any, header: str) -> bool:
    said = "" if is_blank(cell) else str(cell).strip().lower()
    return undoneday.written(said) if undoneday.called(header) and said else said in YES


def _within(sample: Mapping[str, Sequence[Any]], header: str, order: str) -> bool:
    """Whether some orders have lines of both kinds, and nothing but yes and no, or days, stands there."""
    cells = ["" if is_blank(cell) else str(cell).strip().lower() for cell in sample[header]]
    if not undoneday.called(header) and not {*cells} <= YES | NO | {""}:
        return False
    return _differs(zip(sample[order], marked(sample, header), strict=True))


def _differs(lines: Iterable[tuple[Any, bool]]) -> bool:
    told: dict[Any, bool] = {}
    return any(told.setdefault(order, gone) != gone for order, gone in lines)
