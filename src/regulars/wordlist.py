"""Words as people write them: lists of them, parted by commas or by the ends of lines; and without their accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cached_property
from typing import TypeVar

_Member = TypeVar("_Member")


class Words(Set[str]):
    """A set of words that is made when somebody first looks into it: most files need few of all there are."""

    def __init__(self, make: Callable[[], Iterable[str]]) -> None:
        self._make = make

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._make())

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    @classmethod
    def _from_iterable(cls, it: Iterable[_Member]) -> frozenset[_Member]:
        """What is worked out of two sets is one that is made."""
        return frozenset(it)

    def union(self, *others: Iterable[str]) -> frozenset[str]:
        """The words, and those of others, as a set that is made."""
        return self._words.union(*others)


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in their order: `"id, no\\nkunden nr"` → `id`, `no`, `kunden nr`."""
    return tuple(word.strip() for word in text.replace("\n", ",").split(",") if word.strip())


def unmarked(text: str) -> str:
    """A text without accents and other marks: `annulé` → `annule`. Many words at once take a tenth of the time."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text)
    return parted.translate({ord(char): None for char in {*parted} if unicodedata.combining(char)})
