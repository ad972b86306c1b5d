"""Text without a separator: columns that stand at the same places of every line, or words with blanks between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MOSTLY = 0.9
"""The share of lines that must divide alike."""
PRINTED, LEAST_DIGITS = 0.6, 8
"""The same share in a report that repeats its titles on every page, and at how many places it must have digits."""
RARE = 0.2
"""The share of lines up to which a word is the end of a long name rather than a column."""
LEAST_LINES = 2
LEAST_PLACED = 4
"""Fewer lines have blanks at the same places by chance."""
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """Between which places each column is written; without `places`, every word is a cell."""

    width: int
    places: tuple[tuple[int, int], ...] = ()

    def split(self, text: str) -> list[str] | None:
        """The cells of a line; None where a word of it belongs to no column, or to two."""
        if not self.places:
            return text.split()
        text = text.expandtabs()
        found: list[tuple[int, int] | None] = [None] * self.width
        for word in _WORD.finditer(text):
            columns = [at for at, (begin, end) in enumerate(self.places) if word.start() < end and word.end() > begin]
            if len(columns) != 1:
                return None
            first = found[columns[0]]
            found[columns[0]] = (first[0] if first else word.start(), word.end())
        return ["" if place is None else text[place[0] : place[1]] for place in found]


def find(lines: Sequence[str]) -> Fixed | None:
    """How lines of text (none of them blank) divide into columns; None where they do not."""
    lines = [line.expandtabs() for line in lines]
    if len(lines) < LEAST_LINES:
        return None
    counts = Counter(len(line.split()) for line in lines)
    words, most = counts.most_common(1)[0]
    if words > 1 and most >= MOSTLY * len(lines):
        return Fixed(words)
    places = _places(lines) if len(lines) >= LEAST_PLACED else ()
    return Fixed(len(places), places) if len(places) > 1 else None


def _places(lines: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The stretches that are not blank in nearly all lines. A title or a footer that runs across them is no line."""
    size = max(len(line) for line in lines)
    filled = [0] * size
    for line in lines:
        for place, letter in enumerate(line):
            filled[place] += letter != " "
    few = (1 - MOSTLY) * len(lines)
    tabular = [line for line in lines if not _crosses(line, filled, few)]
    if len(tabular) < MOSTLY * len(lines):
        tabular = _of_report(lines)
    if not tabular:
        return ()
    used = [any(place < len(line) and line[place] != " " for line in tabular) for place in range(size)]
    edges = [place for place in range(size + 1) if (place < size and used[place]) != (place > 0 and used[place - 1])]
    return _joined([*zip(edges[::2], edges[1::2], strict=True)], tabular)


def _joined(places: Sequence[tuple[int, int]], lines: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The same with the last words of a few long names joined to what stands before them, one blank further left."""
    found = [*places[:1]]
    for begin, end in places[1:]:
        words = [line[begin:end].strip() for line in lines if line[begin:end].strip()]
        left = [line[slice(*found[-1])] for line in lines if line[begin:end].strip()]
        rare = len(words) <= RARE * len(lines) and begin - found[-1][1] == 1
        if rare and not any(letter.isdigit() for text in (*words, *left) for letter in text):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return tuple(found)


def _of_report(lines: Sequence[str]) -> list[str]:
    """The lines of a table that is printed page by page: they have digits where most lines have some, as in days and
    prices, and titles of pages do not. None where these are too few.
    """
    counts = Counter(place for line in lines for place, letter in enumerate(line) if letter.isdigit())
    digits = [place for place, count in counts.items() if count >= PRINTED * len(lines)]
    own = [sum(line[place : place + 1].isdigit() for place in digits) for line in lines]
    tabular = [line for line, count in zip(lines, own, strict=True) if count >= MOSTLY * len(digits)]
    return tabular if len(digits) >= LEAST_DIGITS and len(tabular) >= PRINTED * len(lines) else []


def _crosses(line: str, filled: Sequence[int], few: float) -> bool:
    """Whether something is written where nearly every line is blank, but for the sign behind a number."""
    return any(
        letter != " " and filled[place] <= few and not (letter == "-" and line[place - 1 : place].isdigit())
        for place, letter in enumerate(line)
    )
