"""Papers of one deal, its order and its invoice, which count once: told by the customer and the amount of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from regulars import papercodes
from regulars.engine import Engine, literal
from regulars.errors import DataError
from regulars.relations import NEARLY_ALL, PENNY, TELLING

SAME, OTHERS = 0.5, 0.2
"""From this share of orders with an invoice of that customer and amount on, they are the invoices' own; up to the other
they are other sales; between, the user is asked."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What may be of one deal: the header that tells their kinds, and how; and the SQL that lists them.

    `lines`: customer_id, total and kind of each; `counted`: what one is called.
    """

    header: str
    lines: str
    says: str = "says"
    counted: str = "lines"


def are_invoiced(engine: Engine, papers: Papers, orders: Sequence[str], invoices: Sequence[str]) -> bool:
    """Whether orders are those of the invoices beside them: of a customer and an amount that an invoice has too, nearly
    all of them or many more than would be by chance.

    Raises DataError where only some are, where any customer's invoices would fit as well, as with one price for all,
    and where those of a customer come to what the invoices do.
    """
    all_, same, by_chance = repeated(engine, papers, orders, invoices)
    if not all_:
        return False
    if same >= SAME * all_ and by_chance <= OTHERS * all_:
        return True
    if all_ >= TELLING and same >= NEARLY_ALL * all_ and by_chance <= SAME * all_:
        return True
    chance = by_chance if by_chance <= OTHERS * all_ else 0
    some = same - chance > OTHERS * all_
    ordered, billed = (f"sum(CASE WHEN kind IN ({values_in_sql(of)}) THEN total END)" for of in (orders, invoices))
    named = f"({papers.lines}) AS papers WHERE customer_id IS NOT NULL"
    sums = f"SELECT {ordered} AS o, {billed} AS i FROM {named} GROUP BY customer_id"
    alike, buyers = engine.rows(
        f"SELECT count(CASE WHEN abs(o - i) < {PENNY} THEN 1 END), count(o) FROM ({sums}) AS sums"
    )[0]
    if some or alike > OTHERS * buyers:
        kept, others = (" and ".join(map(repr, values)) for values in (orders, invoices))
        seen = f"{same:,} have the customer and the amount of another that {papers.says} {others}"
        if not some:
            seen = f"those of {alike:,} customers come to the same as what {papers.says} {others}"
        raise DataError(
            f"{papers.header!r} {papers.says} {kept} on {all_:,} {papers.counted}, of which {seen}: what is there "
            "twice would count twice. Export the invoices alone; if all are sales, say --columns type="
        )
    return False


def repeated(engine: Engine, papers: Papers, orders: Sequence[str], invoices: Sequence[str]) -> tuple[int, int, float]:
    """How many orders of somebody there are, how many have customer and amount of an invoice, and would by chance."""
    invoiced = f"FROM ({papers.lines}) AS papers WHERE kind IN ({values_in_sql(invoices)})"
    all_, same, by_chance = engine.rows(
        "SELECT count(*), count(own.customer_id), sum(coalesce(buyers, 0) * 1.0 / everyone) "
        f"FROM ({papers.lines}) AS papers LEFT JOIN (SELECT DISTINCT customer_id, total {invoiced}) AS own "
        "ON papers.customer_id = own.customer_id AND papers.total = own.total "
        f"LEFT JOIN (SELECT total, count(DISTINCT customer_id) AS buyers {invoiced} GROUP BY total) AS any_ "
        "ON papers.total = any_.total "
        f"CROSS JOIN (SELECT nullif(count(DISTINCT customer_id), 0) AS everyone {invoiced}) AS all_ "
        f"WHERE papers.kind IN ({values_in_sql(orders)}) AND papers.customer_id IS NOT NULL"
    )[0]
    return all_, same, by_chance or 0


def refuse_letters(engine: Engine, header: str, kind: str, total: str, codes: Collection[str]) -> None:
    """Ask of two letters that may be those of invoices and credit notes, where both have money above zero.

    `kind`: the SQL of the letter of a line, and `total` of what it comes to, in `cells`.
    """
    if not papercodes.doubtful(codes):
        return
    paid = f"SELECT DISTINCT {kind} FROM cells WHERE {total} > 0 AND {kind} IN ({values_in_sql(sorted(codes))})"
    if len(engine.rows(paid)) == len(codes):
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, sorted(codes)))}, and nothing says whether these are invoices "
            "and credit notes. If they are, export credit notes below zero, or with a column that says so; if all are "
            "sales, say --columns type="
        )


def values_in_sql(values: Iterable[str]) -> str:
    """Values as SQL has them between parentheses."""
    return ", ".join(literal(value) for value in values)
