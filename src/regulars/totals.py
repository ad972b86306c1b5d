"""Which of several totals is what was sold: goods alone, without tax and fees, in one currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, combinations

from regulars import taxnames, technical
from regulars.contents import HALF, MONEY, MOSTLY
from regulars.headers import fold, in_percent, option, words
from regulars.matching import CERTAIN, PROBABLE, Table, is_total, surer
from regulars.phrases import BOUGHT_AT, HELD, OWED, SETTLED, TO_PAY
from regulars.rebates import names_one
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, PARTS, PENNY, TELLING, Numbers, rates_on_top
from regulars.taxwords import taxed

TAX = (
    rf" (?:{taxnames.TAX}|{taxnames.SECOND}|\w*steuer(?:n|betrag\w*)|momsbelob|afatartalom|veron|verot|[csi]gst|utgst) "
)
"""Words of a column of tax, which with what was sold makes the total."""

_RATE = (
    r" (?:rates?|percent|pct|satz|taux|tx|tipo|aliquota|ali|aliq|taxa|tarief|stawka|st|sats|tasa|sazba|kulcs\w*|kanta|"
    r"cota|orani|sadzba|stopa|συντελεστης|ставка|\w*pro[cs]ent(?:ti)?) "
)
_AT_ONCE = r" (?:mwst|ust|\w*steuer|vat|moms|vero|afa)(?:satz|sats|kanta|pro[cs]ent(?:ti)?|kulcs) "
_BARE = r" (?:aliquota|sazba|sadzba|stawka) "
"""What says, beside the word for a tax, that it is its rate, as a percent sign does; both in one word; and what is the
rate of nothing else.
"""

FEES = (
    r" (?:fees?|commissions?|gebuhr|gebuhren|entgelte?|frais|comision|comisiones|cargos?|commission[ei]?|taxas?|"
    r"comissao|comissoes|tarifas?|kosten|prowizj[ae]|avgift(?:er)?|komisyon|provize|gebyr(?:er)?|"
    r"عمولة|رسوم|комисси[яи]|수수료) "
)
FEE = (
    rf"{FEES}| tariff[ae] (?:fiss[ae]|fij[ao]|fix[ao])s? "
    r"| \w*(?:gebuhr|gebuhren|avgift|avgifter|kosten|prowizja|gebyr|provision|commissie) | premium | oplat[ay] "
    r"| (?:gastos|costi?|frais|custos?) (?:de |di |da )?(?:pago|pagos|cobro|transazione|transaction|paiement|venta|"
    r"vendita|venda|vente) "
)
"""Words of a fee, in words of which it is the last part too."""

SENT = (
    r" (?:shipping|shipment|delivery|carriage|freight|postage|p p|envios?|portes|frete|versand\w*|porto\w*|livraison|"
    r"port|verzend\w*|bezorg\w*|spedizione|consegna|trasporto|dostaw\w*|wysylk\w*|przesylk\w*|frakt\w*|"
    r"fragt\w*|forsendelse|levering|rahti\w*|postikulut|toimitus(?:kulut|maksu)?|dopravn?[ae]|dopravy|postovne|szallitas\w*|"
    r"\w*posta\w*koltseg|kargo|nakliye|livrare|dostav[ae]|postarina|postnina|μεταφορικα|αποστολης|доставк[аи]) "
)
"""Words of what sending it costs."""

SELLERS = (
    r" (?:stripe|paypal|klarna|square|adyen|mollie|sumup|razorpay|application|platform|marketplace|merchant|gateway|"
    r"commissions?|seller|ebay|etsy|amazon|comision|comisiones|commission[ei]?|comissao|prowizja|provize|komisyon) "
)
"""Words of a fee that the seller pays, and no buyer is asked for."""

PAID = (
    r" (?:paid|received|bezahlt|gezahlt|paye|regle|encaisse|pagado|cobrado|pagato|incassato|pago|recebido|betaald|"
    r"ontvangen|afgerekend|kassiert|zaplacono|betalt|betald) "
)
"""Words of what was paid of a total, which may be less than all of it."""

PAID_OUT = (
    r" (?:payouts?|proceeds|settlement|auszahlung\w*|reversements?|liquidacion|abono neto|versamento|accredito|"
    r"repasses?|uitbetaling\w*|wyplat[ay]|utbetalning\w*|uitbetaald bedrag|utbetalt belopp|versements?|paid out|"
    r"(?:montant|net) (?:net )?(?:verse|reverse)|(?:importo|netto) accreditato|importe abonado|"
    r"nettointakt(?:er)?|valor a receber) "
)
"""Words of what a marketplace hands on to the seller, its fees kept back."""

PRICED = r" (?:price|preis|prix|precio|prezzo|preco|prijs|cena|pris) "
"""Words of a price."""

FINAL = r" (?:final price|endpreis|prix final|precio final|prezzo finale|preco final|eindprijs|slutpris) "
"""Words of the price that was paid in the end."""

NET = (
    *("net", "nets", "nette", "nettes", "netto", "netta", "netti", "neto", "neta", "netos", "netas", "liquido"),
    *("liquida", "liquidos", "liquidas"),
)
GROSS = (
    *("gross", "brut", "bruts", "brute", "brutes", "brutto", "bruto", "bruta", "brutos", "brutas", "lordo", "lorda"),
    *("lordi", "lorde", "avantcommission"),
)


def says_rate(header: str) -> bool:
    """Whether a header says the rate of a tax."""
    said = words(header)
    named = re.search(TAX, said) and (in_percent(header) or re.search(_RATE, re.sub(TAX, " ", said)))
    return bool(named or re.search(_AT_ONCE, said) or re.fullmatch(_BARE, said)) or technical.says_rate(header)


def part_of_total(table: Table) -> str | None:
    """What the total of a line, or else of an order, was taken for."""
    return next((part for part in ("amount", "order_total") if part in table.found), None)


def final_price(table: Table) -> None:
    """Take a final price for that of one piece, where it is mostly the other one, and never that of several pieces."""
    found = table.found
    if not {"quantity", "unit_price"} <= {*found} or "amount" in found or {"unit_price", "amount"} & {*table.given}:
        return
    first = found["unit_price"].header
    for header in [each for each in table.free("unit_price") if re.search(FINAL, words(each))]:
        lines = zip(*map(table.numbers, (found["quantity"].header, first, header)), strict=True)
        several = [(q, p, t) for q, p, t in lines if q and p and t and abs(q) > 1]
        alike = sum(abs(t - p) <= PENNY for _, p, t in several)
        if (
            alike >= BEYOND_DOUBT
            and 2 * alike > len(several)
            and not any(abs(t - q * p) <= PENNY for q, p, t in several)
        ):
            why = f"the last price of one piece; on most lines it is {first!r}"
            table.take("unit_price", header, why, PROBABLE)


def price_of_one(table: Table) -> None:
    """Take what is called a price for that of one piece, where several pieces never come to more than one of them."""
    found = table.found
    if not {*PARTS} <= {*found} or {"unit_price", "amount"} & {*table.given}:
        return
    header = found["amount"].header
    lines = zip(*(table.numbers(found[part].header) for part in PARTS), strict=True)
    several = [(p, t) for q, p, t in lines if q and p and t and abs(q) > 1]
    below = sum(abs(t) <= abs(p) + PENNY for p, t in several)
    if re.search(PRICED, words(header)) and below >= BEYOND_DOUBT and below >= NEARLY_ALL * len(several):
        why = f"with several pieces it is never more than one at {found['unit_price'].header!r}, so it is of one"
        del found["amount"]
        table.take("unit_price", header, why, PROBABLE)


def after_discount(table: Table) -> None:
    """Where a column is what the lines come to less their discount, to the penny, it is what was paid.

    The discount may be money, a percentage or a share of one.
    """
    found = table.found
    if {"discount", "unit_price", "amount", "order_total"} & {*table.given}:
        return
    if "discount" not in found:
        _find_what_comes_off(table)
    if "discount" not in found:
        return
    before = table.numbers(found["amount"].header) if "amount" in found else worth(table)
    off = extra(table, "discount")
    if {"amount", "unit_price"} <= {*found} and "quantity" not in found and _less(worth(table), off, before):
        why = f"{found['unit_price'].header!r} less {found['discount'].header!r}"
        found["amount"] = surer(found["amount"], why, CERTAIN)
        return
    ways = ([*off], _times(before, [each / 100 for each in off]), _times(before, off))
    for header, held in table.free("amount").items():
        paid = table.numbers(header)
        if held.numbers >= MOSTLY and any(_less(before, way, paid) for way in ways):
            # With one line in each order the goods stay what counts, and the total shows what comes off them.
            column = "order_total" if "amount" in found and one_line_each(table) else "amount"
            table.take(column, header, f"it is what the lines come to less {found['discount'].header!r}", CERTAIN)
            return


def _find_what_comes_off(table: Table) -> None:
    """Take for the discount what is between a price and what was paid, to the penny, or ask: it may be still owed."""
    before = [] if "amount" in table.found else worth(table)
    columns = [header for header, held in table.free("amount").items() if held.numbers >= MOSTLY] if before else []
    aside = f"{TO_PAY}|{FEES}|{SENT}|{TAX}|{BOUGHT_AT}|{OWED}"
    for paid in [header for header in columns if re.search(TO_PAY, words(header))]:
        for off in [header for header in columns if not re.search(aside, words(header))]:
            if _less(before, [each or 0 for each in table.numbers(off)], table.numbers(paid)):
                why = f"{table.found['unit_price'].header!r} less {off!r} is {paid!r}"
                if names_one(off):
                    table.take("discount", off, why, PROBABLE)
                else:
                    table.questions["discount"] = (
                        f"{why} in {table.source}. If {off!r} was taken off the price, say --columns "
                        f"{option('discount', off)},{option('amount', paid)}; if it is still owed, say --columns "
                        "discount="
                    )
                return


def _cuts_coins(table: Table, header: str, rows: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a column is nothing but what lines come to without their coins, as points are."""
    return table.held[header].whole == 1 and all(w - 1 < t < w + 1 for _, w, t in rows)


