"""raw → cells: each column read by its rule, as SQL; and what to say of how it was read."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from regulars import adjusted, currencies, days, digits, hundredths, kinds, piecesback, sums
from regulars.columns import Match
from regulars.contents import COUNTED, NUMBERS, holdings, is_blank
from regulars.engine import Engine, literal, step
from regulars.errors import DataError
from regulars.headers import words
from regulars.matching import is_total
from regulars.nobody import BLANK, NO_CUSTOMER
from regulars.numbers import WORD, Style, reading, shown, styles
from regulars.pricebase import divisor, is_of_many
from regulars.read import Raw
from regulars.reasons import Reasons
from regulars.relations import of_numbers, part_of
from regulars.settings import Settings
from regulars.statuses import undone
from regulars.systems import recognise
from regulars.totals import TAX
from regulars.values import Column, customer, identity, is_nobody, present, text

FEW_ROWS = 100_000
"""So many lines at most are read once and held: to look at them again costs more than the little memory they take."""

FEW_WORDS = 5
"""So many different words at most stand for a quantity that is not known."""

NOTHING = "CAST(NULL AS VARCHAR)"
NO_NUMBER = "CAST(NULL AS DOUBLE)"
MONEY = tuple(name for name in NUMBERS if name != "quantity")

_COUNTED = rf"\s*{COUNTED}[.]?\s*$"


@dataclass(frozen=True, slots=True)
class Cells:
    """What is known once `cells` is defined: how columns were read, and the currencies found in it."""

    reasons: Reasons
    currencies: tuple[str, ...]
    sql: str
    """What `cells` is, for a table that takes its name."""
    rows: int
    nobody: tuple[str, ...]
    """The words for no customer that may be among its lines."""

    @property
    def stored(self) -> bool:
        """Whether `cells` is a table rather than a view, as what takes its name has to be."""
        return self.rows <= FEW_ROWS


def define(
    engine: Engine, raw: Raw, matches: Sequence[Match], settings: Settings, as_written: Container[str] = ()
) -> Cells:
    """Define `cells` over `raw`: a table where lines are few, else a view.

    Ids under headers `as_written` are taken as they stand.

    Raises DataError where dates, decimal signs or currencies can be read in more than one way.
    """
    columns = {found.column: _in_digits(raw, found.column, raw.columns[found.header]) for found in matches}
    rows = engine.rows("SELECT count(*) FROM raw")[0][0]
    nobody = _words_held(engine, columns["customer"], words_for_nobody(settings), rows)
    numbers = {name: columns[name] for name in NUMBERS if name in columns}
    style = _styles(engine, raw, numbers, settings)
    day = days.read(engine, _date_column(raw, columns), settings.date_format)
    cents = hundredths.find(raw, {name: numbers[name] for name in MONEY if name in numbers}, settings)
    reasons = Reasons()
    for name, each in style.items():
        reasons.add(name, _number_reason(numbers[name], each, cents.get(name, "")))
    reasons.add("date", day.reason)
    currency, found = _currency(engine, columns, style)
    parts = dict.fromkeys((*NUMBERS, "percent"), NO_NUMBER) | _numbers(
        numbers, style, {name: _hundred(columns) for name in cents}
    )
    _divide(raw, columns, settings, parts, reasons)
    if "refunded" in numbers:
        parts["refunded"], reasons["refunded"] = _given_back(raw, numbers, parts, reasons.get("refunded", ""))
    unreadable = _to_be_read(numbers, columns, passed := _no_counts(engine, columns, style))
    reasons.add("quantity", _by_total(passed) if passed else "")
    if not {"amount", "unit_price"} & {*columns}:
        # Nothing else says what was spent: the order's total is what its lines share.
        parts["amount"], parts["order_total"] = parts["order_total"], NO_NUMBER
        unreadable = {"amount" if name == "order_total" else name: sql for name, sql in unreadable.items()}
    unread = [f"({name}_written AND {name} IS NULL)" for name in unreadable if name != "discount"]
    if "discount" in unreadable:
        unread.append("(discount_written AND discount IS NULL AND percent IS NULL)")
    written = {**unreadable, "customer": f"{columns['customer'].sql} IS NOT NULL"}
    parts |= {
        **_ids(columns, nobody, as_written),
        "product": _product(raw, columns),
        **{name: _folded(columns[name]) if name in columns else NOTHING for name in ("status", "type")},
        "currency": currency,
        "ordered_on": day.sql,
        "days": day.join,
        "written": "".join(f"{sql} AS {name}_written, " for name, sql in written.items())
        + f"{day.written} AS date_written,",
        "unreadable": " OR ".join((*unread, "(date_written AND ordered_on IS NULL)")),
        "repeated_header": _repeated_header(columns["date"]),
    }
    sql = step("cells", **parts)
    read = Cells(reasons, found, sql, rows, nobody)
    engine.table("cells", sql, stored=read.stored)
    return read


def _divide(
    raw: Raw, columns: Mapping[str, Column], settings: Settings, parts: dict[str, str], reasons: Reasons
) -> None:
    """Divide money in hundredths, as a known layout has it, and prices that are of a hundred or a thousand."""
    layout = recognise(raw.columns)
    if layout and layout.hundredths:
        for name in (name for name in MONEY if name in columns):
            if columns[name].header not in settings.columns.values():
                parts[name] = f"({parts[name]}) / {_hundred(columns)}"
                reasons.add(name, f"in hundredths, as {layout.name} are")
    if many := _of_many(raw, columns, settings):
        parts["unit_price"] = f"({parts['unit_price']}) / {many}"
        reasons.add("unit_price", f"of {many:,} of what is counted, as it says, and divided by that")


def _of_many(raw: Raw, columns: Mapping[str, Column], settings: Settings) -> int:
    """How many of what is counted prices are of, where these are all that says what was spent; else 0."""
    if not {"quantity", "unit_price"} <= {*columns} or "amount" in columns or "unit_price" in settings.columns:
        return 0
    price, count = (columns[name].header for name in ("unit_price", "quantity"))
    if not is_of_many(price, count):
        return 0
    counts = of_numbers(raw.sample, raw.sample)
    return divisor(price, count, counts[count]) if count in counts else 0


def _to_be_read(
    numbers: Mapping[str, Column], columns: Mapping[str, Column], passed: Collection[str]
) -> dict[str, str]:
    """Number → SQL: whether a cell of text has to be one; words that are `passed` for a quantity have not."""
    written = {name: _written(column) for name, column in numbers.items() if column.is_text}
    if passed:
        written["quantity"] += f" AND lower({columns['quantity'].sql}) NOT IN ({', '.join(map(literal, passed))})"
    if {"amount", "unit_price"} <= {*written, *columns} and "unit_price" in written:
        # a line of a discount has its share there, and beside it what it comes to
        written["unit_price"] += f" AND NOT coalesce(contains({columns['unit_price'].sql}, '%'), false)"
    return written


def _no_counts(engine: Engine, columns: Mapping[str, Column], style: Mapping[str, Style]) -> dict[str, int]:
    """Words in a column of quantities that say no number, and on how many lines: what these came to says their total.

    Only where nothing is made of the quantity: with no price beside it. A word on one line only may be a cell that was
    shifted, many words are another column's, and one for what was undone says that it was no sale.
    """
    if "amount" not in columns or "unit_price" in columns or "quantity" not in style or not style["quantity"].words:
        return {}
    cell = columns["quantity"].sql
    rows = engine.rows(
        f"SELECT lower({cell}), count(*) FROM raw WHERE {_written(columns['quantity'])} "
        f"AND NOT regexp_matches({cell}, '[-0-9(−–]') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {FEW_WORDS + 1}"
    )
    said = {
        word: lines
        for word, lines in rows
        if lines > 1
        and not undone(word)
        and kinds.bare(word) not in kinds.GIVEN_BACK
        and not digits.latin(word).isdecimal()
    }
    return said if len(rows) <= FEW_WORDS and len(said) == len(rows) else {}


def _by_total(passed: Mapping[str, int]) -> str:
    return f"{' and '.join(map(repr, passed))} is no number, on {sum(passed.values()):,} lines: their totals count"


def _product(raw: Raw, columns: Mapping[str, Column]) -> str:
    """SQL: a product, and none where a word for nothing, or for a sum, stands, as on the line of an order's sum."""
    if "product" not in columns:
        return NOTHING
    column = columns["product"]
    cell = text(column)
    if column.is_text and sums.are_named({name: each.header for name, each in columns.items()}, raw.sample):
        named = f"regexp_full_match(lower({column.sql}), {literal(sums.CALLED)})"
        return f"CASE WHEN {_written(column)} AND NOT {named} THEN {cell} END"
    said = any(is_blank(each) and each for each in raw.sample[column.header])
    return f"CASE WHEN {_written(column)} THEN {cell} END" if said and column.is_text else cell


