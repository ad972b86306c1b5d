"""Regulars turns the sales records a shop already has into customer segments its people can trust and act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from regulars.errors import DataError, LimitError, RegularsError, UsageError
from regulars.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from regulars.model import Model
    from regulars.segmentation import Segmentation

__all__ = ["DataError", "LimitError", "Model", "RegularsError", "Segmentation", "UsageError", "__version__", "segment"]


def segment(
    source: Any,
    *,
    columns: Mapping[str, str] | None = None,
    recipe: str = "rfm",
    features: str | Sequence[str] | None = None,
    k: int | None = None,
    as_of: date | str | None = None,
    **options: Any,
) -> Segmentation:
    """Group the customers in a shop's sales.

    source: a path, a glob or a list of paths (text, workbook, Parquet), or a pandas, Polars, PyArrow or DuckDB table
    with one row per line of an order; or several tables in a list, or in a dict by their names (orders, items).
    columns: canonical column → header, e.g. `{"customer": "Kd.-Nr."}`, where the headers do not say it.
    recipe: "rfm", "value" or "classic". features: the user's own, e.g. "spend,frequency:none" or a list.
    k: the number of segments; left out, it is chosen from the evidence.
    as_of: the day to look from; left out, the last day in the data plus one.
    options: the other fields of `regulars.settings.Settings`.

    Raises UsageError for options that cannot be carried out, DataError for data that cannot be used.
    """
    from regulars import config, pipeline

    given = {"columns": columns, "recipe": recipe, "features": features, "k": k, "as_of": as_of, **options}
    return pipeline.segment(source, config.from_python(given))


def __getattr__(name: str) -> Any:
    if name == "Segmentation":
        from regulars.segmentation import Segmentation

        return Segmentation
    if name == "Model":
        from regulars.model import Model

        return Model
    raise AttributeError(f"module 'regulars' has no attribute {name!r}")
