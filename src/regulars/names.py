"""Plain names and actions for segments, from where their medians stand against all customers.

Three coordinates decide: `recency_days`, `frequency` (orders) and `spend` (the file's currency). Each is cut into a few
levels, every combination of levels has one name, and a step to a better level never leads to a worse name. The tables
below are the rules; `docs/names.md` shows them to users and a test holds the two together.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from regulars.errors import DataError

CORE = ("recency_days", "frequency", "spend")
SIZES = ("customers", "share_of_customers", "share_of_revenue", "revenue")


@dataclass(frozen=True, slots=True)
class Rule:
    """One name: when it is given and what to do about it. `personal`: worth a call when the audience is small."""

    name: str
    when: str
    action: str
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """What people call a segment. `rank`: 1 is the best of its list. `slug`: safe as a file name."""

    name: str
    description: str
    action: str
    slug: str
    rank: int


# Best to worst: a rule's place in this tuple is its rank.
RULES = (
    Rule(
        "Champions",
        "recent, often, and at least three times the usual spend",
        "Keep them: early access, first pick, a named contact. No discounts.",
        personal=True,
    ),
    Rule(
        "Loyal",
        "often, at least one and a half times the usual spend, not overdue",
        "Reward them: a thank-you, a perk for every tenth order, a friend to invite.",
        personal=True,
    ),
    Rule(
        "Big spenders",
        "not often, yet at least one and a half times the usual spend, not overdue",
        "Give them reasons to come more often: personal advice, news of what goes with their last order.",
        personal=True,
    ),
    Rule(
        "Promising",
        "recent, more than one order, less than one and a half times the usual spend",
        "Grow the basket: show what goes with what they bought, free shipping just above their usual order.",
    ),
    Rule(
        "Steady",
        "neither recent nor overdue: often, or a few orders with the usual spend",
        "Keep in touch: the regular newsletter, and one offer to try something new.",
    ),
    Rule(
        "New",
        "one order, recent, less than one and a half times the usual spend",
        "Win the second order: a welcome and a small thank-you while the first is fresh.",
    ),
    Rule(
        "Slipping",
        "overdue, yet came back or spent much; or long gone after spending much",
        "Win them back now: a personal message with one good reason to return.",
        personal=True,
    ),
    Rule(
        "Occasional",
        "neither recent nor overdue: a few orders, little spend",
        "Invite them on occasions: seasonal picks by e-mail, nothing that costs much.",
    ),
    Rule(
        "One-time",
        "one order, neither recent nor overdue, less than one and a half times the usual spend",
        "Ask for the second order: two reminders built on what they bought, then stop.",
    ),
    Rule(
        "Lapsed",
        "overdue after one order or little spend; or long gone without having spent much",
        "One low-cost reminder, then leave them off the paid lists.",
    ),
    Rule(
        "Returners",
        "sent back at least as much as they bought",
        "Find out why goods came back, before mailing them again.",
    ),
)

EVERYONE = Rule("All customers", "there is one segment only", "Treat everyone alike until the customers differ more.")

# At most: this multiple of the median of all customers, but never under or over so many days. In a file that spans ten
# years half the customers may be years away, and to be seen more lately than those is not yet recent.
RECENCY_LIMITS = {"recent": (2 / 3, 7, 90), "usual": (3 / 2, 14, 180), "overdue": (4, 60, 365)}
OFTEN = (3 / 2, 3)  # at least this multiple, and at least this many orders
A_FEW = 1.5  # orders: a median from here up means that most of the segment came back
SPEND_LIMITS = {
    "top": 3.0,
    "high": 3 / 2,
    "usual": 2 / 3,
}  # at least this multiple; below is low, nothing or less is none

SPEND_LEVELS = ("top", "high", "usual", "low", "none")
GRID = {
    ("recent", "often"): ("Champions", "Loyal", "Promising", "Promising", "Returners"),
    ("recent", "a few"): ("Big spenders", "Big spenders", "Promising", "Promising", "Returners"),
    ("recent", "once"): ("Big spenders", "Big spenders", "New", "New", "Returners"),
    ("usual", "often"): ("Loyal", "Loyal", "Steady", "Steady", "Returners"),
    ("usual", "a few"): ("Big spenders", "Big spenders", "Steady", "Occasional", "Returners"),
    ("usual", "once"): ("Big spenders", "Big spenders", "One-time", "One-time", "Returners"),
    ("overdue", "often"): ("Slipping", "Slipping", "Slipping", "Slipping", "Returners"),
    ("overdue", "a few"): ("Slipping", "Slipping", "Slipping", "Lapsed", "Returners"),
    ("overdue", "once"): ("Slipping", "Slipping", "Lapsed", "Lapsed", "Returners"),
    ("gone", "often"): ("Slipping", "Slipping", "Lapsed", "Lapsed", "Returners"),
    ("gone", "a few"): ("Slipping", "Slipping", "Lapsed", "Lapsed", "Returners"),
    ("gone", "once"): ("Slipping", "Lapsed", "Lapsed", "Lapsed", "Returners"),
}

CLEAR = 0.25  # about a quarter more
PENNY = 0.01  # smaller medians of spend are taken as nothing
FEW_CUSTOMERS = 50
FEW_CUSTOMERS_NOTE = "Few enough to call one by one."
WINDOWS_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


@dataclass(frozen=True, slots=True)
class Axis:
    """How segments of the same name are told apart on one feature; `sign` is -1 where less is better."""

    feature: str
    sign: int
    better: str
    best: str
    worse: str
    worst: str


AXES = (
    Axis("spend", 1, "higher spend", "highest spend", "lower spend", "lowest spend"),
    Axis("frequency", 1, "more orders", "most orders", "fewer orders", "fewest orders"),
    Axis("recency_days", -1, "more recent", "most recent", "less recent", "least recent"),
)
_RULES = {rule.name: rule for rule in RULES}
_RANKS = {rule.name: rank for rank, rule in enumerate(RULES)}


def name_segments(profiles: Sequence[Mapping[str, Any]], everyone: Mapping[str, float]) -> list[Naming]:
    """Profiles of segments (`customers`, `medians`, ...) and the medians of all customers → one naming each, in order.

    Every name occurs once, and depends on the medians, never on the order of the list. Raises DataError where a median
    is missing or is not a finite number.
    """
    usual = _core(everyone, "all customers")
    medians = [_core(profile["medians"], "a segment") for profile in profiles]
    rules = [EVERYONE] if len(profiles) == 1 else [rule_for(own, usual) for own in medians]
    places: dict[int, tuple[int, tuple[int, ...], str]] = {}
    for rule in set(rules):
        members = [i for i, other in enumerate(rules) if other is rule]
        members.sort(key=lambda i: _identity(profiles[i]))
        for member, path, qualifier in _told_apart(members, medians, usual, AXES):
            places[member] = (_RANKS.get(rule.name, 0), path, rule.name + qualifier)
    ranks = {i: rank for rank, i in enumerate(sorted(places, key=lambda i: places[i]), start=1)}
    return [
        Naming(
            name=places[i][2],
            description=describe(medians[i], usual),
            action=_action(rules[i], profiles[i]["customers"]),
            slug=slugify(places[i][2]),
            rank=ranks[i],
        )
        for i in range(len(profiles))
    ]


def rule_for(medians: Mapping[str, float], everyone: Mapping[str, float]) -> Rule:
    """The rule for one segment's medians, before segments of the same name are told apart."""
    row = (
        _recency_level(medians["recency_days"], everyone["recency_days"]),
        _frequency_level(medians["frequency"], everyone["frequency"]),
    )
    return _RULES[GRID[row][SPEND_LEVELS.index(_spend_level(medians["spend"], everyone["spend"]))]]


