"""Which column holds the day of each sale: by its name, or by what it holds where no name tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from regulars import dateparts, daycount, firstday, matching, sixdigits, spans, together
from regulars.contents import HALF, MOSTLY, is_blank
from regulars.daywords import (
    BOUGHT_ON,
    NOT_ORDERED,
    PAID_ON,
    STAMPED,
    kind,
    says_delivered,
)
from regulars.headers import of_item, words
from regulars.instalments import PAYMENT
from regulars.matching import FEW, ONLY, PROBABLE, Table, first_day, rank, ranked
from regulars.relations import TELLING, days, of_one, varying

WHY = {
    "visit": "the day of the visit, and no other day of a sale is there",
    "entered": "the day on which it was entered, before it was paid, sent or changed",
    "place": "the day on which it took place, and no other day of a sale is there",
}
"""Days that stand for that of the sale, the first that is there alone."""

MONTH = 31
"""What is due so many days after the last payment was not sold yet."""

PAID_BEFORE = "the day of each payment: the other day is one for all payments of an order, and after the first of them"


def find(table: Table) -> None:
    """Take the column of the day of each sale, or ask."""
    if (header := together.joined(table.sample, dateparts.parts)) and not table.settled("date"):
        table.take("date", header, "year, month and day, joined", PROBABLE)
    matching.find(table, "date")
    _take_first_of_alike(table)
    _doubt_payment(table)
    if "date" in table.found or "date" in table.questions or table.settled("date"):
        return
    every = [
        header
        for header, held in table.free("date").items()
        if held.filled and held.dates >= MOSTLY and not re.search(STAMPED, words(header))
        if held.distinct > 1 or held.filled < FEW
    ]
    dates = _but_of_people(table, every)
    bought = [header for header in dates if of_item(header) and re.search(BOUGHT_ON, words(header))]
    if len(bought) == 1:
        table.take("date", bought[0], "the day on which each item was bought", PROBABLE)
    elif len(dates) > 1 and (began := first_day(dates)) and not re.search(NOT_ORDERED, words(began[0])):
        table.take("date", began[0], "the day on which it began, before it was paid or done", ONLY)
    elif len(dates) == 1 and not re.search(NOT_ORDERED, words(dates[0])):
        table.take("date", dates[0], "the only column that holds dates", ONLY)
    elif told := _told(dates):
        table.take("date", *told, ONLY)
    elif paid := _of_payments(table, dates):
        table.take("date", paid[0], PAID_BEFORE, ONLY)
        _take_order(table, paid[1])
    elif len(dates) == 2 and (first := spans.first(table, *dates)):
        table.take("date", first, "the first day of what was bought, of which no other day is known", ONLY)
    elif first := firstday.of_each_line(table, dates):
        table.take("date", first, "the first of several days on each line", ONLY)
    elif len(dates) == 1 and says_delivered(dates[0]):
        table.take("date", dates[0], "the day of delivery, which is the only day of each line", ONLY)
    elif not dates and (short := _six_digits(table)):
        table.take("date", short, "the header says date, and its six digits are days", PROBABLE)
    elif not dates and (counted := daycount.find(table)):
        table.take("date", counted, "whole numbers that go on from line to line, as days do that are counted", ONLY)


def _take_first_of_alike(table: Table) -> None:
    """Take the first of several days on each line that are called alike, as those of an order and its invoice."""
    hits = ranked("date", table.free("date")) if "date" in table.questions else []
    headers = [header for place, header in hits if place == hits[0][0]]
    if first := firstday.of_each_line(table, headers):
        del table.questions["date"]
        table.take(
            "date", first, "the first of several days on each line that are called like that of a sale", PROBABLE
        )


def _but_of_people(table: Table, every: list[str]) -> list[str]:
    """The headers of days without those of which each customer has one, on lines of other days; all of them where
    the one that is left is surely of no sale.
    """
    on = {header: days(table.sample[header]) for header in every}
    left = every
    for who in [table.sample[header] for header in table.held if rank("customer", header)] if every[1:] else []:
        later = {header: varying(who, each) for header, each in on.items()}
        if any(differing >= max(TELLING, HALF * several) for several, differing in later.values()):
            left = [header for header in left if later[header][1] >= TELLING]
    none = len(left) == 1 < len(every) and kind(left[0]) in ("other", "due") and not says_delivered(left[0])
    return every if none else left


def _told(headers: Sequence[str]) -> tuple[str, str] | None:
    """The header of days that stand for those of the sale, and why, where the words of all headers tell what happened
    on each of them; else nothing.
    """
    kinds = {header: kind(header) or ("other" if re.search(NOT_ORDERED, words(header)) else "") for header in headers}
    if "" in kinds.values():
        return None
    told = next((each for each in WHY if each in kinds.values()), "")
    if told == "place" and "paid" in kinds.values():
        return None  # a feast is paid in parts, a ticket long before the show
    of_kind = [header for header, each in kinds.items() if each == told]
    return (of_kind[0], WHY[told]) if len(of_kind) == 1 else None


def _six_digits(table: Table) -> str:
    """The header of days of six digits, where it says days, and they are some in one order only; else nothing."""
    for header, held in table.free("order").items():
        texts = [str(value).strip() for value in table.sample[header] if not is_blank(value)]
        short = [text for text in texts if sixdigits.WRITTEN.fullmatch(text)]
        # what is no number stands in the heads of pages and in rows of totals
        alone = len(short) >= MOSTLY * len(texts) and not any(each.isdigit() for each in {*texts} - {*short})
        if alone and held.dates == 0 and rank("date", header) and sixdigits.order(short):
            return header
    return ""


def _of_payments(table: Table, headers: Sequence[str]) -> tuple[str, str] | None:
    """The headers of the days of payments and of what they were for, where several of an order have days of their own,
    and one other day which most of them were paid before, as that of a feast or a journey.
    """
    paid = [header for header in headers if re.search(f"{PAYMENT}|{PAID_ON}", words(header))]
    others = [header for header in headers if header not in paid]
    if len(paid) != 1 or len(others) != 1:
        return None
    own, other = (firstday.days(table, each) for each in (*paid, *others))
    orders = [header for header, held in table.free("order").items() if held.kind == "id" and held.dates < MOSTLY]
    found = [each for each in orders if own and other and _before(table.sample[each], own, other)]
    return (paid[0], found[0]) if len(found) == 1 else None


def _take_order(table: Table, header: str) -> None:
    if not table.settled("order"):
        table.take("order", header, "what several payments were for", PROBABLE)


def _before(orders: Sequence[Any], paid: firstday.Days, other: firstday.Days) -> bool:
    """Whether a column tells what was paid in parts, mostly beginning before another day that all parts share."""
    if not of_one(orders, other) or varying(orders, paid)[1] < TELLING:
        return False
    first: dict[Any, tuple[int, int]] = {}
    for order, day, then in zip(orders, paid, other, strict=True):
        if not is_blank(order) and day is not None and then is not None:
            first[order] = min(first.get(order, (day, then)), (day, then))
    return sum(day < then for day, then in first.values()) >= MOSTLY * len(first)


def _doubt_payment(table: Table) -> None:
    """Take another date than that of the payment where the only one known by name is that, or ask."""
    found = table.found.get("date")
    if not found or "date" in table.given:
        return
    dates = [header for header, held in table.free("date").items() if held.filled and held.dates >= MOSTLY]
    others = [header for header in dates if not re.search(NOT_ORDERED, words(header))]
    paid = _of_payments(table, (found.header, *others))
    if paid and paid[0] == found.header:
        _take_order(table, paid[1])
    elif not re.search(PAID_ON, words(found.header)):
        return
    elif first := first_day((found.header, *others)):
        table.take("date", first[0], f"the day on which it began, before it was paid ({found.header!r})", PROBABLE)
    elif named := _named(dates):
        table.take("date", named, f"the header says date, and {found.header!r} when it was paid", PROBABLE)
    elif told := _told(dates):
        table.take("date", *told, ONLY)
    elif due := _due(table, found.header, dates):
        table.take("date", due, f"the day by which each was to be paid, as {found.header!r} is blank on some", ONLY)
    elif others := [header for header in others if kind(header) not in ("due", "other", "paid")]:
        del table.found["date"]
        table.ask("date", (found.header, *others))


def _due(table: Table, paid: str, dates: Sequence[str]) -> str:
    """The one day by which it is to be paid, where not all was paid and nothing is due long after the last payment."""
    due = [header for header in dates if kind(header) == "due"]
    held = table.held[paid]
    if len(due) != 1 or held.rows - held.filled < TELLING or table.held[due[0]].filled < held.rows:
        return ""
    when, then = ([day for day in firstday.days(table, each) if day is not None] for each in (due[0], paid))
    return due[0] if when and then and max(when) <= max(then) + MONTH else ""


def _named(headers: Sequence[str]) -> str:
    """The one of several dates that is called that of a sale, and not of its payment or of what came later."""
    called = sorted((place, header) for header in headers if not kind(header) and (place := rank("date", header)))
    return called[0][1] if called and called[0][0] not in [place for place, _ in called[1:]] else ""
