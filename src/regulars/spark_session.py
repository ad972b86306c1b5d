"""A Spark application to run on: the one that is there, or a new one, with what it needs looked at before."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pyspark.sql import SparkSession

from regulars.errors import UsageError

LOCAL = "local[*]"
"""The master where none is named: this machine, all of its processors."""

OLDEST_JAVA = 17
PATIENCE_S = 5
CONFIGURED = ("SPARK_HOME", "SPARK_CONF_DIR", "SPARK_DRIVER_MEMORY", "PYSPARK_SUBMIT_ARGS")
"""Where one of these is set, somebody has configured Spark, and its memory is theirs to say."""

ROOMY = "-XX:MetaspaceSize=512m"
"""Spark makes classes by the thousand: from 21 MB of them on, Java would look through all memory again and again."""

QUIET: dict[str, bool | float | int | str | None] = {
    "spark.app.name": "regulars",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}
ASK_JAVA = "Install it (Debian: apt-get install openjdk-17-jre-headless), or name its folder in JAVA_HOME"


def start(master: str | None) -> SparkSession:
    """The session that is active, or a new one on `master`. Raises UsageError where that cannot be had."""
    active = SparkSession.getActiveSession()
    if active is not None:
        running = active.conf.get("spark.master", None)
        if master and master != running:
            raise UsageError(f"Spark runs on {running} already, not on {master}. Stop it, or leave out the master")
        return active
    chosen = master or os.environ.get("SPARK_MASTER") or LOCAL
    check_java()
    check_master(chosen)
    builder = SparkSession.builder.master(chosen).config(map=QUIET)
    if chosen.startswith("local"):
        builder = builder.config("spark.ui.enabled", "false")
        if not any(name in os.environ for name in CONFIGURED):
            builder = builder.config("spark.driver.memory", f"{_quarter_of_memory()}m")
            builder = builder.config("spark.driver.extraJavaOptions", ROOMY)
    with tempfile.TemporaryFile("w+") as said, warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # PySpark's, about the pandas that it finds and we do not use
        try:
            with _aside(said):
                return builder.getOrCreate()
        except Exception as error:
            raise UsageError(f"Spark could not be started on {chosen}: {_why(error, said)}") from error


def check_java() -> None:
    """Raise UsageError where there is no Java, or one that Spark is too new for."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which(str(Path(home, "bin", "java")) if home else "java")
    if java is None:
        where = f"in JAVA_HOME={home}" if home else "on this machine"
        raise UsageError(f"Spark needs Java {OLDEST_JAVA} or newer, and there is no Java {where}. {ASK_JAVA}")
    said = subprocess.run([java, "-version"], check=False, capture_output=True, text=True).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    if version and int(version[1]) < OLDEST_JAVA:
        raise UsageError(f"Spark needs Java {OLDEST_JAVA} or newer, and {java} is Java {version[1]}. {ASK_JAVA}")


def check_master(master: str) -> None:
    """Raise UsageError where nobody answers at the address of a `spark://` master: Spark itself would try for long."""
    if not re.match(r"local\b|yarn$|(spark|k8s)://", master):
        raise UsageError(
            f"--master {master!r} is no address of a cluster. Give one such as spark://host:7077, yarn, "
            "k8s://https://host:443 or local[4]"
        )
    if not master.startswith("spark://"):
        return
    reasons = []
    for address in master.removeprefix("spark://").split(","):
        host, _, port = address.rpartition(":")
        try:
            with socket.create_connection((host, int(port)), timeout=PATIENCE_S):
                return
        except (OSError, ValueError) as error:
            reasons.append(f"{address}: {error}")
    raise UsageError(f"the Spark master {master} cannot be reached ({'; '.join(reasons)}). Check --master")


def _quarter_of_memory() -> int:
    """What Java itself would take at most, in MiB; Spark's own default is one GiB on any machine."""
    return max(1024, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4 // 1024**2)


@contextmanager
def _aside(said: IO[str]) -> Iterator[None]:
    """Let what is started here write its warnings to a file instead of to the terminal, for as long as it lives."""
    before = os.dup(2)
    os.dup2(said.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)


def _why(error: Exception, said: IO[str]) -> str:
    """The line of Spark's own output that tells most, else the error."""
    said.seek(0)
    lines = [line.strip() for line in said if re.search(r"Exception|Error|ERROR", line)]
    return f"{' '.join((lines or [str(error)])[0].split())[:400]}. Check --master, and the settings of Spark"
