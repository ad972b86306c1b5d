"""Numbers written as text → doubles. The whole column, and then the whole file, decides on the decimal sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regulars import currencies
from regulars.engine import Engine, literal
from regulars.errors import DataError, UsageError
from regulars.values import Column

DECIMALS = ("point", "comma")
_AS_USUAL = {"apart": "comma"}
"""The sign that a file has elsewhere, where a column has its own."""
_SAID = {"apart": "hundredths behind a colon or the sign of the euro"}
ASK = "Say which with --decimal point or --decimal comma"

_GAP = "[\\s\u00a0\u202f\u2009'\u2019\u02bc]"
_CLEAR = (
    "[0-9][{0}]([0-9]{{1,2}}|[0-9]{{4,}})([^0-9.,]|$)|(^|[^0-9.,])0[{0}][0-9]|[0-9]{{4}}[{0}][0-9]"
    "|[{1}][0-9]{{3}}[{0}]|[{1}][0-9]{{2,3}}[{1}][0-9]{{2,3}}|[0-9]" + _GAP + "[0-9]{{3}}[{0}][0-9]"
)
"""What shows that the first sign is the decimal sign and the second, if there is one, stands between thousands."""

_BLANK = "[\\s\u00a0\u202f\u2009]*"
_SIGN = "[-\u2212\u2013+▲△]?"
_SIMPLE = "[-+]?[0-9]+([{0}][0-9]+)?([eE][-+]?[0-9]{{1,3}})?"
"""A number that needs only its decimal sign: nearly all do, and it costs a tenth to see that first."""

_TORN = f"[0-9]{_GAP}+([0-9]{{1,2}}([^0-9]|$)|[0-9]{{4}})|[0-9][.,][0-9]*{_GAP}+[0-9]"
"""Digits after a gap that are no thousands: `12 34` is two numbers, or none."""

_HUNDREDTHS, _EURO = "([0-9]{2})([^0-9]|$)", "[ ]?€[ ]?"
"""`49:50`, as Swedish prices are written: a time too, but where other cells are `149:-`; and `12€50`."""

_EASTERN = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A letter of Thai, Japanese, Chinese or Korean: where these are written, a comma stands between thousands."""

_THOUSANDTHS = re.compile(r"\D*0([.,])\d{3}\D*")

