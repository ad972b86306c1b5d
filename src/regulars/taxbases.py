"""Orders whose goods stand in a column for each rate of the tax: `Net 7 % + Net 19 % + their taxes = Total`.

Such columns are called alike but for a rate, a number or a word for one (`Grondslag hoog`, `Grondslag laag`). What
shows that they are goods is the total that they make with their taxes; where either is missing, the rates do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from regulars.headers import in_percent, words
from regulars.matching import is_total
from regulars.on_top import BASE, ROUNDING
from regulars.ordermoney import SIGNS, Solved
from regulars.orderroles import by_words
from regulars.relations import NEARLY_ALL, OF_LINES, PENNY, RATES, SURCHARGES, TELLING, Numbers
from regulars.severalgoods import ASIDE
from regulars.taxnames import TAX
from regulars.taxwords import taxed
from regulars.totals import FEES, PAID, PAID_OUT

EXEMPT = (
    r" (?:exempt(?:ed)?|zero rated|non ?taxable|untaxed|outside scope|steuerfrei\w*|nicht steuerbar\w*|exonere\w*|"
    r"non (?:soumis\w*|imposables?)|exent[oa]s?|no sujet[oa]s?|esent[ei]|non imponibil[ei]|fuori campo|isent[oa]s?|"
    r"nao sujeit[oa]s?|vrijgesteld\w*|onbelast\w*|zw|zwoln\w*|nieopodatkowan\w*|momsfri\w*|skattefri\w*|undantag\w*) "
)
"""Words of goods without a tax."""

SURCHARGE = r" (?:rec|recargo|req) (?:equiv\w* )?(?:de equiv\w* )?\d+ | (?:cuota|importe) (?:rec\w*|r ?e|req) "
STAMP = r" (?:(?:imposta di )?boll[oi]|imposto (?:de |do )?selo|timbre fiscal|stempel\w*) "
"""Words of what comes on top of the tax in Spain, and of a duty on papers."""

SOLD = (
    r" (?:(?:total|net|netto) )?(?:sales|turnover|revenue|goods|umsatz|umsatze|erlose?|waren|ventes?|ventas?|vendite|"
    r"vendas?|omzet|verkopen|sprzedaz|forsaljning|omsattning) "
)
"""How a header of goods begins, which with the name of a tax is none: `Ventas IVA 21 %`."""

_TAXES = rf" {TAX}(?= )"
_RATED = (
    r" (?:\d+|[a-g]|i{1,3}|iv|standard|full|normal|reduced|super ?reduced|zero|lower|higher|rated?|taxable|voll\w*|"
    r"regel\w*|(?!\w*(?:um|ein|er)satz )\w*satz|erm\w*|steuerpflichtig\w*|taux|reduite?|intermediaire|tipo|general|"
    r"super ?reducid[oa]|reducid[oa]|sujet[oa]s?|tributad[oa]s?|aliquota|ordinari[ao]|ridott[ao]|minim[ao]|taxa|"
    r"intermedi[ao]|reduzid[ao]|hoog|hoge|laag|lage|nul|tarief|belast\w*|stawka|podstawow[ya]|obnizon[ya]|zerow[ya]|"
    r"opodatkowan\w*|hog|lag|momspliktig\w*|sats|at|zu|mit|con|av|op|pa|du|de|en)(?= )"
)
"""Names of taxes, and words of their rates and of what stands before these: what is left names the goods."""

OTHERS = ("withheld", "shipping", "tip", "discount")
"""What else may be in a total beside the goods and their taxes."""

_ASIDE = f"{ASIDE}|{FEES}|{PAID}|{PAID_OUT}"
"""Words of money that is no goods, or not what they came to."""

MOST_WAYS = 4_000
"""So many ways to give each column a rate are tried."""

ALL = 100
"""Percent."""


def find(money: Mapping[str, Numbers]) -> Solved | None:
    """The columns of `money` (header → numbers of orders) that are goods, at a rate of tax each; None where nothing
    shows that. Where another column is their sum, it is that one.
    """
    money = {header: cells for header, cells in money.items() if not _holds_rates(header, cells)}
    roles = {header: _role(header) for header in money}
    named = [header for header, role in roles.items() if not role and not re.search(_ASIDE, words(header))]
    series = [*_series(named), *_alone(named, [header for header, role in roles.items() if role == "tax"])]
    return next(filter(None, (_Bases(money, roles, bases).found() for bases in series)), None)


def _alone(named: Sequence[str], taxes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The one column of goods at a rate, beside the one tax at that rate: `Netto 25 %`, `Moms 25 %`."""
    rated = [header for header in named if {*_numbers(header)} & {*RATES}]
    if len(rated) == len(taxes) == 1 and {*_numbers(rated[0])} & {*_numbers(taxes[0])} & {*RATES}:
        yield (rated[0],)