def less_on_some(table: Table) -> None:
    """Take a column that is quantity × price on most lines of several pieces, less on some and more on none, for what
    was paid: what came off it stands in no column that is known.
    """
    if {"unit_price", "amount", "order_total"} & {*table.given} or "amount" in table.found:
        return
    pieces = table.numbers(table.found["quantity"].header) if "quantity" in table.found else []
    for header in table.free("amount"):
        lines = zip(pieces, worth(table), table.numbers(header), strict=False)
        rows = [(q, abs(w), abs(t)) for q, w, t in lines if q and w and t is not None]
        same = sum(abs(w - t) <= PENNY for q, w, t in rows if abs(q) > 1)
        less, more = sum(t < w - PENNY for _, w, t in rows), sum(t > w + PENNY for _, w, t in rows)
        clear = same >= BEYOND_DOUBT and 2 * less < len(rows) and more <= (1 - NEARLY_ALL) * len(rows)
        if clear and less >= TELLING and not re.search(PAID, words(header)) and not _cuts_coins(table, header, rows):
            table.take("amount", header, "quantity × unit price, and on some lines less", PROBABLE)
            return


def worth(table: Table) -> list[float | None]:
    """Quantity × unit price on every row, or the price of what is not counted; nothing anywhere without a price."""
    if "unit_price" not in table.found:
        return []
    price = table.numbers(table.found["unit_price"].header)
    pieces = table.numbers(table.found["quantity"].header) if "quantity" in table.found else [1.0] * len(price)
    return [None if q is None or p is None else q * p for q, p in zip(pieces, price, strict=True)]


