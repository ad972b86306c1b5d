"""What is goods in the money of whole orders, where each row is an order: by the one equation that its columns make.

`Subtotal − Discount + Shipping + Tax + Tip = Total` to the penny says what the total has in it; whether a tax that it
does not add is inside the prices, and whether the shipping is taxed, the rates of the tax say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product
from typing import Any

from regulars import fifths, taxrates
from regulars.contents import MOSTLY, has_decimal_commas, holdings
from regulars.grandtotals import COIN, NOTHING, WHOLE, Shown, Totals, by_rates, is_net, is_order_s
from regulars.headers import in_percent, says_left, taxed, untaxed, words
from regulars.matching import is_total, rank
from regulars.on_top import BASE, BEFORE_IT, TIPS
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, numbers, of_percent
from regulars.taxrates import percents, usual
from regulars.totals import FEES, PAID, SENT, TAX

SIGNS = {"discount": -1, "shipping": 1, "tax": 1, "tip": 1, "refunded": -1}
"""Role → how it stands in a total, where it does."""

MOST_COLUMNS = 6
"""So many columns are tried for the goods."""

SHARES = 20
"""Of goods that come back in part, money is so many parts of all that was paid for them."""

HALF = 0.5
"""Tips are a smaller share than this of what orders come to."""


@dataclass(frozen=True, slots=True)
class Row:
    """The money of an order, all but `base` without signs."""

    base: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Solved:
    """What of each order is goods: the column `base` less those in `less`, and less the tax that is inside (`within`).

    `columns`: role → header. `rates`: those of the tax, in percent, where it shows any; `of_shipping`: what is sent is
    taxed too, at the highest of them where goods have several (`mixed`). `on_top`: roles that come on top of the base,
    and are paid back with it. `off`: the discount is off the goods. `taxed_back`: what is paid back has the tax in it;
    `of_goods_back`: it is in the equation, and so goods as these are.
    `total`: the column that the base is with the parts it is `made_of`, where there is one. `why`: what shows all this.
    """

    base: str
    columns: Mapping[str, str]
    less: tuple[str, ...]
    on_top: tuple[str, ...]
    within: bool = False
    rates: tuple[float, ...] = ()
    of_shipping: bool = False
    mixed: bool = False
    taxed_back: bool = True
    off: bool = False
    of_goods_back: bool = False
    total: str = ""
    made_of: tuple[str, ...] = ()
    why: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the goods are a column as it stands, and what is paid back is of goods only."""
        beyond = {*self.less, *self.on_top} - {"discount"}
        back = "refunded" in self.columns and beyond and not self.of_goods_back
        return not (self.less or self.within or back)


def find(sample: Mapping[str, Sequence[Any]]) -> Solved | None:
    """What the columns of a sample show, of which each row is an order; None where nothing shows all of it."""
    if not any(rank("order", header) and _is_unique(cells) for header, cells in sample.items()):
        return None
    if any(rank("unit_price", header) or (rank("quantity", header) and says_left(header)) for header in sample):
        return None  # each row is a line, or totals and pieces lack what came back
    held = {header: holdings(cells) for header, cells in sample.items()}
    comma = has_decimal_commas(held.values())
    money = {
        header: numbers(sample[header], comma=comma)
        for header in sample
        if held[header].filled and held[header].numbers >= MOSTLY and not rank("order", header)
    }
    told = _Table(sample, money, _roles(money, _role)).by_equation()
    return told or _Table(sample, money, _roles(money, _named)).without_equation()


def _is_unique(cells: Sequence[Any]) -> bool:
    told = [str(cell) for cell in cells if cell is not None and str(cell).strip()]
    return len({*told}) >= NEARLY_ALL * len(cells) and len(told) >= NEARLY_ALL * len(cells)


def _roles(money: Mapping[str, Numbers], role_of: Callable[[str], str]) -> dict[str, str]:
    """Role → the one column of it that has something on several orders; nothing at all where one has several."""
    found: dict[str, str] = {}
    for header, values in money.items():
        role = role_of(header)
        if role and sum(map(bool, values)) >= (1 if role == "refunded" else TELLING):
            if role in found:
                return {}
            found[role] = header
    return found


def _named(header: str) -> str:
    """What a column of money is beside goods and totals, by a name that is known; empty where it is none of these."""
    if (in_percent(header) and not re.search(r"\d", header)) or re.search(BASE, words(header)):
        return ""
    told = next((role for role in ("refunded", "discount", "shipping", "tax") if rank(role, header)), "")
    return told or ("tip" if re.search(TIPS, words(header)) and not is_total(header) else "")


