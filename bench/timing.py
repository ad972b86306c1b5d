"""What one command takes, in a process of its own: seconds, processor time, memory, and how busy others were.

Memory is the largest resident size of the command itself (`VmHWM`). `ru_maxrss`, which the system hands out for ended
processes, also counts what their parent held when it started them; it is used only where there is no /proc.
"""

import os
import platform
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
# What in the environment changes how fast Python or a linear algebra library runs; shown, never changed.
SETTINGS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_CORETYPE",
    "OPENBLAS_L2_SIZE",
    "OPENBLAS_NUM_THREADS",
    "PYTHONDONTWRITEBYTECODE",
)
LOOK_EVERY_S = (0.002, 0.05)
"""At first, and once a process has run for a while: memory is seen only while a process lives."""

PATIENCE_S = 20

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Cost:
    """What one process took with all that it started: wall and CPU seconds, peak memory in bytes; the CPU seconds that
    others took meanwhile; and what it printed.
    """

    seconds: float
    cpu: float
    peak: int
    others: float
    printed: str = ""

    @property
    def disturbed(self) -> bool:
        """Whether others were busy for more than a sixth of a core; the clock's grain is allowed for."""
        return self.others > 0.05 + self.seconds / 6


class Watch:
    """Looks at a process and all that it starts until they end: the peak memory of each, and its processor time.

    Spark's Java outlives the Python that started it, so the system does not count it as that Python's.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peaks: dict[int, int] = {}
        self._cpu: dict[int, float] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> tuple[int, float]:
        """The sum of the peaks in bytes and of the CPU seconds, each 0 where the system does not say."""
        self._ended.set()
        self._thread.join()
        return sum(self._peaks.values()), sum(self._cpu.values())

    def _look(self) -> None:
        start, (least, most) = time.monotonic(), LOOK_EVERY_S
        while not self._ended.is_set():
            for pid in family(self._pid):
                with suppress(OSError, ValueError, IndexError):  # it may have ended while it was looked at
                    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
                    self._peaks[pid] = int(status.split("VmHWM:")[1].split()[0]) * 1024
                    times = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
                    self._cpu[pid] = sum(map(int, times)) / os.sysconf("SC_CLK_TCK")
            self._ended.wait(min(most, max(least, (time.monotonic() - start) / 50)))


def family(pid: int) -> Iterator[int]:
    """A process and all that it has started and that run.

    What has only just been started still is its parent's memory and command line, and is left out until it is not.
    """
    yield pid
    with suppress(OSError):  # it, or a child, may have ended while it was looked at
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, task.read_text(encoding="utf-8").split()):
                if called(child) != called(pid):
                    yield from family(child)


def called(pid: int) -> bytes:
    """The command line of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def cost(command: Command) -> Cost:
    """Run one command in a process of its own, and see what it took. Its word `OUT` becomes a new folder's path."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as log:
        words = [str(Path(folder) / "out" if word == "OUT" else word) for word in command]
        busy, start = busy_seconds(), time.perf_counter()
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=printed, stderr=log, process_group=0)
        try:
            watch = Watch(process.pid)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            settle(process.pid)
        finally:
            end(process)
        peak, cpu = watch.stop()
        cpu = max(cpu, usage.ru_utime + usage.ru_stime)
        busy = busy_seconds() - busy
        for file in (printed, log):
            file.seek(0)
        if process.returncode:
            said = (log.read() + printed.read()).decode(errors="replace")
            sys.exit(f"exit code {process.returncode}: {' '.join(words)}\n{said[-4000:]}")
        said = printed.read().decode(errors="replace")
    peak = peak or usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(seconds, cpu, peak, max(busy - cpu, 0.0), said)


def settle(group: int) -> None:
    """Wait until all that a command started has ended too, so that it does not disturb the next."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(LOOK_EVERY_S[1])


def end(process: subprocess.Popen[bytes]) -> None:
    """End what is left of a command: all of it where it was stopped, else what would not end by itself."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.returncode is None:
        process.wait()


def busy_seconds() -> float:
    """The CPU time that the machine has spent so far, with what its host took; 0 where the system does not say."""
    try:
        user, nice, system, _idle, _wait, irq, softirq, steal = map(int, Path("/proc/stat").read_text().split()[1:9])
    except OSError:
        return 0.0
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def machine(libraries: Sequence[str]) -> str:
    """One line on what this ran on: the machine, the versions of these libraries, the settings that change speed."""
    versions = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from importlib.metadata import version\n"
            "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))",
            *libraries,
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    given = ", ".join(f"{name}={os.environ[name]}" for name in SETTINGS if name in os.environ) or "no settings"
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, {versions}; environment: {given}."
    )


def folder(variable: str, default: Path) -> Path:
    """The folder that an environment variable names, or the default; it has to exist."""
    path = Path(os.environ.get(variable) or default)
    if not path.is_dir():
        sys.exit(f"there is no folder {path}; name the right one with {variable}")
    return path


def compile_all() -> None:
    """Compile Regulars to byte code, as an install does."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", PROJECT / "src"], check=True)