def describe(medians: Mapping[str, float], everyone: Mapping[str, float]) -> str:
    """What a typical member did, in one line: orders, days since the last one, spend against all customers."""
    days = _whole(medians["recency_days"])
    ago = "1 day ago" if days == 1 else f"{days:,} days ago"
    when = ago if medians["frequency"] < A_FEW else f"last time {ago}"
    return f"Bought {_times(medians['frequency'])}, {when}; {_spend_words(medians['spend'], everyone['spend'])}"


def slugify(name: str) -> str:
    """A name → lower-case ASCII words joined by hyphens, safe as a file name on Windows too."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"segment-{slug}".rstrip("-") if not slug or WINDOWS_RESERVED.fullmatch(slug) else slug


def _core(medians: Mapping[str, float], whose: str) -> dict[str, float]:
    missing = [feature for feature in CORE if feature not in medians]
    if missing:
        raise DataError(
            f"no median of {', '.join(missing)} for {whose}. Found: {', '.join(medians) or 'nothing'}. "
            f"Names are made from {', '.join(CORE)}."
        )
    core = {feature: float(medians[feature]) for feature in CORE}
    for feature, value in core.items():
        if not math.isfinite(value):
            raise DataError(f"the median of {feature} for {whose} is {value}, not a number that can be named.")
    return core


def _recency_level(days: float, usual: float) -> str:
    for level, (multiple, least, most) in RECENCY_LIMITS.items():
        if days <= max(least, min(multiple * usual, most)):
            return level
    return "gone"


def _frequency_level(orders: float, usual: float) -> str:
    multiple, least = OFTEN
    if orders >= max(least, multiple * usual):
        return "often"
    return "a few" if orders >= A_FEW else "once"


def _spend_level(spend: float, usual: float) -> str:
    if spend <= 0:
        return "none"
    return next((level for level, multiple in SPEND_LIMITS.items() if spend >= multiple * usual), "low")


def _told_apart(
    members: list[int], medians: Sequence[Mapping[str, float]], usual: Mapping[str, float], axes: Sequence[Axis]
) -> Iterable[tuple[int, tuple[int, ...], str]]:
    """Segments of one name → (member, its place from best to worst, what to add to the name).

    Each step sorts on one feature alone and leaves equals together for the next feature: lexicographic, so a segment
    that is at least as good on every feature can never come after a worse one.
    """
    if len(members) == 1:
        yield members[0], (), ""
        return
    axis = max(axes, key=lambda axis: _clearness(axis, [medians[i] for i in members], usual), default=None)
    levels = sorted({axis.sign * medians[i][axis.feature] for i in members}, reverse=True) if axis else []
    if axis is None or len(levels) == 1:
        for position, member in enumerate(members):
            yield member, (position,), f", group {_letters(position)}"
        return
    rest = [other for other in axes if other is not axis]
    for place, level in enumerate(levels):
        alike = [i for i in members if axis.sign * medians[i][axis.feature] == level]
        for member, path, qualifier in _told_apart(alike, medians, usual, rest):
            yield member, (place, *path), f", {_qualifier(axis, place, len(levels))}{qualifier}"


def _clearness(axis: Axis, medians: Sequence[Mapping[str, float]], usual: Mapping[str, float]) -> tuple[int, float]:
    """How well a feature tells segments apart: how many values differ, then how far the closest two are.

    Past CLEAR, further is no better, so that the first feature of AXES wins among the clear ones.
    """
    unit = {"recency_days": 7.0, "frequency": 1.0}.get(axis.feature, max(abs(usual["spend"]), PENNY))
    values = sorted({own[axis.feature] for own in medians})
    scaled = [math.asinh(value / unit) for value in values]
    gap = min((b - a for a, b in pairwise(scaled)), default=0.0)
    return len(values), min(CLEAR, gap)


def _qualifier(axis: Axis, place: int, places: int) -> str:
    if places == 2:
        return (axis.better, axis.worse)[place]
    if place == places - 1:
        return axis.worst
    if place == 0:
        return axis.best
    number = place + 1
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}-{axis.best}"


def _identity(profile: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A sort key of what a segment is, so that neither its number nor its place in the list matters."""
    sizes = [(key, repr(profile.get(key))) for key in SIZES]
    return sizes + sorted((feature, repr(value)) for feature, value in profile["medians"].items())


