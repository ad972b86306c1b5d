"""Everything a report shows, as one plain dict: docs/summary.md says what each key holds."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from regulars.engine import Engine
from regulars.features import CATALOGUE, Recipe
from regulars.profiles import CORE, Profile
from regulars.settings import Settings

if TYPE_CHECKING:
    from regulars.choose import Choice
    from regulars.ledger import Ledger
    from regulars.model import Model
    from regulars.preparing import Prepared
    from regulars.source import Source

POINTS = 5_000


def build(
    *,
    version: str,
    settings: Settings,
    recipe: Recipe,
    prepared: Prepared,
    ledger: Ledger,
    choice: Choice,
    model: Model,
    everyone: Profile,
    profiles: Mapping[int, Profile],
    points: Mapping[str, Any],
) -> dict[str, Any]:
    """Put the pieces together; nothing is computed here that is not in one of them."""
    return {
        "version": version,
        "as_of": model.as_of,
        "currency": settings.currency or prepared.mapped.currency,
        "command": command(prepared.raw.sources, settings),
        "sources": [source.as_dict() for source in prepared.raw.sources],
        "columns": prepared.mapped.columns(),
        "ledger": ledger.as_dict(),
        "totals": _totals(everyone),
        "recipe": _recipe(recipe, model),
        "choice": choice.as_dict(),
        "segments": [_segment(model, profiles[number].against(everyone), number) for number in sorted(profiles)],
        "points": dict(points),
        "backtest": None,
    }


def sample_points(engine: Engine, recipe: Recipe, customers: int, *, show_ids: bool) -> dict[str, Any]:
    """At most 5,000 customers for the scatter, chosen by the md5 of their id so that every run takes the same ones."""
    own = [feature for feature, _ in recipe.features]
    features = list(dict.fromkeys((*own, *CORE)))
    axes = list(dict.fromkeys((*own, *CORE[1:])))[:3]
    chosen = f"SELECT segment, {', '.join(features)}, customer_id FROM assigned ORDER BY md5(customer_id), customer_id"
    rows = engine.rows(f"{chosen} LIMIT {POINTS}")
    points: dict[str, Any] = {
        "features": features,
        "axes": axes,
        "shown": len(rows),
        "of": customers,
        "rows": [[row[0], *(round(value, 4) for value in row[1:-1])] for row in rows],
    }
    return points | {"ids": [row[-1] for row in rows]} if show_ids else points


def command(sources: Sequence[Source], settings: Settings) -> str:
    """The command line that makes a result again; only options that differ from the defaults are named.

    `headers` only guards against files of another shape: it changes no result.
    """
    parts = ["regulars", "run", *dict.fromkeys(source.file or source.name for source in sources)]
    usual = Settings()
    for field in fields(settings):
        value = getattr(settings, field.name)
        if value == getattr(usual, field.name) or field.name == "headers":
            continue
        if isinstance(value, Mapping):
            value = ",".join(f"{column}={header}" for column, header in value.items())
        elif isinstance(value, tuple):
            value = ",".join(value)
        parts += [f"--{field.name.replace('_', '-')}"] + ([] if value is True else [str(value)])
    return shlex.join(parts)


def _totals(everyone: Profile) -> dict[str, Any]:
    return {
        "customers": everyone.customers,
        "orders": everyone.orders,
        "revenue": everyone.revenue,
        "gross": everyone.gross,
        "returned": everyone.returned,
        "first_day": everyone.first_day.isoformat(),
        "last_day": everyone.last_day.isoformat(),
        "medians": everyone.medians,
    }


def _recipe(recipe: Recipe, model: Model) -> dict[str, Any]:
    features = []
    for scale in model.features:
        feature = CATALOGUE[scale.feature]
        features.append(
            {
                "name": feature.name,
                "label": feature.label,
                "unit": feature.unit,
                "meaning": feature.meaning,
                "transform": scale.transform,
                "mean": scale.mean,
                "scale": scale.scale,
            }
        )
    return {"name": recipe.name, "description": recipe.description, "features": features}


def _segment(model: Model, measured: dict[str, Any], number: int) -> dict[str, Any]:
    segment = next(segment for segment in model.segments if segment.id == number)
    words = {name: getattr(segment, name) for name in ("id", "name", "slug", "description", "action")}
    centroid = {
        scale.feature: scale.invert(value) for scale, value in zip(model.features, segment.centroid, strict=True)
    }
    return words | measured | {"centroid": centroid}
