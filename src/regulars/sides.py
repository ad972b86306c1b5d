"""Debit and credit, in two columns, behind the amounts or in a column of marks → one column of amounts with signs.

Which side is the sale depends on whose account it is: in a customer's a debit, in that of sales a credit. Only kinds of
lines prove it; where none do, the user is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Any

from regulars import kinds, minus, papercodes, together
from regulars.contents import HALF, MOSTLY, holdings, is_blank
from regulars.engine import Engine, literal, trimmed
from regulars.headers import option, words
from regulars.matching import PROBABLE, Table, rank, ranked
from regulars.papers import MANY, PAPER
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, numbers

if TYPE_CHECKING:
    from regulars.read import Raw

LESS = " - "
"""What stands between the side of the sales and the other one, in the header of both."""

_SIDES = (
    r"debits?|debet|soll|debe|dare|debitos?|wn|winien|dr",
    r"credits?|kredit|haben|haber|avere|creditos?|ma|cr",
)
_MONEY = (
    r"(?:(?:amount|amt|betrag|montant|importe|importo|valor|bedrag|kwota|belopp|in|"
    r"(?!(?:due|tax|vat|max|min)\b)[a-z]{3}|[gldb]c) )*"
)
"""What else such a header says: money, and a currency, or which one of several (`GC`, `LC`)."""

_NAMED = tuple(rf" {_MONEY}(?:{side}) {_MONEY}" for side in _SIDES)
_GROSS = tuple(rf" (?:gross|brutto|brut|bruto|lordo){name}" for name in _NAMED)
"""Headers of the two sides, and of those before fees, beside which others are called net."""

_WAYS_TO_PAY = (
    r" (?:cash|cheques?|checks?|cards?|bar|bargeld|karte|especes|carte|efectivo|tarjeta|contanti|carta|dinheiro|"
    r"cartao|contant|pin|gotowka|karta|kontant|kort|visa|mastercard|amex|paypal|voucher) $"
)
"""The end of the header of money by the way in which it was paid: beside it, debit and credit are cards."""

_IN_OR_OUT = (
    r" (?:(?:amount|money|payments?|paid|cash|total) in|(?:amount )?received|incoming(?: amount| payments?)?|"
    r"(?:zahlungs)?eingang|einzahlung(?:en)?|betrag eingang|einnahmen?|encaissements?|montant recu|entrees?|recettes?|"
    r"importe entrada|entradas?|ingresos?|cobros?|importo entrata|entrat[ae]|incassi|valor (?:de )?entrada|"
    r"recebid[oa]s?|recebimentos?|ontvangen|ontvangsten|bij|bedrag in|wplywy?|wplat[ay]|kwota wplywu|"
    r"inbetalning(?:ar)?|insattning) ",
    r" (?:(?:amount|money|payments?|paid|cash|total) out|(?:amount )?(?:paid back|sent)|"
    r"outgoing(?: amount| payments?)?|(?:zahlungs)?ausgang|auszahlung(?:en)?|betrag ausgang|ausgaben?|decaissements?|"
    r"montant rembourse|sorties?|depenses?|importe salida|salidas?|egresos?|gastos?|importo uscita|uscit[ae]|"
    r"pagamenti|valor (?:de )?saida|saidas?|pagamentos|betaald|uitgaven|af|bedrag uit|wyplywy?|wyplat[ay]|"
    r"kwota wyplywu|utbetalning(?:ar)?|uttag) ",
)
"""Headers of what came in and what went out: of sales only where nearly all of what went out was paid back."""

MOST_BACK, FEWEST_BACK = 1 / 3, 3
"""Up to this share of what came in is given back, and to so many at least."""

ACCOUNT = r" (?:account|accounts|a c|acc|konto|compte|cuenta|conto|conta|rekening|hesap) "
"""Words of the header of an account."""

_BEHIND = re.compile(r"(.*\d.*?)\s*\b(dr|cr|db)[.]?", re.IGNORECASE)
_MARKS_SQL = "\\s*(dr|cr|db)[.]?$"
REFERENCE = r"^ (?:ref\w*|rif\w*) "
"""The first word of the header of a reference, which may be that of a sale or of a payment."""

MOST_KINDS = 12
"""A column of more different words than this holds no kinds of lines."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an account: what they are called, what stands on them, and how that is written as SQL.

    `amount`: the header of the amounts of both, where each side has no column of its own; `marks`: that of a column of
    marks. `cells`: of each row of the sample, the debit and the credit as text; `sql`: the same. `sale`: 0 where debits
    are sales, 1 where credits are, None where nothing proves it; `kind`: the header of the column that does, if any.
    """

    names: tuple[str, str]
    amount: str
    cells: tuple[tuple[str, str], ...]
    sql: tuple[str, str]
    sale: int | None = None
    kind: str = ""
    marks: str = ""

    def header(self, sale: int) -> str:
        """What the column of both is called, where that side holds the sales."""
        return f"{self.amount} {self.names[sale]}{LESS}{self.names[1 - sale]}".strip()


def find(sample: Mapping[str, Sequence[Any]], given: Mapping[str, str]) -> Sides | None:
    """The two sides of an account in a table, if it has such, and which of them kinds prove to be sales."""
    sides = _two_columns(sample) or _marks_behind(sample) or _marks_beside(sample)
    if not sides:
        return _paid_back(sample)
    used = [any(map(_counts, side)) for side in zip(*sides.cells, strict=True)]
    if not all(used):
        return replace(sides, sale=used.index(True)) if any(used) else None
    for header in [given["type"]] if given.get("type") else sample if "type" not in given else ():
        sale = _proven(sides.cells, sample[header]) if header in sample else None
        if sale is not None:
            return replace(sides, sale=sale, kind=header)
    for papers in sample.values():
        letters = [*map(papercodes.letters, papers)] if papercodes.before_numbers(papers) else []
        if letters and (sale := _proven(sides.cells, letters)) is not None:
            return replace(sides, sale=sale)  # the papers of other letters are left out by these
    return sides


def of_debtors(sample: Mapping[str, Sequence[Any]], given: Mapping[str, str], header: str) -> bool:
    """Whether an account is one of customers, and none of the books: kinds prove that its debits are sales."""
    if not re.search(ACCOUNT, words(header)) or re.search(r" (?:bank|iban) ", words(header)):
        return False
    sides = find(sample, given)
    return bool(sides and sides.kind and sides.sale == 0)


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of signed amounts to `raw`, where the side of the sales is proven or the user named it."""
    sides = find(raw.sample, given)
    if not sides:
        return raw
    wanted = given.get("amount", sides.header(sides.sale) if sides.sale is not None else "")
    sale = next((sale for sale in (0, 1) if sides.header(sale) == wanted), None)
    if sale is None or wanted in raw.columns:
        return raw
    plus, minus = sides.sql[sale], sides.sql[1 - sale]
    bare = f"regexp_replace({minus}, '[-−–()]', '', 'g')"
    negative = f"CASE WHEN regexp_matches({minus}, '[-−–(]') THEN {bare} ELSE concat('-', {minus}) END"
    both = f"concat({plus}, ' / ', {minus})"
    filled = [f"coalesce(regexp_matches({cell}, '[1-9]'), false)" for cell in (plus, minus)]
    signed = (
        f"CASE WHEN {' AND '.join(filled)} THEN {both} WHEN {filled[1]} THEN {negative} "
        f"ELSE coalesce({plus}, {minus}) END"
    )
    cells = [_signed(row[sale], row[1 - sale]) for row in sides.cells]
    return together.add(engine, raw, wanted, signed, cells, view="with_sides")


