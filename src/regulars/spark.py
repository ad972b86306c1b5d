"""Spark as the engine: the same methods as DuckDB's, over a SparkSession. Only aggregates and samples reach Python."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any

import numpy as np

from regulars.errors import DataError, UsageError

try:
    from py4j.protocol import Py4JError
    from pyspark import StorageLevel
    from pyspark.errors import PySparkException
    from pyspark.logger import PySparkLogger
    from pyspark.sql import SparkSession
    from pyspark.sql import types as kinds

    from regulars.spark_sql import translated
except ImportError as error:
    raise UsageError(
        f'Spark needs {error.name or "pyspark"}, which is not installed. Install it with: pip install "regulars[spark]"'
    ) from None

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

SETTINGS: Mapping[str, str] = {
    # What overflows is an error, never another number in silence.
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "false",
    # The day of an order with an offset is its day in UTC on every machine.
    "spark.sql.session.timeZone": "UTC",
    # Else Spark would not see that a line has too few or too many cells where it needs only some of them.
    "spark.sql.csv.parser.columnPruning.enabled": "false",
    # Every encoding that Java knows, and not only those that are Unicode.
    "spark.sql.legacy.javaCharsets": "true",
}

LOGGER = PySparkLogger.getLogger("SQLQueryContextLogger")
"""PySpark writes each refusal to it, as JSON of many lines."""

PARTS = "spark.sql.shuffle.partitions"
MOST_SAID = 400
"""So much is quoted of what Spark says."""

NAMES: Mapping[type[kinds.DataType], str] = {
    kinds.StringType: "VARCHAR",
    kinds.BooleanType: "BOOLEAN",
    kinds.ByteType: "TINYINT",
    kinds.ShortType: "SMALLINT",
    kinds.IntegerType: "INTEGER",
    kinds.LongType: "BIGINT",
    kinds.FloatType: "FLOAT",
    kinds.DoubleType: "DOUBLE",
    kinds.DateType: "DATE",
    kinds.TimestampType: "TIMESTAMP WITH TIME ZONE",
    kinds.TimestampNTZType: "TIMESTAMP",
    kinds.BinaryType: "BLOB",
    kinds.NullType: '"NULL"',
}
"""Spark's types, and what DuckDB calls them."""


class Spark:
    """A session of its own over a Spark application: its tables and settings are not the caller's."""

    name = "spark"

    def __init__(self, session: SparkSession) -> None:
        self.session = session.newSession()
        self._global: list[str] = []
        self._kept: dict[str, DataFrame] = {}
        self._scratch: Path | None = None
        for key, value in (*_chosen(session), *SETTINGS.items()):
            self.session.conf.set(key, value)
        # Not where Python ends: then Spark, or its session, ends as well.
        weakref.finalize(self, _release, self.session, self._global, self._kept).atexit = False

    @classmethod
    def start(cls, master: str | None) -> Spark:
        """Over the session that is active, or a new one on `master`. Raises UsageError where that cannot be had."""
        from regulars.spark_session import start

        return cls(start(master))

    def register(self, name: str, source: DataFrame) -> None:
        """Make a data frame of any session readable as table `name`.

        A point in time becomes the day and the clock that its own session shows.
        """
        if source.sparkSession is self.session:
            source.createOrReplaceTempView(name)
            return
        zoned = [field.name for field in source.schema.fields if isinstance(field.dataType, kinds.TimestampType)]
        for column in zoned:
            source = source.withColumn(column, source[ticked(column)].cast("timestamp_ntz"))
        shared = f"regulars_{token_hex(8)}"
        source.createGlobalTempView(shared)
        self._global.append(shared)
        self.session.table(f"global_temp.{shared}").createOrReplaceTempView(name)

    def run(self, sql: str) -> None:
        """Execute statements for their effect."""
        with told():
            self._query(sql).collect()

    def table(self, name: str, sql: str, *, stored: bool = True, large: bool = False) -> None:
        """Define `name` as the result of `sql`: kept on the workers from its first use, or worked out at every use."""
        with told():
            frame = self._query(sql)
            if stored:
                frame = frame.persist(StorageLevel.MEMORY_AND_DISK)
            frame.createOrReplaceTempView(name)
        if before := self._kept.pop(name, None):
            before.unpersist()
        if stored:
            self._kept[name] = frame

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with told():
            return [tuple(row) for row in self._query(sql).collect()]

    def records(self, sql: str) -> list[dict[str, Any]]:
        """All rows of a query, each as column name → value."""
        with told():
            return [row.asDict() for row in self._query(sql).collect()]

    def first(self, table: str, count: int) -> list[dict[str, Any]]:
        """The first rows of a table. Files have an order; a data frame that was shuffled has none."""
        return self.records(f"SELECT * FROM {table} LIMIT {count}")

    def columns(self, sql: str) -> dict[str, NDArray[np.generic]]:
        """The columns of a query as NumPy arrays."""
        with told():
            frame = self._query(sql)
            rows = frame.collect()
        return {name: np.array([row[place] for row in rows]) for place, name in enumerate(frame.columns)}

    def schema(self, table: str) -> dict[str, str]:
        """Column name → DuckDB's name of its type."""
        with told():
            fields = self._query(f"SELECT * FROM {table}").schema.fields
        return {field.name: name_of(field.dataType) for field in fields}

    def by_name(self, queries: Sequence[str]) -> str:
        """The rows of all queries as one query: columns of one name are one column, blank where a query lacks it."""
        if len(queries) == 1:
            return queries[0]
        with told():
            together, *others = [self._query(sql) for sql in queries]
            for other in others:
                together = together.unionByName(other, allowMissingColumns=True)
            name = f"together_{token_hex(8)}"
            together.createOrReplaceTempView(name)
        return f"SELECT * FROM {name}"

    def relation(self, sql: str) -> DataFrame:
        """A query as a Spark data frame."""
        with told():
            return self._query(sql)

    def write_csv(self, sql: str, path: Path | str) -> None:
        """Write the rows of a query to a folder of CSV files: `customers.csv` becomes `customers/part-00000.csv`, ….

        `path` is on this machine, or an address that all workers reach.
        """
        self.check_place(str(path))
        folder = str(path).removesuffix(".csv")
        address = folder if "://" in folder else f"file://{folder}"
        with told():
            frame = self._query(sql)
            texts = [_written(field) for field in frame.schema.fields]
            frame.selectExpr(*texts).write.options(header=True, emptyValue="", escape='"').csv(address)
        if address == folder:
            return
        for number, part in enumerate(sorted(Path(folder).glob("part-*.csv"))):
            part.rename(Path(folder, f"part-{number:05d}.csv"))
        for mark in (*Path(folder).glob(".*.crc"), Path(folder, "_SUCCESS")):
            mark.unlink(missing_ok=True)

    def check_place(self, out: str) -> None:
        """Raise UsageError where `out` is a path of this machine, and the workers are others."""
        if "://" not in out and not (self.session.conf.get("spark.master", None) or "").startswith("local"):
            raise UsageError(
                f"the workers of a cluster cannot write to {out} on this machine. Name a place that all of them reach "
                "with --out, such as s3a://bucket/run, hdfs://host/run or file:///shared/run"
            )

    @staticmethod
    def size(frame: DataFrame) -> int:
        """The bytes of the files that a data frame is read from."""
        return int(str(frame._jdf.queryExecution().optimizedPlan().stats().sizeInBytes()))

    def scratch(self) -> Path:
        """A folder on the driver's machine that goes with this engine."""
        if self._scratch is None:
            self._scratch = Path(tempfile.mkdtemp(prefix="regulars-"))
            weakref.finalize(self, shutil.rmtree, self._scratch, ignore_errors=True)
        return self._scratch

    def memory(self) -> None:
        """The workers' concern: what does not fit there goes to their disks."""

    def cursor(self) -> Spark:
        """The engine itself: a session takes queries from several threads."""
        return self

    def share(self) -> float | None:
        """Not known: Spark shows its own progress."""
        return None

    def _query(self, sql: str) -> DataFrame:
        return self.session.sql(translated(sql))


