"""Spark at size, and on a cluster whose workers die: the same as DuckDB. By hand, with -m scale."""

import json
import math
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

import regulars

pytest.importorskip("pyspark", reason="PySpark is not installed")
if shutil.which("java") is None:
    pytest.skip("no java on this machine", allow_module_level=True)

pytestmark = [pytest.mark.scale, pytest.mark.slow]

LOCAL, CLUSTER = "local[2]", "local-cluster[2,1,1536]"
"""Two threads; or a master with two workers of one processor and 1.5 GB each, every one a process."""
LINES = 5_000_000
NEARLY = 1e-9

RUN = """
import json, os, signal, sys
from pathlib import Path
from regulars import pipeline, spark_session
from regulars.settings import Settings

source, out, master, kill = sys.argv[1:]
session = spark_session.start(master)

def descendants(of):
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int(entry.joinpath("stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found, fresh = set(), {of}
    while fresh:
        fresh = {child for child, parent in parents.items() if parent in fresh}
        found |= fresh
    return found

def executors():
    said = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in descendants(os.getpid())}
    return sorted(pid for pid, command in said.items() if b"CoarseGrainedExecutorBackend" in command)

killed = []
def progress(stage):
    if stage in kill.split(","):
        victims = [pid for pid in executors() if pid not in killed]
        os.kill(victims[0], signal.SIGKILL)
        killed.append(victims[0])

result = pipeline.segment(source, Settings(engine="spark"), progress)
result.customers.coalesce(1).write.parquet(f"file://{out}/customers")
told = {"ledger": result.ledger.as_dict(), "model": json.loads(result.model.to_json()), "killed": killed}
told |= {"summary": result.summary, "timings": result.timings, "executors": len(executors())}
Path(out, "told.json").write_text(json.dumps(told))
"""


@pytest.fixture(scope="module")
def shop(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Online Retail again and again, as one shop of `LINES` lines: other customers, orders, days and prices."""
    folder = tmp_path_factory.mktemp("shop")
    file = data / "online_retail.parquet"
    duckdb.sql(
        f"""COPY (
        SELECT InvoiceNo || '-' || r AS InvoiceNo, StockCode, Description, Quantity, Country,
            InvoiceDate + to_days(CAST(hash(InvoiceNo, r) % 5 AS INTEGER)) AS InvoiceDate,
            round(UnitPrice * (1 + (hash(StockCode, r) % 100) / 1000.0), 2) AS UnitPrice,
            CustomerID * 10 + CAST(hash(InvoiceNo) % 3 AS INTEGER) + r * 1000000 AS CustomerID
        FROM '{file}', range({math.ceil(LINES / 541_909)}) AS t(r)) TO '{folder / "shop.parquet"}'"""
    )
    return folder / "shop.parquet"


def check(source: Path, out: Path, master: str, kill: str = "") -> dict[str, Any]:
    """Run `source` on both engines and compare; returns what the run on Spark told."""
    duckdb_ = regulars.segment(source)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(source), str(out), master, kill], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads((out / "told.json").read_text())
    assert told["ledger"] == duckdb_.ledger.as_dict()
    assert near(told["model"], json.loads(duckdb_.model.to_json()))
    assert [each["customers"] for each in told["summary"]["segments"]] == [
        each["customers"] for each in duckdb_.segments
    ]
    columns = duckdb_.customers.columns
    spark = duckdb.sql(f"SELECT {', '.join(columns)} FROM '{out}/customers/*.parquet' ORDER BY customer_id").fetchall()
    others = duckdb_.customers.order("customer_id").fetchall()
    assert len(spark) == len(others)
    assert all(map(near, spark, others))
    return told


def near(one: Any, other: Any) -> bool:
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(near(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(near, one, other))
    if isinstance(one, float):
        return math.isclose(one, other, rel_tol=NEARLY, abs_tol=NEARLY)
    return bool(one == other)


def test_online_retail_2(data: Path, tmp_path: Path) -> None:
    check(data / "online_retail_2.parquet", tmp_path, LOCAL)


def test_five_million_lines(shop: Path, tmp_path: Path) -> None:
    told = check(shop, tmp_path, LOCAL)
    assert told["model"]["customers"] > 50_000  # so that the centroids were refined on Spark


def test_a_cluster_of_several_processes(shop: Path, tmp_path: Path) -> None:
    assert check(shop, tmp_path, CLUSTER)["executors"] == 2


def test_a_cluster_that_loses_workers_in_the_middle(shop: Path, tmp_path: Path) -> None:
    assert len(check(shop, tmp_path, CLUSTER, kill="choose k,profiles")["killed"]) == 2
