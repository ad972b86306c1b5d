"""Amounts in several currencies beside the same in one of them, which a rate makes of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

from regulars.contents import EXTRAS, MONEY, MOSTLY, is_blank
from regulars.currencies import CODES, SHARED, known
from regulars.headers import words
from regulars.matching import CERTAIN, Table, is_total, rank, ranked
from regulars.phrases import FOREIGN, HOME, RATE
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers
from regulars.taxwords import taxed
from regulars.totals import part_of_total, worth
from regulars.wordlist import listed

OF_WHOM = (
    (
        r"(?:(?:document|doc|transaction|trans|txn|original|orig|foreign|invoice|billing|order|customer)"
        r"(?: (?:currency|curr|cur|ccy))?|dc|tc|fc|fcy|"
        r"(?:beleg|transaktions|fremd|auftrags|rechnungs|kunden)wahrung|bw|tw|fw|"
        r"(?:devise|monnaie)s?(?: (?:document|etrangere|facture|client|transaction|origine))?|"
        r"(?:moneda|divisa)(?: (?:documento|extranjera|factura|transaccion|origen))?|"
        r"(?:valuta|divisa)(?: (?:documento|estera|fattura|transazione|originale))?|"
        r"moeda (?:documento|estrangeira|fatura|transacao|original)|"
        r"(?:vreemde |document|factuur|transactie)valuta|"
        r"walu(?:ta|cie)(?: (?:dokumentu|obca|obcej|faktury|transakcji))?|"
        r"(?:utlandsk |dokument|faktura|transaktions)valuta)"
    ),
    (
        r"(?:(?:local|home|house|base|company|functional|own)(?: (?:currency|curr|cur|ccy))?|lc|lcy|hc|"
        r"(?:haus|landes|mandanten|firmen|lokal)wahrung|lokale wahrung|hw|lw|"
        r"(?:devise|monnaie)s? (?:locale|nationale|societe|interne|tenue)|"
        r"(?:moneda|divisa) (?:local|nacional|sociedad|empresa|base)|"
        r"(?:valuta|divisa) (?:locale|nazionale|societa|interna)|"
        r"moeda (?:local|nacional|empresa|base)|(?:lokale |eigen |basis|bedrijfs)valuta|"
        r"walu(?:ta|cie) (?:lokalna|lokalnej|krajowa|krajowej|wlasna|wlasnej|firmy)|"
        r"(?:lokal |egen |bas|hem|redovisnings)valuta)"
    ),
    (
        r"(?:(?:group|reporting|consolidation|corporate)(?: (?:currency|curr|cur|ccy))?|gc|rc|gcy|konzern|"
        r"(?:konzern|gruppen|berichts)wahrung|kw|"
        r"(?:devise|monnaie)s? (?:du )?(?:groupe|reporting|consolidation)|groupe|"
        r"(?:moneda|divisa) (?:(?:del|de) )?(?:grupo|reporte|consolidacion)|grupo|"
        r"(?:valuta|divisa) (?:(?:di|del) )?(?:gruppo|reporting|consolidamento)|gruppo|"
        r"moeda (?:(?:do|de) )?(?:grupo|relato|consolidacao)|(?:groeps|rapportage|concern)valuta|groep|concern|"
        r"walu(?:ta|cie) (?:grupy|raportowania|raportowa)|grupy|(?:koncern|grupp|rapporterings)valuta|koncern)"
    ),
)
"""Words of whose money something is in: that of each paper, of the firm that wrote it, of the group of these firms."""

_IN_EACH = FOREIGN.removesuffix("$").removeprefix(" ")
IN_CURRENCY = rf" (?:(?:in|en|em|w|i|der|de|het|la) )*{_IN_EACH}"
"""Words of money in the currency of each line, wherever they stand: `Total in Currency Signed`."""

BEFORE = r"(?:in|in der|en|en la|in de|in het|em|na|w|i|di|de|da|van) "
"""What may stand before those words."""

APART = 3
"""The rates of one currency to another are hardly ever so many times apart within the days of one file."""

WORDS = frozenset(listed("ALL, TOP, TRY, MOP, COP, CUP, BAM, GEL, MAD, PEN, BOB, LAK, ANG, SOS, ERN, SHP"))
"""Codes that may be words: `TOTAL ALL`."""

MOST_TAXED = 1.3
"""A price with tax is at most so many times the price."""

MOVED = 1.5
"""Nor so many times what it was, where the header alone says that amounts are in one money."""


def find(table: Table) -> None:
    """Where lines are in several currencies, take the amount that is all in one: a rate makes it of each, or its header
    says so.
    """
    if "currency" in table.given:
        return
    rates = _rates(table)
    if not (rates and _of_whose_money(table, rates)) and not _of_prices(table):
        _of_one_money(table, rates)
    _by_headers(table)


def _rates(table: Table) -> list[str]:
    return [header for header in table.held if re.search(RATE, words(header)) and table.held[header].numbers == 1]


def _of_prices(table: Table) -> bool:
    """Take the one column that is what lines come to by their prices in one currency, and in each other one as many
    times that as a rate that moves; whether there is one, where no line has a total in its own currency.
    """
    if part_of_total(table) or not {"currency", "unit_price"} <= {*table.found} or {*MONEY} & {*table.given}:
        return False
    price, currencies, worths = table.found["unit_price"].header, table.column("currency"), worth(table)
    fits = [each for each in table.free("amount") if _are_rates(currencies, worths, table.numbers(each))]
    homes = [each for each in fits if not re.search(IN_CURRENCY, words(each))]
    if len(homes) == 1:
        _take(table, "amount", homes[0], f"what {price!r} comes to, all of it in one currency")
    return len(homes) == 1


def _of_one_money(table: Table, rates: Sequence[str]) -> None:
    """Take what a rate makes of the amount that was found, or of which it is made; or what its header says is it."""
    found, part = table.found, part_of_total(table)
    if part is None or part in table.given or "currency" not in found:
        return
    if "refunded" in found and not ("refunded" in table.given or _at_home(table, "refunded")):
        return  # what was given back is in the currency of each line
    if len({str(value).strip() for value in table.column("currency")}) < 2:
        return
    if not (len(rates) == 1 and _by_rate(table, part, rates[0])):
        _by_name(table, part)
        _beside_foreign(table, part)


def _by_rate(table: Table, part: str, rate: str) -> bool:
    """Take what a column of rates makes of each amount, or what it makes that of; whether one was found."""
    own = _at_par(table, rate, table.found["currency"].header)
    if len(own) > 1:
        return False  # what it makes is in several currencies too
    first, whole = table.found[part].header, _whole(table, part)
    for header in [*table.free(part), *filter(None, (whole,))]:
        if _place(first) and _place(header):
            continue  # both say whose money they are in
        if header == whole and not (_in_own_money(first, own) or _in_own_money(header, own)):
            continue  # nothing says which of them is in one money
        if _makes(table, first, rate, header):
            home = first if _in_own_money(first, own) or re.search(FOREIGN, words(header)) else header
            _take(table, part, home, f"{(header if home == first else first)!r} × {rate!r}: all of it in one currency")
            return True
    return False


def _whole(table: Table, part: str) -> str:
    """The header of what was taken for the order's total beside an amount, and may be it in another money; or none."""
    return table.found["order_total"].header if part == "amount" and "order_total" in table.found else ""