def _written(column: Column) -> str:
    """SQL: whether something stands in a cell of text, and no word for nothing."""
    return f"coalesce(lower({column.sql}) NOT IN ({', '.join(map(literal, sorted(BLANK)))}), false)"


def words_for_nobody(settings: Settings) -> tuple[str, ...]:
    """The words that stand for no customer."""
    return NO_CUSTOMER if settings.no_customer is None else settings.no_customer


def _words_held(engine: Engine, customer: Column, nobody: Sequence[str], rows: int) -> tuple[str, ...]:
    """The words for nobody that `raw` holds, where it takes no time to see which; else all."""
    return present(engine, "raw", customer, nobody) if rows <= FEW_ROWS else tuple(nobody)


def _ids(columns: Mapping[str, Column], nobody: Sequence[str], as_written: Container[str]) -> dict[str, str]:
    read = {"customer": customer(columns["customer"], nobody)}
    read["order"] = identity(columns["order"]) if "order" in columns else NOTHING
    return read | {name: columns[name].sql for name in read if name in columns and columns[name].header in as_written}


def are_ids(engine: Engine, pairs: str, nobody: Sequence[str]) -> bool:
    """Whether the texts `customer_id` and `order_id` of `pairs` are ids as they stand: no marks, no word for nobody."""
    once = f"(SELECT DISTINCT customer_id FROM {pairs}) AS once"
    trimmed = Column("trimmed", "VARCHAR")
    customers = _unlike("customer_id", customer(trimmed, ()), once, is_nobody(trimmed, nobody))
    orders = _unlike("order_id", identity(trimmed), pairs)
    return not engine.rows(f"{customers} UNION ALL {orders} LIMIT 1")


