"""What is goods in the money of whole orders, where each row is an order: by the one equation that its columns make.

`Subtotal − Discount + Shipping + Tax + Tip = Total` to the penny says what the total has in it; whether a tax that it
does not add is inside the prices, and whether the shipping is taxed, the rates of the tax say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import Any

from regulars import added, fifths, orderroles, severalgoods, taxbases, taxrates
from regulars.grandtotals import (
    COIN,
    NOTHING,
    ON_TOP_OF_IT,
    ON_TOP_OF_NET,
    Shown,
    Totals,
    by_rates,
    is_net,
    is_order_s,
    is_whole,
)
from regulars.headers import says_left, words
from regulars.matching import is_total, rank
from regulars.ordermoney import SIGNS, Solved, near, size, with_refunds
from regulars.orderroles import is_subtotal, says_net
from regulars.relations import NEARLY_ALL, OF_LINES, PENNY, RATES, TELLING, Numbers, of_numbers, of_percent
from regulars.taxrates import has_lowest, percents, usual
from regulars.taxwords import TAX_INSIDE, WORKED_OUT, taxed
from regulars.totals import FEES

LOOKED_AT = 24
"""So many orders say first whether an equation may hold at all."""

MOST_COLUMNS = 6
"""So many columns are tried for the goods."""

HALF = 0.5
"""Tips are a smaller share than this of what orders come to."""


def find(sample: Mapping[str, Sequence[Any]], lines: str = "") -> Solved | None:
    """What the columns of a sample show, of which each row is an order; None where nothing shows all of it.

    `lines`: the header of what the lines of each order come to, where these were added up.
    """
    if any(rank("quantity", header) and says_left(header) for header in sample):
        return None  # totals and pieces lack what came back
    priced = any(rank("unit_price", header) for header in sample)
    if priced and not orderroles.are_orders(sample):
        return None  # each row is a line
    written = [header for header in sample if lines or not header.startswith(WORKED_OUT)]
    money = {header: cells for header, cells in of_numbers(sample, written).items() if not rank("order", header)}
    if orderroles.several_refunds(money):
        return None
    bases = None if lines or priced else taxbases.find(money)
    if bases and orderroles.have_own(sample, bases.headers):
        back = orderroles.found(money, lambda header: "refunded" if rank("refunded", header) else "")
        columns = {**bases.columns, **{role: (*headers,) for role, headers in back.items()}}
        return with_refunds(replace(bases, columns=columns), money)
    if not (lines or orderroles.are_orders(sample)):
        return None
    ways = [*orderroles.ways(orderroles.found(money, orderroles.by_words))]
    if priced:  # each row is a line too, whose price says what it comes to, unless fees of a seller's show more
        return next(filter(None, (_Table(sample, money, roles, lines).by_payout() for roles in ways)), None)
    told = next(filter(None, (_Table(sample, money, roles, lines).by_equation() for roles in ways)), None)
    if told is None:
        more = (roles for known in ways for roles in added.on_top(money, known, lines))
        told = next(filter(None, (_Table(sample, money, roles, lines).by_equation() for roles in more)), None)
    named = orderroles.found(money, orderroles.by_name)
    if within := orderroles.found(money, orderroles.tax_within):
        named |= within  # at several rates, each in a column of its own
    alone = named if all(len(headers) == 1 for role, headers in named.items() if role not in within) else {}
    return told or _Table(sample, money, alone, lines).without_equation()


class _Table:
    """The columns of money of a sample."""

    def __init__(
        self,
        sample: Mapping[str, Sequence[Any]],
        money: Mapping[str, Numbers],
        roles: Mapping[str, Sequence[str]],
        lines: str,
    ) -> None:
        self.sample, self.money, self.lines = sample, money, lines
        self.columns = {role: (*headers,) for role, headers in roles.items()}
        self.parts = {
            role: [sum(size(role, cell, 1) for cell in row) for row in zip(*map(money.get, headers), strict=True)]
            for role, headers in self.columns.items()
        }
        self.totals, self.goods = orderroles.candidates(money, roles, lines)

    def part(self, role: str) -> list[float]:
        """The size of a part of each order; nothing where it is blank."""
        return self.parts.get(role) or [0.0] * len(next(iter(self.money.values())))

    def without_equation(self) -> Solved | None:
        """What names and rates show of a total, or of a subtotal, that is alone."""
        if not {*self.columns} - {"refunded"}:
            return None
        found = self.by_total() or self.by_goods() or self.by_net()
        return found and with_refunds(found, self.money)

    def by_equation(self) -> Solved | None:
        """Goods and a total that is them with some of the other columns, to the penny."""
        pairs = [(one, total) for total in self.totals for one in self.goods[: MOST_COLUMNS + 1] if one != total]
        beside = {*self.columns} - {"refunded"}
        made = (self._made(*pair) for pair in pairs if beside)
        found = next((each for each in made if each and not self._has_fees(each)), None)
        if found is None and beside:
            totals = [*self.totals, *(header for header in self.goods if is_whole(header))]
            found = next(filter(None, map(self._made_of_several, dict.fromkeys(totals))), None)
        if found is None and "tax" not in beside:
            alone = not self.lines and beside == {"shipping"}  # of subtotals then `subtotals` tells
            pairs = [pair for pair in pairs if not alone or orderroles.is_net_of(*pair)]
            found = next(filter(None, (self._made_with_tax(*pair) for pair in pairs)), None)
        return found and with_refunds(found, self.money)

    def by_payout(self) -> Solved | None:
        """Goods and what a seller is left with of them, after fees."""
        pairs = [(one, left) for left in self.totals for one in self.goods[: MOST_COLUMNS + 1] if one != left]
        made = (self._made(*pair) for pair in pairs if "fee" in self.columns)
        told = (each for each in made if each and "fee" in each.made_of)
        found = next((each for each in told if not self._has_fees(each)), None)
        return found and with_refunds(found, self.money)

    def _has_fees(self, found: Solved) -> bool:
        """Whether what would be the goods has fees in it that the buyers paid."""
        return "fee" in found.made_of and orderroles.has_fees(self.money, found.base, self.columns["fee"])

    def _made(self, goods: str, total: str) -> Solved | None:
        """The equation of a total that is goods and some other parts: that which holds most often."""
        ways: list[tuple[int, tuple[str, ...], int]] = []
        for chosen in self._ways():
            if self._is_left(goods, chosen):
                continue
            first = self._left(goods, total, chosen, LOOKED_AT)
            if 2 * sum(abs(each) <= near(self.columns) for each in first.values()) < len(first):
                continue
            left = self._left(goods, total, chosen)
            holds = sum(abs(each) <= near(self.columns) for each in left.values())
            if (chosen or "tax" in self.columns) and len(left) >= TELLING and holds >= NEARLY_ALL * len(left):
                ways.append((holds, chosen, len(left)))
        if not ways:
            return None
        holds, chosen, of = max(ways, key=lambda way: way[0])
        return self._told(goods, total, chosen, f"({holds:,} of {of:,} orders seen)")

    def _made_of_several(self, total: str) -> Solved | None:
        """The equation of a total of which the goods stand in several columns."""
        money = {header: self.money[header] for header in (*self.goods, total)}
        some, chosen = severalgoods.find(money, self.parts, total)
        if not some:
            return None
        found = self._equation(some[0], total, chosen, "(on nearly all orders seen)")
        named = " + ".join(map(repr, some))
        return replace(found, more=some[1:], why=found.why.replace(repr(some[0]), named, 1))

    def _made_with_tax(self, goods: str, total: str) -> Solved | None:
        """A total with a tax in it that no column shows: what it is beyond the other parts is at usual rates on top."""
        if not (is_subtotal(goods) or orderroles.is_net_of(goods, total)):
            return None
        shown: list[Solved] = []
        for chosen in self._ways():
            left = self._left(goods, total, chosen)
            above = len({each for each in left.values() if each > PENNY})  # many orders alike show no rate
            below = sum(each < -PENNY for each in left.values())
            if "refunded" in chosen or above < TELLING or below > (1 - NEARLY_ALL) * len(left):
                continue
            told = self._taxed(goods, 1, *(role for role in chosen if role != "tip"))
            tax = [max(left.get(at, 0.0), 0.0) for at in range(len(told.whole))]
            sent = told.sent if "shipping" in chosen else [0.0] * len(tax)
            told = replace(told, tax=tax, sent=sent)
            by = by_rates(told, ON_TOP_OF_IT)
            at = [(own, part) for own, part, _ in told.rows(0 if by.of_shipping else -1)]
            if by.inside and (not by.mixed or has_lowest(at, by.rates[0], COIN, taxrates.ON_TOP)):
                found = self._equation(goods, total, chosen, f"and {percents(by.rates)} of tax")
                if "shipping" not in chosen and self._is_sent_within(goods, total):
                    found = replace(found, less=(*found.less, "shipping"))
                shown.append(
                    replace(
                        found,
                        on_top=(*found.on_top, "tax"),
                        rates=by.rates,
                        of_shipping=by.of_shipping,
                        mixed=by.mixed,
                        unseen=True,
                    )
                )
        return next((each for each in shown if not each.mixed), next(iter(shown), None))

    def _is_left(self, goods: str, chosen: Sequence[str]) -> bool:
        """Whether what is called net may be so without a fee that the seller pays, and not without a tax."""
        fee = "tip" in chosen and any(re.search(FEES, words(header)) for header in self.columns["tip"])
        return fee and "tax" not in chosen and says_net(goods)

    def _left(self, goods: str, total: str, chosen: Sequence[str], most: int | None = None) -> dict[int, float]:
        """What is left of each order's total, by its place, without its goods and other parts; nothing at all where
        goods are no more than a part of what comes on top of others. `most`: so many orders are looked at.
        """
        rows = islice(((at, all_) for at, all_ in enumerate(self.money[total]) if all_), most)
        worth = {at: (abs(self.money[goods][at] or 0), abs(all_)) for at, all_ in rows}
        if 2 * sum(one for one, _ in worth.values()) < sum(all_ for _, all_ in worth.values()):
            return {}
        parts = [(SIGNS[role], self.parts[role]) for role in chosen]
        added = {at: sum(sign * sizes[at] for sign, sizes in parts) for at in worth}
        if "rounding" in chosen:
            turned = {at for at in worth if (self.money[total][at] or 0) < 0}
            added = {at: all_ - 2 * self.parts["rounding"][at] * (at in turned) for at, all_ in added.items()}
        return {at: round(all_ - one - added[at], 4) for at, (one, all_) in worth.items()}

    def _ways(self) -> Iterator[tuple[str, ...]]:
        """The parts that a total may have beside goods, all of them first."""
        some = [role for role in SIGNS if role in self.columns]
        for kept in product((True, False), repeat=len(some)):
            yield tuple(role for role, keep in zip(some, kept, strict=True) if keep)

    def _equation(self, goods: str, total: str, chosen: Sequence[str], shown: str) -> Solved:
        """What a total that is goods with other parts is made of."""
        said = "".join(f" {'+' if SIGNS[role] > 0 else '−'} {each!r}" for role in chosen for each in self.columns[role])
        return Solved(
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

    def _told(self, goods: str, total: str, chosen: Sequence[str], shown: str) -> Solved | None:
        """What an equation says of the goods; None where it leaves open whether a tax is in them."""
        found = self._equation(goods, total, chosen, shown)
        if "tax" not in self.columns:
            return found
        if "tax" in chosen and "shipping" not in chosen and self._is_sent_within(goods, total):
            return self._without_sent(found, self._rates(goods, 1, *found.less))
        told = self._rates(goods, 1, "shipping", *found.less)
        alike = told.mixed and self._taxed(goods, 1, "shipping", *found.less).is_sent_alike(told.rates[0])
        found = replace(found, rates=() if alike else told.rates, mixed=told.mixed and not alike)
        if "tax" in chosen:
            return replace(found, of_shipping=told.inside == "on top" and told.of_shipping)
        if told.inside == "on top" or taxed(total) == 0:
            return replace(found, on_top=(*found.on_top, "tax"), of_shipping=told.of_shipping)
        said = 1 in (taxed(goods), taxed(total)) or all(
            header.startswith(TAX_INSIDE) or re.search(fifths.WITHIN, words(header)) for header in self.columns["tax"]
        )
        fifth = any(self._is_a_fifth(goods, 1, *more, *found.less) for more in ((), ("shipping",)))
        if not (told.inside or said) and fifth:
            return None
        if told.inside or ((said or is_whole(total)) and self._taxed(total, 1).may_be_inside()):
            of_shipping = told.inside != "both" if told.inside else self._taxed(goods, 1, *found.less).is_sent_taxed()
            return replace(found, within=True, of_shipping=of_shipping, why=f"{found.why}; {self._inside(told)}")
        return None

    def _is_sent_within(self, goods: str, total: str) -> bool:
        """Whether what sending costs is in the net total of all, which with its tax is the gross one."""
        named = (is_whole(goods) or says_net(goods)) and not is_subtotal(goods)
        return named and "shipping" in self.columns and is_whole(total)

    def _without_sent(self, found: Solved, told: Shown) -> Solved:
        """The same of a net total without what sending costs, or of the gross one where that has its tax in it."""
        why = f"{found.why}, and has {self.columns['shipping'][0]!r} in it"
        found = replace(found, less=(*found.less, "shipping"), rates=told.rates, mixed=told.mixed, why=why)
        if all(is_net(header, self.part("shipping"), told.rates) for header in self.columns["shipping"]):
            return replace(found, of_shipping=told.inside == "on top" and told.of_shipping)
        less = tuple(role for role in ("shipping", "tip") if role in (*found.less, *found.on_top))
        gross, *more = [found.total] if found.total else [found.base, *self.columns["tax"]]
        found = replace(found, base=gross, more=(*more,), less=less, on_top=(), made_of=())
        return replace(found, within=True, of_shipping=told.of_shipping)

    def _inside(self, told: Shown) -> str:
        """What to say of a tax that is inside."""
        at = f", at {'up to ' if told.mixed else ''}{percents(told.rates)}" if told.rates else ""
        return f"{' and '.join(map(repr, self.columns['tax']))} inside of it{at}"

    def by_total(self) -> Solved | None:
        """A total that has all in it, as its name or the rates of the tax say, with no column of goods beside it."""
        others = [header for header in self.goods if is_total(header) or is_subtotal(header)]
        if len({*others, *self.totals}) != 1 or not self.totals:
            return None
        if {"tax", "shipping"} <= {*self.columns} and {"tip", "refunded"}.isdisjoint(self.columns):
            return None  # `grandtotals` tells whether the shipping is in it as well
        total, extras = self.totals[0], [role for role in ("shipping", "tip") if role in self.columns]
        told = self._rates(total, -1, "tip")
        if not told.inside and self._is_a_fifth(total, -1, "tip"):
            return None
        within = taxed(total) == 1 and all(map(orderroles.tax_within, self.columns.get("tax", ("",))))
        named = within or is_order_s(total) or (bool(extras) and is_whole(total))
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
                net = is_net(self.columns.get("shipping", ("",))[0], self.part("shipping"), told.rates)
                found = replace(found, within=True, of_shipping=told.inside != "both" and not net)
                said += [f"as it is {percents(told.rates)} of what is left"] if told.rates else []
            else:
                return None
        inside = [role for role in ("shipping", "tax", "tip") if role in found.less or (role == "tax" and found.within)]
        listed = " and ".join(repr(each) for role in inside for each in self.columns[role])
        return replace(found, why=f"{listed} inside of it, {' and '.join(said)}") if inside else found

    def by_goods(self) -> Solved | None:
        """A subtotal that is alone: whether a discount comes off it and a tax is in it, by the rates and by percent."""
        goods = [header for header in self.goods if is_subtotal(header)]
        if len(goods) != 1 or [header for header in self.totals if header not in goods]:
            return None
        base, off = goods[0], next(iter(self.columns.get("discount", ())), "")
        ways = [("discount",), ()] if off else [()]
        shown = [(less, told) for less in ways if (told := self._beside_goods(base, *less)).inside]
        if len(shown) > 1:  # without its discounts one rate of tax looks like the highest of several
            shown = [each for each in shown if not each[1].mixed] or shown
        if not off and "tax" not in self.columns:
            shown = [((), NOTHING)]
        if len(shown) != 1:
            pairs = [*zip(self.money[base], self.part("discount"), strict=True)]
            before, after = of_percent(pairs), of_percent((abs(worth or 0) + less, less) for worth, less in pairs)
            if before == after or (not shown and "tax" in self.columns):
                return None
            shown = [each for each in shown if bool(each[0]) == before] or [(("discount",) if before else (), NOTHING)]
        less, told = shown[0]
        tops: list[str] = [role for role in ("shipping", "tip") if role in self.columns]
        tops += ["tax"] if told.inside == "on top" else []
        found = Solved(base, self.columns, less, tuple(tops), off=bool(off), rates=told.rates, mixed=told.mixed)
        told_by = f"the tax is {percents(told.rates)} of that" if told.rates else "that is often a whole percentage"
        said = [f"{base!r} is {'before' if less else 'after'} {off!r}, as {told_by}"] if off else []
        if told.inside in ("tax", "both"):
            said.append(self._inside(told))
        of_shipping = told.of_shipping and told.inside != "both"
        return replace(found, within=told.inside in ("tax", "both"), of_shipping=of_shipping, why="; ".join(said))

    def by_net(self) -> Solved | None:
        """A net total that is alone with its tax and the shipping, which is in it where the tax is on that too; or
        with what was paid back, which may have the tax in it.
        """
        nets = [header for header in self.goods if says_net(header)]
        if len(nets) != 1 or {*self.totals} - {*nets} or is_subtotal(nets[0]) or "tax" not in self.columns:
            return None
        beside = self._taxed(nets[0], 1)
        told = by_rates(beside, ON_TOP_OF_NET)
        if told.inside != "on top" or not {*told.rates} <= {*RATES}:
            return None
        why = f"{' and '.join(map(repr, self.columns['tax']))} is {percents(told.rates)} of {nets[0]!r}"
        found = Solved(nets[0], self.columns, (), ("tax",), off="discount" in self.columns, why=why)
        if "shipping" in self.columns:
            return self._without_sent(found, told) if beside.has_sent_within(told.rates) else None
        return replace(found, rates=told.rates, mixed=told.mixed) if "refunded" in self.columns else None

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
        headers = {"tax": self.columns["tax"][0]}
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
        return Totals(whole, self.part("tax"), self.part("shipping"), COIN * (OF_LINES if self.lines else 1))
