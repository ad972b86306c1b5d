"""What kinds say of each line: sold, given back, no sale; and papers of one deal, which count once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from regulars import events, kinds, movements, papercodes, testrows, tillkinds
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import option
from regulars.invoiced import OTHERS, SAME, Papers, are_invoiced, refuse_letters, repeated, values_in_sql
from regulars.relations import TELLING
from regulars.services import SERVICES, beside_goods

NAMED = 5
"""So many values are named, the most frequent ones."""
SHOWN = 12
"""So many where one of them has to be chosen."""
OF_A_PAPER = "(ordered_on IS NOT NULL OR order_id IS NOT NULL)"
"""SQL: whether a line is of a paper at all, and not the total of others."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The values that stand for money given back and for no sale, and what to say of the column.

    `undoing`: those after which nothing of their order was sold.
    """

    given_back: tuple[str, ...]
    no_sale: tuple[str, ...]
    reason: str
    undoing: tuple[str, ...] = ()


def read(
    engine: Engine,
    header: str,
    total: str,
    *,
    settled: bool,
    named: Collection[str] = (),
    sale: Collection[str] = (),
) -> Kinds:
    """What each value of `type` in `cells` means; `total` is the SQL of what a line comes to.

    The user `named` some for no sale, and some events of a log for a `sale`.

    Raises DataError where orders may be the same deals as the invoices beside them, or where the words may say how
    something was paid or sent, unless the user has `settled` that they are kinds.
    """
    counted = count_values(engine, "type")
    if events.is_log(counted, header):
        return _of_log(engine, header, total, counted, settled=settled, named=named, sale=sale)
    if testrows.is_mode(counted):
        return Kinds((), tuple(sorted(testrows.TESTS & {*counted})), "")
    said = beside_goods({value: kinds.bare(value) for value in counted} | papercodes.codes(counted))
    letters = {one: other for one, other in kinds.ONE_LETTER.items() if {one, other} == {*counted}}
    back, nothing = _by_words(said, letters, named)
    bought = _bought(said)
    if not settled:
        refuse_letters(engine, header, "type", total, counted)
        _doubt_bills(header, said, {*bought, *named, *kinds.spaced(sale)})
    received = _received(engine, total, said)
    nothing = (nothing | received | bought) - _ways_to_pay(engine, total, said, nothing)
    parts, inside = _deposits(engine, header, total, said, settled=settled)
    nothing = nothing - parts | inside
    nothing |= _of_a_till(engine, total, said) - parts - back - kinds.spaced(sale)
    if twice := _beside_credit_notes(engine, header, total, said, settled=settled):
        back, nothing = back - twice, nothing | twice
    if not settled and not parts:
        _doubt_kinds(engine, header, total, said, back | nothing)
    invoices = [value for value, kind in said.items() if kind in kinds.INVOICES and value not in bought]
    double = _beside_invoices(engine, header, total, said, invoices, settled=settled) if invoices else set()
    nothing |= double
    if not settled and not parts:
        _doubt_advances(header, said, {*nothing, *kinds.spaced(sale)})
    known = {*kinds.SOLD, *kinds.GIVEN_BACK, *kinds.NO_SALE, *movements.EARNINGS}
    told = parts | back | nothing
    unknown = [value for value, kind in said.items() if kind not in known and value not in told and not letters]
    if not settled:
        _doubt_invoiced(engine, header, total, unknown, invoices)
        unknown = [value for value in unknown if value not in kinds.spaced(sale)]
        _ask_unknown(engine, header, total, said, unknown)
    reasons = (
        _why(received, "paid for what was sold"),
        _why(bought, "beside sales, what the shop itself bought"),
        _why(double, f"no sales of their own beside {' and '.join(map(repr, invoices))}"),
        _why(parts, "parts of one order, each of which counts"),
        not_known(counted, unknown),
    )
    return Kinds(tuple(sorted(back)), tuple(sorted(nothing)), "; ".join(filter(None, reasons)))


def _by_words(said: Mapping[str, str], letters: Collection[str], named: Collection[str]) -> tuple[set[str], set[str]]:
    """The kinds that give back, and those that are no sale, by their words alone."""
    back = {value for value, kind in said.items() if kind in kinds.GIVEN_BACK or value in letters}
    nothing = {value for value, kind in said.items() if kind in kinds.NO_SALE or value in named}
    if kinds.SALES_INVOICE in said:
        back |= kinds.SALES_CREDIT & said.keys()
        nothing |= kinds.PURCHASES & said.keys()
        nothing |= kinds.SALES_PAID & said.keys() if back & kinds.SALES_CREDIT else set()
    return back, nothing


def _why(values: Collection[str], reason: str) -> str:
    return f"{' and '.join(map(repr, sorted(values)))}: {reason}" if values else ""


def _doubt_invoiced(engine: Engine, header: str, total: str, unknown: Sequence[str], invoices: Sequence[str]) -> None:
    """Refuse kinds that nobody knows beside invoices of the same deals: what is there twice would count twice."""
    if invoices and unknown and are_invoiced(engine, _by_type(header, total), unknown, invoices):
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, unknown))} on lines with the customer and the amount of others "
            f"that say {' and '.join(map(repr, invoices))}: what is there twice would count twice. Export the invoices "
            "alone; if all are sales, say --columns type="
        )


def _of_log(
    engine: Engine,
    header: str,
    total: str,
    counted: Mapping[str, int],
    *,
    settled: bool,
    named: Collection[str],
    sale: Collection[str],
) -> Kinds:
    """The same of the events in a log, where an order may be called off later."""
    off = events.called_off(engine, total, counted) - {*named, *sale}
    aside = {*named, *off}
    went_back, none, reason = events.read(engine, header, total, counted, sale=sale, no_sale=aside, settled=settled)
    if off:
        reason += f"; {' and '.join(map(repr, sorted(off)))}: undone, so neither bought nor returned"
    return Kinds(tuple(sorted(went_back)), tuple(sorted(none)), reason, tuple(sorted(off)))


def _beside_invoices(
    engine: Engine, header: str, total: str, said: Mapping[str, str], invoices: Sequence[str], *, settled: bool
) -> set[str]:
    """The kinds that are the same deals as the invoices: what was paid of these, and the orders behind them."""
    paid = {value for value, kind in said.items() if kind in kinds.PAYMENTS}
    orders = {value for value, kind in said.items() if kind in kinds.BEFORE_INVOICE}
    at_once = {value for value in orders if said[value] in kinds.PAID_AT_ONCE}
    if at_once and not paid:
        all_, same, _ = repeated(engine, _by_type(header, total), sorted(at_once), invoices)
        at_once = at_once if same < SAME * all_ else set()
    orders -= at_once  # what is paid of invoices stands under kinds of its own, if anywhere
    orders = {value for value in sorted(orders) if are_invoiced(engine, _by_type(header, total), [value], invoices)}
    if paid and not settled:
        _doubt_payments(engine, header, sorted(paid), invoices)
    return paid | orders | {value for value, kind in said.items() if kind in kinds.ASKED_FOR}


def _ways_to_pay(engine: Engine, total: str, said: Mapping[str, str], nothing: Collection[str]) -> set[str]:
    """The kinds that say how something was paid, and are kinds of lines elsewhere, where all others say that too.

    Each of their lines names who paid and what, above zero: money moved to the bank names nobody.
    """
    ways = {value for value in nothing if value in kinds.WAYS_TO_PAY}
    others = {value for value, kind in said.items() if kind not in kinds.GIVEN_BACK} - ways
    told = len(others) > 1 or {*said.values()} & kinds.GIVEN_BACK
    if not ways or not others or not told or not others <= kinds.WAYS_TO_PAY:
        return set()
    unlike = f"type IN ({values_in_sql(sorted(ways))}) AND (customer_id IS NULL OR coalesce({total}, 0) <= 0)"
    return set() if count_values(engine, "type", unlike) else ways


def _bought(said: Mapping[str, str]) -> set[str]:
    """The kinds of what the shop itself bought: purchases, beside what it calls its sales; what it spent, beside what
    it earned or its invoices; bills, beside other papers of suppliers or what is called an invoice of sales.
    """
    every, papers = {*said.values()}, _own_invoices(said)
    bought = movements.PURCHASED if every & movements.SELLING else frozenset()
    if (papers or every & movements.EARNINGS) and not every & SERVICES:
        bought |= movements.EXPENSES
    of_sales = any(value != said[value] for value in papers)
    if papers and (of_sales or every & (movements.OF_SUPPLIERS | movements.EXPENSES)):
        bought |= {kinds.BILL}
    return {value for value, kind in said.items() if kind in bought}


def _own_invoices(said: Mapping[str, str]) -> set[str]:
    return {value for value, kind in said.items() if kind in kinds.INVOICES - {kinds.BILL}}


def _doubt_bills(header: str, said: Mapping[str, str], told: Collection[str]) -> None:
    """Ask of bills beside invoices: in a shop's books these are what it bought, at a counter both are sales."""
    bills = [value for value, kind in said.items() if kind == kinds.BILL and value not in told]
    papers = sorted(_own_invoices(said))
    if bills and papers:
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, bills))} beside {' and '.join(map(repr, papers[:NAMED]))}: are "
            f'those what the shop sold? If so, say --sale "{",".join(bills)}"; if they are bills of suppliers, which '
            f'it paid itself, --no-sale "{",".join(bills)}"'
        )


