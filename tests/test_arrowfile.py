"""Arrow and Feather files, of both forms and every compression."""

import builtins
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import feather

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.read import open_source

TABLE = pa.table({"Customer": ["007", None] * 5000, "Price": [1.5, 2.5] * 5000})


def write(path: Path, *, stream: bool, compression: str | None = None) -> Path:
    options = pa.ipc.IpcWriteOptions(compression=compression)
    new = pa.ipc.new_stream if stream else pa.ipc.new_file
    with new(str(path), TABLE.schema, options=options) as writer:
        writer.write_table(TABLE, max_chunksize=1000)
    return path


def rows(path: Path) -> list[tuple[Any, ...]]:
    engine = DuckDB()
    open_source(engine, path)
    return engine.rows("SELECT Customer, sum(Price), count(*) FROM found GROUP BY 1 ORDER BY 1")


ALL = [("007", 7500, 5000), (None, 12500, 5000)]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("compression", [None, "lz4", "zstd"])
@pytest.mark.parametrize("ending", ["arrow", "feather", "ipc", "csv"])
def test_both_forms_and_every_compression(tmp_path: Path, stream: bool, compression: str | None, ending: str) -> None:
    assert rows(write(tmp_path / f"sales.{ending}", stream=stream, compression=compression)) == ALL


def test_feather_as_pandas_writes_it(tmp_path: Path) -> None:
    feather.write_feather(TABLE, str(tmp_path / "sales.feather"))
    assert rows(tmp_path / "sales.feather") == ALL


def test_feather_of_the_first_version_is_named(tmp_path: Path) -> None:
    (tmp_path / "sales.feather").write_bytes(b"FEA1\0\0\0\0" + bytes(100))
    with pytest.raises(DataError, match="a Feather file of the first version"):
        rows(tmp_path / "sales.feather")


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("lost", [1, 8, 16, 3000, 60_000])
def test_a_file_that_is_cut_off_says_so(tmp_path: Path, stream: bool, lost: int) -> None:
    path = write(tmp_path / "sales.arrow", stream=stream)
    path.write_bytes(path.read_bytes()[:-lost])
    with pytest.raises(DataError, match=r"sales\.arrow cannot be read to its end as an Arrow file"):
        rows(path)


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "sales.arrow", stream=False)
    imported = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "pyarrow":
            raise ImportError(name)
        return imported(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r'pip install "regulars\[arrow\]"'):
        rows(path)
