"""One column of cells, typed or text, and how a cell becomes an id. Each rule is a SQL expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regulars import digits
from regulars.engine import Engine, identifier, literal
from regulars.nobody import NO_CUSTOMER

WHOLE = frozenset(
    f"{sign}{size}" for sign in ("", "U") for size in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
)
"""DuckDB's types of whole numbers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the raw table: its header and its DuckDB type. Text is trimmed there, and a blank cell is NULL."""

    header: str
    kind: str
    other_digits: bool = False
    """Whether its numbers are written in the digits of another script."""

    @property
    def sql(self) -> str:
        cell = identifier(self.header)
        return digits.sql(cell) if self.other_digits else cell

    @property
    def is_text(self) -> bool:
        return self.kind == "VARCHAR"

    @property
    def is_day(self) -> bool:
        return self.kind == "DATE" or self.kind.startswith("TIMESTAMP")

    @property
    def is_whole(self) -> bool:
        return self.kind in WHOLE

    @property
    def is_fractional(self) -> bool:
        return self.kind in ("DOUBLE", "FLOAT") or self.kind.startswith("DECIMAL")


def text(column: Column) -> str:
    """SQL: a cell as text; `17850.0` is `17850`, zeros in front stay."""
    if column.is_text:
        cell = column.sql
        number = f"{cell} LIKE '%.0' AND TRY_CAST({cell} AS DOUBLE) IS NOT NULL"
        return f"CASE WHEN {number} THEN left({cell}, length({cell}) - 2) ELSE {cell} END"
    if column.is_fractional:
        whole = f"TRY_CAST({column.sql} AS BIGINT)"
        return f"CASE WHEN {column.sql} = {whole} THEN CAST({whole} AS VARCHAR) ELSE CAST({column.sql} AS VARCHAR) END"
    return f"CAST({column.sql} AS VARCHAR)"


def identity(column: Column) -> str:
    """SQL: an id as text without a spreadsheet's marks: `="00123"` or `'00123` is `00123`, `1.7850E+04` is `17850`."""
    if not column.is_text:
        return text(column)
    cell = column.sql
    spelled = f"CAST(TRY_CAST(TRY_CAST(replace({cell}, ',', '.') AS DOUBLE) AS BIGINT) AS VARCHAR)"
    return (
        f"CASE WHEN {_marked(cell)} THEN {_bare(cell)} "
        f"WHEN contains({cell}, 'E+') AND {_is_whole(cell)} THEN {spelled} ELSE {text(column)} END"
    )


def _marked(cell: str) -> str:
    """SQL: whether a cell may bear a spreadsheet's marks; quotes sort before digits, which rules out nearly all ids."""
    return f"{cell} < '0' OR {cell} LIKE '=%'"


def _bare(cell: str) -> str:
    """SQL: a cell without a spreadsheet's marks."""
    return f"nullif(trim(regexp_replace(regexp_replace({cell}, '^=?[\"'']', ''), '[\"'']$', '')), '')"


def customer(column: Column, nobody: Sequence[str] = NO_CUSTOMER) -> str:
    """SQL: a customer id as text; what stands for nobody is NULL, and an e-mail address is the same in any case."""
    words = _as_compared(column, nobody)
    if column.is_whole:
        cell = f"CAST({column.sql} AS VARCHAR)"
        return f"CASE WHEN {column.sql} NOT IN ({', '.join(words)}) THEN {cell} END" if words else cell
    if not column.is_text:
        cell = text(column)
        return f"CASE WHEN lower({cell}) NOT IN ({_listed((*words, 'nan'))}) THEN {cell} END"
    unknown = f"WHEN {_is_among(_compared(column), words)} THEN NULL" if nobody else ""
    address = f"WHEN {column.sql} LIKE '_%@_%._%' THEN lower({column.sql})"
    return f"CASE {unknown} {address} ELSE {identity(column)} END"


def _compared(column: Column) -> str:
    """SQL: a customer id as it is compared with the words for nobody."""
    if not column.is_text:
        return f"lower({text(column)})"
    return f"lower(CASE WHEN {_marked(column.sql)} THEN {_bare(column.sql)} ELSE {column.sql} END)"


def _as_compared(column: Column, nobody: Sequence[str]) -> tuple[str, ...]:
    """The words for nobody as they may be written in a column of its type."""
    numbers = [word for word in nobody if word.removeprefix("-").isdigit()]
    if column.is_whole:
        return tuple(numbers)
    return (*nobody, *(f"{word}.0" for word in numbers)) if column.is_text else tuple(nobody)


def is_nobody(column: Column, nobody: Sequence[str]) -> str:
    """SQL, for a condition on rows: whether a customer id is one of the words for nobody.

    The engine takes a list of so many words apart in 20 ms and more, and one text that holds them all in 2.
    """
    words = literal(_BETWEEN.join(word.lower() for word in _as_compared(column, nobody)))
    return f"{_compared(column)} IN (SELECT unnest(string_split({words}, {literal(_BETWEEN)})))"


_BETWEEN = "\x1f"
"""Stands between words, and in none of them."""


def present(engine: Engine, table: str, column: Column, nobody: Sequence[str]) -> tuple[str, ...]:
    """Those of the words for nobody that a customer column holds: to look for fewer takes less time."""
    if not nobody:
        return ()
    rows = engine.rows(f"SELECT DISTINCT {_compared(column)} FROM {table} WHERE {is_nobody(column, nobody)}")
    held = {word.removesuffix(".0") for (word,) in rows} | {word for (word,) in rows}
    return tuple(word for word in nobody if word.lower() in held)


def nobodies(engine: Engine, table: str, column: Column, nobody: Sequence[str] = NO_CUSTOMER) -> list[tuple[str, int]]:
    """The words for nobody that a customer column holds, with how many cells, the most frequent first."""
    if not nobody:
        return []
    word = f"lower({identity(column)})"
    counted = f"SELECT {word} AS word, count(*) AS n FROM {table} WHERE {word} IN ({_listed(nobody)}) GROUP BY ALL"
    return [(word, n) for word, n in engine.rows(f"{counted} ORDER BY n DESC, word")]


CUT_SHORT = "regexp_full_match({0}, '[0-9][.,][0-9]+E[+][0-9]+')"
"""SQL: an id as a spreadsheet shows a long number, `1.23457E+11`; read as `identity` does, its last digits are gone."""


def _is_among(cell: str, words: Sequence[str]) -> str:
    """SQL: whether a cell is one of many words. Each takes time on each line; hardly one ends in a digit, as ids do."""
    numbers = [word for word in words if word[-1:].isdigit()]
    others = [word for word in words if word not in numbers]
    if not numbers or not others:
        return f"{cell} IN ({_listed(words)})"
    ends = f"right({cell}, 1) BETWEEN '0' AND '9'"
    return f"CASE WHEN {ends} THEN {cell} IN ({_listed(numbers)}) ELSE {cell} IN ({_listed(others)}) END"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(literal(word.lower()) for word in words)


def _is_whole(cell: str) -> str:
    """SQL: a number in a spreadsheet's short form, with as many decimals as it has digits after the first."""
    decimals = f"length(regexp_extract({cell}, '^[0-9][.,]([0-9]+)E[+][0-9]+$', 1))"
    exponent = f"TRY_CAST(regexp_extract({cell}, '^[0-9][.,][0-9]+E[+]([0-9]+)$', 1) AS INTEGER)"
    return f"coalesce({decimals} >= {exponent} AND {exponent} < 18, false)"
