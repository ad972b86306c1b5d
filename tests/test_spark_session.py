"""What Spark needs before it starts: a Java that is new enough, and a master that answers."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="PySpark is not installed")

from regulars.errors import UsageError
from regulars.spark_session import check_java, check_master


def java(folder: Path, version: str) -> Path:
    """A home of Java whose program only says its version."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2024-01-16' >&2\n")
    program.chmod(0o755)
    return folder


@pytest.mark.parametrize(("version", "found"), [("1.8.0_392", "8"), ("11.0.22", "11")])
def test_an_old_java_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, found: str) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java(tmp_path, version)))
    with pytest.raises(UsageError, match=f"needs Java 17 or newer, and .*java is Java {found}"):
        check_java()


@pytest.mark.parametrize("version", ["17.0.15", "21"])
def test_a_java_that_is_new_enough_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java(tmp_path, version)))
    check_java()


def test_no_java_is_said_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=r"no Java in JAVA_HOME=.*openjdk-17-jre-headless"):
        check_java()
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="no Java on this machine"):
        check_java()


def test_a_master_that_does_not_answer_is_not_waited_for() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody else can answer there
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(UsageError, match=f"spark://{address} cannot be reached .*Check --master"):
            check_master(f"spark://{address}")


def test_a_master_that_answers_will_do() -> None:
    with socket.socket() as master:
        master.bind(("127.0.0.1", 0))
        master.listen()
        check_master(f"spark://127.0.0.1:{master.getsockname()[1]}")


@pytest.mark.parametrize("master", ["local[2]", "local-cluster[2,1,512]", "yarn", "k8s://https://host:443"])
def test_other_masters_are_left_to_spark(master: str) -> None:
    check_master(master)


@pytest.mark.parametrize("master", ["localhost:7077", "http://host:8080", ""])
def test_what_is_no_address_is_refused(master: str) -> None:
    with pytest.raises(UsageError, match="no address of a cluster"):
        check_master(master)


def test_without_pyspark_the_error_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pyspark'] = None\n"
        "from regulars.cli import main\n"
        "sys.exit(main(['run', 'sales.csv', '--engine', 'spark']))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == UsageError.exit_code
    assert 'Spark needs pyspark, which is not installed. Install it with: pip install "regulars[spark]"' in done.stderr
