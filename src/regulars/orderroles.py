"""What the columns of money of orders are beside goods and totals: discounts, taxes, shipping, tips and refunds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise, permutations, product
from typing import Any

from regulars import things
from regulars.fifths import WITHIN
from regulars.headers import fold, in_percent, words
from regulars.matching import is_total, rank
from regulars.on_top import BASE, BEFORE_IT, CHARGED, ECO, GIVEN, LENT, ON_A_PRICE, ROUNDING, TIPS, WITHHELD
from regulars.papers import PAPER
from regulars.rebates import names_discount
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, of_lines
from regulars.taxwords import SENT_WITH_TAX, WORKED_OUT, taxed, untaxed
from regulars.totals import FEE, FEES, NET, PAID, PAID_OUT, SELLERS, SENT, TAX
from regulars.wordlist import listed

SERVICE = (
    r" (?:service (?:charge|chg|chrg|fee)s?|bedienungs\w*|frais de service|servicio \d+|"
    r"cargo (?:por|de) servicio|servizio \d+|coperto|taxas? de servico|servico \d+|"
    r"bediening\w*|oplata (?:serwisowa|za (?:obsluge|serwis))|serwis \d+|"
    r"serveringsavgift|serviceavgift) "
)
"""Words of what a restaurant adds for serving, which is paid like a tip."""

BACK = frozenset(word for each in listed(things.REFUNDS) for word in words(each).split())
"""Words of what was paid back."""

_ON = r" (?:on|of|auf|sur|des?|du|sobre|sull?[ae]|di|da|op|over|od|pa)(?= )"

_WHERE = (
    r" (?:zip|zip ?codes?|post ?codes?|postal ?codes?|plz|postleitzahl|postnr|postnummer|codes? postal|cp|"
    r"codigo postal|cap|cep|kod pocztowy|psc|address\w*|adress\w*|addr|direccion|indirizzo|endereco|morada|phones?|"
    r"telephone|telefono?|telefone|tel|tlf|house ?(?:no|number)|hausnummer|huisnummer) "
)
"""Words of where something is sent and whom to call, whose numbers are no money."""

NUMBERED = r" (?:n|nr|no|num|number|nummer|numero|numer|ref|id|folio) "
"""Words of the header of a number."""

OF_MARKETPLACE = (
    rf"(?=.*(?:{TAX}| (?:tax|taxe|imposta|steuer) )).* \w*(?:market ?places?|facilitator|marktplatz|marktplaats|"
    r"plattform|platform|platforma|platforme|marknadsplats)\w* "
)
"""Words of a tax that a marketplace collects and pays itself, which no seller ever sees."""

SINGLE = ("discount", "shipping")
SOME = ("tip", "fee")
MOST_WAYS = 24
"""Roles of which a single column may count of several, and those of which any may; so many ways are tried."""


def are_orders(sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether each row has a number of an order, by the name of its column; where none is called so, any number, or
    word for what a sale leaves, that is another one on each: `N. pren.`, `Pièce`.
    """
    orders = [cells for header, cells in sample.items() if rank("order", header)]
    others = [cells for header, cells in sample.items() if re.search(f"{NUMBERED}|{PAPER}", words(header))]
    return any(map(_is_unique, orders or others))


def have_own(sample: Mapping[str, Sequence[Any]], headers: Iterable[str]) -> bool:
    """Whether each row has money of its own in some columns, and does not repeat that of an order: by all numbers of
    orders; where there are none, by the row above.
    """
    rows = [str(row) for row in zip(*(sample[header] for header in headers), strict=True)]
    orders = [cells for header, cells in sample.items() if rank("order", header)]
    if orders:
        return all(of_lines(cells, rows) for cells in orders)
    return sum(one == other for one, other in pairwise(rows)) <= (1 - NEARLY_ALL) * len(rows)


def _is_unique(cells: Sequence[Any]) -> bool:
    told = [str(cell) for cell in cells if cell is not None and str(cell).strip()]
    return len({*told}) >= NEARLY_ALL * len(cells) and len(told) >= NEARLY_ALL * len(cells)


def several_refunds(money: Iterable[str]) -> bool:
    """Whether several columns say what was paid back: of them `refunds` tells which is of goods."""
    return sum(bool(rank("refunded", header) or BACK & {*words(header).split()}) for header in money) > 1


def found(money: Mapping[str, Numbers], role_of: Callable[[str], str]) -> dict[str, list[str]]:
    """Role → the columns of it that have something on several orders."""
    columns: dict[str, list[str]] = {}
    for header, values in money.items():
        role = role_of(header)
        if role and sum(map(bool, values)) >= (1 if role == "refunded" else TELLING):
            columns.setdefault(role, []).append(header)
    return columns


def ways(roles: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Sequence[str]]]:
    """Which columns of each role may be in a total: all of them, as two taxes are, or a single one of discounts, and of
    what sending costs, beside which a shop may write what it pays itself, or the same with its tax.
    """
    every: list[list[Sequence[str]]] = []
    for role, headers in roles.items():
        if role in SOME:
            sizes = range(len(headers), 0, -1)
            every.append([list(each) for size in sizes for each in combinations(headers, size)])
            continue
        some: list[Sequence[str]] = [[each] for each in sorted(headers, key=lambda header: taxed(header) != 0)]
        alone = role in SINGLE and len(headers) > 1
        every.append([*([] if alone and _are_one(headers) else [headers]), *(some if alone else [])])
    yield from (dict(zip(roles, chosen, strict=True)) for chosen in islice(product(*every), MOST_WAYS))


