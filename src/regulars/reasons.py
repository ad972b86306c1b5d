"""What is said of how each column was read."""

from __future__ import annotations

from collections.abc import Mapping


class Reasons(dict[str, str]):
    """Canonical column → why it was read so; what several steps say of one column stands in a row.

    `doubted`: the columns of which something is left to the user to know.
    """

    def __init__(self, told: Mapping[str, str] | None = None) -> None:
        super().__init__(told or {})
        self.doubted: set[str] = set()

    def add(self, column: str, reason: str) -> None:
        """Say `reason`, if there is one, after what was said of the column before."""
        if said := "; ".join(filter(None, (self.get(column), reason))):
            self[column] = said

    def add_each(self, said: Mapping[str, str]) -> None:
        """The same of several columns."""
        for column, reason in said.items():
            self.add(column, reason)