def _role(header: str) -> str:
    """The same by any word for it, which is enough where an equation holds."""
    said = words(header)
    if (told := _named(header)) or is_total(header) or untaxed(header) or re.search(BASE, said):
        return told
    return next((role for role, names in (("shipping", SENT), ("tax", TAX)) if re.search(names, said)), "")


class _Table:
    """The columns of money of a sample."""

    def __init__(
        self, sample: Mapping[str, Sequence[Any]], money: Mapping[str, Numbers], columns: Mapping[str, str]
    ) -> None:
        self.sample, self.money, self.columns = sample, money, columns
        free = [header for header in money if header not in columns.values()]
        aside = _paid_out(money, free, columns.get("refunded"))
        free = [header for header in free if header not in aside and not re.search(FEES, words(header))]
        self.totals = [
            header
            for header in free
            if is_total(header) and not re.search(BEFORE_IT, words(header)) and taxed(header) != 0
        ]
        self.totals.sort(key=lambda header: (_says_paid(header), rank("order_total", header) or (1.0, 0, 0)))
        self.goods = [header for header in free if not _says_paid(header)]
        self.goods.sort(key=lambda header: (not re.search(BEFORE_IT, words(header)), not is_total(header)))

    def part(self, role: str) -> list[float]:
        """The size of a part of each order; nothing where it is blank."""
        if role not in self.columns:
            return [0.0] * len(next(iter(self.money.values())))
        return [abs(value or 0) for value in self.money[self.columns[role]]]

    def without_equation(self) -> Solved | None:
        """What names and rates show of a total, or of a subtotal, that is alone."""
        if not {*self.columns} - {"refunded"}:
            return None
        found = self.by_total() or self.by_goods()
        return found and self.with_refunds(found)

    def by_equation(self) -> Solved | None:
        """Goods and a total that is them with some of the other columns, to the penny."""
        for total in self.totals if {*self.columns} - {"refunded"} else ():
            for goods in [header for header in self.goods if header != total][:MOST_COLUMNS]:
                if found := self._made(goods, total):
                    return self.with_refunds(found)
        return None

    def _made(self, goods: str, total: str) -> Solved | None:
        rows = [
            (at, g or 0, t) for at, (g, t) in enumerate(zip(self.money[goods], self.money[total], strict=True)) if t
        ]
        if 2 * sum(abs(one) for _, one, _ in rows) < sum(abs(whole) for *_, whole in rows):
            return None  # it is no more than a part of what comes on top
        parts = {role: self.part(role) for role in SIGNS if role in self.columns}
        for chosen in self._ways():
            holds = 0
            for at, one, whole in rows:
                added = sum(SIGNS[role] * parts[role][at] for role in chosen)
                holds += abs(abs(one) + added - abs(whole)) <= PENNY
            if (chosen or "tax" in parts) and len(rows) >= TELLING and holds >= NEARLY_ALL * len(rows):
                return self._told(goods, total, chosen, f"({holds:,} of {len(rows):,} orders seen)")
        return None

    def _ways(self) -> Iterator[tuple[str, ...]]:
        """The parts that a total may have beside goods, all of them first."""
        some = [role for role in SIGNS if role in self.columns]
        for kept in product((True, False), repeat=len(some)):
            yield tuple(role for role, keep in zip(some, kept, strict=True) if keep)

    def _told(self, goods: str, total: str, chosen: Sequence[str], shown: str) -> Solved | None:
        """What an equation says of the goods; None where it leaves open whether a tax is in them."""
        said = "".join(f" {'+' if SIGNS[role] > 0 else '−'} {self.columns[role]!r}" for role in chosen)
        found = Solved(
            goods,
            self.columns,
            less=tuple(role for role in ("discount",) if role in chosen),
            on_top=tuple(role for role in ("shipping", "tip", "tax") if role in chosen),
            off="discount" in self.columns,
            of_goods_back="refunded" in chosen,
            total=total,
            made_of=tuple(chosen),
            why=f"{goods!r}{said} is {total!r} {shown}",
        )
        if "tax" not in self.columns:
            return found
        told = self._rates(goods, 1, "shipping", *found.less)
        found = replace(found, rates=told.rates, mixed=told.mixed)
        if "tax" in chosen:
            return replace(found, of_shipping=told.inside == "on top" and told.of_shipping)
        if told.inside == "on top":
            return replace(found, on_top=(*found.on_top, "tax"), of_shipping=told.of_shipping)
        if told.inside or (_is_whole(total) and self._taxed(total, 1).may_be_inside()):
            return replace(found, within=True, of_shipping=told.inside != "both")
        return None

    def by_total(self) -> Solved | None:
        """A total that has all in it, as its name or the rates of the tax say, with no column of goods beside it."""
        others = [header for header in self.goods if is_total(header) or re.search(BEFORE_IT, words(header))]
        if len({*others, *self.totals}) != 1 or not self.totals:
            return None
        total, extras = self.totals[0], [role for role in ("shipping", "tip") if role in self.columns]
        told = self._rates(total, -1, "tip")
        if not told.inside and self._is_a_fifth(total, -1, "tip"):
            return None
        if {"tax", "shipping"} <= {*self.columns} and {"tip", "refunded"}.isdisjoint(self.columns):
            return None  # `grandtotals` tells whether the shipping is in it as well
        named = is_order_s(total) or (bool(extras) and _is_whole(total))
        if not named and told.inside not in ("tax", "both"):
            return None
        found = Solved(total, self.columns, tuple(extras), (), off="discount" in self.columns)
        if sum(self.part("tip")) > HALF * sum(abs(value or 0) for value in self.money[total]):
            return None
        said = [f"as {total!r} says"] if named else []
        if "tax" in self.columns:
            found = replace(found, rates=told.rates, mixed=told.mixed)
            if told.inside == "on top":
                found = replace(found, on_top=("tax",), of_shipping=told.of_shipping)
            elif told.inside or self._taxed(total, 1).may_be_inside():
                net = is_net(self.columns.get("shipping", ""), self.part("shipping"), told.rates)
                found = replace(found, within=True, of_shipping=told.inside != "both" and not net)
                said += [f"as it is {percents(told.rates)} of what is left"] if told.rates else []
            else:
                return None
        inside = [role for role in ("shipping", "tax", "tip") if role in found.less or (role == "tax" and found.within)]
        listed = " and ".join(repr(self.columns[role]) for role in inside)
        return replace(found, why=f"{listed} inside of it, {' and '.join(said)}") if inside else found

    def by_goods(self) -> Solved | None:
        """A subtotal that is alone: whether a discount comes off it and a tax is in it, by the rates and by percent."""
        goods = [header for header in self.goods if re.search(BEFORE_IT, words(header))]
        if len(goods) != 1 or [header for header in self.totals if header not in goods]:
            return None
        base, off = goods[0], self.columns.get("discount")
        ways = [("discount",), ()] if off else [()]
        shown = [(less, told) for less in ways if (told := self._beside_goods(base, *less)).inside]
        if len(shown) > 1:  # without its discounts one rate of tax looks like the highest of several
            shown = [each for each in shown if not each[1].mixed] or shown
        if len(shown) != 1:
            pairs = [*zip(self.money[base], self.part("discount"), strict=True)]
            before, after = of_percent(pairs), of_percent((abs(worth or 0) + less, less) for worth, less in pairs)
            if before == after or (not shown and "tax" in self.columns):
                return None
            shown = [each for each in shown if bool(each[0]) == before] or [(("discount",) if before else (), NOTHING)]
        less, told = shown[0]
        tops = [role for role in ("shipping", "tip") if role in self.columns]
        tops += ["tax"] if told.inside == "on top" else []
        found = Solved(base, self.columns, less, tuple(tops), off=bool(off), rates=told.rates, mixed=told.mixed)
        told_by = f"the tax is {percents(told.rates)} of that" if told.rates else "that is often a whole percentage"
        why = f"{base!r} is {'before' if less else 'after'} {off!r}, as {told_by}" if off else ""
        of_shipping = told.of_shipping and told.inside != "both"
        return replace(found, within=told.inside in ("tax", "both"), of_shipping=of_shipping, why=why)

    def _beside_goods(self, base: str, *less: str) -> Shown:
        """What the rates of the tax show of goods with the shipping on top."""
        told = self._rates(base, 1, "shipping", *less)
        return told if told.inside else self._a_fifth(base, "shipping", *less)

    def _rates(self, base: str, sign: int, *parts: str) -> Shown:
        """What the rates of the tax show of a base with some parts on top of it, or less them (`sign` -1)."""
        return by_rates(self._taxed(base, sign, *parts)) if "tax" in self.columns else NOTHING

    def _a_fifth(self, base: str, *parts: str) -> Shown:
        """The same of a tax that is a fifth of a base: 20 % on top of it, or 25 % inside where the table says that."""
        if not self._is_a_fifth(base, 1, *parts):
            return NOTHING
        headers = {"tax": self.columns["tax"]}
        inside = fifths.inside(self.sample, headers, base, self.money[base])
        return Shown("tax" if inside else "on top", True, (fifths.INSIDE if inside else fifths.ON_TOP,), False)

    def _is_a_fifth(self, base: str, sign: int, *parts: str) -> bool:
        """Whether the tax is a fifth of a base with some parts, of nearly all orders."""
        told = self._taxed(base, sign, *parts)
        return usual(told.rows(0), COIN, taxrates.ON_TOP, mixed=False) == (fifths.ON_TOP,)

    def _taxed(self, base: str, sign: int, *parts: str) -> Totals:
        whole = [abs(value or 0) for value in self.money[base]]
        for role in parts:
            way = -sign if role == "discount" else sign
            whole = [one + way * more for one, more in zip(whole, self.part(role), strict=True)]
        return Totals(whole, self.part("tax"), self.part("shipping"))

    def with_refunds(self, found: Solved) -> Solved:
        """Whether what is paid back has the tax in it: it has not where it often is all the goods, and not all else."""
        if "refunded" not in self.columns:
            return found
        if found.of_goods_back:
            return replace(found, taxed_back=False)
        both = [(back, self.row(found.base, at)) for at, back in enumerate(self.part("refunded")) if back]
        told = [(back, *goods(found, row), paid(found, row)) for back, row in both]
        net = sum(abs(back - own) <= PENNY for back, own, *_ in told)
        whole = sum(abs(back - all_) <= PENNY for back, *_, all_ in told)
        some = [(back, own, tax) for back, own, tax, all_ in told if tax and back < min(own, all_) - PENNY]
        of_net = sum(_is_share(back, own) for back, own, _ in some)
        of_all = sum(_is_share(back, own + tax) for back, own, tax in some)
        if of_net != of_all:
            return replace(found, taxed_back=of_all > of_net)
        return replace(found, taxed_back=whole >= net if found.within else whole > net)

    def row(self, base: str, at: int) -> Row:
        """The money of one order."""
        parts = {role: abs(self.money[header][at] or 0) for role, header in self.columns.items()}
        return Row(self.money[base][at] or 0.0, parts)