def _ask_unknown(engine: Engine, header: str, total: str, said: Mapping[str, str], unknown: Sequence[str]) -> None:
    """Ask about kinds with money that nobody knows, where others say what was sold and what was not."""
    known = {*said.values()}
    unsold = known & (kinds.NO_SALE - kinds.EITHER)
    if not known & (movements.SELLING | kinds.INVOICES) or not (unsold or known & kinds.GIVEN_BACK):
        return
    # beside returns alone, what is all below zero takes something off the sales too
    paid = count_values(
        engine, "type", f"{total} {'<>' if unsold else '>'} 0 AND {OF_A_PAPER} AND customer_id IS NOT NULL"
    )
    asked = [value for value in unknown if value in paid]
    if asked:
        raise DataError(
            f"{header!r} says {with_lines(paid, asked, SHOWN)}, beside kinds of lines that are sales and some that are "
            f'none: are these sales? Name those that are with --sale "{",".join(asked[:SHOWN])}", and those that are '
            "none with --no-sale. If it says nothing of the lines, leave it aside with --columns type="
        )


def _received(engine: Engine, total: str, said: Mapping[str, str]) -> set[str]:
    """The kinds of payments and receipts that are all below zero, beside sales above it, as in a customer's account."""
    paid = {value for value, kind in said.items() if kind in kinds.PAYMENTS | kinds.RECEIPTS}
    # under a name that nobody knows too, what is above zero there was sold
    sold = {value for value, kind in said.items() if kind not in kinds.GIVEN_BACK | kinds.NO_SALE} - paid
    if not paid or not sold:
        return set()
    signs = f"count(CASE WHEN {total} < 0 THEN 1 END), count(CASE WHEN {total} > 0 THEN 1 END)"
    told = engine.rows(f"SELECT type, {signs} FROM cells WHERE NOT repeated_header GROUP BY type")
    counts = {value: (below, above) for value, below, above in told}
    if sum(counts[value][0] for value in sold) >= sum(counts[value][1] for value in sold):
        return set()
    return {value for value in paid if counts[value][0] and not counts[value][1]}


