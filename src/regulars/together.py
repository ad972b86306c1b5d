"""Columns that say one thing together → a column of their own, under the headers of all of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from regulars.engine import Engine, identifier
from regulars.values import Column

if TYPE_CHECKING:
    from regulars.read import Raw

TOGETHER = " + "
"""What stands between two headers where their columns were joined."""

Parts = Callable[[Iterable[str]], tuple[str, ...] | None]
"""Headers → those of them that say one thing together, if any do."""


def joined(headers: Iterable[str], parts: Parts) -> str | None:
    """The header of a column that was joined of such parts, if there is one."""
    return next((header for header in headers if TOGETHER in header and parts(header.split(TOGETHER))), None)


def of_one(headers: Collection[str], ending: str, says: Callable[[str], object]) -> str:
    """The header that `says` it, of a column of which another was made, under the same with an `ending`; or none."""
    return next((header for header in headers if header + ending in headers and says(header)), "")


def written(number: str, *, comma: bool) -> str:
    """A number with the decimal sign of the file, so that its other columns are read as they were."""
    return number.replace(".", ",") if comma else number


def as_text(number: str, places: int, *, comma: bool) -> str:
    """SQL: the same of a double, with so many digits behind that sign."""
    text = f"CAST(CAST({number} AS DECIMAL(18, {places})) AS VARCHAR)"
    return f"replace({text}, '.', ',')" if comma else text


def add(engine: Engine, raw: Raw, header: str, sql: str, sample: list[Any], *, view: str) -> Raw:
    """`raw` over a `view` with a column of text more: its SQL, and what the sample holds of it."""
    engine.table(view, f"SELECT *, {sql} AS {identifier(header)} FROM {raw.table}", stored=False)
    columns = raw.columns | {header: Column(header, "VARCHAR")}
    return replace(raw, table=view, columns=columns, sample=raw.sample | {header: sample}, made=raw.made | {header})