def goods(found: Solved, row: Row) -> tuple[float, float]:
    """What of an order is goods, and the tax on them that was paid with them, without signs."""
    own = abs(row.base) - sum(row.parts[role] for role in found.less)
    if not found.within and "tax" not in found.on_top:
        return own, 0.0
    tax, sent = row.parts["tax"], row.parts.get("shipping", 0.0) if found.of_shipping else 0.0
    if found.mixed:
        of_sent = sent * found.rates[0] / (100 + found.rates[0] * found.within)
    else:
        of_sent = tax * sent / (own + sent) if own + sent else 0.0
    of_goods = max(tax - of_sent, 0.0)
    return own - of_goods * found.within, of_goods


def paid(found: Solved, row: Row) -> float:
    """All that was paid for an order, without a sign."""
    off = row.parts["discount"] if "discount" in found.less else 0.0
    return abs(row.base) - off + sum(row.parts[role] for role in found.on_top)


def _paid_out(money: Mapping[str, Numbers], free: Sequence[str], refunded: str | None) -> set[str]:
    """The columns that are another one less fees, and what was paid back: what a seller is left with."""
    fees = [header for header in free if re.search(FEES, words(header))]
    found = set()
    for fee, (whole, left) in product(fees, permutations([header for header in free if header not in fees], 2)):
        for back in {refunded, None}:
            cells = zip(*(money[header] for header in (whole, left, fee, *filter(None, [back]))), strict=True)
            rows = [(w, rest, sum(abs(each or 0) for each in less)) for w, rest, *less in cells if w is not None]
            fits = sum(rest is not None and off > 0 and abs(w - off - rest) <= PENNY for w, rest, off in rows)
            if fits >= TELLING and fits >= NEARLY_ALL * len(rows):
                found.add(left)
    return found


def _is_share(part: float, whole: float) -> bool:
    """Whether money is a twentieth of other money, or several, to the penny."""
    share = SHARES * part / whole if whole else 0
    return bool(share) and abs(round(share) * whole / SHARES - part) <= PENNY / 2


def _says_paid(header: str) -> bool:
    return bool(re.search(PAID, words(header)))


def _is_whole(header: str) -> bool:
    """Whether a header says all of what something comes to."""
    return bool(re.search(WHOLE, words(header))) or is_order_s(header)