def is_worth_left(table: Table, header: str) -> bool:
    """Whether a column is quantity × unit price, less a discount in money, to the penny, on nearly all rows."""
    if not header or not {"quantity", "unit_price"} <= {*table.found}:
        return False
    lines = zip(worth(table), extra(table, "discount"), table.numbers(header), strict=True)
    rows = [abs((one or 0) - off - goods) for one, off, goods in lines if goods]
    fits = sum(each <= PENNY for each in rows)
    return fits >= TELLING and fits >= NEARLY_ALL * len(rows)


def _times(before: list[float | None], shares: list[float]) -> list[float]:
    return [(of or 0) * share for of, share in zip(before, shares, strict=False)]


def _less(before: list[float | None], off: list[float], paid: list[float | None]) -> bool:
    """Whether nearly all rows were paid less what was taken off, which is something on some of them."""
    rows = [(b, o, p) for b, o, p in zip(before, off, paid, strict=False) if b is not None and p]  # 0 is not paid yet
    fits = [o for b, o, p in rows if abs(abs(b) - abs(o) - abs(p)) <= PENNY and b * p >= 0]
    return sum(map(bool, fits)) >= TELLING and len(fits) >= NEARLY_ALL * len(rows)


def extra(table: Table, name: str) -> list[float]:
    """The size of a discount, tax or shipping on every row; 0 where it is blank, or no such column was found."""
    if name in table.found:
        return [abs(each or 0) for each in table.numbers(table.found[name].header)]
    return [0.0] * max(map(len, table.sample.values()), default=0)


