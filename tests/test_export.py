"""What a run leaves: complete or not at all, the same bytes each time, and nothing a spreadsheet would run."""

import csv
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

import regulars
from regulars import demo, export
from regulars.engine import DuckDB, literal
from regulars.errors import RegularsError, UsageError

RUN = {"report.html", "segments.csv", "customers.csv", "lists", "model.json", "summary.json"}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.write(tmp_path_factory.mktemp("shop") / "shop.csv", customers=400)


@pytest.fixture(scope="module")
def result(shop: Path) -> regulars.Segmentation:
    return regulars.segment(shop)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_run_folder_holds_these_files_and_no_others(result: regulars.Segmentation, tmp_path: Path) -> None:
    assert result.save(tmp_path / "run") == tmp_path / "run"
    assert {path.name for path in (tmp_path / "run").iterdir()} == RUN
    lists = {path.name for path in (tmp_path / "run" / "lists").iterdir()}
    assert lists == {f"{segment['slug']}.csv" for segment in result.segments}
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_the_same_input_gives_the_same_bytes(shop: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        regulars.segment(shop).save(tmp_path / name)
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_the_lists_hold_every_customer_once(result: regulars.Segmentation, tmp_path: Path) -> None:
    result.save(tmp_path / "run")
    customers = {row["customer_id"]: row for row in table(tmp_path / "run" / "customers.csv")}
    listed = {
        segment["name"]: table(tmp_path / "run" / "lists" / f"{segment['slug']}.csv") for segment in result.segments
    }
    assert sum(map(len, listed.values())) == len(customers) == 400
    for segment in result.segments:
        rows = listed[segment["name"]]
        assert list(rows[0]) == list(export.LIST_COLUMNS)
        assert len(rows) == segment["customers"]
        assert sum(float(row["spend"]) for row in rows) == pytest.approx(segment["revenue"])
        for row in rows:
            assert {name: customers[row["customer_id"]][name] for name in export.LIST_COLUMNS} == row
            assert row["segment_name"] == segment["name"]


def test_the_rows_stand_in_the_order_of_the_ids(result: regulars.Segmentation, tmp_path: Path) -> None:
    result.save(tmp_path / "run")
    ids = [int(row["customer_id"]) for row in table(tmp_path / "run" / "customers.csv")]
    assert ids == sorted(ids)


def test_counts_and_days_are_whole_and_money_is_not_rounded(result: regulars.Segmentation, tmp_path: Path) -> None:
    result.save(tmp_path / "run")
    rows = table(tmp_path / "run" / "customers.csv")
    assert all(row[name].isdigit() for row in rows for name in export.WHOLE)
    expected = {row[0]: row[1] for row in result.engine.rows("SELECT customer_id, average_order_value FROM assigned")}
    assert {row["customer_id"]: float(row["average_order_value"]) for row in rows} == expected


def test_segments_csv_says_what_the_summary_says(result: regulars.Segmentation, tmp_path: Path) -> None:
    result.save(tmp_path / "run")
    for row, segment in zip(table(tmp_path / "run" / "segments.csv"), result.segments, strict=True):
        assert (row["name"], row["action"]) == (segment["name"], segment["action"])
        assert (int(row["customers"]), float(row["revenue"])) == (segment["customers"], segment["revenue"])
        assert float(row["median_spend"]) == segment["medians"]["spend"]


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_sql_and_python_neutralise_alike(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("csv") / "texts.csv"
    rows = ", ".join(f"({number}, {literal(text)})" for number, text in enumerate(texts))
    export.write_table(DuckDB(threads=1), f"SELECT * FROM (VALUES {rows}) AS t(n, text) ORDER BY n", path)
    assert [row["text"] for row in table(path)] == [export.neutral(text) for text in texts]


@pytest.mark.parametrize("start", list(export.FORMULA_STARTS))
def test_a_formula_gets_an_apostrophe(start: str, tmp_path: Path) -> None:
    assert export.neutral(f"{start}1+1") == f"'{start}1+1"
    export.write_table(
        DuckDB(threads=1), f"SELECT {literal(start)} AS {export.identifier(start + 'x')}", tmp_path / "a.csv"
    )
    assert table(tmp_path / "a.csv") == [{f"'{start}x": f"'{start}"}]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("+441632960961", "+441632960961"),
        ("-7", "-7"),
        ("+1+1", "'+1+1"),
        ("+", "'+"),
        ("=7", "'=7"),
        ("+7\n", "'+7\n"),
    ],
)
def test_a_signed_number_is_no_formula(tmp_path: Path, cell: str, written: str) -> None:
    path = tmp_path / "t.csv"
    export.write_table(DuckDB(), f"SELECT {literal(cell)} AS text", path)
    assert [row["text"] for row in table(path)] == [export.neutral(cell)] == [written]


