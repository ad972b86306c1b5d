"""Rows that head the lines below them, as reports and sheets kept by hand have them: which they are, and what they say.

Pure: rows in, places out. A head stands alone in its row, or with the sums of its lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from regulars.contents import is_blank
from regulars.heading import CUSTOMER, CUSTOMER_HEAD, GOODS_HEAD, SUMS
from regulars.relations import PENNY, numbers

FEWEST = 3
"""Fewer groups than this prove nothing."""

_GOES_ON = r"(?i) *\((?:cont|contd|continued|forts|fortsetzung|suite|segue|cont\.)\.?\)$"
"""What stands behind a head that is printed again on the next page."""
_LETTER = re.compile(r"[^\W\d_]")

_SUM = (
    r"(?:(?:grand |sub ?|sous[ -]|zwischen|gesamt|del)?(?:total[set]?|totale|totaal|sum|summe|summa|suma|somme)|"
    r"gesamt|insgesamt|razem|ogółem|łącznie)"
)
_OF = r"(?:for|of|für|von|de|du|des|pour|per|di|do|da|voor|van|för|dla|za)"
"""What the sum of a group is called beside the name of the group, in nine languages."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Where heads stand: their column, whether lines leave it blank, whether each group ends in a row that names its
    head again, and says there that it is a customer, what each says by its row, and the rows that are no lines.

    `goods`: heads of another level by their rows, which may say what was sold.
    """

    column: int
    own: bool
    named: bool
    said: bool
    heads: Mapping[int, str]
    others: frozenset[int]
    goods: Mapping[int, str]

    def customers(self) -> dict[int, str] | None:
        """The customers that the heads name; None where they do not say that they are customers."""
        told = {at: CUSTOMER_HEAD.fullmatch(head) for at, head in self.heads.items()}
        if all(told.values()):
            return {at: re.sub(_GOES_ON, "", found[1]) for at, found in told.items() if found}
        return dict(self.heads) if self.said else None

    def sold(self) -> dict[int, str]:
        """The goods that heads of another level name; none where not all of them say that they are goods."""
        told = {at: GOODS_HEAD.fullmatch(head) for at, head in self.goods.items()}
        return {at: found[1] for at, found in told.items() if found} if all(told.values()) else {}


def alone(rows: Sequence[Sequence[Any]]) -> dict[int, int]:
    """Row → the column of its only cell, of those that have a single one, with a word in it that is no sum."""
    found = {}
    for at, row in enumerate(rows):
        filled = [*islice((column for column, cell in enumerate(row) if not is_blank(cell)), 2)]
        if len(filled) == 1 and _heads(row[filled[0]]):
            found[at] = filled[0]
    return found


def _heads(cell: Any) -> bool:
    text = str(cell).strip()
    return bool(_LETTER.search(text)) and not is_sum(text)


def is_sum(text: str) -> bool:
    return bool(re.fullmatch(SUMS, text.strip().lower()))


def find(names: Sequence[str], rows: Sequence[Sequence[Any]], above: str = "") -> Outline | None:
    """The heads of a table that stand alone in their rows, and its other rows that are no lines.

    `above` is what stands right above the header: the first head, in row -1, where it says so and lines follow. None
    where a line stands above all heads, a head has no line or several heads in a row stand above one, where too few are
    different, or where some groups end in a sum that is not that of their lines. A sum without a number, as a formula
    that nothing has reckoned yet, is one where each has the name of its group.
    """
    single = alone(rows)
    if len(single) < FEWEST:
        return None
    column = Counter(single.values()).most_common(1)[0][0]
    heads = _without_sums({at: str(rows[at][column]).strip() for at, place in single.items() if place == column})
    if CUSTOMER_HEAD.fullmatch(above):
        heads = {-1: above, **heads}
    levels = (_outline(names, rows, column, *level) for level in _levels(rows, heads))
    return next((found for found in levels if found), None)


def _levels(rows: Sequence[Sequence[Any]], heads: Mapping[int, str]) -> Iterator[tuple[dict[int, str], dict[int, str]]]:
    """The heads that may be customers, and those of another level above or below them, such as goods.

    What says that it is a customer is one. Else those of the upper level have one of the lower right below.
    """
    said = {at: head for at, head in heads.items() if CUSTOMER_HEAD.fullmatch(head)}
    if said and len(said) < len(heads):
        yield said, {at: head for at, head in heads.items() if at not in said}
        return
    yield dict(heads), {}
    filled = [at for at, row in enumerate(rows) if at in heads or not all(map(is_blank, row))]
    upper = {at: heads[at] for at, below in pairwise(filled) if at in heads and below in heads}
    lower = {at: head for at, head in heads.items() if at not in upper}
    if len({*upper.values()}) >= FEWEST and lower:
        yield upper, lower
        yield lower, upper


def _outline(
    names: Sequence[str], rows: Sequence[Sequence[Any]], column: int, heads: dict[int, str], goods: Mapping[int, str]
) -> Outline | None:
    """`find`, for some of the heads, beside which those of `goods` are of another level."""
    groups = list(_groups(names, rows, heads, goods))
    if groups and groups[0] == (-1, [], []):
        del groups[0], heads[-1]
    while len(groups) > 1 and groups[-1][0] in heads and groups[-1][1:] == ([], []):
        del heads[groups.pop()[0]]  # a text below the table
    if len({*heads.values()}) < FEWEST or len(groups) != len(heads) or not all(lines for _, lines, _ in groups):
        return None
    sums = [ends for _, _, ends in groups]
    pairs = [(rows[ends[0]], heads[at]) for at, _, ends in groups if ends]
    named = all(sums) and all(_is_named(row, head) for row, head in pairs)
    said = named and all(_is_named(row, head, "") for row, head in pairs)
    if any(sums) and not (all(sums) and ((named and _are_blank(rows, groups)) or _add_up(rows, groups))):
        return None
    if goods and not (all(sums) and (said or all(map(CUSTOMER_HEAD.fullmatch, heads.values())))):
        return None
    lines = {at for _, of, _ in groups for at in of}
    own = all(is_blank(rows[at][column]) for at in lines)
    return Outline(column, own, named, said, heads, frozenset(range(len(rows))) - lines, goods)


def _without_sums(texts: Mapping[int, str]) -> dict[int, str]:
    """The texts, by their rows, that are not the name of a sum of the one above them."""
    heads: dict[int, str] = {}
    for at, text in texts.items():
        if not heads or not is_sum_of(text, heads[next(reversed(heads))]):
            heads[at] = text
    return heads


Group = tuple[int, list[int], list[int]]
"""The row of a head, those of its lines, and those of its sums."""


def _groups(
    names: Sequence[str], rows: Sequence[Sequence[Any]], heads: Mapping[int, str], beside: Mapping[int, str]
) -> Iterator[Group]:
    """The groups in their order; one of a head without lines where a line stands above all heads.

    `beside`: the heads of another level, whose sums are none of these groups'.
    """
    below = next(iter(beside), -1) > next(iter(heads))
    head, lines, ends = (-1 if -1 in heads else None), list[int](), list[int]()
    within = False
    for at, row in enumerate(rows):
        texts = [str(cell).strip() for cell in row if isinstance(cell, str) and cell.strip()]
        if at in heads or (at in beside and not below and head is not None):
            if head is not None:
                yield head, lines, ends
            head, lines, ends = (at if at in heads else None), [], []
        elif at in beside:
            within = below
        elif not any(not is_blank(cell) for cell in row) or ({*texts} <= {*names} and texts):
            continue  # the header once more
        elif any(is_sum(text) or is_sum_of(text, heads.get(len(rows) if head is None else head, "")) for text in texts):
            if within and head is not None and not _is_named(row, heads[head]):
                within = False  # the sum of a group of the other level
            elif head is not None or not beside:
                ends.append(at)
        elif head is None or ends:
            yield at, [], []  # a line of nobody
        else:
            lines.append(at)
    if head is not None:
        yield head, lines, ends


def is_sum_of(text: str, head: str, said: str = "?") -> bool:
    """Whether a text is the name of the sum of a group: `Total for Ada`, `Ada Total`, `Summe Kunde 70`.

    A head may be a number and a name, of which the sum has either. `said` is empty where it has to say that it is a
    customer.
    """
    told = " ".join(text.casefold().split())
    return any(_is_sum_of(told, name, said) for name in _called(" ".join(head.casefold().split())))


def _called(head: str) -> Iterator[str]:
    """What a head may be called: `customer: 70 ada`, `70 ada`, `70`, `ada`."""
    yield head
    for name in filter(None, (head, (CUSTOMER_HEAD.fullmatch(head) or ["", ""])[1])):
        if name != head:
            yield name
        if parts := re.fullmatch(r"([^\W_]*\d[\w./-]*)[ ,:–-]+([^\W\d_].*)", name):
            yield from parts.groups()


def _is_sum_of(told: str, name: str, said: str) -> bool:
    if not said:
        rest = told.removesuffix(f" {name}")
        return rest != told and bool(re.fullmatch(rf"{_SUM}(?: {_OF})? {CUSTOMER}[.:]?", rest))
    if name and told.startswith(name):
        return bool(re.fullmatch(rf"[ :\-–—(]*{_SUM}(?:[^a-z].*)?", told.removeprefix(name)))
    rest = told.removesuffix(name)
    return told.endswith(f" {name}") and bool(re.fullmatch(rf"{_SUM}(?: {_OF})?(?: {CUSTOMER}\.?)?[ :\-–—]*", rest))


def _is_named(row: Sequence[Any], head: str, said: str = "?") -> bool:
    """Whether a row is called the sum of a group, in one cell or its first two."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    return any(is_sum_of(text, head, said) for text in (*texts, " ".join(texts[:2])))