def settled(table: Table) -> None:
    """Where no money is known by its name, take what was settled, which is what was asked for first, or nothing."""
    if {*MONEY} & {*table.found, *table.questions, *table.given}:
        return
    asked, taken = (
        [header for header in table.free("amount") if re.search(said, words(header))] for said in (HELD, SETTLED)
    )
    if len(asked) != 1 or len(taken) != 1 or asked == taken:
        return
    rows = [(a, t) for a, t in zip(*map(table.numbers, (*asked, *taken)), strict=True) if a and t]
    alike = sum(abs(a - t) <= PENNY for a, t in rows)
    if alike >= BEYOND_DOUBT and alike >= NEARLY_ALL * len(rows):
        table.take("amount", taken[0], f"it is {asked[0]!r}, or nothing where nothing came of that", PROBABLE)


def one_line_each(table: Table) -> bool:
    """Whether there is an order column, and each of its orders has one line."""
    return "order" in table.found and table.held[table.found["order"].header].unique


def makes(table: Table, goods: str, more: list[float], total: str) -> bool:
    """Whether the column `goods` with `more` is `total` on nearly all rows, and on some of them more is something."""
    pairs = zip(table.numbers(goods), more, table.numbers(total), strict=True)
    rows = [(g, m, t) for g, m, t in pairs if g is not None and t is not None]
    sign = [(g, m if g >= 0 else -m, t) for g, m, t in rows]
    fits = sum(1 for g, m, t in sign if abs(g + m - t) <= PENNY)
    telling = sum(1 for g, m, t in sign if m and abs(g + m - t) <= PENNY)
    return telling >= TELLING and fits >= NEARLY_ALL * len(rows)


def before_fees(table: Table) -> None:
    """Where a total is another one with fees below zero, the other one is what was paid: the fees are the seller's.

    So are fees above zero where what is left is called net, and what was paid gross; or a total, where the fees are
    called those of whoever took the payment or runs the shop.
    """
    part = part_of_total(table)
    if part is None or part in table.given:
        return
    paid = table.found[part].header
    free = [header for header in table.free("amount") if header != paid]
    fees = [header for header in free if re.search(FEES, words(header))]
    sent = [header for header in free if re.search(SENT, words(header)) and header not in fees]
    sent += [table.found["shipping"].header] if "shipping" in table.found else []
    for some in chain.from_iterable(combinations((*fees, *sent), count) for count in (1, 2, 3)):
        rows = [[each or 0 for each in row] for row in zip(*map(table.numbers, some), strict=True)]
        taken = [-sum(row) for row in rows]
        by_name = _mostly_above([-each for each in taken]) and _says(paid, NET)
        taken = [-each for each in taken] if by_name else taken
        if {*fees}.isdisjoint(some) or not _mostly_above(taken):
            continue
        before = [(p or 0) + t for p, t in zip(table.numbers(paid), taken, strict=True)]
        sellers = all(re.search(SELLERS, words(each)) for each in some) and {*sent}.isdisjoint(some)
        whole_by = [each for each in free if not by_name or _says(each, GROSS) or (sellers and is_total(each))]
        others = [each for each in whole_by if each not in (*fees, *sent)]
        if part == "amount" and "order_total" in table.found and "order_total" not in table.given:
            others.append(table.found["order_total"].header)
        whole = next((each for each in others if _alike(before, table.numbers(each))), None)
        if whole:
            table.found.pop("shipping", None)
            table.found.pop("order_total", None)
            table.take(part, whole, f"what was paid: {paid!r} is what is left after {' and '.join(some)}", CERTAIN)
            return


def _mostly_above(amounts: Sequence[float]) -> bool:
    """Whether most are above zero and hardly any below: nobody takes a fee of what is paid in cash."""
    above, below = (sum(each * sign > 0 for each in amounts) for sign in (1, -1))
    return above >= HALF * len(amounts) and below <= (1 - NEARLY_ALL) * len(amounts)


