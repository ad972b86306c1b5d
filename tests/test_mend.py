"""What is written for the engine, what is left out, and that no line is lost between."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import layout, mend

HEADER = "Invoice,Date,Customer,Price"
ROWS = [f"{n},2024-01-{n % 28 + 1:02d},C{n},9.50" for n in range(40)]


def mended(folder: Path, lines: list[str], end: str = "\n") -> tuple[mend.Mended, list[str]]:
    text = end.join(lines) + end
    (folder / "in.csv").write_bytes(text.encode())
    found = layout.find([HEADER, *ROWS])
    assert found is not None
    result = mend.mend(folder / "in.csv", found, folder / "out.csv")
    return result, (folder / "out.csv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("chunk", [7, 64, 1 << 20])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_in_blocks_of_any_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, end: str) -> None:
    monkeypatch.setattr(mend, "CHUNK", chunk)
    lines = [HEADER, *ROWS, "", "---,---", "# a remark", '7,2024-01-05,"C', 'x",1', "8,x", *ROWS, "Total", "Page 1"]
    found, written = mended(tmp_path, lines, end)
    assert (found.rows, found.unfit, found.rules, found.comments) == (81, [47], [43], [44])
    assert found.aside() == (43, 44, 88, 89)
    assert written == [*ROWS, '7,2024-01-05,"C', 'x",1', *ROWS]
    assert found.notes() == (
        "1 line of dashes left out",
        "1 line that begins with # left out",
        "2 lines left out ('Total', 'Page 1') below the table",
    )


def test_a_mark_at_the_beginning_is_no_part_of_the_first_cell(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(b"\xef\xbb\xbf" + "\n".join(ROWS).encode())
    found = layout.find(ROWS)
    assert found is not None
    mend.mend(tmp_path / "in.csv", found, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines() == ROWS


PIECES = st.lists(
    st.sampled_from([*ROWS[:3], "a,b", "x", "", '1,2,"3', '4",5', "1,2,3,4,5", "---", '"', "#"]), max_size=30
)


@given(pieces=PIECES, chunk=st.integers(1, 60))
def test_every_line_is_written_or_numbered_or_named(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], chunk: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mend, "CHUNK", chunk)
        found, written = mended(tmp_path_factory.mktemp("any"), [HEADER, *pieces])
    blank = sum(1 for piece in pieces if not piece)
    within = sum(1 for line in written if not line)  # blank lines within a cell
    others = len(found.unfit) + len(found.aside())
    assert len(written) + others + blank - within == len(pieces)
    assert found.unfit == sorted(set(found.unfit))
    assert not {*found.unfit} & {*found.aside()}
    assert not found.unfit or 2 <= found.unfit[0] <= found.unfit[-1] <= len(pieces) + 1


def test_many_lines_without_a_row_are_lines_that_do_not_divide(tmp_path: Path) -> None:
    found, written = mended(tmp_path, [HEADER, *("No cell here" for _ in range(9))])
    assert (written, len(found.unfit), found.notes()) == ([], 9, ())
    assert mended(tmp_path, [HEADER, "No sales on these days"])[0].notes() != ()
