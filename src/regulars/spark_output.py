"""A result → a run folder at an address that all workers reach (`s3a://…`, `hdfs://…`), complete or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from regulars import export
from regulars.errors import RegularsError, UsageError
from regulars.settings import Settings
from regulars.spark import Spark, told

if TYPE_CHECKING:
    from regulars.segmentation import Segmentation


def check(out: object, settings: Settings, *, force: bool = False) -> None:
    """Raise UsageError, before anything is read, where a run on Spark could not be written to `out`."""
    engine = Spark.start(settings.master)
    engine.check_place(str(out))
    if "://" in str(out):
        _check(_Place(engine, str(out)), force=force)


def save(result: Segmentation, address: str, *, force: bool = False) -> str:
    """Write the run folder: what the driver knows is copied there, customers and lists are written by the workers.

    `force` replaces an earlier run. Raises UsageError where the place may not be written to.
    """
    engine = result.engine
    assert isinstance(engine, Spark)
    local = engine.scratch() / f"run-{token_hex(4)}"
    local.mkdir()
    export.write_papers(result, local)
    target = _Place(engine, address.rstrip("/"))
    with told(address), _beside(target, force=force) as beside:
        for paper in sorted(local.iterdir()):
            beside.take(paper)
        export.write_tables(result, str(beside))
    return address


class _Place:
    """A path of any file system that Spark knows."""

    def __init__(self, engine: Spark, address: str) -> None:
        self.engine = engine
        self.address = address
        java: Any = engine.session.sparkContext._jvm
        settings = engine.session.sparkContext._jsc.hadoopConfiguration()
        with told(address):
            self.path = java.org.apache.hadoop.fs.Path(address)
            self.system = self.path.getFileSystem(settings)
        self._path_of = java.org.apache.hadoop.fs.Path

    def __str__(self) -> str:
        return self.address

    def exists(self) -> bool:
        return bool(self.system.exists(self.path))

    def names(self) -> set[str]:
        return {each.getPath().getName() for each in self.system.listStatus(self.path)}

    def is_folder(self) -> bool:
        return bool(self.system.getFileStatus(self.path).isDirectory())

    def sibling(self, ending: str) -> _Place:
        parent, _, name = self.address.rpartition("/")
        return _Place(self.engine, f"{parent}/.{name}-{ending}")

    def take(self, file: object) -> None:
        self.system.copyFromLocalFile(self._path_of(f"file://{file}"), self.path)

    def become(self, other: _Place) -> None:
        if not self.system.rename(self.path, other.path):
            raise RegularsError(f"{self} could not be renamed to {other}. Name another place with --out")

    def remove(self) -> None:
        self.system.delete(self.path, True)


def _check(target: _Place, *, force: bool) -> None:
    with told(target.address):
        if not target.exists():
            return
        if not target.is_folder():
            raise UsageError(f"{target} is a file, and a run is written as a folder. Name another with --out")
        export.check_run(target.address, target.names(), force)


@contextmanager
def _beside(target: _Place, *, force: bool) -> Iterator[_Place]:
    """A new folder to write a run into, renamed to `target` at the end, or removed where anything goes wrong."""
    _check(target, force=force)
    token = token_hex(4)
    beside, aside = target.sibling(token), target.sibling(f"{token}-old")
    beside.system.mkdirs(beside.path)
    try:
        yield beside
        if target.exists():
            target.become(aside)
        beside.become(target)
        aside.remove()
    finally:
        beside.remove()
        if aside.exists() and not target.exists():
            aside.become(target)
