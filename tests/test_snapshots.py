"""Files of which one holds all that is in another: each order counts once, or is asked about."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 60


def line(number: int, **cells: Any) -> dict[str, Any]:
    usual = {
        "order_id": number,
        "customer": f"C{number % 7}",
        "date": f"2024-0{1 + number // 28}-{number % 28 + 1:02d}",
    }
    return usual | {"amount": 10.0 + number, "state": "done"} | cells


def written(folder: Path, **files: list[dict[str, Any]]) -> Path:
    for name, lines in files.items():
        pl.DataFrame(lines).write_csv(folder / f"{name}.csv")
    return folder


def spent(source: Path | list[Path], *drop: str) -> Decimal:
    return prepare(source, Settings(drop=drop)).ledger()["sale"].money


ALL = [line(number) for number in range(ROWS)]
WORTH = sum(each["amount"] for each in ALL)


def test_snapshots_of_everything_are_asked_about_and_count_once(tmp_path: Path) -> None:
    folder = written(tmp_path, m1=ALL[:20], m2=ALL[:40], m3=ALL)
    found = r"m1\.csv is in m3\.csv \(1 more are in others as well\): 20 of its 20 orders are there too"
    asked = rf"{found}.* Name only m3\.csv, or say --drop overlap, and each line counts once"
    with pytest.raises(DataError, match=asked):
        spent(folder)
    assert spent(folder, "overlap") == spent(folder / "m3.csv") == WORTH


def test_snapshots_with_states_that_changed_count_once_only_by_the_last(tmp_path: Path) -> None:
    later = [{**each, "sku": f"P{each['order_id'] % 9}", "price": each.pop("amount")} for each in map(dict, ALL)]
    first = [{**each, "state": "open" if each["order_id"] % 5 == 0 else "done"} for each in later[:40]]
    folder = written(tmp_path, m1=first, m2=later)
    asked = r"though 8 of its lines say something else there.* Name only m2\.csv, or say --drop overlap, .*as the last"
    with pytest.raises(DataError, match=asked):
        spent(folder)
    assert spent(folder, "overlap") == WORTH
    for each in first:
        del each["order_id"]
    for each in later:
        del each["order_id"]
    unlike = r"though 8 of its lines say something else there.* Name only m2\.csv; --drop overlap leaves out only lines"
    with pytest.raises(DataError, match=unlike):
        spent(written(folder, m1=first, m2=later), "overlap")


def test_a_year_beside_its_months_and_a_file_twice_are_asked_about(tmp_path: Path) -> None:
    for name in ("year", "twice"):
        (tmp_path / name).mkdir()
    with pytest.raises(DataError, match=r"april\.csv is in year\.csv.* Name only year\.csv, or"):
        spent(written(tmp_path / "year", april=ALL[:30], may=ALL[30:], year=ALL))
    with pytest.raises(DataError, match=r"sales \(1\)\.csv is in sales\.csv.* Name only sales\.csv, or"):
        spent([written(tmp_path / "twice", **{"sales": ALL, "sales (1)": ALL}) / each for each in FILES])


FILES = ("sales.csv", "sales (1).csv")


def test_files_that_overlap_in_part_are_only_told(tmp_path: Path) -> None:
    folder = written(tmp_path, week1=ALL[:40], week2=ALL[10:])
    assert spent(folder) == WORTH + sum(each["amount"] for each in ALL[10:40])


def test_orders_whose_lines_are_in_two_files_are_no_copies(tmp_path: Path) -> None:
    shirts = [{**each, "sku": "Shirt", "price": each.pop("amount")} for each in map(dict, ALL)]
    shoes = [{**each, "sku": "Shoes", "price": each["price"] + 5} for each in shirts]
    assert spent(written(tmp_path, shirts=shirts, shoes=shoes)) == 2 * WORTH + 5 * ROWS


def test_totals_of_orders_count_once_anyway(tmp_path: Path) -> None:
    orders = [{"order total": each.pop("amount"), **each} for each in map(dict, ALL)]
    assert spent(written(tmp_path, m1=orders[:40], m2=orders)) == WORTH
