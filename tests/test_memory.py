"""A run keeps to the memory it is given: what does not fit goes to disk, and running out of either is told."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from regulars import pipeline, simulate
from regulars.engine import DuckDB
from regulars.errors import RegularsError, UsageError
from regulars.settings import Settings

LINES = 3_000_000
LIMIT_MB = 200
OTHERS_MB = 300
"""What Python, its libraries and the choice of k take beside the engine."""

PEAK = """
import re, sys
from regulars.cli import main
code = main(sys.argv[1:])
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
print("peak", int(peak[1]) >> 10)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop") / "sales"
    simulate.write(folder, lines=LINES, form="parquet")
    return folder


@pytest.fixture(scope="module")
def little(shop: Path) -> tuple[subprocess.CompletedProcess[str], Path]:
    """A run with little memory, in a process of its own, and where it wrote; its spill lay beside."""
    out = shop.with_name("little")
    shop.with_name("spill").mkdir()
    options = ["--memory", f"{LIMIT_MB}MB", "--tmp", str(shop.with_name("spill")), "--quiet", "--out", str(out)]
    command = [sys.executable, "-c", PEAK, "run", str(shop), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False), out


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how much memory a process took")
def test_a_run_keeps_to_its_memory(little: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    done, out = little
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) < LIMIT_MB + OTHERS_MB
    assert not list(out.with_name("spill").iterdir())


def test_what_is_spilled_changes_nothing(
    shop: Path, little: tuple[subprocess.CompletedProcess[str], Path], tmp_path: Path
) -> None:
    pipeline.segment(shop, Settings(memory="4GB")).save(tmp_path / "much")
    folders = (little[1], tmp_path / "much")
    one, other = (json.loads((folder / "summary.json").read_text(encoding="utf-8")) for folder in folders)
    assert {**one, "command": ""} == {**other, "command": ""}
    one, other = ((folder / "customers.csv").read_bytes() for folder in folders)
    assert one == other


def test_too_little_memory_is_told(shop: Path) -> None:
    with pytest.raises(RegularsError, match="30MB of memory are not enough"):
        pipeline.segment(shop, Settings(memory="30MB"))


def test_no_room_is_told(tmp_path: Path) -> None:
    engine = DuckDB(memory="100MB", tmp=str(tmp_path))
    engine.run("SET max_temp_directory_size = '10MB'")
    with pytest.raises(RegularsError, match=f"no room left in {tmp_path} .* --tmp"):
        engine.table("many", "SELECT md5(range::VARCHAR) AS text FROM range(20_000_000)")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written to: No such file or directory"):
        DuckDB(tmp=str(tmp_path / "missing"))