def _deposits(
    engine: Engine, header: str, total: str, said: Mapping[str, str], *, settled: bool
) -> tuple[set[str], set[str]]:
    """The kinds that are an order's deposit and its balance and both count, and those that are inside a line of it all.

    Raises DataError where a deposit stands beside a sale of its order, which may be all of it or the rest.
    """
    first, last = ({value for value, kind in said.items() if kind in of} for of in (kinds.DEPOSITS, kinds.BALANCES))
    whole = {value for value, kind in said.items() if kind in kinds.SOLD - kinds.DEPOSITS - kinds.BALANCES}
    if not first:
        return set(), set()
    has = [
        f"max(CASE WHEN type IN ({values_in_sql(of)}) AND {total} > 0 THEN 1 ELSE 0 END)" if of else "0"
        for of in (first, last, whole)
    ]
    orders = "FROM cells WHERE order_id IS NOT NULL AND NOT repeated_header GROUP BY order_id"
    deposits, with_rest, with_whole = engine.rows(
        "SELECT coalesce(sum(d), 0), coalesce(sum(d * b * (1 - w)), 0), coalesce(sum(d * (1 - b) * w), 0) FROM "
        f"(SELECT {has[0]} AS d, {has[1]} AS b, {has[2]} AS w {orders}) AS orders"
    )[0]
    if with_rest and not with_whole and with_rest >= SAME * deposits and not settled:
        return first | last, set()
    if with_whole <= OTHERS * deposits:
        return set(), set()
    if not settled and not {said[value] for value in whole} <= kinds.BEFORE_INVOICE:
        listed, others = (" and ".join(map(repr, sorted(values))) for values in (first, whole))
        raise DataError(
            f"{header!r} says {listed} on {with_whole:,} orders beside {others}: if that is all of the order, the "
            f"deposit would count twice, so leave it out with --columns {option('type', header)}; if it is the rest, "
            "both count: say --columns type="
        )
    return set(), first


