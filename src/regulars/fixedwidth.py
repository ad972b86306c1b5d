"""Text without a separator: columns that stand at the same places of every line, or words with blanks between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from regulars import columnheads
from regulars.columnheads import Span, around, meet
from regulars.heading import heads_lines, sum_name

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
_WORDS = re.compile(r"\S+(?: \S+)*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Fixed:
    """Between which places each column is written; without `places`, every word is a cell.

    `header` is the line that names them, where it stands right above the first line of the table.
    """

    width: int
    places: tuple[Span, ...] = ()
    header: str = ""

    def split(self, text: str) -> list[str] | None:
        """The cells of a line; None where a word of it belongs to no column, or to two.

        The end of a name that is longer than others belongs to the column in which it begins.
        """
        if not self.places:
            return text.split()
        text = text.expandtabs()
        found: list[Span | None] = [None] * self.width
        for words in _WORDS.finditer(text):
            spans = [word.span() for word in _WORD.finditer(text, *words.span())]
            columns = [[at for at, place in enumerate(self.places) if meet(place, word)] for word in spans]
            told = {each[0] for each in columns if each}
            if any(len(each) > 1 for each in columns) or not told or (len(told) > 1 and not all(columns)):
                return None
            for word, each in zip(spans, columns, strict=True):
                at = each[0] if each else min(told)
                found[at] = around(found[at], word)
        return ["" if place is None else text[place[0] : place[1]] for place in found]


def find(lines: Sequence[str], rules: Sequence[str] = ()) -> Fixed | None:
    """How lines of text (none of them blank) divide into columns; None where they do not.

    `rules`: lines of dashes among them, of which one may underline each column.
    """
    lines = [line.expandtabs() for line in lines if not (heads_lines(line) or sum_name(line))]
    if len(lines) < LEAST_LINES:
        return None
    if underlined := _underlined(lines, rules):
        return underlined
    counts = Counter(len(line.split()) for line in lines)
    words, most = counts.most_common(1)[0]
    body = _body(lines) if len(lines) >= LEAST_PLACED else []
    header = _header(lines, body)
    places = columnheads.widened(_places(body), header, body)
    fixed = Fixed(len(places), places, header) if len(places) > 1 else None
    if words > 1 and most >= MOSTLY * len(lines) and not (fixed and _clear(fixed, body, header, words)):
        return Fixed(words)
    return fixed


def _underlined(lines: Sequence[str], rules: Sequence[str]) -> Fixed | None:
    """The columns that a line of dashes under the header marks, where nearly all lines keep to them."""
    for rule in rules:
        places = tuple(word.span() for word in _WORD.finditer(rule.expandtabs()))
        fixed = Fixed(len(places), places)
        if len(places) > 1 and sum(_keeps(fixed, line) for line in lines) >= MOSTLY * len(lines):
            return fixed
    return None


def _keeps(fixed: Fixed, line: str) -> bool:
    """Whether a line divides into columns, of which none has words that stand apart."""
    cells = fixed.split(line)
    return cells is not None and not any("  " in cell for cell in cells)


def _clear(fixed: Fixed, body: Sequence[str], header: str, words: int) -> bool:
    """Whether columns are told by their places though nearly all lines have so many words.

    They stand well apart, or the header has another number of words; and no column has words that stand apart.
    """
    if sum(_keeps(fixed, line) for line in body) < MOSTLY * len(body):
        return False
    apart = all(right[0] - left[1] > 1 for left, right in pairwise(fixed.places))
    each_named = bool(header) and all(fixed.split(header) or [""])
    if len(header.split()) == words or not header:
        return apart and (each_named or not header)
    return apart or each_named


def _header(lines: Sequence[str], body: Sequence[str]) -> str:
    """The last line without a digit above the first ones of the table; empty where there is none."""
    first = next((at for at, line in enumerate(lines) if body and line == body[0]), 0)
    return next((line for line in reversed(lines[:first]) if not _DIGIT.search(line)), "")


def _body(lines: Sequence[str]) -> list[str]:
    """The lines of the table below its header. A title or a footer that runs across what is blank in nearly all lines
    is none of them.
    """
    size = max(len(line) for line in lines)
    filled = [0] * size
    for line in lines:
        for place, letter in enumerate(line):
            filled[place] += letter != " "
    few = (1 - MOSTLY) * len(lines)
    tabular = [line for line in lines if not _crosses(line, filled, few)]
    if len(tabular) + sum(_runs_on(line, filled, few) for line in lines) < MOSTLY * len(lines):
        tabular = _of_report(lines)
    numbered = [line for line in tabular if _DIGIT.search(line)]
    return numbered if len(numbered) >= max(LEAST_PLACED, MOSTLY * (len(tabular) - 1)) else tabular


def _places(lines: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The stretches that are not blank in all lines of a table."""
    size = max(map(len, lines), default=0)
    used = [any(place < len(line) and line[place] != " " for line in lines) for place in range(size)]
    edges = [place for place in range(size + 1) if (place < size and used[place]) != (place > 0 and used[place - 1])]
    return _joined([*zip(edges[::2], edges[1::2], strict=True)], lines)


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


def _runs_on(line: str, filled: Sequence[int], few: float) -> bool:
    """Whether words begin where most lines are filled, and some end where nearly every line is blank, as long names."""
    rare = [
        [filled[place] <= few for place in range(*words.span()) if line[place] != " "]
        for words in _WORDS.finditer(line)
    ]
    return any(map(any, rare)) and all(each == sorted(each) and not each[0] for each in rare)
