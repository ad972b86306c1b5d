"""What the benchmarks say of a process is that process's, and a whole comparison runs on a small shop."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="only where processes can be waited for with what they used")

import scale
from timing import Cost, cost

SCALE = Path(scale.__file__)
HOLD = "held = b'x' * {size}; import time; time.sleep(0.3)"


def test_memory_is_that_of_the_process_and_not_of_who_started_it() -> None:
    ballast = bytearray(b"x") * 200_000_000
    assert cost([sys.executable, "-c", HOLD.format(size=1000)]).peak < len(ballast) / 2


def test_memory_and_time_of_what_a_process_starts_are_counted() -> None:
    child = HOLD.format(size=150_000_000) + "; sum(range(20_000_000))"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    found = cost([sys.executable, "-c", parent])
    assert 150_000_000 < found.peak < 250_000_000
    assert found.cpu > 0.1


def test_memory_is_counted_once_while_a_process_starts_another() -> None:
    starts = "import subprocess, sys; [subprocess.run(['true']) for _ in range(200)]"
    assert cost([sys.executable, "-c", f"held = b'x' * 150_000_000; {starts}"]).peak < 250_000_000


def test_a_contender_that_fails_stops_the_benchmark_and_says_why() -> None:
    with pytest.raises(SystemExit, match=r"(?s)exit code 1: .*no such luck"):
        cost([sys.executable, "-c", "raise SystemExit('no such luck')"])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ('{"timings": {"read": 1.0, "choose k": 2.5}}', {"read": 1.0, "choose k": 2.5, "rest": 0.5}),
        ("import 1.00 read 2.00 total 3.00\nsse {1: 2.0}", {"import": 1.0, "read": 2.0, "rest": 1.0}),
        ("(1000, 3)", {}),
    ],
)
def test_the_stages_are_those_that_a_contender_prints(printed: str, expected: dict[str, float]) -> None:
    assert scale.stages(Cost(seconds=4.0, cpu=4.0, peak=0, others=0.0, printed=printed)) == expected


@pytest.mark.slow
def test_a_whole_comparison_ends_and_leaves_nothing(tmp_path: Path) -> None:
    asked = ["--lines", "2e4", "--rounds", "1", "--only", "scan,duckdb,kernel", "--points", "500x2"]
    done = subprocess.run(
        [sys.executable, SCALE, *asked],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": "", "TMPDIR": str(tmp_path), "PYTHONPATH": str(SCALE.parents[1] / "src"), "OMP_NUM_THREADS": "1"},
    )
    for form in scale.FORMS:
        assert f"| 0.02 M | {form} | Regulars on DuckDB |" in done.stdout
    assert "| 500 × 2 | scikit-learn, n_init = 10 |" in done.stdout
    assert list(tmp_path.iterdir()) == []
