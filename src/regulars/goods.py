"""Orders whose columns of money show what of each is goods → columns of that, and of what went back of it.

Each row is an order, or a line of one: what its lines come to beyond the goods then stands in a column too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars import deletedlines, orderequation, orderlines, ordermoney, ordersql, sides, together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.matching import CERTAIN, Match, Table
from regulars.numbers import reading, styles
from regulars.orderlines import LINES, Lines, Worth
from regulars.ordermoney import SIGNS, Row, Solved
from regulars.orderparts import GOODS, NO_GOODS
from regulars.relations import NEARLY_ALL, OF_LINES, PENNY, numbers
from regulars.systems import recognise
from regulars.taxwords import MADE, TAX_INSIDE, WITHOUT, WORKED_OUT, taxed

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

MONEY = ("amount", "order_total", "unit_price", "discount", "tax", "shipping", "refunded")


def of_file(raw: Raw) -> list[str]:
    """The headers that a file has, where some columns were worked out of others."""
    return [header.removesuffix(WITHOUT) for header in raw.columns if header not in raw.made]


def is_made(header: str) -> bool:
    """Whether that was worked out of columns of money, which it only is where none of them is named."""
    return header.startswith(MADE) or header.endswith((GOODS, NO_GOODS, WITHOUT))


@dataclass(frozen=True, slots=True)
class _Found:
    """What of each order is goods, and the lines of these orders where a row is one of those."""

    solved: Solved
    lines: Lines | None

    @property
    def is_plain(self) -> bool:
        """Whether a column of the file holds the goods as it stands."""
        return self.lines is None and self.solved.is_plain

    @property
    def is_explained(self) -> bool:
        """Whether there is no tax, or its rates are known."""
        worked_out = self.lines is not None and self.lines.summed.startswith(WORKED_OUT)
        return bool(worked_out or self.solved.rates or "tax" not in self.solved.columns)

    @property
    def taken(self) -> dict[str, str]:
        """Canonical column → the header of what is taken for it, whether that is in the file or worked out."""
        back = {"refunded": self.solved.refunded + GOODS} if self.solved.refunded else {}
        if self.lines is None:
            return {"amount": self.solved.base + GOODS} | back
        line = _line(self.solved, self.lines)
        *pieces, worth = line.factors
        off = {"discount": worth + NO_GOODS}
        if not line.is_plain:
            return {"amount": worth + GOODS} | off | back
        if line.priced:
            return {"unit_price": worth} | ({"quantity": pieces[0]} if pieces else {}) | off | back
        return {"amount": worth} | off | back

    @property
    def headers(self) -> list[str]:
        """All columns that are read."""
        named = [*self.solved.headers]
        named += (*self.lines.worth.headers, self.lines.summed, self.lines.off) if self.lines else ()
        return [header for header in dict.fromkeys(named) if header and header != LINES]


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add what of each order is goods, or what of its lines is none, where the columns of money show that and no column
    has it as it stands.
    """
    found = _find(raw.sample, settings.columns)
    if not found or found.is_plain:
        return raw
    try:
        columns = {header: raw.columns[header] for header in found.headers}
        style = styles(engine, raw.table, columns, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    read = {header: reading(columns[header].sql, style[header].sign, style[header].words) for header in columns}
    if found.lines and found.lines.deleted:
        gone = deletedlines.sql(found.lines.deleted, raw.columns[found.lines.deleted].sql)
        own = {*found.lines.worth.headers, found.lines.summed} & {*read}
        read |= {header: f"CASE WHEN {gone} THEN 0 ELSE {read[header]} END" for header in own}
    if not _holds(engine, raw, read, found):
        return raw
    gross = settings.spend == "gross"
    of_sample, sql = _of_sample(raw, found, gross=gross), _sql(raw, read, found, gross=gross)
    for number, header in enumerate(of_sample):
        raw = _add(engine, raw, header, of_sample[header], sql[header], view=f"with_goods_{number}")
    return raw


def find(table: Table) -> None:
    """Take these columns for all of the money: what they were worked out of has no more to say."""
    written = {header: cells for header, cells in table.sample.items() if not header.endswith((GOODS, NO_GOODS))}
    found = _find(written, table.given)
    if found and found.is_plain:  # what comes on top of it, or came back, is for the other columns to say
        table.given = {**table.given, "amount": found.solved.base}
        table.take("amount", found.solved.base, found.solved.why, CERTAIN)
        return
    if not found or len(written) == len(table.sample):
        return  # nothing is shown, or it does not hold on all orders
    taken = {column: header for column, header in found.taken.items() if header in table.sample}
    if {*found.taken} - {"refunded"} > {*taken}:
        return
    others = {*MONEY} - ({"refunded"} if not found.solved.refunded else set())
    table.given = {**table.given, **dict.fromkeys(others, ""), **taken}
    back = "what was paid back, without what is no goods" if found.solved.taxed_back else "what was paid back"
    for column, header in taken.items():
        why = back if column == "refunded" else found.solved.why
        table.found[column] = Match(column, header, why, CERTAIN, table.held[header].examples)


def _find(sample: Mapping[str, Sequence[Any]], given: Mapping[str, str]) -> _Found | None:
    """What the columns show, unless the user has named any of them, or a layout says what they are."""
    if {*MONEY} & {*given} or recognise(sample) or sides.find(sample, given):
        return None  # the sides of an account are told apart by another column
    if solved := orderequation.find(sample):
        return _Found(solved, None)
    return _by_lines(sample)


def _by_lines(sample: Mapping[str, Sequence[Any]]) -> _Found | None:
    """What of the orders that lines make up is goods, where nothing but the lines themselves says it."""
    shown: list[_Found] = []
    ways = 0
    for lines in orderlines.find(sample):
        ways += 1 + lines.back  # where money went back for lines, nothing but a total is a proof
        solved = orderequation.find(lines.orders, LINES) or _paid(lines)
        if solved and not (solved.unseen and any(taxed(header) == 1 for header in lines.worth.factors)):
            shown.append(_Found(solved, lines))
            twin = lines.worth.whole and not lines.worth.left  # the same, but for how it is rounded
            if solved.total and shown[-1].is_explained and not twin:
                break
    proven = sorted((each for each in shown if each.solved.total), key=lambda each: not each.is_explained)
    found = next(iter(proven), shown[0] if shown and ways == 1 else None)
    if not found or not found.lines:
        return None
    left = replace(found.lines.worth, left=bool(found.lines.worth.whole))
    twins = [
        each for each in proven if each.lines and each.lines.worth == left and each.solved.total in each.lines.orders
    ]
    found = max([found, *twins], key=_exact) if twins else found
    if found.lines and found.lines.worth.on_top and "discount" not in found.solved.less:
        bare = replace(found.lines.worth, on_top="")  # with nothing off them, lines without their tax are the goods
        found = next((each for each in proven if each.lines and each.lines.worth == bare), None)
        if not found:
            return None
    return _of_lines(found.solved, found.lines) if found.lines else None


def _exact(found: _Found) -> int:
    """How many orders come to their total without any rest."""
    solved, orders = found.solved, found.lines.orders if found.lines else {}
    rows = [(ordermoney.row(solved, orders, at), total) for at, total in enumerate(orders[solved.total])]
    made = (
        abs(total or 0) - row.base - sum(SIGNS[role] * row.parts[role] for role in solved.made_of)
        for row, total in rows
    )
    return sum(abs(each) < PENNY / 10 for each in made)


def _paid(lines: Lines) -> Solved | None:
    """Orders whose total is their lines less what comes off these, with a tax inside that a rate says."""
    if not (lines.total and lines.worth.off and lines.summed.startswith(TAX_INSIDE)) or lines.worth.tax:
        return None
    why = f"the lines less {lines.worth.off!r} are {lines.total!r}"
    return Solved(LINES, {"tax": (lines.summed,)}, (), (), within=True, total=lines.total, why=why)


def _of_lines(solved: Solved, lines: Lines) -> _Found | None:
    """What was found, unless what lines come to is the goods as it stands, or less than these."""
    if lines.simple and solved.is_plain and solved.base == LINES:
        return None
    solved = replace(solved, of_shipping=solved.of_shipping and not lines.summed)  # no line is the shipping
    told = [ordermoney.row(solved, lines.orders, at) for at in range(len(lines.orders[LINES]))]
    goods = [ordermoney.goods(solved, order)[0] for order in told]
    sums = [abs(sum_) for sum_ in lines.orders[LINES]]
    more = sum(own > sum_ + PENNY for own, sum_ in zip(goods, sums, strict=True))
    less = sum(2 * abs(order.base) < sum_ for order, sum_ in zip(told, sums, strict=True))
    if more > (1 - NEARLY_ALL) * len(goods) or 2 * less > len(goods):
        return None  # lines have their shares in what their orders come to, and not in more, nor in a part of it
    return _Found(_with_refunds(solved, lines, told), lines)


def _line(solved: Solved, lines: Lines) -> Worth:
    """What is taken for the money of a line: where each has a tax of its own that is inside, it comes out of each."""
    if not (lines.summed and solved.within):
        return lines.worth
    rows = [*zip(lines.orders[LINES], lines.orders[solved.base], lines.orders[lines.summed], strict=True)]
    net = sum(abs(abs(own) + abs(tax or 0) - abs(all_ or 0)) <= OF_LINES * PENNY for own, all_, tax in rows)
    return lines.worth if net >= NEARLY_ALL * len(rows) else replace(lines.worth, tax=lines.summed)


def _with_refunds(solved: Solved, lines: Lines, orders: Sequence[Row]) -> Solved:
    """Whether what is paid back has the tax in it, where it often is of one line, with its share of all or without."""
    worths: list[list[float]] = [[] for _ in orders]
    for place, worth in zip(lines.places, lines.worths, strict=True):
        worths[place].append(abs(worth))
    net = taxed = 0
    for order, of in zip(orders, worths, strict=True):
        back, (own, tax) = order.parts.get("refunded", 0.0), ordermoney.goods(solved, order)
        if tax and back and len(of) > 1:
            net += any(abs(back - worth * share) <= PENNY for worth in of for share in (1, own / (sum(of) or 1)))
            taxed += any(abs(back - worth * (own + tax) / (sum(of) or 1)) <= PENNY for worth in of)
    return replace(solved, taxed_back=taxed > net) if net != taxed else solved


def _holds(engine: Engine, raw: Raw, read: Mapping[str, str], found: _Found) -> bool:
    """Whether it holds on nearly all orders, and not only on those of the sample."""
    if found.lines:
        money = ordersql.cells(found.solved, read, lambda how, cell: f"{how}({cell})", found.lines)
        grouped = f" GROUP BY {raw.columns[found.lines.order].sql}"
    else:
        money, grouped = ordersql.cells(found.solved, read), ""
    if not (proof := ordersql.proof(found.solved, money)):
        return True
    told, holds = proof
    right, all_ = engine.rows(
        "SELECT count(CASE WHEN told AND holds THEN 1 END), count(CASE WHEN told THEN 1 END) "
        f"FROM (SELECT {told} AS told, {holds} AS holds FROM {raw.table}{grouped}) AS orders"
    )[0]
    return bool(right >= NEARLY_ALL * all_)


def _of_sample(raw: Raw, found: _Found, *, gross: bool) -> dict[str, list[float]]:
    """What the new columns hold on the rows of the sample, by their headers."""
    comma, solved, lines = written_with_commas(raw.sample), found.solved, found.lines
    money: Mapping[str, Sequence[float | None]]
    money = lines.orders if lines else {header: numbers(raw.sample[header], comma=comma) for header in found.headers}
    orders = [ordermoney.row(solved, money, at) for at in range(len(money[solved.base]))]
    told = {"amount": [ordermoney.worth(solved, order, gross=gross) for order in orders]}
    if "refunded" in solved.columns and not gross:
        told["refunded"] = [ordermoney.returned(solved, order) for order in orders]
    if lines:
        within = _line(solved, lines) != lines.worth
        worths = [worth - tax * within for worth, tax in zip(lines.worths, lines.taxes, strict=True)]
        sums = orderlines.added(worths, lines.places, len(orders))
        told["discount"] = [max(abs(sum_) - abs(goods), 0.0) for sum_, goods in zip(sums, told["amount"], strict=True)]
        told = {column: [cells[at] for at in lines.places] for column, cells in told.items()} | {"amount": worths}
    return {
        header: told[column] for column, header in found.taken.items() if header not in raw.columns and column in told
    }


def _sql(raw: Raw, read: Mapping[str, str], found: _Found, *, gross: bool) -> dict[str, str]:
    """The same as SQL, for all rows."""
    solved, lines = found.solved, found.lines
    key = raw.columns[lines.order].sql if lines else ""

    def each(how: str, cell: str) -> str:
        return f"{how}({cell}) OVER (PARTITION BY {key})"

    money = ordersql.cells(solved, read, each, lines) if lines else ordersql.cells(solved, read)
    told = {"amount": ordersql.worth(solved, money, gross=gross)}
    if "refunded" in solved.columns:
        told["refunded"] = ordersql.returned(solved, money)
    if lines:
        worth = _line(solved, lines).sql(read)
        told |= {"discount": f"greatest(abs({each('sum', worth)}) - abs({told['amount']}), 0)", "amount": worth}
    return {header: told[column] for column, header in found.taken.items() if column in told}


def _add(engine: Engine, raw: Raw, header: str, cells: Sequence[float], sql: str, *, view: str) -> Raw:
    comma = written_with_commas(raw.sample)
    written = [together.written(f"{cell:.4f}", comma=comma) for cell in cells]
    return together.add(engine, raw, header, together.as_text(sql, 4, comma=comma), written, view=view)