def without_tax(account: Sides, total: Numbers, tax: Numbers) -> bool:
    """Whether what stands on either side is, with the tax on top, a total of each posting, which has no sign of its own
    to count by: in the books of a shop, sales are without it.
    """
    sums = (sum(each or 0 for each in numbers(row)) for row in account.cells)
    rows = [(own, all_, on_top or 0) for own, all_, on_top in zip(sums, total, tax, strict=True) if all_]
    right = sum(abs(abs(own) + abs(on_top) - abs(all_)) <= PENNY for own, all_, on_top in rows)
    return right >= TELLING and right >= NEARLY_ALL * len(rows)


def find_parties(table: Table, account: Sides) -> None:
    """Take who bought, where accounts are those of customers, and what numbers the sales of them."""
    if account.sale is None or not account.kind:
        return
    if "customer" not in {*table.found, *table.given, *table.questions}:
        accounts = [each for each in table.free("customer") if of_debtors(table.sample, table.given, each)]
        if len(accounts) == 1 and table.held[accounts[0]].distinct > 1:
            table.take("customer", accounts[0], "an account that is invoiced and pays is that of a customer", PROBABLE)
    if "order" not in {*table.found, *table.given, *table.questions}:
        _find_order(table, account)


def _find_order(table: Table, account: Sides) -> None:
    """Take what numbers the sales alone, where payments have something else there: `SI70122`, `BACS`."""
    sold = [row for row, cells in enumerate(account.cells) if _counts(cells[account.sale or 0])]
    for header in table.free("order"):
        papers = {str(table.sample[header][row]) for row in sold}
        named = re.search(rf"{PAPER}|{REFERENCE}", words(header)) and len(papers) == len(sold) >= MANY
        if named and all(re.search(r"\d", paper) for paper in papers):
            table.take("order", header, "each sale of the account has one of its own", PROBABLE)
            return


