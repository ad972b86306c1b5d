"""What a run gives back: the customers with their segments, the evidence, the model, and ways to show and save them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regulars.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regulars.choose import Choice
    from regulars.engine import Engine
    from regulars.ledger import Ledger
    from regulars.model import Model
    from regulars.settings import Settings


NO_ADDRESS = "{} is an address, which only a run on Spark can be written to. Name a folder, or add --engine spark"


def check(out: Path | str, settings: Settings, files: Sequence[str], *, force: bool) -> None:
    """Raise UsageError, before any of the `files` is read, where a run could not be written to `out`."""
    if settings.engine == "spark":
        from regulars import spark_output

        spark_output.check(out, settings, force=force)
    elif is_address(out):
        raise UsageError(NO_ADDRESS.format(out))
    if not is_address(out):
        from regulars.export import check_folder

        check_folder(Path(out), force=force, sources=[Path(file) for file in files])


def is_address(place: Path | str) -> bool:
    """Whether a place is named by its scheme (`s3a://bucket/run`), and so the same for all workers of a cluster."""
    return "://" in str(place)


class Segmentation:
    """The result of `regulars.segment`.

    ledger: what was kept and dropped, reconciled. choice: k and the argument for it. model: the frozen contract.
    summary: everything the report shows, as the plain dict of docs/summary.md. timings: seconds per stage.
    """

    def __init__(
        self,
        engine: Engine,
        ledger: Ledger,
        choice: Choice,
        model: Model,
        summary: Mapping[str, Any],
        timings: Mapping[str, float],
    ) -> None:
        self.engine = engine
        self.ledger = ledger
        self.choice = choice
        self.model = model
        self.summary = summary
        self.timings = timings

    @property
    def segments(self) -> list[dict[str, Any]]:
        """The segments, best first: the `segments` list of docs/summary.md."""
        return list(self.summary["segments"])

    @property
    def customers(self) -> Any:
        """One row per customer: `customer_id`, `segment` (id), `segment_name`, and every feature of the catalogue.

        A DuckDB relation: `.df()` for pandas, `.pl()` for Polars, `.arrow()` for PyArrow, `.show()` to look at it. Of
        a run on Spark, a Spark data frame.
        """
        return self.engine.relation(self.customers_sql())

    def customers_sql(self, segment: int | None = None) -> str:
        """SQL for the customers, all of them or one segment's, ordered by id."""
        from regulars.engine import literal
        from regulars.features import CUSTOMER_COLUMNS, NATURAL_ORDER

        others = ", ".join(name for name in CUSTOMER_COLUMNS if name != "customer_id")
        names = " ".join(f"WHEN {each.id} THEN {literal(each.name)}" for each in self.model.segments)
        only = f"WHERE segment = {segment}" if segment is not None else ""
        return (
            f"SELECT customer_id, segment, CASE segment {names} END AS segment_name, "
            f"{others} FROM assigned {only} "
            f"ORDER BY {NATURAL_ORDER}"
        )

    def report(self, path: str | Path) -> Path:
        """Write the self-contained HTML report to `path`; returns the path."""
        from regulars.report import write

        write(self.summary, Path(path))
        return Path(path)

    def save(self, folder: str | Path, *, force: bool = False) -> Path | str:
        """Write the run folder, complete or not at all; returns its path. `force` replaces a folder that is there.

        A run on Spark can be written to an address as well: `s3a://bucket/run`.
        """
        if is_address(folder):
            if self.engine.name != "spark":
                raise UsageError(NO_ADDRESS.format(folder))
            from regulars import spark_output

            return spark_output.save(self, str(folder), force=force)
        from regulars.export import save

        return save(self, Path(folder), force=force)

    def summary_json(self) -> str:
        """The text of summary.json."""
        return json.dumps(self.summary, indent=1, ensure_ascii=False) + "\n"

    def _repr_html_(self) -> str:
        from regulars.report import notebook

        return notebook(self.summary)

    def __repr__(self) -> str:
        rows = [f"  {each['id']}  {each['name']:<28} {each['customers']:>9,} customers" for each in self.segments]
        return "\n".join([f"Segmentation: {self.choice.sentence}", *rows])