def _are_one(headers: Sequence[str]) -> bool:
    """Whether columns are one thing without and with its tax."""
    return {taxed(header) for header in headers} == {0, 1} or any(is_net_of(*pair) for pair in permutations(headers, 2))


def is_net_of(net: str, gross: str) -> bool:
    """Whether two columns are called alike, one of them without its tax: `invoiceAmountNet` beside `invoiceAmount`."""
    told = untaxed(net)
    return told is not None and told == ((untaxed(gross) or (fold(gross), 1))[0], 0) and taxed(gross) != 0


def _on_a_fee(header: str) -> bool:
    """Whether it is the tax on what a seller pays to a marketplace."""
    return bool(re.search(TAX, words(header)) and re.search(f"{_ON}(?=.*{FEES})", words(header)))


def by_name(header: str) -> str:
    """What a column of money is beside goods and totals, by a name that is known; empty where it is none of these."""
    if (in_percent(header) and not re.search(r"\d", header)) or _on_a_fee(header):
        return ""
    if re.search(BASE, words(header)):
        return "shipping" if rank("shipping", header) else ""  # `Shipping net`
    told = next((role for role in ("refunded", "discount", "shipping", "tax") if rank(role, header)), "")
    return told or ("tip" if re.search(TIPS, words(header)) and not is_total(header) else "")


def tax_within(header: str) -> str:
    """The role of a tax whose header says that it is inside of what stands beside: `di cui IVA 10%`."""
    return "tax" if re.search(WITHIN, words(header)) and by_words(header) == "tax" else ""


def by_words(header: str) -> str:
    """The same by any word for it, which is enough where an equation holds."""
    said = words(header)
    if header.startswith(WORKED_OUT):
        return "tax"
    if header.startswith(SENT_WITH_TAX):
        return "shipping"
    if re.search(WITHHELD, said):
        return "withheld"
    if re.search(f"{SERVICE}|{ON_A_PRICE}|{ECO}|{CHARGED}|{LENT}|{GIVEN}", said):
        return "tip"
    if re.search(ROUNDING, said):
        return "rounding"
    if re.search(OF_MARKETPLACE, said):
        return ""
    if re.search(SELLERS, said) and re.search(FEE, said):
        return "fee"
    if not in_percent(header) and names_discount(header) and not re.search(TAX, said):
        return "discount"
    if (told := by_name(header)) or is_total(header) or re.search(BASE, said) or _on_a_fee(header):
        return told
    if re.search(SENT, said):
        return "" if re.search(_WHERE, said) else "shipping"
    if re.search(TAX, said) and not untaxed(header):
        return "tax"
    return "fee" if re.search(FEE, said) else ""


def paid_out(money: Mapping[str, Numbers], free: Sequence[str], refunded: str | None) -> set[str]:
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


def candidates(money: Mapping[str, Numbers], roles: Mapping[str, Sequence[str]], lines: str) -> list[list[str]]:
    """The columns that may be a total, and those that may hold the goods, the likelier ones first."""
    free = [header for header in money if not any(header in headers for headers in roles.values())]
    aside = paid_out(money, free, next(iter(roles.get("refunded", ())), None))
    free = [header for header in free if header not in aside and not re.search(FEES, words(header))]
    totals = [
        header
        for header in free
        if (is_total(header) or says_paid(header)) and not is_subtotal(header) and taxed(header) != 0
    ]
    totals.sort(key=lambda header: (says_paid(header), rank("order_total", header) or (1.0, 0, 0)))
    nets = [header for header in free if is_total(header) and taxed(header) == 0 and not is_subtotal(header)]
    if lines or "tax" not in roles:  # what is without tax says as much, and more exactly
        totals = [*nets, *totals] if lines else [*totals, *nets]
    totals += [header for header in free if lines and header != lines and is_subtotal(header)]
    if "fee" in roles:  # what a seller is left with
        totals += [header for header in free if re.search(PAID_OUT, words(header)) or says_net(header)]
    goods = [header for header in free if not re.search(f"{PAID}|{PAID_OUT}", words(header))]
    goods.sort(key=lambda header: (not is_subtotal(header), not is_total(header)))
    return [[*dict.fromkeys(totals)], goods]


def has_fees(money: Mapping[str, Numbers], whole: str, fees: Sequence[str]) -> bool:
    """Whether a column is another one and some of the fees, which buyers paid: then it is no goods."""
    some = [each for size in range(1, len(fees) + 1) for each in combinations(fees, size)]
    for other, each in product([header for header in money if header not in (whole, *fees)], some):
        rows = [*zip(*(money[header] for header in (whole, other, *each)), strict=True)]
        rest = ((all_ or 0) - (own or 0) - sum(abs(cell or 0) for cell in cells) for all_, own, *cells in rows)
        if sum(abs(left) <= PENNY for left in rest) >= NEARLY_ALL * len(rows):
            return True
    return False


def is_subtotal(header: str) -> bool:
    """Whether a header says what goods come to before all that comes on top."""
    return bool(re.search(BEFORE_IT, words(header)))


def says_net(header: str) -> bool:
    """Whether a header says that no tax is in it, or nothing but net."""
    return taxed(header) == 0 or not {*NET}.isdisjoint(words(header).split())


def says_paid(header: str) -> bool:
    """Whether a header says what was paid."""
    return bool(re.search(PAID, words(header)))