def _by_name(table: Table, part: str) -> None:
    """Take an amount that says it is in the shop's own money, where it is to the other as rates that move.

    So does one whose header names a currency (`amount_gbp`): in that one both are the same. Of several such one has to
    be called like the other amount.
    """
    first = table.found[part].header
    foreign, currencies = table.numbers(first), table.column("currency")
    own, code = _not_in(first)
    if own != words(first) and (whole := _whole(table, part)):
        if _are_rates(currencies, table.numbers(whole), foreign, code=code) and _refunded_too(table, code):
            _take(table, part, first, f"{whole!r}, all of it in the one currency that the header says")
        return
    fits: dict[str, str] = {}
    for header in table.free(part):
        rest, code = _not_in(header)
        called = rest != words(header) and (rest == words(first) or is_total(rest.strip()))
        if called and _are_rates(currencies, foreign, table.numbers(header), code=code):
            fits[header] = code
    alike = [header for header in fits if len(fits) == 1 or _not_in(header)[0] == words(first)]
    if len(alike) == 1 and _refunded_too(table, fits[alike[0]]):
        said = "names" if fits[alike[0]] else "speaks of"
        _take(table, part, alike[0], f"{first!r}, all of it in the one currency that the header {said}")


def _not_in(header: str) -> tuple[str, str]:
    """The words of a header without those that say the shop's own money, or the code of a currency, and that code."""
    bare, code = re.sub(HOME, " ", words(header)), _in_header(header)
    return (bare, "") if bare != words(header) or not code else (_without(header, code), code)