def question(source: str, sides: Sides) -> str:
    """What to ask where the sides may be of any account."""
    debit, credit = sides.names
    less, more = (option("amount", sides.header(sale)) for sale in (0, 1))
    paid = (
        f"leave payments out with --columns {option('amount', debit)}, which lacks credit notes too"
        if not sides.amount
        else "export invoices and credit notes without payments"
    )
    of = f" under {(sides.marks or sides.amount)!r}" if sides.amount else ""
    all_ = (
        f"; if {sides.marks!r} says something else, say --columns {option('amount', sides.amount)}"
        if sides.marks
        else ""
    )
    return (
        f"{debit!r} and {credit!r}{of} in {source} are the two sides of an account, and no column of kinds (invoice, "
        f"payment, credit note) shows which of them holds the sales. In an account of customers {debit!r} does: if all "
        f"that is {credit!r} was given back, say --columns {less}; if some of it was paid, {paid}. In an account of "
        f"sales {credit!r} does: say --columns {more}{all_}. The statement of a bank account holds no sales"
    )


def is_balanced(sides: Sides, papers: Sequence[Any]) -> bool:
    """Whether the debits of nearly all papers are their credits, as where both accounts of a posting are there."""
    sums: dict[Any, list[float]] = {}
    for side in (0, 1):
        for paper, amount in zip(papers, numbers(row[side] for row in sides.cells), strict=True):
            if not is_blank(paper):
                sums.setdefault(paper, [0.0, 0.0])[side] += amount or 0
    even = sum(abs(debit - credit) <= PENNY < debit for debit, credit in sums.values())
    return even >= TELLING and even >= NEARLY_ALL * len(sums)


def journal(source: str, sides: Sides, paper: str) -> str:
    """What to ask where both accounts of each posting are there, so that all sums are nothing."""
    debit, credit = sides.names
    alone = "" if sides.amount else f"; if all debits are sales, say --columns {option('amount', debit)}"
    return (
        f"{debit!r} and {credit!r} of {source} come to the same for each {paper!r}, as in a journal with all accounts "
        "of each posting. Export the lines of the account of the customers (receivables) alone, or of that of sales"
        f"{alone}"
    )