def _unlike(column: str, read: str, table: str, or_else: str = "false") -> str:
    """SQL: a row for each text of a column that is not what it is `read` as, trimmed and blank as NULL, or of which
    `or_else` holds.
    """
    trimmed = f"SELECT {column}, nullif(trim({column}), '') AS trimmed FROM {table}"
    return f"SELECT 1 FROM ({trimmed}) AS {column}s WHERE {column} IS DISTINCT FROM ({read}) OR {or_else}"


def _styles(engine: Engine, raw: Raw, numbers: Mapping[str, Column], settings: Settings) -> dict[str, Style]:
    names = {f"the {name} column {column.header!r}": name for name, column in numbers.items()}
    pointed = ""
    if all(source.form == "csv" for source in raw.sources):
        # The engine takes a column of a text file for numbers only where its decimal sign is a point beyond doubt.
        pointed = next((said for said, name in names.items() if _has_fractions(raw, numbers[name])), "")
    of = {said: numbers[name] for said, name in names.items()}
    found = styles(engine, "raw", of, settings.decimal, pointed=pointed, beside=_beside(raw, numbers))
    return {names[said]: style for said, style in found.items()}


def _beside(raw: Raw, numbers: Mapping[str, Column]) -> dict[str, str]:
    """The decimal signs that columns of taxes and of money show which are not read, and which column shows each."""
    read = {column.header for column in numbers.values()}
    headers = [header for header, column in raw.columns.items() if column.is_text and header not in read]
    money = [header for header in headers if re.search(TAX, words(header)) or is_total(header)]
    signs = {header: shown(str(cell) for cell in raw.sample[header] if cell is not None) for header in money}
    return {sign: f"the column {header!r}" for header, sign in signs.items() if sign}