def _chosen(session: SparkSession) -> Iterator[tuple[str, str]]:
    """The settings of SQL that somebody made in a session; on one machine, no more parts than it can work on."""
    set_ = {key: value for key, value in session.conf.getAll.items() if key.startswith("spark.sql.")}
    if local := re.match(r"local\[(\d+|\*)", session.conf.get("spark.master", None) or ""):
        processors = (os.cpu_count() or 1) if local[1] == "*" else int(local[1])
        yield PARTS, str(2 * processors)
    yield from ((key, value) for key, value in set_.items() if session.conf.isModifiable(key))


def _release(session: SparkSession, shared: list[str], kept: Mapping[str, DataFrame]) -> None:
    for frame in kept.values():
        frame.unpersist()
    for name in shared:
        session.catalog.dropGlobalTempView(name)


def ticked(name: str) -> str:
    """A column's name as Spark's own functions take it."""
    return "`" + name.replace("`", "``") + "`"


def _written(field: kinds.StructField) -> str:
    """A column as it stands in a CSV file: a double in plain digits, where Java would write `9.5E-4`."""
    cell = ticked(field.name)
    if not isinstance(field.dataType, kinds.DoubleType):
        return cell
    digits = f"CAST(CAST(CAST({cell} AS STRING) AS DECIMAL(38, 22)) AS STRING)"
    far = f"abs({cell}) < 1e15D AND (abs({cell}) >= 1e7D OR abs({cell}) < 1e-3D)"
    plain = rf"regexp_replace({digits}, '(\\.\\d+?)0+$', '$1')"
    return f"CASE WHEN {far} AND {cell} <> 0 THEN {plain} ELSE CAST({cell} AS STRING) END AS {cell}"


def name_of(kind: kinds.DataType) -> str:
    """What DuckDB calls a type; of nested ones, something that no column of a table is called."""
    if isinstance(kind, kinds.DecimalType):
        return f"DECIMAL({kind.precision},{kind.scale})"
    return NAMES.get(type(kind), kind.simpleString().upper())


@contextmanager
def told(source: str = "") -> Iterator[None]:
    """What Spark refuses, as an error of ours; `source` is what was being read, where that is one path."""
    was_disabled, LOGGER.disabled = LOGGER.disabled, True
    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise _error(str(error), source) from error
    finally:
        LOGGER.disabled = was_disabled


def _error(text: str, source: str) -> DataError | UsageError:
    """Spark's own words on the first cause of it; the rest is where in Spark."""
    if "PATH_NOT_FOUND" in text:
        return UsageError(f"there is no file {source}. Give the path of a sales file, a folder, or a pattern")
    if scheme := re.search(r'No FileSystem for scheme "?(\w+)|Class \S*?(S3A)FileSystem not found', text):
        return UsageError(
            f"Spark cannot read {source}: it lacks what reads {(scheme[1] or scheme[2]).lower()}://. Add it, as in "
            'PYSPARK_SUBMIT_ARGS="--packages org.apache.hadoop:hadoop-aws:3.5.0 pyspark-shell"'
        )
    causes = re.findall(r"Caused by: [\w.$]+: (.+?)\n\s+at ", text, re.DOTALL)
    first = " ".join((causes or [text.partition("JVM stacktrace")[0]])[-1].split())
    where = f" with {source}" if source else ""
    return DataError(f"Spark could not go on{where}: {first[:MOST_SAID]}")