def _refunded_too(table: Table, code: str) -> bool:
    """Whether what was given back, where a column says it, has one in the same money too."""
    if "refunded" not in table.found or "refunded" in table.given:
        return True
    home = _at_home(table, "refunded")
    return bool(home) and _not_in(home)[1] == code


def _beside_foreign(table: Table, part: str) -> None:
    """Leave the currencies aside where a total of that name stands there in each line's currency too, and in one that
    rates make of it: what was found is in that one, as it is such a total or is it without a tax.
    """
    if "currency" not in table.found:
        return
    first = table.found[part].header
    bare = {words(header): header for header in table.held}
    for header in table.held:
        home = bare.get(re.sub(IN_CURRENCY, " ", words(header)), header)
        if header in (home, first) or re.search(IN_CURRENCY, words(first)):
            continue
        foreign, own, amounts = (table.numbers(each) for each in (header, home, first))
        currencies = table.column("currency")
        told = _are_rates(currencies, foreign, own, fewest=1)
        if told and (first == home or (_taxed(amounts, own) and not _as_foreign(amounts, foreign, own))):
            _take(table, part, first, f"{header!r} is in the currency of each line, and {home!r} all in one")
            return


def _taxed(net: Numbers, gross: Numbers) -> bool:
    """Whether amounts are others without a tax, on nearly all lines: never more, nor less by more than a tax."""
    both = [(n, g) for n, g in zip(net, gross, strict=True) if n and g]
    fits = sum(1 for n, g in both if abs(n) - PENNY <= abs(g) <= MOST_TAXED * abs(n) + PENNY)
    return bool(both) and fits >= NEARLY_ALL * len(both)


def _as_foreign(net: Numbers, foreign: Numbers, gross: Numbers) -> bool:
    """Whether amounts go with the totals of each line's currency, where these are other ones, as on the other lines."""
    rows = [(n, f, g) for n, f, g in zip(net, foreign, gross, strict=True) if n and f and g]
    taxes = {round(g / n, 2) for n, f, g in rows if abs(f - g) <= PENNY} | {1.0}
    return all(any(abs(f - tax * n) <= PENNY for tax in taxes) for n, f, g in rows if abs(f - g) > PENNY)


def _by_headers(table: Table) -> None:
    """Leave the currencies of the lines aside where all money that counts says in its headers which one it is in.

    `Unit Price USD` beside a `Currency Code` of euros too, in which the order was paid. Not beside a `Unit Price EUR`.
    """
    found = table.found
    if "currency" not in found or len({*map(str, table.column("currency"))}) < 2:
        return
    headers = [found[column].header for column in (*MONEY, "refunded", *EXTRAS) if column in found]
    named = {_in_header(header) for header in headers}
    if len(named) != 1 or not (code := named.pop()):
        return
    bare = {_without(header, code) for header in headers}
    beside = [(header, other) for header in table.held if (other := _in_header(header)) and other != code]
    if any(_without(header, other) in bare for header, other in beside) or not _written_in(table, headers, code):
        return
    told = f"in {code}, as its header says, whatever {found['currency'].header!r} says"
    del found["currency"]
    for column in (column for column in MONEY if column in found):
        found[column] = replace(found[column], why=f"{found[column].why}; {told}")


