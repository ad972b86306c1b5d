"""Columns at fixed places and their header → how far each goes: a heading may be wider, or of several words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regulars.heading import known

APART = 0.7
"""The share of columns two blanks or more from the next, where those that are nearer may be parts of one."""
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")

Span = tuple[int, int]


def around(one: Span | None, other: Span | None) -> Span | None:
    """The stretch that holds both."""
    return (min(one[0], other[0]), max(one[1], other[1])) if one and other else one or other


def meet(one: Span, other: Span) -> bool:
    """Whether two stretches have a place in common."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the cells of a column stand, and the words that head it; one of both may be nowhere."""

    body: Span | None
    head: Span | None

    @property
    def span(self) -> Span:
        spans = [each for each in (self.body, self.head) if each]
        return min(begin for begin, _ in spans), max(end for _, end in spans)

    @property
    def lacks(self) -> str:
        return "" if self.body and self.head else "head" if self.body else "body"

    def with_(self, other: _Column) -> _Column:
        return _Column(around(self.body, other.body), around(self.head, other.head))

    def follows(self, other: _Column) -> bool:
        """Whether its cells stand one blank behind those of another."""
        return self.body is not None and other.body is not None and self.body[0] - other.body[1] == 1

    def ends(self, other: _Column, lines: Sequence[str], *, apart: bool) -> bool:
        """Whether its cells are the ends of those of another, as where all names begin with as many letters.

        So it is where nothing heads it, or its heading goes on with the other one's in a table whose columns stand
        `apart`; and it is no column of numbers, and nowhere filled without the other.
        """
        goes_on = self.lacks == "head" or (apart and self.heading_follows(other))
        if not self.body or not other.body or not self.follows(other) or not goes_on:
            return False
        pairs = [(line[slice(*other.body)].strip(), line[slice(*self.body)].strip()) for line in lines]
        pairs = [(left, right) for left, right in pairs if right]
        if not all(left for left, _ in pairs):
            return False
        words = all(map(_LETTER.search, (left for left, _ in pairs))) and any(_LETTER.search(each) for _, each in pairs)
        return self.lacks == "head" or words

    def heading_follows(self, other: _Column) -> bool:
        """Whether its first word stands one blank behind the last one of another."""
        return self.head is not None and other.head is not None and self.head[0] - other.head[1] == 1

    @property
    def to_right(self) -> bool:
        """Whether its cells end with its heading and do not begin with it, as numbers do."""
        if not self.body or not self.head:
            return False
        return self.body[1] == self.head[1] and self.body[0] != self.head[0]


def widened(places: Sequence[Span], header: str, lines: Sequence[str]) -> tuple[Span, ...]:
    """The same, as wide as what heads them: a heading may be wider, and of several words.

    Where a word of the header runs across two columns, it heads none.
    """
    if not header:
        return tuple(places)
    columns = [_Column(place, None) for place in places]
    for word in (found.span() for found in _WORD.finditer(header)):
        over = [at for at, each in enumerate(columns) if each.body and meet(each.body, word)]
        while len(over) > 1:
            left, right = columns[over[0]], columns[over[0] + 1]
            if not right.follows(left):
                return tuple(places)
            columns[over[0] : over[0] + 2] = [left.with_(right)]
            over.pop()
        if over:
            columns[over[0]] = columns[over[0]].with_(_Column(None, word))
        else:
            columns.append(_Column(None, word))
            columns.sort(key=lambda each: each.span)
    apart = sum(not right.follows(left) for left, right in pairwise(columns)) >= APART * (len(columns) - 1)
    columns = _merged(columns, lambda left, right: right.ends(left, lines, apart=apart))
    columns = _merged(columns, lambda left, right: not left.body and not right.body and right.heading_follows(left))
    columns = _merged(columns, lambda left, right: {left.lacks, right.lacks} == {"body", "head"})
    return tuple(each.span for each in _whole(columns, header))


def _merged(columns: Sequence[_Column], together: Callable[[_Column, _Column], bool]) -> list[_Column]:
    """The same, neighbours that are one column as one."""
    found = list(columns[:1])
    for each in columns[1:]:
        if together(found[-1], each):
            found[-1] = found[-1].with_(each)
        else:
            found.append(each)
    return found


def _whole(columns: list[_Column], header: str) -> list[_Column]:
    """Words over nothing with the heading that they stand one blank from."""
    found: list[_Column] = []
    for at, each in enumerate(columns):
        last, after = found[-1] if found else None, columns[at + 1] if at + 1 < len(columns) else None
        beside = last and each.heading_follows(last)
        if last and after and beside and each.lacks == "body" and after.heading_follows(each):
            found[-1], columns[at + 1] = _divided(last, each, after, header)
        elif last and beside and "body" in (each.lacks, last.lacks):
            found[-1] = last.with_(each)
        else:
            found.append(each)
    return found


def _divided(left: _Column, words: _Column, right: _Column, header: str) -> tuple[_Column, _Column]:
    """Two columns with the words between their headings, which may belong to either.

    So many are the left one's that most of both are names which columns of sales have; else all are the right one's
    where that holds numbers, or the left one's.
    """
    ends = [found.span() for found in _WORD.finditer(header, *words.span)]
    ways = [
        (left.with_(_Column(None, _hull(ends[:count]))), right.with_(_Column(None, _hull(ends[count:]))))
        for count in range(len(ends) + 1)
    ]
    ways = ways if right.to_right else ways[::-1]
    return max(ways, key=lambda way: known([header[slice(*each.head)] for each in way if each.head]))


def _hull(spans: Sequence[Span]) -> Span | None:
    return (spans[0][0], spans[-1][1]) if spans else None
