"""Regulars starts at once: importing it and asking for help stay under 0.3 s."""

import os
import subprocess
import sys
import time

import pytest

from regulars import __main__, cli

LIMIT = 0.3
TRIES = 15


@pytest.mark.parametrize(
    "arguments",
    [["-c", "import regulars"], ["-c", "from regulars.cli import main; raise SystemExit(main())", "--help"]],
    ids=["import", "help"],
)
def test_starts_at_once(arguments: list[str]) -> None:
    """The best of a few tries counts: a busy machine slows some of them, slow code slows them all."""
    fastest = float("inf")
    for _ in range(TRIES):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        fastest = min(fastest, time.perf_counter() - start)
        if fastest < LIMIT:
            return
    pytest.fail(f"the fastest of {TRIES} starts took {fastest:.2f} s, the limit is {LIMIT} s")


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "regulars", "--version"], check=True, capture_output=True, text=True)
    assert done.stdout.startswith("regulars ")


def test_a_stop_while_it_starts_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", stopped)
    assert __main__.main() == 130
    assert capsys.readouterr().err == "Stopped. Nothing half-written was left behind.\n"


@pytest.mark.parametrize(("said", "threads"), [(None, "1"), ("4", "4")])
def test_the_products_of_matrices_start_no_threads_unless_asked_to(
    monkeypatch: pytest.MonkeyPatch, said: str | None, threads: str
) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", said or "")
    if said is None:
        monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setattr(cli, "main", lambda: 0)
    assert __main__.main() == 0
    assert os.environ["OPENBLAS_NUM_THREADS"] == threads
