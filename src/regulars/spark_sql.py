"""DuckDB's SQL → Spark's, so that both give the same numbers.

sqlglot knows the two dialects; this adds what it leaves as it is, and where the same words mean something else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.generators.spark import SparkGenerator

BLANKS = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""What DuckDB's `trim` takes away: every space that Unicode calls a separator, and no tab."""

LONG_DIGITS = 18
"""A whole number of so many digits fits into a BIGINT."""

Write = Callable[["Generator", Any], str]


class Generator(SparkGenerator):
    """Writes a tree that was read as DuckDB's SQL."""


@lru_cache(maxsize=256)
def translated(sql: str) -> str:
    """A statement in DuckDB's dialect as Spark's."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    for named in tree.find_all(exp.CTE):
        named.set("materialized", None)  # Spark has no such word
    return Generator(dialect="spark", comments=False).generate(tree, copy=False)


def _div(to: Generator, node: exp.Expr) -> str:
    # DuckDB divides doubles, whatever the operands are; Spark would divide decimals as decimals.
    return f"CAST({to.sql(node, 'this')} AS DOUBLE) / CAST({to.sql(node, 'expression')} AS DOUBLE)"


def _sub(to: Generator, node: exp.Sub) -> str:
    # The days between two dates; Spark's minus gives an interval.
    if isinstance(node.expression, exp.Cast) and node.expression.to.this == exp.DType.DATE:
        return f"DATEDIFF({to.sql(node, 'this')}, {to.sql(node, 'expression')})"
    return to.binary(node, "-")


def _cast(to: Generator, node: exp.Expr) -> str:
    name = "TRY_CAST" if isinstance(node, exp.TryCast) else "CAST"
    value, kind = to.sql(node, "this"), to.sql(node, "to")
    plain = f"{name}({value} AS {kind})"
    if isinstance(node.this, exp.Null):
        return plain
    if node.args["to"].this == exp.DType.DECIMAL:
        return _decimal(value, node.args["to"], plain)
    if name == "TRY_CAST" and node.args["to"].this == exp.DType.DOUBLE:
        # Java reads `12d` and `12f` as numbers.
        marked = f"TYPEOF({value}) = 'string' AND RIGHT(CAST({value} AS STRING), 1) IN ('d', 'D', 'f', 'F')"
        return f"CASE WHEN {marked} THEN NULL ELSE {plain} END"
    if name == "TRY_CAST" and node.args["to"].this == exp.DType.BIGINT:
        rounded = f"TRY_CAST(ROUND(TRY_CAST({value} AS DECIMAL(38, 6))) AS BIGINT)"
        return f"CASE WHEN TYPEOF({value}) = 'string' THEN {rounded} ELSE {plain} END"
    return plain


def _decimal(value: str, kind: exp.Expr, plain: str) -> str:
    """A double becomes a decimal as in DuckDB: times ten to the scale, halves away from zero.

    Spark would round the shortest text of the double, which differs where a product has noise in its last digits.
    `TYPEOF` is known before anything runs, so only one of the branches is ever worked out.
    """
    precision, scale = _digits(kind)
    whole, fits = _whole(value, scale)
    back = f"CAST({whole} AS DECIMAL({LONG_DIGITS}, 0)) * CAST('1e-{scale}' AS DECIMAL({scale}, {scale}))"
    exact = f"TRY_CAST({back} AS DECIMAL({precision}, {scale}))"
    return f"CASE WHEN TYPEOF({value}) IN ('double', 'float') AND {fits} THEN {exact} ELSE {plain} END"


def _digits(kind: exp.Expr) -> tuple[int, int]:
    """Precision and scale of a decimal type."""
    precision, scale = (int(part.name) for part in kind.expressions)
    return precision, scale


def _whole(value: str, scale: int) -> tuple[str, str]:
    """A double times ten to the scale, rounded, as a BIGINT; and whether it is one."""
    moved = f"({value}) * 1e{scale}D"
    return f"CAST(SIGNUM({moved}) * FLOOR(ABS({moved}) + 0.5D) AS BIGINT)", f"ABS({moved}) < 1e{LONG_DIGITS}D"


def _sum(to: Generator, node: exp.Sum) -> str:
    """A sum of doubles as wide decimals, in two sums of whole numbers: as exact, and twice as fast.

    The lower half has 20 bits, so that neither half overflows before a million million rows.
    """
    cast, plain = node.this, to.function_fallback_sql(node)
    wide = isinstance(cast, exp.Cast) and cast.to.this == exp.DType.DECIMAL and _digits(cast.to)[0] > LONG_DIGITS
    if not wide or isinstance(node.parent, exp.Filter | exp.Window):
        return plain
    value, scale = to.sql(cast, "this"), _digits(cast.to)[1]
    whole, fits = _whole(value, scale)
    held = f"CASE WHEN {fits} THEN {whole} END"
    upper, lower = (
        f"CAST(SUM({half}) AS DECIMAL(20, 0)) * CAST('{unit}e-{scale}' AS DECIMAL({max(scale, 7)}, {scale}))"
        for half, unit in ((f"SHIFTRIGHT({held}, 20)", 1 << 20), (f"{held} & {(1 << 20) - 1}", 1))
    )
    others = f"CAST(SUM(CASE WHEN NOT {fits} THEN CAST({value} AS DECIMAL(38, {scale})) END) AS DECIMAL(36, {scale}))"
    halves = f"COALESCE({upper} + {lower} + {others}, {upper} + {lower}, {others})"
    return f"CASE WHEN TYPEOF(MAX({value})) = 'double' THEN {halves} ELSE {plain} END"


def _hash(to: Generator, node: exp.Expr) -> str:
    # Spark's hash passes over blanks: without saying where they are, ('a', NULL) would be (NULL, 'a').
    cells = [to.sql(each) for each in node.expressions]
    blanks = [f"{cell} IS NULL" for cell in cells]
    return f"XXHASH64({', '.join(cells + blanks)})"


def _trim(to: Generator, node: exp.Expr) -> str:
    blanks = to.sql(exp.Literal.string(BLANKS)) if node.expression is None else to.sql(node, "expression")
    return f"TRIM(BOTH {blanks} FROM {to.sql(node, 'this')})"


def _full_match(to: Generator, node: exp.Expr) -> str:
    pattern = exp.Literal.string(rf"\A(?:{node.expression.name})\z")
    return f"{to.sql(node, 'this')} RLIKE {to.sql(pattern)}"


def _concat(to: Generator, node: exp.Expr) -> str:
    return f"CONCAT_WS('', {', '.join(f'CAST({to.sql(each)} AS STRING)' for each in node.expressions)})"


def _percentile(to: Generator, node: exp.Expr) -> str:
    return f"PERCENTILE({to.sql(node, 'this')}, {to.sql(node, 'expression')})"


def _smallest(to: Generator, node: exp.Min) -> str:
    count, value = node.args.get("count"), to.sql(node, "this")
    return f"MIN_BY({value}, {value}, {to.sql(count)})" if count else f"MIN({value})"


def _character(to: Generator, node: exp.Expr) -> str:
    # Spark's CHR knows 256 characters.
    return to.sql(exp.Literal.string(chr(int(node.expressions[0].name))))


def _anonymous(to: Generator, node: exp.Anonymous) -> str:
    return _hash(to, node) if node.name.lower() == "hash" else to.anonymous_sql(node)


WRITES: dict[type[exp.Expr], Write] = {
    exp.Div: _div,
    exp.Sub: _sub,
    exp.Cast: _cast,
    exp.TryCast: _cast,
    exp.Anonymous: _anonymous,
    exp.Trim: _trim,
    exp.RegexpFullMatch: _full_match,
    exp.Concat: _concat,
    exp.PercentileCont: _percentile,
    exp.Min: _smallest,
    exp.Sum: _sum,
    exp.Chr: _character,
}
Generator.TRANSFORMS = {**SparkGenerator.TRANSFORMS, **WRITES}
