"""A run of Spark written to an address: complete or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import regulars
from regulars import demo, export
from regulars.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")
"""PySpark leaves its sockets for the collector to close."""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.write(tmp_path_factory.mktemp("spark") / "shop.csv", customers=600)


def test_a_run_is_written_to_an_address_complete_or_not_at_all(
    spark_session: "SparkSession", shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regulars.spark import Spark

    result = regulars.segment(shop, k=3)
    customers = spark_session.createDataFrame(result.engine.records("SELECT * FROM assigned"))
    result.engine = Spark(spark_session)  # as if it had all been done there
    result.engine.register("assigned", customers)
    address = f"file://{tmp_path / 'run'}"
    assert result.save(address) == address
    written = sorted(path.name for path in (tmp_path / "run").iterdir() if not path.name.endswith(".crc"))
    assert written == ["customers", "lists", "model.json", "report.html", "segments.csv", "summary.json"]
    assert (tmp_path / "run" / "summary.json").read_text() == result.summary_json()
    rows = sum(len(part.read_text().splitlines()) - 1 for part in (tmp_path / "run" / "customers").glob("part-*"))
    assert rows == result.model.customers
    with pytest.raises(UsageError, match="holds an earlier run"):
        result.save(address)
    monkeypatch.setattr(export, "write_tables", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        result.save(address, force=True)
    assert (tmp_path / "run" / "customers").is_dir()
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".crc")] == ["run"]


def test_an_address_is_for_runs_on_spark(shop: Path) -> None:
    with pytest.raises(UsageError, match="only a run on Spark"):
        regulars.segment(shop, k=3).save("s3a://bucket/run")
