"""A line that two files have by an id of its own, and that changed, is asked about, and counts once if so said."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings


def line(number: int, **cells: Any) -> dict[str, Any]:
    usual = {
        "Zeilen-ID": 88_000 + number,
        "Bestellung": f"B{400 + number // 2}",
        "Kundennr": f"K{number // 2 % 9}",
        "Datum": f"2023-{4 + number // 40:02}-{1 + number // 2 % 20:02}",
    }
    return usual | {"Artikel": f"A{number % 7}", "Summe": 10 + number, "Status": "Versendet"} | cells


def written(folder: Path, **files: list[dict[str, Any]]) -> list[Path]:
    for name, lines in files.items():
        pl.DataFrame(lines).write_csv(folder / f"{name}.csv")
    return [folder / f"{name}.csv" for name in files]


def spent(files: list[Path], *drop: str) -> Decimal:
    return prepare(files, Settings(drop=drop)).ledger()["sale"].money


def worth(lines: list[dict[str, Any]]) -> int:
    return sum(each["Summe"] for each in lines if each["Status"] != "Storniert")


ALL = [line(number) for number in range(120)]


def test_lines_that_changed_since_are_asked_about_and_count_once_as_the_last_file_has_them(tmp_path: Path) -> None:
    later = [{**each, "Status": "Storniert"} if place % 5 == 0 else each for place, each in enumerate(ALL[40:])]
    files = written(tmp_path, april=ALL[:60], june=later)
    with pytest.raises(DataError, match=r"20 lines, by their 'Zeilen-ID', .*and 4 of them .* Say --drop overlap"):
        spent(files)
    assert spent(files, "overlap") == worth([*ALL[:40], *later])
    with pytest.raises(DataError, match="Name them in the order in which they were exported"):
        spent(files[::-1], "overlap")


def test_orders_that_changed_since_are_asked_about_too(tmp_path: Path) -> None:
    orders = [{header: cell for header, cell in each.items() if header not in {"Zeilen-ID", "Artikel"}} for each in ALL]
    orders = [each | {"Bestellung": f"B{place}"} for place, each in enumerate(orders)]
    later = [{**each, "Status": "Storniert"} if place % 5 == 0 else each for place, each in enumerate(orders[40:])]
    with pytest.raises(DataError, match=r"20 lines, by their 'Bestellung', .*and 4 of them .* Say --drop overlap"):
        spent(written(tmp_path, april=orders[:60], june=later))


def test_ids_that_begin_anew_in_each_file_are_of_other_lines(tmp_path: Path) -> None:
    second = [
        line(number, Kundennr=f"K{number // 2 % 4 + 3}", Datum=f"2023-08-{1 + number // 2 % 28:02}")
        for number in range(60)
    ]
    assert spent(written(tmp_path, april=ALL[:60], august=second)) == worth(ALL[:60]) + worth(second)


def test_the_same_lines_in_two_files_are_told_and_count_once_if_so_said(tmp_path: Path) -> None:
    files = written(tmp_path, april=ALL[:70], june=ALL[50:])
    assert spent(files) == worth(ALL) + worth(ALL[50:70])
    assert spent(files, "overlap") == worth(ALL)


def test_lines_that_are_all_in_a_later_file_and_have_nearly_all_changed_are_asked_about(tmp_path: Path) -> None:
    sent = [{**each, "Status": "Neu"} for each in ALL[:60]]
    files = written(tmp_path, april=sent, june=ALL)
    with pytest.raises(DataError, match=r"60 lines, by their 'Zeilen-ID'"):
        spent(files)
    assert spent(files, "overlap") == worth(ALL)