WORD = "regexp_replace({0}, '[^\\p{{L}}\\p{{Sc}}]+', '', 'g')"
"""SQL: the letters and signs of money in a cell."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a column writes its numbers: `plain` (as Python does), `point`, `comma` or `apart` (`49:50`, `12€50`); what
    to say of it, and the words and signs that stand beside the numbers.
    """

    sign: str
    reason: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a column shows: cells that only a point, and only a comma, explains; one with a point between digits, and
    one with a comma; the words in it; whether a colon, or the sign of the euro, stands before hundredths.
    """

    plain: bool = False
    points: int = 0
    commas: int = 0
    pointed: str | None = None
    comma: str | None = None
    words: tuple[str, ...] = ()
    apart: bool = False

    @property
    def unclear(self) -> str | None:
        return min((cell for cell in (self.pointed, self.comma) if cell is not None), default=None)


def shown(cells: Iterable[str]) -> str:
    """The decimal sign that texts show as a zero stands before it and three digits behind: `0.770`; empty for none."""
    signs = {found[1] for cell in cells if (found := _THOUSANDTHS.fullmatch(cell.strip()))}
    return {".": "point", ",": "comma"}[signs.pop()] if len(signs) == 1 else ""


def number(column: Column, sign: str) -> str:
    """SQL: a cell as a double; NULL where it is blank or not a number in that style."""
    return reading(column.sql, sign)


def reading(cell: str, sign: str, words: Sequence[str] | None = None) -> str:
    """SQL: what `cell`, itself SQL, reads as; see `number`. `words`: all letters and signs of money in such cells."""
    if sign == "plain":
        return f"TRY_CAST({cell} AS DOUBLE)"
    if sign == "apart":
        return reading(
            f"regexp_replace(replace({cell}, ':-', ''), '(:|{_EURO}){_HUNDREDTHS}', ',\\2\\3')", "comma", words
        )
    # Words go with their dot (`Fr. 500`, `S/. 20`), and so does the dash that stands for no cents (`5,-`, `5:-`).
    bare = f"replace(translate({cell}, '\u2212\u2013▲△', '----'), ':-', '')"
    if letter := r"\p{L}" if words is None else _letter(words):
        bare = f"regexp_replace({bare}, '{letter}+/?[.]?', '', 'g')"
    kept = f"regexp_replace(regexp_replace({bare}, '[^-0-9.,()]', '', 'g'), '[.,]-+$', '')"
    digits = f"regexp_replace({kept}, '[-()]', '', 'g')"
    thousands, decimal = (".", ",") if sign == "comma" else (",", ".")
    value = f"TRY_CAST(replace(replace({digits}, '{thousands}', ''), '{decimal}', '.') AS DOUBLE)"
    negative = f"{kept} LIKE '(%' OR contains({kept}, '-')"
    # `2.25` is nothing where the comma is the decimal sign: it must not become 225.
    astray = f"[{thousands}]([0-9]{{0,2}}([{decimal}]|$)|[0-9]{{4}})|[{decimal}].*[{thousands}]|^[{thousands}]"
    readable = (
        f"regexp_full_match({cell}, {literal(_readable(words))}) AND NOT regexp_matches({digits}, '{astray}') "
        f"AND NOT regexp_matches({cell}, {literal(_TORN)})"
    )
    simple = f"regexp_full_match({cell}, '{_SIMPLE.format(decimal)}')"
    return (
        f"CASE WHEN {simple} THEN TRY_CAST(replace({cell}, '{decimal}', '.') AS DOUBLE) "
        f"WHEN {readable} THEN CASE WHEN {negative} THEN -1 ELSE 1 END * {value} END"
    )


def _letter(words: Sequence[str]) -> str:
    """A letter of those in the words, as a pattern: the engine takes milliseconds to learn all there are."""
    letters = currencies.one_of("".join(words), str.isalpha)
    return f"[{letters}]" if letters else ""


def _readable(words: Sequence[str] | None) -> str:
    """What a number may look like with its currency, thousands and sign; anything else is unreadable.

    A backslash is how the sign of the yen, and of the won, is kept in files of Japan and Korea.
    """
    none = words is not None and not any(words)
    money = "\\\\?" if none else f"({currencies.pattern(words)}|\\\\)?"
    return (
        f"{_BLANK}{money}{_BLANK}[(]?{_BLANK}{_SIGN}{_BLANK}{money}{_BLANK}{_SIGN}{_BLANK}[0-9.,]*[0-9]"
        f"[0-9.,'\u2019\u02bc\\s\u00a0\u202f\u2009]*(:-)?{_SIGN}{_BLANK}{money}{_BLANK}[)]?{_SIGN}{_BLANK}{money}{_BLANK}"
    )


def styles(
    engine: Engine,
    table: str,
    columns: Mapping[str, Column],
    decimal: str | None = None,
    *,
    pointed: str = "",
    beside: Mapping[str, str] | None = None,
) -> dict[str, Style]:
    """How each of the `columns` (what a message calls it → where it stands in `table`) writes its numbers.

    A column that shows it decides for itself. One that does not follows the others of its file: shops have one decimal
    sign. `decimal` is what the user said; `pointed` names a column read as numbers already, with a decimal point;
    `beside` says which signs other columns of the file have, where none of these shows its own.
    Raises DataError where a column uses both signs as decimals, or where nothing decides.
    """
    if decimal is not None and decimal not in DECIMALS:
        raise UsageError(f"--decimal {decimal!r} is not known. Decimal signs: {', '.join(DECIMALS)}")
    texts = {name: column for name, column in columns.items() if column.is_text}
    typed = {name: Style("plain") for name in columns if name not in texts}
    seen = _look(engine, table, texts)
    if decimal:
        return typed | {name: Style(decimal, f"decimal {decimal}", each.words) for name, each in seen.items()}
    found = {name: _own(name, each) for name, each in seen.items()}
    by = {_AS_USUAL.get(sign, sign): name for name, sign in reversed(found.items()) if sign}
    if pointed:
        by.setdefault("point", pointed)
    by = by or {**(beside or {})}
    return typed | {name: _style(name, seen[name], sign, by) for name, sign in found.items()}


def _own(name: str, seen: _Seen) -> str:
    """The decimal sign that a column shows by itself; empty where it shows none."""
    if seen.apart and not seen.points:
        return "apart"
    if seen.points and seen.commas:
        raise DataError(
            f"{name} uses both a point and a comma as the decimal sign ({seen.points} and {seen.commas} cells). "
            f"Say which is meant with --decimal point or --decimal comma; the other cells then count as unreadable"
        )
    if not seen.points and not seen.commas and (seen.pointed is None) != (seen.comma is None):
        money = {currencies.known(word) for word in seen.words}
        if money and money <= currencies.NO_THOUSANDTHS:
            return "comma" if seen.comma is None else "point"  # what stands before three digits parts thousands
        if seen.pointed is None and _EASTERN.search(name):
            return "point"
    return "comma" if seen.commas else "point" if seen.points else ""


def _style(name: str, seen: _Seen, sign: str, by: Mapping[str, str]) -> Style:
    """A column's style, given what it shows and which column shows either sign."""
    if sign:
        other = next((column for known, column in by.items() if known != _AS_USUAL.get(sign, sign)), "")
        unlike = f", unlike {other}: each is clear by itself" if other else ""
        how = _SAID.get(sign, f"decimal {sign}")
        return Style("plain" if seen.plain else sign, f"{how}{unlike}", seen.words)
    if seen.unclear is None:
        return Style("plain" if seen.plain else "point", "decimal point", seen.words)
    if len(by) == 1:
        (sign, column), *_ = by.items()
        return Style(sign, f"decimal {sign}, as in {column}", seen.words)
    clash = f", and the other columns disagree ({' and '.join(by.values())})" if by else ""
    raise DataError(
        f"{name} can be read with a decimal point or a decimal comma, and nothing in it decides: "
        f"{seen.unclear!r}{clash}. {ASK}"
    )