def _in_header(header: str) -> str:
    """The code of the currency that a header names first or last: `Unit Price USD`, `Cost (USD)`, `eur_amount`."""
    said = words(header).upper().split()
    codes = {each for each in said if each in CODES}
    return codes.pop() if len(codes) == 1 and {said[0], said[-1]} & codes - WORDS else ""


def _without(header: str, code: str) -> str:
    return words(header).replace(f" {code.lower()} ", " ")


def _written_in(table: Table, headers: Sequence[str], code: str) -> bool:
    """Whether no sign or code beside the numbers is that of another currency."""
    cells = {str(cell) for header in headers for cell in table.sample[header] if not is_blank(cell)}
    signs = {known(sign) for cell in cells for sign in re.findall(r"[^\W\d]+|[^\w\s.,()+-]+", cell)}
    return all(sign == code or code in SHARED.get(sign, ()) for sign in signs if sign)


def _at_home(table: Table, column: str) -> str:
    """The column that is called like the one that was found, and says that it is in the shop's own money."""
    foreign = table.found[column].header
    headers = [header for header in table.free(column) if header != foreign]
    said = {header: _not_in(header)[0] for header in headers}
    meant = (words(foreign), " ") if column == "currency" else (words(foreign),)  # `Company currency` says no more
    return next((each for each in headers if said[each] != words(each) and said[each] in meant), "")


def _are_rates(
    currencies: Sequence[Any], foreign: Numbers, home: Numbers, *, code: str = "", fewest: int = TELLING
) -> bool:
    """Whether amounts are the same in two columns in one currency, and in each other one as many times that, more or
    less, as a rate that moves. `code`: that one currency, any where it is empty; `fewest`: on so many lines.
    """
    told: dict[str, list[tuple[float, float]]] = {}
    for currency, f, h in zip(currencies, foreign, home, strict=True):
        if f and h and not is_blank(currency):
            told.setdefault(str(currency).strip(), []).append((f, h))
    same = [each for each, rows in told.items() if all(abs(f - h) <= PENNY for f, h in rows)]
    rates = [sorted(h / f for f, h in rows) for each, rows in told.items() if each not in same]
    enough = len(same) == 1 and len(told[same[0]]) >= TELLING and sum(map(len, rates)) >= fewest
    named = not code or (len(same) == 1 and known(same[0]) == code)
    return enough and named and all(each[0] > 0 and each[-1] <= MOVED * each[0] for each in rates)


def _of_whose_money(table: Table, rates: Sequence[str]) -> bool:
    """Take an amount that says it is in the group's money, or the firm's, where a rate makes it of one that says it is
    in the firm's, or the paper's.
    """
    whose = {header: place for header in table.held if (place := _place(header)) and _is_total(table, header)}
    if len(whose) < 2 or {*MONEY} & {*table.given}:
        return False
    fits = [
        (home, first, rate)
        for first, home in permutations(whose, 2)
        if whose[first][0] < whose[home][0]
        for rate in rates
        if _makes(table, first, rate, home) and _in_one_money(table, rate, whose[first][0], whose[home][0])
    ]
    highest = max((whose[home][0] for home, _, _ in fits), default=0)
    fits = [fit for fit in fits if whose[fit[0]][0] == highest]
    if len({home for home, _, _ in fits}) > 1:
        fits = [fit for fit in fits if taxed(whose[fit[0]][1]) == 0]
    if len({home for home, _, _ in fits}) != 1 or not _only(table, {*whose}):
        return False
    home, first, rate = fits[0]
    part = "amount" if rank("amount", whose[home][1]) else "order_total"
    table.questions.pop("amount", None)
    table.questions.pop("order_total", None)
    table.questions.pop("currency", None)
    _take(table, part, home, f"{first!r} × {rate!r}: all of it in one currency")
    if own := [each for each in _currencies(table) if (place := _place(each)) and place[0] == highest]:
        table.take("currency", own[0], f"the money that {home!r} is in", CERTAIN)
    return True


