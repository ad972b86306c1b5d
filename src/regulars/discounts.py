"""Discounts in several columns, or of each piece → one column that says in percent what comes off a line's price."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import COUNTED, MOSTLY, holdings, written_with_commas
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.headers import in_percent, of_order, option, words
from regulars.matching import PROBABLE, Table, rank, ranked
from regulars.numbers import Style, reading, styles
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, numbers, varying

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

EACH = " × "
"""What stands between the discount of one piece and the pieces that have it."""

_OF_A_PIECE = re.compile(
    rf"\s*(?:/\s*|\b(?:per|pro|je|par|por|al?|alla|la|à la|za)\s+)(?:{COUNTED}|item|unidad|unità|unité|unidade|pezzo|"
    r"peça|pieza|pièce|sztukę|sztuka|styck)\.?\s*$",
    re.IGNORECASE,
)
_OF_ONE = r" (?:unit|unitari[oa]|unitaire|jednostkow[ay]) |^ (?:stuck|stuks?|styck)(?=\w)"
"""What says that money is of one piece: `Rabatt EUR/Stk`, `Remise par pièce`; `Sconto unitario`, `Stückrabatt`."""

ALL = 100

NEAR, TAXED = 0.02, 1.3
"""What is rounded is so near; no tax makes more of it."""


@dataclass(frozen=True, slots=True)
class _Off:
    """A column of discounts: in percent (so many parts of the price are `whole`), or in money, of each piece or not."""

    header: str
    whole: float = 0
    each: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """The columns of discounts in the order in which they come off, and the headers of the price and of the pieces."""

    offs: tuple[_Off, ...]
    price: str
    pieces: str
    comma: bool
    """Whether the decimal sign is a comma where a column leaves that open."""

    @property
    def header(self) -> str:
        """What the column is called that says them together."""
        named = (f"{off.header}{EACH}{self.pieces}" if off.each and self.pieces else off.header for off in self.offs)
        return together.TOGETHER.join(named)


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add what all of the discounts of a line come to, where that is clear, or as the user has named it."""
    given = settings.columns
    named = given.get("discount")
    if named in raw.columns:
        return raw
    told = _find(raw.sample, given) if named is None else _as_named(named, raw.sample, given)
    if not told or (named is None and _open(told, raw.sample)):
        return raw
    money = [off.header for off in told.offs if not off.whole]
    read = [header for header in (told.price, told.pieces, *money) if header and money]
    try:
        style = styles(engine, raw.table, {header: raw.columns[header] for header in read}, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    offs = _percents(told, raw.sample)
    sample = [None if off is None else together.written(f"{off:.10f}%", comma=told.comma) for off in offs]
    return together.add(engine, raw, told.header, _sql(told, raw, style), sample, view="with_all_discounts")


def find(table: Table) -> None:
    """Take that column for the discount where prices alone say what was spent; ask where it is not clear what it is."""
    if _are_off(table):
        table.questions.pop("discount", None)
        return
    found, settled = table.found, {*table.given, *table.questions} | ({"order_total"} & {*table.found})
    if {"discount", "order_total"} & settled or "unit_price" not in found or _totals_say(table):
        return
    at = {str(name): found[name].header for name in ("unit_price", "quantity") if name in found}
    told = _find({header: cells for header, cells in table.sample.items() if not is_joined(header)}, at)
    if not told or (told.pieces and "quantity" not in found):
        return
    why = _open(told, table.sample) or _of_orders(table, told)
    if not why and told.header in table.sample:
        named = " and ".join(repr(off.header) for off in told.offs)
        table.take("discount", told.header, f"{named}: what comes off the price of a line, in percent", PROBABLE)
        return
    table.questions["discount"] = _question(table.source, told, why)


def _are_off(table: Table) -> bool:
    """Whether several percentages stand between two columns of prices or money, one after another, to the penny, of
    which the one with them off is what counts, or with the pieces makes that.
    """
    counted = [header for part in ("amount", "unit_price") if (header := _taken(table, part))]
    if "discount" in {*table.found, *table.given} or not counted:
        return False
    comma, named = written_with_commas(table.sample), [header for header in table.sample if _says(header)]
    read = [_read(header, table.sample[header], comma=comma) for header in named if not is_joined(header)]
    offs = [replace(off, whole=off.whole or ALL, each=False) for off in read if off]
    if len(offs) < 2:
        return False
    values = [*zip(*(map(abs, _filled(table.numbers(off.header))) for off in offs), strict=True)]
    pieces = _filled(table.numbers(_taken(table, "quantity"))) if "quantity" in table.found else [1.0] * len(values)
    for before, after in product(table.free("unit_price"), counted):
        rows = zip(_filled(table.numbers(before)), _filled(table.numbers(after)), pieces, values, strict=True)
        told = [(_left(offs, full, 0.0, off), left, count) for full, left, count, off in rows if any(off) and full]
        fits = sum(min(abs(own - left), abs(own * count - left)) <= PENNY for own, left, count in told)
        if fits >= max(TELLING, NEARLY_ALL * len(told)):
            return True
    return False


def _taken(table: Table, part: str) -> str:
    return table.found[part].header if part in table.found else ""


def _filled(values: Iterable[float | None]) -> list[float]:
    return [value or 0.0 for value in values]


def ask_for_totals(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> str:
    """What to ask about another discount than the one that was found, where totals of orders show neither alone; empty
    where there is none, or the one says what the other does.

    `headers`: canonical column → header.
    """
    if not {"discount", "unit_price", "order_total"} <= {*headers}:
        return ""
    comma = written_with_commas(sample)
    others = [header for header in sample if header not in headers.values() and rank("discount", header) is not None]
    columns = [headers["discount"], *(header for header in others if not is_joined(header))]
    read = [off for header in columns if (off := _read(header, sample[header], comma=comma))]
    told = _Told(tuple(read), headers["unit_price"], headers.get("quantity", ""), comma)
    offs = [off for off in read if sum(map(bool, numbers(sample[off.header], comma=comma))) >= TELLING]
    kept = [off.header for off in offs if not _is_said_already(off, told, sample)]
    if columns[0] not in kept or kept == columns[:1]:
        return ""
    whole = ",".join([option("order_total", headers["order_total"]), "amount=", "unit_price="])
    named = " and ".join(map(repr, kept))
    return (
        f"{named} may all come off, and {headers['order_total']!r} is not what the lines come to less one of them. "
        "Export the total of each line after all of them; to count the totals of orders, whatever else is in them, say "
        f"--columns {whole}; if only one comes off, {' or '.join(option('discount', header) for header in kept)}"
    )


def _find(sample: Mapping[str, Sequence[Any]], given: Mapping[str, str]) -> _Told | None:
    """The columns of discounts beside a price, where there are several or one is of each piece."""
    named = [header for header in sample if header not in given.values() and _says(header)]
    comma = bool(named) and written_with_commas(sample)
    offs = [off for header in named if (off := _read(header, sample[header], comma=comma))]
    price = given.get("unit_price") or next((header for _, header in ranked("unit_price", sample)), "")
    if not price or price not in sample or not offs:
        return None
    pieces = given.get("quantity", next((header for _, header in ranked("quantity", sample)), ""))
    pieces = pieces if pieces in sample else ""
    offs.sort(key=lambda off: not off.whole)
    told = _Told(tuple(offs), price, pieces, comma)
    kept = tuple(off for off in offs if not _is_said_already(off, told, sample))
    return replace(told, offs=kept) if len(kept) > 1 or any(off.each for off in kept) else None


def _says(header: str) -> bool:
    return not of_order(header) and (rank("discount", header) is not None or bool(_without_a_piece(header)))


def _read(header: str, cells: Sequence[Any], *, comma: bool) -> _Off | None:
    """How a column of discounts writes them; None where it holds nothing but zeros, or no numbers."""
    held, values = holdings(cells), [abs(value) for value in numbers(cells, comma=comma) if value]
    if not values or held.numbers < MOSTLY:
        return None
    if in_percent(header) or held.percents >= MOSTLY:
        return _Off(header, 1 if max(values) < 1 else ALL)
    return _Off(header, each=bool(_without_a_piece(header)))


def _without_a_piece(header: str) -> str:
    """A header that says a discount of one piece, without saying that it is of one; empty where it does not."""
    for bare in (_OF_A_PIECE.sub("", header), re.sub(_OF_ONE, " ", words(header)).strip()):
        if bare and words(bare) != words(header) and rank("discount", bare) is not None:
            return bare
    return ""


def is_joined(header: str) -> bool:
    """Whether a header is that of such a column."""
    return together.TOGETHER in header or EACH in header


def _is_said_already(off: _Off, told: _Told, sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether money is what a percentage beside it comes to, of a price before it or after it, with tax or without."""
    for percent in (other for other in told.offs if other.whole and not off.whole):
        rows = _rows(replace(told, offs=(percent, off)), sample)
        both = [row for row in rows if row[2] and row[3] and row[0] and row[1]]
        if len(both) < NEARLY_ALL * sum(1 for row in rows if row[2] or row[3]):
            continue
        for before in (False, True):
            for times in (0, 1):
                parts = (
                    (money, price * pieces**times * share / (percent.whole - before * share))
                    for price, pieces, share, money in both
                    if share < percent.whole
                )
                ratios = sorted(money / part for money, part in parts)
                if ratios and _are_one(ratios):
                    return True
    return False


def _are_one(ratios: Sequence[float]) -> bool:
    """Whether nearly all are one number, but for what was rounded: 1, or as much more as a tax is."""
    middle = ratios[len(ratios) // 2]
    near = sum(abs(ratio - middle) <= NEAR * middle for ratio in ratios)
    return 1 - NEAR <= middle <= TAXED and near >= NEARLY_ALL * len(ratios)


def _rows(told: _Told, sample: Mapping[str, Sequence[Any]]) -> list[tuple[float, ...]]:
    """The price, the pieces and each discount of the lines that have a price, without signs."""
    headers = (told.price, told.pieces, *(off.header for off in told.offs))
    ones: Numbers = [1.0] * len(sample[told.price])
    columns = [numbers(sample[header], comma=told.comma) if header else ones for header in headers]
    return [
        (abs(price or 0), 1.0 if pieces is None else abs(pieces), *(abs(off or 0) for off in offs))
        for price, pieces, *offs in zip(*columns, strict=True)
    ]


def _open(told: _Told, sample: Mapping[str, Sequence[Any]]) -> str:
    """What is not clear of how the discounts come off; empty where it is."""
    rows = _rows(told, sample)
    both = sum(1 for row in rows if sum(map(bool, row[2:])) > 1)
    money = [place for place, off in enumerate(told.offs, 2) if not off.whole]
    if len(told.offs) > 2 or len(money) != 1:
        return "nothing shows which of them count"
    if both:
        return f"{both:,} of the lines seen have both, and nothing shows which comes off first"
    if not told.offs[money[0] - 2].each and any(row[money[0]] and row[1] != 1 for row in rows):
        return f"nothing shows whether {told.offs[money[0] - 2].header!r} is of one piece or of all of the line"
    if any(row[money[0]] > row[0] * (1 if told.offs[money[0] - 2].each else row[1]) for row in rows):
        return f"{told.offs[money[0] - 2].header!r} is more than the price on some lines"
    return ""


def _of_orders(table: Table, told: _Told) -> str:
    """What to say of money that all lines of an order repeat, as it may be the order's."""
    for off in told.offs:
        if not off.whole and not off.each and "order" in table.found:
            several, differing = varying(table.column("order"), [cell or None for cell in table.numbers(off.header)])
            if several >= TELLING and not differing:
                return f"{off.header!r} may be the order's, whose lines repeat it"
    return ""


def _totals_say(table: Table) -> bool:
    """Whether totals of lines say what was spent, and are more than quantity × price."""
    if "amount" not in table.found:
        return False
    if "quantity" not in table.found:
        return True
    columns = (table.numbers(table.found[name].header) for name in ("quantity", "unit_price", "amount"))
    rows = [(q * p, total) for q, p, total in zip(*columns, strict=True) if q and p and total]
    same = [worth for worth, total in rows if abs(worth - total) <= PENNY]
    return len(same) < NEARLY_ALL * len(rows)


def _question(source: str, told: _Told, why: str) -> str:
    listed = "; ".join(repr(off.header) for off in told.offs)
    ways = [replace(told, offs=offs).header for offs in _ways(told)]
    choices = " or ".join(option("discount", way) for way in ways)
    alone = " or ".join(option("discount", off.header) for off in told.offs) if len(told.offs) > 1 else ""
    only = f"; to take off one of them only, {alone}" if alone else ""
    times = f", {EACH.strip()} {told.pieces} what is of each piece" if any(EACH in way for way in ways) else ""
    return (
        f"discounts stand in several columns of {source}, or are of each piece: {listed}. "
        f"{why[:1].upper()}{why[1:] or 'Nothing shows what they come to'}. To take all off, one after another"
        f"{times}, say --columns {choices}{only}; if the prices are after them, --columns discount="
    )


def _ways(told: _Told) -> list[tuple[_Off, ...]]:
    """The orders in which they may come off, money of a line or of each piece where that is open."""
    kinds = {bool(off.whole) for off in told.offs}
    orders = [told.offs, told.offs[::-1]] if len(told.offs) == len(kinds) > 1 else [told.offs]
    unclear = [off for off in told.offs if not off.whole and not off.each]
    if not unclear or not told.pieces:
        return orders
    return [
        tuple(replace(off, each=each or off.each) if off in unclear else off for off in offs)
        for offs in orders
        for each in (False, True)
    ]


def _as_named(named: str, sample: Mapping[str, Sequence[Any]], given: Mapping[str, str]) -> _Told | None:
    """The discounts as the user named them together; None where that is no such name."""
    parts = [part.split(EACH) for part in named.split(together.TOGETHER)]
    told = _find(sample, {name: header for name, header in given.items() if name != "discount"})
    known = {off.header: off for off in told.offs} if told else {}
    if not told or any(header not in known or times not in ([], [told.pieces]) for header, *times in parts):
        return None
    return replace(told, offs=tuple(replace(known[header], each=bool(times)) for header, *times in parts))


def _percents(told: _Told, sample: Mapping[str, Sequence[Any]]) -> list[float | None]:
    """What comes off the price of each line, in percent; None where nothing does."""
    return [
        ALL * (1 - left / price) if price and (left := _left(told.offs, price, pieces, offs)) != price else None
        for price, pieces, *offs in _rows(told, sample)
    ]


def _left(offs: Sequence[_Off], price: float, pieces: float, values: Sequence[float]) -> float:
    for off, value in zip(offs, values, strict=True):
        if off.whole:
            price *= 1 - value / off.whole
        elif off.each or pieces:
            price -= value / (1 if off.each else pieces)
    return price


def _sql(told: _Told, raw: Raw, style: Mapping[str, Style]) -> str:
    """The same as SQL."""

    def read(header: str) -> str:
        return f"abs({reading(raw.columns[header].sql, style[header].sign, style[header].words)})"

    if not style:
        price, pieces = "1.0", "1.0"
    else:
        price, pieces = read(told.price), f"nullif({read(told.pieces)}, 0)" if told.pieces else "1.0"
    left = price
    for off in told.offs:
        if off.whole:
            cell = f"replace(replace(CAST({identifier(off.header)} AS VARCHAR), '%', ''), ',', '.')"
            left = f"({left}) * (1 - coalesce(abs(TRY_CAST(trim({cell}) AS DOUBLE)), 0) / {off.whole})"
        else:
            money = f"coalesce({read(off.header)}, 0)"
            left = f"({left}) - coalesce({money if off.each else f'{money} / {pieces}'}, 0)"
    share = f"{ALL} * (1 - ({left}) / nullif({price}, 0))"
    text = together.as_text(share, 10, comma=told.comma)
    return f"CASE WHEN abs({share}) > 1e-9 THEN concat({text}, '%') END"