def _two_columns(sample: Mapping[str, Sequence[Any]]) -> Sides | None:
    """One column of debits and one of credits, of which each row has at most one."""
    return _in_columns(sample, _NAMED) or _in_columns(sample, _GROSS)


def _in_columns(sample: Mapping[str, Sequence[Any]], how: tuple[str, ...]) -> Sides | None:
    """The same under headers that say so: `how` they do."""
    found = [[each for each in sample if re.fullmatch(side, words(each))] for side in how]
    if any(len(each) != 1 for each in found) or any(re.search(_WAYS_TO_PAY, words(header)) for header in sample):
        return None
    debit, credit = (each[0] for each in found)
    cells = tuple((_text(one), _text(two)) for one, two in zip(sample[debit], sample[credit], strict=True))
    sums = _sums(sample)
    filled = [row for place, row in enumerate(cells) if any(map(_counts, row)) and place not in sums]
    once = sum(not all(map(_counts, row)) for row in filled)
    if not filled or once < NEARLY_ALL * len(filled) or holdings([*sample[debit], *sample[credit]]).numbers < MOSTLY:
        return None
    return Sides((debit, credit), "", cells, (trimmed(debit), trimmed(credit)))


def _paid_back(sample: Mapping[str, Sequence[Any]]) -> Sides | None:
    """What came in and what went out, where this was paid back: each names the paper, and who, of what came in.

    Of an account of the bank, or a book of cash, most that goes out is another matter.
    """
    sides = _in_columns(sample, _IN_OR_OUT)
    if not sides:
        return None
    came, went = (numbers(row[side] for row in sides.cells) for side in (0, 1))
    back = sum(map(bool, went))
    if back < TELLING or back > MOST_BACK * sum(map(bool, came)):
        return None
    told = [cells for header, cells in sample.items() if header not in sides.names and not rank("date", header)]
    told = [cells for cells in told if holdings(cells).dates < HALF]
    papers = [cells for cells in told if _names_papers(cells, came, went)]
    others = [cells for cells in told if all(cells is not each for each in papers)]
    proven = any(_are_theirs(who, cells, came, went) for cells in papers for who in others)
    return replace(sides, sale=0) if proven else None


def _names_papers(papers: Sequence[Any], came: Numbers, went: Numbers) -> bool:
    """Whether a column has a value of its own for nearly all that came in, and one of these for what went out of it."""
    paid: dict[Any, float] = {}
    sold = sum(map(bool, came))
    for paper, amount in zip(papers, came, strict=True):
        if amount and not is_blank(paper):
            paid[paper] = paid.get(paper, 0) + amount
    back = [(paid.get(paper, 0), amount) for paper, amount in zip(papers, went, strict=True) if amount]
    fits = sum(amount <= of + PENNY for of, amount in back)
    return len(paid) >= MOSTLY * sold and fits >= NEARLY_ALL * len(back)


def _are_theirs(who: Sequence[Any], papers: Sequence[Any], came: Numbers, went: Numbers) -> bool:
    """Whether another column says the same of what came in and what went out of it, as who paid does, for several."""
    named = {paper: cell for paper, cell, amount in zip(papers, who, came, strict=True) if amount}
    back = [(cell, named.get(paper)) for paper, cell, amount in zip(papers, who, went, strict=True) if amount]
    alike = [one for one, other in back if not is_blank(one) and one == other]
    return len({*alike}) >= FEWEST_BACK and len(alike) >= NEARLY_ALL * len(back)


def _sums(sample: Mapping[str, Sequence[Any]]) -> set[int]:
    """The places of rows with half as many cells as others have, or fewer, such as those of totals."""
    counts = [sum(not is_blank(value) for value in row) for row in zip(*sample.values(), strict=True)]
    usual = median([count for count in counts if count] or [0])
    return {place for place, count in enumerate(counts) if count * 2 <= usual}


