"""What is said of how each column was read."""

from __future__ import annotations


class Reasons(dict[str, str]):
    """Canonical column → why it was read so; what several steps say of one column stands in a row."""

    def add(self, column: str, reason: str) -> None:
        """Say `reason`, if there is one, after what was said of the column before."""
        if said := "; ".join(filter(None, (self.get(column), reason))):
            self[column] = said
