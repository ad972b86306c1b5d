"""Words as people write them: lists of them, parted by commas or by the ends of lines; and without their accents."""

from __future__ import annotations

import unicodedata


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in their order: `"id, no\\nkunden nr"` → `id`, `no`, `kunden nr`."""
    return tuple(word.strip() for word in text.replace("\n", ",").split(",") if word.strip())


def unmarked(text: str) -> str:
    """A text without accents and other marks: `annulé` → `annule`. Many words at once take a tenth of the time."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text)
    return parted.translate({ord(char): None for char in {*parted} if unicodedata.combining(char)})
