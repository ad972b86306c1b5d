"""Reading rules: how a cell, typed or text, becomes an id, a number or a day. Each rule is a SQL expression."""

from __future__ import annotations

from dataclasses import dataclass

from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError, UsageError

NO_CUSTOMER = ("0", "-", "--", "none", "null", "nan", "na", "n/a", "guest", "anonymous", "unknown")
"""Texts that stand for no customer, whatever the case; a blank does too."""

DECIMALS = ("point", "comma")
_DECIMAL = (
    "[0-9][{0}]([0-9]{{1,2}}|[0-9]{{4,}})([^0-9.,]|$)|(^|[^0-9.,])0[{0}][0-9]|[0-9]{{4}}[{0}][0-9]"
    "|[{1}][0-9]{{3}}[{0}]|[{1}][0-9]{{3}}[{1}]"
)
"""What shows that the first sign is the decimal sign and the second the one between thousands."""

WHOLE = frozenset(
    f"{sign}{size}" for sign in ("", "U") for size in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
)
"""DuckDB's types of whole numbers."""

_BLANK = "[\\s\u00a0\u202f\u2009]*"
_CURRENCY = r"(\p{Sc}|kr[.]?|zł|Fr[.]?|Rs[.]?|Ft|Kč|[A-Z]{3}|[A-Z]{1,2}[$])?"
_SIGN = "[-\u2212\u2013+]?"
READABLE_NUMBER = (
    f"{_BLANK}[(]?{_BLANK}{_SIGN}{_BLANK}{_CURRENCY}{_BLANK}{_SIGN}{_BLANK}[0-9.,]*[0-9]"
    f"[0-9.,'\u2019\\s\u00a0\u202f\u2009]*{_SIGN}{_BLANK}{_CURRENCY}{_BLANK}[)]?{_SIGN}{_BLANK}"
)
"""What a number may look like with its currency, thousands and sign; anything else is unreadable."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the raw table: its header and its DuckDB type. Text is trimmed there, and a blank cell is NULL."""

    header: str
    kind: str

    @property
    def sql(self) -> str:
        return identifier(self.header)

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
    """SQL: a cell as text; `17850.0` is `17850`, leading zeros stay."""
    if column.is_text:
        cell = column.sql
        number = f"{cell} LIKE '%.0' AND TRY_CAST({cell} AS DOUBLE) IS NOT NULL"
        return f"CASE WHEN {number} THEN left({cell}, length({cell}) - 2) ELSE {cell} END"
    if column.is_fractional:
        whole = f"TRY_CAST({column.sql} AS BIGINT)"
        return f"CASE WHEN {column.sql} = {whole} THEN CAST({whole} AS VARCHAR) ELSE CAST({column.sql} AS VARCHAR) END"
    return f"CAST({column.sql} AS VARCHAR)"


def customer(column: Column) -> str:
    """SQL: a customer id as text; what stands for nobody is NULL, and an e-mail address is the same in any case."""
    nobody = ", ".join(literal(word) for word in NO_CUSTOMER)
    if column.is_whole:
        return f"CAST(nullif({column.sql}, 0) AS VARCHAR)"
    known = f"lower({text(column)}) NOT IN ({nobody})"
    if not column.is_text:
        return f"CASE WHEN {known} THEN {text(column)} END"
    return f"CASE WHEN {column.sql} LIKE '_%@_%._%' THEN lower({column.sql}) WHEN {known} THEN {text(column)} END"


def number(column: Column, style: str) -> str:
    """SQL: a cell as a double; NULL where it is blank or not a number in that style.

    `style` is what `number_style` found: `plain`, `point` or `comma`.
    """
    if style == "plain":
        return f"TRY_CAST({column.sql} AS DOUBLE)"
    # Words go with their dot (`Fr. 500`), and so does the dash that stands for no cents (`5,-`).
    bare = f"regexp_replace(translate({column.sql}, '\u2212\u2013', '--'), '\\p{{L}}+[.]?', '', 'g')"
    kept = f"regexp_replace(regexp_replace({bare}, '[^-0-9.,()]', '', 'g'), '[.,]-+$', '')"
    digits = f"regexp_replace({kept}, '[-()]', '', 'g')"
    thousands, decimal = (".", ",") if style == "comma" else (",", ".")
    value = f"TRY_CAST(replace(replace({digits}, '{thousands}', ''), '{decimal}', '.') AS DOUBLE)"
    negative = f"{kept} LIKE '(%' OR contains({kept}, '-')"
    # `2.25` is nothing where the comma is the decimal sign: it must not become 225.
    astray = f"[{thousands}]([0-9]{{0,2}}([{decimal}]|$)|[0-9]{{4}})|[{decimal}].*[{thousands}]"
    readable = (
        f"regexp_full_match({column.sql}, {literal(READABLE_NUMBER)}) AND NOT regexp_matches({digits}, '{astray}')"
    )
    return f"CASE WHEN {readable} THEN CASE WHEN {negative} THEN -{value} ELSE {value} END END"


def number_style(engine: Engine, table: str, column: Column, where: str, decimal: str | None = None) -> str:
    """How a column writes its numbers, decided by the whole column: `plain`, `point` or `comma`.

    `decimal` is what the user said. Raises DataError where both signs are used as decimals, or where nothing decides.
    """
    if decimal is not None and decimal not in DECIMALS:
        raise UsageError(f"--decimal {decimal!r} is not known. Decimal signs: {', '.join(DECIMALS)}")
    if not column.is_text or decimal:
        return decimal if decimal and column.is_text else "plain"
    cell = column.sql
    fraction, thousandth = f"{cell} LIKE '%.%'", f"{cell} LIKE '%.___'"
    bad, fractions, thousandths = engine.rows(
        f"SELECT count(*) FILTER (TRY_CAST({cell} AS DOUBLE) IS NULL), count(*) FILTER ({fraction}), "
        f"count(*) FILTER ({thousandth}) FROM {table} WHERE {cell} IS NOT NULL"
    )[0]
    if not bad and (not fractions or thousandths < fractions):
        return "plain"
    return _written_style(engine, table, column, where)


def _written_style(engine: Engine, table: str, column: Column, where: str) -> str:
    """`point` or `comma`, by what is clear: a sign that stands before other than three digits, after a zero or over
    three digits, or after the other sign, is the decimal sign; one that occurs twice is not.
    """
    cell = column.sql
    point, comma = (f"regexp_matches({cell}, {literal(_DECIMAL.format(*signs))})" for signs in (".,", ",."))
    either = f"regexp_matches({cell}, '[0-9][.,][0-9]')"
    points, commas, unclear, example = engine.rows(
        f"SELECT count(*) FILTER ({point}), count(*) FILTER ({comma}), count(*) FILTER ({either}), "
        f"min({cell}) FILTER ({either}) FROM {table} WHERE {cell} IS NOT NULL"
    )[0]
    if commas and points:
        raise DataError(
            f"{where} uses both a point and a comma as the decimal sign ({points} and {commas} cells). "
            f"Say which is meant with --decimal point or --decimal comma; the other cells then count as unreadable"
        )
    if commas:
        return "comma"
    if points or not unclear:
        return "point"
    raise DataError(
        f"{where} can be read with a decimal point or a decimal comma, and nothing in it decides: {example!r}. "
        f"Say which with --decimal point or --decimal comma"
    )
