"""What the states of orders say of each line: which were sold, which were not, and which nobody knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regulars import hires, kinds, odoo, owed, papercodes, statephrases, statuses, testrows
from regulars.deals import not_won
from regulars.documents import NAMED, OF_A_PAPER, SHOWN, count_values, not_known, unsure_of, with_lines
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import words
from regulars.invoiced import values_in_sql
from regulars.nested import ORDER_NUMBER
from regulars.papercodes import LETTERS
from regulars.relations import NEARLY_ALL, PENNY, TELLING
from regulars.settings import Settings
from regulars.states import REMARKS

if TYPE_CHECKING:
    from regulars.read import Raw


@dataclass(frozen=True, slots=True)
class Told:
    """The states that say that nothing was sold, what to say of others, and what of those that nobody knows."""

    undone: frozenset[str]
    said: tuple[str, ...]
    unknown: str


def _by_number(engine: Engine, headers: Mapping[str, str]) -> dict[str, int]:
    """`invoice`, and on how many lines, where the letters before most numbers say so beside those of credit notes."""
    if "order" not in headers:
        return {}
    letters = f"regexp_extract(lower(order_id), '{LETTERS}', 1)"
    counted = dict(engine.rows(f"SELECT {letters}, count(*) FROM cells WHERE order_id IS NOT NULL GROUP BY 1"))
    said = papercodes.codes(counted)
    lines = sum(counted[code] for code, paper in said.items() if paper == "invoice")
    return {"invoice": lines} if 2 * lines > sum(counted.values()) else {}


def states(
    engine: Engine,
    headers: Mapping[str, str],
    total: str,
    *,
    raw: Raw,
    known: frozenset[str] = frozenset(),
    settled: bool,
    settings: Settings,
) -> Told:
    """What the values of the status in `cells` say.

    The columns stand under `headers`, and all there are in `raw`; `total` is the SQL of what a line
    comes to; `known` are states that are no sale in this layout.
    Raises DataError where the column may be of something else, unless the user has `settled` that; and of states of
    which nobody knows what they mean, unless most lines are in that one, or each customer in one of them.
    """
    header = headers["status"]
    counted = {state: lines for state, lines in count_values(engine, "status").items() if re.search(r"\w", state)}
    if testrows.is_mode(counted):
        return Told(testrows.TESTS & counted.keys(), (), "")
    papers = count_values(engine, "type", OF_A_PAPER) if "type" in headers else _by_number(engine, headers)
    called = {column: each for column, each in headers.items() if each != ORDER_NUMBER}  # a header of our own
    sample = {each: cells for each, cells in raw.sample.items() if each != ORDER_NUMBER}
    explained = [papercodes.codes(papers).get(paper, paper) for paper in papers]
    unpaid = owed.sales(counted, called, explained, sample, raw.titles)
    partly = _back_in_part(engine) - kinds.spaced(settings.no_sale) if "refunded" in headers else frozenset()
    ended = hires.ends(counted, raw.sample, raw.titles)
    undone = (_undone(counted, _waiting(header) | unpaid | ended) | known & counted.keys()) - partly
    back = _paid_back(engine, headers, total, undone) - kinds.spaced(settings.sale)
    undone |= back
    others = counted.keys() - undone
    sure = any(map(statuses.sold, others)) or any(map(statuses.surely, undone)) or bool(back)
    if undone and others and not settled and not sure:
        raise unsure_of("status", header, sorted(undone), others, "lines are no sales", "states of orders")
    if not settled:
        asked = [state for state in others - partly if statuses.back_in_part(state)]
        _ask_how_much(engine, headers, total, [*papers], asked, settings)
    told = (
        undone
        | _waiting(header)
        | unpaid
        | ended
        | partly
        | odoo.sales(counted)
        | ({*filter(statephrases.bundled, others)} if "refunded" in headers else set())
        | kinds.spaced((*settings.no_sale, *settings.sale))
    )
    unknown = [state for state in counted if not (state in told or statuses.sold(state))]
    said = ["invoices that are still to be paid were sold all the same"] * bool(unpaid)
    said += [f"{' and '.join(map(repr, sorted(ended)))}: what was hired out came back"] * bool(ended)
    if back:
        named = " and ".join(map(repr, sorted(back)))
        said.append(f"{named}: no sale, as {headers['refunded']!r} is all of each such order")
    if partly:
        named = " and ".join(map(repr, sorted(partly)))
        said.append(f"{named}: sold, less what {headers['refunded']!r} says of each such order")
    return Told(
        undone, tuple(said), _left(engine, header, _sold(total, papers, headers), counted, unknown) if unknown else ""
    )


def _back_in_part(engine: Engine) -> frozenset[str]:
    """The states of orders of which a part went back, where a column says of each of these orders how much."""
    counts = (
        "SELECT status, min(back) FROM (SELECT status, max(abs(coalesce(refunded, 0))) AS back FROM cells "
        "WHERE status IS NOT NULL AND NOT repeated_header "
        "GROUP BY status, order_id, CASE WHEN order_id IS NULL THEN line_hash END) AS orders GROUP BY status"
    )
    return frozenset(state for state, least in engine.rows(counts) if least and statuses.back_in_part(state))


def _paid_back(engine: Engine, headers: Mapping[str, str], total: str, undone: Collection[str]) -> frozenset[str]:
    """The states in which nearly all orders were paid back whole, as hardly any was in other states that are a sale.

    What was paid back is the order's total, or its goods, whether it stands there once or on each line.
    """
    if "refunded" not in headers:
        return frozenset()
    of_lines = {"amount", "unit_price"} & {*headers}
    worths = (f"sum({total})", "max(order_total)") if of_lines else (f"max({total})",)
    backs = ("max(abs(refunded))", "sum(abs(refunded))")
    whole = " OR ".join(f"abs({back} - {worth}) <= {PENNY}" for back in backs for worth in worths)
    counts = (
        f"SELECT status, count(*), count(CASE WHEN whole THEN 1 END) FROM (SELECT status, max(abs(refunded)) > 0 AND "
        f"({whole}) AS whole FROM cells WHERE status IS NOT NULL AND NOT repeated_header "
        "GROUP BY status, order_id, CASE WHEN order_id IS NULL THEN line_hash END) AS orders GROUP BY status"
    )
    told = {state: (orders, back) for state, orders, back in engine.rows(counts) if state not in undone}
    found = {
        state
        for state, (orders, back) in told.items()
        if back >= TELLING and back >= NEARLY_ALL * orders and not statuses.back_in_part(state)
    }
    others = [counted for state, counted in told.items() if state not in found]
    sold, back = (sum(counts) for counts in zip(*others, strict=True)) if others else (0, 0)
    few = sum(told[state][0] for state in found) < sold and back <= (1 - NEARLY_ALL) * sold
    return frozenset(found) if few else frozenset()


def second_states(engine: Engine, header: str) -> tuple[frozenset[str], frozenset[str]]:
    """The values of states beside the status, the `type` in `cells`, that say that what was sold was undone, and those
    that say so of an order that is new only: that its payment failed, or is awaited.

    An order that waits to be sent is a sale there.
    """
    none = _undone(count_values(engine, "type"), _waiting(header))
    undone = frozenset(state for state in none if re.match(statuses.UNDONE, statephrases.bare(state)))
    undone |= none & statuses.DRAFTS
    return undone, none - undone if re.search(statuses.PAYMENT, words(header)) else frozenset()


def _undone(states: Iterable[str], waiting: frozenset[str]) -> frozenset[str]:
    said = frozenset(states)
    if ordered := odoo.sales(said):
        return said - ordered  # all else is a quotation, sent or not, or was cancelled
    return frozenset(state for state in said if statuses.undone(state)) - waiting | not_won(said)


def _waiting(header: str) -> frozenset[str]:
    """The states that say of what was sold only that it waits to be sent: in a column of the delivery."""
    return frozenset(statuses.WAITING) if statuses.of_delivery(words(header)) else frozenset()


def _sold(total: str, papers: Iterable[str], headers: Mapping[str, str]) -> str:
    """SQL: whether a line may be a sale: it has money, and its kind is none that is no sale, or is invoiced later."""
    kind = {paper: kinds.bare(paper) for paper in papers} if "type" in headers else {}
    none = kinds.NO_SALE | (kinds.BEFORE_INVOICE if {*kind.values()} & kinds.INVOICES else frozenset())
    aside = [paper for paper, said in kind.items() if said in none]
    return f"{total} > 0" + (f" AND (type IS NULL OR type NOT IN ({values_in_sql(aside)}))" if aside else "")


def _left(engine: Engine, header: str, sold: str, counted: Mapping[str, int], unknown: Sequence[str]) -> str:
    """What to say of the states that nobody knows, where they need no answer; DataError where they do: `sold` is the
    SQL of what may be a sale.
    """
    paid = count_values(engine, "status", sold)
    ways = kinds.WAYS_TO_PAY.intersection(unknown)  # how several were paid, beside what became of the others
    asked = [state for state in unknown if state in paid and counted[state] * 2 < sum(counted.values())]
    asked = [state for state in asked if len(ways) < 2 or state not in ways]
    if not asked or re.search(REMARKS, words(header)) or _of_customers(engine):
        return not_known(counted, unknown)
    known = [state for state in counted if state not in unknown][:NAMED]
    beside = f", beside {' and '.join(map(repr, known))}" if known else ""
    answer = f'"{",".join(asked)}"' if len(asked) <= SHOWN else "WORD,..."
    raise DataError(
        f"{header!r} says {with_lines(paid, asked, SHOWN)}{beside}: are these sales? Name those that are with "
        f"--sale {answer}, and those that are none with --no-sale. If it says nothing of orders, leave it aside with "
        "--columns status="
    )


def _ask_how_much(
    engine: Engine,
    headers: Mapping[str, str],
    total: str,
    papers: Iterable[str],
    partly: Sequence[str],
    settings: Settings,
) -> None:
    """Ask where states say that some of what was paid was given back, and neither a column nor a line says how much."""
    partly = [state for state in partly if state not in kinds.spaced((*settings.no_sale, *settings.sale))]
    if not partly or {*map(kinds.bare, papers)} & kinds.GIVEN_BACK:
        return
    turned = " OR quantity < 0" if "quantity" in headers else ""
    counted = count_values(engine, "status", f"{total} > 0")
    asked = [state for state in partly if state in counted]
    if asked and not count_values(engine, "status", f"({total} < 0{turned})"):
        each = " of each" if "refunded" in headers else ""
        raise DataError(
            f"{headers['status']!r} says {with_lines(counted, asked, SHOWN)}, and nothing known says how much was "
            f"given back{each}. Name the column that does with --columns refunded=...; to count such orders in full, "
            f'say --sale "{",".join(asked)}", and to leave them out, --no-sale'
        )


def _of_customers(engine: Engine) -> bool:
    """Whether customers who came on several days have one status each: it says who they are, nothing of an order."""
    named = "FROM cells WHERE customer_id IS NOT NULL AND NOT repeated_header GROUP BY customer_id"
    several, varied = engine.rows(
        "SELECT count(CASE WHEN days > 1 THEN 1 END), count(CASE WHEN states > 1 THEN 1 END) FROM "
        f"(SELECT count(DISTINCT ordered_on) AS days, count(DISTINCT status) AS states {named}) AS customers"
    )[0]
    return bool(several >= TELLING and not varied)
