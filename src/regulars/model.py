"""The frozen contract: what a segment is, as one readable JSON file. Applying it needs no refit and no Regulars."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from regulars.errors import DataError, UsageError
from regulars.scaling import Scale, coordinates, place

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment: its fixed id (1 is the best), its words, and its centroid in scaled coordinates."""

    id: int
    name: str
    slug: str
    description: str
    action: str
    centroid: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Features with their transforms, and the segments, in the order in which ties are settled.

    `as_of` is the day it was made on (YYYY-MM-DD), `customers` how many it was made from.
    """

    recipe: str
    as_of: str
    customers: int
    seed: int
    features: tuple[Scale, ...]
    segments: tuple[Segment, ...]
    version: str

    def sql(self, table: str, keep: Sequence[str], *, dialect: str = "duckdb") -> str:
        """The SQL that assigns: the columns `keep` of `table`, then `segment`. Needs the model's features in `table`.

        A customer belongs to the nearest centroid (squared Euclidean distance), the one listed first where two tie.
        `dialect`: "snowflake", "bigquery", "postgres", "spark" or any other that sqlglot writes (the extra `sql`).
        Raises UsageError where sqlglot is missing or does not know the dialect.
        """
        scaled = f"(SELECT *, {coordinates(self.features)} FROM {table}) AS scaled"
        text = assignment(
            [segment.centroid for segment in self.segments], [segment.id for segment in self.segments], scaled, keep
        )
        return text if dialect == "duckdb" else _translated(text, dialect)

    def assign(self, customer: Mapping[str, float]) -> int:
        """The id of one customer's segment, from its features."""
        point = place(self.features, customer)
        return min(self.segments, key=lambda segment: _squared_distance(point, segment.centroid)).id

    def to_json(self) -> str:
        """One readable file: format number, then the fields of this class."""
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=2, ensure_ascii=False) + "\n"

    def save(self, path: str | Path) -> None:
        Path(path).write_text(self.to_json(), encoding="utf-8")

    @classmethod
    def from_json(cls, text: str) -> Model:
        """Raises DataError where the text is not a model, or one of a later format."""
        try:
            fields = json.loads(text)
            made_by = fields.pop("format")
            if made_by != FORMAT:
                raise DataError(
                    f"the model has format {made_by}; this version of Regulars reads format {FORMAT}. Upgrade Regulars"
                )
            features = tuple(Scale(**scale) for scale in fields.pop("features"))
            segments = tuple(
                Segment(**{**segment, "centroid": tuple(segment["centroid"])}) for segment in fields.pop("segments")
            )
            return cls(**fields, features=features, segments=segments)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise DataError(f"this is not a Regulars model: {error}. Give the model.json of a run") from None

    @classmethod
    def load(cls, path: str | Path) -> Model:
        try:
            return cls.from_json(Path(path).read_text(encoding="utf-8"))
        except OSError as error:
            raise DataError(f"the model {path} cannot be opened: {error.strerror}") from None


def assignment(centroids: Sequence[Sequence[float]], ids: Iterable[int], scaled: str, keep: Sequence[str]) -> str:
    """SQL: the columns `keep` of `scaled`, which holds z1, z2, …, and the `segment` of the nearest centroid."""
    distances = ", ".join(f"{_distance(centroid)} AS d{number}" for number, centroid in enumerate(centroids, start=1))
    names = [f"d{number}" for number in range(1, len(centroids) + 1)]
    nearest = f"least({', '.join(names)})" if len(names) > 1 else names[0]
    cases = " ".join(f"WHEN {name} = {nearest} THEN {id_}" for name, id_ in zip(names, ids, strict=True))
    return (
        f"SELECT {', '.join(keep)}, CASE {cases} END AS segment FROM (SELECT *, {distances} FROM {scaled}) AS measured"
    )


def _translated(sql: str, dialect: str) -> str:
    try:
        import sqlglot
    except ImportError:
        raise UsageError(f'SQL for {dialect} needs sqlglot. Install it with: pip install "regulars[sql]"') from None
    known = sorted(name for name in sqlglot.Dialects.__members__.values() if name)
    if dialect not in known:
        raise UsageError(f"there is no SQL dialect {dialect!r}. Dialects: {', '.join(known)}")
    return sqlglot.transpile(sql, read="duckdb", write=dialect)[0]


def _distance(centroid: Sequence[float]) -> str:
    return " + ".join(
        f"(z{number} - {value!r}) * (z{number} - {value!r})" for number, value in enumerate(centroid, start=1)
    )


def _squared_distance(point: Sequence[float], centroid: Sequence[float]) -> float:
    return sum((coordinate - value) * (coordinate - value) for coordinate, value in zip(point, centroid, strict=True))
