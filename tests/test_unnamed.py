"""A workbook with a sheet for each customer, a folder with a file for each: asked about, read where it is said."""

from pathlib import Path

import polars as pl
import pytest
from books import Rows, xlsx

from regulars import unnamed
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Date", "Invoice", "Item", "Amount"]
NAMES = ["Ada Reyes", "Bo Lind", "Cleo Marsh"]


def lines(number: int) -> Rows:
    return [[f"2024-02-{day}", f"{number}{day}", "Tea", float(number + 1)] for day in (13, 17, 22)]


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


EXPECTED = {name: 3.0 * (number + 1) for number, name in enumerate(NAMES)}


def test_sheets_may_be_named_after_their_customers(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {name: [HEADER, *lines(at)] for at, name in enumerate(NAMES)})
    with pytest.raises(DataError, match=r"3 sheets hold the same columns \('Ada Reyes', 'Bo Lind'") as raised:
        prepare(path, Settings())
    assert f'--columns customer="{unnamed.SHEET}"' in str(raised.value)
    assert spend(prepare(path, Settings(columns={"customer": unnamed.SHEET}))) == EXPECTED


def test_files_may_be_named_after_their_customers(tmp_path: Path) -> None:
    for at, name in enumerate(NAMES):
        rows = [HEADER, *lines(at)]
        (tmp_path / f"{name}.csv").write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    with pytest.raises(DataError, match="3 files hold the same columns"):
        prepare(tmp_path, Settings())
    assert spend(prepare(tmp_path, Settings(columns={"customer": unnamed.FILE}))) == EXPECTED


def test_so_may_files_that_are_read_at_once(tmp_path: Path) -> None:
    for at, name in enumerate(NAMES):
        pl.DataFrame(lines(at), schema=HEADER, orient="row").write_parquet(tmp_path / f"{name}.parquet")
    assert spend(prepare(tmp_path, Settings(columns={"customer": unnamed.FILE}))) == EXPECTED


def test_nothing_is_said_of_sheets_where_a_column_names_the_customer(tmp_path: Path) -> None:
    header = ["Customer", *HEADER[:-1], "Weight"]
    path = xlsx(tmp_path / "sales.xlsx", {n: [header, *([n, *row] for row in lines(at))] for at, n in enumerate(NAMES)})
    with pytest.raises(DataError, match="no amount") as raised:
        prepare(path, Settings())
    assert "sheets" not in str(raised.value)