def _look(engine: Engine, table: str, columns: Mapping[str, Column]) -> dict[str, _Seen]:
    """What each column shows. A cheap pass over all of them, a close one over those it leaves open."""
    quick = _pass(
        engine,
        table,
        columns,
        "count({0}) - count(TRY_CAST({0} AS DOUBLE))",
        "count(*) FILTER ({0} LIKE '%.%')",
        "count(*) FILTER ({0} LIKE '%.___')",
    )
    seen = {
        name: _Seen(plain=True, points=fractions)
        for name, (bad, fractions, thousandths) in quick.items()
        if not bad and (not fractions or thousandths < fractions)
    }
    rest = {name: column for name, column in columns.items() if name not in seen}
    point, comma = (f"regexp_matches({{0}}, {literal(_braced(_CLEAR.format(*signs)))})" for signs in (".,", ",."))
    euro, colon = (
        f"bool_or(regexp_matches({{0}}, {literal(_braced(f'[0-9]{sign}{_HUNDREDTHS}'))}))" for sign in (_EURO, ":")
    )
    close = _pass(
        engine,
        table,
        rest,
        f"count(*) FILTER ({point})",
        f"count(*) FILTER ({comma})",
        "min({0}) FILTER (regexp_matches({0}, '[0-9][.][0-9]'))",
        "min({0}) FILTER (regexp_matches({0}, '[0-9],[0-9]'))",
        f"array_agg(DISTINCT {WORD})",
        f"{euro} OR (bool_or({{0}} LIKE '%:-%') AND {colon})",
    )
    clear = {
        name: _Seen(False, points, commas, pointed, comma, tuple(sorted(filter(None, words or ()))), bool(apart))
        for name, (points, commas, pointed, comma, words, apart) in close.items()
    }
    return {name: (seen | clear)[name] for name in columns}


def _pass(engine: Engine, table: str, columns: Mapping[str, Column], *asked: str) -> dict[str, tuple[Any, ...]]:
    """What is asked of each column, all in one pass; `{0}` stands for the cell."""
    if not columns:
        return {}
    every = [question.format(column.sql) for column in columns.values() for question in asked]
    found = engine.rows(f"SELECT {', '.join(every)} FROM {table}")[0]
    return {name: found[len(asked) * place : len(asked) * (place + 1)] for place, name in enumerate(columns)}


def _braced(pattern: str) -> str:
    return pattern.replace("{", "{{").replace("}", "}}")
