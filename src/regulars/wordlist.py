"""Lists of words as people write them in a text: parted by commas or by the ends of lines."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in their order: `"id, no\\nkunden nr"` → `id`, `no`, `kunden nr`."""
    return tuple(word.strip() for word in text.replace("\n", ",").split(",") if word.strip())