def _marks_behind(sample: Mapping[str, Sequence[Any]]) -> Sides | None:
    """Amounts such as `447.77 Dr`, under a header that says so."""
    for _, header in ranked("amount", sample):
        first = next((value for value in sample[header] if not is_blank(value)), "")
        if not _BEHIND.fullmatch(_text(first)):
            continue
        texts = [_text(value) for value in sample[header]]
        rows = [_BEHIND.fullmatch(text) for text in texts]
        if sum(map(bool, rows)) < NEARLY_ALL * sum(map(bool, texts)):
            continue
        cells = tuple(("", "") if not row else (row[1], "") if row[2].lower() != "cr" else ("", row[1]) for row in rows)
        lowered, bare = f"lower({trimmed(header)})", f"regexp_replace(lower({trimmed(header)}), '{_MARKS_SQL}', '')"
        of_credit = f"coalesce({lowered} LIKE '%cr' OR {lowered} LIKE '%cr.', false)"
        sql = f"CASE WHEN NOT {of_credit} THEN {bare} END", f"CASE WHEN {of_credit} THEN {bare} END"
        return Sides(("Dr", "Cr"), header, cells, sql)
    return None


def _marks_beside(sample: Mapping[str, Sequence[Any]]) -> Sides | None:
    """Amounts without signs, and a column that says of each on which side it stands."""
    for header in sample:
        if not minus.of_account(header):
            continue
        marks = [_text(value).lower() for value in sample[header]]
        pair = next((pair for pair in minus.SIDES if {*marks} - {""} <= {*pair}), None)
        amount = next((each for _, each in ranked("amount", sample) if each != header), "")
        if not pair or not any(marks) or not amount or any(each and each < 0 for each in numbers(sample[amount])):
            continue
        texts = [_text(value) for value in sample[amount]]
        of_credit = f"coalesce(lower({trimmed(header)}) = {literal(pair[1])}, false)"
        cell = trimmed(amount)
        sql = f"CASE WHEN NOT {of_credit} THEN {cell} END", f"CASE WHEN {of_credit} THEN {cell} END"
        cells = tuple(("", text) if mark == pair[1] else (text, "") for text, mark in zip(texts, marks, strict=True))
        return Sides((pair[0].capitalize(), pair[1].capitalize()), amount, cells, sql, marks=header)
    return None


def _proven(cells: Sequence[tuple[str, str]], values: Sequence[Any]) -> int | None:
    """Which side holds the sales, as the kinds of all lines say: 0 or 1; None where they do not.

    What was sold stands on that side, what was given back or paid on the other. In an account of sales nobody pays:
    credits that are paid are those of a supplier.
    """
    rows = [
        (_text(value).lower().translate(kinds.SPACED), int(_counts(row[1])))
        for row, value in zip(cells, values, strict=True)
        if any(map(_counts, row)) and not all(map(_counts, row))
    ]
    said = {word for word, _ in rows}
    if len(said) > MOST_KINDS:
        return None
    meant = {word: word for word in said} | papercodes.codes(said)
    told = [(kinds.in_account(meant[word], said), side) for word, side in rows]
    sold = [side for kind, side in told if kind == "sold"]
    others = {side for kind, side in told if kind in ("back", "paid")}
    unknown = any(not kind for kind, _ in told)
    if unknown or len(sold) < TELLING or len({*sold}) != 1 or others != {1 - sold[0]}:
        return None
    return None if sold[0] and any(kind == "paid" for kind, _ in told) else sold[0]


def _text(value: Any) -> str:
    return "" if is_blank(value) else str(value).strip()


def _counts(cell: str) -> bool:
    return bool(re.search("[1-9]", cell))


def _signed(plus: str, minus: str) -> str | None:
    """The amount of a row, by its side."""
    if _counts(plus) and _counts(minus):
        return f"{plus} / {minus}"
    if not _counts(minus):
        return plus or minus or None
    return re.sub("[-−–()]", "", minus) if re.search("[-−–(]", minus) else f"-{minus}"
