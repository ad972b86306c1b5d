"""What of the money of a whole order is goods, once its columns have shown what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from regulars.relations import OF_LINES, PENNY, Numbers
from regulars.taxwords import WORKED_OUT

SIGNS = {"discount": -1, "shipping": 1, "tax": 1, "tip": 1, "refunded": -1, "withheld": -1, "rounding": 1, "fee": -1}
"""Role → how it stands in a total, where it does."""


def size(role: str, cell: float | None, order: float | None) -> float:
    """How much of an order a cell is: without its sign, but for what was rounded, which may be either way."""
    if role == "rounding":
        return (cell or 0.0) * (1 if (order or 0) >= 0 else -1)
    return abs(cell or 0.0)


SHARES = 20
"""Of goods that come back in part, money is so many parts of all that was paid for them."""


def near(columns: Mapping[str, Sequence[str]]) -> float:
    """So far a total may be off: a tax that no column holds was rounded on each line. `columns`: role → its headers."""
    worked_out = any(header.startswith(WORKED_OUT) for header in columns.get("tax", ()))
    return PENNY * (OF_LINES if worked_out else 1)


@dataclass(frozen=True, slots=True)
class Row:
    """The money of an order, all but `base` and what was rounded without signs."""

    base: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Solved:
    """What of each order is goods: the column `base`, with `more` where goods stand in several, less those in `less`,
    and less the tax that is inside (`within`).

    `columns`: role → its headers, which add up. `rates`: those of the tax, in percent, where it shows any;
    `of_shipping`: what is sent is taxed too, at the highest of them where goods have several (`mixed`). `on_top`: roles
    that come on top of the base, and are paid back with it. `off`: the discount is off the goods. `taxed_back`: what is
    paid back has the tax in it; `of_goods_back`: it is in the equation, and so goods as these are.
    `total`: the column that the base is with the parts it is `made_of`, where there is one. `unseen`: the tax has no
    column, but is what the total has beyond those. `why`: what shows all this.
    """

    base: str
    columns: Mapping[str, tuple[str, ...]]
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
    unseen: bool = False
    why: str = ""
    more: tuple[str, ...] = ()

    @property
    def headers(self) -> tuple[str, ...]:
        """All columns of money that it is about."""
        named = (self.base, *self.more, self.total, *chain.from_iterable(self.columns.values()))
        return tuple(header for header in dict.fromkeys(named) if header)

    @property
    def refunded(self) -> str:
        """The header of what was paid back; empty where there is none."""
        return "".join(self.columns.get("refunded", ()))

    @property
    def at_one_rate(self) -> bool:
        """Whether one rate of tax is on goods and shipping, and so tells the part of either."""
        return self.of_shipping and len(self.rates) == 1 and not self.mixed

    @property
    def whole(self) -> float:
        """Of what the first of the rates is so much: a hundred parts, and itself where the tax is inside."""
        return 100 + self.rates[0] * self.within

    @property
    def is_plain(self) -> bool:
        """Whether the goods are a column as it stands, and what is paid back is of goods only."""
        beyond = {*self.less, *self.on_top} - {"discount"}
        back = "refunded" in self.columns and beyond and not self.of_goods_back
        return not (self.less or self.more or self.within or self.unseen or back)


def row(found: Solved, money: Mapping[str, Numbers], at: int) -> Row:
    """The money of one order. `money`: header → the numbers in it."""
    base = sum(money[header][at] or 0.0 for header in (found.base, *found.more))
    parts = {
        role: sum(size(role, money[each][at], base) for each in headers) for role, headers in found.columns.items()
    }
    if found.unseen:
        added = sum(SIGNS[role] * parts[role] for role in found.made_of)
        parts["tax"] = max(abs(money[found.total][at] or 0) - abs(base) - added, 0.0)
    return Row(base, parts)


def goods(found: Solved, row: Row) -> tuple[float, float]:
    """What of an order is goods, and the tax on them that was paid with them, without signs."""
    own = abs(row.base) - sum(row.parts[role] for role in found.less)
    if not found.within and "tax" not in found.on_top:
        return own, 0.0
    tax, sent = row.parts["tax"], row.parts.get("shipping", 0.0) if found.of_shipping else 0.0
    if found.at_one_rate:
        of_goods = min(tax, round(own * found.rates[0] / found.whole, 2))
    elif found.mixed:
        of_goods = max(tax - sent * found.rates[0] / found.whole, 0.0)
    else:
        of_goods = max(tax - (tax * sent / (own + sent) if own + sent else 0.0), 0.0)
    return own - of_goods * found.within, of_goods


def paid(found: Solved, row: Row) -> float:
    """All that was paid for an order, without a sign."""
    off = row.parts["discount"] if "discount" in found.less else 0.0
    return abs(row.base) - off + sum(row.parts[role] for role in found.on_top)


def worth(found: Solved, row: Row, *, gross: bool) -> float:
    """What of an order is goods; before the discount, where that counts."""
    own, tax = goods(found, row)
    off = row.parts.get("discount", 0.0) if gross and found.off else 0.0
    share = own / (own + tax) if found.within and own + tax else 1.0
    return (1 if row.base > 0 else -1) * (own + off * share)


def returned(found: Solved, row: Row) -> float:
    """What of the money that was paid back is goods."""
    own, tax = goods(found, row)
    back = row.parts["refunded"]
    if found.of_goods_back or not row.base:
        return back
    if back >= paid(found, row) - PENNY:
        return max(own, 0.0)
    share = own / (own + tax) if found.taxed_back and own + tax else 1.0
    return max(min(round(back * share, 2), own), 0.0)


def with_refunds(found: Solved, money: Mapping[str, Numbers]) -> Solved:
    """Whether what is paid back has the tax in it: it has not where it often is all the goods, and not all else."""
    if "refunded" not in found.columns:
        return found
    if found.of_goods_back:
        return replace(found, taxed_back=False)
    orders = [row(found, money, at) for at in range(len(money[found.base]))]
    told = [(order.parts["refunded"], *goods(found, order), paid(found, order)) for order in orders]
    told = [each for each in told if each[0]]
    net = sum(abs(back - own) <= PENNY for back, own, *_ in told)
    whole = sum(abs(back - all_) <= PENNY for back, *_, all_ in told)
    some = [(back, own, tax) for back, own, tax, all_ in told if tax and back < min(own, all_) - PENNY]
    of_net = sum(_is_share(back, own) for back, own, _ in some)
    of_all = sum(_is_share(back, own + tax) for back, own, tax in some)
    if of_net != of_all:
        return replace(found, taxed_back=of_all > of_net)
    return replace(found, taxed_back=whole >= net if found.within else whole > net)


def _is_share(part: float, whole: float) -> bool:
    """Whether money is a twentieth of other money, or several, to the penny."""
    share = SHARES * part / whole if whole else 0
    return bool(share) and abs(round(share) * whole / SHARES - part) <= PENNY / 2
