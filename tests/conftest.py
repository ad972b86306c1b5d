"""What every test can ask for: the real sales data, a Spark and a browser; and the rule that CI skips nothing."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pyspark.sql import SparkSession
    from xdist.remote import Producer
    from xdist.scheduler import LoadFileScheduling

PROJECT = Path(__file__).resolve().parents[1]
ON_SPARK = ("test_spark.py", "test_spark_files.py", "test_spark_output.py")
"""The files that take a Spark. One worker runs them all: to start Java, and to warm it up, takes half a minute."""

LONGEST = (*ON_SPARK, "test_generated.py", "test_report_browser.py")
"""The files that take minutes. With two workers they come first, so that none is left alone with one of them."""

SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC"
"""For Spark's Java: its second compiler costs more than these tests, and pays only where Java works for long. Without
it Java would keep a fifth of the compiled code that it usually keeps: too little for Spark, which compiles it again.
Its usual collector works beside the tests, on the processors that they need.
"""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# scikit-learn's threads wait for each other by spinning: beside the other worker they take six to ten times as long.
os.environ.setdefault("OMP_NUM_THREADS", "1")

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> "LoadFileScheduling | None":
    """With `--dist loadfile`, a worker at a time for each file; and one for all files on Spark."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid)
            return ON_SPARK[0] if Path(file).name in ON_SPARK else file

    return Scheduling(config, log)


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real sales files: $REGULARS_DATA, else ../shared/data beside the project."""
    folder = Path(os.environ.get("REGULARS_DATA") or PROJECT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; name its folder with REGULARS_DATA")
    return folder


def scaled(table: np.ndarray) -> np.ndarray:
    return (table - table.mean(axis=0)) / table.std(axis=0)


@pytest.fixture(scope="session")
def classic(data: Path) -> np.ndarray:
    """Orders, spend and spend per order of every Online Retail customer, by id, z-scored; cancellations counted."""
    rows = duckdb.sql(
        f"""SELECT count(DISTINCT InvoiceNo), sum(Quantity * UnitPrice)
        FROM '{data / "online_retail.parquet"}' WHERE CustomerID IS NOT NULL GROUP BY CustomerID ORDER BY CustomerID"""
    ).fetchall()
    orders, spend = np.array(rows, dtype=float).T
    return scaled(np.column_stack([orders, spend, spend / orders]))


@pytest.fixture(scope="session")
def rfm(data: Path) -> np.ndarray:
    """Days since the last order, orders and spend of every buyer, log1p, z-scored."""
    rows = duckdb.sql(
        f"""SELECT DATE '2011-12-10' - max(InvoiceDate::DATE), count(DISTINCT InvoiceNo), sum(Quantity * UnitPrice)
        FROM '{data / "online_retail.parquet"}' WHERE CustomerID IS NOT NULL AND Quantity > 0 AND UnitPrice > 0
        GROUP BY CustomerID ORDER BY CustomerID"""
    ).fetchall()
    return scaled(np.log1p(np.array(rows, dtype=float)))


@pytest.fixture(scope="session")
def spark_session() -> Iterator["SparkSession"]:
    """A Spark of two threads on this machine, one for all tests."""
    pytest.importorskip("pyspark", reason="PySpark is not installed")
    pytest.importorskip("sqlglot", reason="sqlglot is not installed")
    if shutil.which("java") is None:
        pytest.skip("no java on this machine")
    from regulars.spark_session import start

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JDK_JAVA_OPTIONS", SHORT_LIVED, prepend=" ")
        session = start("local[2]")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that Playwright can start as `executable_path`."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is installed")
    return found


def fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Where $REGULARS_REQUIRE_ALL is set, a skip is a failure that gives the skip's reason."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("REGULARS_REQUIRE_ALL"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason} (REGULARS_REQUIRE_ALL is set: nothing may be skipped)"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_if_skipped(report)
    return report
