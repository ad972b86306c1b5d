"""Digits of other scripts: Arabic-Indic, Persian and full-width ones stand for the same numbers."""

from __future__ import annotations

_OTHERS = (
    *("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"),
    *("٫", "．", "٬", "，", "－", "／", "："),
)
_LATIN = (*("0123456789",) * 3, *(".", ".", ",", ",", "-", "/", ":"))
_MARKS = "\u200e\u200f\u061c"
"""Marks of the direction of writing, which stand for nothing."""

_FROM, _TO = "".join(_OTHERS), "".join(_LATIN)
_TABLE = str.maketrans(_FROM, _TO, _MARKS)


def latin(text: str) -> str:
    """A text with the digits and signs that numbers have elsewhere."""
    return text if text.isascii() else text.translate(_TABLE)


def sql(cell: str) -> str:
    """SQL: the same."""
    return f"translate({cell}, '{_FROM}{_MARKS}', '{_TO}')"