def _doubt_advances(header: str, said: Mapping[str, str], told: Collection[str]) -> None:
    """Ask of deposits beside the invoices of other numbers, which may be for all of an order or for what is left."""
    advances = sorted(value for value, kind in said.items() if kind in kinds.DEPOSITS and value not in told)
    papers = sorted(value for value in _own_invoices(said) if value not in told)
    if advances and papers:
        listed = ",".join(advances)
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, advances))} beside {' and '.join(map(repr, papers[:NAMED]))}: if "
            "those are for all of the order, the deposit would count twice: leave it out with "
            f'--no-sale "{listed}"; if they are for what is left, both count: say --sale "{listed}"'
        )


def _beside_credit_notes(
    engine: Engine, header: str, total: str, said: Mapping[str, str], *, settled: bool
) -> set[str]:
    """The kinds of returned goods, and of refunds, that are the credit notes' own, which give back the same money.

    Raises DataError where only some of them are.
    """
    goods, notes = (
        sorted(value for value, kind in said.items() if kind in of)
        for of in (kinds.RETURNED_GOODS | kinds.REFUNDS, kinds.CREDIT_NOTES)
    )
    if not goods or not notes:
        return set()
    all_, same, by_chance = repeated(engine, _by_type(header, f"abs({total})"), goods, notes)
    if same >= SAME * all_ and by_chance <= OTHERS * all_:
        return {*goods}
    if same - by_chance > OTHERS * all_ and not settled:
        given, others = (" and ".join(map(repr, values)) for values in (goods, notes))
        raise DataError(
            f"{header!r} says {given} on {all_:,} papers, of which {same:,} have the customer and the amount of one "
            f"that says {others}: what is there twice would be given back twice. If they are of the same goods, say "
            f'--no-sale "{",".join(goods)}"; if all gave money back, say --columns {option("type", header)}'
        )
    return set()


def _of_a_till(engine: Engine, total: str, said: Mapping[str, str]) -> set[str]:
    """The kinds of a till's journal that are no sale, but for those whose lines repeat a sale that they may undo."""
    found = tillkinds.none(said, count_values(engine, "type", f"({total}) < 0"))
    if not found:
        return found
    same = "customer_id, ordered_on, order_id, total"
    lines = f"(SELECT type, customer_id, ordered_on, order_id, {total} AS total FROM cells WHERE NOT repeated_header)"
    listed = values_in_sql(sorted(found))
    told = engine.rows(
        f"SELECT type, count(*), sum(CASE WHEN sales > 0 THEN 1 ELSE 0 END) FROM (SELECT type, total, "
        f"sum(CASE WHEN type NOT IN ({listed}) THEN 1 ELSE 0 END) OVER (PARTITION BY {same}) AS sales "
        f"FROM {lines} AS lines) AS told WHERE type IN ({listed}) AND total > 0 GROUP BY type"
    )
    return found - {value for value, all_, both in told if both > OTHERS * all_}


