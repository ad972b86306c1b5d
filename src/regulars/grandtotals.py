"""Orders of which a table has one total and no goods: the tax and the shipping in it.

The rates of the tax prove it: it is so much percent of what is left of the total, or of the total itself. Where goods
at several rates leave that open, the name does: what an order comes to has both in it, and so has what is called gross.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from regulars import fifths
from regulars.contents import has_decimal_commas, holdings
from regulars.headers import words
from regulars.matching import KNOWN, is_total, rank
from regulars.orderparts import OrderParts, of_orders
from regulars.relations import NEARLY_ALL, OF_LINES, RATES, TELLING, Numbers, numbers, of_numbers
from regulars.taxrates import MOST, NEAR, ON_TOP, PART, STEPS, Row, percents, usual
from regulars.taxwords import taxed

COIN = 0.01
CLOSE = (0.003, 0.012)
"""So close to one of those, in percent, the rate of all orders together is: the first that tells decides. Taxes that
are rounded for each part of an order add up to less.
"""

WHOLE = (
    r" (?:(?:grand )?total|totaux|gesamt\w*|summe|endsumme|\w+summe|totale|totaal|totaalbedrag|razem|suma|lacznie|"
    r"ogolem|summa|\w+summa|totalt|totalbelopp|totalbedrag|i alt|sum|totalsum|yhteensa|celkem|spolu|celkova|vegosszeg|"
    r"osszesen|totala|toplam|celkom|ukupno|sveukupno|skupaj|συνολο|τελικη|συνολικη|итого|всего|общая|"
    r"tot ?(?:do[ck]|fatt?|fact?|ord|ped|fra|rg|re|bel|auf)(?:um\w*|u?ra|ura|en|er|ine|ido)?) "
)
"""Words of what all of an order comes to."""

ASKED_FOR = (
    r" (?:to pay|zu zahlen|zahlbetrag|a payer|a pagar|da pagare|te betalen|do zaplaty|att betala|at betale|a betale|"
    r"k uhrade|na uhradu|fizetendo|de plata|za platiti|za placanje|za placilo|πληρωτεο|к оплате|до сплати|"
    r"odenecek|maksettavaa?) "
)
"""Words of what a buyer is asked for in the end."""

NICE = 5
"""Prices are multiples of so many hundredths, as they are shown: shipping with or without its tax."""


ALIKE = 0.1
"""At so many of the orders with shipping a rate is hardly by chance."""


_A_FIFTH = ((fifths.INSIDE,), (fifths.ON_TOP,))
"""Rates that make a fifth, inside and on top."""


class Shown(NamedTuple):
    """What the rates of a tax show: `tax` is `inside`, or `both` are, or it is `on top`, or nothing (empty); whether
    the shipping is taxed; the rates, or the highest of them where goods have several (`mixed`).
    """

    inside: str
    of_shipping: bool
    rates: tuple[float, ...]
    mixed: bool


NOTHING = Shown("", False, (), False)

ON_TOP_OF_IT = {"on top": (0, ON_TOP), "less": (-1, ON_TOP)}
ON_TOP_OF_NET = {"on top": (0, ON_TOP), "more": (1, ON_TOP)}
WAYS = {"both": (-1, PART), "tax": (0, PART), **ON_TOP_OF_IT, **ON_TOP_OF_NET}
"""How a tax may stand to totals, or to goods that it is on top of: what of the shipping they have beside it (as in
`Totals.rows`), and what of 100 parts stands beside its rate.
"""


@dataclass(frozen=True, slots=True)
class Totals:
    """What orders come to, their tax and their shipping, without signs; the smallest coin of a tax, or more where that
    is rounded for each line.
    """

    whole: list[float]
    tax: list[float]
    sent: list[float]
    coin: float = COIN

    def may_be_inside(self) -> bool:
        """Whether the tax is no more of nearly all totals than a tax inside may be."""
        held = [tax * (PART + MOST) <= whole * MOST for whole, tax in zip(self.whole, self.tax, strict=True) if tax]
        return sum(held) >= NEARLY_ALL * len(held)

    def is_sent_taxed(self) -> bool:
        """Whether the tax is as large a share of goods and shipping as of goods that are sent for nothing, rather than
        of the goods alone; it is where too few show it.
        """
        rows = [*zip(self.whole, self.tax, self.sent, strict=True)]
        sent, others = [row for row in rows if row[2]], [row for row in rows if not row[2]]
        if len(sent) < TELLING or len(others) < TELLING:
            return True
        whole, tax, shipping = map(sum, zip(*sent, strict=True))
        usual = sum(tax for _, tax, _ in others) / (sum(own for own, *_ in others) or 1)
        return bool(abs(tax / (whole + shipping) - usual) <= abs(tax / (whole or 1) - usual))

    def is_sent_alike(self, highest: float) -> bool:
        """Of goods with the shipping: whether that has their rates, not the highest, as orders at a lower one show."""
        sent = [(whole, tax) for whole, tax, shipping in zip(self.whole, self.tax, self.sent, strict=True) if shipping]
        fits = (
            sum(abs(tax - whole * rate / (100 + rate)) <= NEAR * self.coin for whole, tax in sent)
            for rate in RATES
            if rate < highest
        )
        return max(fits, default=0) >= max(TELLING, ALIKE * len(sent))

    def has_sent_within(self, rates: Sequence[float]) -> bool:
        """Whether the tax of orders with shipping is on a total that has it in it, and not on that with it on top."""
        sent = [(whole, tax, more) for whole, tax, more in zip(self.whole, self.tax, self.sent, strict=True) if more]

        def fits(sign: int) -> int:
            return sum(
                any(abs(tax - (whole + sign * more) * rate / PART) <= NEAR * self.coin for rate in rates)
                for whole, tax, more in sent
            )

        return fits(0) >= TELLING and fits(0) > 2 * fits(1)

    def rows(self, sign: int) -> list[Row]:
        """Total, with the shipping (0), without it (-1), or with it on top (1), and tax, of orders with a tax."""
        each = zip(self.whole, self.tax, self.sent, strict=True)
        return [(left, tax, 0) for whole, tax, sent in each if tax and (left := whole + sign * sent) > 0]


def find(
    sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], given: Sequence[str] = ()
) -> OrderParts | None:
    """What of the tax and the shipping is in the one total of orders; None where there is more money, or no extra.

    `headers`: canonical column → header; `given`: the columns that the user named, whose meaning is settled.
    """
    money = [name for name in ("amount", "order_total", "unit_price") if name in headers]
    extras = [name for name in ("tax", "shipping") if name in headers]
    if len(money) != 1 or money == ["unit_price"] or not extras or {*money, *extras} & {*given}:
        return None
    told = _totals(sample, headers, money[0], extras)
    if told is None:
        return None
    header = headers[money[0]]
    named = taxed(header)
    whole = is_whole(header) and extras != ["shipping"] and not _has_another(sample, headers, header)
    if named == 0 or (money == ["amount"] and len(extras) == 1 and named is None and not whole):
        return None  # one extra beside a bare amount may be on top of it
    of_order = money == ["order_total"] and is_order_s(header)
    inside, of_both, rates, mixed = by_rates(told) if any(told.tax) else NOTHING
    if inside == "on top":
        if rates != (fifths.ON_TOP,) or not fifths.inside(sample, headers, header, numbers(sample[header])):
            return None
        inside, rates = "", (fifths.INSIDE,)  # which is as much of a total, and here the header or the money says so
    proven = ["tax", "shipping"] if inside == "both" else ["tax"] if inside == "tax" else []
    all_of_it = of_order or (whole and (bool(proven) or not _may_be_on_top(told, sample, headers, header)))
    by_name = [name for name in extras if all_of_it or (name == "tax" and named == 1)] if told.may_be_inside() else []
    found = tuple(name for name in extras if name in (*proven, *by_name))
    if not found or (not proven and not by_name):
        return None
    shown = f"as it is {percents(rates)} of what is left" if proven else ""
    why = " and ".join(filter(None, (shown, f"as {header!r} says" if {*found} - {*proven} else "")))
    both = {"tax", "shipping"} <= {*found} and (of_both or not proven)
    taxed_too = both and not is_net(headers["shipping"], told.sent, rates)
    return OrderParts(found, why, taxed=taxed_too, rate=rates[0] if mixed else 0.0)


def _has_another(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], total: str) -> bool:
    """Whether another column is called a total, of which this one may be without its tax."""
    known = {total, *(headers[name] for name in ("tax", "shipping") if name in headers)}
    return any(is_total(header) for header in sample if header not in known)


def _may_be_on_top(told: Totals, sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], total: str) -> bool:
    """Whether the tax may be 20 % on top of nearly all totals, and nothing says that it is 25 % inside of them."""
    if _of_lines(told.rows(0), told.coin, ON_TOP) != (fifths.ON_TOP,):
        return False
    return not fifths.inside(sample, headers, total, numbers(sample[total]))


def is_whole(header: str) -> bool:
    """Whether a header says all of what something comes to."""
    return bool(re.search(f"{WHOLE}|{ASKED_FOR}", words(header))) or is_order_s(header)


def is_order_s(header: str) -> bool:
    """Whether a header is a known one of what an order comes to."""
    return (rank("order_total", header) or (0,))[0] == -KNOWN


def is_net(header: str, sent: Sequence[float], rates: Sequence[float]) -> bool:
    """Whether the shipping is written without the tax on it: the header says so, or its tax is no VAT, or only with its
    tax these are prices as they are shown.
    """
    said = taxed(header)
    if said is not None or (rates and not {*rates} <= {*RATES}):
        return said != 1
    shown = [[round(100 * each * (1 + rate / 100)) % NICE == 0 for each in sent if each] for rate in (0, *rates)]
    plain, *with_tax = map(sum, shown)
    return any(2 * nice > len(shown[0]) > 2 * plain for nice in with_tax)


def _totals(
    sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], money: str, extras: Sequence[str]
) -> Totals | None:
    """The totals of orders, each on one line or repeated on all of its lines; None where lines have amounts."""
    names = [money, *extras]
    order = headers.get("order")
    if order is None or holdings(sample[order]).unique:
        if money == "amount" and (order is None or {"quantity", "product"} & {*headers}):
            return None
        held = {name: holdings(sample[headers[name]]) for name in names}
        comma = has_decimal_commas(held.values())
        columns: Mapping[str, Numbers] = {name: numbers(sample[headers[name]], comma=comma) for name in names}
    else:
        found = of_orders(sample[order], of_numbers(sample, [headers[name] for name in names]))
        if money == "amount" or "refunded" in headers or any(headers[name] not in found for name in names):
            return None
        columns = {name: found[headers[name]] for name in names}
    nothing: Numbers = [0.0] * len(columns[money])
    whole, tax, sent = ([abs(each or 0) for each in columns.get(name, nothing)] for name in (money, "tax", "shipping"))
    return Totals(whole, tax, sent) if sum(map(bool, whole)) >= TELLING else None


def by_rates(told: Totals, ways: Mapping[str, tuple[int, int]] = WAYS) -> Shown:
    """What the rates of the tax show of it, and of the shipping that is in the totals."""
    looks: list[Callable[[Sequence[Row], float, int], tuple[float, ...]]]
    looks = [
        partial(usual, mixed=False),
        *(partial(_one, step=step, close=close) for close in CLOSE for step in STEPS),
        _of_lines,
        partial(usual, mixed=True),
    ]
    for rates in looks:
        mixed = rates is looks[-1]
        fits = {name: found for name, (sign, of) in ways.items() if (found := rates(told.rows(sign), told.coin, of))}
        within = [name for name in ("tax", "both") if name in fits]
        if within and len(within) == len(fits):
            return Shown(within[0], "both" not in fits or not any(told.sent), fits[within[0]], mixed)
        if not mixed and within and {*fits.values()} <= {*_A_FIFTH}:
            return NOTHING  # goods at several rates would make no such tax
        if fits and not within:
            return Shown("on top", "on top" in fits, next(iter(fits.values())), mixed)
    return NOTHING


def _of_lines(rows: Sequence[Row], coin: float, of: int) -> tuple[float, ...]:
    """The few usual rates of nearly all orders where the tax was rounded for each of their lines."""
    return usual(rows, OF_LINES * coin, of, mixed=False)


def _one(rows: Sequence[Row], coin: float, of: int, *, step: int, close: float) -> tuple[float, ...]:
    """The one rate of nearly all orders where it is a round one, as sales taxes are: 8.25 %, 8.875 %."""
    tax = sum(tax for _, tax, _ in rows)
    goods = sum(whole for whole, *_ in rows) - (tax if of == PART else 0)
    if len(rows) < TELLING or goods <= 0:
        return ()
    rate = 100 * tax / goods
    near = round(rate * step) / step
    share = near / (100 + near) if of == PART else near / 100
    fits = sum(abs(tax - whole * share) <= NEAR * coin for whole, tax, _ in rows)
    return (near,) if abs(near - rate) <= close and 0 < near <= MOST and fits >= NEARLY_ALL * len(rows) else ()
