"""What the user names → the files: folders without clutter, patterns, tables of databases."""

import gzip
from pathlib import Path

import polars as pl
import pytest

from regulars.engine import DuckDB
from regulars.errors import UsageError
from regulars.paths import are, find, is_clutter
from regulars.read import open_source


def test_what_are_paths() -> None:
    assert are("a.csv")
    assert are([Path("a"), "b"])
    assert not are([])
    assert not are([{"a": 1}])
    assert not are(None)


@pytest.mark.parametrize("name", [".DS_Store", "~$a.xlsx", ".~lock.a.ods#", "Thumbs.db", "__MACOSX", "desktop.ini"])
def test_clutter(name: str) -> None:
    assert is_clutter(name)
    assert not is_clutter(name.lstrip(".~_$") + "x")


def test_a_folder_names_what_it_leaves_alone(tmp_path: Path) -> None:
    for name in ("b.csv", "a.json.gz", ".hidden.csv", "~$b.xlsx", "notes.md", "photo.png"):
        (tmp_path / name).write_text("x")
    (tmp_path / "older").mkdir()
    found, notes = find(tmp_path)
    assert found == [(tmp_path / "a.json.gz", None), (tmp_path / "b.csv", None)]
    assert notes == (f"not read in the folder {tmp_path.name}: notes.md, older, photo.png",)


@pytest.mark.parametrize("names", [("0000_part_00", "0001_part_00.gz"), ("000000_0", "000001_0"), ("part-00000",)])
def test_pieces_without_an_ending_are_one_table_and_empty_ones_nothing(names: tuple[str, ...], tmp_path: Path) -> None:
    for place, name in enumerate(names):
        text = f"buyer|day|paid\nC{place}|2024-01-05|9.5\n".encode()
        (tmp_path / name).write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    for name in ("0009_part_00", "sales_manifest", "Makefile"):
        (tmp_path / name).write_text("" if "part" in name else "x")
    found, notes = find(tmp_path)
    assert [path.name for path, _ in found] == sorted(names)
    assert notes == (f"not read in the folder {tmp_path.name}: 0009_part_00, Makefile, sales_manifest",)
    engine = DuckDB()
    open_source(engine, tmp_path)
    assert engine.rows("SELECT count(*) FROM found") == [(len(names),)]
    (tmp_path / "sales.csv").write_text("x")
    assert [path.name for path, _ in find(tmp_path)[0]] == ["sales.csv"]


def test_a_pattern_leaves_clutter_alone(tmp_path: Path) -> None:
    for name in ("b.xlsx", "~$b.xlsx"):
        (tmp_path / name).write_text("x")
    assert find(f"{tmp_path}/*.xlsx")[0] == [(tmp_path / "b.xlsx", None)]


def test_a_file_whose_name_has_colons_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a::b.csv").write_text("x")
    (tmp_path / "a.db").write_text("x")
    assert find(tmp_path / "a::b.csv")[0] == [(tmp_path / "a::b.csv", None)]
    assert find(f"{tmp_path}/a.db::b c")[0] == [(tmp_path / "a.db", "b c")]
    with pytest.raises(UsageError, match="there is no file"):
        find(f"{tmp_path}/c.db::b")


def test_parquet_in_the_folders_of_a_folder(tmp_path: Path) -> None:
    for year in (2023, 2024):
        (tmp_path / f"year={year}" / "_temporary").mkdir(parents=True)
        pl.DataFrame({"price": [year / 4]}).write_parquet(tmp_path / f"year={year}" / "part.parquet")
    engine = DuckDB()
    open_source(engine, tmp_path)
    assert engine.rows("SELECT year, price FROM found ORDER BY ALL") == [(2023, 505.75), (2024, 506)]


@pytest.mark.parametrize("given", ["", " ", ["a.csv", ""]])
def test_an_empty_path_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    (tmp_path / "a.csv").write_text("x")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="an empty path names no file"):
        find(given)


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.parquet"])
def test_a_sheet_of_a_file_without_sheets_is_refused(tmp_path: Path, name: str) -> None:
    table = pl.DataFrame({"Customer": ["C1"], "Date": ["2024-01-01"], "Total": [5.0]})
    path = tmp_path / name
    if name.endswith("parquet"):
        table.write_parquet(path)
    else:
        text = table.write_csv().encode()
        path.write_bytes(gzip.compress(text) if name.endswith("gz") else text)
    with pytest.raises(UsageError, match=r"a\.\w+(\.gz)? is .*, which has no sheets to name, so 'May' is none"):
        open_source(DuckDB(), path, sheet="May")


def test_a_sheet_of_a_frame_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no sheet 'May'"):
        open_source(DuckDB(), pl.DataFrame({"Customer": ["C1"]}), sheet="May")