def _doubt_payments(engine: Engine, header: str, paid: Sequence[str], invoices: Sequence[str]) -> None:
    """Ask where most of those who paid were never sent an invoice: what they paid for may be sales of their own."""
    has = [f"max(CASE WHEN type IN ({values_in_sql(of)}) THEN 1 ELSE 0 END)" for of in (paid, invoices)]
    named = "FROM cells WHERE customer_id IS NOT NULL AND NOT repeated_header GROUP BY customer_id"
    payers, never = engine.rows(
        "SELECT coalesce(sum(p), 0), coalesce(sum(p * (1 - i)), 0) FROM "
        f"(SELECT {has[0]} AS p, {has[1]} AS i {named}) AS customers"
    )[0]
    if never >= TELLING and never > SAME * payers:
        listed, others = (" and ".join(map(repr, values)) for values in (paid, invoices))
        raise DataError(
            f"{header!r} says {listed}, beside {others}, and {never:,} of {payers:,} customers who paid have no "
            f"invoice here. If they paid for what was invoiced before, say --columns {option('type', header)}; if "
            "payments and invoices are all sales, say --columns type="
        )


def _doubt_kinds(engine: Engine, header: str, total: str, said: Mapping[str, str], taken: set[str]) -> None:
    """Refuse words that would take sales away, and are kinds of lines only beside something sold."""
    unsure = sorted(value for value in taken if said[value] in kinds.EITHER)
    sold = {*said.values()} & (kinds.SOLD - SERVICES)  # work may be a way to send it, too: `Montage`
    if not unsure or (sold and not {*said} & kinds.PAID_WITH):
        return
    paid = f"count(CASE WHEN type IN ({values_in_sql(unsure)}) AND {total} > 0 THEN 1 END)"
    if engine.rows(f"SELECT {paid} FROM cells WHERE NOT repeated_header")[0][0]:
        what = "lines are no sales or returns"
        raise unsure_of("type", header, unsure, {*said} - {*unsure}, what, "kinds of lines")


def unsure_of(column: str, header: str, taken: Iterable[str], others: Iterable[str], what: str, kept: str) -> DataError:
    beside = f", beside {' and '.join(map(repr, sorted(others)[:NAMED]))}" if others else ""
    return DataError(
        f"{header!r} says {' and '.join(map(repr, [*taken][:NAMED]))}{beside}: are these {kept}? If such {what}, say "
        f"--columns {option(column, header)}; if it says something else, leave it aside with --columns {column}="
    )


def count_values(engine: Engine, column: str, such: str = "true") -> dict[str, int]:
    """How many lines (`such` lines: SQL) have each value of a column, the most frequent first."""
    lines = f"FROM cells WHERE {column} IS NOT NULL AND NOT repeated_header AND {such}"
    return dict(engine.rows(f"SELECT {column}, count(*) {lines} GROUP BY {column} ORDER BY 2 DESC, 1"))


def not_known(counted: Mapping[str, int], values: Sequence[str]) -> str:
    """What to say of values that mean nothing known."""
    if not values:
        return ""
    listed = with_lines(counted, values, NAMED)
    return f"values not known here, kept as sales: {listed}; --no-sale says which of them are none"


def with_lines(counted: Mapping[str, int], values: Sequence[str], most: int) -> str:
    """The first values, with the lines of each."""
    lines = (f"{counted[value]:,} line{'' if counted[value] == 1 else 's'}" for value in values)
    listed = ", ".join(f"{value!r} ({count})" for value, count in zip(values[:most], lines, strict=False))
    return listed + (" and others" if len(values) > most else "")


def _by_type(header: str, total: str) -> Papers:
    """The papers by their kinds: all lines of one number are one, as items of one price say nothing of a deal."""
    lines = f"SELECT customer_id, {total} AS total, type AS kind, order_id FROM cells WHERE NOT repeated_header"
    alone = f"SELECT customer_id, total, kind FROM ({lines}) AS lines WHERE order_id IS NULL"
    whole = f"SELECT customer_id, sum(total) AS total, kind FROM ({lines}) AS lines WHERE order_id IS NOT NULL"
    return Papers(header, f"{whole} GROUP BY customer_id, kind, order_id UNION ALL {alone}", counted="papers")