def _has_fractions(raw: Raw, column: Column) -> bool:
    values = raw.sample[column.header]
    return column.is_fractional and any(value is not None and value % 1 > 0 for value in values)


def _number_reason(column: Column, style: Style, said: str) -> str:
    return "; ".join(filter(None, (style.reason if column.is_text else "", said)))


def _numbers(numbers: Mapping[str, Column], style: Mapping[str, Style], cents: Mapping[str, str]) -> dict[str, str]:
    """Name of a cell → its SQL; a discount of `10 %` becomes a `percent`."""
    parts = {name: _finite(column, style[name]) for name, column in numbers.items()}
    if "quantity" in numbers and numbers["quantity"].is_text and style["quantity"].words:
        bare = f"regexp_replace({numbers['quantity'].sql}, {literal(_COUNTED)}, '')"
        parts["quantity"] = reading(bare, style["quantity"].sign, style["quantity"].words)
    for name, hundred in cents.items():
        parts[name] = f"({parts[name]}) / {hundred}"
    discount = numbers.get("discount")
    if discount and discount.is_text:
        bare = f"trim(left({discount.sql}, length({discount.sql}) - 1))"
        share = reading(bare, style["discount"].sign, style["discount"].words)
        parts["percent"] = f"CASE WHEN right({discount.sql}, 1) = '%' THEN {share} END"
    return parts


def _hundred(columns: Mapping[str, Column]) -> str:
    """SQL: how many of the smallest coin make one of a line's currency, as payment systems count."""
    if "currency" not in columns:
        return "100"
    code = f"upper({text(columns['currency'])})"
    cases = (
        f"WHEN {code} IN ({', '.join(map(literal, sorted(codes)))}) THEN {coins}"
        for codes, coins in ((currencies.WHOLE, 1), (currencies.THOUSANDTHS, 1000))
    )
    return f"CASE {' '.join(cases)} ELSE 100 END"


def _given_back(raw: Raw, numbers: Mapping[str, Column], parts: Mapping[str, str], reason: str) -> tuple[str, str]:
    """SQL: the money that was given back, where it stands there as pieces, or as what is left of a total; and why."""
    if counts_pieces(raw, {name: column.header for name, column in numbers.items()}):
        return _cost_of_pieces(parts), "pieces that came back, at what each cost"
    if adjusted.says(numbers["refunded"].header):
        total = parts["order_total" if "order_total" in numbers else "amount"]
        return adjusted.left_of(total, parts["refunded"], raw.sample[numbers["refunded"].header]), reason
    return parts["refunded"], reason


def counts_pieces(raw: Raw, headers: Mapping[str, str]) -> bool:
    """Whether what came back stands there as pieces, and not as money."""
    if "refunded" not in headers or not piecesback.says(headers["refunded"]):
        return False
    back = raw.sample[headers["refunded"]]
    sold = raw.sample[headers["quantity"]] if "quantity" in headers else [None] * len(back)
    return part_of(back, sold)


def _cost_of_pieces(parts: Mapping[str, str]) -> str:
    """SQL: what the pieces that came back cost: their part of the line's total, or their price."""
    part = f"({parts['amount']}) / nullif({parts['quantity']}, 0)"
    return f"({parts['refunded']}) * coalesce({part}, {parts['unit_price']}, 0)"


