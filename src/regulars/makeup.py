"""What a total is made of, to the penny: goods, tax and shipping on top and discounts off, whatever they are called.

Where names tell which of its parts are no goods, those that are count. Where they do not, Regulars asks: a total that
is known to hold more than goods is never added up as if it were spend.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from regulars import margins
from regulars.contents import EXTRAS, MOSTLY
from regulars.headers import option, words
from regulars.matching import CERTAIN, Table, is_total, rank, surer
from regulars.on_top import ASKED, ASKED_ON_TOP, BASE, BEFORE_IT, ECO, GIVEN, LENT, ROUNDING, TIPS, WITHHELD
from regulars.order_discounts import roles
from regulars.phrases import OWED
from regulars.rebates import names_one, paid_with, says_voucher
from regulars.relations import NEARLY_ALL, TELLING, Numbers, are_surcharges, of_lines, of_percent
from regulars.taxwords import untaxed
from regulars.totals import FEES, PAID, PRICED, SENT, TAX, is_worth_left, part_of_total, worth

MOST_PARTS = 5
"""So many columns at most make a total."""

MOST_COLUMNS = 9
"""So many columns of numbers are tried with each other, what is known to be no goods and what has cents first."""

WORTH = ""
"""Stands for quantity × unit price among the headers, or for the price where nothing counts pieces."""

ON_TOP = ("tax", "shipping", "other")
"""Kinds of columns that come on top of goods, and are none."""

Part = tuple[str, int]
"""A column of a total, and whether it is added (1) or comes off (-1)."""


@dataclass(frozen=True, slots=True)
class _Makeup:
    """The parts of a total: what was sold, what is known to be no goods, what comes off by its name, and the rest."""

    goods: tuple[str, ...]
    on_top: Mapping[str, str]
    off: tuple[str, ...]
    less: tuple[str, ...]


def find(table: Table) -> None:
    """Take the goods in a total that holds tax, shipping or the like, to the penny; ask where nothing tells which.

    Where the goods are known, and another total is them with what comes on top less a discount, it shows that.
    """
    _goods_in_total(table)
    _total_of_goods(table)


def _total_of_goods(table: Table) -> None:
    """Take another total for what shows that a discount is not off the goods yet; ask where it may be none."""
    found, part = table.found, part_of_total(table)
    if part is None or {part, "discount", "order_total"} & {*table.given} or {"quantity", "unit_price"} <= {*found}:
        return
    beside = [found["order_total"].header] if part == "amount" and "order_total" in found else []
    if beside and "discount" in found:
        return
    goods = found[part].header
    if "order" in found and not of_lines(table.column("order"), table.sample[goods]):
        return
    columns = {goods: _hundredths(table.numbers(goods))} | _columns(table, goods)
    ways = _ways(table, columns)
    free = [header for header in table.free("amount") if is_total(header) and not re.search(PAID, words(header))]
    for total in beside or free:  # what was paid lacks what is still owed
        others = {header: values for header, values in columns.items() if header != total}
        parts = _parts(others, ways, table.numbers(total))
        off = [header for header, sign in parts if header not in ways and sign * _sign(columns[header]) < 0]
        if (goods, 1) in parts and len(off) == 1:
            _take_total(table, part, total, parts, off[0], [columns[goods], columns[off[0]]])
            return


def _take_total(
    table: Table, part: str, total: str, parts: Sequence[Part], off: str, hundredths: Sequence[Sequence[int]]
) -> None:
    """Take a total of goods less a discount, and what it is made of; or ask about what comes off under another name.

    A voucher is a discount where it is a percentage of the goods, as the `hundredths` of both show.
    """
    why, goods = _said(parts, total), table.found[part].header
    more = roles(table, [header for header, _ in parts if header not in (goods, off)])
    known = "discount" in table.found and table.found["discount"].header == off
    share = _is_share(off, *hundredths)
    if known or share or _kind(table, off) == "discount" or names_one(off):
        table.found["amount"] = replace(table.found.pop(part), column="amount")
        for column, header in {"order_total": total, "discount": off, **more}.items():
            table.take(column, header, why, CERTAIN)
    elif not paid_with(off) and not re.search(f"{WITHHELD}|{FEES}|{ASKED_ON_TOP}", words(off)):
        named = ",".join(option(name, header) for name, header in {"amount": goods, "discount": off, **more}.items())
        table.questions["discount"] = (
            f"{why} in {table.source}. If {off!r} is a discount, say --columns {named}; if it says how the rest was "
            "paid, or what came back, say --columns discount="
        )


def _goods_in_total(table: Table) -> None:
    """Take the goods in a total, or ask about it."""
    part = part_of_total(table)
    if part is None or part in table.given:
        return
    if part == "order_total" and {"quantity", "unit_price"} <= {*table.found}:
        return  # these count, and the total shows what is inside
    total = table.found[part].header
    if "order" in table.found and not of_lines(table.column("order"), table.sample[total]):
        return
    columns = _columns(table, total)
    ways = _ways(table, columns)
    parts = _parts(columns, ways, table.numbers(total))
    if not parts:
        return
    made, why = _told(table, columns, parts), _said(parts, total, "" if WORTH not in columns else _worth_of(table))
    if any(re.search(rf"{FEES}|{ASKED_ON_TOP}", words(header)) for header in (*made.goods, *made.less)):
        return  # the seller's own fees, and the tax on them, are between what was paid and what is paid out
    said = [words(header) for header in (*made.goods, *made.less)]
    if all(any(re.search(of, each) for each in said) for of in (PAID, OWED)):
        return  # how much of the total was paid, and how much was not
    one = len(made.goods) == 1 and WORTH in columns
    if not made.goods or (one and _is_worth(table, columns, total, made.goods[0])):
        return  # what comes on top of it is in another one
    if made.goods == (WORTH,) and _can_be_shown(table, made):
        _take_extras(table, made, why)
    elif part == "order_total" and WORTH in made.goods:
        return  # the same
    elif made.goods == (WORTH,) and not made.off and all(map(_pays, made.less)) and all(columns[WORTH]):
        _leave_price(table, why)
    elif len(made.goods) == 1 and WORTH not in made.goods and not made.less and _can_be_told(made):
        _take_goods(table, part, made, why)
    else:
        _ask(table, part, made, why)


def _is_worth(table: Table, columns: Mapping[str, Sequence[int]], total: str, goods: str) -> bool:
    """Whether a total is quantity × price on most rows, and the goods it may be made of on hardly any."""
    hits = [
        sum(abs(one - other) <= 1 for one, other in zip(columns[WORTH], values, strict=True) if one)
        for values in (_hundredths(table.numbers(total)), columns[goods])
    ]
    return 2 * hits[0] > len(columns[WORTH]) and hits[0] > 2 * hits[1]


def _ask(table: Table, part: str, made: _Makeup, why: str) -> None:
    """Ask which parts of a total are goods: the first of them is the largest."""
    total = table.found[part].header
    goods, *others = made.goods
    unknown = [header for header in (*others, *made.less) if header] or [goods]
    roles = [("discount", header) for header in made.less[:1]]
    roles += [("shipping", header) for header in others[:1] if header and "shipping" not in table.found]
    named = [option(column, header) for column, header in roles]
    if goods or not named:
        named.insert(0, option("amount", goods) if goods else "amount=")
    table.questions[part] = (
        f"{total!r} of {table.source} holds more than goods: {why}. Nothing says what "
        f"{' and '.join(map(repr, unknown))} {'are' if len(unknown) > 1 else 'is'}. Say --columns {','.join(named)} if "
        f"that is so, or --columns {option(part, total)} to count all of it"
    )


def _columns(table: Table, total: str) -> dict[str, list[int]]:
    """The columns that a total may be made of, in hundredths; blank cells are nothing."""
    own = margins.own(table.sample)
    headers = [header for header, held in table.free("amount").items() if held.filled and held.numbers >= MOSTLY]
    headers += [table.found[name].header for name in EXTRAS if name in table.found]
    headers = [header for header in dict.fromkeys(headers) if header not in own and rank("refunded", header) is None]
    found = {header: _hundredths(table.numbers(header)) for header in headers}
    if "unit_price" in table.found:
        found = {WORTH: _hundredths(worth(table)), **found}
    whole = _hundredths(table.numbers(total))
    most = max(map(abs, whole), default=0)
    alike = math.ceil(len(whole) * NEARLY_ALL) - 1
    kept = [
        (header, values)
        for header, values in found.items()
        if sum(map(bool, values)) >= TELLING and max(map(abs, values)) <= 2 * most
        if sum(map(int.__eq__, values, whole)) <= (len(whole) - TELLING if header == WORTH else alike)
    ]
    kept.sort(key=lambda column: (_kind(table, column[0]) not in ON_TOP, all(value % 100 == 0 for value in column[1])))
    return dict(kept[:MOST_COLUMNS])


def _ways(table: Table, columns: Mapping[str, Sequence[int]]) -> dict[str, tuple[int, ...]]:
    """The columns that come on top of goods, with the sign that adds them; what goes out and comes back has either."""
    return {
        header: (1, -1) if re.search(f"{ROUNDING}|{LENT}", words(header)) else (_sign(values),)
        for header, values in columns.items()
        if _kind(table, header) in ON_TOP or (WORTH in columns and re.search(ASKED, words(header)))
    }


def _hundredths(values: Numbers) -> list[int]:
    return [round(100 * (value or 0)) for value in values]


def _parts(columns: Mapping[str, Sequence[int]], ways: Mapping[str, Sequence[int]], total: Numbers) -> tuple[Part, ...]:
    """The fewest columns that make a total to the penny on nearly all rows, the largest first; nothing where none do.

    `ways`: the columns that come on top of goods, of which one must be among them, with the sign that adds them.
    """
    rows = [(wanted, *values) for wanted, *values in zip(_hundredths(total), *columns.values(), strict=True) if wanted]
    rows.sort(key=lambda row: row.count(0))  # what has something of everything tells soonest that it does not fit
    places = {header: place for place, header in enumerate(columns, 1)}
    for some in _signed(columns, ways):
        if _fit(rows, [(places[header], sign) for header, sign in some]):
            found = _completed(rows, places, ways, some)
            return tuple(sorted(found, key=lambda part: -sum(map(abs, columns[part[0]]))))
    return ()


def _completed(
    rows: Sequence[tuple[int, ...]],
    places: Mapping[str, int],
    ways: Mapping[str, Sequence[int]],
    some: tuple[Part, ...],
) -> tuple[Part, ...]:
    """The same parts with those that few rows have, as a discount that hardly anybody got, which make these right."""

    def right(parts: Sequence[Part]) -> int:
        signed = [(places[header], sign) for header, sign in parts]
        return sum(abs(row[0] - sum(sign * row[place] for place, sign in signed)) <= 1 for row in rows)

    while len(some) < MOST_PARTS:
        others = [header for header in places if header not in dict(some)]
        more = [(*some, (header, sign)) for header in others for sign in ways.get(header, (1, -1))]
        best = max(more, key=right, default=some)
        if right(best) < right(some) + TELLING:
            break
        some = best
    return some


def _signed(columns: Iterable[str], ways: Mapping[str, Sequence[int]]) -> Iterator[tuple[Part, ...]]:
    """Up to so many columns, of which one comes on top and one is added to it, with a sign each."""
    for size in range(2, MOST_PARTS + 1):
        for some in combinations(columns, size):
            if not any(header in ways for header in some):
                continue
            signs = product(*(ways.get(header, (1, -1)) for header in some))
            for each in signs:
                if any(sign > 0 and header not in ways for header, sign in zip(some, each, strict=True)):
                    yield tuple(zip(some, each, strict=True))


def _fit(rows: Sequence[tuple[int, ...]], some: Sequence[tuple[int, int]]) -> bool:
    """Whether signed columns make the first one on nearly all rows, and each has something on several of these."""
    allowed, fitting = (1 - NEARLY_ALL) * len(rows), []
    for row in rows:
        if abs(row[0] - sum(sign * row[place] for place, sign in some)) <= 1:
            fitting.append(row)
            continue
        allowed -= 1
        if allowed < 0:
            return False
    return bool(rows) and all(sum(1 for row in fitting if row[place]) >= TELLING for place, _ in some)


def _told(table: Table, columns: Mapping[str, Sequence[int]], parts: Sequence[Part]) -> _Makeup:
    """The parts of a total by what their names say; what is below zero and is added comes off.

    Where one of the goods is called a subtotal, all else that is added comes on top of it. So does a fee that a buyer
    is asked for on top of a price.
    """
    goods: list[str] = []
    less: list[str] = []
    off: list[str] = []
    on_top: dict[str, str] = {}
    for header, sign in parts:
        kind = _kind(table, header)
        if kind in ON_TOP:
            on_top[header] = kind
        elif sign * _sign(columns[header]) > 0:
            goods.append(header)
        else:
            (off if kind == "discount" or names_one(header) else less).append(header)
    if before := [header for header in goods if re.search(BEFORE_IT, words(header))]:
        for header in (each for each in goods if each != before[0]):
            on_top[header] = next((kind for kind in ("shipping", "tax") if kind not in on_top.values()), "other")
        goods = before[:1]
    if len(goods) > 1 and _is_price_and_fees(*goods, known=is_worth_left(table, goods[0])):
        on_top |= dict.fromkeys(goods[1:], "other")
        goods = goods[:1]
    if "tax" in on_top.values():
        surcharges = [each for each in goods[1:] if are_surcharges(columns[goods[0]], columns[each])]
        on_top |= dict.fromkeys(surcharges, "other")
        goods = [each for each in goods if each not in surcharges]
    if len(goods) == 1:
        shared = [header for header in less if _is_share(header, columns[goods[0]], columns[header])]
        off, less = [*off, *shared], [header for header in less if header not in shared]
    return _Makeup(tuple(goods), on_top, tuple(off), tuple(less))


def _is_price_and_fees(price: str, *others: str, known: bool) -> bool:
    """Whether the first of the goods in a total is a price, and all others what a buyer is asked for on top of it.

    `known`: it is what the pieces cost, so that no fee of the seller's comes on top of it.
    """
    sure = known or price == WORTH
    asked = ASKED if sure else ASKED_ON_TOP
    return bool(sure or re.search(PRICED, words(price))) and all(re.search(asked, words(each)) for each in others)


def _is_share(header: str, goods: Sequence[int], less: Sequence[int]) -> bool:
    """Whether a voucher is a discount, as a percentage of the goods is, and no gift card that somebody paid for."""
    return says_voucher(header) and of_percent((one / 100, other / 100) for one, other in zip(goods, less, strict=True))


def _sign(values: Sequence[int]) -> int:
    """-1 where most of what stands in a column is below zero, else 1."""
    return -1 if sum(value < 0 for value in values) > sum(value > 0 for value in values) else 1


def _kind(table: Table, header: str) -> str:
    """What a part of a total is by its name: an extra, something else that is no goods, or nothing that is known."""
    said = words(header)
    if re.search(BASE, said) or (paid_with(header) and not re.search(LENT, said)):
        return ""
    for name in EXTRAS:
        if (name in table.found and table.found[name].header == header) or (header and rank(name, header)):
            return name
    named = (("shipping", SENT), ("tax", TAX), ("other", f"{TIPS}|{ROUNDING}|{LENT}|{GIVEN}|{ECO}"))
    return next(
        (kind for kind, names in named if re.search(names, said) and not (kind == "tax" and untaxed(header))), ""
    )


def _can_be_told(made: _Makeup) -> bool:
    """Whether the goods alone are what was spent, or one column comes off them, and what stands on top has a role each:
    something else, as a donation, has that of a tax or of the shipping where there is none.
    """
    kinds = [*made.on_top.values()]
    return not made.off or (len(made.off) == 1 and len({*kinds}) == len(kinds) < len(ON_TOP))


def _take_goods(table: Table, part: str, made: _Makeup, why: str) -> None:
    """Take the goods for what counts; where a discount comes off them, the total shows that."""
    if made.off:
        table.found["order_total"] = replace(table.found.pop(part), column="order_total", confidence=CERTAIN)
        table.take("amount", made.goods[0], why, CERTAIN)
        table.take("discount", made.off[0], why, CERTAIN)
        for kind, header in roles(table, [*made.on_top]).items():
            table.take(kind, header, why, CERTAIN)
        return
    for name in ("tax", "shipping"):
        table.found.pop(name, None)
    table.take(part, made.goods[0], f"{why}; no tax and no shipping counts as spend", CERTAIN)


def _can_be_shown(table: Table, made: _Makeup) -> bool:
    """Whether the total of a line can show what comes off quantity × unit price, and on top of it: a column of each
    kind, and a tip or the like in the place of a tax or of the shipping where there is none.
    """
    known = {table.found[name].header for name in ("tax", "shipping") if name in table.found}
    more = [header for header in made.on_top if header not in known]
    one = len({*made.off, *made.less}) <= 1 and not any(map(_pays, made.less))
    return one and len(roles(table, more)) == len(more)


def _pays(header: str) -> bool:
    """Whether what a total lacks was paid in another way, or kept back by whoever pays: no discount."""
    return paid_with(header) or bool(re.search(WITHHELD, words(header)))


def _take_extras(table: Table, made: _Makeup, why: str) -> None:
    """Take for extras what comes on top of quantity × unit price and off it, which the total shows."""
    taken = {hit.header for hit in table.found.values()}
    off = [("discount", header) for header in (*made.off, *made.less)]
    for name, header in (*off, *roles(table, [*made.on_top]).items()):
        if header not in taken:
            table.take(name, header, why, CERTAIN)


def _leave_price(table: Table, why: str) -> None:
    """Let quantity × unit price count without the total, of which more than it can show comes on top."""
    for name in ("amount", "tax", "shipping"):
        if name not in table.given:
            table.found.pop(name, None)
    table.found["unit_price"] = surer(table.found["unit_price"], f"what it comes to counts alone: {why}", CERTAIN)


def _worth_of(table: Table) -> str:
    """What to call the goods that stand in no column of their own."""
    return "quantity × unit price" if "quantity" in table.found else repr(table.found["unit_price"].header)


def _said(parts: Sequence[Part], total: str, worth_of: str = "") -> str:
    """`'Goods' − 'Promo' + 'Tax' is 'Total'`."""
    first, *others = sorted(parts, key=lambda part: -part[1])
    named = {header: repr(header) if header else worth_of for header, _ in parts}
    rest = "".join(f" {'+' if sign > 0 else '−'} {named[header]}" for header, sign in others)
    return f"{named[first[0]]}{rest} is {total!r}"