def _says(header: str, names: tuple[str, ...]) -> bool:
    return not {*words(header).split()}.isdisjoint(names)


def net_or_gross(table: Table) -> None:
    """A bare `Net` beside a bare `Gross` is without tax, or after somebody's fee: with a fee there the gross counts."""
    named = {fold(header): header for header in table.held}
    found = table.found.get("amount")
    net, gross = (next((named[name] for name in names if name in named), None) for names in (NET, GROSS))
    if not found or "amount" in table.given or found.confidence >= CERTAIN or not net or not gross:
        return
    if found.header not in (net, gross):
        return
    if any(re.search(FEES, words(header)) for header in table.held):
        table.take("amount", gross, f"what was paid: {net!r} is what is left after fees", PROBABLE)
    elif "tax" in table.found and adds_up(*map(table.numbers, (net, table.found["tax"].header, gross))):
        table.take("amount", net, f"with {table.found['tax'].header!r} it is {gross!r}", CERTAIN)
    elif fold(net) == "net" and _with_tax(*map(table.numbers, (net, gross))):
        table.take("amount", net, f"{gross!r} is it with a rate of tax on top; no tax counts as spend", CERTAIN)
    elif fold(net) == "net":
        table.ask("amount", (net, gross), ", without tax or with it")


_SOLD_IN_BOOKS = (
    r" (?:sales|verkauf|ventes|ventas|vendite|vendas|verkoop|salg|forsaljning|myynti|sprzedaz)"
    r" (?:lcy|mw|ds|dl|vl|ml|lv|rv|bva|pva|nok|pln) "
)
"""What was sold, in the money of the house, as ledgers of Dynamics NAV have it beside what is owed: `Sales (LCY)`."""


def net_by_name(table: Table) -> None:
    """Where a total is called gross, and is what is called net with a rate of tax on top, the net is what was sold.

    So it is where the total says neither, and the other one that there is no tax in it.
    """
    part = part_of_total(table)
    if part is None or part in table.given or any(re.search(FEES, words(header)) for header in table.held):
        return
    total = table.found[part].header
    gross, silent = _taxed(total, GROSS, 1), not _taxed(total, NET, 0)
    for header in table.free(part):
        named = (gross and _taxed(header, NET, 0)) or (silent and _taxed(header, (), 0))
        booked = re.fullmatch(_SOLD_IN_BOOKS, words(header))
        if (named or booked) and _with_tax(*map(table.numbers, (header, total)), of_books=bool(booked)):
            table.take(part, header, f"{total!r} is it with a rate of tax on top; no tax counts as spend", CERTAIN)
            if "unit_price" in table.found and "unit_price" not in table.given:
                del table.found["unit_price"]  # it may have the tax in it
            return


def _taxed(header: str, names: tuple[str, ...], place: int) -> bool:
    """Whether a header says that it is without tax (`place` 0), or with it (1), or one of these `names`."""
    return _says(header, names) or taxed(header) == place


def _with_tax(net: list[float | None], gross: list[float | None], *, of_books: bool = False) -> bool:
    """Whether the gross is the net with one of a few rates of tax, or none on some rows, as of what was sold abroad:
    not after a fifth off, which a quarter on top is, but for what books have under the name of what was sold.
    """
    every = [(abs(n), abs(g), 1.0) for n, g in zip(net, gross, strict=True) if n and g]
    rows = [row for row in every if abs(row[1] - row[0]) > PENNY]
    if 2 * len(rows) < len(every):
        return False
    fifth = sum(abs(g * 0.8 - n) <= PENNY for n, g, _ in rows)
    return rates_on_top(rows) and (of_books or fifth < MOSTLY * len(rows))


def _alike(wanted: list[float], values: list[float | None]) -> bool:
    """Whether two columns are the same, to the penny, on nearly all rows."""
    fits = sum(value is not None and abs(want - value) <= PENNY for want, value in zip(wanted, values, strict=True))
    return fits >= TELLING and fits >= NEARLY_ALL * len(wanted)


def adds_up(net: Numbers, tax: Numbers, gross: Numbers) -> bool:
    rows = [(n, t, g) for n, t, g in zip(net, tax, gross, strict=True) if n and t and g is not None and n != t]
    fits = sum(1 for n, t, g in rows if abs(n + t - g) <= PENNY)
    return fits >= TELLING and fits >= NEARLY_ALL * len(rows)