def _are_blank(rows: Sequence[Sequence[Any]], groups: Sequence[Group]) -> bool:
    """Whether no sum of a group has a number."""
    return all(told is None for _, _, ends in groups for told in numbers(rows[ends[0]]))


def _add_up(rows: Sequence[Sequence[Any]], groups: Sequence[Group]) -> bool:
    """Whether some column has under each group the sum of its lines, to the penny."""
    for column in range(len(rows[0])):
        told = numbers([row[column] for row in rows])
        fits = [abs(sum(told[at] or 0 for at in of) - (told[ends[0]] or 0)) <= PENNY for _, of, ends in groups]
        if all(fits) and sum(bool(told[ends[0]]) for _, _, ends in groups) >= FEWEST:
            return True
    return False


def of_days(rows: Sequence[Sequence[Any]], column: int) -> list[int]:
    """The rows in which a cell of `column` heads the lines below, with nothing beside it but their sums; none where
    that is not proven: each is to the penny the sum of the lines up to the next one, which leave `column` blank.
    """
    heads = [at for at, row in enumerate(rows) if not is_blank(row[column]) and not is_sum(str(row[column]))]
    if len(heads) < FEWEST or heads[0] != 0 or len(rows) < 2 * len(heads):
        return []
    ends = [*heads[1:], next((at for at in range(heads[-1] + 1, len(rows)) if _is_total(rows[at])), len(rows))]
    beside = {place for at in heads for place, cell in enumerate(rows[at]) if not is_blank(cell)} - {column}
    for place in beside:
        told = numbers([row[place] for row in rows])
        groups = [
            (told[at], [told[line] or 0 for line in range(at + 1, end)]) for at, end in zip(heads, ends, strict=True)
        ]
        if all(own is not None and of and abs(sum(of) - own) <= PENNY for own, of in groups):
            return heads if _only_numbers(rows, heads, beside) else []
    return []


def _is_total(row: Sequence[Any]) -> bool:
    return any(isinstance(cell, str) and is_sum(cell) for cell in row)


def _only_numbers(rows: Sequence[Sequence[Any]], heads: Sequence[int], beside: set[int]) -> bool:
    cells = [[rows[at][place] for at in heads if not is_blank(rows[at][place])] for place in beside]
    return all(each is not None for column in cells for each in numbers(column))