def _holds_rates(header: str, cells: Numbers) -> bool:
    """Whether a column holds the rates of a tax and not what it comes to: `% IVA 1`."""
    return in_percent(header) and all(abs(cell) in (*RATES, *SURCHARGES) for cell in cells if cell)


def _role(header: str) -> str:
    """What a column of money is beside goods and totals; goods with a tax's name (`Ventas IVA 21 %`) are goods."""
    said = words(header)
    if re.search(EXEMPT, said) or (re.match(SOLD, said) and re.search(_TAXES, said)):
        return ""
    if re.search(f"{SURCHARGE}|{STAMP}", said):
        return "tax"
    return "rounding" if re.search(ROUNDING, said) else by_words(header)


def _series(headers: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Columns that are called alike but for a rate, with those that are exempt of it, and without these."""
    alike = defaultdict[str, list[str]](list)
    exempt: list[str] = []
    for header in headers:
        said = words(header)
        if re.search(EXEMPT, said):
            exempt.append(header)
        elif re.search(f"{_RATED}|{BASE}", said) or taxed(header) == 0:
            rated = bool(re.search(_RATED, said))
            alike[re.sub(_RATED, "", re.sub(_TAXES, "", said)) if rated else header].append(header)
    for some in alike.values():
        if exempt:
            yield (*some, *exempt)
        if len(some) > 1:
            yield (*some,)


class _Bases:
    """The columns of goods at several rates, beside all other money of orders."""

    def __init__(self, money: Mapping[str, Numbers], roles: Mapping[str, str], bases: tuple[str, ...]) -> None:
        self.money, self.bases = money, bases
        self.columns = {
            role: tuple(header for header in money if roles[header] == role and any(money[header]))
            for role in ("tax", "rounding", *OTHERS)
        }
        self.beside = [header for header in money if not roles[header] and header not in bases]
        self.goods = self._sums(bases)

    def _sums(self, headers: Iterable[str]) -> list[float]:
        columns = [self.money[header] for header in headers]
        return [sum(cells[at] or 0 for cells in columns) for at in range(len(next(iter(self.money.values()))))]

    def found(self) -> Solved | None:
        """The goods, as a total with the taxes on top shows, or the rates of what is on top or inside."""
        if self.columns["tax"]:
            return self._made() or self._by_taxes()
        return self._by_total()

    def _made(self) -> Solved | None:
        """Goods that make a total with their taxes, and some of what else there is: as holds most often."""
        fits = [
            (hits, -len(chosen), total, chosen)
            for total, chosen in product(self.beside, self._ways())
            if (hits := self._hits(self._rest(total, chosen), self._sums(self.columns["tax"])))
        ]
        if not fits:
            return None
        *_, total, chosen = max(fits)
        return self._solved(chosen, total, f"with their taxes they are {total!r}")

    def _ways(self) -> Iterator[tuple[str, ...]]:
        some = [role for role in ("rounding", *OTHERS) if self.columns[role]]
        for kept in product((False, True), repeat=len(some)):
            yield tuple(role for role, keep in zip(some, kept, strict=True) if keep)

    def _rest(self, total: str, chosen: Iterable[str] = ()) -> list[float | None]:
        """What a total has beyond the goods and what else was chosen; None where there is no total."""
        more = [0.0] * len(self.goods)
        for role, header in ((each, header) for each in chosen for header in self.columns[each]):
            for at, (cell, own) in enumerate(zip(self.money[header], self.goods, strict=True)):
                size = abs(cell or 0) * (1 if own > 0 else -1)
                more[at] += (cell or 0) if role == "rounding" else SIGNS[role] * size
        rows = zip(self.money[total], self.goods, more, strict=True)
        return [all_ - own - other if all_ else None for all_, own, other in rows]

    def _hits(self, rest: Numbers, wanted: Sequence[float]) -> int:
        """On how many orders one is the other; none where these are not nearly all, or nothing is there to see."""
        told = [(one, other) for one, other in zip(rest, wanted, strict=True) if one is not None]
        hits = [other for one, other in told if abs(one - other) <= PENNY]
        return len(hits) if sum(map(bool, hits)) >= TELLING and len(hits) >= NEARLY_ALL * len(told) else 0

    def _by_taxes(self) -> Solved | None:
        """Goods of whose columns the taxes are one rate each, on top or, where nothing else fits, inside."""
        tax = self._sums(self.columns["tax"])
        if any(is_total(header) and self._has_more(header, tax) for header in self.beside):
            return None  # other goods may be in it
        net = all(re.search(f"{BASE}|{EXEMPT}", words(header)) or taxed(header) == 0 for header in self.bases)
        top, inside = (self._rates(tax, inside=way) for way in (False, True))
        if top and (net or not inside):
            return self._solved((), "", f"their taxes are {_percents(top)} of them")
        if inside and not top and not net:
            found = self._solved((), "", f"their taxes are {_percents(inside)} inside of them")
            return Solved(found.base, found.columns, (), (), within=True, more=found.more, why=found.why)
        return None

    def _has_more(self, total: str, tax: Sequence[float]) -> bool:
        """Whether a total is often more than the goods, with their taxes or without."""
        rows = [row for row in zip(self.money[total], self.goods, tax, strict=True) if row[0]]
        above = sum(abs(all_ or 0) > abs(own + more) + PENNY for all_, own, more in rows)
        return above > (1 - NEARLY_ALL) * len(rows)

    def _by_total(self) -> Solved | None:
        """Goods that with a rate of tax each on top make a total, where no column has the taxes."""
        if not all(self._says_rate(header) for header in self.bases):
            return None
        for total in self.beside:
            if rates := self._rates(self._rest(total), inside=False):
                return self._solved((), "", f"with {_percents(rates)} of tax on top they are {total!r}")
        return None

    def _says_rate(self, header: str) -> bool:
        return bool(
            re.search(f"{BASE}|{EXEMPT}", words(header)) or taxed(header) == 0 or {*_numbers(header)} & {*RATES}
        )

    def _rates(self, wanted: Numbers, *, inside: bool) -> tuple[float, ...]:
        """A usual rate for each column of goods, or none, by which taxes are `wanted` on nearly all orders."""
        rows = [
            (want, *(self.money[header][at] or 0 for header in self.bases))
            for at, want in enumerate(wanted)
            if want is not None and self.goods[at]
        ]
        rows.sort(key=lambda row: row.count(0))
        ways = product(*(self._possible(place, rows, inside=inside) for place in range(len(self.bases))))
        for rates in islice(ways, MOST_WAYS):
            shares = [rate / (ALL + rate * inside) for rate in rates]
            misses = (1 - NEARLY_ALL) * len(rows)
            for want, *cells in rows:
                made = sum(share * cell for share, cell in zip(shares, cells, strict=True))
                misses -= abs(made - want) > PENNY * max(OF_LINES, sum(map(bool, cells)))
                if misses < 0:
                    break
            else:
                if any(rates) and sum(1 for want, *_ in rows if want) >= TELLING:
                    return rates
        return ()

    def _possible(self, place: int, rows: Sequence[tuple[float, ...]], *, inside: bool) -> tuple[float, ...]:
        """The rates that goods may have: that in the header, or those of the orders that have nothing else."""
        header = self.bases[place]
        if re.search(EXEMPT, words(header)):
            return (0.0,)
        said = tuple(rate for rate in _numbers(header) if rate in RATES or not rate)
        told = [{*_numbers(each)} for each in self.bases if not re.search(EXEMPT, words(each))]
        if said and all(each & {0.0, *RATES} for each in told) and {1.0} not in told:
            return said
        alone = [(row[0], row[place + 1]) for row in rows if row[place + 1] and sum(map(bool, row[1:])) == 1]
        fits = [
            rate
            for rate in (0.0, *RATES)
            if sum(abs(want - own * rate / (ALL + rate * inside)) <= PENNY for want, own in alone)
            >= NEARLY_ALL * len(alone)
        ]
        return (*fits,)

    def _solved(self, chosen: Sequence[str], total: str, why: str) -> Solved:
        """The goods: all columns, or the one that is the sum of them."""
        whole = next((each for each in self.beside if each != total and self._is_sum(each)), "")
        columns = {role: headers for role, headers in self.columns.items() if role in ("tax", *chosen)}
        rounded = "rounding" in columns
        columns.pop("rounding", None)
        made_of = tuple(role for role in SIGNS if role in columns)
        return Solved(
            whole or self.bases[0],
            columns,
            less=tuple(role for role in ("discount",) if role in chosen),
            on_top=tuple(role for role in ("shipping", "tip", "tax") if role in columns),
            off="discount" in chosen,
            total="" if rounded else total,
            made_of=made_of if total and not rounded else (),
            more=() if whole else self.bases[1:],
            why=f"{' + '.join(map(repr, self.bases))}: {why}" + (f"; {whole!r} is their sum" if whole else ""),
        )

    def _is_sum(self, header: str) -> bool:
        return all(abs((cell or 0) - own) <= PENNY for cell, own in zip(self.money[header], self.goods, strict=True))


def _numbers(header: str) -> Iterator[float]:
    """The numbers in a header: `Base HT 5,5` → 5.5."""
    return (float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", header))


def _percents(rates: Iterable[float]) -> str:
    """Rates as they are said."""
    return " and ".join(f"{rate:g} %" for rate in dict.fromkeys(rates) if rate)
