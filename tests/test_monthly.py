"""Days that are numbers of a month get the month and the year that their sheet or file is called by."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from books import Rows, xlsx

from regulars.dates import EPOCH
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Dia", "Cliente", "Total"]


def rows(month: int) -> Rows:
    return [[1 + row * 2 % 28, f"Person {row % 5}", 10 + month] for row in range(14)] + [
        ["Total", None, 14 * (10 + month)]
    ]


def days(found: Prepared) -> set[date]:
    told = found.engine.rows("SELECT DISTINCT ordered_on FROM lines WHERE verdict = 'sale'")
    return {EPOCH + timedelta(days=day) for (day,) in told}


def test_sheets_say_the_month(tmp_path: Path) -> None:
    sheets = {
        "JAN 2026": [HEADER, *rows(1)],
        "Fevereiro 2026": [HEADER, *rows(2)],
        "Vendas MAR 2026": [HEADER, *rows(3)],
    }
    found = prepare(xlsx(tmp_path / "vendas.xlsx", sheets), Settings())
    assert {(day.year, day.month) for day in days(found)} == {(2026, 1), (2026, 2), (2026, 3)}
    assert max(day.day for day in days(found)) == 27


def test_so_do_files(tmp_path: Path) -> None:
    for month in (4, 5):
        told = "\n".join(",".join(map(str, row)) for row in [HEADER, *rows(month)[:-1]])
        (tmp_path / f"sales_2026-{month:02d}.csv").write_text(told, encoding="utf-8")
    assert {(day.year, day.month) for day in days(prepare(tmp_path, Settings()))} == {(2026, 4), (2026, 5)}


@pytest.mark.parametrize("sheet", ["Vendas", "2026", "Filial 12", "JAN 2025-26"])
def test_a_name_that_says_no_month_says_no_days(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(DataError, match="date"):
        prepare(xlsx(tmp_path / "vendas.xlsx", {sheet: [HEADER, *rows(1)]}), Settings())


def test_a_sheet_that_names_one_year_says_it_of_its_days(tmp_path: Path) -> None:
    header = ["Datum", "Kunde", "Betrag"]
    sheets = {
        name: [header, *([f"{1 + row}.{month}.", f"Person {row % 5}", 10] for row in range(20))]
        for month, name in ((3, "März 2026"), (4, "Apr. 2026"))
    }
    assert {day.year for day in days(prepare(xlsx(tmp_path / "jahr.xlsx", sheets), Settings()))} == {2026}
    path = xlsx(tmp_path / "saison.xlsx", {"2025-26": sheets["März 2026"], "2026-27": sheets["Apr. 2026"]})
    with pytest.raises(DataError, match="names no year"):
        prepare(path, Settings())