def _place(header: str) -> tuple[int, str] | None:
    """Whose money a header says it is in, the group's last, and what is left of it: `NetValLC` → 1, `net val`."""
    said = words(header)
    for place in reversed(range(len(OF_WHOM))):
        if found := re.search(rf" (?:{BEFORE})?{OF_WHOM[place]} ", said):
            return place, f"{said[: found.start()]} {said[found.end() :]}".strip()
    return None


def _is_total(table: Table, header: str) -> bool:
    """Whether a column of numbers is called an amount in somebody's money."""
    place, held = _place(header), table.held[header]
    rest = place[1] if place else ""
    return held.filled > 0 and held.numbers >= MOSTLY and bool(rank("amount", rest) or rank("order_total", rest))


def _only(table: Table, headers: set[str]) -> bool:
    """Whether what was taken for a total, or is asked about, is one of these."""
    told = {table.found[part].header for part in ("amount", "order_total") if part in table.found}
    if "amount" in table.questions:
        hits = ranked("amount", table.free("amount"))
        told |= {header for place, header in hits if place == hits[0][0]}
    return told <= headers


def _currencies(table: Table) -> list[str]:
    """The columns that say in what money something is."""
    return [header for header, held in table.held.items() if held.filled and held.currencies >= MOSTLY]


def _in_one_money(table: Table, rate: str, first: int, home: int) -> bool:
    """Whether all that the rate makes is in one currency: a column says so, or lines of which the rate is 1.

    `first`, `home`: whose money the rate makes which of.
    """
    named = _currencies(table)
    places = {header: place[0] if (place := _place(header)) else None for header in named}
    if own := [header for header in named if places[header] == home]:
        return all(table.held[header].distinct == 1 for header in own)
    theirs = [header for header in named if places[header] == first] or named
    if not theirs:
        return home == len(OF_WHOM) - 1
    return len(theirs) == 1 and len(_at_par(table, rate, theirs[0])) == 1 and _steady(table, rate, theirs[0])


def _at_par(table: Table, rate: str, currency: str) -> set[str]:
    """The currencies of lines with a rate of 1: the one that the others are counted in."""
    pairs = zip(table.sample[currency], table.numbers(rate), strict=True)
    return {str(each).strip().lower() for each, r in pairs if r == 1}


def _steady(table: Table, rate: str, currency: str) -> bool:
    """Whether the rates of each currency are near each other, as those to one other are."""
    told: dict[str, list[float]] = {}
    for each, r in zip(table.sample[currency], table.numbers(rate), strict=True):
        if r:
            told.setdefault(str(each).strip().lower(), []).append(abs(r))
    return all(max(rates) <= APART * min(rates) for rates in told.values())


def _makes(table: Table, first: str, rate: str, home: str) -> bool:
    """Whether a column times, or by, a rate is the other, to the penny, on nearly all lines where that tells."""
    columns: tuple[Numbers, ...] = (table.numbers(first), table.numbers(rate), table.numbers(home))
    telling = [(f, r, h) for f, r, h in zip(*columns, strict=True) if f and r and h and r != 1]
    off = [(min(abs(f * r - h), abs(f / r - h), abs(h * r - f)), abs(r)) for f, r, h in telling]
    fits = sum(1 for by, r in off if by <= 0.006 * max(1, r))
    return len(telling) >= TELLING and fits >= NEARLY_ALL * len(telling)


def _take(table: Table, part: str, home: str, why: str) -> None:
    """Take an amount in one money, and leave all aside that is in the others', but for what says the same of it."""
    beside = [column for column in ("refunded", "currency") if column in table.found and column not in table.given]
    own = {column: header for column in beside if (header := _at_home(table, column))}
    for each in ("amount", "order_total", "currency", "unit_price", *EXTRAS):
        if each not in table.given:
            table.found.pop(each, None)
    for column, header in own.items():
        table.take(column, header, why, CERTAIN)
    table.take(part, home, why, CERTAIN)


def _in_own_money(header: str, own: set[str]) -> bool:
    """Whether a header names the currency of which lines have a rate of 1: `Netto PLN`."""
    return len(own) == 1 and not own.isdisjoint(words(header).split())
