"""The progress line: the stage, the seconds so far and, once it can be said, what is left."""

import io
import threading

import pytest

from regulars import terminal
from regulars.engine import DuckDB
from regulars.terminal import Progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(share: float | None, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(terminal, "SPENT_S", 0.2)
    screen = Screen()
    with Progress(screen) as progress:
        progress("read", lambda: share)
        threading.Event().wait(0.6)
    return screen.getvalue()


def test_the_share_and_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    text = written(0.25, monkeypatch)
    assert "Reading the sales … 0.1 s\r" in text
    assert "s, 25 %, about 2 s left" in text
    assert text.endswith("\r\x1b[K")


@pytest.mark.parametrize("share", [None, 0.0, 1.0])
def test_nothing_is_said_of_what_is_not_known(share: float | None, monkeypatch: pytest.MonkeyPatch) -> None:
    text = written(share, monkeypatch)
    assert "Reading the sales" in text
    assert "left" not in text


def test_nobody_who_reads_a_file_sees_it() -> None:
    stream = io.StringIO()
    with Progress(stream) as progress:
        progress("read")
    assert stream.getvalue() == ""


def test_an_engine_says_how_far_a_statement_is() -> None:
    engine = DuckDB(threads=1)
    assert engine.share() is None
    seen: list[float | None] = []
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.02):
            seen.append(engine.share())

    watcher = threading.Thread(target=watch)
    watcher.start()
    engine.table("many", "SELECT range AS n, md5(range::VARCHAR) AS text FROM range(3_000_000)")
    done.set()
    watcher.join()
    shares = [share for share in seen if share is not None]
    assert shares
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_only_what_drop_knows_is_left_out_with_it() -> None:
    told = {"label": "lines with a code", "detail": "most often POST", "rows": 3, "money": 9.0}
    for droppable in (True, False):
        remark = told | {"kind": "signs", "droppable": droppable}
        assert ("--drop" in " ".join(terminal._remark(remark, 3, 9.0, None, terminal.Pen()))) is droppable