def _finite(column: Column, style: Style) -> str:
    """SQL: a cell as a number; `NaN` is none, though engines cast it to one."""
    cell = f"nullif(nullif({column.sql}, 'NaN'), 'nan')" if column.is_text and style.sign == "plain" else column.sql
    return reading(cell, style.sign, style.words)


def _in_digits(raw: Raw, name: str, column: Column) -> Column:
    """A column of numbers or days with what its digits are."""
    if not column.is_text or name not in (*NUMBERS, "date", "time"):
        return column
    texts = (str(value) for value in raw.sample[column.header] if value is not None)
    return replace(column, other_digits=any(digits.latin(text) != text for text in texts))


def _date_column(raw: Raw, columns: Mapping[str, Column]) -> days.DateColumn:
    column = columns["date"]
    where = f"the date column {column.header!r} of {raw.name}"
    sample = [digits.latin(each) if isinstance(each, str) else each for each in raw.sample[column.header]]
    beside = () if len(raw.sources) > 1 else _other_dates(raw, column.header)
    return days.DateColumn(column, sample, where, columns.get("time"), len(raw.sources) > 1, beside)


def _other_dates(raw: Raw, header: str) -> tuple[str, ...]:
    """The different texts of the columns of dates beside the one that is read."""
    texts = (values for other, values in raw.sample.items() if other != header and raw.columns[other].is_text)
    dates = (values for values in texts if holdings(values).dates == 1)
    return tuple(dict.fromkeys(str(cell) for values in dates for cell in values if cell is not None))


def _currency(engine: Engine, columns: Mapping[str, Column], style: Mapping[str, Style]) -> tuple[str, tuple[str, ...]]:
    """SQL for the currency of a line, and the currencies there are.

    A currency column decides; without one, the signs and codes beside the numbers do. Raises DataError where the two
    contradict each other.
    """
    beside = {
        word: currency
        for name, each in style.items()
        if name in MONEY
        for word in each.words
        if (currency := currencies.known(word))
    }
    column = columns.get("currency")
    named: dict[str, str] = {}
    if column:
        written = engine.rows(f"SELECT DISTINCT {text(column)} FROM raw WHERE {column.sql} IS NOT NULL")
        named = {word: currencies.known(word) or word.upper() for (word,) in written if word and word != column.header}
    settled = currencies.settle([*named.values(), *beside.values()])
    in_column, in_cells = ({settled[each] for each in found.values()} for found in (named, beside))
    if column and in_column and not in_cells <= in_column:
        raise DataError(
            f"the column {column.header!r} says {' and '.join(sorted(in_column))}, and the amounts are written in "
            f"{' and '.join(sorted(in_cells))}. Leave one of them out of the export"
        )
    if named:
        return _cases(text(columns["currency"]), named, settled), tuple(sorted(in_column))
    if not beside:
        return NOTHING, ()
    cells = (
        _cases(WORD.format(columns[name].sql), beside, settled)
        for name, each in style.items()
        if name in MONEY and beside.keys() & {*each.words}
    )
    return f"coalesce({', '.join(cells)})", tuple(sorted(in_cells))


def _cases(cell: str, found: Mapping[str, str], settled: Mapping[str, str]) -> str:
    cases = " ".join(f"WHEN {literal(word)} THEN {literal(settled[currency])}" for word, currency in found.items())
    return f"CASE {cell} {cases} END"


def _folded(column: Column) -> str:
    """SQL: a word for a state or a kind, as `statuses` and `kinds` write it."""
    return f"translate(lower({text(column)}), '_-', '  ')"


def _repeated_header(date: Column) -> str:
    """SQL: the line is the header once more, as where monthly files were pasted together."""
    return f"coalesce({date.sql} = {literal(date.header)}, false)" if date.is_text else "false"
