"""Logs of what visitors did: only what was bought is a sale, whatever other events say of prices and carts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from regulars import kinds
from regulars.contents import is_blank
from regulars.engine import Engine, literal
from regulars.errors import DataError
from regulars.headers import option, words
from regulars.matching import PROBABLE, Table
from regulars.relations import PENNY, part_alike
from regulars.states import folded, values
from regulars.statuses import STATE_NAMED

MOST_WORDS = 100
"""More different values than this are no names of events."""

_SEEN = (
    r"(?:page|product|item|content|detail|cart|basket|bag|checkout|checkoutstep|promotion|collection|category|"
    r"(?:product|item)?list|screen|wishlist|listing|banner|link|ad)s?"
)
_CART = r"(?:(?:the|shopping)?(?:cart|basket|bag|trolley)|wishlist|favou?rites)"
_BROWSED = re.compile(
    rf"(?:{_SEEN})?(?:views?|viewed|clicks?|clicked|impressions?)|(?:views?|viewed|clicks?|clicked|select){_SEEN}"
    rf"|(?:(?:product|item)s?)?(?:add|added|remove|removed)(?:(?:product|item)s?)?(?:to|from){_CART}"
    rf"|products?(?:added|removed)|{_CART}(?:update|updated|add|addition|remove|removal|abandoned)?"
    r"|(?:begin|began|start|started|initiate|initiated)checkout|checkout(?:start|started|begin|initiated)"
    r"|addpaymentinfo|addshippinginfo|paymentinfo(?:entered|submitted)|checkout\w*info(?:entered|submitted)"
    r"|checkoutstepcompleted|(?:product|item|site)?s?(?:search|searched|searchsubmitted)|viewsearchresults"
    r"|(?:first|page|site)visit|sessionstart|firstopen|appopen|userengagement|scroll|scrolled|activeonsite"
    r"|(?:opened|clicked|received)email|email(?:opened|clicked|received)"
)
"""What visitors do without buying anything, in letters alone: `Product Viewed`, `add_to_cart`, `InitiateCheckout`."""

_DEAL = r"(?:order|purchase|checkout|transaction|sale)"
_BOUGHT = re.compile(
    rf"purchases?|orders?|sales?|transactions?|buy|bought|purchased|ordered|sold|{_DEAL}s?(?:complete|completed|placed|"
    r"paid|confirmed|success|successful|succeeded|submitted|created)"
    rf"|(?:complete|completed|place|placed|paid|confirmed|submitted|made){_DEAL}"
    r"|(?:product|item)s?(?:purchase|purchased|ordered|bought|sold)|(?:purchased|ordered|bought)(?:product|item)s?"
    r"|(?:inapp|ecommerce|online|server|subscription)purchase"
    r"|(?:charge|payment|paymentintent|invoice|booking)s?(?:paid|complete|completed|succeeded|captured)"
)
_WENT_BACK = r"(?:(?:partially|fully)?(?:refund|refunded|return|returned)|cancell?ed|cancell?ation)"
_GIVEN_BACK = re.compile(
    rf"(?:{_DEAL}|payment|charge|booking|product|item)s?{_WENT_BACK}|(?:partial|full)?(?:refund|return)(?:ed|s|issued|completed)?"
    rf"|{_WENT_BACK}(?:{_DEAL}|payment|product|item)s?"
)

_CALLED_OFF = re.compile(rf"{_DEAL}s?(?:cancell?ed|cancell?ation|void|voided)|(?:cancell?ed|voided){_DEAL}s?")
"""What undoes a whole order."""

TWICE = 0.2
"""The share of customers and days with several words for buying beyond which these may be of one order."""

_NAMED = r" (?:events?|actions?|activity|activities|metric) "
"""Words of the header of what happened."""


def find(table: Table) -> None:
    """Take for the type the column of a log that says what happened, or ask where several may.

    It comes before a type of words that are no kinds of lines, as of an interface that calls all it sends `track`.
    """
    if table.settled("type") or ("type" in table.found and _says_kinds(values(table, table.found["type"].header))):
        return
    logs = [
        header
        for header, held in table.free("type").items()
        if 1 < held.distinct <= MOST_WORDS
        and not re.search(STATE_NAMED, words(header))
        and is_log(values(table, header), header)
    ]
    logs = [header for header in logs if re.search(_NAMED, words(header))] or logs
    if len(logs) > 1 and not all(part_alike(table.sample[logs[0]], table.sample[each]) for each in logs):
        table.ask("type", logs)
    elif logs:
        table.take("type", logs[0], "it says what visitors did, of which only what they bought is a sale", PROBABLE)
        _leave_said_again(table)


def _leave_said_again(table: Table) -> None:
    """Leave aside a column of what was refunded that says again what the line of a refund comes to by itself."""
    priced = [table.column(part) for part in ("amount", "unit_price") if part in table.found]
    if not priced or "refunded" not in table.found or "refunded" in table.given:
        return
    told = zip(
        folded(table, table.found["type"].header), table.numbers(table.found["refunded"].header), *priced, strict=True
    )
    if any(refunded and given_back(event) and not all(map(is_blank, cost)) for event, refunded, *cost in told):
        del table.found["refunded"]


def _says_kinds(said: Collection[str]) -> bool:
    return is_log(said) or bool({*map(kinds.bare, said)} & (kinds.SOLD | kinds.GIVEN_BACK))


def is_log(events: Iterable[str], header: str = "") -> bool:
    """Whether words, as `kinds` folds them, are events: two ways to look around, or one beside one to buy.

    Under a `header` that speaks of events, so are two of one deal: `OrderCompleted` and, later, `OrderRefunded`.
    """
    said = {*events}
    seen = sum(map(browsed, said))
    if seen > 1 or (seen == 1 and any(map(bought, said))):
        return True
    of_deals = said - kinds.SOLD - kinds.GIVEN_BACK  # which are kinds of lines, under whatever name
    named = re.search(_NAMED, words(header))
    paid = sum(map(bought, of_deals))
    return bool(named) and (paid > 1 or (paid == 1 and any(map(given_back, of_deals))))


def browsed(value: str) -> bool:
    """Whether an event is one of looking around, or of a cart that is not yet paid for."""
    return bool(_BROWSED.fullmatch(_letters(value)))


def bought(value: str) -> bool:
    """Whether an event says that something was bought."""
    return bool(_BOUGHT.fullmatch(_letters(value)))


def given_back(value: str) -> bool:
    """Whether an event says that what was bought came back, or was called off."""
    return value in kinds.GIVEN_BACK or bool(_GIVEN_BACK.fullmatch(_letters(value)))


def _letters(value: str) -> str:
    """A name without its spaces, `order.completed` too; empty where it is a path or an address, as of pages."""
    return "" if re.search(r"[^\w\s.:]", value) else re.sub(r"[\s_.:]", "", value)


def read(
    engine: Engine,
    header: str,
    total: str,
    counted: Mapping[str, int],
    *,
    sale: Collection[str],
    no_sale: Collection[str],
    settled: bool,
) -> tuple[set[str], set[str], str]:
    """The events of the `type` in `cells` that give money back, those that are no sale, and what to say of both.

    `counted`: the lines of each; `total`: the SQL of what a line comes to; `sale`, `no_sale`: what the user named so;
    `settled`: he named the column.
    Raises DataError where an event with money is not known, where one order may be said by two events, and where what
    went back is not said.
    """
    back = {value for value in counted if given_back(value)} - {*sale, *no_sale}
    sold = {value for value in counted if bought(value) or value in sale} - {*no_sale} - back
    paid = f"FROM cells WHERE {total} > 0 AND NOT repeated_header"
    unknown = [value for value in counted if not browsed(value) and value not in {*back, *sold, *no_sale}]
    asked = [value for value in unknown if engine.rows(f"SELECT 1 {paid} AND type = {literal(value)} LIMIT 1")]
    if asked:
        raise DataError(
            f"{header!r} says what happened, and {' and '.join(map(repr, asked))} beside money: are these sales? Name "
            f'those that are with --sale "{",".join(asked)}", and those that are none with --no-sale'
        )
    if len(sold) > 1 and not sold <= {*sale} and _of_one_order(engine, paid, sold):
        first, *others = sorted(sold, key=lambda value: (-counted[value], value))
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, (first, *others)))} of the same customers on the same days: one "
            f'order would count twice. Say which is none of its own, as --no-sale "{",".join(others)}"; if all are '
            f'sales, say --sale "{",".join((first, *others))}"'
        )
    _refuse_back(engine, header, total, back)
    if not settled and not any(map(browsed, counted)):
        _doubt_back(engine, header, back, sold)
    told = [f"{' and '.join(map(repr, sorted(sold)))}: bought"] if sold else []
    told += [f"{' and '.join(map(repr, sorted(back)))}: money given back"] if back else []
    return back, {*counted} - back - sold, "; ".join((*told, "all other events are no sales"))


def called_off(engine: Engine, total: str, counted: Iterable[str]) -> set[str]:
    """The events of the `type` in `cells` that undo all of orders which were bought here, and say no other sum of any.

    `total`: the SQL of what a line comes to.
    """
    off, sold = ({value for value in counted if says(value)} for says in (_undoes, bought))
    if not off or not sold:
        return set()
    of = (f"CASE WHEN type IN ({_listed(each)}) THEN abs({total}) END" for each in (sold, off))
    sums = (
        f"SELECT order_id, sum({next(of)}) AS paid, sum({next(of)}) AS back, "
        f"count(CASE WHEN type IN ({_listed(off)}) THEN 1 END) AS times FROM cells WHERE NOT repeated_header GROUP BY 1"
    )
    other = f"order_id IS NULL OR paid IS NULL OR abs(paid - back) > {PENNY}"
    counts = f"SELECT count(CASE WHEN {other} THEN 1 END) FROM ({sums}) AS sums WHERE times > 0"
    return off if not engine.rows(counts)[0][0] else set()


def _undoes(value: str) -> bool:
    return bool(_CALLED_OFF.fullmatch(_letters(value)))


def _refuse_back(engine: Engine, header: str, total: str, back: Collection[str]) -> None:
    """Ask where it is not said, or said twice, how much was given back."""
    if not back:
        return
    each = f"CASE WHEN {total} IS NULL THEN 0 ELSE 1 END + CASE WHEN coalesce(refunded, 0) = 0 THEN 0 ELSE 1 END"
    said = f"SELECT {each} AS times FROM cells WHERE type IN ({_listed(back)}) AND NOT repeated_header"
    lines, twice = engine.rows(
        f"SELECT count(CASE WHEN times = 0 THEN 1 END), count(CASE WHEN times = 2 THEN 1 END) FROM ({said}) AS said"
    )[0]
    if twice:
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, sorted(back)))} on {twice:,} lines with an amount and with "
            "another of what was refunded: it would go back twice. Leave the column aside with --columns refunded="
        )
    if lines:
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, sorted(back)))} on {lines:,} lines that do not say how much: "
            "what went back would stay spent. Write the amounts there, or take out what was bought and went back; to "
            f'leave these events aside, say --no-sale "{",".join(sorted(back))}"'
        )


def _doubt_back(engine: Engine, header: str, back: Collection[str], sold: Collection[str]) -> None:
    """Ask where most orders that came back were never bought here: it may be the last that is known of each."""
    of = (f"max(CASE WHEN type IN ({_listed(events)}) THEN 1 ELSE 0 END)" for events in (back, sold))
    orders = f"SELECT {next(of)} AS b, {next(of)} AS s FROM cells WHERE order_id IS NOT NULL GROUP BY order_id"
    came_back, unbought = engine.rows(
        f"SELECT coalesce(sum(b), 0), coalesce(sum(b * (1 - s)), 0) FROM ({orders}) AS orders"
    )[0]
    if unbought * 2 > came_back:
        listed = " and ".join(map(repr, sorted(back)))
        raise DataError(
            f"{header!r} says {listed} of {came_back:,} orders, of which {unbought:,} were not bought here before. If "
            f'nothing was sold there, say --no-sale "{",".join(sorted(back))}"; if that gives back what was bought '
            f"before this file begins, say --columns {option('type', header)}"
        )


def _of_one_order(engine: Engine, paid: str, sold: Collection[str]) -> bool:
    """Whether many customers have several of these events on one day."""
    visits = (
        f"SELECT count(DISTINCT type) AS events {paid} AND type IN ({_listed(sold)}) GROUP BY customer_id, ordered_on"
    )
    all_, several = engine.rows(f"SELECT count(*), count(CASE WHEN events > 1 THEN 1 END) FROM ({visits}) AS visits")[0]
    return bool(several > TWICE * all_)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(literal(value) for value in sorted(values))