def _letters(position: int) -> str:
    before, letter = divmod(position, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)


def _action(rule: Rule, customers: int) -> str:
    return f"{rule.action} {FEW_CUSTOMERS_NOTE}" if rule.personal and customers <= FEW_CUSTOMERS else rule.action


def _whole(value: float) -> int:
    return math.floor(value + 0.5)


def _times(orders: float) -> str:
    if orders < A_FEW:
        return "once"
    if orders % 1 == 0.5:
        return f"{math.floor(orders):,} or {math.ceil(orders):,} times"
    return "twice" if _whole(orders) == 2 else f"about {_whole(orders):,} times"


def _spend_words(spend: float, usual: float) -> str:
    if spend <= 0:
        return "sent back all they had bought" if spend == 0 else "sent back more than they had bought"
    if usual < PENNY:
        return "spent something, where the usual customer spent nothing"
    ratio = spend / usual
    if 0.9 <= ratio < 1.1:
        return "spent about as much as the usual customer"
    if 1.9 <= ratio < 2.1:
        return "spent twice as much as the usual customer"
    if ratio >= 1.1:
        multiple = f"{_whole(ratio):,}" if ratio >= 9.95 else f"{ratio:.1f}".removesuffix(".0")
        return f"spent {multiple} times as much as the usual customer"
    return f"spent {max(_whole(100 * ratio), 1)}\N{NO-BREAK SPACE}% of what the usual customer spent"
