"""A pandas data frame → one with the same rows that an engine reads as they stand. Only this module imports pandas,
and only where the user's table is one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

MIXED = ("mixed", "mixed-integer")
"""What pandas calls objects of several kinds, lists and dicts among them."""


def readable(frame: pd.DataFrame, reads: Callable[[pd.DataFrame], bool]) -> pd.DataFrame:
    """The frame with a named index as columns, and with columns that can be read; what was given is left as it is.

    `reads` says whether the engine takes a frame. What it does not take (a column that runs backwards in memory,
    periods, intervals) is copied, or else handed over as text; so are objects of several kinds, as an engine looks at
    some of them only.
    """
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index(allow_duplicates=True)
    made = frame.copy(deep=False)
    for at in range(frame.shape[1]):
        column = frame.iloc[:, at]
        if _of_several_kinds(column):
            made.isetitem(at, _as_text(column))
    if reads(made):
        return made
    for at in range(made.shape[1]):
        if not reads(made.iloc[:, [at]]):
            column = made.iloc[:, at].copy()
            made.isetitem(at, column if reads(column.to_frame()) else _as_text(column))
    return made


def _of_several_kinds(column: pd.Series[Any]) -> bool:
    if str(column.dtype) != "object":
        return False
    from pandas.api.types import infer_dtype

    first = next(iter(column.dropna().head(1)), None)
    return infer_dtype(column, skipna=True) in MIXED and not isinstance(first, dict | list | tuple)


def _as_text(column: pd.Series[Any]) -> pd.Series[Any]:
    return column.astype(object).map(_text, na_action="ignore")


def _text(value: Any) -> str:
    """A number without the point that only its neighbours gave it: 536365.0 is the id 536365."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