def test_what_is_no_formula_stays_as_it_is(tmp_path: Path) -> None:
    assert [export.neutral(value) for value in ("", "a=1", " =1", -3.5, None)] == ["", "a=1", " =1", -3.5, None]
    export.write_table(
        DuckDB(threads=1), "SELECT -3.5 AS spend, 'a-b' AS name, DATE '2024-01-02' AS day", tmp_path / "a.csv"
    )
    assert table(tmp_path / "a.csv") == [{"spend": "-3.5", "name": "a-b", "day": "2024-01-02"}]


def test_an_earlier_run_is_replaced_only_with_force(result: regulars.Segmentation, tmp_path: Path) -> None:
    result.save(tmp_path / "run")
    (tmp_path / "run" / "report.html").write_text("mine")
    with pytest.raises(UsageError, match="holds an earlier run"):
        result.save(tmp_path / "run")
    assert (tmp_path / "run" / "report.html").read_text() == "mine"
    result.save(tmp_path / "run", force=True)
    assert (tmp_path / "run" / "report.html").read_text() != "mine"
    assert names(tmp_path) == ["run"]


@pytest.mark.parametrize("held", [["notes.txt"], ["summary.json", "notes.txt"], ["report.html"], [".git"]])
def test_a_folder_with_anything_else_is_never_replaced(
    result: regulars.Segmentation, tmp_path: Path, held: list[str]
) -> None:
    (tmp_path / "mine").mkdir()
    for name in held:
        (tmp_path / "mine" / name).write_text("mine")
    with pytest.raises(UsageError, match="holds files that no run has written: "):
        result.save(tmp_path / "mine", force=True)
    assert contents(tmp_path) == {f"mine/{name}": b"mine" for name in held}


def test_an_empty_folder_is_filled(result: regulars.Segmentation, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    result.save(tmp_path / "run")
    assert {path.name for path in (tmp_path / "run").iterdir()} == RUN
    assert names(tmp_path) == ["run"]


def test_places_a_run_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for place, told in {
        tmp_path / "file": "is a file, and a run is written as a folder",
        tmp_path / "file" / "run": "cannot be written: .* is a file",
        Path(): "holds the folder you are in",
        tmp_path: "holds the folder you are in",
    }.items():
        with pytest.raises(UsageError, match=told):
            export.check_folder(place, force=True)


def test_a_file_to_be_read_is_not_replaced_with_the_run_around_it(
    result: regulars.Segmentation, tmp_path: Path
) -> None:
    result.save(tmp_path / "run")
    with pytest.raises(UsageError, match=r"holds .*customers\.csv that is to be read"):
        export.check_folder(tmp_path / "run", force=True, sources=[tmp_path / "run" / "customers.csv"])


def test_missing_folders_above_are_made_and_removed_where_it_fails(
    result: regulars.Segmentation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result.save(tmp_path / "a" / "b" / "run")
    assert (tmp_path / "a" / "b" / "run" / "summary.json").is_file()
    monkeypatch.setattr(export, "write_segments", failing(OSError(errno.ENOSPC, "full")))
    with pytest.raises(RegularsError):
        result.save(tmp_path / "c" / "d" / "run")
    assert names(tmp_path) == ["a"]


def failing(error: BaseException) -> Any:
    def fail(*anything: object, **named: object) -> NoReturn:
        raise error

    return fail


@pytest.fixture
def earlier(result: regulars.Segmentation, tmp_path: Path) -> Iterator[Path]:
    """A run folder; whatever the test does, it is there unharmed in the end, with nothing beside it."""
    folder = result.save(tmp_path / "run")
    before = contents(tmp_path)
    yield folder
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("number", "code", "told"),
    [
        (errno.ENOSPC, 1, "No space left on device. Nothing was left behind. Make room"),
        (errno.EDQUOT, 1, "Nothing was left behind. Make room"),
        (errno.EACCES, 2, "Permission denied. Nothing was left behind. Name another place"),
        (errno.EROFS, 2, "Read-only file system"),
        (errno.EBUSY, 2, "another disk begins there"),
    ],
)
def test_a_disk_that_refuses_is_told_and_leaves_the_earlier_run(
    result: regulars.Segmentation, earlier: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int, told: str
) -> None:
    monkeypatch.setattr(export, "write_segments", failing(OSError(number, "x")))
    with pytest.raises(RegularsError) as caught:
        result.save(earlier, force=True)
    assert caught.value.exit_code == code
    assert told in str(caught.value)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("a fault")])
def test_whatever_stops_it_leaves_the_earlier_run(
    result: regulars.Segmentation, earlier: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    monkeypatch.setattr(export, "write_segments", failing(error))
    with pytest.raises(type(error)):
        result.save(earlier, force=True)


def test_a_failing_swap_brings_the_earlier_run_back(
    result: regulars.Segmentation, earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def once(self: Path, target: Path) -> Path:
        if target == earlier and not self.name.endswith("-old"):
            raise OSError(errno.EACCES, "x")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", once)
    with pytest.raises(UsageError, match="Permission denied"):
        result.save(earlier, force=True)


def test_a_place_without_permission_is_told_before_any_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(UsageError, match="no permission to write in"):
        export.check_folder(tmp_path / "run")
    with pytest.raises(UsageError, match="no permission to write in"):
        export.check_file(tmp_path / "file.csv")


@pytest.mark.parametrize("limit", [1_000, 20_000, 600_000], ids=["engine", "model", "report"])
def test_a_full_disk_ends_with_one_line_and_leaves_nothing(shop: Path, tmp_path: Path, limit: int) -> None:
    """A limit on the size of a file stands in for the disk: writing beyond it fails with an error of the system."""
    code = f"""
import resource, sys
from regulars import cli, export
export_report = export.write
def limited(result, folder):
    resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
    export_report(result, folder)
export.write = limited
sys.exit(cli.main(["run", {str(shop)!r}, "--out", {str(tmp_path / "run")!r}]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert "could not be written: File too large. Nothing was left behind. Make room" in done.stderr
    assert done.stderr.count("\n") == 1
    assert names(tmp_path) == []


def test_the_engine_running_out_of_room_is_told_too(tmp_path: Path) -> None:
    code = f"""
import resource
from pathlib import Path
from regulars import export
from regulars.engine import DuckDB, Engine
from regulars.errors import RegularsError
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    with export.new_file(Path({str(tmp_path / "t.csv")!r})) as beside:
        export.write_table(DuckDB(), "SELECT range FROM range(1000000)", beside)
except RegularsError as error:
    print(error.exit_code, error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1 ")
    assert "could not be written: File too large" in done.stdout
    assert names(tmp_path) == []


def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for device in (Path(os.devnull), tmp_path / "pipe.csv"):
        with pytest.raises(UsageError, match="is a device or a pipe, which is never replaced"):
            export.check_file(device, force=True)


def test_a_single_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("mine")
    with pytest.raises(UsageError, match="is already there"), export.new_file(path):
        pytest.fail("it must not begin")
    with export.new_file(path, force=True) as beside:
        beside.write_text("new")
    assert contents(tmp_path) == {"table.csv": b"new"}
    with pytest.raises(UsageError, match="is a folder"):
        export.check_file(tmp_path)


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("sales.csv", "regulars-sales"),
        ("data/sales-2024.csv.gz", "regulars-sales-2024"),
        ("sales-*.csv", "regulars-sales"),
        ("Umsätze 2024.xlsx", "regulars-Umsätze-2024"),
        ("*.csv", "regulars-run"),
    ],
)
def test_the_folder_is_named_after_the_file(file: str, folder: str) -> None:
    assert export.default_folder(file) == Path(folder)


def test_html_in_the_data_does_not_reach_the_report(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    lines = [f"Client{evil},Order,Date,Sku,{evil},Amount"]
    for number in range(120):
        days = range(1, 2 + number % 5)
        lines += [f"{evil}{number},o{number}-{day},2024-0{day}-03,{evil},{evil},{number % 7 + 1}.50" for day in days]
    sales = tmp_path / f"sales{evil.replace('/', '')}.csv"
    sales.write_text("\n".join(lines), encoding="utf-8")
    mapped = {"customer": f"Client{evil}", "product": evil}
    result = regulars.segment(sales, columns=mapped, show_ids=True)
    assert any(evil in one for one in result.summary["points"]["ids"])
    result.save(tmp_path / "run")
    page = (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
    assert "alert(1)" in page
    assert "<script>alert" not in page
    assert "<script>alert" not in result._repr_html_()
